"""The imports of a printed module, sorted as ruff and isort sort them."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from ..text.source import Expr, Identifier, ModulePath, join
from .view import Import

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from ..surface.surface import OwnClass, Surface

_STANDARD = ("", "collections.abc", "datetime", "decimal", "functools", "typing", "uuid")


class As(NamedTuple):
    """A name that is imported under another one."""

    name: str
    other: str

    def __str__(self) -> str:
        return f"{self.name} as {self.other}"


Wanted: TypeAlias = "tuple[str, str | As]"
"""A module and a name of it; a module itself is wanted by its name and an empty module."""


def bound(name: str | As) -> str:
    """The name that a module has by an import."""
    return name.other if isinstance(name, As) else name


def imports_of(wanted: Iterable[Wanted]) -> tuple[Import, ...]:
    """The imports of what is wanted, in the order that isort gives them."""
    ordered = sorted(set(wanted), key=lambda pair: (_section(pair[0]), _order(pair[0]), pair[0]))
    found: list[Import] = []
    previous: int | None = None
    for module, pairs in groupby(ordered, key=lambda pair: pair[0]):
        section = _section(module)
        names = sorted((name for _, name in pairs), key=lambda name: name_order(str(name)))
        for statement in _statements(module, names):
            is_apart = previous not in {None, section}
            path = ModulePath(module) if module else None
            found.append(Import(is_apart=is_apart, module=path, names=statement))
            previous = section
    return tuple(found)


@dataclass(frozen=True, slots=True)
class OwnImport:
    """How a class of the maintainer is imported, and what it is called in the module."""

    module: str
    imported: str | As
    name: Identifier


class OwnImports(NamedTuple):
    """The classes of the maintainer under a resource, or under the client; None: there is none."""

    sync: OwnImport | None
    asynchronous: OwnImport | None

    @property
    def wanted(self) -> set[Wanted]:
        """What the module imports for them."""
        return {(each.module, each.imported) for each in self if each is not None}


def own_imports(
    surface: Surface, path: tuple[str, ...], package: str, above: str, taken: Iterable[str]
) -> OwnImports:
    """The classes of the maintainer under a resource, or with no path under the client.

    Args:
        surface: What a caller sees.
        path: The attributes that lead to the resource.
        package: The package of the client.
        above: The dots that lead to it.
        taken: Names that the module has already.
    """
    used = set(taken)

    @cache
    def imported(own: OwnClass) -> OwnImport:
        name = own.name
        while name in used:
            name = f"Own{name}"
        used.add(name)
        inside = own.module.removeprefix(f"{package}.")
        module = own.module if inside == own.module else f"{above}{inside}"
        given = name if name == own.name else As(own.name, name)
        return OwnImport(module, given, Identifier(name))

    found = (surface.own(path, sync=sync) for sync in (True, False))
    return OwnImports(*(None if own is None else imported(own) for own in found))


def _statements(module: str, names: list[str | As]) -> Iterator[Expr]:
    """What is imported by each statement: a name that gets another has one of its own."""
    plain = [Identifier(name) for name in names if isinstance(name, str)]
    if module and plain:
        yield join(", ", plain)
    elif not module:
        yield from (Expr("{}", name) for name in plain)
    for each in (name for name in names if isinstance(name, As)):
        yield Expr("{} as {}", Identifier(each.name), Identifier(each.other))


def _section(module: str) -> int:
    if module in _STANDARD:
        return 0
    return 2 if module.startswith(".") else 1


def _order(module: str) -> int:
    """Relative imports from the furthest to the closest."""
    return -(len(module) - len(module.lstrip(".")))


def name_order(name: str) -> tuple[int, str]:
    """What names of one module are sorted by: constants, classes, others."""
    if name.isupper() and len(name) > 1:
        return 0, name
    return (1, name) if name[0].isupper() else (2, name)
