"""Every Python name of the client, decided at once.

Comes in: the ir. Goes out: `Names`, an identifier for each part. The rule of this file: a name
depends on the part's own words and on what shares its scope, so adding an unrelated part renames
nothing; where two parts want one name, the one that the document spells so keeps it.
"""

from __future__ import annotations

import keyword
from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeGuard

from .ir import Callback, ObjectSchema
from .methods import method_words
from .package.source import Identifier
from .reserved import (
    CALL_OPTIONS,
    CALLED,
    CLIENT_ATTRIBUTES,
    CLIENT_OPTIONS,
    DEVICES,
    MODULE_NAMES,
    RECORD_NAMES,
    RESOURCE_ATTRIBUTES,
    RESOURCE_MODULE_NAMES,
    SERVER_NAMES,
    WEBHOOKS,
)
from .signature import body_arguments, body_object
from .words import pascal, snake, snake_of, with_symbol

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping

    from .ir import Api, NamedSchema, Operation, Parameter, Property, Server, Webhook


@dataclass(frozen=True, slots=True)
class Wish:
    """What a part would like to be called.

    Attributes:
        key: What the name is asked for by later.
        spelled: How the document writes it.
        name: The name that follows from that.
        pinned: Whether the document demands it.
        otherwise: The name to try where another part keeps the first; empty if there is none.
    """

    key: str
    spelled: str
    name: str
    pinned: bool = False
    otherwise: str = ""


def assign(
    wishes: Iterable[Wish],
    reserved: Collection[str] = (),
    *,
    taken: Collection[str] = (),
    number: str = "_{}",
) -> dict[str, Identifier]:
    """Grant each wish a name that nothing else in the scope has.

    Args:
        wishes: In the order in which ties are broken.
        reserved: Names of the language or the client; a wish for one gets an underscore behind it.
        taken: Names of other parts of the document, which keep them.
        number: How the second and further wishes for one name are told apart.
    """
    by_name: defaultdict[str, list[Wish]] = defaultdict(list)
    for wish in wishes:
        clash = wish.name in reserved or keyword.iskeyword(wish.name)
        by_name[f"{wish.name}_" if clash else wish.name].append(wish)
    granted: dict[str, Identifier] = {}
    used = {*by_name, *reserved, *taken}
    for name, group in by_name.items():
        ordered = sorted(group, key=lambda w: (not w.pinned, w.spelled != name))
        if name not in taken:
            granted[ordered.pop(0).key] = Identifier(name)
        for wish in ordered:
            other, count = wish.otherwise, 2
            while not other or other in used or keyword.iskeyword(other):
                other = name + number.format(count)
                count += 1
            used.add(other)
            granted[wish.key] = Identifier(other)
    return granted


CLIENT_ID, CLIENT_SECRET = "client id", "client secret"
"""By what the options of an OAuth2 client are asked for, where the document names none."""

Path = tuple[str, ...]
"""Where a resource is found, as words in lower case."""


def resource_path(operation: Operation) -> Path:
    """The resource of an operation; spellings that give one name are one resource."""
    return tuple(map(snake, operation.resource))


@dataclass(frozen=True, slots=True)
class ResourceNames:
    """The names of one resource."""

    attribute: Identifier
    """Under which its parent has it."""
    module: Identifier
    sync: Identifier
    asynchronous: Identifier


@dataclass(frozen=True, slots=True)
class Names:
    """The names of one client."""

    classes: Mapping[str, Identifier]
    """By pointer of the schema."""
    params: Mapping[str, Identifier]
    """The typed dictionaries for requests, by pointer of the schema."""
    fields: Mapping[str, Mapping[str, Identifier]]
    """By pointer of the object, then by property."""
    resources: Mapping[Path, ResourceNames]
    methods: Mapping[str, Identifier]
    """By pointer of the operation."""
    records: Mapping[str, Identifier]
    """The constant that holds an operation, a webhook or a callback, by its pointer."""
    arguments: Mapping[str, Mapping[str, Identifier]]
    """By pointer of the operation, then `in:name` of a parameter or `body:name` of a body field."""
    options: Mapping[str, Identifier]
    """The client's options for credentials, by the option asked for, else by the scheme."""
    servers: Mapping[str, Identifier]
    """The functions that make the URL of a server, by its pointer."""
    variables: Mapping[str, Mapping[str, Identifier]]
    """Their arguments: by pointer of the server, then by variable."""


