"""The YAML that other programs read: workflows, the action, hooks of pre-commit."""

from __future__ import annotations

import re
import shlex
import subprocess
from typing import TYPE_CHECKING, Any

import pytest
from check_jsonschema.builtin_schemas import get_builtin_schema  # type: ignore[import-untyped] # it has no stubs
from jsonschema_rs import validator_for

from generator.cli import init, main
from tests.checkout import ROOT
from tests.plain import from_yaml

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from generator.cli.arguments import Arguments

SHELL = re.compile(r"(?<![\w/-])(?:\S*/bin/)?clientlathe\"? ((?:generate|diff)\b[^\n]*)")


def texts() -> Iterator[tuple[str, str, str]]:
    """Name, schema and text of each."""
    for path in sorted((ROOT / ".github" / "workflows").iterdir()):
        yield path.name, "vendor.github-workflows", path.read_text("utf-8")
    yield "init", "vendor.github-workflows", init.JOB
    for path in sorted((ROOT / "docs").glob("*.md")):
        for block in re.findall(r"```yaml\n(name:.*?)```", path.read_text("utf-8"), re.DOTALL):
            yield path.name, "vendor.github-workflows", block
    yield "action.yml", "vendor.github-actions", (ROOT / "action.yml").read_text("utf-8")


ALL = list(texts())
HOOKS = ROOT / ".pre-commit-hooks.yaml"


@pytest.mark.parametrize(("name", "schema", "text"), ALL, ids=[name for name, _, _ in ALL])
def test_it_is_what_github_reads(name: str, schema: str, text: str) -> None:
    found: dict[Any, Any] = from_yaml(text)
    if True in found:  # YAML 1.1 takes the key `on` for a boolean; GitHub does not
        found["on"] = found.pop(True)
    validator = validator_for(get_builtin_schema(schema))
    assert [error.message for error in validator.iter_errors(found)] == [], name
    assert not validator.is_valid({**found, "nonsense": 1})


def test_every_action_is_named_by_one_digest() -> None:
    lines = [line for _, _, text in ALL for line in re.findall(r"uses: *(.*)", text)]
    digests: dict[str, set[str]] = {}
    for line in lines:
        match = re.fullmatch(r"([\w-]+/[\w-]+)@([0-9a-f]{40} # v\d+\.\d+\.\d+)", line)
        assert match, line
        digests.setdefault(match[1], set()).add(match[2])
    assert all(len(found) == 1 for found in digests.values()), digests
    assert len(digests) == 5


def test_what_is_run_is_a_command_with_its_options(monkeypatch: pytest.MonkeyPatch) -> None:
    hooks = [hook["entry"] for hook in from_yaml(HOOKS.read_text("utf-8"))]
    lines = [
        line for text in [*(text for _, _, text in ALL), *hooks] for line in SHELL.findall(text)
    ]
    assert len(lines) >= 7
    ran: list[str] = []

    def run(arguments: Arguments) -> int:
        ran.append(str(arguments.command))
        return 0

    for name in ("generate", "diff"):
        monkeypatch.setattr(main.COMMANDS[name], "run", run)
    for line in lines:
        # `${NAME:+--option "$NAME"}` of the shell, as it is where NAME has a value
        plain = re.sub(r'\$\{\w+:\+(--[\w-]+) "\$(\w+)"\}', r"\1 major", line)
        assert main.main(shlex.split(plain)) == 0
    assert set(ran) == {"generate", "diff"}


def test_the_hooks_are_a_manifest() -> None:
    required = {"id", "name", "entry", "language"}
    hooks = from_yaml(HOOKS.read_text("utf-8"))
    assert all(required <= hook.keys() for hook in hooks)
    assert len({hook["id"] for hook in hooks}) == len(hooks)
    assert {hook["language"] for hook in hooks} == {"python"}


def test_the_steps_of_the_action_hand_on_what_they_are_given(tmp_path: Path) -> None:
    """The shell of the last two steps, with a program that prints its arguments."""
    program = tmp_path / "clientlathe" / "bin" / "clientlathe"
    program.parent.mkdir(parents=True)
    program.write_text('#!/bin/sh\nprintf "<%s>" "$@"\n')
    program.chmod(0o755)
    steps = from_yaml((ROOT / "action.yml").read_text("utf-8"))["runs"]["steps"]

    def said(**inputs: str) -> list[str]:
        environment = {"RUNNER_TEMP": str(tmp_path), "PATH": "/usr/bin:/bin", **inputs}
        return [
            subprocess.run(
                ["bash", "-e", "-c", step["run"]],
                env=environment,
                capture_output=True,
                text=True,
                check=True,
            ).stdout
            for step in steps[2:]
        ]

    assert said(CONFIG="", FAIL_ON="") == [
        "<generate><--check><--format><github>",
        "<diff><--format><github>",
    ]
    assert said(CONFIG="a b.toml; x", FAIL_ON="major") == [
        "<generate><--check><--format><github><--config><a b.toml; x>",
        "<diff><--format><github><--config><a b.toml; x><--fail-on><major>",
    ]
