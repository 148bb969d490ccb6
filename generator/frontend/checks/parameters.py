"""Parameters and headers (OpenAPI 3.2, sections 4.12 and 4.21)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ...diagnostics.diagnostics import nearest, quote
from ...ir.parameters import Location, styles_in
from ...openapi.composition import elements, entries, resolved
from ...openapi.kinds import V30, V32, Kind
from .scope import Finding, listed, text_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ...document.document import Node
    from ...openapi.kinds import Version
    from .scope import Scope

_SINCE = {"querystring": V32}
_STYLES_SINCE = {"cookie": V32}
"""The versions that brought a location and a style; all others are in every version."""
_IGNORED = {
    "accept": "the media types of the responses",
    "content-type": "the media type of the body",
    "authorization": "a security scheme",
}
_EXCLUSIVE: dict[Kind, tuple[tuple[str, str], ...]] = {
    **dict.fromkeys((Kind.PARAMETER, Kind.HEADER, Kind.MEDIA_TYPE), (("example", "examples"),)),
    Kind.XML: (("nodeType", "attribute"), ("nodeType", "wrapped")),
}
"""Fields that exclude one another (OpenAPI 3.2, sections 4.12.2, 4.14, 4.21 and 4.26)."""
_TOKEN = re.compile(r"[!#$%&'*+.^_`|~0-9A-Za-z-]+")


def check(scope: Scope) -> Iterator[Finding]:
    """Each parameter and header, and each list of parameters."""
    for parameter in scope.objects(Kind.PARAMETER):
        yield from _check_parameter(parameter, scope.version)
    for header in scope.objects(Kind.HEADER):
        yield from _check_style(header, "header", scope.version)
        yield from _check_value(header, "header")
    for owner in scope.objects(Kind.RESPONSE, Kind.ENCODING):
        for name, header in entries(owner, "headers"):
            yield from check_header_name(name, header, at_key=True)
    for response in scope.objects(Kind.RESPONSE):
        for name, header in entries(response, "headers"):
            if name.lower() == "content-type":
                yield _ignored(name, header, "remove it; the keys of content say it", at_key=True)
    for owner in scope.objects(Kind.PATH_ITEM, Kind.OPERATION):
        yield from _check_list(owner)
    for kind in _EXCLUSIVE:
        for node in scope.objects(kind):
            yield from _check_exclusive(node, kind)


def _check_parameter(parameter: Node, version: Version) -> Iterator[Finding]:
    location = text_of(parameter, "in")
    if location is None:
        yield from _check_value(parameter, "parameter")
        return
    known = [each.value for each in Location if version >= _SINCE.get(each.value, V30)]
    if location not in known:
        near = nearest(location, known)
        hint = {"body": "describe it as requestBody", "formData": "describe it as requestBody"}.get(
            location, f"did you mean {quote(near)}?" if near else 'correct the value of "in"'
        )
        message = f"unknown parameter location {quote(location)}"
        yield Finding("E204", parameter["in"], message, listed(known), hint)
        return
    name = text_of(parameter, "name") or ""
    if location == "path" and ("required" not in parameter or parameter["required"].value is False):
        place = parameter.get("required") or parameter
        message = f"path parameter {quote(name)} is not required"
        yield Finding("E221", place, message, hint="write required: true; a path has no gaps")
    if location == "header" and name:
        yield from check_header_name(name, parameter["name"])
    if location == "header" and name.lower() in _IGNORED:
        yield _ignored(name, parameter["name"], f"describe it by {_IGNORED[name.lower()]}")
    yield from _check_style(parameter, location, version)
    yield from _check_value(parameter, "parameter", needs_content=location == "querystring")


def check_header_name(name: str, node: Node, *, at_key: bool = False) -> Iterator[Finding]:
    """Whether HTTP allows a header of this name, which is at the node."""
    if not _TOKEN.fullmatch(name):
        message = f"{quote(name)} is no name of a header"
        allowed = "letters, digits and !#$%&'*+-.^_`|~ (RFC 9110, section 5.1)"
        yield Finding("E227", node, message, allowed, "correct the name", at_key=at_key)


def _ignored(name: str, node: Node, hint: str, *, at_key: bool = False) -> Finding:
    message = f"OpenAPI ignores a header named {quote(name)}"
    return Finding("W226", node, message, hint=hint, at_key=at_key)


def _check_style(node: Node, location: str, version: Version) -> Iterator[Finding]:
    style = text_of(node, "style")
    styles = styles_in(Location(location))
    known = [name for name in styles if version >= _STYLES_SINCE.get(name, V30)]
    if style is None or style in known:
        return
    message = f"style {quote(style)} is not for {_PLURALS[location]}"
    near = nearest(style, known)
    hint = f"did you mean {quote(near)}?" if near else "write an allowed one, or remove it"
    yield Finding("E222", node["style"], message, listed(known) or "none", hint)


_PLURALS = {
    "path": "path parameters",
    "query": "query parameters",
    "querystring": "a query string as a whole",
    "header": "headers",
    "cookie": "cookies",
}


def _check_value(node: Node, word: str, *, needs_content: bool = False) -> Iterator[Finding]:
    content = node.get("content")
    if "schema" in node and content is not None:
        yield _both(content, word, "schema", "content")
    elif "schema" not in node and content is None:
        message = f"this {word} has neither schema nor content"
        hint = "add content with a media type" if needs_content else "add schema: {type: string}"
        yield Finding("E224", node, message, hint=hint)
    elif needs_content and content is None:
        message = f"this {word} is a whole query string and has no content"
        yield Finding("E224", node, message, hint="add content with a media type")
    if content is not None and isinstance(content.value, dict) and len(content.value) != 1:
        message = f"content of a {word} has {len(content.value)} media types"
        yield Finding("E225", content, message, "exactly one", "keep one media type", at_key=True)


def _check_exclusive(node: Node, kind: Kind) -> Iterator[Finding]:
    for one, other in _EXCLUSIVE[kind]:
        if one in node and other in node:
            yield _both(node[other], kind.value, one, other)


def _both(node: Node, word: str, one: str, other: str) -> Finding:
    message = f"this {word} has {one} and {other}"
    return Finding("E223", node, message, hint="keep one of them", at_key=True)


def _check_list(owner: Node) -> Iterator[Finding]:
    seen: dict[tuple[str, str], Node] = {}
    for element in elements(owner, "parameters"):
        parameter = resolved(element)
        name, location = text_of(parameter, "name"), text_of(parameter, "in")
        if name is None or location is None:
            continue
        # Header names differ from each other whatever their case (RFC 9110, section 5.1).
        key = (name.lower() if location == "header" else name, location)
        first = seen.setdefault(key, element)
        if first is not element:
            message = f"{location} parameter {quote(name)} is declared twice"
            hint = f"remove one of them; the first is on line {first.position.line}"
            yield Finding("E220", element, message, hint=hint)
