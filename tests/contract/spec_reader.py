"""The contract, read as plainly as possible: a document, and the client that is to keep it.

`Spec` is plain data with views of its operations, webhooks and schemas, and validators made by
`jsonschema_rs`. Nothing of the generator is used, so that a mistake there cannot hide here. What
these views do not understand is an AssertionError with its place, never a silent pass.
"""

from __future__ import annotations

import copy
import re
from dataclasses import dataclass
from functools import cache, cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import quote, urljoin

import yaml
from jsonschema import FormatChecker
from jsonschema_rs import Draft202012, Draft202012Validator, Registry

from tests.plain import is_list as is_list
from tests.plain import is_mapping as is_mapping

from .client import TELNYX, Client

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

FOLDER = Path(__file__).resolve().parents[2] / "spec"
METHODS = ("get", "put", "post", "delete", "options", "head", "patch", "trace")
JSON = "application/json"
BESIDE = {"default", "deprecated", "description", "examples", "readOnly", "summary", "writeOnly"}
"""What may stand beside a `$ref`: nothing that decides whether a value is valid."""

Json = dict[str, Any]


@dataclass(frozen=True)
class Place:
    """A node of the document and the JSON Pointer (RFC 6901) that leads to it."""

    spec: Spec
    pointer: str
    value: Any

    def __truediv__(self, key: str | int) -> Place:
        token = str(key).replace("~", "~0").replace("/", "~1")
        value = self.value
        length = len(value) if is_list(value) else 0
        there = key < length if isinstance(key, int) else key in self
        assert there, f"{self.pointer}: has no {key!r}"
        return Place(self.spec, f"{self.pointer}/{token}", self.value[key]).resolve()

    def resolve(self) -> Place:
        """Follow `$ref` to the node that is meant; what stands beside it says more of this use."""
        if not is_mapping(self.value) or "$ref" not in self.value:
            return self
        found = self.spec.at(self.value["$ref"])
        beside = {key: value for key, value in self.value.items() if key != "$ref"}
        strange = [key for key in beside if key not in BESIDE and not key.startswith("x-")]
        assert not strange, f"{self.pointer}: {strange} beside a $ref"
        return Place(self.spec, found.pointer, found.value | beside) if beside else found

    def get(self, key: str, default: Any = None) -> Any:
        """The plain value under a key."""
        return self.value.get(key, default) if is_mapping(self.value) else default

    def __contains__(self, key: object) -> bool:
        return is_mapping(self.value) and key in self.value

    def seen_by(self, spec: Spec) -> Place:
        """The same place in another view of the document."""
        return spec.at(f"#{self.pointer}")

    def children(self, key: str) -> Iterator[tuple[str, Place]]:
        """The entries of a mapping under a key; nothing where it is missing."""
        if key in self:
            holder = self / key
            assert is_mapping(holder.value), f"{holder.pointer}: is no mapping"
            for name in holder.value:
                yield name, holder / name

    def items(self, key: str) -> Iterator[Place]:
        """The entries of a list under a key; nothing where it is missing."""
        if key in self:
            holder = self / key
            for index in range(len(holder.value)):
                yield holder / index

    @property
    def name(self) -> str:
        """The last part of the pointer: for a component its name."""
        return self.pointer.rpartition("/")[2]

    def allows(self, value: Any) -> bool:
        """Whether a value is valid here."""
        return self.spec.validator(self.pointer).is_valid(value)

    def assert_valid(self, value: Any) -> None:
        """Fail with every reason why a value is not valid here."""
        found = self.spec.validator(self.pointer).iter_errors(value)
        problems = [error.message for error in found]
        assert not problems, f"{self.pointer}: {value!r}: {problems}"


