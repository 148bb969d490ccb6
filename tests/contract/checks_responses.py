"""Whether responses and errors are understood as the contract says.

Every body that the client is given was judged by the oracle first.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from .call import least
from .checks_calls import accepted, is_missed
from .checks_headers import header_texts
from .checks_models import header_model, name_of, plain
from .probe import STATUS_ERRORS, Probe, ServerResponse
from .spec_reader import described_headers, is_list, is_mapping
from .values import UNKNOWN_KEY, good, violations

if TYPE_CHECKING:
    from collections.abc import Iterator

    from .call import Call
    from .spec_reader import Json, Operation, Place, Spec
    from .values import Path, Violation

PARTS = ("code", "title", "detail", "pointer", "parameter", "meta")


def check_responses(spec: Spec, mode: str = "sync") -> None:
    """Every documented success becomes the model of its schema, with nothing lost."""
    known = set[str]()
    for operation in spec.operations:
        for status, schema in operation.success:
            heard: list[Any] = []  # a client tells each difference once, so each status has its own
            options = {"on_drift": heard.append}
            with Probe(spec, mode, ServerResponse(status, None), options=options) as probe:
                if schema is None:
                    result = probe.call(least(operation))
                    assert result is None, f"{operation.id}, {status}: became {result!r}"
                elif schema.pointer in known:
                    _assert_read(probe, operation, schema, good(schema)[:1], heard)
                else:
                    _assert_read(probe, operation, schema, good(schema), heard)
                    _assert_drift(probe, operation, schema, heard)
                    known.add(schema.pointer)


def _assert_read(
    probe: Probe, operation: Operation, schema: Place, bodies: list[Json], heard: list[Any]
) -> None:
    status = probe.response.status
    for body in bodies:
        probe.response = ServerResponse(status, body)
        assert_parsed(schema, probe.call(least(operation)), body)
        listed = schema.seen_by(schema.spec.closed).allows(body)
        assert not (heard and listed), f"{operation.id}, {status}: {body}: {heard}"
        heard.clear()


def _assert_drift(probe: Probe, operation: Operation, schema: Place, heard: list[Any]) -> None:
    """What the contract forbids in a response is heard of, and kept."""
    status = probe.response.status
    known: set[tuple[str, str]] = set()
    for violation in violations(schema):
        heard.clear()
        probe.response = ServerResponse(status, violation.body)
        result = probe.call(least(operation))
        where = f"{operation.id}, {status}: {violation.body}"
        assert result.to_dict() == violation.body, f"{where}: became {result.to_dict()}"
        known |= {(event.json_path, event.kind) for event in heard}
        place = json_path(violation.path)
        told = [path for path, _ in known if path.startswith(place)]  # each is told once
        assert told or _cannot_be_missed(probe.spec, violation), f"{where}: heard of nothing"
        assert all(event.operation == operation.id for event in heard), f"{where}: {heard}"


def _cannot_be_missed(spec: Spec, violation: Violation) -> bool:
    return violation.missing and not is_missed(spec, violation)


def json_path(path: Path) -> str:
    """A place as a JSONPath (RFC 9535)."""
    return "$" + "".join("[*]" if isinstance(step, int) else f".{step}" for step in path)


def assert_parsed(schema: Place, result: Any, body: Json) -> None:
    """A parsed model is of the class of its schema and is the same JSON again."""
    found = type(result).__name__
    assert plain(found) == name_of(schema), f"{schema.name}: became {found}"
    assert result.to_dict() == body, f"{schema.name}: {result.to_dict()} instead of {body}"
    assert json.loads(result.to_json()) == body, f"{schema.name}: {result.to_json()}"


def check_unknown_members(spec: Spec, mode: str = "sync") -> None:
    """A member that the contract does not know is kept."""
    for operation in spec.operations:
        for status, schema in operation.success:
            if schema is not None:
                body = good(schema)[0] | {UNKNOWN_KEY: [1, {"a": None}]}
                with Probe(spec, mode, ServerResponse(status, body)) as probe:
                    assert_parsed(schema, probe.call(least(operation)), body)


def check_response_headers(spec: Spec, mode: str = "sync") -> None:
    """The header fields of a response are read as the contract types them."""
    for operation in spec.operations:
        for status, response in operation.place.children("responses"):
            described = described_headers(response)
            if not (described and status.startswith("2")):
                continue
            where = f"{operation.id}, {status}"
            model = header_model(spec, described, where)
            schema, texts = operation.schema_of(response), header_texts(described)
            body = None if schema is None else good(schema)[0]
            call = least(operation)
            heard: list[Any] = []
            with Probe(spec, mode, ServerResponse(int(status), body, texts)) as probe:
                read = _raw(probe, call).headers_as(model).to_dict()
            assert read.keys() == described.keys(), f"{where}: read {read}"
            for name, place in described.items():
                (place / "schema").assert_valid(read[name])
                assert str(read[name]) == texts[name], f"{where}, {name}: {read[name]!r}"
                heard.clear()
                rest = {key: text for key, text in texts.items() if key != name}
                given = ServerResponse(int(status), body, rest)
                with Probe(spec, mode, given, options={"on_drift": heard.append}) as probe:
                    _raw(probe, call).headers_as(model)
                told = [event.kind for event in heard]
                wanted = ["missing"] if place.get("required") else []
                assert told == wanted, f"{where} without {name}: {told}"


def _raw(probe: Probe, call: Call) -> Any:
    """The response itself."""
    return probe.succeed(call, call.positional, call.keywords, ("with_raw_response",))


# --- errors ---


def check_errors(spec: Spec, mode: str = "sync") -> None:
    """Every documented error is an exception of its class with the entries of its body."""
    known = set[str]()
    for operation in spec.operations:
        documented, call = dict(operation.errors), least(operation)
        with Probe(spec, mode, accepted(operation)) as probe:
            for status, name in STATUS_ERRORS.items():
                found = documented.get(str(status)) or documented.get("default")
                bodies: list[Json] = [{}] if found is None else list(_bodies_of(operation, found))
                if found is not None and found.pointer in known:
                    bodies = bodies[:1]  # the rest was read for another status or operation
                elif found is not None:
                    known.add(found.pointer)
                for body in bodies:
                    assert_error(probe, call, found, ServerResponse(status, body), name)


def _bodies_of(operation: Operation, response: Place) -> Iterator[Json]:
    schema = operation.schema_of(response)
    if schema is None:
        yield {}
        return
    for _, example in (response / "content" / "application/json").children("examples"):
        body = (example / "value").value
        schema.assert_valid(body)
        yield body
    yield from good(schema)
    items = schema.spec.error_rules.get("items", "")
    for name, place in schema.children("properties"):
        if items == f"/{name}" and "items" in place:
            yield from ({name: [entry, entry]} for entry in good(place / "items"))


def assert_error(
    probe: Probe,
    call: Call,
    documented: Place | None,
    response: ServerResponse,
    name: str,
) -> None:
    """One status and body become one exception."""
    spec, operation = probe.spec, call.operation
    module = spec.client.module
    probe.response = response
    error: Any = probe.failure(call, call.positional, call.keywords)
    probe.sent.clear()
    where = f"{operation.id}, {response}"
    assert type(error) is getattr(module, name), f"{where}: {error!r}"
    assert isinstance(error, module.APIStatusError), where
    assert error.status_code == response.status, where
    assert error.body == response.body, f"{where}: body is {error.body}"
    schema = None if documented is None else operation.schema_of(documented)
    if schema is None:
        assert error.model is None, f"{where}: the model is {error.model!r}"
    else:
        assert_parsed(schema, error.model, response.body)
    _assert_entries(spec, where, error.errors, response.body)


def _assert_entries(spec: Spec, where: str, found: Any, body: Json) -> None:
    rules = spec.error_rules
    place = at(body, rules["items"]) if "items" in rules else None
    items = place if is_list(place) else [] if place is None else [place]
    assert len(found) == len(items), f"{where}: {found} for {items}"
    for item, entry in zip(items, found, strict=True):
        for part in PARTS:
            wanted = at(item, rules[part]) if part in rules else None
            told = getattr(entry, part)
            text = wanted if part == "meta" or wanted is None else str(wanted)
            assert told == text, f"{where}: {part} is {told!r} instead of {text!r}"


def at(value: Any, pointer: str) -> Any:
    """What stands at a JSON Pointer, None where nothing does."""
    for token in pointer.split("/")[1:]:
        value = value.get(token) if is_mapping(value) else None
    return value
