"""Objects: properties, merged branches, further keys, choices beside properties."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from generator.ir.schemas import AliasSchema, ObjectSchema
from generator.ir.types import RefType
from tests.plain import from_yaml
from tests.unit.documents import losses, lowered, schemas
from tests.unit.shown import shown

if TYPE_CHECKING:
    from generator.ir.schemas import NamedSchema, Property


def fields(schema: NamedSchema) -> dict[str, str]:
    """The properties with their types; `!` is behind a required one."""
    assert isinstance(schema, ObjectSchema)
    return {f"{p.name}{'!' * p.required}": shown(p.type) for p in schema.properties}


def only(schema: NamedSchema) -> Property:
    assert isinstance(schema, ObjectSchema)
    return schema.properties[0]


def lost(text: str) -> list[str]:
    found: dict[str, Any] = {"components": {"schemas": from_yaml(text)}}
    return [line.replace("/components/schemas/", "") for line in losses(found)]


def test_a_property_keeps_what_is_said_of_it() -> None:
    found = schemas("""
      Owner:
        properties:
          name:
            $ref: "#/components/schemas/Name"
            description: Beside.
            x-client-name: title
      Name:
        type: string
        description: Target.
        readOnly: true
        deprecated: true
        default: n
        examples: [e]
    """)["Owner"]
    name = only(found)
    assert (name.description, name.explicit_name) == ("Beside.", "title")
    assert (name.read_only, name.write_only, name.deprecated) == (True, False, True)
    assert (name.default, name.example) == ('"n"', '"e"')


@pytest.mark.parametrize(
    "schema",
    ["{format: password}", "{x-client-secret: true}", "{$ref: '#/components/schemas/Secret'}"],
)
def test_a_secret_is_known_as_one(schema: str) -> None:
    text = f"Owner: {{properties: {{p: {schema}}}}}\nSecret: {{x-client-secret: true}}"
    assert only(schemas(text)["Owner"]).secret


def test_branches_of_all_of_are_merged_inherited_ones_first() -> None:
    found = schemas("""
      Base: {properties: {id: {type: string}, size: {type: number, minimum: 0}}, required: [id]}
      Middle: {allOf: [{$ref: "#/components/schemas/Base"}], properties: {kind: {type: string}}}
      Owner:
        required: [kind]
        properties: {size: {maximum: 5}, own: {type: boolean}}
        allOf:
          - $ref: "#/components/schemas/Middle"
          - {properties: {kind: {const: a}, id: {description: D}}, required: [size]}
    """)
    assert fields(found["Owner"]) == {
        "kind!": "'a'",
        "id!": "string",
        "size!": "number[minimum=0, maximum=5]",
        "own": "boolean",
    }
    assert fields(found["Middle"]) == {
        "id!": "string",
        "size": "number[minimum=0]",
        "kind": "string",
    }


def test_a_branch_that_comes_back_is_merged_once() -> None:
    found = schemas("""
      A: {allOf: [{$ref: "#/components/schemas/B"}], properties: {a: {}}}
      B:
        allOf: [{$ref: "#/components/schemas/C"}, {$ref: "#/components/schemas/C"}]
        properties: {b: {}}
      C: {properties: {c: {}}}
    """)
    assert fields(found["A"]) == {"b": "any", "c": "any", "a": "any"}


def test_where_two_branches_contradict_either_is_let_through() -> None:
    text = """
      A: {properties: {x: {type: string}}}
      B: {allOf: [{$ref: "#/components/schemas/A"}, {properties: {x: {type: integer}}}]}
    """
    assert fields(schemas(text)["B"]) == {"x": "(string | integer)"}
    assert lost(text) == ["L02 B/allOf/1/properties/x"]


def test_a_property_of_several_objects_has_one_class() -> None:
    found = schemas("""
      Base: {properties: {where: {properties: {x: {type: number}}}}}
      A: {allOf: [{$ref: "#/components/schemas/Base"}, {properties: {a: {}}}]}
      B: {allOf: [{$ref: "#/components/schemas/Base"}, {properties: {b: {}}}]}
    """)
    assert set(found) == {"Base", "Base where", "A", "B"}
    assert fields(found["A"])["where"] == fields(found["B"])["where"] == "Base/properties/where"


def test_a_reference_alone_makes_no_new_class() -> None:
    found = schemas("""
      A: {properties: {x: {}}}
      B: {allOf: [{$ref: "#/components/schemas/A"}], description: Another., nullable: true}
      C: {allOf: [{$ref: "#/components/schemas/A"}, {description: Nothing.}]}
      D: {allOf: [{$ref: "#/components/schemas/A"}, {required: [x]}]}
    """)
    assert [type(found[name]) for name in "BCD"] == [AliasSchema, AliasSchema, ObjectSchema]
    assert fields(found["D"]) == {"x!": "any"}


def test_keywords_beside_a_reference_count_since_3_1() -> None:
    text = """
      A: {properties: {x: {}}}
      B: {$ref: "#/components/schemas/A", properties: {y: {}}, required: [x]}
    """
    assert fields(schemas(text)["B"]) == {"x!": "any", "y": "any"}
    old = {"openapi": "3.0.3", "components": {"schemas": from_yaml(text)}}
    api, _ = lowered(old)
    assert shown(next(s.type for s in api.schemas if isinstance(s, AliasSchema))) == "A"


@pytest.mark.parametrize(
    ("schema", "expected"),
    [
        ("{properties: {x: {}}}", None),
        ("{properties: {x: {}}, additionalProperties: false}", None),
        ("{properties: {x: {}}, additionalProperties: true}", "any"),
        ("{properties: {x: {}}, additionalProperties: {}}", "any"),
        ("{properties: {x: {}}, additionalProperties: {type: string}}", "string"),
        (
            "{properties: {x: {}}, patternProperties: {^a: {type: string}, ^b: {type: integer}}}",
            "any",  # a name that no pattern matches is free
        ),
        ("{properties: {x: {}}, patternProperties: {.*: {type: string}}}", "string"),
        (
            (
                "{properties: {x: {}}, additionalProperties: false,"
                " patternProperties: {^a: {type: string}, ^b: {type: integer}}}"
            ),
            "(string | integer)",
        ),
        ("{allOf: [{properties: {x: {}}}, {additionalProperties: {type: string}}]}", "string"),
    ],
)
def test_further_keys_have_a_type(schema: str, expected: str | None) -> None:
    found = schemas(f"A: {schema}")["A"]
    assert isinstance(found, ObjectSchema)
    assert (None if found.additional is None else shown(found.additional)) == expected


@pytest.mark.parametrize(
    ("schema", "is_class"),
    [
        ("{type: object, additionalProperties: false}", True),
        ("{type: object, properties: {}, additionalProperties: false}", True),
        ("{additionalProperties: false}", False),
        ("{type: object, patternProperties: {a: {}}, additionalProperties: false}", False),
        ("{type: object}", False),
        ("{properties: {x: {}}, enum: [{x: 1}]}", False),
        ("{type: string, properties: {x: {}}}", False),
    ],
)
def test_an_object_with_known_properties_is_a_class(schema: str, is_class: bool) -> None:
    assert isinstance(schemas(f"A: {schema}")["A"], ObjectSchema) is is_class


def test_an_object_may_be_something_else_as_well() -> None:
    found = schemas("""
      Mixed: {type: [object, string, "null"], properties: {x: {}}}
      Owner:
        properties:
          inline: {type: [object, integer], properties: {y: {}}}
          named: {$ref: "#/components/schemas/Mixed"}
    """)
    assert fields(found["Mixed"]) == {"x": "any"}
    assert fields(found["Owner"]) == {
        "inline": "(Owner/properties/inline | integer)",
        "named": "(Mixed | string)?",
    }


def test_choices_beside_properties_are_expanded() -> None:
    text = """
      Base: {properties: {kind: {const: base}}}
      A:
        type: object
        required: [id]
        properties: {id: {type: string}, kind: {type: string}}
        oneOf:
          - {properties: {kind: {const: x}, size: {type: integer}}, required: [size]}
          - {$ref: "#/components/schemas/Base"}
          - {title: Inner, oneOf: [{properties: {inner: {}}}, {required: [kind]}]}
          - {type: "null"}
    """
    found = schemas(text)
    assert isinstance(found["A"], AliasSchema)
    assert shown(found["A"].type) == (
        "(A/oneOf/0/ | A/oneOf/1/ | A/oneOf/2//oneOf/0/ | A/oneOf/2//oneOf/1/)"
    )
    assert fields(found["A variant 0"]) == {"id!": "string", "kind": "'x'", "size!": "integer"}
    assert fields(found["A Base"]) == {"id!": "string", "kind": "'base'"}
    assert lost(text) == []


def test_choices_that_only_narrow_make_no_class() -> None:
    text = """
      A: {properties: {a: {}, b: {}}, anyOf: [{required: [a]}, {required: [b]}]}
    """
    found = schemas(text)["A"]
    assert fields(found) == {"a": "any", "b": "any"}
    assert json.loads(found.rules or "") == {"anyOf": [{"required": ["a"]}, {"required": ["b"]}]}
    assert lost(text) == []


def test_too_many_choices_make_one_class_with_all_their_properties() -> None:
    choices = ", ".join(f"{{properties: {{p{n}: {{}}}}, required: [p{n}]}}" for n in range(70))
    text = f"A: {{properties: {{id: {{}}}}, anyOf: [{choices}]}}"
    found = schemas(text)["A"]
    assert len(fields(found)) == 71
    assert len(json.loads(found.rules or "")["anyOf"]) == 70


def test_a_property_that_two_branches_describe_as_objects_has_the_members_of_both() -> None:
    text = """
      Part: {properties: {x: {type: string}, next: {$ref: "#/components/schemas/Part"}}}
      More: {properties: {y: {type: string}, next: {$ref: "#/components/schemas/More"}}}
      A: {properties: {p: {$ref: "#/components/schemas/Part"}}}
      B:
        allOf:
          - {$ref: "#/components/schemas/A"}
          - {properties: {p: {$ref: "#/components/schemas/More"}}}
    """
    found = schemas(text)["Part More"]
    assert list(fields(found)) == ["x", "next", "y"]
    assert only(schemas(text)["B"]).type == RefType(found.id)
    assert lost(text) == []


def test_what_a_branch_says_of_further_members_is_not_said_of_other_branches() -> None:
    text = """
      A:
        allOf:
          - {properties: {x: {}}, additionalProperties: false}
          - {properties: {y: {}}}
    """
    assert fields(schemas(text)["A"]) == {"x": "any", "y": "any"}
    assert lost(text) == ["L02 A/allOf/0/additionalProperties"]


def test_choices_that_come_back_end() -> None:
    text = "A: {type: object, properties: {x: {}}, anyOf: [{$ref: '#/components/schemas/A'}]}"
    assert fields(schemas(text)["A"]) == {"x": "any"}


def test_what_is_required_and_not_described_may_be_given() -> None:
    found = schemas("""
      A: {properties: {x: {}}, required: [x, y, ""]}
      B: {allOf: [{$ref: "#/components/schemas/A"}, {properties: {y: {type: string}}}]}
    """)
    assert fields(found["A"]) == {"x!": "any", "y!": "any"}
    assert fields(found["B"]) == {"x!": "any", "y!": "string"}


def test_a_member_with_an_empty_name_is_in_the_ledger() -> None:
    text = 'A: {properties: {"": {properties: {x: {}}}, b: {}}}'
    assert fields(schemas(text)["A"]) == {"b": "any"}
    assert lost(text) == ["L03 A/properties/"]


def test_recursion_ends() -> None:
    found = schemas("""
      A: {properties: {a: {$ref: "#/components/schemas/A"}, b: {$ref: "#/components/schemas/B"}}}
      B: {type: array, items: {$ref: "#/components/schemas/C"}}
      C: {additionalProperties: {$ref: "#/components/schemas/A"}}
      D: {anyOf: [{type: string}, {type: array, items: {$ref: "#/components/schemas/D"}}]}
      E: {allOf: [{$ref: "#/components/schemas/F"}]}
      F: {properties: {e: {$ref: "#/components/schemas/E"}}, allOf: [{properties: {x: {}}}]}
    """)
    assert fields(found["A"]) == {"a": "A", "b": "B"}
    assert fields(found["F"]) == {"x": "any", "e": "E"}
    aliases = {k: shown(v.type) for k, v in found.items() if isinstance(v, AliasSchema)}
    assert aliases == {"B": "list(C)", "C": "map(A)", "D": "(string | list(D))", "E": "F"}
