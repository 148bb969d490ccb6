"""TOML text to a `Document`, so that a mistake in the configuration has its place like any other.

`tomllib` decides what the text means; a statement of TOML is TOML by itself, so parsing one after
the other tells where each begins.
"""

from __future__ import annotations

import re
import tomllib
from collections import Counter
from typing import TYPE_CHECKING, TypeAlias

from ..diagnostics.diagnostics import Diagnosed, Diagnostic, Position
from ..document.document import Document
from ..document.positions import MarkedMapping, MarkedSequence, mark_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date, time
    from pathlib import Path

    from ..document.positions import Value

_Toml: TypeAlias = "str | int | float | date | time | list[_Toml] | dict[str, _Toml]"
_Keys: TypeAlias = tuple[str | int, ...]
_Places: TypeAlias = dict[_Keys, tuple[int, int]]

_ERROR_PLACE = re.compile(r" \(at (?:line (\d+), column (\d+)|end of document)\)$")


def read(path: Path) -> Document:
    """Read a file of TOML; the file's name in positions is `path` as it was given.

    Raises:
        Diagnosed: E101 the file cannot be read, E102 it is not UTF-8, E901 it is not TOML.
    """
    file = path.as_posix()
    start = Position(file, 1, 1)
    try:
        text = path.read_bytes().decode().replace("\r\n", "\n")
    except OSError as error:
        raise Diagnosed(
            Diagnostic(
                "E101", start, f"cannot read this file: {error.strerror}", hint="correct the path"
            )
        ) from None
    except UnicodeDecodeError as error:
        message, hint = f"not UTF-8: {error.reason}", "save the file as UTF-8"
        raise Diagnosed(Diagnostic("E102", start, message, allowed="UTF-8", hint=hint)) from None
    try:
        data = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise Diagnosed(_syntax(file, text, str(error))) from None
    root = _marked(data, (), (0, 0), _places(text))
    assert isinstance(root, MarkedMapping)
    return Document(root, {file: text})


def _syntax(file: str, text: str, message: str) -> Diagnostic:
    match = _ERROR_PLACE.search(message)
    lines = text.split("\n")
    line, column = len(lines), len(lines[-1]) + 1
    if match and match.group(1):
        line, column = int(match.group(1)), int(match.group(2))
    reason = message.removesuffix(match.group()) if match else message
    hint = "correct it; https://toml.io has the rules"
    return Diagnostic("E901", Position(file, line, column), f"not valid TOML: {reason}", hint=hint)


def _places(text: str) -> _Places:
    """Where the key and the value of every entry begin that has a statement of its own."""
    places: _Places = {}
    tables: Counter[_Keys] = Counter()
    table: _Keys = ()
    for start, end, data in _statements(text):
        statement = text[start:end]
        header = statement.lstrip().startswith("[")
        keys, value = _leaf(data)
        if header:
            keys = _within_arrays(keys, tables)
        if header and statement.lstrip().startswith("[["):
            table = (*keys, tables[keys])
            tables[keys] += 1
        elif header:
            table = keys
        for path in (
            [keys, table] if header else [(*table, *keys[:n]) for n in range(1, len(keys) + 1)]
        ):
            places.setdefault(path, _within(statement, start, path, header=header))
        if isinstance(value, list) and not header:
            path = (*table, *keys)
            places |= _items(text, places[path][1], end, path, value)
    return places


def _within_arrays(keys: _Keys, tables: Counter[_Keys]) -> _Keys:
    """The place that a header names: of an array of tables before its last key, the last one."""
    found: _Keys = ()
    for key in keys[:-1]:
        found = (*found, key)
        if found in tables:
            found = (*found, tables[found] - 1)
    return (*found, *keys[-1:])


def _items(text: str, start: int, end: int, path: _Keys, items: list[_Toml]) -> _Places:
    """Where the items of an array begin; one that is written in another way is left out."""
    places: _Places = {}
    for index, item in enumerate(items):
        found = re.compile(rf"[\"']?{re.escape(str(item))}").search(text, start, end)
        if found is not None and isinstance(item, str | int | float):
            places[*path, index] = found.start(), found.start()
            start = found.end()
    return places


def _statements(text: str) -> Iterator[tuple[int, int, dict[str, _Toml]]]:
    start = end = 0
    for line in text.splitlines(keepends=True):
        end += len(line)
        try:
            data = tomllib.loads(text[start:end])
        except tomllib.TOMLDecodeError:
            continue  # the statement goes on in the next line
        if data:
            yield start, end, data
        start = end


def _leaf(data: _Toml) -> tuple[_Keys, _Toml]:
    """The keys of a statement and what it gives them: of `a.b = 1`, (a, b) and 1."""
    keys: list[str] = []
    while isinstance(data, dict) and len(data) == 1:
        key, data = next(iter(data.items()))
        keys.append(key)
    return tuple(keys), data


def _within(statement: str, start: int, path: _Keys, *, header: bool) -> tuple[int, int]:
    names = [key for key in path if isinstance(key, str)]
    key = re.search(rf"(?<![\w-])[\"']?{re.escape(names[-1])}(?![\w-])", statement)
    first = start + (key.start() if key else len(statement) - len(statement.lstrip()))
    value = re.compile(r"=\s*").search(statement, first - start)
    return first, first if header or not value else start + value.end()


def _marked(value: _Toml, path: _Keys, near: tuple[int, int], places: _Places) -> Value:
    if isinstance(value, dict):
        mapping = MarkedMapping()
        for key, child in value.items():
            place = places.get((*path, key), near)
            marked = _marked(child, (*path, key), place, places)
            mapping.put(key, marked, mark_of(0, place[0]), mark_of(0, place[1]))
        return mapping
    if isinstance(value, list):
        sequence = MarkedSequence()
        for index, child in enumerate(value):
            place = places.get((*path, index), near)
            sequence.put(_marked(child, (*path, index), place, places), mark_of(0, place[1]))
        return sequence
    return value if isinstance(value, str | int | float) else str(value)  # dates and times
