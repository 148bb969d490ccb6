"""One value of a configuration is changed; all else stays as its author wrote it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from . import toml

if TYPE_CHECKING:
    from pathlib import Path


def with_version(path: Path, version: str) -> str:
    """The text of a configuration with another version; takes and raises what `with_value` does."""
    return with_value(path, "version", version)


def with_value(path: Path, key: str, value: str) -> str:
    """The text of a configuration with another value of a key.

    Args:
        path: The configuration.
        key: A key of its first table.
        value: A text that needs no quoting, such as a version or a digest.

    Raises:
        Diagnosed: the file is not TOML.
    """
    document = toml.read(path)
    (text,) = document.sources.values()
    lines = text.split("\n")
    node = document.root.get(key)
    if node is None:
        first = min((each.key_position.line for _, each in document.root.items()), default=1)
        return "\n".join([*lines[: first - 1], f'{key} = "{value}"', *lines[first - 1 :]])
    line, column = node.position.line - 1, node.position.column - 1
    rest = re.sub(r"""^("[^"]*"|'[^']*')""", f'"{value}"', lines[line][column:])
    lines[line] = lines[line][:column] + rest
    return "\n".join(lines)
