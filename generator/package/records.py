"""Operations as the records that the runtime reads; what is its default is not printed."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, LiteralString

from ..ir.operations import EventData
from ..ir.types import TEXT, without_null
from ..openapi.media import APPLICATION_JSON
from ..surface.calls import BodyForm, Place, part_form
from ..surface.words import constant, distinct
from ..text.source import Expr, Identifier, Literal, Source, join, tuple_of
from .annotations import Use
from .view import (
    BodyRecord,
    ErrorsRecord,
    OperationRecord,
    PagingRecord,
    ParamRecord,
    ResponseRecord,
)
from .xml import content as xml_content

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from ..ir.operations import Events, Pagination
    from ..ir.parameters import Encoding, PartBody
    from ..ir.types import Type
    from ..ir.xml import XmlRoot
    from ..surface.calls import Argument, Body, Content, Method, Part, Response, Result
    from .annotations import Annotator

OPERATION = ".._runtime.core.operation"
MEDIA = ".._runtime.core.media"
PAGES = ".._runtime.streams.pages"
PAGING = ".._runtime.streams.paging"
STREAM = ".._runtime.streams.stream"
RAW = ".._runtime.bodies.raw"
XML = ".._runtime.bodies.xml"

_WRITERS: Mapping[BodyForm, tuple[LiteralString, LiteralString]] = {
    BodyForm.JSON: (".._runtime.models.payload", "write_json"),
    BodyForm.FORM: (".._runtime.bodies.form", "write_form"),
    BodyForm.NAMED: (".._runtime.bodies.multipart", "write_multipart"),
    BodyForm.PARTS: (".._runtime.bodies.multipart", "write_parts"),
    BodyForm.SEQUENCE: (".._runtime.bodies.sequence", "write_sequence"),
    BodyForm.TEXT: (".._runtime.bodies.raw", "write_text"),
    BodyForm.CONTENT: (".._runtime.bodies.raw", "write_content"),
}


class Records:
    """The records of one module, with the constants that several of them share."""

    def __init__(self, annotator: Annotator, xml: Mapping[str, Identifier]) -> None:
        self._annotator = annotator
        self._xml = xml
        self._params: dict[ParamRecord, ParamRecord] = {}
        self._errors: dict[tuple[ResponseRecord, ...], ErrorsRecord] = {}
        self._taken: set[str] = set()

    @property
    def params(self) -> tuple[ParamRecord, ...]:
        """The parameters, each once."""
        return tuple(self._params.values())

    @property
    def errors(self) -> tuple[ErrorsRecord, ...]:
        """The errors, each set of them once."""
        return tuple(self._errors.values())

    def operation(self, method: Method) -> OperationRecord:
        """The record of an operation."""
        self._annotator.need(OPERATION, "Operation")
        found = method.call
        return OperationRecord(
            name=method.record,
            result=values_of(found.result, self._annotator),
            id=Literal(found.operation_id),
            method=Literal(found.method),
            path=Literal(found.path),
            params=tuple_of(map(self._parameter, found.parameters)) if found.parameters else None,
            body=None if found.body is None else self._body(found.body),
            success=self._responses(found.expected),
            errors=self._shared_errors(self._responses(found.others)),
            security=_given(found.security),
            server=_given(found.server),
            idempotency_field=_given(found.idempotency_field),
            idempotency_header=_given(found.idempotency_header),
            narrow=found.narrow,
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
            header=_given(found.header or None),
            has_more=_given(found.has_more or None),
            total=_given(found.total or None),
            field=_given(found.field or None),
            parameter=_given(found.parameter),
            start=_given(found.start or None),
        )

    def _shared_errors(self, found: tuple[ResponseRecord, ...]) -> Identifier | None:
        """The constant of some errors, made when it is asked for the first time."""
        if found and found not in self._errors:
            constant = self._free("_ERRORS")
            self._errors[found] = ErrorsRecord(constant=constant, responses=found)
        return self._errors[found].constant if found else None

    def _free(self, name: str) -> Identifier:
        """A name for a constant that no other has."""
        return Identifier(distinct(name, self._taken))

    def _parameter(self, found: Argument) -> Identifier:
        """The constant of a parameter, made when it is asked for the first time."""
        need, how = self._annotator.need, found.serialization
        assert how is not None
        need(OPERATION, "Param")
        need(OPERATION, "In")
        settings: list[Source] = []
        if how.content is not None:
            settings.append(Expr("content={}", Literal(how.content)))
        elif not how.is_default_style:
            style = Identifier(how.style.name)
            settings.append(Expr("style={}.{}", need(OPERATION, "Style"), style))
        if not how.is_default_explode:
            settings.append(Expr("explode={}", Literal(how.explode)))
        settings += self._encodings((name, self._encoding(each)) for name, each in how.encoding)
        if how.allow_reserved:
            settings.append(Expr("allow_reserved=True"))
        argument = str(found.name)
        name = f"_{constant(argument)}"
        record = ParamRecord(
            constant=Identifier(name),
            name=Literal(found.wire_name),
            argument=None if argument == found.wire_name else Literal(argument),
            location=Identifier(found.place.name),
            settings=tuple(settings),
            required=found.required,
            type=None if _is_plain_text(found) else self._field(found.type),
        )
        if record not in self._params:
            self._params[record] = replace(record, constant=self._free(name))
        return self._params[record].constant

    def _body(self, found: Body) -> BodyRecord:
        self._annotator.need(OPERATION, "Body")
        as_json = found.form is BodyForm.JSON and "*" in found.media_type
        settings: list[Source] = []
        if found.form is BodyForm.XML_OR_TEXT and found.xml is not None:
            write = Expr("{}.write", self._content(found.xml))
            settings.append(Expr("writer={}({})", self._annotator.need(RAW, "or_text"), write))
        elif found.xml is not None:
            settings.append(Expr("writer={}.write", self._content(found.xml)))
        elif found.form is not BodyForm.JSON:
            settings.append(Expr("writer={}", self._annotator.need(*_WRITERS[found.form])))
        settings += self._encodings((part.name, self._part(part)) for part in found.parts)
        if found.prefix:
            settings.append(Expr("prefix={}", tuple_of(map(self._encoding, found.prefix))))
        if found.rest is not None:
            settings.append(Expr("rest={}", self._encoding(found.rest)))
        if found.others is not None:
            settings.append(Expr("rest={}", self._part(found.others)))
        if found.without_files is not None:
            settings.append(Expr("without_files={}", Literal(found.without_files)))
        return BodyRecord(
            media_type=self._media_type(APPLICATION_JSON if as_json else found.media_type),
            type=None if found.checked is None else self._field(found.checked),
            required=found.required,
            settings=tuple(settings),
        )

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
        if found.body is not None:
            rows.append(Expr("body={}", self._part_body(found.body)))
        if found.style is not None:
            rows.append(Expr("style={}.{}", need(OPERATION, "Style"), Identifier(found.style.name)))
        return Expr("{}({})", need(OPERATION, "Encoding"), join(", ", rows))

    def _part_body(self, found: PartBody) -> Expr:
        """The record of a body within a part; what it holds was checked as JSON."""
        rows: list[Source] = [Literal(found.media_type)]
        if found.xml is not None:
            rows.append(Expr("writer={}.write", self._content(found.xml)))
        else:
            rows.append(Expr("writer={}", self._annotator.need(*_WRITERS[part_form(found)])))
        rows += self._encodings((name, self._encoding(each)) for name, each in found.encoding)
        if found.prefix:
            rows.append(Expr("prefix={}", tuple_of(map(self._encoding, found.prefix))))
        if found.rest is not None:
            rows.append(Expr("rest={}", self._encoding(found.rest)))
        return Expr("{}({})", self._annotator.need(OPERATION, "Body"), join(", ", rows))

    def _responses(self, found: Iterable[Response]) -> tuple[ResponseRecord, ...]:
        return tuple(
            self._response(response, content)
            for response in found
            for content in response.content or (None,)
        )

    def _response(self, found: Response, content: Content | None) -> ResponseRecord:
        self._annotator.need(OPERATION, "Response")
        events = None if content is None else content.events
        xml = None if content is None else content.xml
        return ResponseRecord(
            status=Literal(found.status),
            media_type=None if content is None else self._media_type(content.media_type),
            type=self._annotator.value(content.value) if content and content.is_read else None,
            events=None if events is None else self._events(events),
            reader=None if xml is None else Expr("{}.read", self._content(xml)),
        )

    def _media_type(self, found: str) -> Identifier | Literal:
        return self._annotator.need(MEDIA, "JSON") if found == APPLICATION_JSON else Literal(found)

    def _content(self, found: XmlRoot) -> Expr:
        """The record of a root element."""
        self._annotator.need(XML, "XmlContent")
        shown, needed = xml_content(found, self._xml)
        self._annotator.imports |= needed
        return shown

    def _events(self, found: Events) -> Expr | None:
        """How events are read; None: by default."""
        rows: list[Source] = [Expr("whole=True")] if found.whole else []
        if found.data is not EventData.JSON:
            data = self._annotator.need(OPERATION, "EventData")
            rows.append(Expr("data={}.{}", data, Identifier(found.data.name)))
        if found.end is not None:
            rows.append(Expr("end={}", Literal(found.end)))
        if not rows:
            return None
        return Expr("{}({})", self._annotator.need(OPERATION, "EventStream"), join(", ", rows))

    def _field(self, found: Type) -> Expr:
        return self._annotator.type(found, Use.FIELD, constrained=False)


def values_of(result: Result, annotator: Annotator) -> Expr:
    """What a call reads: of a stream, one item; of pages, a page."""
    return join(" | ", dict.fromkeys(map(annotator.value, result.values)))


def _given(found: object) -> Literal | None:
    return None if found is None else Literal(found)


def _is_plain_text(found: Argument) -> bool:
    """Whether the runtime's default check, a text that is not empty, is what the document asks."""
    return found.place is Place.PATH and without_null(found.type) == TEXT
