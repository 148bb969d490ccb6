"""The shape of a call: what of an operation a caller passes, and in which order.

Comes in: an operation and the schemas of the API. Goes out: the object whose properties become
keyword arguments, and the types that a call returns. The rule of this file: it decides and names
nothing; `naming` and `present` both ask here, so that they cannot disagree.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from .ir import ObjectSchema, RefType
from .media import JSON, STREAM, is_json, kind

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from .ir import Media, NamedSchema, Operation, Property, Response, Type


def json_media(media: Iterable[Media]) -> Media | None:
    """The first content type that is JSON."""
    return next((found for found in media if is_json(found.media_type)), None)


def body_object(operation: Operation, schemas: Mapping[str, NamedSchema]) -> ObjectSchema | None:
    """The object whose properties are the keyword arguments of a call.

    None where the body is anything else: it is then one argument named `body`. Of a body that may
    be left out nothing is required, since an argument that is given asks for the body.
    """
    media = None if operation.body is None else operation.body.media
    if media is None or media.type is None or not is_json(media.media_type):
        return None
    found = resolve(media.type, schemas)
    if not isinstance(found, ObjectSchema) or found.additional is not None:
        return None
    if operation.stream_field is not None:
        kept = tuple(p for p in found.properties if p.name != operation.stream_field)
        found = replace(found, properties=kept)
    if operation.body is None or operation.body.required:
        return found
    return replace(found, properties=tuple(replace(p, required=False) for p in found.properties))


def resolve(found: Type, schemas: Mapping[str, NamedSchema]) -> Type | ObjectSchema:
    """Follow the names of a type to what it is."""
    seen: set[str] = set()
    while isinstance(found, RefType) and found.pointer not in seen:
        seen.add(found.pointer)
        schema = schemas[found.pointer]
        if isinstance(schema, ObjectSchema):
            return schema
        found = schema.type
    return found


def body_arguments(body: ObjectSchema) -> tuple[Property, ...]:
    """The properties that a caller may pass, the required ones first."""
    writable = [p for p in body.properties if not p.read_only]
    return tuple(sorted(writable, key=lambda p: not p.required))


def streams(operation: Operation) -> bool:
    """Whether a call returns the items of its answer while they come."""
    return any(kind(m.media_type) == STREAM for found in success(operation) for m in found.media)


def downloads(operation: Operation) -> bool:
    """Whether a call may return what a caller would rather read in pieces."""
    return operation.pagination is None and any(
        kind(media.media_type) not in (JSON, STREAM)
        for found in success(operation)
        for media in found.media
    )


def success(operation: Operation) -> tuple[Response, ...]:
    """The answers that a caller hopes for; `default` where nothing else is documented."""
    hoped = tuple(response for response in operation.responses if response.success)
    if hoped or any(response.status.startswith(("1", "3")) for response in operation.responses):
        return hoped
    return tuple(response for response in operation.responses if response.status == "default")
