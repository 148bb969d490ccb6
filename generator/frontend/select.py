"""The stage before lowering: what the configuration leaves out, and what only that reaches.

What is left out has a line in the ledger that names the line of the configuration.

Lines about operations (`tags`, `paths`, `operations`) say nothing about webhooks, and the other way
round: where `[include]` has no line about one of the two, all of them are wanted.
"""

from __future__ import annotations

from fnmatch import fnmatchcase
from typing import TYPE_CHECKING, NamedTuple

from ..config.selection import OPERATIONS, PATHS, TAGS, WEBHOOKS, Pattern
from ..diagnostics.diagnostics import Diagnosed, Diagnostic, nearest, quote
from ..ir.ledger import Part
from ..ir.parts import parts_of
from ..openapi.composition import elements, entries
from ..openapi.kinds import Kind
from ..openapi.places import Place, below
from ..openapi.reach import unreached
from .checks.scope import Repair, operations_of, text_of
from .edit import edited

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from ..document.document import Document, Node
    from ..ir.ledger import Ledger


class _Candidate(NamedTuple):
    """An operation or a webhook, and the names that it goes by."""

    item: Node
    """The path item as the document lists it, which may be a `$ref`."""
    node: Node
    names: dict[str, list[str]]
    """By what a pattern can be about."""

    def fits(self, pattern: Pattern) -> bool:
        names = self.names.get(pattern.about, [])
        return any(fnmatchcase(name, pattern.text) for name in names)


def select(
    document: Document,
    include: tuple[Pattern, ...],
    exclude: tuple[Pattern, ...],
    ledger: Ledger,
) -> Document:
    """The document without what is not wanted.

    Args:
        document: Repaired.
        include: If any: what fits none of those about its kind is left out.
        exclude: What fits one of these is left out.
        ledger: Told of everything that is left out.

    Raises:
        Diagnosed: E905 a pattern fits nothing.
    """
    if not include and not exclude:
        return document
    candidates = list(_candidates(document.root))
    _refuse_idle((*include, *exclude), candidates)
    reasons = {
        id(each): reason
        for each in candidates
        if (reason := _why_not(each, include, exclude)) is not None
    }
    kept = {each.node.pointer for each in candidates if id(each) not in reasons}
    gone: dict[str, Repair] = {}
    for each in candidates:
        reason = reasons.get(id(each))
        if reason is None:
            continue
        if all(id(other) in reasons for other in candidates if other.item == each.item):
            gone[each.item.pointer] = Repair.REMOVE
        if each.node.pointer not in kept:  # two paths may share one path item
            gone[each.node.pointer] = Repair.REMOVE
            _account(Place(each.node, Kind.OPERATION), reason, ledger)
    document = edited(document, gone)
    left = list(unreached(document.root))
    for place in left:
        detail = "nothing that the configuration includes refers to it"
        if place.kind is Kind.SCHEMA:
            ledger.excluded(Part.SCHEMA, place.node, detail)
        _account(place, detail, ledger)
    return edited(document, {place.node.pointer: Repair.REMOVE for place in left})


def _candidates(root: Node) -> Iterator[_Candidate]:
    for path, item in entries(root, "paths"):
        for method, node in operations_of(item.resolve()):
            tags = [str(tag.value) for tag in elements(node, "tags")]
            ids = [f"{method.upper()} {path}", text_of(node, "operationId") or ""]
            yield _Candidate(item, node, {TAGS: tags, PATHS: [path], OPERATIONS: ids})
    for key, item in entries(root, "webhooks"):
        for _, node in operations_of(item.resolve()):
            yield _Candidate(item, node, {WEBHOOKS: [key]})


def _refuse_idle(patterns: Iterable[Pattern], candidates: list[_Candidate]) -> None:
    """Refuses patterns that fit nothing: they were written to fit something."""
    findings: list[Diagnostic] = []
    for pattern in patterns:
        if not any(each.fits(pattern) for each in candidates):
            names = {name for each in candidates for name in each.names.get(pattern.about, [])}
            near = nearest(pattern.text, sorted(names))
            hint = f"did you mean {quote(near)}?" if near else "correct the pattern, or remove it"
            message = f"{pattern.about}: {quote(pattern.text)} fits nothing in the document"
            findings.append(Diagnostic("E905", pattern.position, message, hint=hint))
    if findings:
        raise Diagnosed(*findings)


def _why_not(
    candidate: _Candidate, include: tuple[Pattern, ...], exclude: tuple[Pattern, ...]
) -> str | None:
    """Which line of the configuration leaves it out; None if it is wanted."""
    for pattern in exclude:
        if candidate.fits(pattern):
            return f"exclude.{pattern.about} {quote(pattern.text)} ({pattern.position})"
    about = [pattern for pattern in include if pattern.about in candidate.names]
    if about and not any(map(candidate.fits, about)):
        return f"no line of [include] names it ({about[0].position})"
    return None


def _account(place: Place, reason: str, ledger: Ledger) -> None:
    for inner in below(place):
        for part, node in parts_of(inner):
            ledger.excluded(part, node, reason)
