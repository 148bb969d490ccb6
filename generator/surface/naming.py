"""Every Python name of the client, decided at once.

A name depends on the part's own words and on what shares its scope, so adding an unrelated part
renames nothing; where two parts want one name, the one that the document spells so keeps it.
"""

from __future__ import annotations

import keyword
from collections import defaultdict
from dataclasses import dataclass, replace
from functools import cache
from typing import TYPE_CHECKING, NamedTuple, TypeAlias, TypeGuard, TypeVar
from unicodedata import normalize

from ..ir.ledger import Renamed
from ..ir.schemas import ObjectSchema
from ..ir.webhooks import Callback
from ..runtime.models.names import RESERVED_ATTRIBUTES
from ..text.source import Identifier
from .calls import Place, VariantKind
from .inline_names import inline_names
from .lock import argument_key, property_key
from .locked import UNLOCKED, option_key
from .operation_names import (
    PLAIN,
    Described,
    function_name,
    name_operations,
    resource_of,
    resource_of_tag,
)
from .origin import Name, Origin, Rule
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
from .surface import OptionKind
from .words import Acronyms, constant, pascal, snake, snake_with_symbol

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

    from ..ir.access import SecurityScheme, Server, TokenCredential
    from ..ir.api import Api, ResourceAbout
    from ..ir.identity import SchemaId
    from ..ir.operations import Operation
    from ..ir.parameters import Parameter
    from ..ir.schemas import NamedSchema, Property
    from ..ir.types import Node
    from ..ir.webhooks import Webhook
    from .locked import Locked
    from .operation_names import NamingRules, OperationName
    from .variants import Variant


class NameRequest(NamedTuple):
    """What a part would like to be called.

    Attributes:
        pointer: Where the part stands.
        spelled: How the document writes it.
        name: The name that follows from that.
        rule: How it follows.
        otherwise: The name to try where another part keeps the first; empty if there is none.
        kept: The name that the lock keeps for it, or that it has beside those; empty: neither.
    """

    pointer: str
    spelled: str
    name: str
    rule: Rule = Rule.WORDS
    otherwise: str = ""
    kept: str = ""

    @property
    def first(self) -> str:
        """The name that it asks for first."""
        return self.kept or self.name


def assign(
    requests: Iterable[NameRequest],
    reserved: Collection[str] = (),
    *,
    taken: Mapping[str, str] | None = None,
    number: str = "_{}",
) -> tuple[Name, ...]:
    """Give each part a name that nothing else in the scope has, in the order of the requests.

    Args:
        requests: In the order in which ties are broken.
        reserved: Names of the language or the client; who asks for one gets it with an underscore.
        taken: Names of other parts of the document, which keep them, and their pointers.
        number: How the second and further requests for one name are told apart.
    """
    taken = taken or {}
    listed = tuple(requests)
    by_name: defaultdict[str, list[int]] = defaultdict(list)
    for index, request in enumerate(listed):
        by_name[_free_of(request.first, reserved)].append(index)
    names: dict[int, Name] = {}
    late: list[tuple[str, str, list[int]]] = []
    for name, group in by_name.items():
        ordered = group
        if len(group) > 1:
            ordered = sorted(group, key=lambda index: _claim(listed[index], name))
        holder = taken.get(name)
        if holder is None:
            first = ordered.pop(0)
            holder = listed[first].pointer
            names[first] = _named(listed[first], name, reserved)
        if ordered:
            late.append((name, holder, ordered))
    used = {*by_name, *reserved, *taken} if late else set[str]()
    for name, holder, ordered in late:
        for index in ordered:
            other, count = listed[index].otherwise, 2
            while not other or other in used or keyword.iskeyword(other):
                other = name + number.format(count)
                count += 1
            used.add(other)
            names[index] = Name(
                identifier=Identifier(other), rule=Rule.TAKEN, wanted=name, kept_by=holder
            )
    if locked := [index for index, name in names.items() if name.rule is Rule.LOCKED]:
        given = {str(name.identifier): listed[index].pointer for index, name in names.items()}
        holders = {**taken, **given}
        for index in locked:
            names[index] = _as_without_lock(listed[index], names[index], holders, reserved)
    return tuple(names[index] for index in range(len(listed)))


