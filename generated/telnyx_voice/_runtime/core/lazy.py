"""Packages whose names load their module on first use (PEP 562).

A package writes, so that type checkers follow the imports and the interpreter does not:

    if TYPE_CHECKING:
        from ..things import Thing as Thing
    else:
        __getattr__, __dir__ = lazy(__name__, {"things": ("Thing",)})
"""

from __future__ import annotations

import sys
from importlib import import_module
from typing import TYPE_CHECKING, Any, NoReturn

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping


_EXTRAS = frozenset({"aiohttp"})
"""What a client may be installed without."""


def lazy(
    package: str, modules: Mapping[str, tuple[str, ...]]
) -> tuple[Callable[[str], object], Callable[[], list[str]]]:
    """Make the two functions of a package, and its `__all__`.

    Args:
        package: The package's `__name__`.
        modules: Each module, relative to the package, with the names that it holds. A module
            without names is itself a name of the package.
    """
    homes = {
        name: module for module, names in modules.items() for name in names or (module,)
    }
    namespace = vars(sys.modules[package])
    namespace["__all__"] = sorted(name for name in homes if not name.startswith("__"))

    def load(name: str) -> object:
        if name not in homes:
            message = f"module {package!r} has no attribute {name!r}"
            raise AttributeError(message, name=name, obj=sys.modules[package])
        try:
            module = import_module(f".{homes[name]}", package)
            value = getattr(module, name) if modules[homes[name]] else module
        except ModuleNotFoundError as missing:
            if missing.name not in _EXTRAS:
                raise
            value = _unavailable(name, missing.name, package)
        return namespace.setdefault(name, value)

    def names() -> list[str]:
        return sorted({*homes, *(name for name in namespace if name.startswith("__"))})

    return load, names


class Later:
    """A module that is imported when something in it is asked for.

    It stands in annotations, where `typing.get_type_hints` finds by it what a program that asks for
    no hints need not load.
    """

    def __init__(self, name: str, package: str | None = None) -> None:
        self._name, self._package = name, package

    def __getattr__(self, name: str) -> Any:
        return getattr(import_module(self._name, self._package), name)


def _unavailable(name: str, missing: str, package: str) -> type:
    """A class in place of one that needs what is not installed, so that tools may look at it."""

    def refuse(*_: object, **__: object) -> NoReturn:
        message = f"{name} needs {missing}; help: pip install {missing}"
        raise ModuleNotFoundError(message, name=missing)

    about = f"Not available: it needs {missing}, which is not installed."
    return type(name, (), {"__doc__": about, "__init__": refuse, "__module__": package})
