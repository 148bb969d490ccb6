"""One value of a configuration is changed; all else stays as its author wrote it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from . import toml

if TYPE_CHECKING:
    from pathlib import Path


def with_version(path: Path, version: str) -> str:
    """The text of a configuration with another version.

    Args:
        path: The configuration.
        version: A version, which needs no quoting.

    Raises:
        Diagnosed: the file is not TOML.
    """
    document = toml.read(path)
    (text,) = document.sources.values()
    lines = text.split("\n")
    node = document.root.get("version")
    if node is None:
        first = min((each.key_position.line for _, each in document.root.items()), default=1)
        return "\n".join([*lines[: first - 1], f'version = "{version}"', *lines[first - 1 :]])
    line, column = node.position.line - 1, node.position.column - 1
    rest = re.sub(r"""^("[^"]*"|'[^']*')""", f'"{version}"', lines[line][column:])
    lines[line] = lines[line][:column] + rest
    return "\n".join(lines)
