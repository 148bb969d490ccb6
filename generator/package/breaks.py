"""Breaks a long statement where black breaks it.

This is what black's `linegen.py` does, for the expressions that a client is printed in: calls,
subscripts, literals, unions. What has more (a comment, another operator, a string of several
lines) is left to black itself, and tests hold the rest to what black does.

A line is a run of tokens, so that breaking it copies nothing. The parentheses that black may write
around an annotation or a value are tokens as well, hidden until a line is broken there.
"""

from __future__ import annotations

import re
from itertools import accumulate
from typing import TYPE_CHECKING, NamedTuple

from .tokens import BRACKETS, CLOSING, OPENING, Kind, UnknownError, read

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from .tokens import Token

_LISTING = re.compile(r"(from [\w.]+ import|del(?= .*,)) ([\w, ]+?)(  # [ -~]+)?\n", re.ASCII)
_DECORATOR = re.compile(r"(@[\w.]+\()(\"[ !#-\[\]-~]*\")\)\n", re.ASCII)
_GETTER = re.compile(r"(def \w+\()self(\) -> [\w.]+:)\n", re.ASCII)
_RESULT = re.compile(r"\) -> ([\w.]+(?: \| [\w.]+)+):\n", re.ASCII)
_ITEMS = {Kind.ARGUMENT, Kind.PARAMETER}
_COMMA, _UNION = 18, 9
"""A line is broken first at the delimiters of the highest priority."""


class _CannotSplitError(Exception):
    """A line has no brackets to break it at."""


class _Line(NamedTuple):
    """The tokens from `begin` up to `end`."""

    begin: int
    end: int
    depth: int
    is_inside: bool = False
    """Whether it is all that stands between two brackets, or an item of that."""
    is_tail: bool = False
    """Whether it begins with the bracket that closes what stands before it."""
    is_exploded: bool = False
    """Whether each item gets a line, even where all fit on one."""
    optional: tuple[int, ...] = ()
    """Its closing parentheses that were hidden when it was made."""
    comma: str = ""
    """What is added to its end."""


class _Split(NamedTuple):
    """A line that is broken behind an opening bracket and before the closing one."""

    head: _Line
    body: _Line
    tail: _Line


def broken(text: str, width: int, kind: Kind) -> str | None:
    """Break a text as black does.

    Args:
        text: It begins at the margin.
        width: What a line may have, in columns.
        kind: What the text is.

    Returns:
        Its lines; None: only black can tell.
    """
    if (found := _LISTING.fullmatch(text)) and (found[1] == "del" or not found[3]):
        names = "".join(f"    {name},\n" for name in found[2].split(", "))
        return f"{found[1]} (\n{names}){found[3] or ''}\n"
    if found := _DECORATOR.fullmatch(text):
        return f"{found[1]}\n    {found[2]}\n)\n"
    if (found := _GETTER.fullmatch(text)) and len(found[2]) <= width:
        return f"{found[1]}\n    self,\n{found[2]}\n"
    if found := _RESULT.fullmatch(text):
        is_short = 4 + len(found[1]) <= width
        union = found[1] if is_short else found[1].replace(" | ", "\n    | ")
        return f") -> (\n    {union}\n):\n"
    try:
        return _Text(read(text, kind), width).broken(is_item=kind in _ITEMS)
    except UnknownError:
        return None


