# Generated from an OpenAPI document. Do not edit: the next run overwrites it.

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Literal, TypeAlias, overload

from pydantic import Field
from typing_extensions import deprecated as _deprecated

from .._runtime.core.former import former_names
from .._runtime.models.former import former_fields
from .._runtime.models.model import Model, Nullable

Kind: TypeAlias = Literal["cat", "dog"]


class Pet(Model):
    name: str
    owner: Nullable[str] = None
    deprecated: bool | None = None
    """Whether it is out of fashion."""
    tail: Annotated[int | None, Field(deprecated="the API deprecates 'tail'")] = None
    """Deprecated."""
    kind: Kind | None = None
    """One of cat, dog."""

    @property
    @_deprecated("Pet.title is name now")
    def title(self) -> str:
        """Deprecated: it is `name` now."""
        return self.name

    @title.setter
    @_deprecated("Pet.title is name now", stacklevel=3)
    def title(self, value: str) -> None:
        self.name = value

    @property
    @_deprecated("Pet.keeper is owner now")
    def keeper(self) -> str | None:
        """Deprecated: it is `owner` now."""
        return self.owner

    @keeper.setter
    @_deprecated("Pet.keeper is owner now", stacklevel=3)
    def keeper(self, value: str | None) -> None:
        self.owner = value

    if TYPE_CHECKING:

        @overload
        def __init__(
            self,
            *,
            name: str,
            owner: str | None = ...,
            deprecated: bool | None = ...,
            tail: int | None = ...,
            kind: Kind | None = ...,
        ) -> None: ...

        @overload
        @_deprecated("Pet.title is name now")
        def __init__(
            self,
            *,
            title: str,
            owner: str | None = ...,
            keeper: str | None = ...,
            deprecated: bool | None = ...,
            tail: int | None = ...,
            kind: Kind | None = ...,
        ) -> None: ...

        @overload
        @_deprecated("Pet.keeper is owner now")
        def __init__(
            self,
            *,
            keeper: str | None,
            name: str = ...,
            title: str = ...,
            deprecated: bool | None = ...,
            tail: int | None = ...,
            kind: Kind | None = ...,
        ) -> None: ...

        def __init__(self, **values: object) -> None: ...

    else:
        __init__ = former_fields(
            {
                "title": "name",
                "keeper": "owner",
            }
        )


if TYPE_CHECKING:
    Animal: TypeAlias = Pet
    """Deprecated: it is `Pet` now."""
    Sort: TypeAlias = Kind
    """Deprecated: it is `Kind` now."""
else:
    __getattr__ = former_names(
        __name__,
        {
            "Animal": "Pet",
            "Sort": "Kind",
        },
    )
