"""The tokens of a long statement, with what decides where black breaks it."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from enum import Enum, auto
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

OPENING, CLOSING = frozenset("([{"), frozenset(")]}")
BRACKETS = OPENING | CLOSING


class Kind(Enum):
    """What is read."""

    MODULE = auto()
    """A whole one, which black alone lays out."""
    STATEMENT = auto()
    DECORATOR = auto()
    HEADER = auto()
    """That of a class or of a function."""
    RESULT = auto()
    """The last line of a header, with what the function returns."""
    ARGUMENT = auto()
    """An item between brackets, with its comma."""
    PARAMETER = auto()
    """One of a signature, with its comma."""


class UnknownError(Exception):
    """A text has what only black can judge."""


@dataclass
class Token:
    """A word, a string, a bracket or a mark."""

    text: str
    space: str
    """What stands before it."""
    partner: int = field(default=-1, init=False)
    """Where the bracket is that it makes a pair with."""
    is_hidden: bool = False
    """Whether it is a parenthesis that black may write, and that is not written yet."""
    is_literal: bool = field(default=False, init=False)
    """Whether its brackets are a tuple, list, dictionary or set, and not those of a call."""
    is_magic: bool = field(default=False, init=False)
    """Whether it closes brackets that end in a comma, so that each item gets a line."""

    @property
    def shown(self) -> str:
        """What is printed of it."""
        return self.space if self.is_hidden else self.space + self.text


_TOKEN = re.compile(
    r"""(\s*)(
        (?:return|class)(?=\s) | (?:await|not)(?=\s+[A-Za-z_])
      | (?: "(?:[^"\\\n]|\\.)*" | '(?:[^'\\\n]|\\.)*'
          | -?\d(?:e-\d|[\w.])* | [A-Za-z_][\w.]* | \.\.\. | [)\]}]
        )(?! \s*["'\w.*-] | \s+[(\[{] )
      | \)(?=\.[A-Za-z_]\w*[,)]) | (?<=\))\.[A-Za-z_]\w*
      | [,:=|](?!\s*[=|]) | [(\[{] | \*\*?(?=[A-Za-z_])
    )""",
    re.VERBOSE | re.ASCII,
)
"""One where it may stand: no two operands meet, and there is no operator but `|`."""
_NARROW = re.compile("[\n -~\u00a0-\u02ff]*")
"""Characters that take one column for sure."""
_NO_TYPES = frozenset(("(", "[", "{", "..."))
_BEFORE_LITERAL = OPENING | {",", ":", "=", "|", "*", "**"}


def read(text: str, kind: Kind) -> list[Token]:
    """The tokens of a text.

    Raises:
        UnknownError: it has what only black can judge.
    """
    if not _NARROW.fullmatch(text):
        raise UnknownError
    tokens = _tokens(text.strip())
    for begin, end in reversed(_optional(tokens, kind)):
        if [text for _, text in _outer(tokens, begin, end)] != ["("]:  # a tuple has some already
            tokens.insert(end, Token(")", "", is_hidden=True))
            tokens.insert(begin, Token("(", tokens[begin].space, is_hidden=True))
            tokens[begin + 1].space = ""
    _match(tokens)
    return tokens


def _tokens(text: str) -> list[Token]:
    found: list[tuple[str, str]] = _TOKEN.findall(text)
    if sum(len(space) + len(value) for space, value in found) < len(text):
        raise UnknownError
    before = "("
    tokens: list[Token] = []
    for space, value in found:
        is_apart = space and before not in OPENING and value not in CLOSING
        tokens.append(Token(value, " " if is_apart else ""))
        before = value
    return tokens


def _optional(tokens: Sequence[Token], kind: Kind) -> list[tuple[int, int]]:
    """What black may put into parentheses."""
    end = len(tokens)
    places = [place for place, text in _outer(tokens, 0, end) if text in {",", ":", "="}]
    match kind, "".join(tokens[place].text for place in places):
        case Kind.STATEMENT, "":
            return [(1, end)] if tokens[0].text == "return" else []
        case Kind.STATEMENT, "=" | ":" | ":=" if places[0] == 1:
            stops = [*places[1:], end]
            return [(place + 1, stop) for place, stop in zip(places, stops, strict=True)]
        case Kind.PARAMETER, ":," | ":=,":
            begin, stop = places[0] + 1, places[1]
            texts = [text for _, text in _outer(tokens, begin, stop)]
            if len(texts) == 1 and texts[0] in _NO_TYPES:
                raise UnknownError
            return [(begin, stop)] if "|" in texts else []
        case (Kind.ARGUMENT, marks) if marks.find(",") == len(marks) - 1:
            return []
        case (Kind.PARAMETER, "," | "=,") | (Kind.HEADER, ":"):
            return []
        case _:
            raise UnknownError


def _outer(tokens: Sequence[Token], begin: int, end: int) -> list[tuple[int, str]]:
    """What stands between no brackets, and the brackets that open there."""
    found: list[tuple[int, str]] = []
    depth = 0
    for place in range(begin, end):
        text = tokens[place].text
        depth -= text in CLOSING
        if not depth and text not in CLOSING:
            found.append((place, text))
        depth += text in OPENING
    return found


def _match(tokens: Sequence[Token]) -> None:
    """Find the pairs of brackets, and what each is."""
    opened: list[tuple[int, int]] = []
    commas = 0
    for place, token in enumerate(tokens):
        before = tokens[place - 1].text if place else ","
        if token.text in OPENING:
            token.is_literal = bool(token.space) or before in _BEFORE_LITERAL
            opened.append((place, commas))
            commas = 0
        elif token.text in CLOSING:
            token.partner, outside = opened.pop()
            opening = tokens[token.partner]
            opening.partner, token.is_literal = place, opening.is_literal
            is_tuple = token.text == ")" and token.is_literal and not token.is_hidden
            if is_tuple and not commas and opening is not tokens[place - 1]:
                raise UnknownError  # black may take them away
            token.is_magic = before == "," and not (is_tuple and commas == 1)
            if token.is_magic and token.text == "]" and commas == 1 and not token.is_literal:
                raise UnknownError  # a subscript of one, whose comma counts here and there
            commas = outside
        else:
            commas += token.text == ","
