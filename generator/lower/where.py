"""Words that say where a part of the document stands.

Comes in: a JSON pointer. Goes out: words from which a name can be made. The rule of this file: the
words depend on the pointer and on the names of what surrounds it, never on the order in which parts
are met, so that adding an unrelated part renames nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..document import escape, unescape
from .keywords import string

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..document import Document, Node


def words_for(document: Document, node: Node) -> str:
    """Words for the schema at `node`, its surroundings first."""
    segments = [unescape(segment) for segment in node.pointer.split("/")[1:]]
    words = list(_words(document, segments))
    if _is_variant(segments) and (title := string(node, "title")):
        words[-1] = title
    return " ".join(words) or "root"


def operation_words(node: Node, method: str, path: str) -> str:
    """The operationId of an operation, or words made of its method and path."""
    return string(node, "operationId") or f"{method.lower()} {path}"


def webhook_words(item: Node, node: Node, key: str) -> str:
    """The name that a webhook is given, its operationId, or its key."""
    return string(item, "x-client-name") or string(node, "operationId") or key


def callback_words(node: Node, key: str, method: str) -> str:
    """The operationId of a callback, or its key, with the method where that is not POST."""
    return string(node, "operationId") or (key if method == "POST" else f"{key} {method.lower()}")


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
            yield f"{_webhook(document, key, segments[:3])} payload"
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
    return key if item is None or found is None else webhook_words(item, found, key)


def _callback(document: Document, segments: list[str], key: str, method: str) -> str:
    found = _find(document, segments)
    return key if found is None else callback_words(found, key, method.upper())


def _find(document: Document, segments: list[str]) -> Node | None:
    return document.find("".join(f"/{escape(segment)}" for segment in segments))


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
