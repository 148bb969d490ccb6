"""Which method of the client a request is a call of."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import unquote, urlsplit

from ..core.media import MediaKind, essence, kind_of
from ..core.operation import In, Style

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from ..core.operation import Body
    from .tables import FakedCall, FakeTables
    from .wire import Arrived

_PARAMETER = r"\{([^{}]*)\}"


class _Route(NamedTuple):
    pattern: re.Pattern[str]
    names: tuple[str, ...]
    """The parameters of the path, in order."""
    calls: dict[str, list[FakedCall]]
    """By method."""


class Match(NamedTuple):
    """What a path leads to."""

    path: Mapping[str, str]
    """The texts of the path parameters, still encoded."""
    calls: Mapping[str, list[FakedCall]]
    """By method: the ways to call the operation."""


class Routes:
    """Finds operations by method and path.

    Args:
        calls: The methods of the client.
        server_url: Where the API is, of which the path counts.
    """

    def __init__(self, calls: Iterable[FakedCall], server_url: str) -> None:
        self.base_path = re.sub(_PARAMETER, "x", urlsplit(server_url).path).rstrip("/")
        found: dict[str, _Route] = {}
        for call in calls:
            own = call.operation.server
            base = self.base_path if own is None else urlsplit(own).path.rstrip("/")
            path = base + re.split(r"[?#]", call.operation.path)[0]
            if path not in found:
                found[path] = _route(path, call)
            found[path].calls.setdefault(call.operation.method, []).append(call)
        # a path without parameters comes before one with them (OpenAPI 3.2, section 4.8.1)
        self._routes = [
            found[path] for path in sorted(found, key=lambda p: (p.count("{"), p))
        ]
        self._plain = {path: route for path, route in found.items() if "{" not in path}

    def find(self, path: str) -> Match | None:
        """What a path leads to, which is still encoded; None: nothing."""
        if path in self._plain:
            return Match({}, self._plain[path].calls)
        for route in self._routes:
            if found := route.pattern.fullmatch(path):
                return Match(
                    dict(zip(route.names, found.groups(), strict=True)), route.calls
                )
        return None


@cache
def routes_of(tables: FakeTables) -> Routes:
    """The routes of a document, which all its fakes share."""
    calls = [call for call in tables.calls if call.paging is None]
    return Routes(calls, tables.spec.server_url)


def _route(path: str, call: FakedCall) -> _Route:
    stem, *pieces = re.split(_PARAMETER, path)
    styles = {p.name: p for p in call.operation.params if p.location is In.PATH}
    pattern = _literal(stem)
    for name, text in zip(pieces[::2], pieces[1::2], strict=True):
        param = styles.get(name)
        open_ = param is not None and (
            param.allow_reserved or param.style is Style.MATRIX
        )
        pattern += ("(.+?)" if open_ else "([^/?]+?)") + _literal(text)
    return _Route(re.compile(pattern), tuple(pieces[::2]), {})


def _literal(text: str) -> str:
    """A pattern for a literal of a path, however it is encoded."""
    from ..core.encode import literal

    plain, encoded = re.escape(unquote(text)), re.escape(literal(text))
    return plain if plain == encoded else f"(?:{plain}|{encoded})"


def best(calls: Sequence[FakedCall], arrived: Arrived) -> FakedCall:
    """The way of calling an operation that a request has taken: by its content and what it asks."""
    if len(calls) == 1:
        return calls[0]
    return max(calls, key=lambda call: (_sends(call, arrived), _asks(call, arrived)))


def _sends(call: FakedCall, arrived: Arrived) -> int:
    body, sent = call.operation.body, arrived.media_type
    if body is None:
        return 1 if not sent else 0
    if essence(body.media_type) == sent:
        return 3
    return 2 if takes(body, sent) else 0


def takes(body: Body, sent: str) -> bool:
    """Whether a documented content type, which may be a range, takes one that was sent."""
    if body.without_files is not None and sent == essence(body.without_files):
        return True
    wanted = essence(body.media_type)
    type_, _, subtype = wanted.partition("/")
    if wanted in (sent, "*/*"):
        return True
    if subtype == "*":
        return sent.startswith(f"{type_}/")
    kind = kind_of(wanted)
    return (
        kind is kind_of(sent)
        and kind is not MediaKind.OTHER
        and kind is not MediaKind.TEXT
    )


def _asks(call: FakedCall, arrived: Arrived) -> int:
    """How far up in Accept a content type of the response stands."""
    accepted = [
        essence(each) for each in (arrived.header("accept") or "*/*").split(",")
    ]
    for place, wanted in enumerate(accepted):
        if any(essence(each.media_type) == wanted for each in call.operation.success):
            return len(accepted) - place
    return 0
