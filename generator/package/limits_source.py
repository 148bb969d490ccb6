"""Limits as arguments of pydantic's `Field`.

Comes in: `ir.Constraints`. Goes out: keyword arguments, and the pattern that only `Matches` of the
client's runtime can read. The rule of this file: what is printed never keeps a model from being
built, so a pattern goes to pydantic only where it means the same there.
"""

from __future__ import annotations

import math
import re
from typing import TYPE_CHECKING

from ..text.source import Expr, Literal

if TYPE_CHECKING:
    from ..ir.types import Constraints

_PORTABLE = re.compile(
    r"""(?:
        [^\\\[\](){}|?*+]                                  # a character that stands for itself
      | \\[.^$*+?()\[\]{}|/\\\-]                           # an escaped character
      | \\[dwsDWS]
      | \[\^?(?:[^\\\[\]^&~-]|\\[dws.^$*+?()\[\]{}|/\\-])  # a class and its first member
          (?:[^\\\[\]&~]|\\[dws.^$*+?()\[\]{}|/\\-])*\]
      | \((?:\?:|(?!\?)) | \)
      | \|
      | [?*+]\??
      | \{\d{1,3}(?:,\d{0,3})?\}
    )*""",
    re.VERBOSE,
)
"""What the regular expressions of pydantic read as those of JSON Schema do (ECMA-262)."""


_COUNT = re.compile(r"\{(?:\d+,)?(\d+),?\}")
_ANY_SCRIPT = re.compile(r"\\[wWdD]")


def is_portable(pattern: str) -> bool:
    r"""Whether pydantic reads a pattern, and as JSON Schema does.

    Its engine writes repetitions out, refuses what becomes larger than 10 MB, and counts the
    letters and digits of all scripts: `\w{206}` is its end, `[a-z]{100000}` is not.
    """
    if not _PORTABLE.fullmatch(pattern):
        return False
    copies = math.prod(int(count) for count in _COUNT.findall(pattern))
    if copies > (100 if _ANY_SCRIPT.search(pattern) else 5_000):
        return False
    try:
        re.compile(pattern)
    except re.error:
        return False
    return True


def field_arguments(found: Constraints) -> list[Expr]:
    """Limits as arguments of pydantic's `Field`."""
    pairs: list[tuple[Expr, object]] = [
        (Expr("ge"), found.minimum),
        (Expr("le"), found.maximum),
        (Expr("gt"), found.exclusive_minimum),
        (Expr("lt"), found.exclusive_maximum),
        (Expr("multiple_of"), found.multiple_of),
        (Expr("min_length"), found.min_length if found.min_items is None else found.min_items),
        (Expr("max_length"), found.max_length if found.max_items is None else found.max_items),
    ]
    limits = [Expr("{}={}", name, Literal(value)) for name, value in pairs if value is not None]
    if found.pattern is not None and is_portable(found.pattern):
        limits.append(Expr("pattern={}", Literal(found.pattern)))
    return limits


def other_pattern(found: Constraints) -> Literal | None:
    """The pattern that pydantic would read differently, if there is one."""
    if found.pattern is None or is_portable(found.pattern):
        return None
    return Literal(found.pattern)
