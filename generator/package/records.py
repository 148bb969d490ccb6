"""Operations as the records that the runtime reads.

Comes in: an operation. Goes out: the literal of its `Operation`, and the constants that it shares
with others. The rule of this file: what is the default of the runtime is not printed.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, LiteralString

from ..annotations import Annotator, Use
from ..ir import Encoding, EventData, Kind, Location, NullableType, ScalarType
from ..openapi.media import is_read_as_text, is_stream, is_typed
from ..runtime.core.operation import DEFAULT_STYLE, explodes
from ..signature import (
    BodyForm,
    body_form,
    body_object,
    checked_type,
    file_kinds,
    form_object,
    other_members,
    streams,
    success,
)
from .source import Expr, Identifier, Literal, Source, call, join, tuple_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from ..ir import (
        Body,
        Events,
        Media,
        NamedSchema,
        Operation,
        Pagination,
        Parameter,
        Response,
        Type,
    )
    from ..naming import Names

OPERATION = ".._runtime.core.operation"
PAGES = ".._runtime.streams.pages"
PAGING = ".._runtime.streams.paging"
STREAM = ".._runtime.streams.stream"

_WRITERS: Mapping[BodyForm, tuple[LiteralString, LiteralString]] = {
    BodyForm.JSON: (".._runtime.bodies.payload", "write_json"),
    BodyForm.FORM: (".._runtime.bodies.form", "write_form"),
    BodyForm.NAMED: (".._runtime.bodies.multipart", "write_multipart"),
    BodyForm.PARTS: (".._runtime.bodies.multipart", "write_parts"),
    BodyForm.SEQUENCE: (".._runtime.bodies.sequence", "write_sequence"),
    BodyForm.TEXT: (".._runtime.bodies.raw", "write_text"),
    BodyForm.CONTENT: (".._runtime.bodies.raw", "write_content"),
}


class Records:
    """The records of one module, with the constants that several of them share."""

    def __init__(
        self, annotator: Annotator, names: Names, schemas: Mapping[str, NamedSchema]
    ) -> None:
        self._annotator = annotator
        self._names = names
        self._schemas = schemas
        self._shared: dict[str, tuple[Identifier, Expr]] = {}
        self._taken: set[str] = set()

    @property
    def shared(self) -> tuple[Expr, ...]:
        """The constants, as statements."""
        return tuple(Expr("{} = {}", name, value) for name, value in self._shared.values())

    def returns(self, operation: Operation) -> Expr:
        """What a call of the operation returns."""
        result = self._result(operation)
        if operation.pagination is not None:
            item = self._field(operation.pagination.item)
            return Expr("{}[{}, {}]", self._annotator.need(PAGES, "Pages"), item, result)
        if streams(operation):
            return Expr("{}[{}]", self._annotator.need(STREAM, "Stream"), result)
        return result

    def _result(self, operation: Operation) -> Expr:
        """What a call reads: of a stream, one item."""
        if streams(operation):
            found = (m for r in success(operation) for m in r.media if is_stream(m.media_type))
            return _union(map(self._media_answer, found))
        return _union(self._answer(response) for response in success(operation))

    def call(self, operation: Operation, arguments: Sequence[Source]) -> Expr:
        """The statement that calls the operation with a client, its options and its arguments."""
        record = self._names.records[operation.pointer]
        if operation.pagination is not None:
            function = self._annotator.need(PAGES, "all_pages")
        elif streams(operation):
            function = self._annotator.need(STREAM, "open_stream")
        else:
            return call(Expr("return self._client.call"), [record, *arguments], indent=8)
        client = Expr("self._client")
        return call(Expr("return {}", function), [client, record, *arguments], indent=8)

    def operation(self, operation: Operation) -> Expr:
        """The record of an operation, as a statement."""
        if operation.pagination is not None:
            return self._paging(operation, operation.pagination)
        self._annotator.need(OPERATION, "Operation")
        hoped = success(operation)
        others = tuple(response for response in operation.responses if response not in hoped)
        rows = [
            Expr("id={}", Literal(operation.id)),
            Expr("method={}", Literal(operation.method)),
            Expr("path={}", Literal(operation.path)),
        ]
        if operation.parameters:
            params = [self._parameter(operation, p) for p in operation.parameters]
            rows.append(Expr("params={}", tuple_of(params)))
        if operation.body is not None:
            rows.append(Expr("body={}", self._body(operation.body)))
        if hoped:
            rows.append(Expr("success={}", self._responses(hoped)))
        if others:
            errors = self._constant(Identifier("_ERRORS"), self._responses(others))
            rows.append(Expr("errors={}", errors))
        if operation.security is not None:
            rows.append(Expr("security={}", Literal(operation.security)))
        if operation.server is not None:
            rows.append(Expr("server={}", Literal(operation.server)))
        if operation.idempotency_field is not None:
            rows.append(Expr("idempotency_field={}", Literal(operation.idempotency_field)))
        if operation.idempotency_header is not None:
            rows.append(Expr("idempotency_header={}", Literal(operation.idempotency_header)))
        record = self._names.records[operation.pointer]
        head = Expr("{}: Operation[{}] = Operation", record, self._result(operation))
        return call(head, rows)

    def _paging(self, operation: Operation, found: Pagination) -> Expr:
        """The record of the pages of an operation, as a statement."""
        assert operation.alternative is not None
        main = self._names.records[operation.alternative.of]
        by = self._annotator.need(PAGING, "NextPage")
        rows = [Expr("operation={}", main), Expr("by={}.{}", by, Identifier(found.by.name))]
        for name, pointer in (
            ("items", found.items),
            ("next", found.next),
            ("last", found.last),
            ("has_more", found.has_more),
            ("total", found.total),
            ("field", found.field),
        ):
            if pointer:
                rows.append(Expr("{}={}", Identifier(name), Literal(pointer)))
        if found.parameter is not None:
            rows.append(Expr("parameter={}", Literal(found.parameter)))
        if found.start:
            rows.append(Expr("start={}", Literal(found.start)))
        head = Expr(
            "{}: {}[{}, {}] = Paging",
            self._names.records[operation.pointer],
            self._annotator.need(PAGING, "Paging"),
            self._field(found.item),
            self._result(operation),
        )
        return call(head, rows)

    def _constant(self, name: Identifier, value: Expr) -> Identifier:
        """A constant with this value, made when it is asked for the first time."""
        known = self._shared.get(str(value))
        if known is not None:
            return known[0]
        count = 2
        free = str(name)
        while free in self._taken:
            free = f"{name}_{count}"
            count += 1
        self._taken.add(free)
        self._shared[str(value)] = Identifier(free), value
        return Identifier(free)

    def _parameter(self, operation: Operation, found: Parameter) -> Source:
        argument = self._names.arguments[operation.pointer][f"{found.location.value}:{found.name}"]
        need = self._annotator.need
        rows: list[Source] = [Expr("name={}", Literal(found.name))]
        if str(argument) != found.name:
            rows.append(Expr("argument={}", Literal(str(argument))))
        rows.append(Expr("location={}.{}", need(OPERATION, "In"), Identifier(found.location.name)))
        if found.content is not None:
            rows.append(Expr("content={}", Literal(found.content)))
        elif found.style is not DEFAULT_STYLE[found.location]:
            rows.append(Expr("style={}.{}", need(OPERATION, "Style"), Identifier(found.style.name)))
        if found.explode is not explodes(found.style):
            rows.append(Expr("explode={}", Literal(found.explode)))
        rows += self._encodings((name, self._encoding(each)) for name, each in found.encoding)
        if found.required:
            rows.append(Expr("required=True"))
        if found.allow_reserved:
            rows.append(Expr("allow_reserved=True"))
        if not _is_plain_text(found):
            rows.append(Expr("type={}", self._lazy(found.type)))
        record = Expr("{}({})", need(OPERATION, "Param"), join(", ", rows))
        return self._constant(Identifier(f"_{str(argument).upper()}"), record)

    def _body(self, found: Body) -> Expr:
        media = found.media
        form = body_form(media, self._schemas)
        checked = checked_type(media, self._schemas)
        as_json = form is BodyForm.JSON and "*" in media.media_type
        rows: list[Source] = [Literal("application/json" if as_json else media.media_type)]
        if checked is not None:
            rows.append(self._lazy(checked))
        if found.required:
            rows.append(Expr("required=True"))
        if form is not BodyForm.JSON:
            rows.append(Expr("writer={}", self._annotator.need(*_WRITERS[form])))
        rows += self._encodings(self._parts(media, form))
        if form is BodyForm.PARTS and media.prefix:
            rows.append(Expr("prefix={}", tuple_of(map(self._encoding, media.prefix))))
        if form is BodyForm.PARTS and media.rest is not None:
            rows.append(Expr("rest={}", self._encoding(media.rest)))
        file, other = other_members(media, self._schemas)
        if form is BodyForm.NAMED and file:
            rows.append(Expr("rest={}", self._encoding(Encoding(), file=file, other=other)))
        return Expr("{}({})", self._annotator.need(OPERATION, "Body"), join(", ", rows))

    def _parts(self, media: Media, form: BodyForm) -> Iterator[tuple[str, Expr]]:
        """The properties of a body that are not written by default."""
        encoding = dict(media.encoding) if form in {BodyForm.FORM, BodyForm.NAMED} else {}
        shape = form_object(media, self._schemas)
        types = {} if shape is None else {p.name: p.type for p in shape.properties}
        known = shape is not None and shape.additional is None
        for name in types if known else dict.fromkeys((*types, *encoding)):
            own = encoding.get(name, Encoding())
            in_part = form is BodyForm.NAMED and name in types and not own.styled
            file, other = file_kinds(types[name]) if in_part else (False, False)
            if file or own != Encoding():
                yield name, self._encoding(own, file=file, other=other and file)

    def _encodings(self, found: Iterable[tuple[str, Expr]]) -> list[Source]:
        rows = [Expr("({}, {})", Literal(name), record) for name, record in found]
        return [Expr("encoding={}", tuple_of(rows))] if rows else []

    def _encoding(self, found: Encoding, *, file: bool = False, other: bool = False) -> Expr:
        need = self._annotator.need
        rows = [
            Expr("{}={}", Identifier(name), Literal(value))
            for name, value in (
                ("content_type", found.content_type),
                ("explode", found.explode),
                ("allow_reserved", found.allow_reserved),
                ("headers", found.headers or None),
                ("file", file or None),
                ("other", other or None),
            )
            if value is not None
        ]
        if found.style is not None:
            rows.append(Expr("style={}.{}", need(OPERATION, "Style"), Identifier(found.style.name)))
        return Expr("{}({})", need(OPERATION, "Encoding"), join(", ", rows))

    def _responses(self, found: Iterable[Response]) -> Expr:
        rows = [row for response in found for row in self._response(response)]
        return tuple_of(rows)

    def _response(self, found: Response) -> list[Expr]:
        record = self._annotator.need(OPERATION, "Response")
        if not found.media:
            return [Expr("{}({})", record, Literal(found.status))]
        return [
            Expr(
                "{}({})",
                record,
                join(
                    ", ",
                    [
                        Literal(found.status),
                        Literal(media.media_type),
                        *self._media_type(media),
                    ],
                ),
            )
            for media in found.media
        ]

    def _media_type(self, media: Media) -> list[Source]:
        if media.events is not None:
            text = ScalarType(kind=Kind.STRING)
            type_ = self._lazy(text if media.type is None else media.type)
            return [type_, *self._events(media.events)]
        if media.type is None or not is_typed(media.media_type):
            return []
        return [self._lazy(media.type)]

    def _events(self, found: Events) -> list[Source]:
        rows: list[Source] = [Expr("whole=True")] if found.whole else []
        if found.data is not EventData.JSON:
            data = self._annotator.need(OPERATION, "EventData")
            rows.append(Expr("data={}.{}", data, Identifier(found.data.name)))
        if found.end is not None:
            rows.append(Expr("end={}", Literal(found.end)))
        record = Expr("{}({})", Identifier("EventStream"), join(", ", rows))
        if rows:
            self._annotator.need(OPERATION, "EventStream")
        return [record] if rows else []

    def _lazy(self, found: Type) -> Expr:
        return Expr("lambda: {}", self._field(found))

    def _field(self, found: Type) -> Expr:
        return self._annotator.type(found, Use.FIELD, constrained=False)

    def _answer(self, found: Response) -> Expr:
        return _union(self._media_answer(media) for media in found.media)

    def _media_answer(self, media: Media) -> Expr:
        if not is_typed(media.media_type):
            return self._annotator.builtin("str" if is_read_as_text(media.media_type) else "bytes")
        if media.type is None:
            return self._annotator.builtin("object" if media.events is None else "str")
        return self._field(media.type)

    def body_value(self, operation: Operation) -> Expr | None:
        """The body as a call hands it over."""
        if operation.body is None:
            return None
        names = self._names.arguments[operation.pointer]
        body = body_object(operation, self._schemas)
        if body is None:
            return Expr("{}", names["body"])
        rows = [
            Expr("{}: {}", Literal(p.name), names[f"body:{p.name}"])
            for p in body.properties
            if not p.read_only
        ]
        if operation.stream_field is not None and streams(operation):
            rows.append(Expr("{}: True", Literal(operation.stream_field)))
        return Expr("{{{}}}", join(", ", rows))


def _is_plain_text(found: Parameter) -> bool:
    """Whether the runtime's default check, a text that is not empty, is what the document asks."""
    type_ = found.type.type if isinstance(found.type, NullableType) else found.type
    return found.location is Location.PATH and type_ == ScalarType(kind=Kind.STRING)


def _union(found: Iterable[Expr]) -> Expr:
    kinds = list(dict.fromkeys(found))
    return join(" | ", kinds) if kinds else Expr("None")
