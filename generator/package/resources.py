"""Resources: the methods that a caller sees.

Sync and async are printed from the same facts and differ in one word.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from ..surface.calls import Place, ResultKind, VariantKind
from ..text.source import Docstring, Expr, Identifier, call, join, tuple_of
from . import docs
from .annotations import Annotator
from .imports import import_lines
from .records import PAGES, STREAM, Records, body_value
from .view import Child, Method, ResourceClass, ResourceModule, Variant

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from typing import LiteralString

    from ..surface import calls
    from ..surface.calls import Argument, Call, Link, Resource
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


def _about(resource: Resource) -> str:
    """What the classes of a resource say of themselves."""
    summary = docs.sentence(resource.summary) or f"The resource `{_dotted(resource)}`."
    return docs.paragraphs(summary, resource.description)


def present_resource(resource: Resource, context: Context) -> ResourceModule:
    """Present the module of one resource."""
    run_time, typing = Annotator(context.schemas), Annotator(context.schemas)
    records = Records(run_time)
    statements = tuple(map(records.operation, resource.methods))
    writer = _Methods(context, typing, records)
    members = {str(method.name) for method in resource.methods}
    with typing.inside(members | {str(child.path[-1]) for child in resource.children}):
        methods = tuple(map(writer.method, resource.methods))
    at_start = {pair for pair in typing.imports if _at_run_time(pair)} | run_time.imports
    at_start |= {(RESOURCE, "AsyncResource"), (RESOURCE, "SyncResource"), _TYPE_CHECKING}
    needed = typing.imports - at_start
    if resource.children:
        at_start |= {("functools", "cached_property")}
    if methods:
        at_start |= {("typing", "Unpack"), *map(_imported, _makers(resource))}
        needed |= {(".._runtime.client.keywords", "RequestOptions")}
    needed |= {
        (f".{child.module}", str(class_name(child, sync=sync)))
        for child in resource.children
        for sync in (True, False)
    }
    sync, asynchronous = (_resource_class(resource, sync=sync) for sync in (True, False))
    if any(method.conceal for method in methods):
        at_start |= {(CONCEALING, "concealed")}
    if any(method.call.can_stream for method in resource.methods):
        at_start |= {(DOWNLOAD, "streaming")}
    return ResourceModule(
        header=context.header,
        doc=Docstring(f"The resource `{_dotted(resource)}`.", indent=0),
        imports=import_lines(at_start),
        type_imports=import_lines(needed or {("typing", "Any")}),
        records=(*records.shared, *statements),
        sync=sync,
        asynchronous=asynchronous,
        variants=(*sync.variants, *asynchronous.variants),
        methods=methods,
    )


RESOURCE = ".._runtime.client.resource"
DOWNLOAD = ".._runtime.streams.download"
CONCEALING = ".._runtime.core.secret"


class _Maker(NamedTuple):
    """A function of the runtime that makes another form of a method."""

    module: str
    function: Identifier


_ASYNCHRONOUS: Mapping[ResultKind, _Maker] = {
    ResultKind.VALUE: _Maker(RESOURCE, Identifier("asynchronous")),
    ResultKind.STREAM: _Maker(STREAM, Identifier("asynchronous_stream")),
    ResultKind.PAGES: _Maker(PAGES, Identifier("asynchronous_pages")),
}
_RAW = _Maker(RESOURCE, Identifier("raw")), _Maker(RESOURCE, Identifier("asynchronous_raw"))
_STREAMED = (
    _Maker(DOWNLOAD, Identifier("streamed")),
    _Maker(DOWNLOAD, Identifier("asynchronous_streamed")),
)
"""What makes the methods of the synchronous class and of the asynchronous one."""
_TYPE_CHECKING = ("typing", "TYPE_CHECKING")


def _makers(resource: Resource) -> Iterator[_Maker]:
    """The functions that make further forms of a resource's methods."""
    for method in resource.methods:
        yield _ASYNCHRONOUS[method.call.result.kind]
        if _has_raw(method):
            yield from _RAW
        if method.call.can_stream:
            yield from _STREAMED


def _imported(maker: _Maker) -> tuple[str, str]:
    return maker.module, str(maker.function)


def _has_raw(method: calls.Method) -> bool:
    """Whether a method can return the response itself."""
    return method.call.result.kind is ResultKind.VALUE


def _at_run_time(pair: tuple[str, str]) -> bool:
    module, name = pair
    return module == "typing" or (module == ".." and name == "models") or name in {"Omit", "omit"}


def _resource_class(resource: Resource, *, sync: bool) -> ResourceClass:
    return ResourceClass(
        name=class_name(resource, sync=sync),
        doc=Docstring(_about(resource), indent=4),
        children=children(resource.children, Expr("self._client"), Expr(""), sync=sync),
        variants=tuple(each for each in _variants(resource, sync=sync) if each.methods),
    )


