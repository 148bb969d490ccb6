"""`clientlathe explain`: from a symbol to the line that it comes from, and back."""

# ruff: noqa: E501 - what a user reads stands here as it is printed

from __future__ import annotations

import json
import os
import re
import sys
import zipfile
from typing import TYPE_CHECKING

import pytest

from generator.cli.main import main
from tests.checkout import ROOT

if TYPE_CHECKING:
    from pathlib import Path

SPEC = """\
openapi: 3.1.0
info: {title: Pets, version: "1"}
paths:
  /pets:
    post:
      operationId: createPet
      tags: [pets]
      requestBody:
        content:
          application/json:
            schema: {$ref: '#/components/schemas/Pet'}
      responses:
        '204': {description: made}
        '409':
          description: there is one
  /pets/{id}:
    get:
      operationId: show
      tags: [pets]
      parameters:
      - {name: id, in: path, required: true, schema: {type: string}}
      - name: id
        in: query
        schema: {type: string}
      responses:
        {'200': {description: one, content: {application/json: {schema: {$ref: '#/components/schemas/Pet'}}}}, '409': {description: it is sold}}
webhooks:
  bought:
    post:
      requestBody:
        content:
          application/json: {schema: {$ref: '#/components/schemas/Pet'}}
      responses: {'204': {description: heard}}
components:
  securitySchemes:
    key: {type: apiKey, in: header, name: X-Key}
  schemas:
    Pet:
      type: object
      properties:
        from: {type: string}
        size:
          type: string
          enum: [small, large]
        Size: {type: integer}
        at:
          type: object
          properties: {house: {type: string}}
"""
OVERLAY = """\
overlay: 1.0.0
info: {title: Pets, version: "1"}
actions:
- target: $.paths['/pets/{id}'].get
  description: As everybody calls it.
  update:
    x-client-method: fetch
- target: $.components.schemas.Pet.properties.at
  update: {x-client-name: home}
"""
CONFIG = 'spec = "openapi.yaml"\noverlays = ["overlay.yaml"]\npackage = "pets"\nclient = "Pets"\n'


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A client, made once."""
    folder = tmp_path_factory.mktemp("explain")
    (folder / "openapi.yaml").write_text(SPEC)
    (folder / "overlay.yaml").write_text(OVERLAY)
    (folder / "generator.toml").write_text(CONFIG)
    before = os.getcwd()  # noqa: PTH109 - the same module goes back there
    os.chdir(folder)
    try:
        assert main(["generate", "-q", "--no-cache"]) == 0
    finally:
        os.chdir(before)
    return folder


@pytest.fixture(autouse=True)
def _there(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(folder)


@pytest.fixture
def said(capsys: pytest.CaptureFixture[str]) -> Said:
    return Said(capsys)


class Said:
    """Runs the command, and gives what it printed."""

    def __init__(self, capsys: pytest.CaptureFixture[str]) -> None:
        self._capsys = capsys

    def of(self, *arguments: str, ends: int = 0) -> str:
        assert main(["explain", *arguments]) == ends
        out, err = self._capsys.readouterr()
        return err if ends else out

    def symbols(self, *arguments: str) -> list[str]:
        found = json.loads(self.of(*arguments, "--format", "json"))
        return [row["symbol"] for row in found["symbols"]]


BLOCKS = {
    "pets.create": """\
pets.create: method
  from    openapi.yaml:5:5  /paths/~1pets/post
  name    the operationId, without what its resource or its path says
  lock    names.lock:9:1  operation "POST /pets" createPet pets.create
  change  the last word of names.lock:9
  or      in an overlay: {target: "$.paths['/pets'].post", update: {x-client-method: NAME}}
""",
    "pets.fetch": """\
pets.fetch: method
  from    openapi.yaml:17:5  /paths/~1pets~1{id}/get
  name    the name that an extension of the document asks for
  word    overlay.yaml:7:5  x-client-method: "fetch"
  lock    names.lock:8:1  operation "GET /pets/{id}" show pets.fetch
  change  the value at overlay.yaml:7:5
""",
    "pets": """\
