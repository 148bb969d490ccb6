"""The surface becomes the report of the public interface, and says where each line is from."""

from __future__ import annotations

import json
from dataclasses import asdict
from enum import Enum
from functools import cache
from typing import TYPE_CHECKING, Any, NamedTuple

from ..ir.schemas import HeaderFormat, SchemaRole
from ..ir.types import FileType
from .calls import BodyForm, Bytes, ResultKind
from .report import Line, LineKind, Report
from .schemas import Model
from .type_text import joined, normal

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from ..diagnostics.diagnostics import Position
    from ..ir.access import Requirement
    from ..ir.types import RefType, Type
    from .calls import Argument, Body, Method, Response, Serialization, Value
    from .schemas import Field, NamedType
    from .surface import Delivery, Mixin, Option, Scheme, Server, Surface

_FILE = FileType()


class LocatedLine(NamedTuple):
    """A line of the report, and where it comes from."""

    line: Line
    position: Position | None
    """Where its part of the document stands; None for what no one part says."""


def build_report(surface: Surface, *, package: str, version: str) -> Report:
    """The report of a public interface; takes what `located_lines` takes."""
    return report_of(located_lines(surface, package=package, version=version))


def report_of(lines: Iterable[LocatedLine]) -> Report:
    """The report that has these lines."""
    return Report({each.line.key: each.line for each in lines})


def located_lines(surface: Surface, *, package: str, version: str) -> Iterator[LocatedLine]:
    """The lines of the report of a public interface, each with its place.

    Args:
        surface: The public interface.
        package: The import name.
        version: The version of the distribution.
    """
    yield LocatedLine(line=_client(surface, package, version), position=None)
    lines = _Lines(surface)
    for found in surface.types:
        yield from lines.schema(found)
    for resource, method in surface.all_methods():
        yield from lines.method(".".join(map(str, (*resource.path, method.name))), method)
    for mixin in surface.mixins:
        yield from (LocatedLine(line=line, position=None) for line in _own(mixin))
    for option in surface.options:
        yield LocatedLine(line=_option(option), position=option.origin.position)
    for scheme in surface.schemes:
        yield LocatedLine(line=_scheme(scheme), position=scheme.option.origin.position)
    for server in surface.servers:
        yield from _server(server)
    for delivery in surface.webhooks:
        yield from lines.delivery(LineKind.WEBHOOK, delivery)
    for delivery in surface.callbacks:
        yield from lines.delivery(LineKind.CALLBACK, delivery)
    for former in surface.former:
        facts = {"now": (former.new,), "what": (former.kind,)}
        yield LocatedLine(
            line=Line(kind=LineKind.FORMER, name=former.old, facts=facts), position=None
        )
    for signature in surface.signatures:
        said = {
            name: (str(value),)
            for name, value in asdict(signature).items()
            if name not in {"pointer", "position", "description", "deprecated", "name"}
            and value is not None
        }
        line = Line(kind=LineKind.SIGNATURE, name=signature.name, facts=said)
        yield LocatedLine(line=line, position=signature.position)


def _own(mixin: Mixin) -> Iterator[Line]:
    """What the maintainer wrote; how it is called is for its author to keep."""
    sync, asynchronous = (
        () if each is None else each.methods for each in (mixin.sync, mixin.asynchronous)
    )
    for name in dict.fromkeys((*sync, *asynchronous)):
        facts = _said(asynchronous=name in asynchronous, synchronous=name in sync)
        yield Line(kind=LineKind.OWN, name=".".join((*mixin.path, name)), facts=facts)


def _client(surface: Surface, package: str, version: str) -> Line:
    routing, errors = surface.routing, surface.errors
    return Line(
        kind=LineKind.CLIENT,
        name=package,
        facts=_said(
            asynchronous=str(surface.async_client),
            base_url=surface.base_url,
            base_url_env=surface.base_url_environment,
            errors=_plain(errors[0] if len(errors) == 1 else errors) if errors else None,
            error=str(surface.error),
            event_id=None if routing is None or routing.event_id is None else routing.event_id,
            event_type=None if routing is None else routing.event_type,
            mutual_tls=surface.mutual_tls,
            secrets=surface.secret_names,
            security=_security(surface.security),
            synchronous=str(surface.client),
            version=version,
        ),
    )


