"""What the templates see: finished names, expressions and docstrings, as they are printed.

A hole prints a `Source`. What may be missing is None or False, and a template asks with `if`.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ..text.source import (
        Comment,
        Data,
        Docstring,
        Expr,
        Identifier,
        Literal,
        Source,
        Text,
        TomlString,
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Import:
    """A statement that imports names."""

    is_apart: bool
    """Whether an empty line stands before it: another section of imports begins."""
    module: Source | None
    """None: modules are imported themselves."""
    names: Expr


@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """An attribute of a model."""

    name: Identifier
    annotation: Expr
    or_none: bool
    constant: Literal | None
    """What it always is."""
    is_optional: bool
    """Whether it is None where nobody gives it."""
    doc: Docstring | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ModelClass:
    """A class of which the document knows the fields."""

    name: Identifier
    bases: Expr
    """What it derives from, and the rules that no type says."""
    doc: Docstring | None
    fields: tuple[Field, ...]
    is_empty: bool
    """Whether nothing stands in it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Alias:
    """A name for a type that is no class."""

    name: Identifier
    value: Expr | Literal
    itself: Expr | None
    """What an alias whose value names the alias, as text, is made of at run time."""
    doc: Docstring | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Member:
    """A member of a typed dictionary."""

    name: Identifier | Literal
    annotation: Expr | Literal


