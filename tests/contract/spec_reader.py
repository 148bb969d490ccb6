"""The contract, read as plainly as possible.

Comes in: `spec/openapi.yaml` and `spec/overlay.yaml`. Goes out: a `Spec`, plain data with views of
its operations, webhooks and schemas, and validators made by `jsonschema`. The rule of this file:
nothing of the generator is used, so that a mistake there cannot hide here.
"""

from __future__ import annotations

import copy
import re
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeGuard
from urllib.parse import quote

import yaml
from jsonschema import Draft202012Validator, FormatChecker
from referencing.jsonschema import DRAFT202012, EMPTY_REGISTRY

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

FOLDER = Path(__file__).resolve().parents[2] / "spec"
METHODS = ("get", "put", "post", "delete", "options", "head", "patch", "trace")
JSON = "application/json"

Json = dict[str, Any]


def is_mapping(value: object) -> TypeGuard[Json]:
    """Whether plain data is a mapping."""
    return isinstance(value, dict)


def is_list(value: object) -> TypeGuard[list[Any]]:
    """Whether plain data is a list."""
    return isinstance(value, list)


@dataclass(frozen=True)
class Place:
    """A node of the document and the JSON Pointer (RFC 6901) that leads to it."""

    spec: Spec
    pointer: str
    value: Any

    def __truediv__(self, key: str | int) -> Place:
        token = str(key).replace("~", "~0").replace("/", "~1")
        return Place(self.spec, f"{self.pointer}/{token}", self.value[key]).resolve()

    def resolve(self) -> Place:
        """Follow `$ref` to the node that is meant."""
        if is_mapping(self.value) and "$ref" in self.value:
            return self.spec.at(self.value["$ref"])
        return self

    def get(self, key: str, default: Any = None) -> Any:
        """The plain value under a key."""
        return self.value.get(key, default)

    def __contains__(self, key: str) -> bool:
        return key in self.value

    def children(self, key: str) -> Iterator[tuple[str, Place]]:
        """The entries of a mapping under a key; nothing where it is missing."""
        if key in self:
            holder = self / key
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
        return bool(self.spec.validator(self.pointer).is_valid(value))

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
    place: Place
    common: tuple[Place, ...]

    @property
    def id(self) -> str:
        return str(self.place.get("operationId"))

    @property
    def resource(self) -> tuple[str, ...]:
        """Where the method is found on the client."""
        return tuple(self.place.get("x-client-resource").split("."))

    @property
    def python_name(self) -> str:
        return str(self.place.get("x-client-method"))

    @property
    def parameters(self) -> tuple[Place, ...]:
        return (*self.common, *self.place.items("parameters"))

    def parameters_in(self, location: str) -> tuple[Place, ...]:
        """The parameters that travel in the path, the query, a header or a cookie."""
        return tuple(found for found in self.parameters if found.get("in") == location)

    @property
    def body(self) -> Place | None:
        """The schema of the JSON body."""
        if "requestBody" not in self.place:
            return None
        return self.place / "requestBody" / "content" / JSON / "schema"

    @property
    def success(self) -> tuple[tuple[int, Place], ...]:
        """The documented successes: status and schema."""
        return tuple(
            (int(status), answer / "content" / JSON / "schema")
            for status, answer in self.place.children("responses")
            if status.startswith("2")
        )

    @property
    def errors(self) -> tuple[tuple[str, Place], ...]:
        """The other documented answers: status or `default`, and the response."""
        return tuple(
            (status, answer)
            for status, answer in self.place.children("responses")
            if not status.startswith("2")
        )

    @property
    def idempotency_field(self) -> str | None:
        found = self.place.get("x-client-idempotency")
        return None if found is None else found["field"]


