"""A small API as the generator would write it: what the tests of the runtime call."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any, TypeAlias

from pydantic import Field

from generator.runtime.client.asynchronous import AsyncClient
from generator.runtime.client.sync import SyncClient
from generator.runtime.core.error_body import ErrorShape
from generator.runtime.core.operation import Body, In, Operation, Param, Response
from generator.runtime.core.security import Credential, SecurityKind, SecurityScheme
from generator.runtime.core.spec import ClientSpec
from generator.runtime.http.transport import MockTransport, TransportError, mock_response
from generator.runtime.models.model import Model

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Unpack

    from generator.runtime.client.keywords import AsyncClientOptions, ClientOptions

KEY = "KEY0123456789-secret"
BASE = "https://api.example.com/v2"
OK = {"data": {"result": "ok"}}
Format: TypeAlias = Annotated[str, Field(pattern="^[0-9]+$")]


class Header(Model):
    name: str
    value: str


class Command(Model):
    target: str
    password: Annotated[str | None, Field(repr=False)] = None
    headers: list[Header] | None = None
    command_id: str | None = None


class Result(Model):
    result: str | None = None


class CallResponse(Model):
    data: Result


SPEC = ClientSpec(
    package="example",
    version="1.2.3",
    user_agent="example/1.2.3",
    logger="example",
    server_url=BASE,
    base_url_env="EXAMPLE_BASE_URL",
    security_schemes=(
        SecurityScheme(
            name="bearer", kind=SecurityKind.BEARER, option="api_key", env="EXAMPLE_API_KEY"
        ),
    ),
    security=(("bearer",),),
    credentials=(Credential(option="public_key", env="EXAMPLE_PUBLIC_KEY"),),
    error_shapes=(
        ErrorShape(
            items="/errors",
            code="/code",
            title="/title",
            detail="/detail",
            pointer="/source/pointer",
            parameter="/source/parameter",
            meta="/meta",
        ),
    ),
    secret_fields=frozenset({"password"}),
)

_ID = Param(name="id", location=In.PATH, required=True)
_SUCCESS = (Response("200", "application/json", lambda: CallResponse),)

GET: Operation[CallResponse] = Operation(
    id="GetCall", method="GET", path="/calls/{id}", params=(_ID,), success=_SUCCESS
)
SEND: Operation[CallResponse] = Operation(
    id="SendCommand",
    method="POST",
    path="/calls/{id}/actions/send",
    params=(_ID,),
    body=Body("application/json", lambda: Command, required=True),
    success=_SUCCESS,
)
SEND_ONCE: Operation[CallResponse] = Operation(
    id="SendCommandOnce",
    method="POST",
    path="/calls/{id}/actions/send_once",
    params=(_ID,),
    body=Body("application/json", lambda: Command, required=True),
    success=_SUCCESS,
    idempotency_field="command_id",
)
HANG_UP: Operation[None] = Operation(
    id="HangUp", method="DELETE", path="/calls/{id}", params=(_ID,), success=(Response("204"),)
)
BODY = {"target": "sip:me@example.com"}


class Example(SyncClient):
    webhooks = None  # it has a key for them, and nothing that verifies with it

    def __init__(
        self,
        *,
        api_key: str | None = KEY,
        public_key: str | None = None,
        **options: Unpack[ClientOptions],
    ) -> None:
        super().__init__(SPEC, {"api_key": api_key, "public_key": public_key}, options)

    def get_call(self, id: str = "c1", **options: Any) -> CallResponse:  # noqa: A002 - a wire name
        return self.call(GET, options, (id,))  # type: ignore[arg-type] # tests pass wrong ones too

    def send(self, body: Mapping[str, object] = BODY, **options: Any) -> CallResponse:
        return self.call(SEND, options, ("c1",), body)  # type: ignore[arg-type] # as above

    def send_once(self, body: Mapping[str, object] = BODY, **options: Any) -> CallResponse:
        return self.call(SEND_ONCE, options, ("c1",), body)  # type: ignore[arg-type] # as above


class AsyncExample(AsyncClient):
    def __init__(self, *, api_key: str | None = KEY, **options: Unpack[AsyncClientOptions]) -> None:
        super().__init__(SPEC, {"api_key": api_key}, options)

    async def get_call(
        self, id: str = "c1", **options: Any  # noqa: A002 - a wire name
    ) -> CallResponse:
        return await self.call(GET, options, (id,))  # type: ignore[arg-type] # tests pass wrong ones

    async def send(self, body: Mapping[str, object] = BODY, **options: Any) -> CallResponse:
        return await self.call(SEND, options, ("c1",), body)  # type: ignore[arg-type] # as above

    async def send_once(self, body: Mapping[str, object] = BODY, **options: Any) -> CallResponse:
        return await self.call(SEND_ONCE, options, ("c1",), body)  # type: ignore[arg-type] # as above


def responding(*given: Any) -> MockTransport:
    """A transport that gives these responses one after the other; the last one for ever."""
    left = list(given)

    def handler(_: object) -> Any:
        response = left.pop(0) if len(left) > 1 else left[0]
        if isinstance(response, Exception):
            raise response
        return response

    return MockTransport(handler)


def ok() -> Any:
    return mock_response(200, OK)


def unavailable(**headers: str) -> Any:
    return mock_response(
        503, {}, headers={name.replace("_", "-"): v for name, v in headers.items()}
    )


def lost(*, sent: bool) -> Any:
    error = TransportError("the line went dead")
    error.sent = sent  # type: ignore[attr-defined] # told to the fake below
    return error


class Flaky:
    """A transport that fails as told: before or after a request was sent."""

    def __init__(self, *given: Any) -> None:
        self._inner = responding(*given)
        self.requests = self._inner.requests

    def send(self, request: Any) -> Any:
        try:
            return self._inner.send(request)
        except TransportError as error:
            request.sent = getattr(error, "sent", True)
            raise

    async def asend(self, request: Any) -> Any:
        try:
            return await self._inner.asend(request)
        except TransportError as error:
            request.sent = getattr(error, "sent", True)
            raise

    def close(self) -> None:
        pass

    async def aclose(self) -> None:
        pass
