"""Files of somebody's own that live in the folder of a generated package.

A pattern stays in the package, and matches files; `*` and `?` stop at a slash, `**` as a whole part
of the pattern does not.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ..diagnostics.diagnostics import Position

_ALLOWED = re.compile(r"[\w.*?+@=,-]+(/[\w.*?+@=,-]+)*")


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """One pattern of the configuration, relative to the folder of the package."""

    text: str
    position: Position

    def matches(self, path: str) -> bool:
        """Whether a file is kept; its path is relative to the folder of the package."""
        return _compiled(self.text).fullmatch(path) is not None


def keep_pattern(text: str) -> str:
    """Pass a pattern of files in the package.

    Raises:
        ValueError: it is not one; the message says why.
    """
    if not _ALLOWED.fullmatch(text) or {".", ".."} & set(text.split("/")):
        raise ValueError(
            f"{text!r} is no pattern of files in the package, such as extras/** or mixins.py"
        )
    return text


@cache
def _compiled(text: str) -> re.Pattern[str]:
    parts = text.split("/")
    pattern = ""
    for part in parts[:-1]:
        pattern += "(?:[^/]+/)*" if part == "**" else f"{_part(part)}/"
    return re.compile(pattern + (".+" if parts[-1] == "**" else _part(parts[-1])), re.DOTALL)


def _part(part: str) -> str:
    translated = {"*": "[^/]*", "?": "[^/]"}
    return "".join(translated.get(character) or re.escape(character) for character in part)
