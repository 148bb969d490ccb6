"""What an overlay might say of a document: guesses, written as comments for a person to take."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

from ..document.jsonpath import path_to

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..document.document import Document, Node

    Proposal = tuple[Node, str, dict[str, object]]

_MOST = 20
"""How many secrets are proposed; a document with more has a habit that a person should look at."""
_SECRET = re.compile(r"(?i)passw(or)?d|secret|api_?key|access_?token|private_?key|pin_?code")
_CURSORS = ("cursor", "after", "starting_after", "page_token", "pageToken", "next_token")
_NEXT = ("next_cursor", "nextCursor", "next_page_token", "nextPageToken", "next_token", "next")
_MORE = ("has_more", "hasMore")
_PAGES = ("page", "page_number", "pageNumber")
_OFFSETS = ("offset", "skip")
_ITEMS = ("data", "items", "results", "records", "entries")
_HEADER = """\
# How the client should look, beyond what plain OpenAPI says. Every action here is a guess: take the
# # away where it is right (and before `actions:`), and name this file in the configuration.
overlay: 1.0.0
info: {title: Client, version: 1.0.0}
# actions:
"""


def overlay_of(document: Document) -> str:
    """The text of an overlay with proposals; empty: the document seems to need none."""
    found = [*_pages(document.root), *_keys(document.root), *_secrets(document.root)]
    actions = (
        f"#   - target: {json.dumps(path_to(node.pointer, document.root.value))}\n"
        f"#     description: {json.dumps(why)}\n"
        f"#     update: {json.dumps(update)}\n"
        for node, why, update in found
        if node.pointer.startswith("/")
    )
    text = "".join(dict.fromkeys(actions))
    return _HEADER + text if text else ""


def _operations(root: Node) -> Iterator[Node]:
    paths = root.get("paths")
    for item in paths.values() if paths is not None and isinstance(paths.value, dict) else ():
        for method in ("get", "put", "post", "delete", "patch"):
            operation = item.resolve().get(method)
            if operation is not None:
                yield operation


def _parameters(operation: Node, place: str) -> Iterator[Node]:
    return (each for each in _elements(operation, "parameters") if _text(each, "in") == place)


def _elements(node: Node, key: str) -> Iterator[Node]:
    listed = node.get(key)
    if listed is not None and isinstance(listed.value, list):
        yield from (each.resolve() for each in listed.elements())


def _pages(root: Node) -> Iterator[Proposal]:
    """Operations whose parameters and responses look like pages."""
    for operation in _operations(root):
        names = [_text(each, "name") for each in _parameters(operation, "query")]
        schema = _response(operation)
        members = {} if schema is None else _members(schema)
        arrays = [name for name, each in members.items() if _text(each, "type") == "array"]
        items = next((n for n in _ITEMS if n in arrays), arrays[0] if len(arrays) == 1 else None)
        if items is None:
            continue
        listed = members[items].get("items")
        item = {} if listed is None else _members(listed.resolve())
        by, parameter, more = _way(names, members, item)
        if by:
            update = {"by": by, "items": f"/{items}", "parameter": parameter, **more}
            why = f"The parameter {parameter} and the list {items} look like pages."
            yield operation, why, {"x-client-pagination": update}


def _way(
    names: list[str], members: dict[str, Node], item: dict[str, Node]
) -> tuple[str, str, dict[str, str]]:
    """How pages seem to follow one another: by what, and with which parameter."""
    after = next((name for name in _NEXT if name in members), "")
    more = next((name for name in _MORE if name in members), "")
    for by, known in (("cursor", _CURSORS), ("page", _PAGES), ("offset", _OFFSETS)):
        parameter = next((name for name in known if name in names), "")
        if parameter and by == "cursor" and after:
            return by, parameter, {"next": f"/{after}"}
        if parameter and by == "cursor" and more and "id" in item:
            return by, parameter, {"last": "/id", "hasMore": f"/{more}"}
        if parameter and by != "cursor":
            return by, parameter, {}
    return "", "", {}


def _response(operation: Node) -> Node | None:
    """The schema of the JSON that an operation responds with."""
    node: Node | None = operation
    for key in ("responses", "200", "content", "application/json", "schema"):
        node = None if node is None else node.resolve().get(key)
    return None if node is None else node.resolve()


def _members(schema: Node) -> dict[str, Node]:
    """The properties of a schema, and of what its `allOf` lists."""
    found: dict[str, Node] = {}
    for part in (schema, *_elements(schema, "allOf")):
        properties = part.get("properties")
        if properties is not None and isinstance(properties.value, dict):
            found |= {name: node.resolve() for name, node in properties.items()}
    return found


def _keys(root: Node) -> Iterator[Proposal]:
    """Operations that take an idempotency key in a header field."""
    for operation in _operations(root):
        for each in _parameters(operation, "header"):
            name = _text(each, "name")
            if name.lower() == "idempotency-key":
                why = f"{name} makes a retry safe, if the server keeps it."
                yield operation, why, {"x-client-idempotency": {"header": name}}


def _secrets(root: Node) -> Iterator[Proposal]:
    """Properties whose names say that no log may show them."""
    found = 0
    for node in root.descendants():
        parent = node.pointer.rpartition("/")[0]
        is_property = parent.endswith("/properties") and isinstance(node.value, dict)
        if not is_property or "$ref" in node or not _SECRET.search(node.key):
            continue
        if _text(node, "type") == "string" and "x-client-secret" not in node and found < _MOST:
            found += 1
            yield node, f"{node.key} sounds like a secret.", {"x-client-secret": True}


def _text(node: Node, key: str) -> str:
    found = node.get(key)
    return found.value if found is not None and isinstance(found.value, str) else ""
