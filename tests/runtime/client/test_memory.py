"""What a client that does nothing holds, beside one of the HTTP library."""

from __future__ import annotations

import gc
import tracemalloc
from typing import TYPE_CHECKING

import httpx2

from tests.runtime.api import AsyncExample, Example

if TYPE_CHECKING:
    from collections.abc import Callable

COUNT = 20


def bytes_of_each(make: Callable[[], object]) -> float:
    """What is allocated for one, on average; what is loaded once is loaded before."""
    made = [make()]
    gc.collect()
    tracemalloc.start()
    try:
        made += [make() for _ in range(COUNT)]
        gc.collect()
        return tracemalloc.get_traced_memory()[0] / COUNT
    finally:
        tracemalloc.stop()


def test_an_idle_client_costs_no_more_than_that_of_the_library() -> None:
    theirs = bytes_of_each(httpx2.Client)
    for make in (Example, AsyncExample):
        assert bytes_of_each(make) <= theirs
