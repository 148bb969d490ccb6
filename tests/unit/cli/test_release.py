"""`clientlathe release` and `rename`: what they write, and what they refuse."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from generator.cli.main import main
from generator.output.changelog import with_entry

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.usefixtures("small_runtime")

CONFIG = """\
# The client of the shop.
spec = "openapi.json"
out = "generated"
package = "shop"
version = "{}" # of the distribution
"""
PET: dict[str, Any] = {"type": "object", "properties": {"name": {"type": "string"}}}


class Shop:
    """A folder with a configuration, and the program that runs in it."""

    def __init__(self, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
        self._folder, self._capsys = folder, capsys
        self.err = ""
        self.document("Pet", "pets.list", "pets.add")
        self.config("1.0.0")

    def config(self, version: str) -> None:
        self.path("generator.toml").write_text(CONFIG.format(version))

    def document(self, schema: str, *operations: str) -> None:
        """Write a document whose operations return a schema."""
        shown = {"application/json": {"schema": {"$ref": f"#/components/schemas/{schema}"}}}
        responses = {"200": {"description": "", "content": shown}}
        paths = {
            f"/{name}": {"post": {"operationId": name, "tags": ["pets"], "responses": responses}}
            for name in operations
        }
        parts = {"paths": paths, "components": {"schemas": {schema: PET}}}
        head = {"openapi": "3.1.0", "info": {"title": "Shop", "version": "1"}}
        self.path("openapi.json").write_text(json.dumps({**head, **parts}))

    def path(self, name: str) -> Path:
        return self._folder / name

    def text(self, name: str) -> str:
        return self.path(name).read_text("utf-8")

    def run(self, *arguments: str, ends: int = 0) -> str:
        assert main(list(arguments)) == ends
        out, self.err = self._capsys.readouterr()
        return out


@pytest.fixture
def shop(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Shop:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("CLIENTLATHE_CACHE", str(tmp_path / "cache"))
    return Shop(tmp_path, capsys)


def test_releases_follow_one_another(shop: Shop) -> None:
    assert shop.run("release").startswith("release 1.0.0\n")
    assert shop.text("api.released.txt") == shop.text("generated/api.txt")
    assert shop.text("CHANGELOG.md") == "# Changelog\n\n## 1.0.0\n\nThe first release.\n"
    assert shop.run("diff", "--fail-on", "minor").endswith(
        "verdict: none     next version: 1.0.0\n"
    )

    shop.document("Pet", "pets.list", "pets.add", "pets.drop")
    assert "next version 1.1.0" in shop.run("generate")
    assert 'version = "1.0.0"' in shop.text("generated/pyproject.toml")
    assert shop.run("release").startswith("release 1.1.0 (minor)\n")
    assert shop.text("generator.toml") == CONFIG.format("1.1.0")
    assert 'version = "1.1.0"' in shop.text("generated/pyproject.toml")
    assert shop.text("CHANGELOG.md").startswith(
        "# Changelog\n\n## 1.1.0\n\n### Added\n\n- pets.drop is new\n\n## 1.0.0\n"
    )
    assert shop.run("generate", "--check", "-q") == ""

    shop.document("Pet", "pets.list")
    shop.run("generate", "-q")
    gone = 'gone operation "POST /pets.drop" pets.drop pets.drop in'
    assert f"{gone} next\n" in shop.text("names.lock")
    assert shop.run("release", "1.9.0", ends=2) == ""
    assert "the changes are major, so the version after 1.1.0 is 2.0.0" in shop.err
    assert shop.text("generator.toml") == CONFIG.format("1.1.0")
    assert shop.run("release", "2.0.0rc1").startswith("release 2.0.0rc1 (major)\n")
    assert f"{gone} 2.0.0rc1\n" in shop.text("names.lock")
    assert shop.run("release").startswith("release 2.0.0 (none)\n")
    assert shop.run("release", "2.0.0", ends=2) == ""
    assert "2.0.0 does not come after the release 2.0.0" in shop.err
    assert shop.run("release").startswith("release 2.0.1 (none)\n")
    assert shop.run("release", "3.0.0").startswith("release 3.0.0 (none)\n")
    assert "gone" not in shop.text("names.lock")


def test_the_version_may_follow_from_the_changes(shop: Shop) -> None:
    def shown() -> str:
        text = shop.text("generated/pyproject.toml")
        return text.partition('version = "')[2].partition('"')[0]

    shop.config("auto")
    shop.run("generate", "-q")
    assert shown() == "0.1.0"
    shop.run("release", "1.0.0")
    assert shown() == "1.0.0"
    shop.document("Pet", "pets.list")
    shop.run("generate", "-q")
    assert shown() == "2.0.0"
    assert shop.run("release").startswith("release 2.0.0 (major)\n")
    shop.run("generate", "-q", "--check")
    assert shop.run("release").startswith("release 2.0.1 (none)\n")
    assert shown() == "2.0.1"
    assert shop.text("generator.toml") == CONFIG.format("auto")


def test_a_schema_with_another_name_keeps_its_class_by_one_command(shop: Shop) -> None:
    shop.run("release")
    shop.document("Animal", "pets.list", "pets.add")
    told = shop.run("generate")
    assert "names.lock: Animal has the members and the uses of Pet, which is gone\n" in told
    assert "  to keep the name: clientlathe rename Animal Pet\n" in told
    assert "to keep the name" in shop.run("generate")  # until somebody decides
    shop.run("rename", "Animal", "Pet")
    assert "public interface: no change\n" in shop.run("generate")
    assert "class Pet(" in shop.text("generated/shop/models/pets.py")
    assert shop.text("names.lock").splitlines()[-1] == "schema /components/schemas/Animal Pet"


def test_a_renamed_method_is_told_apart_from_one_that_is_gone(shop: Shop) -> None:
    shop.run("release")
    shop.run("rename", "pets.add", "pets.create")
    shop.run("generate", "-q")
    assert "def create(" in shop.text("generated/shop/resources/pets.py")
    assert "renamed operation pets.add pets.create in next\n" in shop.text("names.lock")


@pytest.mark.parametrize(
    ("symbol", "name", "says"),
    [
        ("pets.lost", "pets.found", 'no line of the lock has the name "pets.lost"'),
        ("Pet.name", "Pet.title", '"Pet.name" has the name that the document gives it'),
        ("pets.add", "create", '"create" is no name of this kind'),
        ("pets.add", "pets.from", '"pets.from" has a keyword of Python in it'),
        ("Pet", "pets.Pet", '"pets.Pet" is no name of this kind'),
        ("pets.add", "pets.list", 'POST /pets.list pets.list has the name "pets.list"'),
    ],
)
def test_a_name_that_cannot_be_given_is_refused(
    shop: Shop, symbol: str, name: str, says: str
) -> None:
    shop.run("generate", "-q")
    before = shop.text("names.lock")
    shop.run("rename", symbol, name, ends=2)
    assert says in shop.err
    assert "help: " in shop.err
    assert shop.text("names.lock") == before


def test_a_release_that_cannot_be_generated_changes_nothing(shop: Shop) -> None:
    shop.run("generate", "-q")
    shop.path("generated/shop/client.py").write_text("mine\n")
    shop.document("Pet", "pets.list")
    files = ("generator.toml", "names.lock")
    before = {name: shop.text(name) for name in files}
    shop.run("release", ends=2)
    assert {name: shop.text(name) for name in files} == before
    assert not shop.path("api.released.txt").exists()
    assert not shop.path("CHANGELOG.md").exists()


def test_several_clients_in_a_folder_have_files_of_their_own(shop: Shop) -> None:
    text = CONFIG.format("1.0.0").replace('"shop"', '"other"').replace('"generated"', '"second"')
    shop.path("second.toml").write_text(text)
    shop.run("generate", "-q")
    shop.run("release", "--config", "second.toml")
    assert {path.name for path in shop.path(".").glob("*.*") if path.suffix != ".json"} == {
        *("generator.toml", "names.lock"),
        *("second.toml", "other.names.lock", "other.api.released.txt", "other.CHANGELOG.md"),
    }


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", "# Changelog\n\n## 1.1.0\n\n- new\n"),
        ("# Log\n\nWords.\n", "# Log\n\nWords.\n\n## 1.1.0\n\n- new\n"),
        ("# Log\n\n## 1.0.0\n\nold\n", "# Log\n\n## 1.1.0\n\n- new\n\n## 1.0.0\n\nold\n"),
        ("# Log\n\n## [1.1.0] - today\n", "# Log\n\n## [1.1.0] - today\n"),
        (
            "# Log\n\n## Unreleased\n\nby hand\n\n## 1.0.0\n",
            "# Log\n\n## Unreleased\n\n## 1.1.0\n\n- new\n\nby hand\n\n## 1.0.0\n",
        ),
    ],
)
def test_an_entry_goes_before_all_others(text: str, expected: str) -> None:
    assert with_entry(text, "1.1.0", "## 1.1.0\n\n- new\n") == expected
