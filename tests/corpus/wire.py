"""Reads a request as a server would, and holds it against the document.

The style tables of OpenAPI are written down here a second time, in the other direction: text is
taken apart, and its parts are compared with the parts of the value.
"""

from __future__ import annotations

import base64
import json
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any
from urllib.parse import quote, unquote, unquote_plus

from tests.plain import is_list, is_mapping

if TYPE_CHECKING:
    from collections.abc import Iterable

    from .reader import Place, Reader

Pairs = list[tuple[str, str]]
DEFAULT_STYLE = {"path": "simple", "query": "form", "header": "simple", "cookie": "form"}
_LITERAL = "~:/?@!$&'()*+,;=%"
"""What stands in a path as it is (RFC 3986, section 3.3), and what is encoded already."""
_DELIMITER = {"form": ",", "spaceDelimited": "%20", "pipeDelimited": "%7C"}


@dataclass(frozen=True)
class Parameter:
    """A parameter of the document."""

    place: Place

    @property
    def name(self) -> str:
        return str(self.place.get("name"))

    @property
    def location(self) -> str:
        return str(self.place.get("in"))

    @property
    def required(self) -> bool:
        return self.location == "path" or self.place.get("required") is True

    @property
    def style(self) -> str:
        return str(self.place.get("style", DEFAULT_STYLE.get(self.location, "form")))

    @property
    def explode(self) -> bool:
        return bool(self.place.get("explode", self.style in {"form", "cookie"}))

    @property
    def media(self) -> tuple[str, Place] | None:
        """The one media type of `content`."""
        return next(self.place.children("content"), None)

    @property
    def schema(self) -> Place | None:
        """The schema of its value; None: any text."""
        holder = self.place if self.media is None else self.media[1]
        return (holder / "schema").resolve() if "schema" in holder else None


DELIMITED = {"spaceDelimited", "pipeDelimited"}
"""Styles whose parts may not hold what separates them."""


def text(value: Any) -> str:
    """A scalar as it travels."""
    if isinstance(value, bool):
        return "true" if value else "false"
    return value if isinstance(value, str) else json.dumps(value)


def texts(value: Any) -> list[str]:
    """A flat value as the texts that travel, names of members among them."""
    if is_mapping(value):
        return [part for name, item in value.items() for part in (name, text(item))]
    return [text(item) for item in value] if is_list(value) else [text(value)]


def is_flat(value: Any) -> bool:
    """Whether the styles have a form for a value (OpenAPI 3.2, section 4.12.5)."""
    inner: Iterable[Any] = value.values() if is_mapping(value) else value if is_list(value) else ()
    parts = [value, *inner] if not is_mapping(value) and not is_list(value) else [*inner]
    return all(isinstance(part, str | int | float) for part in parts)


def split_path(parameter: Parameter, found: str, value: Any) -> list[str]:
    """The parts of a path parameter's text, percent-decoded."""
    listed, named = is_list(value), is_mapping(value)
    between = ","
    if parameter.style == "label":
        assert found.startswith("."), found
        found, between = found[1:], "." if parameter.explode else ","
    elif parameter.style == "matrix":
        assert found.startswith(";"), found
        found = found[1:]
        if parameter.explode and (listed or named):
            pairs = [part.partition("=") for part in found.split(";")]
            if named:
                return [unquote(end) for pair in pairs for end in (pair[0], pair[2])]
            assert {unquote(pair[0]) for pair in pairs} == {parameter.name}, found
            return [unquote(pair[2]) for pair in pairs]
        name, _, found = found.partition("=")
        assert unquote(name) == parameter.name, name
    if named and parameter.explode:
        found = found.replace("=", between)
    return [unquote(p) for p in found.split(between)] if listed or named else [unquote(found)]


Meant = dict[str, tuple[Parameter, Any]]
"""The parameters of the path, each with the value that was meant."""


def assert_path(template: str, base: str, path: str, values: Meant) -> None:
    """The path is the template with each parameter in its style."""
    pieces = re.split(r"\{([^{}]+)\}", template)
    pattern = base + "".join(
        "([^/?#]+?)" if index % 2 else re.escape(quote(piece, safe=_LITERAL))
        for index, piece in enumerate(pieces)
    )
    found = re.fullmatch(pattern, path)
    assert found is not None, f"{path} does not fit {base}{template}"
    several = re.search(r"\}[^/]*\{", template)  # where one ends is not told by the text alone
    for name, raw in zip(pieces[1::2], found.groups(), strict=True):
        if name in values and not several:
            parameter, value = values[name]
            _assert_piece(parameter, raw, value)


def _assert_piece(parameter: Parameter, raw: str, value: Any) -> None:
    if parameter.media is not None:
        assert json.loads(unquote(raw)) == value, f"{parameter.name}: {raw} for {value!r}"
    else:
        parts = split_path(parameter, raw, value)
        assert parts == texts(value), f"{parameter.name}: {raw} for {value!r}"


