# Generated from an OpenAPI document. Do not edit: the next run overwrites it.
"""What type checkers know of the fake; never imported at run time."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, NotRequired, TypedDict

from .. import models
from .._runtime.testing.endpoint import Arguments, Asked, Stub
from .._runtime.testing.fake import Node

if TYPE_CHECKING:
    BoxDict = TypedDict(
        "BoxDict",
        {
            "free": "NotRequired[Mapping[str, object]]",
            "any": "NotRequired[Mapping[str, object]]",
            "counts": "NotRequired[Mapping[str, int]]",
            "parts": "NotRequired[Mapping[str, models.Part | models.PartParam | PartDict]]",
            "nested": "NotRequired[Mapping[str, Mapping[str, str | None]]]",
            "nothing": "NotRequired[models.BoxNothing | models.BoxNothingParam | BoxNothingDict]",
            "scores": "NotRequired[models.Scores | models.ScoresParam | Mapping[str, object] | ScoresDict]",
            "tree": "NotRequired[models.Tree | models.TreeParam | Mapping[str, object] | TreeDict]",
        },
    )
    PartDict = TypedDict(
        "PartDict",
        {
            "size": "float",
        },
    )
    BoxNothingDict = TypedDict(
        "BoxNothingDict",
        {
        },
    )
    ScoresDict = TypedDict(
        "ScoresDict",
        {
            "player": "str",
        },
    )
    TreeDict = TypedDict(
        "TreeDict",
        {
            "leaf": "NotRequired[bool]",
        },
    )

    class BoxesStoreArguments(Arguments):
        """What `BoxesStore` was called with; None where it was not given."""

        free: dict[str, object] | None
        any: dict[str, object] | None
        counts: dict[str, int] | None
        parts: dict[str, models.Part] | None
        nested: dict[str, dict[str, str | None]] | None
        nothing: models.BoxNothing | None
        scores: models.Scores | None
        tree: models.Tree | None

    class BoxesStore(Asked[BoxesStoreArguments, models.Box | BoxDict]):
        """An operation of the fake; see `Endpoint`."""

        def returns(
            self,
            value: models.Box | BoxDict | None = None,
            /,
            *,
            free: Mapping[str, object] = ...,
            any: Mapping[str, object] = ...,
            counts: Mapping[str, int] = ...,
            parts: Mapping[str, models.Part | models.PartParam | PartDict] = ...,
            nested: Mapping[str, Mapping[str, str | None]] = ...,
            nothing: models.BoxNothing | models.BoxNothingParam | BoxNothingDict = ...,
            scores: models.Scores | models.ScoresParam | Mapping[str, object] | ScoresDict = ...,
            tree: models.Tree | models.TreeParam | Mapping[str, object] | TreeDict = ...,
        ) -> Stub:
            """Respond with a value, or with its members; see `Endpoint`."""
            ...

        def assert_sent(
            self,
            count: int | None = None,
            /,
            *,
            free: Mapping[str, object] = ...,
            any: Mapping[str, object] = ...,
            counts: Mapping[str, int] = ...,
            parts: Mapping[str, models.Part | models.PartParam] = ...,
            nested: Mapping[str, Mapping[str, str | None]] = ...,
            nothing: models.BoxNothing | models.BoxNothingParam = ...,
            scores: models.Scores | models.ScoresParam | Mapping[str, object] = ...,
            tree: models.Tree | models.TreeParam | Mapping[str, object] = ...,
        ) -> None:
            """Check that it was called so; see `Endpoint`."""
            ...

    class Boxes(Node):
        """A resource of the fake."""

        store: BoxesStore
