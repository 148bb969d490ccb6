"""A client whose requests are caught and whose responses are given, sync and async alike."""

from __future__ import annotations

import asyncio
import os
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Self
from unittest.mock import patch

from .call import Call, all_keys

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from .spec_reader import Json, Spec

MODES = ("sync", "async")
STATUS_ERRORS = {
    400: "BadRequestError",
    401: "AuthenticationError",
    403: "PermissionDeniedError",
    404: "NotFoundError",
    409: "ConflictError",
    418: "APIStatusError",
    422: "UnprocessableEntityError",
    429: "RateLimitError",
    500: "InternalServerError",
    503: "InternalServerError",
}
"""The class of an error by the status of its response."""


@dataclass(frozen=True)
class ServerResponse:
    """What the server says; a body that is None is none."""

    status: int
    body: Any
    headers: Mapping[str, str] = field(default_factory=dict[str, str])


@dataclass(frozen=True)
class Sent:
    """A request as it would travel; header names in lower case."""

    method: str
    url: str
    headers: Mapping[str, str]
    content: bytes


def resource_of(client: object, path: Sequence[str]) -> Any:
    """The resource at a dotted path of a client.

    Raises:
        AssertionError: there is none.
    """
    for name in path:
        assert hasattr(client, name), f"{client!r} has no {name}"
        client = getattr(client, name)
    return client


@dataclass
class Probe:
    """One client; as a context manager it also owns the event loop of the async one.

    Attributes:
        spec: the contract, which names the client.
        mode: `sync` or `async`.
        response: what the server responds with; may be replaced between calls.
        environment: the environment variables, all of them, while the client is made.
        keys: options that hold credentials; None: one for each that the contract names.
        options: further options.
        sent: the requests so far.
    """

    spec: Spec
    mode: str
    response: ServerResponse
    environment: Mapping[str, str] = field(default_factory=dict[str, str])
    keys: Mapping[str, str] | None = None
    options: Mapping[str, Any] = field(default_factory=dict[str, "Any"])
    sent: list[Sent] = field(default_factory=list[Sent])

    def __enter__(self) -> Self:
        module = self.spec.client.module
        self._module = module
        if self.keys is None:
            self.keys = {} if self.environment else all_keys(self.spec)
        options = {"transport": module.MockTransport(self._catch), "max_retries": 0}
        options |= {**self.keys, **self.options}
        with patch.dict(os.environ, self.environment, clear=True):
            self.client = self.spec.client.new(self.mode, **options)
        self._runner = asyncio.Runner()  # makes no event loop before it is used
        return self

    def __exit__(self, *_: object) -> None:
        if self.mode == "sync":
            self.client.close()
        else:
            self._runner.run(self.client.close())
        self._runner.close()

    def _catch(self, request: Any) -> Any:
        headers = {name.decode().lower(): value.decode() for name, value in request.headers}
        self.sent.append(Sent(request.method, request.url, headers, request.content))
        status, body, fields = self.response.status, self.response.body, self.response.headers
        if body is None:
            return self._module.mock_response(status, content=b"", headers=fields)
        return self._module.mock_response(status, body, headers=fields)

    def last(self) -> Sent:
        """The only request since the last look."""
        assert len(self.sent) == 1, f"{len(self.sent)} requests instead of one"
        return self.sent.pop()

    def call(self, call: Call, **more: Any) -> Any:
        """Call the method of an operation: path arguments by position, the rest by keyword.

        Raises:
            AssertionError: the client raised.
        """
        return self.succeed(call, call.positional, call.keywords | more)

    def succeed(
        self, call: Call, segments: Sequence[Any], given: Json, view: Sequence[str] = ()
    ) -> Any:
        """Call with just these arguments, perhaps on a view of the resource.

        Raises:
            AssertionError: the client raised.
        """
        try:
            return self._call(call, segments, given, view)
        except Exception as error:
            name = ".".join((*view, call.operation.id))
            raise AssertionError(f"{name}{segments}: {given}: {error!r}") from error

    def _call(self, call: Call, segments: Sequence[Any], given: Json, view: Sequence[str]) -> Any:
        operation = call.operation
        resource = resource_of(self.client, (*operation.resource, *view))
        method = resource_of(resource, [operation.python_name])
        if self.mode == "sync":
            return method(*segments, **given)

        async def run() -> Any:
            return await method(*segments, **given)

        return self._runner.run(run())

    def failure(self, call: Call, segments: Sequence[Any], given: Json) -> Exception:
        """What a call raises; none at all is an AssertionError."""
        try:
            result = self._call(call, segments, given, ())
        except AssertionError:
            raise
        except Exception as error:  # noqa: BLE001 - the caller judges its class
            return error
        raise AssertionError(f"{call.operation.id}{segments}: {given} was accepted: {result!r}")
