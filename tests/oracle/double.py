"""A server by a document, for the oracle: what a call means to it, and all that it may respond.

It reads the document as data and knows nothing of the generator, so that each can contradict the
other. What an argument that is left out means, and which events follow a call, is for it to say.
"""

from __future__ import annotations

import copy
import json
import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, cast
from urllib.parse import parse_qsl, urlsplit

if TYPE_CHECKING:
    from collections.abc import Iterator

METHODS = ("get", "put", "post", "delete", "patch")
LISTED = 12
"""Values of one schema that are tried; each member of an object brings its own."""
DEEP = 4
_FORMATS = {
    "date": "2020-01-02",
    "date-time": "2020-01-02T03:04:05Z",
    "uuid": "123e4567-e89b-42d3-a456-426614174000",
    "duration": "PT1H",
    "time": "10:00:00Z",
    "byte": "YQ==",
    "decimal": "1.5",
    "email": "a@example.com",
    "uri": "https://example.com",
}
_PATTERNS = ("A", "a", "1", "a1", "AB", "abc")


@dataclass
class Server:
    """What a server that keeps to a document does."""

    document: dict[str, Any]
    number: int = 0
    """Which of its responses it gives."""
    count: int = 0
    """How many there were for the last request."""
    forced: tuple[int, Any] | None = None
    """A status and a body for every request, whatever the document says."""
    log: list[object] = field(default_factory=list[object])
    """What it was sent, as it means it."""

    def respond(
        self, method: str, url: str, headers: dict[str, str], content: bytes
    ) -> tuple[int, str, bytes]:
        """Status, content type and content of the response to a request."""
        parts = urlsplit(url)
        found = self._operation(method.lower(), parts.path)
        query = sorted(parse_qsl(parts.query, keep_blank_values=True))
        body = _body(headers.get("content-type", ""), content)
        own = {n: v for n, v in headers.items() if n not in _IGNORED}
        if "idempotency-key" in own:
            own["idempotency-key"] = "one of its own"
        shown = self._credentials(query, own)
        query = [(name, value) for name, value in query if name not in shown]
        own = {name: value for name, value in own.items() if name not in shown}
        if "multipart" in own.get("content-type", ""):
            own["content-type"] = "multipart/form-data"
        place = f"{parts.scheme}://{parts.netloc}{parts.path}"
        meaning = {**self._meaning(found, query, own, body), "credentials": shown}
        self.log.append([method, place, query, own, body, meaning])
        if self.forced is not None:
            status, value = self.forced
            return status, "application/json", json.dumps(value).encode()
        responses = [] if found is None else list(self._responses(found[1]))
        accepted = {each.partition(";")[0].strip() for each in headers.get("accept", "").split(",")}
        wanted = [r for r in responses if not r[1] or r[1].partition(";")[0] in accepted]
        responses = wanted or responses
        self.count = len(responses)
        if not responses:
            return 404, "application/json", b"{}"
        return responses[self.number % len(responses)]

    def _credentials(self, query: list[tuple[str, str]], headers: dict[str, str]) -> dict[str, str]:
        """What shows who calls, by the names of header fields and parameters."""
        schemes = self.document.get("components", {}).get("securitySchemes", {}).values()
        names = {each.get("name", "authorization").lower() for each in schemes}
        return {n: v for n, v in (*query, *headers.items()) if n.lower() in names}

    def _operation(self, method: str, path: str) -> tuple[dict[str, Any], dict[str, Any]] | None:
        urls: list[str] = [s["url"] for s in self.document.get("servers", ())]
        prefixes = [urlsplit(url).path.rstrip("/") for url in urls]
        for template, item in self.document.get("paths", {}).items():
            pattern = re.sub(r"\\\{[^}]*\\\}", "[^/]+", re.escape(template))
            for prefix in (*prefixes, ""):
                if method in item and re.fullmatch(re.escape(prefix) + pattern, path):
                    return item, item[method]
        return None

    def _meaning(
        self,
        found: tuple[dict[str, Any], dict[str, Any]] | None,
        query: list[tuple[str, str]],
        headers: dict[str, str],
        body: Any,
    ) -> dict[str, Any]:
        """What the server takes for what was left out, and which events follow."""
        if found is None:
            return {}
        item, operation = found
        said: dict[str, Any] = {}
        given = {*dict(query), *headers}
        for each in (*item.get("parameters", ()), *operation.get("parameters", ())):
            parameter = self.resolved(each)
            schema = self.resolved(parameter.get("schema", {}))
            if "default" in schema and parameter["name"] not in given:
                said[f"{parameter['in']} {parameter['name']}"] = schema["default"]
        content = self.resolved(operation.get("requestBody", {})).get("content", {})
        for media in content.values():
            schema = self.resolved(media.get("schema", {}))
            for name, each in schema.get("properties", {}).items():
                member = self.resolved(each)
                if "default" in member and isinstance(body, dict) and name not in body:
                    said[f"body {name}"] = member["default"]
        events = operation.get("x-client-webhooks-sent")
        if events is not None:
            said["events"] = sorted(events)
        if operation.get("callbacks"):
            said["callbacks"] = sorted(operation["callbacks"])
        return said

    def _responses(self, operation: dict[str, Any]) -> Iterator[tuple[int, str, bytes]]:
        for status, each in operation["responses"].items():
            if not str(status).startswith("2"):
                continue
            content = self.resolved(each).get("content", {})
            for media_type, media in content.items():
                schema = media.get("schema", media.get("itemSchema", {}))
                for value in self.values(schema, sent=False):
                    yield int(status), media_type, _written(media_type, value)
            if not content:
                yield int(status), "", b""

    def errors(self, method: str, path: str, status: str) -> list[Any] | None:
        """The bodies of a documented error; None: the document does not have it."""
        operation = self.document.get("paths", {}).get(path, {}).get(method.lower(), {})
        found = operation.get("responses", {}).get(status)
        if found is None:
            return None
        content = self.resolved(found).get("content", {})
        return [
            value
            for media in content.values()
            for value in self.values(media["schema"], sent=False)
        ]

    def deliveries(self) -> dict[str, list[Any]]:
        """The bodies of each webhook, by its key."""
        found: dict[str, list[Any]] = {}
        for key, item in self.document.get("webhooks", {}).items():
            for operation in item.values():
                content = self.resolved(operation.get("requestBody", {})).get("content", {})
                for media in content.values():
                    found[key] = list(self.values(media["schema"], sent=False))
        return found

    def resolved(self, node: dict[str, Any]) -> dict[str, Any]:
        """What a reference leads to."""
        while "$ref" in node:
            at: Any = self.document
            for token in node["$ref"].removeprefix("#/").split("/"):
                at = at[token.replace("~1", "/").replace("~0", "~")]
            node = at
        return node

    def values(self, schema: dict[str, Any], *, sent: bool, depth: int = 0) -> list[Any]:
        """Values that a schema allows: bounds, every member of an enum, every variant."""
        found: list[Any] = []
        for value in self._values(self.resolved(schema), sent=sent, depth=depth):
            if value not in found or isinstance(value, bool):
                found.append(value)
        return found[: LISTED * 6 if depth == 0 else LISTED]

    def _values(self, schema: dict[str, Any], *, sent: bool, depth: int) -> Iterator[Any]:
        if "const" in schema:
            yield schema["const"]
        elif "enum" in schema:
            yield from schema["enum"]
            if schema.get("x-client-open") and not sent:
                yield "a value that nobody listed"
        elif variants := schema.get("oneOf", schema.get("anyOf")):
            for variant in variants:
                yield from self.values(variant, sent=sent, depth=depth)
        elif len(schema.get("allOf", ())) == 1 and not schema.keys() & {"properties", "required"}:
            yield from self.values(schema["allOf"][0], sent=sent, depth=depth)
        elif "allOf" in schema:
            yield from self._objects(self._merged(schema), sent=sent, depth=depth)
        else:
            kinds: Any = schema.get("type", "object" if "properties" in schema else "any")
            listed = cast("list[str]", kinds) if isinstance(kinds, list) else [kinds]
            for kind in listed:
                yield from self._kind(kind, schema, sent=sent, depth=depth)

    def _kind(self, kind: str, schema: dict[str, Any], *, sent: bool, depth: int) -> Iterator[Any]:
        match kind:
            case "string":
                yield from _texts(schema)
            case "integer" | "number":
                yield from _numbers(kind, schema)
            case "boolean":
                yield from (True, False)
            case "null":
                yield None
            case "array":
                first = [
                    self.values(s, sent=sent, depth=depth + 1)[0]
                    for s in schema.get("prefixItems", ())
                ]
                if schema.get("minItems", 0) <= len(first):
                    yield list(first)
                for value in self.values(schema.get("items", {}), sent=sent, depth=depth + 1):
                    yield [*first, *([value] * max(1, schema.get("minItems", 0)))]
            case "object":
                yield from self._objects(schema, sent=sent, depth=depth)
            case _:
                yield {"any": 1}

    def _objects(self, schema: dict[str, Any], *, sent: bool, depth: int) -> Iterator[Any]:
        """The smallest object, then one with each value of each member beside it."""
        properties = {
            name: each
            for name, each in schema.get("properties", {}).items()
            if not self.resolved(each).get("writeOnly" if not sent else "readOnly")
        }
        needed = [name for name in schema.get("required", ()) if name in properties]
        every = {
            name: self.values(each, sent=sent, depth=depth + 1)
            for name, each in properties.items()
            if depth < DEEP or name in needed
        }
        least = {name: every[name][0] for name in needed}
        yield least
        for name, values in every.items():
            for value in values:
                yield {**least, name: value}
        more: Any = schema.get("additionalProperties")
        if isinstance(more, dict):
            for value in self.values(cast("dict[str, Any]", more), sent=sent, depth=depth + 1):
                yield {**least, "of_its_own": value}

    def _merged(self, schema: dict[str, Any]) -> dict[str, Any]:
        merged: dict[str, Any] = {"properties": {}, "required": []}
        for each in (*schema["allOf"], {k: v for k, v in schema.items() if k != "allOf"}):
            part = self.resolved(each)
            part = self._merged(part) if "allOf" in part else part
            merged["properties"] |= part.get("properties", {})
            merged["required"] += part.get("required", [])
        return merged


