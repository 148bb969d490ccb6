"""Operations as the records that the runtime reads; what is its default is not printed."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, LiteralString

from ..ir.operations import EventData
from ..ir.types import Kind, NullableType, ScalarType
from ..runtime.core.operation import DEFAULT_STYLE, In, explodes
from ..surface.calls import BodyForm, Place, ResultKind
from ..surface.words import constant
from ..text.source import Expr, Identifier, Literal, Source, call, join, tuple_of
from .annotations import Use

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from ..ir.operations import Events, Pagination
    from ..ir.parameters import Encoding
    from ..ir.types import Type
    from ..surface.calls import Argument, Body, Content, Method, Part, Response, Result
    from .annotations import Annotator

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

    def __init__(self, annotator: Annotator) -> None:
        self._annotator = annotator
        self._shared: dict[str, tuple[Identifier, Expr]] = {}
        self._taken: set[str] = set()

    @property
    def shared(self) -> tuple[Expr, ...]:
        """The constants, as statements."""
        return tuple(Expr("{} = {}", name, value) for name, value in self._shared.values())

    def returns(self, result: Result) -> Expr:
        """What a call returns."""
        values = self._values(result)
        if result.kind is ResultKind.STREAM:
            return Expr("{}[{}]", self._annotator.need(STREAM, "Stream"), values)
        if result.item is not None:
            item = self._field(result.item)
            return Expr("{}[{}, {}]", self._annotator.need(PAGES, "Pages"), item, values)
        return values

    def _values(self, result: Result) -> Expr:
        """What a call reads: of a stream, one item."""
        return join(" | ", dict.fromkeys(map(self._annotator.value, result.values)))

    def call(self, method: Method, arguments: Sequence[Source]) -> Expr:
        """The statement that calls the operation with a client, its options and its arguments."""
        if method.call.result.kind is ResultKind.VALUE:
            return call(Expr("return self._client.call"), [method.record, *arguments], indent=8)
        is_stream = method.call.result.kind is ResultKind.STREAM
        home, name = (STREAM, "open_stream") if is_stream else (PAGES, "all_pages")
        function = Expr("return {}", self._annotator.need(home, name))
        return call(function, [Expr("self._client"), method.record, *arguments], indent=8)

    def operation(self, method: Method) -> Expr:
        """The record of an operation, as a statement."""
        found = method.call
        if found.pages is not None:
            return self._paging(method, found.pages)
        self._annotator.need(OPERATION, "Operation")
        rows = [
            Expr("id={}", Literal(found.operation_id)),
            Expr("method={}", Literal(found.method)),
            Expr("path={}", Literal(found.path)),
        ]
        if found.parameters:
            rows.append(Expr("params={}", tuple_of(map(self._parameter, found.parameters))))
        if found.body is not None:
            rows.append(Expr("body={}", self._body(found.body)))
        if found.expected:
            rows.append(Expr("success={}", self._responses(found.expected)))
        if found.others:
            errors = self._constant(Identifier("_ERRORS"), self._responses(found.others))
            rows.append(Expr("errors={}", errors))
        if found.security is not None:
            rows.append(Expr("security={}", Literal(found.security)))
        if found.server is not None:
            rows.append(Expr("server={}", Literal(found.server)))
        if found.idempotency_field is not None:
            rows.append(Expr("idempotency_field={}", Literal(found.idempotency_field)))
        if found.idempotency_header is not None:
            rows.append(Expr("idempotency_header={}", Literal(found.idempotency_header)))
        values = self._values(found.result)
        return call(Expr("{}: Operation[{}] = Operation", method.record, values), rows)

    def _paging(self, method: Method, found: Pagination) -> Expr:
        """The record of the pages of an operation, as a statement."""
        by, result = self._annotator.need(PAGING, "NextPage"), method.call.result
        assert result.item is not None
        rows = [Expr("operation={}", method.main), Expr("by={}.{}", by, Identifier(found.by.name))]
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
            method.record,
            self._annotator.need(PAGING, "Paging"),
            self._field(result.item),
            self._values(result),
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

    def _parameter(self, found: Argument) -> Source:
        need, how = self._annotator.need, found.serialization
        assert how is not None
        place = In(found.place.value)
        rows: list[Source] = [Expr("name={}", Literal(found.wire_name))]
        if str(found.name) != found.wire_name:
            rows.append(Expr("argument={}", Literal(str(found.name))))
        rows.append(Expr("location={}.{}", need(OPERATION, "In"), Identifier(place.name)))
        if how.content is not None:
            rows.append(Expr("content={}", Literal(how.content)))
        elif how.style is not DEFAULT_STYLE[place]:
            rows.append(Expr("style={}.{}", need(OPERATION, "Style"), Identifier(how.style.name)))
        if how.explode is not explodes(how.style):
            rows.append(Expr("explode={}", Literal(how.explode)))
        rows += self._encodings((name, self._encoding(each)) for name, each in how.encoding)
        if found.required:
            rows.append(Expr("required=True"))
        if how.allow_reserved:
            rows.append(Expr("allow_reserved=True"))
        if not _is_plain_text(found):
            rows.append(Expr("type={}", self._lazy(found.type)))
        record = Expr("{}({})", need(OPERATION, "Param"), join(", ", rows))
        return self._constant(Identifier(f"_{constant(str(found.name))}"), record)

    def _body(self, found: Body) -> Expr:
        as_json = found.form is BodyForm.JSON and "*" in found.media_type
        rows: list[Source] = [Literal("application/json" if as_json else found.media_type)]
        if found.checked is not None:
            rows.append(self._lazy(found.checked))
        if found.required:
            rows.append(Expr("required=True"))
        if found.form is not BodyForm.JSON:
            rows.append(Expr("writer={}", self._annotator.need(*_WRITERS[found.form])))
        rows += self._encodings((part.name, self._part(part)) for part in found.parts)
        if found.prefix:
            rows.append(Expr("prefix={}", tuple_of(map(self._encoding, found.prefix))))
        if found.rest is not None:
            rows.append(Expr("rest={}", self._encoding(found.rest)))
        if found.others is not None:
            rows.append(Expr("rest={}", self._part(found.others)))
        return Expr("{}({})", self._annotator.need(OPERATION, "Body"), join(", ", rows))

    def _part(self, found: Part) -> Expr:
        return self._encoding(found.encoding, file=found.file, other=found.other)

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
        record, status = self._annotator.need(OPERATION, "Response"), Literal(found.status)
        if not found.content:
            return [Expr("{}({})", record, status)]
        return [
            Expr("{}({})", record, join(", ", [status, *self._content(content)]))
            for content in found.content
        ]

    def _content(self, found: Content) -> list[Source]:
        rows: list[Source] = [Literal(found.media_type)]
        if found.is_read:
            rows.append(Expr("lambda: {}", self._annotator.value(found.value)))
        if found.events is not None:
            rows += self._events(found.events)
        return rows

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


def body_value(method: Method) -> Expr | None:
    """The body as a call hands it over."""
    body, given = method.call.body, method.call.body_arguments
    if body is None:
        return None
    if not body.flattened:
        return Expr("{}", given[0].name)
    rows = [Expr("{}: {}", Literal(a.wire_name), a.name) for a in given]
    rows += [Expr("{}: {}", Literal(n), Literal(json.loads(text))) for n, text in body.fixed]
    return Expr("{{{}}}", join(", ", rows))


def _is_plain_text(found: Argument) -> bool:
    """Whether the runtime's default check, a text that is not empty, is what the document asks."""
    type_ = found.type.type if isinstance(found.type, NullableType) else found.type
    return found.place is Place.PATH and type_ == ScalarType(kind=Kind.STRING)
