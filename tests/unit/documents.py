"""Small documents for tests, written as Python data or YAML, and what becomes of them."""

from __future__ import annotations

import json
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any

from generator.document.load import load
from generator.ir.ledger import Ledger
from generator.lower import lower
from generator.surface.build import build
from generator.surface.inlined import has_name
from generator.surface.schemas import Model
from tests.plain import from_yaml

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.document.document import Document
    from generator.ir.api import Api
    from generator.ir.ledger import Account
    from generator.ir.operations import Operation
    from generator.ir.schemas import NamedSchema
    from generator.surface.calls import Method
    from generator.surface.surface import Surface

HEAD = {"openapi": "3.1.0", "info": {"title": "Test", "version": "1"}}


def document(parts: dict[str, Any] | str) -> Document:
    """A document of some parts, as data or as YAML; what is left out of its head is added."""
    found: dict[str, Any] = from_yaml(parts) if isinstance(parts, str) else parts
    with TemporaryDirectory() as folder:
        path = Path(folder) / "openapi.json"
        path.write_text(json.dumps({**HEAD, **found}), encoding="utf-8")
        return load(path)


def lowered(parts: dict[str, Any] | str) -> tuple[Api, Account]:
    ledger = Ledger()
    return lower(document(parts), ledger, has_name), ledger.close()


def surface(parts: dict[str, Any] | str) -> Surface:
    """What a caller of the client of a document sees."""
    api, _ = lowered(parts)
    return build(api, client="Client", package="client")


def methods(parts: dict[str, Any] | str) -> list[Method]:
    """The methods of a document, in the order of its resources."""
    return [method for _, method in surface(parts).all_methods()]


def losses(parts: dict[str, Any] | str) -> list[str]:
    """What the ledger says of a document: code and pointer of each loss."""
    _, ledger = lowered(parts)
    return [f"{entry.code} {entry.pointer}" for entry in ledger.lost()]


def schemas(text: str) -> dict[str, NamedSchema]:
    """The named schemas of a document that has only schemas, by name."""
    api, _ = lowered({"components": {"schemas": from_yaml(text)}})
    return {schema.name: schema for schema in api.schemas}


def operation(text: str, path: str = "/things", **rest: Any) -> Operation:
    """The GET of a document that has nothing else; `rest` are other parts of it."""
    found: dict[str, Any] = from_yaml(text) or {}
    found.setdefault("responses", {"204": {"description": "Good."}})
    api, _ = lowered({"paths": {path: {"get": found}}, **rest})
    return api.operations[0]


def symbols(found: Surface) -> Iterator[Any]:
    """Everything in a surface that was made of one part of the document."""
    for _, method in found.all_methods():
        yield from (method, *method.call.arguments)
    for each in found.types:
        yield from (each, *(each.fields if isinstance(each, Model) else ()))
    for server in found.servers:
        yield from (server, *server.variables)
    yield from (*found.options, *found.webhooks, *found.callbacks)
