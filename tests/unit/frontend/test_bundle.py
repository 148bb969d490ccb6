from __future__ import annotations

import json
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import TYPE_CHECKING, ClassVar

import pytest

from generator.document.load import load
from generator.frontend import fetch, refs
from generator.frontend.bundle import bundle
from generator.frontend.fetch import Remote, allows
from generator.frontend.validate import diagnostics
from generator.ir.ledger import Ledger
from generator.lower import lower
from generator.surface.inlined import has_name

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from generator.document.document import Document
    from generator.frontend.bundle import Fetch

HEAD = """\
openapi: 3.1.0
info: {title: Test, version: "1"}
"""


def no_host(_url: str) -> None:
    return None


def bundled(folder: Path, files: dict[str, str], fetch: Fetch = no_host) -> Document:
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    first = next(iter(files))
    return bundle(load(folder / first), fetch)


def component(ref: str) -> str:
    return HEAD + f"components: {{schemas: {{A: {{$ref: {ref!r}}}}}}}\n"


def names(document: Document) -> dict[str, str]:
    """The pointer of each schema, by name."""
    return {schema.name: schema.pointer for schema in lower(document, Ledger(), has_name).schemas}


def complaints(document: Document, folder: Path) -> list[str]:
    findings = [*document.notes, *diagnostics(refs.find(document))]
    return [str(finding).replace(f"{folder.as_posix()}/", "") for finding in findings]


# --- files of this machine ---


def test_a_document_of_one_file_stays_as_it_is(tmp_path: Path) -> None:
    first = tmp_path / "spec.yaml"
    first.write_text(component("#/components/schemas/B"))
    document = load(first)
    assert bundle(document, no_host) is document


def test_references_of_a_file_are_relative_to_it(tmp_path: Path) -> None:
    document = bundled(
        tmp_path,
        {
            "api/spec.yaml": component("schemas/a.yaml"),
            "api/schemas/a.yaml": "properties: {b: {$ref: deep/b.json#/B}}\n",
            "api/schemas/deep/b.json": '{"B": {"properties": {"c": {"$ref": "../../../c.yml"}}}}',
            "c.yml": "properties: {x: {$ref: '#/$defs/X'}}\n$defs: {X: {properties: {}}}\n",
        },
    )
    assert complaints(document, tmp_path) == []
    assert list(document.sources) == [
        (tmp_path / name).as_posix()
        for name in ("api/spec.yaml", "api/schemas/a.yaml", "api/schemas/deep/b.json", "c.yml")
    ]
    assert names(document) == {
        "A": "schemas~1a.yaml#",
        "B": "schemas~1deep~1b.json#/B",
        "c": "..~1c.yml#",
        "X": "..~1c.yml#/$defs/X",
    }
    node = document.find("schemas~1deep~1b.json#/B/properties/c")
    assert node is not None
    assert str(node.position) == f"{tmp_path.as_posix()}/api/schemas/deep/b.json:1:28"


def test_files_may_refer_to_one_another(tmp_path: Path) -> None:
    back = "spec.yaml#/components/schemas/A"
    document = bundled(
        tmp_path,
        {
            "spec.yaml": component("a.yaml"),
            "a.yaml": f"properties: {{b: {{$ref: b.yaml}}, a: {{$ref: '{back}'}}}}\n",
            "b.yaml": "properties: {a: {$ref: a.yaml}, b: {$ref: '#'}}\n",
        },
    )
    assert complaints(document, tmp_path) == []
    assert names(document) == {"A": "a.yaml#", "b": "b.yaml#"}