def _free_of(name: str, reserved: Collection[str]) -> str:
    """The name, with an underscore where the language or the client uses it."""
    return f"{name}_" if name in reserved or keyword.iskeyword(name) else name


def _named(request: NameRequest, name: str, reserved: Collection[str]) -> Name:
    """The name of a part that has the one it asked for."""
    rule = request.rule if request.name == name else Rule.RESERVED
    if request.kept and name != _free_of(request.name, reserved):
        rule = Rule.LOCKED
    return _unchanged(name, rule)


@cache
def _unchanged(name: str, rule: Rule) -> Name:
    """The name that was asked for; thousands of parts share one, each in its own scope."""
    return Name(identifier=Identifier(name), rule=rule, wanted=name)


def _as_without_lock(
    request: NameRequest, found: Name, holders: Mapping[str, str], reserved: Collection[str]
) -> Name:
    """The name of a part whose own words would give another: the lock is why, or that other part.

    So a client says the same of its names before they are in the lock and after.
    """
    wanted = _free_of(request.name, reserved)
    holder = holders.get(wanted)
    if holder is None:
        return found
    return replace(found, rule=Rule.TAKEN, wanted=wanted, kept_by=holder)


def _claim(request: NameRequest, name: str) -> tuple[int, bool]:
    """How strong a claim to a name is; the strongest sorts first."""
    strength = 0 if request.kept else 1 if request.rule is Rule.EXPLICIT else 2
    return strength, request.spelled != name


NO_ACRONYMS = Acronyms()

T = TypeVar("T")
Path: TypeAlias = tuple[str, ...]
"""Where a resource is found, as words in lower case."""


@dataclass(frozen=True, slots=True)
class ResourceNames:
    """The names of one resource."""

    origin: Origin
    """The first operation that it was made for."""
    attribute: Identifier
    """Under which its parent has it."""
    module: Identifier
    sync: Identifier
    asynchronous: Identifier


@dataclass(frozen=True, slots=True)
class Names:
    """The names of one client."""

    schemas: Mapping[SchemaId, Name]
    """Classes and aliases."""
    params: Mapping[SchemaId, Identifier]
    """The typed dictionaries for requests."""
    fields: Mapping[SchemaId, tuple[Name, ...]]
    """Those of an object, one for each property."""
    paths: Mapping[str, Path]
    """The resources of the operations, by pointer."""
    about: Mapping[Path, ResourceAbout]
    """What the document says of resources."""
    resources: Mapping[Path, ResourceNames]
    methods: Mapping[Variant, Name]
    records: Mapping[Variant, Identifier]
    """The constants that hold operations."""
    deliveries: Mapping[str, Name]
    """The constants that hold webhooks and callbacks, by pointer."""
    arguments: Mapping[Variant, tuple[Name, ...]]
    """One for each parameter, then one for each argument that the body is made of."""
    options: Mapping[str, Name]
    """The client's options for credentials, by the option asked for, else by the scheme."""
    servers: Mapping[str, Name]
    """The functions that make the URL of a server, by its pointer."""
    variables: Mapping[str, tuple[Name, ...]]
    """Their arguments, by pointer of the server."""


