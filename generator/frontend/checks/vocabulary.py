"""The `x-client-*` keys: known, in their place, well formed, and naming what exists.

What passes here can be lowered without another look.
"""

from __future__ import annotations

import keyword
from typing import TYPE_CHECKING, assert_never

from ...diagnostics.diagnostics import nearest, quote
from ...document.document import describe
from ...openapi.composition import elements, entries, resolved
from ...openapi.kinds import Kind
from ...openapi.vocabulary import PATTERNS, PREFIX, WORDS, Form, ListOf, MapOf, OneOrMore, Record
from .fake import check_fake
from .properties import lacks
from .responses import bodies, check_responses
from .scope import Finding, items, listed, text_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ...document.document import Node
    from ...openapi.places import Place
    from ...openapi.vocabulary import ValueShape, Word
    from .scope import Scope


def check(scope: Scope) -> Iterator[Finding]:
    """Every key that begins with `x-client-`, then what the keys say together."""
    for place in scope.places:
        node = place.node
        for key in node.value if isinstance(node.value, dict) else ():
            if key.startswith(PREFIX):
                yield from _check_word(place, key, node[key])
    yield from _check_targets(scope)
    yield from _check_methods(scope)


def _check_word(place: Place, key: str, node: Node) -> Iterator[Finding]:
    word = WORDS.get(key)
    if word is None:
        near = nearest(key.removeprefix(PREFIX), (word.removeprefix(PREFIX) for word in WORDS))
        hint = (
            f"did you mean {quote(PREFIX + near)}?"
            if near
            else "remove it, or choose another prefix"
        )
        message = f"unknown key {quote(key)}"
        yield Finding("E401", node, message, listed(WORDS), hint, at_key=True)
        return
    where = _misplaced(place, word)
    if where:
        message = f"{quote(key)} has no meaning on {where}"
        allowed = listed(_described(kind, word) for kind in word.kinds)
        hint = "move it, or remove it"
        yield Finding("E402", node, message, allowed, hint, at_key=True)
        return
    at_root = word.at_root if place.kind is Kind.OPENAPI else None
    yield from _check_shape(key, node, at_root or word.shape)


def _misplaced(place: Place, word: Word) -> str:
    """What the word stands on, if it may not stand there."""
    is_out = place.kind is Kind.PATH_ITEM and not place.node.pointer.startswith(word.only_in)
    if place.kind not in word.kinds or is_out:
        return str(place.kind)
    if word.beside and word.beside not in place.node:
        return f"{place.kind} without {word.beside}"
    return ""


def _described(kind: Kind, word: Word) -> str:
    if word.beside:
        return f"{kind} with {word.beside}"
    return "a webhook" if kind is Kind.PATH_ITEM else str(kind)


def _check_shape(name: str, node: Node, shape: ValueShape) -> Iterator[Finding]:
    match shape:
        case Form():
            if not _has_form(node, shape):
                yield _wrong(name, node, shape.value)
        case ListOf():
            if not isinstance(node.value, list) or not node.value:
                yield _wrong(name, node, "a sequence of one or more")
            for child in node.elements() if isinstance(node.value, list) else ():
                yield from _check_shape(name, child, shape.item)
        case OneOrMore() if isinstance(node.value, list):
            yield from _check_shape(name, node, ListOf(shape.item))
        case OneOrMore():
            yield from _check_shape(name, node, shape.item)
        case MapOf():
            if not isinstance(node.value, dict) or not node.value:
                yield _wrong(name, node, "a mapping of one or more")
            for key, child in items(node):
                yield from _check_shape(f"{name}.{key}", child, shape.value)
        case Record():
            yield from _check_record(name, node, shape)
        case _:
            assert_never(shape)


def _check_record(name: str, node: Node, record: Record) -> Iterator[Finding]:
    known = {**record.required, **record.optional}
    if not isinstance(node.value, dict):
        yield _wrong(name, node, f"a mapping with {listed(known)}")
        return
    for key, child in node.items():
        shape = known.get(key)
        if shape is None:
            near = nearest(key, known)
            hint = f"did you mean {quote(near)}?" if near else "remove it"
            message = f"{name} has no entry {quote(key)}"
            yield Finding("E403", child, message, listed(known), hint, at_key=True)
        else:
            yield from _check_shape(f"{name}.{key}", child, shape)
    for key in record.required:
        if key not in node:
            message = f"{name} lacks {quote(key)}"
            hint = f"add {quote(key)}"
            yield Finding("E403", node, message, hint=hint, at_key=True)
    if record.one_of and len(node.value) != 1:
        message = f"{name} has {len(node.value)} entries"
        allowed = f"one of {listed(record.optional)}"
        hint = "keep exactly one"
        yield Finding("E403", node, message, allowed, hint, at_key=True)


