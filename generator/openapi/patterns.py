r"""Patterns of a document as regular expressions that take no longer than the text is long.

A pattern is written as ECMA-262 has it, with Unicode (JSON Schema 2020-12 Core, section 6.4):
`\d`, `\w` and `\b` are ASCII, and `$` is the end of the text alone. pydantic matches by Rust's
`regex`, which never goes back over a text; it has no look-around and no back-reference, and reads
some of the rest differently. A pattern becomes one that matches the same text, or is refused.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Container, Mapping

_DEEPEST = 50
"""Groups within one another; the engine ends at 250 levels, and a group may be several."""

_ASCII, _WIDE, _PROPERTY = 60, 4_000, 50_000
"""Bytes that the engine needs for a character: of ASCII, of all others too, of a property."""

_LARGEST = 5_000_000
"""Bytes of a pattern. The engine writes repetitions out, and refuses what is larger than 10 MB."""

_ANCHORS: Mapping[str, str] = {"^": "^", "$": "$", r"\b": r"(?-u:\b)", r"\B": r"(?-u:\B)"}

_SETS: Mapping[str, tuple[str, int]] = {
    "d": ("0-9", _ASCII),
    "w": ("0-9A-Za-z_", _ASCII),
    "s": (r"\t-\r\u{FEFF}\p{Zs}\u{2028}\u{2029}", _WIDE),
}
"""The members of a class that an escape stands for, and what one costs."""

_CONTROLS = {"0": 0, "t": 9, "n": 10, "v": 11, "f": 12, "r": 13}

_CATEGORIES = (
    "C|Other|Cc|Control|Cf|Format|Cn|Unassigned|Co|Private_Use|L|Letter|LC|Cased_Letter|Ll|"
    "Lowercase_Letter|Lm|Modifier_Letter|Lo|Other_Letter|Lt|Titlecase_Letter|Lu|"
    "Uppercase_Letter|M|Mark|Mc|Spacing_Mark|Me|Enclosing_Mark|Mn|Nonspacing_Mark|N|Number|"
    "Nd|Decimal_Number|Nl|Letter_Number|No|Other_Number|P|Punctuation|Pc|"
    "Connector_Punctuation|Pd|Dash_Punctuation|Pe|Close_Punctuation|Pf|Final_Punctuation|Pi|"
    "Initial_Punctuation|Po|Other_Punctuation|Ps|Open_Punctuation|S|Symbol|Sc|"
    "Currency_Symbol|Sk|Modifier_Symbol|Sm|Math_Symbol|So|Other_Symbol|Z|Separator|Zl|"
    "Line_Separator|Zp|Paragraph_Separator|Zs|Space_Separator"
)
_BINARY = "Any|ASCII|Alphabetic|Lowercase|Uppercase|White_Space|Emoji|ID_Start|ID_Continue"
_SCRIPTS = (
    "Arabic|Armenian|Bengali|Common|Cyrillic|Devanagari|Ethiopic|Georgian|Greek|Han|Hangul|"
    "Hebrew|Hiragana|Inherited|Katakana|Khmer|Latin|Tamil|Telugu|Thai|Tibetan"
)
_KINDS: Mapping[str, str] = {
    "": f"{_CATEGORIES}|{_BINARY}",
    "General_Category=": _CATEGORIES,
    "gc=": _CATEGORIES,
    "Script=": _SCRIPTS,
    "sc=": _SCRIPTS,
    "Script_Extensions=": _SCRIPTS,
    "scx=": _SCRIPTS,
}
"""The properties of Unicode that both dialects know by the same name."""

_ANCHOR = re.compile(r"[\^$]|\\[bB]")
_GROUP = re.compile(r"\((?:\?:|\?<[A-Za-z_$][\w$]*>|(?!\?))")
_REPEATED = re.compile(r"(?:[*+?]|\{([0-9]{1,6})(?:(,)([0-9]{0,6}))?\})\??")
_BRACES = re.compile(r"\{[0-9]*,?[0-9]*\}")
_CODE = re.compile(r"x([0-9A-Fa-f]{2})|u([0-9A-Fa-f]{4})|u\{0*([0-9A-Fa-f]{1,6})\}")
_PAIR = re.compile(r"u([Dd][89ABab][0-9A-Fa-f]{2})\\u([Dd][C-Fc-f][0-9A-Fa-f]{2})")
_NAMED = re.compile(r"([pP])\{([A-Za-z_]+=)?([A-Za-z_]+)\}")
_SPECIAL, _SPECIAL_IN_CLASS = frozenset(r"\.+*?()|[]{}^$"), frozenset(r"\[]^-&~")


class NotLinearError(Exception):
    """A pattern that cannot be matched in a time that its text bounds; says why."""


def linear(pattern: str) -> str:
    r"""Translate a pattern for Rust's `regex`.

    Args:
        pattern: As ECMA-262 has it; what only old readers of it allow, such as `\-` or a brace
            that stands for itself, is read as they do.

    Raises:
        NotLinearError: with the reason, if no such expression matches the same text.
    """
    reader = _Reader(pattern)
    found = reader.choices(0)
    if not reader.ended():
        raise NotLinearError("it has a parenthesis too many")
    if found.size > _LARGEST:
        raise NotLinearError("written out, it is too large")
    return found.text


@dataclass(frozen=True, slots=True)
class _Piece:
    """A part of a translation, and the bytes that the engine needs for it."""

    text: str
    size: int


class _Reader:
    """One pass over a pattern."""

    def __init__(self, pattern: str) -> None:
        self._pattern = pattern
        self._at = 0

    def ended(self) -> bool:
        return self._at >= len(self._pattern)

    def _sees(self, text: str) -> bool:
        return self._pattern.startswith(text, self._at)

    def _takes(self, text: str) -> bool:
        found = self._sees(text)
        self._at += len(text) * found
        return found

    def _match(self, syntax: re.Pattern[str]) -> re.Match[str] | None:
        found = syntax.match(self._pattern, self._at)
        self._at = self._at if found is None else found.end()
        return found

    def _next(self) -> str:
        if self.ended():
            raise NotLinearError("it ends too early")
        self._at += 1
        return self._pattern[self._at - 1]

    def choices(self, depth: int) -> _Piece:
        """What stands in a group: sequences, with `|` between them."""
        if depth > _DEEPEST:
            raise NotLinearError("its groups are nested too deeply")
        pieces: list[_Piece] = []
        while not self.ended() and not self._sees(")"):
            pieces.append(_Piece("|", _ASCII) if self._takes("|") else self._term(depth))
        return _Piece("".join(piece.text for piece in pieces), sum(piece.size for piece in pieces))

    def _term(self, depth: int) -> _Piece:
        anchor = self._match(_ANCHOR)
        if anchor is not None:
            return _Piece(_ANCHORS[anchor[0]], _ASCII)
        piece = self._atom(depth)
        found = self._match(_REPEATED)
        if found is None:
            return piece
        least, most = int(found[1] or 1), int(found[3] or 0)
        if most and most < least:
            raise NotLinearError(f"{found[0]} is out of order")
        return _Piece(piece.text + found[0], piece.size * (max(least, most) + bool(found[2])))

    def _atom(self, depth: int) -> _Piece:
        if self._takes("."):
            return _Piece(r"[^\n\r\u{2028}\u{2029}]", _WIDE)
        if self._takes("["):
            return self._class()
        if self._takes("\\"):
            return _alone(self._escape(in_class=False))
        if self._sees("("):
            return self._group(depth)
        if self._match(_BRACES) is not None:
            raise NotLinearError("a repetition has nothing to repeat, or no number")
        char = self._next()
        if char in "*+?":
            raise NotLinearError(f"{char} has nothing to repeat")
        return _alone(ord(char))

    def _group(self, depth: int) -> _Piece:
        found = self._match(_GROUP)
        if found is None:
            raise NotLinearError("it looks ahead or behind, or has flags")
        inner = self.choices(depth + 1)
        if not self._takes(")"):
            raise NotLinearError("it has a group without an end")
        plain = found[0] == "(?:"
        return _Piece(f"({'?:' * plain}{inner.text})", inner.size + _ASCII)

    def _class(self) -> _Piece:
        negated = self._takes("^")
        members: list[_Piece] = []
        while not self._takes("]"):
            first = self._member()
            if self._sees("-") and not self._sees("-]"):
                self._at += 1
                members += _range(first, self._member())
            else:
                members.append(_in_class(first))
        if not members:
            return _Piece(r"[\s\S]", _ASCII) if negated else _Piece(r"[^\s\S]", _ASCII)
        size = max(_WIDE * negated, sum(member.size for member in members))
        return _Piece(f"[{'^' * negated}{''.join(member.text for member in members)}]", size)

    def _member(self) -> int | _Piece:
        return self._escape(in_class=True) if self._takes("\\") else ord(self._next())

    def _escape(self, *, in_class: bool) -> int | _Piece:
        """What a backslash makes of what follows: a character, or the members of a class."""
        named = self._match(_NAMED)
        if named is not None:
            return _property(*named.groups(""))
        pair = self._match(_PAIR)
        if pair is not None:
            high, low = int(pair[1], 16), int(pair[2], 16)
            return 0x10000 + (high - 0xD800) * 0x400 + low - 0xDC00
        code = self._match(_CODE)
        if code is not None:
            return int(code[1] or code[2] or code[3], 16)
        char = self._next()
        if char.lower() in _SETS:
            text, size = _SETS[char.lower()]
            return _Piece(text, size) if char.islower() else _Piece(f"[^{text}]", _WIDE)
        if char == "b" and in_class:
            return 8
        if char in _CONTROLS and not (char == "0" and self._match(re.compile("[0-9]"))):
            return _CONTROLS[char]
        if char == "c" and (control := self._match(re.compile("[A-Za-z]"))):
            return ord(control[0]) % 32
        if char.isascii() and char.isalnum():
            raise NotLinearError(f"\\{char} refers back, or has another meaning elsewhere")
        return ord(char)


def _property(letter: str, kind: str, name: str) -> _Piece:
    if kind not in _KINDS or not re.fullmatch(_KINDS[kind], name):
        raise NotLinearError(f"the property {kind}{name} is not known to be the same elsewhere")
    return _Piece(f"\\{letter}{{{kind}{name}}}", _PROPERTY)


def _range(first: int | _Piece, last: int | _Piece) -> list[_Piece]:
    """The members from one to another; beside a class, `-` stands for itself (ECMA-262, B.1.2)."""
    if isinstance(first, _Piece) or isinstance(last, _Piece):
        return [_in_class(each) for each in (first, ord("-"), last)]
    if last < first:
        raise NotLinearError("it has a range that is out of order")
    size = _ASCII if last < 128 else _WIDE
    return [_Piece(f"{_char(first, _SPECIAL_IN_CLASS)}-{_char(last, _SPECIAL_IN_CLASS)}", size)]


def _in_class(found: int | _Piece) -> _Piece:
    if isinstance(found, _Piece):
        return found
    return _Piece(_char(found, _SPECIAL_IN_CLASS), _ASCII if found < 128 else _WIDE)


def _alone(found: int | _Piece) -> _Piece:
    """A character, or a class of its own."""
    if isinstance(found, int):
        return _Piece(_char(found, _SPECIAL), _ASCII)
    bare = found.text.startswith(("[", r"\p", r"\P"))
    return found if bare else _Piece(f"[{found.text}]", found.size)


def _char(code: int, special: Container[str]) -> str:
    """A character that stands for itself."""
    if code > 0x10FFFF or 0xD800 <= code <= 0xDFFF:
        raise NotLinearError("it has half a character, or one beyond the last")
    char = chr(code)
    if char in special:
        return f"\\{char}"
    return char if char.isprintable() else f"\\u{{{code:X}}}"
