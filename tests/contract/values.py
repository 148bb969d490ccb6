"""Values for a schema: valid ones, invalid ones, random ones.

Comes in: a schema of the contract. Goes out: candidates around everything that the schema limits,
told apart into good and bad by `jsonschema`, and a Hypothesis strategy. The rule of this file: it
only proposes; whether a value is valid is decided by the oracle.
"""

from __future__ import annotations

import string
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from hypothesis import strategies as st

from .spec_reader import Json, Place

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hypothesis.strategies import SearchStrategy

Path = tuple[str | int, ...]

TEXT = st.text(
    alphabet=st.characters(codec="utf-8"),  # JSON cannot carry a lone surrogate
    max_size=20,
)
OF_EVERY_TYPE: tuple[Any, ...] = (None, True, False, 0, 7, -1, 1.5, "text", "", [], {}, ["text"])
UNKNOWN_KEY = "key_that_no_schema_has"


@dataclass(frozen=True)
class Violation:
    """A body with one thing wrong; `path` leads there, and `missing` says that it is not there."""

    path: Path
    body: Json
    missing: bool = False


def types(schema: Place) -> tuple[str, ...]:
    """The types that a schema names."""
    found = schema.get("type", ())
    return (found,) if isinstance(found, str) else tuple(found)


def branches(schema: Place) -> tuple[Place, ...]:
    """A schema with `anyOf` or `oneOf`, once for each of its branches."""
    for key in ("anyOf", "oneOf"):
        if key in schema:
            base = {name: value for name, value in schema.value.items() if name != key}
            return tuple(
                Place(schema.spec, schema.pointer, base | branch.value)
                for branch in schema.items(key)
            )
    return (schema,)


def is_open(schema: Place) -> bool:
    """Whether an object says aloud that it takes keys that it does not list."""
    return schema.get("additionalProperties") is True


# --- candidates ---


def candidates(schema: Place) -> Iterator[Any]:
    """Values at and beyond everything that limits a scalar or an array."""
    for branch in branches(schema):
        yield from branch.get("examples", ())
        listed = branch.get("enum", [branch.value["const"]] if "const" in branch else [])
        yield from listed
        yield from (f"{value}?" for value in listed if isinstance(value, str))
        for bound in ("minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum"):
            if bound in branch:
                steps = (-1, 0, 1) if types(branch) == ("integer",) else (-1, -0.05, 0, 0.05, 1)
                yield from (branch.value[bound] + step for step in steps)
        if "pattern" in branch:
            yield from (character for character in string.printable if character != "\n")
            yield from (f"{value}é" for value in branch.get("examples", ()))
        if "items" in branch:
            yield from ([item] for item in good(branch / "items"))
            yield from ([item] for item in bad_scalars(branch / "items"))
    yield from OF_EVERY_TYPE


def good(schema: Place) -> list[Any]:
    """Valid values, the documented example first."""
    known = schema.spec.values
    if schema.pointer not in known:
        proposed = bodies(schema) if "properties" in schema else candidates(schema)
        known[schema.pointer] = _distinct(value for value in proposed if schema.allows(value))
    return known[schema.pointer]


def bad_scalars(schema: Place) -> list[Any]:
    """Values that are wrong as a whole, whatever stands in them."""
    proposed = OF_EVERY_TYPE if "properties" in schema else candidates(schema)
    return _distinct(value for value in proposed if not schema.allows(value))


def _distinct(values: Iterator[Any]) -> list[Any]:
    found: dict[str, Any] = {}
    for value in values:
        found.setdefault(repr(value), value)
    return list(found.values())


# --- objects ---


def bodies(schema: Place) -> Iterator[Json]:
    """Objects with only what is required, with everything, and with each value of each property."""
    properties = {name: good(found) for name, found in schema.children("properties")}
    least = {name: properties[name][0] for name in schema.get("required", ())}
    yield from schema.get("examples", ())
    yield least
    yield least | {name: values[0] for name, values in properties.items()}
    for name, values in properties.items():
        yield from (least | {name: value} for value in values)
    if is_open(schema):
        yield least | {UNKNOWN_KEY: {"kept": [1, None]}}