@dataclass(frozen=True)
class Operation:
    """One operation with what the client must make of it."""

    method: str
    path: str
    item: Place
    place: Place

    @property
    def spec(self) -> Spec:
        return self.place.spec

    @property
    def id(self) -> str:
        return str((self.place / "operationId").value)

    @property
    def resource(self) -> tuple[str, ...]:
        """Where the method is found on the client."""
        return tuple(str((self.place / "x-client-resource").value).split("."))

    @property
    def python_name(self) -> str:
        return str((self.place / "x-client-method").value)

    @cached_property
    def parameters(self) -> tuple[Place, ...]:
        """All parameters: those of the path come in the order of its template."""
        found = {
            (place.get("in"), place.get("name")): place
            for holder in (self.item, self.place)
            for place in holder.items("parameters")
        }
        nameless = [p.pointer for (place, name), p in found.items() if not (place and name)]
        assert not nameless, f"{self.id}: {nameless} has no name or no place"
        in_path = re.findall(r"\{([^{}]+)\}", self.path)
        described = {name for location, name in found if location == "path"}
        assert described == set(in_path), f"{self.id}: {self.path} has not {sorted(described)}"
        others = [place for (location, _), place in found.items() if location != "path"]
        return (*(found["path", name] for name in in_path), *others)

    def parameters_in(self, *locations: str) -> tuple[Place, ...]:
        """The parameters that travel in the path, the query, a header or a cookie."""
        return tuple(found for found in self.parameters if found.get("in") in locations)

    @cached_property
    def body(self) -> Place | None:
        """The schema of the JSON body, as a request has it."""
        if "requestBody" not in self.place:
            return None
        schema = self.place / "requestBody" / "content" / JSON / "schema"
        return schema.seen_by(self.spec.sent)

    @property
    def needs_body(self) -> bool:
        """Whether a request must have a body, be it an empty object."""
        return self.body is not None and (self.place / "requestBody").get("required") is True

    @property
    def success(self) -> tuple[tuple[int, Place | None], ...]:
        """The documented successes: status and schema, None where there is no content."""
        return tuple(
            (int(status), self.schema_of(response))
            for status, response in self.place.children("responses")
            if re.fullmatch("2[0-9][0-9]", status)
        )

    def schema_of(self, response: Place) -> Place | None:
        """The schema of a JSON response, as a response has it; None where it has no content."""
        if not response.get("content"):
            return None
        return (response / "content" / JSON / "schema").seen_by(self.spec.received)

    @property
    def errors(self) -> tuple[tuple[str, Place], ...]:
        """The other documented responses: status or `default`, and the response."""
        return tuple(
            (status, response)
            for status, response in self.place.children("responses")
            if not status.startswith("2")
        )

    @property
    def idempotency_field(self) -> str | None:
        return self.place.get("x-client-idempotency", {}).get("field")  # type: ignore[no-any-return] # plain YAML data

    @property
    def idempotency_header(self) -> str | None:
        return self.place.get("x-client-idempotency", {}).get("header")  # type: ignore[no-any-return] # plain YAML data

    @property
    def security(self) -> list[dict[str, list[str]]]:
        """The alternatives, each a set of schemes; an empty list asks for no credential."""
        return self.place.get("security", self.spec.data.get("security", []))  # type: ignore[no-any-return] # plain YAML data

    @property
    def server_url(self) -> str:
        """Where the operation is: its own server, that of its path or that of the document."""
        for holder in (self.place, self.item):
            for server in holder.items("servers"):
                return urljoin(self.spec.server_url, filled_in(server))
        return self.spec.server_url

    @property
    def callbacks(self) -> tuple[Callback, ...]:
        """The requests that the server makes in return."""
        return tuple(
            Callback(key, expression, method, item / method)
            for key, callback in self.place.children("callbacks")
            for expression in callback.value
            for item in [callback / expression]
            for method in METHODS
            if method in item
        )


def filled_in(server: Place) -> str:
    """The URL of a server with the defaults of its variables."""
    url = str((server / "url").value)
    for name, variable in server.children("variables"):
        url = url.replace(f"{{{name}}}", str((variable / "default").value))
    assert "{" not in url, f"{server.pointer}: {url} has a variable without a default"
    return url.rstrip("/")


def required_both_ways(schema: Place) -> Iterator[str]:
    """What each object of a schema has, in whichever direction it travels.

    One model serves both directions, so it cannot require a member that only one of them has.
    """
    sent, received = schema.spec.reached
    for name in schema.get("required", ()):
        place = schema / "properties" / name
        only_read = place.get("readOnly") is True and schema.pointer in sent
        only_written = place.get("writeOnly") is True and schema.pointer in received
        if not (only_read or only_written):
            yield name


def described_headers(place: Place) -> dict[str, Place]:
    """The header fields of a response, or of a request that the server makes, by name."""
    found = place.items("parameters")
    parameters = {each.get("name"): each for each in found if each.get("in") == "header"}
    return parameters | dict(place.children("headers"))


@dataclass(frozen=True)
class Callback:
    """One request that the server makes to a URL that a call gave it."""

    key: str
    expression: str
    method: str
    place: Place

    @property
    def body(self) -> Place:
        schema = self.place / "requestBody" / "content" / JSON / "schema"
        return schema.seen_by(self.place.spec.received)


