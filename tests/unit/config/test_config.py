from __future__ import annotations

import keyword
import re
from dataclasses import fields
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from packaging.requirements import Requirement
from packaging.version import Version

from generator.config.accept import Accepted, idle
from generator.config.config import Config
from generator.config.features import Feature
from generator.config.load import load_config
from generator.config.names import clashes, client_name, distribution_name, package_name
from generator.diagnostics.diagnostics import Diagnosed, Report
from generator.surface.operation_names import NamingRules

FULL = """\
spec = "openapi.yaml"
source = "https://example.com/openapi.yaml"
source-sha256 = "0123"
overlays = ["one.yaml", "deep/two.yaml"]
out = "../client"
package = "acme"
distribution = "acme-client"
client = "Acme"
version = "1.2.0rc1"
changelog = "../LOG.md"
description = "A client"
generator-version = ">=0"
requires-python = ">=3.12"
classifiers = ["Framework :: AsyncIO"]
keywords = ["acme"]
authors = [{ name = "Acme", email = "dev@acme.example" }, { name = "B" }]
dependencies = ["acme-auth>=1,<2"]
templates = "../templates"
license = "MIT"
license-file = "../LICENSE"
urls = { Source = "https://example.com/source" }
strict = true
allow-remote-refs = ["https://example.com/schemas/"]
keep = ["extras/**"]
features = ["webhook-router", "webhook-command"]
body-models = true
vendor-skill = "acme-orders-python"

[include]
tags = ["a*"]
paths = ["/a", "/b/*"]

[exclude]
operations = ["getA"]
webhooks = ["*"]

[naming]
strip-prefixes = ["acme_"]
acronyms = ["OAuth", "IPv4"]
renames = { "Handler$" = "", "^qry" = "query" }

[mixins]
"calls.actions" = "acme.extras:Actions"
client = { sync = "acme.extras:Sync", async = "acme.extras:Async" }

[[accept]]
at = "/paths/~1a"
code = "L01"
reason = "not used by anybody"
"""


def load(folder: Path, text: str) -> Config:
    path = folder / "spec" / "generator.toml"
    path.parent.mkdir(exist_ok=True)
    (folder / "LICENSE").write_text("MIT\n")
    (folder / "templates").mkdir(exist_ok=True)
    path.write_text(text)
    return load_config(path)


def complaints(folder: Path, text: str) -> str:
    with pytest.raises(Diagnosed) as caught:
        load(folder, text)
    file = (folder / "spec" / "generator.toml").as_posix()
    printed = Report(caught.value.diagnostics).render({file: text})
    return printed.replace(file, "generator.toml")


def test_a_feature_that_there_is_not(tmp_path: Path) -> None:
    text = 'spec = "a.yaml"\nfeatures = [\n  "aiohttp",\n  "webhook-ruter",\n]\n'
    printed = complaints(tmp_path, text)
    assert 'generator.toml:4:3: E903 there is no feature "webhook-ruter"' in printed
    assert "webhook-router, webhook-testing, webhook-command, httpx2, aiohttp" in printed
    assert 'write "webhook-router"' in printed


def test_every_key(tmp_path: Path) -> None:
    config = load(tmp_path, FULL)
    assert config == Config(
        spec=tmp_path / "spec/openapi.yaml",
        source="https://example.com/openapi.yaml",
        source_digest="0123",
        overlays=(tmp_path / "spec/one.yaml", tmp_path / "spec/deep/two.yaml"),
        out=tmp_path / "client",
        package="acme",
        distribution="acme-client",
        client="Acme",
        version="1.2.0rc1",
        changelog=tmp_path / "LOG.md",
        description="A client",
        requires_python=">=3.12",
        classifiers=("Framework :: AsyncIO",),
        keywords=("acme",),
        authors=(("Acme", "dev@acme.example"), ("B", "")),
        dependencies=("acme-auth>=1,<2",),
        mixins=config.mixins,
        templates=tmp_path / "templates",
        license="MIT",
        license_file=tmp_path / "LICENSE",
        urls=(("Source", "https://example.com/source"),),
        strict=True,
        include=config.include,
        exclude=config.exclude,
        remote=("https://example.com/schemas/",),
        keep=config.keep,
        lock=tmp_path / "spec/names.lock",
        features=frozenset({Feature.ROUTER, Feature.COMMAND, Feature.TESTING}),
        body_models=True,
        vendor_skill="acme-orders-python",
        naming=NamingRules(
            strip_prefixes=("acme_",),
            acronyms=("OAuth", "IPv4"),
            renames=(("Handler$", ""), ("^qry", "query")),
        ),
        accepted=config.accepted,
    )
    patterns = (*config.include, *config.exclude)
    assert [(pattern.about, pattern.text, pattern.position.line) for pattern in patterns] == [
        ("tags", "a*", 30),
        ("paths", "/a", 31),
        ("paths", "/b/*", 31),
        ("operations", "getA", 34),
        ("webhooks", "*", 35),
    ]
    actions, client = config.mixins
    assert (actions.target, actions.sync, actions.position.line) == (
        "calls.actions",
        actions.asynchronous,
        43,
    )
    assert client.asynchronous is not None
    assert (client.asynchronous.module, client.asynchronous.name) == ("acme.extras", "Async")
    (loss,) = config.accepted
    assert (loss.at, loss.code, loss.reason) == ("/paths/~1a", "L01", "not used by anybody")
    assert (loss.position.line, loss.position.column) == (46, 3)


