"""A double of the stages, for tests of what stands around them."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from generator.diagnostics.diagnostics import Diagnostic, Position
from generator.document.load import load_text
from generator.ir.ledger import Ledger, Part
from generator.output.generated import Generated

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    from generator.config.config import Config

SPEC = """\
openapi: 3.1.0
info: {title: Acme, version: "1"}
paths: {}
"""
STAGES = ("load", "lower", "write")


@dataclass
class FakePipeline:
    """Stands for the stages: gives what a test asks for, and remembers the configuration."""

    files: dict[str, bytes] = field(default_factory=lambda: {"acme/__init__.py": b"A = 1\n"})
    ledger: Ledger = field(default_factory=Ledger)
    findings: tuple[Diagnostic, ...] = ()
    sources: Mapping[str, str] = field(default_factory=dict[str, str])
    error: BaseException | None = None
    config: Config | None = None

    def run(self, config: Config, on_stage: Callable[[str], None]) -> Generated:
        self.config = config
        for stage in STAGES:
            on_stage(stage)
        if self.error is not None:
            raise self.error
        return Generated(
            files=self.files,
            ledger=self.ledger.close(),
            findings=self.findings,
            sources=self.sources,
            whole=False,  # so that each run is made, not loaded
        )

    def lose(self, code: str = "L01", part: Part = Part.SCHEMA, pointer: str = "/info") -> None:
        node = load_text(SPEC, "spec.yaml").find(pointer)
        assert node is not None
        self.ledger.degraded(part, node, code, "became any")


def finding(line: int = 1) -> Diagnostic:
    return Diagnostic("W131", Position("spec.yaml", line, 1), "odd", hint="look")


def files(folder: Path) -> set[str]:
    return {
        path.relative_to(folder).as_posix()
        for path in folder.rglob("*")
        if path.is_file() and ".cache" not in path.parts
    }
