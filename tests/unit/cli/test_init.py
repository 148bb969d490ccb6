"""`clientlathe init`: what the first minute of a repository writes, and what it never touches."""

from __future__ import annotations

import hashlib
import io
import json
import os
import re
import sys
import threading
import tomllib
from http.server import BaseHTTPRequestHandler, HTTPServer
from typing import TYPE_CHECKING

import pexpect
import pytest

from generator import __version__
from generator.cli.init import JOB
from generator.cli.main import main
from generator.config.features import LISTED
from tests.plain import from_yaml

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

pytestmark = pytest.mark.usefixtures("small_runtime")

SPEC = """\
openapi: 3.1.0
info: {title: Shop API, version: "1"}
servers: [{url: https://api.example.com}]
paths:
  /orders:
    get:
      operationId: listOrders
      tags: [orders]
      parameters:
      - {name: cursor, in: query, schema: {type: string}}
      responses:
        '200':
          description: A page.
          content: {application/json: {schema: {$ref: '#/components/schemas/Page'}}}
    post:
      operationId: createOrder
      tags: [orders]
      parameters:
      - {name: Idempotency-Key, in: header, schema: {type: string}}
      requestBody:
        content: {application/json: {schema: {$ref: '#/components/schemas/Login'}}}
      responses:
        '201':
          description: Made.
          content:
            application/json:
              schema: {allOf: [{type: object, properties: {secret: {type: string}}}]}
  /items:
    get:
      operationId: listItems
      tags: [items]
      parameters:
      - {name: page, in: query, schema: {type: integer}}
      responses:
        '200':
          description: A page.
          content: {application/json: {schema: {$ref: '#/components/schemas/Items'}}}
  /refunds:
    get:
      operationId: listRefunds
      tags: [refunds]
      parameters:
      - {name: starting_after, in: query, schema: {type: string}}
      responses:
        '200':
          description: A page.
          content: {application/json: {schema: {$ref: '#/components/schemas/Refunds'}}}
components:
  schemas:
    Refunds:
      type: object
      properties:
        data: {type: array, items: {type: object, properties: {id: {type: string}}}}
        has_more: {type: boolean}
    Page:
      allOf: [{$ref: '#/components/schemas/Items'}]
      properties: {next_cursor: {type: string}}
    Items: {type: object, properties: {items: {type: array, items: {type: string}}}}
    Login:
      type: object
      properties: {password: {type: string}, passed: {type: string}}
"""
PLAIN = """{"openapi": "3.1.0", "info": {"title": "Pets", "version": "1"}, "paths": {
"/pets": {"get": {"tags": ["pets"], "responses": {"204": {"description": "ok"}}}}}}"""
ATTRIBUTES = """\
names.lock merge=union
*.names.lock merge=union
/generated/** text=auto eol=lf linguist-generated
"""
PROPOSALS = """\
# How the client should look, beyond what plain OpenAPI says. Every action here is a guess: take the
# # away where it is right (and before `actions:`), and name this file in the configuration.
overlay: 1.0.0
info: {title: Client, version: 1.0.0}
# actions:
#   - target: "$.paths['/orders'].get"
#     description: "The parameter cursor and the list items look like pages."
#     update: {"x-client-pagination": {"by": "cursor", "items": "/items", "parameter": "cursor", "next": "/next_cursor"}}
#   - target: "$.paths['/items'].get"
#     description: "The parameter page and the list items look like pages."
#     update: {"x-client-pagination": {"by": "page", "items": "/items", "parameter": "page"}}
#   - target: "$.paths['/refunds'].get"
#     description: "The parameter starting_after and the list data look like pages."
#     update: {"x-client-pagination": {"by": "cursor", "items": "/data", "parameter": "starting_after", "last": "/id", "hasMore": "/has_more"}}
#   - target: "$.paths['/orders'].post"
#     description: "Idempotency-Key makes a retry safe, if the server keeps it."
#     update: {"x-client-idempotency": {"header": "Idempotency-Key"}}
#   - target: "$.paths['/orders'].post.responses['201'].content['application/json'].schema.allOf[0].properties.secret"
#     description: "secret sounds like a secret."
#     update: {"x-client-secret": true}
#   - target: "$.components.schemas.Login.properties.password"
#     description: "password sounds like a secret."
#     update: {"x-client-secret": true}
"""  # noqa: E501 - as it is written
WROTE = """\
wrote
  overlay.yaml
  generator.toml
  .generator.schema.json
  .gitattributes
  .github/workflows/client.yml
  names.lock
  generated
overlay.yaml has proposals: take the # away where they are right
next: look at generated/README.md, and commit all of it
"""


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("CLIENTLATHE_CACHE", str(tmp_path.with_suffix(".cache")))
    return tmp_path


