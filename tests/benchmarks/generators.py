"""The generators that read the same documents, and how to judge what they write.

Each is run as its manual says, into one package, without its own tests and documentation.
"""

from __future__ import annotations

import json
import os
import re
import sys
from dataclasses import dataclass
from typing import TYPE_CHECKING

from tests.checkout import ROOT

from .documents import load
from .homes import CLIENT, Home, home, run
from .spending import Spent, spend

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

PACKAGE = "made"


@dataclass(frozen=True, slots=True, kw_only=True)
class Generator:
    """One way to make a client of a document."""

    name: str
    home: str
    """Whose environment imports the output."""
    command: Callable[[Home, Path, Path], list[str]]
    """From its environment, the document and the folder to a command."""
    operations: str = ""
    """A pattern that occurs once per operation in its output; none: it writes models only."""

    def run(self, document: Path, folder: Path) -> Spent:
        """Generate into a folder."""
        folder.mkdir(parents=True, exist_ok=True)
        where = home(self.home)
        command = self.command(where, document, folder)
        programs = os.pathsep.join([str(where.folder / "bin"), os.environ.get("PATH", "")])
        return spend(command, cwd=folder, PYTHONPATH=str(ROOT), PATH=programs)

    def judge(self, spent: Spent, folder: Path, operations: int) -> tuple[str, str]:
        """The verdict on an output, and what is wrong with it."""
        sources = [path.read_text(errors="replace") for path in (folder / PACKAGE).rglob("*.py")]
        if spent.code or not sources:
            return "fail", spent.reason
        imported = run(
            [
                home(self.home).python,
                str(ROOT / "tests/benchmarks/inside/importing.py"),
                str(folder),
                PACKAGE,
            ],
            seconds=300,
        )
        if imported.returncode:
            return "fail", "its modules end the interpreter"
        facts = json.loads(imported.stdout.splitlines()[-1])
        if facts["bad"]:
            said = f"{facts['bad']} of {facts['modules']} modules do not import: {facts['reason']}"
            return ("fail" if facts["bad"] * 2 > facts["modules"] else "part"), said[:160]
        if self.operations:
            pattern = re.compile(self.operations, re.MULTILINE)
            found = sum(len(pattern.findall(text)) for text in sources)
            if found < operations:
                return "part", f"{found} of {operations} operations"
        return "ok", ""


def _ours(_: Home, document: Path, folder: Path) -> list[str]:
    options = ["--package", PACKAGE, "--out", str(folder), "--force", "--verbose"]
    return [sys.executable, "-m", "generator", "generate", str(document), *options]


def _opc(where: Home, document: Path, folder: Path) -> list[str]:
    program = where.program("openapi-python-client")
    options = ["--meta", "none", "--overwrite", "--output-path", str(folder / PACKAGE)]
    return [program, "generate", "--path", str(document), *options]


def _dcg(where: Home, document: Path, folder: Path) -> list[str]:
    return [
        where.program("datamodel-codegen"),
        *("--input", str(document), "--input-file-type", "openapi"),
        *("--output-model-type", "pydantic_v2.BaseModel"),
        *("--output", _models(document, folder / PACKAGE / "__init__.py")),
    ]


def _models(document: Path, module: Path) -> str:
    """Where its models go: a package if names of schemas have dots, else a module."""
    schemas = load(document).get("components", {}).get("schemas", {})
    if any("." in name for name in schemas):
        return str(module.parent if module.stem == "__init__" else module.with_suffix(""))
    return str(module)


def _dcg_client(where: Home, document: Path, folder: Path) -> list[str]:
    return [
        where.program("datamodel-codegen"),
        *("--input", str(document), "--input-file-type", "openapi"),
        *("--output-model-type", "pydantic_v2.BaseModel"),
        *("--output", _models(document, folder / PACKAGE / "models.py")),
        *("--generate-client", "httpx2"),
        *("--client-output", str(folder / PACKAGE / "client")),
        *("--client-package", f"{PACKAGE}.client"),
        *("--client-model-package", f"{PACKAGE}.models"),
    ]


def _oag(where: Home, document: Path, folder: Path) -> list[str]:
    return [
        where.program("openapi-generator-cli"),
        *("generate", "-g", "python", "-i", str(document), "-o", str(folder)),
        *("--package-name", PACKAGE, "--skip-validate-spec"),
        *("--global-property", "apiTests=false,modelTests=false,apiDocs=false,modelDocs=false"),
    ]


OURS = Generator(name="ours", home=CLIENT, command=_ours, operations=r"^[A-Z]\w*: Operation\[")
OTHERS = (
    Generator(
        name="openapi-python-client",
        home="openapi-python-client",
        command=_opc,
        operations=r"^def sync_detailed\(",
    ),
    Generator(name="datamodel-codegen, models", home="datamodel-code-generator", command=_dcg),
    Generator(
        name="datamodel-codegen, client",
        home="datamodel-code-generator",
        command=_dcg_client,
        operations=r"^OPERATION_\d+: ",
    ),
    Generator(
        name="openapi-generator",
        home="openapi-generator",
        command=_oag,
        operations=r"^    def \w+_with_http_info\(",
    ),
)
