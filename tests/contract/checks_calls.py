"""Whether a call sends what the contract says, and sends nothing that it forbids.

Every check runs against a transport double that catches the request, so what is judged is what
would travel.
"""

from __future__ import annotations

import json
import re
import uuid
from dataclasses import replace
from http.cookies import SimpleCookie
from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qsl, unquote, urlsplit

from .call import (
    DOTS,
    HARD_SEGMENTS,
    Call,
    all_keys,
    as_arguments,
    as_python,
    credentials,
    good_for,
    in_path,
    least,
    option_of,
    python_name,
)
from .checks_models import model_of
from .probe import MODES, Probe, Sent, ServerResponse
from .spec_reader import required_both_ways
from .values import UNKNOWN_KEY, Violation, bad_scalars, good, least_of, types, violations

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from .spec_reader import Json, Operation, Place, Spec

REFUSED_SEGMENTS: tuple[Any, ...] = ("", ".", "..", None, True, [], b"x")
SEGMENT = re.compile(
    r"(?:[A-Za-z0-9\-._~!$&'()*+,;=:@]|%[0-9A-F]{2})+"
)  # pchar, RFC 3986, section 3.3
OF_HTTP = {
    *("accept", "accept-encoding", "connection", "content-length", "content-type", "host"),
    *("transfer-encoding", "user-agent"),
}
"""Header fields that a request has whatever the contract says."""
GATEWAY = "https://gateway.example/base"


def accepted(operation: Operation) -> ServerResponse:
    """The first documented success."""
    for status, schema in operation.success:
        return ServerResponse(status, None if schema is None else good(schema)[0])
    raise AssertionError(f"{operation.id}: has no documented success")


# --- what travels ---


def assert_sent(
    call: Call, sent: Sent, keys: Mapping[str, str], extra_query: tuple[str, str] | None = None
) -> None:
    """The request is the one that the contract describes for these values."""
    operation = call.operation
    where = f"{operation.id}: "
    assert sent.method == operation.method.upper(), where + sent.method
    url = urlsplit(sent.url)
    server = urlsplit(operation.server_url)
    assert (url.scheme, url.netloc) == (server.scheme, server.netloc), where + sent.url
    assert not url.fragment, where + url.fragment
    _assert_path(call, server.path + operation.path, url.path)
    shown = credentials(operation, keys)
    query = [*call.query(), *((name, key) for place, name, key in shown if place == "query")]
    found = sorted(parse_qsl(url.query, keep_blank_values=True))
    wanted = sorted([*query, *([extra_query] if extra_query else [])])
    assert found == wanted, f"{where}the query is {found} instead of {wanted}"
    _assert_headers(call, sent, shown)
    _assert_content(call, sent)


def _assert_path(call: Call, template: str, path: str) -> None:
    where = f"{call.operation.id}: "
    wanted, found = template.split("/"), path.split("/")
    assert len(found) == len(wanted), f"{where}{path} does not fit {template}"
    for part, segment in zip(wanted, found, strict=True):
        name = re.fullmatch(r"\{(.+)\}", part)
        if name is None:
            assert segment == part, f"{where}{path} does not fit {template}"
        else:
            assert SEGMENT.fullmatch(segment), f"{where}{segment} is no path segment"
            value = str(call.parameters[name[1]])
            assert unquote(segment, errors="strict") == value, f"{where}{segment} for {value}"


def _assert_headers(call: Call, sent: Sent, shown: list[tuple[str, str, str]]) -> None:
    """Credentials and parameters are there, and no header that the contract does not know."""
    operation = call.operation
    where = f"{operation.id}: "
    wanted = {name.lower(): text for name, text in call.fields("header").items()}
    wanted |= {name.lower(): key for place, name, key in shown if place == "header"}
    cookies = call.fields("cookie") | {name: key for place, name, key in shown if place == "cookie"}
    for name, text in wanted.items():
        found = sent.headers.get(name)
        assert found == text, f"{where}{name} is {found!r} instead of {text!r}"
    jar = SimpleCookie(sent.headers.get("cookie", ""))
    kept = {name: morsel.value for name, morsel in jar.items()}
    assert kept == cookies, f"{where}the cookies are {kept} instead of {cookies}"
    allowed = OF_HTTP | wanted.keys() | ({"cookie"} if cookies else set[str]())
    if operation.idempotency_header is not None:
        allowed |= {operation.idempotency_header.lower()}
        uuid_of(sent.headers.get(operation.idempotency_header.lower()), where)
    strangers = sent.headers.keys() - allowed
    assert not strangers, f"{where}sent {sorted(strangers)}, which the contract does not know"
    assert sent.headers.get("accept") == "application/json, */*;q=0.1", where + repr(sent.headers)


