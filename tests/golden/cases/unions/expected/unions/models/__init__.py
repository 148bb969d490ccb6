# Generated from an OpenAPI document. Do not edit: the next run overwrites it.
"""The models, loaded when they are used."""

from typing import TYPE_CHECKING

from .._runtime.core.lazy import lazy

if TYPE_CHECKING:
    from .posts import *
else:
    __getattr__, __dir__ = lazy(
        __name__,
        {
            "posts": (
                "AddPostResponse",
                "Picture",
                "PictureParam",
                "Post",
                "PostAuthorFullName",
                "PostAuthorFullNameParam",
                "PostEither",
                "PostEitherVariant0",
                "PostEitherVariant1",
                "PostMixed",
                "PostMixedParam",
                "PostPayment",
                "PostPaymentVariant0",
                "PostPaymentVariant0Param",
                "PostPaymentVariant1",
                "PostPaymentVariant1Param",
                "Text",
                "TextParam",
            ),
        },
    )
