"""What the resources of a client are made of.

Comes in: methods that generated code defines. Goes out: the same methods with the types of raw
responses. The rule of this file: what a call returns is decided by the client that a resource is
made with, so these functions change the type of a method and nothing else.
"""

from __future__ import annotations

from types import MethodType
from typing import TYPE_CHECKING, Any, Concatenate, Generic, ParamSpec, TypeVar, overload

if TYPE_CHECKING:
    from collections.abc import Callable, Coroutine

    from ..core.response import RawResponse
    from .asynchronous import AsyncClient
    from .sync import SyncClient

P = ParamSpec("P")
T = TypeVar("T")
R = TypeVar("R")


class SyncResource:
    """A group of operations of a synchronous client."""

    def __init__(self, client: SyncClient) -> None:
        self._client = client

    def __repr__(self) -> str:
        return f"<{type(self).__name__} of {self._client!r}>"


class AsyncResource:
    """A group of operations of an asynchronous client."""

    def __init__(self, client: AsyncClient) -> None:
        self._client = client

    def __repr__(self) -> str:
        return f"<{type(self).__name__} of {self._client!r}>"


class Method(Generic[P, R]):
    """A method of another resource, with another result."""

    def __init__(self, function: Callable[..., object]) -> None:
        self._function = function
        self.__doc__ = function.__doc__

    @overload
    def __get__(self, resource: None, owner: type) -> Callable[Concatenate[Any, P], R]: ...
    @overload
    def __get__(self, resource: object, owner: type) -> Callable[P, R]: ...
    def __get__(self, resource: object, owner: type) -> Callable[..., Any]:
        return self._function if resource is None else MethodType(self._function, resource)


def raw(method: Callable[Concatenate[Any, P], T]) -> Method[P, RawResponse[T]]:
    """The method of a resource that returns the response itself."""
    return Method(method)


def asynchronous_raw(
    method: Callable[Concatenate[Any, P], Coroutine[Any, Any, T]],
) -> Method[P, Coroutine[Any, Any, RawResponse[T]]]:
    """The method of an asynchronous resource that returns the response itself."""
    return Method(method)
