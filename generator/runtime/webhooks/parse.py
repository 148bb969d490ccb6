"""Which event a delivery is.

The class follows from the event's type alone, so that nothing else in a body can turn one event
into another.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import TYPE_CHECKING, Any, Final, NamedTuple, Union
from urllib.parse import parse_qsl

from ..core.drift import is_object
from ..core.errors import UnreadableBody
from ..core.operation import LazyType
from .scheme import refused

if TYPE_CHECKING:
    from ..core.drift import DriftEvent
    from .scheme import WebhookSpec

_NAMES: Final = re.compile(r"[^.\[\]]+")
_MAX_PARTS: Final = 1_000


@dataclass(frozen=True, slots=True)
class UnknownWebhookEvent:
    """An event of a type that this version of the package does not know."""

    event_type: str | None
    """None: the body has none where it should stand."""
    body: dict[str, Any] = field(repr=False)
    """Everything that came."""

    def to_dict(self) -> dict[str, Any]:
        """The JSON that came."""
        return self.body

    def to_json(self) -> str:
        """The same as text."""
        return json.dumps(self.body, ensure_ascii=False, separators=(",", ":"))


class Parsed(NamedTuple):
    """An event, and what identifies it."""

    event: Any
    identity: str | None


def parse(
    spec: WebhookSpec,
    body: bytes,
    *,
    query: bool = False,
    strict: bool = False,
    on_drift: Callable[[DriftEvent], object] | None = None,
) -> Parsed:
    """Read a body, or the query string of a delivery by GET.

    Raises:
        WebhookVerificationError: it is not JSON, not an object, or `strict` refuses it.
    """
    find, decode_json, parse_json = _readers(spec.event_id, spec.event_type)
    try:
        body = json.dumps(from_query(body)).encode() if query else body
        # no JSON, but pydantic takes them where no type forbids them; `in` is slower
        if body.rfind(b"NaN") >= 0 or body.rfind(b"Infinity") >= 0:
            parse_json(body)
        try:
            texts = find(body.removeprefix(b"\xef\xbb\xbf"))
        except ValueError:
            parse_json(body)
            raise refused("mismatch", "it is not a JSON object") from None
        identity, name = texts[spec.event_id], texts[spec.event_type]
        if name is None or (lazy := spec.events.get(name)) is None:
            return Parsed(UnknownWebhookEvent(name, parse_json(body)), identity)
        event = decode_json(
            lazy, body, strict=strict, on_drift=on_drift, operation=name, texts=query
        )
    except UnreadableBody as error:
        raise refused(error.reason, error.json_path) from None
    return Parsed(event, identity)


def union_of(name: str, events: Mapping[str, LazyType]) -> Callable[[str], object]:
    """Make the `__getattr__` of a module whose attribute `name` is the union of all events."""

    def load(attribute: str) -> object:
        if attribute != name:
            raise AttributeError(attribute)
        return Union[(*(lazy() for lazy in events.values()), UnknownWebhookEvent)]

    return load


@cache
def _readers(*paths: str) -> tuple[Callable[..., Any], ...]:
    """What finds the texts at some places of JSON, or None; and what reads it."""
    from pydantic_core import SchemaValidator, core_schema

    from ..models.codec import decode_json, parse_json

    text = core_schema.with_default_schema(
        core_schema.str_schema(strict=True), default=None, on_error="default"
    )
    fields: dict[str, core_schema.TypedDictField] = {}
    for path in paths:
        steps: list[str | int] = list(path.split("."))
        fields[path] = core_schema.typed_dict_field(text, validation_alias=steps)
    find = SchemaValidator(core_schema.typed_dict_schema(fields)).validate_json
    return find, decode_json, parse_json


def from_query(query: bytes) -> dict[str, Any]:
    """The members of a query string or a form, as JSON.

    `data[payload][to]=x`, `data.payload.to=x` and `data={"payload":{"to":"x"}}` are the same.
    """
    from ..models.codec import parse_json

    tree: dict[str, Any] = {}
    try:
        pairs = parse_qsl(
            query.decode(), keep_blank_values=True, max_num_fields=_MAX_PARTS
        )
    except ValueError:
        raise refused("mismatch", "it is not a query string") from None
    for key, text in pairs:
        *outer, last = _NAMES.findall(key)[:32] or [""]
        holder: Any = tree
        for name in outer:
            holder = holder.setdefault(name, {}) if is_object(holder) else None
        if not is_object(holder) or last in holder:
            raise refused("mismatch", "a name has two values")
        holder[last] = parse_json(text.encode()) if text.startswith("{") else text
    return tree
