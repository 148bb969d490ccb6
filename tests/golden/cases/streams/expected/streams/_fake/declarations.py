# Generated from an OpenAPI document. Do not edit: the next run overwrites it.
"""What type checkers know of the fake; never imported at run time."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NotRequired, TypedDict

from .. import models
from .._runtime.testing.endpoint import Arguments, Asked, Stub
from .._runtime.testing.fake import Node

if TYPE_CHECKING:
    AnswerDict = TypedDict(
        "AnswerDict",
        {
            "text": "str",
        },
    )
    ChunkDict = TypedDict(
        "ChunkDict",
        {
            "delta": "str",
        },
    )
    PingDict = TypedDict(
        "PingDict",
        {
            "event": 'Literal["ping"]',
            "data": "NotRequired[str]",
        },
    )
    ChangeDict = TypedDict(
        "ChangeDict",
        {
            "event": 'Literal["change"]',
            "id": "NotRequired[str]",
            "retry": "NotRequired[int]",
            "data": "models.Entry | EntryDict",
        },
    )
    EntryDict = TypedDict(
        "EntryDict",
        {
            "line": "str",
        },
    )

    class ChatCreateArguments(Arguments):
        """What `ChatCreate` was called with; None where it was not given."""

        text: str

    class ChatCreate(Asked[ChatCreateArguments, models.Answer | AnswerDict]):
        """An operation of the fake; see `Endpoint`."""

        def returns(
            self, value: models.Answer | AnswerDict | None = None, /, *, text: str = ...
        ) -> Stub:
            """Respond with a value, or with its members; see `Endpoint`."""
            ...

        def assert_sent(self, count: int | None = None, /, *, text: str = ...) -> None:
            """Check that it was called so; see `Endpoint`."""
            ...

    class ChatCreateStreamArguments(Arguments):
        """What `ChatCreateStream` was called with; None where it was not given."""

        text: str

    class ChatCreateStream(Asked[ChatCreateStreamArguments, models.Chunk | ChunkDict]):
        """An operation of the fake; see `Endpoint`."""

        def returns(self, *items: models.Chunk | ChunkDict) -> Stub:
            """Respond with items; see `Endpoint`."""
            ...

        def assert_sent(self, count: int | None = None, /, *, text: str = ...) -> None:
            """Check that it was called so; see `Endpoint`."""
            ...

    class EventsListenArguments(Arguments):
        """What `EventsListen` was called with; None where it was not given."""

        stream: str | None

    class EventsListen(
        Asked[EventsListenArguments, models.Ping | PingDict | models.Change | ChangeDict]
    ):
        """An operation of the fake; see `Endpoint`."""

        def returns(self, *items: models.Ping | PingDict | models.Change | ChangeDict) -> Stub:
            """Respond with items; see `Endpoint`."""
            ...

        def assert_sent(self, count: int | None = None, /, *, stream: str = ...) -> None:
            """Check that it was called so; see `Endpoint`."""
            ...

    class EventsReadNotesArguments(Arguments):
        """What `EventsReadNotes` was called with; None where it was not given."""

    class EventsReadNotes(Asked[EventsReadNotesArguments, str]):
        """An operation of the fake; see `Endpoint`."""

        def returns(self, *items: str) -> Stub:
            """Respond with items; see `Endpoint`."""
            ...

        def assert_sent(self, count: int | None = None, /) -> None:
            """Check that it was called so; see `Endpoint`."""
            ...

    class LogsTailArguments(Arguments):
        """What `LogsTail` was called with; None where it was not given."""

    class LogsTail(Asked[LogsTailArguments, models.Entry | EntryDict]):
        """An operation of the fake; see `Endpoint`."""

        def returns(self, *items: models.Entry | EntryDict) -> Stub:
            """Respond with items; see `Endpoint`."""
            ...

        def assert_sent(self, count: int | None = None, /) -> None:
            """Check that it was called so; see `Endpoint`."""
            ...

    class LogsCountUpArguments(Arguments):
        """What `LogsCountUp` was called with; None where it was not given."""

    class LogsCountUp(Asked[LogsCountUpArguments, int]):
        """An operation of the fake; see `Endpoint`."""

        def returns(self, *items: int) -> Stub:
            """Respond with items; see `Endpoint`."""
            ...

        def assert_sent(self, count: int | None = None, /) -> None:
            """Check that it was called so; see `Endpoint`."""
            ...

    class Logs(Node):
        """A resource of the fake."""

        tail: LogsTail
        count_up: LogsCountUp

    class Events(Node):
        """A resource of the fake."""

        listen: EventsListen
        read_notes: EventsReadNotes

    class Chat(Node):
        """A resource of the fake."""

        create: ChatCreate
        create_stream: ChatCreateStream
