"""What two schemas say together."""

from __future__ import annotations

import pytest

from generator.ir.identity import SchemaId, standing
from generator.ir.schemas import AliasSchema, NamedSchema, ObjectSchema
from generator.ir.types import (
    AnyType,
    ArrayType,
    Constraints,
    EnumType,
    Format,
    MapType,
    NullableType,
    NullType,
    RefType,
    ScalarKind,
    ScalarType,
    Type,
    UnionType,
)
from generator.lower.schemas.constraints import tighter
from generator.lower.schemas.intersection import intersection
from tests.unit.documents import schemas
from tests.unit.shown import limits, shown

NAMED = {schema.pointer.rpartition("/")[2]: schema for schema in schemas("""
      Object: {properties: {x: {}}}
      Text: {type: string}
      Short: {type: string, maxLength: 5}
      Values: {enum: [a, b]}
    """).values()}


class Names:
    """Some named schemas, of which no two objects have a class in common."""

    def known(self, schema: SchemaId) -> NamedSchema | None:
        return NAMED.get(schema)

    def class_of_both(self, one: SchemaId, other: SchemaId) -> RefType | None:
        del one, other  # no two objects of these tests have a class in common
        return None


STRING, INTEGER, NUMBER = (ScalarType(kind=kind) for kind in list(ScalarKind)[:3])
SHORT = ScalarType(kind=ScalarKind.STRING, constraints=Constraints(max_length=5))
LONG = ScalarType(kind=ScalarKind.STRING, constraints=Constraints(min_length=3))
BOTH = ScalarType(kind=ScalarKind.STRING, constraints=Constraints(min_length=3, max_length=5))
DATE = ScalarType(kind=ScalarKind.STRING, format=Format.DATE)
AB, BC = EnumType(values=("a", "b")), EnumType(values=("b", "c"))
OPEN = EnumType(values=("a",), open=True)
OBJECT, TEXT, VALUES = (RefType(standing(name)) for name in ("Object", "Text", "Values"))
NEW = RefType(standing("New"))
EITHER = UnionType(variants=(STRING, INTEGER))

EXACT: list[tuple[Type, Type, Type]] = [
    (STRING, STRING, STRING),
    (AnyType(), STRING, STRING),
    (STRING, AnyType(), STRING),
    (NullableType(STRING), STRING, STRING),
    (NullableType(STRING), NullableType(SHORT), NullableType(SHORT)),
    (NullableType(STRING), NullType(), NullType()),
    (STRING, SHORT, SHORT),
    (SHORT, LONG, BOTH),
    (DATE, STRING, DATE),
    (NUMBER, INTEGER, INTEGER),
    (INTEGER, NUMBER, INTEGER),
    (AB, BC, EnumType(values=("b",))),
    (AB, OPEN, AB),
    (OPEN, AB, AB),
    (STRING, AB, AB),
    (AB, SHORT, AB),
    (EnumType(values=("a", 1)), STRING, EnumType(values=("a",))),
    (EITHER, EnumType(values=("a", 1, True)), EnumType(values=("a", 1))),
    (EITHER, STRING, STRING),
    (UnionType(variants=(OBJECT, NEW)), MapType(AnyType()), UnionType(variants=(OBJECT, NEW))),
    (MapType(AnyType()), OBJECT, OBJECT),
    (MapType(AnyType()), MapType(STRING), MapType(STRING)),
    (ArrayType(items=AnyType()), ArrayType(items=STRING), ArrayType(items=STRING)),
    (TEXT, STRING, TEXT),
    (STRING, TEXT, TEXT),
    (TEXT, SHORT, SHORT),
    (VALUES, STRING, VALUES),
    (EITHER, SHORT, SHORT),
    (TEXT, VALUES, VALUES),
    (EnumType(values=(1,)), EnumType(values=(1, True)), EnumType(values=(1,))),
]

CONFLICTS: list[tuple[Type, Type, Type]] = [
    (STRING, INTEGER, EITHER),
    (AB, EnumType(values=("c",)), EnumType(values=("a", "b", "c"))),
    (AB, INTEGER, UnionType(variants=(INTEGER, AB))),
    (EnumType(values=(1,)), EnumType(values=(True,)), EnumType(values=(1, True))),
    (NullType(), STRING, NullableType(STRING)),
    (OBJECT, STRING, UnionType(variants=(OBJECT, STRING))),
    (ArrayType(items=STRING), ArrayType(items=INTEGER), ArrayType(items=EITHER)),
]

INEXACT: list[tuple[Type, Type, Type]] = [
    (SHORT, OPEN, OPEN),
    (OBJECT, NEW, NEW),
    (OBJECT, MapType(STRING), OBJECT),
    (ArrayType(items=STRING, prefix=(INTEGER,)), ArrayType(items=STRING), ArrayType(items=STRING)),
]


@pytest.mark.parametrize(("one", "other", "expected"), EXACT)
def test_what_one_type_can_say(one: Type, other: Type, expected: Type) -> None:
    found = intersection(one, other, Names())
    assert shown(found.type) == shown(expected)
    assert found.exact


@pytest.mark.parametrize(("one", "other", "expected"), INEXACT)
def test_what_it_cannot_is_typed_by_the_later(one: Type, other: Type, expected: Type) -> None:
    found = intersection(one, other, Names())
    assert shown(found.type) == shown(expected)
    assert not found.exact


@pytest.mark.parametrize(("one", "other", "expected"), CONFLICTS)
def test_where_nothing_satisfies_both_either_is_let_through(
    one: Type, other: Type, expected: Type
) -> None:
    found = intersection(one, other, Names())
    assert shown(found.type) == shown(expected)
    assert found.conflict


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (Constraints(), Constraints(), ""),
        (Constraints(minimum=1), Constraints(minimum=0), "[minimum=1]"),
        (Constraints(minimum=0), Constraints(maximum=0), "[minimum=0, maximum=0]"),
        (
            Constraints(max_length=5),
            Constraints(max_length=3, min_length=1),
            "[min_length=1, max_length=3]",
        ),
        (
            Constraints(unique_items=True),
            Constraints(max_items=2),
            "[max_items=2, unique_items=True]",
        ),
        (Constraints(pattern="a"), Constraints(pattern="a"), "[pattern=a]"),
    ],
)
def test_limits_that_both_hold(one: Constraints, other: Constraints, expected: str) -> None:
    found = tighter(one, other)
    assert found is not None
    assert limits(found) == expected


def test_limits_that_one_record_cannot_hold() -> None:
    assert tighter(Constraints(pattern="a"), Constraints(pattern="b")) is None
    assert tighter(Constraints(multiple_of=2), Constraints(multiple_of=3)) is None


def test_the_named_schemas_are_what_they_seem() -> None:
    assert isinstance(NAMED["Object"], ObjectSchema)
    assert isinstance(NAMED["Text"], AliasSchema)
