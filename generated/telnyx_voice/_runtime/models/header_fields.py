"""Header fields as any client or framework hands them over.

Values stay as they were sent, so that a signature is verified over just that.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any, Protocol, TypeAlias

from ..core.drift import is_array
from ..core.response import Headers

if TYPE_CHECKING:
    from collections.abc import Container


class _Items(Protocol):
    def items(self) -> Iterable[tuple[Any, Any]]: ...


AnyHeaders: TypeAlias = Mapping[Any, Any] | _Items | Iterable[tuple[Any, Any]]
"""A mapping, pairs of text or bytes, a WSGI environ, or the headers object of a framework."""


def matching(headers: Any, wanted: Container[str]) -> list[tuple[str, Any]]:
    """The fields whose names in lower case are wanted; one with a list of values, once for each.

    Raises:
        TypeError, ValueError: If the headers are neither a mapping nor pairs.
    """
    found: list[tuple[str, Any]] = []
    for name, value in headers.items() if hasattr(headers, "items") else headers:
        text = name if isinstance(name, str) else _text(name)
        lower = text.lower()
        if lower not in wanted:
            if not text.startswith("HTTP_"):
                continue
            lower = _of_environ(text).lower()
            if lower not in wanted:
                continue
        if is_array(value):
            found += [(lower, each) for each in value]
        else:
            found.append((lower, value))
    return found


def collected(headers: Any) -> Headers:
    """All fields, by their names in any case.

    Raises:
        TypeError, ValueError: If the headers are neither a mapping nor pairs.
    """
    raw: list[tuple[bytes, bytes]] = []
    for name, value in headers.items() if hasattr(headers, "items") else headers:
        text = _text(name)
        key = _of_environ(text) if text.startswith("HTTP_") else text
        values = value if is_array(value) else (value,)
        raw += [(_latin(key), _latin(_text(each))) for each in values]
    return Headers(raw)


def _of_environ(name: str) -> str:
    """The name of a field in an environ of WSGI (PEP 3333)."""
    return name[5:].replace("_", "-")


def _text(value: object) -> str:
    return value.decode("latin-1") if isinstance(value, bytes) else str(value)


def _latin(text: str) -> bytes:
    return text.encode("latin-1", "replace")
