"""Whether the client offers exactly the operations of the contract, with exactly their arguments.

These checks look at names, signatures and docstrings, and call no operation.
"""

from __future__ import annotations

import collections.abc
import datetime as dt
import inspect
import re
import typing
from typing import TYPE_CHECKING, Any, get_type_hints

from .call import all_keys, option_of, python_name
from .checks_models import header_model, is_object, name_of, plain
from .hints import assert_hint, members, result_of
from .probe import MODES, STATUS_ERRORS, resource_of
from .spec_reader import described_headers
from .values import types

if TYPE_CHECKING:
    from .spec_reader import Operation, Place, Spec

NOT_OPERATIONS = {"with_raw_response"}
NOT_RESOURCES = {"webhooks"}


def public(thing: object) -> set[str]:
    return {name for name in dir(thing) if not name.startswith("_")}


def clients(spec: Spec) -> list[object]:
    """A client of each class."""
    return [spec.client.new(mode, **all_keys(spec)) for mode in MODES]


def method_of(client: Any, operation: Operation) -> Any:
    """The method of an operation."""
    return resource_of(client, (*operation.resource, operation.python_name))


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
    direct = {operation.resource for operation in spec.operations}
    listed = {tuple(each) for each in spec.client.part("OPERATIONS")}
    operations = {
        (o.id, o.method.upper(), o.path, ".".join((*o.resource, o.python_name)))
        for o in spec.operations
    }
    assert listed == operations, f"OPERATIONS: {listed} instead of {operations}"
    for client in clients(spec):
        kind = type(client)
        offered = {name for name in public(client) if name in kind.__dict__} - NOT_RESOURCES
        assert offered == top, f"{kind.__name__}: {offered} instead of {top}"
        for path, names in wanted.items():
            found = public(resource_of(client, path)) - NOT_OPERATIONS
            assert found == names, f"{'.'.join(path)}: {found} instead of {names}"
        for path in direct:
            raw = public(resource_of(client, (*path, "with_raw_response"))) - NOT_OPERATIONS
            methods = {each.python_name for each in spec.operations if each.resource == path}
            assert raw == methods, f"{'.'.join(path)}.with_raw_response: {raw}, not {methods}"


# --- signatures ---


def arguments(operation: Operation) -> dict[str, tuple[Place, bool]]:
    """The arguments by their Python names: what describes them, and whether they are needed."""
    found: dict[str, tuple[Place, bool]] = {}
    for place in operation.parameters:
        name = python_name(place.get("name"), place)
        assert name not in found, f"{operation.id}: two arguments are called {name}"
        found[name] = (place, place.get("required") is True)
    if operation.body is not None:
        needed = operation.body.get("required", ()) if operation.needs_body else ()
        for wire, place in operation.body.children("properties"):
            name = python_name(wire, place)
            assert name not in found, f"{operation.id}: two arguments are called {name}"
            found[name] = (place, wire in needed)
    return found


def check_signatures(spec: Spec) -> None:
    """Path parameters come first, the rest by keyword; only the optional may be left out."""
    for operation in spec.operations:
        in_path = operation.parameters_in("path")
        first = [python_name(place.get("name"), place) for place in in_path]
        others = arguments(operation)
        required = {name for name, (_, needed) in others.items() if needed} - set(first)
        optional = {name for name, (_, needed) in others.items() if not needed}
        for client in clients(spec):
            where = f"{type(client).__name__}, {operation.id}"
            parameters = inspect.signature(method_of(client, operation)).parameters.values()
            omit = spec.client.module.omit
            positional = [p.name for p in parameters if p.kind is p.POSITIONAL_OR_KEYWORD]
            keywords = [p for p in parameters if p.kind is p.KEYWORD_ONLY]
            assert positional == first, f"{where}: {positional} instead of {first}"
            needed = {p.name for p in keywords if p.default is p.empty}
            assert needed == required, f"{where}: requires {needed} instead of {required}"
            free = {p.name for p in keywords if p.default is omit}
            assert free == optional, f"{where}: allows {free} instead of {optional}"
            assert len(keywords) == len(required) + len(optional), f"{where}: {keywords}"
            assert any(p.kind is p.VAR_KEYWORD for p in parameters), f"{where}: takes no options"


def check_types(spec: Spec) -> None:
    """The types of arguments allow what their schemas allow; that of the result, every success."""
    sentinel: object = spec.client.module.omit
    omit = type(sentinel)
    for operation in spec.operations:
        for client in clients(spec):
            hints = _hints(spec, method_of(client, operation))
            for name, (place, needed) in arguments(operation).items():
                where = f"{type(client).__name__}, {operation.id}, {name}"
                found = members(hints[name])
                assert (omit in found) == (not needed), f"{where}: {hints[name]}"
                schema = place / "schema" if "in" in place else place
                rest = [each for each in found if each is not omit]
                assert_hint(where, rest, schema, name_of, null="in" not in place)
            where = f"{type(client).__name__}, {operation.id}"
            _assert_result(where, members(result_of(hints["return"])), operation)


def _hints(spec: Spec, method: Any) -> dict[str, Any]:
    """The annotations of a method, resolved; the names that only type checkers import are given."""
    module = spec.client.module
    names: dict[str, Any] = {
        **vars(typing),
        **vars(collections.abc),
        **vars(dt),
        "Omit": type(module.omit),
        "RequestOptions": dict[str, Any],
        "models": spec.client.models,
    }
    function = inspect.unwrap(getattr(method, "__func__", method))
    try:
        return get_type_hints(function, localns=names, include_extras=True)
    except NameError as error:
        raise AssertionError(f"{method.__qualname__}: {error}") from error


