"""Where a configuration is found, and what it says of several clients."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from generator.config.edit import home_of, with_value
from generator.config.load import find_config, load_clients, load_config
from generator.diagnostics.diagnostics import Diagnosed, Report

if TYPE_CHECKING:
    from pathlib import Path

CLIENTS = """\
version = "1.0.0"
spec = "openapi.yaml"
features = ["aiohttp"]

[naming]
acronyms = ["OAuth"]

[[client]]
package = "shop"

[[client.accept]]
code = "L01"
at = "/paths/**"
reason = "known"

[[client]]
package = "users.client"
spec = "users.yaml"
features = []

[client.naming]
acronyms = ["IPv4"]
"""


def write(folder: Path, text: str, name: str = "generator.toml") -> Path:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")
    return path


def complaints(path: Path) -> str:
    with pytest.raises(Diagnosed) as caught:
        load_clients(path)
    text = path.read_text("utf-8")
    printed = Report(caught.value.diagnostics).render({path.as_posix(): text})
    return printed.replace(f"{path.parent.as_posix()}/", "")


def test_each_client_has_what_it_says_and_what_all_share(tmp_path: Path) -> None:
    shop, users = load_clients(write(tmp_path, CLIENTS))
    assert (shop.package, shop.spec, shop.version) == ("shop", tmp_path / "openapi.yaml", "1.0.0")
    assert (users.package, users.spec) == ("users.client", tmp_path / "users.yaml")
    assert shop.features
    assert not users.features
    assert (shop.naming.acronyms, users.naming.acronyms) == (("OAuth",), ("IPv4",))
    assert (len(shop.accepted), len(users.accepted)) == (1, 0)
    assert shop.accepted[0].position.line == 11
    assert shop.out == tmp_path / "generated" / "shop"
    assert (shop.lock, users.lock) == (
        tmp_path / "shop.names.lock",
        tmp_path / "users.client.names.lock",
    )
    assert (shop.table, users.table) == ("/client/0", "/client/1")


def test_one_client_is_asked_for_by_its_package(tmp_path: Path) -> None:
    path = write(tmp_path, CLIENTS)
    assert load_config(path, client="shop").package == "shop"
    for name, message in (("", "there are several clients"), ("shp", 'there is no client "shp"')):
        with pytest.raises(Diagnosed) as caught:
            load_config(path, client=name)
        (found,) = caught.value.diagnostics
        assert (found.code, found.message) == ("E907", message)
        assert found.allowed == "shop, users.client"
        assert found.hint == "name one: --client shop"


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ('"users.client"', '"shop"', '17:11: E903 "package": "shop" is that of client 1 as well'),
        ('package = "shop"', "", '8:3: E121 "package" is missing'),
        ('"IPv4"', '"I P"', '22:13: E903 "acronyms": "I P" is no word of ASCII letters'),
        ('"OAuth"', '"O Auth"', '6:13: E903 "acronyms": "O Auth" is no word of ASCII letters'),
        ('acronyms = ["OAuth"]', "acronym = 1", '6:1: E902 unknown key "acronym"'),
        ("features = []", "feature = []", '19:1: E902 unknown key "feature"'),
        ('version = "1.0.0"', 'versions = "1"', '1:1: E902 unknown key "versions"'),
        ('version = "1.0.0"', 'generator-version = ">99"', "E908 this is clientlathe "),
        ('version = "1.0.0"', 'generator-version = "9"', "such as ==9"),
        ('version = "1.0.0"', 'out = "all"', "is that of client 1 as well"),
    ],
)
def test_a_mistake_has_its_place(tmp_path: Path, old: str, new: str, expected: str) -> None:
    assert old in CLIENTS
    assert expected in complaints(write(tmp_path, CLIENTS.replace(old, new)))


def test_a_mistake_in_what_is_shared_is_said_once(tmp_path: Path) -> None:
    printed = complaints(write(tmp_path, CLIENTS.replace('"1.0.0"', '"one"')))
    assert printed.count("E903") == 1


def test_the_lock_of_the_only_client_is_not_forgotten(tmp_path: Path) -> None:
    path = write(tmp_path, CLIENTS)
    (tmp_path / "names.lock").touch()
    printed = complaints(path)
    assert "E907 names.lock is of the time when there was one client" in printed
    assert "git mv names.lock shop.names.lock" in printed
    (tmp_path / "names.lock").rename(tmp_path / "users.client.names.lock")
    assert len(load_clients(path)) == 2


@pytest.mark.parametrize(
    ("files", "folder", "expected"),
    [
        (["generator.toml"], ".", "generator.toml"),
        (["spec/generator.toml"], ".", "spec/generator.toml"),
        (["generator.toml"], "a/b", "../../generator.toml"),
        (["spec/generator.toml", "a/generator.toml"], "a/b", "../generator.toml"),
        (["pyproject.toml"], "a", "../pyproject.toml"),
        (["pyproject.toml", "generator.toml"], "a", "../generator.toml"),
        (["other/pyproject.toml"], "other", None),
        (["generator.toml"], "repository/a", None),
    ],
)
def test_the_nearest_configuration_counts(
    files: list[str],
    folder: str,
    expected: str | None,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    (tmp_path / ".git").mkdir()
    (tmp_path / "repository/.git").mkdir(parents=True)
    for name in files:
        ours = name == "pyproject.toml"
        write(tmp_path, "[tool.clientlathe]\n" if ours else "[tool.ruff]\n", name)
    (tmp_path / folder).mkdir(parents=True, exist_ok=True)
    monkeypatch.chdir(tmp_path / folder)
    found = find_config()
    assert (None if found is None else found.as_posix()) == expected


def test_a_table_of_pyproject(tmp_path: Path) -> None:
    text = '[project]\nname = "x"\n\n[tool.clientlathe]\nspec = "a.yaml"\npackage = "acme"\n'
    path = write(tmp_path, text, "pyproject.toml")
    config = load_config(path)
    assert (config.spec, config.lock) == (tmp_path / "a.yaml", tmp_path / "names.lock")
    assert with_value(path, "version", "2.0.0", config.table) == text.replace(
        "spec =", 'version = "2.0.0"\nspec ='
    )
    path.write_text(text.replace("package", "packge"))
    assert 'pyproject.toml:6:1: E902 unknown key "packge"' in complaints(path)


def test_a_value_is_written_where_the_client_is(tmp_path: Path) -> None:
    path = write(tmp_path, CLIENTS)
    shop, users = load_clients(path)
    first = CLIENTS.replace('package = "shop"', 'version = "2.0.0"\npackage = "shop"')
    assert with_value(path, "version", "2.0.0", shop.table) == first
    assert with_value(path, "spec", "b.yaml", users.table) == CLIENTS.replace(
        "users.yaml", "b.yaml"
    )
    assert (home_of(path, "spec", shop.table), home_of(path, "spec", users.table)) == (
        "",
        "/client/1",
    )
    path.write_text('client = [{ package = "shop", spec = "a.yaml" }]\n')
    with pytest.raises(Diagnosed, match="cannot write version into a table"):
        with_value(path, "version", "2.0.0", "/client/0")


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ('requires-python = ">=3.8"', '">=3.8" allows Python 3.10; a client needs >=3.11'),
        (
            'requires-python = "3.12"',
            '"3.12" is no specifier of versions (PEP 440), such as ==3.12',
        ),
        ('classifiers = ["Beta"]', '"Beta" is no classifier of PyPI'),
        ('dependencies = ["a b"]', '"a b" is no requirement (PEP 508)'),
        ('authors = [{ email = "a" }]', 'E121 "name" is missing'),
        ('authors = ["Acme"]', "expected a mapping"),
        ('mixins = { "calls" = "a.b" }', '"calls": "a.b" is no class of a module, such as'),
        ('mixins = { "calls" = { sink = "a:B" } }', 'unknown key "sink"'),
    ],
)
def test_values_that_are_not_allowed(tmp_path: Path, line: str, message: str) -> None:
    assert message in complaints(write(tmp_path, f'spec = "a.yaml"\n{line}\n'))
