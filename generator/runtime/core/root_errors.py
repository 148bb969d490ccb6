"""The base of all errors, and what readers of content raise: errors that know no response."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal

if TYPE_CHECKING:
    from collections.abc import Callable

UnreadableReason = Literal[
    "content_encoding",  # gzip or deflate that does not decode
    "content_type",  # another media type than the documented one
    "empty",  # no content where some was promised
    "invalid_charset",  # text that is not in the encoding that its header names
    "invalid_json",
    "invalid_utf8",
    "invalid_xml",
    "mismatch",  # a value that does not fit its schema, where this is not tolerated
    "next_page",  # a link that leads back, to another origin, or nowhere
    "too_deep",
    "too_large",
]


class ClientError(Exception):
    """The base class of every error of this package."""

    def __reduce__(self) -> tuple[Callable[..., ClientError], tuple[Any, ...]]:
        return _restore, (type(self), self.args, dict(self.__dict__))


def _restore(
    kind: type[ClientError], arguments: tuple[object, ...], state: dict[str, object]
) -> ClientError:
    error = kind.__new__(kind, *arguments)
    error.args = arguments
    error.__dict__.update(state)
    return error


class UnreadableBody(ValueError):  # noqa: N818 - never seen by users
    """What readers raise; the client turns it into `APIResponseValidationError`."""

    def __init__(
        self, reason: UnreadableReason, json_path: str = "", detail: str = ""
    ) -> None:
        self.reason: UnreadableReason = reason
        self.json_path = json_path
        self.detail = detail
        super().__init__(reason, json_path, detail)
