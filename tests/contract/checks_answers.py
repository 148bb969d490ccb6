"""Whether answers and errors are understood as the contract says.

Comes in: the contract. Goes out: nothing, or an AssertionError. The rule of this file: every body
that the client is given was found valid by the oracle first.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import telnyx_voice
from telnyx_voice import APIStatusError

from .checks_calls import CALL, accepted, arguments
from .checks_models import plain
from .probe import Answer, Probe
from .spec_reader import is_mapping
from .values import UNKNOWN_KEY, good

if TYPE_CHECKING:
    from .spec_reader import Json, Operation, Place, Spec

STATUS_ERRORS = {
    400: "BadRequestError",
    401: "AuthenticationError",
    403: "PermissionDeniedError",
    404: "NotFoundError",
    409: "ConflictError",
    418: "APIStatusError",
    422: "UnprocessableEntityError",
    429: "RateLimitError",
    500: "InternalServerError",
    503: "InternalServerError",
}


def check_answers(spec: Spec, mode: str = "sync") -> None:
    """Every documented success becomes the model of its schema, with nothing lost."""
    for operation in spec.operations:
        assert operation.body is not None
        least = arguments(good(operation.body)[0])
        for status, schema in operation.success:
            found = good(schema)
            for body in (*found, found[0] | {UNKNOWN_KEY: [1, {"a": None}]}):
                with Probe(mode, Answer(status, body)) as probe:
                    assert_parsed(schema, probe.call(operation, [CALL], least), body)


def assert_parsed(schema: Place, result: Any, body: Json) -> None:
    """A parsed model is of the class of its schema and is the same JSON again."""
    found = type(result).__name__
    assert plain(found) == plain(schema.name), f"{schema.name}: became {found}"
    assert result.to_dict() == body, f"{schema.name}: {result.to_dict()} instead of {body}"
    assert json.loads(result.to_json()) == body, f"{schema.name}: {result.to_json()}"


def check_errors(spec: Spec, mode: str = "sync") -> None:
    """Every documented error is an exception of its class with the entries of its body."""
    for operation in spec.operations:
        documented = {status: (answer, _bodies_of(answer)) for status, answer in operation.errors}
        with Probe(mode, accepted(operation)) as probe:
            for status, name in STATUS_ERRORS.items():
                answer, found = documented.get(str(status)) or documented["default"]
                for body in found:
                    assert_error(probe, operation, answer, Answer(status, body), name)


def _bodies_of(answer: Place) -> list[Json]:
    media = answer / "content" / "application/json"
    examples = [example.get("value") for _, example in media.children("examples")]
    for body in examples:
        (media / "schema").assert_valid(body)
    return [*examples, *good(media / "schema")]


def assert_error(
    probe: Probe, operation: Operation, documented: Place, answer: Answer, name: str
) -> None:
    """One status and body become one exception."""
    assert operation.body is not None
    probe.answer = answer
    error = probe.failure(operation, [CALL], arguments(good(operation.body)[0]))
    where = f"{operation.id}, {answer}"
    assert type(error) is getattr(telnyx_voice, name), f"{where}: {error!r}"
    assert isinstance(error, APIStatusError), where
    assert error.status_code == answer.status, where
    assert error.body == answer.body, f"{where}: body is {error.body}"
    assert_parsed(documented / "content" / "application/json" / "schema", error.model, answer.body)
    rules = operation.place.spec.error_rules
    items: list[Any] = _at(answer.body, rules["items"]) or []
    assert len(error.errors) == len(items), f"{where}: {error.errors}"
    for item, entry in zip(items, error.errors, strict=True):
        for part in rules.keys() - {"items"}:
            found = getattr(entry, part)
            assert found == _at(item, rules[part]), f"{where}: {part} is {found!r}"


def _at(value: Any, pointer: str) -> Any:
    """What stands at a JSON Pointer, None where nothing does."""
    for token in pointer.split("/")[1:]:
        value = value.get(token) if is_mapping(value) else None
    return value
