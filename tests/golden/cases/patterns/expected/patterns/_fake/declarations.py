# Generated from an OpenAPI document. Do not edit: the next run overwrites it.
"""What type checkers know of the fake; never imported at run time."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import TYPE_CHECKING, Annotated, Literal, NotRequired, TypedDict

from .. import models
from .._runtime.models.model import EXACT, DateTime
from .._runtime.testing.endpoint import Arguments, Asked, Stub
from .._runtime.testing.fake import Node

if TYPE_CHECKING:
    PartDict = TypedDict(
        "PartDict",
        {
            "count": "NotRequired[int]",
            "sizes": "NotRequired[Sequence[int]]",
            "level": "NotRequired[Literal[1, 2]]",
            "weight": "NotRequired[float]",
            "made": "NotRequired[DateTime | str]",
            "digits": "NotRequired[str]",
            "odd": "NotRequired[str]",
            "blank": "NotRequired[str]",
            "line": "NotRequired[str]",
            "letters": "NotRequired[str]",
            "ahead": "NotRequired[str]",
            "again": "NotRequired[str]",
            "long": "NotRequired[str]",
            "slow": "NotRequired[str]",
            "hung": "NotRequired[str]",
            "code": "NotRequired[str]",
        },
    )

    class PartsCreateArguments(Arguments):
        """What `PartsCreate` was called with; None where it was not given."""

        shelf: models.CreatePartShelf | None
        page: models.CreatePartPage | None
        count: int | None
        sizes: list[int] | None
        level: Annotated[Literal[1, 2], EXACT] | None
        weight: float | None
        made: DateTime | None
        digits: str | None
        odd: str | None
        blank: str | None
        line: str | None
        letters: str | None
        ahead: str | None
        again: str | None
        long: str | None
        slow: str | None
        hung: str | None
        code: models.PartCode | None

    class PartsCreate(Asked[PartsCreateArguments, models.Part | PartDict]):
        """An operation of the fake; see `Endpoint`."""

        def returns(
            self,
            value: models.Part | PartDict | None = None,
            /,
            *,
            count: int = ...,
            sizes: Sequence[int] = ...,
            level: Literal[1, 2] = ...,
            weight: float = ...,
            made: datetime | str = ...,
            digits: str = ...,
            odd: str = ...,
            blank: str = ...,
            line: str = ...,
            letters: str = ...,
            ahead: str = ...,
            again: str = ...,
            long: str = ...,
            slow: str = ...,
            hung: str = ...,
            code: str = ...,
        ) -> Stub:
            """Respond with a value, or with its members; see `Endpoint`."""
            ...

        def assert_sent(
            self,
            count: int | None = None,
            /,
            *,
            shelf: str = ...,
            page: int = ...,
            count: int = ...,
            sizes: Sequence[int] = ...,
            level: Literal[1, 2] = ...,
            weight: float = ...,
            made: datetime | str = ...,
            digits: str = ...,
            odd: str = ...,
            blank: str = ...,
            line: str = ...,
            letters: str = ...,
            ahead: str = ...,
            again: str = ...,
            long: str = ...,
            slow: str = ...,
            hung: str = ...,
            code: str = ...,
        ) -> None:
            """Check that it was called so; see `Endpoint`."""
            ...

    class Parts(Node):
        """A resource of the fake."""

        create: PartsCreate