def test_same_names_of_different_files_are_different_schemas(tmp_path: Path) -> None:
    document = bundled(
        tmp_path,
        {
            "spec.yaml": HEAD
            + "components: {schemas: {Pet: {properties: {a: {$ref: x/pet.yaml}, b: "
            + "{$ref: y/pet.yaml}}}}}",
            "x/pet.yaml": "properties: {a: {type: string}}\n",
            "y/pet.yaml": "properties: {b: {type: string}}\n",
        },
    )
    found = lower(document, Ledger(), has_name).schemas
    assert [(schema.name, schema.pointer) for schema in found] == [
        ("Pet", "/components/schemas/Pet"),
        ("pet", "x~1pet.yaml#"),
        ("pet", "y~1pet.yaml#"),
    ]


def test_a_chain_through_files_that_never_ends(tmp_path: Path) -> None:
    files = {
        "spec.yaml": component("a.yaml"),
        "a.yaml": "$ref: 'spec.yaml#/components/schemas/A'\n",
    }
    document = bundled(tmp_path, files)
    (found,) = complaints(document, tmp_path)
    way = "#/components/schemas/A → a.yaml# → #/components/schemas/A"
    assert found == f"spec.yaml:3:34: E153 $refs go round in a circle: {way}"


def test_an_example_names_no_file(tmp_path: Path) -> None:
    text = HEAD + "components: {schemas: {A: {example: {$ref: none.yaml}}}}\n"
    document = bundled(tmp_path, {"spec.yaml": text})
    assert list(document.sources) == [(tmp_path / "spec.yaml").as_posix()]
    assert complaints(document, tmp_path) == []


@pytest.mark.parametrize(
    ("ref", "message"),
    [
        (
            "none.yaml",
            'E156 $ref "none.yaml" names a file that cannot be read: the file does not exist',
        ),
        (".", 'E156 $ref "." names a file that cannot be read: this is a directory'),
        ("/etc/a.yaml", "a file is named by its path from here, such as ../common.yaml"),
        ("file:///etc/a.yaml", "a file is named by its path from here, such as ../common.yaml"),
        (
            "https://example.com/a.yaml",
            "points to another host: the configuration does not allow it",
        ),
        ("ftp://example.com/a.yaml", "points to another host: the configuration does not allow it"),
        ("list.yaml", "names a file that cannot be read: expected a mapping, found a sequence"),
        ("there.yaml#/nothing", 'E151 $ref "there.yaml#/nothing" points to nothing'),
    ],
)
def test_what_cannot_be_read_is_said_where_it_is_named(
    tmp_path: Path, ref: str, message: str
) -> None:
    files = {"spec.yaml": component(ref), "list.yaml": "[1]\n", "there.yaml": "a: 1\n"}
    found = complaints(bundled(tmp_path, files), tmp_path)
    assert any(line.startswith("spec.yaml:3:34: ") and message in line for line in found), found


def test_a_schema_is_found_by_its_id_in_another_file(tmp_path: Path) -> None:
    document = bundled(
        tmp_path,
        {
            "spec.yaml": HEAD
            + "components: {schemas: {A: {$ref: a.yaml}, B: {$ref: 'https://example.com/inner'}}}\n",
            "a.yaml": "$defs: {In: {$id: 'https://example.com/inner', properties: {x: {}}}}\n",
        },
    )
    assert complaints(document, tmp_path) == []
    assert names(document)["B"] == "a.yaml#/$defs/In"


# --- other hosts ---


class Host(BaseHTTPRequestHandler):
    """Responds with small files, and counts what it is asked for."""

    asked: ClassVar[list[str]]

    def do_GET(self) -> None:
        type(self).asked.append(self.path)
        body = {
            "/ok/a.yaml": b"properties: {b: {$ref: b.json}}\n",
            "/ok/b.json": b'{"type": "string"}',
        }
        if self.path == "/ok/moved.yaml":
            self.send_response(302)
            self.send_header("Location", "/secret.yaml")
            self.end_headers()
            return
        response = body.get(self.path)
        self.send_response(200 if response is not None else 404)
        self.end_headers()
        self.wfile.write(response or b"")

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the base names it
        """Says nothing."""