@dataclass(frozen=True)
class Webhook:
    """One webhook."""

    key: str
    place: Place

    @property
    def headers(self) -> tuple[str, ...]:
        """The names of the headers that every delivery carries."""
        found = described_headers(self.place).items()
        return tuple(name for name, place in found if place.get("required"))

    @property
    def body(self) -> Place:
        schema = self.place / "requestBody" / "content" / JSON / "schema"
        return schema.seen_by(self.place.spec.received)

    @property
    def deliveries(self) -> Iterator[tuple[str, Json]]:
        """Every documented delivery, whole."""
        media = self.place / "requestBody" / "content" / JSON
        for name, example in media.children("examples"):
            yield name, (example / "value").value
        for index, body in enumerate(self.body.get("examples", ())):
            yield f"body-{index}", body
        if "data" in self.body / "properties":
            data = self.body / "properties" / "data"
            for index, value in enumerate(data.get("examples", ())):
                yield f"data-{index}", {"data": value}

    def delivery(self) -> Json:
        """The first documented delivery, a copy of it."""
        found = next(self.deliveries, None)
        assert found is not None, f"{self.key}: has no example"
        return copy.deepcopy(found[1])

    @property
    def event_type(self) -> str:
        """The value of `data.event_type`, or wherever the overlay says that the type stands."""
        found = self.body
        for name in str((self.place.spec.webhook_rules / "eventType").value).split("."):
            found = found / "properties" / name
        listed = found.get("enum") or [found.get("const")]
        assert len(listed) == 1, f"{self.key}: one event type was expected, found {listed}"
        return str(listed[0])


BASE64 = "^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$"
FORMATS: dict[str, Callable[..., bool]] = {
    name: partial(FormatChecker().conforms, format=name) for name in ("date", "date-time", "uuid")
}
"""A client keeps other formats, such as `uri`, as the text that they are."""


class Spec:
    """The whole contract: the document with the overlay applied, and the client to hold to it.

    What was read of it is kept, so a copy is edited before anything is read.
    """

    def __init__(self, data: Json, client: Client = TELNYX) -> None:
        self.data = data
        self.client = client
        self.values: dict[str, list[Any]] = {}
        """Valid values by pointer: `values.good` fills it."""
        self.strategies: dict[str, Any] = {}
        """Strategies by pointer: `values.strategy` fills it."""
        self._places: dict[str, Place] = {}
        self._validators: dict[str, Draft202012Validator] = {}

    @property
    def root(self) -> Place:
        return Place(self, "", self.data)

    def at(self, ref: str) -> Place:
        """The node that a local `$ref` names."""
        if ref not in self._places:
            found = self.root
            for token in ref.removeprefix("#/").split("/"):
                key = token.replace("~1", "/").replace("~0", "~")
                found = found / (int(key) if is_list(found.value) else key)
            self._places[ref] = found
        return self._places[ref]

    @cached_property
    def sent(self) -> Spec:
        """The document as a request sees it: without what only the server sets."""
        return Spec(_without(self, self.data, "readOnly"), self.client)

    @cached_property
    def received(self) -> Spec:
        """The document as a response sees it: without what is only sent."""
        return Spec(_without(self, self.data, "writeOnly"), self.client)

    @cached_property
    def operations(self) -> tuple[Operation, ...]:
        return tuple(
            Operation(method, path, item, item / method)
            for path, item in self.root.children("paths")
            for method in METHODS
            if method in item
        )

    @cached_property
    def webhooks(self) -> tuple[Webhook, ...]:
        return tuple(
            Webhook(key, item / method)
            for key, item in self.root.children("webhooks")
            for method in METHODS
            if method in item
        )

    @property
    def schemas(self) -> dict[str, Place]:
        """The named schemas."""
        return dict((self.root / "components").children("schemas"))

    @property
    def server_url(self) -> str:
        return filled_in(self.root / "servers" / 0)

    @cached_property
    def closed(self) -> Spec:
        """The document with every list of values taken at its word."""
        return Spec(_without_key(self.data, "x-client-open"), self.client)

    @cached_property
    def reached(self) -> tuple[set[str], set[str]]:
        """The pointers of the schemas in requests, and of those in what the server sends."""
        requests, responses = set[str](), set[str]()
        for operation in self.operations:
            _reach(operation.place.children("requestBody"), requests)
            for _, response in operation.place.children("responses"):
                _reach(response.children("content"), responses)
            for callback in operation.callbacks:
                _reach(callback.place.children("requestBody"), responses)
        for webhook in self.webhooks:
            _reach(webhook.place.children("requestBody"), responses)
        return requests, responses

    @property
    def security_schemes(self) -> dict[str, Place]:
        return dict((self.root / "components").children("securitySchemes"))

    @property
    def webhook_rules(self) -> Place:
        return self.root / "x-client-webhooks"

    @property
    def signatures(self) -> dict[str, Place]:
        """How deliveries may be signed, by the names of the schemes."""
        return dict(self.webhook_rules.children("signatures")) if self.webhooks else {}

    @property
    def error_rules(self) -> Json:
        """Where an error body keeps what a typed error shows; what is not named is nowhere."""
        return self.data.get("x-client-errors", {})  # type: ignore[no-any-return] # plain YAML data

    def copy(self) -> Spec:
        """The same contract, free to be edited until it is first used."""
        return Spec(copy.deepcopy(self.data), self.client)

    def validator(self, pointer: str) -> Draft202012Validator:
        """A JSON Schema validator for the node at a pointer, with the formats that are checked."""
        if pointer not in self._validators:
            fragment = re.sub("[^A-Za-z0-9/~._-]", lambda found: quote(found[0], safe=""), pointer)
            self._validators[pointer] = Draft202012Validator(
                {"$ref": f"urn:spec#{fragment}"},
                registry=self._registry,
                formats=FORMATS,
                validate_formats=True,
            )
        return self._validators[pointer]

    @cached_property
    def _registry(self) -> Registry:
        return Registry([("urn:spec", _opened(self.data))], draft=Draft202012)