pets: resource
  from    openapi.yaml:5:5  /paths/~1pets/post
  name    the tag of its operations
  change  in an overlay: {target: "$.paths['/pets'].post", update: {x-client-resource: NAME}}
""",
    "pets.fetch.query_id": """\
pets.fetch.query_id: argument
  from    openapi.yaml:22:9  /paths/~1pets~1{id}/get/parameters/1
  name    the words of the document; another part has the name: /paths/~1pets~1{id}/get/parameters/0
  lock    names.lock:3:1  argument "GET /pets/{id}" "query id" query_id
  change  the last word of names.lock:3
  or      in an overlay: {target: "$.paths['/pets/{id}'].get.parameters[1]", update: {x-client-name: NAME}}
""",
    "Pet": """\
Pet: model
  from    openapi.yaml:38:5  /components/schemas/Pet
  name    the words of the document
  lock    names.lock:14:1  schema /components/schemas/Pet Pet
  change  the last word of names.lock:14
  or      in an overlay: {target: "$.components.schemas.Pet", update: {x-client-name: NAME}}
""",
    "Pet.from_": """\
Pet.from_: field
  from    openapi.yaml:41:9  /components/schemas/Pet/properties/from
  name    the words of the document; Python or the client uses the name itself
  lock    names.lock:13:1  property /components/schemas/Pet/properties/from from_
  change  the last word of names.lock:13
  or      in an overlay: {target: "$.components.schemas.Pet.properties.from", update: {x-client-name: NAME}}
""",
    "Pet.size.large": """\
Pet.size.large: value
  from    openapi.yaml:44:25  /components/schemas/Pet/properties/size
  name    the value as the document writes it
  change  the value itself
""",
    "key": """\
key: option
  from    openapi.yaml:36:5  /components/securitySchemes/key
  name    the words of the document
  lock    names.lock:10:1  option key key key
  change  the last word of names.lock:10
  or      in an overlay: {target: "$.components.securitySchemes.key", update: {x-client-credential: {option: NAME}}}
""",
    "BOUGHT": """\
BOUGHT: webhook
  from    openapi.yaml:29:5  /webhooks/bought/post
  name    the words of the document
  lock    names.lock:7:1  event /webhooks/bought/post BOUGHT
  change  the last word of names.lock:7
  or      in an overlay: {target: "$.webhooks.bought", update: {x-client-name: NAME}}
""",
    "ConflictError": """\
ConflictError: error
  from    openapi.yaml:14:9  /paths/~1pets/post/responses/409
          openapi.yaml:26:112  /paths/~1pets~1{id}/get/responses/409
  name    the status of the response
  change  the status of the response
""",
    "Pets": """\
Pets: client
  from    openapi.yaml:2:8  /info/title
  name    the name that the configuration asks for
  word    generator.toml:4:1  client: "Pets"
  change  the value at generator.toml:4:1
