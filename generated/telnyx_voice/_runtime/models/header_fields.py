"""Header fields as any client or framework hands them over.

Values stay as they were sent, so that a signature is verified over just that.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Protocol, TypeAlias

from ..core.drift import is_array
from ..core.response import Headers


class _Items(Protocol):
    def items(self) -> Iterable[tuple[Any, Any]]: ...


AnyHeaders: TypeAlias = Mapping[Any, Any] | _Items | Iterable[tuple[Any, Any]]
"""A mapping, pairs of text or bytes, a WSGI environ, or the headers object of a framework."""


def spellings(*names: str) -> dict[str, str]:
    """Names of fields in lower case, by that and by how an environ of WSGI has them (PEP 3333)."""
    environ = {f"HTTP_{name.upper().replace('-', '_')}": name for name in names}
    return {**environ, **{name: name for name in names}}


def matching(headers: Any, wanted: Mapping[str, str]) -> Iterator[tuple[str, Any]]:
    """The fields whose names are wanted, in lower case; one with a list of values, once for each.

    Args:
        headers: fields, names in any case.
        wanted: of `spellings`.

    Raises:
        TypeError, ValueError: If the headers are neither a mapping nor pairs.
    """
    for name, value in headers.items() if hasattr(headers, "items") else headers:
        text = name if isinstance(name, str) else _text(name)
        field = wanted.get(text) or wanted.get(text.lower())
        if field is None:
            continue
        if isinstance(value, str) or not is_array(value):
            yield field, value
        else:
            for each in value:
                yield field, each


def collected(headers: Any) -> Headers:
    """All fields, by their names in any case.

    Raises:
        TypeError, ValueError: If the headers are neither a mapping nor pairs.
    """
    raw: list[tuple[bytes, bytes]] = []
    for name, value in headers.items() if hasattr(headers, "items") else headers:
        text = _text(name)
        # as an environ of WSGI has it (PEP 3333)
        key = text[5:].replace("_", "-") if text.startswith("HTTP_") else text
        values = value if is_array(value) else (value,)
        raw += [(_latin(key), _latin(_text(each))) for each in values]
    return Headers(raw)


def _text(value: object) -> str:
    return value.decode("latin-1") if isinstance(value, bytes) else str(value)


def _latin(text: str) -> bytes:
    return text.encode("latin-1", "replace")