def files(folder: Path) -> list[str]:
    return sorted(p.relative_to(folder).as_posix() for p in folder.rglob("*") if p.is_file())


def test_a_file_becomes_a_repository(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "openapi.yaml").write_text(SPEC)
    assert main(["init"]) == 0
    out = capsys.readouterr().out
    assert out.endswith(WROTE)
    assert re.search(r"^ +4 operations\n(.+\n)+ +0 degraded$", out, re.MULTILINE)
    configuration = (folder / "generator.toml").read_text()
    assert 'spec = "openapi.yaml"\n' in configuration
    assert 'package = "shop_client" # import name\n' in configuration
    (listed,) = re.findall(r"^# More than the document needs: (.+)$", configuration, re.MULTILINE)
    assert json.loads(f"[{listed}]") == list(LISTED)
    assert (folder / "overlay.yaml").read_text() == PROPOSALS
    assert (folder / ".gitattributes").read_text() == ATTRIBUTES
    assert (folder / "generator.toml").read_text().startswith("#:schema .generator.schema.json\n")
    assert json.loads((folder / ".generator.schema.json").read_text())["properties"]["client"]
    job = (folder / ".github/workflows/client.yml").read_text()
    assert f"pipx install clientlathe=={__version__} # or " in job
    assert "clientlathe generate --check" in job
    assert main(["generate", "--check", "-q"]) == 0

    taken = [line.removeprefix("# ").replace("#   ", "  ", 1) for line in PROPOSALS.split("\n")[4:]]
    head = PROPOSALS.split("\n")[2:4]
    (folder / "overlay.yaml").write_text("\n".join([*head, *taken]))
    text = configuration.replace("# overlays", "overlays").replace("# strict", "strict")
    (folder / "generator.toml").write_text(text)
    assert main(["generate", "-q"]) == 0
    orders = (folder / "generated/shop_client/resources/orders.py").read_text()
    assert "def list_all(" in orders
    assert "concealed(" in orders


def test_the_job_of_a_folder_stands_at_the_root_of_the_repository(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / ".git").mkdir()
    inside = folder / "services" / "pets"
    inside.mkdir(parents=True)
    (inside / "openapi.json").write_text(PLAIN)
    monkeypatch.chdir(inside)
    assert main(["init"]) == 0
    assert "  ../../.github/workflows/services-pets-client.yml\n" in capsys.readouterr().out
    assert not (inside / ".github").exists()
    job = from_yaml((folder / ".github/workflows/services-pets-client.yml").read_text())
    assert job["name"] == "services-pets-client"
    assert job["defaults"] == {"run": {"working-directory": "services/pets"}}
    assert job["jobs"] == from_yaml(JOB)["jobs"]


PROJECT = """\
[project] # of somebody's own
name = "shop"
version = "3.1.0"

[tool.ruff]
line-length = 100"""
WROTE_INTO_PROJECT = """\
wrote
  openapi.json
  pyproject.toml
  .gitattributes
  .github/workflows/client.yml
  names.lock
  generated
next: look at generated/README.md, and commit all of it
"""


@pytest.mark.slow
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_a_project_has_it_in_its_pyproject_toml(
    folder: Path, url: str, capsys: pytest.CaptureFixture[str], end: str
) -> None:
    before = PROJECT.replace("\n", end).encode()
    (folder / "pyproject.toml").write_bytes(before)
    (folder / "CHANGELOG.md").write_text("# Changelog\n\n## 3.1.0\n")
    assert main(["init", f"{url}/openapi.json", "--pyproject", "--package", "shop.pets"]) == 0
    assert capsys.readouterr().out.endswith(WROTE_INTO_PROJECT)
    found = (folder / "pyproject.toml").read_bytes()
    assert found.startswith(before + f"{end}{end}[tool.clientlathe]{end}# What".encode())
    assert found.count(b"\r\n") == (found.count(b"\n") if end == "\r\n" else 0)
    said = tomllib.loads(found.decode())["tool"]["clientlathe"]
    assert (said["package"], said["distribution"]) == ("shop.pets", "shop-pets")
    assert main(["generate", "--check", "-q"]) == 0

    document = folder / "openapi.json"
    old = document.read_bytes().replace(b"Pets", b"Animals")
    document.write_bytes(old)
    digest = hashlib.sha256(old).hexdigest().encode()
    after = re.sub(rb'(?<=source-sha256 = ")\w+', digest, found)
    (folder / "pyproject.toml").write_bytes(after)
    assert main(["fetch"]) == 0
    assert main(["release"]) == 0
    assert (folder / "pyproject.toml").read_bytes() == found
    assert (folder / "CHANGELOG.md").read_text() == "# Changelog\n\n## 3.1.0\n"
    assert "0.1.0" in (folder / "generated/CHANGELOG.md").read_text()
    assert main(["generate", "--check", "-q"]) == 0
    (folder / "generated/shop/pets/mine.py").write_text("")
    assert main(["generate", "--check"]) == 1
    keep = 'or write into [tool.clientlathe] of pyproject.toml: keep = ["mine.py"]'
    assert keep in capsys.readouterr().err


