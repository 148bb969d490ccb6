"""What a fake knows of its document: the records that the generated table is made of."""

from __future__ import annotations

from math import inf
from typing import TYPE_CHECKING, Any, Final

from ..core.record import Record

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ..core.operation import Operation
    from ..core.spec import ClientSpec

_NOTHING: Final[Mapping[str, Any]] = {}


class Collection(Record, kw_only=True):
    """A set of items that the fake keeps."""

    key: str
    """The parameter that names an item, and the member that holds its name."""
    unknown: str = "create"
    """What becomes of a name that nobody mentioned: `create` or `refuse`."""
    fields: Mapping[str, Any] = _NOTHING
    """What the fake remembers of an item, with the first value of each."""
    missing: tuple[int, str] = (0, "")
    """Status and code for an item that never was; 0 and empty: a documented one that fits."""
    removed: tuple[int, str] = (0, "")
    """The same for one that is gone."""


class Deliveries(Record, kw_only=True):
    """How the vendor delivers webhooks."""

    attempts: int = 1
    pause: float = 0.0
    """Seconds between two attempts."""
    attempt: tuple[str, ...] = ()
    """Where the body has the number of the attempt."""


class Following(Record, kw_only=True):
    """A delivery that follows a request."""

    event: str
    """The type of the event."""
    after: float = 0.0
    """Seconds of the fake's clock."""
    copy: tuple[str, ...] = ()
    """Members that are those of the item or of the request."""
    sets: Mapping[str, Any] = _NOTHING
    """Fields of the item that change when the delivery is sent."""


class Effect(Record, kw_only=True):
    """What an operation does to the state of the fake."""

    item: str
    """The collection."""
    does: str = "use"
    """`create`, `list`, `read`, `replace`, `change`, `remove` or `use`."""
    key: str = ""
    """The argument that names the item, where it is not called as the collection says."""
    requires: Mapping[str, Any] = _NOTHING
    """Fields of the item that must be like this."""
    status: int = 0
    """What the response is otherwise; 0: a documented one of the client's errors."""
    code: str = ""
    """The code in that response."""
    sets: Mapping[str, Any] = _NOTHING
    """Fields of the item that change."""
    keeps: tuple[str, ...] = ()
    """Fields of the item that take over the argument of their name."""
    then: tuple[Following, ...] = ()
    """The usual course: the deliveries that follow."""


class FakedCall(Record, kw_only=True):
    """One method of the client."""

    path: str
    """As a caller writes it: `pets.create`."""
    operation: Operation[Any]
    body: str = ""
    """The argument that is the whole body; empty: the members of the body are arguments."""
    members: Mapping[str, str] = _NOTHING
    """The arguments of members that are not called as the model's fields, by the member."""
    examples: Mapping[str, tuple[Any, ...]] = _NOTHING
    """What the document gives as content of a response, by its status."""
    events: tuple[str, ...] = ()
    """The types of the events that may follow."""
    effect: Effect | None = None
    paging: Any = None
    """How its pages follow one another, where it iterates over them."""


class FakeTables(Record, kw_only=True):
    """What a fake knows of its document."""

    spec: ClientSpec
    calls: tuple[FakedCall, ...]
    examples: Mapping[str, Mapping[str, Any]] = _NOTHING
    """Examples of members, by the name of their model and theirs."""
    texts: Mapping[str, str] = _NOTHING
    """A text for each pattern that has no example."""
    collections: Mapping[str, Collection] = _NOTHING
    deliveries: Deliveries = Deliveries()
    replays: float = inf
    """Seconds for which an idempotency key gets the same response again."""

    def __hash__(self) -> int:
        """There is one of each document."""
        return id(self)

    def __eq__(self, other: object) -> bool:
        return self is other
