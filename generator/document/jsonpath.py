"""JSONPath (RFC 9535), as overlays use it to say what an action is about.

The library is known here only, and loaded when an overlay asks.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from ..diagnostics.diagnostics import nearest, quote
from .builder import MAXIMUM_DEPTH
from .pointers import steps

if TYPE_CHECKING:
    from jsonpath import JSONPath

    from .positions import Value

Location = tuple[str | int, ...]


class NotAPath(ValueError):  # noqa: N818 - the name says what the text is
    """The text is no JSONPath; the message says why."""


def path_to(pointer: str, value: Value) -> str:
    """The JSONPath of a place.

    Args:
        pointer: What names it in the first file (RFC 6901).
        value: What the file holds, which tells keys like `200` from indexes; None: it is unknown.
    """
    path = "$"
    for token in steps(pointer):
        if token.isdecimal() and (value is None or isinstance(value, list)):
            path += f"[{token}]"
            value = None if value is None else value[int(token)]
        else:
            path += _name(token)
            value = value.get(token) if isinstance(value, dict) else None
    return path


def _name(name: str) -> str:
    """The segment of a path that leads to a member (RFC 9535, section 2.5.1)."""
    if re.fullmatch(r"[A-Za-z_]\w*", name, re.ASCII):
        return f".{name}"
    text = name.replace("\\", "\\\\").replace("'", "\\'")
    return f"['{text}']"


class Target:
    """A compiled path.

    Args:
        text: As in `$.paths['/users'].get`.

    Raises:
        NotAPath: if it is not well formed.
    """

    def __init__(self, text: str) -> None:
        self._path = _compiled(text)

    def find(self, data: dict[str, Value]) -> list[Location]:
        """Where the path leads to, each place once."""
        return _locations(self._path, data)

    def suggestion(self, data: dict[str, Value]) -> str:
        """What to do about a path that matches nothing: where it goes astray, and a name nearby."""
        segments = self._path.segments
        end = next(
            end
            for end in range(1, len(segments) + 1)
            if not _locations(_prefix(self._path, end), data)
        )
        before = _prefix(self._path, end - 1)
        selectors = segments[end - 1].selectors
        name = getattr(selectors[0], "name", None) if len(selectors) == 1 else None
        nodes = (at(data, location) for location in _locations(before, data))
        keys = [key for node in nodes if isinstance(node, dict) for key in node]
        near = nearest(name, keys) if isinstance(name, str) else ""
        if near:
            return f"{before} has no {quote(name)}; did you mean {quote(near)}?"
        return f"{before} matches, {before}{segments[end - 1]} does not"


def at(data: Value, location: Location) -> Value:
    """The value at a location that exists."""
    for key in location:
        if isinstance(data, dict):
            data = data[str(key)]
        else:
            assert isinstance(data, list)
            data = data[int(key)]
    return data


@cache
def _compiled(text: str) -> JSONPath:
    from jsonpath import JSONPath, JSONPathEnvironment, JSONPathError

    if not text.startswith("$"):
        raise NotAPath('it does not begin with "$"')
    too_long = f"it has more than {MAXIMUM_DEPTH} steps"
    try:
        path = JSONPathEnvironment(strict=True).compile(text)
    except JSONPathError as error:
        raise NotAPath(str(error.args[0]).replace("TOKEN_", "")) from None
    except RecursionError:
        raise NotAPath(too_long) from None
    assert isinstance(path, JSONPath), "several paths in one are no RFC 9535, which is strict"
    if len(path.segments) > MAXIMUM_DEPTH:
        raise NotAPath(too_long)
    return path


def _prefix(path: JSONPath, end: int) -> JSONPath:
    from jsonpath import JSONPath

    return JSONPath(env=path.env, segments=path.segments[:end])


def _locations(path: JSONPath, data: dict[str, Value]) -> list[Location]:
    return list(dict.fromkeys(match.parts for match in path.finditer(data)))