class _Lines:
    def __init__(self, surface: Surface) -> None:
        self._names = {found.id: str(found.name) for found in surface.types}
        self._known: dict[int, Type] = {}
        """Normal forms by the `id` of types: the surface holds most of them in many places."""

    def _type(self, found: Type) -> Type:
        known = self._known.get(id(found))
        if known is None:
            known = self._known[id(found)] = normal(found, self._names.__getitem__)
        return known

    def _headers(self, found: RefType | None) -> str | None:
        return None if found is None else self._names[found.id]

    def _values(self, values: Iterable[Value]) -> Type:
        """One of some values, as a type; bytes are what a file is."""
        return joined(self._type(_FILE if isinstance(v, Bytes) else v) for v in values)

    def schema(self, found: NamedType) -> Iterator[LocatedLine]:
        shared = _said(
            deprecated=found.deprecated,
            received=found.received,
            rules=None if found.rules is None else _plain(json.loads(found.rules)),
            sent=found.sent,
        )
        name, position = str(found.name), found.origin.position
        if not isinstance(found, Model):
            line = Line(kind=LineKind.ALIAS, name=name, type=self._type(found.type), facts=shared)
            yield LocatedLine(line=line, position=position)
            return
        more = _said(
            params=str(found.params) if found.has_params else None,
            role=None if found.role is SchemaRole.JSON else found.role.value,
        )
        line = Line(kind=LineKind.MODEL, name=name, facts={**shared, **more})
        yield LocatedLine(line=line, position=position)
        for field in found.fields:
            line = Line(
                kind=LineKind.FIELD,
                name=f"{name}.{field.name}",
                type=self._type(field.type),
                facts=_field(field, found),
            )
            yield LocatedLine(line=line, position=field.origin.position)
        if found.additional is not None:
            line = Line(
                kind=LineKind.FIELD,
                name=f"{name}.*",
                type=self._type(found.additional),
                facts=_said(optional=True, received=found.received, sent=found.sent),
            )
            yield LocatedLine(line=line, position=position)

    def method(self, name: str, method: Method) -> Iterator[LocatedLine]:
        call, position = method.call, method.origin.position
        result = call.result
        returned = self._values(result.values)
        if result.kind is ResultKind.PAGES and result.item is not None:
            returned = self._type(result.item)
        positional = [str(a.name) for a in method.signature if a.is_positional]
        named = any(not a.is_positional for a in method.signature)
        facts = _said(
            deprecated=method.deprecated,
            returns=None if result.kind is ResultKind.VALUE else result.kind.name.lower(),
            whole=None if call.whole is None else self._names[call.whole.id],
        )
        facts["positional"] = (*positional, *(["*"] if named else []))
        line = Line(kind=LineKind.METHOD, name=name, type=returned, facts=facts)
        yield LocatedLine(line=line, position=position)
        yield LocatedLine(
            line=Line(kind=LineKind.REQUEST, name=name, facts=_request(method)), position=position
        )
        for argument in call.arguments:
            line = Line(
                kind=LineKind.ARGUMENT,
                name=f"{name}.{argument.name}",
                type=self._type(argument.type),
                facts=_argument(argument),
            )
            yield LocatedLine(line=line, position=argument.origin.position)
        for response in call.responses:
            for line in self._responses(name, response):
                yield LocatedLine(line=line, position=position)

    def _responses(self, name: str, response: Response) -> Iterator[Line]:
        facts = _said(
            headers=self._headers(response.headers),
            links=tuple(sorted(f"{link.name}={link.method}" for link in response.links)),
            raises=response.error or None,
            returned=response.expected,
        )
        for content in response.content:
            more = _said(
                read=content.form.name.lower(),
                events=None if content.events is None else _plain(content.events),
            )
            yield Line(
                kind=LineKind.RESPONSE,
                name=f"{name} {response.status} {content.media_type}",
                type=self._values([content.value]),
                facts={**facts, **more},
            )
        if not response.content:
            yield Line(kind=LineKind.RESPONSE, name=f"{name} {response.status}", facts=facts)

    def delivery(self, kind: LineKind, found: Delivery) -> Iterator[LocatedLine]:
        line = Line(
            kind=kind,
            name=str(found.name),
            type=None if found.type is None else self._type(found.type),
            facts=_said(
                responses=tuple(sorted(each.status for each in found.responses)),
                deprecated=found.deprecated,
                event=found.event_type,
                expression=found.expression,
                headers=self._headers(found.headers),
                http=found.method,
                key=found.key,
                media=found.media_type,
                query=tuple(sorted(each.name for each in found.query)),
            ),
        )
        yield LocatedLine(line=line, position=found.origin.position)


def _field(found: Field, model: Model) -> Mapping[str, Sequence[str]]:
    plain = found.header_format is HeaderFormat.SIMPLE
    return _said_of_many(
        default=found.default,
        deprecated=found.deprecated,
        header_format=None if plain else found.header_format.value,
        not_sent=found.not_sent,
        optional=found.optional,
        read_only=found.read_only,
        received=model.received,
        required=found.required,
        secret=found.secret,
        sent=model.sent,
        wire=found.wire_name if found.wire_name != str(found.name) else None,
        write_only=found.write_only,
    )


