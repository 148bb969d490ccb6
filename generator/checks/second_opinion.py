"""A second opinion: the JSON Schema of OpenAPI, as openapi-spec-validator ships it.

Comes in: a `Scope`, and what our own checks found. Goes out: findings about places of which ours
say nothing. The rule of this file: only the published schema is asked. The other half of the
library raises on broken documents, knows no positions, and would fetch what a `$ref` names from
the network.
"""

from __future__ import annotations

import json
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

from ..diagnostics import quote
from ..document import describe, escape
from .scope import Finding, listed

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from jsonschema.exceptions import ValidationError

    from ..document import Node
    from ..kinds import Version
    from .scope import Scope

_LONGEST = 120


def check(scope: Scope, own: Iterable[Finding]) -> Iterator[Finding]:
    """What the published schema refuses and `own` does not mention."""
    from jsonschema.exceptions import (
        best_match,  # pyright: ignore[reportUnknownVariableType] # its result has no type
    )
    from jsonschema.validators import validator_for

    schema = _published(scope.version)
    known = {finding.node.pointer for finding in own}
    for error in validator_for(schema)(schema).iter_errors(scope.document.value):
        best = cast("ValidationError", best_match([error]))
        pointer = "".join(f"/{escape(str(part))}" for part in best.absolute_path)
        node = scope.document.find(pointer)
        # What is left over is often left over because of a mistake further down.
        is_open = bool(best.context) or best.validator == "unevaluatedProperties"
        if node is not None and not _is_known(pointer, known, is_open=is_open):
            yield Finding("E300", node, _message(best, node), hint=_hint(scope, node))


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
        case "type", str():
            problem = f"expected type {rule}, found {describe(node.value)}"
        case "enum", list():
            allowed = listed(quote(value) for value in cast("list[object]", rule))
            problem = f"expected one of {allowed}, found {quote(node.value)}"
        case "const", _:
            problem = f"expected {quote(rule)}, found {quote(node.value)}"
        case "not", _:
            problem = f"it must not match {quote(rule)}"
        case _ if len(error.message) <= _LONGEST:
            problem = error.message
        case _:
            problem = f"it does not match {error.validator}: {quote(rule)}"
    return f"the schema that OpenAPI publishes refuses this: {problem}"


def _hint(scope: Scope, node: Node) -> str:
    """The part of the standard to read: that of the nearest object around a node."""
    pointer = node.pointer
    while pointer not in scope.kinds:
        pointer = pointer.rpartition("/")[0]
    version = "{}.{}".format(*scope.version)
    return f"read what OpenAPI {version} says of {scope.kinds[pointer]}"
