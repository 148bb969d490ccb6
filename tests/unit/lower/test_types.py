"""Schemas that are no objects: scalars, enums, arrays, maps, null, references."""

from __future__ import annotations

import json
from typing import Any

import pytest

from generator.ir.schemas import AliasSchema, ObjectSchema
from tests.plain import from_yaml
from tests.unit.documents import losses, lowered, schemas
from tests.unit.shown import shown

EXACT = [
    # scalars and their limits
    ("{}", "any"),
    ("true", "any"),
    ("{type: string}", "string"),
    ("{type: integer}", "integer"),
    ("{type: number}", "number"),
    ("{type: boolean}", "boolean"),
    (
        "{type: string, minLength: 1, maxLength: 2.0, pattern: ^a}",
        "string[min_length=1, max_length=2, pattern=^a]",
    ),
    ("{type: number, minimum: 0, maximum: 1.5}", "number[minimum=0, maximum=1.5]"),
    (
        "{type: number, exclusiveMinimum: 0, multipleOf: 0.5}",
        "number[exclusive_minimum=0, multiple_of=0.5]",
    ),
    ("{type: integer, minimum: 1.0, maximum: 9.5}", "integer[minimum=1, maximum=9]"),
    ("{type: integer, exclusiveMinimum: 1.5}", "integer[minimum=2]"),
    ("{type: integer, minimum: 3, exclusiveMinimum: 1.5}", "integer[minimum=3]"),
    (
        "{type: array, items: {}, minItems: 1, uniqueItems: true}",
        "list(any)[min_items=1, unique_items=True]",
    ),
    # limits of another type limit nothing
    ("{type: string, minimum: 3, minItems: 1}", "string"),
    ("{type: boolean, minLength: 3}", "boolean"),
    ("{type: [string, 'null'], maximum: 3}", "string?"),
    # formats
    ("{type: string, format: date}", "date"),
    ("{type: string, format: date-time}", "date-time"),
    ("{type: string, format: uuid}", "uuid"),
    ("{type: string, format: byte}", "byte"),
    ("{type: string, contentEncoding: base64}", "byte"),
    ("{contentEncoding: base64}", "any"),
    ("{type: string, contentEncoding: base64, pattern: ^a}", "string[pattern=^a]"),
    ("{type: string, contentEncoding: base64url}", "string"),
    ("{type: string, format: binary}", "binary"),
    ("{type: string, format: email}", "string"),
    ("{type: integer, format: date}", "integer"),
    # types that are inferred from other keywords
    ("{minimum: 1}", "number[minimum=1]"),
    ("{pattern: ^a}", "string[pattern=^a]"),
    ("{items: {type: string}}", "list(string)"),
    ("{additionalProperties: {type: string}}", "map(string)"),
    ("{title: T, description: D, default: 1, x-any: 2}", "any"),
    # null
    ("{type: 'null'}", "null"),
    ("{type: [string, 'null']}", "string?"),
    ("{type: ['null']}", "null"),
    ("{const: null}", "null"),
    ("{enum: [null]}", "null"),
    ("{type: [boolean, 'null'], enum: [null]}", "null"),
    ("{type: [object, 'null'], properties: {x: {}}, const: null}", "null"),
    ("{type: [string, 'null'], minLength: 1, const: null}", "null"),
    ("{enum: [a, null]}", "'a'?"),
    ("{oneOf: [{type: string}, {type: 'null'}]}", "string?"),
    ("{anyOf: [{type: 'null'}, {type: string}, {type: integer}]}", "(string | integer)?"),
    ("{type: [array, 'null'], items: {type: string}}", "list(string)?"),
    # several types
    ("{type: [string, integer]}", "(string | integer)"),
    (
        "{type: [string, integer], maxLength: 3, minimum: 1}",
        "(string[max_length=3] | integer[minimum=1])",
    ),
    # lists of values
    ("{enum: [a, b]}", "'a'|'b'"),
    ("{const: a}", "'a'"),
    ("{enum: [1, 1, a]}", "1|'a'"),
    ("{enum: [1, true, 0]}", "1|True|0"),
    ("{enum: [true, false]}", "boolean"),
    ("{enum: [true]}", "True"),
    ("{type: string, enum: [a, 1]}", "'a'"),
    ("{type: [string, integer], enum: [a, 1]}", "'a'|1"),
    ("{enum: [a, b], x-client-open: true}", "'a'|'b'|…"),
    ("{type: string, minLength: 1, enum: [a]}", "'a'"),
    # maps
    ("{type: object}", "map(any)"),
    ("{type: object, additionalProperties: true}", "map(any)"),
    ("{type: object, additionalProperties: {type: integer}}", "map(integer)"),
    ("{type: object, properties: {}}", "map(any)"),
    # references to what has a name
    ("{$ref: '#/components/schemas/Text'}", "Text"),
    ("{$ref: '#/components/schemas/Text', description: D}", "Text"),
    ("{allOf: [{$ref: '#/components/schemas/Text'}], description: D}", "Text"),
    ("{type: array, items: {$ref: '#/components/schemas/Text'}}", "list(Text)"),
    ("{$ref: '#/components/schemas/Thing/properties/x'}", "Thing/properties/x"),
    ("{$ref: '#/components/schemas/MaybeThing'}", "MaybeThing?"),
]