def decide(
    api: Api,
    variants: Sequence[Variant],
    client: str = "",
    *,
    rules: NamingRules = PLAIN,
    locked: Locked = UNLOCKED,
) -> Names:
    """Decide all names of a client.

    Args:
        api: What the API means.
        variants: The ways to call its operations, the main one of each first.
        client: The name of the client's class.
        rules: What the configuration adds to the rules.
        locked: The names that parts have already; they keep them unless an overlay says otherwise.
    """
    acronyms = Acronyms(rules.acronyms)
    objects = [schema for schema in api.schemas if isinstance(schema, ObjectSchema)]
    by_rule = [_described(o, acronyms) for o in api.operations]
    described = [_kept_in(each, o, locked) for each, o in zip(by_rule, api.operations, strict=True)]
    spelled = [resource_of(each) for each in described]
    origins = [
        _origin_of_resource(operation, each, is_kept=each.resource != plain.resource)
        for operation, each, plain in zip(api.operations, described, by_rule, strict=True)
    ]
    resources = _resources(api, zip(origins, spelled, strict=True), client, acronyms)
    children = _children(resources)

    def taken(path: Path) -> set[str]:
        return {*RESOURCE_ATTRIBUTES, *(str(names.attribute) for names in children[path])}

    called = name_operations(described, rules, taken)
    operations = _by_pointer(api.operations, called)
    plain = called if described == by_rule else name_operations(by_rule, rules, taken)
    without_lock = _by_pointer(api.operations, plain)
    paths = {pointer: tuple(map(snake, name.resource)) for pointer, name in operations.items()}
    owners = {
        operation.id: (function_name(each) or operation.id, (*name.resource[-1:], name.method))
        for operation, each, name in zip(api.operations, described, called, strict=True)
    }
    schemas = _schemas(api.schemas, owners, acronyms, locked)
    methods, records = _methods(
        variants,
        operations=operations,
        without_lock=without_lock,
        paths=paths,
        resources=resources,
        children=children,
        locked=locked,
    )
    return Names(
        schemas=schemas,
        params=_params(objects, schemas),
        fields={s.id: _fields(s, acronyms, locked) for s in objects},
        paths=paths,
        about={
            tuple(snake(acronyms.whole(part)) for part in resource_of_tag(each.path)): each
            for each in reversed(api.resources)
        },
        resources=resources,
        methods=methods,
        records=records,
        deliveries=_deliveries(api.webhooks, locked) | _deliveries(api.callbacks, locked),
        arguments={variant: _arguments(variant, acronyms, locked) for variant in variants},
        options=_options(api, locked),
        servers=_servers(api.servers, locked),
        variables={
            s.pointer: assign((_request(v, v.name, None) for v in s.variables), SERVER_NAMES)
            for s in api.servers
        },
    )


def _by_pointer(parts: Iterable[Node], found: Iterable[T]) -> dict[str, T]:
    """What was found for each of some parts, by its pointer."""
    return {part.pointer: each for part, each in zip(parts, found, strict=True)}


def _by_id(schemas: Iterable[NamedSchema], found: Iterable[T]) -> dict[SchemaId, T]:
    """The same for each of some schemas."""
    return {schema.id: each for schema, each in zip(schemas, found, strict=True)}


def _request(
    node: Node,
    spelled: str,
    explicit: str | None,
    otherwise: str = "",
    acronyms: Acronyms = NO_ACRONYMS,
) -> NameRequest:
    """What a function or an attribute would like to be called."""
    if _usable(explicit):
        return NameRequest(node.pointer, spelled, explicit, Rule.EXPLICIT)
    whole = acronyms.whole(spelled)
    otherwise = otherwise or snake_with_symbol(whole)
    return NameRequest(node.pointer, spelled, snake(whole), otherwise=otherwise)


def _kept(request: NameRequest, name: str | None) -> NameRequest:
    """The request, with the name of the lock where it has one and no overlay asks for another."""
    if name is None or request.rule is Rule.EXPLICIT:
        return request
    return request._replace(kept=name)


def _usable(explicit: str | None) -> TypeGuard[str]:
    """Whether the document asks for a name, and for one that Python has."""
    return (
        explicit is not None
        and explicit.isidentifier()
        and explicit == normalize("NFKC", explicit)
        and not explicit.startswith("_")
    )