@pytest.mark.slow
def test_on_a_terminal_it_asks_what_it_cannot_know(folder: Path) -> None:
    (folder / "pyproject.toml").write_text(PROJECT)
    (folder / "swagger.json").write_text(PLAIN.replace("Pets", "Cats"))
    (folder / "openapi.json").write_text(PLAIN)
    path = os.pathsep.join(filter(None, sys.path))
    process: pexpect.spawn[str] = pexpect.spawn(
        sys.executable,
        ["-m", "generator", "init"],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": path, "TERM": "dumb"},
        encoding="utf-8",
        timeout=60,
    )
    process.expect_exact("Which document is it? [openapi.json/swagger.json] (openapi.json): ")
    process.sendline("swagger.json")
    process.expect_exact("Configure it in [generator.toml/pyproject.toml] (generator.toml): ")
    process.sendline("pyproject.toml")
    process.expect(pexpect.EOF)
    process.close()
    assert process.exitstatus == 0
    assert 'package = "cats_client"' in (folder / "pyproject.toml").read_text()
    assert not (folder / "generator.toml").exists()


def test_what_comes_from_stdin_is_kept(
    folder: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    (folder / ".gitattributes").write_text("*.png binary")
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(PLAIN.encode())))
    assert main(["init", "-"]) == 0
    out = capsys.readouterr().out
    assert "\nwrote\n  openapi.json\n  generator.toml\n  .generator.schema.json\n  .git" in out
    assert "proposals" not in out
    assert (folder / "openapi.json").read_text() == PLAIN
    assert (folder / ".gitattributes").read_text() == f"*.png binary\n{ATTRIBUTES}"
    assert "# Taken from stdin" in (folder / "generator.toml").read_text()
    assert not (folder / "overlay.yaml").exists()


@pytest.fixture
def url() -> Iterator[str]:
    """A host on this machine with one document."""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.send_response(404 if self.path == "/none" else 200)
            self.end_headers()
            self.wfile.write(b"<html>Log in" if self.path == "/login" else PLAIN.encode())

        def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - its own name
            """Say nothing."""

    server = HTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()
    thread.join()


def test_a_document_of_a_host_is_fetched_once_and_kept_with_its_digest(
    folder: Path, url: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["init", f"{url}/openapi.json"]) == 0
    assert "  openapi.json\n" in capsys.readouterr().out
    configuration = (folder / "generator.toml").read_text()
    digest = hashlib.sha256(PLAIN.encode()).hexdigest()
    source = f'source = "{url}/openapi.json" # `clientlathe fetch` asks it again\n'
    assert f'{source}source-sha256 = "{digest}"\nspec = "openapi.json"\n' in configuration
    assert (folder / "openapi.json").read_text() == PLAIN
    assert main(["generate", "--check", "-q"]) == 0

    assert main(["fetch"]) == 0
    assert capsys.readouterr().out == f"openapi.json is what {url}/openapi.json has\n"
    (folder / "openapi.json").write_text(PLAIN + "\n")
    assert main(["fetch"]) == 2
    assert "openapi.json was edited since it was fetched" in capsys.readouterr().err
    assert main(["fetch", "--force"]) == 0
    assert (folder / "openapi.json").read_text() == PLAIN
    assert (folder / "generator.toml").read_text() == configuration
    (folder / "openapi.json").unlink()
    (folder / ".openapi.json.new").mkdir()
    assert main(["fetch"]) == 2
    assert "openapi.json cannot be written: Is a directory" in capsys.readouterr().err


