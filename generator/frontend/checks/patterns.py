"""Regular expressions: `pattern` and the keys of `patternProperties`.

The dialect is that of ECMA-262 (JSON Schema 2020-12 Core, section 6.4). Only what no dialect
accepts is a mistake; what Python alone does not know is translated before it is tried.
"""

from __future__ import annotations

import re
import warnings
from typing import TYPE_CHECKING

from ...diagnostics.diagnostics import quote
from ...openapi.composition import entries
from .scope import Finding, text_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ...document.document import Node
    from .scope import Scope

_ECMA_ONLY = re.compile(
    r"\\[pP]\{[^{}]*\}|\\u\{[0-9A-Fa-f]+\}|\\u[0-9A-Fa-f]{4}|\\x[0-9A-Fa-f]{2}|\\c[A-Za-z]|\\k<[^<>]*>"
    r"|\(\?<(?![=!])|\\[^0-9]|\[\^?\]"
)
_BETWEEN_SLASHES = re.compile(r"/\^?.*/[gimsuy]*", re.DOTALL)
_KNOWN_ESCAPES = frozenset("dDwWsSbB")


def check(scope: Scope) -> Iterator[Finding]:
    """Every pattern."""
    for schema in scope.schemas():
        pattern = text_of(schema, "pattern")
        if pattern is not None:
            yield from _check_pattern(schema["pattern"], pattern)
        for key, node in entries(schema, "patternProperties"):
            yield from _check_pattern(node, key, at_key=True)


def _check_pattern(node: Node, pattern: str, *, at_key: bool = False) -> Iterator[Finding]:
    problem = _problem(pattern)
    if problem:
        message = f"pattern {quote(pattern)} is no regular expression: {problem}"
        hint = "escape the character with a backslash if it stands for itself"
        yield Finding("E269", node, message, hint=hint, at_key=at_key)
    elif _BETWEEN_SLASHES.fullmatch(pattern) and pattern != "/":
        message = f"the slashes of pattern {quote(pattern)} belong to what it matches"
        hint = f"write {quote(pattern[1 : pattern.rindex('/')])} if they only mark its ends"
        yield Finding("W270", node, message, hint=hint, at_key=at_key)


def _problem(pattern: str) -> str:
    """Why the text is no pattern; empty if it is one."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # nested sets, which Python reserves and ECMA has
            re.compile(_ECMA_ONLY.sub(_translated, pattern))
    except re.error as error:
        return error.msg
    except (OverflowError, RecursionError) as error:
        return str(error)
    return ""


def _translated(match: re.Match[str]) -> str:
    """A piece of ECMA syntax as one that Python has; its meaning does not matter here."""
    text = match.group()
    if text.startswith("(?<"):
        return "(?P<"
    if text.startswith("["):
        return "[x]"
    if len(text) == 2 and text[1] in _KNOWN_ESCAPES:
        return text
    if text.startswith(r"\k"):
        return "x"
    return r"\x78"
