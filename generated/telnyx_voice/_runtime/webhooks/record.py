"""One webhook or callback of a document, and reading its deliveries.

It reads and never verifies: the caller must find out first who sent a delivery, for instance with a
`WebhookReceiver`.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from ..core.drift import DriftEvent
from ..core.errors import UnreadableBody
from ..core.media import MediaKind, kind_of
from ..models.header_fields import AnyHeaders
from .parse import from_query
from .scheme import refused
from .verify import raw_body

if TYPE_CHECKING:
    from ..core.operation import LazyType
    from ..models.model import Model
    from .verify import Payload

H = TypeVar("H", bound="Model")
T_co = TypeVar("T_co", covariant=True)


@dataclass(frozen=True, slots=True, kw_only=True)
class Webhook(Generic[T_co]):
    """A request that the server makes; `T_co` is what its body holds."""

    key: str
    """What the document calls it."""
    method: str = "POST"
    media_type: str = "application/json"
    """What is neither JSON of any kind, a form nor text is handed over as bytes."""
    type: LazyType | None = None
    """What the body holds; None: the document does not say."""
    headers: LazyType | None = None
    """A model of the header fields, for `headers_as`; None: none is described."""

    def parse(
        self,
        payload: Payload,
        *,
        strict: bool = False,
        on_drift: Callable[[DriftEvent], object] | None = None,
    ) -> T_co:
        """Read the body of a delivery, whoever sent it.

        Args:
            payload: The body as received, before any parsing.
            strict: Refuse what the document does not allow. Otherwise it is kept as it came.
            on_drift: Called with each difference from the document.

        Raises:
            WebhookVerificationError: the body cannot be read; `reason` says why.
        """
        value: Any = raw_body(payload)
        said = kind_of(self.media_type)
        form = said is MediaKind.FORM
        if said is MediaKind.TEXT:
            value = value.decode("utf-8", "replace")
        elif form or said is MediaKind.JSON:
            from ..models.codec import decode_json

            content = json.dumps(from_query(value)).encode() if form else value
            try:
                value = decode_json(
                    self.type,
                    content,
                    strict=strict,
                    on_drift=on_drift,
                    operation=self.key,
                    texts=form,
                )
            except UnreadableBody as error:
                raise refused(error.reason, error.json_path) from None
            kind = object if self.type is None else self.type()
            if isinstance(kind, type) and not isinstance(value, kind):
                raise refused("mismatch", f"it is no {kind.__name__}")
        event: T_co = value
        return event


@dataclass(frozen=True, slots=True, kw_only=True)
class Callback(Webhook[T_co]):
    """A request that the server makes in the course of an operation."""

    expression: str
    """Where it goes: a URL with runtime expressions (OpenAPI 3.2, section 4.20.4)."""


def headers_as(
    model: type[H],
    headers: AnyHeaders,
    *,
    strict: bool = False,
    on_drift: Callable[[DriftEvent], object] | None = None,
) -> H:
    """Read the header fields of a delivery as a model of them.

    Args:
        model: One of the models of headers.
        headers: A mapping, pairs, a WSGI environ, or the headers object of a framework.
        strict: Refuse what the document does not allow.
        on_drift: Called with each difference from the document.

    Raises:
        WebhookVerificationError: `strict` refuses a field.
    """
    from ..models.header_model import headers_as

    try:
        return headers_as(
            model, headers, strict=strict, on_drift=on_drift, operation=model.__name__
        )
    except UnreadableBody as error:
        raise refused(error.reason, error.json_path) from None
