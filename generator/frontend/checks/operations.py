"""Operations: names, responses, bodies, links; servers, tags and component names besides.

Rules of OpenAPI 3.2, sections 4.6 to 4.22: one small function for each, listed in `check`.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ...diagnostics.diagnostics import nearest, quote
from ...openapi.composition import elements, entries, resolved
from ...openapi.kinds import V30, Kind
from .scope import Finding, items, listed, operations_of, text_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ...document.document import Node
    from .scope import Scope

_STATUS = re.compile(r"[1-5](?:[0-9]{2}|XX)|default")
_MEDIA_TYPE = re.compile(r"[^\s/;]+/[^\s/;]+(?:\s*;.*)?")
_COMPONENT_NAME = re.compile(r"[a-zA-Z0-9._-]+")
_VARIABLE = re.compile(r"\{([^{}]*)\}")
_COMMON_MEDIA_TYPES = {
    "json": "application/json",
    "form": "application/x-www-form-urlencoded",
    "text": "text/plain",
    "xml": "application/xml",
    "binary": "application/octet-stream",
}


def check(scope: Scope) -> Iterator[Finding]:
    """All rules of this file."""
    yield from _check_ids(scope)
    yield from _check_responses(scope)
    yield from _check_bodies(scope)
    yield from _check_media_types(scope)
    yield from _check_links(scope)
    yield from _check_servers(scope)
    yield from _check_names(scope)


def _check_ids(scope: Scope) -> Iterator[Finding]:
    seen: dict[str, Node] = {}
    for operation in scope.operations():
        operation_id = text_of(operation, "operationId")
        if operation_id is None:
            continue
        node = operation["operationId"]
        first = seen.setdefault(operation_id, node)
        if first is not node:
            message = f"operationId {quote(operation_id)} is used twice"
            hint = f"give each operation its own; the first is on line {first.position.line}"
            yield Finding("E230", node, message, hint=hint)


def _check_responses(scope: Scope) -> Iterator[Finding]:
    for responses in scope.objects(Kind.RESPONSES):
        statuses = [key for key in responses.mapping() if not key.startswith("x-")]
        if not statuses and (scope.version > V30 or not responses.mapping()):  # x-… count in 3.0
            message = "this operation has no responses"
            yield Finding(
                "W232", responses, message, hint="describe at least the success", at_key=True
            )
        for status in statuses:
            if not _STATUS.fullmatch(status):
                upper = status.upper()
                hint = f"write {quote(upper)}" if _STATUS.fullmatch(upper) else "correct the status"
                allowed = "100 to 599, 1XX to 5XX, default"
                message = f"{quote(status)} is no response status"
                yield Finding("E231", responses[status], message, allowed, hint, at_key=True)


def _check_bodies(scope: Scope) -> Iterator[Finding]:
    """GET, HEAD and DELETE (RFC 9110, section 9.3); since OpenAPI 3.1 this is discouraged only."""
    if scope.version > V30:
        return
    for path_item in scope.objects(Kind.PATH_ITEM):
        for method, operation in operations_of(path_item):
            if method in ("get", "head", "delete", "trace") and "requestBody" in operation:
                message = f"a request body has no meaning for {method.upper()}"
                hint = "use parameters, or another method"
                yield Finding("W233", operation["requestBody"], message, hint=hint, at_key=True)


def _check_media_types(scope: Scope) -> Iterator[Finding]:
    for owner in scope.objects(Kind.REQUEST_BODY, Kind.RESPONSE, Kind.PARAMETER, Kind.HEADER):
        for name, node in entries(owner, "content"):
            if not _MEDIA_TYPE.fullmatch(name):
                near = _COMMON_MEDIA_TYPES.get(name.lower()) or nearest(
                    name, _COMMON_MEDIA_TYPES.values()
                )
                hint = f"did you mean {quote(near)}?" if near else 'write it as "type/subtype"'
                message = f"{quote(name)} is no media type"
                yield Finding("E235", node, message, hint=hint, at_key=True)
    for media_type in scope.objects(Kind.MEDIA_TYPE):
        schema = resolved(media_type.get("schema"))
        if schema is None or not isinstance(schema.value, dict) or "properties" not in schema:
            continue
        properties = [name for name, _ in items(schema["properties"])]
        for name, encoding in entries(media_type, "encoding"):
            if name not in properties and "allOf" not in schema:
                near = nearest(name, properties)
                hint = f"did you mean {quote(near)}?" if near else "remove it"
                message = f"encoding names {quote(name)}, which is no property of the schema"
                yield Finding("W236", encoding, message, hint=hint, at_key=True)


def _check_links(scope: Scope) -> Iterator[Finding]:
    ids = [text_of(operation, "operationId") for operation in scope.operations()]
    known = [operation_id for operation_id in ids if operation_id is not None]
    for link in scope.objects(Kind.LINK):
        operation_id, reference = text_of(link, "operationId"), text_of(link, "operationRef")
        if operation_id is not None and operation_id not in known:
            near = nearest(operation_id, known)
            hint = f"did you mean {quote(near)}?" if near else "correct the name"
            message = f"there is no operation {quote(operation_id)}"
            yield Finding("E234", link["operationId"], message, hint=hint)
        if reference is not None and _is_dangling(link, reference):
            message = f"operationRef {quote(reference)} points to nothing"
            yield Finding("E234", link["operationRef"], message, hint="correct the pointer")


def _is_dangling(link: Node, reference: str) -> bool:
    """Whether a reference points to nothing in a file that was read."""
    known = link.document.addresses.knows(link.pointer, reference)
    return known and link.document.locate(link.pointer, reference) is None


def _check_servers(scope: Scope) -> Iterator[Finding]:
    for server in scope.objects(Kind.SERVER):
        variables = server.get("variables")
        for name in _VARIABLE.findall(text_of(server, "url") or ""):
            if variables is None or name not in variables:
                message = f"server variable {quote(name)} is not defined"
                hint = f"add variables: {{{name}: {{default: …}}}}"
                yield Finding("E240", server["url"], message, hint=hint)
    for variable in scope.objects(Kind.SERVER_VARIABLE):
        values = [node.value for node in elements(variable, "enum")]
        if "default" in variable and values and variable["default"].value not in values:
            message = f"default {quote(variable['default'].value)} is none of the enum"
            allowed = listed(quote(value) for value in values)
            code = "W245" if scope.version <= V30 else "E241"  # a SHOULD there
            yield Finding(code, variable["default"], message, allowed, "correct one of the two")


def _check_names(scope: Scope) -> Iterator[Finding]:
    for components in scope.objects(Kind.COMPONENTS):
        for section, named in items(components):
            for name, node in items(named) if not section.startswith("x-") else ():
                if not _COMPONENT_NAME.fullmatch(name):
                    message = f"component name {quote(name)} has forbidden characters"
                    allowed = "letters, digits and . _ -"
                    yield Finding("E242", node, message, allowed, "rename it", at_key=True)
    seen: dict[str, Node] = {}
    for tag in scope.objects(Kind.TAG):
        title = text_of(tag, "name")
        if title is not None:
            node = tag["name"]
            first = seen.setdefault(title, node)
            if first is not node:
                message = f"tag {quote(title)} is described twice"
                hint = f"remove one; the first is on line {first.position.line}"
                yield Finding("E243", node, message, hint=hint)
    yield from _check_nesting(scope)


def _check_nesting(scope: Scope) -> Iterator[Finding]:
    """A tag is nested under one that exists and not under itself (OpenAPI 3.2, section 4.22)."""
    parents = {text_of(tag, "name"): text_of(tag, "parent") for tag in scope.objects(Kind.TAG)}
    for tag in scope.objects(Kind.TAG):
        name, parent = text_of(tag, "name"), text_of(tag, "parent")
        if parent is None:
            continue
        if parent not in parents:
            message = f"there is no tag {quote(parent)}"
            near = nearest(parent, (known for known in parents if known is not None))
            hint = f"did you mean {quote(near)}?" if near else "describe it, or remove the parent"
            yield Finding("E244", tag["parent"], message, hint=hint)
        seen: set[str] = set()
        above: str | None = parent
        while above is not None and above not in seen:
            seen.add(above)
            above = parents.get(above)
        if name is not None and name in seen:
            message = f"tag {quote(name)} is nested under itself"
            yield Finding("E244", tag["parent"], message, hint="name another parent, or none")
