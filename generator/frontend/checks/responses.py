"""`x-client-pagination` and `x-client-stream`: what they name exists where they name it.

A place that the schemas may have is let through; one that they certainly lack is not.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from ...diagnostics.diagnostics import nearest, quote
from ...document.pointers import steps
from ...openapi.composition import elements, entries, resolved
from ...openapi.kinds import Kind
from ...openapi.media import is_json, is_stream, is_xml
from .properties import at, lacks
from .scope import Finding, items, listed, operations_of, text_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from ...document.document import Node
    from .scope import Scope


class _Rules(NamedTuple):
    """The keys that a kind of pagination has beside `by` and `items`."""

    one_of: tuple[tuple[str, ...], ...]
    """Of each group exactly one."""
    optional: tuple[str, ...] = ()


_SET = ("parameter", "field")
_RULES: Mapping[str, _Rules] = {
    "cursor": _Rules((("next", "last", "header"), _SET), ("hasMore",)),
    "page": _Rules((_SET,), ("hasMore", "total", "start")),
    "offset": _Rules((_SET,), ("hasMore", "total", "start")),
    "link": _Rules(()),
    "url": _Rules((("next", "header"),), ("hasMore",)),
}


def check_responses(scope: Scope) -> Iterator[Finding]:
    """Check both keys of every operation."""
    for item in scope.objects(Kind.PATH_ITEM):
        for _, operation in operations_of(item):
            if "x-client-pagination" in operation:
                yield from _check_pagination(item, operation, operation["x-client-pagination"])
            if "x-client-stream" in operation:
                yield from _check_stream(operation, operation["x-client-stream"])


def bodies(operation: Node) -> Iterator[Node]:
    """The schemas of an operation's request body."""
    body = resolved(operation.get("requestBody"))
    for _, media_type in items(None if body is None else body.get("content")):
        target = resolved(media_type)
        if target is not None and "schema" in target:
            yield target["schema"]


def _check_pagination(item: Node, operation: Node, paging: Node) -> Iterator[Finding]:
    rules = _RULES.get(text_of(paging, "by") or "")
    if rules is None:
        return  # its form is wrong, which is said elsewhere
    yield from _check_entries(paging, rules)
    yield from _check_field(operation, paging, "x-client-pagination")
    parameter = text_of(paging, "parameter")
    if parameter is not None:
        known = _parameters(item, operation)
        if parameter not in known:
            near = nearest(parameter, known)
            hint = f"did you mean {quote(near)}?" if near else "describe it, or name another one"
            message = f"the operation has no parameter {quote(parameter)}"
            yield Finding("E404", paging["parameter"], message, listed(known), hint)
    schemas = list(_schemas(operation))
    if not schemas:
        message = "x-client-pagination: no success of the operation is JSON or XML"
        yield Finding("E404", paging, message, hint="remove it, or describe the response")
    for schema in schemas:
        yield from _check_places(paging, schema)


def _check_entries(paging: Node, rules: _Rules) -> Iterator[Finding]:
    by = quote(str(paging["by"].value))
    for group in rules.one_of:
        given = [key for key in group if key in paging]
        if len(given) != 1:
            message = f"x-client-pagination by {by} has {len(given) or 'none'} of {listed(group)}"
            yield Finding("E403", paging, message, hint="write exactly one", at_key=True)
    known = ("by", "items", *rules.optional, *(key for group in rules.one_of for key in group))
    for key, node in items(paging):
        if key not in known:
            message = f"x-client-pagination by {by} has no use for {quote(key)}"
            yield Finding("E403", node, message, listed(known), "remove it", at_key=True)


def _check_places(paging: Node, schema: Node) -> Iterator[Finding]:
    """Each pointer has to lead somewhere in a response."""
    for key in ("items", "next", "hasMore", "total"):
        pointer = text_of(paging, key)
        if pointer and lacks(schema, steps(pointer)):
            yield _nowhere(paging[key], f"the response has nothing at {quote(pointer)}")
    place = text_of(paging, "items") or ""
    arrays = [resolved(node) for node in at(schema, steps(place)) or ()]
    if arrays and not any(_may_be_array(array) for array in arrays):
        yield _nowhere(paging["items"], f"what stands at {quote(place)} is no array")
    last = text_of(paging, "last")
    inner = [array["items"] for array in arrays if array is not None and "items" in array]
    if last and inner and all(lacks(node, steps(last)) for node in inner):
        yield _nowhere(paging["last"], f"an item has nothing at {quote(last)}")


def _nowhere(node: Node, message: str) -> Finding:
    return Finding(
        "E404", node, message, hint="correct the pointer, or describe it in the response"
    )


def _may_be_array(schema: Node | None) -> bool:
    if schema is None or not isinstance(schema.value, dict) or "type" not in schema:
        return True
    said = schema["type"].value
    return said == "array" or (isinstance(said, list) and "array" in said)


def _parameters(item: Node, operation: Node) -> list[str]:
    found = [resolved(n) for part in (item, operation) for n in elements(part, "parameters")]
    names = [text_of(node, "name") for node in found if text_of(node, "in") != "path"]
    return [name for name in names if name is not None]


def _schemas(operation: Node) -> Iterator[Node]:
    """The schemas of the successes that are JSON or XML; `default` is one where no other is."""
    responses = list(entries(operation, "responses"))
    successes = [each for each in responses if each[0].startswith("2")]
    for _, response in successes or [each for each in responses if each[0] == "default"]:
        target = resolved(response)
        if target is None:
            continue
        for media_type, media in entries(target, "content"):
            content = resolved(media)
            is_read = is_json(media_type) or is_xml(media_type)
            if is_read and content is not None and "schema" in content:
                yield content["schema"]


def _check_stream(operation: Node, stream: Node) -> Iterator[Finding]:
    responses = (resolved(response) for _, response in entries(operation, "responses"))
    content = (None if response is None else response.get("content") for response in responses)
    if not any(is_stream(media_type) for each in content for media_type, _ in items(each)):
        message = "x-client-stream: no response of the operation is a stream"
        hint = "remove it, or describe the response, such as text/event-stream"
        yield Finding("E404", stream, message, hint=hint, at_key=True)
    yield from _check_field(operation, stream, "x-client-stream")


def _check_field(operation: Node, said: Node, key: str) -> Iterator[Finding]:
    field = text_of(said, "field")
    if field is None:
        return
    if all(lacks(body, [field]) for body in bodies(operation)):
        message = f"{key}: the request body has no property {quote(field)}"
        yield Finding("E404", said["field"], message, hint="describe it there, or name another one")