def _assert_content(call: Call, sent: Sent) -> None:
    operation = call.operation
    where = f"{operation.id}: "
    if call.sent_body is None:
        assert not sent.content, f"{where}sent {sent.content!r} where nothing was given"
        found = sent.headers.get("content-type")
        assert found is None, f"{where}says that nothing is {found}"
        return
    assert sent.headers.get("content-type") == "application/json", where + repr(sent.headers)
    assert sent.content, f"{where}sent no body"
    given = json.loads(sent.content)
    generated = operation.idempotency_field
    if generated is not None and generated not in call.sent_body:
        uuid_of(given.pop(generated, None), f"{where}{generated}: ")
    assert given == call.sent_body, f"{where}sent {given} instead of {call.sent_body}"


def uuid_of(text: str | None, where: str) -> uuid.UUID:
    """A UUID from its text.

    Raises:
        AssertionError: it is none.
    """
    try:
        return uuid.UUID(text)
    except (TypeError, ValueError) as error:
        raise AssertionError(f"{where}{text!r} is no UUID") from error


# --- what is allowed ---


def valid_calls(operation: Operation) -> Iterator[Call]:
    """Every value of every parameter and member, one at a time."""
    first = least(operation)
    for place in operation.parameters:
        for value in good_for(place):
            yield first.but(**{place.get("name"): value})
    if operation.body is None:
        yield first
    else:
        yield from (first.with_body(body) for body in good(operation.body))


def check_requests(spec: Spec, mode: str = "sync") -> None:
    """Every valid value is sent as it was given: method, path, headers and body."""
    for operation in spec.operations:
        with Probe(spec, mode, accepted(operation)) as probe:
            for call in valid_calls(operation):
                call_and_compare(probe, call)


def call_and_compare(probe: Probe, call: Call) -> Any:
    """Call an operation and hold the request against the contract."""
    result = probe.call(call)
    if call.operation.body is not None and call.sent_body is not None:
        call.operation.body.assert_valid(call.sent_body)
    assert_sent(call, probe.last(), probe.keys or {})
    return result


def check_idempotency(spec: Spec, mode: str = "sync") -> None:
    """Each call has a key of its own, and one that the caller gives is used."""
    for operation in spec.operations:
        header, member = operation.idempotency_header, operation.idempotency_field
        if header is None and member is None:
            continue
        with Probe(spec, mode, accepted(operation)) as probe:
            for more in ({}, {}, {"idempotency_key": "mine"}):
                probe.call(least(operation), **more)
            bodies = [json.loads(sent.content or b"{}") for sent in probe.sent]
            found = [body.get(member) for body in bodies]
            if header is not None:
                found = [sent.headers.get(header.lower()) for sent in probe.sent]
        assert len(set(found)) == 3, f"{operation.id}: the keys are {found}"
        assert found[2] == "mine", f"{operation.id}: the key is {found[2]}"


def check_models_as_arguments(spec: Spec, mode: str = "sync") -> None:
    """Nested objects may be models as well as plain dicts."""
    for operation in spec.operations:
        properties = () if operation.body is None else operation.body.children("properties")
        for name, child in properties:
            listed = "items" in child
            inner = child / "items" if listed else child
            if "properties" not in inner:
                continue
            call = least(operation)
            with Probe(spec, mode, accepted(operation)) as probe:
                for value in good(inner):
                    whole = (call.body or {}) | {name: [value] if listed else value}
                    model = _model(spec, inner, value)
                    given = {python_name(name, child): [model] if listed else model}
                    probe.succeed(call, call.positional, call.keywords | given)
                    assert_sent(call.with_body(whole), probe.last(), probe.keys or {})


def _model(spec: Spec, schema: Place, value: Json) -> Any:
    try:
        return model_of(spec, schema)(**as_arguments(schema, as_python(schema, value)))
    except ValueError as error:
        raise AssertionError(f"{schema.name}: {value}: {error}") from error


def check_call_shapes(spec: Spec, mode: str = "sync") -> None:
    """All arguments may be named, and a call takes extra headers, query, body and a timeout."""
    for operation in spec.operations:
        call = least(operation)
        options: Json = {"timeout": 5.0, "extra_headers": {"X-Trace": "t1"}}
        options["extra_query"] = {"dry_run": True}
        if operation.body is not None:
            options["extra_body"] = {UNKNOWN_KEY: [1]}
        with Probe(spec, mode, accepted(operation)) as probe:
            probe.succeed(call, [], call.named | options)
            sent = probe.last()
            assert sent.headers.get("x-trace") == "t1", f"{operation.id}: {sent.headers}"
            rest = {name: text for name, text in sent.headers.items() if name != "x-trace"}
            if operation.body is not None:
                call = call.with_body((call.body or {}) | {UNKNOWN_KEY: [1]})
            plain = replace(sent, headers=rest)
            assert_sent(call, plain, probe.keys or {}, extra_query=("dry_run", "true"))


