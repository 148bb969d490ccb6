"""What error reporters see: the variables of every frame, of an error and of all that led to it."""

from __future__ import annotations

import json
import traceback
from typing import TYPE_CHECKING, Any, cast

import sentry_sdk
from sentry_sdk.scrubber import EventScrubber
from sentry_sdk.transport import Transport
from sentry_sdk.utils import event_from_exception

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from types import FrameType

    from sentry_sdk.envelope import Envelope


class _Recording(Transport):
    """Keeps events and sends nothing."""

    def __init__(self) -> None:
        super().__init__()
        self.events: list[str] = []

    def capture_envelope(self, envelope: Envelope) -> None:
        self.events.append(envelope.serialize().decode("utf-8", "replace"))


_RECORDING = _Recording()
_CLIENT = sentry_sdk.Client(
    "https://key@sentry.example/1",
    transport=_RECORDING,
    default_integrations=False,
    event_scrubber=EventScrubber(denylist=[], pii_denylist=[]),  # no help by the names of variables
    include_local_variables=True,
)


def sentry(error: BaseException) -> str:
    """What Sentry is sent."""
    _RECORDING.events.clear()
    event, hint = event_from_exception(error, client_options=_CLIENT.options)
    _CLIENT.capture_event(event, hint)
    (sent,) = _RECORDING.events
    assert '"stacktrace"' in sent
    return sent


def chain(error: BaseException | None, seen: set[int]) -> Iterator[BaseException]:
    """An error, its causes and contexts."""
    if error is not None and id(error) not in seen:
        seen.add(id(error))
        yield error
        inner: tuple[BaseException, ...] = ()
        if isinstance(error, BaseExceptionGroup):
            inner = cast("Any", error).exceptions
        for each in (error.__cause__, error.__context__, *inner):
            yield from chain(each, seen)


def frames(error: BaseException) -> Iterator[FrameType]:
    """The frames of a traceback, and of those that led to it."""
    for each in chain(error, set()):
        for frame, _ in traceback.walk_tb(each.__traceback__):
            yield frame


def _deep(value: object, depth: int = 6) -> Iterator[str]:
    """The representations that a walk over containers comes to."""
    yield repr(value)
    found: Any = value
    if depth and isinstance(found, dict | list | tuple | set | frozenset):
        parts: list[Any] = [*found, *(found.values() if isinstance(found, dict) else ())]
        for each in parts:
            yield from _deep(each, depth - 1)


def seen(error: BaseException) -> dict[str, str]:
    """By who looks at it, what is seen of an error; the caller's own variables are the caller's."""
    report = traceback.TracebackException.from_exception(error, capture_locals=True)
    found = {
        "traceback": "".join(report.format()),
        "sentry": sentry(error),
        "messages": " ".join(f"{each} {each!r}" for each in chain(error, set())),
        "attributes": json.dumps([repr(vars(each)) for each in chain(error, set())]),
    }
    for frame in frames(error):
        name = f"{frame.f_globals['__name__']}.{frame.f_code.co_qualname}"
        for variable, value in frame.f_locals.items():
            found[f"{name}: {variable}"] = " ".join(_deep(value))
    return found


def leaks(error: BaseException, secrets: Iterable[str]) -> list[str]:
    """Where a secret is seen."""
    hidden = tuple(secrets)
    return [
        f"{where}: {secret[:6]}"
        for where, text in seen(error).items()
        for secret in hidden
        if secret in text
    ]


def packages(error: BaseException) -> set[str]:
    """The packages whose functions the traceback of an error goes through."""
    return {str(frame.f_globals["__name__"]).partition(".")[0] for frame in frames(error)}
