"""A text that a pattern matches: the shortest, and of a choice the first."""

from __future__ import annotations

import re
import warnings
from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable

_CATEGORIES = {"digit": "0", "word": "a", "space": " ", "not_digit": "a", "not_space": "a"}
_LIKELY = "Aa0-_ .:/@"
_LONGEST = 1_000
_PARSER: Any = import_module("re._parser")
"""It has no public name; what another Python does not have costs examples, and nothing else."""


def text_of(pattern: str) -> str | None:
    """A text that matches a pattern of Rust's `regex`, by Python's `re`; None: none is known."""
    python = re.sub(r"\(\?-u:", "(?:", pattern)
    python = re.sub(r"\\u\{([0-9A-Fa-f]{1,8})\}", lambda found: chr(int(found[1], 16)), python)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error")  # what Python may read differently one day
            compiled = re.compile(python)
            text = _text(_PARSER.parse(python))
    except (re.error, FutureWarning, ValueError, KeyError, RecursionError, OverflowError):
        return None
    return text if len(text) <= _LONGEST and compiled.search(text) else None


def _text(parts: Iterable[Any]) -> str:
    return "".join(_part(str(kind).lower(), value) for kind, value in parts)


def _part(kind: str, value: Any) -> str:
    match kind:
        case "literal":
            return chr(value)
        case "not_literal":
            return next(each for each in _LIKELY if ord(each) != value)
        case "any":
            return "a"
        case "in":
            return _member(value)
        case "max_repeat" | "min_repeat" | "possessive_repeat":
            least, _, inner = value
            return _text(inner) * int(least)
        case "subpattern":
            return _text(value[-1])
        case "atomic_group":
            return _text(value)
        case "branch":
            return _text(value[1][0])
        case "at" | "assert" | "assert_not":
            return ""
        case _:
            raise ValueError(kind)


def _member(members: list[Any]) -> str:
    """A character of a set."""
    if str(members[0][0]) == "NEGATE":
        excluded = re.compile(_set(members[1:]))
        everything: list[str] = [*_LIKELY, *map(chr, range(33, 0x250))]
        return next(each for each in everything if not excluded.fullmatch(each))
    kind, value = members[0]
    match str(kind).lower():
        case "literal":
            return chr(value)
        case "range":
            return chr(value[0])
        case "category":
            return _CATEGORIES[str(value).lower().removeprefix("category_")]
        case other:
            raise ValueError(other)


def _set(members: Iterable[Any]) -> str:
    """A set as a pattern of its own."""
    parts: list[str] = []
    for kind, value in members:
        match str(kind).lower():
            case "literal":
                parts.append(re.escape(chr(value)))
            case "range":
                parts.append("-".join(re.escape(chr(each)) for each in value))
            case "category":
                name = str(value).lower().removeprefix("category_")
                letter = name.removeprefix("not_")[0]
                parts.append("\\" + (letter.upper() if name.startswith("not_") else letter))
            case other:
                raise ValueError(other)
    return f"[{''.join(parts)}]"