def _schemas(
    schemas: tuple[NamedSchema, ...],
    owners: Mapping[str, tuple[str, tuple[str, ...]]],
    acronyms: Acronyms,
    locked: Locked,
) -> dict[SchemaId, Name]:
    """Names of classes: a component never makes way for a schema that stands inside of a part."""
    given: dict[SchemaId, Name] = {}
    pointers = {s.id: s.pointer for s in schemas}
    plain = {s.id: acronyms.restored(pascal(s.name)) for s in schemas if not s.inline}
    if locked.schemas:
        plain |= _names_of([s for s in schemas if s.inline], owners, set(plain.values()), acronyms)
    later = {s.id for s in schemas if s.inline and s.id not in locked.schemas}
    for inline in (False, True):
        mine = [schema for schema in schemas if (schema.id in later) is inline]
        taken = {str(name.identifier): pointers[id_] for id_, name in given.items()}
        kept = locked.schemas
        if inline:
            wanted = _names_of(mine, owners, taken, acronyms)
            plain = {**wanted, **plain}
            kept = {id_: name for id_, name in wanted.items() if name != plain[id_]}
        requests = (_schema(s, plain[s.id], kept.get(s.id, "")) for s in mine)
        names = assign(requests, MODULE_NAMES, taken=taken, number="{}")
        given |= _by_id(mine, names)
    return given


def _names_of(
    inline: Sequence[NamedSchema],
    owners: Mapping[str, tuple[str, tuple[str, ...]]],
    taken: Collection[str],
    acronyms: Acronyms,
) -> dict[SchemaId, str]:
    """What schemas that stand inside of other parts would like to be called."""
    return _by_id(inline, inline_names(inline, owners, taken, acronyms.restored))


def _schema(schema: NamedSchema, wanted: str, kept: str) -> NameRequest:
    if _usable(schema.explicit_name):
        return NameRequest(schema.pointer, schema.name, schema.explicit_name, Rule.EXPLICIT)
    return NameRequest(schema.pointer, schema.name, wanted, kept=kept)


def _params(
    objects: Sequence[ObjectSchema], classes: Mapping[SchemaId, Name]
) -> dict[SchemaId, Identifier]:
    """The typed dictionaries for requests, called after the classes that they stand for."""
    requests = (
        NameRequest(s.pointer, "", f"{classes[s.id].identifier}Param", Rule.DERIVED)
        for s in objects
    )
    taken = {str(name.identifier): pointer for pointer, name in classes.items()}
    names = assign(requests, MODULE_NAMES, taken=taken, number="{}")
    return _by_id(objects, (name.identifier for name in names))


def _fields(schema: ObjectSchema, acronyms: Acronyms, locked: Locked) -> tuple[Name, ...]:
    requests = [
        _kept(
            _request(p, p.name, p.explicit_name, "", acronyms),
            locked.properties.get(property_key(schema.id, p.name)),
        )
        for p in schema.properties
    ]
    return assign(requests, _RESERVED_FIELDS)


_RESERVED_FIELDS = frozenset({*RESERVED_ATTRIBUTES, *MODULE_NAMES, "builtins"})


def _described(operation: Operation, acronyms: Acronyms) -> Described:
    """What the name of an operation depends on, the lock apart."""
    resource, spelled = operation.resource, operation.operation_id
    return Described(
        method=operation.method,
        path=acronyms.whole(operation.path),
        operation_id=None if spelled is None else acronyms.whole(spelled),
        tag=tuple(map(acronyms.whole, operation.tag)),
        resource=None if resource is None else tuple(map(acronyms.whole, resource)),
        name=operation.name,
    )


def _kept_in(found: Described, operation: Operation, locked: Locked) -> Described:
    """What the name depends on with the lock, which speaks where no overlay does."""
    if operation.pointer not in locked.operations:
        return found
    place, name = locked.operations[operation.pointer]
    here = tuple(map(snake, resource_of(found)))
    if operation.resource is None and here != tuple(part.rstrip("_") for part in place):
        found = replace(found, resource=place)
    return found if found.name is not None else replace(found, name=name)