@pytest.fixture
def host() -> Iterator[tuple[str, list[str]]]:
    class Fresh(Host):
        asked: ClassVar[list[str]] = []

    with ThreadingHTTPServer(("127.0.0.1", 0), Fresh) as server:
        thread = threading.Thread(target=server.serve_forever, args=(0.02,))
        thread.start()
        yield f"http://127.0.0.1:{server.server_address[1]}", Fresh.asked
        server.shutdown()
        thread.join()


def test_an_allowed_host_is_asked_once(tmp_path: Path, host: tuple[str, list[str]]) -> None:
    url, asked = host
    cache = tmp_path / "cache"
    cache.mkdir()
    files = {"spec.yaml": component(f"{url}/ok/a.yaml")}
    bundled(tmp_path, files, Remote((f"{url}/ok/",), cache))
    document = bundled(tmp_path, files, Remote((f"{url}/ok/",), cache))
    assert complaints(document, tmp_path) == []
    assert asked == ["/ok/a.yaml", "/ok/b.json"]
    assert list(names(document)) == ["A", "b"]
    node = document.find(f"{url.replace('/', '~1')}~1ok~1a.yaml#/properties/b")
    assert node is not None
    assert str(node.position) == f"{url}/ok/a.yaml:1:17"


@pytest.mark.parametrize(
    ("path", "reason"),
    [
        ("/secret.yaml", "the configuration does not allow it"),
        ("/ok/../secret.yaml", "the configuration does not allow it"),
        ("/ok/%2e%2e/secret.yaml", "the configuration does not allow it"),
        ("/okay.yaml", "the configuration does not allow it"),
        ("/ok/none.yaml", "the host responds with 404 Not Found"),
        ("/ok/moved.yaml", "which is not allowed"),
    ],
)
def test_what_a_host_may_not_or_does_not_give(
    tmp_path: Path, host: tuple[str, list[str]], path: str, reason: str
) -> None:
    url, asked = host
    files = {"spec.yaml": component(f"{url}{path}")}
    (found,) = complaints(bundled(tmp_path, files, Remote((f"{url}/ok",), None)), tmp_path)
    assert reason in found
    assert "/secret.yaml" not in asked


def test_a_response_may_not_be_endless(
    tmp_path: Path, host: tuple[str, list[str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(fetch, "_MAXIMUM_BYTES", 10)
    files = {"spec.yaml": component(f"{host[0]}/ok/a.yaml")}
    (found,) = complaints(bundled(tmp_path, files, Remote((host[0],), None)), tmp_path)
    assert "the response has more than 10 bytes" in found


def test_a_host_that_is_not_there(tmp_path: Path) -> None:
    with ThreadingHTTPServer(("127.0.0.1", 0), Host) as server:
        port = server.server_address[1]
    url = f"http://127.0.0.1:{port}"
    document = bundled(tmp_path, {"spec.yaml": component(f"{url}/a")}, Remote((url,), None))
    (found,) = complaints(document, tmp_path)
    assert found.startswith(f'spec.yaml:3:34: E152 $ref "{url}/a" points to another host: ')


@pytest.mark.parametrize(
    ("url", "allowed"),
    [
        ("https://example.com/a/b.yaml", True),
        ("https://example.com/a", True),
        ("https://example.com/ab.yaml", False),
        ("https://example.com.evil.net/a/b.yaml", False),
        ("https://example.com@evil.net/a/b.yaml", False),
        ("http://example.com/a/b.yaml", False),
        ("file:///a/b.yaml", False),
        ("https://[/a/b.yaml", False),
    ],
)
def test_what_lies_below_an_allowed_url(url: str, allowed: bool) -> None:
    assert allows(("https://example.com/a",), url) is allowed


def test_a_file_of_another_name_is_no_json(tmp_path: Path) -> None:
    files = {"spec.yaml": component("a.txt"), "a.txt": json.dumps({"type": "string"})}
    assert complaints(bundled(tmp_path, files), tmp_path) == []
