"""Text of a document as words, and words as names.

The names are short and Python's, but perhaps keywords and not yet unique. They are ASCII where the
text has Latin letters; else its letters are kept. The same text gives the same name, whatever else
there is.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import cache
from itertools import groupby

from ..runtime.models.names import camel as camel

LONGEST = 80
"""Characters of the longest name; a file name of 255 bytes is the limit of most systems."""
_MOST_BYTES = 240

_WORD = re.compile(r"[A-Z]{2,}s(?![a-z])\d*|[A-Z]+(?![a-z])\d*|[A-Z]?[a-z]+\d*|\d+")
_WHOLE = re.compile(r"(?<![A-Z])(?:OAuth|IPv(?=\d))(?![a-z])")
"""Words that capitals would split in the middle, in any document."""
_APART = "_\u200c\u200d\u30fb"
"""Of these the last three may stand in names since Unicode 15.1, so since Python 3.13 alone."""
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
    """Split text into lower-case words.

    `sendDTMFTones` gives send, dtmf, tones. A text without Latin letters keeps those that it has,
    in the form in which Python compares names (NFKC). One without letters or digits is spelled by
    the names of its symbols, and else by its code points.
    """
    found: list[str] = _WORD.findall(_WHOLE.sub(_one_word, _ascii(text)))
    if not found or not found[0][0].isalpha():
        found = _foreign(text) or with_symbol(text)
    if not found:
        found = [f"u{ord(c):x}" for c in text[:_SPELLED]] or ["empty"]
    return [word.lower() for word in found]


def _one_word(found: re.Match[str]) -> str:
    return found.group().capitalize()


def with_symbol(text: str) -> list[str]:
    """The words of a text, and before them the symbol that it begins with, if it has a name."""
    plain = _ascii(text[:1]) if text[:1] in _SYMBOLS else ""
    found: list[str] = _WORD.findall(_SYMBOLS.get(plain, plain) + _ascii(text[len(plain) :]))
    return [word.lower() for word in found]


def _foreign(text: str) -> list[str]:
    """The words of a text that is written in other letters than Latin ones; else none."""
    plain = unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", text).lower())
    if plain.isascii() or any(each.isascii() and each.isalpha() for each in plain):
        return []
    runs = groupby(plain, key=lambda each: each not in _APART and f"a{each}".isidentifier())
    found = ["".join(run) for is_word, run in runs if is_word]
    return found if any(not word.isascii() for word in found) else []


def _ascii(text: str) -> str:
    """The text without accents and without what is not ASCII."""
    if text.isascii():
        return text
    return unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode()


@cache
def snake(text: str) -> str:
    """The text as the name of a function, an argument or a module."""
    return snake_of(words(text))


@cache
def snake_with_symbol(text: str) -> str:
    """The same with the symbol that the text begins with; empty where it has no words at all."""
    found = with_symbol(text)
    return snake_of(found) if found else ""


def snake_of(found: list[str]) -> str:
    """Words as the name of a function, an argument or a module."""
    return _python("_".join(found), "n")


def distinct(name: str, taken: set[str], number: str = "_{}") -> str:
    """The name, with a number from 2 on where it is taken; it is taken then."""
    found, count = name, 2
    while found in taken:
        found, count = f"{name}{number.format(count)}", count + 1
    taken.add(found)
    return found


def constant(name: str) -> str:
    """The name of a function as that of a constant."""
    return unicodedata.normalize("NFKC", name.upper())


def _python(name: str, before: str) -> str:
    """The name, no longer than that of a file may be, with a letter before it if it needs one."""
    name = name[:LONGEST].encode()[:_MOST_BYTES].decode(errors="ignore").rstrip("_")
    return unicodedata.normalize("NFKC", name if name.isidentifier() else f"{before}{name}")


def pascal(text: str) -> str:
    """The text as the name of a class; a word that is spelled in capitals keeps them."""
    if text.isidentifier() and text.isascii() and text[0].isupper() and "_" not in text:
        return text[:LONGEST]
    name = "".join(map(_capital, re.findall(r"[A-Za-z0-9]+", _ascii(text))))
    if not name or not name[0].isalpha():
        name = "".join(map(_capital, words(text)))
    return _python(name, "N")


def _capital(part: str) -> str:
    return part[0].upper() + part[1:]


@dataclass(frozen=True, slots=True)
class Acronyms:
    """Words that would be split in the middle, such as `OAuth`, as they are spelled in names."""

    spelled: tuple[str, ...] = ()

    def whole(self, text: str) -> str:
        """The text with each of them as a plain word: `getOAuthToken` as `getOauthToken`."""
        for found in self.spelled:
            before = "(?<![A-Z])" if found[0].isupper() else "(?<![A-Za-z])"
            text = re.sub(rf"{before}{re.escape(found)}(?![a-z])", found.capitalize(), text)
        return text

    def restored(self, name: str) -> str:
        """The name of a class with each of them as it is spelled: `OauthToken` as `OAuthToken`."""
        for found in self.spelled:
            plain = re.escape(found.capitalize())
            name = re.sub(rf"{plain}(?![a-z])", _capital(found), name)
        return name
