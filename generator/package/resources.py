"""Resources: the methods that a caller sees, synchronous and asynchronous, and their records."""

from __future__ import annotations

from dataclasses import replace
from itertools import takewhile
from typing import TYPE_CHECKING, NamedTuple

from ..surface.calls import Place, ResultKind, VariantKind
from ..text.source import Docstring, Expr, Identifier, Literal, join, tuple_of
from . import docs
from .annotations import Annotator, Use
from .example import LINE, shown
from .imports import As, bound, imports_of, own_imports
from .records import Records, values_of
from .view import Argument as ArgumentView
from .view import (
    Child,
    Concealed,
    DerivedClass,
    DerivedMethod,
    Entry,
    FormerArgument,
    Method,
    OperationModule,
    ResourceClass,
    ResourceModule,
    Signature,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from typing import LiteralString

    from ..surface import calls
    from ..surface.calls import Argument, Call, FormerMethod, Link, Resource, Result
    from .context import Context
    from .imports import OwnImport


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
            doc=Docstring(_purpose(child), indent=8),
        )
        for child in found
    )


def class_name(resource: Resource, *, sync: bool) -> Identifier:
    """The name of a resource's class."""
    return resource.sync if sync else resource.asynchronous


def _purpose(resource: Resource) -> str:
    """What a resource is for: the document's words, else where its operations are."""
    if said := docs.sentence(resource.summary):
        return said
    paths = [method.call.path.split("/")[1:] for method in resource.methods]
    if paths and (shared := list(takewhile(_is_one, zip(*paths, strict=False)))):
        return f"Operations under `/{'/'.join(step for step, *_ in shared)}`."
    if resource.children and not paths:
        names = (f"`{join('.', child.path)}`" for child in resource.children)
        return f"Namespace of {' and '.join(names)}."
    return f"The operations of `{join('.', resource.path)}`."


def _is_one(steps: tuple[str, ...]) -> bool:
    return len(set(steps)) == 1 and steps[0] != ""


RESOURCE = ".._runtime.client.resource"
DERIVED = ".._runtime.client.derived"
KEYWORDS = ".._runtime.client.keywords"
CONCEALING = ".._runtime.core.secret"
PAGES = ".._runtime.streams.pages"
STREAM = ".._runtime.streams.stream"
DOWNLOAD = ".._runtime.streams.download"
OMIT = ".._runtime.core.omit"
FORMER = ".._runtime.core.former"
RESPONSE = ".._runtime.core.response"
WHOLE = ".._runtime.bodies.whole"


