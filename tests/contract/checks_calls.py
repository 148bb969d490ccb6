"""Whether a call sends what the contract says and understands what the contract answers.

Comes in: the contract. Goes out: nothing, or an AssertionError. The rule of this file: every check
runs against a transport double that catches the request, so what is judged is what would travel.
"""

from __future__ import annotations

import json
import re
import uuid
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote, urlsplit

import telnyx_voice
from telnyx_voice import APIStatusError, InvalidRequestError, omit

from .checks_models import model_of, plain
from .checks_surface import python_name
from .probe import KEY, Answer, Probe, Sent
from .spec_reader import is_mapping
from .values import UNKNOWN_KEY, Violation, bodies, good, violations

if TYPE_CHECKING:
    from .spec_reader import Json, Operation, Place, Spec

CALL = "v3:550e8400-e29b-41d4-a716-446655440000_gRU1OGRkYQ=="
HARD_SEGMENTS = (
    CALL,
    "v2:a/b+c==",
    "a?b#c d",
    "%2F",
    "100%",
    "é漢🎉",
    "..x",
    '"<>\\^`{|}',
    "a;b,c&d=e",
)
REFUSED_SEGMENTS: tuple[Any, ...] = ("", ".", "..", None, 5, True, [], b"x")
SEGMENT = re.compile(
    r"(?:[A-Za-z0-9\-._~!$&'()*+,;=:@]|%[0-9A-F]{2})+"
)  # pchar, RFC 3986, section 3.3

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


def arguments(body: Json) -> Json:
    """A body as keyword arguments."""
    return {python_name(name): value for name, value in body.items()}


def accepted(operation: Operation) -> Answer:
    """The first documented success."""
    status, schema = operation.success[0]
    return Answer(status, good(schema)[0])


# --- requests ---


def assert_sent(operation: Operation, sent: Sent, segments: dict[str, str], body: Json) -> None:
    """The request is the one that the contract describes for these values."""
    where = f"{operation.id}: "
    spec = operation.place.spec
    assert sent.method == operation.method.upper(), where + sent.method
    url = urlsplit(sent.url)
    server = urlsplit(spec.server_url)
    assert (url.scheme, url.netloc) == (server.scheme, server.netloc), where + sent.url
    assert not url.query, where + url.query
    assert not url.fragment, where + url.fragment
    template = (server.path + operation.path).split("/")
    path = url.path.split("/")
    assert len(path) == len(template), f"{where}{url.path} does not fit {operation.path}"
    for part, segment in zip(template, path, strict=True):
        name = re.fullmatch(r"\{(.+)\}", part)
        if name is None:
            assert segment == part, f"{where}{url.path} does not fit {operation.path}"
        else:
            assert SEGMENT.fullmatch(segment), f"{where}{segment} is no path segment"
            assert unquote(segment, errors="strict") == segments[name[1]], where + segment
    assert_authenticated(spec, operation, sent)
    assert sent.headers.get("accept") == "application/json", where + repr(sent.headers)
    assert sent.headers.get("content-type") == "application/json", where + repr(sent.headers)
    assert operation.body is not None
    given = json.loads(sent.content)
    operation.body.assert_valid(given)
    minted = operation.idempotency_field
    if minted is not None and minted not in body:
        uuid.UUID(given.pop(minted))
    assert given == body, f"{where}sent {given} instead of {body}"


def assert_authenticated(spec: Spec, operation: Operation, sent: Sent) -> None:
    """The credential travels as the security scheme says."""
    for requirement in operation.place.get("security", spec.data.get("security", [])):
        for name in requirement:
            scheme = spec.at(f"#/components/securitySchemes/{name}")
            if scheme.get("type") == "http":
                expected = ("authorization", f"{scheme.get('scheme').capitalize()} {KEY}")
            else:
                assert scheme.get("in") == "header", f"{name}: {scheme.value}"
                expected = (scheme.get("name").lower(), KEY)
            found = sent.headers.get(expected[0])
            assert found == expected[1], f"{operation.id}: {expected[0]} is {found!r}"


def check_requests(spec: Spec, mode: str = "sync") -> None:
    """Every valid value is sent as it was given: method, path, headers and body."""
    for operation in spec.operations:
        assert operation.body is not None, f"{operation.id}: these checks expect a body"
        with Probe(mode, accepted(operation)) as probe:
            for body in good(operation.body):
                call_and_compare(probe, operation, {"call_control_id": CALL}, body)
            least = good(operation.body)[0]
            for segment in HARD_SEGMENTS:
                call_and_compare(probe, operation, {"call_control_id": segment}, least)


def call_and_compare(probe: Probe, operation: Operation, segments: Json, body: Json) -> Any:
    """Call an operation and hold the request against the contract."""
    names = [found.get("name") for found in operation.parameters_in("path")]
    assert names == list(segments), f"{operation.id}: path parameters {names}"
    result = probe.call(operation, [segments[name] for name in names], arguments(body))
    assert len(probe.sent) == 1, f"{operation.id}: {len(probe.sent)} requests"
    assert_sent(operation, probe.sent.pop(), segments, body)
    return result


