"""The recipes of ARCHITECTURE.md, carried out on a copy: how many files does a change touch?"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import pytest

from tests.checkout import ROOT, operation_ids

if TYPE_CHECKING:
    from pathlib import Path


RECIPES = (
    *("A schema keyword", "A parameter style", "An authentication scheme", "A command"),
    *("Another output", "A transport", "A template of your own", "A word of the vocabulary"),
)


def test_the_recipes_name_files_that_exist() -> None:
    page = (ROOT / "ARCHITECTURE.md").read_text(encoding="utf-8")
    recipes = page.partition("## Recipes")[2].partition("\n##")[0]
    assert [name for name in RECIPES if f"**{name}" not in recipes] == []
    named = re.findall(r"`([\w./]+(?:\.py|/))`", recipes)
    assert len(named) > 3 * len(RECIPES)
    homes = (ROOT, ROOT / "generator", ROOT / "generator" / "runtime")
    assert [path for path in named if not any((home / path).exists() for home in homes)] == []


def test_every_folder_of_tests_is_in_the_table() -> None:
    table = (ROOT / "ARCHITECTURE.md").read_text(encoding="utf-8").partition("## Tests")[2]
    tests = (ROOT / "tests").rglob("test_*.py")
    folders = {path.relative_to(ROOT / "tests").parts[0] for path in tests}
    assert {name for name in folders if not name.endswith(".py")} <= set(
        re.findall(r"`tests/(\w+)`", table)
    )


@dataclass
class Copy:
    """A copy of the checkout, and the files in which something was changed."""

    root: Path
    touched: set[str] = field(default_factory=set[str])

    def put(self, file: str, before: str, after: str) -> None:
        """Put a text behind another, wherever that stands in a file."""
        path = self.root / file
        text = path.read_text(encoding="utf-8")
        assert before in text, f"{file} has no {before!r}"
        path.write_text(text.replace(before, before + after), encoding="utf-8")
        self.touched.add(file)

    def run(self, *arguments: str) -> subprocess.CompletedProcess[str]:
        """Run Python in the copy."""
        return subprocess.run(
            [sys.executable, *arguments],
            cwd=self.root,
            env={**os.environ, "PYTHONPATH": str(self.root)},
            capture_output=True,
            text=True,
            check=False,
        )

    def write(self, file: str, code: str) -> None:
        """Write a new file."""
        path = self.root / file
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(code, encoding="utf-8")
        self.touched.add(file)

    def test(self, file: str, code: str) -> None:
        """Write the test that a recipe asks for, and see it pass."""
        self.write(file, code)
        done = self.run(str(self.root / file))
        assert done.returncode == 0, done.stderr


@pytest.fixture
def copy(tmp_path: Path) -> Copy:
    for name in ("generator", "templates"):
        shutil.copytree(ROOT / name, tmp_path / name, ignore=shutil.ignore_patterns("__pycache__"))
    return Copy(tmp_path)


KEYWORD = """\
import sys
from pathlib import Path

from generator.cli.main import main

Path("openapi.yaml").write_text('''
openapi: 3.1.0
info: {title: Pets, version: "1"}
servers: [{url: https://pets.example}]
paths:
  /tags:
    post:
      operationId: tag
      requestBody:
        required: true
        content:
          application/json:
            schema:
              type: object
              properties:
                tags: {type: object, additionalProperties: {type: string}, uniqueValues: true}
      responses: {"204": {description: Done.}}
''')
assert main(["generate", "openapi.yaml", "--out", "out", "--package", "pets", "--quiet"]) == 0
sys.path.insert(0, "out")
import pets

client = pets.Pets(transport=pets.MockTransport(lambda request: pets.mock_response(204)))
client.tags.tag(tags={"a": "x", "b": "y"})
try:
    client.tags.tag(tags={"a": "x", "b": "x"})
except pets.InvalidRequestError as error:
    assert "different values" in str(error), error
else:
    raise AssertionError("the keyword is not enforced")
