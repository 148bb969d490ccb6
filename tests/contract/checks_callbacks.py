"""Whether the requests that the server makes in return are read as the contract says."""

from __future__ import annotations

import inspect
from typing import TYPE_CHECKING, Any

from .checks_headers import assert_read
from .checks_responses import assert_parsed
from .checks_surface import clients, method_of
from .checks_webhooks import assert_drift, encoded
from .spec_reader import described_headers
from .values import good

if TYPE_CHECKING:
    from .spec_reader import Callback, Spec


def records(spec: Spec) -> dict[tuple[str, str, str], tuple[str, Any]]:
    """The client's callbacks, each with its name, by key, expression and method."""
    if not spec.client.has("callbacks"):
        return {}
    module: object = spec.client.part("callbacks")
    found = vars(module).items()
    return {
        (each.key, each.expression, each.method.lower()): (name, each)
        for name, each in found
        if name.isupper() and hasattr(each, "expression")
    }


def check_callbacks(spec: Spec) -> None:
    """Each callback has a record that reads its bodies, and none stands alone."""
    found = records(spec)
    wanted: dict[tuple[str, str, str], Callback] = {}
    for operation in spec.operations:
        for callback in operation.callbacks:
            wanted[callback.key, callback.expression, callback.method] = callback
    assert found.keys() == wanted.keys(), f"the callbacks are {set(found)}, not {set(wanted)}"
    for key, callback in wanted.items():
        _, record = found[key]
        for body in good(callback.body):
            try:
                found_body = record.parse(encoded(body), strict=True)
            except spec.client.module.WebhookVerificationError as error:
                raise AssertionError(f"{callback.key}: {body}: {error}") from error
            assert_parsed(callback.body, found_body, body)
        assert_drift(callback.key, record.parse, callback.body)
        if described := described_headers(callback.place):
            assert_read(spec, spec.client.part("callbacks").headers_as, described, callback.key)
        kind = None if record.headers is None else record.headers()
        assert (kind is None) != bool(described), f"{callback.key}: its headers are {kind}"


def check_methods_name_their_callbacks(spec: Spec) -> None:
    """The docstring of a method names its callbacks, and no other."""
    names = {key: f"callbacks.{name}" for key, (name, _) in records(spec).items()}
    for operation in spec.operations:
        keys = {(each.key, each.expression, each.method) for each in operation.callbacks}
        for client in clients(spec):
            text = inspect.getdoc(method_of(client, operation)) or ""
            for key, name in names.items():
                told = name in text.split()
                assert told == (key in keys), f"{operation.id}: {name} is named is {told}"
