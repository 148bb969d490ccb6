"""Whether a type hint of the client says what a schema of the contract says."""

from __future__ import annotations

import types
from collections.abc import Awaitable, Callable, Coroutine, Iterable, Mapping, Sequence
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from enum import Enum
from typing import TYPE_CHECKING, Annotated, Any, Literal, NotRequired, Union, get_args, get_origin
from uuid import UUID

from .values import branches, is_open
from .values import types as types_of

if TYPE_CHECKING:
    from .spec_reader import Place

OF_TYPE: dict[str, type] = {"string": str, "integer": int, "number": float, "boolean": bool}
MORE_BY_FORMAT: dict[str, set[Any]] = {
    "date": {date},
    "date-time": {datetime},
    "duration": {timedelta},
    "time": {time},
    "uuid": {UUID},
}
"""What a caller may hand over as well."""
MORE_BY_TYPE: dict[str, set[Any]] = {"number": {int, Decimal}}
NEEDED_BY_FORMAT = {"date": date, "date-time": datetime}


def members(hint: Any) -> list[Any]:
    """The alternatives of a hint, without what annotates them."""
    origin = get_origin(hint)
    if origin in (Annotated, NotRequired):
        return members(get_args(hint)[0])
    if origin in (Union, types.UnionType):
        return [found for each in get_args(hint) for found in members(each)]
    return [hint]


def assert_hint(
    where: str,
    found: list[Any],
    schema: Place,
    name_of: Callable[[Place], str],
    *,
    null: bool = True,
) -> None:
    """A hint allows what a schema allows, and nothing else.

    Args:
        where: what has the hint, for messages.
        found: the alternatives of the hint.
        schema: the schema.
        name_of: the plain name of the counterpart of an object.
        null: whether the hint shows that null is allowed.
    """
    nullable = "null" in types_of(schema) or None in schema.get("enum", ())
    if null:
        assert (type(None) in found) == nullable, f"{where}: {found} for {schema.value}"
    rest = [each for each in found if each is not type(None)]
    if "enum" in schema or "const" in schema:
        _assert_listed(where, rest, schema)
    elif "properties" in schema:
        if is_open(schema):
            rest = [each for each in rest if get_origin(each) is not Mapping]
        names = {each.__name__.replace("_", "").lower() for each in rest}
        wanted = name_of(schema)
        assert wanted in names or f"{wanted}param" in names, f"{where}: {found} is no {wanted}"
        assert names <= {wanted, f"{wanted}param"}, f"{where}: {found} is no {wanted}"
    elif "items" in schema:
        for each in rest:
            assert get_origin(each) in (list, Sequence, Iterable), f"{where}: {each} is no array"
            inner = schema / "items"
            assert_hint(f"{where}[]", members(get_args(each)[0]), inner, name_of, null=null)
    else:
        _assert_scalar(where, rest, schema)


def _assert_listed(where: str, found: list[Any], schema: Place) -> None:
    listed = [value for each in found if get_origin(each) is Literal for value in get_args(each)]
    wanted = [value for value in schema.get("enum", [schema.get("const")]) if value is not None]
    assert set(listed) == set(wanted), f"{where}: lists {listed} instead of {wanted}"
    others = {each for each in found if get_origin(each) is not Literal} - {Enum}
    opened = schema.get("x-client-open") is True
    assert bool(others) == opened, f"{where}: {found} is open is not {opened}"


def _assert_scalar(where: str, found: list[Any], schema: Place) -> None:
    wanted, allowed = set[Any](), set[Any]()
    for branch in branches(schema):
        if "const" in branch or "enum" in branch:
            continue
        for kind in set(types_of(branch)) - {"null"}:
            form = branch.get("format")
            wanted |= {OF_TYPE[kind]} if kind in OF_TYPE else set()
            allowed |= MORE_BY_TYPE.get(kind, set()) | MORE_BY_FORMAT.get(form, set())
            wanted |= {NEEDED_BY_FORMAT[form]} if form in NEEDED_BY_FORMAT else set()
            if kind == "object":
                assert any(
                    get_origin(each) in (dict, Mapping) for each in found
                ), f"{where}: {found}"
    plain = {each for each in found if get_origin(each) is None}
    assert wanted <= plain | {object, Any}, f"{where}: {found} instead of {wanted}"
    assert plain <= wanted | allowed or not wanted, f"{where}: {found} instead of {wanted}"


def result_of(hint: Any) -> Any:
    """What a call gives, awaited if need be."""
    return get_args(hint)[-1] if get_origin(hint) in (Awaitable, Coroutine) else hint
