"""Types of the ir in one line, so that a table of tests can be read."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING

from generator.ir.types import (
    AnyType,
    ArrayType,
    Constraints,
    EnumType,
    FileType,
    IterableType,
    MapType,
    NullableType,
    NullType,
    RefType,
    ScalarType,
    UnionType,
)

if TYPE_CHECKING:
    from generator.ir.types import Type


def shown(found: Type) -> str:
    match found:
        case AnyType():
            return "any"
        case NullType():
            return "null"
        case NullableType(inner):
            return f"{shown(inner)}?"
        case RefType(pointer):
            return pointer.removeprefix("/components/schemas/")
        case EnumType(values=values):
            return "|".join(map(repr, values)) + ("|…" if found.open else "")
        case MapType(values):
            return f"map({shown(values)})"
        case ArrayType(items=items, prefix=prefix):
            listed = ", ".join(map(shown, (*prefix, items)))
            return f"list({listed}){limits(found.constraints)}"
        case FileType():
            return "file"
        case IterableType(items):
            return f"iterable({shown(items)})"
        case UnionType(variants=variants, discriminator=tagged):
            tags = "" if tagged is None else f" by {tagged.property} {dict(tagged.tags)}"
            tags += "" if tagged is None or tagged.default is None else f" else {tagged.default}"
            return f"({' | '.join(map(shown, variants))}){tags}"
        case ScalarType(kind=kind, format=form):
            name = kind.value if form is None else form.value
            choices = [
                shown(each) if isinstance(each, EnumType) else limits(each)
                for each in found.alternatives
            ]
            return f"{name}{limits(found.constraints)}" + "".join(f" or {c}" for c in choices)


def limits(found: Constraints) -> str:
    pairs = asdict(found).items()
    said = [f"{name}={value}" for name, value in pairs if value is not None and value is not False]
    return f"[{', '.join(said)}]" if said else ""