def _has_form(node: Node, form: Form) -> bool:
    value = node.value
    match form:
        case Form.FLAG:
            return isinstance(value, bool)
        case Form.COUNT:
            return isinstance(value, int) and not isinstance(value, bool) and value > 0
        case Form.NUMBER:
            return isinstance(value, int) and not isinstance(value, bool) and value >= 0
        case Form.SECONDS:
            return isinstance(value, int | float) and not isinstance(value, bool) and value >= 0
        case Form.VALUE:
            return not isinstance(value, dict | list)
        case _:
            pass
    if not isinstance(value, str) or not PATTERNS[form].fullmatch(value):
        return False
    is_name = form in (Form.NAME, Form.NAMES)
    return not (is_name and any(keyword.iskeyword(part) for part in value.split(".")))


def _wrong(name: str, node: Node, expected: str) -> Finding:
    message = f"{name}: expected {expected}, found {describe(node.value)}"
    return Finding("E403", node, message, hint=f"write {expected}")


def _check_targets(scope: Scope) -> Iterator[Finding]:
    """What one key names in another part of the document."""
    webhooks = [name for name, _ in entries(scope.document.root, "webhooks")]
    for operation in scope.operations():
        for node in elements(operation, "x-client-webhooks-sent"):
            if isinstance(node.value, str) and node.value not in webhooks:
                near = nearest(node.value, webhooks)
                hint = f"did you mean {quote(near)}?" if near else "name a key under webhooks"
                message = f"there is no webhook {quote(node.value)}"
                yield Finding("E404", node, message, hint=hint)
        idempotency = operation.get("x-client-idempotency")
        field = text_of(idempotency, "field")
        if idempotency is not None and field is not None:
            found = list(bodies(operation))
            if not found or any(lacks(body, [field]) for body in found):
                message = f"the request body has no property {quote(field)}"
                hint = "describe it there, or name the property that makes a retry safe"
                yield Finding("E404", idempotency["field"], message, hint=hint)
    yield from check_responses(scope)
    yield from _check_routing(scope)
    yield from check_fake(scope)


def _check_routing(scope: Scope) -> Iterator[Finding]:
    routing = scope.document.root.get("x-client-webhooks")
    if routing is None:
        return
    for key in ("eventType", "eventId"):
        path = text_of(routing, key)
        if path is None or not PATTERNS[Form.PROPERTIES].fullmatch(path):
            continue
        for name, item in entries(scope.document.root, "webhooks"):
            target = resolved(item)
            post = None if target is None else target.get("post")
            found = () if post is None else bodies(post)
            if any(lacks(body, path.split(".")) for body in found):
                message = f"webhook {quote(name)} has no property {quote(path)}"
                hint = "correct the path, or describe the property in its body"
                yield Finding("E404", routing[key], message, hint=hint)
    for name, scheme in entries(routing, "signatures"):
        headers, content = scheme.get("headers"), text_of(scheme, "signedContent") or ""
        for signed in ("timestamp", "id"):
            if f"{{{signed}}}" in content and not text_of(headers, signed):
                message = (
                    f"signature scheme {quote(name)} signs {{{signed}}} and has no header for it"
                )
                hint = f"add headers.{signed}"
                yield Finding("E404", scheme["signedContent"], message, hint=hint)


def _check_methods(scope: Scope) -> Iterator[Finding]:
    seen: dict[tuple[str, str], Node] = {}
    for operation in scope.operations():
        resource, method = (
            text_of(operation, "x-client-resource"),
            text_of(operation, "x-client-method"),
        )
        if resource is None or method is None:
            continue
        node = operation["x-client-method"]
        first = seen.setdefault((resource, method), node)
        if first is not node:
            message = f"two operations are called {resource}.{method}"
            hint = f"rename one of them; the first is at {first.position}"
            yield Finding("E405", node, message, hint=hint)
