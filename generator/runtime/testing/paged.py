"""Pages of a fake: a test gives the items, and the fake pages them as the document says."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any, Protocol

from ..core.drift import is_array, is_object
from ..core.error_body import at
from ..core.pointer import steps
from ..models.model import plain
from .responses import problems_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ..core.operation import Response
    from .tables import FakedCall

_PAGE = "fake-page"
"""A parameter of links to a next page, which no document has."""


class PageRequest(Protocol):
    """What decides which page a request asks for."""

    path: str
    content: bytes

    @property
    def arguments(self) -> Any:
        """The arguments of the method that it calls."""
        ...

    def json(self) -> Any:
        """The content read as JSON."""
        ...


class Pages:
    """The pages that some items make.

    Args:
        call: A method that iterates over pages.
        response: What each page is.
        page: A page to put items in.
        items: All of them, as JSON data.
        size: How many a page has.
    """

    def __init__(
        self,
        call: FakedCall,
        response: Response,
        page: Any,
        items: Sequence[Any],
        size: int,
    ) -> None:
        self._paging: Any = call.paging
        self._response = response
        self._page = page
        self._items = list(items)
        self._size = size
        params = call.operation.params
        place: int | None = self._paging.parameter
        param = None if place is None else params[place]
        self._argument: str = "" if param is None else param.argument or param.name

    @property
    def starts(self) -> range:
        """Where each page begins."""
        return range(0, max(len(self._items), 1), self._size)

    def start_of(self, request: PageRequest) -> int:
        """Where the page that a request asks for begins."""
        paging = self._paging
        if paging.by.value in ("link", "url"):
            found = re.search(rf"[?&]{_PAGE}=(\d+)", request.path)
            return int(found[1]) if found else 0
        if self._argument:
            given = plain(getattr(request.arguments, self._argument))
        else:
            given = request.json().get(paging.field) if request.content else None
        if given is None or given == "":
            return 0
        match paging.by.value:
            case "page":
                return int((int(given) - paging.start) * self._size)
            case "offset":
                return int(int(given) - paging.start)
            case _ if paging.last:
                last = [str(at(item, paging.last)) for item in self._items]
                return last.index(str(given)) + 1 if str(given) in last else len(last)
            case _:
                digits = re.search(r"\d+$", str(given))
                return int(digits[0]) if digits else 0

    def page(self, start: int, path: str) -> tuple[Any, tuple[tuple[str, str], ...]]:
        """The page that begins somewhere, and its header fields; `path` is that of the request."""
        paging, end = self._paging, start + self._size
        more = end < len(self._items)
        page = put(self._page, paging.items, self._items[start:end])
        headers: tuple[tuple[str, str], ...] = ()
        url = f"{path.partition('?')[0]}?{_PAGE}={end}"
        if paging.by.value == "link":
            headers = (("link", f'<{url}>; rel="next"'),) if more else ()
        if paging.next:
            cursor = url if paging.by.value == "url" else f"cursor-{end}"
            page = self._with_next(page, cursor if more else None, end)
        if paging.has_more:
            page = put(page, paging.has_more, more)
        if paging.total:
            page = put(page, paging.total, len(self._items))
        return page, headers

    def _with_next(self, page: Any, cursor: str | None, end: int) -> Any:
        """A page that leads on, or does not."""
        choices = [cursor, str(end), end] if cursor is not None else [None, _GONE, ""]
        for each in choices:
            changed = put(page, self._paging.next, each)
            if not problems_of(self._response, changed):
                return changed
        return put(page, self._paging.next, choices[0])


_GONE = object()


def last_page(call: FakedCall, response: Response, page: Any) -> Any:
    """A page as it is, but as the last one."""
    items = at(page, call.paging.items) if call.paging.items else page
    found = items if is_array(items) else []
    return Pages(call, response, page, found, max(len(found), 1)).page(0, "")[0]


def put(value: Any, pointer: str, member: Any) -> Any:
    """A copy of JSON data with another value where a pointer leads (RFC 6901)."""
    if not pointer:
        return member
    copied: dict[str, Any] = json.loads(json.dumps(value)) if is_object(value) else {}
    *outer, last = steps(pointer)
    place = copied
    for step in outer:
        if not is_object(place.get(step)):
            place[step] = {}
        place = place[step]
    if member is _GONE:
        place.pop(last, None)
    else:
        place[last] = member
    return copied
