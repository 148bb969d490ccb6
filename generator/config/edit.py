"""One value of a configuration is changed; all else stays as its author wrote it."""

from __future__ import annotations

import re
import tomllib
from typing import TYPE_CHECKING, Any

from ..diagnostics.diagnostics import Diagnosed, Diagnostic
from . import toml

if TYPE_CHECKING:
    from pathlib import Path

    from ..document.document import Node


def with_value(path: Path, key: str, value: str, table: str = "") -> str:
    """The text of a configuration with another value of a key.

    Args:
        path: The configuration.
        key: A key of a table.
        value: A text that needs no quoting, such as a version or a digest.
        table: The pointer of the table.

    Raises:
        Diagnosed: the file is not TOML, or writes the table in a way that only its author changes.
    """
    document = toml.read(path)
    (text,) = document.sources.values()
    lines = text.split("\n")
    home = document.find(table)
    assert home is not None
    node = home.get(key)
    if node is None:
        first = min((each.key_position.line for _, each in home.items()), default=0)
        at = first - 1 if first else home.position.line if table else 0
        lines.insert(at, f'{key} = "{value}"')
    else:
        line, column = node.position.line - 1, node.position.column - 1
        rest = re.sub(r"""^("[^"]*"|'[^']*')""", f'"{value}"', lines[line][column:])
        lines[line] = lines[line][:column] + rest
    changed = "\n".join(lines)
    if not _says(changed, [*home.tokens, key], value):
        message = f"cannot write {key} into a table that is written like this"
        hint = f'write {key} = "{value}" into it'
        raise Diagnosed(Diagnostic("E903", home.position, message, hint=hint))
    return changed


def home_of(path: Path, key: str, table: str) -> str:
    """The pointer of the table that has a key: that of a client, or the one that all share."""
    node: Node | None = toml.read(path).find(table)
    if node is not None and key in node:
        return table
    return table.rpartition("/client/")[0]


def _says(text: str, way: list[str], value: str) -> bool:
    try:
        found: Any = tomllib.loads(text)
        for step in way:
            found = found[int(step) if step.isdecimal() else step]
    except (tomllib.TOMLDecodeError, LookupError, TypeError):
        return False
    return bool(found == value)
