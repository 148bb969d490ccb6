"""What the templates see: finished source, one field per hole, in the order in which it is printed.

Comes in: records made by `present`. Goes out: attributes of templates. The rule of this file: every
value is a `Source` or a tuple of records, so that a template has nothing to decide.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ..text.source import (
        Comment,
        Docstring,
        Expr,
        Identifier,
        Literal,
        Source,
        Text,
        TomlString,
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """A declaration and what is said about it, nothing or one string."""

    text: Expr
    docs: tuple[Docstring, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ModelClass:
    """A class of which the document knows the fields."""

    header: Expr
    doc: Docstring
    fields: tuple[Statement, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ModelModule:
    """One module of models."""

    header: Comment
    doc: Docstring
    imports: tuple[Expr, ...]
    aliases: tuple[Statement, ...]
    classes: tuple[ModelClass, ...]
    unions: tuple[Statement, ...]
    """Aliases that name classes, and so stand after them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Exports:
    """The names of one module that a lazy package hands out."""

    module: Expr
    names: Expr
    imports: tuple[Expr, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class LazyPackage:
    """A package that loads a module when one of its names is asked for."""

    header: Comment
    doc: Docstring
    modules: tuple[Exports, ...]
    submodules: tuple[Identifier, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Argument:
    """An argument of a method."""

    name: Identifier
    type: Expr
    optional: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Member:
    """A member of a body: its name on the wire and what a caller gave for it."""

    name: Literal
    value: Source


@dataclass(frozen=True, slots=True, kw_only=True)
class Method:
    """One operation as a method of a resource."""

    name: Identifier
    is_async: bool
    positional: tuple[Argument, ...]
    keywords: tuple[Argument, ...]
    returns: Expr
    doc: Docstring
    function: Identifier | None
    """What is called with the client, where the client itself is not called."""
    operation: Identifier
    given: tuple[Expr, ...]
    """What is sent: the values of the parameters, and the body."""
    is_short: bool
    """Whether the call fits on a line."""
    values: Identifier | None
    """The variable that has the values, where one of them may be secret."""
    secret_values: Concealed | None
    body: Identifier | None
    """The variable that has the body, where it is made here."""
    members: tuple[Member, ...]
    """What the body is made of."""
    secret_body: Concealed | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Concealed:
    """What is put into a wrapper that shows nothing."""

    value: Expr
    forgotten: Expr
    """The arguments that no longer have it then."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Child:
    """A resource below a resource or a client."""

    name: Identifier
    module: Expr
    type: Identifier
    value: Expr
    """What makes the resource."""
    doc: Docstring


@dataclass(frozen=True, slots=True, kw_only=True)
class ResourceClass:
    """One resource, sync or async."""

    name: Identifier
    base: Identifier
    doc: Docstring
    children: tuple[Child, ...]
    raw: tuple[DerivedClass, ...]
    """What returns the responses themselves; one, or none. Likewise the next."""
    streaming: tuple[DerivedClass, ...]
    methods: tuple[Method, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class DerivedClass:
    """The methods of a resource, returning something else."""

    name: Identifier
    origin: Identifier
    """The class that has the methods."""
    base: Identifier
    function: Identifier
    """What makes a method of one."""
    doc: Docstring
    methods: tuple[Identifier, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ResourceModule:
    """One module of a resource."""

    header: Comment
    doc: Docstring | None
    imports: tuple[Expr, ...]
    classes: tuple[ResourceClass, ...]
    derived_classes: tuple[DerivedClass, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ParamRecord:
    """A parameter, which several operations may share."""

    constant: Identifier
    name: Literal
    argument: Literal | None
    location: Identifier
    settings: tuple[Source, ...]
    required: bool
    type: Expr | None


@dataclass(frozen=True, slots=True, kw_only=True)
class BodyRecord:
    """The body of a request."""

    media_type: Literal
    type: Expr | None
    required: bool
    settings: tuple[Source, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ResponseRecord:
    """One content type of a response."""

    status: Literal
    media_type: Literal | None
    type: Expr | None
    events: Expr | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ErrorsRecord:
    """The errors of an operation, which several may share."""

    constant: Identifier
    responses: tuple[ResponseRecord, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class OperationRecord:
    """What the runtime has to know of an operation; None: its default."""

    name: Identifier
    result: Expr
    """What is read from a response: of a stream, one item."""
    id: Literal
    method: Literal
    path: Literal
    params: Expr | None
    body: BodyRecord | None
    success: tuple[ResponseRecord, ...]
    errors: Identifier | None
    security: Literal | None
    server: Literal | None
    idempotency_field: Literal | None
    idempotency_header: Literal | None


@dataclass(frozen=True, slots=True, kw_only=True)
class OperationModule:
    """The records of the operations of one resource."""

    header: Comment
    imports: tuple[Expr, ...]
    params: tuple[ParamRecord, ...]
    errors: tuple[ErrorsRecord, ...]
    operations: tuple[OperationRecord, ...]
    pagings: tuple[PagingRecord, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PagingRecord:
    """How the pages of an operation follow one another."""

    name: Identifier
    item: Expr
    page: Expr
    operation: Identifier
    by: Identifier
    items: Literal | None
    next: Literal | None
    last: Literal | None
    has_more: Literal | None
    total: Literal | None
    field: Literal | None
    parameter: Literal | None
    start: Literal | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ClientClass:
    """The class that a caller makes."""

    name: Identifier
    base: Identifier
    options: Identifier
    doc: Docstring
    arguments: tuple[Expr, ...]
    conceal: tuple[Expr, ...]
    """What takes the credentials out of its local variables."""
    credentials: Expr
    children: tuple[Child, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ClientModule:
    """The module of the clients."""

    header: Comment
    doc: Docstring
    imports: tuple[Expr, ...]
    type_imports: tuple[Expr, ...]
    error: Identifier
    """What the root of the errors is called here."""
    classes: tuple[ClientClass, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ServerFunction:
    """What makes the URL of a server."""

    name: Identifier
    arguments: Expr
    doc: Docstring
    value: Expr


@dataclass(frozen=True, slots=True, kw_only=True)
class ServersModule:
    """The module of the servers."""

    header: Comment
    doc: Docstring
    imports: tuple[Expr, ...]
    functions: tuple[ServerFunction, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordModule:
    """A module that holds records: `_spec.py` and `webhooks.py`."""

    header: Comment
    doc: Docstring
    imports: tuple[Expr, ...]
    type_imports: tuple[Expr, ...]
    records: tuple[Statement, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class InboundModule:
    """A module of records of requests that the server makes."""

    header: Comment
    doc: Docstring
    imports: tuple[Expr, ...]
    records: tuple[Statement, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class WebhookModule:
    """The module of webhooks that are told apart."""

    header: Comment
    doc: Docstring
    imports: tuple[Expr, ...]
    union: Expr
    """The events, as a type."""
    events: Expr
    """Rows of the table that routes them."""
    receiver_doc: Docstring
    spec: Expr
    schemes: tuple[Expr, ...]
    """Rows of the table of signature schemes; nothing where the document names none."""
    functions: tuple[Identifier, ...]
    """Methods of the default receiver that the module hands out."""
    records: tuple[Statement, ...]
    """Of webhooks that are not routed."""
    command: tuple[Identifier, ...]
    """The package, where the module is a command."""
    samples: Expr
    """A valid body of each event, as JSON text."""


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a table of the README."""

    first: Text
    second: Text
    third: Text | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Example:
    """A call that can be tried, and what to print of its result."""

    call: Expr
    result: Expr


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """The servers in the README."""

    call: Expr
    """A server that is not the default."""
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Events:
    """The webhooks in the README."""

    type: Literal
    """The first event."""
    model: Identifier
    """Its class."""
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Inbound:
    """A module of webhooks or callbacks in the README."""

    title: Text
    module: Identifier
    records: tuple[Row, ...]
    first: tuple[Identifier, ...]
    """A record to show, or none."""
    events: tuple[Identifier, ...]
    """The class of an event to route, where they are told apart but not signed; one or none."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Distribution:
    """The files around the package."""

    header: Comment
    name: TomlString
    distribution: Text
    package: Identifier
    client: Identifier
    version: TomlString
    description: TomlString
    summary: Text
    license: tuple[TomlString, ...]
    dependencies: tuple[TomlString, ...]
    aiohttp: TomlString
    urls: tuple[Expr, ...]
    arguments: Expr
    """What a client cannot be made without, credentials apart."""
    examples: tuple[Example, ...]
    """One, or none."""
    keys: tuple[Expr, ...]
    """How a key is given by a function: one, or none."""
    access: tuple[Text, ...]
    """What there is to say about other kinds of credentials."""
    servers: tuple[Choice, ...]
    """One, or none."""
    base_url: Text
    token_url: tuple[Row, ...]
    """Where tokens are fetched: one, or none."""
    credentials: tuple[Row, ...]
    operations: tuple[Row, ...]
    files: tuple[Identifier, ...]
    """The package, where a caller may give files."""
    forms: tuple[Text, ...]
    """What bodies that cannot say null are called; one, or none."""
    streams: tuple[Expr, ...]
    """The first method of this kind, if there is any; the next two likewise."""
    pages: tuple[Expr, ...]
    downloads: tuple[Expr, ...]
    events: tuple[Events, ...]
    """One, or none."""
    inbound: tuple[Inbound, ...]