def check_raw_responses(spec: Spec) -> None:
    """`with_raw_response` sends the same request and returns the response itself."""
    for operation in spec.operations:
        for mode in MODES:
            where = f"{mode} with_raw_response, {operation.id}"
            with Probe(spec, mode, accepted(operation)) as probe:
                call = least(operation)
                plain = probe.call(call)
                assert_sent(call, probe.last(), probe.keys or {})
                view = ("with_raw_response",)
                raw = probe.succeed(call, call.positional, call.keywords, view)
                assert_sent(call, probe.last(), probe.keys or {})
                found = type(raw).__name__
                assert isinstance(raw, spec.client.module.RawResponse), f"{where}: is a {found}"
                assert raw.status_code == probe.response.status, f"{where}: {raw.status_code}"
                assert raw.parse() == plain, f"{where}: {raw.parse()!r} instead of {plain!r}"
                assert raw.request.operation == operation.id, f"{where}: {raw.request.operation}"
                assert raw.request.path == operation.path, f"{where}: {raw.request.path}"


# --- options ---


def check_credentials(spec: Spec, mode: str = "sync") -> None:
    """Whatever keys a client has, a call shows those that its operation asks for, and no other."""
    for operation in spec.operations:
        for keys in _sets_of_keys(operation):
            with Probe(spec, mode, accepted(operation), keys=keys) as probe:
                call_and_compare(probe, least(operation))


def _sets_of_keys(operation: Operation) -> Iterator[dict[str, str]]:
    """The keys with which an operation can be called, alternative by alternative, and then all."""
    spec = operation.spec
    schemes, everything = spec.security_schemes, all_keys(spec)
    default: list[dict[str, list[str]]] = spec.data.get("security", [])
    for alternative in [*operation.security, {}]:
        names = {*alternative, *(default[0] if default else {})}
        assert names <= schemes.keys(), f"{operation.id}: asks for {names - schemes.keys()}"
        if not operation.security or any(need.keys() <= names for need in operation.security):
            options = [option_of(schemes[name]) for name in names]
            yield {name: key for name, key in everything.items() if name in options}
    yield everything


def check_environment(spec: Spec) -> None:
    """Credentials and base URL come from the environment variables that the contract names."""
    sources = [place / "x-client-credential" for place in spec.security_schemes.values()]
    variables = {str(found.get("option")): found.get("env") for found in sources}
    gateway = spec.data.get("x-client-base-url", {}).get("env")
    moved = spec.copy()
    moved.data["servers"] = [{"url": GATEWAY}]
    for mode in MODES:
        for operation in spec.operations:
            for keys in _sets_of_keys(operation):
                kept = {variables[option]: key for option, key in keys.items()}
                if None not in kept:  # else the contract names no variable for one of them
                    _assert_from(spec, mode, operation, kept, keys)
        if gateway is not None:
            operation = next(each for each in moved.operations if not _has_server(each))
            keys = all_keys(moved)
            environment = {gateway: GATEWAY}
            with Probe(moved, mode, accepted(operation), environment, keys) as probe:
                call_and_compare(probe, least(operation))


def _assert_from(
    spec: Spec, mode: str, operation: Operation, variables: Json, keys: dict[str, str]
) -> None:
    with Probe(spec, mode, accepted(operation), environment=variables) as probe:
        probe.call(least(operation))
        assert_sent(least(operation), probe.last(), keys)


def _has_server(operation: Operation) -> bool:
    return "servers" in operation.place or "servers" in operation.item


# --- what is refused ---


def check_refusals(spec: Spec, mode: str = "sync") -> None:
    """Whatever the contract does not allow is a local error that names the argument."""
    for operation in spec.operations:
        with Probe(spec, mode, accepted(operation)) as probe:
            for place in operation.parameters:
                _assert_parameter_refused(probe, operation, place)
            if operation.body is not None:
                call = least(operation)
                for violation in violations(operation.body):
                    assert_refused(probe, call.with_body(violation.body), violation)


def _assert_parameter_refused(probe: Probe, operation: Operation, place: Place) -> None:
    call = least(operation)
    wire, schema = place.get("name"), place / "schema"
    name = python_name(wire, place)
    wrong = bad_scalars(schema)
    if in_path(place):
        wrong += [value for value in HARD_SEGMENTS if not schema.allows(value)]
        wrong += [value for value in REFUSED_SEGMENTS if _is_no_segment(schema, value)]
    for value in wrong:
        given = call.but(**{wire: value})
        error = probe.failure(call, given.positional, given.keywords)
        _assert_invalid(probe, error, f"{operation.id}: {name}={value!r}")
        assert {name, wire} & set(re.findall(r"[\w-]+", str(error))), f"{operation.id}: {error}"
    if place.get("required"):
        rest = {key: value for key, value in call.named.items() if key != name}
        error = probe.failure(call, [], rest)
        assert isinstance(error, TypeError), f"{operation.id} without {name}: {error!r}"


