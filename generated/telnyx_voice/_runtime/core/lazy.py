"""Packages whose names load their module on first use (PEP 562).

Comes in: which module holds which names. Goes out: the package's `__getattr__` and `__dir__`. The
rule of this file: naming costs nothing, so a program pays for the modules that it uses.

A package writes, so that type checkers follow the imports and the interpreter does not:

    if TYPE_CHECKING:
        from ..things import Thing as Thing
    else:
        __getattr__, __dir__ = lazy(__name__, {"things": ("Thing",)})
"""

from __future__ import annotations

import sys
from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping


def lazy(
    package: str, modules: Mapping[str, tuple[str, ...]]
) -> tuple[Callable[[str], object], Callable[[], list[str]]]:
    """Make the two functions of a package, and its `__all__`.

    Args:
        package: The package's `__name__`.
        modules: Each module, relative to the package, with the names that it holds. A module
            without names is itself a name of the package.
    """
    homes = {name: module for module, names in modules.items() for name in names or (module,)}
    namespace = vars(sys.modules[package])
    namespace["__all__"] = sorted(homes)

    def load(name: str) -> object:
        if name not in homes:
            message = f"module {package!r} has no attribute {name!r}"
            raise AttributeError(message, name=name, obj=sys.modules[package])
        module = import_module(f".{homes[name]}", package)
        value = getattr(module, name) if modules[homes[name]] else module
        return namespace.setdefault(name, value)

    def names() -> list[str]:
        return sorted({*homes, *(name for name in namespace if name.startswith("__"))})

    return load, names
