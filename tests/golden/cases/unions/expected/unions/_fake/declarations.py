# Generated from an OpenAPI document. Do not edit: the next run overwrites it.
"""What type checkers know of the fake; never imported at run time."""

from __future__ import annotations

import builtins
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Annotated, NotRequired, TypedDict

from .. import models
from .._runtime.models.best import BEST
from .._runtime.testing.endpoint import Arguments, Asked, Stub
from .._runtime.testing.fake import Node

if TYPE_CHECKING:
    TextDict = TypedDict(
        "TextDict",
        {
            "text": "str",
        },
    )
    PictureDict = TypedDict(
        "PictureDict",
        {
            "url": "str",
            "width": "NotRequired[int]",
        },
    )

    class PostsAddArguments(Arguments):
        """What `PostsAdd` was called with; None where it was not given."""

        author: str | int | models.PostAuthorFullName
        content: Annotated[models.Text | models.Picture, BEST] | None | None
        mixed: models.PostMixed | str | float | None | None
        list: builtins.list[str | builtins.list[str]] | None
        payment: models.PostPayment | None
        either: models.PostEither | None

    class PostsAdd(
        Asked[
            PostsAddArguments,
            models.Text
            | models.TextParam
            | TextDict
            | models.Picture
            | models.PictureParam
            | PictureDict,
        ]
    ):
        """An operation of the fake; see `Endpoint`."""

        def returns(
            self,
            value: (
                models.Text
                | models.TextParam
                | TextDict
                | models.Picture
                | models.PictureParam
                | PictureDict
                | None
            ) = None,
            /,
        ) -> Stub:
            """Respond with a value, or with its members; see `Endpoint`."""
            ...

        def assert_sent(
            self,
            count: int | None = None,
            /,
            *,
            author: str | int | models.PostAuthorFullName | models.PostAuthorFullNameParam = ...,
            content: (
                models.Text | models.TextParam | models.Picture | models.PictureParam | None
            ) = ...,
            mixed: models.PostMixed | models.PostMixedParam | str | float | None = ...,
            list: Sequence[str | Sequence[str]] = ...,
            payment: (
                models.PostPaymentVariant0
                | models.PostPaymentVariant0Param
                | models.PostPaymentVariant1
                | models.PostPaymentVariant1Param
            ) = ...,
            either: Mapping[str, object] = ...,
        ) -> None:
            """Check that it was called so; see `Endpoint`."""
            ...

    class Posts(Node):
        """A resource of the fake."""

        add: PostsAdd