class _Text:
    def __init__(self, tokens: list[Token], width: int) -> None:
        self._tokens = tokens
        self._width = width
        closing = [(place, token) for place, token in enumerate(tokens) if token.text in CLOSING]
        self._delimiters_of: dict[tuple[int, int], list[tuple[int, int]]] = {}
        """Those that were found already, by where a line begins and ends."""
        self._magic = [place for place, token in closing if token.is_magic]
        self._optional = [place for place, token in closing if token.is_hidden]
        self._measure()

    def _measure(self) -> None:
        self._lengths = [0, *accumulate(len(token.shown) for token in self._tokens)]
        """Of what stands before each token."""

    def broken(self, *, is_item: bool) -> str:
        """The lines of it; those of an item are set in."""
        whole = self._line(0, len(self._tokens), int(is_item), is_inside=is_item)
        lines = self._lines(whole)
        begins = {line.begin for line in lines}
        if any(
            not self._tokens[place].is_hidden and place not in begins for place in self._optional
        ):
            raise UnknownError  # needless parentheses, of which a second pass makes something
        return "".join(f"{self._shown(line)}\n" for line in lines)

    def _lines(self, line: _Line, *, is_forced: bool = False) -> list[_Line]:
        """Break a line as often as it takes.

        Args:
            line: It may fit as it is.
            is_forced: Whether optional parentheses are written wherever they can be.
        """
        if not (line.is_exploded or self._is_magic(line)) and self._fits(line):
            return [line]
        if line.is_inside and (items := self._items(line)):
            return [each for item in items for each in self._lines(item, is_forced=is_forced)]
        try:
            parts = self._at_brackets(line, is_forced=is_forced)
        except _CannotSplitError:
            return [line]
        found = [each for part in parts for each in self._lines(part, is_forced=is_forced)]
        is_written = any(not self._tokens[place].is_hidden for place in line.optional)
        if is_forced or not line.optional or is_written or self._fits(found[0]):
            return found
        other = self._lines(line, is_forced=True)
        if all(map(self._fits, other)):
            return other
        for place in line.optional:
            self._write(place, is_hidden=True)
        return found

    def _write(self, closing: int, *, is_hidden: bool = False) -> None:
        """Write hidden parentheses, or hide them again."""
        pair = self._tokens[closing], self._tokens[self._tokens[closing].partner]
        if pair[0].is_hidden != is_hidden:
            pair[0].is_hidden = pair[1].is_hidden = is_hidden
            self._measure()

    def _items(self, line: _Line) -> list[_Line]:
        """Break a line at its delimiters; none where it has none."""
        found = [(place, first) for place, first in self._delimiters(line) if place < line.end - 1]
        if not found:
            return []
        highest = max(priority for _, priority in found)
        ends = [place + 1 for place, priority in found if priority == highest]
        begins = [line.begin, *ends]
        items = [
            self._line(begin, end, line.depth, is_inside=True)
            for begin, end in zip(begins, [*ends, line.end], strict=True)
        ]
        is_open = highest == _COMMA and self._tokens[line.end - 1].text != ","
        comma = "," if is_open else line.comma
        return [*items[:-1], items[-1]._replace(comma=comma)]

    def _at_brackets(self, line: _Line, *, is_forced: bool) -> _Split:
        """Break a line at the last brackets that leave its first part short enough."""
        first: _Split | None = None
        for omitted in self._omissions(line):
            if omitted and self._begins_late(line, omitted):
                continue
            split = self._settled(self._split(line, omitted), line, omitted, is_forced=is_forced)
            if not omitted:
                first = split
            if self._fits(split.head):
                return split
        return first or self._settled(self._split(line, ()), line, (), is_forced=is_forced)

    def _omissions(self, line: _Line) -> Iterator[frozenset[int]]:
        """Closing brackets that stay on the last line, ever more of them as long as it fits."""
        omitted: frozenset[int] = frozenset()
        if not self._is_magic(line):
            yield omitted
        length = 4 * line.depth + len(line.comma)
        opening = closing = None
        inner: set[int] = set()
        for place in reversed(range(line.begin, line.end)):
            token = self._tokens[place]
            length += len(token.shown)
            if length > self._width:
                return
            if opening is not None:
                if place == opening:
                    opening = None
                elif token.text in CLOSING:
                    if token.is_magic:
                        return
                    inner.add(place)
            elif token.text in CLOSING:
                if self._tokens[place - 1].text in OPENING:
                    inner.add(place)
                    continue
                if closing is not None:
                    omitted |= {closing, *inner}
                    inner.clear()
                    yield omitted
                if token.is_magic:
                    return
                if not token.is_hidden:
                    opening, closing = token.partner, place

    def _begins_late(self, line: _Line, omitted: Collection[int]) -> bool:
        """Whether what stands before the brackets is too long already."""
        places = reversed(range(line.begin, line.end))
        closing = next(n for n in places if self._tokens[n].text in CLOSING and n not in omitted)
        opening = self._tokens[closing].partner
        if self._tokens[opening].is_hidden or opening < line.begin:
            return False
        return self._length(line, opening) > self._width

    def _split(self, line: _Line, omitted: Collection[int]) -> _Split:
        """Break a line at its last brackets with something between them."""
        for closing in reversed(range(line.begin, line.end)):
            token = self._tokens[closing]
            opening = token.partner
            if token.text not in CLOSING or closing in omitted or opening == closing - 1:
                continue
            if opening < line.begin:
                break
            body = self._line(opening + 1, closing, line.depth + 1, is_inside=True)
            priorities = {priority for n, priority in self._delimiters(body) if n < body.end - 1}
            ends = self._tokens[body.end - 1].text == ","
            exploded = _COMMA in priorities and (ends or token.is_literal)
            return _Split(
                self._line(line.begin, opening + 1, line.depth),
                body._replace(is_exploded=exploded),
                _Line(closing, line.end, line.depth, is_tail=True, comma=line.comma),
            )
        raise _CannotSplitError

    def _settled(
        self, split: _Split, line: _Line, omitted: Collection[int], *, is_forced: bool
    ) -> _Split:
        """Break at other brackets where those of the split are optional and not needed."""
        closing = split.body.end
        if not is_forced and self._tokens[closing].is_hidden and self._is_needless(split.body):
            omitted = {closing, *omitted}
            try:
                inner = self._split(line, omitted)
                if self._is_better(inner, split):
                    return self._settled(inner, line, omitted, is_forced=is_forced)
            except _CannotSplitError:
                if (
                    self._texts(line).count("=") <= 1
                    and not self._can_split(split.body)
                    and not self._fits(split.body)
                ):
                    raise
        self._write(closing)
        return split

    def _is_needless(self, body: _Line) -> bool:
        """Whether what stands between optional parentheses can be broken without them."""
        priorities = [priority for _, priority in self._delimiters(body)]
        if not priorities:
            return True
        if priorities.count(max(priorities)) > 1:
            return False
        first, second = self._tokens[body.begin : body.begin + 2]
        if first.text in OPENING and second.text not in CLOSING and self._fits_behind(body, first):
            return True
        before, last = self._tokens[body.end - 2 : body.end]
        return (
            (last.text in {")", "}"} or (last.text == "]" and last.is_literal))
            and before.text not in OPENING
            and self._fits_before(body, last)
        )

    def _fits_behind(self, body: _Line, first: Token) -> bool:
        """Whether what follows the first brackets fits, up to others."""
        length = 4 * body.depth
        is_behind = False
        for place in range(body.begin, body.end):
            token = self._tokens[place]
            is_behind |= place == first.partner
            if is_behind:
                length += len(token.shown)
                if length > self._width:
                    return False
                is_behind = token.text not in OPENING
        return True

    def _fits_before(self, body: _Line, last: Token) -> bool:
        """Whether what stands before the last brackets fits, or has others."""
        before = self._tokens[body.begin : last.partner]
        length = self._length(body, last.partner + 1)
        return length <= self._width or any(token.text in OPENING for token in before)

    def _is_better(self, inner: _Split, outer: _Split) -> bool:
        """Whether a split without optional parentheses is better than the one with them."""
        head = self._texts(outer.head)
        if (
            head[-2:-1] != ["="]
            or BRACKETS.isdisjoint(head[:-1])
            or not self._fits(outer.head, self._width - 1)
            or self._is_magic(outer.head)
        ):
            return True
        texts = self._texts(inner.head)
        if head.count("=") > max(1, texts.count("=")):
            return False
        for text in reversed(texts):
            if text == "=":
                break
            if text in CLOSING:
                return True
        return "=" in texts and self._fits(inner.head)

    def _can_split(self, line: _Line) -> bool:
        """Whether there is more than one word, or than a string."""
        first = self._tokens[line.begin].text
        return line.end - line.begin > 1 or ("." in first and first[0] not in "'\"")

    def _line(self, begin: int, end: int, depth: int, *, is_inside: bool = False) -> _Line:
        optional = [
            place
            for place in self._optional
            if begin < place < end
            and self._tokens[place].is_hidden
            and begin <= self._tokens[place].partner
        ]
        return _Line(begin, end, depth, is_inside=is_inside, optional=tuple(optional))

    def _delimiters(self, line: _Line) -> list[tuple[int, int]]:
        """The tokens behind which a line may be broken, with their priorities."""
        where = line.begin, line.end
        if where in self._delimiters_of:
            return self._delimiters_of[where]
        found = self._delimiters_of[where] = []
        place = line.begin
        while place < line.end:
            token = self._tokens[place]
            if token.text == ",":
                found.append((place, _COMMA))
            elif token.text == "|" and place > line.begin:
                found.append((place - 1, _UNION))
            place = max(place, token.partner) + 1
        return found

    def _is_magic(self, line: _Line) -> bool:
        if not line.is_tail:
            for place in self._magic:
                if place < line.end and line.begin <= self._tokens[place].partner:
                    return True
        return False

    def _fits(self, line: _Line, width: int | None = None) -> bool:
        length = self._length(line, line.end) - len(self._tokens[line.begin].space)
        return length + len(line.comma) <= (width or self._width)

    def _length(self, line: _Line, end: int) -> int:
        """What a line needs up to a token."""
        return 4 * line.depth + self._lengths[end] - self._lengths[line.begin]

    def _shown(self, line: _Line) -> str:
        text = "".join([token.shown for token in self._tokens[line.begin : line.end]])
        return " " * 4 * line.depth + text.removeprefix(" ") + line.comma

    def _texts(self, line: _Line) -> list[str]:
        return [token.text for token in self._tokens[line.begin : line.end]]
