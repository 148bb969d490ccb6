"""Resources: the methods that a caller sees, synchronous and asynchronous, and their records."""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from ..surface.calls import Place, ResultKind, VariantKind
from ..text.source import WIDTH, Docstring, Expr, Identifier, Literal, call, join, tuple_of
from . import docs
from .annotations import Annotator, Use
from .imports import import_lines
from .records import Records, values_of
from .view import Argument as ArgumentView
from .view import (
    BodyMember,
    Child,
    Concealed,
    DerivedClass,
    Head,
    Method,
    OperationModule,
    ResourceClass,
    ResourceModule,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from typing import LiteralString

    from ..surface import calls
    from ..surface.calls import Argument, Call, FormerMethod, Link, Resource, Result
    from ..surface.schemas import Schemas
    from ..text.source import Comment


@dataclass(frozen=True, slots=True, kw_only=True)
class Context:
    """What every part of the presentation looks up."""

    schemas: Schemas
    header: Comment


def children(
    found: Iterable[Resource], owner: Expr, package: Expr, *, sync: bool
) -> tuple[Child, ...]:
    """The resources below one, or below the client."""
    return tuple(
        Child(
            name=child.path[-1],
            module=Expr("{}.{}", package, child.module),
            type=class_name(child, sync=sync),
            value=Expr("{}({})", class_name(child, sync=sync), owner),
            doc=Docstring(f"The resource `{_dotted(child)}`.", indent=8),
        )
        for child in found
    )


def class_name(resource: Resource, *, sync: bool) -> Identifier:
    """The name of a resource's class."""
    return resource.sync if sync else resource.asynchronous


def _dotted(resource: Resource) -> Expr:
    """The attributes that lead to a resource, as one writes them."""
    return join(".", resource.path)


RESOURCE = ".._runtime.client.resource"
KEYWORDS = ".._runtime.client.keywords"
CONCEALING = ".._runtime.core.secret"
PAGES = ".._runtime.streams.pages"
STREAM = ".._runtime.streams.stream"
DOWNLOAD = ".._runtime.streams.download"
OMIT = ".._runtime.core.omit"
FORMER = ".._runtime.core.former"


def present_operations(resource: Resource, context: Context) -> OperationModule:
    """Present the records of a resource's operations."""
    annotator = Annotator(context.schemas)
    records = Records(annotator)
    found = [(method, method.call.pages) for method in resource.methods]
    return OperationModule(
        header=context.header,
        operations=tuple(records.operation(method) for method, pages in found if pages is None),
        pagings=tuple(records.paging(method, pages) for method, pages in found if pages),
        params=records.params,
        errors=records.errors,
        imports=import_lines(annotator.imports),
    )


def present_resource(resource: Resource, context: Context) -> ResourceModule:
    """Present the module of one resource."""
    annotator = Annotator(context.schemas)
    writer = _Methods(resource, context, annotator)
    members = [
        *(method.name for method in resource.methods),
        *(c.path[-1] for c in resource.children),
    ]
    former = [each.method for each in resource.former]
    members += [method.name for method in former]
    with annotator.inside(set(map(str, members))):
        sync = (*map(writer.method, resource.methods), *map(writer.former, resource.former))
        later = tuple(map(writer.asynchronous, (*resource.methods, *former), sync))
    classes = (_class(resource, writer, sync), _class(resource, writer, later, sync=False))
    for child in resource.children:
        for each in (child.sync, child.asynchronous):
            annotator.imports.add((f".{child.module}", str(each)))
    if resource.children:
        annotator.need("functools", "cached_property")
    derived = tuple(each for found in classes for each in (*found.raw, *found.streaming))
    annotator.need(RESOURCE, "AsyncResource")
    annotator.need(RESOURCE, "SyncResource")
    return ResourceModule(
        header=context.header,
        doc=Docstring(resource.summary, indent=0) if resource.summary.strip() else None,
        imports=import_lines(annotator.imports),
        classes=classes,
        derived_classes=derived,
        deprecated=bool(derived) and any(h.deprecated for m in sync for h in m.head),
    )


def _class(
    resource: Resource, writer: _Methods, methods: tuple[Method, ...], *, sync: bool = True
) -> ResourceClass:
    name = class_name(resource, sync=sync)
    every = (*resource.methods, *(each.method for each in resource.former))
    raw = [method.name for method in every if method.call.result.kind is ResultKind.VALUE]
    streaming = [method.name for method in every if method.call.can_stream]
    found = ResourceClass(
        name=name,
        base=Identifier("SyncResource" if sync else "AsyncResource"),
        doc=Docstring(writer.about(), indent=4),
        children=children(resource.children, Expr("self._client"), Expr(""), sync=sync),
        raw=(),
        streaming=(),
        methods=methods,
    )
    if raw:
        function = writer.need(RESOURCE, "raw" if sync else "asynchronous_raw")
        about = f"`{name}`, returning the response itself."
        found = replace(found, raw=(_derived(found, "WithRawResponse", function, about, raw),))
    if streaming:
        writer.need(DOWNLOAD, "streaming")
        function = writer.need(DOWNLOAD, "streamed" if sync else "asynchronous_streamed")
        about = f"`{name}`, for `with` blocks in which the response is read."
        streamed = _derived(found, "WithStreamingResponse", function, about, streaming)
        found = replace(found, streaming=(streamed,))
    return found


def _derived(
    found: ResourceClass,
    suffix: LiteralString,
    function: Identifier,
    about: str,
    methods: Sequence[Identifier],
) -> DerivedClass:
    return DerivedClass(
        name=Identifier(f"{found.name}{suffix}"),
        origin=found.name,
        base=found.base,
        function=function,
        doc=Docstring(about, indent=4),
        methods=tuple(methods),
    )


class _Methods:
    """Writes the methods of one resource."""

    def __init__(self, resource: Resource, context: Context, annotator: Annotator) -> None:
        self._resource = resource
        self._schemas = context.schemas
        self._annotator = annotator
        self.need = annotator.need
        self._shared_errors = _shared(resource)

    def about(self) -> str:
        """What the classes of the resource say of themselves, and of all their methods."""
        resource = self._resource
        summary = docs.sentence(resource.summary) or f"The resource `{_dotted(resource)}`."
        return docs.paragraphs(
            summary,
            resource.description,
            _EVERY_METHOD if resource.methods else "",
            docs.section("Raises", self._shared_errors),
        )

    def method(self, found: calls.Method) -> Method:
        """A method of the synchronous class."""
        own = f"{self._resource.module} as operations"
        self._annotator.imports.add((".._operations", own))
        message = f"{_dotted(self._resource)}.{found.name} is deprecated by the API"
        return self._method(
            found, Identifier("operations"), message if found.deprecated else "", self._doc(found)
        )

    def former(self, found: FormerMethod) -> Method:
        """A method of the synchronous class under a name of an earlier release."""
        message = f"{_dotted(self._resource)}.{found.method.name} is {found.now} now"
        operations = Identifier("operations")
        if found.resource != self._resource.module:
            operations = Identifier(f"{found.resource}_operations")
        self._annotator.imports.add((".._operations", f"{found.resource} as {operations}"))
        return self._method(found.method, operations, message, f"Deprecated: {message}.")

    def _method(
        self, found: calls.Method, operations: Identifier, deprecated: str, doc: str
    ) -> Method:
        self.need("typing", "Unpack")
        self.need(KEYWORDS, "RequestOptions")
        call, kind = found.call, found.call.result.kind
        values = body = secret_values = secret_body = None
        given = [tuple_of(a.name for a in call.parameters)]
        if secret := _secret(call.parameters):
            secret_values = self._concealed(given[0], secret)
            values = _free("values", found)
            given = [Expr("{}", values)]
        members = _members(found)
        if call.body is not None:
            given.append(_body(found, members))
            if secret := _secret(call.body_arguments):
                secret_body = self._concealed(given[1], secret)
            members = members if len(members) > 1 else ()
            if secret or members:
                body = _free("body", found)
                given[1] = Expr("{}", body)
        elif not call.parameters:
            given = []
        head = self._head(found, deprecated)
        return Method(
            head=(head,),
            overloads=tuple(self._overloads(found, head)),
            is_async=False,
            doc=Docstring(doc, indent=8),
            warned=self._warned(found),
            former=tuple(self._taken(found)),
            operations=operations,
            function=None if kind is ResultKind.VALUE else self._function(kind, sync=True),
            operation=found.record,
            given=tuple(given),
            is_short=_is_short(operations, found.record, given, "return self._client.call"),
            values=values,
            secret_values=secret_values,
            body=body,
            members=members,
            secret_body=secret_body,
        )

    def asynchronous(self, found: calls.Method, twin: Method) -> Method:
        """The method of the asynchronous class, made of its twin."""
        kind = found.call.result.kind
        is_async = kind is not ResultKind.PAGES
        returns = self._returns(found.call.result, sync=False)
        heads = [
            tuple(replace(head, is_async=is_async, returns=returns) for head in each)
            for each in (twin.head, twin.overloads)
        ]
        twin = replace(twin, head=heads[0], overloads=heads[1], is_async=is_async)
        if kind is ResultKind.VALUE:
            function = "return await self._client.call"
            is_short = _is_short(twin.operations, twin.operation, twin.given, function)
            return replace(twin, is_short=is_short)
        is_own = found.name in {method.name for method in self._resource.methods}
        return replace(
            twin,
            doc=Docstring(self._doc(found, sync=False), indent=8) if is_own else twin.doc,
            function=self._function(kind, sync=False),
        )

    def _head(self, found: calls.Method, deprecated: str) -> Head:
        """The definition, which takes every name that an argument has or had."""
        if deprecated:
            self.need("typing_extensions", "deprecated")
        positional = [self._argument(a) for a in found.signature if a.is_positional]
        keywords = [self._argument(a) for a in found.signature if not a.is_positional]
        renamed = {a.name for a in found.signature if a.former}
        first = next((n for n, a in enumerate(positional) if a.name in renamed), len(positional))
        return Head(
            name=found.name,
            is_async=False,
            positional=(*positional[:first], *map(self._omitted, positional[first:])),
            keywords=(
                *(self._omitted(a) if a.name in renamed else a for a in keywords),
                *(a for found in found.signature for a in self._former(found)),
            ),
            returns=self._returns(found.call.result, sync=True),
            deprecated=Literal(deprecated) if deprecated else None,
        )

    def _overloads(self, found: calls.Method, head: Head) -> Iterator[Head]:
        """With the names of today alone, then one for each former name, which has to be given."""
        renamed = [a for a in found.signature if a.former]
        if not renamed:
            return
        self.need("typing", "overload")
        self.need("typing_extensions", "deprecated")
        positional = tuple(self._argument(a) for a in found.signature if a.is_positional)
        keywords = tuple(self._argument(a) for a in found.signature if not a.is_positional)
        yield replace(head, positional=positional, keywords=keywords, deprecated=None)
        for argument in renamed:
            for name in argument.former:
                given = replace(self._argument(argument), name=name, optional=False)
                others = [
                    each
                    for each in (*head.positional, *head.keywords)
                    if each.name not in {argument.name, *argument.former}
                ]
                place = [a.name for a in positional]
                first = place.index(argument.name) if argument.is_positional else len(place)
                after = [a for a in others if a.name not in place]
                yield replace(
                    head,
                    positional=positional[:first],
                    keywords=(*positional[first + 1 :], given, *after),
                    deprecated=Literal(f"the argument {name} is {argument.name} now"),
                )

    def _omitted(self, found: ArgumentView) -> ArgumentView:
        self.need(OMIT, "Omit")
        self.need(OMIT, "omit")
        return replace(found, optional=True)

    def _former(self, found: Argument) -> Iterator[ArgumentView]:
        for name in found.former:
            yield replace(self._omitted(self._argument(found)), name=name)

    def _taken(self, found: calls.Method) -> Iterator[Expr]:
        """The statements that take arguments under their former names."""
        for argument in found.signature:
            for number, name in enumerate(argument.former, 1):
                take = self.need(FORMER, "take_former")
                given = [argument.name, name, Literal(str(argument.name)), Literal(str(name))]
                if argument.required and number == len(argument.former):
                    given.append(Expr("required=True"))
                yield call(Expr("{} = {}", argument.name, take), given, indent=8)

    def _warned(self, found: calls.Method) -> Expr | None:
        """The statement that warns of arguments which the API deprecates and nobody has to give."""
        deprecated = [a for a in found.signature if a.deprecated and not a.required]
        if not deprecated:
            return None
        self.need(OMIT, "Omit")
        warn = self.need(FORMER, "warn_of_arguments")
        given = [Expr("{0}=not isinstance({0}, Omit)", argument.name) for argument in deprecated]
        return call(Expr("{}", warn), given, indent=8)

    def _returns(self, result: Result, *, sync: bool) -> Expr:
        values = values_of(result, self._annotator)
        if result.kind is ResultKind.STREAM:
            return Expr("{}[{}]", self.need(STREAM, "Stream" if sync else "AsyncStream"), values)
        if result.item is not None:
            item = self._annotator.type(result.item, Use.FIELD, constrained=False)
            pages = self.need(PAGES, "Pages" if sync else "AsyncPages")
            return Expr("{}[{}, {}]", pages, item, values)
        return values

    def _function(self, kind: ResultKind, *, sync: bool) -> Identifier:
        if kind is ResultKind.STREAM:
            return self.need(STREAM, "open_stream" if sync else "open_async_stream")
        return self.need(PAGES, "Pages" if sync else "AsyncPages")

    def _argument(self, found: Argument) -> ArgumentView:
        if not found.required:
            self.need(OMIT, "Omit")
            self.need(OMIT, "omit")
        return ArgumentView(
            name=found.name,
            type=self._annotator.type(found.type, Use.ARGUMENT),
            optional=not found.required,
        )

    def _concealed(self, value: Expr, secret: Sequence[Identifier]) -> Concealed:
        self.need(CONCEALING, "concealed")
        return Concealed(value=value, forgotten=join(", ", secret))

    def _doc(self, found: calls.Method, *, sync: bool = True) -> str:
        call = found.call
        arguments = (
            docs.entry(str(argument.name), text)
            for argument in sorted(found.signature, key=lambda a: a.place is Place.BODY)
            if (text := self._described(argument))
        )
        responses = (r.description for r in call.responses if r.is_success and r.description)
        returns = [docs.entry("", docs.sentence(text))[4:].lstrip(": ") for text in responses]
        return docs.paragraphs(
            docs.sentence(found.summary) or f"{call.method} {call.path}.",
            "Deprecated." if found.deprecated else "",
            _difference(found, sync=sync),
            found.description if found.description != found.summary else "",
            _server(call),
            docs.section("Args", arguments),
            docs.section("Returns", (f"    {text}" for text in returns[:1])),
            docs.section("Raises", (e for e in _errors(call) if e not in self._shared_errors)),
            self._headers(call),
            _links(call),
            docs.section("Callbacks", (f"    callbacks.{name}" for name in call.callbacks)),
            _webhooks(found),
        )

    def _described(self, argument: Argument) -> str:
        if argument.place is not Place.BODY:
            return docs.about(argument, self._schemas)
        text = argument.description
        return (
            f"{docs.sentence(text)} {docs.FILE}".lstrip() if docs.is_file(argument.type) else text
        )

    def _headers(self, call: Call) -> str:
        """The models of header fields, each with the responses that have them."""
        found: dict[Identifier, list[str]] = {}
        for response in call.responses:
            if response.headers is not None:
                name = self._schemas[response.headers.pointer].name
                found.setdefault(name, []).append(response.status)
        lines = (docs.entry(f"models.{name}", ", ".join(s)) for name, s in found.items())
        return docs.section("Headers", lines)


def _links(call: Call) -> str:
    """What the responses offer to call next."""
    links = (link for response in call.responses for link in response.links)
    return docs.section("Links", {docs.entry(link.name, _link(link)): None for link in links})


def _link(link: Link) -> str:
    given = [f"{key.partition('.')[2] or key}={value}" for key, value in link.parameters]
    given += [] if link.body is None else [f"body={link.body}"]
    call = f"`{link.method or link.operation}({', '.join(given)})`."
    return f"{call} {docs.sentence(link.description)}".strip()


def concealed(local: Identifier, value: Expr, secret: Sequence[Identifier]) -> Iterator[Expr]:
    """The statements that put a value into a variable that shows nothing, and forget its parts."""
    yield call(Expr("{} = concealed", local), [value], indent=8)
    yield Expr("del {}  # error reporters collect local variables", join(", ", secret))


_EVERY_METHOD = (
    "Every method also takes the keywords of `RequestOptions`, for that call only, and raises"
    " `InvalidRequestError`, with nothing sent, if an argument is not what the API takes."
)


def _difference(found: calls.Method, *, sync: bool) -> str:
    """What tells a method from the main one of its operation."""
    call = found.call
    if found.variant is VariantKind.PAGES:
        return "Iterates over the items of all pages; a page is asked for when its items are."
    if call.result.kind is ResultKind.STREAM:
        block = "a `with` block" if sync else "an `async with` block"
        return f"Iterates over the items of the response as they arrive; {block} closes it."
    if found.variant is VariantKind.BODY and call.body is not None:
        return f"The body is sent as {call.body.media_type}."
    if found.variant is VariantKind.RESPONSE:
        kinds = {content.media_type: None for each in call.expected for content in each.content}
        return f"The response is requested as {' or '.join(kinds)}."
    return ""


def _server(call: Call) -> str:
    if call.server is None:
        return ""
    if call.server.startswith("/"):
        return f"It is below {call.server} of the server, whatever the path of `base_url`."
    return f"It is sent to {call.server}, unless `base_url` is no server of the document."


def _errors(call: Call) -> list[str]:
    """The documented errors, an entry for each."""
    return [
        docs.entry(response.error, docs.sentence(response.description))
        for response in call.responses
        if response.error
    ]


def _shared(resource: Resource) -> list[str]:
    """The documented errors that all methods have, so that they are said once."""
    every = [_errors(method.call) for method in resource.methods]
    if len(every) < 2:
        return []
    return [entry for entry in every[0] if all(entry in others for others in every)]


def _secret(arguments: Iterable[Argument]) -> list[Identifier]:
    """The names of arguments that may be secret, those of earlier releases included."""
    return [name for a in arguments if a.holds_secret for name in (a.name, *a.former)]


def _members(method: calls.Method) -> tuple[BodyMember, ...]:
    """What a body is made of."""
    body = method.call.body
    if body is None or not body.flattened:
        return ()
    return (
        *(BodyMember(name=Literal(a.wire_name), value=a.name) for a in method.call.body_arguments),
        *(BodyMember(name=Literal(n), value=Literal(json.loads(text))) for n, text in body.fixed),
    )


def _body(method: calls.Method, members: Iterable[BodyMember]) -> Expr:
    """The body as an expression."""
    if method.call.body is not None and not method.call.body.flattened:
        return Expr("{}", method.call.body_arguments[0].name)
    pairs = (Expr("{}: {}", member.name, member.value) for member in members)
    return Expr("{{{}}}", join(", ", pairs))


def _is_short(
    operations: Identifier, record: Identifier, given: Iterable[Expr], function: str
) -> bool:
    """Whether the statement of a call fits on a line."""
    text = f"{function}({operations}.{', '.join(map(str, (record, 'options', *given)))})"
    return 8 + len(text) <= WIDTH


def _free(name: LiteralString, method: calls.Method) -> Identifier:
    """A name for a local variable that no argument has."""
    taken = {argument.name for argument in method.call.arguments}
    return Identifier(f"{name}_" if Identifier(name) in taken else name)


def _webhooks(found: calls.Method) -> str:
    events = found.call.webhooks or ()
    if all(docs.mentions(found.description, event) for event in events):
        return ""
    return docs.section("Webhooks", (f"    {event}" for event in events))
