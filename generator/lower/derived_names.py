"""Names made of where a part of the document stands.

A name depends on the pointer and on the names of what surrounds it, never on the order in which
parts are met, so that adding an unrelated part renames nothing.

A part that stands in a file of its own is named by the place in the first file that refers to it,
if that place has a name (a component, a path, a webhook); else by its own file.
"""

from __future__ import annotations

import re
from functools import lru_cache
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from ..document.pointers import unescape
from ..openapi.grammar import FIELDS
from ..openapi.kinds import Kind
from .keywords import limits, string

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..document.document import Document, Node


def derived_name(document: Document, node: Node) -> str:
    """Words for the schema at `node`, its surroundings first."""
    return " ".join(derived_place(document, node))


def derived_place(document: Document, node: Node) -> tuple[str, ...]:
    """The words of `derived_name`, those of each part by themselves."""
    segments = _segments(node)
    words = list(_words(document, segments))
    if _is_variant(segments) and (title := string(node, "title")):
        words[-1] = title
    return tuple(words) or ("root",)


def derived_place_of_choice(document: Document, whole: Node, choice: Node) -> tuple[str, ...]:
    """Words for what a schema and one of its choices come to together."""
    if choice.ref is None and choice.pointer.startswith(whole.pointer):
        return derived_place(document, choice)
    own, other = derived_place(document, whole), derived_place(document, choice.resolve())
    return own if own == other else (*own, string(choice, "title") or " ".join(other))


def component_name(node: Node) -> str | None:
    """The name under which a schema is kept for others to refer to; None if it has none."""
    match _segments(node):
        case ["components", "schemas", name]:
            return name
        case [name] | ["$defs" | "definitions", name] if not node.pointer.startswith("/"):
            return name
        case _:
            return None


def names_a_file(node: Node) -> bool:
    """Whether a component is nothing but the name of what stands in another file."""
    if node.ref is None or set(limits(node)) != {"$ref"}:
        return False
    target = node.resolve()
    return not target.pointer.startswith("/") and _segments(target) == node.tokens


def operation_words(node: Node, method: str, path: str) -> str:
    """The operationId of an operation, or words made of its method and path."""
    return string(node, "operationId") or f"{method.lower()} {path}"


def webhook_words(item: Node, node: Node, key: str, method: str) -> str:
    """The name that a webhook is given, its operationId, or its key."""
    return string(item, "x-client-name") or _function(node, key, method) or key


def callback_words(node: Node, key: str, method: str) -> str:
    """The operationId of a callback, or its key, with the method where that is not POST."""
    return _function(node, key, method) or (key if method == "POST" else f"{key} {method.lower()}")


def _function(node: Node, key: str, method: str) -> str:
    """The operationId, without the key and the method that FastAPI puts behind a function's name.

    A webhook `item-shipped` gives `shippeditem_shipped_post` to a function called `shipped`.
    """
    spelled = string(node, "operationId")
    behind = f"{re.sub(r'[^A-Za-z0-9_]', '_', key)}_{method.lower()}"
    return spelled.removesuffix(behind) or spelled


def _segments(node: Node) -> list[str]:
    """The way to a node: by the first file where that has a name for it, else by its own."""
    key = node.pointer.partition("/")[0]
    tokens = node.tokens
    if not key:
        return tokens
    aliases = _aliases(node.document)
    place = node.pointer
    for length in range(len(tokens), -1, -1):
        if place in aliases:
            return [*aliases[place], *tokens[length:]]
        place = place.rpartition("/")[0]
    is_single = not tokens or tokens[0] in _FIELDS
    return [_stem(key), *tokens] if is_single else tokens


@lru_cache(maxsize=1)
def _aliases(document: Document) -> dict[str, list[str]]:
    """What the named places of the first file refer to in others, and the way to those places."""
    root = document.root
    components = root.get("components")
    sections = [] if components is None else list(components.children())
    sections += [root[key] for key in ("paths", "webhooks") if key in root]
    aliases: dict[str, list[str]] = {}
    for place in (place for section in sections for place in section.children()):
        target = None if place.ref is None else place.resolve()
        if target is not None and not target.pointer.startswith("/"):
            aliases.setdefault(target.pointer, place.tokens)
    return aliases


_FIELDS: frozenset[str] = frozenset(
    key
    for kind in (
        Kind.SCHEMA,
        Kind.PATH_ITEM,
        Kind.RESPONSE,
        Kind.REQUEST_BODY,
        Kind.PARAMETER,
        Kind.MEDIA_TYPE,
    )
    for key in FIELDS[kind]
    if key not in {"$defs", "definitions"}
)
"""With one of these a file begins that holds a single object."""


