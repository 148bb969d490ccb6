"""Whether the client offers exactly the operations of the contract, with exactly their arguments.

Comes in: the contract. Goes out: nothing, or an AssertionError. The rule of this file: it looks at
names, signatures and docstrings, and calls no operation.
"""

from __future__ import annotations

import inspect
import keyword
from typing import TYPE_CHECKING, Any

import telnyx_voice
from telnyx_voice import AsyncTelnyx, Telnyx

from .probe import KEY, resource_of
from .values import types

if TYPE_CHECKING:
    from .spec_reader import Operation, Place, Spec

CLIENTS: tuple[Any, ...] = (Telnyx, AsyncTelnyx)
NOT_OPERATIONS = {"with_raw_response"}
NOT_RESOURCES = {"webhooks"}


def python_name(wire_name: str) -> str:
    """The Python name of a field: the wire name, apart from keywords (`from` becomes `from_`)."""
    return f"{wire_name}_" if keyword.iskeyword(wire_name) else wire_name


def public(thing: object) -> set[str]:
    return {name for name in dir(thing) if not name.startswith("_")}


def method_of(client: Any, operation: Operation) -> Any:
    """The method of an operation on a new client of a class."""
    return getattr(resource_of(client(api_key=KEY), operation.resource), operation.python_name)


def check_every_operation_is_a_method(spec: Spec) -> None:
    """Resources and methods are those of the contract, and there is nothing else."""
    wanted: dict[tuple[str, ...], set[str]] = {}
    for operation in spec.operations:
        for depth in range(1, len(operation.resource) + 1):
            wanted.setdefault(operation.resource[:depth], set())
            if depth > 1:
                wanted[operation.resource[: depth - 1]].add(operation.resource[depth - 1])
        wanted[operation.resource].add(operation.python_name)
    top = {path[0] for path in wanted}
    for client in CLIENTS:
        offered = {name for name in public(client) if name in client.__dict__} - NOT_RESOURCES
        assert offered == top, f"{client.__name__}: {offered} instead of {top}"
        instance = client(api_key=KEY)
        for path, names in wanted.items():
            found = public(resource_of(instance, path)) - NOT_OPERATIONS
            assert found == names, f"{'.'.join(path)}: {found} instead of {names}"


def check_signatures(spec: Spec) -> None:
    """Path parameters come first, the rest by keyword; only the optional may be left out."""
    for operation in spec.operations:
        first = [python_name(found.get("name")) for found in operation.parameters_in("path")]
        required = set[str]()
        optional = set[str]()
        for parameter in operation.parameters:
            if parameter.get("in") != "path":
                group = required if parameter.get("required") else optional
                group.add(python_name(parameter.get("name")))
        if operation.body is not None:
            for name, _ in operation.body.children("properties"):
                group = required if name in operation.body.get("required", ()) else optional
                group.add(python_name(name))
        for client in CLIENTS:
            where = f"{client.__name__}, {operation.id}"
            _assert_signature(where, method_of(client, operation), first, required, optional)


def _assert_signature(
    where: str, method: Any, first: list[str], required: set[str], optional: set[str]
) -> None:
    parameters = inspect.signature(method).parameters.values()
    positional = [p.name for p in parameters if p.kind is p.POSITIONAL_OR_KEYWORD]
    keywords = [p for p in parameters if p.kind is p.KEYWORD_ONLY]
    assert positional == first, f"{where}: {positional} instead of {first}"
    needed = {p.name for p in keywords if p.default is p.empty}
    assert needed == required, f"{where}: requires {needed} instead of {required}"
    free = {p.name for p in keywords if p.default is telnyx_voice.omit}
    assert free == optional, f"{where}: allows {free} instead of {optional}"
    assert len(keywords) == len(required) + len(optional), f"{where}: {keywords}"
    assert any(p.kind is p.VAR_KEYWORD for p in parameters), f"{where}: takes no options"


def check_docstrings(spec: Spec) -> None:
    """Each docstring says what the contract says: the arguments, defaults, values and webhooks."""
    events = {webhook.key: webhook.event_type for webhook in spec.webhooks}
    for operation in spec.operations:
        expected = [operation.place.get("summary").rstrip(".")]
        sent = operation.place.get("x-client-webhooks-sent", ())
        assert set(sent) <= events.keys(), f"{operation.id}: sends {sent}"
        expected += [events[key] for key in sent]
        described: list[tuple[str, Place]] = [(p.get("name"), p) for p in operation.parameters]
        if operation.body is not None:
            described += operation.body.children("properties")
        for name, place in described:
            expected += [f"{python_name(name)}:", *_words(place)]
        for client in CLIENTS:
            text = " ".join((method_of(client, operation).__doc__ or "").split())
            for words in expected:
                assert words in text, f"{operation.id}: the docstring does not say {words!r}"


def _words(place: Place) -> list[str]:
    """What a reader must be told about an argument: its description and the server's default."""
    words = [" ".join(place.get("description", "").split())]
    if "default" in place:
        default = place.get("default")
        words.append(str(default) if types(place) != ("boolean",) else str(default).lower())
    return words
