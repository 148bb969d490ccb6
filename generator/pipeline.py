"""The stages in order: read this file first.

    load      text               -> Document     what the text says, with positions
    overlay   Document           -> Document     with what overlays change and add
    bundle    Document           -> Document     the files that it refers to join it
    refs      Document           -> findings     does every $ref lead somewhere?
    validate  Document           -> findings     what the standard asks
    repair    Document           -> Document     without what cannot be used
    select    Document           -> Document     without what the configuration leaves out
    lower     Document           -> ir.Api       what the API means; the ledger hears of every part
    surface   ir.Api             -> Surface      what a caller sees, as data, with every name
    present   Surface            -> views        finished strings
    render    views              -> text         Jinja, statements only
    pages     Surface            -> text         README, guide, skill page, samples
    format    text               -> text         in the style of black

Data flows one way, in memory. Writing is left to the caller, so that a run that fails changes
nothing and a check is the same run without writing. What prints is loaded where something is
printed: a comparison of two interfaces is spared half a second.
"""

from __future__ import annotations

import gc
from contextlib import contextmanager
from dataclasses import dataclass, replace
from hashlib import sha256
from typing import TYPE_CHECKING

from . import __version__
from .config.config import AUTO, FIRST_VERSION
from .config.own_code import find_own_code
from .config.own_templates import blaming, changed, no_python, read_templates, refuse_taken
from .diagnostics.codes import OUR_WORDS
from .diagnostics.diagnostics import Diagnosed, Report
from .document.load import load
from .frontend import refs, validate
from .frontend.bundle import bundle, unquoted
from .frontend.checks.root import is_readable
from .frontend.examples import yield_to_examples
from .frontend.overlay import apply_overlay
from .frontend.repair import repair
from .frontend.select import select
from .ir.ledger import Ledger, Unkept
from .lower import lower
from .output import baseline, names_lock
from .output.generated import Generated
from .shipped import runtime_files
from .surface.build import build
from .surface.build_report import located_lines, report_of
from .surface.compare import compare
from .surface.former import with_former_names
from .surface.inlined import has_name
from .surface.kept_names import match, update
from .surface.locked import UNLOCKED
from .surface.origins import ORIGINS, build_origins
from .surface.report import REPORT

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Iterable, Mapping
    from pathlib import Path

    from .config.config import Config
    from .config.own_templates import OwnTemplates
    from .diagnostics.diagnostics import Diagnostic
    from .document.document import Document
    from .frontend.bundle import Fetch
    from .package.present import Page
    from .surface.build_report import LocatedLine
    from .surface.kept_names import Update
    from .surface.report import Report as ApiReport
    from .surface.surface import Surface


@contextmanager
def _uncollected() -> Generator[None]:
    """Hold the garbage collector back: the stages keep what they make, and leave no garbage."""
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.enable()


@dataclass(frozen=True, slots=True, kw_only=True)
class Decided:
    """What a caller of the client will see, before anything is printed."""

    config: Config
    """With the names of package, distribution and client filled in, and the version."""
    surface: Surface
    report: ApiReport
    lines: tuple[LocatedLine, ...]
    """The lines of the report, with where they come from."""
    released: ApiReport | None
    """What callers have; None before the first release."""
    ledger: Ledger
    document: Document
    findings: tuple[Diagnostic, ...]
    own_sources: Mapping[str, str]
    """Text of the maintainer's own files that were read."""
    lock: Update | None
    """What the lock of names should say; None: the client has no lock."""


@_uncollected()
def run(config: Config, on_stage: Callable[[str], None]) -> Generated:
    """Generate a client in memory.

    Args:
        config: What the user decides.
        on_stage: Told the name of each stage when it begins.

    Raises:
        Diagnosed: the document or an overlay cannot be used.
    """
    from .package.present import Versions, present
    from .package.render import render
    from .pages.build import build_pages

    decided = decide(config, on_stage)
    surface, document = decided.surface, decided.document
    origins = build_origins(surface, document=config.spec.name, is_client_named=bool(config.client))
    config = decided.config
    own = None if config.templates is None else read_templates(config.templates)
    on_stage("present")
    versions = Versions(generator=__version__, document=_digest(document))
    pages = present(surface, config, versions, own)
    files = _static(surface, config)
    if own is not None:
        ours = {page.path for page in pages if page.template not in own.added}
        refuse_taken(own, config.folder, ours | files.keys())
    on_stage("render")
    with blaming(own):
        texts = render(pages, config.templates)
        on_stage("pages")
        texts |= build_pages(surface, config)
    files[REPORT] = decided.report.text().encode()
    files[f"{config.folder}/{ORIGINS}"] = origins.text().encode()
    on_stage("format")
    files |= {path: text.encode() for path, text in _formatted(texts, pages, own).items()}
    return Generated(
        files=dict(sorted(files.items())),
        ledger=decided.ledger.close(surface.renamed),
        findings=(*decided.findings, *([] if own is None else changed(own))),
        sources={
            **document.sources,
            **decided.own_sources,
            **({} if own is None else own.sources),
        },
        whole=not document.unread,
        lock=decided.lock,
    )


def _formatted(
    texts: dict[str, str], pages: Iterable[Page], own: OwnTemplates | None
) -> dict[str, str]:
    """Lay the texts out; whoever wrote a template need not know how black would print it."""
    from .package.format import FormatError, format_python

    if own is None:
        return format_python(texts)
    templates = {page.path: page.template for page in pages}
    includes = own.texts.keys() - set(templates.values())
    mine = {path for path, name in templates.items() if includes or name in own.texts}
    try:
        return format_python(texts, mine)
    except FormatError as error:
        if error.path not in mine:
            raise
        raise no_python(own, templates[error.path], str(error)) from error