@dataclass(frozen=True)
class Webhook:
    """One webhook."""

    key: str
    place: Place

    @property
    def headers(self) -> tuple[str, ...]:
        """The names of the headers that every delivery carries."""
        return tuple(
            found.get("name")
            for found in self.place.items("parameters")
            if found.get("in") == "header" and found.get("required")
        )

    @property
    def body(self) -> Place:
        return self.place / "requestBody" / "content" / JSON / "schema"

    @property
    def deliveries(self) -> Iterator[tuple[str, Json]]:
        """Every documented delivery, whole."""
        media = self.place / "requestBody" / "content" / JSON
        for name, example in media.children("examples"):
            yield name, example.get("value")
        for index, data in enumerate((self.body / "properties" / "data").get("examples", ())):
            yield f"data-{index}", {"data": data}

    @property
    def event_type(self) -> str:
        """The value of `data.event_type`, or wherever the overlay says that the type stands."""
        found = self.body
        for name in self.place.spec.webhook_rules["eventType"].split("."):
            found = found / "properties" / name
        listed = found.get("enum") or [found.get("const")]
        assert len(listed) == 1, f"{self.key}: one event type was expected, found {listed}"
        return str(listed[0])


FORMATS = FormatChecker(("date", "date-time", "uuid"))
"""A client keeps other formats, such as `uri`, as the text that they are."""


class Spec:
    """The whole contract; `data` is the document with the overlay applied."""

    def __init__(self, data: Json) -> None:
        self.data = data
        self.values: dict[str, list[Any]] = {}
        """Valid values by pointer: `values.good` fills it."""
        self.strategies: dict[str, Any] = {}
        """Strategies by pointer: `values.strategy` fills it."""
        self._validators: dict[str, Any] = {}

    @property
    def root(self) -> Place:
        return Place(self, "", self.data)

    def at(self, ref: str) -> Place:
        """The node that a local `$ref` names."""
        found = self.root
        for token in ref.removeprefix("#/").split("/"):
            found = found / token.replace("~1", "/").replace("~0", "~")
        return found

    @property
    def operations(self) -> tuple[Operation, ...]:
        return tuple(
            Operation(method, path, item / method, tuple(item.items("parameters")))
            for path, item in self.root.children("paths")
            for method in METHODS
            if method in item
        )

    @property
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
        return str(self.data["servers"][0]["url"])

    @property
    def webhook_rules(self) -> Mapping[str, Any]:
        return self.data["x-client-webhooks"]  # type: ignore[no-any-return] # plain YAML data

    @property
    def error_rules(self) -> Mapping[str, str]:
        return self.data["x-client-errors"]  # type: ignore[no-any-return] # plain YAML data

    def copy(self) -> Spec:
        """The same contract, free to be edited until it is first used."""
        return Spec(copy.deepcopy(self.data))

    def validator(self, pointer: str) -> Any:
        """A JSON Schema validator for the node at a pointer, with the formats that are checked."""
        if pointer not in self._validators:
            fragment = re.sub("[^A-Za-z0-9/~._-]", lambda found: quote(found[0], safe=""), pointer)
            self._validators[pointer] = Draft202012Validator(
                {"$ref": f"urn:spec#{fragment}"},
                registry=self._registry,
                format_checker=FORMATS,
            )
        return self._validators[pointer]

    @cached_property
    def _registry(self) -> Any:
        resource = DRAFT202012.create_resource(_opened(self.data))
        return EMPTY_REGISTRY.with_resource("urn:spec", resource)


def _opened(node: object) -> Any:
    """The document without the lists of enums that the overlay declares open."""
    if is_list(node):
        return [_opened(item) for item in node]
    if not is_mapping(node):
        return node
    left_out = {"enum"} if node.get("x-client-open") is True else set[str]()
    return {key: _opened(value) for key, value in node.items() if key not in left_out}


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


def load() -> Spec:
    """Read the document and apply the overlay."""
    document = yaml.safe_load((FOLDER / "openapi.yaml").read_text("utf-8"))
    overlay = yaml.safe_load((FOLDER / "overlay.yaml").read_text("utf-8"))
    for action in overlay["actions"]:
        target: Any = document
        for step in _steps(action["target"]):
            target = target[step]
        _merge(target, action["update"])
    return Spec(document)