def test_what_is_new_on_the_host_comes_with_its_digest(
    folder: Path, url: str, capsys: pytest.CaptureFixture[str]
) -> None:
    old = PLAIN.replace("Pets", "Animals")
    digest = hashlib.sha256(old.encode()).hexdigest()
    (folder / "openapi.json").write_text(old)
    stated = (
        f'spec = "openapi.json"\nsource = "{url}/openapi.json"\nsource-sha256 = "{{}}" # kept\n'
    )
    (folder / "generator.toml").write_text(stated.format(digest))
    assert main(["fetch"]) == 0
    assert capsys.readouterr().out == (
        f"openapi.json is new, from {url}/openapi.json\n"
        "next: clientlathe generate, and clientlathe diff for what it means to callers\n"
    )
    now = hashlib.sha256(PLAIN.encode()).hexdigest()
    assert (folder / "generator.toml").read_text() == stated.format(now)
    assert (folder / "openapi.json").read_text() == PLAIN

    (folder / "generator.toml").write_text(f'spec = "openapi.json"\nsource = "{url}/none"\n')
    assert main(["fetch", "--force"]) == 2
    assert "the host responds with 404" in capsys.readouterr().err
    (folder / "generator.toml").write_text(f'spec = "openapi.json"\nsource = "{url}/login"\n')
    assert main(["fetch", "--force"]) == 2
    told = capsys.readouterr().err
    assert f"{url}/login:1:1: E105 not valid JSON: expected a value, found <\n  help:" in told
    assert (folder / "openapi.json").read_text() == PLAIN
    (folder / "generator.toml").write_text('spec = "openapi.json"\n')
    assert main(["fetch"]) == 2
    assert "the configuration names no source" in capsys.readouterr().err


def test_without_a_configuration_there_is_nothing_to_fetch(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["fetch"]) == 2
    assert capsys.readouterr().err == (
        "error: there is no configuration, so there is no document to fetch\n"
        "  help: begin with clientlathe init URL\n"
    )


@pytest.mark.parametrize(
    ("prepared", "argument", "told", "helps"),
    [
        ({}, None, "there is no document here", "name one: clientlathe init openapi.yaml"),
        (
            {"openapi.yaml": SPEC, "swagger.json": PLAIN},
            None,
            "there are several documents: openapi.yaml, swagger.json",
            "name one: clientlathe init openapi.yaml",
        ),
        (
            {"generator.toml": ""},
            "x.yaml",
            "generator.toml configures a client already",
            "generate writes",
        ),
        (
            {"spec/generator.toml": ""},
            "x.yaml",
            "spec/generator.toml configures a client already",
            "generate writes",
        ),
        (
            {"pyproject.toml": "[tool.clientlathe]\n"},
            "x.yaml",
            "pyproject.toml configures a client already",
            "generate writes",
        ),
        (
            {},
            "--pyproject openapi.yaml",
            "there is no pyproject.toml here",
            "leave --pyproject out",
        ),
        (
            {"pyproject.toml": "tool = {}\n", "openapi.yaml": SPEC},
            "--pyproject",
            "takes no [tool.clientlathe] at its end",
            "leave --pyproject out, for a generator.toml",
        ),
        (
            {"pyproject.toml": "[project\n", "openapi.yaml": SPEC},
            "--pyproject",
            "pyproject.toml:1:9: E901 not valid TOML",
            "[project",
        ),
        ({}, "x.yaml", "cannot read this file: the file does not exist", "correct the path"),
        ({"openapi.yaml": "openapi: 3.1.0\n"}, "openapi.yaml", '"info" is missing', "help"),
        ({}, "http://127.0.0.1:9/openapi.json", "no response", "correct the URL"),
        ({}, "HTTP://127.0.0.1:9/openapi.json", "no response", "correct the URL"),
        ({}, "ftp://127.0.0.1:9/openapi.json", "cannot be fetched", "name an http or https URL"),
        ({}, "-", "nothing came from stdin", "pipe the document into it"),
    ],
)
def test_where_it_cannot_begin_nothing_is_written(
    folder: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    *,
    prepared: dict[str, str],
    argument: str | None,
    told: str,
    helps: str,
) -> None:
    for name, text in prepared.items():
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / name).write_text(text)
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO()))
    assert main(["init", *(argument or "").split()]) == 2
    err = capsys.readouterr().err
    assert told in err
    assert helps in err
    assert files(folder) == sorted(prepared)


def test_another_document_of_that_name_is_left_alone(
    folder: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    (folder / "openapi.json").write_text("{}")
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(PLAIN.encode())))
    assert main(["init", "-"]) == 2
    assert "there is another openapi.json already" in capsys.readouterr().err
    assert files(folder) == ["openapi.json"]
    assert (folder / "openapi.json").read_text() == "{}"
