# Generated from an OpenAPI document. Do not edit: the next run overwrites it.
"""What type checkers know of the fake; never imported at run time."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING, Literal, NotRequired, TypedDict

from .. import models
from .._runtime.bodies.files import FileContent
from .._runtime.models.model import Date
from .._runtime.testing.endpoint import BaseEndpoint, Stub
from .._runtime.testing.fake import Node
from .._runtime.testing.received import Arguments

if TYPE_CHECKING:
    PetsDict = TypedDict(
        "PetsDict",
        {
            "pets": "Sequence[models.Pet | PetDict]",
            "total": "NotRequired[int]",
        },
    )
    PetDict = TypedDict(
        "PetDict",
        {
            "id": "int",
            "name": "str",
            "kind": 'NotRequired[Literal["cat", "dog"]]',
            "born": "NotRequired[Date | str]",
            "from": "NotRequired[str]",
            "code": "NotRequired[str]",
        },
    )
    TicketDict = TypedDict(
        "TicketDict",
        {
            "ticket": "str",
        },
    )
    EventDict = TypedDict(
        "EventDict",
        {
            "what": "str",
            "pet": "NotRequired[models.Pet | PetDict]",
        },
    )

    class PetsListArguments(Arguments):
        """What `PetsList` was called with; None where it was not given."""

        limit: models.ListPetsLimit | None
        tags: list[str] | None
        page: int | None

    class PetsList(BaseEndpoint[PetsListArguments, models.Pets | PetsDict | None]):
        """An operation of the fake; see `Endpoint`."""

        def returns(
            self,
            value: models.Pets | PetsDict | None = None,
            /,
            *,
            pets: Sequence[models.Pet | PetDict] = ...,
            total: int = ...,
        ) -> Stub:
            """Respond with a value, or with its members; see `Endpoint`."""
            ...

        def assert_sent(
            self,
            count: int | None = None,
            /,
            *,
            limit: int = ...,
            tags: Sequence[str] = ...,
            page: int = ...,
        ) -> None:
            """Check that it was called so; see `Endpoint`."""
            ...

    class PetsListAllArguments(Arguments):
        """What `PetsListAll` was called with; None where it was not given."""

        limit: models.ListPetsLimit | None
        tags: list[str] | None
        page: int | None

    class PetsListAll(BaseEndpoint[PetsListAllArguments, models.Pet | PetDict]):
        """An operation of the fake; see `Endpoint`."""

        def returns(
            self,
            *items: models.Pet | PetDict,
            per_page: int = ...,
        ) -> Stub:
            """Respond with items; see `Endpoint`."""
            ...

        def assert_sent(
            self,
            count: int | None = None,
            /,
            *,
            limit: int = ...,
            tags: Sequence[str] = ...,
            page: int = ...,
        ) -> None:
            """Check that it was called so; see `Endpoint`."""
            ...

    class PetsCreateArguments(Arguments):
        """What `PetsCreate` was called with; None where it was not given."""

        x_shop: str
        name: str
        kind: Literal["cat", "dog"] | None
        born: Date | None
        from_: str | None

    class PetsCreate(
        BaseEndpoint[
            PetsCreateArguments,
            models.Pet | PetDict | models.Ticket | TicketDict | None,
        ]
    ):
        """An operation of the fake; see `Endpoint`."""

        def returns(
            self,
            value: models.Pet | PetDict | models.Ticket | TicketDict | None = None,
            /,
        ) -> Stub:
            """Respond with a value, or with its members; see `Endpoint`."""
            ...

        def assert_sent(
            self,
            count: int | None = None,
            /,
            *,
            x_shop: str = ...,
            name: str = ...,
            kind: Literal["cat", "dog"] = ...,
            born: date | str = ...,
            from_: str = ...,
        ) -> None:
            """Check that it was called so; see `Endpoint`."""
            ...

    class PetsGetArguments(Arguments):
        """What `PetsGet` was called with; None where it was not given."""

        pet_id: int

    class PetsGet(BaseEndpoint[PetsGetArguments, models.Pet | PetDict | None]):
        """An operation of the fake; see `Endpoint`."""

        def returns(
            self,
            value: models.Pet | PetDict | None = None,
            /,
            *,
            id: int = ...,
            name: str = ...,
            kind: Literal["cat", "dog"] = ...,
            born: date | str = ...,
            from_: str = ...,
            code: str = ...,
        ) -> Stub:
            """Respond with a value, or with its members; see `Endpoint`."""
            ...

        def assert_sent(
            self,
            count: int | None = None,
            /,
            *,
            pet_id: int = ...,
        ) -> None:
            """Check that it was called so; see `Endpoint`."""
            ...

    class PetsRemoveArguments(Arguments):
        """What `PetsRemove` was called with; None where it was not given."""

        pet_id: int

    class PetsRemove(BaseEndpoint[PetsRemoveArguments, None]):
        """An operation of the fake; see `Endpoint`."""

        def returns(
            self,
            value: None = None,
            /,
        ) -> Stub:
            """Respond with a value, or with its members; see `Endpoint`."""
            ...

        def assert_sent(
            self,
            count: int | None = None,
            /,
            *,
            pet_id: int = ...,
        ) -> None:
            """Check that it was called so; see `Endpoint`."""
            ...

    class PetsChangeArguments(Arguments):
        """What `PetsChange` was called with; None where it was not given."""

        pet_id: int
        name: str | None
        born: Date | None

    class PetsChange(BaseEndpoint[PetsChangeArguments, models.Pet | PetDict | None]):
        """An operation of the fake; see `Endpoint`."""

        def returns(
            self,
            value: models.Pet | PetDict | None = None,
            /,
            *,
            id: int = ...,
            name: str = ...,
            kind: Literal["cat", "dog"] = ...,
            born: date | str = ...,
            from_: str = ...,
            code: str = ...,
        ) -> Stub:
            """Respond with a value, or with its members; see `Endpoint`."""
            ...

        def assert_sent(
            self,
            count: int | None = None,
            /,
            *,
            pet_id: int = ...,
            name: str = ...,
            born: date | str = ...,
        ) -> None:
            """Check that it was called so; see `Endpoint`."""
            ...

    class PhotosDownloadArguments(Arguments):
        """What `PhotosDownload` was called with; None where it was not given."""

        pet_id: int

    class PhotosDownload(BaseEndpoint[PhotosDownloadArguments, bytes | str | None]):
        """An operation of the fake; see `Endpoint`."""

        def returns(
            self,
            value: bytes | str | None = None,
            /,
        ) -> Stub:
            """Respond with a value, or with its members; see `Endpoint`."""
            ...

        def assert_sent(
            self,
            count: int | None = None,
            /,
            *,
            pet_id: int = ...,
        ) -> None:
            """Check that it was called so; see `Endpoint`."""
            ...

    class PhotosUploadArguments(Arguments):
        """What `PhotosUpload` was called with; None where it was not given."""

        pet_id: int
        file: FileContent
        note: str | None

    class PhotosUpload(BaseEndpoint[PhotosUploadArguments, None]):
        """An operation of the fake; see `Endpoint`."""

        def returns(
            self,
            value: None = None,
            /,
        ) -> Stub:
            """Respond with a value, or with its members; see `Endpoint`."""
            ...

        def assert_sent(
            self,
            count: int | None = None,
            /,
            *,
            pet_id: int = ...,
            file: FileContent = ...,
            note: str = ...,
        ) -> None:
            """Check that it was called so; see `Endpoint`."""
            ...

    class SentWatchArguments(Arguments):
        """What `SentWatch` was called with; None where it was not given."""

    class SentWatch(BaseEndpoint[SentWatchArguments, models.Event | EventDict]):
        """An operation of the fake; see `Endpoint`."""

        def returns(
            self,
            *items: models.Event | EventDict,
        ) -> Stub:
            """Respond with items; see `Endpoint`."""
            ...

        def assert_sent(
            self,
            count: int | None = None,
            /,
        ) -> None:
            """Check that it was called so; see `Endpoint`."""
            ...

    class Sent(Node):
        """A resource of the fake."""

        watch: SentWatch

    class Photos(Node):
        """A resource of the fake."""

        download: PhotosDownload
        upload: PhotosUpload

    class Pets(Node):
        """A resource of the fake."""

        list: PetsList
        list_all: PetsListAll
        create: PetsCreate
        get: PetsGet
        remove: PetsRemove
        change: PetsChange
