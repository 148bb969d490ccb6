"""Request bodies: how a content type is written, and what a caller gives for it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from ..ir.schemas import ObjectSchema
from ..ir.types import (
    TEXT,
    AnyType,
    ArrayType,
    EnumType,
    FileType,
    Format,
    IterableType,
    MapType,
    NullableType,
    RefType,
    ScalarType,
    UnionType,
)
from ..openapi.media import is_form, is_json, is_multipart, is_open, is_sequence, is_text
from .calls import BodyForm

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from ..ir.identity import SchemaId
    from ..ir.operations import Media
    from ..ir.parameters import Encoding
    from ..ir.schemas import NamedSchema, Property
    from ..ir.types import Type


def body_form(media: Media, schemas: Mapping[SchemaId, NamedSchema]) -> BodyForm:
    """How the bodies of a content type are written."""
    if is_open(media.media_type):
        described = AnyType() if media.type is None else resolve(media.type, schemas)
        other = isinstance(described, AnyType | ScalarType | EnumType)
        return BodyForm.CONTENT if other else BodyForm.JSON
    if is_json(media.media_type):
        return BodyForm.JSON
    if media.xml is not None:
        return BodyForm.XML if media.xml.is_named else BodyForm.XML_OR_TEXT
    if is_form(media.media_type):
        return BodyForm.FORM
    if is_multipart(media.media_type):
        known = None if media.type is None else resolve(media.type, schemas)
        in_order = isinstance(known, ArrayType) or media.items is not None
        return BodyForm.PARTS if in_order else BodyForm.NAMED
    if is_sequence(media.media_type):
        return BodyForm.SEQUENCE
    return BodyForm.TEXT if is_text(media.media_type) else BodyForm.CONTENT


def body_members(
    media: Media, schemas: Mapping[SchemaId, NamedSchema], *, required: bool, fixed: str | None
) -> tuple[Property, ...] | None:
    """The properties of a body whose members are arguments of a call, in their order.

    None where the body is anything else than an object with known members: it is then one argument
    named `body`. Of a body that may be left out nothing is required, since an argument that is
    given asks for the body.

    Args:
        media: The content type of the body.
        schemas: The named schemas.
        required: Whether the body is.
        fixed: The member that the client sets itself, if there is one.
    """
    found = form_object(media, schemas)
    if found is None or found.additional is not None:
        return None
    members = (p for p in found.properties if p.name != fixed)
    return tuple(members if required else (replace(p, required=False) for p in members))


def form_object(media: Media, schemas: Mapping[SchemaId, NamedSchema]) -> ObjectSchema | None:
    """The object that a body is, as a caller gives it: with files where they travel in parts."""
    form = body_form(media, schemas)
    found = None if media.type is None else resolve(media.type, schemas)
    if not isinstance(found, ObjectSchema):
        return None
    if form in {BodyForm.JSON, BodyForm.XML}:
        return found
    if form not in {BodyForm.FORM, BodyForm.NAMED}:
        return None
    encoding = dict(media.encoding)
    parts = [
        replace(p, type=_sayable(p.type, media, encoding.get(p.name))) for p in found.properties
    ]
    if form is BodyForm.NAMED:
        parts = [replace(p, type=part_type(p.type, encoding.get(p.name), schemas)) for p in parts]
    return replace(found, properties=tuple(parts))


def _sayable(found: Type, media: Media, encoding: Encoding | None) -> Type:
    """The type of a member without null, where only JSON could say it."""
    as_json = media.without_files is not None or (
        encoding is not None and not encoding.styled and is_json(encoding.content_type or "")
    )
    return found.type if isinstance(found, NullableType) and not as_json else found


def body_type(media: Media, schemas: Mapping[SchemaId, NamedSchema]) -> Type:
    """The type of a body that is one argument."""
    type_ = AnyType() if media.type is None else media.type
    known = resolve(type_, schemas)
    match body_form(media, schemas):
        case BodyForm.JSON | BodyForm.XML:
            return type_
        case BodyForm.XML_OR_TEXT:
            return UnionType(variants=(type_, TEXT, FileType()))
        case BodyForm.FORM:
            return MapType(AnyType()) if isinstance(known, AnyType) else type_
        case BodyForm.NAMED:  # any member may be a file, which no model holds
            return MapType(AnyType())
        case BodyForm.PARTS:
            items = known if isinstance(known, ArrayType) else ArrayType(items=AnyType())
            items = items if media.items is None else replace(items, items=media.items)
            return part_type(items, None, schemas)
        case BodyForm.SEQUENCE:
            return IterableType(item_type(media, schemas))
        case BodyForm.TEXT:
            scalar = type_ if isinstance(known, ScalarType | EnumType) else TEXT
            return UnionType(variants=(scalar, FileType()))
        case BodyForm.CONTENT:
            return FileType()


def item_type(media: Media, schemas: Mapping[SchemaId, NamedSchema]) -> Type:
    """What each item of a sequence is."""
    known = None if media.type is None else resolve(media.type, schemas)
    if media.items is not None:
        return media.items
    return known.items if isinstance(known, ArrayType) else AnyType()


def checked_type(media: Media, schemas: Mapping[SchemaId, NamedSchema]) -> Type | None:
    """What the client checks a body against; None: anything goes."""
    match body_form(media, schemas):
        case BodyForm.SEQUENCE:
            return item_type(media, schemas)
        case BodyForm.PARTS:
            return media.type if media.items is None else ArrayType(items=media.items)
        case BodyForm.TEXT:
            known = None if media.type is None else resolve(media.type, schemas)
            checked = isinstance(known, ScalarType | EnumType) and known != TEXT
            return media.type if checked else None
        case BodyForm.CONTENT:
            return None
        case _:
            return media.type


def part_type(
    found: Type, encoding: Encoding | None, schemas: Mapping[SchemaId, NamedSchema]
) -> Type:
    """The type of a part of a multipart body: what JSON cannot hold is a file.

    An object that is to be written as something else than JSON is a file as well: the caller has
    the text of it. Where the client can write that, either may be given.
    """
    if isinstance(found, AnyType) and encoding is not None:
        first = (encoding.content_type or "").partition(",")[0]
        return FileType() if first == "application/octet-stream" else found
    of_object: Callable[[Type], Type] = _itself
    if encoding is not None and not encoding.styled and _is_foreign(encoding.content_type):
        of_object = _file if encoding.body is None else _or_file
    return _with_files(found, schemas, frozenset(), of_object)


def _itself(found: Type) -> Type:
    return found


def _file(_: Type) -> Type:
    return FileType()


def _or_file(found: Type) -> Type:
    return UnionType(variants=(found, FileType()))


def _is_foreign(content_type: str | None) -> bool:
    return content_type is not None and not any(is_json(each) for each in content_type.split(","))


def _with_files(
    found: Type,
    schemas: Mapping[SchemaId, NamedSchema],
    seen: frozenset[str],
    of_object: Callable[[Type], Type],
) -> Type:
    match found:
        case ScalarType(format=Format.BINARY):
            return FileType()
        case NullableType(inner):
            return NullableType(_with_files(inner, schemas, seen, of_object))
        case ArrayType():
            kinds = (_with_files(k, schemas, seen, of_object) for k in found.prefix)
            items = _with_files(found.items, schemas, seen, of_object)
            return replace(found, items=items, prefix=tuple(kinds))
        case UnionType():
            variants = (_with_files(v, schemas, seen, of_object) for v in found.variants)
            return replace(found, variants=tuple(dict.fromkeys(variants)))
        case RefType(id_) if id_ not in seen:
            schema = schemas[id_]
            if isinstance(schema, ObjectSchema):
                return of_object(found)
            opened = _with_files(schema.type, schemas, seen | {id_}, of_object)
            return found if opened == schema.type else opened
        case MapType():
            return of_object(found)
        case _:
            return found


def other_members(media: Media, schemas: Mapping[SchemaId, NamedSchema]) -> tuple[bool, bool]:
    """The same as `file_kinds`, of the members of a body that no property describes."""
    known = AnyType() if media.type is None else resolve(media.type, schemas)
    match known:
        case ObjectSchema(additional=None):
            return False, True
        case ObjectSchema(additional=values) | MapType(values=values):
            return file_kinds(part_type(values or AnyType(), None, schemas))
        case _:
            return True, True


def file_kinds(found: Type) -> tuple[bool, bool]:
    """Whether a part may be a file, and whether it may be anything else."""
    match found:
        case FileType():
            return True, False
        case AnyType():
            return True, True
        case NullableType(inner):
            return file_kinds(inner)
        case ArrayType(items=items, prefix=prefix):
            kinds = [file_kinds(kind) for kind in (*prefix, items)]
        case UnionType(variants=variants):
            kinds = [file_kinds(variant) for variant in variants]
        case _:
            return False, True
    return any(file for file, _ in kinds), any(other for _, other in kinds)


def resolve(
    found: Type, schemas: Mapping[SchemaId, NamedSchema], *, past_null: bool = False
) -> Type | ObjectSchema:
    """Follow the names of a type to what it is.

    Args:
        found: The type.
        schemas: The named schemas.
        past_null: Whether a type that may be null as well is followed to what else it is.
    """
    seen: set[str] = set()
    while True:
        match found:
            case RefType(id_) if id_ not in seen:
                seen.add(id_)
                schema = schemas[id_]
                if isinstance(schema, ObjectSchema):
                    return schema
                found = schema.type
            case NullableType(inner) if past_null:
                found = inner
            case _:
                return found