_IGNORED = {"accept", "accept-encoding", "content-length", "host", "user-agent"}
"""Header fields that say nothing of what a call asks for."""


def _body(media_type: str, content: bytes) -> Any:
    if not content:
        return None
    if "json" in media_type:
        return json.loads(content)
    if "urlencoded" in media_type:
        return sorted(parse_qsl(content.decode(), keep_blank_values=True))
    text = content.decode("utf-8", "replace")
    if boundary := re.search(r"boundary=(\S+)", media_type):
        text = text.replace(boundary[1].strip('"'), "boundary")
    return text


def _written(media_type: str, value: Any) -> bytes:
    if media_type == "text/event-stream":
        return f"data: {json.dumps(value)}\n\n".encode()
    if "json" in media_type:
        return json.dumps(value).encode()
    return (value if isinstance(value, str) else json.dumps(value)).encode()


def _texts(schema: dict[str, Any]) -> Iterator[str]:
    if schema.get("format") in _FORMATS:
        yield _FORMATS[schema["format"]]
    elif "pattern" in schema:
        yield from [text for text in _PATTERNS if re.search(schema["pattern"], text)][:2]
    else:
        least, most = schema.get("minLength", 0), schema.get("maxLength", 20)
        yield "x" * max(1, least)
        yield "x" * most


def _numbers(kind: str, schema: dict[str, Any]) -> Iterator[float]:
    step = schema.get("multipleOf", 1 if kind == "integer" else 0.5)
    low = schema.get("minimum", schema.get("exclusiveMinimum", 0) + step)
    high = schema.get("maximum", schema.get("exclusiveMaximum", low + 100 * step + step) - step)
    for value in (low, high):
        yield int(value) if kind == "integer" else float(value)


def changed(document: dict[str, Any]) -> dict[str, Any]:
    """A copy, to be edited."""
    return copy.deepcopy(document)
