# Generated from an OpenAPI document. Do not edit: the next run overwrites it.
"""What type checkers know of the fake; never imported at run time."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from .. import models
from .._runtime.testing.endpoint import Arguments, Asked, Stub
from .._runtime.testing.fake import Node

if TYPE_CHECKING:

    class SearchSearchByQueryArguments(Arguments):
        """What `SearchSearchByQuery` was called with; None where it was not given."""

        all: models.SearchByQueryAll | None

    class SearchSearchByQuery(Asked[SearchSearchByQueryArguments, None]):
        """An operation of the fake; see `Endpoint`."""

        def returns(self, value: None | None = None, /) -> Stub:
            """Respond with a value, or with its members; see `Endpoint`."""
            ...

        def assert_sent(
            self,
            count: int | None = None,
            /,
            *,
            all: models.SearchByQueryAll | models.SearchByQueryAllParam = ...,
        ) -> None:
            """Check that it was called so; see `Endpoint`."""
            ...

    class SearchSearchArguments(Arguments):
        """What `SearchSearch` was called with; None where it was not given."""

        words: str

    class SearchSearch(Asked[SearchSearchArguments, Sequence[str]]):
        """An operation of the fake; see `Endpoint`."""

        def returns(self, value: Sequence[str] | None = None, /) -> Stub:
            """Respond with a value, or with its members; see `Endpoint`."""
            ...

        def assert_sent(self, count: int | None = None, /, *, words: str = ...) -> None:
            """Check that it was called so; see `Endpoint`."""
            ...

    class SearchCopyArguments(Arguments):
        """What `SearchCopy` was called with; None where it was not given."""

        session: str | None
        to: str | None

    class SearchCopy(Asked[SearchCopyArguments, None]):
        """An operation of the fake; see `Endpoint`."""

        def returns(self, value: None | None = None, /) -> Stub:
            """Respond with a value, or with its members; see `Endpoint`."""
            ...

        def assert_sent(
            self, count: int | None = None, /, *, session: str = ..., to: str = ...
        ) -> None:
            """Check that it was called so; see `Endpoint`."""
            ...

    class Search(Node):
        """A resource of the fake."""

        search_by_query: SearchSearchByQuery
        search: SearchSearch
        copy: SearchCopy
