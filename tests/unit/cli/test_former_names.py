"""A rename after a release: the old name goes on working, and the verdict says so."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from generator.cli.main import main

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.usefixtures("small_runtime")

SPEC = """\
openapi: 3.1.0
info: {title: Pets, version: "1"}
paths:
  /pets:
    get:
      operationId: pets.list
      tags: [pets]
      parameters:
      - {name: size, in: query, schema: {type: integer}}
      responses:
        '200':
          description: ok
          content: {application/json: {schema: {$ref: '#/components/schemas/Pet'}}}
    post:
      operationId: pets.add
      tags: [pets]
      requestBody:
        content: {application/json: {schema: {$ref: '#/components/schemas/Pet'}}}
      responses: {'204': {description: ok}}
  /cages:
    get:
      operationId: cages.list
      tags: [cages]
      responses: {'204': {description: ok}}
security: [{key: []}, {}]
components:
  securitySchemes:
    key: {type: http, scheme: bearer}
  schemas:
    Pet:
      type: object
      properties:
        title: {type: string}
        friend: {$ref: '#/components/schemas/Pet'}
"""
OVERLAY = """\
overlay: 1.0.0
info: {title: Pets, version: "1"}
actions:
- target: $.paths['/pets'].get.parameters[0]
  update: {x-client-name: limit}
- {target: $.components.schemas.Pet.properties.title, update: {x-client-name: name}}
"""
CONFIG = """\
spec = "openapi.yaml"
overlays = ["overlay.yaml"]
out = "generated"
package = "pets"
client = "Pets"
version = "1.4.2"
"""
NOTHING = OVERLAY.split("actions:", maxsplit=1)[0] + "actions:\n- {target: $.info, update: {}}\n"


class Repository:
    """A folder with a released client, and the program that runs in it."""

    def __init__(self, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
        self._folder, self._capsys = folder, capsys

    def write(self, name: str, text: str) -> None:
        (self._folder / name).write_text(text)

    def text(self, name: str) -> str:
        return (self._folder / name).read_text("utf-8")

    def run(self, *arguments: str, ends: int = 0) -> str:
        assert main(list(arguments)) == ends, self._capsys.readouterr().err
        return self._capsys.readouterr().out


@pytest.fixture
def repository(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Repository:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("CLIENTLATHE_CACHE", str(tmp_path / "cache"))
    found = Repository(tmp_path, capsys)
    found.write("openapi.yaml", SPEC)
    found.write("overlay.yaml", NOTHING)
    found.write("generator.toml", CONFIG)
    found.run("release")
    return found


DEPRECATED = [
    "deprecated Pet, now Animal, what schema\n",
    "deprecated Pet.title, now Animal.name, what property\n",
    "deprecated cages.list, now zoo.cages, what operation\n",
    "deprecated key, now token, what option\n",
    "deprecated pets.add, now pets.create, what operation\n",
    "deprecated pets.add.title, now pets.create.name, what argument\n",
    "deprecated pets.list.size, now pets.list.limit, what argument\n",
]


@pytest.mark.slow
def test_renames_after_a_release_are_additions_until_the_next_major_version(
    repository: Repository,
) -> None:
    repository.write("overlay.yaml", OVERLAY)
    repository.run("rename", "pets.add", "pets.create")
    repository.run("rename", "cages.list", "zoo.cages")
    repository.run("rename", "Pet", "Animal")
    repository.run("rename", "key", "token")
    assert "public interface: 7 added: next version 1.5.0" in repository.run("generate")
    assert repository.run("generate", "--check", "-q") == ""
    report = repository.text("generated/api.txt").splitlines(keepends=True)
    assert [line for line in report if line.startswith("deprecated ")] == DEPRECATED
    shown = repository.run("diff", "--fail-on", "major")
    assert shown.startswith("openapi.yaml against release 1.4.2: 7 additions\n")
    assert "  ADDED     pets.create is the new name of pets.add, which goes on working" in shown
    assert shown.endswith("verdict: minor     next version: 1.5.0\n")
    resource = repository.text("generated/pets/resources/pets.py")
    assert '    @deprecated("pets.add is pets.create now")\n    def add(\n' in resource
    assert '@deprecated("the option key is token now")' in repository.text(
        "generated/pets/client.py"
    )
    assert "zoo.cages now" in repository.text("generated/pets/resources/cages.py")

    repository.run("release")
    assert 'version = "1.5.0"' in repository.text("generator.toml")
    assert "renamed operation pets.add pets.create in 1.5.0\n" in repository.text("names.lock")
    assert repository.run("diff").endswith("verdict: none     next version: 1.5.0\n")

    repository.run("release", "2.0.0")
    assert "deprecated" not in repository.text("generated/api.txt")
    assert "def add(" not in repository.text("generated/pets/resources/pets.py")
    assert not repository.run("diff").count("BREAKING")


def test_a_former_name_that_goes_is_a_break(repository: Repository) -> None:
    repository.run("rename", "pets.add", "pets.create")
    repository.run("release")
    for symbol in ("pets.add", "pets.create"):
        told = repository.run("explain", symbol)
        assert told.startswith("pets.create: method\n")
        assert "  former  pets.add, deprecated since 1.5.0\n" in told
    assert repository.run("explain", "pets.add.title").startswith("pets.create.title: argument\n")
    lock = repository.text("names.lock").splitlines(keepends=True)
    repository.write("names.lock", "".join(x for x in lock if not x.startswith("renamed")))
    shown = repository.run("diff", "--fail-on", "major", ends=1)
    assert "BREAKING  the former name pets.add is gone: write pets.create\n" in shown
    assert "verdict: major     next version: 2.0.0\n" in shown


def test_a_name_that_another_part_has_now_is_no_former_name(repository: Repository) -> None:
    """What `pets.add` does is something else now, so nothing can stand for the old one."""
    repository.run("rename", "pets.add", "pets.create")
    repository.run("rename", "pets.list", "pets.add")
    repository.run("generate", "-q")
    assert "deprecated" not in repository.text("generated/api.txt")
    assert "verdict: major" in repository.run("diff", "--fail-on", "major", ends=1)


def test_what_changed_under_a_new_name_is_judged_as_itself(repository: Repository) -> None:
    repository.run("rename", "pets.add", "pets.create")
    repository.write("openapi.yaml", SPEC.replace("type: string", "type: string, maxLength: 3"))
    shown = repository.run("diff")
    assert "ADDED     pets.create is the new name of pets.add" in shown
    assert "BREAKING  pets.create.title: " in shown
    assert "gone" not in shown
