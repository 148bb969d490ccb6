"""What the templates of pages see: finished text, in the order in which it is printed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ..text.markdown import Code, Item, Slug, YamlString
    from ..text.source import Expr, Identifier, Literal, ModuleName, Source, Text, TomlString


@dataclass(frozen=True, slots=True, kw_only=True)
class ArgumentRow:
    """A row of a table of arguments."""

    name: Code
    type: Code
    required: bool
    meaning: Text


@dataclass(frozen=True, slots=True, kw_only=True)
class Operation:
    """A section about a method."""

    title: Text
    name: Code
    signature: Code
    request: Code
    """The method and the path of HTTP."""
    description: tuple[Item, ...]
    deprecated: bool
    required: Expr
    """The arguments that have to be given; empty where there is none."""
    optional: Expr | None
    """The arguments that may be left out."""
    idempotency: Code | None
    """What makes a retry safe."""
    events: Expr
    """The webhooks that follow; empty: the document names none."""
    arguments: tuple[ArgumentRow, ...]
    """All but those that the page lists once."""
    returns: Code
    example: Expr | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ObjectRow:
    """A row of a table of objects: a class of the models, and its fields."""

    name: Code
    fields: Expr


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """The methods of a resource."""

    title: Code
    description: tuple[Item, ...]
    shared: tuple[ArgumentRow, ...]
    """Arguments that several operations have."""
    operations: tuple[Operation, ...]
    objects: tuple[ObjectRow, ...]
    """What arguments are made of."""
    results: tuple[ObjectRow, ...]
    """What responses are made of besides; empty where a page does not say it."""
    own: Expr | None
    """The methods that the maintainer wrote."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A line of a list of files."""

    title: Code
    path: Expr
    about: Expr


