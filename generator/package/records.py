"""Operations as the records that the runtime reads; what is its default is not printed."""

from __future__ import annotations

from typing import TYPE_CHECKING, LiteralString

from ..ir.operations import EventData
from ..ir.types import Kind, NullableType, ScalarType
from ..runtime.core.operation import DEFAULT_STYLE, In, explodes
from ..surface.calls import BodyForm, Place
from ..surface.words import constant
from ..text.source import Expr, Identifier, Literal, Source, join, tuple_of
from .annotations import Use
from .view import Constant, OperationRecord, PagingRecord

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

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
        self._shared: dict[str, Constant] = {}
        self._taken: set[str] = set()

    @property
    def shared(self) -> tuple[Constant, ...]:
        """The constants."""
        return tuple(self._shared.values())

    def operation(self, method: Method) -> OperationRecord:
        """The record of an operation."""
        self._annotator.need(OPERATION, "Operation")
        found = method.call
        errors = self._responses(found.others)
        return OperationRecord(
            name=method.record,
            result=values_of(found.result, self._annotator),
            id=Literal(found.operation_id),
            method=Literal(found.method),
            path=Literal(found.path),
            params=tuple_of(map(self._parameter, found.parameters)) if found.parameters else None,
            body=None if found.body is None else self._body(found.body),
            success=self._responses(found.expected),
            errors=None if errors is None else self._constant(Identifier("_ERRORS"), errors),
            security=_given(found.security),
            server=_given(found.server),
            idempotency_field=_given(found.idempotency_field),
            idempotency_header=_given(found.idempotency_header),
        )

    def paging(self, method: Method, found: Pagination) -> PagingRecord:
        """The record of the pages of an operation."""
        self._annotator.need(PAGING, "NextPage")
        self._annotator.need(PAGING, "Paging")
        result = method.call.result
        assert result.item is not None
        return PagingRecord(
            name=method.record,
            item=self._field(result.item),
            page=values_of(result, self._annotator),
            operation=method.main,
            by=Identifier(found.by.name),
            items=_given(found.items or None),
            next=_given(found.next or None),
            last=_given(found.last or None),
            has_more=_given(found.has_more or None),
            total=_given(found.total or None),
            field=_given(found.field or None),
            parameter=_given(found.parameter),
            start=_given(found.start or None),
        )

    def _constant(self, name: Identifier, value: Expr) -> Identifier:
        """A constant with this value, made when it is asked for the first time."""
        known = self._shared.get(str(value))
        if known is not None:
            return known.name
        count = 2
        free = str(name)
        while free in self._taken:
            free = f"{name}_{count}"
            count += 1
        self._taken.add(free)
        self._shared[str(value)] = Constant(name=Identifier(free), value=value)
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

    def _responses(self, found: Iterable[Response]) -> Expr | None:
        rows = [row for response in found for row in self._response(response)]
        return tuple_of(rows) if rows else None

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


def values_of(result: Result, annotator: Annotator) -> Expr:
    """What a call reads: of a stream, one item; of pages, a page."""
    return join(" | ", dict.fromkeys(map(annotator.value, result.values)))


def _given(found: object) -> Literal | None:
    return None if found is None else Literal(found)


def _is_plain_text(found: Argument) -> bool:
    """Whether the runtime's default check, a text that is not empty, is what the document asks."""
    type_ = found.type.type if isinstance(found.type, NullableType) else found.type
    return found.place is Place.PATH and type_ == ScalarType(kind=Kind.STRING)
