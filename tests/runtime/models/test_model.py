from __future__ import annotations

import copy
import json
import pickle
import subprocess
import sys
from datetime import UTC, datetime
from types import ModuleType
from typing import Annotated, Literal, TypeAlias

import pytest
from pydantic import Field, ValidationError

from generator.runtime.models.model import (
    UNIQUE,
    Base64,
    DateTime,
    Model,
    Nullable,
    OpenModel,
    TagOf,
    UnknownVariant,
    Uuid,
    to_json,
)
from generator.runtime.models.names import RESERVED_ATTRIBUTES


class Header(Model):
    name: str
    value: str


class Cat(Model):
    kind: str
    lives: int


class Dog(Model):
    kind: str
    tricks: list[str] | None = None


Pet: TypeAlias = Annotated[
    Cat | Dog | UnknownVariant,
    TagOf("kind", {"cat": "Cat", "lion": "Cat", "dog": "Dog"}),
]


class Call(Model):
    to: str
    from_: Annotated[str | None, Field(alias="from")] = None
    state: Nullable[str] = None
    password: Annotated[str | None, Field(repr=False)] = None
    engine: Literal["a", "b"] | str | None = None
    headers: list[Header] | None = None
    at: DateTime | None = None
    pet: Pet | None = None
    tags: Annotated[list[str] | None, UNIQUE] = None
    code: Annotated[str | None, Field(pattern="^[1-9][0-9]*$")] = None
    id: Uuid | None = None
    blob: Base64 | None = None
    wait: Literal[0] | Annotated[int, Field(ge=90)] | None = None


class Scores(OpenModel[int]):
    name: str


class Tree(OpenModel["Tree"]):
    name: str | None = None


def read(text: str) -> Call:
    return Call.model_validate_json(text)


def test_reserved_attributes_are_the_public_names_of_a_model() -> None:
    names = {*dir(Model), *dir(type(Model))}
    assert {name for name in names if not name.startswith("_")} == RESERVED_ATTRIBUTES


def test_the_reserved_names_need_no_pydantic() -> None:
    code = "import sys, generator.runtime.models.names; assert 'pydantic' not in sys.modules"
    subprocess.run([sys.executable, "-c", code], check=True)


def test_a_class_of_the_runtime_has_no_schema_before_it_is_used() -> None:
    code = (
        "from generator.runtime.models.model import Model\n"
        "type('Leg', (Model,), {'__module__': 'client.models'})\n"
        "assert not Model.__pydantic_complete__"
    )
    subprocess.run([sys.executable, "-c", code], check=True)


def test_a_model_takes_python_names_and_gives_wire_names() -> None:
    call = Call(to="x", from_="y", headers=[Header(name="a", value="b")])
    assert call.to_dict() == {"to": "x", "from": "y", "headers": [{"name": "a", "value": "b"}]}
    assert json.loads(call.to_json()) == call.to_dict()


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        (Header(name="a", value="b"), {"name": "a", "value": "b"}),
        ([Call(to="x", from_="y"), None, 1.5], [{"to": "x", "from": "y"}, None, 1.5]),
        ({"a": {"b": Cat(kind="c", lives=9)}}, {"a": {"b": {"kind": "c", "lives": 9}}}),
        (datetime(2026, 1, 2, tzinfo=UTC), "2026-01-02T00:00:00Z"),
        ("text", "text"),
    ],
)
def test_any_result_can_be_given_as_json(value: object, shown: object) -> None:
    assert json.loads(to_json(value)) == shown


def test_only_what_was_set_is_given_back() -> None:
    call = Call(to="x", state=None)
    assert call.to_dict() == {"to": "x", "state": None}
    call.from_ = "y"
    assert call.to_dict() == {"to": "x", "state": None, "from": "y"}


def test_unknown_members_are_attributes_and_are_given_back() -> None:
    call = read('{"to": "x", "meta": {"attempt": 1}}')
    assert getattr(call, "meta", None) == {"attempt": 1}
    assert call.to_dict() == {"to": "x", "meta": {"attempt": 1}}


def test_a_secret_is_not_in_the_repr() -> None:
    call = Call(to="x", password="hunter2")
    assert "hunter2" not in repr(call)
    assert "hunter2" not in str(call)
    assert call.to_dict()["password"] == "hunter2"


def test_a_wrong_argument_is_named_without_its_value() -> None:
    with pytest.raises(ValidationError) as raised:
        Call(to="x", password=123456)  # type: ignore[arg-type]  # the mistake under test
    assert "password" in str(raised.value)
    assert "123456" not in str(raised.value)


def test_copies_are_equal() -> None:
    call = read('{"to": "x", "new": [1], "at": "2026-01-02T03:04:05.678901Z", "pet": {"kind": ""}}')
    for again in (copy.copy(call), copy.deepcopy(call), pickle.loads(pickle.dumps(call))):
        assert again == call
        assert again.to_dict() == call.to_dict()
    assert call != read('{"to": "x"}')


