"""Keeping secrets from error reporters, which collect the local variables of a traceback.

An error that leaves the package keeps the files, functions and lines of its traceback; the frames
of the caller's own functions keep their variables, too.
"""

from __future__ import annotations

import sys
from contextlib import suppress
from typing import TYPE_CHECKING, Any, Final, TypeVar, cast

from .record import Record

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from types import TracebackType

T = TypeVar("T")

_RUNTIME: Final = __name__.rpartition(".core.")[0]
_LIBRARIES: Final = sys.stdlib_module_names | {
    # what the runtime calls, and what these call
    *(
        "aiohappyeyeballs",
        "aiohttp",
        "anyio",
        "h11",
        "h2",
        "hpack",
        "httpcore2",
        "httpx2",
    ),
    *("multidict", "nacl", "pydantic", "pydantic_core", "sniffio", "socksio", "trio"),
    *("truststore", "yarl"),
    # what puts frames of its own between them
    *(
        "ddtrace",
        "elasticapm",
        "logfire",
        "newrelic",
        "opentelemetry",
        "sentry_sdk",
        "wrapt",
    ),
}


class Secret:
    """A value that neither `repr` nor a walk over containers finds."""

    __slots__ = ("value",)

    def __init__(self, value: Any) -> None:
        self.value = value

    def __repr__(self) -> str:
        return "<hidden>"


def concealed(value: T) -> T:
    """Wrap a value. It is typed as the value, because what takes it opens it with `opened`."""
    return value if isinstance(value, Secret) else cast("T", Secret(value))


def opened(value: T) -> T:
    """The value, out of its wrapper if it has one."""
    return cast("T", value.value) if isinstance(value, Secret) else value


def clear_traceback(
    error: BaseException, options: Mapping[str, Any] | None = None
) -> None:
    """Empty the frames that an error came through, and those of the errors that led to it.

    It is called in the function that lets the error pass, whose own frame is taken out: as long as
    it runs, it cannot be emptied.

    Args:
        error: what is about to leave the package.
        options: keyword arguments of frames further up, which are to show numbers only; the
            dictionary itself is changed, since those frames hold it.
    """
    trace = error.__traceback__
    error.__traceback__ = None if trace is None else trace.tb_next
    for each in _chain(error, set()):
        _empty(each.__traceback__)
    if options:
        hidden = {n: concealed(v) for n, v in options.items() if not _is_number(v)}
        cast("dict[str, Any]", options).update(hidden)


def _is_number(value: object) -> bool:
    return value is None or isinstance(value, int | float | Record)


def _chain(error: BaseException | None, seen: set[int]) -> Iterator[BaseException]:
    """An error and all that led to it."""
    if error is None or id(error) in seen:
        return
    seen.add(id(error))
    yield error
    inner: tuple[BaseException, ...] = ()
    if isinstance(error, BaseExceptionGroup):
        inner = cast("Any", error).exceptions
    for each in (error.__cause__, error.__context__, *inner):
        yield from _chain(each, seen)


def _empty(trace: TracebackType | None) -> None:
    """Empty the frames of the runtime and of the libraries below it.

    Below a function of the caller's, a library is used by that function.
    """
    ours = True
    while trace is not None:
        frame = trace.tb_frame
        module = str(frame.f_globals.get("__name__", ""))
        if module.startswith(_RUNTIME):
            ours = True
        elif module.partition(".")[0] not in _LIBRARIES:
            ours = False
        if ours:
            # it still runs, and handles an error of the caller's
            with suppress(RuntimeError):
                frame.clear()
        trace = trace.tb_next
