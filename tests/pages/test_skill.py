"""The skill page has the form and the limits of the agent-skills specification, and is true."""

from __future__ import annotations

import re
import subprocess
import sys
import tarfile
import zipfile
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from generator.config.config import Config
from generator.config.features import Feature
from generator.package.render import render
from generator.pages.skill import MOST_LINES, MOST_TOKENS, body_of, skill_pages, tokens
from generator.pipeline import decide
from tests.checkout import GENERATED, TESTS, operation_ids
from tests.plain import from_yaml

if TYPE_CHECKING:
    from collections.abc import Mapping

SKILL = "telnyx_voice/.agents/skills/telnyx-voice/SKILL.md"
LINK = re.compile(r"(?<!\\)\]\(([^)\s]+)\)")


def validated(folder: Path) -> str:
    """What the command of the specification says of a folder."""
    program = Path(sys.executable).with_name("agentskills")
    command = [str(program), "validate", str(folder)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    return "" if done.returncode == 0 else f"{done.stdout}{done.stderr}"


def test_the_page_is_valid_and_says_what_and_when() -> None:
    path = GENERATED / SKILL
    assert validated(path.parent) == ""
    front: Any = from_yaml(path.read_text("utf-8").split("---\n")[1])
    assert front["name"] == path.parent.name
    assert "SIP REFER" in front["description"]
    assert "Use when code imports telnyx_voice" in front["description"]
    assert front["metadata"]["version"] == import_module("telnyx_voice").__version__
    assert front["metadata"]["document"].startswith("Telnyx voice")


def test_the_page_has_every_operation_and_argument() -> None:
    page = (GENERATED / SKILL).read_text("utf-8")
    report = (GENERATED / "api.txt").read_text("utf-8")
    methods = re.findall(r"^(calls\.\S+) @ (\S+ \S+?),", report, re.MULTILINE)
    assert len(methods) == len(operation_ids())
    for name, request in methods:
        assert f"`client.{name}(" in page
        assert f"`{request}`" in page
    for name in re.findall(r"^calls\.actions\.\w+\.(\w+): ", report, re.MULTILINE):
        assert f"| `{name}`" in page
    for event in re.findall(r"^event (\S+)", report, re.MULTILINE):
        assert f"| `{event}` |" in page


def test_names_that_do_not_exist_do_not() -> None:
    package = import_module("telnyx_voice")
    page = (GENERATED / SKILL).read_text("utf-8")
    section = page[page.index("## Names that do not exist") :]
    found = re.findall(r"^\* `(\S+)`: it is `(\S+)`$", section, re.MULTILINE)
    assert len(found) > 5
    client = package.Telnyx(api_key="k")
    for absent, meant in found:
        if not absent.startswith("client."):
            assert absent not in package.webhooks.EVENTS
            assert meant in package.webhooks.EVENTS
            continue
        place, _, last = absent.rpartition(".")
        owner = at(client, place)
        assert not hasattr(owner, last)
        assert callable(
            at(client, meant) if meant.startswith("client.") else at(owner, f".{meant}")
        )


def test_what_the_page_says_of_the_fake_exists() -> None:
    testing = import_module("telnyx_voice.testing")
    page = (GENERATED / SKILL).read_text("utf-8")
    said = "".join(line for line in page.splitlines(keepends=True) if line.startswith("* "))
    said = said[said.index("* `fake.<resource>") : said.index("* `client.calls.")]
    names = {each.rpartition(".")[2] for each in re.findall(r"`([\w.]+)\(", said)}
    with testing.FakeTelnyx() as fake:
        places = (fake, fake.faults, fake.clock, fake.calls.actions.refer)
        assert len(names) > 8
        assert {name for name in names if not any(hasattr(each, name) for each in places)} == set()


def at(found: Any, path: str) -> Any:
    """What attributes lead to; the first word of the path stands for `found`."""
    for name in path.split(".")[1:]:
        found = getattr(found, name)
    return found


def texts(document: Path) -> dict[str, str]:
    """The pages for agents of a document."""
    config = Config(spec=document, package="api", features=frozenset(Feature))
    decided = decide(config, lambda _: None)
    return render(skill_pages(decided.surface, decided.config))


def test_deliveries_without_a_signature_are_not_called_signed() -> None:
    document = TESTS / "golden" / "cases" / "webhooks_inferred" / "openapi.yaml"
    (page,) = (text for path, text in texts(document).items() if path.endswith("/SKILL.md"))
    assert "are signed" not in page
    assert "The API names no signature" in page
    assert "scheme=webhooks.STANDARD_WEBHOOKS" in page
    assert "MemoryReplayStore" not in page  # nothing says which member is the id of an event


@pytest.mark.parametrize(
    ("types", "expected"),
    [
        (("call.refer.done", "call.tap.done", "tap.failed"), {"call.tap.failed": "tap.failed"}),
        (("payment.failed", "payment.succeeded", "refund.created"), {}),
    ],
)
def test_an_event_is_guessed_only_in_the_form_of_the_others(
    types: tuple[str, ...], expected: dict[str, str], tmp_path: Path
) -> None:
    webhooks = "".join(EVENT.format(type=each) for each in types)
    document = tmp_path / "openapi.yaml"
    document.write_text(f"openapi: 3.1.0\ninfo: {{title: A, version: '1'}}\nwebhooks:\n{webhooks}")
    (page,) = (text for path, text in texts(document).items() if path.endswith("/SKILL.md"))
    found = re.findall(r"^\* `([^`]+)`: it is `([^`]+)`$", page, re.MULTILINE)
    assert {key: name for key, name in found if not key.startswith("client.")} == expected


def test_forms_of_one_operation_have_headings_of_their_own() -> None:
    document = TESTS / "golden" / "cases" / "pagination" / "openapi.yaml"
    (page,) = (text for path, text in texts(document).items() if path.endswith("/SKILL.md"))
    headings = re.findall(r"^### .+$", page, re.MULTILINE)
    assert len(headings) > 5
    assert any(each.endswith("_all") for each in headings)
    assert len(set(headings)) == len(headings)


def test_a_guess_has_numbers_as_the_document_writes_them(tmp_path: Path) -> None:
    document = tmp_path / "openapi.yaml"
    document.write_text(
        "{openapi: 3.1.0, info: {title: A, version: '1'}, paths: {/apps: {get: {tags: [apps], "
        "operationId: v1.apps.list, responses: {'204': {description: ok}}}}}}"
    )
    (page,) = (text for path, text in texts(document).items() if path.endswith("/SKILL.md"))
    assert "* `client.apps.v1_apps_list`: it is `list`\n" in page


EVENT = """\
  {type}:
    post:
      requestBody:
        content:
          application/json:
            schema: {{type: object, required: [type], properties: {{type: {{const: {type}}}}}}}
      responses: {{"200": {{description: Thanks.}}}}
"""
LARGE = """\
openapi: 3.1.0
info: {title: Large, version: "1"}
servers: [{url: https://large.example}]
paths:
"""


@pytest.fixture(scope="module")
def large(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """The pages of a document with as many operations and webhooks as the largest public ones."""
    lines = [LARGE]
    for resource in range(205):
        for number in range(6):
            name = f"things{resource}/{{thing}}/parts{number}"
            parameter = "{name: thing, in: path, required: true, schema: {type: string}}"
            lines.append(
                f"  /{name}:\n    get:\n      operationId: things{resource}/get_parts{number}\n"
                f"      tags: [things {resource}]\n      summary: Get the parts {number}\n"
                f"      parameters: [{parameter}]\n"
                "      responses: {'204': {description: Done.}}\n"
            )
    lines.append("webhooks:\n")
    body = "content: {application/json: {schema: {type: object}}}"
    lines.extend(
        f"  event{number}:\n    post:\n      summary: The event {number} happened\n"
        f"      requestBody: {{{body}}}\n      responses: {{'204': {{description: Done.}}}}\n"
        for number in range(260)
    )
    path = tmp_path_factory.mktemp("large") / "openapi.yaml"
    path.write_text("".join(lines), "utf-8")
    return texts(path)


def check_limits(pages: Mapping[str, str], folder: Path) -> None:
    """Write pages to a folder, and check form, limits and links."""
    for path, text in pages.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text, "utf-8")
    (page,) = (folder / path for path in pages if path.endswith("/SKILL.md"))
    body = body_of(page.read_text("utf-8"))
    assert len(body.splitlines()) < MOST_LINES
    assert tokens(body) < MOST_TOKENS
    assert len(body.split()) * 4 / 3 < MOST_TOKENS
    assert validated(page.parent) == ""
    reached = {page}
    waiting = [page]
    while waiting:
        current = waiting.pop()
        for target in LINK.findall(current.read_text("utf-8")):
            file = current.parent / target
            assert file.is_file(), f"{current}: {target}"
            if file not in reached:
                reached.add(file)
                waiting.append(file)
    assert reached == {folder / path for path in pages}


def test_the_flagship_is_within_the_limits(tmp_path: Path) -> None:
    check_limits({SKILL: (GENERATED / SKILL).read_text("utf-8")}, tmp_path)


@pytest.mark.slow
def test_a_large_document_is_within_the_limits(large: dict[str, str], tmp_path: Path) -> None:
    check_limits(large, tmp_path)
    operations = sum(text.count("\n### ") for text in large.values())
    assert operations == 1230


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the wheel and the sdist."""
    folder = tmp_path_factory.mktemp("built")
    command = [sys.executable, "-m", "build", "--no-isolation", "--outdir", str(folder)]
    done = subprocess.run([*command, GENERATED], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return folder


@pytest.mark.slow
def test_wheel_and_sdist_have_the_page(built: Path) -> None:
    (wheel,), (sdist,) = built.glob("*.whl"), built.glob("*.tar.gz")
    page = (GENERATED / SKILL).read_bytes()
    with zipfile.ZipFile(wheel) as archive:
        assert archive.read(SKILL) == page
    with tarfile.open(sdist) as archive:
        (name,) = (name for name in archive.getnames() if name.endswith(f"/{SKILL}"))
        file = archive.extractfile(name)
        assert file is not None
        assert file.read() == page


@pytest.mark.slow
def test_a_project_that_installs_the_wheel_finds_the_page(built: Path, tmp_path: Path) -> None:
    """By `library-skills`, which links the pages of what a project depends on."""
    (wheel,) = built.glob("*.whl")
    environment = tmp_path / ".venv"
    packages = environment / "lib" / "python3" / "site-packages"
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(packages)
    (environment / "pyvenv.cfg").touch()
    project = '[project]\nname = "user"\nversion = "1"\ndependencies = ["telnyx-voice"]\n'
    (tmp_path / "pyproject.toml").write_text(project)
    linked = tmp_path / ".agents" / "skills" / "telnyx-voice" / "SKILL.md"

    assert library_skills(tmp_path, "--skill", "telnyx-voice", "--yes") == 0
    assert linked.read_bytes() == (GENERATED / SKILL).read_bytes()
    assert library_skills(tmp_path, "--check") == 0
    (packages / SKILL).unlink()
    assert library_skills(tmp_path, "--check") == 1


def library_skills(folder: Path, *arguments: str) -> int:
    program = Path(sys.executable).with_name("library-skills")
    command = [str(program), *arguments, "--no-tool-skill"]
    return subprocess.run(command, cwd=folder, capture_output=True, check=False).returncode