def decide(api: Api, reserved_fields: Collection[str], client: str = "") -> Names:
    """Decide all names of a client.

    Args:
        api: What the API means.
        reserved_fields: Attributes of the base class of models, which no field may hide.
        client: The name of the client's class.
    """
    classes = _classes(api.schemas)
    schemas = {schema.pointer: schema for schema in api.schemas}
    objects = [schema for schema in api.schemas if isinstance(schema, ObjectSchema)]
    resources = _resources(api, client)
    methods: dict[str, Identifier] = {}
    records: dict[str, Identifier] = {}
    by_resource: defaultdict[Path, list[Operation]] = defaultdict(list)
    for operation in api.operations:
        by_resource[resource_path(operation)].append(operation)
    children: defaultdict[Path, list[ResourceNames]] = defaultdict(list)
    for path, names in resources.items():
        children[path[:-1]].append(names)
    for path, operations in by_resource.items():
        inside = children[path]
        taken = {str(names.attribute) for names in inside} | RESOURCE_ATTRIBUTES
        main = [o for o in operations if o.alternative is None]
        spelled = method_words(main, taken)
        found = assign((_wish(o.pointer, spelled[o.pointer], o.pin) for o in main), taken)
        taken |= {str(name) for name in found.values()}
        found |= assign(_alternative_wishes(operations, found), taken)
        methods |= found
        here = [resources[path], *inside]
        taken = {str(name) for names in here for name in (names.sync, names.asynchronous)}
        constants = ((pointer, str(name).upper()) for pointer, name in found.items())
        records |= assign((Wish(key, name, name) for key, name in constants), {*taken, "SPEC"})
    for incoming in (api.webhooks, api.callbacks):
        records |= assign(map(_record_wish, incoming), RECORD_NAMES)
    return Names(
        classes=classes,
        params=assign(
            (Wish(schema.pointer, "", f"{classes[schema.pointer]}Param") for schema in objects),
            MODULE_NAMES,
            taken={str(name) for name in classes.values()},
            number="{}",
        ),
        fields={schema.pointer: _fields(schema, reserved_fields) for schema in objects},
        resources=resources,
        methods=methods,
        records=records,
        arguments={o.pointer: _arguments(o, schemas) for o in api.operations},
        options=_options(api),
        servers=assign(map(_server_wish, sorted(api.servers, key=_in_the_clear)), SERVER_NAMES),
        variables={
            s.pointer: assign((_wish(v.name, v.name, None) for v in s.variables), SERVER_NAMES)
            for s in api.servers
        },
    )


def _record_wish(found: Webhook) -> Wish:
    """The constant of a webhook or a callback: its id.

    Of a webhook it is the key where the id has no more than a word before it. A callback whose key
    another one has is named after its operation as well.
    """
    name, key = snake(found.id), snake(found.key)
    if isinstance(found, Callback):
        other = snake(f"{found.owner} {found.id}").upper()
        return Wish(found.pointer, found.id, name.upper(), otherwise=other)
    short = key if name.endswith(f"_{key}") else name
    return Wish(
        found.pointer, found.key, short.upper(), otherwise=f"{short}_{snake(found.method)}".upper()
    )


def _alternative_wishes(
    operations: Iterable[Operation], main: Mapping[str, Identifier]
) -> Iterator[Wish]:
    """An alternative is called like its main operation, with words behind it."""
    for operation in operations:
        other = operation.alternative
        if other is not None:
            name = f"{main[other.of]}_{snake(other.suffix)}"
            yield Wish(operation.pointer, other.suffix, name)


def _wish(key: str, spelled: str, pin: str | None, otherwise: str = "") -> Wish:
    """What a function or an attribute would like to be called."""
    if _usable(pin):
        return Wish(key, spelled, pin, pinned=True)
    symbol = snake_of(with_symbol(spelled)) if with_symbol(spelled) else ""
    return Wish(key, spelled, snake(spelled), otherwise=otherwise or symbol)


def _usable(pin: str | None) -> TypeGuard[str]:
    """Whether the document demands a name, and one that Python has."""
    return pin is not None and pin.isidentifier() and pin.isascii() and not pin.startswith("_")


def _classes(schemas: tuple[NamedSchema, ...]) -> dict[str, Identifier]:
    """Names of classes: a component never makes way for a schema that stands inside of a part."""
    granted: dict[str, Identifier] = {}
    for inline in (False, True):
        wishes = (
            Wish(s.pointer, s.name, s.pin if _usable(s.pin) else pascal(s.name), _usable(s.pin))
            for s in schemas
            if s.inline is inline
        )
        taken = {str(name) for name in granted.values()}
        granted |= assign(wishes, MODULE_NAMES, taken=taken, number="{}")
    return granted


