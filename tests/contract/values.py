"""Values for a schema: valid ones, invalid ones, random ones.

This file only proposes candidates around everything that a schema limits; `jsonschema` decides
whether a value is valid.
"""

from __future__ import annotations

import string
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from hypothesis import strategies as st

from .spec_reader import LEFT_OUT, Json, Place

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from hypothesis.strategies import SearchStrategy

Path = tuple[str | int, ...]

TEXT = st.text(
    alphabet=st.characters(codec="utf-8"),  # JSON cannot carry a lone surrogate
    max_size=20,
)
OF_EVERY_TYPE: tuple[Any, ...] = (None, True, False, 0, 7, -1, 1.5, "text", "", [], {}, ["text"])
UNKNOWN_KEY = "key_that_no_schema_has"
MANY = 10**9
"""More than any limit of a number: whether there is one shows."""
WORDS = ("a", "b2", "CD", "e-f", "loan.due", "7f")
"""Candidates for a pattern that has no example."""
FORMATTED = {
    "date": ("2026-02-28", "2026-02-30"),
    "date-time": ("2026-02-28T23:59:59Z", "2026-02-30T23:59:59Z"),
    "uri": ("https://a.example/b",),
    "uuid": ("1b4e28ba-2fa1-41d2-883f-0016d3cca427", "1b4e28ba"),
}
"""For a format a value that has it, and perhaps one that has not."""


@dataclass(frozen=True)
class Violation:
    """A body with one thing wrong.

    Attributes:
        path: leads to what is wrong.
        body: the whole.
        owner: the schema of the object in which it is wrong.
        missing: whether a required member is not there.
    """

    path: Path
    body: Json
    owner: Place
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
        if branch.get("x-client-secret") is True:
            yield f"hush {branch.name}"  # what an error repeats of it stands out
        yield from branch.get("examples", ())
        yield from FORMATTED.get(branch.get("format"), ())
        listed = branch.get("enum", [branch.value["const"]] if "const" in branch else [])
        yield from listed
        yield from (f"{value}?" for value in listed if isinstance(value, str))
        yield from _numbers(branch)
        for bound in ("minLength", "maxLength"):
            if bound in branch:
                yield from ("x" * max(branch.value[bound] + step, 0) for step in (0, -1, 1))
        if "string" in types(branch):
            yield "long" * 20
        if "pattern" in branch:
            yield from WORDS
            yield from (character for character in string.printable if character != "\n")
            yield from (f"{value}é" for value in branch.get("examples", ()))
        if "items" in branch:
            yield from _lists(branch)
    yield from OF_EVERY_TYPE


def _numbers(schema: Place) -> Iterator[int | float]:
    whole = "integer" in types(schema)
    for bound in ("minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum"):
        if bound in schema:
            steps = (-1, 0, 1) if whole else (-1, -0.05, 0, 0.05, 1)
            yield from (schema.value[bound] + step for step in steps)
    if {"integer", "number"} & set(types(schema)):
        yield from (-MANY, MANY)
    if "multipleOf" in schema:
        step = schema.value["multipleOf"]
        yield from (step, 2 * step, 3 * step / 2 if not whole else step + 1)


def _lists(schema: Place) -> Iterator[list[Any]]:
    items = good(schema / "items")
    yield from ([item] for item in items)
    yield from ([item] for item in bad_scalars(schema / "items"))
    for bound in ("minItems", "maxItems"):
        if bound in schema:
            sizes = [max(schema.value[bound] + step, 0) for step in (0, -1, 1)]
            yield from ([items[i % len(items)] for i in range(size)] for size in sizes)
    yield [items[0]] * 20


def good(schema: Place) -> list[Any]:
    """Valid values, the documented example first."""
    known = schema.spec.values
    if schema.pointer not in known:
        proposed = bodies(schema) if "properties" in schema else candidates(schema)
        found = [value for value in _distinct(proposed) if schema.allows(value)]
        assert found, f"{schema.pointer}: no valid value is known"
        known[schema.pointer] = found
    return known[schema.pointer]


def bad_scalars(schema: Place) -> list[Any]:
    """Values that are wrong as a whole, whatever stands in them."""
    proposed = OF_EVERY_TYPE if "properties" in schema else candidates(schema)
    return [value for value in _distinct(proposed) if not schema.allows(value)]


def _distinct(values: Iterable[Any]) -> list[Any]:
    found: dict[str, Any] = {}
    for value in values:
        found.setdefault(repr(value), value)
    return list(found.values())


# --- objects ---


def bodies(schema: Place) -> Iterator[Json]:
    """Objects with only what is required, with everything, and with each value of each property."""
    properties = {name: good(found) for name, found in schema.children("properties")}
    strangers = set(schema.get("required", ())) - properties.keys()
    assert not strangers, f"{schema.pointer}: requires {strangers}, which it does not describe"
    least = {name: properties[name][0] for name in schema.get("required", ())}
    yield from schema.get("examples", ())
    yield least
    yield least | {name: values[0] for name, values in properties.items()}
    for name, values in properties.items():
        yield from (least | {name: value} for value in values)
    if is_open(schema):
        yield least | {UNKNOWN_KEY: {"kept": [1, None]}}


def least_of(schema: Place) -> Json:
    """The smallest valid object, or nearly so: nothing in it that is not required."""
    required = set(schema.get("required", ()))
    found: Json | None = next((body for body in good(schema) if set(body) == required), None)
    assert found is not None, f"{schema.pointer}: no valid object with {sorted(required)} alone"
    return found


def violations(schema: Place) -> Iterator[Violation]:
    """Objects with one thing wrong, at any depth."""
    least = least_of(schema)
    for name in schema.get("required", ()):
        without = {key: value for key, value in least.items() if key != name}
        yield Violation((name,), without, schema, missing=True)
    for name, found in schema.children("properties"):
        for value in bad_scalars(found):
            yield Violation((name,), least | {name: value}, schema)
        for inner in _inner_violations(found):
            body = least | {name: inner.body}
            yield replace(inner, path=(name, *inner.path), body=body)
    if not is_open(schema):
        yield Violation((UNKNOWN_KEY,), least | {UNKNOWN_KEY: "x"}, schema)
        for name, place in schema.children(LEFT_OUT):
            yield Violation((name,), least | {name: good(place)[0]}, schema)


def _inner_violations(schema: Place) -> Iterator[Violation]:
    if "properties" in schema:
        yield from violations(schema)
    elif "items" in schema:
        for inner in _inner_violations(schema / "items"):
            body: Any = [inner.body]
            yield replace(inner, path=(0, *inner.path), body=body)


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