DEGRADED = [
    ("{type: string, minLength: -1}", "string", "L01 /minLength"),
    ("{type: string, minLength: '1'}", "string", "L01 /minLength"),
    ("{type: string, pattern: 1}", "string", "L01 /pattern"),
    ("{type: number, multipleOf: 0}", "number", "L01 /multipleOf"),
    ("{type: number, minimum: true}", "number", "L01 /minimum"),
    ("{type: array, uniqueItems: 1}", "list(any)", "L01 /uniqueItems"),
    ("{type: string, format: date, minLength: 1}", "date", "L01 /format"),
    ("{enum: []}", "any", "L01 /enum"),
    ("{type: string, enum: []}", "string", "L01 /enum"),
    ("{type: string, enum: [1, 2]}", "(string | 1|2)", "L02 "),
    ("{type: file}", "any", "L02 /type"),
    ("{$dynamicRef: '#x'}", "any", "L01 /$dynamicRef"),
]

BY_RULE = [
    ("false", "any", {"not": True}),
    ("{enum: [0.5, 1]}", "(1 | number)", {"enum": [0.5, 1]}),
    ("{enum: [0.5, a, true]}", "('a'|True | number)", {"enum": [0.5, "a", True]}),
    ("{enum: [[1]]}", "list(any)", {"enum": [[1]]}),
    ("{const: {a: 1}}", "map(any)", {"const": {"a": 1}}),
    ("{type: string, not: {const: a}}", "string", {"not": {"const": "a"}}),
    (
        "{type: array, items: {}, contains: {const: a}, maxContains: 2}",
        "list(any)",
        {"contains": {"const": "a"}, "maxContains": 2},
    ),
    (
        "{type: array, prefixItems: [{type: string}], items: {type: integer}}",
        "list(string, integer)",
        {"prefixItems": [{"type": "string"}], "items": {"type": "integer"}},
    ),
    ("{type: object, required: [a]}", "map(any)", {"required": ["a"]}),
    (
        "{type: object, patternProperties: {^a: {type: string}}}",
        "map(any)",
        {"patternProperties": {"^a": {"type": "string"}}},
    ),
    (
        "{type: object, dependencies: {a: [b], c: {required: [d]}}}",
        "map(any)",
        {"dependentRequired": {"a": ["b"]}, "dependentSchemas": {"c": {"required": ["d"]}}},
    ),
    (
        "{type: object, propertyNames: {$ref: '#/components/schemas/Text'}}",
        "map(any)",
        {"propertyNames": {"$ref": "#/$defs/Text"}, "$defs": {"Text": {"type": "string"}}},
    ),
    (
        "{type: object, additionalProperties: {type: string}, propertyNames: {type: string}}",
        "map(string)",
        None,
    ),
    (
        "{type: string, allOf: [{pattern: a}, {pattern: b}]}",
        "string[pattern=b]",
        {"allOf": [{"pattern": "a"}, {"pattern": "b"}], "type": "string"},
    ),
]


@pytest.mark.parametrize(("schema", "expected", "rules"), BY_RULE)
def test_what_no_type_says_is_checked_by_rule(schema: str, expected: str, rules: object) -> None:
    api, ledger = lowered(components(schema))
    found = {each.pointer.rpartition("/")[2]: each for each in api.schemas}
    alias = found.get("p")
    assert not ledger.lost()
    if rules is None:
        assert property_of(schema) == expected
        assert alias is None
    else:
        assert isinstance(alias, AliasSchema)
        assert shown(alias.type) == expected
        assert json.loads(alias.rules or "") == rules


def test_a_rule_that_takes_too_many_schemas_to_tell_is_not_checked() -> None:
    long = {"enum": ["x" * 5_000]}
    parts: dict[str, Any] = {"components": {"schemas": {"A": {"type": "string", "not": long}}}}
    assert losses(parts) == ["L01 /components/schemas/A/not"]


def test_keywords_beside_a_reference_hold_as_well() -> None:
    assert (
        property_of("{$ref: '#/components/schemas/Text', minLength: 3}") == "string[min_length=3]"
    )


OTHERS = """
Text: {type: string}
Thing: {type: object, properties: {x: {type: string}}}
MaybeThing: {type: [object, 'null'], properties: {x: {type: string}}}
"""


def components(schema: str) -> dict[str, Any]:
    others: dict[str, Any] = from_yaml(OTHERS)
    owner = {"type": "object", "properties": {"p": from_yaml(schema)}}
    return {"components": {"schemas": {**others, "Owner": owner}}}


