"""Clients of documents with their fakes, each made once per test run, by the program.

For large ones the generator runs in a process of its own, with an end to its memory and to its
patience; for small ones the program is called here. The golden cases have tests of what the program
does beside them, so they are made without it.
"""

from __future__ import annotations

import compileall
import json
import re
import subprocess
import sys
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from generator.cli.main import main
from generator.config.config import Config
from generator.config.features import Feature
from tests.clients import add_bytecode, locked, run, write

from .documents import ROOT

if TYPE_CHECKING:
    from collections.abc import Generator
    from pathlib import Path

    from .documents import Source

MEMORY = 2 * 1024**3
"""Bytes of address space; the largest document takes a tenth of it."""
MINUTES = 15
"""Only a run that hangs takes as long."""
_LIMITED = """\
import resource, runpy, sys
resource.setrlimit(resource.RLIMIT_AS, ({memory}, {memory}))
sys.argv[0] = "clientlathe"
runpy.run_module("generator", run_name="__main__", alter_sys=True)
"""


@dataclass(frozen=True)
class Made:
    """A client on disk."""

    source: Source
    folder: Path
    """The folder of the distribution: on `sys.path` the package can be imported from it."""

    @property
    def package(self) -> Path:
        return self.folder / self.source.package

    @property
    def config(self) -> Path:
        """The configuration, which asks for the fake."""
        return self.folder.with_suffix(".toml")

    @property
    def report(self) -> dict[str, Any]:
        """What the ledger says."""
        text = self.folder.with_suffix(".json").read_text("utf-8")
        found: dict[str, Any] = json.loads(text)
        return found


def arguments(source: Source, folder: Path, *more: str) -> list[str]:
    """The command that makes a client; `more` are further arguments."""
    written = ["--out", str(folder), "--package", source.package]
    return ["generate", str(source.file), *written, *more]


def generate(
    source: Source, folder: Path, *more: str, seed: str = "0"
) -> subprocess.CompletedProcess[str]:
    """Run the generator; `more` are further arguments."""
    code = _LIMITED.format(memory=MEMORY)
    return subprocess.run(
        [sys.executable, "-c", code, *arguments(source, folder, *more)],
        cwd=ROOT,
        env={"PYTHONHASHSEED": seed, "PATH": ""},
        capture_output=True,
        text=True,
        check=False,
        timeout=MINUTES * 60,
    )


def make(source: Source, base: Path) -> Made:
    """The client of a document; the first process that asks makes it, others wait for it."""
    folder = base / "clients" / source.package
    folder.parent.mkdir(exist_ok=True)
    made = Made(source, folder)
    with locked(folder):
        if not folder.exists():
            report = folder.with_suffix(".json")
            made.config.write_text("fake = true\n", "utf-8")
            options = ("--config", str(made.config), "--report", str(report))
            if source.golden:
                features = Feature.FAKE.needs
                found = run(Config(spec=source.file, package=source.package, features=features))
                report.write_text(found.ledger.to_json(), "utf-8")
                write(found.files, folder)
            elif source.large:
                done = generate(source, folder, *options)
                assert done.returncode == 0, f"{source}: exit code {done.returncode}\n{done.stderr}"
                add_bytecode(made.package)
            else:
                assert main(arguments(source, folder, *options)) == 0, source
                add_bytecode(made.package)
            # Several processes import it, also where PYTHONDONTWRITEBYTECODE is set; what is there
            # for type checkers alone has to be Python as well.
            assert compileall.compile_dir(made.package, quiet=1, rx=re.compile("_runtime")), source
    return made


@contextmanager
def importable(made: Made) -> Generator[None]:
    """The package can be imported within the block, and is forgotten after it."""
    sys.path.insert(0, str(made.folder))
    try:
        yield
    finally:
        sys.path.remove(str(made.folder))
        package = made.source.package
        for name in [name for name in sys.modules if name.partition(".")[0] == package]:
            del sys.modules[name]
