"""Where every public symbol of a client comes from: the rows of `_origins.json`.

The file stands in the package of a client and is never imported. A row names the part of the
document by its JSON pointer, since a line moves with every change above it. A symbol may have
several rows: an error is documented by many operations.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING, Any, NamedTuple

from ..diagnostics.diagnostics import HintedError
from ..ir.types import EnumType, without_null
from .calls import VariantKind
from .origin import Origin, Rule
from .schemas import Alias, Model

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from ..ir.types import Type
    from .calls import Method
    from .schemas import NamedType
    from .surface import Delivery, Surface

FORMAT = 1
ORIGINS = "_origins.json"
"""The name of the file, in the package of a client."""


class SymbolKind(Enum):
    """What a symbol is."""

    CLIENT = "client"
    RESOURCE = "resource"
    METHOD = "method"
    ARGUMENT = "argument"
    MODEL = "model"
    PARAMS = "typed dictionary"
    ALIAS = "type"
    FIELD = "field"
    VALUE = "value"
    EVENT = "event"
    WEBHOOK = "webhook"
    CALLBACK = "callback"
    OPTION = "option"
    ERROR = "error"
    SERVER = "server"
    VARIABLE = "variable"


class Row(NamedTuple):
    """What one symbol comes from."""

    symbol: str
    """The attributes that lead to it: `pets.list`, `pets.list.limit`, `Pet.name`, `Color.red`."""
    kind: str
    """A value of `SymbolKind`."""
    rule: str
    """The name of a `Rule`, in lower case."""
    pointer: str
    kept_by: str = ""
    """The pointer of the part that has the name which the symbol's words give."""


class Former(NamedTuple):
    """A name of an earlier release that callers may still write."""

    old: str
    new: str
    version: str
    """The first release with the new name; `next` before there is one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Origins:
    """Everything that `_origins.json` says."""

    document: str
    """The name of the file that was read first, without its folder."""
    rows: tuple[Row, ...]
    former: tuple[Former, ...]
    """Names of earlier releases that callers may still write."""

    def text(self) -> str:
        """The text of the file: a row on a line, in the order of the symbols."""
        rows = (row if row.kept_by else row[:-1] for row in self.rows)
        document = json.dumps(self.document)
        return (
            f'{{"format": {FORMAT}, "document": {document}, "symbols": {_lines(rows)}, '
            f'"renamed": {_lines(self.former)}}}\n'
        )


def _lines(rows: Iterable[tuple[str, ...]]) -> str:
    """A sequence in JSON, with a line for each item."""
    encode = json.JSONEncoder().encode
    lines = ",\n".join(f"[{', '.join(map(encode, row))}]" for row in rows)
    return f"[\n{lines}\n]" if lines else "[]"


class OriginsError(HintedError):
    """It cannot be said where a symbol comes from."""


def read_origins(text: str) -> Origins:
    """Read the file back.

    Args:
        text: What it says.

    Raises:
        OriginsError: it is damaged, or a later version of the generator wrote it.
    """
    try:
        found: Any = json.loads(text)
        if found["format"] != FORMAT:
            raise ValueError(f"expected format {FORMAT}, found {found['format']!r}")
        rows = tuple(Row(*map(str, row)) for row in found["symbols"])
        former = tuple(Former(*map(str, row)) for row in found["renamed"])
        return Origins(document=str(found["document"]), rows=rows, former=former)
    except (ValueError, TypeError, KeyError) as error:
        hint = "generate the client again with this version of the generator"
        raise OriginsError(f"cannot be read ({error})", hint) from None


def build_origins(surface: Surface, *, document: str, is_client_named: bool) -> Origins:
    """Where the symbols of a client come from.

    Args:
        surface: What a caller sees.
        document: The name of the file that was read first, without its folder.
        is_client_named: Whether the configuration names the client, not the title.
    """
    rows = {*_rows(surface, Rule.CONFIGURED if is_client_named else Rule.TITLE)}
    former = tuple(Former(each.old, each.new, each.version) for each in surface.former)
    return Origins(document=document, rows=tuple(sorted(rows)), former=former)


def _rows(surface: Surface, rule_of_client: Rule) -> Iterator[Row]:
    for client in (surface.client, surface.async_client, surface.error):
        rule = rule_of_client if client is surface.client else Rule.DERIVED
        yield _row(str(client), SymbolKind.CLIENT, "/info/title", rule)
    for resource in surface.all_resources():
        place = ".".join(map(str, resource.path))
        yield _made(place, SymbolKind.RESOURCE, resource.origin)
        for method in resource.methods:
            yield from _of_method(f"{place}.{method.name}", method)
    for found in surface.types:
        yield from _of_type(found)
    for option in surface.options:
        yield _made(option.name, SymbolKind.OPTION, option.origin)
    for server in surface.servers if surface.offers_servers else ():
        yield _made(server.name, SymbolKind.SERVER, server.origin)
        for variable in server.variables:
            name = f"{server.name}.{variable.name}"
            yield _made(name, SymbolKind.VARIABLE, variable.origin)
    yield from _of_deliveries(SymbolKind.WEBHOOK, surface.webhooks)
    yield from _of_deliveries(SymbolKind.CALLBACK, surface.callbacks)


def _of_method(place: str, method: Method) -> Iterator[Row]:
    yield _made(place, SymbolKind.METHOD, method.origin)
    for argument in method.call.arguments:
        name = f"{place}.{argument.name}"
        yield _made(name, SymbolKind.ARGUMENT, argument.origin)
        yield from _values(name, argument.type, argument.origin)
    if method.variant is VariantKind.MAIN:
        for response in method.call.responses:
            if response.error:
                yield _row(response.error, SymbolKind.ERROR, response.pointer, Rule.STATUS)


def _of_type(found: NamedType) -> Iterator[Row]:
    name = str(found.name)
    if isinstance(found, Alias):
        yield _made(name, SymbolKind.ALIAS, found.origin)
        yield from _values(name, found.type, found.origin)
        return
    assert isinstance(found, Model)
    yield _made(name, SymbolKind.MODEL, found.origin)
    if found.has_params:
        yield _row(str(found.params), SymbolKind.PARAMS, found.origin.pointer, Rule.DERIVED)
    for field in found.fields:
        yield _made(f"{name}.{field.name}", SymbolKind.FIELD, field.origin)
        yield from _values(f"{name}.{field.name}", field.type, field.origin)


def _values(name: str, found: Type, origin: Origin) -> Iterator[Row]:
    """The values of an enum, which a caller writes as they are."""
    bare = without_null(found)
    if isinstance(bare, EnumType):
        for value in bare.values:
            text = value if isinstance(value, str) else json.dumps(value)
            yield _row(f"{name}.{text}", SymbolKind.VALUE, origin.pointer, Rule.VALUE)


def _of_deliveries(kind: SymbolKind, deliveries: Iterable[Delivery]) -> Iterator[Row]:
    for found in deliveries:
        yield _made(found.name, kind, found.origin)
        if found.event_type is not None:
            yield _row(found.event_type, SymbolKind.EVENT, found.origin.pointer, Rule.VALUE)


def _made(symbol: object, kind: SymbolKind, origin: Origin) -> Row:
    return _row(str(symbol), kind, origin.pointer, origin.rule, origin.kept_by)


def _row(symbol: str, kind: SymbolKind, pointer: str, rule: Rule, kept_by: str = "") -> Row:
    return Row(symbol, kind.value, rule.name.lower(), pointer, kept_by)