def present_operations(resource: Resource, context: Context) -> OperationModule:
    """Present the records of a resource's operations."""
    annotator = Annotator(context.schemas)
    records = Records(annotator, context.xml)
    found = [(method, method.call.pages) for method in resource.methods]
    return OperationModule(
        header=context.header,
        operations=tuple(records.operation(method) for method, pages in found if pages is None),
        pagings=tuple(records.paging(method, pages) for method, pages in found if pages),
        params=records.params,
        errors=records.errors,
        imports=imports_of(annotator.imports),
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
        asynchronous = tuple(map(writer.asynchronous, (*resource.methods, *former), sync))
    imported = (bound(name) for _, name in annotator.imports)
    taken = [str(resource.sync), str(resource.asynchronous), *imported]
    path = tuple(map(str, resource.path))
    own = own_imports(context.surface, path, context.package, "..", taken)
    annotator.imports |= own.wanted
    classes = (
        _class(resource, writer, sync, own.sync, sync=True),
        _class(resource, writer, asynchronous, own.asynchronous, sync=False),
    )
    for child in resource.children:
        for each in (child.sync, child.asynchronous):
            annotator.imports.add((f".{child.module}", str(each)))
    if resource.children:
        annotator.need("functools", "cached_property")
    derived = tuple(each for found in classes for each in (found.raw, found.streaming) if each)
    annotator.need(RESOURCE, "AsyncResource")
    annotator.need(RESOURCE, "SyncResource")
    return ResourceModule(
        header=context.header,
        doc=Docstring(resource.summary, indent=0) if resource.summary.strip() else None,
        imports=imports_of(annotator.imports),
        classes=classes,
        derived_classes=derived,
        deprecated=bool(derived) and any(method.deprecated for method in sync),
    )


def _class(
    resource: Resource,
    writer: _Methods,
    methods: tuple[Method, ...],
    own: OwnImport | None,
    *,
    sync: bool,
) -> ResourceClass:
    name = class_name(resource, sync=sync)
    every = (*resource.methods, *(each.method for each in resource.former))
    pairs = list(zip(every, methods, strict=True))
    raw = [writer.raw(view) for m, view in pairs if m.call.result.kind is ResultKind.VALUE]
    streaming = [writer.streamed(view) for m, view in pairs if m.call.can_stream]
    found = ResourceClass(
        name=name,
        own=None if own is None else own.name,
        base=Identifier("SyncResource" if sync else "AsyncResource"),
        doc=Docstring(writer.about(), indent=4),
        children=children(resource.children, Expr("self._client"), Expr(""), sync=sync),
        raw=None,
        streaming=None,
        methods=methods,
    )
    if raw:
        function = writer.need(DERIVED, "raw" if sync else "asynchronous_raw")
        about = f"`{name}`, returning a `RawResponse`."
        found = replace(found, raw=_derived(found, "WithRawResponse", function, about, raw))
    if streaming:
        writer.need(DOWNLOAD, "streaming")
        function = writer.need(DOWNLOAD, "streamed" if sync else "asynchronous_streamed")
        about = f"`{name}`, for `with` blocks in which the response is read."
        streamed = _derived(found, "WithStreamingResponse", function, about, streaming)
        found = replace(found, streaming=streamed)
    return found


def _derived(
    found: ResourceClass,
    suffix: LiteralString,
    function: Identifier,
    about: str,
    methods: Sequence[DerivedMethod],
) -> DerivedClass:
    return DerivedClass(
        name=Identifier(f"{found.name}{suffix}"),
        origin=found.name,
        base=found.base,
        function=function,
        doc=Docstring(about, indent=4),
        methods=tuple(methods),
    )


class _Sent(NamedTuple):
    """What a method hands to the client, and the variables that it makes for that."""

    given: tuple[Expr, ...]
    values: Identifier | None = None
    secret_values: Concealed | None = None
    body: Identifier | None = None
    members: tuple[Entry, ...] = ()
    secret_body: Concealed | None = None


class _Methods:
    """Writes the methods of one resource."""

    def __init__(self, resource: Resource, context: Context, annotator: Annotator) -> None:
        self._resource = resource
        self._schemas = context.schemas
        self._annotator = annotator
        self.need = annotator.need
        self._place = ".".join(map(str, resource.path))
        self._shared_errors = _shared(resource)

    def about(self) -> str:
        """What the classes of the resource say of themselves, and of all their methods."""
        resource = self._resource
        return docs.paragraphs(
            _purpose(resource),
            resource.description,
            _EVERY_METHOD if resource.methods else "",
            docs.section("Raises", self._shared_errors),
        )

    def method(self, found: calls.Method) -> Method:
        """A method of the synchronous class."""
        message = f"{self._place}.{found.name} is deprecated by the API"
        return self._method(
            found,
            self._operations(self._resource.module),
            self._doc(found),
            message if found.deprecated else "",
        )

    def former(self, found: FormerMethod) -> Method:
        """A method of the synchronous class under the name of an earlier release."""
        message = f"{self._place}.{found.method.name} is {found.now} now"
        operations = self._operations(found.resource)
        return self._method(found.method, operations, f"Deprecated: {message}.", message)

    def _operations(self, module: Identifier) -> Identifier:
        """The module of the records of a resource, by the name that it is imported under."""
        is_own = module == self._resource.module
        name = Identifier("operations" if is_own else f"{module}_operations")
        self._annotator.imports.add((".._operations", As(str(module), str(name))))
        return name

    def _method(
        self, found: calls.Method, operations: Identifier, doc: str, deprecated: str
    ) -> Method:
        self.need("typing", "Unpack")
        self.need(KEYWORDS, "RequestOptions")
        if deprecated:
            self.need("typing_extensions", "deprecated")
        kind, whole = found.call.result.kind, _whole(found)
        sent = self._sent(found, whole)
        main, overloads = self._signatures(found, whole)
        said = Literal(deprecated) if deprecated else None
        return Method(
            name=found.name,
            is_async=False,
            signatures=(
                *(replace(each, is_overload=True) for each in overloads),
                replace(main, deprecated=said),
            ),
            returns=self._returns(found.call.result, sync=True),
            doc=Docstring(doc, indent=8),
            function=None if kind is ResultKind.VALUE else self._function(kind, sync=True),
            operation=found.record,
            given=sent.given,
            values=sent.values,
            secret_values=sent.secret_values,
            body=sent.body,
            members=sent.members,
            secret_body=sent.secret_body,
            whole=whole,
            operations=operations,
            deprecated=said,
            warned=self._warned(found),
            former=self._former(found),
        )

    def _sent(self, found: calls.Method, whole: Identifier | None) -> _Sent:
        call = found.call
        given = [tuple_of(a.name for a in call.parameters)]
        values = body = secret_values = secret_body = None
        if secret := _secret(call.parameters):
            secret_values = self._concealed(given[0], secret)
            values = _free("values", found)
            given = [Expr("{}", values)]
        if call.body is None:
            shown = tuple(given) if call.parameters else ()
            return _Sent(given=shown, values=values, secret_values=secret_values)
        members = _members(found)
        value = _body(found, members)
        if secret := _secret(call.body_arguments):
            secret_body, members = self._concealed(value, secret), ()
        if secret or members:
            body = _free("body" if whole is None else "members", found)
            value = Expr("{}", body)
        if whole is not None:
            value = Expr("{}({}, {})", self.need(WHOLE, "either"), whole, value)
        return _Sent((*given, value), values, secret_values, body, members, secret_body)

    def raw(self, found: Method) -> DerivedMethod:
        """The method that returns the response itself."""
        derived = self._derived(found)
        if derived.overloads:
            returns = Expr("{}[{}]", self.need(RESPONSE, "RawResponse"), found.returns)
            derived = replace(derived, returns=returns)
        return derived

    def streamed(self, found: Method) -> DerivedMethod:
        """The method whose response can be read in pieces: a context manager, never awaited."""
        derived = self._derived(found)
        if derived.overloads:
            name = self.need(DOWNLOAD, "AsyncDownload" if found.is_async else "Download")
            derived = replace(derived, is_async=False, returns=Expr("{}", name))
        return derived

    def _derived(self, found: Method) -> DerivedMethod:
        overloads = tuple(each for each in found.signatures if each.is_overload)
        if overloads:
            self.need("typing", "TYPE_CHECKING")
        return DerivedMethod(
            name=found.name,
            is_async=found.is_async,
            overloads=overloads,
            returns=found.returns,
            deprecated=found.deprecated,
        )

    def _signatures(
        self, found: calls.Method, whole: Identifier | None
    ) -> tuple[Signature, tuple[Signature, ...]]:
        """What a method takes, and the ways to give it: a body by its members, or as a whole.

        Each former name of an argument is another way.
        """
        main, overloads = self._signatures_of_today(found, whole)
        former = [a for a in found.signature if a.former]
        if not former:
            return main, overloads
        for module, name in (("typing", "overload"), (OMIT, "Omit"), (OMIT, "omit")):
            self._annotator.imports.add((module, name))
        self.need("typing_extensions", "deprecated")
        overloads = overloads or (main,)
        every = self._with_former(main, former)
        by_former = (
            self._by_former(overloads[0], every, argument, name)
            for argument in former
            for name in argument.former
        )
        return every, (*overloads, *by_former)

    def _with_former(self, found: Signature, former: Sequence[Argument]) -> Signature:
        """What a method takes, under every name that an argument has or had."""
        names = {argument.name for argument in former}
        place = [each.name in names for each in found.positional]
        first = place.index(True) if any(place) else len(place)
        return Signature(
            positional=(
                *found.positional[:first],
                *(replace(each, optional=True) for each in found.positional[first:]),
            ),
            keywords=(
                *(replace(e, optional=e.optional or e.name in names) for e in found.keywords),
                *(
                    replace(self._argument(argument), name=name, optional=True)
                    for argument in former
                    for name in argument.former
                ),
            ),
        )

    def _by_former(
        self, plain: Signature, every: Signature, argument: Argument, name: Identifier
    ) -> Signature:
        """One former name has to be given; arguments that had others may be given under any."""
        given = replace(self._argument(argument), name=name, optional=False)
        place = [each.name for each in plain.positional]
        first = place.index(argument.name) if argument.name in place else len(place)
        named = {*place, *(each.name for each in plain.positional)}
        same = {argument.name, *argument.former}
        return Signature(
            positional=plain.positional[:first],
            keywords=(
                *plain.positional[first + 1 :],
                given,
                *(e for e in every.keywords if e.name not in same and e.name not in named),
            ),
            deprecated=Literal(f"the argument {name} is {argument.name} now"),
        )

    def _former(self, found: calls.Method) -> tuple[FormerArgument, ...]:
        """The arguments that had other names; what is required has to be given under the last."""
        former = tuple(
            FormerArgument(
                name=name,
                now=argument.name,
                required=argument.required and name == argument.former[-1],
            )
            for argument in found.signature
            for name in argument.former
        )
        if former:
            self.need(FORMER, "take_former")
        return former

    def _warned(self, found: calls.Method) -> tuple[Identifier, ...]:
        """The arguments that the API deprecates and nobody has to give."""
        warned = tuple(a.name for a in found.signature if a.deprecated and not a.required)
        if warned:
            self.need(OMIT, "Omit")
            self.need(FORMER, "warn_of_arguments")
        return warned

    def _signatures_of_today(
        self, found: calls.Method, whole: Identifier | None
    ) -> tuple[Signature, tuple[Signature, ...]]:
        """What `_signatures` gives, without former names."""
        model, arguments = found.call.whole, found.signature
        by_place = {Place.PATH} if model is None else {Place.PATH, Place.BODY}
        positional = tuple(self._argument(a) for a in arguments if a.place in by_place)
        keywords = tuple(self._argument(a) for a in arguments if a.place not in by_place)
        by_members = Signature(positional=positional, keywords=keywords)
        if whole is None or model is None:
            return by_members, ()
        for module, name in (("typing", "overload"), (OMIT, "Omit"), (OMIT, "omit")):
            self._annotator.imports.add((module, name))
        body = ArgumentView(name=whole, type=self._annotator.type(model, Use.FIELD), optional=False)
        members = {a.name for a in found.call.body_arguments}
        as_whole = Signature(
            positional=(*positional, body),
            keywords=tuple(each for each in keywords if each.name not in members),
        )
        either = Signature(
            positional=(*positional, replace(body, optional=True)),
            keywords=tuple(replace(each, optional=True) for each in keywords),
        )
        return either, (by_members, as_whole)

    def asynchronous(self, found: calls.Method, twin: Method) -> Method:
        """The method of the asynchronous class, made of its twin."""
        kind = found.call.result.kind
        if kind is ResultKind.VALUE:
            doc = Docstring(self._doc(found, sync=False), indent=8)
            return replace(twin, is_async=True, doc=doc)
        is_own = found.name in {method.name for method in self._resource.methods}
        return replace(
            twin,
            is_async=kind is ResultKind.STREAM,
            returns=self._returns(found.call.result, sync=False),
            doc=Docstring(self._doc(found, sync=False), indent=8) if is_own else twin.doc,
            function=self._function(kind, sync=False),
        )

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
        arguments = [
            docs.entry(str(argument.name), text)
            for argument in sorted(found.signature, key=lambda a: a.place is Place.BODY)
            if (text := self._described(argument))
        ]
        if (whole := _whole(found)) is not None:
            about = "The members of the body as one model, instead of an argument for each."
            arguments.insert(0, docs.entry(str(whole), about))
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
            self._example(found, sync=sync),
        )

    def _example(self, found: calls.Method, *, sync: bool) -> str:
        """The example; none where a line is longer than the docstring, which would break it."""
        example = shown(self._resource, found)
        if example is None:
            return ""
        lines = str(example.sync if sync else example.asynchronous).split("\n")
        fits = all(len(line) <= LINE for line in lines)
        return docs.section("Example", (f"    {line}" for line in lines)) if fits else ""

    def _described(self, argument: Argument) -> str:
        if argument.place is not Place.BODY:
            return docs.about(argument, self._schemas)
        text = argument.description
        if not docs.is_file(argument.type):
            return text
        return f"{docs.sentence(text)} {docs.file_words(argument.type)}".lstrip()

    def _headers(self, call: Call) -> str:
        """The models of header fields, each with the responses that have them."""
        found: dict[Identifier, list[str]] = {}
        for response in call.responses:
            if response.headers is not None:
                name = self._schemas[response.headers.id].name
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