"""


@pytest.mark.slow
def test_a_schema_keyword(copy: Copy) -> None:
    copy.put(
        "generator/openapi/grammar.py", '"uniqueItems": _BOOLEAN,', '"uniqueValues": _BOOLEAN,'
    )
    copy.put("generator/lower/keywords.py", '"propertyNames",', '"uniqueValues",')
    copy.put(
        "generator/runtime/models/rules.py",
        '"dependentSchemas": _of("object", _Judge.dependent_schemas),',
        '"uniqueValues": _limit("object", lambda s, v: not s or len({*v.values()}) == len(v), '
        '"an object of different values"),',
    )
    copy.test("tests/runtime/models/test_unique_values.py", KEYWORD)
    assert len(copy.touched) <= 5


STYLE = """\
from generator.document.load import load_text
from generator.frontend.checks import parameters
from generator.frontend.checks.scope import Scope
from generator.runtime.core.encode import query_pairs
from generator.runtime.core.operation import In, Param, Style
from generator.runtime.testing.wire import Arrived, read_params

param = Param(
    name="ids",
    location=In.QUERY,
    style=Style.TILDE_DELIMITED,
    explode=False,
    type=lambda: list[str],
)
assert query_pairs(param, ["a", "b"]) == ["ids=a~b"]
assert read_params((param,), Arrived("GET", "/?ids=a~b", [], b""), {}) == ({"ids": ["a", "b"]}, [])

document = load_text('''
openapi: 3.1.0
info: {title: Pets, version: "1"}
paths:
  /pets:
    get:
      parameters: [{name: ids, in: query, style: tilde, schema: {type: array}}]
      responses: {"204": {description: Done.}}
''', "openapi.yaml")
assert list(parameters.check(Scope(document))) == []
"""


@pytest.mark.slow
def test_a_parameter_style(copy: Copy) -> None:
    """A member of the enum; the type checker then names every place that must learn it."""
    operation, encode = (f"generator/runtime/core/{name}.py" for name in ("operation", "encode"))
    copy.put(operation, '    PIPE_DELIMITED = "pipeDelimited"\n', '    TILDE_DELIMITED = "tilde"\n')
    named = copy.run("-m", "mypy", "--strict", "-p", "generator.runtime.core").stdout
    lines = {tuple(found) for found in re.findall(r"(\S+\.py):(\d+): error", named)}
    places = {file for file, _ in lines}
    assert places == {operation, encode}, named
    for file in (operation, encode):
        copy.put(file, "| Style.PIPE_DELIMITED", " | Style.TILDE_DELIMITED")
    pipes = 'between, clashing = name_text("|"), "|"'
    case = "case Style.TILDE_DELIMITED:"
    copy.put(encode, pipes, f"\n        {case}\n            {pipes.replace('|', '~')}")
    wire = "generator/runtime/testing/wire.py"
    copy.put(wire, '    Style.COOKIE: "%2C",\n', '    Style.TILDE_DELIMITED: "~",\n')
    assert copy.run("-m", "mypy", "--strict", "-p", "generator.runtime.core").returncode == 0
    copy.test("tests/runtime/core/test_tilde.py", STYLE)
    assert len(copy.touched) <= 4


COMMAND = '''\
"""`clientlathe count`: how many paths a document has."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from ..document.load import load

if TYPE_CHECKING:
    import argparse

    from .arguments import Arguments

USAGE = "SPEC"
ABOUT = "count the paths of a document"


def add_options(parser: argparse.ArgumentParser) -> None:
    """Add what the command takes."""
    parser.add_argument("spec", metavar="SPEC", type=Path, help="the OpenAPI document")


def run(arguments: Arguments) -> int:
    """Count them."""
    assert arguments.spec is not None
    sys.stdout.write(f"{len(list(load(arguments.spec).root['paths'].children()))}\\n")
    return 0
'''


@pytest.mark.slow
def test_a_command(copy: Copy) -> None:
    main = "generator/cli/main.py"
    copy.put(main, "from . import (\n", "    count,\n")
    copy.put(main, "COMMANDS: Mapping[str, Command] = {\n", '    "count": count,\n')
    copy.write("generator/cli/count.py", COMMAND)
    done = copy.run("-m", "generator", "count", str(ROOT / "spec" / "openapi.yaml"))
    assert (done.returncode, done.stdout) == (0, f"{len(operation_ids())}\n"), done.stderr
    assert "count the paths of a document" in copy.run("-m", "generator", "--help").stdout
    assert len(copy.touched) <= 2
