# Generated from an OpenAPI document. Do not edit: the next run overwrites it.
"""What type checkers know of the fake; never imported at run time."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, NotRequired, TypedDict

from .. import models
from .._runtime.testing.endpoint import Arguments, Asked, Stub
from .._runtime.testing.fake import Node

if TYPE_CHECKING:
    RoomDict = TypedDict(
        "RoomDict",
        {
            "name": "str",
            "last": "NotRequired[models.Message | models.MessageParam | MessageDict]",
        },
    )
    MessageDict = TypedDict(
        "MessageDict",
        {
            "text": "str",
            "by": "NotRequired[models.Person | models.PersonParam | PersonDict]",
        },
    )
    PersonDict = TypedDict(
        "PersonDict",
        {
            "name": "NotRequired[str]",
        },
    )

    class AdminMaintenanceChatRoomsResetArguments(Arguments):
        """What `AdminMaintenanceChatRoomsReset` was called with; None where it was not given."""

    class AdminMaintenanceChatRoomsReset(Asked[AdminMaintenanceChatRoomsResetArguments, None]):
        """An operation of the fake; see `Endpoint`."""

        def returns(self, value: None | None = None, /) -> Stub:
            """Respond with a value, or with its members; see `Endpoint`."""
            ...

        def assert_sent(self, count: int | None = None, /) -> None:
            """Check that it was called so; see `Endpoint`."""
            ...

    class ChatRoomsListArguments(Arguments):
        """What `ChatRoomsList` was called with; None where it was not given."""

    class ChatRoomsList(Asked[ChatRoomsListArguments, Sequence[models.Room | RoomDict]]):
        """An operation of the fake; see `Endpoint`."""

        def returns(self, value: Sequence[models.Room | RoomDict] | None = None, /) -> Stub:
            """Respond with a value, or with its members; see `Endpoint`."""
            ...

        def assert_sent(self, count: int | None = None, /) -> None:
            """Check that it was called so; see `Endpoint`."""
            ...

    class ChatRoomsCreateRoomArguments(Arguments):
        """What `ChatRoomsCreateRoom` was called with; None where it was not given."""

        name: str
        last: models.Message | None

    class ChatRoomsCreateRoom(Asked[ChatRoomsCreateRoomArguments, models.Room | RoomDict]):
        """An operation of the fake; see `Endpoint`."""

        def returns(
            self,
            value: models.Room | RoomDict | None = None,
            /,
            *,
            name: str = ...,
            last: models.Message | models.MessageParam | MessageDict = ...,
        ) -> Stub:
            """Respond with a value, or with its members; see `Endpoint`."""
            ...

        def assert_sent(
            self,
            count: int | None = None,
            /,
            *,
            name: str = ...,
            last: models.Message | models.MessageParam = ...,
        ) -> None:
            """Check that it was called so; see `Endpoint`."""
            ...

    class ChatRoomsMessagesListArguments(Arguments):
        """What `ChatRoomsMessagesList` was called with; None where it was not given."""

        id: str

    class ChatRoomsMessagesList(
        Asked[
            ChatRoomsMessagesListArguments,
            Sequence[models.Message | models.MessageParam | MessageDict],
        ]
    ):
        """An operation of the fake; see `Endpoint`."""

        def returns(
            self,
            value: Sequence[models.Message | models.MessageParam | MessageDict] | None = None,
            /,
        ) -> Stub:
            """Respond with a value, or with its members; see `Endpoint`."""
            ...

        def assert_sent(self, count: int | None = None, /, *, id: str = ...) -> None:
            """Check that it was called so; see `Endpoint`."""
            ...

    class ChatRoomsMessagesSendArguments(Arguments):
        """What `ChatRoomsMessagesSend` was called with; None where it was not given."""

        id: str
        text: str
        by: models.Person | None

    class ChatRoomsMessagesSend(Asked[ChatRoomsMessagesSendArguments, None]):
        """An operation of the fake; see `Endpoint`."""

        def returns(self, value: None | None = None, /) -> Stub:
            """Respond with a value, or with its members; see `Endpoint`."""
            ...

        def assert_sent(
            self,
            count: int | None = None,
            /,
            *,
            id: str = ...,
            text: str = ...,
            by: models.Person | models.PersonParam = ...,
        ) -> None:
            """Check that it was called so; see `Endpoint`."""
            ...

    class ChatRoomsMessagesLikesAddArguments(Arguments):
        """What `ChatRoomsMessagesLikesAdd` was called with; None where it was not given."""

        id: str
        number: int

    class ChatRoomsMessagesLikesAdd(Asked[ChatRoomsMessagesLikesAddArguments, None]):
        """An operation of the fake; see `Endpoint`."""

        def returns(self, value: None | None = None, /) -> Stub:
            """Respond with a value, or with its members; see `Endpoint`."""
            ...

        def assert_sent(
            self, count: int | None = None, /, *, id: str = ..., number: int = ...
        ) -> None:
            """Check that it was called so; see `Endpoint`."""
            ...

    class ChatRoomsMessagesLikes(Node):
        """A resource of the fake."""

        add: ChatRoomsMessagesLikesAdd

    class ChatRoomsMessages(Node):
        """A resource of the fake."""

        list: ChatRoomsMessagesList
        send: ChatRoomsMessagesSend
        likes: ChatRoomsMessagesLikes

    class ChatRooms(Node):
        """A resource of the fake."""

        list: ChatRoomsList
        create_room: ChatRoomsCreateRoom
        messages: ChatRoomsMessages

    class AdminMaintenanceChatRooms(Node):
        """A resource of the fake."""

        reset: AdminMaintenanceChatRoomsReset

    class AdminMaintenance(Node):
        """A resource of the fake."""

        chat_rooms: AdminMaintenanceChatRooms

    class Admin(Node):
        """A resource of the fake."""

        maintenance: AdminMaintenance
