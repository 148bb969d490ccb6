"""Names of earlier releases, and what an API deprecates: both work, and warn whoever uses them.

A `DeprecationWarning` is about the line of the caller, not about one of this package.
"""

from __future__ import annotations

import sys
import warnings
from typing import TYPE_CHECKING, Any, TypeVar

from .omit import Omit, omit
from .secret import opened

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

T = TypeVar("T")


def warn(message: str, *, above: int = 1) -> None:
    """Warn of something that goes on working until the next major version.

    Args:
        message: What to write instead.
        above: How many frames above the one that calls this the caller of the package is.
    """
    warnings.warn(message, DeprecationWarning, stacklevel=above + 2)


def take_former(
    value: T | Omit, former: T | Omit, now: str, before: str, *, required: bool = False
) -> T | Omit:
    """The value of an argument that had another name, under whichever it was given.

    Args:
        value: What was given under its name of today.
        former: What was given under its former name.
        now: Its name of today.
        before: Its former name.
        required: Whether one of the two has to be given.

    Raises:
        TypeError: both were given, or neither of one that is required.
    """
    if former is omit:
        if required and value is omit:
            raise TypeError(f"missing a required argument: {now!r}")
        return value
    if value is not omit:
        raise TypeError(f"{before!r} is {now!r} now: give one of them")
    warn(f"the argument {before!r} is {now!r} now", above=2)
    return former


def take_former_options(credentials: dict[str, Any], names: Mapping[str, str]) -> None:
    """Put what a client was given under the former name of an option under its name of today.

    Args:
        credentials: What was given under all names, concealed; the former ones go.
        names: The name of today for each former one.

    Raises:
        TypeError: an option was given under two names.
    """
    for before, now in names.items():
        # no variable of this frame shows it
        if opened(credentials)[before] is not None:
            if opened(credentials)[now] is not None:
                raise TypeError(f"{before!r} is {now!r} now: give one of them")
            warn(f"the option {before!r} is {now!r} now", above=2)
            opened(credentials)[now] = opened(credentials)[before]
        del opened(credentials)[before]


def warn_of_arguments(**given: bool) -> None:
    """Warn of arguments that the API deprecates, if they are given."""
    for name, is_given in given.items():
        if is_given:
            warn(f"the API deprecates the argument {name!r}", above=2)


def former_names(
    module: str,
    names: Mapping[str, str],
    otherwise: Callable[[str], object] | None = None,
) -> Callable[[str], object]:
    """Make the `__getattr__` of a module whose names have changed (PEP 562).

    Args:
        module: Its `__name__`.
        names: The name of today for each former one.
        otherwise: What is asked for any other name.
    """

    def load(name: str) -> object:
        if name in names:
            warn(f"{module}.{name} is {names[name]} now")
            return getattr(sys.modules[module], names[name])
        if otherwise is not None:
            return otherwise(name)
        message = f"module {module!r} has no attribute {name!r}"
        raise AttributeError(message, name=name, obj=sys.modules[module])

    return load
