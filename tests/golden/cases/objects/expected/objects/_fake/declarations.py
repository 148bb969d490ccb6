# Generated from an OpenAPI document. Do not edit: the next run overwrites it.
"""What type checkers know of the fake; never imported at run time."""

from __future__ import annotations

from typing import TYPE_CHECKING, NotRequired, TypedDict

from .. import models
from .._runtime.testing.endpoint import Arguments, Asked, Stub
from .._runtime.testing.fake import Node

if TYPE_CHECKING:
    PersonDict = TypedDict(
        "PersonDict",
        {
            "name": "str",
            "nickname": "str | None",
            "age": "NotRequired[int]",
            "motto": "NotRequired[str | None]",
            "partner": "NotRequired[models.Person | models.PersonParam | PersonDict | None]",
            "home": "NotRequired[models.PersonHome | models.PersonHomeParam | PersonHomeDict]",
            "anything": "NotRequired[object]",
            "nothing": "NotRequired[None]",
        },
    )
    PersonHomeDict = TypedDict(
        "PersonHomeDict",
        {
            "city": "str",
            "zip": "NotRequired[str | None]",
        },
    )

    class PeopleAddPersonArguments(Arguments):
        """What `PeopleAddPerson` was called with; None where it was not given."""

        name: str
        nickname: str | None
        age: int | None
        motto: str | None | None
        partner: models.Person | None | None
        home: models.PersonHome | None
        anything: object | None
        nothing: None | None

    class PeopleAddPerson(
        Asked[PeopleAddPersonArguments, models.Person | models.PersonParam | PersonDict]
    ):
        """An operation of the fake; see `Endpoint`."""

        def returns(
            self,
            value: models.Person | models.PersonParam | PersonDict | None = None,
            /,
            *,
            name: str = ...,
            nickname: str | None = ...,
            age: int = ...,
            motto: str | None = ...,
            partner: models.Person | models.PersonParam | PersonDict | None = ...,
            home: models.PersonHome | models.PersonHomeParam | PersonHomeDict = ...,
            anything: object = ...,
            nothing: None = ...,
        ) -> Stub:
            """Respond with a value, or with its members; see `Endpoint`."""
            ...

        def assert_sent(
            self,
            count: int | None = None,
            /,
            *,
            name: str = ...,
            nickname: str | None = ...,
            age: int = ...,
            motto: str | None = ...,
            partner: models.Person | models.PersonParam | None = ...,
            home: models.PersonHome | models.PersonHomeParam = ...,
            anything: object = ...,
            nothing: None = ...,
        ) -> None:
            """Check that it was called so; see `Endpoint`."""
            ...

    class People(Node):
        """A resource of the fake."""

        add_person: PeopleAddPerson
