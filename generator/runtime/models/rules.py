"""Rules of a schema that no Python type expresses, such as `not`, `dependentRequired` or `if`.

A keyword means what JSON Schema 2020-12 says; one for another type of value limits nothing.
Patterns are in the syntax of Rust's `regex`.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from fractions import Fraction
from functools import cache, partial
from typing import TYPE_CHECKING, Any, Final, Self, TypeAlias

from pydantic import model_validator
from pydantic_core import PydanticCustomError, SchemaValidator, core_schema

from ..core.drift import is_array, is_object, json_type, shown
from .model import RULES, Model, plain

if TYPE_CHECKING:
    from pydantic import GetCoreSchemaHandler

Schema: TypeAlias = Mapping[str, Any] | bool


@dataclass(frozen=True, slots=True, eq=False)
class Satisfies:
    """Stands beside a type, and checks what the type cannot say."""

    schema: Schema

    def __get_pydantic_core_schema__(
        self, source: object, handler: GetCoreSchemaHandler
    ) -> core_schema.CoreSchema:
        """Check the value after its type."""
        return core_schema.no_info_after_validator_function(
            self._checked, handler(source)
        )

    def _checked(self, value: Any) -> Any:
        _refuse(complaint(self.schema, plain(value)))
        return value


class CheckedModel(Model):
    """A model whose members depend on one another: `class Range(CheckedModel, rules={…})`."""

    def __init_subclass__(cls, rules: Schema = True, **settings: Any) -> None:
        super().__init_subclass__(**settings)
        RULES[cls] = partial(complaint, rules)

    @model_validator(mode="after")
    def _check(self) -> Self:
        _refuse(RULES[type(self)](self.to_dict()))
        return self


def _refuse(said: str | None) -> None:
    if said is not None:
        raise PydanticCustomError("rule", "Input should be {said}", {"said": said})


def complaint(schema: Schema, value: Any) -> str | None:
    """What a schema expects of decoded JSON that does not fit it; None if it does.

    Args:
        schema: With what it refers to under `$defs`, as `#/$defs/name`.
        value: Decoded JSON.
    """
    return _Judge({} if isinstance(schema, bool) else schema.get("$defs", {})).of(
        schema, value
    )


@dataclass(slots=True)
class _Judge:
    """One judgement; `definitions` are what schemas refer to."""

    definitions: Mapping[str, Schema]
    asked: set[tuple[str, int]] = field(default_factory=set[tuple[str, int]])
    """What is being decided: a schema that comes back to itself adds nothing."""

    def of(self, schema: Schema, value: Any) -> str | None:
        if isinstance(schema, bool):
            return None if schema else "left out: no value is allowed"
        for keyword, said in schema.items():
            check = _CHECKS.get(keyword)
            found = None if check is None else check(self, said, value, schema)
            if found is not None:
                return found
        return None

    def fits(self, schema: Schema, value: Any) -> bool:
        return self.of(schema, value) is None

    def reference(self, said: str, value: Any, _: Mapping[str, Any]) -> str | None:
        question = (said, id(value))
        if question in self.asked:
            return None
        self.asked.add(question)
        try:
            return self.of(self.definitions[said.removeprefix("#/$defs/")], value)
        finally:
            self.asked.discard(question)

    def type(self, said: Any, value: Any, _: Mapping[str, Any]) -> str | None:
        kinds = said if is_array(said) else [said]
        whole = (
            isinstance(value, int | float)
            and not isinstance(value, bool)
            and value % 1 == 0
        )
        fits = json_type(value) in kinds or (whole and "integer" in kinds)
        return None if fits else f"of type {' or '.join(kinds)}"

    def enum(self, said: list[Any], value: Any, _: Mapping[str, Any]) -> str | None:
        if any(same(value, listed) for listed in said):
            return None
        return f"one of {', '.join(map(shown, said[:20]))}"

    def const(self, said: Any, value: Any, _: Mapping[str, Any]) -> str | None:
        return None if same(value, said) else shown(said)

    def all_of(
        self, said: list[Schema], value: Any, _: Mapping[str, Any]
    ) -> str | None:
        return next((found for each in said if (found := self.of(each, value))), None)

    def any_of(
        self, said: list[Schema], value: Any, _: Mapping[str, Any]
    ) -> str | None:
        found = [self.of(each, value) for each in said]
        return (
            None if None in found else " or ".join(dict.fromkeys(filter(None, found)))
        )

    def one_of(
        self, said: list[Schema], value: Any, _: Mapping[str, Any]
    ) -> str | None:
        found = [self.of(each, value) for each in said]
        if found.count(None) == 1:
            return None
        wanted = " or ".join(dict.fromkeys(filter(None, found)))
        return (
            f"a value that fits one choice only of {shown(said, 200)}"
            if None in found
            else wanted
        )

    def not_(self, said: Schema, value: Any, _: Mapping[str, Any]) -> str | None:
        return (
            f"other than what fits {shown(said, 200)}"
            if self.fits(said, value)
            else None
        )

    def if_(self, said: Schema, value: Any, schema: Mapping[str, Any]) -> str | None:
        return self.of(
            schema.get("then" if self.fits(said, value) else "else", True), value
        )

    def items(self, said: Schema, value: Any, schema: Mapping[str, Any]) -> str | None:
        first = len(schema.get("prefixItems", ()))
        return self.all_items([said] * len(value[first:]), value[first:], first)

    def prefix_items(
        self, said: list[Schema], value: Any, _: Mapping[str, Any]
    ) -> str | None:
        return self.all_items(said, value, 0)

    def all_items(self, said: list[Schema], value: list[Any], first: int) -> str | None:
        for index, (schema, item) in enumerate(zip(said, value, strict=False), first):
            if (found := self.of(schema, item)) is not None:
                return f"an array whose item {index} is {found}"
        return None

    def contains(
        self, said: Schema, value: Any, schema: Mapping[str, Any]
    ) -> str | None:
        least, most = schema.get("minContains", 1), schema.get("maxContains")
        found = sum(self.fits(said, item) for item in value)
        if least <= found and (most is None or found <= most):
            return None
        count = f"at least {least}" if most is None else f"{least} to {most}"
        return f"an array with {count} items that fit {shown(said, 200)}"

    def unique(self, said: bool, value: Any, _: Mapping[str, Any]) -> str | None:
        twice = any(same(a, b) for i, a in enumerate(value) for b in value[:i])
        return "an array with no item twice" if said and twice else None

    def required(self, said: list[str], value: Any, _: Mapping[str, Any]) -> str | None:
        missing = [name for name in said if name not in value]
        return f"an object with {', '.join(map(shown, missing))}" if missing else None

    def properties(self, said: Mapping[str, Schema], value: Any, _: Any) -> str | None:
        return self.members(
            (name, said[name], value[name]) for name in said if name in value
        )

    def patterns(self, said: Mapping[str, Schema], value: Any, _: Any) -> str | None:
        return self.members(
            (name, schema, item)
            for pattern, schema in said.items()
            for name, item in value.items()
            if _matches(pattern, name)
        )

    def additional(
        self, said: Schema, value: Any, schema: Mapping[str, Any]
    ) -> str | None:
        known, patterns = schema.get("properties", {}), schema.get(
            "patternProperties", {}
        )
        return self.members(
            (name, said, item)
            for name, item in value.items()
            if name not in known
            and not any(_matches(pattern, name) for pattern in patterns)
        )

    def unevaluated(
        self, said: Schema, value: Any, schema: Mapping[str, Any]
    ) -> str | None:
        rest = value.keys() - self.evaluated(schema, value)
        return self.members((name, said, value[name]) for name in value if name in rest)

    def evaluated(self, schema: Schema, value: Mapping[str, Any]) -> set[str]:
        """The members of an object of which a schema says something, beside what is unevaluated.

        Of what is chosen or holds on a condition, that counts which fits (Core, section 11.3).
        """
        if isinstance(schema, bool):
            return set()
        patterns, known = schema.get("patternProperties", {}), schema.get(
            "properties", {}
        )
        found = {
            n
            for n in value
            if n in known or any(_matches(each, n) for each in patterns)
        }
        if "additionalProperties" in schema:
            return {*value}
        inside: list[Schema] = [*schema.get("allOf", ())]
        inside += (each for key in ("anyOf", "oneOf") for each in schema.get(key, ()))
        inside += (
            s for name, s in schema.get("dependentSchemas", {}).items() if name in value
        )
        if "$ref" in schema:
            inside.append(self.definitions[schema["$ref"].removeprefix("#/$defs/")])
        if "if" in schema:
            holds = self.fits(schema["if"], value)
            inside += [schema["if"]] if holds else []
            inside.append(schema.get("then" if holds else "else", True))
        for each in inside:
            if self.fits(each, value):
                is_open = not isinstance(each, bool) and "unevaluatedProperties" in each
                found |= {*value} if is_open else self.evaluated(each, value)
        return found

    def members(self, found: Iterable[tuple[str, Schema, Any]]) -> str | None:
        for name, schema, item in found:
            if (said := self.of(schema, item)) is not None:
                return f"an object whose member {shown(name)} is {said}"
        return None

    def names(self, said: Schema, value: Any, _: Mapping[str, Any]) -> str | None:
        for name in value:
            if (found := self.of(said, name)) is not None:
                return f"an object without the name {shown(name)}, which is not {found}"
        return None

    def dependent(
        self, said: Mapping[str, list[str]], value: Any, _: Any
    ) -> str | None:
        for name, others in said.items():
            if name in value and not all(other in value for other in others):
                listed = ", ".join(map(shown, others))
                return f"an object with {listed} beside {shown(name)}"
        return None

    def dependent_schemas(
        self, said: Mapping[str, Schema], value: Any, _: Any
    ) -> str | None:
        return self.all_of([s for name, s in said.items() if name in value], value, {})


def same(one: Any, other: Any) -> bool:
    """Whether two values are equal as JSON: 1 is 1.0, but not true (2020-12, section 4.2.2)."""
    return _canonical(one) == _canonical(other)


def _canonical(value: Any) -> str:
    return json.dumps(_plain_numbers(value), sort_keys=True)


def _plain_numbers(value: Any) -> Any:
    if is_object(value):
        return {name: _plain_numbers(item) for name, item in value.items()}
    if is_array(value):
        return [_plain_numbers(item) for item in value]
    return int(value) if isinstance(value, float) and value.is_integer() else value


def _matches(pattern: str, text: str) -> bool:
    return _searcher(pattern).isinstance_python(text)


@cache
def _searcher(pattern: str) -> SchemaValidator:
    """Rust's `regex`, which takes no longer than the text is long."""
    return SchemaValidator(core_schema.str_schema(pattern=pattern))