@dataclass(frozen=True, slots=True, kw_only=True)
class Params:
    """A typed dictionary that a caller may pass instead of a model."""

    name: Identifier
    model: Identifier
    members: tuple[Member, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ModelModule:
    """One module of models."""

    header: Comment
    imports: tuple[Import, ...]
    aliases: tuple[Alias, ...]
    classes: tuple[ModelClass, ...]
    params_classes: tuple[Params, ...]
    unions: tuple[Alias, ...]
    """Aliases that name classes, and so stand after them."""
    params_calls: tuple[Params, ...]
    """Typed dictionaries with a member that no class could declare."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Exports:
    """The names of one module that a lazy package hands out."""

    module: Expr
    names: tuple[Identifier, ...]


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
class BodyMember:
    """A member of a body: its name on the wire and what a caller gave for it."""

    name: Literal
    value: Source


@dataclass(frozen=True, slots=True, kw_only=True)
class Overload:
    """One of the ways to give the arguments of a method."""

    positional: tuple[Argument, ...]
    keywords: tuple[Argument, ...]


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
    members: tuple[BodyMember, ...]
    """What the body is made of."""
    secret_body: Concealed | None
    whole: Identifier | None
    """The argument that may be given instead of the members of the body."""
    overloads: tuple[Overload, ...]
    """The ways to give the arguments, where there are several."""


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
    methods: tuple[DerivedMethod, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class DerivedMethod:
    """A method that returns something else; its types follow by themselves, overloads apart."""

    name: Identifier
    is_async: bool
    overloads: tuple[Overload, ...]
    returns: Expr


@dataclass(frozen=True, slots=True, kw_only=True)
class ResourceModule:
    """One module of a resource."""

    header: Comment
    doc: Docstring | None
    imports: tuple[Import, ...]
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
    reader: Expr | None


@dataclass(frozen=True, slots=True, kw_only=True)
class XmlObjectView:
    """How an object is written as XML."""

    name: Identifier
    members: tuple[Expr, ...]
    others: Expr | None


@dataclass(frozen=True, slots=True, kw_only=True)
class XmlModule:
    """The module of all that is written as XML."""

    header: Comment
    imports: tuple[Import, ...]
    objects: tuple[XmlObjectView, ...]


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
    narrow: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class OperationModule:
    """The records of the operations of one resource."""

    header: Comment
    imports: tuple[Import, ...]
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
    header: Literal | None
    has_more: Literal | None
    total: Literal | None
    field: Literal | None
    parameter: Literal | None
    start: Literal | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ClientCredential:
    """An argument of a client that holds a credential; it may be left out."""

    name: Identifier
    type: Expr


@dataclass(frozen=True, slots=True, kw_only=True)
class ClientClass:
    """The class that a caller makes."""

    name: Identifier
    base: Identifier
    options: Identifier
    """The type of the other arguments."""
    doc: Docstring
    credentials: tuple[ClientCredential, ...]
    secrets: Expr
    """The names of the credentials, as `del` takes them."""
    children: tuple[Child, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ClientModule:
    """The module of the clients."""

    header: Comment
    client: Identifier
    async_client: Identifier
    imports: tuple[Import, ...]
    type_imports: tuple[Import, ...]
    error: Identifier
    """What the root of the errors is called here."""
    classes: tuple[ClientClass, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Credential:
    """A credential: the option of the client that holds it."""

    option: Identifier
    env: Literal
    """The environment variable of its default, or None."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Flow:
    """How tokens are fetched."""

    token_url: Literal
    client_id: Credential
    client_secret: Credential
    in_body: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Scheme:
    """A security scheme that requests show."""

    name: Literal
    kind: Expr
    option: Identifier
    env: Literal
    parameter: Literal | None
    flow: Flow | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ErrorPart:
    """Where a part of an error stands in the body of a response."""

    name: Identifier
    pointer: Literal


@dataclass(frozen=True, slots=True, kw_only=True)
class SpecModule:
    """`_spec.py`: what the runtime has to know about the API as a whole."""

    header: Comment
    imports: tuple[Import, ...]
    version: Literal
    api_version: Literal
    generator_version: Literal
    document: Literal
    """The digest of what was put in."""
    package: Identifier
    user_agent: Literal
    server_url: Literal
    base_url_env: Literal | None
    server_patterns: Expr | None
    schemes: tuple[Scheme, ...]
    security: Literal
    credentials: tuple[Credential, ...]
    """Those that no request shows."""
    errors: tuple[ErrorPart, ...]
    secret_fields: Expr | None
    """The set of the names on the wire of what no log may show."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ServerVariable:
    """An argument of a function that makes the URL of a server."""

    name: Identifier
    type: Expr
    default: Literal | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ServerFunction:
    """What makes the URL of a server."""

    name: Identifier
    doc: Docstring
    url: Literal
    is_fixed: bool
    """Whether a caller has nothing to say about it."""
    is_relative: bool
    """Whether a caller has to say on which host it is."""
    variables: tuple[ServerVariable, ...]
    """Those without a default first."""
    values: Expr
    """The arguments by the names of the variables."""
    limits: Expr
    """All values that a variable may have, where the document lists them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ServersModule:
    """The module of the servers."""

    header: Comment
    imports: tuple[Import, ...]
    functions: tuple[ServerFunction, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class InboundRecord:
    """The record of a request that the server makes; what is None is the runtime's default."""

    name: Identifier
    kind: Identifier
    payload: Expr
    """What it reads."""
    key: Literal
    method: Literal | None
    expression: Literal | None
    media_type: Literal | None
    type: Expr | None
    headers: Expr | None
    doc: Docstring | None


@dataclass(frozen=True, slots=True, kw_only=True)
class InboundModule:
    """A module of records of requests that the server makes."""

    header: Comment
    doc: Docstring
    imports: tuple[Import, ...]
    records: tuple[InboundRecord, ...]
    listed: Expr | None
    """The records that a table holds."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """A row of the table that routes events."""

    type: Literal
    model: Expr


@dataclass(frozen=True, slots=True, kw_only=True)
class Signature:
    """How deliveries may be signed; what is None is the runtime's default."""

    name: Literal
    algorithm: Literal
    signature_header: Literal
    timestamp_header: Literal | None
    id_header: Literal | None
    signed_content: Literal
    encoding: Literal | None
    tolerance_seconds: Literal | None
    signature_prefix: Literal | None
    multiple: bool
    key_prefix: Literal | None
    key_option: Literal
    key_env: Literal


@dataclass(frozen=True, slots=True, kw_only=True)
class WebhookModule:
    """The module of webhooks that are told apart."""

    header: Comment
    doc: Docstring
    package: Identifier
    typing: Expr
    """What is imported of `typing`."""
    model_imports: tuple[Import, ...]
    """The models, and what else the types of records need."""
    imports: tuple[Import, ...]
    """What makes the records, and the receiver of a client without a router."""
    models: tuple[Expr, ...]
    """The classes of the events, each once."""
    events: tuple[Event, ...]
    event_type: Literal
    event_id: Literal | None
    schemes: tuple[Signature, ...]
    """Empty where the document does not say how deliveries are signed."""
    records: tuple[InboundRecord, ...]
    """Of webhooks that are not routed."""
    listed: Expr | None
    """The records that a table holds."""
    router: bool
    """Whether a router hands events to functions."""
    command: bool
    """Whether the module is a command."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sample:
    """A valid body of an event."""

    type: Literal
    body: Data


@dataclass(frozen=True, slots=True, kw_only=True)
class FakePlugin:
    """The fixtures of pytest."""

    header: Comment
    fake: Identifier
    fixture: Identifier
    key: Identifier | None
    """The fixture of the public key, where the fake signs."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FakeClass:
    """The class of the fake."""

    name: Identifier
    client: Identifier
    async_client: Identifier
    doc: Docstring
    resources: tuple[Member, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class TestingModule:
    """What a client has for tests."""

    header: Comment
    doc: Docstring
    package: Identifier
    names: Literal
    """What it hands out."""
    kit: bool
    """Whether it has signed deliveries."""
    samples: tuple[Sample, ...]
    fake: FakeClass | None


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
    endpoint: Expr
    """The same operation of the fake."""
    operation: Expr
    """The attributes that lead to it."""
    arguments: Expr
    """What is given by name."""
    status: Literal | None
    """That of a documented error, if there is one."""


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
    aiohttp: TomlString | None
    """What the extra of this name needs, where the client has a transport over it."""
    router: bool
    """Whether a router hands events to functions."""
    testing: bool
    """Whether there is a kit for tests of those who receive webhooks."""
    command: bool
    """Whether the module of the webhooks is a command."""
    fake: bool
    """Whether there is a fake of the API."""
    fixture: Identifier
    """The fixture of pytest that gives it."""
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


@dataclass(frozen=True, slots=True, kw_only=True)
class FakeExamples:
    """Examples under a name."""

    name: Source
    value: Source


@dataclass(frozen=True, slots=True, kw_only=True)
class FakeCall:
    """What the fake knows of a method; None: its default."""

    path: Literal
    operation: Expr
    body: Literal | None
    members: Data | None
    examples: tuple[FakeExamples, ...]
    events: Literal | None
    effect: tuple[Expr, ...] | None
    """What it does to the state: the arguments of a record."""
    paging: Expr | None


@dataclass(frozen=True, slots=True, kw_only=True)
class FakeModule:
    """What the fake knows of its document."""

    header: Comment
    imports: tuple[Import, ...]
    records: Expr
    """The records that are used."""
    shared: tuple[FakeExamples, ...]
    calls: tuple[FakeCall, ...]
    examples: tuple[FakeExamples, ...]
    collections: tuple[FakeExamples, ...]
    deliveries: Expr | None


@dataclass(frozen=True, slots=True, kw_only=True)
class FakeArgument:
    """An argument of a method, as a test says and sees it."""

    name: Identifier
    expected: Source
    got: Source


@dataclass(frozen=True, slots=True, kw_only=True)
class FakeEndpoint:
    """What type checkers know of an operation of the fake."""

    name: Identifier
    arguments: Identifier
    """The class of what a call was given."""
    attributes: tuple[FakeArgument, ...]
    given: Expr
    """What a test responds with."""
    several: bool
    """Whether it responds with items."""
    pages: bool
    """Whether in pages."""
    members: tuple[FakeArgument, ...]
    """The members of the response, where it is an object."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FakeResource:
    """What type checkers know of a resource of the fake."""

    name: Identifier
    attributes: tuple[Member, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class FakeDict:
    """An object of a response as a plain dict."""

    name: Identifier
    members: tuple[Member, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class FakeDeclarations:
    """What type checkers know of the fake."""

    header: Comment
    imports: tuple[Import, ...]
    dicts: tuple[FakeDict, ...]
    endpoints: tuple[FakeEndpoint, ...]
    resources: tuple[FakeResource, ...]
