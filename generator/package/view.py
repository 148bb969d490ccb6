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
        ModuleName,
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
class Module:
    """What every module begins with."""

    header: Comment
    imports: tuple[Import, ...]
    """In the order of isort; in the module of webhooks, those behind the fixed ones."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A name and what belongs to it: a member and its value, an event and its class."""

    name: Identifier | Literal
    value: Source


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
    former: tuple[FormerField, ...]
    """Fields under the names of earlier releases."""
    constructors: tuple[Constructor, ...]
    """How it may be made, where a field has such a name: with those of today, and with each."""
    property: Expr
    """A decorator, by a name that no field hides; likewise the next two."""
    deprecated: Identifier
    overload: Identifier
    is_empty: bool
    """Whether nothing stands in it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FormerField:
    """A field under the name of an earlier release."""

    name: Identifier
    now: Identifier
    type: Expr
    or_none: bool
    message: Literal


@dataclass(frozen=True, slots=True, kw_only=True)
class Constructor:
    """One way to make a model."""

    arguments: tuple[ConstructorArgument, ...]
    message: Literal | None
    """What it says that it is deprecated for."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ConstructorArgument:
    """What one field of a model is made of."""

    name: Identifier
    type: Expr
    or_none: bool
    optional: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class FormerName:
    """A name of a module under which an earlier release had something."""

    name: Identifier
    now: Identifier


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
class ModelModule(Module):
    """One module of models."""

    aliases: tuple[Alias, ...]
    classes: tuple[ModelClass, ...]
    params_classes: tuple[Params, ...]
    unions: tuple[Alias, ...]
    """Aliases that name classes, and so stand after them."""
    params_calls: tuple[Params, ...]
    """Typed dictionaries with a member that no class could declare."""
    former: tuple[FormerName, ...]


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
    former: tuple[FormerName, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Argument:
    """An argument of a method."""

    name: Identifier
    type: Expr
    optional: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Signature:
    """What a method takes, or one of several ways to call it."""

    positional: tuple[Argument, ...]
    keywords: tuple[Argument, ...]
    is_overload: bool = False
    deprecated: Literal | None = None
    """What type checkers say to who gives them so."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FormerArgument:
    """An argument that may be given under the name of an earlier release."""

    name: Identifier
    now: Identifier
    required: bool
    """Whether it has to be given under one of the two."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Method:
    """One operation as a method of a resource."""

    name: Identifier
    is_async: bool
    signatures: tuple[Signature, ...]
    """The overloads, if there are any, then that of the function itself."""
    returns: Expr
    doc: Docstring
    function: Identifier | None
    """What is called with the client, where the client itself is not called."""
    operation: Identifier
    given: tuple[Expr, ...]
    """What is sent: the values of the parameters, and the body."""
    values: Identifier | None
    """The variable that has the values, where one of them may be secret."""
    secret_values: Concealed | None
    body: Identifier | None
    """The variable that has the body, where it is made here."""
    members: tuple[Entry, ...]
    """What the body is made of, where none of it may be secret."""
    secret_body: Concealed | None
    whole: Identifier | None
    """The argument that may be given instead of the members of the body."""
    operations: Identifier
    """The module of the record."""
    deprecated: Literal | None
    """What type checkers and a warning say to who calls it."""
    warned: tuple[Identifier, ...]
    """Arguments that the API deprecates and that nobody has to give."""
    former: tuple[FormerArgument, ...]


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
    own: Identifier | None
    """A class that the maintainer wrote."""
    base: Identifier
    doc: Docstring
    children: tuple[Child, ...]
    raw: DerivedClass | None
    """What returns the responses themselves."""
    streaming: DerivedClass | None
    """What returns responses that can be read in pieces."""
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
    overloads: tuple[Signature, ...]
    returns: Expr
    deprecated: Literal | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ResourceModule(Module):
    """One module of a resource."""

    doc: Docstring | None
    classes: tuple[ResourceClass, ...]
    derived_classes: tuple[DerivedClass, ...]
    deprecated: bool
    """Whether a method of it is deprecated that another class hands on."""


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

    media_type: Identifier | Literal
    type: Expr | None
    required: bool
    settings: tuple[Source, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ResponseRecord:
    """One content type of a response."""

    status: Literal
    media_type: Identifier | Literal | None
    type: Expr | None
    events: Expr | None
    reader: Expr | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Catalog:
    """The list of the operations."""

    header: Comment
    operations: tuple[Expr, ...]
    """For each the arguments of its record."""
    only: Expr | None
    """Those of the one operation, which may stand on one line."""


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
class OperationModule(Module):
    """The records of the operations of one resource."""

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
    """An argument of a client that holds a credential."""

    name: Identifier
    type: Expr
    optional: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class ClientSignature:
    """What a client takes, or one of several ways to make one."""

    credentials: tuple[ClientCredential, ...]
    is_overload: bool = False
    deprecated: Literal | None = None
    """What type checkers say to who makes one so."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ClientClass:
    """The class that a caller makes."""

    name: Identifier
    own: Identifier | None
    """A class that the maintainer wrote."""
    base: Identifier
    options: Identifier
    """The type of the other arguments."""
    doc: Docstring
    signatures: tuple[ClientSignature, ...]
    """The overloads, if there are any, then that of the function itself."""
    credentials: tuple[ClientCredential, ...]
    """Under every name that they have or had."""
    former: Literal | None
    """The name of today for each former one."""
    secrets: Expr
    """The names of the credentials, as `del` takes them."""
    children: tuple[Child, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ClientModule(Module):
    """The module of the clients."""

    client: Identifier
    async_client: Identifier
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

    kind: Identifier
    token_url: Literal
    refresh_url: Literal | None
    credentials: tuple[Credential, ...]
    in_body: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Scheme:
    """A security scheme that requests show."""

    name: Literal
    kind: Identifier
    option: Identifier
    env: Literal
    parameter: Literal | None
    flow: Flow | None


@dataclass(frozen=True, slots=True, kw_only=True)
class SpecModule(Module):
    """`_spec.py`: what the runtime has to know about the API as a whole."""

    version: Literal
    api_version: Literal
    generator_version: Literal
    document: Literal
    """The digest of what was put in."""
    package: ModuleName
    user_agent: Literal
    server_url: Literal
    base_url_env: Literal | None
    server_patterns: Expr | None
    schemes: tuple[Scheme, ...]
    security: Literal
    credentials: tuple[Credential, ...]
    """Those that no request shows."""
    errors: tuple[tuple[Entry, ...], ...]
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
class ServersModule(Module):
    """The module of the servers."""

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
class InboundModule(Module):
    """A module of records of requests that the server makes."""

    doc: Docstring
    records: tuple[InboundRecord, ...]
    table: tuple[Identifier, ...]
    """The records that are found by their key."""
    former: tuple[FormerName, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SigningScheme:
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
class WebhookModule(Module):
    """The module of webhooks that are told apart."""

    doc: Docstring
    package: ModuleName
    typing: Expr
    """What is imported of `typing`."""
    model_imports: tuple[Import, ...]
    """The models, and what else the types of records need."""
    models: tuple[Source, ...]
    """The classes of the events, each once."""
    events: tuple[Entry, ...]
    event_type: Literal
    event_id: Literal | None
    schemes: tuple[SigningScheme, ...]
    """Empty where the document does not say how deliveries are signed."""
    records: tuple[InboundRecord, ...]
    """Of webhooks that are not routed."""
    table: tuple[Identifier, ...]
    """The records that are found by their key."""
    former: tuple[FormerName, ...]
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
    clients: Expr
    """Both, as they are imported."""
    doc: Docstring
    resources: tuple[Member, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class TestingModule:
    """What a client has for tests."""

    header: Comment
    doc: Docstring
    package: ModuleName
    names: Literal
    """What it hands out."""
    kit: bool
    """Whether it has signed deliveries."""
    samples: tuple[Sample, ...]
    fake: FakeClass | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Distribution:
    """The metadata of the package."""

    header: Comment
    name: TomlString
    package: ModuleName
    folder: TomlString
    report: TomlString
    """Where the report of the interface is in the wheel."""
    namespace: bool
    """Whether the package is in one that other distributions may share."""
    version: TomlString
    description: TomlString
    requires_python: TomlString
    authors: tuple[Expr, ...]
    keywords: Expr | None
    classifiers: Expr
    license: TomlString | None
    dependencies: tuple[TomlString, ...]
    httpx2: bool
    """Whether a client takes an HTTP client of the user's own."""
    aiohttp: TomlString | None
    """What the extra of this name needs, where the client has a transport over it."""
    fake: bool
    """Whether there is a fake of the API."""
    fixture: Identifier
    """The fixture of pytest that gives it."""
    urls: tuple[Expr, ...]


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
class FakeModule(Module):
    """What the fake knows of its document."""

    records: Expr
    """The records that are used."""
    shared: tuple[FakeExamples, ...]
    calls: tuple[FakeCall, ...]
    examples: tuple[FakeExamples, ...]
    texts: tuple[FakeExamples, ...]
    """A text for each pattern."""
    collections: tuple[FakeExamples, ...]
    deliveries: Expr | None
    replays: Literal | None


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
    receiver: Identifier
    """`self`; it and the next two have other names where an argument or a member is called so."""
    value: Identifier
    """The response as a whole."""
    count: Identifier
    """How often it was called."""


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
class FakeDeclarations(Module):
    """What type checkers know of the fake."""

    dicts: tuple[FakeDict, ...]
    endpoints: tuple[FakeEndpoint, ...]
    resources: tuple[FakeResource, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnMethod:
    """A method, for a template of the user's own."""

    name: Identifier
    place: Expr
    """The attributes that lead to it from the client."""
    operation_id: Literal
    http_method: Literal
    path: Literal
    summary: Literal


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnResource:
    """A resource, for a template of the user's own."""

    place: Expr
    """The attributes that lead to it from the client."""
    module: Identifier
    """Where its classes are, in `resources`."""
    sync: Identifier
    """The name of its class; likewise the asynchronous one."""
    asynchronous: Identifier
    methods: tuple[OwnMethod, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnPage(ClientModule):
    """What a template that the user added is printed with; imports are those of `client.py`."""

    package: ModuleName
    distribution: Literal
    title: Literal
    """That of the document, as Python writes it."""
    heading: Text
    """The same, for prose."""
    resources: tuple[OwnResource, ...]
    """Each before those below it."""