def pairs_of(query: str) -> Pairs:
    """The raw pairs of a query; names are decoded."""
    parts = [part.partition("=") for part in query.split("&") if part]
    return [(unquote_plus(name), value) for name, _, value in parts]


def take_query(parameter: Parameter, value: Any, pairs: Pairs) -> None:
    """Take what belongs to a parameter out of the pairs; what is taken is its value."""
    name = parameter.name
    listed, named = is_list(value), is_mapping(value)
    if parameter.media is not None:
        raw = _take(pairs, name)
        assert json.loads(unquote_plus(raw)) == value, f"query {name}: {raw} for {value!r}"
    elif parameter.style == "deepObject":
        for key, item in _deep(name, value):
            _take_text(pairs, key, item)
    elif parameter.explode and named:
        for key, item in value.items():
            _take_text(pairs, key, text(item))
    elif parameter.explode and listed:
        for item in value:
            _take_text(pairs, name, text(item))
    elif listed or named:
        if value:
            raw = _take(pairs, name)
            parts = raw.split(_DELIMITER.get(parameter.style, ","))
            assert [unquote_plus(part) for part in parts] == texts(value), f"query {name}: {raw}"
    else:
        _take_text(pairs, name, text(value))


def _deep(name: str, value: Any) -> Iterable[tuple[str, str]]:
    if is_mapping(value):
        for key, item in value.items():
            yield from _deep(f"{name}[{key}]", item)
    elif is_list(value):
        for index, item in enumerate(value):
            yield from _deep(f"{name}[{index}]", item)
    else:
        yield name, text(value)


def _take(pairs: Pairs, name: str) -> str:
    """The first raw value of a name, which is taken away."""
    for index, (key, raw) in enumerate(pairs):
        if key == name:
            del pairs[index]
            return raw
    raise AssertionError(f"query {name} is missing; there are {pairs}")


def _take_text(pairs: Pairs, name: str, expected: str) -> None:
    raw = _take(pairs, name)
    assert unquote_plus(raw) == expected, f"query {name}: {raw} for {expected!r}"


def assert_header(parameter: Parameter, value: Any, found: str | None) -> None:
    """The header holds the value in the style `simple`."""
    assert found is not None, f"header {parameter.name} is missing"
    if parameter.media is not None:
        assert json.loads(found) == value, f"header {parameter.name}: {found}"
        return
    raw = found.replace("=", ",") if is_mapping(value) and parameter.explode else found
    parts = raw.split(",") if is_list(value) or is_mapping(value) else [raw]
    parts = [] if value in ([], {}) and raw == "" else parts
    assert parts == texts(value), f"header {parameter.name}: {found} for {value!r}"


def assert_cookie(parameter: Parameter, value: Any, cookies: Pairs) -> None:
    """The cookie holds the value; cookies are taken from the list."""
    plain = [(name, raw.replace("%2C", ",").replace("%2c", ",")) for name, raw in cookies]
    before = len(plain)
    take_query(parameter, value, plain)
    assert before == len(cookies)
    kept = {name for name, _ in plain}
    cookies[:] = [pair for pair in cookies if pair[0] in kept]


def assert_authorized(reader: Reader, operation: Place, sent: Any, query: Pairs) -> None:
    """One alternative of the security requirements is met; its keys are taken out of the query."""
    wanted: Any = operation.get("security", reader.data.get("security", []))
    if not wanted:
        return
    schemes = (
        dict((reader.root / "components").children("securitySchemes"))
        if ("components" in reader.root)
        else {}
    )
    failures: list[str] = []
    for requirement in wanted:
        missing = [name for name in requirement if not _carries(schemes.get(name), sent, query)]
        if not missing:
            for name in requirement:
                if schemes[name].get("in") == "query":
                    _take(query, schemes[name].get("name"))
            return
        failures += missing
    raise AssertionError(f"none of {wanted} is there: {failures}")


def _carries(scheme: Place | None, sent: Any, query: Pairs) -> bool:
    if scheme is None:
        return True
    name = str(scheme.get("name"))
    authorization = sent.header("authorization") or ""
    match scheme.get("type"), scheme.get("in") or str(scheme.get("scheme")).lower():
        case "apiKey", "header":
            return str(sent.header(name)).startswith("key-")
        case "apiKey", "query":
            return any(key == name and raw.startswith("key-") for key, raw in query)
        case "apiKey", "cookie":
            return f"{name}=key-" in (sent.header("cookie") or "")
        case "http", "basic":
            kind, _, said = authorization.partition(" ")
            return kind == "Basic" and bool(base64.b64decode(said))
        case ("http", "bearer") | ("oauth2" | "openIdConnect", _):
            return authorization.startswith("Bearer ")
        case _:
            return True
