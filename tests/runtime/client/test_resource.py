"""Methods of raw responses look as the methods that they are made of."""

from __future__ import annotations

import inspect
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any, cast

import pytest

from generator.runtime.client.derived import asynchronous_raw, raw
from generator.runtime.client.resource import AsyncResource, SyncResource

if TYPE_CHECKING:
    from generator.runtime.client.asynchronous import AsyncClient
    from generator.runtime.client.sync import SyncClient


class Things(SyncResource):
    def find(self, name: str, *, limit: int = 1) -> str:
        """Find a thing."""
        found: str = cast("Any", self._call)(name, limit)
        return found


class AsyncThings(AsyncResource):
    async def find(self, name: str, *, limit: int = 1) -> str:
        """Find a thing."""
        found: str = await cast("Any", self._call)(name, limit)
        return found


class RawThings(SyncResource):
    find = raw(Things.find)


class AsyncRawThings(AsyncResource):
    find = asynchronous_raw(AsyncThings.find)


def send(name: str, limit: int) -> str:
    return name * limit


async def send_later(name: str, limit: int) -> str:
    return name * limit


SYNC = cast("SyncClient", SimpleNamespace(call=send))
ASYNC = cast("AsyncClient", SimpleNamespace(call=send_later))


def test_sync_methods_return_what_the_client_returns() -> None:
    assert Things(SYNC).find("a", limit=2) == "aa"
    assert cast("object", RawThings(SYNC).find("a", limit=2)) == "aa"


@pytest.mark.parametrize("kind", [AsyncThings, AsyncRawThings])
def test_async_methods_are_coroutine_functions(kind: type[AsyncThings | AsyncRawThings]) -> None:
    method = kind(ASYNC).find
    assert inspect.iscoroutinefunction(method)
    coroutine = method("a", limit=3)
    with pytest.raises(StopIteration) as end:
        coroutine.send(None)
    assert end.value.value == "aaa"


@pytest.mark.parametrize("method", [AsyncThings.find, RawThings.find, AsyncRawThings.find])
def test_signature_and_docstring_are_those_of_the_method(method: object) -> None:
    assert callable(method)
    assert inspect.signature(method) == inspect.signature(Things.find)
    assert inspect.getdoc(method) == "Find a thing."