def _reach(places: Iterable[tuple[str, Place]], found: set[str]) -> None:
    """Collect the pointers of everything below some places."""
    for _, place in places:
        value = place.value
        if place.pointer not in found and (is_mapping(value) or is_list(value)):
            found.add(place.pointer)
            keys = value if is_mapping(value) else range(len(value))
            inner = [(str(key), place / key) for key in keys if key not in ("example", "examples")]
            _reach(inner, found)


def _opened(node: object) -> Any:
    """The document as the oracle reads it.

    Enums that are declared open list nothing; a format that is not checked says nothing; text that
    is declared as Base64 must be that (RFC 4648, section 4).
    """
    if is_list(node):
        return [_opened(item) for item in node]
    if not is_mapping(node):
        return node
    left_out = {"enum"} if node.get("x-client-open") is True else set[str]()
    if isinstance(node.get("format"), str) and node["format"] not in FORMATS:
        left_out.add("format")
    new = {key: _opened(value) for key, value in node.items() if key not in left_out}
    if node.get("contentEncoding") == "base64":
        new.setdefault("pattern", BASE64)
    return new


LEFT_OUT = "x-left-out"
"""Under this key an object of a request keeps the properties that must not be sent.

They are the read-only ones, in OpenAPI 3.0 alone (3.0.4, section 4.7.24): later that is a remark.
"""


def _without(spec: Spec, node: object, mark: str) -> Any:
    """The document without the properties that bear a mark."""
    if is_list(node):
        return [_without(spec, item, mark) for item in node]
    if not is_mapping(node):
        return node
    new = {key: _without(spec, value, mark) for key, value in node.items()}
    members = new.get("properties")
    if is_mapping(members):
        places = {name: Place(spec, "", value).resolve() for name, value in members.items()}
        gone = [name for name, place in places.items() if place.get(mark) is True]
        if gone:
            new["properties"] = {k: value for k, value in members.items() if k not in gone}
            new["required"] = [name for name in new.get("required", []) if name not in gone]
            if mark == "readOnly" and spec.data["openapi"].startswith("3.0."):
                new[LEFT_OUT] = {name: members[name] for name in gone}
    return new


def _without_key(node: object, gone: str) -> Any:
    if is_list(node):
        return [_without_key(item, gone) for item in node]
    if not is_mapping(node):
        return node
    return {key: _without_key(value, gone) for key, value in node.items() if key != gone}


_STEP = re.compile(r"\.([A-Za-z_][\w-]*)|\['([^']*)'\]")


def _steps(target: str) -> list[str]:
    """The names in a JSONPath (RFC 9535) of the plain forms `$.a.b` and `$['a']`."""
    assert re.fullmatch(rf"\$(?:{_STEP.pattern})*", target), f"not a plain JSONPath: {target}"
    return [dotted or quoted for dotted, quoted in _STEP.findall(target)]


def _merge(target: Json, update: Json) -> None:
    """What an update does to an object: mappings merge deeply, a scalar is replaced.

    No action here touches an existing list, so what the specification says of those is left out.
    """
    for key, value in update.items():
        inner = target.get(key)
        if is_mapping(value) and is_mapping(inner):
            _merge(inner, value)
        else:
            assert not is_list(inner), f"{key}: an update of a list"
            target[key] = copy.deepcopy(value)


def read(path: Path) -> Any:
    """A file of YAML, by the parser that is written in C: the other takes twenty times as long."""
    return yaml.load(path.read_text("utf-8"), yaml.CSafeLoader)


@cache
def load() -> Spec:
    """Read the document and apply the overlay; whoever edits it edits a copy."""
    document = read(FOLDER / "openapi.yaml")
    overlay = read(FOLDER / "overlay.yaml")
    for action in overlay["actions"]:
        target: Any = document
        for step in _steps(action["target"]):
            target = target[step]
        _merge(target, action["update"])
    return Spec(document)


def load_alone(path: Path, client: Client) -> Spec:
    """Read a document that says by itself how its client should look."""
    return Spec(read(path), client)