def test_every_field_can_be_set_in_the_file(tmp_path: Path) -> None:
    config, bare = load(tmp_path, FULL), Config(spec=Path())
    unset = {f.name for f in fields(Config) if getattr(config, f.name) == getattr(bare, f.name)}
    assert unset == {"cache", "table"}
    assert [kept.text for kept in config.keep] == ["extras/**"]


def test_only_the_document_is_required(tmp_path: Path) -> None:
    folder = tmp_path / "spec"
    out, lock = tmp_path / "generated", folder / "names.lock"
    expected = Config(spec=folder / "a.yaml", out=out, lock=lock)
    assert load(tmp_path, 'spec = "a.yaml"') == expected
    assert complaints(tmp_path, "strict = true").startswith(
        'generator.toml:1:1: E121 "spec" is missing\n'
    )


def test_the_command_line_may_name_the_document(tmp_path: Path) -> None:
    path = tmp_path / "generator.toml"
    path.write_text('client = "Acme"\n')
    found = load_config(path, spec=Path("a.yaml"))
    out, lock = tmp_path / "generated", tmp_path / "names.lock"
    assert found == Config(spec=Path("a.yaml"), client="Acme", out=out, lock=lock)


def test_paths_are_shown_as_a_user_would_type_them(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    load(tmp_path, FULL)
    monkeypatch.chdir(tmp_path)
    config = load_config(Path("spec/generator.toml"))
    assert (config.spec, config.out) == (Path("spec/openapi.yaml"), Path("client"))
    assert config.accepted[0].position.file == "spec/generator.toml"


def test_an_unknown_key_is_named_with_the_nearest_one(tmp_path: Path) -> None:
    printed = complaints(tmp_path, 'spec = "a.yaml"\noverlay = ["b.yaml"]\n')
    assert printed == (
        'generator.toml:2:1: E902 unknown key "overlay"\n'
        '    2 | overlay = ["b.yaml"]\n'
        "      | ^^^^^^^\n"
        "  allowed: spec, generator-version, source, source-sha256, overlays, out, package, "
        "distribution, client, version, description, requires-python, classifiers, keywords, "
        "authors, dependencies, license, license-file, urls, strict, include, exclude, "
        "allow-remote-refs, changelog, keep, features, fake, body-models, naming, vendor-skill, "
        "mixins, templates, accept\n"
        '  help: write "overlays"\n'
    )


def test_everything_that_is_wrong_is_said_at_once(tmp_path: Path) -> None:
    printed = complaints(
        tmp_path,
        'spec = "a"\nversion = "one"\nstrict = "yes"\nzzz = 1\n[[accept]]\nat = "/a"\n',
    )
    assert re.findall(r"^generator.toml:(\d+:\d+: E\d+)", printed, re.MULTILINE) == [
        "2:11: E903",
        "3:10: E120",
        "4:1: E902",
        "5:3: E121",
    ]


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ('keep = ["/etc/**"]', 'E903 "keep": "/etc/**" is no pattern of files in the package'),
        ('keep = ["../mine.py"]', 'E903 "keep": "../mine.py" is no pattern of files'),
        ('keep = ["a b"]', 'E903 "keep": "a b" is no pattern of files in the package'),
        ('package = "3d"', 'E903 "package": "3d" is not a Python name'),
        ('package = "a.3"', 'E903 "package": "3" is not a Python name'),
        ('package = "json"', 'E903 "package": "json" would hide a module of the standard library'),
        ('client = "class"', 'E903 "client": "class" is not a Python name'),
        ('client = "Größe"', 'E903 "client": "Größe" is not a Python name'),
        ('distribution = "-a"', 'E903 "distribution": "-a" is not the name of a distribution'),
        ('version = "v1"', 'E903 "version": "v1" is not a version of PEP 440'),
        ('description = "a\\nb"', 'E903 "description": expected one line of text'),
        ("overlays = 1", 'E120 "overlays": expected a sequence, found the number 1'),
        ("overlays = [1]", "expected text, found the number 1"),
        ('urls = "x"', 'E120 "urls": expected a mapping, found text "x"'),
        ("out = 1", 'E120 "out": expected text, found the number 1'),
        ('license-file = "none"', 'E903 "license-file": there is no file "'),
        ('[[accept]]\nat = "/"\ncode = "L01"', 'E121 "reason" is missing'),
        ("[[accept]]\nwhy = 1", 'E121 "code" is missing'),
    ],
)
def test_values_that_are_not_allowed(tmp_path: Path, line: str, message: str) -> None:
    assert message in complaints(tmp_path, f'spec = "a.yaml"\n{line}\n')


