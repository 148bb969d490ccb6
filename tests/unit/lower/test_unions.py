"""Unions, and what tells their variants apart."""

from __future__ import annotations

import pytest

from generator.ir.schemas import AliasSchema, ObjectSchema
from tests.plain import from_yaml
from tests.unit.documents import losses, schemas
from tests.unit.shown import shown

SHAPES = """
Cat: {type: object, properties: {kind: {type: string}, lives: {type: integer}}}
Dog: {type: object, properties: {kind: {type: string}}}
Red: {type: object, properties: {kind: {const: red}}}
Blue: {type: object, properties: {kind: {enum: [blue, navy]}}}
Either: {type: object, properties: {kind: {enum: [red, green]}}}
CatAlias: {description: Another name., allOf: [{$ref: "#/components/schemas/Cat"}]}
Colour: {oneOf: [{$ref: "#/components/schemas/Red"}, {$ref: "#/components/schemas/Blue"}]}
Nothing: {type: "null"}
Text: {type: string}
"""


def refs(*names: str) -> str:
    return ", ".join(f"{{$ref: '#/components/schemas/{name}'}}" for name in names)


def told(variants: str, discriminator: str = "propertyName: kind") -> str:
    return f"{{oneOf: [{variants}], discriminator: {{{discriminator}}}}}"


def union(schema: str) -> str:
    found = schemas(f"{SHAPES}\nUnion: {schema}")["Union"]
    assert isinstance(found, AliasSchema)
    return shown(found.type)


def lost(schema: str) -> list[str]:
    parts = from_yaml(f"{SHAPES}\nUnion: {schema}")
    found = losses({"components": {"schemas": parts}})
    return [line.replace("/components/schemas/Union", "") for line in found]


@pytest.mark.parametrize(
    ("schema", "expected"),
    [
        (f"{{oneOf: [{refs('Cat', 'Dog')}]}}", "(Cat | Dog)"),
        (f"{{anyOf: [{refs('Cat', 'Cat')}]}}", "Cat"),
        (f"{{oneOf: [{refs('Cat', 'Nothing')}]}}", "(Cat | Nothing)"),
        (f"{{type: object, oneOf: [{refs('Cat', 'Dog')}]}}", "(Cat | Dog)"),
        (f"{{oneOf: [{refs('Cat')}, {{oneOf: [{refs('Dog', 'Cat')}]}}]}}", "(Cat | Dog)"),
        ("{oneOf: [{type: string}, {}]}", "any"),
        # open and closed lists of values
        ("{anyOf: [{type: string}, {enum: [a, b]}]}", "'a'|'b'|…"),
        ("{anyOf: [{enum: [a]}, {type: integer}, {type: string}]}", "('a'|… | integer)"),
        ("{oneOf: [{const: a, title: A}, {const: b}, {enum: [c]}]}", "'a'|'b'|'c'"),
        ("{oneOf: [{const: 1}, {const: a}, {type: 'null'}]}", "1|'a'?"),
        ("{oneOf: [{enum: [1]}, {type: string}]}", "(1 | string)"),
        ("{oneOf: [{enum: [a], x-client-open: true}, {enum: [b]}]}", "'a'|'b'|…"),
        ("{type: string, oneOf: [{const: a}, {const: b}]}", "'a'|'b'"),
        # choices that only narrow a scalar
        ("{type: integer, anyOf: [{const: 0}, {minimum: 90}]}", "integer or 0 or [minimum=90]"),
        (
            "{type: string, maxLength: 9, oneOf: [{pattern: ^a}, {type: string, pattern: ^b}]}",
            "string[max_length=9] or [pattern=^a] or [pattern=^b]",
        ),
    ],
)
def test_a_union_lets_every_choice_through(schema: str, expected: str) -> None:
    assert union(schema) == expected
    assert lost(schema) == []


@pytest.mark.parametrize(
    ("schema", "expected"),
    [
        (  # the mapping, by pointer and by name; several values for one variant
            (
                f"{{oneOf: [{refs('Cat', 'Dog')}], discriminator: {{propertyName: kind, mapping:"
                " {cat: '#/components/schemas/Cat', kitten: Cat, dog: Dog}}}"
            ),
            "(Cat | Dog) by kind {'cat': 0, 'kitten': 0, 'dog': 1}",
        ),
        (  # no mapping: the names of the schemas
            told(refs("Cat", "Dog")),
            "(Cat | Dog) by kind {'Cat': 0, 'Dog': 1}",
        ),
        (  # no mapping: the values that the variants list
            f"{{anyOf: [{refs('Red', 'Blue', 'Dog')}], discriminator: {{propertyName: kind}}}}",
            "(Red | Blue | Dog) by kind {'red': 0, 'blue': 1, 'navy': 1, 'Dog': 2}",
        ),
        (  # a part of the mapping
            told(refs("Cat", "Red"), "propertyName: kind, mapping: {c: Cat}"),
            "(Cat | Red) by kind {'c': 0, 'red': 1}",
        ),
        (  # variants that are aliases: of an object, of a union, in the mapping
            (
                f"{{oneOf: [{refs('CatAlias', 'Colour')}], discriminator: {{propertyName: kind,"
                " mapping: {cat: '#/components/schemas/CatAlias'}}}"
            ),
            "(Cat | Red | Blue) by kind {'cat': 0, 'red': 1, 'blue': 2, 'navy': 2}",
        ),
        (  # null beside the variants
            told(f"{refs('Red', 'Blue')}, {{type: 'null'}}"),
            "(Red | Blue) by kind {'red': 0, 'blue': 1, 'navy': 1}?",
        ),
        (  # inline objects that list their values
            (
                "{oneOf: [{title: A, properties: {k: {const: a}}}, {properties: {k: {const: b}}}],"
                " discriminator: {propertyName: k}}"
            ),
            "(Union/oneOf/0 | Union/oneOf/1) by k {'a': 0, 'b': 1}",
        ),
    ],
)
def test_a_discriminator_is_read(schema: str, expected: str) -> None:
    assert union(schema) == expected
    assert lost(schema) == []