def test_the_discriminator_chooses_the_class() -> None:
    assert isinstance(read('{"to": "x", "pet": {"kind": "lion", "lives": 9}}').pet, Cat)
    assert isinstance(read('{"to": "x", "pet": {"kind": "dog"}}').pet, Dog)


@pytest.mark.parametrize("pet", [{"kind": "emu", "x": 1}, {"x": 1}, {"kind": ["dog"]}, {}])
def test_an_unknown_variant_is_kept(pet: dict[str, object]) -> None:
    call = read(json.dumps({"to": "x", "pet": pet}))
    assert isinstance(call.pet, UnknownVariant)
    assert call.to_dict() == {"to": "x", "pet": pet}


def test_a_variant_can_be_given_as_a_model() -> None:
    assert Call(to="x", pet=Dog(kind="dog")).to_dict() == {"to": "x", "pet": {"kind": "dog"}}
    assert isinstance(Call(to="x", pet=UnknownVariant()).pet, UnknownVariant)


@pytest.mark.parametrize("text", ['"5"', "5", '"2026-01-01"', '"noon"', '"1767225600"'])
def test_a_date_time_is_only_read_from_a_date_time(text: str) -> None:
    with pytest.raises(ValidationError):
        read(f'{{"to": "x", "at": {text}}}')


@pytest.mark.parametrize(
    ("text", "again"),
    [
        ("2026-01-02T03:04:05Z", "2026-01-02T03:04:05Z"),
        ("2026-01-02T03:04:05.678901Z", "2026-01-02T03:04:05.678901Z"),
        ("2026-01-02T03:04:05.6Z", "2026-01-02T03:04:05.600000Z"),
        ("2026-01-02T03:04:05+02:00", "2026-01-02T03:04:05+02:00"),
        ("2026-01-02t03:04:05z", "2026-01-02T03:04:05Z"),
        ("2026-01-02T03:04:05", "2026-01-02T03:04:05"),
    ],
)
def test_a_date_time_keeps_its_instant(text: str, again: str) -> None:
    call = read(f'{{"to": "x", "at": "{text}"}}')
    assert call.at == datetime.fromisoformat(text.upper())
    assert call.to_dict()["at"] == again


def test_a_date_time_is_given_as_a_datetime() -> None:
    at = datetime(2026, 1, 2, tzinfo=UTC)
    assert Call(to="x", at=at).to_dict() == {"to": "x", "at": "2026-01-02T00:00:00Z"}


@pytest.mark.parametrize(
    ("member", "good", "bad"),
    [
        ("tags", ["a", "b"], ["a", "a"]),
        ("code", "1", "001"),
        ("code", "12", "12\n"),
        ("id", "7D743d69-f7e8-4761-b7d4-8cacf9d3c031", "7d743d69"),
        ("blob", "aGF2ZQ==", "aGF2ZQ"),
        ("blob", "", "a b="),
        ("wait", 0, 89),
        ("wait", 90, 0.5),
    ],
)
def test_constraints(member: str, good: object, bad: object) -> None:
    assert read(json.dumps({"to": "x", member: good})).to_dict()[member] == good
    with pytest.raises(ValidationError):
        read(json.dumps({"to": "x", member: bad}))


def test_other_members_of_an_open_model_have_their_type() -> None:
    scores = Scores.model_validate_json('{"name": "x", "a": 1}')
    assert scores.to_dict() == {"name": "x", "a": 1}
    with pytest.raises(ValidationError):
        Scores.model_validate_json('{"name": "x", "a": "1"}')


def test_an_open_model_may_hold_its_own_kind() -> None:
    tree = Tree.model_validate_json('{"a": {"b": {"name": "leaf"}}}')
    assert isinstance((tree.model_extra or {})["a"], Tree)


SHOP = """
from __future__ import annotations
from generator.runtime.models.model import Model

class Order(Model):
    lines: list[Line]

class Line(Model):
    sku: str
"""


@pytest.fixture
def shop(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """The models of a client, as its callers import them; nothing has used them yet."""
    public, module = ModuleType("shop.models"), ModuleType("shop.models.orders")
    for each in (public, module):
        monkeypatch.setitem(sys.modules, each.__name__, each)
    exec(SHOP, vars(module))
    vars(public).update({name: vars(module)[name] for name in ("Order", "Line")})
    return public


def test_a_class_of_a_user_may_be_made_of_a_model_that_nothing_has_used(shop: ModuleType) -> None:
    class Mine(shop.Order):  # type: ignore[misc,name-defined]  # made in this test
        note: str = ""

    mine = Mine(lines=[shop.Line(sku="a")], note="b")
    assert mine.to_dict() == {"lines": [{"sku": "a"}], "note": "b"}
    assert isinstance(mine, shop.Order)


def test_a_pickle_is_read_wherever_the_model_is_by_then(shop: ModuleType) -> None:
    order = shop.Order(lines=[shop.Line(sku="a")])
    data = pickle.dumps(order)
    for name in ("Order", "Line"):
        getattr(shop, name).__module__ = "shop.models.shared"
    del sys.modules["shop.models.orders"]
    assert pickle.loads(data) == order
    assert copy.deepcopy(order) == order