def _assert_result(where: str, found: list[Any], operation: Operation) -> None:
    schemas = [schema for _, schema in operation.success]
    for schema in schemas:
        if schema is not None:
            assert is_object(schema), f"{where}: these checks expect an object"
    wanted = {"nonetype" if schema is None else name_of(schema) for schema in schemas}
    names = {plain(each.__name__) for each in found}
    assert names == wanted, f"{where}: returns {names} instead of {wanted}"


def check_options(spec: Spec) -> None:
    """The classes take the options of the contract, and say which variables stand for them."""
    described: dict[str, str | None] = {}
    for place in spec.security_schemes.values():
        described[option_of(place)] = (place / "x-client-credential").get("env")
    for scheme in spec.signatures.values():
        described[str((scheme / "key" / "option").value)] = (scheme / "key").get("env")
    words = [place.get("description") for place in spec.security_schemes.values()]
    for kind in spec.client.classes.values():
        parameters = inspect.signature(kind).parameters.values()
        found = {p.name for p in parameters if p.kind is p.KEYWORD_ONLY}
        assert found == described.keys(), f"{kind.__name__}: takes {found}, not {set(described)}"
        text = " ".join((kind.__doc__ or "").split())
        ends = "|".join((*(f"{option}:" for option in described), r"\*\*options:"))
        for option, variable in described.items():
            said = re.search(rf"\b{option}: (.*?) (?:{ends})", text)
            assert said is not None, f"{kind.__name__}: does not say what {option} is"
            named = re.findall(r"environment variable (\w+)", said[1])
            wanted = [variable] if variable else []
            assert named == wanted, f"{kind.__name__}, {option}: names {named}, not {wanted}"
        info = (spec.root / "info").value
        for said in filter(None, [info.get("title", "?"), info.get("description"), *words]):
            assert " ".join(said.split()).rstrip(".") in text, f"{kind.__name__}: not {said!r}"


# --- docstrings ---


def check_docstrings(spec: Spec) -> None:
    """Each docstring says what the contract says: arguments, defaults, responses and webhooks.

    What all methods of a resource have in common, the docstring of its class says.
    """
    events = {webhook.key: webhook.event_type for webhook in spec.webhooks}
    for operation in spec.operations:
        expected = [str((operation.place / "summary").value).rstrip(".")]
        expected.append(" ".join(operation.place.get("description", "").split()))
        sent = operation.place.get("x-client-webhooks-sent", ())
        assert set(sent) <= events.keys(), f"{operation.id}: sends {sent}"
        expected += [events[key] for key in sent]
        for name, (place, _) in arguments(operation).items():
            expected += _words(name, place)
        expected += _of_responses(spec, operation)
        for client in clients(spec):
            resource: object = resource_of(client, operation.resource)
            told: tuple[object, ...] = (type(resource), method_of(client, operation))
            text = " ".join(" ".join(each.__doc__ or "" for each in told).split())
            for words in expected:
                assert words in text, f"{operation.id}: the docstring does not say {words!r}"
            _assert_nothing_else(spec, operation, text)


def _words(name: str, place: Place) -> list[str]:
    """What a reader must be told about an argument: its description and the server's default."""
    schema = place / "schema" if "in" in place else place
    words = [" ".join(str(place.get("description", "")).split())]
    if words != [""]:
        words[0] = f"{name}: {words[0]}"
    if "default" in schema:
        default = schema.get("default")
        text = str(default) if types(schema) != ("boolean",) else str(default).lower()
        words.append(f"Server default: {text}")
    return words


def _of_responses(spec: Spec, operation: Operation) -> list[str]:
    """What a reader must be told about responses: what they mean, and their header fields."""
    words: list[str] = []
    for status, response in operation.place.children("responses"):
        described = " ".join(response.get("description", "").split())
        if not status.startswith("2"):
            words.append(f"Error: {described}")
        headers = described_headers(response)
        if headers:
            model = header_model(spec, headers, f"{operation.id}, {status}")
            words.append(f"models.{model.__name__}: {status}")
    for _, response in operation.place.children("responses"):
        words.append(f"Returns: {' '.join(response.get('description', '').split())}")
        break
    return words


def _error_of(status: str) -> str:
    return (
        STATUS_ERRORS.get(int(status), "APIStatusError") if status.isdigit() else "APIStatusError"
    )


def _assert_nothing_else(spec: Spec, operation: Operation, text: str) -> None:
    """No webhook, no default and no header field is promised that the contract does not know."""
    sent = operation.place.get("x-client-webhooks-sent", ())
    for webhook in spec.webhooks:
        if webhook.key not in sent:
            written = f"`{webhook.event_type}`" in " ".join(str(operation.place.value).split())
            named = webhook.event_type in text
            assert written or not named, f"{operation.id}: tells of {webhook.event_type}"
    places = [place for place, _ in arguments(operation).values()]
    defaults = [p for p in places if "default" in (p / "schema" if "in" in p else p)]
    found = text.count("Server default:")
    assert found == len(defaults), f"{operation.id}: tells of {found} defaults"
    errors = {name for name in re.findall(r"(\w+Error): ", text) if name != "InvalidRequestError"}
    wanted = {_error_of(status) for status, _ in operation.errors}
    assert errors == wanted, f"{operation.id}: tells of {errors} instead of {wanted}"
    responses = [response for _, response in operation.place.children("responses")]
    assert ("Headers:" in text) == any(
        map(described_headers, responses)
    ), f"{operation.id}: headers"
