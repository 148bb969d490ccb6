"""The values of one call: what is handed to the client, and what must travel for it."""

from __future__ import annotations

import base64
import keyword
import re
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from typing import TYPE_CHECKING, Any

from .spec_reader import is_list
from .values import good, least_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from .spec_reader import Json, Operation, Place, Spec

HARD_SEGMENTS = (
    "v3:550e8400-e29b-41d4-a716-446655440000_gRU1OGRkYQ==",
    "v2:a/b+c==",
    "a?b#c d",
    "%2F",
    "100%",
    "é漢🎉",
    "..x",
    '"<>\\^`{|}',
    "a;b,c&d=e",
)
"""What a path segment may hold where its schema allows any text."""
DOTS = {".", ".."}
"""What no path segment can be (RFC 3986, section 5.2.4)."""


def python_name(wire_name: str, place: Place | None = None) -> str:
    """The Python name of a member or parameter: what the contract says, else its own in snake case.

    A keyword gets an underscore: `from` becomes `from_`.
    """
    if place is not None and "x-client-name" in place:
        return str(place.get("x-client-name"))
    words = re.sub(r"(?<=[a-z0-9])(?=[A-Z])", "_", wire_name)
    name = re.sub(r"\W", "_", words).lower()
    return f"{name}_" if keyword.iskeyword(name) else name


def names_of(schema: Place) -> dict[str, str]:
    """The Python names of the properties of an object, by their names on the wire."""
    return {name: python_name(name, place) for name, place in schema.children("properties")}


def as_arguments(schema: Place, body: Json) -> Json:
    """An object as keyword arguments."""
    names = names_of(schema)
    return {names.get(name, name): value for name, value in body.items()}


def as_python(schema: Place, value: Any) -> Any:
    """A value of a schema as code would have it: a date is a date."""
    if value is None:
        return None
    if "properties" in schema:
        places = dict(schema.children("properties"))
        return {k: as_python(places[k], v) if k in places else v for k, v in value.items()}
    if "items" in schema:
        return [as_python(schema / "items", item) for item in value]
    kind = {"date": date, "date-time": datetime}.get(schema.get("format"))
    return value if kind is None else kind.fromisoformat(value)


def in_path(place: Place) -> bool:
    return bool(place.get("in") == "path")


def good_for(place: Place) -> list[Any]:
    """Valid values of a parameter."""
    schema = place / "schema"
    if in_path(place):
        proposed = [*HARD_SEGMENTS, *good(schema)]
        usable = (value for value in proposed if value not in ("", *DOTS) and is_scalar(value))
        found = [value for value in usable if schema.allows(value)]
    else:
        found = [value for value in good(schema) if value is not None]
    assert found, f"{place.get('name')}: no valid value is known"
    return found


def is_scalar(value: object) -> bool:
    return isinstance(value, str | int | float) and not isinstance(value, bool)


@dataclass(frozen=True)
class Call:
    """One call of an operation; parameters and members by their names on the wire."""

    operation: Operation
    parameters: Json = field(default_factory=dict[str, "Any"])
    body: Json | None = None

    @property
    def positional(self) -> list[Any]:
        """The arguments that may be given by position."""
        return [
            self.parameters[place.get("name")] for place in self.operation.parameters_in("path")
        ]

    @property
    def keywords(self) -> Json:
        """The other arguments."""
        others = [place for place in self.operation.parameters if not in_path(place)]
        return self._named(others) | self._members()

    @property
    def named(self) -> Json:
        """All arguments by name."""
        return self._named(self.operation.parameters) | self._members()

    def _named(self, places: Iterable[Place]) -> Json:
        found = {place.get("name"): place for place in places}
        return {
            python_name(name, found[name]): value
            for name, value in self.parameters.items()
            if name in found
        }

    def _members(self) -> Json:
        body = self.operation.body
        return {} if body is None or self.body is None else as_arguments(body, self.body)

    def but(self, **parameters: Any) -> Call:
        """The same call with other parameters."""
        return replace(self, parameters=self.parameters | parameters)

    def with_body(self, body: Json | None) -> Call:
        """The same call with another body."""
        return replace(self, body=body)

    @property
    def sent_body(self) -> Json | None:
        """The body that must travel: an empty one only where the contract needs it."""
        operation = self.operation
        needed = operation.needs_body or operation.idempotency_field is not None
        return self.body or ({} if needed else None)

    def query(self) -> list[tuple[str, str]]:
        """The fields of the query that must travel."""
        return [
            (name, text)
            for place in self.operation.parameters_in("query")
            for name in [place.get("name")]
            if name in self.parameters
            for text in as_texts(self.parameters[name])
        ]

    def fields(self, location: str) -> dict[str, str]:
        """The header fields or cookies that must travel."""
        found = [place.get("name") for place in self.operation.parameters_in(location)]
        given = {name: self.parameters[name] for name in found if name in self.parameters}
        return {name: ",".join(as_texts(value)) for name, value in given.items()}


def as_texts(value: Any) -> list[str]:
    """A parameter in the default style of its place: an array has a text for each item."""
    if is_list(value):
        return [text for item in value for text in as_texts(item)]
    return [str(value).lower() if isinstance(value, bool) else str(value)]


def least(operation: Operation) -> Call:
    """The smallest valid call."""
    places = {place.get("name"): place for place in operation.parameters}
    assert len(places) == len(operation.parameters), f"{operation.id}: two parameters of one name"
    needed = {name: good_for(p)[0] for name, p in places.items() if p.get("required")}
    body = operation.body
    return Call(operation, needed, None if body is None else least_of(body))


# --- credentials ---

KEY = "KEY0123_contract"


def key_for(option: str, scheme: Place) -> str:
    """A credential that no other option has."""
    key = f"{KEY}_{option}"
    return f"reader:{key}" if scheme.get("scheme") == "basic" else key


def option_of(scheme: Place) -> str:
    return str((scheme / "x-client-credential" / "option").value)


def all_keys(spec: Spec) -> dict[str, str]:
    """A credential for every option that a request may show."""
    found = spec.security_schemes.values()
    return {option_of(place): key_for(option_of(place), place) for place in found}


def shown(scheme: Place, key: str) -> tuple[str, str, str]:
    """Where a credential travels, under which name, and as what."""
    match scheme.get("type"), scheme.get("scheme", "").lower():
        case "http", "basic":
            return "header", "authorization", f"Basic {base64.b64encode(key.encode()).decode()}"
        case "http", "bearer":
            return "header", "authorization", f"Bearer {key}"
        case "apiKey", _:
            return scheme.get("in"), str((scheme / "name").value), key
        case kind:
            raise AssertionError(f"{scheme.pointer}: no credential of the kind {kind} is known")


def credentials(operation: Operation, keys: Mapping[str, str]) -> list[tuple[str, str, str]]:
    """What must travel: the first alternative of which all keys are there; a free one is last."""
    schemes = operation.spec.security_schemes
    for alternative in sorted(operation.security, key=lambda found: not found):
        strangers = alternative.keys() - schemes.keys()
        assert not strangers, f"{operation.id}: asks for {strangers}, which is not described"
        if all(option_of(schemes[name]) in keys for name in alternative):
            found = [schemes[name] for name in alternative]
            return [shown(scheme, keys[option_of(scheme)]) for scheme in found]
    assert not operation.security, f"{operation.id}: no alternative has all keys"
    return []
