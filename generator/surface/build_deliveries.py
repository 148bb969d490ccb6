"""Webhooks and callbacks: the requests that the server makes."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from ..ir.types import AnyType
from ..ir.webhooks import Callback
from ..openapi.media import is_form, is_json
from .build_resources import response
from .origin import Origin
from .samples import NoSampleError, sample
from .surface import Delivery

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from ..ir.api import Api
    from ..ir.identity import SchemaId
    from ..ir.operations import Media
    from ..ir.schemas import NamedSchema
    from ..ir.types import Type
    from ..ir.webhooks import Webhook
    from .naming import Names
    from .schemas import NamedType, Schemas


def build_deliveries(
    api: Api, names: Names, types: Iterable[NamedType]
) -> tuple[tuple[Delivery, ...], tuple[Delivery, ...]]:
    """The webhooks and the callbacks of a client."""
    schemas = {found.id: found for found in types}
    nodes = {schema.id: schema for schema in api.schemas}
    webhooks = tuple(_delivery(found, names, schemas, nodes) for found in api.webhooks)
    callbacks = tuple(_delivery(found, names, schemas, nodes) for found in api.callbacks)
    return webhooks, callbacks


def _delivery(
    found: Webhook, names: Names, schemas: Schemas, nodes: Mapping[SchemaId, NamedSchema]
) -> Delivery:
    name = names.deliveries[found.pointer]
    return Delivery(
        origin=Origin.of(found, name),
        name=name.identifier,
        key=found.key,
        method=found.method,
        summary=found.summary,
        description=found.description,
        deprecated=found.deprecated,
        event_type=found.event_type if found.body is not None else None,
        media_type=None if found.body is None else found.body.media_type,
        type=None if found.body is None else _payload(found.body),
        headers=found.headers,
        query=found.query,
        responses=tuple(response(each, nodes, expected=False) for each in found.responses),
        example=None if found.body is None else _example(found.body, schemas),
        expression=found.expression if isinstance(found, Callback) else None,
    )


def _payload(body: Media) -> Type | None:
    """What a delivery is read as; None where that is said of nothing."""
    is_typed = is_json(body.media_type) or is_form(body.media_type)
    return body.type if is_typed and not isinstance(body.type, AnyType) else None


def _example(media: Media, schemas: Schemas) -> str | None:
    """A body that is valid, as JSON text."""
    if media.example is not None:
        return _compact(json.loads(media.example))
    if media.type is None:
        return None
    try:
        return _compact(sample(media.type, schemas))
    except NoSampleError:
        return None


def _compact(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
