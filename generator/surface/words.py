"""Text of a document as words, and words as names.

Comes in: any text. Goes out: names that are short, ASCII and Python's, but perhaps keywords and not
yet unique. The rule of this file: the same text gives the same name, whatever else there is.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache

LONGEST = 80
"""Characters of the longest name; a file name of 255 is the limit of most systems."""

_WORD = re.compile(r"[A-Z]{2,}s(?![a-z])\d*|[A-Z]+(?![a-z])\d*|[A-Z]?[a-z]+\d*|\d+")
_SYMBOLS = {
    "+": " plus ",
    "-": " minus ",
    "*": " star ",
    "$": " dollar ",
    "@": " at ",
    "#": " hash ",
}
_SPELLED = 8
"""Letters of a foreign word that are spelled out by number."""


def words(text: str) -> list[str]:
    """Split text into lower-case ASCII words.

    `sendDTMFTones` gives send, dtmf, tones. A text without letters or digits is spelled by the
    names of its symbols, and else by its code points.
    """
    found: list[str] = _WORD.findall(_ascii(text))
    if not found or not found[0][0].isalpha():
        found = with_symbol(text)
    if not found:
        found = [f"u{ord(c):x}" for c in text[:_SPELLED]] or ["empty"]
    return [word.lower() for word in found]


def with_symbol(text: str) -> list[str]:
    """The words of a text, and before them the symbol that it begins with, if it has a name."""
    plain = _ascii(text[:1]) if text[:1] in _SYMBOLS else ""
    found: list[str] = _WORD.findall(_SYMBOLS.get(plain, plain) + _ascii(text[len(plain) :]))
    return [word.lower() for word in found]


def _ascii(text: str) -> str:
    """The text without accents and without what is not ASCII."""
    if text.isascii():
        return text
    return unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode()


@cache
def snake(text: str) -> str:
    """The text as the name of a function, an argument or a module."""
    return snake_of(words(text))


def snake_of(found: list[str]) -> str:
    """Words as the name of a function, an argument or a module."""
    name = "_".join(found)[:LONGEST].rstrip("_")
    return name if name[0].isalpha() else f"n{name}"


def pascal(text: str) -> str:
    """The text as the name of a class; a word that is spelled in capitals keeps them."""
    if text.isidentifier() and text.isascii() and text[0].isupper() and "_" not in text:
        return text[:LONGEST]
    name = "".join(map(_capital, re.findall(r"[A-Za-z0-9]+", _ascii(text))))
    if not name or not name[0].isalpha():
        name = "".join(map(_capital, words(text)))
    name = name[:LONGEST]
    return name if name[0].isalpha() else f"N{name}"


def _capital(part: str) -> str:
    return part[0].upper() + part[1:]
