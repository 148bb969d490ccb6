"""Patterns of paths and pointers.

`*` and `?` stop at a slash, `**` as a whole part of the pattern does not.
"""

from __future__ import annotations

import re
from functools import cache


def matches(pattern: str, path: str) -> bool:
    """Whether a pattern is about a path."""
    return path == pattern or _compiled(pattern).fullmatch(path) is not None


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
