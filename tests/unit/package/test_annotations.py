"""Types as Python writes them: for fields, for arguments, for members of typed dictionaries."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest

from generator.ir.identity import standing
from generator.ir.types import Constraints, FileType, IterableType, ScalarKind, ScalarType
from generator.package.annotations import Annotator, Use
from generator.package.imports import As
from generator.package.limits_source import field_arguments
from generator.surface.schemas import Alias, Model
from generator.text.source import Identifier
from tests.plain import from_yaml
from tests.unit.documents import surface

if TYPE_CHECKING:
    from generator.surface.schemas import Field as ModelField

OTHERS = """
Thing: {properties: {x: {}}}
Open: {properties: {x: {}}, additionalProperties: {type: integer}}
Values: {enum: [a, b]}
Short: {type: string, maxLength: 5}
Maybe: {type: [string, "null"], maxLength: 5}
Things: {type: array, items: {$ref: "#/components/schemas/Thing"}}
Loop: {anyOf: [{type: string}, {type: array, items: {$ref: "#/components/schemas/Loop"}}]}
Cat: {properties: {kind: {const: cat}}}
Dog: {properties: {kind: {const: dog}}}
"""


TOLD = """
oneOf: [{$ref: "#/components/schemas/Cat"}, {$ref: "#/components/schemas/Dog"}]
discriminator: {propertyName: kind}
"""


class Case:
    """An object with one property, used in a request and a response."""

    def __init__(self, schema: str, *, required: bool = False, module: str = "things") -> None:
        owner: dict[str, Any] = {"properties": {"p": from_yaml(schema)}}
        owner |= {"required": ["p"]} if required else {}
        body = {"content": {"application/json": {"schema": {"$ref": "#/components/schemas/Owner"}}}}
        operation = {
            "tags": ["things"],
            "requestBody": body,
            "responses": {"200": {"description": ".", **body}},
        }
        self.schemas = surface(
            {
                "paths": {"/a": {"post": operation}},
                "components": {"schemas": {**from_yaml(OTHERS), "Owner": owner}},
            }
        ).schemas()
        self.annotator = Annotator(self.schemas, module)

    @property
    def only_field(self) -> ModelField:
        owner = self.schemas[standing("/components/schemas/Owner")]
        assert isinstance(owner, Model)
        return owner.fields[0]

    def field(self, name: str = "p") -> str:
        field = replace(self.only_field, name=Identifier(name))
        annotation, or_none = self.annotator.field(field, name)
        return f"{annotation} | None" if or_none else str(annotation)

    def argument(self) -> str:
        return str(self.annotator.type(self.only_field.type, Use.ARGUMENT))

    def member(self) -> str:
        return str(self.annotator.member(self.only_field))


FIELDS = [
    ("{}", "object", "object"),
    ("{type: string}", "str | None", "str"),
    ("{type: [string, 'null']}", "Nullable[str]", "str | None"),
    ("{type: 'null'}", "Nullable[None]", "None"),
    (
        "{type: integer, minimum: 1}",
        "Annotated[int | None, Field(ge=1)]",
        "Annotated[int, Field(ge=1)]",
    ),
    (
        "{type: [integer, 'null'], minimum: 1}",
        "Annotated[Nullable[int], Field(ge=1)]",
        "Annotated[int | None, Field(ge=1)]",
    ),
    (
        "{type: string, pattern: '^a$'}",
        'Annotated[str | None, Field(pattern="^a$")]',
        'Annotated[str, Field(pattern="^a$")]',
    ),
    (
        "{type: string, pattern: '(?=a)'}",
        "str | None",
        "str",
    ),
    (
        "{type: array, items: {type: integer, maximum: 5}, uniqueItems: true, maxItems: 2}",
        "Annotated[list[Annotated[int, Field(le=5)]] | None, Field(max_length=2), UNIQUE]",
        "Annotated[list[Annotated[int, Field(le=5)]], Field(max_length=2), UNIQUE]",
    ),
    (
        "{type: array, prefixItems: [{type: string}, {type: integer}]}",
        "OwnerP | None",
        "OwnerP",
    ),
    (
        "{type: array, prefixItems: [{type: string}], items: {type: integer}}",
        "OwnerP | None",
        "OwnerP",
    ),
    ("{type: object}", "dict[str, object] | None", "dict[str, object]"),
    ("{enum: [a, b]}", 'Literal["a", "b"] | None', 'Literal["a", "b"]'),
    ("{enum: [a], x-client-open: true}", 'Literal["a"] | str | None', 'Literal["a"] | str'),
    (
        "{enum: [1, a]}",
        'Annotated[Literal[1, "a"], EXACT] | None',
        'Annotated[Literal[1, "a"], EXACT]',
    ),
    (
        "{enum: [1], x-client-open: true}",
        "Annotated[Literal[1], EXACT] | int | None",
        "Annotated[Literal[1], EXACT] | int",
    ),
    ("{type: string, format: date}", "Date | None", "Date"),
    ("{type: string, format: date-time}", "DateTime | None", "DateTime"),
    ("{type: string, format: uuid}", "Uuid | None", "Uuid"),
    ("{type: string, format: byte}", "Base64 | None", "Base64"),
    ("{type: string, format: binary}", "str | None", "str"),
    (
        "{type: string, format: password}",
        "Annotated[str | None, Field(repr=False)]",
        "Annotated[str, Field(repr=False)]",
    ),
    (
        "{readOnly: true, type: string}",
        "str | None",
        "Annotated[str | None, REQUIRED_IN_RESPONSES]",
    ),
    (
        "{writeOnly: true, type: string}",
        "str | None",
        "Annotated[str | None, REQUIRED_IN_REQUESTS]",
    ),
    ("{oneOf: [{type: string}, {type: integer}]}", "str | int | None", "str | int"),
    (
        "{type: integer, anyOf: [{const: 0}, {minimum: 9}]}",
        "Annotated[Literal[0], EXACT] | Annotated[int, Field(ge=9)] | None",
        "Annotated[Literal[0], EXACT] | Annotated[int, Field(ge=9)]",
    ),
    (
        "{anyOf: [{type: [string, 'null']}, {type: [integer, 'null']}, {type: 'null'}]}",
        "Nullable[str | int]",
        "str | int | None",
    ),
    (
        "{anyOf: [{$ref: '#/components/schemas/Maybe'}, {type: [integer, 'null']}]}",
        "Nullable[Maybe | int]",
        "Maybe | int | None",
    ),
    ("{$ref: '#/components/schemas/Thing'}", "Thing | None", "Thing"),
    ("{$ref: '#/components/schemas/Short'}", "Short | None", "Short"),
]


@pytest.mark.parametrize(("schema", "optional", "required"), FIELDS)
def test_a_field(schema: str, optional: str, required: str) -> None:
    assert Case(schema).field() == optional
    assert Case(schema, required=True).field() == required


def test_a_field_of_another_name_has_an_alias() -> None:
    assert Case("{type: string}").field("q") == 'Annotated[str | None, Field(alias="p")]'


ARGUMENTS = [
    ("{}", "object", "object"),
    (
        "{anyOf: [{$ref: '#/components/schemas/Maybe'}, {type: [integer, 'null']}]}",
        "str | int | None",
        "str | int | None",
    ),
    ("{type: integer, minimum: 1}", "int", "int"),
    ("{type: [string, 'null']}", "str | None", "str | None"),
    ("{type: array, items: {type: string}}", "Sequence[str]", "Sequence[str]"),
    (
        "{type: object, additionalProperties: {type: number}}",
        "Mapping[str, float]",
        "Mapping[str, float]",
    ),
    ("{enum: [1, 2]}", "Literal[1, 2]", "Literal[1, 2]"),
    ("{type: string, format: date}", "date | str", "Date | str"),
    ("{type: string, format: date-time}", "datetime | str", "DateTime | str"),
    ("{type: string, format: uuid}", "UUID | str", "str"),
    ("{type: string, format: binary}", "str", "str"),
    (
        "{$ref: '#/components/schemas/Thing'}",
        "models.Thing | models.ThingParam",
        "Thing | ThingParam",
    ),
    (
        "{$ref: '#/components/schemas/Open'}",
        "models.Open | models.OpenParam | Mapping[str, object]",
        "Open | OpenParam | Mapping[str, object]",
    ),
    (
        "{$ref: '#/components/schemas/Things'}",
        "Sequence[models.Thing | models.ThingParam]",
        "Sequence[Thing | ThingParam]",
    ),
    ("{$ref: '#/components/schemas/Short'}", "str", "str"),
    ("{$ref: '#/components/schemas/Values'}", "models.Values", "Values"),
    ("{$ref: '#/components/schemas/Loop'}", "models.Loop", "Loop"),
    (
        TOLD,
        "models.Cat | models.CatParam | models.Dog | models.DogParam",
        "Cat | CatParam | Dog | DogParam",
    ),
]


@pytest.mark.parametrize(("schema", "argument", "member"), ARGUMENTS)
def test_an_argument_and_a_member(schema: str, argument: str, member: str) -> None:
    assert Case(schema, module="").argument() == argument
    assert Case(schema, required=True).member() == member
    assert Case(schema).member() == f"NotRequired[{member}]"


def test_what_only_a_caller_gives() -> None:
    annotator = Case("{}", module="").annotator
    assert str(annotator.type(FileType(), Use.ARGUMENT)) == "FileContent"
    items = IterableType(ScalarType(kind=ScalarKind.STRING))
    assert str(annotator.type(items, Use.ARGUMENT)) == "Iterable[str]"


def test_a_discriminated_union_names_the_classes_of_its_variants() -> None:
    case = Case(TOLD)
    alias = case.schemas[standing("/components/schemas/Owner/properties/p")]
    assert isinstance(alias, Alias)
    assert str(case.annotator.type(alias.type, Use.FIELD)) == (
        'Annotated[Cat | Dog | UnknownVariant, TagOf("kind", {"cat": "Cat", "dog": "Dog"})]'
    )


def test_what_is_used_is_imported() -> None:
    case = Case("{type: [integer, 'null'], minimum: 1}")
    case.field()
    assert case.annotator.imports == {
        ("typing", "Annotated"),
        ("pydantic", "Field"),
        (".._runtime.models.model", "Nullable"),
    }
    outside = Case("{$ref: '#/components/schemas/Thing'}", module="")
    outside.argument()
    assert outside.annotator.imports == {("..", "models")}
    other = Case("{$ref: '#/components/schemas/Thing'}", module="others")
    assert other.field() == "_things.Thing | None"
    assert other.annotator.imports == {(".", As("things", "_things"))}


def test_a_builtin_that_a_member_hides_is_named_in_full() -> None:
    case = Case("{type: array, items: {type: string}}")
    with case.annotator.inside({"list", "p"}):
        assert case.field() == "builtins.list[str] | None"
    assert case.annotator.imports == {("", "builtins")}
    assert case.field() == "list[str] | None"


# --- limits ---


@pytest.mark.parametrize(
    ("limits", "expected"),
    [
        (Constraints(), []),
        (Constraints(minimum=0, exclusive_maximum=1.5), ["ge=0", "lt=1.5"]),
        (
            Constraints(exclusive_minimum=0, maximum=9, multiple_of=3),
            ["le=9", "gt=0", "multiple_of=3"],
        ),
        (Constraints(min_length=0, max_length=2), ["min_length=0", "max_length=2"]),
        (Constraints(pattern=r"^\d$"), ['pattern="^[0-9]$"']),
        (Constraints(pattern="(?=a)"), []),
        (Constraints(min_items=1, max_items=2), ["min_length=1", "max_length=2"]),
    ],
)
def test_limits_as_arguments_of_field(limits: Constraints, expected: list[str]) -> None:
    assert [str(argument) for argument in field_arguments(limits)] == expected
