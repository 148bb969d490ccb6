"""`typing.get_type_hints` reads every public callable of a client."""

from __future__ import annotations

import asyncio
import importlib
import inspect
import pkgutil
import sys
import typing
from typing import TYPE_CHECKING, Any

import pydantic
import pytest
import telnyx_voice

from tests.checkout import operation_ids
from tests.golden import packages

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path
    from types import ModuleType

CASES = (
    "body_models",
    "downloads",
    "headers",
    "multipart",
    "pagination",
    "security_schemes",
    "streams",
)
"""Golden clients that together have what some documents alone need."""


def modules(package: ModuleType) -> Iterator[ModuleType]:
    """The public modules of a package."""
    yield package
    for found in pkgutil.walk_packages(package.__path__, f"{package.__name__}."):
        if "._" not in found.name:
            yield importlib.import_module(found.name)


def functions_of(kind: type[Any]) -> Iterator[Callable[..., Any]]:
    """The public methods of a class, also those that it inherits, and its constructor."""
    for name, found in inspect.getmembers_static(kind):
        function = getattr(found, "__func__", found)  # of a class method or a static one
        if name in {"__init__", "__call__"} or not name.startswith("_"):
            function = getattr(function, "fget", None) or function
            if inspect.isfunction(function):
                yield function


def public_callables(package: ModuleType) -> list[Any]:
    """The functions and classes of a package's public modules, and the methods of the classes."""
    found: dict[int, Any] = {}
    for module in modules(package):
        names = (name for name in dir(module) if not name.startswith("_"))
        for each in (getattr(module, name) for name in names):
            if inspect.isclass(each):
                found |= {id(function): function for function in functions_of(each)}
            if inspect.isclass(each) or inspect.isroutine(each):
                found[id(each)] = each
    return [each for each in found.values() if str(each.__module__).startswith(package.__name__)]


FOR_TYPE_CHECKERS = {"FakeTelnyx"}
"""Classes whose attributes are declared for type checkers alone."""


def unreadable(package: ModuleType) -> dict[str, str]:
    """The public callables of a package whose hints cannot be read, and why."""
    failed: dict[str, str] = {}
    for found in public_callables(package):
        if found.__qualname__ in FOR_TYPE_CHECKERS:
            continue
        try:
            typing.get_type_hints(found, include_extras=True)
        except Exception as error:  # noqa: BLE001 - whatever it is, it is told
            failed[f"{found.__module__}.{found.__qualname__}"] = repr(error)
    return failed


def test_those_of_the_flagship() -> None:
    names = {found.__qualname__ for found in public_callables(telnyx_voice)}
    assert {"Actions.refer", "AsyncTelnyx.__init__", "WebhookRouter.wsgi", "TestKit.sign"} <= names
    assert len(names) > 200
    assert unreadable(telnyx_voice) == {}


@pytest.mark.parametrize("case", CASES)
def test_those_of_a_golden_client(
    case: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    packages.install(case, tmp_path)
    monkeypatch.setattr(sys, "path", [str(tmp_path), *sys.path])
    package = importlib.import_module(case)
    assert len(public_callables(package)) > 80
    assert unreadable(package) == {}
    for name in [name for name in sys.modules if name.partition(".")[0] == case]:
        del sys.modules[name]


def test_pydantic_checks_the_calls_of_every_method() -> None:
    transport = telnyx_voice.MockTransport(lambda _: telnyx_voice.mock_response(200, {"data": {}}))
    client = telnyx_voice.Telnyx(api_key="KEY", transport=transport)
    later = telnyx_voice.AsyncTelnyx(api_key="KEY", transport=transport)
    for actions in (client.calls.actions, later.calls.actions):
        methods = [m for n, m in inspect.getmembers(actions, inspect.ismethod) if n[0] != "_"]
        assert len(methods) == len(operation_ids())
        for method in methods:
            with pytest.raises(pydantic.ValidationError):
                at_once(pydantic.validate_call(method)(5, timeout="soon"))
    header: Any = {"name": "X-A", "value": "b"}
    refer = pydantic.validate_call(client.calls.actions.refer)
    refer("v3:x", sip_address="sip:a@b.c", custom_headers=[header], timeout=telnyx_voice.Timeout())
    refer("v3:x", sip_address="sip:a@b.c", extra_headers={"X-B": telnyx_voice.omit})
    assert transport.requests[0].json()["custom_headers"] == [header]


def at_once(result: object) -> object:
    return asyncio.run(result) if inspect.iscoroutine(result) else result
