"""What a docstring says.

It repeats nothing that the description says already.
"""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

from ..ir.types import (
    ArrayType,
    Constraints,
    EnumType,
    FileType,
    NullableType,
    ScalarType,
    UnionType,
    or_content,
    without_null,
)
from ..surface.schemas import resolved

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ..ir.parameters import Parameter
    from ..ir.types import Type
    from ..surface.calls import Argument
    from ..surface.schemas import Field, Schemas


def sentence(text: str) -> str:
    """The text, trimmed, with a full stop where it has no end."""
    clean = text.strip()
    return clean if not clean or _ENDED.search(clean) else f"{clean}."


_ENDED = re.compile(r"""[.!?:*]$|[.!?][)"'`]$|```$""")


def about(part: Field | Argument | Parameter, schemas: Schemas) -> str:
    """All that is known of a value: its meaning, its limits, the server's default."""
    said = sentence(part.description)
    parts = [said]
    limits = _limits(part.type, schemas, said)
    if limits:
        parts.append(limits)
    if is_file(part.type):
        parts.append(file_words(part.type))
    if part.default is not None and not re.search(r"\bdefaults?\b", said, re.IGNORECASE):
        parts.append(f"Server default: {json_value(part.default)}.")
    if part.deprecated:
        parts.append("Deprecated.")
    return " ".join(piece for piece in parts if piece)


_FILE = "bytes, a path, an open binary file, or a `File` with a name and a content type."


def file_words(found: Type) -> str:
    """What a caller may give where a file is taken."""
    if or_content(found):
        return f"The value, or its content: text, {_FILE}"
    what = "Files, each of them" if isinstance(without_null(found), ArrayType) else "A file:"
    return f"{what} {_FILE}"


def is_file(found: Type) -> bool:
    """Whether a caller may give a file for an argument that is written for one."""
    match found:
        case FileType():
            return True
        case NullableType(inner):
            return is_file(inner)
        case ArrayType(items=items):
            return is_file(items)
        case UnionType(variants=variants):
            return any(map(is_file, variants))
        case _:
            return False


def _limits(found: Type, schemas: Schemas, said: str) -> str:
    known = resolved(without_null(found), schemas)
    match known:
        case EnumType(values=values):
            shown = [
                value if isinstance(value, str) and value.strip() else json.dumps(value)
                for value in values
            ]
            if all(mentions(said, value) for value in shown):
                return ""
            newer = " or a newer value" if known.open else ""
            if len(shown) == 1:
                return f"Always {shown[0]}{newer}."
            return f"One of {', '.join(shown)}{newer}."
        case ScalarType(constraints=limits) | ArrayType(constraints=limits):
            return _range(limits, said)
        case _:
            return ""


def _range(limits: Constraints, said: str) -> str:
    """The limits that the description does not mention, as sentences."""
    low = _given(limits.minimum, limits.min_length, limits.min_items)
    high = _given(limits.maximum, limits.max_length, limits.max_items)
    above, below = limits.exclusive_minimum, limits.exclusive_maximum
    numbers = [n for n in (low, high, above, below, limits.multiple_of) if n is not None]
    if all(mentions(said, str(number)) for number in numbers):
        return ""
    unit = ""
    if limits.min_length is not None or limits.max_length is not None:
        unit = " characters"
    if limits.min_items is not None or limits.max_items is not None:
        unit = " items"
    if low is not None and high is not None:
        bounds = [f"{low}{unit}" if low == high else f"{low} to {high}{unit}"]
    else:
        words = (("at least", low), ("more than", above), ("at most", high), ("less than", below))
        bounds = [f"{word} {bound}{unit}" for word, bound in words if bound is not None]
    if limits.multiple_of is not None:
        bounds.append(f"a multiple of {limits.multiple_of}")
    text = ", ".join(bounds)
    return f"{text[:1].upper()}{text[1:]}."


def _given(*found: float | None) -> float | None:
    return next((number for number in found if number is not None), None)


def json_value(text: str) -> str:
    """A value as a reader of a docstring writes it: text without quotes, unless it is empty."""
    value: object = json.loads(text)
    return value if isinstance(value, str) and value.strip() else text


def mentions(said: str, value: str) -> bool:
    """Whether a text has a value as a word of its own."""
    pattern = rf"(?<![\w.]){re.escape(value)}(?![\w])"
    return value in said and re.search(pattern, said) is not None


def entry(name: str, text: str) -> str:
    """One line of a section of a docstring; `Docstring` wraps it with a hanging indent."""
    line = " ".join(text.split())
    return f"    {name}: {line}" if line else f"    {name}:"


def section(title: str, entries: Iterable[str]) -> str:
    """A section of a docstring; nothing where it has no entry."""
    lines = list(entries)
    return "\n".join([f"{title}:", *lines]) if lines else ""


def paragraphs(*parts: str) -> str:
    """The parts that say something, an empty line between them."""
    return "\n\n".join(part.strip("\n") for part in parts if part.strip())
