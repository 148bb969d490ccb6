"""What each broken input is told, to the letter.

A case is a folder: `bad.yaml` (or `.json`, `.toml`, or none, for a file that does not exist), maybe
an `overlay.yaml`, and `bad.txt` with all that is printed. `pytest --rewrite` writes `bad.txt`.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING
from unittest import mock

import pytest

from generator import pipeline
from generator.config import load as load_module
from generator.config.accept import idle
from generator.config.load import load_config
from generator.config.own_templates import changed, read_templates
from generator.diagnostics.codes import CODES, OUR_WORDS
from generator.diagnostics.diagnostics import Diagnosed, Diagnostic, Report
from generator.document.load import load
from generator.frontend import refs, validate
from generator.frontend.bundle import bundle
from generator.frontend.checks.scope import Repair
from generator.frontend.examples import yield_to_examples
from generator.frontend.overlay import apply_overlay
from generator.frontend.select import select
from generator.ir.ledger import Ledger
from generator.output import names_lock

if TYPE_CHECKING:
    from collections.abc import Iterable

    from generator.frontend.checks.scope import Finding

CASES = Path(__file__).parent / "cases"
NAMES = sorted(folder.name for folder in CASES.iterdir())


def _findings(folder: Path) -> Iterable[Diagnostic]:
    """The front end as the pipeline runs it: what can be read is judged as a whole."""
    if (folder / "bad.toml").exists():
        with mock.patch.object(load_module, "__version__", "0"):  # a release changes no case
            config = load_config(folder / "bad.toml")
        if config.include or config.exclude:
            select(load(config.spec), config.include, config.exclude, Ledger())
        if config.templates is not None:
            return changed(read_templates(config.templates))
        if config.mixins:
            pipeline.decide(config, lambda _: None)
        return idle(config.accepted, [])
    if (folder / "names.lock").exists():
        names_lock.read(folder / "names.lock")
        return ()
    json = folder / "bad.json"
    file = json if json.exists() else folder / "bad.yaml"
    document = load(file)
    if (folder / "overlay.yaml").exists():
        document = apply_overlay(document, load(folder / "overlay.yaml"))
    document = bundle(document, _no_host)
    every = validate.find(document)
    few = validate.find(document, decisive=True)
    assert [*filter(_is_decisive, few)] == [*filter(_is_decisive, every)]
    findings = [*refs.find(document), *every]
    found = (*document.notes, *validate.diagnostics(findings))
    if any(each.code.startswith("E") for each in found):
        return found
    return (*found, *validate.diagnostics(yield_to_examples(document, Ledger())[1]))


def _is_decisive(found: Finding) -> bool:
    """Whether something is repaired, or the run ended, because of a finding."""
    return found.instead is not Repair.KEEP or found.code in OUR_WORDS


def _no_host(_url: str) -> None:
    """No case may ask a host."""


def _printed(folder: Path) -> str:
    try:
        report = Report(_findings(folder))
    except Diagnosed as error:
        report = Report(error.diagnostics)
    files = [file for file in folder.rglob("*") if file.is_file() and file.name != "bad.txt"]
    sources = {
        name: file.read_text(encoding="utf-8", errors="replace").removeprefix("\ufeff")
        for file in files
        for name in (file.relative_to(folder).as_posix(), str(file))
    }
    printed = report.render(sources).replace(f"{folder}/", "")
    return re.sub(r"sha256:[1-9a-f][0-9a-f]{63}", "sha256:…", printed)  # of a template of today


@pytest.mark.parametrize("name", NAMES)
def test_case(name: str, *, rewrite: bool) -> None:
    expected, printed = CASES / name / "bad.txt", _printed(CASES / name)
    assert printed, "a negative case must have a finding"
    if rewrite:
        expected.write_text(printed, encoding="utf-8")
    assert printed == expected.read_text(encoding="utf-8")


def test_every_code_has_a_case() -> None:
    texts = "".join((CASES / name / "bad.txt").read_text(encoding="utf-8") for name in NAMES)
    assert set(re.findall(r"(?m)^\S+:\d+:\d+: ([EW]\d{3}) ", texts)) == set(CODES)


def test_every_code_is_used(root: Path) -> None:
    files = [file for file in (root / "generator").rglob("*.py") if file.name != "codes.py"]
    sources = "".join(file.read_text(encoding="utf-8") for file in files)
    assert set(re.findall(r'"([EW]\d{3})"', sources)) == set(CODES)