@dataclass(frozen=True, slots=True, kw_only=True)
class Input:
    """What is put in, as the client is made of it."""

    document: Document
    findings: tuple[Diagnostic, ...]
    ledger: Ledger
    """With what was left out so far."""


def read(config: Config, on_stage: Callable[[str], None], *, accounts: bool = True) -> Input:
    """Read the document and its overlays; takes and raises what `decide` does."""
    on_stage("load")
    document = load(config.spec)
    on_stage("overlay")
    for path in config.overlays:
        document = apply_overlay(document, load(path))
    on_stage("bundle")
    document = bundle(document, fetching(config.remote, config.cache))
    on_stage("refs")
    findings = refs.find(document)
    on_stage("validate")
    is_usable = is_readable(document)
    findings += validate.find(document, decisive=is_usable and not accounts)
    report = Report([*document.notes, *_quotable(validate.diagnostics(findings), config)])
    if not is_usable:
        report.raise_if_errors()
    if mistaken := [each for each in report if each.code in OUR_WORDS]:
        raise Diagnosed(*mistaken)
    on_stage("repair")
    ledger = Ledger() if accounts else Unkept()
    document = repair(document, findings, ledger)
    document, more = yield_to_examples(document, ledger)
    report.add(*_quotable(validate.diagnostics(more), config))
    on_stage("select")
    document = select(document, config.include, config.exclude, ledger)
    return Input(document=document, findings=tuple(report), ledger=ledger)


@_uncollected()
def site(config: Config) -> dict[str, str]:
    """The site of a client, as text by path; raises what `run` does."""
    from .pages.site import build_site

    decided = decide(config, lambda _: None, accounts=False)
    return build_site(decided.surface, decided.config)


@_uncollected()
def decide(config: Config, on_stage: Callable[[str], None], *, accounts: bool = True) -> Decided:
    """Find out what a caller of the client will see; raises what `run` does.

    Args:
        config: What the user decides.
        on_stage: Told the name of each stage when it begins.
        accounts: Whether the ledger is kept, with all findings.
    """
    given = read(config, on_stage, accounts=accounts)
    document, ledger = given.document, given.ledger
    on_stage("lower")
    api = lower(document, ledger, has_name)
    on_stage("surface")
    config = config.named(api.title)
    lock = names_lock.read(config.lock)
    locked = UNLOCKED if config.lock is None else match(lock, api)
    surface = build(
        api,
        client=config.client,
        package=config.package,
        naming=config.naming,
        locked=locked,
        body_models=config.body_models,
    )
    own = find_own_code(config, surface)
    surface = replace(surface, mixins=own.mixins)
    released = baseline.released(config.lock)
    lines = _lines(surface, config)
    kept = None
    if config.lock is not None:
        kept = update(lock, locked, surface, report_of(lines), released)
        surface = with_former_names(surface, kept.lock.renames)
    if surface.former:
        lines = _lines(surface, config)
    if config.version == AUTO:
        now = report_of(lines)
        version = FIRST_VERSION if released is None else compare(released, now).next_version
        config = replace(config, version=version)
        lines = _lines(surface, config)
    return Decided(
        config=config,
        surface=surface,
        report=report_of(lines),
        lines=lines,
        released=released,
        ledger=ledger,
        document=document,
        findings=given.findings,
        own_sources=own.sources,
        lock=kept,
    )


def _lines(surface: Surface, config: Config) -> tuple[LocatedLine, ...]:
    return tuple(located_lines(surface, package=config.package, version=config.version))


def _quotable(findings: Iterable[Diagnostic], config: Config) -> list[Diagnostic]:
    """The findings, without what they quote of files that are not to be shown."""
    return [each if config.may_quote(each.position.file) else unquoted(each) for each in findings]


def fetching(allowed: tuple[str, ...], cache: Path | None) -> Fetch:
    """What fetches files of other hosts; HTTP is loaded only where one is allowed.

    Args:
        allowed: The URLs below which it may ask.
        cache: Folder of earlier responses; None for none.
    """
    if not allowed:
        return lambda _: None
    from .frontend.fetch import Remote

    return Remote(allowed, cache)


def _digest(document: Document) -> str:
    """What was put in, whatever the line ends of the checkout are."""
    texts = (text.replace("\r\n", "\n") for text in document.sources.values())
    return sha256("\0".join(texts).encode()).hexdigest()


def _static(surface: Surface, config: Config) -> dict[str, bytes]:
    """What no template prints: the runtime, the typing marker, the licence, rooms' docstrings."""
    from .package.features import has_fake, unused_modules

    package, missing = config.folder, unused_modules(surface, config.features)
    files = {f"{package}/_runtime/{name}": data for name, data in runtime_files(missing).items()}
    files[f"{package}/py.typed"] = b""
    files[f"{package}/resources/__init__.py"] = b'"""The resources of the client."""\n'
    files[f"{package}/_operations/__init__.py"] = (
        b'"""What the methods send and read: a module for each of `resources`."""\n'
    )
    if has_fake(surface, config.features):
        files[f"{package}/_fake/__init__.py"] = b'"""What the fake is made of."""\n'
    if config.license_file is not None:
        files["LICENSE"] = config.license_file.read_bytes()
    return files
