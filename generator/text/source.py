"""The only values that a template may print.

Text of a document becomes source here and in `markdown.py`, and nowhere else, through a class that
checks or quotes it.
`Expr` and `join` take their pattern as a `LiteralString`: a type checker refuses a pattern that was
put together at run time.
"""

from __future__ import annotations

import json
import keyword
import math
import re
import textwrap
from typing import TYPE_CHECKING, LiteralString, cast
from unicodedata import normalize

if TYPE_CHECKING:
    from collections.abc import Iterable

WIDTH = 88
"""What a line may have: the default of black and ruff, so that both leave it as it is."""


class Source:
    """Text that is safe to print; made by the subclasses and functions of this room alone."""

    __slots__ = ("_text",)

    def __init__(self, text: str, /) -> None:
        self._text = text

    def __str__(self) -> str:
        return self._text

    def __bool__(self) -> bool:
        return bool(self._text)

    def __repr__(self) -> str:
        return f"{type(self).__name__}({self._text!r})"

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Source) and self._text == other._text

    def __hash__(self) -> int:
        return hash(self._text)


class Identifier(Source):
    """A Python name that is no keyword.

    Raises:
        ValueError: the text is not such a name.
    """

    __slots__ = ()

    def __init__(self, text: str, /) -> None:
        is_name = text.isidentifier() and not keyword.iskeyword(text)
        is_name = is_name and text == normalize("NFKC", text)  # the form in which Python compares
        if not is_name or text == "__debug__":  # which is no keyword, and cannot be assigned
            raise ValueError(f"not a Python name: {text!r}")
        super().__init__(text)


class ModuleName(Identifier):
    """The name of a module: Python names with dots between them."""

    __slots__ = ()

    def __init__(self, text: str, /) -> None:
        for part in text.split("."):
            super().__init__(part)
        Source.__init__(self, text)


class ModulePath(Source):
    """A dotted path of a module, relative or not.

    Raises:
        ValueError: a part of it is no Python name.
    """

    __slots__ = ()

    def __init__(self, text: str, /) -> None:
        for part in filter(None, text.lstrip(".").split(".")):
            Identifier(part)
        super().__init__(text)


class Literal(Source):
    """JSON data, or a tuple of it, as Python writes it.

    Raises:
        ValueError: a float that Python cannot write (infinity, not a number).
    """

    __slots__ = ()

    def __init__(self, value: object, /) -> None:
        super().__init__(_literal(value))


class Data(Source):
    """JSON data as black lays it out: a line for each member, and for each item.

    Args:
        value: The data.
        indent: How far the line is set in on which it begins.

    Raises:
        ValueError: as `Literal`.
    """

    __slots__ = ()

    def __init__(self, value: object, /, *, indent: int) -> None:
        super().__init__(_data(value, indent))


class Expr(Source):
    """A Python expression or statement, put together of checked parts.

    Args:
        pattern: Source text, in which `{}` stands for the next part, as in `str.format`.
        parts: What it is made of.
    """

    __slots__ = ()

    def __init__(self, pattern: LiteralString, /, *parts: Source) -> None:
        self._text = pattern.format(*parts)


class Docstring(Source):
    """A triple-quoted string, wrapped to the width of a line at its indentation."""

    __slots__ = ()

    def __init__(self, value: str, /, *, indent: int) -> None:
        super().__init__(_docstring(value, indent))


class Comment(Source):
    """One line after `#`, cut to the width of a line; nothing in it can end it."""

    __slots__ = ()

    def __init__(self, value: str, /, *, indent: int = 0) -> None:
        line = printable(" ".join(value.split()))
        super().__init__("# " + textwrap.shorten(line, WIDTH - indent - 2, placeholder=" …"))


class TomlString(Source):
    """A basic string of TOML 1.0, in which what no reader would see is written as an escape."""

    __slots__ = ()

    def __init__(self, value: str, /) -> None:
        text = json.dumps(value.encode("utf-8", "replace").decode(), ensure_ascii=False)
        super().__init__("".join(c if c.isprintable() else _toml_escape(c) for c in text))


