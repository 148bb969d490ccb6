"""Header fields as any client or framework hands them over.

Comes in: a mapping, pairs, a WSGI environ, or the headers object of a framework. Goes out: the
fields that are wanted, by their names in lower case. The rule of this file: nothing is joined and
nothing is decoded, so that who verifies a delivery sees what was sent.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any, Protocol, TypeAlias

from .drift import is_array

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
            lower = lower[5:].replace("_", "-")  # the environ of WSGI (PEP 3333)
            if lower not in wanted:
                continue
        found += [(lower, each) for each in (value if is_array(value) else (value,))]
    return found


def _text(name: object) -> str:
    return name.decode("latin-1") if isinstance(name, bytes) else str(name)
