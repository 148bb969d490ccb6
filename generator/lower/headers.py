"""Header fields of responses and deliveries: small models, one for each set (`header_sets.py`)."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from ..ir.ledger import Part
from ..ir.schemas import HeaderFormat, Property, SchemaRole
from ..ir.types import AnyType
from ..openapi.media import is_json
from . import keywords
from .derived_names import derived_name
from .header_sets import HeaderSet
from .schemas.types import type_of

if TYPE_CHECKING:
    from ..document.document import Node
    from ..ir.parameters import Parameter
    from ..ir.types import RefType
    from .schemas.store import Types

_IGNORED = "content-type"
"""A response header that shall be ignored (OpenAPI 3.2, section 4.16.1, `headers`)."""


def lower_response_headers(types: Types, response: Node) -> RefType | None:
    """The model of the headers of a response."""
    node = response.get("headers")
    if node is None or not isinstance(node.value, dict):
        return None
    kept: dict[str, Node] = {}
    for name, header in node.items():
        if name.lower() == _IGNORED:
            types.ledger.unused(Part.HEADER, header.resolve())
        else:
            types.ledger.generated(Part.HEADER, header.resolve())
            kept[name] = header
    if not kept:
        return None
    key = json.dumps({n.lower(): _identity(h) for n, h in kept.items()}, sort_keys=True)
    owner, words = _owner(types, response)
    known = types.headers.known(key, owner)
    if known is not None:
        return known
    found = HeaderSet(
        node=node,
        words=words,
        role=SchemaRole.RESPONSE_HEADERS,
        properties=tuple(_header(types, name, header) for name, header in kept.items()),
        owners={owner},
        shared=all(header.ref is not None for header in kept.values()),
    )
    return types.headers.add(key, found)


def _identity(header: Node) -> str:
    """What two headers have in common that are the same."""
    if header.ref is not None:
        return f"#{header.resolve().pointer}"
    return json.dumps(header.value, sort_keys=True)


def _owner(types: Types, response: Node) -> tuple[str, str]:
    """The part that a response belongs to, and words for its headers."""
    above, _, status = response.pointer.rpartition("/responses/")
    operation = types.document.find(above) if status and above else None
    if operation is None or above.endswith("/components"):
        return response.pointer, derived_name(types.document, response)
    words = derived_name(types.document, operation)
    return above, words if status.startswith("2") else f"{words} {status}"


def _header(types: Types, name: str, header: Node) -> Property:
    node = header.resolve()
    content, header_format = node.get("content"), HeaderFormat.SIMPLE
    schema = node.get("schema")
    if content is not None:
        media_type, media = next(iter(content.items()), ("", node))
        schema = media.resolve().get("schema")
        header_format = HeaderFormat.JSON if is_json(media_type) else HeaderFormat.SIMPLE
    elif keywords.flag(node, "explode"):
        header_format = HeaderFormat.EXPLODED
    target = None if schema is None else schema.resolve()
    look = [p for p in (header, node, target) if p is not None and isinstance(p.value, dict)]
    return Property(
        pointer=node.pointer,
        position=node.position,
        description=keywords.first(keywords.string(p, "description") or None for p in look) or "",
        deprecated=keywords.flag(node, "deprecated"),
        name=name,
        type=AnyType() if schema is None else type_of(types, schema),
        required=keywords.flag(node, "required"),
        secret=any(keywords.flag(place, "x-client-secret") for place in look),
        header_format=header_format,
    )


def lower_delivery_headers(
    types: Types, words: str, node: Node, found: tuple[Parameter, ...]
) -> RefType | None:
    """The model of the header parameters of a webhook or a callback.

    Args:
        types: The types of the document.
        words: What the webhook is called.
        node: Where the parameters stand.
        found: The header parameters.
    """
    if not found:
        return None
    identity = {p.name.lower(): p.pointer for p in found}
    key = json.dumps(identity, sort_keys=True)
    known = types.headers.known(key, node.pointer)
    if known is not None:
        return known
    new = HeaderSet(
        node=node,
        words=words,
        role=SchemaRole.DELIVERY_HEADERS,
        properties=tuple(map(_of_parameter, found)),
        kind="webhook headers",
        owners={node.pointer},
    )
    return types.headers.add(key, new)


def _of_parameter(found: Parameter) -> Property:
    header_format = HeaderFormat.EXPLODED if found.explode else HeaderFormat.SIMPLE
    if found.content is not None:
        header_format = HeaderFormat.JSON if is_json(found.content) else HeaderFormat.SIMPLE
    return Property(
        pointer=found.pointer,
        position=found.position,
        description=found.description,
        deprecated=found.deprecated,
        name=found.name,
        type=found.type,
        required=found.required,
        secret=found.secret,
        default=found.default,
        example=found.example,
        explicit_name=found.explicit_name,
        header_format=header_format,
    )