class Text(Source):
    """Prose of a README, in a paragraph or a cell of a table, which it cannot leave.

    Code in backticks stays code. A link or an image becomes the text that it is written as: the
    document would choose where it leads, and a reader's browser would follow.
    """

    __slots__ = ()

    def __init__(self, value: str, /) -> None:
        line = printable(" ".join(value.split())).replace("<", "&lt;")
        line = _PIPE.sub(r"\1\1\|", line)
        super().__init__(_without_links(_BLOCK.sub(r"\1\\\2", line)))


_PIPE = re.compile(r"(\\*)\|")
_BLOCK = re.compile(
    r"^(\d*)((?<=\d)[.)](?=\s|$)|(?<!\d)(?:[#>\[]|~~~|```|[-*+_=]{3,}|[-*+](?=\s|$)))"
)
"""The beginning of a line that starts a block of Markdown (CommonMark 0.31.2, chapters 4 and 5)."""


_INLINE = re.compile(r"\\.|(`+)|[\[\]]")
"""An escaped character, backticks, or a bracket (CommonMark 0.31.2, sections 2.4, 6.1 and 6.3)."""
TICKS = re.compile("`+")


def _without_links(line: str) -> str:
    """Escape the brackets outside of code; backticks that begin no code are escaped as well."""
    parts: list[str] = []
    done = 0
    while found := _INLINE.search(line, done):
        ticks, piece = found.group(1), found.group()
        parts.append(line[done : found.start()])
        done = found.end()
        ends = (each.end() for each in TICKS.finditer(line, done) if each.group() == ticks)
        if ticks and (end := next(ends, 0)):
            piece += line[done:end]
            done = end
        elif ticks or piece in "[]":
            piece = "".join(f"\\{character}" for character in piece)
        parts.append(piece)
    return "".join([*parts, line[done:]])


def join(separator: LiteralString, parts: Iterable[Source], /) -> Expr:
    """Put parts behind one another."""
    return Expr("{}", Source(separator.join(map(str, parts))))


def set_in(part: Source, indent: int, /) -> Expr:
    """Statements, of which all lines but the first are set in; no line of a literal ends."""
    return Expr("{}", Source(str(part).replace("\n", "\n" + " " * indent)))


def tuple_of(parts: Iterable[Source], /) -> Expr:
    """A tuple; only one of a single part needs a comma behind it."""
    listed = list(parts)
    inner = join(", ", listed)
    return Expr("({},)", inner) if len(listed) == 1 else Expr("({})", inner)


def rows(parts: Iterable[Source], /, *, indent: int) -> Expr:
    """Parts between brackets of a line that is set in: each on a line, with a comma behind it."""
    margin = Source(" " * indent)
    lines = join("", (Expr("    {},\n{}", part, margin) for part in parts))
    return Expr("\n{}{}", margin, lines)


def call(
    function: Source, arguments: Iterable[Source], /, *, indent: int = 0, width: int = WIDTH
) -> Expr:
    """A statement that ends with a call, laid out as black does it.

    Args:
        function: The statement up to the opening parenthesis.
        arguments: The arguments; where they do not fit on a line each has one of its own.
        indent: How far the statement is set in.
        width: The characters that a line may have.
    """
    listed = list(arguments)
    inner, margin = join(", ", listed), Source(" " * indent)
    if indent + len(f"{function}({inner})") <= width:
        return Expr("{}({})", function, inner)
    if indent + 4 + len(str(inner)) <= width:
        return Expr("{0}(\n{2}    {1}\n{2})", function, inner, margin)
    return Expr("{}({})", function, rows(listed, indent=indent))


def _toml_escape(character: str) -> str:
    number = ord(character)
    return f"\\u{number:04x}" if number <= 0xFFFF else f"\\U{number:08x}"


