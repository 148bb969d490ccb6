"""What one direction requires, and what goes one way only."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from tests.golden.inline import Echo

if TYPE_CHECKING:
    from collections.abc import Callable

USER = """
  User:
    type: object
    required: [id, name, secret]
    properties:
      id: {type: string, readOnly: true}
      name: {type: string}
      secret: {type: string, writeOnly: true}
"""
REF = "{$ref: '#/components/schemas/User'}"
SHAPES: dict[str, tuple[str, Callable[[Any], Any]]] = {
    "itself": (REF, lambda value: value),
    "a list": (f"{{type: array, items: {REF}}}", lambda value: [value]),
    "a map": (f"{{type: object, additionalProperties: {REF}}}", lambda value: {"k": value}),
    "a member": (f"{{type: object, properties: {{u: {REF}}}}}", lambda value: {"u": value}),
}


@pytest.mark.parametrize("version", ["3.0.3", "3.1.0"])
@pytest.mark.parametrize("shape", SHAPES)
def test_required_holds_in_the_direction_in_which_a_member_goes(version: str, shape: str) -> None:
    schema, wrap = SHAPES[shape]
    echo = Echo(schema, USER, version)
    sent, received = {"name": "Ada", "secret": "s"}, {"id": "7", "name": "Ada"}
    assert echo.sent(wrap(sent)) == wrap(sent)
    assert not echo.drift(wrap(received))
    assert "secret" in echo.refused(wrap({"name": "Ada"}))
    assert [told.rpartition(".")[2] for told in echo.drift(wrap({"name": "Ada"}))] == ["id missing"]


def user(echo: Echo) -> Any:
    found = echo.read({"id": "7", "name": "Ada"})
    found.secret = "new"
    return found


def test_what_was_read_is_sent_back_without_what_only_the_server_sets() -> None:
    echo = Echo(REF, USER, "3.0.3")
    assert echo.sent(user(echo)) == {"name": "Ada", "secret": "new"}


def test_from_3_1_on_read_only_is_an_annotation_and_nothing_is_left_out() -> None:
    echo = Echo(REF, USER)
    whole = {"id": "7", "name": "Ada", "secret": "new"}
    assert echo.sent(user(echo)) == whole
    assert echo.sent(whole) == whole
    assert "secret" in echo.refused(echo.read({"id": "7", "name": "Ada"}))
