"""Documents made at random: what their schemas call valid is sent, read without drift, sent back.

One client has an operation for each of many schemas. `EXAMPLES=50` in the environment makes more
documents than the few of every run.
"""

from __future__ import annotations

import json
import os
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.golden.random_schemas import Schemas, Values
from tests.golden.test_random_schemas import OURS, oracle
from tests.kinds.made import Made, made

EXAMPLES = int(os.environ.get("EXAMPLES", "2"))
NAMES = tuple(f"S{index}" for index in range(18))
VALUES = 12


def document(random: Random, version: str) -> dict[str, Any]:
    draw = Schemas(random, [f"#/components/schemas/{name}" for name in NAMES])
    kinds = [draw.object, draw.choice, draw.all_of, draw.array, draw.derived, draw.map]
    schemas = {name: kinds[index % len(kinds)](2) for index, name in enumerate(NAMES)}

    def operation(name: str) -> dict[str, Any]:
        whole = {"type": "object", "properties": {"it": {"$ref": f"#/components/schemas/{name}"}}}
        media = {"application/json": {"schema": whole}}
        return {
            "operationId": f"all.{name.lower()}",
            "tags": ["all"],
            "requestBody": {"required": True, "content": media},
            "responses": {"200": {"description": "The same.", "content": media}},
        }

    return {
        "openapi": version,
        "paths": {f"/{name}": {"put": operation(name)} for name in NAMES},
        "components": {"schemas": schemas},
    }


def attempt(found: Made, call: Any, value: Any) -> tuple[list[str], Any]:
    """Why a value is refused, or what is read where the server sends it back."""
    try:
        return [], call(it=value).it
    except found.package.InvalidRequestError as error:
        return [str(problem) for problem in error.problems], None


@pytest.mark.slow
@settings(
    max_examples=EXAMPLES,
    derandomize=True,
    deadline=None,
    database=None,
    suppress_health_check=[HealthCheck.too_slow],
)
@given(seed=st.integers(0, 2**32), version=st.sampled_from(["3.1.0", "3.2.0"]))
def test_what_is_valid_travels_both_ways(seed: int, version: str) -> None:
    random = Random(seed)
    text = document(random, version)
    schemas = text["components"]["schemas"]
    values = Values(random, schemas)
    judged = 0
    with TemporaryDirectory() as folder, made(json.dumps(text), Path(folder)) as found:
        client = found.client(strict=True)
        for name in NAMES:
            judge, call = oracle(text, name, exclusive=True), getattr(client.all, name.lower())
            for _ in range(VALUES):
                value = values.of(schemas[name])
                try:
                    valid = judge.is_valid(value)
                except RecursionError:  # a schema that comes back to itself
                    continue
                if not valid or value is None:  # None for an optional argument leaves it out
                    continue
                found.respond(200, json.dumps({"it": value}).encode())
                refusal, read = attempt(found, call, value)
                assert all(any(our in said for our in OURS) for said in refusal), refusal
                if refusal:
                    continue
                assert json.loads(found.last.content) == {"it": value}, (name, value)
                call(it=read)
                assert json.loads(found.last.content) == {"it": value}, (name, value)
                judged += 1
    assert judged > VALUES