def _literal(value: object) -> str:
    if isinstance(value, float) and not math.isfinite(value):
        raise ValueError("Python has no literal for infinity or not-a-number")
    if isinstance(value, tuple):
        inner = [_literal(item) for item in cast("tuple[object, ...]", value)]
        return f"({', '.join(inner)}{',' if len(inner) == 1 else ''})"
    if isinstance(value, dict):
        pairs = cast("dict[str, object]", value).items()
        return f"{{{', '.join(f'{_literal(key)}: {_literal(item)}' for key, item in pairs)}}}"
    if isinstance(value, list):
        return f"[{', '.join(map(_literal, cast('list[object]', value)))}]"
    if isinstance(value, str):
        return _string(value)
    if value is None or isinstance(value, int | float):
        return repr(value).replace("e+", "e")  # as black writes exponents
    raise TypeError(f"no literal for {type(value).__name__}")


def _data(value: object, indent: int) -> str:
    inner = indent + 4
    if value and isinstance(value, dict):
        pairs = cast("dict[str, object]", value).items()
        items = [f"{_literal(key)}: {_data(item, inner)}" for key, item in pairs]
        opening, closing = "{", "}"
    elif value and isinstance(value, list):
        items = [_data(item, inner) for item in cast("list[object]", value)]
        opening, closing = "[", "]"
    else:
        return _literal(value)
    lines = "".join(f"{' ' * inner}{item},\n" for item in items)
    return f"{opening}\n{lines}{' ' * indent}{closing}"


def _string(value: str) -> str:
    """A string in the quotes that black prefers: double ones, unless that takes more escapes."""
    text = repr(value)
    if text[0] == '"' or value.count('"') > value.count("'"):
        return text
    inner = text[1:-1].replace("\\'", "'").replace('"', '\\"')
    return f'"{inner}"'


def printable(value: str) -> str:
    """Show what no reader would see (controls, direction marks, surrogates) as an escape."""
    return "\n".join(
        (
            line
            if line.isprintable()
            else "".join(c if c.isprintable() else ascii(c)[1:-1] for c in line)
        )
        for line in value.split("\n")
    )


_ENTRY = re.compile(r"    \*{0,2}[A-Za-z_]\w*: ")
_BULLET = re.compile(r"(?:[-*+] |\d+[.)] )")


def wrap(value: str, width: int) -> list[str]:
    """Wrap text to a width; a line keeps its indent, a list item hangs.

    Args:
        value: The text; an empty line separates paragraphs.
        width: The characters that a line may have.
    """
    lines: list[str] = []
    for line in value.splitlines():
        stripped = line.strip()
        indent = " " * min(len(line) - len(line.lstrip(" ")), 16)
        if len(indent) + len(stripped) <= width:
            lines.append(indent + stripped if stripped else "")
            continue
        hang = _hang(line, stripped)
        wrapped = textwrap.wrap(
            stripped,
            width,
            initial_indent=indent,
            subsequent_indent=indent + hang,
            break_long_words=False,
            break_on_hyphens=False,
        )
        lines.extend(wrapped or [""])
    return lines


def _hang(line: str, stripped: str) -> str:
    """How far the further lines of a list item, or of an entry of a section, are set in."""
    bullet = _BULLET.match(stripped)
    if bullet:
        return " " * len(bullet.group())
    return "    " if _ENTRY.match(line) else ""


def _docstring(value: str, indent: int) -> str:
    clean = printable(value.replace("\r\n", "\n").replace("\r", "\n").replace("\t", "    "))
    stem = clean.strip().rstrip('"')
    quotes = '\\"' * (len(clean.strip()) - len(stem))  # behind the last they would end it early
    clean = stem.replace("\\", "\\\\").replace('"""', '\\"\\"\\"') + quotes
    margin = " " * indent
    lines = wrap(f"{_OPENING}{clean}", WIDTH - indent)
    if len(lines) == 1:  # black leaves the closing quotes on it, so they count
        lines = wrap(f"{_OPENING}{clean}", WIDTH - indent - 3)
    first = lines[0].removeprefix(_OPENING) or "."
    opening = '""" ' if first[0] == '"' else '"""'
    closing = ' """' if first[-1] == '"' else '"""'
    body = textwrap.indent(textwrap.dedent("".join(f"{line}\n" for line in lines[1:])), margin)
    return f'{opening}{first}\n{body}{margin}"""' if body else f"{opening}{first}{closing}"


_OPENING = "\x00\x00\x00"
"""Stands for the opening quotes while a docstring is wrapped; `printable` leaves no NUL."""
