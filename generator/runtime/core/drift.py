"""Differences between JSON and what the document says, reported once each.

An event shows a value only where the document lists all values, so that a hook can log every event
without leaking data.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, Literal, TypeAlias, TypeGuard

from .record import Record

if TYPE_CHECKING:
    from collections.abc import Callable

DriftKind = Literal[
    "missing",  # a required member is not there
    "unknown_field",  # a member that the document does not know
    "unknown_value",  # a value that is not in the document's list
    "unknown_variant",  # a discriminator that is not in the document's list
    "null",  # null where the document does not allow it
    "mistyped",  # a value of another type
    "invalid",  # a value of the right type that breaks a constraint
    "read_only",  # a member of a request that only the server sets
]
Path: TypeAlias = tuple[str | int, ...]
_LISTED: Final = frozenset({"unknown_value", "unknown_variant"})
_MAX_REPORTED: Final = 1_000


class DriftEvent(Record):
    """One difference between what the server sent and what the document says."""

    operation: str
    """The operation's id, or the type of the webhook event."""
    json_path: str
    """Where, as a JSON path (RFC 9535); `[*]` stands for any element of an array."""
    kind: DriftKind
    found: str
    """The value where the document lists values, else its JSON type; "nothing" if it is missing."""
    expected: str = ""
    """What the document says."""


class Difference(Record):
    """One place where a value is not what its type says."""

    path: Path
    kind: DriftKind
    value: object = None
    expected: str = ""
    secret: bool = False

    def event(self, operation: str) -> DriftEvent:
        """What the hook is told of it."""
        listed = self.kind in _LISTED and not self.secret
        found = shown(self.value) if listed else self.found_type()
        return DriftEvent(
            operation, json_path(self.path), self.kind, found, self.expected
        )

    def found_type(self) -> str:
        """The JSON type of what is there."""
        return "nothing" if self.kind == "missing" else json_type(self.value)


class DriftReporter:
    """Tells a hook each difference once: the first at its operation, path and kind.

    A client keeps one. It remembers 1,000 differences, and tells no further ones after that, so
    that a server with ever new names cannot fill the memory.
    """

    def __init__(self, hook: Callable[[DriftEvent], object]) -> None:
        self._hook = hook
        self._told: dict[tuple[str, str, str], object] = {}

    def __call__(self, event: DriftEvent) -> None:
        """Tell the hook, unless it knows."""
        key, first = (event.operation, event.json_path, event.kind), object()
        if (
            len(self._told) < _MAX_REPORTED
            and self._told.setdefault(key, first) is first
        ):
            self._hook(event)


def json_path(path: Path) -> str:
    """`$.items[*].name`; a name that is not plain is written `['…']` (RFC 9535, section 2.3.1)."""
    return "$" + "".join(map(_segment, path))


def _segment(part: str | int) -> str:
    if isinstance(part, int):
        return "[*]"
    import json

    quoted = json.dumps(part)[1:-1].replace('\\"', '"').replace("'", "\\'")
    return f".{part}" if part.isidentifier() else f"['{quoted}']"


_JSON_TYPES: Final = (
    (type(None), "null"),
    (bool, "boolean"),
    ((int, float), "number"),
    (str, "string"),
    (list, "array"),
    (dict, "object"),
)


def json_type(value: object) -> str:
    """The JSON name of a value's type."""
    return next(
        (name for kind, name in _JSON_TYPES if isinstance(value, kind)), "object"
    )


def is_object(value: object) -> TypeGuard[dict[str, Any]]:
    """Whether decoded JSON is an object."""
    return isinstance(value, dict)


def is_array(value: object) -> TypeGuard[list[Any]]:
    """Whether decoded JSON is an array."""
    return isinstance(value, list)


def shown(value: object, limit: int = 60) -> str:
    """Decoded JSON as text, shortened."""
    import json

    text = json.dumps(value, ensure_ascii=False, default=json_type)
    return text if len(text) <= limit else text[: limit - 1] + "…"
