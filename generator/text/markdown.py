"""Text of a document in Markdown, and in the front matter of a page."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from .source import TICKS, Source, Text, TomlString, printable

if TYPE_CHECKING:
    from collections.abc import Iterator


class Code(Source):
    """Text as code within a line, which it cannot leave (CommonMark 0.31.2, section 6.1).

    A pipe is escaped, so that it ends no cell of a table.
    """

    __slots__ = ()

    def __init__(self, value: str, /) -> None:
        line = printable(" ".join(value.split()).replace("|", "\\|"))
        ticks = max(TICKS.findall(line), default="") + "`"
        space = " " if line[:1] == "`" or line[-1:] == "`" or not line else ""
        super().__init__(f"{ticks}{space}{line}{space}{ticks}")


class YamlString(Source):
    """A double-quoted scalar of YAML 1.2; it cannot end the front matter that it stands in."""

    __slots__ = ()

    def __init__(self, value: str, /) -> None:
        # Readers of front matter look for three hyphens anywhere, so there are never two.
        super().__init__(str(TomlString(value)).replace("--", "-\\x2d"))


class Slug(Source):
    """A name of lowercase ASCII letters and digits, with single hyphens between its words."""

    __slots__ = ()

    def __init__(self, value: str, /) -> None:
        text = re.sub(r"[^a-z0-9]+", "-", value.lower()).strip("-")[:LONGEST_SLUG].strip("-")
        super().__init__(text or "page")


LONGEST_SLUG = 64

_BULLET = re.compile(r"\s*(?:[-*+]|\d+[.)])\s+(?=\S)")


class Item(Source):
    """A paragraph of its own, or an item of a list."""

    __slots__ = ()

    def __init__(self, value: str, /) -> None:
        bullet = _BULLET.match(value)
        text = str(Text(value[bullet.end() :] if bullet else value))
        super().__init__(f"* {text}" if bullet else text)


def prose(value: str) -> tuple[Item, ...]:
    """A description in paragraphs and items of lists, to be printed with empty lines between."""
    return tuple(Item(block) for block in _blocks(value) if block.strip())


def _blocks(value: str) -> Iterator[str]:
    block: list[str] = []
    for line in value.splitlines():
        if not line.strip() or _BULLET.match(line):
            yield "\n".join(block)
            block = []
        block.append(line)
    yield "\n".join(block)
