"""Every Python name of the client, decided at once.

Comes in: the ir. Goes out: `Names`, an identifier for each part. The rule of this file: a name
depends on the part's own words and on what shares its scope, so adding an unrelated part renames
nothing; where two parts want one name, the one that the document spells so keeps it.
"""

from __future__ import annotations

import builtins
import keyword
import re
import unicodedata
from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from .ir import ObjectSchema
from .signature import body_arguments, body_object
from .source import Identifier

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping

    from .ir import Api, NamedSchema, Operation

_WORD = re.compile(r"[A-Z]+(?![a-z])\d*|[A-Z]?[a-z]+\d*|\d+")
_SYMBOLS = {
    "+": " plus ",
    "-": " minus ",
    "*": " star ",
    "$": " dollar ",
    "@": " at ",
    "#": " hash ",
}

KEYWORDS = frozenset({*keyword.kwlist, "None", "True", "False"})
BUILTINS = frozenset({"bool", "bytes", "dict", "float", "int", "list", "object", "str", "tuple"})
"""Builtins that generated annotations name; a field of the same name would hide them."""

MODULE_NAMES = frozenset(
    {
        "Annotated",
        "Base64",
        "Date",
        "DateTime",
        "Discriminator",
        "Field",
        "Literal",
        "Mapping",
        "Matches",
        "Model",
        "NotRequired",
        "Nullable",
        "OpenModel",
        "READ_ONLY",
        "Sequence",
        "TYPE_CHECKING",
        "Tag",
        "TypeAlias",
        "TypedDict",
        "UNIQUE",
        "UnknownVariant",
        "UnknownWebhookEvent",
        "Uuid",
        "WebhookEvent",
        *(name for name in dir(builtins) if name[0].isupper()),
    }
)
"""Names that a module of models uses itself, and exceptions that nobody wants hidden."""

METHOD_ARGUMENTS = frozenset(
    {
        "extra_body",
        "extra_headers",
        "extra_query",
        "max_retries",
        "models",
        "omit",
        "options",
        "self",
        "timeout",
    }
)
RESOURCE_NAMES = frozenset({"with_raw_response"})


def words(text: str) -> list[str]:
    """Split text of a document into lower-case ASCII words.

    `sendDTMFTones` gives send, dtmf, tones. A text without letters or digits is spelled by the
    names of its symbols, and else by its code points.
    """
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode()
    found: list[str] = _WORD.findall(plain)
    if not found or not found[0][0].isalpha():
        spelled = "".join(_SYMBOLS.get(c, c) for c in plain[:1]) + plain[1:]
        found = _WORD.findall(spelled)
    if not found:
        found = [f"u{ord(c):x}" for c in text[:8]] or ["empty"]
    return [word.lower() for word in found]


def snake(text: str) -> str:
    """The text as the name of a function, an argument or a module."""
    name = "_".join(words(text))
    return name if name[0].isalpha() else f"n{name}"


def pascal(text: str) -> str:
    """The text as the name of a class; a word that is spelled in capitals keeps them."""
    if text.isidentifier() and text.isascii() and text[0].isupper() and "_" not in text:
        return text
    parts = [_capital(part) for part in re.findall(r"[A-Za-z0-9]+", text)]
    name = "".join(parts)
    if not name or not name[0].isalpha():
        name = "".join(_capital(word) for word in words(text))
    return name if name[0].isalpha() else f"N{name}"


def _capital(part: str) -> str:
    return part[0].upper() + part[1:]


@dataclass(frozen=True, slots=True)
class Wish:
    """What a part would like to be called.

    Attributes:
        key: What the name is asked for by later.
        spelled: How the document writes it.
        name: The name that follows from that.
        pinned: Whether the document demands it.
    """

    key: str
    spelled: str
    name: str
    pinned: bool = False


def assign(
    wishes: Iterable[Wish], reserved: Collection[str] = (), *, number: str = "_{}"
) -> dict[str, Identifier]:
    """Grant each wish a name that nothing else in the scope has.

    Args:
        wishes: In the order in which ties are broken.
        reserved: Names that are taken; a wish for one gets an underscore behind it.
        number: How the second and further wishes for one name are told apart.
    """
    by_name: defaultdict[str, list[Wish]] = defaultdict(list)
    for wish in wishes:
        taken = wish.name in reserved or wish.name in KEYWORDS
        by_name[f"{wish.name}_" if taken else wish.name].append(wish)
    granted: dict[str, Identifier] = {}
    used = set(by_name)
    for name, group in by_name.items():
        first, *others = sorted(group, key=lambda w: (not w.pinned, w.spelled != name))
        granted[first.key] = Identifier(name)
        count = 2
        for wish in others:
            while (other := name + number.format(count)) in used:
                count += 1
            used.add(other)
            granted[wish.key] = Identifier(other)
    return granted