def _fields(schema: ObjectSchema, reserved: Collection[str]) -> dict[str, Identifier]:
    wishes = (_wish(p.name, p.name, p.pin) for p in schema.properties)
    return assign(wishes, {*reserved, *MODULE_NAMES, "builtins"})


def _resources(api: Api, client: str) -> dict[Path, ResourceNames]:
    spelled: dict[Path, str] = {}
    for operation in api.operations:
        path = resource_path(operation)
        for length in range(1, len(path) + 1):
            spelled.setdefault(path[:length], operation.resource[length - 1])
    wishes = (Wish(".".join(path), "_".join(path), "_".join(path)) for path in spelled)
    modules = assign(wishes, DEVICES)
    attributes: dict[Path, Identifier] = {}
    classes: dict[Path, Identifier] = {}
    for parent in dict.fromkeys(path[:-1] for path in spelled):  # outer ones come first
        below = [path for path in spelled if path[:-1] == parent]
        taken = {*(RESOURCE_ATTRIBUTES if parent else CLIENT_ATTRIBUTES)}
        if api.signatures and not parent:
            taken.add(WEBHOOKS)
        found = assign((Wish(path[-1], path[-1], path[-1]) for path in below), taken)
        attributes |= {path: found[path[-1]] for path in below}
        own = {str(classes[parent])} if parent else {client}
        found = assign(_class_wishes(below, spelled, own), own)
        classes |= {path: found[path[-1]] for path in below}
    return {
        path: ResourceNames(
            attribute=attributes[path],
            module=modules[".".join(path)],
            sync=classes[path],
            asynchronous=Identifier(f"Async{classes[path]}"),
        )
        for path in spelled
    }


def _class_wishes(
    below: list[Path], spelled: Mapping[Path, str], own: Collection[str]
) -> Iterable[Wish]:
    """Classes that share a module: none may be another's asynchronous or raw form."""
    wanted = {path: pascal(spelled[path]) for path in below}
    taken = {*RESOURCE_MODULE_NAMES}
    for name in (*wanted.values(), *own):
        taken |= {f"Async{name}", f"{name}WithRawResponse", f"Async{name}WithRawResponse"}
        taken |= {f"{name}Error"} if name in own else set()
    for path, name in wanted.items():
        clash = name in taken or name in own or keyword.iskeyword(name)
        yield Wish(path[-1], spelled[path], f"{name}Resource" if clash else name)


def _arguments(operation: Operation, schemas: Mapping[str, NamedSchema]) -> dict[str, Identifier]:
    body = body_object(operation, schemas)
    parts: list[tuple[str, Parameter | Property]] = [
        (p.location.value, p) for p in operation.parameters
    ]
    parts += [("body", p) for p in body_arguments(body)] if body is not None else []
    first: dict[str, str] = {}
    wishes: list[Wish] = []
    for place, part in parts:
        name = snake(part.name)
        elsewhere = first.setdefault(name, place) != place
        otherwise = f"{place}_{name}" if elsewhere else ""
        wishes.append(_wish(f"{place}:{part.name}", part.name, part.pin, otherwise))
    if body is None and operation.body is not None:
        wishes.append(Wish("body", "body", "body"))
    return assign(wishes, CALL_OPTIONS | CALLED)


def _server_wish(server: Server) -> Wish:
    """Of two servers that differ in this, the one that is not encrypted says so."""
    plain = f"{snake(server.name)}_http" if _in_the_clear(server) else ""
    return _wish(server.pointer, server.name, None, plain)


def _in_the_clear(server: Server) -> bool:
    return server.url.startswith("http://")


def _options(api: Api) -> dict[str, Identifier]:
    """Options for credentials; two schemes that ask for one option share it."""
    schemes = {scheme.option or scheme.name: scheme.option for scheme in api.security_schemes}
    for flow in (scheme.flow for scheme in api.security_schemes if scheme.flow is not None):
        schemes[flow.id_option or CLIENT_ID] = flow.id_option
        schemes[flow.secret_option or CLIENT_SECRET] = flow.secret_option
    schemes |= {signature.key_option: signature.key_option for signature in api.signatures}
    return assign((_wish(key, key, pin) for key, pin in schemes.items()), CLIENT_OPTIONS)
