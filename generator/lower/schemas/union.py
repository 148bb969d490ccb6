"""The type of a value that satisfies one of several schemas.

No variant is there twice, and null is said once.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...ir.types import (
    TEXT,
    AnyType,
    EnumType,
    NullableType,
    NullType,
    UnionType,
    without_null,
)

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ...ir.types import Type


def union(found: Iterable[Type]) -> Type:
    """The type that lets through what any of some types does.

    Values of several enums become one enum, and an enum beside plain text is open: so do documents
    write a list that may grow.
    """
    listed = tuple(found)
    if len(listed) == 1 and not isinstance(listed[0], NullableType | UnionType | EnumType):
        return listed[0]
    null = False
    variants: dict[str, Type] = {}  # by their text, since 1 is not true in JSON
    for type_ in listed:
        null = null or isinstance(type_, NullType | NullableType)
        inner = without_null(type_)
        plain = isinstance(inner, UnionType) and inner.discriminator is None
        for variant in inner.variants if isinstance(inner, UnionType) and plain else (inner,):
            if not isinstance(variant, NullType):
                variants.setdefault(repr(variant), variant)
    core = _core(_one_enum([*variants.values()]))
    if isinstance(core, NullType | AnyType):
        return core
    return NullableType(core) if null else core


def _core(variants: list[Type]) -> Type:
    if not variants:
        return NullType()
    if any(isinstance(variant, AnyType) for variant in variants):
        return AnyType()
    return variants[0] if len(variants) == 1 else UnionType(variants=tuple(variants))


def _one_enum(variants: list[Type]) -> list[Type]:
    enums = [variant for variant in variants if isinstance(variant, EnumType)]
    if not enums:
        return variants
    values = {(type(value), value): value for enum in enums for value in enum.values}
    texts = all(isinstance(value, str) for value in values.values())
    grows = any(enum.open for enum in enums) or (texts and TEXT in variants)
    merged = EnumType(values=tuple(values.values()), open=grows)
    found: list[Type] = []
    for variant in variants:
        if not isinstance(variant, EnumType):
            found += [] if texts and variant == TEXT else [variant]
        elif merged not in found:
            found.append(merged)
    return found