def _is_no_segment(schema: Place, value: object) -> bool:
    return value in ("", *DOTS) or not (isinstance(value, str | int) and schema.allows(value))


def _assert_invalid(probe: Probe, error: Exception, where: str) -> None:
    kind = probe.spec.client.module.InvalidRequestError
    assert isinstance(error, kind), f"{where}: {error!r}"
    assert not probe.sent, f"{where}: was sent"


def assert_refused(probe: Probe, call: Call, violation: Violation) -> None:
    """A violation ends in an InvalidRequestError that names its place; nothing is sent."""
    operation, schema = call.operation, call.operation.body
    assert schema is not None
    where = f"{operation.id} with {violation.body}"
    names = _names(schema, violation.path)
    error = probe.failure(call, call.positional, call.keywords)
    assert not probe.sent, f"{where}: was sent as {probe.sent.pop()}"
    if len(violation.path) == 1 and (violation.missing or not names[0][1]):
        assert isinstance(error, TypeError), f"{where}: {error!r}"  # Python itself refuses the call
    else:
        _assert_invalid(probe, error, where)
        for name, wire in names:
            assert name in str(error) or wire in str(error), f"{where}: {name} is not in {error}"
    if len(violation.path) == 1 and is_missed(probe.spec, violation):
        given = call.keywords | {names[0][0]: probe.spec.client.module.omit}
        error = probe.failure(call, call.positional, given)
        _assert_invalid(probe, error, f"{where} and omit")
        assert names[0][0] in str(error), f"{where} and omit: {error}"


def is_missed(spec: Spec, violation: Violation) -> bool:
    """Whether it is a required member that is not there, and that the model can require."""
    owner = violation.owner.seen_by(spec)
    return violation.missing and violation.path[-1] in set[object](required_both_ways(owner))


def _names(schema: Place, path: tuple[str | int, ...]) -> list[tuple[str, str]]:
    """The Python name and the wire name of each member on the way; "" for one that is unknown."""
    found: list[tuple[str, str]] = []
    place: Place | None = schema
    for step in path:
        if isinstance(step, int):
            place = None if place is None else place / "items"
            continue
        known = place is not None and step in place.get("properties", {})
        place = place / "properties" / step if place is not None and known else None
        found.append((python_name(step, place), step if known else ""))
    return found


# --- secrets ---

SECRET = "S3CRET"


def check_secrets(spec: Spec, mode: str = "sync") -> None:
    """A secret is repeated neither by the error that refuses it nor by one of the server."""
    for operation in spec.operations:
        with Probe(spec, mode, accepted(operation)) as probe:
            for place, wrong, right in _texts(operation):
                secret = place.get("x-client-secret") is True
                where = f"{operation.id}: {wrong.keywords}"
                if secret:
                    error = probe.failure(wrong, wrong.positional, wrong.keywords)
                    _assert_invalid(probe, error, where)
                    assert SECRET not in f"{error} {error!r}", f"{where}: {error}"
                if right is not None:
                    probe.response = ServerResponse(400, {"echo": SECRET})
                    error = probe.failure(right, right.positional, right.keywords)
                    told = getattr(error, "body", None)
                    wanted = {"echo": "***" if secret else SECRET}
                    assert told == wanted, f"{operation.id}: {right.keywords} became {told}"
                    probe.sent.clear()


def _texts(operation: Operation) -> Iterator[tuple[Place, Call, Call | None]]:
    """Each text of a call, in a call in which it is wrong and in one in which it is right."""
    call = least(operation)
    for place in operation.parameters:
        if "string" in types(place / "schema"):
            yield place, call.but(**{place.get("name"): [SECRET, 5]}), None
    if operation.body is None:
        return
    for place, body in _bodies_with_a_text(operation.body, [SECRET]):
        right = next(
            (b for p, b in _bodies_with_a_text(operation.body, SECRET) if p == place), None
        )
        valid = right is not None and operation.body.allows(right)
        yield place, call.with_body(body), call.with_body(right) if valid else None


def _bodies_with_a_text(schema: Place, value: object) -> Iterator[tuple[Place, Json]]:
    """Objects with a value in each place, at any depth, that is for text."""
    for name, place in schema.children("properties"):
        if "string" in types(place):
            yield place, least_of(schema) | {name: value}
        elif "properties" in place:
            for inner, body in _bodies_with_a_text(place, value):
                yield inner, least_of(schema) | {name: body}
        elif "items" in place and "properties" in place / "items":
            for inner, body in _bodies_with_a_text(place / "items", value):
                yield inner, least_of(schema) | {name: [body]}
