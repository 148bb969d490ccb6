"""A `$ref` in a place where the standard has none stands for what it names.

What can be referred to is referred to, so that it stays one thing; only what cannot be is copied,
and its own references stay relative to where it came from.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..diagnostics.diagnostics import Diagnosed, Diagnostic, quote
from ..document.document import Document
from ..document.pointers import escape
from ..document.positions import MarkedMapping, MarkedSequence
from ..openapi.grammar import OTHER_FIELDS, REFERABLE, version_of
from ..openapi.kinds import Kind, Leaf, Shape
from ..openapi.places import misplaced
from .edit import edited

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..document.document import Node, Value
    from ..openapi.kinds import Field, Version
    from ..openapi.places import Misplaced


def follow(document: Document) -> tuple[Document, list[Diagnostic]]:
    """The document with what misplaced references name, as far as the files are at hand.

    Returns:
        The document, which may have further ones in what was put in, and what was found.
    """
    changes: dict[str, Value] = {}
    moved = dict(document.moved)
    told: list[Diagnostic] = []
    version = version_of(document)
    found = [(each, _named(each)) for each in misplaced(document)]
    waiting = {
        part for each, target in found if target is not None for part in _up(each.node.pointer)
    }
    for each, target in found:
        node = each.node
        if target is None or target.pointer in waiting:
            continue  # what is copied is whole, so that it is copied once
        told += _findings(each, version)
        listed = _is_listed(each.field, version) and target == node.target()
        changes[node.pointer] = _references(node, target) if listed else target.value
        if not listed:
            moved[node.pointer] = target.pointer
    if not changes:
        return document, told
    whole = edited(document, changes)
    return (
        Document(
            whole.value,
            whole.sources,
            whole.mark,
            whole.notes,
            files=whole.files,
            unread=whole.unread,
            moved=moved,
        ),
        told,
    )


def _named(each: Misplaced) -> Node | None:
    """What a reference stands for; None where it is not there, does not fit, or leads back."""
    node = each.node
    try:
        target = node.resolve()
    except Diagnosed:
        return None
    match each.field.holds, each.field.shape, target.value:
        case (Leaf.TEXT, Shape.ONE, str()) | (_, Shape.LIST, list()):
            pass
        case (Kind(), Shape.ONE | Shape.MAP, dict()) | (_, Shape.MAP_OF_LISTS, dict()):
            pass
        case _:
            return None
    around, _, key = node.pointer.rpartition("/")
    places = (f"{place}/{key}" for place in node.document.addresses.origins(around))
    return None if any(target.pointer in _up(place) for place in places) else target


def _up(pointer: str) -> Iterator[str]:
    """A place and all that it stands in, but for the root of the first file."""
    while pointer:
        yield pointer
        pointer = pointer.rpartition("/")[0]


def _is_listed(field: Field, version: Version) -> bool:
    """Whether what a container holds can be referred to, one by one."""
    held = field.holds
    if held == Kind.COMPONENTS:
        return True  # whose sections are containers themselves
    if field.shape is Shape.ONE and isinstance(held, Kind) and held in OTHER_FIELDS:
        held = OTHER_FIELDS[held].holds
    elif field.shape not in {Shape.MAP, Shape.LIST}:
        return False
    return isinstance(held, Kind) and held in REFERABLE and version >= REFERABLE[held]


def _references(node: Node, target: Node) -> Value:
    """A container that refers to each thing in another; what stands beside the `$ref` stays."""
    ref = node.ref or ""
    start = ref if "#" in ref else f"{ref}#"
    if isinstance(target.value, list):
        sequence = MarkedSequence()
        for index, item in enumerate(target.elements()):
            sequence.put(_reference(f"{start}/{index}", item), item.mark)
        return sequence
    mapping = MarkedMapping()
    for key, child in node.items():
        if key != "$ref":
            mapping.put(key, child.value, child.mark, child.mark)
    for key, child in target.items():
        if key not in mapping:
            own = key.startswith("x-") or not isinstance(child.value, dict | list)
            text = f"{start}/{escape(key).replace('%', '%25')}"
            mapping.put(
                key, child.value if own else _reference(text, child), child.mark, child.mark
            )
    return mapping


def _reference(text: str, target: Node) -> MarkedMapping:
    found = MarkedMapping()
    found.put("$ref", text, target.mark, target.mark)
    return found


def _findings(each: Misplaced, version: Version) -> Iterator[Diagnostic]:
    node, field = each.node, each.field
    plain = isinstance(field.holds, Kind) and field.shape is Shape.ONE
    stands = str(field.holds) if plain else quote(node.key)
    message = f"a $ref may not stand in place of {stands}: what it names is used"
    hint = "write the thing itself here, or bundle the document"
    yield Diagnostic("E205", node["$ref"].key_position, message, hint=hint)
    if _is_listed(field, version):
        return
    for key, child in node.items():
        if key != "$ref" and not key.startswith("x-"):
            message = f"{quote(key)} stands beside a $ref, where it has no effect"
            hint = "move it to what the $ref names"
            yield Diagnostic("W206", child.key_position, message, hint=hint)
