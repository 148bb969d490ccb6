"""Values for a schema of any document, proposed here and judged by `judge`.

The same place always gets the same proposals.
"""

from __future__ import annotations

import random
import zlib
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from hypothesis import HealthCheck, Phase, find, settings
from hypothesis.errors import HypothesisException
from hypothesis.strategies import from_regex

from tests.plain import is_list, is_mapping

from .judge import Judge

if TYPE_CHECKING:
    from collections.abc import Iterator

    from .reader import Json, Place, Reader

TRIES = 12
TEXTS = ("a", "text", "two words", "naïve 漢字", "a&b=c/d?e#f", "1")
FORMATS: dict[str, Any] = {
    "binary": "bytes",
    "byte": "aGF2ZQ==",
    "date": "2024-02-29",
    "date-time": "2024-02-29T12:30:15Z",
    "duration": "P1D",
    "email": "user@example.com",
    "hostname": "example.com",
    "ipv4": "192.0.2.1",
    "ipv6": "2001:db8::1",
    "time": "12:30:15Z",
    "uri": "https://example.com/a",
    "url": "https://example.com/a",
    "uuid": "3f2504e0-4f89-41d3-9a0c-0305e82c3301",
}
_PATTERNS: dict[tuple[str, int, int], str | None] = {}
_TOGETHER = ("minimum", "maximum", "minLength", "maxLength", "minItems", "maxItems")