def _children(resources: Mapping[Path, ResourceNames]) -> defaultdict[Path, list[ResourceNames]]:
    """The resources below each one."""
    children: defaultdict[Path, list[ResourceNames]] = defaultdict(list)
    for path, names in resources.items():
        children[path[:-1]].append(names)
    return children


def _methods(
    variants: Iterable[Variant],
    *,
    operations: Mapping[str, OperationName],
    without_lock: Mapping[str, OperationName],
    paths: Mapping[str, Path],
    resources: Mapping[Path, ResourceNames],
    children: Mapping[Path, list[ResourceNames]],
    locked: Locked,
) -> tuple[dict[Variant, Name], dict[Variant, Identifier]]:
    """The methods of each resource, and the constants of its module."""
    by_resource: defaultdict[Path, list[Variant]] = defaultdict(list)
    for variant in variants:
        by_resource[paths[variant.operation.pointer]].append(variant)
    methods: dict[Variant, Name] = {}
    records: dict[Variant, Identifier] = {}
    for path, mine in by_resource.items():
        inside = children.get(path, [])
        requests = {
            v: _method(
                v.operation,
                operations[v.operation.pointer],
                without_lock[v.operation.pointer],
                locked.operations.get(v.operation.pointer, ((), ""))[1],
            )
            for v in mine
            if v.kind is VariantKind.MAIN
        }
        found = _in_resource(mine, requests, {str(n.attribute) for n in inside})
        methods |= found
        here = [resources[path], *inside]
        classes = {str(name) for names in here for name in (names.sync, names.asynchronous)}
        constants = [constant(str(name.identifier)) for name in found.values()]
        given = assign(
            (NameRequest("", name, name, Rule.DERIVED) for name in constants),
            {*classes, "JSON", "SPEC"},
        )
        records |= {v: name.identifier for v, name in zip(found, given, strict=True)}
    return methods, records


def _in_resource(
    variants: Sequence[Variant],
    requests: Mapping[Variant, NameRequest],
    attributes: Collection[str],
) -> dict[Variant, Name]:
    """The methods of one resource, which has attributes already; `requests` for the main ones."""
    taken = {*attributes, *RESOURCE_ATTRIBUTES}
    found = dict(zip(requests, assign(requests.values(), taken), strict=True))
    taken |= {str(name.identifier) for name in found.values()}
    others = [variant for variant in variants if variant.kind is not VariantKind.MAIN]
    names = {variant.operation.pointer: name.identifier for variant, name in found.items()}
    further = (
        NameRequest(
            v.operation.pointer,
            v.words,
            f"{names[v.operation.pointer]}_{snake(v.words)}",
            Rule.DERIVED,
        )
        for v in others
    )
    return found | dict(zip(others, assign(further, taken), strict=True))


def _method(
    operation: Operation, found: OperationName, plain: OperationName, kept: str
) -> NameRequest:
    """What a method would like to be called; `plain`: the name by the rules, without the lock."""
    spelled = operation.name or operation.id
    if operation.name is not None:
        name = operation.name if _usable(operation.name) else found.method
        return NameRequest(operation.pointer, spelled, name, found.rule)
    if not kept and found.method != plain.method:
        kept = found.method
    return NameRequest(operation.pointer, spelled, plain.method, plain.rule, kept=kept)


