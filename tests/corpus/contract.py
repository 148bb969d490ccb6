"""Calls every operation of a client and judges what travels and what comes back.

The document is the authority and the client is what is judged; a call runs against a transport
double.
"""

from __future__ import annotations

import asyncio
import importlib
import inspect
import json
import re
import uuid
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

import pytest

from tests.plain import is_list, is_mapping

from . import forms, wire
from .methods import all_methods, client_classes, credentials
from .reader import METHODS, Place
from .values import TEXTS, samplers
from .wire import Parameter

if TYPE_CHECKING:
    from collections.abc import Iterator

    from .methods import Method
    from .reader import Reader

BASE = "https://api.example/base"
UNDOCUMENTED = 418
RANGES = {"*/*", "application/*"}
"""Ranges of media types that JSON is within."""


@dataclass(frozen=True)
class Operation:
    """An operation of the document."""

    method: str
    path: str
    place: Place
    parameters: tuple[Parameter, ...]


def operations(reader: Reader) -> Iterator[Operation]:
    """Every operation under `paths`."""
    for path, item in reader.root.children("paths"):
        if path.startswith("x-"):
            continue
        found = [(name.upper(), item / name) for name in METHODS if name in item]
        found += item.children("additionalOperations")
        for method, place in found:
            named = {
                (p.location, p.name): p
                for holder in (item, place)
                for p in map(Parameter, holder.items("parameters"))
            }
            for name in re.findall(r"\{([^{}]+)\}", path):
                undeclared = Place(reader, f"{place.pointer}/-", {"name": name, "in": "path"})
                named.setdefault(("path", name), Parameter(undeclared))
            yield Operation(method, path, place.resolve(), tuple(named.values()))


@dataclass
class Call:
    """One call: what is given, and what should travel."""

    given: dict[str, Any]
    values: list[tuple[Parameter, Any]]
    body: Any = None
    has_body: bool = False