@dataclass(frozen=True, slots=True)
class Names:
    """The names of one client."""

    classes: Mapping[str, Identifier]
    """By pointer of the schema."""
    params: Mapping[str, Identifier]
    """The typed dictionaries for requests, by pointer of the schema."""
    fields: Mapping[str, Mapping[str, Identifier]]
    """By pointer of the object, then by property."""
    methods: Mapping[str, Identifier]
    """By pointer of the operation."""
    records: Mapping[str, Identifier]
    """The constant that holds the operation, by its pointer."""
    arguments: Mapping[str, Mapping[str, Identifier]]
    """By pointer of the operation, then `in:name` of a parameter or `body:name` of a body field."""


def decide(api: Api, reserved_fields: Collection[str]) -> Names:
    """Decide all names of a client.

    Args:
        api: What the API means.
        reserved_fields: Attributes of the base class of models, which no field may hide.
    """
    classes = _classes(api.schemas)
    taken = {str(name) for name in classes.values()}
    params = assign(
        (
            Wish(schema.pointer, "", f"{classes[schema.pointer]}Param")
            for schema in api.schemas
            if isinstance(schema, ObjectSchema)
        ),
        taken | MODULE_NAMES,
    )
    fields = {
        schema.pointer: _fields(schema, reserved_fields)
        for schema in api.schemas
        if isinstance(schema, ObjectSchema)
    }
    schemas = {schema.pointer: schema for schema in api.schemas}
    methods: dict[str, Identifier] = {}
    records: dict[str, Identifier] = {}
    by_resource: defaultdict[tuple[str, ...], list[Operation]] = defaultdict(list)
    for operation in api.operations:
        by_resource[tuple(map(snake, operation.resource))].append(operation)
    for resource, operations in by_resource.items():
        inner = {path[len(resource)] for path in by_resource if _inside(path, resource)}
        found = assign(
            (
                Wish(o.pointer, o.name, o.pin or snake(o.name), pinned=o.pin is not None)
                for o in operations
            ),
            RESOURCE_NAMES | inner,
        )
        methods |= found
        records |= {pointer: Identifier(str(name).upper()) for pointer, name in found.items()}
    return Names(
        classes=classes,
        params=params,
        fields=fields,
        methods=methods,
        records=records,
        arguments={o.pointer: _arguments(o, schemas) for o in api.operations},
    )


def _inside(path: tuple[str, ...], resource: tuple[str, ...]) -> bool:
    return len(path) > len(resource) and path[: len(resource)] == resource


def _classes(schemas: tuple[NamedSchema, ...]) -> dict[str, Identifier]:
    ordered = sorted(schemas, key=lambda schema: schema.inline)
    components = [s for s in ordered if not s.inline]
    granted = assign(
        (
            Wish(s.pointer, s.name, s.pin or pascal(s.name), pinned=s.pin is not None)
            for s in components
        ),
        MODULE_NAMES,
        number="{}",
    )
    taken = {str(name) for name in granted.values()}
    inline = assign(
        (
            Wish(s.pointer, s.name, s.pin or pascal(s.name), pinned=s.pin is not None)
            for s in ordered
            if s.inline
        ),
        taken | MODULE_NAMES,
        number="{}",
    )
    return granted | inline


def _fields(schema: ObjectSchema, reserved: Collection[str]) -> dict[str, Identifier]:
    wishes = (
        Wish(p.name, p.name, p.pin or snake(p.name), pinned=p.pin is not None)
        for p in schema.properties
    )
    return assign(wishes, {*reserved, *BUILTINS})


def _arguments(operation: Operation, schemas: Mapping[str, NamedSchema]) -> dict[str, Identifier]:
    wishes = [
        Wish(
            f"{p.location.value}:{p.name}", p.name, p.pin or snake(p.name), pinned=p.pin is not None
        )
        for p in operation.parameters
    ]
    body = body_object(operation, schemas)
    if body is not None:
        wishes += [
            Wish(f"body:{p.name}", p.name, p.pin or snake(p.name), pinned=p.pin is not None)
            for p in body_arguments(body)
        ]
    elif operation.body is not None:
        wishes.append(Wish("body", "body", "body"))
    return assign(wishes, METHOD_ARGUMENTS)
