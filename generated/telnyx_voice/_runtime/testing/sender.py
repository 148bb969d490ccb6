"""A fake that sends webhooks: what follows a request, and what a test says that happens."""

from __future__ import annotations

from collections.abc import Hashable, Iterator
from functools import partial
from typing import TYPE_CHECKING, Any, ClassVar, Generic, TypeVar

from ..webhooks.receiver import WebhookReceiver
from .deliveries import Delivery, KeyPair, TestKit
from .errors import FakeError, check_count
from .fake import AsyncClientT, ClientT, Fake
from .faults import Faults
from .outbox import Outbox, Receiver, Target

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from .endpoint import Endpoint
    from .outbox import Waiting
    from .state import Turn
    from .tables import Following

ReceiverT = TypeVar("ReceiverT")
_MAX_DELIVERIES = 10_000
"""Deliveries of one `settle`: more of them would never end."""


class DeliveryFaults(Faults):
    """Faults of the next requests and of the next deliveries."""

    def __init__(self, outbox: Outbox) -> None:
        super().__init__()
        self._outbox = outbox

    def duplicate_delivery(self, *, times: int = 1) -> None:
        """Deliver the next events twice."""
        self._change(times, lambda new: [*new, *(each.copy() for each in new)])

    def late_delivery(self, *, seconds: float, times: int = 1) -> None:
        """Deliver the next events later than usual."""
        self._change(times, partial(_later, seconds))

    def out_of_order(self) -> None:
        """Deliver the next event after the one that follows it."""
        self._outbox.swap = True

    def _change(
        self, times: int, change: Callable[[list[Waiting]], list[Waiting]]
    ) -> None:
        check_count(times, "times")
        self._outbox.changes += [change] * times


def _later(seconds: float, new: list[Waiting]) -> list[Waiting]:
    for each in new:
        each.due += seconds
    return new


