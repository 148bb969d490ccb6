"""Whether a call sends what the contract says, and sends nothing that it forbids.

Comes in: the contract. Goes out: nothing, or an AssertionError. The rule of this file: every check
runs against a transport double that catches the request, so what is judged is what would travel.
"""

from __future__ import annotations

import json
import re
import uuid
from dataclasses import replace
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote, urlsplit

from telnyx_voice import InvalidRequestError, omit

from .checks_models import model_of
from .checks_surface import python_name
from .probe import KEY, Answer, Probe, Sent
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


def arguments(body: Json) -> Json:
    """A body as keyword arguments."""
    return {python_name(name): value for name, value in body.items()}


def accepted(operation: Operation) -> Answer:
    """The first documented success."""
    status, schema = operation.success[0]
    return Answer(status, good(schema)[0])


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


def check_call_shapes(spec: Spec, mode: str = "sync") -> None:
    """Path arguments may be named, and a call takes extra headers, query, body and a timeout."""
    for operation in spec.operations:
        assert operation.body is not None
        least = good(operation.body)[0]
        given = arguments(least) | {"call_control_id": CALL, "timeout": 5.0}
        given["extra_headers"] = {"X-Trace": "t1"}
        given["extra_query"] = {"dry_run": True}
        given["extra_body"] = {UNKNOWN_KEY: [1]}
        with Probe(mode, accepted(operation)) as probe:
            probe.call(operation, [], given)
            sent = probe.sent.pop()
        assert sent.headers.get("x-trace") == "t1", f"{operation.id}: {sent.headers}"
        url, _, query = sent.url.partition("?")
        assert query == "dry_run=true", f"{operation.id}: {sent.url}"
        plain_sent = replace(sent, url=url)
        assert_sent(operation, plain_sent, {"call_control_id": CALL}, least | {UNKNOWN_KEY: [1]})


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
