"""Clients of documents of one operation, called without a network."""

from __future__ import annotations

import atexit
import json
from contextlib import ExitStack
from functools import cache
from itertools import count
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from tests.clients import generate, imported, put
from tests.plain import from_yaml

_NUMBERS = count()
_FOLDER = TemporaryDirectory(prefix="clientlathe-inline-")
atexit.register(_FOLDER.cleanup)
_STACK = ExitStack()
"""Keeps what was imported: tests of one document share its client."""


class Echo:
    """A client whose one operation, `PUT /it`, sends `it` and receives it, each in an object.

    Args:
        schema: The schema of `it`, as YAML.
        schemas: The components, as YAML.
        version: The version of OpenAPI.
    """

    def __init__(self, schema: str, schemas: str = "", version: str = "3.1.0") -> None:
        whole = {"type": "object", "properties": {"it": from_yaml(schema)}}
        media = {"application/json": {"schema": whole}}
        operation = {
            "operationId": "put",
            "tags": ["it"],
            "requestBody": {"required": True, "content": media},
            "responses": {"200": {"description": "The same.", "content": media}},
        }
        document: dict[str, Any] = {
            "openapi": version,
            "info": {"title": "Echo", "version": "1"},
            "servers": [{"url": "https://api.test"}],
            "paths": {"/it": {"put": operation}},
            "components": {"schemas": from_yaml(schemas) or {}},
        }
        self.package, self.losses = generated(json.dumps(document))

    def model(self, name: str) -> Any:
        return getattr(self.package.models, name)

    def sent(self, value: Any) -> Any:
        """What is sent for a value.

        Raises:
            InvalidRequestError: If it is refused.
        """
        transport = self._always({})
        self.package.Api(transport=transport).it.put(it=value)
        return json.loads(transport.requests[0].content)["it"]

    def refused(self, value: Any) -> str:
        """Why a value is not sent; empty if it is."""
        try:
            self.sent(value)
        except self.package.InvalidRequestError as error:
            return str(error)
        return ""

    def read(self, value: Any) -> Any:
        """What is read, with `strict`, where a response holds a value."""
        return self._read(value, strict=True)

    def read_as_it_comes(self, value: Any) -> Any:
        """What is read, whatever does not fit."""
        return self._read(value)

    def drift(self, value: Any) -> list[str]:
        """What is told of the drift of a response."""
        events: list[Any] = []
        self._read(value, on_drift=events.append)
        return [f"{event.json_path} {event.kind}" for event in events]

    def passes(self, value: Any) -> bool:
        """Whether a value is sent as it is, read without a drift, and sent back as it was read."""
        read = self.read(value)
        return self.sent(value) == value and not self.drift(value) and self.sent(read) == value

    def _read(self, value: Any, **options: Any) -> Any:
        transport = self._always({"it": value})
        return self.package.Api(transport=transport, **options).it.put().it

    def _always(self, content: Any) -> Any:
        """A transport that gives one response to every request."""
        return always(self.package, self.package.mock_response(json=content))


def always(package: Any, response: Any) -> Any:
    """A transport of a client that gives one response to every request."""

    def respond(_: object) -> Any:
        return response

    return package.MockTransport(respond)


@cache
def generated(text: str) -> tuple[Any, list[str]]:
    """The package of a document, and its losses: code and pointer of each."""
    package = f"inline_{next(_NUMBERS)}"
    folder = Path(_FOLDER.name, package)
    folder.mkdir()
    spec = folder / "openapi.json"
    spec.write_text(text, encoding="utf-8")
    found = generate(spec, package)
    put(found.files, folder)
    module = _STACK.enter_context(imported(package, folder))
    return module, [f"{entry.code} {entry.pointer}" for entry in found.ledger.lost()]