def _multiple(said: float, value: float) -> bool:
    return (Fraction(repr(value)) / Fraction(repr(said))).denominator == 1


Check: TypeAlias = Callable[[_Judge, Any, Any, Mapping[str, Any]], str | None]


def _limit(kind: str, holds: Callable[[Any, Any], bool], expected: str) -> Check:
    """A keyword that compares a value with a number or a pattern."""

    def check(_: _Judge, said: Any, value: Any, __: Mapping[str, Any]) -> str | None:
        if json_type(value) != kind or holds(said, value):
            return None
        return expected.format(said)

    return check


def _of(kind: str, check: Check) -> Check:
    """A keyword that limits one type only."""

    def limited(
        judge: _Judge, said: Any, value: Any, schema: Mapping[str, Any]
    ) -> str | None:
        return check(judge, said, value, schema) if json_type(value) == kind else None

    return limited


_CHECKS: Final[Mapping[str, Check]] = {
    "$ref": _Judge.reference,
    "type": _Judge.type,
    "enum": _Judge.enum,
    "const": _Judge.const,
    "allOf": _Judge.all_of,
    "anyOf": _Judge.any_of,
    "oneOf": _Judge.one_of,
    "not": _Judge.not_,
    "if": _Judge.if_,
    "minimum": _limit("number", lambda said, value: value >= said, "at least {}"),
    "maximum": _limit("number", lambda said, value: value <= said, "at most {}"),
    "exclusiveMinimum": _limit(
        "number", lambda said, value: value > said, "more than {}"
    ),
    "exclusiveMaximum": _limit(
        "number", lambda said, value: value < said, "less than {}"
    ),
    "multipleOf": _limit("number", _multiple, "a multiple of {}"),
    "minLength": _limit(
        "string", lambda s, v: len(v) >= s, "text of at least {} characters"
    ),
    "maxLength": _limit(
        "string", lambda s, v: len(v) <= s, "text of at most {} characters"
    ),
    "pattern": _limit("string", _matches, "text that matches {}"),
    "minItems": _limit(
        "array", lambda s, v: len(v) >= s, "an array of at least {} items"
    ),
    "maxItems": _limit(
        "array", lambda s, v: len(v) <= s, "an array of at most {} items"
    ),
    "uniqueItems": _of("array", _Judge.unique),
    "prefixItems": _of("array", _Judge.prefix_items),
    "items": _of("array", _Judge.items),
    "contains": _of("array", _Judge.contains),
    "minProperties": _limit(
        "object", lambda s, v: len(v) >= s, "an object of at least {} members"
    ),
    "maxProperties": _limit(
        "object", lambda s, v: len(v) <= s, "an object of at most {} members"
    ),
    "required": _of("object", _Judge.required),
    "properties": _of("object", _Judge.properties),
    "patternProperties": _of("object", _Judge.patterns),
    "additionalProperties": _of("object", _Judge.additional),
    "unevaluatedProperties": _of("object", _Judge.unevaluated),
    "propertyNames": _of("object", _Judge.names),
    "dependentRequired": _of("object", _Judge.dependent),
    "dependentSchemas": _of("object", _Judge.dependent_schemas),
}
"""What each keyword asks (JSON Schema 2020-12; Validation, section 6, and Core, section 10)."""