class Sampler:
    """Proposes values in one direction.

    Args:
        judge: Decides which are valid.
    """

    def __init__(self, judge: Judge) -> None:
        self.judge = judge
        self._random = random.Random(0)
        self._budget = 0
        self._full = False
        self._known: dict[str, tuple[list[Any], Iterator[int]]] = {}

    def samples(self, place: Place, count: int) -> list[Any]:
        """Up to `count` valid values: the least one, one with everything, and random ones."""
        found, attempts = self._known.setdefault(place.pointer, ([], iter(range(TRIES))))
        while len(found) < count and (attempt := next(attempts, None)) is not None:
            self._random.seed(zlib.crc32(place.pointer.encode()) + attempt)
            self._budget, self._full = 300, attempt % 2 == 1
            try:
                value = self._value({"$ref": f"#{place.pointer}"}, 0)
            except _Impossible:
                continue
            if value not in found and not self.judge.problems(place, value):
                found.append(value)
        return found[:count]

    def _value(self, schema: Any, depth: int) -> Any:
        if depth > 30:
            raise _Impossible
        self._budget -= 1
        merged = self._merged(schema, 0)
        listed = merged.get("enum")
        if "const" in merged and (not is_list(listed) or merged["const"] in listed):
            return merged["const"]
        if is_list(listed):  # a branch that was chosen by chance may say what the list does not
            if not listed:
                raise _Impossible
            return self._random.choice(listed)
        match self._type(merged):
            case "object":
                return self._object(merged, depth)
            case "array":
                return self._array(merged, depth)
            case "string":
                return self._string(merged)
            case "integer" | "number" as kind:
                return self._number(merged, whole=kind == "integer")
            case "boolean":
                return self._random.random() < 0.5
            case _:
                return None

    def _type(self, schema: Json) -> str:
        said = schema.get("type")
        if is_list(said):
            rest = [kind for kind in said if kind != "null"]
            return str(self._random.choice(rest)) if rest else "null"
        if isinstance(said, str):
            return said
        if {"properties", "required", "additionalProperties"} & schema.keys():
            return "object"
        if {"items", "prefixItems"} & schema.keys():
            return "array"
        if {"minimum", "maximum"} & schema.keys():
            return "number"
        return "string"

    # --- objects and arrays ---

    def _object(self, schema: Json, depth: int) -> Json:
        properties: Json = schema.get("properties", {})
        required: list[str] = schema.get("required", [])
        least = schema.get("minProperties", 0)
        tag, tag_value = schema.get("_tag", (None, None))
        made: Json = {}
        hidden: list[str] = schema.get("x-hidden", [])
        for name in dict.fromkeys([*properties, *required]):
            if name in hidden:
                continue
            wanted = len(made) < least or (self._full and depth < 5 and self._budget > 0)
            if name in required or name == tag or wanted:
                child: Any = properties.get(name, {})
                if name == tag and tag_value is not None and not self._says(child):
                    made[name] = tag_value
                    continue
                try:
                    made[name] = self._value(child, depth + 1)
                except _Impossible:
                    if name in required:
                        raise
        others = schema.get("additionalProperties")
        while len(made) < least or (self._full and is_mapping(others) and not self._extra(made)):
            if others is False or depth > 8:
                raise _Impossible
            made[f"key_{len(made)}"] = self._value(others if is_mapping(others) else {}, depth + 1)
        return made

    def _says(self, schema: Any) -> bool:
        merged = self._merged(schema, 0)
        return "const" in merged or len(merged.get("enum") or [1, 2]) == 1

    @staticmethod
    def _extra(made: Json) -> bool:
        return any(name.startswith("key_") for name in made)

    def _array(self, schema: Json, depth: int) -> list[Any]:
        prefix: list[Any] = schema.get("prefixItems", [])
        least = schema.get("minItems", 0)
        count = max(least, 1 if self._full and depth < 6 else 0)
        count = min(count, schema.get("maxItems", count))
        made: list[Any] = []
        for index in range(count):
            item: Any = prefix[index] if index < len(prefix) else schema.get("items", {})
            if item is False:
                break
            try:
                value = self._value(item, depth + 1)
            except _Impossible:
                if len(made) < least:
                    raise
                break
            if schema.get("uniqueItems") is True and value in made:
                value = self._value(item, depth + 1)
            made.append(value)
        return made

    # --- scalars ---

    def _string(self, schema: Json) -> str:
        least, most = schema.get("minLength", 0), schema.get("maxLength", 10_000)
        pattern = schema.get("pattern")
        if isinstance(pattern, str):
            found = matching(pattern, least, most)
            if found is None:
                raise _Impossible
            return found
        said = "byte" if schema.get("contentEncoding") == "base64" else schema.get("format")
        if isinstance(said, str) and least <= len(FORMATS.get(said, "")) <= most:
            found = FORMATS.get(said)
            if found is not None:
                return str(found)
        text = self._random.choice(TEXTS)
        return (text * (least // len(text) + 1) if len(text) < least else text)[:most]

    def _number(self, schema: Json, *, whole: bool) -> float:
        step = schema.get("multipleOf", 1 if whole else 0.5)
        low = schema.get("minimum", schema.get("exclusiveMinimum"))
        high = schema.get("maximum", schema.get("exclusiveMaximum"))
        if low is None and high is None:
            return int(step) * 3 if whole else step * 3
        start = low if low is not None else high - 5 * step
        value = -(-start // step) * step
        if value == schema.get("exclusiveMinimum"):
            value += step
        return int(value) if whole else value

    # --- compositions ---

    def _merged(self, schema: Any, hops: int) -> Json:
        """The schema as one mapping: references followed, allOf merged, a branch chosen."""
        if schema is False or hops > 30:
            raise _Impossible
        if not is_mapping(schema):
            return {}
        made: Json = {k: v for k, v in schema.items() if k not in {"allOf", "anyOf", "oneOf"}}
        parts: list[Json] = []
        ref = made.pop("$ref", None)
        if isinstance(ref, str):
            if not ref.startswith("#"):
                return {}
            parts.append(self._merged(self.judge.at(self.judge.reader.pointer(ref)), hops + 1))
        parts += [self._merged(part, hops + 1) for part in schema.get("allOf", ())]
        for key in ("anyOf", "oneOf"):
            if schema.get(key):
                parts.append(self._branch(schema, schema[key], hops))
        for part in parts:
            made = _joined(part, made)
        return made

    def _branch(self, schema: Json, branches: list[Any], hops: int) -> Json:
        chosen = self._random.choice(branches)
        made = self._merged(chosen, hops + 1)
        tag = schema.get("discriminator", {}).get("propertyName")
        ref = chosen.get("$ref") if is_mapping(chosen) else None
        if tag is None or not isinstance(ref, str):
            return made
        name = ref.rpartition("/")[2]
        mapping: Json = schema["discriminator"].get("mapping", {})
        value = next((key for key, to in mapping.items() if to in (ref, name)), name)
        return {**made, "_tag": (tag, value)}


@lru_cache(maxsize=1)
def samplers(reader: Reader) -> tuple[Sampler, Sampler]:
    """Those of requests and of responses, which the tests of one document share."""
    return Sampler(Judge(reader, "request")), Sampler(Judge(reader, "response"))


class _Impossible(Exception):  # noqa: N818 - says that a proposal was given up
    """No value comes of this branch."""


def _joined(one: Json, other: Json) -> Json:
    made = {**one, **other}
    for name in ("properties", "patternProperties"):
        if name in one and name in other:
            both = one[name].keys() & other[name].keys()
            pairs = {key: {"allOf": [one[name][key], other[name][key]]} for key in both}
            made[name] = {**one[name], **other[name], **pairs}
    for name in ("required", "x-hidden"):
        if name in one or name in other:
            made[name] = [*one.get(name, []), *other.get(name, [])]
    if is_list(one.get("enum")) and is_list(other.get("enum")):
        made["enum"] = [value for value in one["enum"] if value in other["enum"]]
    for name in _TOGETHER:
        if name in one and name in other:
            made[name] = (max if name.startswith("min") else min)(one[name], other[name])
    if "type" in one and "type" in other:
        kinds = [*_kinds(one["type"])]
        made["type"] = [kind for kind in _kinds(other["type"]) if kind in kinds]
    return made


def _kinds(said: object) -> Iterator[str]:
    for kind in said if is_list(said) else [said]:
        yield from ("number", "integer") if kind == "number" else (str(kind),)


def matching(pattern: str, least: int, most: int) -> str | None:
    """A text that a pattern finds something in, of a length within bounds."""
    key = (pattern, least, most)
    if key not in _PATTERNS:
        _PATTERNS[key] = _search(*key)
    return _PATTERNS[key]


_SETTINGS = settings(
    max_examples=200,
    database=None,
    derandomize=True,
    deadline=None,
    phases=[Phase.generate],
    suppress_health_check=[
        HealthCheck.filter_too_much,
        HealthCheck.too_slow,
        HealthCheck.data_too_large,
        HealthCheck.large_base_example,
    ],
)


def _search(pattern: str, least: int, most: int) -> str | None:
    def fits(text: str) -> bool:
        return least <= len(text) <= most and text.isprintable() and text.isascii()

    try:
        return find(from_regex(pattern), fits, settings=_SETTINGS)
    except HypothesisException:
        return None