def property_of(schema: str) -> str:
    api, _ = lowered(components(schema))
    owner = next(found for found in api.schemas if found.name == "Owner")
    assert isinstance(owner, ObjectSchema)
    return shown(owner.properties[0].type)


@pytest.mark.parametrize(("schema", "expected"), EXACT)
def test_what_can_be_said_is_said(schema: str, expected: str) -> None:
    assert property_of(schema) == expected
    assert losses(components(schema)) == []


@pytest.mark.parametrize(("schema", "expected", "loss"), DEGRADED)
def test_what_cannot_be_said_is_wider_and_in_the_ledger(
    schema: str, expected: str, loss: str
) -> None:
    assert property_of(schema) == expected
    code, _, where = loss.partition(" ")
    assert losses(components(schema)) == [f"{code} /components/schemas/Owner/properties/p{where}"]


@pytest.mark.parametrize(
    ("schema", "expected"),
    [
        ("{type: string, nullable: true}", "string?"),
        ("{type: number, minimum: 1, exclusiveMinimum: true}", "number[exclusive_minimum=1]"),
        ("{type: number, maximum: 1, exclusiveMaximum: false}", "number[maximum=1]"),
        ("{$ref: '#/components/schemas/Text', minLength: 3}", "Text"),
        ("{allOf: [{$ref: '#/components/schemas/Text'}, {nullable: true}]}", "Text?"),
        ("{allOf: [{$ref: '#/components/schemas/Thing'}], nullable: true}", "Thing?"),
        ("{enum: [a, b], nullable: true}", "'a'|'b'?"),
        ("{type: boolean, nullable: true, enum: [null]}", "null"),
        ("{type: object, nullable: true, enum: [null]}", "null"),
        ("{type: array, items: {type: string}, nullable: true, enum: [null]}", "null"),
    ],
)
def test_version_3_0_spells_some_things_otherwise(schema: str, expected: str) -> None:
    old: dict[str, Any] = {"openapi": "3.0.3", "paths": {}, **components(schema)}
    api, ledger = lowered(old)
    owner = next(found for found in api.schemas if found.name == "Owner")
    assert isinstance(owner, ObjectSchema)
    assert shown(owner.properties[0].type) == expected
    assert ledger.lost() == ()


def test_a_long_list_of_values_and_a_long_union_have_names() -> None:
    found = schemas("""
      Owner:
        type: object
        properties:
          short: {enum: [a, b, c]}
          long: {enum: [a, b, c, d]}
          union: {oneOf: [{type: string}, {type: integer}, {type: boolean}, {type: array}]}
    """)
    assert set(found) == {"Owner", "Owner long", "Owner union"}
    assert all(schema.inline for schema in found.values() if schema.name != "Owner")


def test_an_alias_keeps_what_is_said_of_it() -> None:
    found = schemas("""
      Name: {type: string, description: D, deprecated: true, example: e, x-client-name: Title}
    """)["Name"]
    assert isinstance(found, AliasSchema)
    assert (found.description, found.deprecated) == ("D", True)
    assert (found.example, found.explicit_name, found.inline) == ('"e"', "Title", False)


def test_names_of_schemas_say_where_they_stand() -> None:
    api, _ = lowered("""
      paths:
        /pets/{id}:
          parameters: [{name: mode, in: query, schema: {enum: [a, b, c, d]}}]
          get:
            operationId: getPet
            responses:
              "200": {description: ., content: {application/json: {schema: {properties: {x: {}}}}}}
              "404": {description: ., content: {application/json: {schema: {properties: {x: {}}}}}}
          put:
            requestBody:
              content: {application/json: {schema: {properties: {x: {properties: {y: {}}}}}}}
            parameters: [{name: where, in: query, schema: {properties: {x: {}}}}]
            responses: {"204": {description: .}}
          additionalOperations:
            COPY:
              responses:
                default: {description: ., content: {a/json: {schema: {properties: {x: {}}}}}}
      webhooks:
        found: {post: {requestBody: {content: {application/json: {schema: {properties: {x: {}}}}}}}}
      components:
        schemas:
          Tree:
            type: object
            $defs: {Leaf: {properties: {x: {}}}}
            properties:
              leaf: {$ref: "#/components/schemas/Tree/$defs/Leaf"}
              list: {type: array, items: {properties: {x: {}}}}
              map: {additionalProperties: {properties: {x: {}}}}
              one:
                oneOf:
                  - {properties: {x: {}}}
                  - {title: Second choice, properties: {x: {}}}
                  - {type: string}
        responses: {Gone: {description: ., content: {a/json: {schema: {properties: {x: {}}}}}}}
    """)
    assert sorted(schema.name for schema in api.schemas) == [
        "/pets/{id} mode",
        "Tree",
        "Tree Leaf",
        "Tree list item",
        "Tree map value",
        "Tree one Second choice",
        "Tree one variant 0",
        "copy /pets/{id} response default",
        "found payload",
        "getPet response",
        "getPet response 404",
        "put /pets/{id} request",
        "put /pets/{id} request x",
        "put /pets/{id} where",
    ]
