"""A client whose requests are caught and whose answers are given.

Comes in: an answer and an operation of the contract. Goes out: what the client sent and returned,
or what it raised. The rule of this file: sync and async look the same from outside.
"""

from __future__ import annotations

import asyncio
import os
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Self
from unittest.mock import patch

from telnyx_voice import AsyncTelnyx, MockTransport, Telnyx, mock_answer

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from .spec_reader import Json, Operation

KEY = "KEY0123_contract"
MODES = ("sync", "async")


@dataclass(frozen=True)
class Answer:
    """What the server says."""

    status: int
    body: Any


@dataclass(frozen=True)
class Sent:
    """A request as it would travel; header names in lower case."""

    method: str
    url: str
    headers: Mapping[str, str]
    content: bytes


def resource_of(client: object, path: Sequence[str]) -> Any:
    """The resource at a dotted path of a client."""
    for name in path:
        client = getattr(client, name)
    return client


@dataclass
class Probe:
    """One client; as a context manager it also owns the event loop of the async one.

    Attributes:
        mode: `sync` or `async`.
        answer: what every request is answered with; may be replaced between calls.
        environment: if given, environment variables instead of options.
        options: if given, options instead of `api_key`.
        sent: the requests so far.
    """

    mode: str
    answer: Answer
    environment: Mapping[str, str] | None = None
    options: Mapping[str, Any] | None = None
    sent: list[Sent] = field(default_factory=list[Sent])

    def __enter__(self) -> Self:
        options = dict(self.options or ({} if self.environment else {"api_key": KEY}))
        options |= {"transport": MockTransport(self._catch), "max_retries": 0}
        with patch.dict(os.environ, self.environment or {}):
            self._client = self._new_client(options)
        self._runner = asyncio.Runner()  # makes no event loop before it is used
        return self

    def __exit__(self, *_: object) -> None:
        if self.mode == "sync":
            self._client.close()
        else:
            self._runner.run(self._client.close())
        self._runner.close()

    def _new_client(self, options: Json) -> Any:
        try:
            return Telnyx(**options) if self.mode == "sync" else AsyncTelnyx(**options)
        except Exception as error:
            raise AssertionError(f"no client with {sorted(options)}: {error!r}") from error

    def _catch(self, request: Any) -> Any:
        headers = {name.decode().lower(): value.decode() for name, value in request.headers}
        self.sent.append(Sent(request.method, request.url, headers, request.content))
        return mock_answer(self.answer.status, self.answer.body)

    def call(self, operation: Operation, segments: Sequence[Any], given: Json) -> Any:
        """Call the method of an operation: path arguments by position, the rest by keyword.

        Raises:
            AssertionError: the client raised.
        """
        try:
            return self._call(operation, segments, given)
        except Exception as error:
            raise AssertionError(f"{operation.id}{segments}: {given}: {error!r}") from error

    def _call(self, operation: Operation, segments: Sequence[Any], given: Json) -> Any:
        method = getattr(resource_of(self._client, operation.resource), operation.python_name)
        if self.mode == "sync":
            return method(*segments, **given)

        async def run() -> Any:
            return await method(*segments, **given)

        return self._runner.run(run())

    def failure(self, operation: Operation, segments: Sequence[Any], given: Json) -> Exception:
        """What a call raises; none at all is an AssertionError."""
        try:
            result = self._call(operation, segments, given)
        except Exception as error:  # noqa: BLE001 - the caller judges its class
            return error
        raise AssertionError(f"{operation.id}{segments}: {given} was accepted: {result!r}")
