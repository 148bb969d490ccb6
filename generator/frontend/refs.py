"""The stage after bundling: each `$ref` names something that is there.

Only what is found here may fail to resolve, and it is repaired, so that lowering calls
`Node.resolve` without a second thought.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from ..diagnostics.diagnostics import nearest, quote
from ..document.document import Document, Node, describe
from ..document.pointers import escape, steps, unescape
from ..openapi.grammar import FIELDS
from ..openapi.kinds import Kind
from ..openapi.places import Place, misplaced, places
from .checks.scope import Finding, Repair

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

_BAD_ESCAPE = re.compile(r"~(?![01])")
_BAD_PERCENT = re.compile(r"%(?![0-9A-Fa-f]{2})")
_WRITTEN_AS = {"~": "~0", "%": "%25"}
_ADD_IT = "add it, or correct the $ref"


def find(document: Document) -> list[Finding]:
    """Finds `$ref`s that are no text, malformed, dangling, circular or misdirected.

    Each finding speaks of the text of the `$ref`, which is removed where a run goes on.
    """
    found = places(document)
    kinds = {place.node.pointer: place.kind for place in found}
    findings: list[Finding] = []
    in_cycle: set[str] = set()
    for place in found:
        if "$ref" not in place.node:
            continue
        finding = _check_text(place.node) or _check_target(place, kinds)
        if finding is None and place.node.pointer not in in_cycle:
            finding = _check_cycle(place.node, in_cycle)
        if finding is not None:
            findings.append(finding)
    for each in misplaced(document):
        if each.node.pointer not in kinds:  # a text, or a whole mapping or sequence
            lost = _check_text(each.node) or _check_place(each.node)
            findings += [] if lost is None else [lost]
    return findings


def _check_text(node: Node) -> Finding | None:
    """Whether it is text that can be a local pointer at all."""
    text = node.ref
    if text is None:
        ref = node["$ref"]
        message = f"expected a $ref as text, found {describe(ref.value)}"
        return _finding("E150", ref, message, 'write the pointer in quotes: "#/components/…"')
    if not node.document.addresses.knows(node.pointer, text):
        return _unread(node, text)
    fragment = text.partition("#")[2]
    if fragment.startswith("/") and (_BAD_ESCAPE.search(fragment) or _BAD_PERCENT.search(fragment)):
        wrong = "~" if _BAD_ESCAPE.search(fragment) else "%"
        allowed = "~0 (for ~) and ~1 (for /)" if wrong == "~" else "% and two hexadecimal digits"
        message = f"$ref {quote(text)} has a {wrong} that escapes nothing"
        return _finding(
            "E154", node["$ref"], message, f"write {_WRITTEN_AS[wrong]} for {wrong}", allowed
        )
    return None


def _finding(code: str, ref: Node, message: str, hint: str, allowed: str = "") -> Finding:
    return Finding(code, ref, message, allowed, hint, instead=Repair.REMOVE)


def _unread(node: Node, text: str) -> Finding:
    """Why a reference names no file that was read."""
    ref, document = node["$ref"], node.document
    wanted = document.addresses.wanted(node.pointer, text)
    reasons = [document.unread[address] for address in wanted if address in document.unread]
    meant = _meant_locally(node, text)
    hint = f"did you mean {quote(meant)}?" if meant else "correct the path, or add the file"
    if all(address.startswith("file:") for address in wanted):
        message = f"$ref {quote(text)} names a file that cannot be read"
        return _finding("E156", ref, ": ".join([message, *reasons[:1]]), hint)
    message = f"$ref {quote(text)} points to another host"
    message = ": ".join([message, *reasons[-1:]])
    if not meant:
        hint = "keep a copy beside the document, or name the URL in allow-remote-refs"
    return _finding("E152", ref, message, hint)


def _check_target(place: Place, kinds: Mapping[str, Kind]) -> Finding | None:
    node = place.node
    target = node.target()
    if target is None:
        return _check_place(node, place.kind)
    kind = kinds.get(target.pointer)
    if kind is place.kind:
        return None
    stands = "something else" if kind is None else f"a {kind.value}"
    message = f"$ref {quote(node.ref)} points to {stands}, here must be a {place.kind.value}"
    return _finding("E155", node["$ref"], message, f"point to a {place.kind.value}")


_OPEN = frozenset((Kind.SCHEMA, Kind.EXAMPLE, Kind.HEADER, Kind.LINK, Kind.MEDIA_TYPE))
"""What can be sent, read or done without though nothing describes it."""


def _check_place(node: Node, kind: Kind | None = None) -> Finding | None:
    """Whether it points to anything at all, and what of the client is lost if not."""
    if node.target() is not None:
        return None
    message = f"$ref {quote(node.ref)} points to nothing"
    found = _finding("E151", node["$ref"], message, _hint(node))
    section = _absent_section(node) if kind in _OPEN else ""
    if not section or found.hint != _ADD_IT:
        return found
    hint = f"the document has no components.{section}: add it"
    return replace(found, hint=hint, loses=False)


def _absent_section(node: Node) -> str:
    """The section of the components that a reference points into and the document does not have.

    A name that is missing in a section that is there may be a mistake for another one. Where there
    is no such section, the document is a part of a larger one.
    """
    address, _, fragment = (node.ref or "").partition("#")
    root = node.document.root
    if address or node.document.locate(node.pointer, "#") != root:
        return ""
    match steps("/" + fragment.removeprefix("/")):
        case ["components", section, _, *_] if section in FIELDS[Kind.COMPONENTS]:
            return "" if _below(root, ["components", section]) is not None else section
        case _:
            return ""


def _check_cycle(node: Node, in_cycle: set[str]) -> Finding | None:
    """Finds a chain of nothing but `$ref`s that never ends; reported once, at its first member."""
    chain = [node]
    while (target := chain[-1].target()) is not None and target.ref is not None:
        if target in chain:
            break
        chain.append(target)
    else:
        return None
    loop = chain[chain.index(target) :]
    if node not in loop:
        return None
    in_cycle.update(member.pointer for member in loop)
    circle = " → ".join(map(_shown, [*loop, node]))
    message = f"$refs go round in a circle: {circle}"
    hint = "put the object itself at one of these places"
    return _finding("E153", node["$ref"], message, hint)


def _meant_locally(node: Node, text: str) -> str:
    """The pointer into the same file that lacks its `#` or `#/`; empty if there is none."""
    pointer = "/" + text.lstrip("#/")
    return f"#{pointer}" if node.document.find(_file(node) + pointer) is not None else ""


def _file(node: Node) -> str:
    """How pointers into the file of a node begin."""
    return node.pointer.partition("/")[0]


def _hint(node: Node) -> str:
    text = node.ref or ""
    address, _, fragment = text.partition("#")
    if not fragment.startswith("/"):
        if meant := _meant_locally(node, text):
            return f"did you mean {quote(meant)}?"
        if "/" in fragment:  # which no name of an anchor has
            return _ADD_IT
        return f'add "$anchor": {quote(fragment)} to a schema'
    # Where the pointer begins: a root that is there, since the file was read.
    start = node.document.locate(node.pointer, address or "#")
    assert start is not None
    tokens = steps(fragment)
    behind = _behind_a_reference(start, tokens)
    if behind is not None:
        return f"{_shown(behind)} is itself a $ref; point below {quote(behind.ref)}"
    meant = _nearest_pointer(start, tokens)
    if meant:
        return f"did you mean {quote(address + meant)}?"
    return _ADD_IT


def _shown(node: Node) -> str:
    """The pointer as a reference of the first file would have it."""
    return f"{unescape(_file(node).removesuffix('#'))}#{_local(node)}"


def _local(node: Node) -> str:
    """The pointer within the file."""
    return node.pointer.removeprefix(_file(node))


def _behind_a_reference(start: Node, tokens: list[str]) -> Node | None:
    """The node on the way that is a `$ref`: pointers do not look through those."""
    for length in range(1, len(tokens)):
        node = _below(start, tokens[:length])
        if node is not None and node.ref is not None:
            return node
    return None


def _nearest_pointer(start: Node, tokens: list[str]) -> str:
    """The pointer with one misspelt token put right, or the same name in another section."""
    found = max(n for n in range(len(tokens)) if _below(start, tokens[:n]) is not None)
    node = _below(start, tokens[:found])
    keys: Iterable[str] = node.value if node is not None and isinstance(node.value, dict) else ()
    corrected = [*tokens[:found], nearest(tokens[found], keys), *tokens[found + 1 :]]
    if corrected[found] and _below(start, corrected) is not None:
        return "#" + _join(corrected)
    components = start.get("components")
    if components is not None and isinstance(components.value, dict):
        for section in components.values():
            if tokens[-1] in section:
                return f"#{_local(section[tokens[-1]])}"
    return ""


def _below(start: Node, tokens: list[str]) -> Node | None:
    return start.document.find(start.pointer + _join(tokens))


def _join(tokens: list[str]) -> str:
    return "".join(f"/{escape(token)}" for token in tokens)