@dataclass(frozen=True, slots=True, kw_only=True)
class EventRow:
    """A row of the table of webhooks."""

    type: Code
    model: Code
    about: Text
    fields: Expr
    """What it has that not all events have."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Receiving:
    """How webhooks are received."""

    headers: Expr
    """The header fields that a signature needs; empty: the document names no signature."""
    key: Expr | None
    """The option and the environment variable of the key."""
    model: Identifier
    """The class of an event to show."""
    type: Literal
    rows: tuple[EventRow, ...]
    entries: tuple[Entry, ...]
    """Where the table is, if it is a file of its own."""
    fields: Expr
    """The attributes that every event has."""
    router: bool
    testing: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class DoubleTest:
    """A test of an example without the network."""

    fake: Identifier | None
    """The class of the fake, where the client has one."""
    fixture: Identifier
    """The fixture of pytest that gives it."""
    inside: Expr
    """The example, set in as in a block."""
    sent: Expr
    """What the test asks the fake."""
    imports: Expr
    transport: Expr
    """The double and what it responds, as a statement."""
    client: Expr
    """The client over it, likewise."""
    example: Source


@dataclass(frozen=True, slots=True, kw_only=True)
class Skill:
    """The page for agents, and its front matter."""

    name: Slug
    description: YamlString
    license: YamlString | None
    compatibility: YamlString
    distribution: YamlString
    version: YamlString
    document: YamlString
    title: Text
    summary: Text
    install: Text
    package: ModuleName
    client: Identifier
    arguments: Expr
    """What a client cannot be made without, credentials apart."""
    credentials: Expr
    calls: bool
    """Whether there are operations; else there are webhooks alone."""
    sections: tuple[Section, ...]
    """Empty where the operations are in files of their own."""
    entries: tuple[Entry, ...]
    """These files."""
    receiving: Receiving | None
    inbound: tuple[Inbound, ...]
    """Deliveries that nothing tells apart, and callbacks."""
    test: DoubleTest | None
    absent: tuple[Expr, ...]
    """Names that do not exist, each with the one that is meant."""


@dataclass(frozen=True, slots=True, kw_only=True)
class VendorSkill:
    """A page for agents in the form of vendors who have one for each product and language."""

    name: Slug
    description: YamlString
    author: YamlString
    product: YamlString
    title: Text
    install: Text
    package: ModuleName
    client: Identifier
    arguments: Expr
    credentials: Expr
    sections: tuple[Section, ...]
    receiving: Receiving | None
    absent: tuple[Expr, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class References:
    """A file of details beside the page for agents."""

    title: Source
    section: Section | None
    entries: tuple[Entry, ...]
    receiving: Receiving | None


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a table of a page."""

    first: Text
    second: Text | Code
    third: Text | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Example:
    """A call that can be tried, in both clients."""

    sync: Expr
    asynchronous: Expr
    """Set in, as in a block of a function."""
    guarded: Expr
    """The first one, set in as in a block."""
    deeper: Expr
    """The call alone, set in as in a block of a block."""
    raw: Expr
    """The call that returns the response itself."""
    endpoint: Expr
    """The same operation of the fake."""
    operation: Expr
    """The attributes that lead to it."""
    sent: Expr
    """What asks the fake whether it came."""
    status: Literal | None
    """That of a documented error, if there is one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """The servers of a page."""

    call: Expr
    """A server that is not the default."""
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Events:
    """The webhooks of a page."""

    type: Literal
    """The first event."""
    model: Identifier
    """Its class."""
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Inbound:
    """A module of webhooks or callbacks of a page."""

    title: Text
    module: Identifier
    records: tuple[Row, ...]
    first: Identifier | None
    """A record to show."""
    event: Identifier | None
    """The class of an event to route, where they are told apart but not signed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Guide:
    """The README, and the pages that it leads to."""

    distribution: Text
    python: Text
    """What it runs on."""
    package: ModuleName
    client: Identifier
    summary: Text
    base: Text
    """What leads from the first page to the others."""
    skill: Text | None
    """The path of the page for agents, from the first page; None: it leads to none."""
    aiohttp: bool
    """Whether the client has a transport over aiohttp."""
    httpx2: bool
    """Whether the client takes an HTTP client of the user's own."""
    router: bool
    """Whether a router hands events to functions."""
    testing: bool
    """Whether there is a kit for tests of those who receive webhooks."""
    fake: bool
    """Whether there is a fake of the API."""
    fixture: Identifier
    """The fixture of pytest that gives it."""
    command: bool
    """Whether the module of the webhooks is a command."""
    arguments: Expr
    """What a client cannot be made without, credentials apart."""
    more_arguments: Expr
    """The same behind another argument."""
    example: Example | None
    error_imports: Expr
    test: DoubleTest | None
    """How the example is tested."""
    key_function: Expr | None
    """How a key is given by a function."""
    access: tuple[Text, ...]
    """What there is to say about other kinds of credentials."""
    servers: Choice | None
    """None: there is but one."""
    base_url: Text
    token_url: Row | None
    """Where tokens are fetched."""
    credentials: tuple[Row, ...]
    operations: tuple[Row, ...]
    """Empty where they are too many for the README."""
    all_operations: tuple[Row, ...]
    files: bool
    """Whether a caller may give files."""
    forms: bool
    """Whether there are forms or multipart bodies, which cannot say null."""
    streams: Expr | None
    """The first method of this kind; the next two likewise."""
    pages: Expr | None
    downloads: Expr | None
    events: Events | None
    """The webhooks, where there is a receiver for them."""
    inbound: tuple[Inbound, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Action:
    """An action of an overlay that adds a sample to an operation."""

    target: YamlString
    source: YamlString


@dataclass(frozen=True, slots=True, kw_only=True)
class Samples:
    """An overlay with a sample for each operation."""

    title: YamlString
    version: YamlString
    label: YamlString
    actions: tuple[Action, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ModelRow:
    """A section about a class of the models."""

    name: Code
    description: tuple[Item, ...]
    value: Code | None
    """What an alias stands for; None: it is a class."""
    fields: tuple[ArgumentRow, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Models:
    """A page about the models."""

    package: ModuleName
    rows: tuple[ModelRow, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """An entry of a list of pages."""

    title: Text
    path: Expr
    about: Text


@dataclass(frozen=True, slots=True, kw_only=True)
class Index:
    """What llms.txt lists."""

    title: Text
    summary: Text
    guide: tuple[Link, ...]
    reference: tuple[Link, ...]
    optional: tuple[Link, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Navigation:
    """An entry of the navigation of a site."""

    title: TomlString
    path: TomlString


@dataclass(frozen=True, slots=True, kw_only=True)
class Site:
    """The configuration of the builder of a site."""

    name: TomlString
    description: TomlString
    guide: tuple[Navigation, ...]
    reference: tuple[Navigation, ...]
