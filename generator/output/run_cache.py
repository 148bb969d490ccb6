"""Runs of which nothing has changed since.

What is kept of their files are their digests. An entry can say that a folder is up to date, and
can never write a line of a client; `--check` asks no entry.
"""

from __future__ import annotations

import json
from dataclasses import asdict, replace
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ..config.beside import RELEASED, beside
from ..config.config import NO_FEATURES
from ..config.own_templates import state_of
from ..diagnostics.diagnostics import Diagnostic, Position
from ..document.cache import Cache
from ..document.readfile import read_regular
from ..ir.ledger import Account, Entry, Outcome, Part, Renamed
from ..shipped import program
from .baseline import released_text
from .generated import Generated
from .manifest import complaint, digest

if TYPE_CHECKING:
    from ..config.config import Config

_LICENSE = "LICENSE"


def load(config: Config) -> Generated | None:
    """What an earlier run made, if it is what stands in the output folder.

    Returns:
        What was made, read from the output folder; None if a run would make something else or
        would have something to write, or no such run is known.
    """
    known = _cache(config).get(_question(config))
    if known is None:
        return None
    try:
        return _loaded(json.loads(known), config.out)
    except (ValueError, LookupError, TypeError, AttributeError):  # not an entry that we wrote
        return None


def _loaded(made: dict[str, Any], out: Path) -> Generated | None:
    read = {name: _text(name) for name in made["read"]}
    if any(_digest(text) != made["read"][name] for name, text in read.items()):
        return None
    files: dict[str, bytes] = {}
    for path, expected in made["files"].items():
        content = None if complaint(path) else _content(out / path)
        if content is None or digest(content) != expected:
            return None
        files[path] = content
    if not any(path.endswith("/__init__.py") for path in files):
        return None
    return Generated(
        files=files,
        ledger=Account(
            entries=tuple(map(_entry, made["entries"])),
            renamed=tuple(map(_renamed, made["renamed"])),
        ),
        findings=tuple(map(_finding, made["findings"])),
        sources={**made["fetched"], **{name: text for name, text in read.items() if text}},
        whole=True,
    )


def store(config: Config, generated: Generated) -> None:
    """Keep what a run made, for `load`."""
    if not generated.whole:
        return
    local = {name: text for name, text in generated.sources.items() if "://" not in name}
    read: dict[str, str | None] = dict(local)
    if config.license_file is not None:
        license_text = generated.files[_LICENSE].decode("utf-8", "surrogateescape")
        read[str(config.license_file)] = license_text
    if config.lock is not None and generated.lock is not None:
        read[str(config.lock)] = generated.lock.text
        read[str(beside(config.lock, RELEASED))] = released_text(config.lock)
    made = {
        "read": {name: _digest(text) for name, text in read.items()},
        "fetched": {n: text for n, text in generated.sources.items() if n not in local},
        "files": {path: digest(data) for path, data in generated.files.items()},
        "entries": [
            (e.part.value, e.pointer, _place(e.position), e.outcome, e.code, e.detail)
            for e in generated.ledger.entries
        ],
        "renamed": list(map(asdict, generated.ledger.renamed)),
        "findings": [
            (f.code, _place(f.position), f.message, f.allowed, f.hint, f.pointer)
            for f in generated.findings
        ],
    }
    _cache(config).put([(_question(config), json.dumps(made).encode())])


def _cache(config: Config) -> Cache:
    return Cache(config.cache, f"run {program()}")


def _question(config: Config) -> str:
    """The settings on which it depends what is made."""
    keep = config.keep if config.mixins else ()
    plain = replace(
        config, out=Path(), cache=None, strict=False, accepted=(), keep=keep, features=NO_FEATURES
    )
    features = sorted(each.value for each in config.features)  # a set has no order to print
    return f"{plain!r} {features} {state_of(config.templates)}"


def _place(position: Position) -> tuple[str, int, int]:
    return position.file, position.line, position.column


def _entry(row: list[Any]) -> Entry:
    part, pointer, place, outcome, code, detail = row
    return Entry(
        part=Part(part),
        pointer=pointer,
        position=Position(*place),
        outcome=Outcome(outcome),
        code=code,
        detail=detail,
    )


def _finding(row: list[Any]) -> Diagnostic:
    code, place, message, allowed, hint, pointer = row
    return Diagnostic(code, Position(*place), message, allowed=allowed, hint=hint, pointer=pointer)


def _renamed(row: dict[str, str]) -> Renamed:
    return Renamed(**row)


def _text(name: str) -> str | None:
    """What a file says, as the stages read it; None if it cannot be read."""
    content = _content(Path(name))
    if content is None:
        return None
    return content.decode("utf-8", "surrogateescape").removeprefix("\ufeff")


def _content(path: Path) -> bytes | None:
    try:
        return read_regular(path)
    except OSError:
        return None


def _digest(text: str | None) -> str:
    """What tells a text from others, and from none."""
    return "" if text is None else sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