def _variants(resource: Resource, *, sync: bool) -> Iterator[Variant]:
    name = class_name(resource, sync=sync)
    base = Identifier("SyncResource" if sync else "AsyncResource")
    yield Variant(
        property=Identifier("with_raw_response"),
        property_doc=Docstring("The same methods, returning the response itself.", indent=8),
        client=Expr("self._client.raw()"),
        name=Identifier(f"{name}WithRawResponse"),
        base=base,
        function=_RAW[0 if sync else 1].function,
        doc=Docstring(f"`{name}`, returning the response itself.", indent=4),
        methods=tuple(method.name for method in resource.methods if _has_raw(method)),
    )
    yield Variant(
        property=Identifier("with_streaming_response"),
        property_doc=Docstring("The methods whose responses can be read in pieces.", indent=8),
        client=Expr("streaming(self._client)"),
        name=Identifier(f"{name}WithStreamingResponse"),
        base=base,
        function=_STREAMED[0 if sync else 1].function,
        doc=Docstring(f"`{name}`, for `with` blocks in which the response is read.", indent=4),
        methods=tuple(method.name for method in resource.methods if method.call.can_stream),
    )


class _Methods:
    def __init__(self, context: Context, annotator: Annotator, records: Records) -> None:
        self._schemas = context.schemas
        self._annotator = annotator
        self._records = records
        self._typing = Records(annotator)

    def method(self, found: calls.Method) -> Method:
        body = body_value(found)
        given = tuple_of(argument.name for argument in found.call.parameters)
        conceal = list[Expr]()
        if secret := [a.name for a in found.call.parameters if a.holds_secret]:
            local = _free("values", found)
            conceal += concealed(local, given, secret)
            given = Expr("{}", local)
        secret = [a.name for a in found.signature if a.serialization is None and a.holds_secret]
        if body is not None and secret:
            local = _free("body", found)
            conceal += concealed(local, body, secret)
            body = Expr("{}", local)
        arguments = [Expr("options")]
        if found.call.parameters or body is not None:
            arguments.append(given)
        if body is not None:
            arguments.append(body)
        doc = self._doc(found)
        return Method(
            name=found.name,
            arguments=tuple(self._arguments(found)),
            returns=self._typing.returns(found.call.result),
            doc=Docstring(doc, indent=8),
            async_doc=Docstring(doc, indent=4),
            conceal=tuple(conceal),
            call=self._records.call(found, arguments),
            asynchronous=_ASYNCHRONOUS[found.call.result.kind].function,
            raw=_has_raw(found),
            streaming=found.call.can_stream,
        )

    def _arguments(self, found: calls.Method) -> Iterator[Expr]:
        yield Expr("self")
        only_keywords = False
        for argument in found.signature:
            if not argument.is_positional and not only_keywords:
                yield Expr("*")
                only_keywords = True
            shown = self._annotator.argument(argument.type, required=argument.required)
            yield Expr("{}: {}", argument.name, shown)
        yield Expr("**options: Unpack[RequestOptions]")

    def _doc(self, found: calls.Method) -> str:
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
            _difference(found),
            found.description if found.description != found.summary else "",
            _server(call),
            docs.section("Args", [*arguments, docs.entry("**options", _OPTIONS)]),
            docs.section("Returns", (f"    {text}" for text in returns[:1])),
            _raises(call),
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


def _free(name: LiteralString, method: calls.Method) -> Identifier:
    """A name for a local variable that no argument has."""
    taken = {argument.name for argument in method.call.arguments}
    return Identifier(f"{name}_" if Identifier(name) in taken else name)


def concealed(local: Identifier, value: Expr, secret: Sequence[Identifier]) -> Iterator[Expr]:
    """The statements that put a value into a variable that shows nothing, and forget its parts."""
    yield call(Expr("{} = concealed", local), [value], indent=8)
    yield Expr("del {}  # error reporters collect local variables", join(", ", secret))


_OPTIONS = (
    "For this call only: `extra_headers`, `extra_query`, `extra_body`, `timeout`, `max_retries`."
)


def _difference(found: calls.Method) -> str:
    """What tells a method from the main one of its operation."""
    call = found.call
    if found.variant is VariantKind.PAGES:
        return "Iterates over the items of all pages; a page is asked for when its items are."
    if call.result.kind is ResultKind.STREAM:
        return "Iterates over the items of the response as they arrive; a `with` block closes it."
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


def _raises(call: Call) -> str:
    documented = [
        docs.entry(response.error, docs.sentence(response.description))
        for response in call.responses
        if response.error
    ]
    checked = bool(call.parameters) or call.body is not None
    local = [docs.entry("InvalidRequestError", _INVALID)] if checked else []
    return docs.section("Raises", [*local, *documented])


_INVALID = "An argument is not what the API takes; nothing was sent."


def _webhooks(found: calls.Method) -> str:
    events = found.call.webhooks or ()
    if all(docs.mentions(found.description, event) for event in events):
        return ""
    return docs.section("Webhooks", (f"    {event}" for event in events))
