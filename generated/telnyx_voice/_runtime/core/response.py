"""A response as users see it.

It can be pickled and shown: its repr has no values of header fields and no content.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import TYPE_CHECKING, Any, Generic, NamedTuple, Protocol, TypeVar

from .lazy import Later
from .root_errors import ClientError, UnreadableBody
from .secret import clear_traceback

if TYPE_CHECKING:
    import datetime as dt
    from typing import Self

    from .drift import DriftEvent
else:
    dt = Later("datetime")

T_co = TypeVar("T_co", covariant=True)
H = TypeVar("H", bound="HeaderModel")

REQUEST_ID_HEADERS = (
    "x-request-id",
    "request-id",
    "x-correlation-id",
    "x-amzn-requestid",
)


class Headers(Mapping[str, str]):
    """Header fields by name, in any case; several of one name are joined by a comma."""

    __slots__ = ("_values", "raw")

    def __init__(self, raw: list[tuple[bytes, bytes]]) -> None:
        self.raw = raw
        """The fields as they came, in order."""
        values: dict[str, str] = {}
        for name, value in raw:
            key = name.decode("latin-1").lower()
            text = value.decode("latin-1")
            values[key] = f"{values[key]}, {text}" if key in values else text
        self._values = values

    def __getitem__(self, name: str) -> str:
        return self._values[name.lower()]

    def __iter__(self) -> Iterator[str]:
        return iter(self._values)

    def __len__(self) -> int:
        return len(self._values)

    def get_list(self, name: str) -> list[str]:
        """Every value of a name, such as `set-cookie`, which cannot be joined."""
        wanted = name.lower().encode("latin-1")
        return [
            value.decode("latin-1") for key, value in self.raw if key.lower() == wanted
        ]

    def __repr__(self) -> str:
        return f"<{type(self).__name__} {', '.join(self)}>"

    def __reduce__(self) -> tuple[type[Headers], tuple[list[tuple[bytes, bytes]]]]:
        return Headers, (self.raw,)


class HeaderModel(Protocol):
    """A class that can be made of header fields."""

    @classmethod
    def __from_headers__(
        cls,
        headers: list[tuple[bytes, bytes]],
        *,
        strict: bool,
        on_drift: Callable[[DriftEvent], object] | None,
        operation: str,
    ) -> Self:
        """Read header fields.

        Raises:
            UnreadableBody: `strict` refuses a field.
        """
        ...


class Config(Protocol):
    """What a client's options say about reading."""

    @property
    def strict(self) -> bool:
        """Whether what does not fit the description is an error."""
        ...

    @property
    def on_drift(self) -> Callable[[DriftEvent], object] | None:
        """Called with each difference from the description."""
        ...

    def unreadable(
        self, problem: UnreadableBody, response: RawResponse[Any]
    ) -> ClientError:
        """The error for a response that cannot be read as documented."""
        ...


class RequestInfo(NamedTuple):
    """What was asked, without any credential."""

    operation: str
    """The operationId, or words made of the method and the path."""
    method: str
    path: str
    """The path template."""
    url: str
    """The URL, credentials in its query redacted."""
    idempotency_key: str | None = None
    """The key that was sent; None where the operation has none."""
    retries_taken: int = 0
    """How often the request was retried so far."""


class ResponseHead:
    """The status and header fields of a response."""

    __slots__ = ("_config", "headers", "request", "seconds", "status_code")

    def __init__(
        self,
        *,
        status_code: int,
        headers: Headers,
        request: RequestInfo,
        seconds: float = 0.0,
        config: Config | None = None,
    ) -> None:
        self.status_code = status_code
        self.headers = headers
        self.request = request
        self.seconds = seconds
        """What the last attempt took, in seconds; without the content, where that came later."""
        self._config = config

    @property
    def request_id(self) -> str | None:
        """The server's name for this request, if it gave one."""
        found = (self.headers.get(name) for name in REQUEST_ID_HEADERS)
        return next((value for value in found if value), None)

    @property
    def retries_taken(self) -> int:
        """How often the request was retried."""
        return self.request.retries_taken

    @property
    def elapsed(self) -> dt.timedelta:
        """What the last attempt took."""
        return dt.timedelta(seconds=self.seconds)

    def headers_as(self, model: type[H]) -> H:
        """The header fields as a model of them; the documentation of a method names it.

        A field that is missing or malformed is None or text, and told to `on_drift`.

        Raises:
            APIResponseValidationError: the client is `strict`, and a field is not as documented.
        """
        config = self._config
        try:
            return model.__from_headers__(
                self.headers.raw,
                strict=config is not None and config.strict,
                on_drift=None if config is None else config.on_drift,
                operation=self.request.operation,
            )
        except UnreadableBody as problem:
            assert config is not None, "only what is strict refuses a field"
            raise config.unreadable(problem, self._whole()) from None

    def _whole(self) -> RawResponse[Any]:
        """The response as errors hold it."""
        return RawResponse(
            status_code=self.status_code,
            headers=self.headers,
            request=self.request,
            seconds=self.seconds,
        )

    def __repr__(self) -> str:
        return f"<{type(self).__name__} {self.status_code}>"


class RawResponse(ResponseHead, Generic[T_co]):
    """A response with all that came with it."""

    __slots__ = ("_parse", "content")

    def __init__(
        self,
        *,
        status_code: int,
        headers: Headers,
        content: bytes = b"",
        request: RequestInfo,
        seconds: float = 0.0,
        parse: Callable[[], T_co] | None = None,
        config: Config | None = None,
    ) -> None:
        super().__init__(
            status_code=status_code,
            headers=headers,
            request=request,
            seconds=seconds,
            config=config,
        )
        self.content = content
        """The content, decompressed."""
        self._parse = parse

    @property
    def text(self) -> str:
        """The content as text; bytes that are not UTF-8 are replaced."""
        return self.content.decode("utf-8", "replace")

    def json(self) -> Any:
        """The content read as JSON, without a type."""
        import json

        return json.loads(self.content)

    def parse(self) -> T_co:
        """The typed value, as the plain method returns it.

        Raises:
            APIResponseValidationError: the content cannot be read as what was promised.
        """
        if self._parse is None:
            raise ClientError(
                "this response was pickled or belongs to an error; use .json()"
            )
        try:
            return self._parse()
        except BaseException as error:
            clear_traceback(error)
            raise

    def _whole(self) -> RawResponse[Any]:
        return self

    def __repr__(self) -> str:
        return f"<{type(self).__name__} {self.status_code} {len(self.content)} bytes>"

    def __getstate__(self) -> dict[str, Any]:
        names = (*ResponseHead.__slots__, "content")
        return {name: getattr(self, name) for name in names if name[0] != "_"}

    def __setstate__(self, state: dict[str, Any]) -> None:
        self._parse = self._config = None
        for name, value in state.items():
            setattr(self, name, value)