""",
}


@pytest.mark.parametrize(("symbol", "block"), BLOCKS.items(), ids=BLOCKS)
def test_a_symbol_has_its_line_its_rule_and_what_would_change_it(
    said: Said, symbol: str, block: str
) -> None:
    assert said.of(symbol) == block


@pytest.mark.parametrize(
    "spelled", ["pets.models.Pet", "models.Pet", "Pets.pets.fetch", "client.pets.fetch"]
)
def test_what_leads_to_a_symbol_may_be_written(said: Said, spelled: str) -> None:
    assert said.symbols(spelled) == [spelled.split(".", 2 if "pets.m" in spelled else 1)[-1]]


@pytest.mark.parametrize(
    ("wrong", "near"),
    [
        ("fetch", "pets.fetch"),
        ("Pet.form_", "Pet.from_"),
        ("pets.Fetch", "pets.fetch"),
        ("pets.creat", "pets.create"),
    ],
)
def test_who_is_nearly_right_is_told(said: Said, wrong: str, near: str) -> None:
    told = said.of(wrong, ends=2)
    assert f'error: pets has no symbol "{wrong}"\n' in told
    assert f"  help: did you mean {near}" in told


def test_what_is_like_nothing_has_the_report(said: Said) -> None:
    told = said.of("xylophone", ends=2)
    assert told.endswith("  help: look into api.txt for its symbols\n")


@pytest.mark.parametrize(
    ("line", "symbols"),
    [
        ("openapi.yaml:1", []),
        ("openapi.yaml:2", ["AsyncPets", "Pets", "PetsError"]),
        ("openapi.yaml:5", ["pets", "pets.create"]),
        ("openapi.yaml:6", ["pets", "pets.create"]),
        ("openapi.yaml:15:11", ["ConflictError"]),
        ("openapi.yaml:24", ["pets.fetch.query_id"]),
        ("openapi.yaml:41", ["Pet.from_", "pets.create.from_"]),
        (
            "openapi.yaml:43",
            [
                *("Pet.size", "Pet.size.large", "Pet.size.small"),
                *("pets.create.size", "pets.create.size.large", "pets.create.size.small"),
            ],
        ),
        ("overlay.yaml:1", []),
        ("overlay.yaml:4", ["pets.fetch"]),
        ("overlay.yaml:5", ["pets.fetch"]),
        ("overlay.yaml:7", ["pets.fetch"]),
        ("overlay.yaml:9", ["Pet.home", "home", "homeParam", "pets.create.home"]),
    ],
)
def test_a_line_has_the_symbols_that_come_from_it(
    said: Said, line: str, symbols: list[str]
) -> None:
    assert said.symbols(line) == symbols


def test_a_line_of_nothing_says_so(said: Said) -> None:
    assert said.of("openapi.yaml:1") == "openapi.yaml:1: no symbol comes from this line\n"
    told = said.of("other.yaml:1", ends=2)
    assert 'the client is not made of "other.yaml"' in told
    assert "help: name one of openapi.yaml, overlay.yaml" in told
    assert "openapi.yaml has no line 99999\n  help: name one of 1 to " in said.of(
        "openapi.yaml:99999", ends=2
    )


def test_a_wheel_a_folder_and_an_installed_package_are_asked(
    said: Said, folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    wheel = tmp_path / "pets-1.0-py3-none-any.whl"
    file = folder / "generated" / "pets" / "_origins.json"
    with zipfile.ZipFile(wheel, "w") as archive:
        archive.write(file, "pets/_origins.json")
    expected = """\
pets.create: method
  from    openapi.yaml  /paths/~1pets/post
  name    the operationId, without what its resource or its path says
  change  in an overlay: {target: "$.paths['/pets'].post", update: {x-client-method: NAME}}
