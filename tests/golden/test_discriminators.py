"""Variants are told apart by the values that the document gives, as JSON compares them."""

from __future__ import annotations

from typing import Any

import pytest

from tests.golden.inline import Echo

NUMBERS = """
  One: {type: object, required: [v], properties: {v: {type: integer, const: 1}, a: {type: string}}}
  Two: {type: object, required: [v], properties: {v: {enum: [2, 3]}, b: {type: string}}}
  Any: {type: object, required: [v], properties: {v: {type: integer}, c: {type: string}}}
  Right: {type: object, required: [v], properties: {v: {const: true}, y: {type: string}}}
  Wrong: {type: object, required: [v], properties: {v: {const: false}, n: {type: string}}}
  Text: {type: object, required: [v], properties: {v: {const: '1'}, t: {type: string}}}
"""


def union(key: str, *names: str, mapping: str = "", tag: str = "v") -> str:
    refs = ", ".join(f"{{$ref: '#/components/schemas/{name}'}}" for name in names)
    told = f", mapping: {{{mapping}}}" if mapping else ""
    return f"{{{key}: [{refs}], discriminator: {{propertyName: {tag}{told}}}}}"


@pytest.mark.parametrize(
    ("schema", "values", "wrong"),
    [
        (
            union("oneOf", "One", "Two", mapping="'1': One, '2': Two, '3': Two"),
            {"One": [{"v": 1, "a": "x"}], "Two": [{"v": 2, "b": "x"}, {"v": 3}]},
            [{"v": "1"}, {"v": True}, {"v": 4}],
        ),
        (
            union("anyOf", "One", "Two"),
            {"One": [{"v": 1}], "Two": [{"v": 2}, {"v": 3}]},
            [{"v": "2"}, {"v": False}],
        ),
        (
            union("oneOf", "Any", "Two", mapping="'9': Any, '2': Two"),
            {"Any": [{"v": 9, "c": "x"}], "Two": [{"v": 2}, {"v": 3}]},
            [{"v": "9"}, {"v": 10}],
        ),
        (
            union("oneOf", "Right", "Wrong", mapping="'true': Right, 'false': Wrong"),
            {"Right": [{"v": True, "y": "x"}], "Wrong": [{"v": False}]},
            [{"v": 1}, {"v": 0}, {"v": "true"}],
        ),
        (
            union("oneOf", "Text", "Two", mapping="'1': Text, '2': Two"),
            {"Text": [{"v": "1", "t": "x"}], "Two": [{"v": 2}]},
            [{"v": 1}, {"v": "2"}],
        ),
    ],
)
def test_a_discriminator_may_be_a_number_or_a_boolean(
    schema: str, values: dict[str, list[Any]], wrong: list[Any]
) -> None:
    echo = Echo(schema, NUMBERS)
    assert not echo.losses
    for name, listed in values.items():
        for value in listed:
            assert type(echo.read(value)) is echo.model(name)
            assert echo.passes(value)
            assert echo.sent(echo.model(name)(**value)) == value
    for value in wrong:
        assert "v" in echo.refused(value)


PETS = """
  Cat: {type: object, required: [name], properties: {name: {type: string}, meow: {type: boolean}}}
  Dog: {type: object, required: [name], properties: {name: {type: string}, bark: {type: boolean}}}
  Alone: {type: object, properties: {cat: {$ref: '#/components/schemas/Cat'}}}
"""


@pytest.mark.parametrize(
    ("schema", "tags"),
    [
        (union("anyOf", "Cat", "Dog", mapping="cat: Cat, dog: Dog", tag="kind"), ("cat", "dog")),
        (union("oneOf", "Cat", "Dog", mapping="cat: Cat, dog: Dog", tag="kind"), ("cat", "dog")),
        (union("oneOf", "Cat", "Dog", tag="kind"), ("Cat", "Dog")),
        (
            "{type: array, items: " + union("oneOf", "Cat", "Dog", tag="kind") + "}",
            ("Cat", "Dog"),
        ),
    ],
)
def test_a_discriminator_that_the_variants_do_not_declare_is_written(
    schema: str, tags: tuple[str, str]
) -> None:
    echo = Echo(schema, PETS)
    for name, tag in zip(("Cat", "Dog"), tags, strict=True):
        one = echo.model(name)(name="Kit")
        given: Any = [one] if schema.startswith("{type: array") else one
        value = {"name": "Kit", "kind": tag}
        whole: Any = [value] if given is not one else value
        assert echo.sent(given) == whole
        assert echo.passes(whole)
        read = echo.read(whole)
        assert type(read[0] if given is not one else read) is echo.model(name)
    assert "kind" in echo.refused([{"name": "Kit"}] if "array" in schema else {"name": "Kit"})


def test_where_two_values_mean_one_variant_the_caller_chooses() -> None:
    schema = union("oneOf", "Cat", "Dog", mapping="cat: Cat, kitten: Cat, dog: Dog", tag="kind")
    echo = Echo(schema, PETS)
    assert echo.sent(echo.model("Cat")(name="Kit", kind="kitten"))["kind"] == "kitten"
    assert echo.sent(echo.model("Dog")(name="Rex"))["kind"] == "dog"
    assert "kind" in echo.refused(echo.model("Cat")(name="Kit"))


AGAINST = """
  Card: {type: object, required: [c], properties: {c: {const: CARD}, token: {type: string}}}
  Cash: {type: object, required: [c], properties: {c: {const: CASH}, token: {type: string}}}
  Many: {type: object, required: [c], properties: {c: {enum: [A, B]}, token: {type: string}}}
"""


