"""Code of a consumer of a client, made of its surface: it calls and reads all that there is.

It gives every argument every kind of value up to the limits, builds every model, subclasses it with
a name that the document lacks, reads every field of every response, and matches over every union
and enum with a last case for what is new. `check` sees at run time what the annotations promise.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.ir.schemas import SchemaRole
from generator.ir.types import (
    AnyType,
    ArrayType,
    Constraints,
    EnumType,
    FileType,
    Format,
    IterableType,
    MapType,
    NullableType,
    NullType,
    RefType,
    ScalarKind,
    ScalarType,
    UnionType,
)
from generator.surface.calls import Bytes, ResultKind
from generator.surface.schemas import Alias, Model

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from generator.ir.identity import SchemaId
    from generator.ir.types import Type
    from generator.surface.calls import Argument, Method
    from generator.surface.schemas import Field
    from generator.surface.surface import Surface

HEAD = """\
# ruff: noqa
import datetime
from collections.abc import Callable
import {package} as api
from {package} import models
from probe import check, Transport

Client = api.{client}

def client(transport: Transport) -> Client:
    return Client({options})
"""
_KINDS = {
    ScalarKind.STRING: "str",
    ScalarKind.INTEGER: "int",
    ScalarKind.NUMBER: "float",
    ScalarKind.BOOLEAN: "bool",
}
_OBJECTS = {
    Format.DATE: "datetime.date(2020, 1, 2)",
    Format.DATE_TIME: "datetime.datetime(2020, 1, 2, tzinfo=datetime.timezone.utc)",
}
_TEXTS = {
    Format.DATE: "'2020-01-02'",
    Format.DATE_TIME: "'2020-01-02T00:00:00Z'",
    Format.UUID: "'123e4567-e89b-42d3-a456-426614174000'",
    Format.DURATION: "'PT1H'",
    Format.TIME: "'10:00:00Z'",
    Format.DECIMAL: "'1.5'",
    Format.BYTE: "'YQ=='",
    Format.BINARY: "b'x'",
}
_PATTERNS = ("A", "a", "1", "a1", "AB", "abc")


def code(surface: Surface, package: str) -> str:
    """A module that uses all of a client.

    Args:
        surface: The public interface that it was written for.
        package: The import name of the client that it uses.
    """
    options = "".join(f'{name}="x", ' for name in _credentials(surface))
    head = HEAD.format(
        package=package, client=surface.client, options=f"{options}transport=transport"
    )
    rows = [head, *_Consumer(surface).rows()]
    return "\n".join(rows).replace("PACKAGE", package) + "\n"


class _Consumer:
    def __init__(self, surface: Surface) -> None:
        self._surface, self._schemas = surface, surface.schemas()
        self._count = 0

    def rows(self) -> Iterator[str]:
        errors: list[str] = []
        for found in self._surface.types:
            if isinstance(found, Model):
                yield from self._reader(found)
                if found.role is SchemaRole.JSON:
                    yield from self._subclass(found)
                    yield from self._builders(found) if found.sent or not found.received else ()
            else:
                yield from self._function("name", [f"_ = models.{found.name}"], takes="")
        for resource, method in self._surface.all_methods():
            path = "client." + ".".join(map(str, (*resource.path, method.name)))
            yield from self._calls(path, method)
            yield from self._errors(path, method, errors)
        for server in self._surface.servers if self._surface.offers_servers else ():
            rows = ["from PACKAGE import servers", f"check(servers.{server.name}(), str)"]
            for variable in server.variables:
                for value in variable.values:
                    given = f"{variable.name}={value!r}"
                    rows.append(f"check(servers.{server.name}({given}), str)")
            yield from self._function("server", rows, takes="")
        yield f"ERRORS: dict[str, tuple[str, str, str]] = {{{', '.join(errors)}}}"
        yield from self._deliveries()

    def _name(self, about: str) -> str:
        self._count += 1
        return f"{about}_{self._count}"

    def _function(
        self, about: str, rows: Sequence[str], takes: str = "client: Client", gives: str = "None"
    ) -> Iterator[str]:
        yield f"def {self._name(about)}({takes}) -> {gives}:"
        yield from (f"    {row}" for row in rows or ["pass"])

    # calls

    def _calls(self, path: str, method: Method) -> Iterator[str]:
        required = [a for a in method.signature if a.required]
        pairs = [(a, self._values(a.type)[0]) for a in required]
        least = _given(pairs)
        yield from self._function("call", [f"{path}({least})"])
        if any(argument.is_positional for argument in required):
            yield from self._function("call", [f"{path}({_given(pairs, by_name=True)})"])
        for argument in method.signature:
            for value in self._values(argument.type):
                others = [(a, self._values(a.type)[0]) for a in required if a is not argument]
                order = method.signature.index
                given = sorted([*others, (argument, value)], key=lambda pair: order(pair[0]))
                yield from self._function("call", [f"{path}({_given(given)})"])
        yield from self._function(
            "use", list(self._result(f"{path}({least})", method)), gives="object"
        )

    def _result(self, call: str, method: Method) -> Iterator[str]:
        result = method.call.result
        match result.kind:
            case ResultKind.VALUE if len(result.values) == 1:
                (value,) = result.values
                if isinstance(value, NullType):
                    yield call
                elif isinstance(value, Bytes):
                    yield f"check({call}, bytes)"
                else:
                    yield f"found: {self._shown(value)} = {call}"
                    yield from self._reads("found", value)
                    yield "return found"
                    return
            case ResultKind.STREAM:
                yield f"with {call} as stream:"
                yield "    for item in stream:"
                for value in result.values:
                    if not isinstance(value, Bytes):
                        yield from (f"        {r}" for r in self._reads("item", value) or ["pass"])
                yield "        break"
            case ResultKind.PAGES if result.item is not None:
                yield f"for item in {call}:"
                yield from (f"    {row}" for row in self._reads("item", result.item))
                yield "    break"
            case _:
                yield call
        yield "return None"

    def _errors(self, path: str, method: Method, listed: list[str]) -> Iterator[str]:
        call = method.call
        required = [a for a in method.signature if a.required]
        least = _given([(a, self._values(a.type)[0]) for a in required])
        for response in call.responses:
            if not response.error or not response.status.isdecimal():
                continue
            types = [c.value for c in response.content if isinstance(c.value, RefType)]
            rows = ["try:", f"    {path}({least})", f"except api.{response.error} as error:"]
            rows.append("    check(error.status_code, int)")
            for found in types[:1]:
                schema = self._schemas[found.id]
                if isinstance(schema, Model):
                    rows.append(f"    assert isinstance(error.model, models.{schema.name})")
                    rows.append(f"    read_{schema.name}(error.model)")
            rows += ["    return", 'raise AssertionError("no error was raised")']
            listed.append(
                f'"error_{self._count + 1}": ("{call.method}", "{call.path}", "{response.status}")'
            )
            yield from self._function("error", rows)

    def _deliveries(self) -> Iterator[str]:
        keys: list[str] = []
        if self._surface.routing is not None:
            yield "from PACKAGE.webhooks import WebhookEvent, unsafe_unwrap"
            yield "def event_routed(body: bytes) -> None:"
            yield "    event: WebhookEvent = unsafe_unwrap(body)"
            yield "    match event:"
            for found in self._surface.webhooks:
                if isinstance(found.type, RefType):
                    name = self._schemas[found.type.id].name
                    keys.append(f'"{found.key}": "{name}"')
                    yield f"        case models.{name}():"
                    yield f"            read_{name}(event)"
            yield "        case _:"
            yield "            pass"
            yield f"ROUTED: dict[str, str] = {{{', '.join(keys)}}}"
            return
        for found in self._surface.webhooks:
            if found.type is not None:
                keys.append(f'"{found.key}": "event_{self._count + 1}"')
                rows = [
                    f"from PACKAGE.webhooks import {found.name}",
                    f"found: {self._shown(found.type)} = {found.name}.parse(body)",
                    *self._reads("found", found.type),
                ]
                yield from self._function("event", rows, takes="body: bytes")
        yield f"EVENTS: dict[str, str] = {{{', '.join(keys)}}}"

    # models

    def _reader(self, found: Model) -> Iterator[str]:
        yield f"def read_{found.name}(value: models.{found.name}) -> None:"
        yield f"    check(value, models.{found.name})"
        for field in found.fields if found.received or not found.sent else ():
            shown = self._shown(field.type)
            missing = field.optional and shown != "object" and not shown.endswith("| None")
            yield f"    {field.name}: {shown}{' | None' if missing else ''} = value.{field.name}"
            name = str(field.name)
            if field.optional:
                rows = list(self._reads(name, field.type))
                yield f"    if {name} is not None:"
                yield from (f"        {row}" for row in rows or ["pass"])
            else:
                yield from (f"    {row}" for row in self._reads(name, field.type))

    def _builders(self, found: Model) -> Iterator[str]:
        """The model as callers build it, and the subclass of a caller."""
        needed = [f for f in found.fields if not f.optional]
        least = ", ".join(f"{f.name}={self._built(f.type)}" for f in needed)
        builds = [least]
        for field in found.fields:
            others = [f for f in needed if f is not field]
            for value in self._build_values(field):
                given = [*((f, self._built(f.type)) for f in others), (field, value)]
                builds.append(", ".join(f"{f.name}={v}" for f, v in given))
        for each in dict.fromkeys(builds):
            yield from self._function(
                "build", [f"return models.{found.name}({each})"], takes="", gives="object"
            )
        more = ", ".join(filter(None, [least, 'note_of_the_consumer="mine"']))
        rows = [
            f"own = Own{found.name}({more})",
            "check(own.note_of_the_consumer, str)",
            f"check(own, models.{found.name})",
        ]
        yield from self._function("own", rows, takes="")

    def _subclass(self, found: Model) -> Iterator[str]:
        yield f"class Own{found.name}(models.{found.name}):"
        yield '    note_of_the_consumer: str = ""'

    def _build_values(self, field: Field) -> list[str]:
        values = [self._built(field.type)]
        return [*values, *([] if not field.nullable else ["None"])]

    def _built(self, found: Type) -> str:
        """A value for a field of a model, which takes models and no plain dicts."""
        match found:
            case RefType(id_):
                schema = self._schemas[id_]
                if isinstance(schema, Alias):
                    return self._built(schema.type)
                fields = (f for f in schema.fields if not f.optional)
                members = ", ".join(f"{f.name}={self._built(f.type)}" for f in fields)
                return f"models.{schema.name}({members})"
            case NullableType(inner):
                return self._built(inner)
            case UnionType(variants=variants):
                return self._built(variants[0])
            case ScalarType(format=format_) if format_ in _OBJECTS:
                return _OBJECTS[format_]
            case ArrayType(items=items, prefix=prefix, constraints=limits):
                first = [self._built(each) for each in prefix]
                more = [self._built(items)] * max(0 if prefix else 1, limits.min_items or 0)
                return f"[{', '.join([*first, *more])}]"
            case MapType(inner):
                return f"{{'key': {self._built(inner)}}}"
            case FileType() | ScalarType(format=Format.BINARY):
                return "'x'"
            case _:
                return self._values(found)[0]

    def _values(self, found: Type) -> list[str]:
        """Values of a type, one of each kind that a caller may give, as expressions."""
        match found:
            case NullableType(inner):
                return [*self._values(inner), "None"]
            case EnumType(values=listed):
                return list(map(repr, listed))
            case UnionType(variants=variants):
                return [value for each in variants for value in self._values(each)]
            case ArrayType():
                return self._lists(found)
            case MapType(inner):
                values = self._values(inner)
                many = f"{{f'key{{n}}': {values[0]} for n in range(20)}}"
                return [*(f"{{'key': {value}}}" for value in values), many]
            case RefType(id_):
                return self._objects(id_)
            case ScalarType():
                return _scalars(found)
            case IterableType(items):
                return [f"[{self._values(items)[0]}]"]
            case FileType():
                return ["b'x'"]
            case AnyType():
                return ["{'any': 1}", "'x'"]
            case _:
                return ["None"]

    def _lists(self, found: ArrayType) -> list[str]:
        """A list of each kind of item, and one as long as it may be."""
        limits = found.constraints
        first = [self._values(each)[0] for each in found.prefix]
        least, most = limits.min_items or 0, limits.max_items
        items = self._values(found.items)
        rows = [[*first, *([value] * max(1, least))] for value in items]
        rows += [first] if first and not least else []
        if most is not None and not limits.unique_items:
            rows.append([*first, *([items[0]] * (most - len(first)))])
        elif not limits.unique_items and not first:
            rows.append([items[0]] * max(20, least))
        return [f"[{', '.join(row)}]" for row in rows]

    def _objects(self, id_: SchemaId) -> list[str]:
        """A plain dict with each member beside what is required, and an object of the class."""
        schema = self._schemas[id_]
        if isinstance(schema, Alias):
            return self._values(schema.type)
        members = {
            field.wire_name: self._values(field.type)
            for field in schema.fields
            if not field.not_sent and field.type != RefType(id_)
        }
        needed = [f.wire_name for f in schema.fields if f.required and f.wire_name in members]
        least = {name: members[name][0] for name in needed}
        every = [least, *({**least, n: value} for n, found in members.items() for value in found)]
        plain = [", ".join(f"{name!r}: {value}" for name, value in each.items()) for each in every]
        return [*(f"{{{each}}}" for each in dict.fromkeys(plain)), self._built(RefType(id_))]

    # reading

    def _shown(self, found: Type) -> str:
        """What a consumer says that it reads."""
        match found:
            case NullableType(inner):
                shown = self._shown(inner)
                return shown if shown == "object" else f"{shown} | None"
            case EnumType(values=listed):
                return "str" if all(isinstance(value, str) for value in listed) else "object"
            case ScalarType(format=Format.DATE):
                return "datetime.date"
            case ScalarType(format=Format.DATE_TIME):
                return "datetime.datetime"
            case ScalarType(kind=kind, format=None | Format.UUID):
                return _KINDS[kind]
            case ArrayType(items=items, prefix=()):
                shown = self._shown(items)
                return "object" if shown == "object" else f"list[{shown}]"
            case MapType(values=inner):
                shown = self._shown(inner)
                return "object" if shown == "object" else f"dict[str, {shown}]"
            case RefType(id_):
                schema = self._schemas[id_]
                if isinstance(schema, Alias):
                    return (
                        self._shown(schema.type)
                        if not _is_union(schema.type)
                        else f"models.{schema.name}"
                    )
                return f"models.{schema.name}"
            case _:
                return "object"

    def _reads(self, name: str, found: Type) -> list[str]:
        """Statements that read a value as far as its type says."""
        match found:
            case NullableType(bare):
                rows = self._reads(name, bare)
                return [f"if {name} is not None:", *(f"    {row}" for row in rows or ["pass"])]
            case EnumType(values=listed) if all(isinstance(value, str) for value in listed):
                rows = [f"check({name}, str)", f"match {name}:"]
                for value in listed:
                    rows += [f"    case {value!r}:", "        pass"]
                return [*rows, "    case _:", "        pass"]
            case ScalarType() if (shown := self._shown(found)) != "object":
                return [f"check({name}, {shown})"]
            case ArrayType(items=items, prefix=()):
                inner = self._reads(f"{name}_item", items)
                if self._shown(items) == "object" or not inner:
                    return []
                loop = f"for {name}_item in {name}:"
                return [f"check({name}, list)", loop, *(f"    {row}" for row in inner)]
            case MapType(values=values):
                inner = self._reads(f"{name}_item", values)
                if self._shown(values) == "object" or not inner:
                    return []
                loop = f"for {name}_item in {name}.values():"
                return [f"check({name}, dict)", loop, *(f"    {row}" for row in inner)]
            case RefType(id_):
                schema = self._schemas[id_]
                if isinstance(schema, Alias):
                    return self._reads(name, schema.type)
                return [f"read_{schema.name}({name})"]
            case UnionType(variants=variants):
                return self._match(name, variants)
            case _:
                return []

    def _match(self, name: str, variants: Sequence[Type]) -> list[str]:
        """A match over the variants that a class tells apart, with a case for what is new."""
        rows = [f"match {name}:"]
        allowed: list[str] = []
        for each in variants:
            schema = self._schemas[each.id] if isinstance(each, RefType) else None
            if isinstance(schema, Model):
                rows += [f"    case models.{schema.name}():", f"        read_{schema.name}({name})"]
                allowed.append(f"models.{schema.name}")
            elif isinstance(each, ScalarType) and each.format is None:
                rows += [f"    case {_KINDS[each.kind]}():", "        pass"]
        return [*rows, "    case _:", "        pass"]


def _credentials(surface: Surface) -> list[str]:
    """The options that the calls need: of several ways to show who calls, those of the first."""
    ways = [surface.security, *(m.call.security or () for _, m in surface.all_methods())]
    needed = {
        each if isinstance(each, str) else each[0] for way in ways for each in (way or [()])[0]
    }
    return [str(scheme.option.name) for scheme in surface.schemes if scheme.name in needed]


def _is_union(found: Type) -> bool:
    return isinstance(found, UnionType)


def _given(pairs: list[tuple[Argument, str]], *, by_name: bool = False) -> str:
    return ", ".join(v if a.is_positional and not by_name else f"{a.name}={v}" for a, v in pairs)


def _scalars(found: ScalarType) -> list[str]:
    if found.format is not None and found.format in _TEXTS:
        more = [_OBJECTS[found.format]] if found.format in _OBJECTS else []
        return [_TEXTS[found.format], *more]
    match found.kind:
        case ScalarKind.STRING:
            return _texts(found.constraints)
        case ScalarKind.BOOLEAN:
            return ["True", "False"]
        case kind:
            return _numbers(found.constraints, whole=kind is ScalarKind.INTEGER)


def _texts(limits: Constraints) -> list[str]:
    if limits.pattern is not None:
        import re

        return [repr(text) for text in _PATTERNS if re.search(limits.pattern, text)][:2]
    least, most = limits.min_length or 0, limits.max_length
    return [repr("x" * max(1, least)), *([repr("x" * most)] if most is not None else ["'y' * 60"])]


def _numbers(limits: Constraints, *, whole: bool) -> list[str]:
    step = limits.multiple_of or (1 if whole else 0.5)
    low = limits.minimum
    if low is None and limits.exclusive_minimum is not None:
        low = limits.exclusive_minimum + step
    high = limits.maximum
    if high is None and limits.exclusive_maximum is not None:
        high = limits.exclusive_maximum - step
    first = low if low is not None else step
    values = [first, high if high is not None else first + 1000 * step]
    values += [-1000 * step] if low is None else []
    return [repr(int(value) if whole else float(value)) for value in values]
