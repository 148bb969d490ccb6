"""Responses that come in pages, as one iterator over their items.

A page is fetched when its first item is needed, by a call of its own with the usual retries and
time limit.
"""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator, Sequence
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from ..client.keywords import RequestOptions
from ..core.omit import omit
from ..core.secret import opened
from .paging import Paging, Walk

if TYPE_CHECKING:
    from ..client.call import Success

ItemT = TypeVar("ItemT")
PageT = TypeVar("PageT")


class _Request(Generic[ItemT, PageT]):
    """The pages of an operation, none of which is asked for yet.

    Args:
        client: what to call with.
        paging: what to call, and how its pages follow one another.
        options: the options of each call.
        values: the values of `operation.params`, in their order, for the first page.
        body: the body, with the names it has on the wire, for the first page.
    """

    def __init__(
        self,
        client: Any,
        paging: Paging[ItemT, PageT],
        options: RequestOptions,
        values: Sequence[object] = (),
        body: object = omit,
    ) -> None:
        self._client = client
        self._paging = paging
        self._options = options
        self._values = values
        self._body = body

    def _walk(self) -> Walk:
        return Walk(self._paging, opened(self._values), opened(self._body))

    def _page(self, walk: Walk) -> Any:
        linked, paging = bool(walk.target), self._paging
        operation = paging.following if linked else paging.operation
        return self._client.open_response(
            operation,
            self._options.copy(),  # an error hides what is in it
            walk.values,
            walk.body if operation is paging.operation else omit,
            target=walk.target,
        )

    def __repr__(self) -> str:
        return f"<{type(self).__name__} of {self._paging.operation.id}>"


class Pages(_Request[ItemT, PageT]):
    """The items of all pages; each iteration begins with the first page.

    Iterating raises what a call of the operation raises, and `APIResponseValidationError` with the
    reason `next_page` where a response leads to a page that was there before, to another origin, or
    through a hundred pages without items.
    """

    def __iter__(self) -> Iterator[ItemT]:
        walk = self._walk()
        for success, page in self._each(walk):
            yield from walk.items(success, page)

    def pages(self) -> Iterator[PageT]:
        """The pages, as the plain method returns them."""
        return (page for _, page in self._each(self._walk()))

    def _each(self, walk: Walk) -> Iterator[tuple[Success, PageT]]:
        more = True
        while more:
            success: Success = self._page(walk)
            page: PageT = success.call.parse(success.response)
            count = len(walk.items(success, page))
            yield success, page
            more = walk.go_on(success, count)


class AsyncPages(_Request[ItemT, PageT]):
    """The items of all pages; each iteration begins with the first page.

    Iterating raises what a call of the operation raises, and `APIResponseValidationError` with the
    reason `next_page` where a response leads to a page that was there before, to another origin, or
    through a hundred pages without items.
    """

    async def __aiter__(self) -> AsyncIterator[ItemT]:
        walk = self._walk()
        async for success, page in self._each(walk):
            for item in walk.items(success, page):
                yield item

    async def pages(self) -> AsyncIterator[PageT]:
        """The pages, as the plain method returns them."""
        async for _, page in self._each(self._walk()):
            yield page

    async def _each(self, walk: Walk) -> AsyncIterator[tuple[Success, PageT]]:
        more = True
        while more:
            success: Success = await self._page(walk)
            page: PageT = success.call.parse(success.response)
            count = len(walk.items(success, page))
            yield success, page
            more = walk.go_on(success, count)
