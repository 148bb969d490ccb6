# Generated from an OpenAPI document. Do not edit: the next run overwrites it.
"""What type checkers know of the fake; never imported at run time."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Literal, NotRequired, TypedDict

from .. import models
from .._runtime.models.model import EXACT
from .._runtime.testing.endpoint import Arguments, Asked, Stub
from .._runtime.testing.fake import Node

if TYPE_CHECKING:
    PaintDict = TypedDict(
        "PaintDict",
        {
            "kind": 'Literal["paint"]',
            "finish": "models.Finish",
            "colour": 'NotRequired[Literal["red", "green"] | str]',
            "base": 'NotRequired[Literal["water", "oil"] | str]',
            "layers": "NotRequired[Literal[1, 2, 3]]",
            "mixed": 'NotRequired[Literal[1, "one", True] | None]',
            "yes": "NotRequired[bool]",
            "only": "NotRequired[Literal[True]]",
            "litres": "NotRequired[float]",
            "tone": 'NotRequired[Literal["warm", "cold"]]',
        },
    )

    class PaintsMixArguments(Arguments):
        """What `PaintsMix` was called with; None where it was not given."""

        kind: Literal["paint"]
        finish: models.Finish
        colour: Literal["red", "green"] | str | None
        base: Literal["water", "oil"] | str | None
        layers: Annotated[Literal[1, 2, 3], EXACT] | None
        mixed: Annotated[Literal[1, "one", True], EXACT] | None | None
        yes: bool | None
        only: Annotated[Literal[True], EXACT] | None
        litres: models.PaintLitres | None
        tone: Literal["warm", "cold"] | None

    class PaintsMix(Asked[PaintsMixArguments, models.Paint | PaintDict]):
        """An operation of the fake; see `Endpoint`."""

        def returns(
            self,
            value: models.Paint | PaintDict | None = None,
            /,
            *,
            kind: Literal["paint"] = ...,
            finish: models.Finish = ...,
            colour: Literal["red", "green"] | str = ...,
            base: Literal["water", "oil"] | str = ...,
            layers: Literal[1, 2, 3] = ...,
            mixed: Literal[1, "one", True] | None = ...,
            yes: bool = ...,
            only: Literal[True] = ...,
            litres: float = ...,
            tone: Literal["warm", "cold"] = ...,
        ) -> Stub:
            """Respond with a value, or with its members; see `Endpoint`."""
            ...

        def assert_sent(
            self,
            count: int | None = None,
            /,
            *,
            kind: Literal["paint"] = ...,
            finish: models.Finish = ...,
            colour: Literal["red", "green"] | str = ...,
            base: Literal["water", "oil"] | str = ...,
            layers: Literal[1, 2, 3] = ...,
            mixed: Literal[1, "one", True] | None = ...,
            yes: bool = ...,
            only: Literal[True] = ...,
            litres: float = ...,
            tone: Literal["warm", "cold"] = ...,
        ) -> None:
            """Check that it was called so; see `Endpoint`."""
            ...

    class Paints(Node):
        """A resource of the fake."""

        mix: PaintsMix
