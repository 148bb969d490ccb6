"""`clientlathe explain`: where a symbol of a client comes from, and what comes from a line.

It names the part of the document, the rule of the name, and what would change it.
"""

from __future__ import annotations

import re
import sys
from dataclasses import dataclass
from difflib import get_close_matches
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

from ..config import toml
from ..config.config import Config
from ..config.load import load_clients, load_config
from ..diagnostics.diagnostics import Position, quote
from ..document.pointers import unescape
from ..document.readfile import read_regular
from ..output import names_lock
from ..output.explanation import FORMATS, Explained, Said
from ..output.progress import print_result
from ..surface.lock import (
    ARGUMENT,
    EVENT,
    OPERATION,
    OPTION,
    PROPERTY,
    SCHEMA,
    SERVER,
    LockedPart,
    named_in,
)
from ..surface.origin import Rule
from ..surface.origins import ORIGINS, Origins, OriginsError, SymbolKind, read_origins
from .arguments import CONFIG_HELP, config_path, document
from .wheel import in_wheel

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterable, Iterator, Sequence

    from ..document.document import Document, Node
    from ..document.positions import Value
    from ..surface.origins import Row
    from .arguments import Arguments

USAGE = "SYMBOL|FILE:LINE"
ABOUT = "say where a symbol comes from, or which symbols come from a line"
_DESCRIPTION = """\
Say where a symbol of a client comes from: the line of the document, the rule that made its name,
the word of an overlay or the line of names.lock that keeps it, and what to write to change it.
Of a line of the document, or of an overlay, say which symbols come from it.

  clientlathe explain calls.dial.timeout
  clientlathe explain spec/openapi.yaml:120
  clientlathe explain --client dist/acme-1.2.0-py3-none-any.whl Call.state"""
_LINE = re.compile(r"(?P<file>.+?):(?P<line>\d+)(?::\d+)?")
_PREFIXES = ("client", "models", "webhooks", "callbacks", "servers")
_NEAR = 3


def add_options(parser: argparse.ArgumentParser) -> None:
    """Add what the command takes."""
    parser.description = _DESCRIPTION
    add = parser.add_argument_group("what to explain").add_argument
    add("query", metavar="SYMBOL|FILE:LINE", help="such as pets.list.limit, Pet.name, Color.red")
    about = "a package, an output folder, a wheel, or the import name of what is installed"
    add("--client", metavar="CLIENT", help=f"{about} (default: what the configuration generates)")
    add("--spec", metavar="FILE", type=document, help="the document that the client was made of")
    add("--config", metavar="FILE", type=Path, help=CONFIG_HELP)
    add = parser.add_argument_group("how").add_argument
    add("--format", choices=list(FORMATS), default="text", help="default: text")
    add("--traceback", action="store_true", help="show where in the generator it went wrong")


def run(arguments: Arguments) -> int:
    """Explain what the user named."""
    config, client = arguments.config, arguments.client
    found = config_path(arguments)
    names = set[str]()
    if client is None and arguments.spec is None:
        config = found
    elif client is not None and found is not None:
        names = {each.package for each in load_clients(found)}
        config = found if client in names else config
    return explain(
        arguments.query,
        client=None if client in names else client,
        spec=arguments.spec,
        config=config,
        configured=client if client is not None and client in names else "",
        shown_as=arguments.format,
    )


def explain(
    query: str,
    *,
    client: str | None,
    spec: Path | None,
    config: Path | None,
    configured: str = "",
    shown_as: str,
) -> int:
    """Explain a symbol or a line, and print what comes out.

    Args:
        query: A symbol, or a file and a line with a colon between them.
        client: Where the client is; None: where the configuration generates it.
        spec: The document, where the configuration does not name it.
        config: The configuration, if there is one.
        configured: The client in it, where it has several.
        shown_as: A key of `FORMATS`.

    Raises:
        OriginsError: there is no such client, symbol or file.
        WheelError: the wheel of the client cannot be read.
        Diagnosed: the document or the configuration cannot be used.
    """
    settings = None if config is None else load_config(config, client=configured, spec=spec)
    at = _LINE.fullmatch(query)
    if settings is None and (spec is not None or (at and client is not None)):
        settings = Config(spec=spec or Path(at["file"] if at else ""))
    origins, package = _origins(query, client, settings)
    explainer = _Explainer(origins, settings, config)
    rows = explainer.at(at["file"], int(at["line"])) if at else _rows(query, origins, package)
    text = FORMATS[shown_as](query, [explainer.explained(row) for row in rows])
    print_result(text, shown_as)
    return 0


def _origins(query: str, client: str | None, settings: Config | None) -> tuple[Origins, str]:
    """The origins of the symbols of a client, and the name of its package."""
    title, package, text = _found(query, client, settings)
    try:
        return read_origins(text), package
    except OriginsError as error:
        raise OriginsError(f"{title}: {error}", error.hint) from None