@pytest.mark.parametrize(
    ("schema", "expected", "where"),
    [
        (  # a variant that is no object
            told(refs("Cat", "Text")),
            "(Cat | Text)",
            "/discriminator",
        ),
        (  # inline objects that nothing tells apart
            told(f"{refs('Cat')}, {{properties: {{k: {{}}}}}}", "propertyName: k"),
            "(Cat | Union/oneOf/1)",
            "/discriminator",
        ),
        (  # one value for two variants
            (
                "{oneOf: [{properties: {k: {const: a}}}, {properties: {k: {const: a}}}],"
                " discriminator: {propertyName: k}}"
            ),
            "(Union/oneOf/0 | Union/oneOf/1)",
            "/discriminator",
        ),
        (  # values that overlap
            told(refs("Red", "Either")),
            "(Red | Either)",
            "/discriminator",
        ),
        (  # no property is named
            f"{{oneOf: [{refs('Cat', 'Dog')}], discriminator: {{mapping: {{}}}}}}",
            "(Cat | Dog)",
            "/discriminator",
        ),
        (  # the default is no variant
            told(refs("Cat", "Dog"), "propertyName: kind, defaultMapping: Red"),
            "(Cat | Dog) by kind {'Cat': 0, 'Dog': 1}",
            "/discriminator/defaultMapping",
        ),
    ],
)
def test_what_is_not_certain_is_in_the_ledger(schema: str, expected: str, where: str) -> None:
    assert union(schema) == expected
    assert [line[4:] for line in lost(schema)] == [where]


def test_a_union_of_itself_has_no_discriminator() -> None:
    schema = told(refs("Union", "Cat"))
    assert union(schema) == "Cat"


def test_an_unknown_value_may_have_a_variant() -> None:
    schema = told(refs("Cat", "Dog"), "propertyName: kind, defaultMapping: Dog")
    assert union(schema) == "(Cat | Dog) by kind {'Cat': 0, 'Dog': 1} else 1"
    assert lost(schema) == []


INFERRED = """
  A: {required: [type, n], properties: {type: {const: a}, n: {const: x}}}
  B: {required: [type], properties: {type: {enum: [b, c]}, n: {const: y}}}
  Optional: {properties: {type: {const: d}}}
  Nil: {required: [type], properties: {type: {enum: [d, null]}}}
  Open: {required: [type], properties: {type: {enum: [d], x-client-open: true}}}
"""


@pytest.mark.parametrize(
    ("variants", "expected"),
    [
        (("A", "B"), "(A | B) by type {'a': 0, 'b': 1, 'c': 1}"),
        (("A", "Optional"), "(A | Optional)"),
        (("A", "Nil"), "(A | Nil)"),
        (("A", "Open"), "(A | Open)"),
        (("A", "A"), "A"),
    ],
)
def test_variants_are_told_apart_by_a_required_property_of_certain_values(
    variants: tuple[str, ...], expected: str
) -> None:
    found = schemas(f"{INFERRED}\n  Union: {{oneOf: [{refs(*variants)}]}}")["Union"]
    assert isinstance(found, AliasSchema)
    assert shown(found.type) == expected


FAMILY = """
  Base: {properties: {kind: {type: string}}, discriminator: {propertyName: kind%s}}
  One: {allOf: [{$ref: "#/components/schemas/Base"}, {properties: {one: {}}}]}
  Two: {allOf: [{$ref: "#/components/schemas/One"}, {properties: {kind: {const: second}}}]}
  Owner: {properties: {p: {$ref: "#/components/schemas/Base"}}}
"""


@pytest.mark.parametrize(
    ("mapping", "expected"),
    [
        ("", "(One | Two | Base) by kind {'One': 0, 'second': 1} else 2"),
        (", mapping: {uno: One}", "(One | Two | Base) by kind {'uno': 0, 'second': 1} else 2"),
    ],
)
def test_a_base_class_is_read_as_what_derives_from_it(mapping: str, expected: str) -> None:
    text = FAMILY % mapping
    found = schemas(text)
    owner, family = found["Owner"], found["any Base"]
    assert isinstance(owner, ObjectSchema)
    assert isinstance(family, AliasSchema)
    assert shown(owner.properties[0].type) == "Base/discriminator"
    assert shown(family.type) == expected
    assert losses({"components": {"schemas": from_yaml(text)}}) == []


def test_a_base_class_from_which_nothing_derives_is_itself() -> None:
    text = "Base: {properties: {kind: {type: string}}, discriminator: {propertyName: kind}}"
    assert isinstance(schemas(text)["Base"], ObjectSchema)
    assert losses({"components": {"schemas": from_yaml(text)}}) == []