def _resources(
    api: Api, resources: Iterable[tuple[Origin, tuple[str, ...]]], client: str, acronyms: Acronyms
) -> dict[Path, ResourceNames]:
    spelled: dict[Path, str] = {}
    origins: dict[Path, Origin] = {}
    for origin, resource in resources:
        path = tuple(map(snake, resource))
        for length in range(1, len(path) + 1):
            spelled.setdefault(path[:length], resource[length - 1])
            origins.setdefault(path[:length], origin)
    joined = ("_".join(path) for path in spelled)
    modules = assign((NameRequest("", name, name) for name in joined), DEVICES)
    attributes: dict[Path, Identifier] = {}
    classes: dict[Path, Identifier] = {}
    for parent in dict.fromkeys(path[:-1] for path in spelled):  # outer ones come first
        below = [path for path in spelled if path[:-1] == parent]
        taken = {*(RESOURCE_ATTRIBUTES if parent else CLIENT_ATTRIBUTES)}
        if api.signatures and not parent:
            taken.add(WEBHOOKS)
        found = assign((NameRequest("", path[-1], path[-1]) for path in below), taken)
        attributes |= {p: name.identifier for p, name in zip(below, found, strict=True)}
        own = {str(classes[parent])} if parent else {client}
        found = assign(_class_requests(below, spelled, own, acronyms), own)
        classes |= {p: name.identifier for p, name in zip(below, found, strict=True)}
    return {
        path: ResourceNames(
            origin=origins[path],
            attribute=attributes[path],
            module=module.identifier,
            sync=classes[path],
            asynchronous=Identifier(f"Async{classes[path]}"),
        )
        for path, module in zip(spelled, modules, strict=True)
    }


def _origin_of_resource(operation: Operation, found: Described, *, is_kept: bool) -> Origin:
    """Where the resource of an operation comes from, and by which rule it has its name."""
    rule = Rule.TAG if resource_of_tag(found.tag) else Rule.PATH
    if operation.resource is not None:
        rule = Rule.EXPLICIT
    elif is_kept:
        rule = Rule.LOCKED
    return Origin(pointer=operation.pointer, position=operation.position, rule=rule)


def _class_requests(
    below: list[Path], spelled: Mapping[Path, str], own: Collection[str], acronyms: Acronyms
) -> Iterator[NameRequest]:
    """Classes that share a module: none may be another's asynchronous or raw form."""
    wanted = {path: acronyms.restored(pascal(spelled[path])) for path in below}
    taken = {*RESOURCE_MODULE_NAMES}
    for name in (*wanted.values(), *own):
        taken |= {f"Async{name}", f"{name}WithRawResponse", f"Async{name}WithRawResponse"}
        taken |= {f"{name}Error"} if name in own else set()
    for path, name in wanted.items():
        clash = name in taken or name in own or keyword.iskeyword(name)
        yield NameRequest("", spelled[path], f"{name}Resource" if clash else name)


def _arguments(variant: Variant, acronyms: Acronyms, locked: Locked) -> tuple[Name, ...]:
    """Of two parts that want one name, the required one of the body has the better claim."""
    parameters, sent = variant.operation.parameters, variant.sent
    members = () if sent is None else sent.arguments
    ordered = sorted(members, key=lambda p: not p.required)
    parts: list[tuple[str, Parameter | Property]] = [(p.location.value, p) for p in parameters]
    parts += [("body", p) for p in ordered]
    kept = locked.arguments.get(variant.operation.pointer, {})
    first: dict[str, str] = {}
    requests: list[NameRequest] = []
    for place, part in parts:
        name = snake(acronyms.whole(part.name))
        elsewhere = first.setdefault(name, place) != place
        otherwise = f"{place}_{name}" if elsewhere else ""
        where = Place.MEMBER if place == "body" else Place(place)
        requests.append(
            _kept(
                _request(part, part.name, part.explicit_name, otherwise, acronyms),
                kept.get(argument_key(where, part.name)),
            )
        )
    if sent is not None and sent.members is None:
        requests.append(NameRequest(sent.media.pointer, "body", "body"))
    given = assign(requests, CALL_OPTIONS | CALLED)
    count = len(parameters)
    if not members:
        return given
    by_member = {p.name: name for p, name in zip(ordered, given[count:], strict=True)}
    return (*given[:count], *(by_member[p.name] for p in members))


