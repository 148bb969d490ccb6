"""Import lines.

Comes in: pairs of module and name. Goes out: the lines, sorted as ruff and isort sort them. The
rule of this file: a module that is imported from beside gets an underscore, because a field of a
model may have its name.
"""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from ..text.source import Expr, Identifier, Source, join

if TYPE_CHECKING:
    from collections.abc import Iterable

_STANDARD = ("", "collections.abc", "datetime", "decimal", "functools", "typing", "uuid")


class _Path(Source):
    """A dotted path of a module, each part checked."""

    __slots__ = ()

    def __init__(self, text: str, /) -> None:
        for part in text.lstrip(".").split("."):
            if part:
                Identifier(part)
        super().__init__(text)


def import_lines(wanted: Iterable[tuple[str, str]]) -> tuple[Expr, ...]:
    """The import lines for pairs of module and name, in the order that isort gives them.

    A module itself is wanted by its name and an empty module; a name may be `name as other`.
    """
    ordered = sorted(set(wanted), key=lambda pair: (_section(pair[0]), _order(pair[0]), pair[0]))
    lines: list[Expr] = []
    previous: int | None = None
    for module, pairs in groupby(ordered, key=lambda pair: pair[0]):
        if previous is not None and _section(module) != previous:
            lines.append(Expr(""))
        previous = _section(module)
        names = sorted((name for _, name in pairs), key=_name_order)
        if not module:
            lines += [Expr("import {}", Identifier(name)) for name in names]
            continue
        if module == ".":
            listed = join(", ", (_aliased(name) for name in names))
        else:
            plain = [name for name in names if " as " not in name]
            others = [name for name in names if " as " in name]
            lines += [Expr("from {} import {}", _Path(module), _named(name)) for name in others]
            if not plain:
                continue
            listed = join(", ", map(_named, plain))
        lines.append(Expr("from {} import {}", _Path(module), listed))
    return tuple(lines)


def _named(name: str) -> Expr:
    known, _, alias = name.partition(" as ")
    return (
        Expr("{} as {}", *map(Identifier, (known, alias)))
        if alias
        else Expr("{}", Identifier(known))
    )


def _aliased(name: str) -> Expr:
    return Expr("{} as _{}", Identifier(name), Identifier(name))


def _section(module: str) -> int:
    if module in _STANDARD:
        return 0
    return 2 if module.startswith(".") else 1


def _order(module: str) -> int:
    """Relative imports from the furthest to the closest."""
    return -(len(module) - len(module.lstrip(".")))


def _name_order(name: str) -> tuple[int, str]:
    if name.isupper() and len(name) > 1:
        return 0, name
    return (1, name) if name[0].isupper() else (2, name)
