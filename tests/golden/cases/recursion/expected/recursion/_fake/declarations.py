# Generated from an OpenAPI document. Do not edit: the next run overwrites it.
"""What type checkers know of the fake; never imported at run time."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, NotRequired, TypedDict

from .. import models
from .._runtime.testing.endpoint import Arguments, Asked, Stub
from .._runtime.testing.fake import Node

if TYPE_CHECKING:
    FolderDict = TypedDict(
        "FolderDict",
        {
            "name": "str",
            "parent": "NotRequired[models.Folder | models.FolderParam | FolderDict]",
            "folders": "NotRequired[Sequence[models.Folder | models.FolderParam | FolderDict]]",
            "owner": "NotRequired[models.Owner | models.OwnerParam | OwnerDict]",
            "data": "NotRequired[models.Json]",
            "rule": "NotRequired[models.Rule]",
        },
    )
    OwnerDict = TypedDict(
        "OwnerDict",
        {
            "home": "NotRequired[models.Folder | models.FolderParam | FolderDict]",
        },
    )

    class FoldersStoreArguments(Arguments):
        """What `FoldersStore` was called with; None where it was not given."""

        name: str
        parent: models.Folder | None
        folders: list[models.Folder] | None
        owner: models.Owner | None
        data: models.Json | None
        rule: models.Rule | None

    class FoldersStore(
        Asked[FoldersStoreArguments, models.Folder | models.FolderParam | FolderDict]
    ):
        """An operation of the fake; see `Endpoint`."""

        def returns(
            self,
            value: models.Folder | models.FolderParam | FolderDict | None = None,
            /,
            *,
            name: str = ...,
            parent: models.Folder | models.FolderParam | FolderDict = ...,
            folders: Sequence[models.Folder | models.FolderParam | FolderDict] = ...,
            owner: models.Owner | models.OwnerParam | OwnerDict = ...,
            data: models.Json = ...,
            rule: models.Rule = ...,
        ) -> Stub:
            """Respond with a value, or with its members; see `Endpoint`."""
            ...

        def assert_sent(
            self,
            count: int | None = None,
            /,
            *,
            name: str = ...,
            parent: models.Folder | models.FolderParam = ...,
            folders: Sequence[models.Folder | models.FolderParam] = ...,
            owner: models.Owner | models.OwnerParam = ...,
            data: models.Json = ...,
            rule: models.Rule = ...,
        ) -> None:
            """Check that it was called so; see `Endpoint`."""
            ...

    class Folders(Node):
        """A resource of the fake."""

        store: FoldersStore
