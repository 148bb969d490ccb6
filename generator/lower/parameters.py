"""Parameters of operations and headers of webhooks.

What the document leaves out is filled in from the tables of OpenAPI, once.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from ..ir.ledger import Part
from ..ir.parameters import Location, Parameter, styles_in
from ..ir.types import TEXT, AnyType, ArrayType, NullType
from ..openapi.composition import elements, entries
from ..runtime.core.operation import DEFAULT_STYLE, Style, explodes
from ..runtime.http.headers import CONNECTION_HEADERS
from . import keywords
from .encoding import by_name
from .schemas.types import type_of, whole_type
from .writable import other_option, writable

if TYPE_CHECKING:
    from ..document.document import Node
    from ..ir.types import Type
    from .schemas.store import Types

_LOCATIONS = frozenset(location.value for location in Location)

_IGNORED_HEADERS = frozenset({"accept", "authorization", "content-type"})
"""Header parameters that shall be ignored (OpenAPI 3.2, section 4.12.2.1, `name`)."""


def lower_parameters(
    types: Types, item: Node, operation: Node, *, outgoing: bool = True
) -> tuple[Parameter, ...]:
    """The parameters of an operation; its own replace those of its path item.

    Args:
        types: The types of the document.
        item: The path item.
        operation: The operation.
        outgoing: Whether the client sends them, so that their types are printed.
    """
    inherited, own = _by_name(types, item), _by_name(types, operation)
    for key in inherited.keys() & own.keys():
        types.ledger.unused(Part.PARAMETER, inherited[key])
    left_out = _IGNORED_HEADERS | CONNECTION_HEADERS if outgoing else _IGNORED_HEADERS
    kept: list[Parameter] = []
    for (location, name), node in {**inherited, **own}.items():
        if location == "header" and name in left_out:
            detail = "the client sets this header itself"
            types.ledger.degraded(Part.PARAMETER, node, "L04", detail)
        elif location not in _LOCATIONS:
            detail = f"unknown location {location[:40]!r}: use extra_query or extra_headers"
            types.ledger.degraded(Part.PARAMETER, node, "L03", detail)
        else:
            found = _parameter(types, node, outgoing=outgoing)
            written = _as_written(types, node, found) if outgoing else found
            if written is not None:
                kept.append(written)
    return tuple(kept)


def _as_written(types: Types, node: Node, found: Parameter) -> Parameter | None:
    """The parameter with what can be written of its type.

    Where nothing can, the caller gives the text for a path. Elsewhere only the options of a call
    can send it: one that is required takes null alone, as a reminder.
    """
    can = writable(types, found)
    written = f"as {found.content}" if found.content else f"in the style {found.style.value}"
    if can.type is not None:
        if can.lost:
            members = ", ".join(can.lost) or "a structure in it"
            detail = f"{members}: cannot be written {written}, so its type does not offer it"
            types.ledger.degraded(Part.PARAMETER, node, "L03", detail)
        return replace(found, type=can.type)
    if found.location is Location.PATH:
        detail = f"no value can be written {written}: the caller gives the text"
        types.ledger.degraded(Part.PARAMETER, node, "L02", detail)
        return replace(found, type=TEXT)
    detail = f"no value can be written {written}: use {other_option(found.location)}"
    types.ledger.degraded(Part.PARAMETER, node, "L03", detail)
    return replace(found, type=NullType()) if found.required else None


def _by_name(types: Types, owner: Node) -> dict[tuple[str, str], Node]:
    """Parameters by location and name; header names have no case (RFC 9110, section 5.1)."""
    found: dict[tuple[str, str], Node] = {}
    for node in elements(owner, "parameters"):
        target = node.resolve()
        location, name = keywords.string(target, "in"), _name(target)
        if not location or name is None:
            detail = "it has no name or no location: use extra_query or extra_headers"
            types.ledger.degraded(Part.PARAMETER, target, "L03", detail)
            continue
        key = location, name.lower() if location == "header" else name
        if found.setdefault(key, target) != target:
            detail = "declared twice: the first one counts"
            types.ledger.degraded(Part.PARAMETER, target, "L03", detail)
    return found


def _name(node: Node) -> str | None:
    """The name; a whole query string needs none, and documents leave it out."""
    if "name" in node:
        return keywords.string(node, "name")
    location = keywords.string(node, "in")
    return location if location == "querystring" else None


def in_order_of_path(
    types: Types, path: str, operation: Node, found: tuple[Parameter, ...]
) -> tuple[Parameter, ...]:
    """The parameters, those of the path first and in its order, as callers give them.

    A variable of the path that no parameter describes is a text; a path parameter for which the
    path has no place is left out. Where there is one of each, they are meant for each other.
    """
    names = list(dict.fromkeys(re.findall(r"\{([^{}]*)\}", path)))
    in_path = {p.name: p for p in found if p.location is Location.PATH}
    missing = [name for name in names if name not in in_path]
    misfits = [parameter for name, parameter in in_path.items() if name not in names]
    is_pair = len(misfits) == len(missing) == 1
    for parameter in misfits:
        node = types.document.find(parameter.pointer)
        assert node is not None
        if is_pair:
            detail = f"describes {{{missing[0]}}} of the path, which nothing else does"
            types.ledger.noted(Part.PARAMETER, node, "N01", detail)
            name = missing.pop()
            in_path[name] = replace(parameter, name=name)
        else:
            types.ledger.degraded(Part.PARAMETER, node, "L03", f"{path} has no place for it")
    if missing:
        detail = f"no parameter describes {', '.join(missing)} of the path: any text"
        types.ledger.noted(Part.OPERATION, operation, "N04", detail)
    ordered = [in_path.get(name) or _undescribed(operation, name) for name in names]
    return (*ordered, *(p for p in found if p.location is not Location.PATH))


def _undescribed(operation: Node, name: str) -> Parameter:
    return Parameter(
        pointer=operation.pointer,
        position=operation.position,
        name=name,
        location=Location.PATH,
        style=Style.SIMPLE,
        explode=False,
        required=True,
        type=TEXT,
    )


def _parameter(types: Types, node: Node, *, outgoing: bool) -> Parameter:
    types.ledger.generated(Part.PARAMETER, node)
    location = Location(node["in"].text())
    explode = node.get("explode")
    media_type, media = _content(node)
    schema = (node if media is None else media).get("schema")
    style = _style(types, node, location)
    target = None if schema is None else schema.resolve()
    look = [
        place
        for place in (node, schema, target)
        if place is not None and not isinstance(place.value, bool)
    ]
    return Parameter(
        pointer=node.pointer,
        position=node.position,
        description=keywords.first(keywords.string(p, "description") or None for p in look) or "",
        deprecated=keywords.flag(node, "deprecated"),
        name=_name(node) or "",
        location=location,
        style=style,
        explode=explodes(style) if explode is None else explode.value is True,
        required=location is Location.PATH or keywords.flag(node, "required"),
        type=_content_type(types, node if media is None else media, outgoing=outgoing),
        allow_reserved=keywords.flag(node, "allowReserved"),
        content=media_type,
        encoding=() if media is None else by_name(types, media_type or "", media),
        secret=any(keywords.flag(place, "x-client-secret") for place in look),
        default=keywords.first(keywords.as_json(p.get("default")) for p in look),
        example=keywords.first(
            (keywords.media_example(node), *(keywords.example(p) for p in look if p is not node))
        ),
        explicit_name=keywords.string(node, "x-client-name") or None,
    )


def _content(node: Node) -> tuple[str | None, Node | None]:
    """The media type of a parameter that has `content` instead of a style, and its node."""
    for media_type, found in entries(node, "content"):
        return media_type, found.resolve()
    return None, None


def _content_type(types: Types, media: Node, *, outgoing: bool) -> Type:
    """The type of a value that travels as a media type; of a sequence, the list of its items."""
    schema, items = media.get("schema"), media.get("itemSchema")
    lower_type = whole_type if outgoing else type_of
    if items is not None:
        return ArrayType(items=lower_type(types, items))
    return AnyType() if schema is None else lower_type(types, schema)


def _style(types: Types, node: Node, location: Location) -> Style:
    found, default = node.get("style"), DEFAULT_STYLE[location]
    if found is None:
        return default
    known, spelled = styles_in(location), keywords.string(node, "style")
    if spelled not in known:
        detail = f"no style of a {location.value} parameter: {default.value} is used"
        types.ledger.degraded(Part.KEYWORD, found, "L03", detail)
    return known.get(spelled, default)