def violations(schema: Place) -> Iterator[Violation]:
    """Objects with one thing wrong, at any depth."""
    least = next(body for body in bodies(schema) if schema.allows(body))
    for name in schema.get("required", ()):
        without = {key: value for key, value in least.items() if key != name}
        yield Violation((name,), without, missing=True)
    for name, found in schema.children("properties"):
        for value in bad_scalars(found):
            if not schema.allows(least | {name: value}):
                yield Violation((name,), least | {name: value})
        for inner in _inner_violations(found):
            yield Violation((name, *inner.path), least | {name: inner.body}, inner.missing)
    if not is_open(schema):
        yield Violation((UNKNOWN_KEY,), least | {UNKNOWN_KEY: "x"})


def _inner_violations(schema: Place) -> Iterator[Violation]:
    if "properties" in schema:
        yield from violations(schema)
    elif "items" in schema:
        for inner in _inner_violations(schema / "items"):
            body: Any = [inner.body]
            yield Violation((0, *inner.path), body, inner.missing)


# --- random values ---


def strategy(schema: Place) -> SearchStrategy[Any]:
    """Random valid values."""
    known: dict[str, SearchStrategy[Any]] = schema.spec.strategies
    if schema.pointer not in known:
        found = [_branch(branch) for branch in branches(schema)]
        known[schema.pointer] = st.one_of(found).filter(schema.allows)
    return known[schema.pointer]


def _branch(schema: Place) -> SearchStrategy[Any]:
    if "const" in schema:
        return st.just(schema.value["const"])
    if "enum" in schema:
        listed = st.sampled_from(schema.value["enum"])
        return listed | TEXT if schema.get("x-client-open") else listed
    return st.one_of([_typed(schema, kind) for kind in types(schema)])


def _typed(schema: Place, kind: str) -> SearchStrategy[Any]:
    match kind:
        case "null":
            return st.none()
        case "boolean":
            return st.booleans()
        case "integer":
            return st.integers(schema.get("minimum", -(2**31)), schema.get("maximum", 2**31 - 1))
        case "number":
            return st.floats(schema.get("minimum"), schema.get("maximum"), allow_nan=False)
        case "string":
            return _text(schema)
        case "array":
            return st.lists(strategy(schema / "items"), max_size=3)
        case "object":
            return objects(schema)
        case _:
            raise AssertionError(f"{schema.pointer}: type {kind}")


def _text(schema: Place) -> SearchStrategy[str]:
    if "pattern" in schema:
        pattern: str = schema.value["pattern"]
        return st.from_regex(pattern).map(str.strip)
    match schema.get("format"):
        case "uuid":
            return st.uuids().map(str)
        case "date-time":
            return st.datetimes().map(lambda moment: f"{moment.isoformat()}Z")
        case "uri":
            return st.from_regex(r"\Ahttps://[a-z]{1,9}\.example/[a-z0-9/]{0,9}\Z")
        case "json-pointer":
            return st.from_regex(r"\A(/[a-z_0-9]{1,9}){0,3}\Z")
        case None:
            return TEXT
        case other:
            raise AssertionError(f"{schema.pointer}: format {other}")


def objects(schema: Place, *, extras: bool = False) -> SearchStrategy[Json]:
    """Random objects; `extras` adds keys that the schema does not list."""
    required = schema.get("required", ())
    values = {name: strategy(found) for name, found in schema.children("properties")}
    known = st.fixed_dictionaries(
        {name: values[name] for name in required},
        optional={name: value for name, value in values.items() if name not in required},
    )
    if not (extras or is_open(schema)):
        return known
    others = st.dictionaries(TEXT.map(lambda key: f"x_{key}"), JSON_VALUES, max_size=2)
    return st.tuples(others, known).map(lambda parts: parts[0] | parts[1])


JSON_VALUES: SearchStrategy[Any] = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**53), 2**53) | TEXT,
    lambda inner: st.lists(inner, max_size=2) | st.dictionaries(TEXT, inner, max_size=2),
    max_leaves=4,
)