def _stem(key: str) -> str:
    """The name of a file without its ending; that of its folder where it says little."""
    path = PurePosixPath(unescape(key.removesuffix("#")))
    return path.parent.name if path.stem in _NO_NAMES and path.parent.name else path.stem


_NO_NAMES = frozenset(("index", "_index", "schema", "openapi"))


def _words(document: Document, segments: list[str]) -> Iterator[str]:
    rest = segments
    match segments:
        case ["paths", path, above, "callbacks", key, _, method, *rest]:
            owner = _operation(document, segments[:3], above, path)
            yield _callback(document, segments[:7], f"{owner} {key}", method)
            if rest[:1] == ["requestBody"]:
                rest = rest[1:]
                yield "payload"
        case ["components", "callbacks", key, _, method, *rest]:
            yield _callback(document, segments[:5], key, method)
            if rest[:1] == ["requestBody"]:
                rest = rest[1:]
                yield "payload"
        case ["components", section, name, *rest]:
            yield name
            if section in _SECTION_WORDS and rest:
                yield _SECTION_WORDS[section]
        case ["paths" | "webhooks", path, "parameters", *_]:
            yield path
            rest = segments[2:]
        case ["webhooks", key, "additionalOperations", _, *rest]:
            yield _webhook(document, key, segments[:4])
        case ["webhooks", key, _, "requestBody", *rest]:
            yield _webhook(document, key, segments[:3])
            yield "payload"
        case ["webhooks", key, _, *rest]:
            yield _webhook(document, key, segments[:3])
        case ["paths", path, "additionalOperations", method, *rest]:
            yield _operation(document, segments[:4], method, path)
        case ["paths", path, method, *rest]:
            yield _operation(document, segments[:3], method, path)
        case _:
            pass
    yield from _inner_words(document, segments[: len(segments) - len(rest)], rest)


def _operation(document: Document, segments: list[str], method: str, path: str) -> str:
    found = _find(document, segments)
    return f"{method} {path}" if found is None else operation_words(found, method, path)


def _webhook(document: Document, key: str, segments: list[str]) -> str:
    item, found = _find(document, segments[:2]), _find(document, segments)
    return key if item is None or found is None else webhook_words(item, found, key, segments[-1])


def _callback(document: Document, segments: list[str], key: str, method: str) -> str:
    found = _find(document, segments)
    return key if found is None else callback_words(found, key, method.upper())


def _find(document: Document, segments: list[str]) -> Node | None:
    node: Node | None = document.root
    for segment in segments:
        if node is None:
            break
        node = node.resolve()
        if isinstance(node.value, list):
            node = document.find(f"{node.pointer}/{segment}")
        else:
            node = node.get(segment)
    return node


_SECTION_WORDS = {"responses": "response", "requestBodies": "request", "headers": "header"}


def _inner_words(document: Document, before: list[str], segments: list[str]) -> Iterator[str]:
    if not segments:
        return
    rest = segments[1:]
    match segments:
        case [
            "properties"
            | "$defs"
            | "definitions"
            | "patternProperties"
            | "dependentSchemas"
            | "headers"
            | "encoding",
            name,
            *rest,
        ]:
            yield name
        case ["items" | "itemSchema", *rest]:
            yield "item"
        case ["additionalProperties" | "unevaluatedProperties", *rest]:
            yield "value"
        case ["requestBody", *rest]:
            yield "request"
        case ["responses", status, *rest]:
            yield "response" if status == "200" else f"response {status}"
        case ["content", _, *rest]:
            pass
        case ["schema", *rest]:
            pass
        case ["allOf", _, *rest]:
            pass
        case ["parameters", index, *rest]:
            found = _find(document, [*before, "parameters", index])
            yield index if found is None else string(found.resolve(), "name") or index
        case ["oneOf" | "anyOf" | "prefixItems", index, *rest]:
            yield f"variant {index}"
        case ["callbacks", name, expression, method, *rest]:
            yield f"{name} {expression} {method}"
        case _:
            yield segments[0]
    yield from _inner_words(document, [*before, *segments[: len(segments) - len(rest)]], rest)


def _is_variant(segments: list[str]) -> bool:
    return len(segments) > 1 and segments[-2] in {"oneOf", "anyOf", "prefixItems"}
