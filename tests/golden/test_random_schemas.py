"""Models of random schemas take what `jsonschema` takes; what they take beyond it is in the ledger.

A request that the oracle lets through is never refused, but for members that the document does not
name (which the client refuses so that a slip of the pen is found) and for null in a union of which
another variant allows it. What the oracle refuses is let through only where a line L01 or L02 says
so.
"""

from __future__ import annotations

import importlib
import json
import sys
from random import Random
from typing import TYPE_CHECKING, Any

import pytest
from jsonschema import Draft202012Validator
from referencing.jsonschema import DRAFT202012, EMPTY_REGISTRY

from tests.clients import generate, write
from tests.golden.random_schemas import Schemas, Values
from tests.plain import is_list, is_mapping
from tests.unit.documents import HEAD

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

SEEDS = range(6)
NAMES = tuple(f"S{index}" for index in range(6))
VALUES = 40
OURS = ("does not describe", "a value, or nothing at all")


def random_document(random: Random) -> dict[str, Any]:
    refs = [f"#/components/schemas/{name}" for name in NAMES]
    draw = Schemas(random, refs)
    kinds = [draw.object, draw.object, draw.choice, draw.all_of, draw.array, draw.derived]
    found = {name: kind(2) for name, kind in zip(NAMES, kinds, strict=True)}
    return {**HEAD, "components": {"schemas": found}}


def oracle(document: dict[str, Any], name: str, *, exclusive: bool) -> Any:
    """The judge; if not exclusive, several choices of `oneOf` may fit, as in the client."""

    def absolute(node: Any) -> Any:
        if is_list(node):
            return [absolute(item) for item in node]
        if not is_mapping(node):
            return node
        made = {
            "anyOf" if key == "oneOf" and not exclusive else key: absolute(child)
            for key, child in node.items()
        }
        return {**made, "$ref": f"urn:document{node['$ref']}"} if "$ref" in node else made

    resource = DRAFT202012.create_resource(absolute(document))
    registry = EMPTY_REGISTRY.with_resource("urn:document", resource)
    schema = {"$ref": f"urn:document#/components/schemas/{name}"}
    validator: Any = Draft202012Validator
    return validator(schema, registry=registry)


def reached(document: dict[str, Any], name: str) -> set[str]:
    found, waiting = set[str](), [name]
    while waiting:
        here = waiting.pop()
        if here not in found:
            found.add(here)
            text = json.dumps(document["components"]["schemas"][here])
            waiting += [other for other in NAMES if f'schemas/{other}"' in text]
    return found


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    monkeypatch.setattr(sys, "path", [str(tmp_path), *sys.path])
    yield tmp_path
    for name in [name for name in sys.modules if name.partition(".")[0] == "randomly"]:
        del sys.modules[name]


@pytest.mark.slow
@pytest.mark.parametrize("seed", SEEDS)
def test_models_of_random_schemas(seed: int, folder: Path) -> None:
    random = Random(seed)
    document = random_document(random)
    spec = folder / "openapi.json"
    spec.write_text(json.dumps(document), encoding="utf-8")
    made = generate(spec, "randomly")
    write(made.files, folder)
    losses = {e.pointer.split("/")[3] for e in made.ledger.lost() if e.code in {"L01", "L02"}}
    models = importlib.import_module("randomly.models")
    codec = importlib.import_module("randomly._runtime.models.codec")
    refused = importlib.import_module("randomly._runtime.core.errors").InvalidRequestError
    values = Values(random, document["components"]["schemas"])
    judged = 0
    for name in NAMES:
        exact = oracle(document, name, exclusive=True)
        wide = oracle(document, name, exclusive=False)
        covered = bool(losses & reached(document, name))
        for _ in range(VALUES):
            value = values.of(document["components"]["schemas"][name])
            try:
                valid, fits = exact.is_valid(value), wide.is_valid(value)
            except (
                RecursionError
            ):  # a schema that comes back to itself, which the oracle cannot say
                continue
            judged += 1
            problems: list[str] = []
            try:
                content = codec.encode_json(lambda name=name: getattr(models, name), value)
            except refused as error:
                problems = [str(problem) for problem in error.problems]
            else:
                assert json.loads(content) == value
                assert fits or covered, (name, value)
            known = all(any(text in problem for text in OURS) for problem in problems)
            assert known or not valid, (name, value, problems)
            read = codec.decode_json(
                lambda name=name: getattr(models, name), json.dumps(value).encode()
            )
            assert json.loads(codec.encode_json(None, read)) == value, (name, value)
    assert judged > VALUES