"""
    monkeypatch.setattr(sys, "path", [str(folder / "generated"), *sys.path])
    for client in (str(wheel), str(folder / "generated"), str(file.parent), "pets"):
        assert said.of("pets.create", "--client", client) == expected
    assert said.of("pets.pets.create") == expected
    spec = str(folder / "openapi.yaml")
    at_hand = said.of("pets.create", "--client", "pets", "--spec", spec)
    assert f"  from    {spec}:5:5  /paths/~1pets/post\n" in at_hand
    assert said.symbols(f"{spec}:15", "--client", "pets") == ["ConflictError"]
    told = said.of("openapi.yaml:15", "--client", str(wheel), ends=2)
    assert "cannot read this file" in told


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("nobody.x",), 'there is no client "nobody"'),
        (("x", "--client", "nobody.whl"), 'there is no client "nobody.whl"'),
        (("x", "--client", "json"), "no client with _origins.json in"),
        (("x", "--client", "broken.whl"), "broken.whl: it is no wheel"),
        (("x", "--client", "damaged.whl"), "damaged.whl: it is no wheel"),
        (("x", "--client", "later"), "later/_origins.json: cannot be read (expected format 1"),
        (("x", "--client", "empty.whl"), "empty.whl has no _origins.json"),
    ],
)
def test_what_is_no_client_is_refused(
    said: Said,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    arguments: tuple[str, ...],
    told: str,
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "broken.whl").write_text("not a wheel")
    zipfile.ZipFile(tmp_path / "empty.whl", "w").close()
    with zipfile.ZipFile(tmp_path / "damaged.whl", "w", zipfile.ZIP_DEFLATED) as wheel:
        wheel.writestr("x/_origins.json", "{}")
    data = (tmp_path / "damaged.whl").read_bytes()
    start = data.index(b"_origins.json") + len("_origins.json")
    (tmp_path / "damaged.whl").write_bytes(data[:start] + b"\xff" + data[start + 1 :])
    (tmp_path / "later").mkdir()
    (tmp_path / "later" / "_origins.json").write_text('{"format": 2}')
    found = said.of(*arguments, ends=2)
    assert told in found
    assert "  help: " in found


def test_a_configuration_whose_client_was_not_generated_says_what_to_do(
    said: Said, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "generator.toml").write_text(CONFIG)
    (tmp_path / "overlay.yaml").write_text(OVERLAY)
    (tmp_path / "openapi.yaml").write_text(SPEC)
    told = said.of("pets.create", ends=2)
    assert "no client with _origins.json in generated/pets" in told
    assert "help: generate the client first: clientlathe generate" in told


def without_lines(text: str) -> str:
    """A report, whatever was added to the document above what it names."""
    return re.sub(r"(\.(yaml|lock)):\d+", r"\1", text)


def test_the_documentation_shows_what_is_printed(
    said: Said, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(ROOT)
    text = (ROOT / "docs" / "explain.md").read_text("utf-8")
    block = text.partition("```console\n$ clientlathe explain ")[2].partition("```")[0]
    examples = [example.partition("\n") for example in block.split("$ clientlathe explain ")]
    assert len(examples) == 2
    for symbol, _, printed in examples:
        assert without_lines(said.of(symbol)) == without_lines(printed)


def test_the_lock_changes_no_origin(folder: Path) -> None:
    """Names come by the same rules before they are in the lock and after."""
    file = folder / "generated" / "pets" / "_origins.json"
    before = file.read_bytes()
    assert main(["generate", "-q", "--no-cache"]) == 0
    assert file.read_bytes() == before


CHOICES = """\
openapi: 3.1.0
info: {title: Pets, version: "1"}
components:
  schemas:
    Pet:
      type: object
      properties: {name: {type: string}}
      oneOf:
      - {title: Cat, properties: {class: {type: string}}}
      - {title: Dog, properties: {bark: {type: string}}}
"""


def test_a_class_that_was_made_for_a_choice_has_the_line_of_the_choice(
    said: Said, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "openapi.yaml").write_text(CHOICES)
    (tmp_path / "generator.toml").write_text('spec = "openapi.yaml"\npackage = "pets"\n')
    assert main(["generate", "-q", "--no-cache"]) == 0
    assert "  from    openapi.yaml:9:9  /components/schemas/Pet/oneOf/0\n" in said.of("PetCat")
    field = said.of("PetCat.class_")
    assert (
        "  from    openapi.yaml:9:35  /components/schemas/Pet/oneOf/0/properties/class\n" in field
    )
    assert "  lock    names.lock:3:1  property /components/schemas/Pet/oneOf/0//" in field


SEVERAL = """\
openapi: 3.1.0
info: {title: Pets, version: "1"}
paths:
  /pets: {$ref: pets.yaml#/all}
"""
PETS = """\
all:
  get:
    operationId: listPets
    tags: [pets]
    parameters:
    - {name: limit, in: query, schema: {type: integer}}
    responses: {'204': {description: none}}
"""


def test_what_stands_in_another_file_has_its_line_there(
    said: Said, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "openapi.yaml").write_text(SEVERAL)
    (tmp_path / "pets.yaml").write_text(PETS)
    (tmp_path / "generator.toml").write_text('spec = "openapi.yaml"\npackage = "pets"\n')
    assert main(["generate", "-q", "--no-cache"]) == 0
    found = said.of("pets.list")
    assert "  from    pets.yaml:2:3  /paths/~1pets/get\n" in found
    assert (
        "  or      at pets.yaml:2:3, as no overlay reaches that file: {x-client-method: NAME}\n"
        in found
    )
    assert said.symbols("pets.yaml:6") == ["pets.list.limit"]
    assert said.symbols("pets.yaml:3") == ["pets", "pets.list"]