def _found(query: str, client: str | None, settings: Config | None) -> tuple[str, str, str]:
    """Where the origins are, the name of the package, and what they say."""
    if client is None and settings is not None:
        folder = settings.out / settings.folder if settings.package else settings.out
        title, package, text = _in_folder(folder, "generate the client first: clientlathe generate")
        return title, settings.package or package, text
    named = client or query.partition(".")[0]
    if named.endswith(".whl") and Path(named).is_file():
        inside, text = in_wheel(Path(named), ORIGINS)
        return f"{named}/{inside}", inside.rpartition("/")[0].replace("/", "."), text
    if Path(named).is_dir():
        return _in_folder(Path(named), "name the package of a client, or its output folder")
    spec = find_spec(named) if named.isidentifier() else None
    if spec is None or not spec.submodule_search_locations:
        raise OriginsError(
            f"there is no client {quote(named)}",
            "name one: --client with a folder, a wheel, or the import name of what is installed",
        )
    return _in_folder(Path(spec.submodule_search_locations[0]), "install a newer version of it")


def _in_folder(folder: Path, hint: str) -> tuple[str, str, str]:
    found = sorted(each for n in range(4) for each in folder.glob("*/" * n + ORIGINS))
    if len(found) != 1:
        several = f"several clients in {folder.as_posix()}" if found else ""
        message = several or f"no client with {ORIGINS} in {folder.as_posix()}"
        raise OriginsError(message, "name its package with --client" if found else hint)
    text = read_regular(found[0]).decode("utf-8", "replace")
    return found[0].as_posix(), found[0].resolve().parent.name, text


def _rows(query: str, origins: Origins, package: str) -> list[Row]:
    """The rows of a symbol, however much of the way to it is written."""
    rows = origins.rows
    symbol = query.removeprefix(f"{package}.")
    clients = [row.symbol for row in rows if row.kind == SymbolKind.CLIENT.value]
    forms = (symbol.removeprefix(f"{prefix}.") for prefix in (*_PREFIXES, *clients))
    written = dict.fromkeys((query, symbol, *forms))
    for form in (*written, *(_today(each, origins) for each in written)):
        if found := [row for row in rows if row.symbol == form]:
            return found
    near = _near(symbol, {row.symbol: None for row in rows})
    hint = f"did you mean {' or '.join(near)}?" if near else "look into api.txt for its symbols"
    raise OriginsError(f"{package} has no symbol {quote(query)}", hint)


def _today(symbol: str, origins: Origins) -> str:
    """What a symbol is called today: it, or what it is in, may have had another name."""
    for each in sorted(origins.former, key=lambda former: -len(former.old)):
        if symbol == each.old or symbol.startswith(f"{each.old}."):
            return each.new + symbol.removeprefix(each.old)
    return symbol


def _near(symbol: str, symbols: Iterable[str]) -> list[str]:
    """The symbols that were probably meant: the last part is right, or all is nearly right."""
    last = symbol.rpartition(".")[2].lower()
    lowered = {each.lower(): each for each in symbols}
    same = [each for low, each in lowered.items() if low.rpartition(".")[2] == last]
    if same:
        return get_close_matches(symbol, same, n=_NEAR, cutoff=0.0)
    found = get_close_matches(symbol.lower(), lowered, n=_NEAR, cutoff=0.6)
    return [lowered[each] for each in found]


@dataclass(frozen=True, slots=True)
class _LockLine:
    position: Position
    text: str
    part: LockedPart
    name: str

    @property
    def key(self) -> str:
        """What tells the part from others; of an operation, its method and path."""
        return self.part.key[0]


