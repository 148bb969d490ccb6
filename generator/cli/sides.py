"""The two that `clientlathe diff` compares: reports, and what they were made of."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from ..config.beside import file_of_names
from ..config.config import Config
from ..config.load import load_config
from ..output import names_lock
from ..output.baseline import report_text
from ..surface.lock import scope_of
from ..surface.report import REPORT, LineKind, Report, parse
from .wheel import in_wheel

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from ..diagnostics.diagnostics import Position
    from ..surface.lock import LockedPart


@dataclass(frozen=True, slots=True, kw_only=True)
class Inputs:
    """What a client was made of."""

    config: Config
    document: tuple[str, ...]
    """The texts of the document."""
    overlays: tuple[str, ...]
    """Those of the overlays."""
    settings: tuple[object, ...]
    """What of the configuration decides about the interface."""
    names: Mapping[LockedPart, str]
    """What the lock says."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """One of the two that are compared."""

    title: str
    report: Report
    positions: Mapping[tuple[LineKind, str], Position] = field(
        default_factory=dict["tuple[LineKind, str]", "Position"]
    )
    """Where the lines come from; empty for a report."""
    inputs: Inputs | None = None
    """None for a report."""
    folder: Path | None = None
    """The output folder that was named."""


def read_side(
    path: Path, config: Path | None, client: str, made_before: Side | None = None
) -> Side:
    """What is at a path.

    Args:
        path: Where.
        config: The configuration that counts for documents, too.
        client: The client in a configuration that has several; empty: it has one.
        made_before: The client that a document without a configuration takes its names from.

    Raises:
        ReportError: there is no report, or it is damaged.
        WheelError: a wheel cannot be read, or has no report.
        Diagnosed: a document or a configuration cannot be used.
    """
    folder = path if path.is_dir() else None
    if folder is not None:
        path /= REPORT
    title = path.as_posix()
    match path.suffix:
        case ".toml":
            return made(load_config(path, client=client))
        case ".txt":
            return Side(title=title, report=parse(report_text(path), title), folder=folder)
        case ".whl":
            return Side(title=title, report=parse(in_wheel(path, REPORT)[1], title))
        case _:
            if config is None:
                return made(_bare(path, made_before))
            return made(load_config(config, client=client, spec=path))


def is_document(path: Path) -> bool:
    """Whether what is at a path is read as a document."""
    return path.suffix not in {".toml", ".txt", ".whl"} and not path.is_dir()


def _bare(spec: Path, made_before: Side | None) -> Config:
    """The configuration of a document that has none: a client that is there keeps its names."""
    config = Config(spec=spec)
    if made_before is None or made_before.inputs is not None:
        return config
    for package, line in made_before.report.of(LineKind.CLIENT).items():
        config = replace(config, package=package, client="".join(line.facts["synchronous"]))
    folder = made_before.folder
    return config if folder is None else replace(config, lock=file_of_names(folder))


def made(config: Config) -> Side:
    """What a client would be, without printing it.

    Raises:
        Diagnosed: the document or an overlay cannot be used.
    """
    from ..pipeline import decide

    decided = decide(config, lambda _: None, accounts=False)
    named = decided.config
    overlays = set(map(str, config.overlays))
    sources = decided.document.sources
    patterns = [(each.about, each.text) for each in (*config.include, *config.exclude)]
    return Side(
        title=config.spec.as_posix(),
        report=decided.report,
        positions={p.line.key: p.position for p in decided.lines if p.position is not None},
        inputs=Inputs(
            config=config,
            document=tuple(text for name, text in sources.items() if name not in overlays),
            overlays=tuple(text for name, text in sources.items() if name in overlays),
            settings=(named.package, named.client, named.naming, len(config.include), *patterns),
            names={scope_of(p): n for p, n in names_lock.read(config.lock).names.items()},
        ),
    )
