"""Reads JSON (RFC 8259), with what YAML cannot: surrogate pairs, tabs, keys of any length.

The grammar is strictly that of the RFC: no comments, no trailing commas, no NaN.
"""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, NoReturn

from .positions import MarkedMapping, MarkedSequence, Value

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from .builder import Builder

_SPACE = re.compile(r"[ \t\n\r]*")
_NUMBER = re.compile(r"-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][-+]?[0-9]+)?(?![0-9A-Za-z_.+-])")
_COMMA = re.compile(r"[ \t\n\r]*,[ \t\n\r]*")
_PLAIN = r'"([^"\\\x00-\x1f]*)"'
_ENTRY = rf"{_PLAIN}[ \t\n\r]*:[ \t\n\r]*(?:{_PLAIN}|([{{\[]))?"
"""A key without escapes, and its value if that is such a text, or how that begins if it has
entries of its own: most entries, in one step."""
_FIRST = re.compile(rf"[ \t\n\r]*(?:(}})|{_ENTRY})")
_NEXT = re.compile(rf"[ \t\n\r]*(?:(}})|,[ \t\n\r]*{_ENTRY})")
_STRING = re.compile(r'"[^"\\\x00-\x1f]*(?:\\.[^"\\\x00-\x1f]*)*"')
_WORD = re.compile(r"[A-Za-z0-9_.+-]+|.", re.DOTALL)
_CONTAINERS: Mapping[str, Callable[[], MarkedMapping | MarkedSequence]] = {
    "{": MarkedMapping,
    "[": MarkedSequence,
}
_CONSTANTS: dict[str, Value] = {"true": True, "false": False, "null": None}
_LONE_SURROGATE = re.compile("[\ud800-\udfff]")


def read_json(text: str, builder: Builder) -> None:
    """Walks through the text; the builder has the tree afterwards.

    Raises:
        Diagnosed: E105 where the text is no JSON; E106, E107, E114.
    """
    _Reader(text, builder).read()


class _Reader:
    def __init__(self, text: str, builder: Builder) -> None:
        self._text = text
        self._builder = builder
        self._offset = 0

    def read(self) -> None:
        builder = self._builder
        if self._next() == "":
            raise builder.stop("E106", 0, "the file is empty", hint="write a document into it")
        self._value()
        while True:
            self._plain_entries()
            container = builder.current
            if container is None:
                break
            is_mapping = isinstance(container, MarkedMapping)
            if container and (comma := _COMMA.match(self._text, self._offset)):
                self._offset = comma.end()
            else:
                closing = "}" if is_mapping else "]"
                if self._next() == closing:
                    self._offset += 1
                    builder.leave()
                    continue
                if container:
                    self._refuse(f'"," or "{closing}"', "put a comma between the entries")
            if is_mapping:
                self._key()
            self._value()
        if self._next() != "":
            message = "text stands after the end of the document"
            raise builder.stop("E107", self._offset, message, hint="keep one document in the file")

    def _next(self) -> str:
        """The first character of the next token; empty at the end."""
        match = _SPACE.match(self._text, self._offset)
        assert match is not None
        self._offset = match.end()
        return self._text[self._offset : self._offset + 1]

    def _plain_entries(self) -> None:
        """Read entries whose keys have no escapes, and the ends of mappings, while they come."""
        builder, text, offset = self._builder, self._text, self._offset
        mapping = builder.current
        while isinstance(mapping, MarkedMapping):
            found = (_NEXT if mapping else _FIRST).match(text, offset)
            if found is None:
                break
            offset = found.end()
            closing, key, value, opening = found.groups()
            if value is not None:
                builder.take_entry(key, found.start(2) - 1, value, found.start(3) - 1)
            elif opening is not None:
                container = _CONTAINERS[opening]()
                builder.take_entry(key, found.start(2) - 1, container, offset - 1)
                builder.begin(container, offset - 1)
                mapping = container
            elif closing is not None:
                builder.leave()
                mapping = builder.current
            else:
                builder.take_key(key, found.start(2) - 1)
                self._offset = offset
                self._value()
                offset = self._offset
        self._offset = offset

    def _key(self) -> None:
        if self._next() != '"':
            self._refuse("a key in double quotes", "put double quotes around the key")
        start = self._offset
        self._builder.take_key(self._string(), start)
        if self._next() != ":":
            self._refuse('":" after the key', "put a colon between key and value")
        self._offset += 1
        self._next()

    def _value(self) -> None:
        builder, start = self._builder, self._offset
        match self._text[start : start + 1]:
            case "{" | "[" as opening:
                builder.enter(_CONTAINERS[opening](), start)
                self._offset += 1
            case '"':
                builder.take_value(self._string(), start)
            case _:
                builder.take_value(self._scalar(), start)

    def _scalar(self) -> Value:
        start = self._offset
        if match := _NUMBER.match(self._text, start):
            self._offset = match.end()
            return self._builder.take_number(match.group(), start)
        word = _WORD.match(self._text, start)
        if word is None or word.group() not in _CONSTANTS:
            self._refuse(
                "a value", "JSON knows text in double quotes, numbers, true, false and null"
            )
        self._offset = word.end()
        return _CONSTANTS[word.group()]

    def _string(self) -> str:
        start = self._offset
        match = _STRING.match(self._text, start)
        if match is None:
            message = "not valid JSON: this text has no closing quotes on its line"
            hint = 'close the quotes; write line breaks as \\n and quotes as \\"'
            raise self._builder.stop("E105", start, message, hint=hint)
        self._offset = match.end()
        if "\\" not in match.group():
            return match.group()[1:-1]
        try:
            value = str(json.loads(match.group()))
        except json.JSONDecodeError as error:
            message = "not valid JSON: this backslash begins no known escape"
            hint = "double the backslash if it is meant as one"
            allowed = r"\" \\ \/ \b \f \n \r \t \u and four hexadecimal digits"
            offset = self._text.rindex("\\", start, start + error.pos + 1)
            raise self._builder.stop("E105", offset, message, allowed=allowed, hint=hint) from None
        if _LONE_SURROGATE.search(value):
            message = "half of a surrogate pair stands for no character"
            self._builder.note("E103", start, message, hint="write both halves, or the character")
            return _LONE_SURROGATE.sub("\ufffd", value)
        return value

    def _refuse(self, expected: str, hint: str) -> NoReturn:
        token = _STRING.match(self._text, self._offset) or _WORD.match(self._text, self._offset)
        found = "the end of the file" if token is None else token.group()
        if found == "/":
            hint = "remove the comment; JSON has none"
        elif found in "}]" and self._text[: self._offset].rstrip().endswith(","):
            hint = "remove the comma before it"
        message = f"not valid JSON: expected {expected}, found {found}"
        raise self._builder.stop("E105", self._offset, message, hint=hint)
