# Generated from an OpenAPI document. Do not edit: the next run overwrites it.
"""What type checkers know of the fake; never imported at run time."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, NotRequired, TypedDict

from .. import models
from .._runtime.testing.endpoint import Arguments, Asked, Stub
from .._runtime.testing.fake import Node

if TYPE_CHECKING:
    TokenDict = TypedDict(
        "TokenDict",
        {
            "token": "str",
            "scope": "NotRequired[str]",
        },
    )

    class LoginsLogInArguments(Arguments):
        """What `LoginsLogIn` was called with; None where it was not given."""

        x_pin: str | None
        user: str
        password: str
        answers: list[str] | None

    class LoginsLogIn(Asked[LoginsLogInArguments, models.Token | TokenDict]):
        """An operation of the fake; see `Endpoint`."""

        def returns(
            self,
            value: models.Token | TokenDict | None = None,
            /,
            *,
            token: str = ...,
            scope: str = ...,
        ) -> Stub:
            """Respond with a value, or with its members; see `Endpoint`."""
            ...

        def assert_sent(
            self,
            count: int | None = None,
            /,
            *,
            x_pin: str = ...,
            user: str = ...,
            password: str = ...,
            answers: Sequence[str] = ...,
        ) -> None:
            """Check that it was called so; see `Endpoint`."""
            ...

    class Logins(Node):
        """A resource of the fake."""

        log_in: LoginsLogIn