def test_an_accepted_loss_has_no_other_keys(tmp_path: Path) -> None:
    text = FULL + 'because = "x"\n'
    assert 'E902 unknown key "because"' in complaints(tmp_path, text)


def test_accepted_losses_that_do_not_occur_are_complained_about(tmp_path: Path) -> None:
    accepted = load(tmp_path, FULL).accepted
    assert idle(accepted, [("L02", "/paths/~1a"), ("L01", "/paths/~1a")]) == ()
    for place in (("L02", "/paths/~1a"), ("L01", "/paths/~1b")):
        (finding,) = idle(accepted, [place])
        assert finding.code == "E904"
        assert finding.position == accepted[0].position
        assert finding.message == 'nothing with L01 at "/paths/~1a" is found or lost'
    assert isinstance(accepted[0], Accepted)


@pytest.mark.parametrize(
    ("title", "package", "client"),
    [
        ("Petstore", "petstore_client", "Petstore"),
        ("Swagger Petstore - OpenAPI 3.0", "swagger_petstore_client", "SwaggerPetstore"),
        ("GitHub v3 REST API", "github_client", "GitHub"),
        ("OpenAI API", "openai_client", "OpenAI"),
        ("the pet-store", "pet_store_client", "PetStore"),
        ("1Password Connect", "api_1password_connect_client", "Api1PasswordConnect"),
        ("None", "api_none_client", "ApiNone"),
        ("true", "api_true_client", "ApiTrue"),
        ("Café", "cafe_client", "Cafe"),
        ("API", "api_client", "Api"),
        ("", "api_client", "Api"),
        ("日本", "api_client", "Api"),
        ("a b c d e f g h", "a_b_c_d_e_client", "ABCDE"),
    ],
)
def test_names_follow_from_the_title(title: str, package: str, client: str) -> None:
    named = Config(spec=Path()).named(title)
    assert (named.package, named.client) == (package, client)
    assert named.distribution == package.replace("_", "-")


def test_names_that_are_set_stay() -> None:
    config = Config(spec=Path(), package="acme", client="AcmeClient")
    named = config.named("Petstore")
    assert (named.package, named.distribution, named.client) == ("acme", "acme", "AcmeClient")


@given(st.text(max_size=300))
def test_any_title_gives_names_that_can_be_used(title: str) -> None:
    named = Config(spec=Path()).named(title)
    assert package_name(named.package) == named.package
    assert distribution_name(named.distribution) == named.distribution
    assert Requirement(named.distribution).name == named.distribution
    assert named.client.isidentifier()
    assert named.client.isascii()
    assert not keyword.iskeyword(named.client)
    assert len(named.package) < 200


@pytest.mark.parametrize(
    "version", ["1", "0.1.0", "1!2.0", "1.0a1", "1.0.post1", "1.0.dev3", "2026.1rc2"]
)
def test_versions_are_those_of_the_packaging_standard(tmp_path: Path, version: str) -> None:
    config = load(tmp_path, f'spec = "a"\nversion = "{version}"')
    assert str(Version(config.version)) == version


@pytest.mark.parametrize(
    ("client", "hidden"),
    [
        ("Client", "AsyncClient"),
        ("Transport", "Transport"),
        ("API", "APIError"),
        ("SyncClient", "SyncClient"),
    ],
)
def test_a_client_hides_no_name_of_every_client(client: str, hidden: str) -> None:
    with pytest.raises(ValueError, match=f"would hide {hidden}, .*; write {client}Api"):
        client_name(client)
    named = Config(spec=Path()).named(f"{client}")
    assert clashes(named.client) == ""
    assert client_name(f"{client}Api") == f"{client}Api"


@pytest.mark.parametrize(
    ("text", "place", "message"),
    [
        ('acronyms = ["O Auth"]', "3:13", '"acronyms": "O Auth" is no word of ASCII letters'),
        ('strip-prefixes = [""]', "3:18", '"strip-prefixes": "" is no text of one line'),
        ('renames = { "(" = "" }', "3:13", '"(" and "": missing ), unterminated subpattern'),
        ('renames = { "a" = "\\\\1" }', "3:13", "invalid group reference 1"),
        ("acronym = []", "3:1", 'unknown key "acronym"'),
    ],
)
def test_what_is_wrong_with_the_rules_for_names_has_its_place(
    tmp_path: Path, text: str, place: str, message: str
) -> None:
    printed = complaints(tmp_path, f'spec = "a"\n[naming]\n{text}\n')
    assert printed.startswith(f"generator.toml:{place}: ")
    assert message in printed