def _argument(found: Argument) -> dict[str, Sequence[str]]:
    styled = found.serialization
    return {
        **_said(
            default=found.default,
            deprecated=found.deprecated,
            required=found.required,
            secret=found.secret,
            wire=found.wire_name if found.wire_name not in {"", str(found.name)} else None,
        ),
        "in": (found.place.value,),
        **({} if styled is None else _styled(styled)),
    }


def _styled(found: Serialization) -> dict[str, Sequence[str]]:
    """How a parameter is written, where that is not what its place does by default."""
    return _said(
        allow_reserved=found.allow_reserved,
        content=found.content,
        encoding=_plain(found.encoding) if found.encoding else None,
        explode=None if found.is_default_explode else str(found.explode).lower(),
        style=None if found.is_default_style else found.style.value,
    )


def _request(method: Method) -> dict[str, Sequence[str]]:
    call, body = method.call, method.call.body
    facts = _said(
        callbacks=tuple(sorted(map(str, call.callbacks))),
        follow=None if call.webhooks is None else tuple(sorted(call.webhooks)),
        idempotent_by=call.idempotency_field,
        idempotent_by_header=call.idempotency_header,
        pages=None if call.pages is None else _plain(call.pages),
        security=None if call.security is None else _security(call.security) or ("none",),
        server=call.server,
    )
    facts["http"] = (call.method, call.path)
    return facts | ({} if body is None else _body(body))


def _body(found: Body) -> dict[str, Sequence[str]]:
    # Whoever gives the text of XML without a name sends what they sent as text.
    form = BodyForm.TEXT if found.form is BodyForm.XML_OR_TEXT else found.form
    return _said(
        body_required=found.required,
        fixed=None if found.set_to_true is None else f"{found.set_to_true}=true",
        others=None if found.others is None else _plain(found.others),
        parts=_plain(sorted(found.parts, key=lambda part: part.name)) if found.parts else None,
        prefix=_plain(found.prefix) if found.prefix else None,
        rest=None if found.rest is None else _plain(found.rest),
        sends=found.media_type,
        written=form.name.lower(),
    )


def _option(found: Option) -> Line:
    facts = _said(
        env=found.environment,
        fetched=found.fetched,
        kind=found.kind.name.lower(),
        scheme=found.scheme,
    )
    return Line(kind=LineKind.OPTION, name=str(found.name), facts=facts)


def _scheme(found: Scheme) -> Line:
    flow = found.flow
    facts = _said(
        kind=found.kind.value,
        option=str(found.option.name),
        refresh_url=None if flow is None else flow.refresh_url,
        parameter=found.parameter or None,
        token_in_body=flow is not None and flow.in_body,
        token_url=None if flow is None else flow.token_url,
    )
    return Line(kind=LineKind.SCHEME, name=found.name, facts=facts)


def _server(found: Server) -> Iterator[LocatedLine]:
    facts = _said(relative=found.is_relative, url=found.url, whole=found.whole)
    line = Line(kind=LineKind.SERVER, name=str(found.name), facts=facts)
    yield LocatedLine(line=line, position=found.origin.position)
    for variable in found.variables:
        facts = _said(
            default=variable.default,
            values=tuple(sorted(variable.values)),
            wire=variable.wire_name if variable.wire_name != str(variable.name) else None,
        )
        name = f"{found.name}.{variable.name}"
        yield LocatedLine(
            line=Line(kind=LineKind.VARIABLE, name=name, facts=facts),
            position=variable.origin.position,
        )


def _security(found: Iterable[Iterable[Requirement]]) -> tuple[str, ...]:
    """Each way to show who calls, in one word."""
    return tuple(sorted("+".join(sorted(map(_requirement, ways))) or "none" for ways in found))


def _requirement(found: Requirement) -> str:
    if isinstance(found, str):
        return found
    name, *scopes = found
    return f"{name}[{' '.join(sorted(scopes))}]"


def _said(**facts: str | bool | Sequence[str] | None) -> dict[str, Sequence[str]]:
    """Facts by their word, without those that say nothing."""
    said: dict[str, Sequence[str]] = {}
    for word, value in facts.items():
        if value is None or value is False:
            continue
        if isinstance(value, str):
            said[word] = (value,)
        elif value is True:
            said[word] = ()
        elif value:
            said[word] = tuple(value)
    return said


@cache
def _said_of_many(**facts: str | bool | None) -> Mapping[str, Sequence[str]]:
    """The same for parts of which most have the facts of another: they share them."""
    return _said(**facts)


def _plain(found: object) -> str:
    """Records as JSON on one line."""
    return json.dumps(found, default=_members, sort_keys=True, separators=(",", ":"))


def _members(found: Any) -> object:
    return found.value if isinstance(found, Enum) else asdict(found, dict_factory=_facts)


def _facts(pairs: list[tuple[str, object]]) -> dict[str, object]:
    """The fields of a record, without how XML is spelled and the body that few parts have."""
    return {
        name: value for name, value in pairs if name != "xml" and (name, value) != ("body", None)
    }
