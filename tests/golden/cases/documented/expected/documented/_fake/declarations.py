# Generated from an OpenAPI document. Do not edit: the next run overwrites it.
"""What type checkers know of the fake; never imported at run time."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Literal, NotRequired, TypedDict

from .. import models
from .._runtime.testing.endpoint import Arguments, Asked, Stub
from .._runtime.testing.fake import Node

if TYPE_CHECKING:
    BookDict = TypedDict(
        "BookDict",
        {
            "pages": "NotRequired[int]",
            "price": "NotRequired[float]",
            "title": "NotRequired[str]",
            "authors": "NotRequired[Sequence[str]]",
            "cover": "NotRequired[str]",
            "back": "NotRequired[str]",
        },
    )

    class BooksFindArguments(Arguments):
        """What `BooksFind` was called with; None where it was not given."""

        isbn: str
        language: Literal["de", "en"] | None
        limit: models.FindBookLimit | None

    class BooksFind(Asked[BooksFindArguments, models.Book | BookDict]):
        """An operation of the fake; see `Endpoint`."""

        def returns(
            self,
            value: models.Book | BookDict | None = None,
            /,
            *,
            pages: int = ...,
            price: float = ...,
            title: str = ...,
            authors: Sequence[str] = ...,
            cover: str = ...,
            back: str = ...,
        ) -> Stub:
            """Respond with a value, or with its members; see `Endpoint`."""
            ...

        def assert_sent(
            self,
            count: int | None = None,
            /,
            *,
            isbn: str = ...,
            language: Literal["de", "en"] = ...,
            limit: int = ...,
        ) -> None:
            """Check that it was called so; see `Endpoint`."""
            ...

    class Books(Node):
        """A resource of the fake."""

        find: BooksFind
