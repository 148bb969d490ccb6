"""What a docstring says.

Comes in: descriptions, constraints and defaults. Goes out: plain text for `Docstring`. The rule of
this file: it repeats nothing that the description says already.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ..annotations import json_value
from ..ir import ArrayType, Constraints, EnumType, NullableType, ScalarType
from ..signature import resolve

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from ..ir import NamedSchema, Parameter, Property, Type


def sentence(text: str) -> str:
    """The text, trimmed, with a full stop where it has no end."""
    clean = text.strip()
    return clean if not clean or clean[-1] in ".!?:`*)" else f"{clean}."


def about(part: Property | Parameter, schemas: Mapping[str, NamedSchema]) -> str:
    """All that is known of a value: its meaning, its limits, the server's default."""
    said = sentence(part.description)
    parts = [said]
    limits = _limits(part.type, schemas, said)
    if limits:
        parts.append(limits)
    if part.default is not None and not re.search(r"\bdefaults?\b", said, re.IGNORECASE):
        parts.append(f"Server default: {json_value(part.default)}.")
    if part.deprecated:
        parts.append("Deprecated.")
    return " ".join(piece for piece in parts if piece)


def _limits(found: Type, schemas: Mapping[str, NamedSchema], said: str) -> str:
    inner = found.type if isinstance(found, NullableType) else found
    known = resolve(inner, schemas)
    match known:
        case EnumType(values=values):
            shown = [str(value) for value in values]
            if all(_mentions(said, value) for value in shown):
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
    low = limits.minimum if limits.minimum is not None else limits.min_length
    high = limits.maximum if limits.maximum is not None else limits.max_length
    bounds = [str(bound) for bound in (low, high) if bound is not None]
    if not bounds or all(_mentions(said, bound) for bound in bounds):
        return ""
    unit = " characters" if limits.minimum is None and limits.maximum is None else ""
    if low is None:
        return f"At most {high}{unit}."
    return f"At least {low}{unit}." if high is None else f"{low} to {high}{unit}."


def _mentions(said: str, value: str) -> bool:
    return re.search(rf"(?<![\w.]){re.escape(value)}(?![\w])", said) is not None


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
