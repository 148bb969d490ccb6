"""The methods of a resource as sections of a page."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from ..package import docs
from ..package.example import name_of, shown
from ..surface.calls import Bytes
from ..text.markdown import Code, prose
from ..text.source import Expr, Text, join
from .view import Operation, Section
from .words import argument_row, object_rows, result_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from ..ir.types import Type
    from ..surface.calls import Argument, Method, Resource
    from ..surface.schemas import Schemas
    from ..surface.surface import Surface
    from .view import ArgumentRow

_SEVERAL = 3
"""How many operations have to have an argument for it to be listed once."""
Key = tuple[str, str, str, bool]


def section(
    resource: Resource, surface: Surface, schemas: Schemas, *, results: bool = False
) -> Section:
    """The section of a resource; with the classes of results if asked."""
    methods = resource.methods
    rows = [[_row(argument, schemas) for argument in method.signature] for method in methods]
    shared = _shared(rows)
    given = [argument.type for method in methods for argument in method.signature]
    objects = object_rows(given, schemas, sent=True)
    returned = [each for method in methods for each in _returned(method)] if results else []
    received = object_rows(returned, schemas, sent=False)
    return Section(
        title=Code(f"client.{join('.', resource.path)}"),
        description=prose(resource.description or docs.sentence(resource.summary)),
        shared=tuple(shared.values()),
        operations=tuple(
            _operation(
                resource, method, title, [row for key, row in mine if key not in shared], schemas
            )
            for method, title, mine in zip(methods, _titles(methods), rows, strict=True)
        ),
        objects=objects,
        results=tuple(row for row in received if row not in objects),
        own=own_words(surface, tuple(map(str, resource.path))),
    )


def own_words(surface: Surface, path: tuple[str, ...]) -> Expr | None:
    """What the maintainer wrote of a resource, or with no path of the client, as code."""
    classes = (surface.own(path, sync=sync) for sync in (True, False))
    names = dict.fromkeys(name for each in classes if each is not None for name in each.methods)
    owner = ".".join(("client", *path))
    return join(", ", (Code(f"{owner}.{name}") for name in names)) if names else None


def _returned(method: Method) -> list[Type]:
    result = method.call.result
    if result.item is not None:
        return [result.item]
    return [value for value in result.values if not isinstance(value, Bytes)]


def _row(argument: Argument, schemas: Schemas) -> tuple[Key, ArgumentRow]:
    """An argument in a table, and what is the same wherever it has the same meaning."""
    row = argument_row(argument, schemas)
    return (str(row.name), str(row.type), str(row.meaning), argument.is_positional), row


def _shared(rows: Iterable[Iterable[tuple[Key, ArgumentRow]]]) -> dict[Key, ArgumentRow]:
    """The arguments that several methods have with the same meaning; `rows`: of each method."""
    found: dict[Key, ArgumentRow] = {}
    count = Counter[Key]()
    for mine in rows:
        for key, row in mine:
            found.setdefault(key, row)
            count[key] += 1
    return {key: row for key, row in found.items() if count[key] >= _SEVERAL}


def _operation(
    resource: Resource,
    method: Method,
    title: str,
    arguments: Iterable[ArgumentRow],
    schemas: Schemas,
) -> Operation:
    call = method.call
    example = shown(resource, method)
    about = method.description if method.description != method.summary else ""
    key = call.idempotency_field or call.idempotency_header
    return Operation(
        title=Text(title),
        name=Code(str(method.name)),
        signature=Code(f"{name_of(resource, method)}({signature(method)})"),
        request=Code(f"{call.method} {call.path}"),
        description=prose(about),
        deprecated=method.deprecated,
        required=_required(method),
        optional=_optional(method),
        idempotency=None if key is None else Code(key),
        events=_events(each for each in call.webhooks or () if not docs.mentions(about, each)),
        arguments=tuple(arguments),
        returns=Code(result_words(call.result, schemas)),
        example=None if example is None else example.sync,
    )


def _titles(methods: Sequence[Method]) -> list[str]:
    """What each method is for, in a line; of several that say the same, with its name."""
    said = [
        method.summary.strip().rstrip(".") or f"{method.call.method} {method.call.path}"
        for method in methods
    ]
    counts = Counter(said)
    return [
        title if counts[title] == 1 else f"{title}: {method.name}"
        for title, method in zip(said, methods, strict=True)
    ]


def signature(method: Method) -> str:
    """The arguments as a signature shows them; what may be left out has a default."""
    given = [str(a.name) for a in method.signature if a.is_positional]
    keywords = [a for a in method.signature if not a.is_positional]
    named = [str(a.name) if a.required else f"{a.name}=…" for a in keywords]
    return ", ".join([*given, *(["*"] if keywords else []), *named])


def _required(method: Method) -> Expr:
    names = [Code(str(argument.name)) for argument in method.signature if argument.required]
    return Expr(" Required: {}.", join(", ", names)) if names else Expr("")


def _optional(method: Method) -> Expr | None:
    names = [Code(str(argument.name)) for argument in method.signature if not argument.required]
    return join(", ", names) if names else None


def _events(types: Iterable[str]) -> Expr:
    found = [Code(each) for each in types]
    return Expr(" Webhooks that follow: {}.", join(", ", found)) if found else Expr("")
