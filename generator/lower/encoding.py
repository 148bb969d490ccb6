"""Styles, and the encodings of forms and parts.

What the standard says to ignore is ignored without a word; what the client cannot do is in the
ledger.
"""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING

from ..ir.ledger import Part
from ..ir.parameters import Encoding, Location, PartBody, styles_in
from ..openapi.composition import elements, entries
from ..openapi.media import is_form, is_multipart
from ..runtime.core.media import essence, is_xml
from . import keywords

if TYPE_CHECKING:
    from ..document.document import Node
    from ..ir.parameters import Encodings
    from ..runtime.core.operation import Style
    from .schemas.store import Types

UNSAID = "application/octet-stream, */*"
"""Of a part of which nothing is said: the default of the standard, or what the caller says."""
_NESTED = ("encoding", "prefixEncoding", "itemEncoding")
"""The fields that say how the parts within a part are written."""


def by_name(types: Types, media_type: str, node: Node) -> Encodings:
    """The encodings of properties (OpenAPI 3.2, section 4.14.5.1).

    A part of which the document says nothing at all is `application/octet-stream` by default.
    """
    return _by_name(types, media_type, node, node.get("schema"))


def _by_name(types: Types, media_type: str, node: Node, schema: Node | None) -> Encodings:
    if not (is_form(media_type) or is_multipart(media_type)):
        return ()
    members = _members(schema)
    encodings = {
        name: _encoding(types, media_type, item, _each(members.get(name)), name)
        for name, item in entries(node, "encoding")
    }
    if is_multipart(media_type):
        silent = (name for name, schema in members.items() if schema.value == {})
        encodings |= {
            name: Encoding(content_type=UNSAID) for name in silent if name not in encodings
        }
    return tuple(encodings.items())


def _opened(schema: Node | None) -> Node | None:
    """The schema that says what a value is; None where nothing does."""
    target = None if schema is None else schema.resolve()
    return target if target is not None and isinstance(target.value, dict) else None


def _members(schema: Node | None) -> dict[str, Node]:
    """The properties of a schema."""
    target = _opened(schema)
    return {} if target is None else dict(entries(target, "properties"))


def _each(schema: Node | None) -> Node | None:
    """What a part is: of a list, each item is a part of its own."""
    target = _opened(schema)
    return schema if target is None or not _is_list(target) else target.get("items")


def _is_list(schema: Node) -> bool:
    return keywords.declared_types(schema) == ("array",)


def _is_file(schema: Node | None) -> bool:
    """Whether a property is a file, or a list of files."""
    target = _opened(schema)
    if target is None:
        return False
    items = target.get("items")
    return (
        keywords.string(target, "format") == "binary"
        or keywords.is_binary(target)
        or (items is not None and _is_file(items))
    )


def by_position(
    types: Types, media_type: str, node: Node
) -> tuple[tuple[Encoding, ...], Encoding | None]:
    """The encodings of the first parts, and that of the others (OpenAPI 3.2, 4.14.5.2)."""
    return _by_position(types, media_type, node, node.get("schema"), node.get("itemSchema"))


def _by_position(
    types: Types, media_type: str, node: Node, schema: Node | None, item: Node | None = None
) -> tuple[tuple[Encoding, ...], Encoding | None]:
    if not is_multipart(media_type):
        return (), None
    target = _opened(schema)
    first = [] if target is None else list(elements(target, "prefixItems"))
    others = item if target is None else target.get("items")
    prefix = tuple(
        _encoding(types, media_type, each, first[index] if index < len(first) else others)
        for index, each in enumerate(elements(node, "prefixEncoding"))
    )
    rest = node.get("itemEncoding")
    return prefix, None if rest is None else _encoding(types, media_type, rest, others)


def _encoding(
    types: Types, media_type: str, node: Node, schema: Node | None, name: str = "part"
) -> Encoding:
    """How one part, or one member of a form, is written.

    Args:
        types: The types of the document.
        media_type: Of the whole.
        node: The encoding.
        schema: What the value is.
        name: The name of the part, if it has one.
    """
    is_file = _is_file(schema)
    styled = is_form(media_type) or (
        essence(media_type) == "multipart/form-data" and keywords.styles_parts(node) and not is_file
    )
    if is_file and "style" in node and is_multipart(media_type):
        # By the letter it is a text in that style; frameworks write it beside every part.
        detail = "a file has no style: it is sent as its content"
        types.ledger.noted(Part.KEYWORD, node["style"], "N01", detail)
    found = Encoding(
        content_type=keywords.string(node, "contentType") or None,
        style=_style(types, node) if styled else None,
        explode=_given(node, "explode") if styled else None,
        allow_reserved=_given(node, "allowReserved") if styled else None,
        headers=tuple(_headers(types, node)) if is_multipart(media_type) else (),
    )
    if found.styled or not is_multipart(media_type):
        return found
    return replace(found, body=_body(types, node, schema, name))


def _body(types: Types, node: Node, schema: Node | None, name: str) -> PartBody | None:
    """The body that a part holds; None where the client writes its content by its type alone.

    A body with files in it is left to the caller, who gives its content.
    """
    kind, target = keywords.string(node, "contentType"), _opened(schema)
    if "," in kind or "*" in kind:
        return None
    if is_xml(kind):
        root = types.xml.root(schema, sent=True, name=name)
        return None if root is None else PartBody(media_type=kind, xml=root)
    if not (is_form(kind) or is_multipart(kind)):
        return None  # encodings of anything else are ignored (OpenAPI 3.2, section 4.14.5)
    if _is_file(target) or any(map(_is_file, _members(target).values())):
        for key in _NESTED:
            if key in node:
                detail = "a part with files in it: the caller gives its content"
                types.ledger.degraded(Part.KEYWORD, node[key], "L03", detail)
        return None
    prefix, rest = _by_position(types, kind, node, target)
    is_list = target is not None and _is_list(target)
    return PartBody(
        media_type=kind,
        in_order=is_multipart(kind) and (is_list or bool(prefix) or rest is not None),
        encoding=_by_name(types, kind, node, target),
        prefix=prefix,
        rest=rest,
    )


def _given(node: Node, key: str) -> bool | None:
    return keywords.flag(node, key) if key in node else None


def _style(types: Types, node: Node) -> Style | None:
    found = node.get("style")
    known = styles_in(Location.QUERY)
    style = known.get(keywords.string(node, "style"))
    if found is not None and style is None:
        detail = "no style of a form: the content type counts"
        types.ledger.degraded(Part.KEYWORD, found, "L03", detail)
    return style


def _headers(types: Types, node: Node) -> list[tuple[str, str]]:
    """The header fields that have one value alone; a caller gives the others with a file."""
    fixed: list[tuple[str, str]] = []
    for name, item in entries(node, "headers"):
        if name.lower() == "content-type":
            continue
        header = item.resolve()
        value = _only_value(header.get("schema"))
        if value is not None:
            fixed.append((name, value))
        elif keywords.flag(header, "required"):
            detail = "a required header field of a part: only with a file (File.headers)"
            types.ledger.degraded(Part.KEYWORD, item, "L03", detail)
    return fixed


def _only_value(schema: Node | None) -> str | None:
    """The value of a schema that allows one, else its default."""
    if schema is None or isinstance(schema.value, bool):
        return None
    target = schema.resolve()
    listed = target.get("enum")
    only = target.get("const") or target.get("default")
    if listed is not None and len(list(listed.elements())) == 1:
        only = next(iter(listed.elements()))
    if only is None or isinstance(only.value, list | dict):
        return None
    return only.value if isinstance(only.value, str) else json.dumps(only.value)