def check_models_as_arguments(spec: Spec, mode: str = "sync") -> None:
    """Nested objects may be models as well as plain dicts."""
    for operation in spec.operations:
        assert operation.body is not None
        for name, child in operation.body.children("properties"):
            listed = "items" in child
            inner = child / "items" if listed else child
            if "properties" not in inner:
                continue
            for value in good(inner):
                model = _model(inner, value)
                least = next(body for body in bodies(operation.body) if operation.body.allows(body))
                given = arguments(least) | {python_name(name): [model] if listed else model}
                with Probe(mode, accepted(operation)) as probe:
                    probe.call(operation, [CALL], given)
                    body = least | {name: [value] if listed else value}
                    assert_sent(operation, probe.sent.pop(), {"call_control_id": CALL}, body)


def _model(schema: Place, value: Json) -> Any:
    try:
        return model_of(schema)(**arguments(value))
    except ValueError as error:
        raise AssertionError(f"{schema.name}: {value}: {error}") from error


def check_client_options(spec: Spec, mode: str = "sync") -> None:
    """Credentials and base URL come from the environment variables that the contract names."""
    credentials = [
        scheme.get("x-client-credential")
        for _, scheme in (spec.root / "components").children("securitySchemes")
    ]
    environment = {found["env"]: KEY for found in credentials}
    environment[spec.data["x-client-base-url"]["env"]] = "https://gateway.example/base"
    operation = spec.operations[0]
    assert operation.body is not None
    with Probe(mode, accepted(operation), environment=environment) as probe:
        probe.call(operation, [CALL], arguments(good(operation.body)[0]))
        sent = probe.sent.pop()
        assert sent.url.startswith("https://gateway.example/base/"), sent.url
        assert_authenticated(spec, operation, sent)
    for found in credentials:
        with Probe(mode, accepted(operation), options={found["option"]: KEY}) as probe:
            probe.call(operation, [CALL], arguments(good(operation.body)[0]))
            assert_authenticated(spec, operation, probe.sent.pop())


# --- what is refused before it is sent ---


def check_refusals(spec: Spec, mode: str = "sync") -> None:
    """Whatever the contract does not allow is a local error that names the argument."""
    for operation in spec.operations:
        assert operation.body is not None
        with Probe(mode, accepted(operation)) as probe:
            for violation in violations(operation.body):
                assert_refused(probe, operation, violation)
            least = arguments(good(operation.body)[0])
            for segment in REFUSED_SEGMENTS:
                error = probe.failure(operation, [segment], least)
                assert isinstance(error, InvalidRequestError), f"{segment!r}: {error!r}"
                assert "call_control_id" in str(error), str(error)
                assert not probe.sent, f"{operation.id}: sent for {segment!r}"


def assert_refused(probe: Probe, operation: Operation, violation: Violation) -> None:
    """A violation ends in an InvalidRequestError that names its place; nothing is sent."""
    where = f"{operation.id} with {violation.body}"
    error = probe.failure(operation, [CALL], arguments(violation.body))
    assert not probe.sent, f"{where}: was sent as {probe.sent.pop()}"
    by_python = len(violation.path) == 1 and (violation.missing or violation.path[0] == UNKNOWN_KEY)
    expected = (TypeError, InvalidRequestError) if by_python else InvalidRequestError
    assert isinstance(error, expected), f"{where}: {error!r}"
    for name in violation.path:
        if isinstance(name, str):
            assert python_name(name) in str(error), f"{where}: {name} is not named in {error}"
    if by_python and violation.missing:
        given = arguments(violation.body) | {python_name(str(violation.path[0])): omit}
        error = probe.failure(operation, [CALL], given)
        assert isinstance(error, InvalidRequestError), f"{where} and omit: {error!r}"
        assert python_name(str(violation.path[0])) in str(error), f"{where} and omit: {error}"


def check_secrets_in_errors(spec: Spec, mode: str = "sync") -> None:
    """A refused secret is not repeated by the error."""
    for operation in spec.operations:
        assert operation.body is not None
        least = good(operation.body)[0]
        for name, child in operation.body.children("properties"):
            if child.get("x-client-secret") is True:
                with Probe(mode, accepted(operation)) as probe:
                    given = arguments(least) | {python_name(name): ["S3CRET"]}
                    error = probe.failure(operation, [CALL], given)
                    assert isinstance(error, InvalidRequestError), repr(error)
                    assert "S3CRET" not in f"{error} {error!r}", f"{operation.id}.{name}: {error}"


# --- answers ---


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
        documented = dict(operation.errors)
        for status, name in STATUS_ERRORS.items():
            answer = documented.get(str(status)) or documented["default"]
            for body in _error_bodies(answer):
                assert_error(operation, mode, status, name, body)


def _error_bodies(answer: Place) -> list[Json]:
    media = answer / "content" / "application/json"
    examples = [example.get("value") for _, example in media.children("examples")]
    proposed = [*examples, *good(media / "schema")]
    found = [body for body in proposed if (media / "schema").allows(body)]
    assert len(found) >= len(examples), f"{answer.pointer}: an example is not valid"
    return found


def assert_error(operation: Operation, mode: str, status: int, name: str, body: Json) -> None:
    """One status and body become one exception."""
    assert operation.body is not None
    with Probe(mode, Answer(status, body)) as probe:
        error = probe.failure(operation, [CALL], arguments(good(operation.body)[0]))
    where = f"{operation.id}, {status} with {body}"
    assert type(error) is getattr(telnyx_voice, name), f"{where}: {error!r}"
    assert isinstance(error, APIStatusError), where
    assert error.status_code == status, where
    assert error.body == body, f"{where}: body is {error.body}"
    rules = operation.place.spec.error_rules
    items = _at(body, rules["items"]) or []
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
