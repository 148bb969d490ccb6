"""Names of earlier releases: they work, and the warning is about the line of who uses them."""

from __future__ import annotations

import sys
import types
from typing import Any

import pytest

from generator.runtime.core.former import former_names, take_former, warn_of_arguments
from generator.runtime.core.omit import Omit, omit
from generator.runtime.models.former import former_fields
from generator.runtime.models.model import Model


def method(limit: int | Omit = omit, size: int | Omit = omit, *, required: bool = False) -> object:
    return take_former(limit, size, "limit", "size", required=required)


def test_an_argument_is_taken_under_either_name() -> None:
    assert method(3) == 3
    assert method() is omit
    with pytest.warns(DeprecationWarning, match="^the argument 'size' is 'limit' now$") as told:
        assert method(size=4) == 4
    assert [each.filename for each in told] == [__file__]


def test_an_argument_is_given_once_and_not_left_out_where_it_is_required() -> None:
    with pytest.raises(TypeError, match="'size' is 'limit' now: give one of them"):
        method(1, 2)
    with pytest.raises(TypeError, match="missing a required argument: 'limit'"):
        method(required=True)


def deprecated(**given: bool) -> None:
    warn_of_arguments(**given)


def test_only_arguments_that_are_given_are_warned_of() -> None:
    deprecated(colour=False)
    with pytest.warns(DeprecationWarning, match="^the API deprecates the argument 'size'$") as told:
        deprecated(colour=False, size=True)
    assert [each.filename for each in told] == [__file__]


def test_a_module_has_its_former_names() -> None:
    module = types.ModuleType("shop_of_today")
    sys.modules[module.__name__] = module
    try:
        vars(module)["Pet"] = int
        load = former_names(module.__name__, {"Animal": "Pet"})
        with pytest.warns(DeprecationWarning, match=r"^shop_of_today\.Animal is Pet now$") as told:
            assert load("Animal") is int
        assert [each.filename for each in told] == [__file__]
        with pytest.raises(AttributeError, match="'shop_of_today' has no attribute 'Beast'") as no:
            load("Beast")
        assert (no.value.name, no.value.obj) == ("Beast", module)
        assert former_names(module.__name__, {}, str.upper)("beast") == "BEAST"
    finally:
        del sys.modules[module.__name__]


class Pet(Model):
    name: str
    friend: Pet | None = None

    __init__ = former_fields({"title": "name"})


def test_a_model_is_made_with_a_former_name_and_read_without() -> None:
    make: Any = Pet  # a generated class has overloads
    with pytest.warns(DeprecationWarning, match=r"^Pet\.title is name now$") as told:
        pet = make(title="Tom")
    assert [each.filename for each in told] == [__file__]
    assert pet == make(name="Tom")
    with pytest.raises(TypeError, match="'title' is 'name' now: give one of them"):
        make(title="a", name="b")
    kept = Pet.model_validate({"name": "Tom", "title": "Sir", "friend": {"name": "Ann"}})
    assert (kept.name, kept.model_extra) == ("Tom", {"title": "Sir"})
    with pytest.raises(ValueError, match="name"):  # as ever: on the wire it is called `name`
        Pet.model_validate({"title": "Tom"})