class _Explainer:
    """Looks up what there is to say of symbols: in the document, the lock and the configuration."""

    def __init__(self, origins: Origins, settings: Config | None, config: Path | None) -> None:
        self._origins = origins
        self._settings = settings
        self._config = config
        self._document = None if settings is None else _document(settings)
        self._lock = list(_lock_lines(None if settings is None else settings.lock))
        self._symbols = {row.symbol for row in origins.rows}

    def at(self, file: str, line: int) -> list[Row]:
        """The rows of the symbols that come from a line."""
        document, settings = self._document, self._settings
        if document is None or settings is None:
            raise OriginsError(
                "the document is not at hand",
                "name it with --spec, or its configuration with --config",
            )
        name = next((n for n in document.sources if Path(n).resolve() == Path(file).resolve()), "")
        if not name:
            raise OriginsError(
                f"the client is not made of {quote(file)}",
                f"name one of {', '.join(document.sources)}",
            )
        length = len(document.sources[name].splitlines())
        if not 1 <= line <= length:
            raise OriginsError(f"{file} has no line {line}", f"name one of 1 to {length}")
        first, last = _range(settings, name, line)
        nodes = list(_nodes(document, name, first, last))
        start = max(
            (n for n, _ in nodes if n <= line), default=min([n for n, _ in nodes], default=0)
        )
        by_pointer: dict[str, list[Row]] = {}
        for row in self._origins.rows:
            node = self._find(row.pointer)
            by_pointer.setdefault(row.pointer if node is None else node.pointer, []).append(row)
        found: dict[Row, None] = {}
        for place in (pointer for number, pointer in nodes if number == start):
            pointer = place
            while pointer and pointer not in by_pointer:
                pointer = pointer.rpartition("/")[0]
            found.update(dict.fromkeys(by_pointer.get(pointer, ())))
        return list(found)

    def explained(self, row: Row) -> Explained:
        """What there is to say of a symbol."""
        kind, node = SymbolKind(row.kind), self._node(row)
        position = None if node is None else node.key_position
        file = self._origins.document if position is None else position.file
        key = row.pointer.partition("/")[0]
        if position is None and key:
            file = unescape(key.removesuffix("#"))
        word, lock = self._word(kind, row, node), self._line(kind, row)
        return Explained(
            row=row,
            file=file,
            position=position,
            word=word,
            lock=lock,
            former=tuple(each for each in self._origins.former if each.new == row.symbol),
            changes=tuple(self._changes(kind, row, node, word, lock)),
        )

    def _find(self, pointer: str) -> Node | None:
        """What a pointer leads to, also by way of a `$ref`, as that of an operation may."""
        if self._document is None:
            return None
        node = self._document.find(pointer)
        if node is not None or not pointer:
            return node
        above, _, token = pointer.rpartition("/")
        around = self._find(above)
        target = None if around is None else around.resolved()
        if target is None or not isinstance(target.value, dict):
            return None
        return target.get(unescape(token))

    def _node(self, row: Row) -> Node | None:
        node = self._find(row.pointer)
        if node is None or row.kind != SymbolKind.VALUE.value:
            return node
        target = node.resolve()
        values = target["enum"].elements() if isinstance(target.plain("enum"), list) else ()
        written = row.symbol
        owners = (o for o in self._symbols if written.startswith(f"{o}.") and o != written)
        text = written.removeprefix(max(owners, key=len, default="") + ".")
        return next((v for v in values if _spelled(v) == text), node)

    def _word(self, kind: SymbolKind, row: Row, node: Node | None) -> Said | None:
        """The word that asks for the name of a symbol."""
        settings = self._settings
        if kind is SymbolKind.CLIENT and self._config is not None and settings is not None:
            table = toml.read(self._config).find(settings.table)
            key = None if table is None else table.get("client")
            return None if key is None else _said(key)
        keys = _words(kind, row.pointer)
        place = node if kind is not SymbolKind.WEBHOOK else self._above(row)
        for name in keys:
            if place is None:
                return None
            place = place.get(name) or place.resolve().get(name)
        return None if place is None or not keys else _said(place)

    def _above(self, row: Row) -> Node | None:
        return self._find(row.pointer.rpartition("/")[0])

    def _line(self, kind: SymbolKind, row: Row) -> Said | None:
        """The line of the lock that keeps the name of a symbol."""
        found = self._named(_LOCKED[kind]) if kind in _LOCKED else []
        owner, _, name = row.symbol.rpartition(".")
        match kind:
            case SymbolKind.FIELD:
                last = row.pointer.rpartition("/")[2]
                models = [each.key for each in self._named(SCHEMA) if each.name == owner]
                keys = {row.pointer, *(f"{key}/properties/{last}" for key in models)}
                found = [each for each in found if each.key in keys]
            case SymbolKind.ARGUMENT:
                places = {each.key for each in self._named(OPERATION) if each.name == owner}
                found = [each for each in found if each.key in places]
            case _:
                name = row.symbol
        line = next((each for each in found if each.name == name), None)
        return None if line is None else Said(position=line.position, text=line.text)

    def _named(self, kind: str) -> list[_LockLine]:
        """The lines of the lock about parts of a kind."""
        return [line for line in self._lock if line.part.kind == kind]

    def _changes(
        self, kind: SymbolKind, row: Row, node: Node | None, word: Said | None, lock: Said | None
    ) -> Iterator[str]:
        """The ways to change a name; what an overlay asks for counts more than the lock."""
        if word is not None:
            others = ", for each operation of the resource" if kind is SymbolKind.RESOURCE else ""
            yield f"the value at {word.position}{others}"
            return
        if lock is not None:
            yield f"the last word of {lock.position.file}:{lock.position.line}"
        if kind is SymbolKind.CLIENT:
            yield 'client = "NAME" in the configuration'
        elif kind is SymbolKind.PARAMS:
            yield f"the name of {row.symbol.removesuffix('Param')}"
        elif row.rule == Rule.DERIVED.name.lower():
            yield "the name of the method that it is a form of"
        elif keys := _words(kind, row.pointer):
            place = node if kind is not SymbolKind.WEBHOOK else self._above(row)
            if place is not None and place.pointer[:1] not in {"", "/"}:
                yield f"at {place.key_position}, as no overlay reaches that file: {_update(keys)}"
                return
            pointer = row.pointer
            if kind is SymbolKind.WEBHOOK:
                pointer = pointer.rpartition("/")[0]
            value = None if self._document is None else self._document.root.value
            yield f"in an overlay: {_action(pointer, value, keys)}"
        elif kind in _BY_THE_DOCUMENT:
            yield _BY_THE_DOCUMENT[kind]


