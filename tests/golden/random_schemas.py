"""Random schemas of JSON Schema 2020-12, and values that they may or may not let through."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from tests.plain import is_list, is_mapping

if TYPE_CHECKING:
    from collections.abc import Callable
    from random import Random

NAMES = ("a", "b", "c", "kind")
TEXTS = ("", "x", "yy", "zzz")
NUMBERS = (-1, 0, 1, 2, 2.5, 7)
SCALARS: tuple[Any, ...] = (None, True, False, *TEXTS, *NUMBERS)


class Schemas:
    """Draws the schemas of one document; `refs` are the components that they may refer to."""

    def __init__(self, random: Random, refs: list[str]) -> None:
        self.random = random
        self.refs = refs

    def one(self, depth: int) -> Any:
        """A schema; deeper than `depth` there are scalars and references only."""
        draw = self.random
        kinds: list[Callable[[int], Any]] = [self.scalar, self.scalar, self.listed, self.reference]
        if depth > 0:
            kinds += [self.object, self.object, self.object, self.array, self.map, self.all_of]
            kinds += [self.choice, self.choice, self.odd, self.derived]
        found = draw.choice(kinds)(depth - 1)
        if is_mapping(found) and isinstance(found.get("type"), str) and draw.random() < 0.1:
            found["type"] = [found["type"], "null"]
        return found

    def scalar(self, _: int) -> Any:
        draw = self.random
        kind = draw.choice(["string", "integer", "number", "boolean"])
        found: dict[str, Any] = {"type": kind}
        if kind == "string" and draw.random() < 0.4:
            found |= draw.choice([{"minLength": 1}, {"maxLength": 2}, {"pattern": "^[xy]*$"}])
        if kind in ("integer", "number") and draw.random() < 0.4:
            limits = [{"minimum": 0}, {"maximum": 2}, {"exclusiveMinimum": 0}, {"multipleOf": 2}]
            found |= draw.choice([*limits, {"multipleOf": 0.5}])
        return found

    def listed(self, _: int) -> Any:
        draw = self.random
        values: list[Any] = draw.sample([v for v in SCALARS if v is not False], draw.randint(1, 3))
        if draw.random() < 0.2:
            values.append(draw.choice([[], ["x"], {}, {"a": 1}]))
        return {"const": values[0]} if draw.random() < 0.3 else {"enum": values}

    def reference(self, _: int) -> Any:
        found: dict[str, Any] = {"$ref": self.random.choice(self.refs)}
        return found if self.random.random() < 0.85 else {**found, "minProperties": 1}

    def object(self, depth: int) -> Any:
        draw = self.random
        names = draw.sample(NAMES, draw.randint(1, 3))
        found: dict[str, Any] = {"type": "object"}
        found["properties"] = {name: self.one(depth) for name in names}
        if draw.random() < 0.6:
            found["required"] = draw.sample(names, draw.randint(1, len(names)))
        if draw.random() < 0.25:
            found["additionalProperties"] = draw.choice([False, True, self.one(0)])
        return found | self.sizes(0.15) | self.dependent(0.15)

    def map(self, depth: int) -> Any:
        found: dict[str, Any] = {"type": "object", "additionalProperties": self.one(depth)}
        if self.random.random() < 0.3:
            found["patternProperties"] = {"^[ab]": self.one(depth)}
            found["additionalProperties"] = self.random.choice([False, self.one(0)])
        if self.random.random() < 0.3:
            found["propertyNames"] = {"maxLength": 1}
        return found | self.sizes(0.3)

    def sizes(self, chance: float) -> dict[str, Any]:
        if self.random.random() > chance:
            return {}
        return self.random.choice([{"minProperties": 1}, {"maxProperties": 1}])

    def dependent(self, chance: float) -> dict[str, Any]:
        draw = self.random
        if draw.random() > chance:
            return {}
        return draw.choice(
            [
                {"dependentRequired": {"a": ["b"]}},
                {"dependentSchemas": {"a": {"required": ["c"]}}},
                {"if": {"required": ["a"]}, "then": {"required": ["b"]}},
                {"not": {"required": ["a", "b"]}},
                {"anyOf": [{"required": ["a"]}, {"required": ["b"]}]},
            ]
        )

    def array(self, depth: int) -> Any:
        draw = self.random
        found: dict[str, Any] = {"type": "array", "items": self.one(depth)}
        if draw.random() < 0.2:
            found["prefixItems"] = [self.one(0), self.one(0)]
            found["items"] = draw.choice([False, found["items"]])
        extras: list[dict[str, Any]] = [{"minItems": 1}, {"maxItems": 2}, {"uniqueItems": True}]
        if draw.random() < 0.3:
            found |= draw.choice([*extras, {"contains": {"type": "string"}}])
        return found

    def all_of(self, depth: int) -> Any:
        parts = [self.object(depth), self.reference(0), self.map(0), self.scalar(0)]
        return {"allOf": self.random.sample(parts[: self.random.randint(2, 4)], 2)}

    def choice(self, depth: int) -> Any:
        key = self.random.choice(["oneOf", "anyOf"])
        return {key: [self.one(depth) for _ in range(self.random.randint(2, 3))]}

    def derived(self, _: int) -> Any:
        """Choices beside properties."""
        whole = self.object(0)
        whole[self.random.choice(["oneOf", "anyOf"])] = [self.object(0), self.object(0)]
        return whole

    def odd(self, _: int) -> Any:
        return self.random.choice([{}, True, {"not": self.scalar(0)}, {"type": "null"}])


class Values:
    """Draws values that a schema of a document may let through."""

    def __init__(self, random: Random, components: dict[str, Any]) -> None:
        self.random = random
        self.components = components

    def of(self, schema: Any, depth: int = 5) -> Any:
        draw = self.random
        if depth <= 0 or not is_mapping(schema) or draw.random() < 0.08:
            return self.junk()
        if "$ref" in schema:
            return self.of(self.components[schema["$ref"].rpartition("/")[2]], depth - 1)
        if "const" in schema or "enum" in schema:
            return draw.choice(schema.get("enum", [schema.get("const")]))
        parts = [*schema.get("allOf", ())]
        parts += [draw.choice(schema[key]) for key in ("oneOf", "anyOf") if key in schema]
        found = [self.of(part, depth - 1) for part in parts]
        kinds = schema.get("type")
        if kinds is not None:
            kind: str = draw.choice(kinds) if is_list(kinds) else kinds
            found.append(self.typed(schema, kind, depth))
        merged = {k: v for value in found if is_mapping(value) for k, v in value.items()}
        return merged or (draw.choice(found) if found else self.junk())

    def typed(self, schema: Any, kind: str, depth: int) -> Any:
        draw = self.random
        match kind:
            case "object":
                properties: dict[str, Any] = schema.get("properties", {})
                wanted = {
                    n for n in properties if n in schema.get("required", ()) or draw.random() < 0.5
                }
                found = {n: self.of(properties[n], depth - 1) for n in properties if n in wanted}
                patterns = schema.get("patternProperties", {})
                further = patterns.get("^[ab]", schema.get("additionalProperties"))
                if further is not None and further is not False and draw.random() < 0.6:
                    found[draw.choice(["a", "b", "ddd"])] = self.of(further, depth - 1)
                return found
            case "array":
                first = [self.of(each, depth - 1) for each in schema.get("prefixItems", ())]
                rest = schema.get("items", {})
                count = 0 if rest is False else draw.randint(0, 2)
                return first + [self.of(rest, depth - 1) for _ in range(count)]
            case "string":
                return draw.choice(TEXTS)
            case "integer":
                return draw.choice([n for n in NUMBERS if isinstance(n, int)])
            case "number":
                return draw.choice(NUMBERS)
            case "boolean":
                return draw.choice([True, False])
            case _:
                return None

    def junk(self) -> Any:
        return self.random.choice(
            [*SCALARS, [], ["x"], [1, 1], {}, {"a": 1}, {"b": "x", "kind": "x"}]
        )
