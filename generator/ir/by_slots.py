"""Records of which a large document has tens of thousands are made in half the time."""

from __future__ import annotations

from dataclasses import fields
from typing import Any, TypeVar

R = TypeVar("R")


def by_slots(record: type[R]) -> type[R]:
    """Have the setters of its slots fill a frozen dataclass, which stays as frozen as it was.

    The `__init__` that `dataclass` writes looks each slot up by its name, at every call.

    Args:
        record: It has slots, takes its fields by keyword, and makes none of them with a factory.
    """
    made: Any = record
    names = [each.name for each in fields(made)]
    lines = [f"def __init__(self, *, {', '.join(names)}):"]
    lines += [f"    set_{name}(self, {name})" for name in names]
    scope: dict[str, Any] = {f"set_{name}": getattr(made, name).__set__ for name in names}
    exec("\n".join(lines), scope)  # noqa: S102 - as `dataclass` does; these are names of fields
    written, init = made.__init__, scope["__init__"]
    init.__kwdefaults__, init.__annotations__ = written.__kwdefaults__, written.__annotations__
    init.__module__, init.__qualname__ = made.__module__, written.__qualname__
    made.__init__ = init
    return record
