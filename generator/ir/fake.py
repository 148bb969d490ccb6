"""What the document says of a fake: the state that it keeps, and what operations do to it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

Values: TypeAlias = "tuple[tuple[str, str], ...]"
"""Fields of an item, each with its value as JSON text."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FakeRefusal:
    """How a request is refused; None: by the documented error that fits."""

    status: int | None = None
    code: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class FakeCollection:
    """Items that the fake keeps."""

    name: str
    key: str
    """The parameter that names an item, and the member that holds its name."""
    creates: bool
    """Whether a name that nobody mentioned is created when it is first used."""
    fields: Values
    missing: FakeRefusal
    """How an item is refused that never was; likewise one that is gone."""
    removed: FakeRefusal


@dataclass(frozen=True, slots=True, kw_only=True)
class FakeDeliveries:
    """How the vendor delivers."""

    attempts: int
    pause: float
    """Seconds between two attempts."""
    attempt: tuple[str, ...]
    """Where the body has the number of the attempt; empty: nowhere."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FakeState:
    """What the fake of an API keeps."""

    collections: tuple[FakeCollection, ...]
    deliveries: FakeDeliveries | None
    replays: float | None
    """Seconds for which an idempotency key gets the same response again; None: for good."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FakeFollowing:
    """A delivery that follows."""

    event: str
    """The type of the event, or the key of the webhook where it has none."""
    after: float
    """Seconds after the request."""
    copy: tuple[str, ...]
    sets: Values


@dataclass(frozen=True, slots=True, kw_only=True)
class FakeEffect:
    """What an operation does to the state."""

    collection: str
    does: str
    key: str | None
    requires: Values
    refusal: FakeRefusal
    sets: Values
    keeps: tuple[str, ...]
    then: tuple[FakeFollowing, ...]