class FakeSender(
    Fake[ClientT, AsyncClientT], Generic[ClientT, AsyncClientT, ReceiverT]
):
    """A fake whose requests are followed by webhooks.

    They are signed with its own key and wait for the fake's clock. Take them with `deliveries`, or
    let `run` deliver them to what `deliver_to` was given.
    """

    kit: ClassVar[TestKit]
    receivers: ClassVar[type[WebhookReceiver[Any]]]

    def __init__(
        self,
        *,
        seed: Hashable = 0,
        now: float | None = None,
        unknown: str | None = None,
        strict: bool = False,
    ) -> None:
        super().__init__(seed=seed, now=now, unknown=unknown, strict=strict)
        self._outbox = Outbox(self.kit, self.tables.deliveries, self.clock, seed)
        self.faults: DeliveryFaults = DeliveryFaults(self._outbox)

    @property
    def key(self) -> KeyPair:
        """The key that deliveries are signed with, and the one that verifies them."""
        return self._outbox.keys

    def receiver(self, **options: Any) -> ReceiverT:
        """A receiver with the fake's key and clock; options are those of the receiver."""
        given: dict[str, Any] = {
            "key": self.key.public,
            "clock": self.clock.time,
            **options,
        }
        kind: Any = self.receivers
        receiver: ReceiverT = kind(**given)
        return receiver

    def deliver_to(self, receiver: Receiver, path: str = "/") -> None:
        """Let `run` deliver to a receiver, beside those that were given before.

        Args:
            receiver: A function of a `Delivery`, which may be `async`; a router of the receiver; an
                ASGI or WSGI application; or a URL. A function refuses a delivery by returning False
                or a status that is no success.
            path: Where an application takes deliveries.

        Raises:
            FakeError: it is none of these.
        """
        is_url = isinstance(receiver, str) and receiver.startswith(
            ("http://", "https://")
        )
        if not (is_url or callable(receiver) or hasattr(receiver, "handle")):
            expected = "a function, a router, an application, or a URL with http:// or https://"
            raise FakeError(f"deliver_to: expected {expected}, got {receiver!r}")
        self._outbox.targets.append(Target(receiver, path))

    def emit(self, event: type[Any] | str, /, **given: Any) -> None:
        """Let something happen without a request, such as the other side ending a call.

        Args:
            event: The class of an event, or its type.
            **given: Members of the event by their names, wherever they stand in it. What the fake
                knows of the item that they name is filled in.

        Raises:
            FakeError: there is no such event, or it has no such member.
        """
        name = self._event_type(event)
        told = self._outbox.followers(name)
        known: dict[str, Any] = {}
        sent: Callable[[], None] | None = None
        for items in self.state.values():
            key = given.get(items.collection.key)
            if isinstance(key, str) and (item := items.get(key)) is not None:
                known |= {
                    field: value for field, value in item.items() if field in told
                }
                sent = partial(self._happened, name, item)
        self._outbox.put(name, {**known, **given}, sent=sent)

    def deliveries(self) -> Iterator[Delivery]:
        """Take the deliveries that are due, in order; the next ones come as the clock moves."""
        while (found := self._outbox.take()) is not None:
            yield found[1]

    def run(self) -> int:
        """Deliver what is due, to all that `deliver_to` was given; returns how many."""
        return self._outbox.run()

    async def arun(self) -> int:
        """The same within a task: applications and `async` functions are awaited."""
        return await self._outbox.arun()

    def settle(self) -> int:
        """Deliver all that is to come, moving the clock to each; returns how many."""
        count = self.run()
        while (due := self._outbox.next_due) is not None:
            if count > _MAX_DELIVERIES:
                raise FakeError(
                    f"settle: more than {_MAX_DELIVERIES} deliveries, and no end;"
                    " help: if a receiver emits an event for each delivery, call `run` instead"
                )
            self.clock.advance(seconds=max(due - self.clock.time(), 0))
            count += self.run()
        return count

    @property
    def undelivered(self) -> tuple[Delivery, ...]:
        """What no attempt has delivered, after all that the vendor makes."""
        return tuple(self._outbox.failed)

    def _keys(self) -> dict[str, str]:
        scheme = self._outbox.spec.scheme(None)
        return {**super()._keys(), scheme.key_option: self.key.public}

    def _event_type(self, event: type[Any] | str) -> str:
        if isinstance(event, str):
            if event in self._outbox.spec.events:
                return event
            known = ", ".join(self._outbox.spec.events)
            raise FakeError(f"there is no event {event!r}; known: {known}")
        for name, lazy in self._outbox.spec.events.items():
            if lazy() is event:
                return name
        raise FakeError(
            f"{getattr(event, '__name__', event)} is not the class of an event"
        )

    def _follow(
        self,
        endpoint: Endpoint[Any, Any],
        turn: Turn | None,
        arguments: Mapping[str, Any],
    ) -> None:
        usual = {} if turn is None else {each.event: each for each in turn.effect.then}
        course = endpoint.course if endpoint.course is not None else tuple(usual)
        after = 0.0
        for event in course:
            following = usual.get(event) or self._known(event)
            after = max(after, 0.0 if following is None else following.after)
            given = _copied(turn, following, arguments)
            sent = (
                None
                if turn is None
                else partial(self._happened, event, turn.item or {})
            )
            self._outbox.put(
                event, given, after=after, sent=sent, lenient=following is None
            )

    def _known(self, event: str) -> Following | None:
        """How an event follows any operation."""
        effects = (call.effect for call in self.tables.calls if call.effect is not None)
        found = (
            each for effect in effects for each in effect.then if each.event == event
        )
        return next(found, None)

    def _happened(self, event: str, item: dict[str, Any]) -> None:
        """Note in an item what an event says of it."""
        following = self._known(event)
        if following is not None:
            item |= following.sets


def _copied(
    turn: Turn | None,
    following: Following | None,
    arguments: Mapping[str, Any],
) -> dict[str, Any]:
    """The members of an event that are those of the item or of the request."""
    item = {} if turn is None or turn.item is None else turn.item
    names = arguments.keys() if following is None else following.copy
    found = {name: arguments[name] for name in names if name in arguments}
    found |= {name: item[name] for name in names if name in item}
    if turn is not None:
        key = turn.items.collection.key
        found |= {key: turn.key} if key in names else {}
    return found
