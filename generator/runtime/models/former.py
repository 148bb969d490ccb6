"""Models whose fields have changed their names: they can be made with the former ones."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from pydantic import BaseModel

from ..core.former import warn

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping


def former_fields(names: Mapping[str, str]) -> Callable[..., None]:
    """Make the `__init__` of a model.

    JSON is read without it: on the wire nothing has another name.

    Args:
        names: The name of today for each former one.
    """

    def init(self: BaseModel, /, **values: Any) -> None:
        for before, now in names.items():
            if before in values:
                if now in values:
                    raise TypeError(f"{before!r} is {now!r} now: give one of them")
                warn(f"{type(self).__name__}.{before} is {now} now")
                values[now] = values.pop(before)
        BaseModel.__init__(self, **values)

    # so that pydantic's validators fill a model themselves, as without a constructor of its own
    vars(init)["__pydantic_base_init__"] = True
    return init
