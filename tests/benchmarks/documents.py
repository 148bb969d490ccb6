"""The documents that are generated from: the flagship, public ones where they are, made ones.

A made document grows in one thing only, its number of operations, each with its own request and
response.
"""

from __future__ import annotations

import json
import shutil
import subprocess
import tarfile
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any

import yaml

from tests.checkout import ROOT
from tests.contract.spec_reader import is_mapping

from .homes import BENCH

if TYPE_CHECKING:
    from collections.abc import Iterator

FLAGSHIP = ROOT / "spec" / "openapi.yaml"
CORPUS = ROOT.parent / "shared" / "corpus"
"""Public documents, which are no part of this repository."""

GITHUB = "@octokit/openapi@23.0.2"
"""The npm package that has GitHub's document: 1,223 operations, 13 MB, MIT."""

_METHODS = {"get", "put", "post", "delete", "options", "head", "patch", "trace", "query"}


def corpus() -> list[Path]:
    """The public documents, the smallest first; empty where there are none."""
    found = [path for path in CORPUS.glob("*") if path.suffix in {".json", ".yaml"}]
    return sorted(found, key=lambda path: path.stat().st_size)


def github() -> Path | None:
    """GitHub's document, from npm at its first use; None where that cannot be had."""
    target = BENCH / "github.json"
    npm = shutil.which("npm")
    if target.exists() or npm is None:
        return target if target.exists() else None
    with TemporaryDirectory() as folder:
        command = [npm, "pack", "--silent", GITHUB]
        done = subprocess.run(command, cwd=folder, capture_output=True, check=False)
        if done.returncode:
            return None
        (archive,) = Path(folder).glob("*.tgz")
        with tarfile.open(archive) as packed:
            found = packed.extractfile("package/generated/api.github.com.json")
            assert found is not None
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(found.read())
    return target


def operations(path: Path) -> int:
    """How many operations a document has under `paths`."""
    return sum(1 for _ in _operations(path))


def load(path: Path) -> dict[str, Any]:
    """A document as plain data."""
    loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    text = path.read_text(encoding="utf-8")
    data: dict[str, Any] = json.loads(text) if path.suffix == ".json" else yaml.load(text, loader)
    return data


def _operations(path: Path) -> Iterator[str]:
    document = load(path)
    items: dict[str, Any] = document.get("paths") or {}
    found: dict[str, Any]
    for found in items.values():
        for key, value in (found if is_mapping(found) else {}).items():
            if key in _METHODS:
                yield key
            elif key == "additionalOperations":
                yield from value


def growing(count: int) -> dict[str, Any]:
    """A document of so many operations, ten to a tag, each with two schemas of its own."""
    paths: dict[str, Any] = {}
    schemas: dict[str, Any] = {
        "Error": {"type": "object", "properties": {"message": {"type": "string"}}}
    }
    for number in range(count):
        tag = f"group{number // 10}"
        request, response = f"Request{number}", f"Response{number}"
        schemas[request] = _schema(f"What operation {number} takes.", "name", "size")
        schemas[response] = _schema(f"What operation {number} gives.", "id", "state", "size")
        paths[f"/{tag}/{{id}}/step{number}"] = {
            "post": {
                "operationId": f"doStep{number}",
                "summary": f"Do step {number}",
                "tags": [tag],
                "parameters": [
                    {"name": "id", "in": "path", "required": True, "schema": {"type": "string"}},
                    {"name": "limit", "in": "query", "schema": {"type": "integer"}},
                ],
                "requestBody": {"required": True, "content": _json(request)},
                "responses": {
                    "200": {"description": "Done", "content": _json(response)},
                    "default": {"description": "Not done", "content": _json("Error")},
                },
            }
        }
    return {
        "openapi": "3.1.0",
        "info": {"title": "Growing", "version": "1.0"},
        "servers": [{"url": "https://growing.example"}],
        "paths": paths,
        "components": {"schemas": schemas},
    }


def _schema(description: str, *names: str) -> dict[str, Any]:
    text = {"type": "string", "description": "A text."}
    number = {"type": "integer", "minimum": 0, "description": "A number."}
    properties: dict[str, Any] = {name: number if name == "size" else text for name in names}
    properties["tags"] = {"type": "array", "items": {"type": "string"}}
    return {
        "type": "object",
        "description": description,
        "required": [names[0]],
        "properties": properties,
    }


def _json(schema: str) -> dict[str, Any]:
    return {"application/json": {"schema": {"$ref": f"#/components/schemas/{schema}"}}}