_EVERY_METHOD = (
    "Every method also takes the keywords of `RequestOptions`, for that call only, and raises"
    " `InvalidRequestError`, with nothing sent, if an argument is not what the API takes."
)


def _difference(found: calls.Method, *, sync: bool) -> str:
    """What tells a method from the main one of its operation."""
    call = found.call
    if found.variant is VariantKind.PAGES:
        return "Iterates over the items of all pages; a page is fetched when its items are needed."
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


def _members(method: calls.Method) -> tuple[Entry, ...]:
    """What a body is made of."""
    body = method.call.body
    if body is None or not body.flattened:
        return ()
    given = tuple(
        Entry(name=Literal(a.wire_name), value=a.name) for a in method.call.body_arguments
    )
    if body.set_to_true is None:
        return given
    return (*given, Entry(name=Literal(body.set_to_true), value=Literal(True)))


def _body(method: calls.Method, members: Iterable[Entry]) -> Expr:
    """The body as an expression."""
    if method.call.body is not None and not method.call.body.flattened:
        return Expr("{}", method.call.body_arguments[0].name)
    pairs = (Expr("{}: {}", member.name, member.value) for member in members)
    return Expr("{{{}}}", join(", ", pairs))


def _whole(method: calls.Method) -> Identifier | None:
    """The argument that takes the body as a whole; None where the members alone are arguments."""
    has_model = method.call.whole is not None and method.call.is_flattened
    return _free("body", method) if has_model else None


def _free(name: LiteralString, method: calls.Method) -> Identifier:
    """A name for a local variable that no argument has."""
    taken = {each for a in method.call.arguments for each in (a.name, *a.former)}
    return Identifier(f"{name}_" if Identifier(name) in taken else name)


def _webhooks(found: calls.Method) -> str:
    events = found.call.webhooks or ()
    if all(docs.mentions(found.description, event) for event in events):
        return ""
    return docs.section("Webhooks", (f"    {event}" for event in events))
