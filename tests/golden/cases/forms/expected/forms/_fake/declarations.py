# Generated from an OpenAPI document. Do not edit: the next run overwrites it.
"""What type checkers know of the fake; never imported at run time."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING, Literal

from .. import models
from .._runtime.models.model import Date
from .._runtime.testing.endpoint import Arguments, Asked, Stub
from .._runtime.testing.fake import Node

if TYPE_CHECKING:

    class ChargesCreateArguments(Arguments):
        """What `ChargesCreate` was called with; None where it was not given."""

        amount: int
        currency: Literal["eur", "usd"]
        capture: bool | None
        note: str | None | None
        due: Date | None
        tags: list[str] | None
        address: models.Address | None
        metadata: dict[str, str] | None
        lines: list[models.Line] | None
        expand: list[str] | None
        ids: list[int] | None
        card: str | None

    class ChargesCreate(Asked[ChargesCreateArguments, None]):
        """An operation of the fake; see `Endpoint`."""

        def returns(self, value: None | None = None, /) -> Stub:
            """Respond with a value, or with its members; see `Endpoint`."""
            ...

        def assert_sent(
            self,
            count: int | None = None,
            /,
            *,
            amount: int = ...,
            currency: Literal["eur", "usd"] = ...,
            capture: bool = ...,
            note: str | None = ...,
            due: date | str = ...,
            tags: Sequence[str] = ...,
            address: models.Address | models.AddressParam = ...,
            metadata: Mapping[str, str] = ...,
            lines: Sequence[models.Line | models.LineParam] = ...,
            expand: Sequence[str] = ...,
            ids: Sequence[int] = ...,
            card: str = ...,
        ) -> None:
            """Check that it was called so; see `Endpoint`."""
            ...

    class ChargesPatchArguments(Arguments):
        """What `ChargesPatch` was called with; None where it was not given."""

        body: dict[str, str | int] | None

    class ChargesPatch(Asked[ChargesPatchArguments, None]):
        """An operation of the fake; see `Endpoint`."""

        def returns(self, value: None | None = None, /) -> Stub:
            """Respond with a value, or with its members; see `Endpoint`."""
            ...

        def assert_sent(
            self, count: int | None = None, /, *, body: Mapping[str, str | int] = ...
        ) -> None:
            """Check that it was called so; see `Endpoint`."""
            ...

    class Charges(Node):
        """A resource of the fake."""

        create: ChargesCreate
        patch: ChargesPatch