_LOCKED = {
    SymbolKind.METHOD: OPERATION,
    SymbolKind.ARGUMENT: ARGUMENT,
    SymbolKind.MODEL: SCHEMA,
    SymbolKind.ALIAS: SCHEMA,
    SymbolKind.FIELD: PROPERTY,
    SymbolKind.WEBHOOK: EVENT,
    SymbolKind.CALLBACK: EVENT,
    SymbolKind.OPTION: OPTION,
    SymbolKind.SERVER: SERVER,
}
"""Of what kind the parts are whose names the lock keeps."""
_BY_THE_DOCUMENT = {
    SymbolKind.VALUE: "the value itself",
    SymbolKind.EVENT: "the type of the event",
    SymbolKind.ERROR: "the status of the response",
    SymbolKind.SERVER: "the words of the server",
    SymbolKind.VARIABLE: "the name of the variable",
    SymbolKind.CALLBACK: "the operationId or the key",
}
"""What a maintainer changes where no word of the vocabulary names the symbol."""


def _words(kind: SymbolKind, pointer: str) -> tuple[str, ...]:
    """The keys of the vocabulary that lead to the name of a symbol from its part."""
    match kind:
        case SymbolKind.METHOD:
            return ("x-client-method",)
        case SymbolKind.RESOURCE:
            return ("x-client-resource",)
        case SymbolKind.ARGUMENT if pointer.rpartition("/")[2] == "requestBody":
            return ()
        case SymbolKind.MODEL | SymbolKind.ALIAS | SymbolKind.FIELD | SymbolKind.ARGUMENT:
            return ("x-client-name",)
        case SymbolKind.WEBHOOK:
            return ("x-client-name",)
        case SymbolKind.OPTION if pointer.startswith("/x-client-webhooks/"):
            return ("key", "option")
        case SymbolKind.OPTION:
            return ("x-client-credential", "option")
        case _:
            return ()


def _document(settings: Config) -> Document:
    from ..pipeline import read

    return read(settings, lambda _: None).document


def _lock_lines(path: Path | None) -> Iterator[_LockLine]:
    """The lines of the lock that keep names."""
    names_lock.read(path)  # a lock that is damaged is refused, as by every command
    if path is None or not path.is_file():
        return
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        if (found := named_in(line)) is not None:
            yield _LockLine(Position(path.as_posix(), number, 1), line.strip(), *found)


def _range(settings: Config, name: str, line: int) -> tuple[int, int]:
    """The lines that belong together: of an overlay those of one action, else all."""
    overlay = next((path for path in settings.overlays if str(path) == name), None)
    from ..document.load import load

    actions = None if overlay is None else load(overlay).root.get("actions")
    if actions is None:
        return 1, sys.maxsize
    starts = [each.position.line for each in actions.elements()]
    first = max((start for start in starts if start <= line), default=1)
    return first, min((start - 1 for start in starts if start > first), default=sys.maxsize)


def _nodes(document: Document, name: str, first: int, last: int) -> Iterator[tuple[int, str]]:
    """The nodes that begin in some lines of a file, each with its line and its pointer."""
    roots = [document.root, *filter(None, (document.find(file.key) for file in document.files))]
    for root in roots:
        for node in root.descendants():
            position = node.key_position
            if position.file == name and first <= position.line <= last:
                yield position.line, node.pointer


def _spelled(node: Node) -> str:
    return node.value if isinstance(node.value, str) else quote(node.value)


def _said(node: Node) -> Said:
    return Said(position=node.key_position, text=f"{node.key}: {quote(node.value)}")


def _action(pointer: str, value: Value, keys: Sequence[str]) -> str:
    """The action of an overlay that gives a part another name, in one line of YAML."""
    from ..document.jsonpath import path_to

    return f"{{target: {quote(path_to(pointer, value))}, update: {_update(keys)}}}"


def _update(keys: Sequence[str]) -> str:
    update = "NAME"
    for key in reversed(keys):
        update = f"{{{key}: {update}}}"
    return update
