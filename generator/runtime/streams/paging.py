"""How the pages of an operation follow one another, as a record and as decisions.

No page is fetched twice, so a server that leads in a circle is an error and not an endless loop.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from enum import Enum
from functools import cached_property
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from ..core.drift import is_array, is_object
from ..core.errors import UnreadableBody
from ..core.omit import omit
from ..core.pointer import steps
from ..core.record import replace
from ..core.response import Headers

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ..client.call import Success
    from ..core.operation import Operation

ItemT_co = TypeVar("ItemT_co", covariant=True)
PageT_co = TypeVar("PageT_co", covariant=True)

_EMPTY_PAGES = 100
"""How many pages without items may follow one another while the server promises more."""


class NextPage(Enum):
    """What leads to the next page."""

    CURSOR = "cursor"
    """A value of the response, sent as a parameter."""
    PAGE = "page"
    """The number of the page."""
    OFFSET = "offset"
    """How many items came before."""
    LINK = "link"
    """The header field Link with the relation `next` (RFC 8288)."""
    URL = "url"
    """A URL in the response."""


@dataclass(frozen=True, kw_only=True)
class Paging(Generic[ItemT_co, PageT_co]):
    """How the pages of an operation follow one another.

    Places in a response are JSON pointers (RFC 6901); an empty one means that there is no such
    place, except for `items`: the response itself.
    """

    operation: Operation[PageT_co]
    by: NextPage
    items: str = ""
    next: str = ""
    """Where the cursor or the URL of the next page stands; null, empty or none: the last page."""
    last: str = ""
    """Where the cursor stands in the last item, for responses that name no other."""
    header: str = ""
    """The header field that holds the cursor or the URL of the next page."""
    has_more: str = ""
    """Where the response says whether a page follows."""
    total: str = ""
    """Where the number of all items stands."""
    parameter: int | None = None
    """The index of the parameter that is set, in those of the operation."""
    field: str = ""
    """The field of the body that is set, where it is no parameter."""
    start: int = 0
    """The number of the first page or item, where the caller names none."""

    @cached_property
    def following(self) -> Operation[PageT_co]:
        """What a link leads to: a GET without a body (RFC 9110, section 9.3.1)."""
        if self.operation.method in ("GET", "HEAD"):
            return self.operation
        return replace(
            self.operation,
            method="GET",
            body=None,
            idempotency_field=None,
            idempotency_header=None,
        )


class Walk:
    """The way from page to page.

    Attributes:
        values, body, target: what to send next; a target takes the place of path and query.
    """

    def __init__(
        self, paging: Paging[Any, Any], values: Sequence[object], body: object
    ) -> None:
        self._paging = paging
        self.values = list(values)
        self.body = body
        self.target = ""
        self._position = paging.start
        given = self._given()
        if isinstance(given, int):
            self._position = given
        self._delivered = 0
        self._empty = 0
        self._seen = (
            {json.dumps(given, default=str)} if given is not omit else set[str]()
        )

    def items(self, success: Success, page: object) -> list[Any]:
        """The items of a page.

        Raises:
            APIResponseValidationError: there is no array where they should be.
        """
        found = at(page, self._paging.items)
        if found is None:
            return []
        if not is_array(found):
            path = "$" + self._paging.items.replace("/", ".")
            problem = UnreadableBody("mismatch", path, "expected an array of items")
            raise success.call.unreadable(problem, success.response)
        return found

    def go_on(self, success: Success, count: int) -> bool:
        """Take the step to the next page; False: that was the last.

        Raises:
            APIResponseValidationError: the response leads back, to another origin, or nowhere.
        """
        try:
            return self._step(success, count)
        except UnreadableBody as problem:
            raise success.call.unreadable(problem, success.response) from None

    def _step(self, success: Success, count: int) -> bool:
        paging = self._paging
        plain = _Plain(success)
        more = plain.at(paging.has_more)
        self._delivered += count
        self._empty = 0 if count else self._empty + 1
        if more is False or (more is None and paging.has_more):
            return False
        if self._empty >= _EMPTY_PAGES:
            raise _lost(f"{self._empty} pages without items follow one another")
        if paging.by in (NextPage.PAGE, NextPage.OFFSET):
            return self._count_on(plain, count, promised=more is True)
        if paging.by is NextPage.LINK:
            found = next_link(Headers(success.response.headers).get_list("link"))
        elif paging.header:
            found = Headers(success.response.headers).get(paging.header)
        elif paging.last:
            found = plain.last(paging.items, paging.last)
        else:
            found = plain.at(paging.next)
        if found is None or found in ("", False):
            if more is True:
                raise _lost("it promises more and does not say where")
            return False
        if paging.by is NextPage.CURSOR:
            self._set(found)
        else:
            self._lead(success, found)
        return True

    def _count_on(self, plain: _Plain, count: int, *, promised: bool) -> bool:
        offset = self._paging.by is NextPage.OFFSET
        if count == 0 and (offset or not promised):
            return False
        total = plain.at(self._paging.total)
        if isinstance(total, int) and self._total_reached(total, count):
            return False
        self._position += count if offset else 1
        self._set(self._position)
        return True

    def _total_reached(self, total: int, count: int) -> bool:
        if self._paging.by is NextPage.OFFSET:
            return self._position - self._paging.start + count >= total
        return self._delivered >= total

    def _lead(self, success: Success, location: object) -> None:
        target = success.call.target_of(location) if isinstance(location, str) else None
        if target is None:
            raise _lost("the next page is of another origin, or no URL at all")
        self._note(target)
        self.target = target

    def _given(self) -> object:
        """What the caller set to begin with."""
        if self._paging.parameter is not None:
            return self.values[self._paging.parameter]
        if self._paging.field:
            return _members(self.body).get(self._paging.field, omit)
        return omit

    def _set(self, value: object) -> None:
        self._note(value)
        if self._paging.parameter is not None:
            self.values[self._paging.parameter] = value
        else:
            self.body = {**_members(self.body), self._paging.field: value}

    def _note(self, position: object) -> None:
        text = json.dumps(position)
        if text in self._seen:
            raise _lost("the next page is one that was there before")
        self._seen.add(text)


def at(value: object, pointer: str) -> Any:
    """What stands at a place of a value, of models or of plain JSON; None: nothing."""
    for name in steps(pointer):
        if is_array(value):
            value = (
                value[int(name)] if name.isdigit() and int(name) < len(value) else None
            )
        else:
            value = _members(value).get(name)
    return value


def _members(value: object) -> dict[str, Any]:
    """The members of an object by their names on the wire."""
    if is_object(value):
        return value
    if value is None or value is omit or isinstance(value, str | int | float):
        return {}
    from ..models.model import Model, all_members

    return all_members(value) if isinstance(value, Model) else {}


class _Plain:
    """A response as plain JSON, read when it is first asked for."""

    def __init__(self, success: Success) -> None:
        self._success = success
        self._value: Any = omit

    def at(self, pointer: str) -> Any:
        """What stands at a pointer; None: nothing, or no pointer."""
        return at(self._whole(), pointer) if pointer else None

    def last(self, items: str, pointer: str) -> Any:
        """What stands at a pointer in the last item."""
        found = at(self._whole(), items)
        return at(found[-1], pointer) if is_array(found) and found else None

    def _whole(self) -> Any:
        if self._value is omit:
            success = self._success
            self._value = json.loads(success.call.json_content(success.response))
        return self._value


_LINK_PART = re.compile(
    r"""<([^>]*)>|;\s*([\w!#$%&'*+.^`|~-]+)\s*(?:=\s*(?:"((?:[^"\\]|\\.)*)"|([^\s",;]+)))?"""
)
"""The target of a link, or one of its parameters with its value."""


def next_link(fields: list[str]) -> str | None:
    """The target of the relation `next` in Link header fields (RFC 8288, section 3)."""
    target, unsaid = "", False
    for found in _LINK_PART.finditer(", ".join(fields)):
        if found[1] is not None:
            target, unsaid = found[1].strip(), True
        elif unsaid and found[2].lower() == "rel":
            unsaid = False  # only the first counts (section 3.3)
            if "next" in (found[3] or found[4] or "").lower().split():
                return target
    return None


def _lost(detail: str) -> UnreadableBody:
    return UnreadableBody("next_page", detail=detail)