@dataclass
class Checker:
    """Calls the operations of one document.

    Args:
        reader: The document.
        package: The name of the installed client.
        asynchronous: Whether the asynchronous client is judged.
        count: How many samples of each value are tried.
    """

    reader: Reader
    package: str
    asynchronous: bool
    count: int
    problems: list[str] = field(default_factory=list[str])
    calls: int = 0
    unsampled: list[str] = field(default_factory=list[str])

    def __post_init__(self) -> None:
        self.runtime = importlib.import_module(self.package)
        self.requests, self.responses = samplers(self.reader)
        self.drift: list[Any] = []
        self.next_response: tuple[int, bytes, str | None] = (204, b"", None)
        self.transport = self.runtime.MockTransport(self._respond)
        kinds = client_classes(self.package)
        options = {"transport": self.transport, "base_url": BASE, "max_retries": 0}
        options["on_drift"] = self.drift.append
        made = [kind(**options, **credentials(kind)) for kind in kinds]
        self.methods = all_methods(made[0], self.package)
        self.client = made[self.asynchronous]

    def run(self) -> None:
        """Judge every operation."""
        by_key: dict[tuple[str, str], list[Method]] = {}
        for method in self.methods:
            by_key.setdefault((method.record.method, method.record.path), []).append(method)
        for operation in operations(self.reader):
            found = by_key.pop((operation.method, operation.path), [])
            if not found:
                self.problems.append(f"{operation.method} {operation.path}: no method calls it")
            for method in found:
                try:
                    self._operation(operation, method)
                except Exception as error:  # noqa: BLE001 - the test shows all of them
                    said = f"{type(error).__name__}: {error}"
                    self.problems.append(f"{operation.method} {operation.path} {said[:600]}")
        self.problems += [f"{key}: no such operation" for key in by_key]

    def _respond(self, _: Any) -> Any:
        status, content, media = self.next_response
        headers = {} if media is None else {"content-type": media}
        return self.runtime.mock_response(status, content=content, headers=headers)

    def _operation(self, operation: Operation, method: Method) -> None:
        documented = [*self._documented(operation, method)]
        for index, call in enumerate(self._calls(operation, method) if documented else ()):
            status, media, value, content = documented[index % len(documented)]
            self.next_response = (status, content, media)
            self.drift.clear()
            result = self._invoke(method, call)
            self._request(operation, method, call)
            assert not self._told(), f"{self._told()[0]}: {content[:900]!r}"
            found = plain(result)
            same = found == value or (value == b"content" and found == "content")
            assert same, f"{found!r} was made of {value!r}"
            self.calls += 1
            if index == 0:
                self._errors(method, call)

    def _told(self) -> list[Any]:
        """What `on_drift` heard, but for new values of an open list."""
        proposed = {json.dumps(text, ensure_ascii=False) for text in TEXTS}
        return [
            event
            for event in self.drift
            if not event.json_path.endswith("['']")  # a member without a name has no attribute
            and (
                event.kind not in {"unknown_value", "unknown_variant"}
                or event.found not in proposed
            )
        ]

    # --- the request ---

    def _calls(self, operation: Operation, method: Method) -> Iterator[Call]:
        pools = [self._pool(parameter) for parameter in operation.parameters]
        record = method.record.body
        bodies: list[Any] = []
        if record is not None:
            bodies = self._bodies(operation, record.media_type, typed=record.type is not None)
        places = {
            _key(param.location.value, param.name): argument
            for param, argument in zip(method.record.params, method.arguments, strict=True)
        }
        for index in range(max(self.count, 1)):
            call = Call({}, [])
            for parameter, pool in zip(operation.parameters, pools, strict=True):
                argument = places.get(_key(parameter.location, parameter.name))
                wanted = parameter.required or index % 2 == 1
                if not wanted or argument is None:
                    continue
                if pool:
                    value = pool[index % len(pool)]
                    call.given[argument] = value
                    call.values.append((parameter, value))
                elif parameter.required:
                    self.unsampled.append(f"{operation.method} {operation.path} {parameter.name}")
                    return
            if record is not None and (bodies or record.required):
                if not bodies:
                    self.unsampled.append(f"{operation.method} {operation.path} body")
                    return
                if record.required or index % 2 == 1:
                    self._with_body(call, method, bodies[index % len(bodies)])
            yield call

    def _with_body(self, call: Call, method: Method, body: Any) -> None:
        call.has_body, call.body = True, body
        match method.body:
            case dict() as names:
                more = {name: value for name, value in body.items() if name not in names}
                call.given |= {names[n]: value for n, value in body.items() if n in names}
                if more:
                    call.given["extra_body"] = more
            case str() as name:
                call.given[name] = body
            case None:
                raise AssertionError("a body, and no argument for it")

    def _pool(self, parameter: Parameter) -> list[Any]:
        """Values of a parameter that its style has a form for."""
        place = parameter.schema
        found = ["text"] if place is None else self.requests.samples(place, 6)
        return [value for value in found if fits(parameter, value)][: self.count]

    def _bodies(self, operation: Operation, media_type: str, *, typed: bool) -> list[Any]:
        body = (operation.place / "requestBody").resolve()
        media = next(m for name, m in body.children("content") if name == media_type)
        is_text = media_type.startswith("text/")
        read = is_json(media_type) or (typed and (is_text or forms.is_form(media_type)))
        if not read:
            return ["content" if is_text else b"content"]
        if "schema" not in media:
            return [{"any": 1}]
        schema = (media / "schema").resolve()
        found = self.requests.samples(schema, self.count)
        if not forms.is_form(media_type):
            return found
        found = [{k: v for k, v in value.items() if v is not None} for value in found]
        needed = set(schema.value.get("required", []))
        found = [value for value in found if needed <= value.keys()]  # a form cannot say null
        styles = {how.get("style") for _, how in media.children("encoding")}
        return [
            forms.with_files(schema, value)
            for value in found
            if not styles & wire.DELIMITED
            or not any(set(" |") & set(text) for text in forms.words(value))
        ]

    def _request(self, operation: Operation, method: Method, call: Call) -> None:
        sent = self.transport.requests[-1]
        assert sent.method == operation.method, sent.method
        target: str = sent.url
        url = urlsplit(target)
        template, _, constant = operation.path.partition("#")[0].partition("?")
        inside = {p.name: (p, value) for p, value in call.values if p.location == "path"}
        wire.assert_path(template, urlsplit(BASE).path, url.path, inside)
        pairs = wire.pairs_of(url.query)
        for pair in wire.pairs_of(constant):
            pairs.remove(pair)
        wire.assert_authorized(self.reader, operation.place, sent, pairs)
        crumbs = (part.partition("=") for part in (sent.header("cookie") or "").split("; "))
        cookies = [(k, raw) for k, _, raw in crumbs if k and not raw.startswith("key-")]
        for parameter, value in call.values:
            if parameter.location == "query":
                wire.take_query(parameter, value, pairs)
            elif parameter.location == "header":
                wire.assert_header(parameter, value, sent.header(parameter.name))
            elif parameter.location == "cookie":
                wire.assert_cookie(parameter, value, cookies)
        whole = any(parameter.location == "querystring" for parameter, _ in call.values)
        assert not pairs or whole, f"in the query, unasked: {pairs}"
        assert not cookies, f"in the cookies, unasked: {cookies}"
        self._body(method, call, sent)

    def _body(self, method: Method, call: Call, sent: Any) -> None:
        if not call.has_body or (call.body == {} and not method.record.body.required):
            assert sent.content == b"", sent.content
            return
        body = method.record.body
        plain = body.without_files and sent.header("content-type") == body.without_files
        media_type = body.without_files if plain else body.media_type
        assert (sent.header("content-type") or "").partition(";")[0] == media_type.partition(";")[0]
        if is_json(media_type):
            found, key = json.loads(sent.content), method.record.idempotency_field
            if key is not None and key not in call.body:
                uuid.UUID(found.pop(key))  # the client makes one for each call
            assert found == call.body, f"{sent.content!r} for {call.body!r}"
        elif is_mapping(call.body):
            forms.assert_form(media_type, sent.header("content-type"), sent.content, call.body)
        else:
            raw = call.body if isinstance(call.body, bytes) else wire.text(call.body).encode()
            assert sent.content == raw, sent.content

    # --- the response ---

    def _documented(
        self, operation: Operation, method: Method
    ) -> Iterator[tuple[int, str | None, Any, bytes]]:
        """Status, media type, value and content of what the method expects."""
        documented = dict(operation.place.children("responses"))
        none = not method.record.success
        for record in method.record.success:
            status = {"DEFAULT": 200, "2XX": 299}.get(record.status.upper()) or int(record.status)
            place = documented[record.status]
            if operation.method == "HEAD" or record.media_type is None:
                yield status, None, None, b""
                continue
            media = next(m for name, m in place.children("content") if name == record.media_type)
            if method.is_stream:
                yield self._sequence(status, record.media_type, media)
                continue
            if is_xml(record.media_type) and record.type is not None:
                self.unsampled.append(f"{operation.method} {operation.path} {status}")
                continue  # what XML holds is told by the tests of XML
            if not is_json(record.media_type):
                yield status, record.media_type, b"content", b"content"
                continue
            values = [{"any": [1]}]
            if "schema" in media:
                values = self.responses.samples((media / "schema").resolve(), self.count)
            if not values:
                self.unsampled.append(f"{operation.method} {operation.path} {status}")
            for value in values:
                content = json.dumps(value, ensure_ascii=False).encode()
                yield status, concrete(record.media_type), value, content
        if none:
            yield 204, None, None, b""

    def _sequence(
        self, status: int, media_type: str, media: Place
    ) -> tuple[int, str | None, Any, bytes]:
        """Items of a sequence; of events, the data is text, or JSON that is read."""
        schema = media / ("itemSchema" if "itemSchema" in media else "schema")
        items = self.responses.samples(schema.resolve(), self.count)
        if not forms.is_events(media_type):
            return status, media_type, items, forms.sequence(media_type, items)
        whole = schema.resolve()
        data = whole / "properties" / "data" if "itemSchema" in media else None
        if data is None or "contentSchema" not in data:
            texts = (item if isinstance(item, str) else json.dumps(item) for item in items)
            events = [{"data": text} for text in texts]
            return status, media_type, items, forms.sequence(media_type, events)
        inner = self.responses.samples((data / "contentSchema").resolve(), self.count)
        items = [{**item, "data": value} for item, value in zip(items, inner, strict=False)]
        events = [{**item, "data": json.dumps(item["data"])} for item in items]
        return status, media_type, items, forms.sequence(media_type, events)

    def _errors(self, method: Method, call: Call) -> None:
        """An undocumented status is an error of the class that its number says."""
        for status in (UNDOCUMENTED, 503):
            self.next_response = (status, b'{"any": 1}', "application/json")
            with pytest.raises(self.runtime.APIStatusError) as caught:
                self._invoke(method, call)
            assert caught.value.status_code == status
            server = isinstance(caught.value, self.runtime.InternalServerError)
            assert server is (status >= 500), repr(caught.value)

    def _invoke(self, method: Method, call: Call) -> Any:
        result = method.of(self.client)(**call.given)
        if inspect.isawaitable(result):
            return asyncio.run(_awaited(result, is_stream=method.is_stream))
        if method.is_stream:
            with result:
                return list(result)
        return result


