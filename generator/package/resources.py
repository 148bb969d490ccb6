"""Resources: the methods that a caller sees.

Comes in: the operations of one resource and the resources below it. Goes out:
`view.ResourceModule`. The rule of this file: sync and async are printed from the same facts and
differ in one word.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ..annotations import Annotator
from ..ir import Location
from ..signature import body_arguments, body_object, body_type, downloads, streams, success
from . import docs
from .conceal import concealing
from .imports import import_lines
from .records import PAGES, STREAM, Records
from .source import Docstring, Expr, Identifier, tuple_of
from .view import Child, Method, ResourceClass, ResourceModule, Variant

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from ..ir import Link, NamedSchema, Operation, Parameter, Property, Type
    from ..naming import Names, ResourceNames
    from ..reach import Reach
    from .source import Comment


@dataclass(frozen=True, slots=True, kw_only=True)
class Resource:
    """A place where operations are found, and the resources below it; the client is the first."""

    path: tuple[Identifier, ...]
    """The attributes that lead to it from the client."""
    names: ResourceNames
    operations: tuple[Operation, ...]
    children: tuple[Resource, ...]
    summary: str = ""
    """What the document says of it."""
    description: str = ""

    @property
    def module(self) -> Identifier:
        """The module that holds it."""
        return self.names.module

    @property
    def dotted(self) -> str:
        """The attributes that lead to it, as one writes them."""
        return ".".join(map(str, self.path))

    @property
    def about(self) -> str:
        """What its classes say of themselves."""
        summary = docs.sentence(self.summary) or f"The resource `{self.dotted}`."
        return docs.paragraphs(summary, self.description)

    def class_name(self, *, sync: bool) -> Identifier:
        """The name of its class."""
        return self.names.sync if sync else self.names.asynchronous


@dataclass(frozen=True, slots=True, kw_only=True)
class Context:
    """What every part of the presentation looks up."""

    schemas: Mapping[str, NamedSchema]
    names: Names
    reach: Reach
    header: Comment


def children(resource: Resource, owner: Expr, package: Expr, *, sync: bool) -> tuple[Child, ...]:
    """The resources below one, or below the client."""
    return tuple(
        Child(
            name=child.names.attribute,
            module=Expr("{}.{}", package, child.module),
            type=child.class_name(sync=sync),
            value=Expr("{}({})", child.class_name(sync=sync), owner),
            doc=Docstring(f"The resource `{child.dotted}`.", indent=8),
        )
        for child in resource.children
    )


def present_resource(resource: Resource, context: Context) -> ResourceModule:
    """Present the module of one resource."""
    run_time = Annotator(context.schemas, context.names, context.reach)
    typing = Annotator(context.schemas, context.names, context.reach)
    records = Records(run_time, context.names, context.schemas)
    statements = tuple(records.operation(operation) for operation in resource.operations)
    writer = _Methods(context, typing, records)
    members = {str(context.names.methods[o.pointer]) for o in resource.operations}
    with typing.inside(members | {str(child.names.attribute) for child in resource.children}):
        methods = tuple(writer.method(operation) for operation in resource.operations)
    at_start = {pair for pair in typing.imports if _at_run_time(pair)} | run_time.imports
    at_start |= {(RESOURCE, "AsyncResource"), (RESOURCE, "SyncResource"), _TYPE_CHECKING}
    needed = typing.imports - at_start
    if resource.children:
        at_start |= {("functools", "cached_property")}
    if methods:
        at_start |= {("typing", "Unpack")}
        at_start |= {(_HOMES[str(m.asynchronous)], str(m.asynchronous)) for m in methods}
        needed |= {(".._runtime.client.keywords", "RequestOptions")}
    needed |= {
        (f".{child.module}", str(child.class_name(sync=sync)))
        for child in resource.children
        for sync in (True, False)
    }
    sync, asynchronous = (_resource_class(resource, methods, sync=sync) for sync in (True, False))
    variants = (*sync.variants, *asynchronous.variants)
    at_start |= {(_module(each), str(each.function)) for each in variants}
    if any(method.conceal for method in methods):
        at_start |= {(CONCEALING, "concealed")}
    if any(method.streaming for method in methods):
        at_start |= {(DOWNLOAD, "streaming")}
    return ResourceModule(
        header=context.header,
        doc=Docstring(f"The resource `{resource.dotted}`.", indent=0),
        imports=import_lines(at_start),
        type_imports=import_lines(needed or {("typing", "Any")}),
        records=(*records.shared, *statements),
        sync=sync,
        asynchronous=asynchronous,
        variants=variants,
        methods=methods,
    )


RESOURCE = ".._runtime.client.resource"
DOWNLOAD = ".._runtime.streams.download"
CONCEALING = ".._runtime.core.secret"
_HOMES: Mapping[str, str] = {
    "asynchronous": RESOURCE,
    "asynchronous_pages": PAGES,
    "asynchronous_stream": STREAM,
}
"""The module of each function that makes the asynchronous form of a method."""
_TYPE_CHECKING = ("typing", "TYPE_CHECKING")


def _at_run_time(pair: tuple[str, str]) -> bool:
    module, name = pair
    return module == "typing" or (module == ".." and name == "models") or name in {"Omit", "omit"}


def _module(variant: Variant) -> str:
    return DOWNLOAD if str(variant.function).endswith("streamed") else RESOURCE


def _resource_class(
    resource: Resource, methods: tuple[Method, ...], *, sync: bool
) -> ResourceClass:
    name = resource.class_name(sync=sync)
    raw = tuple(method.name for method in methods if method.raw)
    open_ = tuple(method.name for method in methods if method.streaming)
    return ResourceClass(
        name=name,
        doc=Docstring(resource.about, indent=4),
        children=children(resource, Expr("self._client"), Expr(""), sync=sync),
        variants=tuple(each for each in _variants(name, raw, open_, sync=sync) if each.methods),
    )


def _variants(
    name: Identifier,
    raw: tuple[Identifier, ...],
    streaming: tuple[Identifier, ...],
    *,
    sync: bool,
) -> Iterator[Variant]:
    base = Identifier("SyncResource" if sync else "AsyncResource")
    yield Variant(
        property=Identifier("with_raw_response"),
        property_doc=Docstring("The same methods, returning the response itself.", indent=8),
        client=Expr("self._client.raw()"),
        name=Identifier(f"{name}WithRawResponse"),
        base=base,
        function=Identifier("raw" if sync else "asynchronous_raw"),
        doc=Docstring(f"`{name}`, returning the response itself.", indent=4),
        methods=raw,
    )
    yield Variant(
        property=Identifier("with_streaming_response"),
        property_doc=Docstring("The methods whose answers can be read in pieces.", indent=8),
        client=Expr("streaming(self._client)"),
        name=Identifier(f"{name}WithStreamingResponse"),
        base=base,
        function=Identifier("streamed" if sync else "asynchronous_streamed"),
        doc=Docstring(f"`{name}`, for `with` blocks in which the answer is read.", indent=4),
        methods=streaming,
    )


class _Methods:
    def __init__(self, context: Context, annotator: Annotator, records: Records) -> None:
        self._context = context
        self._annotator = annotator
        self._records = records
        self._typing = Records(annotator, context.names, context.schemas)

    def method(self, operation: Operation) -> Method:
        names = self._context.names
        values = [
            names.arguments[operation.pointer][f"{p.location.value}:{p.name}"]
            for p in operation.parameters
        ]
        given, body, conceal = concealing(
            operation, self._context, tuple_of(values), self._records.body_value(operation)
        )
        handed = (given, body) if body is not None else (given,) if values else ()
        doc = self._doc(operation)
        return Method(
            name=names.methods[operation.pointer],
            arguments=tuple(self._arguments(operation)),
            returns=self._typing.returns(operation),
            doc=Docstring(doc, indent=8),
            async_doc=Docstring(doc, indent=4),
            conceal=conceal,
            call=self._records.call(operation, [Expr("options"), *handed]),
            asynchronous=Identifier(_asynchronous(operation)),
            raw=not streams(operation) and operation.pagination is None,
            streaming=downloads(operation),
        )

    def _arguments(self, operation: Operation) -> Iterator[Expr]:
        yield Expr("self")
        names = self._context.names.arguments[operation.pointer]
        positional, keyword = _split(operation.parameters)
        for found in positional:
            annotation = self._annotator.argument(found.type, required=True)
            yield Expr("{}: {}", names[f"path:{found.name}"], annotation)
        arguments: list[tuple[bool, Identifier, Type]] = [
            (p.required, names[f"{p.location.value}:{p.name}"], p.type) for p in keyword
        ] + self._body_arguments(operation)
        if arguments:
            yield Expr("*")
        for required, name, type_ in sorted(arguments, key=lambda found: not found[0]):
            yield Expr("{}: {}", name, self._annotator.argument(type_, required=required))
        yield Expr("**options: Unpack[RequestOptions]")

    def _body_arguments(self, operation: Operation) -> list[tuple[bool, Identifier, Type]]:
        names = self._context.names.arguments[operation.pointer]
        body = body_object(operation, self._context.schemas)
        if body is not None:
            return [(p.required, names[f"body:{p.name}"], p.type) for p in body_arguments(body)]
        if operation.body is None:
            return []
        type_ = body_type(operation.body.media, self._context.schemas)
        return [(operation.body.required, names["body"], type_)]

    def _doc(self, operation: Operation) -> str:
        names = self._context.names.arguments[operation.pointer]
        described: list[tuple[Identifier, Parameter | Property]] = [
            (names[f"{p.location.value}:{p.name}"], p) for p in operation.parameters
        ]
        body = body_object(operation, self._context.schemas)
        if body is not None:
            described += [(names[f"body:{p.name}"], p) for p in body_arguments(body)]
        described.sort(key=lambda found: not found[1].required)
        said = [(str(name), docs.about(part, self._context.schemas)) for name, part in described]
        if body is None and operation.body is not None:
            type_ = body_type(operation.body.media, self._context.schemas)
            text = operation.body.description
            if docs.is_file(type_):
                text = f"{docs.sentence(text)} {docs.FILE}".lstrip()
            said.append((str(names["body"]), text))
        arguments = [docs.entry(name, text) for name, text in said if text]
        arguments.append(docs.entry("**options", _OPTIONS))
        answers = [r.description for r in operation.responses if r.success and r.description]
        returns = [docs.entry("", docs.sentence(text))[4:].lstrip(": ") for text in answers[:1]]
        summary = docs.sentence(operation.summary) or f"{operation.method} {operation.path}."
        return docs.paragraphs(
            summary,
            "Deprecated." if operation.deprecated else "",
            _difference(operation),
            operation.description if operation.description != operation.summary else "",
            _server(operation),
            docs.section("Args", arguments),
            docs.section("Returns", (f"    {text}" for text in returns)),
            _raises(operation),
            self._headers(operation),
            self._links(operation),
            self._callbacks(operation),
            _webhooks(operation),
        )

    def _headers(self, operation: Operation) -> str:
        """The models of header fields, each with the answers that have them."""
        found: dict[Identifier, list[str]] = {}
        for response in operation.responses:
            if response.headers is not None:
                name = self._context.names.classes[response.headers.pointer]
                found.setdefault(name, []).append(response.status)
        lines = (docs.entry(f"models.{name}", ", ".join(s)) for name, s in found.items())
        return docs.section("Headers", lines)

    def _links(self, operation: Operation) -> str:
        """What the answers offer to call next."""
        lines = {
            docs.entry(link.name, self._link(link)): None
            for response in operation.responses
            for link in response.links
        }
        return docs.section("Links", lines)

    def _link(self, link: Link) -> str:
        method = self._context.names.methods.get(link.operation)
        given = [f"{key.partition('.')[2] or key}={value}" for key, value in link.parameters]
        given += [] if link.body is None else [f"body={link.body}"]
        call = f"`{method or link.operation}({', '.join(given)})`."
        return f"{call} {docs.sentence(link.description)}".strip()

    def _callbacks(self, operation: Operation) -> str:
        records = self._context.names.records
        lines = (f"    callbacks.{records[pointer]}" for pointer in operation.callbacks)
        return docs.section("Callbacks", lines)


def _asynchronous(operation: Operation) -> str:
    """What makes the asynchronous form of the method of an operation."""
    if operation.pagination is not None:
        return "asynchronous_pages"
    return "asynchronous_stream" if streams(operation) else "asynchronous"


_OPTIONS = (
    "For this call only: `extra_headers`, `extra_query`, `extra_body`, `timeout`, `max_retries`."
)


def _difference(operation: Operation) -> str:
    """What tells an alternative from the main operation."""
    if operation.pagination is not None:
        return "Iterates over the items of all pages; a page is asked for when its items are."
    if streams(operation):
        return "Iterates over the items of the answer while they come; a `with` block closes it."
    if operation.alternative is None:
        return ""
    if operation.body is not None and operation.alternative.suffix.startswith("with "):
        return f"The body is sent as {operation.body.media.media_type}."
    kinds = {media.media_type: None for found in success(operation) for media in found.media}
    return f"The answer is asked for as {' or '.join(kinds)}."


def _server(operation: Operation) -> str:
    if operation.server is None:
        return ""
    if operation.server.startswith("/"):
        return f"It is below {operation.server} of the server, whatever the path of `base_url`."
    return f"It is sent to {operation.server}, unless `base_url` is no server of the document."


def _raises(operation: Operation) -> str:
    documented = [
        docs.entry(_error_name(response.status), docs.sentence(response.description))
        for response in operation.responses
        if not response.success and not response.status.startswith(("1", "3"))
    ]
    checked = bool(operation.parameters) or operation.body is not None
    local = [docs.entry("InvalidRequestError", _INVALID)] if checked else []
    return docs.section("Raises", [*local, *documented])


_INVALID = "An argument is not what the API takes; nothing was sent."

ERRORS: Mapping[str, str] = {
    "400": "BadRequestError",
    "401": "AuthenticationError",
    "403": "PermissionDeniedError",
    "404": "NotFoundError",
    "409": "ConflictError",
    "422": "UnprocessableEntityError",
    "429": "RateLimitError",
}


def _error_name(status: str) -> str:
    if status.startswith("5"):
        return "InternalServerError"
    return ERRORS.get(status, "APIStatusError")


def _webhooks(operation: Operation) -> str:
    events = operation.webhooks_sent or ()
    if all(docs.mentions(operation.description, event) for event in events):
        return ""
    return docs.section("Webhooks", (f"    {event}" for event in events))


def _split(found: tuple[Parameter, ...]) -> tuple[list[Parameter], list[Parameter]]:
    """Path parameters are positional, in the order of the path; all others are keywords."""
    positional = [p for p in found if p.location is Location.PATH]
    return positional, [p for p in found if p.location is not Location.PATH]