def _deliveries(found: Sequence[Webhook], locked: Locked) -> dict[str, Name]:
    return _by_pointer(found, assign((_delivery(each, locked) for each in found), RECORD_NAMES))


def _delivery(found: Webhook, locked: Locked) -> NameRequest:
    """The constant of a webhook or a callback: its id.

    Of a webhook it is the key where the id has no more than a word before it. A callback whose key
    another one has is named after its operation as well.
    """
    kept = locked.events.get(found.pointer, "")
    name, key = snake(found.id), snake(found.key)
    if isinstance(found, Callback):
        other = constant(snake(f"{found.owner} {found.id}"))
        return NameRequest(found.pointer, found.id, constant(name), otherwise=other, kept=kept)
    short = key if name.endswith(f"_{key}") else name
    other = constant(f"{short}_{snake(found.method)}")
    return NameRequest(found.pointer, found.key, constant(short), otherwise=other, kept=kept)


def _servers(found: Iterable[Server], locked: Locked) -> dict[str, Name]:
    ordered = sorted(found, key=_in_the_clear)
    return _by_pointer(ordered, assign((_server(s, locked) for s in ordered), SERVER_NAMES))


def _server(server: Server, locked: Locked) -> NameRequest:
    """Of two servers that differ in this, the one that is not encrypted says so."""
    plain = f"{snake(server.name)}_http" if _in_the_clear(server) else ""
    return _kept(_request(server, server.name, None, plain), locked.servers.get(server.url))


def _in_the_clear(server: Server) -> bool:
    return server.url.startswith("http://")


def _options(api: Api, locked: Locked) -> dict[str, Name]:
    """Options for credentials; two schemes that ask for one option share it."""
    wanted = {s.option or s.name: (s, s.option, OptionKind.KEY) for s in api.security_schemes}
    for scheme in api.security_schemes:
        for each in () if scheme.flow is None else scheme.flow.credentials:
            kind = OptionKind[each.role.name]
            wanted[credential_key(api, scheme, each)] = scheme, each.option, kind
    asked = {
        spelled: _kept(
            _request(scheme, spelled, explicit), locked.options.get(option_key(scheme.name, kind))
        )
        for spelled, (scheme, explicit, kind) in wanted.items()
    }
    asked |= {s.key_option: _request(s, s.key_option, s.key_option) for s in api.signatures}
    return dict(zip(asked, assign(asked.values(), CLIENT_OPTIONS), strict=True))


def credential_key(api: Api, scheme: SecurityScheme, credential: TokenCredential) -> str:
    """What the option of a credential for a token server is called, before it becomes a name.

    Where the key of a scheme is called `password`, a password says whose it is.
    """
    said = credential.role.value
    keys = {(each.option or each.name).lower() for each in api.security_schemes}
    return credential.option or (f"{scheme.name} {said}" if said in keys else said)


def renamed(api: Api, variants: Iterable[Variant], names: Names) -> Iterator[Renamed]:
    """The classes, methods and fields that had to make way for another part."""
    for schema in api.schemas:
        yield from _renamed(schema, names.schemas[schema.id])
    main = [variant for variant in variants if variant.kind is VariantKind.MAIN]
    order = {path: number for number, path in enumerate(names.resources)}
    for variant in sorted(main, key=lambda v: order[names.paths[v.operation.pointer]]):
        yield from _renamed(variant.operation, names.methods[variant])
    for schema in api.schemas:
        if isinstance(schema, ObjectSchema):
            for p, name in zip(schema.properties, names.fields[schema.id], strict=True):
                yield from _renamed(p, name)


def _renamed(node: Node, name: Name) -> Iterator[Renamed]:
    if name.kept_by:
        yield Renamed(
            pointer=node.pointer,
            wanted=name.wanted,
            name=str(name.identifier),
            kept_by=name.kept_by,
        )
