"""Templates of the user's own: listed, copied, printed, and what is wrong with them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from generator.cli.main import main

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.usefixtures("small_runtime")

SPEC = """\
openapi: 3.1.0
info: {title: Shop, version: "1"}
servers: [{url: https://api.test}]
paths:
  /pets: {get: {tags: [pets], operationId: list_pets, responses: {"204": {description: None.}}}}
"""
CONFIG = 'spec = "openapi.yaml"\npackage = "shop"\ntemplates = "templates"\n'
FIRST = re.compile(r"\{# overrides catalog\.py\.j2 sha256:[0-9a-f]{64} #\}\n")


@pytest.fixture(autouse=True)
def shop(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("CLIENTLATHE_CACHE", str(tmp_path / "cache"))
    folder = tmp_path / "shop"
    (folder / ".git").mkdir(parents=True)
    (folder / "templates").mkdir()
    (folder / "openapi.yaml").write_text(SPEC)
    (folder / "generator.toml").write_text(CONFIG)
    monkeypatch.chdir(folder)
    return folder


def test_they_are_listed_and_copied(shop: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["templates", "catalog.py.j2", "child.j2"]) == 0
    assert capsys.readouterr().out == "templates/catalog.py.j2\ntemplates/child.j2\n"
    (shop / "templates/more.py.j2").write_text("{{ header }}\n")
    copy = (shop / "templates/catalog.py.j2").read_text()
    assert FIRST.match(copy)
    assert main(["templates", "--show", "catalog.py.j2"]) == 0
    assert capsys.readouterr().out == FIRST.sub("", copy)
    assert main(["templates"]) == 0
    listed = capsys.readouterr().out.splitlines()
    assert "alias.j2" in listed
    assert "catalog.py.j2            yours, instead of ours" in listed
    assert "more.py.j2               yours" in listed
    assert listed == sorted(listed)


def test_nothing_is_overwritten(shop: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (shop / "templates/child.j2").write_text("mine")
    assert main(["templates", "catalog.py.j2", "child.j2"]) == 2
    assert "there is a templates/child.j2 already" in capsys.readouterr().err
    assert not (shop / "templates/catalog.py.j2").exists()
    assert main(["templates", "catalogue.py.j2"]) == 2
    assert "help: write catalog.py.j2\n" in capsys.readouterr().err


def test_a_folder_that_is_not_there_is_made_by_the_first_copy(
    shop: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (shop / "templates").rmdir()
    assert main(["generate", "-q"]) == 2
    assert capsys.readouterr().err == (
        "templates:1:1: E910 there is no such folder\n"
        "  help: correct `templates`, or copy one of ours there: clientlathe templates NAME\n"
    )
    assert main(["templates"]) == 0
    assert "catalog.py.j2\n" in capsys.readouterr().out
    assert main(["templates", "catalog.py.j2"]) == 0
    assert capsys.readouterr().out == "templates/catalog.py.j2\n"
    assert main(["generate", "-q"]) == 0


def test_a_folder_that_cannot_be_made_is_told(
    shop: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (shop / "templates").rmdir()
    (shop / "templates").write_text("mine")
    assert main(["templates", "catalog.py.j2"]) == 2
    told = "templates/catalog.py.j2 cannot be written: File exists"
    assert told in capsys.readouterr().err


def test_without_a_folder_the_line_is_named(shop: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (shop / "generator.toml").write_text('spec = "openapi.yaml"\n')
    assert main(["templates", "child.j2"]) == 0
    assert 'write into the configuration: templates = "templates"' in capsys.readouterr().out


def test_a_changed_template_is_a_new_run_and_an_old_copy_is_told(
    shop: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["templates", "catalog.py.j2"]) == 0
    assert main(["generate", "-q"]) == 0
    assert capsys.readouterr().err == ""
    path = shop / "templates/catalog.py.j2"
    text = path.read_text().replace("as data", "as our data")
    path.write_text(re.sub(r"sha256:\w{64}", f"sha256:{'0' * 64}", text))
    (shop / "templates/extra").mkdir()
    (shop / "templates/extra/names.py.j2").write_text(
        "NAMES = [{% for r in resources %}'{{ r.place }}',{% endfor %}]\n"
    )
    assert main(["generate", "-q"]) == 0
    err = capsys.readouterr().err
    assert "templates/catalog.py.j2:1:1: W911 the catalog.py.j2 of clientlathe has changed" in err
    digest = re.findall(r"begin this one with \{# overrides catalog.py.j2 sha256:(\w{64}) #\}", err)
    assert "as our data" in (shop / "generated/shop/_catalog.py").read_text()
    assert (shop / "generated/shop/extra/names.py").read_text() == 'NAMES = [\n    "pets",\n]\n'
    assert main(["generate", "--check", "-q", "--strict"]) == 2
    with (shop / "generator.toml").open("a") as config:
        config.write('[[accept]]\ncode = "W911"\nat = "catalog.py.j2"\nreason = "ours is fine"\n')
    assert main(["generate", "--check", "-q", "--strict"]) == 0
    path.write_text(text.replace(re.findall(r"sha256:(\w{64})", text)[0], digest[0]))
    assert main(["generate", "--check", "-q"]) == 0
    assert "E904 nothing with W911" in capsys.readouterr().err
    (shop / "templates/extra/names.py.j2").unlink()
    assert main(["generate", "-q"]) == 0
    assert not (shop / "generated/shop/extra").exists()


@pytest.mark.parametrize(
    ("name", "text", "message"),
    [
        (
            "a.py.j2",
            "x = 1\n{{ nothing }}\n",
            "a.py.j2:2:1: E910 it cannot be printed: 'nothing' is",
        ),
        (
            "a.py.j2",
            "\n\n{{ resources }}\n",
            "a.py.j2:3:1: E910 it cannot be printed: a template pri",
        ),
        (
            "a.py.j2",
            "{% include 'b.j2' %}\n",
            "a.py.j2:1:1: E910 it cannot be printed: 'b.j2' not fo",
        ),
        ("a.py.j2", "x = (\n", "a.py.j2:1:1: E910 what it prints is no Python: shop/a.py:1: "),
        ("client.py.j2", "x = (\n", "client.py.j2:1:1: E910 what it prints is no Python: "),
        ("models/py.typed.j2", "", ""),
        ("_spec.py.j2", "", '_spec.py.j2:1:1: E910 "_spec.py" is generated already, from another'),
        ("_runtime/__init__.py.j2", "", 'E910 "_runtime/__init__.py" is generated already'),
    ],
)
def test_what_is_wrong_is_said_at_its_line(
    name: str, text: str, message: str, shop: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (shop / "templates" / name).parent.mkdir(parents=True, exist_ok=True)
    (shop / "templates" / name).write_text(text)
    assert main(["generate", "-q"]) == (2 if message else 0)
    assert message in capsys.readouterr().err
    assert (shop / "generated").exists() is not bool(message)
