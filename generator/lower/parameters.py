"""Parameters of operations and headers of webhooks.

Comes in: parameter nodes. Goes out: `ir.Parameter` with the style spelled out. The rule of this
file: what the document leaves out is filled in from the tables of OpenAPI, once.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..ir import AnyType, Location, Parameter, Style
from ..ledger import Part
from . import keywords

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..document import Node
    from .types import Types

DEFAULT_STYLE = {
    Location.PATH: Style.SIMPLE,
    Location.QUERY: Style.FORM,
    Location.QUERYSTRING: Style.FORM,
    Location.HEADER: Style.SIMPLE,
    Location.COOKIE: Style.FORM,
}
"""OpenAPI 3.2, section 4.12.2.2, `style`."""

IGNORED_HEADERS = frozenset({"accept", "authorization", "content-type"})
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
    found: dict[tuple[str, str], Node] = {}
    for node in (*_listed(item), *_listed(operation)):
        target = node.resolve()
        found[target["in"].text(), target["name"].text()] = target
    kept: list[Parameter] = []
    for (location, name), node in found.items():
        if location == "header" and name.lower() in IGNORED_HEADERS:
            detail = "the client sets this header itself"
            types.ledger.degraded(Part.PARAMETER, node, "L04", detail)
        else:
            kept.append(_parameter(types, node, outgoing=outgoing))
    return tuple(kept)


def _listed(node: Node) -> Iterator[Node]:
    found = node.get("parameters")
    if found is not None:
        yield from found.elements()


def _parameter(types: Types, node: Node, *, outgoing: bool) -> Parameter:
    types.ledger.generated(Part.PARAMETER, node)
    location = Location(node["in"].text())
    style = Style(keywords.string(node, "style") or DEFAULT_STYLE[location].value)
    explode = node.get("explode")
    content = node.get("content")
    media, schema = next(content.items(), (None, None)) if content is not None else (None, None)
    schema = node.get("schema") if schema is None else schema.get("schema")
    target = None if schema is None else schema.resolve()
    lower_type = types.signature_type if outgoing else types.type_of
    look = [
        place for place in (node, schema, target) if place is not None and place.value is not True
    ]
    return Parameter(
        pointer=node.pointer,
        position=node.position,
        description=keywords.first(keywords.string(p, "description") or None for p in look) or "",
        deprecated=keywords.flag(node, "deprecated"),
        name=node["name"].text(),
        location=location,
        style=style,
        explode=(
            explode.value is True if explode is not None else style in {Style.FORM, Style.COOKIE}
        ),
        required=location is Location.PATH or keywords.flag(node, "required"),
        type=AnyType() if schema is None else lower_type(schema),
        allow_reserved=keywords.flag(node, "allowReserved"),
        content=media,
        secret=any(keywords.flag(place, "x-client-secret") for place in look),
        default=keywords.first(keywords.as_json(p.get("default")) for p in look),
        pin=keywords.string(node, "x-client-name") or None,
    )
