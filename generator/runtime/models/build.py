"""How much of a model is built at once: what it refers to far away is built when a value needs it.

A value is read the same either way; only the time at which a class is built differs.
"""

from __future__ import annotations

from contextvars import ContextVar
from typing import TYPE_CHECKING, Any, Final

from pydantic_core import core_schema, to_json

if TYPE_CHECKING:
    from collections.abc import Callable

    from pydantic import BaseModel

MAX_DEPTH: Final = 8
"""Models within one another that one validator holds; Python itself ends at a thousand calls."""
MAX_MODELS: Final = 100
"""Models that one validator holds."""


class _Build:
    """One validator in the making."""

    __slots__ = ("count", "depth")

    def __init__(self) -> None:
        self.depth = self.count = 1


_BUILD: Final[ContextVar[_Build | None]] = ContextVar("_BUILD", default=None)


def bounded(
    model: type[BaseModel], build: Callable[[], core_schema.CoreSchema]
) -> core_schema.CoreSchema:
    """The schema of a model as a part of the validator that is being built.

    Args:
        model: Its class.
        build: Makes the whole schema.
    """
    current = _BUILD.get()
    if current is None:
        token = _BUILD.set(_Build())
        try:
            return build()
        finally:
            _BUILD.reset(token)
    if current.depth >= MAX_DEPTH or current.count >= MAX_MODELS:
        return _later(model)
    current.depth += 1
    current.count += 1
    try:
        return build()
    finally:
        current.depth -= 1


def _later(model: type[BaseModel]) -> core_schema.CoreSchema:
    def from_json(value: Any) -> BaseModel:
        return model.model_validate_json(to_json(value), by_alias=True, by_name=False)

    return core_schema.json_or_python_schema(
        core_schema.no_info_plain_validator_function(from_json),
        core_schema.no_info_plain_validator_function(model.model_validate),
    )
