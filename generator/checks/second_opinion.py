"""A second opinion: the JSON Schema of OpenAPI, as openapi-spec-validator ships it.

Comes in: a `Scope`, and what our own checks found. Goes out: findings about places of which ours
say nothing. The rule of this file: only the published schema is asked. The other half of the
library raises on broken documents, knows no positions, and would fetch what a `$ref` names from
the network.
"""

from __future__ import annotations

import json
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

from ..diagnostics import quote
from ..kinds import V31, Kind
from ..marks import escape
from .scope import Finding, listed

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from jsonschema.exceptions import ValidationError

    from ..document import Node
    from ..kinds import Version
    from .scope import Scope

_LONGEST = 120
_MISTAKEN = {(V31, Kind.LINK)}
"""The schema of 3.1 allows `body` in a link where the standard says `server` (section 4.8.20)."""


def check(scope: Scope, own: Iterable[Finding]) -> Iterator[Finding]:
    """What the published schema refuses and `own` does not mention."""
    from jsonschema.exceptions import (
        best_match,  # pyright: ignore[reportUnknownVariableType] # its result has no type
    )
    from jsonschema.validators import validator_for

    schema = _published(scope.version)
    errors = [
        cast("ValidationError", best_match([error]))
        for error in validator_for(schema)(schema).iter_errors(scope.document.value)
    ]
    known = {finding.node.pointer for finding in own}
    # The deepest first, so that what only follows from it is known when its turn comes.
    for error in sorted(errors, key=lambda error: len(error.absolute_path), reverse=True):
        pointer = "".join(f"/{escape(str(part))}" for part in error.absolute_path)
        node = scope.document.find(pointer)
        assert node is not None
        if (scope.version, scope.kinds.get(pointer)) in _MISTAKEN:
            continue
        # What is left over is often left over because of a mistake further down.
        is_open = bool(error.context) or error.validator == "unevaluatedProperties"
        if not _is_known(pointer, known, is_open=is_open):
            known.add(pointer)
            yield Finding("E300", node, _message(error, node), hint=_hint(scope, node))


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


def _message(error: ValidationError, node: Node) -> str:
    rule = cast("object", error.validator_value)
    match error.validator, rule:
        case "enum", list():
            allowed = listed(quote(value) for value in cast("list[object]", rule))
            problem = f"expected one of {allowed}, found {quote(node.value)}"
        case "not", _:
            problem = f"it must not match {quote(rule)}"
        case _:
            problem = error.message[:_LONGEST]
    return f"the schema that OpenAPI publishes refuses this: {problem}"


def _hint(scope: Scope, node: Node) -> str:
    """The part of the standard to read: that of the nearest object around a node."""
    pointer = node.pointer
    while pointer not in scope.kinds:
        pointer = pointer.rpartition("/")[0]
    version = "{}.{}".format(*scope.version)
    return f"read what OpenAPI {version} says of {scope.kinds[pointer]}"
