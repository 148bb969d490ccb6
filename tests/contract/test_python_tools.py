"""Python's own tools tell the truth of resources: type hints, names, sources, docstrings."""

from __future__ import annotations

import inspect
import linecache
import traceback
import typing
from typing import TYPE_CHECKING, Any

import pytest
import telnyx_voice
from telnyx_voice import AsyncTelnyx, InvalidRequestError, Telnyx

from .spec_reader import load

if TYPE_CHECKING:
    from collections.abc import Callable

CLIENTS = (Telnyx(api_key="KEY"), AsyncTelnyx(api_key="KEY"))
HOLDERS = [
    holder
    for client in CLIENTS
    for actions in (client.calls.actions,)
    for holder in (client.calls, actions, actions.with_raw_response)
]


def methods(holder: object) -> list[Callable[..., Any]]:
    names = (name for name in vars(type(holder)) if not name.startswith("_"))
    found = (getattr(holder, name) for name in names if not name.startswith("with_"))
    return [each for each in found if inspect.ismethod(each)]


OPERATIONS = [m for client in CLIENTS for m in methods(client.calls.actions)]
each = pytest.mark.parametrize("method", OPERATIONS, ids=lambda m: m.__qualname__)


def test_there_is_something_to_look_at() -> None:
    assert len(OPERATIONS) == 2 * len(load().operations)


@each
def test_type_hints_can_be_read(method: Callable[..., Any]) -> None:
    hints = typing.get_type_hints(method)
    assert hints["call_control_id"] is str
    assert hints["return"] is telnyx_voice.models.CallControlCommandResponse
    assert set(hints) == {*inspect.signature(method).parameters, "return"}


def test_type_hints_of_the_options_can_be_read() -> None:
    unpacked = typing.get_type_hints(Telnyx(api_key="KEY").calls.actions.refer)["options"]
    (options,) = typing.get_args(unpacked)
    assert "timeout" in typing.get_type_hints(options)


@pytest.mark.parametrize("holder", HOLDERS, ids=lambda holder: type(holder).__name__)
def test_type_hints_of_properties_can_be_read(holder: object) -> None:
    for name, found in vars(type(holder)).items():
        getter = getattr(found, "fget", None) or getattr(found, "func", None)
        if getter is not None:
            assert typing.get_type_hints(getter)["return"] is type(getattr(holder, name))


@each
def test_a_method_is_where_its_class_is(method: Any) -> None:
    holder: Any = method.__self__.__class__
    assert method.__qualname__ == f"{holder.__name__}.{method.__name__}"
    assert method.__module__ == holder.__module__
    assert inspect.iscoroutinefunction(method) == holder.__name__.startswith("Async")
    lines, first = inspect.getsourcelines(method)
    assert f"def {method.__name__}(" in lines[0]
    _, begin = inspect.getsourcelines(holder)
    assert first > begin


@each
def test_a_docstring_describes_the_arguments(method: Callable[..., Any]) -> None:
    text = inspect.getdoc(method) or ""
    named = [name for name in inspect.signature(method).parameters if name != "options"]
    assert "\nArgs:\n" in text
    assert [name for name in named if f"    {name}: " not in text] == []


def test_a_traceback_names_the_method_and_its_line() -> None:
    client = Telnyx(api_key="KEY")
    with pytest.raises(InvalidRequestError) as raised:
        client.calls.actions.refer("v3:abc", sip_address=1)  # type: ignore[arg-type] # it is wrong
    frames = traceback.extract_tb(raised.value.__traceback__)
    (frame,) = (f for f in frames if f.name == "refer")
    assert frame.filename == inspect.getsourcefile(type(client.calls.actions))
    assert "return" in linecache.getline(frame.filename, frame.lineno or 0)