async def _awaited(found: Any, *, is_stream: bool) -> Any:
    result = await found
    if is_stream:
        async with result:
            return [item async for item in result]
    return result


def _key(location: str, name: str) -> tuple[str, str]:
    """What tells parameters apart; the names of header fields have no case."""
    return location, name.lower() if location == "header" else name


def is_json(media_type: str) -> bool:
    kind = media_type.partition(";")[0].strip().lower()
    named = {"application/json", "text/json", *RANGES}
    return kind in named or kind.endswith(("+json", ".json", "/x-json"))


def is_xml(media_type: str) -> bool:
    kind = forms.essence(media_type)
    return kind in {"application/xml", "text/xml"} or kind.endswith("+xml")


def concrete(media_type: str) -> str:
    """A media type that a response may have; a range stands for one of its kind."""
    return "application/json" if media_type in RANGES else media_type


def plain(value: Any) -> Any:
    """What a call returned as plain JSON data."""
    if hasattr(value, "to_dict"):
        return value.to_dict()
    if is_list(value):
        return [plain(item) for item in value]
    if is_mapping(value):
        return {name: plain(item) for name, item in value.items()}
    if hasattr(value, "isoformat"):
        return value.isoformat().replace("+00:00", "Z")
    return value


def fits(parameter: Parameter, value: Any) -> bool:
    """Whether a value can travel as the parameter says."""
    if parameter.media is not None:
        return parameter.location != "header" or json.dumps(value, ensure_ascii=False).isascii()
    if parameter.location == "querystring":
        return True
    if parameter.style == "deepObject":
        return is_mapping(value)
    if not wire.is_flat(value):
        return False
    parts = wire.texts(value)
    if parameter.location == "path":
        return all(parts) and bool(parts)
    if parameter.style in wire.DELIMITED:
        return not any(set(" |") & set(part) for part in parts)
    if parameter.location == "header":
        listed = is_list(value) or is_mapping(value)
        return all(p.isascii() and p.isprintable() and p == p.strip() for p in parts) and not (
            listed and any(set(",=") & set(p) for p in parts)
        )
    return True