@pytest.mark.parametrize(
    ("schema", "constants", "mapped"),
    [
        (
            union("oneOf", "Card", "Cash", mapping="CARD X: Card, CASH X: Cash", tag="c"),
            {"CARD": "Card", "CASH": "Cash"},
            {"CARD X": "Card", "CASH X": "Cash"},
        ),
        (
            union("oneOf", "Card", "Cash", mapping="CASH: Card, CARD: Cash", tag="c"),
            {"CARD": "Card", "CASH": "Cash"},
            {},
        ),
        (
            union("anyOf", "Card", "Many", mapping="CARD: Card, A: Many, C: Many", tag="c"),
            {"CARD": "Card", "A": "Many", "B": "Many"},
            {"C": "Many"},
        ),
    ],
)
def test_constants_decide_where_the_mapping_contradicts_them(
    schema: str, constants: dict[str, str], mapped: dict[str, str]
) -> None:
    echo = Echo(schema, AGAINST)
    for tag, name in constants.items():
        assert type(echo.read({"c": tag})) is echo.model(name)
        assert echo.passes({"c": tag})
    for tag, name in mapped.items():
        assert echo.drift({"c": tag}) == ["$.it.c unknown_value"]
        assert type(echo.read_as_it_comes({"c": tag})) is echo.model(name)
    assert [line.partition(" ")[0] for line in echo.losses] == ["L02", "L02"]


ZOO = """
  Animal:
    type: object
    required: [k]
    discriminator: {propertyName: k}
    properties: {k: {type: string}}
  Dog: {allOf: [{$ref: '#/components/schemas/Animal'}], properties: {tricks: {type: integer}}}
  Guard:
    allOf: [{$ref: '#/components/schemas/Dog'}]
    required: [badge]
    properties: {badge: {type: string}}
  Chief: {allOf: [{$ref: '#/components/schemas/Guard'}], properties: {staff: {type: integer}}}
  Cat: {allOf: [{$ref: '#/components/schemas/Animal'}], properties: {lives: {type: integer}}}
"""
DOG, GUARD, CHIEF = {"k": "Dog"}, {"k": "Guard", "badge": "7"}, {"k": "Chief", "badge": "1"}


@pytest.mark.parametrize(
    ("name", "inside", "outside"),
    [
        ("Animal", [DOG, GUARD, {**CHIEF, "staff": 3}, {"k": "Cat", "lives": 9}], []),
        ("Dog", [DOG, GUARD, {**CHIEF, "tricks": 2}], [{"k": "Cat", "lives": 9}]),
        ("Guard", [GUARD, CHIEF], [DOG]),
    ],
)
def test_what_builds_on_a_schema_may_stand_where_that_is_asked_for(
    name: str, inside: list[dict[str, Any]], outside: list[dict[str, Any]]
) -> None:
    echo = Echo(f"{{$ref: '#/components/schemas/{name}'}}", ZOO)
    assert not echo.losses
    for value in inside:
        assert type(echo.read(value)) is echo.model(value["k"])
        assert echo.passes(value)
        assert echo.sent(echo.model(value["k"])(**value)) == value
    for value in outside:
        assert echo.refused(value)


def test_what_tells_variants_apart_is_written_only_where_it_does() -> None:
    by_kind = union("oneOf", "Cat", "Dog", mapping="cat: Cat, dog: Dog", tag="kind")
    by_type = union("oneOf", "Cat", "Dog", mapping="cat: Cat, dog: Dog", tag="type")
    members = {
        "kind": by_kind,
        "types": f"{{type: array, items: {by_type}}}",
        "named": f"{{type: object, additionalProperties: {by_kind}}}",
        "cat": "{$ref: '#/components/schemas/Cat'}",
        "open": f"{{type: object, properties: {{x: {{}}}}, additionalProperties: {by_type}}}",
    }
    properties = ", ".join(f"{name}: {said}" for name, said in members.items())
    echo = Echo(f"{{type: object, properties: {{{properties}}}}}", PETS)
    cat, dog = echo.model("Cat")(name="Kit"), echo.model("Dog")(name="Rex", kind="wolf")
    given = {"kind": cat, "types": [cat], "named": {"a": cat}, "cat": cat, "open": {"b": cat}}
    plain = {"name": "Kit"}
    assert echo.sent(given) == {
        "kind": {**plain, "kind": "cat"},
        "types": [{**plain, "type": "cat"}],
        "named": {"a": {**plain, "kind": "cat"}},
        "cat": plain,
        "open": {"b": {**plain, "type": "cat"}},
    }
    wolf = {"name": "Rex", "kind": "wolf", "type": "dog"}
    assert echo.sent({"types": [dog]}) == {"types": [wolf]}


def test_a_value_that_fits_no_variant_is_read_as_the_one_that_most_members_fit() -> None:
    schemas = """
      Begun:
        type: object
        required: [event]
        properties: {event: {const: begun}, data: {$ref: '#/components/schemas/Id'}}
      Ended:
        type: object
        required: [event]
        properties: {event: {type: string}, data: {const: end}}
      Id: {type: object, properties: {id: {type: string}}}
    """
    refs = ", ".join(f"{{$ref: '#/components/schemas/{name}'}}" for name in ("Begun", "Ended"))
    echo = Echo(f"{{oneOf: [{refs}]}}", schemas)
    assert type(echo.read_as_it_comes({"data": "end"})) is echo.model("Ended")
    assert type(echo.read_as_it_comes({"data": {"id": "a"}})) is echo.model("Begun")
