"""The JSON Schema that is published with OpenAPI, asked about what our own checks do not report.

Only the schemas of `openapi-spec-validator` are used. The other half of the library raises on
broken documents, knows no positions, and would fetch what a `$ref` names from the network.

`jsonschema-rs` says whether and where a document is refused, hundreds of times faster than
`jsonschema`, which then explains the refusals of those parts.
"""

from __future__ import annotations

import json
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple, cast

from ...diagnostics.diagnostics import quote
from ...document.pointers import escape
from ...openapi.kinds import V31, Kind
from .scope import Finding, listed

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    import jsonschema_rs
    from jsonschema.exceptions import ValidationError
    from jsonschema.protocols import Validator

    from ...document.document import Node
    from ...openapi.kinds import Version
    from .scope import Scope

_LONGEST = 120
_PUBLISHED = "urn:openapi"
_MISTAKEN = {(V31, Kind.LINK)}
"""The schema of 3.1 allows `body` in a link where the standard says `server` (section 4.8.20)."""


class _Refusal(NamedTuple):
    """What the published schema says of one node."""

    pointer: str
    problem: str
    is_open: bool
    """Whether it may follow from a mistake further down."""


_DIVISIBLE: Mapping[str, int] = {"paths": 1, "webhooks": 1, "components": 2}
"""The members whose entries the schema judges each for itself, and how deep these lie."""


def check(scope: Scope, own: Iterable[Finding]) -> Iterator[Finding]:
    """What the published schema refuses and `own` does not mention.

    Args:
        scope: The document; of several files the first.
        own: The findings of our checks.
    """
    known = {finding.node.pointer for finding in own}
    # The deepest first, so that what only follows from it is known when its turn comes.
    for refusal in sorted(_refusals(scope), key=lambda each: -each.pointer.count("/")):
        node = scope.document.find(refusal.pointer)
        assert node is not None
        if (scope.version, scope.kinds.get(refusal.pointer)) in _MISTAKEN:
            continue
        if not _is_known(refusal.pointer, known, is_open=refusal.is_open):
            known.add(refusal.pointer)
            message = f"the schema that OpenAPI publishes refuses this: {refusal.problem}"
            yield Finding("E300", node, message, hint=_hint(scope, node))


def _refusals(scope: Scope) -> Iterator[_Refusal]:
    refused = _refused(scope)
    if not refused:
        return
    from jsonschema.exceptions import (
        best_match,  # pyright: ignore[reportUnknownVariableType] # its result has no type
    )

    for found in _validator(scope.version).iter_errors(refused):
        error = cast("ValidationError", best_match([found]))
        pointer = "".join(f"/{escape(str(part))}" for part in error.absolute_path)
        node = scope.document.find(pointer)
        assert node is not None
        # What is left over is often left over because of a mistake further down.
        is_open = bool(error.context) or error.validator == "unevaluatedProperties"
        yield _Refusal(pointer, _problem(error, node), is_open)


def _refused(scope: Scope) -> Mapping[str, Any]:
    """The document without the entries that are sound; empty if all are."""
    whole = cast("Mapping[str, Any]", scope.document.value)
    errors = _quick(scope.version).iter_errors(whole)
    places = [tuple(map(str, error.instance_path)) for error in errors]
    if not places:
        return {}
    return {
        name: _entries(value, [p[1:] for p in places if p[:1] == (name,)], _DIVISIBLE.get(name, 0))
        for name, value in whole.items()
    }


def _entries(value: Any, places: list[tuple[str, ...]], depth: int) -> Any:
    """A mapping with the entries that places lie in; the whole value if it is refused itself."""
    if depth == 0 or () in places or not isinstance(value, dict):
        return value
    return {
        name: _entries(entry, [p[1:] for p in places if p[0] == name], depth - 1)
        for name, entry in cast("dict[str, Any]", value).items()
        if any(place[0] == name for place in places)
    }


@cache
def _quick(version: Version) -> jsonschema_rs.Validator:
    """A validator that finds the places soon; it explains little."""
    import jsonschema_rs

    return jsonschema_rs.validator_for(_published(version))


@cache
def _validator(version: Version) -> Validator:
    """A validator that finds the anchors of the schema known.

    The library forgets what it found in a schema that it is handed as a whole, and looks through
    all of it again at each `$dynamicRef`; what a registry has crawled, it keeps.
    """
    from jsonschema.validators import validator_for
    from referencing import Registry, Resource
    from referencing.jsonschema import DRAFT202012

    schema = _published(version)
    resource = Resource.from_contents(schema, default_specification=DRAFT202012)
    registry = Registry[Any]().with_resource(_PUBLISHED, resource).crawl()
    return validator_for(schema)({"$ref": _PUBLISHED}, registry=registry)


@cache
def _published(version: Version) -> dict[str, Any]:
    """The schema as the library ships it; its import would take longer than all checks."""
    spec = find_spec("openapi_spec_validator")
    assert spec is not None
    assert spec.origin is not None
    folder = Path(spec.origin).parent / "resources" / "schemas"
    text = (folder / "v{}.{}".format(*version) / "schema.json").read_text(encoding="utf-8")
    return cast("dict[str, Any]", json.loads(text))


def _is_known(pointer: str, known: set[str], *, is_open: bool) -> bool:
    """Whether one of our findings speaks of the same: of the node, or of an entry of it.

    Of a choice between schemas nobody can say which entry was at fault, so any place below counts.
    """
    if pointer in known:
        return True
    below = [other for other in known if other.startswith(f"{pointer}/")]
    return any(is_open or "/" not in other[len(pointer) + 1 :] for other in below)


def _problem(error: ValidationError, node: Node) -> str:
    rule = cast("object", error.validator_value)
    match error.validator, rule:
        case "enum", list():
            allowed = listed(quote(value) for value in cast("list[object]", rule))
            return f"expected one of {allowed}, found {quote(node.value)}"
        case "not", _:
            return f"it must not match {quote(rule)}"
        case _:
            return error.message[:_LONGEST]


def _hint(scope: Scope, node: Node) -> str:
    """The part of the standard to read: that of the nearest object around a node."""
    pointer = node.pointer
    while pointer not in scope.kinds:
        pointer = pointer.rpartition("/")[0]
    version = "{}.{}".format(*scope.version)
    return f"read what OpenAPI {version} says of {scope.kinds[pointer]}"
