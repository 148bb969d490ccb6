"""Operations made at random: parameters of every style, forms and parts arrive as they were given.

What is sent is read by a reader of its own, which knows the document alone. `EXAMPLES=50` in the
environment makes more documents than the few of every run.
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

from tests.clients import generate, imported, put
from tests.corpus.contract import Checker
from tests.corpus.reader import Reader

EXAMPLES = int(os.environ.get("EXAMPLES", "1"))
OPERATIONS = 16
SCALARS: tuple[dict[str, Any], ...] = (
    {"type": "string"},
    {"type": "string", "enum": ["a b", "c,d", "e&f", "ü"]},
    {"type": "string", "format": "date-time"},
    {"type": "string", "pattern": "^[a-z/]+$"},
    {"type": "string", "minLength": 2, "maxLength": 5},
    {"type": "integer", "format": "int64", "minimum": 3},
    {"type": "number"},
    {"type": "boolean"},
)
MEMBERS = ("a", "b-c", "class", "x[y]", "F")
FILES = {
    "3.0.3": {"type": "string", "format": "binary"},
    "3.1.0": {"contentMediaType": "image/png"},
}


class Draw:
    """Draws the operations of one document."""

    def __init__(self, random: Random, version: str) -> None:
        self.random = random
        self.file = FILES.get(version, FILES["3.1.0"])
        self.is_new = version.startswith("3.2")

    def scalar(self) -> dict[str, Any]:
        return dict(self.random.choice(SCALARS))

    def array(self) -> dict[str, Any]:
        limits = self.random.choice([{}, {}, {"minItems": 1}, {"maxItems": 3}])
        return {"type": "array", "items": self.scalar(), **limits}

    def object(self) -> dict[str, Any]:
        names = self.random.sample(MEMBERS, self.random.randint(1, 3))
        further = {"additionalProperties": self.scalar()} if self.random.random() < 0.3 else {}
        required = {"required": names[:1]} if self.random.random() < 0.4 else {}
        found = {name: self.scalar() for name in names}
        return {"type": "object", "properties": found, **required, **further}

    def any(self) -> dict[str, Any]:
        return self.random.choice([self.scalar, self.scalar, self.array, self.object])()

    def parameter(self, name: str) -> dict[str, Any]:
        draw = self.random
        place = draw.choice(["query", "query", "query", "header", "cookie"])
        found: dict[str, Any] = {"name": name, "in": place, "required": draw.random() < 0.4}
        if draw.random() < 0.1:
            return {**found, "content": {"application/json": {"schema": self.any()}}}
        style = draw.choice(["form", "form", "spaceDelimited", "pipeDelimited", "deepObject"])
        explode = draw.random() < 0.5
        if place == "query" and style.endswith("Delimited"):
            return {**found, "style": style, "explode": False, "schema": self.array()}
        if place == "query" and style == "deepObject":
            return {**found, "style": style, "explode": True, "schema": self.object()}
        if place == "cookie":  # the reader takes no comma in the items of one
            numbers = {"type": "array", "items": {"type": "integer"}}
            return {**found, "explode": False, "schema": draw.choice([self.scalar(), numbers])}
        return {**found, "explode": explode, "schema": self.any()}

    def body(self) -> dict[str, Any]:
        draw = self.random
        if draw.random() < 0.4:
            form = {name: draw.choice([self.scalar, self.array])() for name in ("a", "c[]", "d e")}
            media = {"schema": {"type": "object", "properties": form}}
            styled = {"encoding": {"a": {"style": "form", "explode": draw.random() < 0.5}}}
            return {"application/x-www-form-urlencoded": media | draw.choice([{}, styled])}
        files = {"type": "array", "items": self.file}
        names = "abcd"[: draw.randint(1, 4)]
        parts = {
            name: draw.choice([self.scalar(), self.array(), self.object(), self.file, files])
            for name in names
        }
        required = draw.choice([{}, {"required": ["a"]}])
        return {
            "multipart/form-data": {"schema": {"type": "object", "properties": parts, **required}}
        }

    def operation(self, index: int) -> tuple[str, dict[str, Any]]:
        draw = self.random
        found = [self.parameter(f"p{number}") for number in range(draw.randint(0, 4))]
        if self.is_new and draw.random() < 0.2:
            found = [each for each in found if each["in"] != "query"]
            whole = {"application/x-www-form-urlencoded": {"schema": self.object()}}
            found.append({"name": "all", "in": "querystring", "content": whole})
        path = f"/{index}"
        if draw.random() < 0.5:
            path += "/{id}"
            style = {"style": draw.choice(["simple", "matrix"]), "explode": draw.random() < 0.5}
            found.append(
                {"name": "id", "in": "path", "required": True, "schema": self.any(), **style}
            )
        operation: dict[str, Any] = {
            "operationId": f"all.op{index}",
            "tags": ["all"],
            "parameters": found,
            "responses": {
                "200": {"description": "Done.", "headers": {"X-It": {"schema": self.array()}}}
            },
        }
        if draw.random() < 0.5:
            operation["requestBody"] = {"required": draw.random() < 0.7, "content": self.body()}
        return path, {"post": operation}


def document(random: Random, version: str) -> dict[str, Any]:
    draw = Draw(random, version)
    return {
        "openapi": version,
        "info": {"title": "All", "version": "1"},
        "servers": [{"url": "https://api.example/v1"}],
        "paths": dict(draw.operation(index) for index in range(OPERATIONS)),
    }


@pytest.mark.slow
@settings(
    max_examples=EXAMPLES,
    derandomize=True,
    deadline=None,
    database=None,
    suppress_health_check=[HealthCheck.too_slow],
)
@given(seed=st.integers(0, 2**32), version=st.sampled_from(["3.0.3", "3.1.0", "3.2.0"]))
def test_what_is_given_arrives(seed: int, version: str) -> None:
    package = f"chance_{seed}_{version.replace('.', '')}"
    with TemporaryDirectory() as folder:
        spec = Path(folder, "openapi.json")
        spec.write_text(json.dumps(document(Random(seed), version)), "utf-8")
        put(generate(spec, package).files, Path(folder))
        with imported(package, Path(folder)):
            checker = Checker(Reader(spec), package, asynchronous=seed % 2 == 0, count=2)
            checker.run()
    assert checker.problems == []
    assert checker.calls >= OPERATIONS - len(checker.unsampled)
