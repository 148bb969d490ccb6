"""Operations become methods, each with its call, and methods stand in resources."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from ..ir.parameters import Encoding, Parameter
from ..ir.schemas import ObjectSchema
from ..ir.types import (
    TEXT,
    AnyType,
    ArrayType,
    Format,
    NullType,
    RefType,
    ScalarType,
)
from ..openapi.media import is_json, is_read_as_text, is_stream
from ..runtime.core.media import MediaKind, kind_of
from ..runtime.core.operation import DEFAULT_STYLE, explodes
from ..runtime.core.pointer import steps
from .bodies import (
    body_form,
    body_type,
    checked_type,
    file_kinds,
    form_object,
    other_members,
    resolve,
)
from .build_access import base_url
from .calls import (
    Argument,
    Body,
    BodyForm,
    Bytes,
    Call,
    Content,
    ContentForm,
    Link,
    Method,
    Part,
    Place,
    Resource,
    Response,
    Result,
    ResultKind,
    Serialization,
    VariantKind,
)
from .examples import example
from .origin import Origin

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from ..ir.api import Api
    from ..ir.identity import SchemaId
    from ..ir.operations import Link as LinkNode
    from ..ir.operations import Media
    from ..ir.operations import Response as ResponseNode
    from ..ir.schemas import NamedSchema, Property
    from ..ir.types import Type
    from ..text.source import Identifier
    from .calls import Value
    from .naming import Names, Path
    from .origin import Name
    from .schemas import Schemas
    from .usage import Usage
    from .variants import Sent, Variant

ERRORS: Mapping[str, str] = {
    "400": "BadRequestError",
    "401": "AuthenticationError",
    "403": "PermissionDeniedError",
    "404": "NotFoundError",
    "409": "ConflictError",
    "422": "UnprocessableEntityError",
    "429": "RateLimitError",
}
"""The classes of errors that stand for one status."""


def build_resources(
    api: Api,
    variants: Sequence[Variant],
    names: Names,
    usage: Usage,
    types: Schemas,
    *,
    body_models: bool,
) -> tuple[Resource, ...]:
    """The resources of a client, each below the one that its path names."""
    methods = _Methods(api, variants, names, usage, types, body_models=body_models)
    by_path: defaultdict[Path, list[Variant]] = defaultdict(list)
    for variant in variants:
        by_path[names.paths[variant.operation.pointer]].append(variant)
    below: defaultdict[Path, list[Path]] = defaultdict(list)
    for path in sorted(names.resources):
        below[path[:-1]].append(path)

    def build(path: Path, above: tuple[Identifier, ...]) -> Resource:
        own, about = names.resources[path], names.about.get(path)
        place = (*above, own.attribute)
        return Resource(
            origin=own.origin,
            path=place,
            module=own.module,
            sync=own.sync,
            asynchronous=own.asynchronous,
            summary="" if about is None else about.summary,
            description="" if about is None else about.description,
            methods=tuple(map(methods.method, by_path.get(path, ()))),
            children=tuple(build(child, place) for child in below[path]),
        )

    return tuple(build(path, ()) for path in below[()])


class _Methods:
    def __init__(
        self,
        api: Api,
        variants: Iterable[Variant],
        names: Names,
        usage: Usage,
        types: Schemas,
        *,
        body_models: bool,
    ) -> None:
        self._usage, self._types = usage, types
        self._body_models = body_models
        self._schemas = {schema.id: schema for schema in api.schemas}
        self._names = names
        self._main = {
            variant.operation.pointer: variant
            for variant in variants
            if variant.kind is VariantKind.MAIN
        }

    def method(self, variant: Variant) -> Method:
        operation, name = variant.operation, self._names.methods[variant]
        call = self._call(variant)
        return Method(
            origin=Origin.of(operation, name),
            name=name.identifier,
            record=self._names.records[variant],
            main=self._names.records[self._main[operation.pointer]],
            variant=variant.kind,
            summary=operation.summary,
            description=operation.description,
            deprecated=operation.deprecated,
            call=call,
            example=example(call, self._types, deprecated=operation.deprecated),
        )

    def _call(self, variant: Variant) -> Call:
        operation = variant.operation
        responses = tuple(
            response(
                each,
                self._schemas,
                expected=any(each is hoped for hoped in variant.expected),
                links=tuple(map(self._link, each.links)),
            )
            for each in variant.responses
        )
        pages = operation.pagination if variant.kind is VariantKind.PAGES else None
        body = None if variant.sent is None else self._body(variant, variant.sent)
        return Call(
            operation_id=operation.id,
            method=operation.method,
            path=operation.path,
            server=None if operation.servers is None else base_url(operation.servers),
            arguments=tuple(self._arguments(variant)),
            body=body,
            responses=responses,
            result=_result(variant, responses, self._schemas),
            narrow=variant.is_narrow,
            security=operation.security,
            idempotency_field=operation.idempotency_field,
            idempotency_header=operation.idempotency_header,
            whole=self._whole(body) if self._body_models else None,
            pages=pages,
            webhooks=operation.webhooks_sent,
            callbacks=tuple(self._names.deliveries[p].identifier for p in operation.callbacks),
            fake=operation.fake,
        )

    def _arguments(self, variant: Variant) -> Iterator[Argument]:
        operation, sent = variant.operation, variant.sent
        parameters, names = operation.parameters, self._names.arguments[variant]
        header = (operation.idempotency_header or "").lower()
        for parameter, name in zip(parameters, names, strict=False):
            place = Place(parameter.location.value)
            is_key = place is Place.HEADER and parameter.name.lower() == header
            yield _argument(parameter, name, place, self._usage, is_made=is_key)
        rest = names[len(parameters) :]
        if sent is None:
            return
        if sent.members is not None:
            for member, name in zip(sent.arguments, rest, strict=True):
                is_key = member.name == operation.idempotency_field
                yield _argument(member, name, Place.MEMBER, self._usage, is_made=is_key)
            return
        body = operation.body
        assert body is not None
        type_ = body_type(sent.media, self._schemas)
        yield Argument(
            origin=Origin.of(body, rest[0]),
            name=rest[0].identifier,
            place=Place.BODY,
            wire_name="",
            type=type_,
            required=body.required,
            secret=False,
            holds_secret=self._usage.holds_secret(type_),
            deprecated=False,
            description=body.description,
            default=None,
            example=sent.media.example,
            serialization=None,
        )

    def _body(self, variant: Variant, sent: Sent) -> Body:
        media, form = sent.media, body_form(sent.media, self._schemas)
        field, body = variant.operation.stream_field, variant.operation.body
        in_order = form is BodyForm.PARTS
        file, other = False, False
        if form is BodyForm.NAMED:
            file, other = other_members(media, self._schemas)
        return Body(
            media_type=media.media_type,
            form=form,
            required=body is not None and body.required,
            checked=checked_type(media, self._schemas),
            flattened=sent.members is not None,
            set_to_true=field if sent.members is not None and variant.streams else None,
            parts=tuple(_parts(media, form, self._schemas)),
            others=Part(name="", encoding=Encoding(), file=file, other=other) if file else None,
            prefix=media.prefix if in_order else (),
            rest=media.rest if in_order else None,
            example=media.example,
            xml=media.xml if form in {BodyForm.XML, BodyForm.XML_OR_TEXT} else None,
            without_files=media.without_files,
        )

    def _whole(self, body: Body | None) -> RefType | None:
        """The model of a body, if there is one and nothing in it is set by the client."""
        forms = {BodyForm.JSON, BodyForm.FORM}
        if body is None or body.set_to_true is not None or body.form not in forms:
            return None
        found = body.checked
        if not isinstance(found, RefType):
            return None
        return found if isinstance(resolve(found, self._schemas), ObjectSchema) else None

    def _link(self, found: LinkNode) -> Link:
        target = self._main.get(found.operation)
        return Link(
            name=found.name,
            description=found.description,
            method=None if target is None else self._names.methods[target].identifier,
            operation=found.operation,
            parameters=found.parameters,
            body=found.body,
        )


def _argument(
    found: Parameter | Property, name: Name, place: Place, usage: Usage, *, is_made: bool
) -> Argument:
    """An argument; `is_made`: the client makes a value where the caller gives none."""
    return Argument(
        origin=Origin.of(found, name),
        name=name.identifier,
        place=place,
        wire_name=found.name,
        type=found.type,
        required=found.required and not is_made,
        secret=found.secret,
        holds_secret=found.secret or usage.holds_secret(found.type),
        deprecated=found.deprecated,
        description=found.description,
        default=found.default,
        example=found.example,
        serialization=_serialization(found) if isinstance(found, Parameter) else None,
    )


def _serialization(found: Parameter) -> Serialization:
    return Serialization(
        style=found.style,
        is_default_style=found.style is DEFAULT_STYLE[found.location],
        explode=found.explode,
        is_default_explode=found.explode is explodes(found.style),
        allow_reserved=found.allow_reserved,
        content=found.content,
        encoding=found.encoding,
    )


def _parts(media: Media, form: BodyForm, schemas: Mapping[SchemaId, NamedSchema]) -> Iterator[Part]:
    """The members of a form that are not written by default."""
    if form not in {BodyForm.FORM, BodyForm.NAMED}:
        return
    encoding = dict(media.encoding)
    shape = form_object(media, schemas)
    types = {} if shape is None else {p.name: p.type for p in shape.properties}
    is_known = shape is not None and shape.additional is None
    for name in types if is_known else dict.fromkeys((*types, *encoding)):
        own = encoding.get(name, Encoding())
        in_part = form is BodyForm.NAMED and name in types and not own.styled
        file, other = file_kinds(types[name]) if in_part else (False, False)
        if file or own != Encoding():
            yield Part(name=name, encoding=own, file=file, other=other and file)


def response(
    found: ResponseNode,
    schemas: Mapping[SchemaId, NamedSchema],
    *,
    expected: bool,
    links: tuple[Link, ...] = (),
) -> Response:
    """A response as a caller meets it."""
    is_error = not found.is_success and not found.status.startswith(("1", "3"))
    return Response(
        status=found.status,
        description=found.description,
        expected=expected,
        error=_error(found.status) if is_error else "",
        pointer=found.pointer,
        content=tuple(_content(media, schemas) for media in found.media),
        headers=found.headers,
        links=links,
    )


def _error(status: str) -> str:
    if status.startswith("5"):
        return "InternalServerError"
    return ERRORS.get(status, "APIStatusError")


_TYPED = frozenset({ContentForm.JSON, ContentForm.XML, ContentForm.SEQUENCE})
"""How content is read that has the type of its schema."""


def _content(media: Media, schemas: Mapping[SchemaId, NamedSchema]) -> Content:
    form = _form(media, schemas)
    is_typed = form in _TYPED
    value: Value
    if not is_typed:
        value = TEXT if form is ContentForm.TEXT else Bytes()
    elif media.type is None:
        value = AnyType() if media.events is None else TEXT
    else:
        value = media.type
    return Content(
        media_type=media.media_type,
        form=form,
        value=value,
        is_read=media.events is not None or (is_typed and media.type is not None),
        events=media.events,
        examples=media.examples,
        xml=media.xml if form is ContentForm.XML else None,
    )


def _form(media: Media, schemas: Mapping[SchemaId, NamedSchema]) -> ContentForm:
    media_type = media.media_type
    if kind_of(media_type) is MediaKind.ANY and _is_bytes(media.type, schemas):
        return ContentForm.BYTES
    if is_json(media_type):
        return ContentForm.JSON
    if media.xml is not None:
        return ContentForm.XML
    if is_stream(media_type):
        return ContentForm.SEQUENCE
    return ContentForm.TEXT if is_read_as_text(media_type) else ContentForm.BYTES


def _is_bytes(found: Type | None, schemas: Mapping[SchemaId, NamedSchema]) -> bool:
    """Whether a schema says nothing of content but that it is there, or that it is binary."""
    known = None if found is None else resolve(found, schemas, past_null=True)
    return known is None or (isinstance(known, ScalarType) and known.format is Format.BINARY)


def _result(
    variant: Variant, responses: tuple[Response, ...], schemas: Mapping[SchemaId, NamedSchema]
) -> Result:
    expected = [found for found in responses if found.expected]
    pages = variant.operation.pagination if variant.kind is VariantKind.PAGES else None
    if pages is None and variant.streams:
        contents = [content for found in expected for content in found.content]
        items = (c.value for c in contents if c.form is ContentForm.SEQUENCE)
        return Result(kind=ResultKind.STREAM, values=tuple(dict.fromkeys(items)), item=None)
    values = [value for found in expected for value in _values(found)] or [NullType()]
    return Result(
        kind=ResultKind.VALUE if pages is None else ResultKind.PAGES,
        values=tuple(dict.fromkeys(values)),
        item=None if pages is None else _item(variant, pages.items, schemas),
    )


def _values(found: Response) -> Iterator[Value]:
    yield from (content.value for content in found.content)
    if not found.content:
        yield NullType()


def _item(variant: Variant, pointer: str, schemas: Mapping[SchemaId, NamedSchema]) -> Type:
    """The type of one item of pages: of the array at a pointer into the response."""
    contents = (media for found in variant.expected for media in found.media)
    media = next((m for m in contents if is_json(m.media_type) or m.xml is not None), None)
    found = None if media is None else media.type
    for name in steps(pointer):
        schema = None if found is None else resolve(found, schemas, past_null=True)
        members = schema.properties if isinstance(schema, ObjectSchema) else ()
        found = next((p.type for p in members if p.name == name), None)
    array = None if found is None else resolve(found, schemas, past_null=True)
    return array.items if isinstance(array, ArrayType) else AnyType()
