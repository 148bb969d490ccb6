"""Methods of a resource that have another result.

What a call returns is decided by the client that a resource is made with; these functions change
only the types of a method.
"""

from __future__ import annotations

from collections.abc import Callable, Coroutine
from types import MethodType
from typing import Any, Concatenate, Generic, ParamSpec, TypeVar, overload

from ..core.response import RawResponse

P = ParamSpec("P")
T = TypeVar("T")
R = TypeVar("R")


class Method(Generic[P, R]):
    """A method of another resource, with another result."""

    def __init__(self, function: Callable[..., object]) -> None:
        self._function = function
        self.__doc__ = function.__doc__

    @overload
    def __get__(
        self, resource: None, owner: type
    ) -> Callable[Concatenate[Any, P], R]: ...
    @overload
    def __get__(self, resource: object, owner: type) -> Callable[P, R]: ...
    def __get__(self, resource: object, owner: type) -> Callable[..., Any]:
        return (
            self._function if resource is None else MethodType(self._function, resource)
        )


def raw(method: Callable[Concatenate[Any, P], T]) -> Method[P, RawResponse[T]]:
    """The method of a resource that returns a `RawResponse`."""
    return Method(method)


def asynchronous_raw(
    method: Callable[Concatenate[Any, P], Coroutine[Any, Any, T]],
) -> Method[P, Coroutine[Any, Any, RawResponse[T]]]:
    """The method of an asynchronous resource that returns a `RawResponse`."""
    return Method(method)
