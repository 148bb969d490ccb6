"""The stage after the findings: what breaks the standard is taken out, so that the rest is usable.

A finding says what stands in its place, and whether something is lost by that: the ledger has both.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from ..ir.ledger import Part
from . import refs
from .checks import schemas, structure, vocabulary
from .checks.scope import Repair, Scope
from .edit import edited

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ..document.document import Document
    from ..ir.ledger import Ledger
    from .checks.scope import Finding


def repair(document: Document, findings: Iterable[Finding], ledger: Ledger) -> Document:
    """The document without what cannot be used.

    Args:
        document: What the text says.
        findings: What is wrong with it.
        ledger: Told of what is lost.
    """
    while unusable := {f.node.pointer: f for f in findings if f.instead is not Repair.KEEP}:
        for finding in unusable.values():
            if not isinstance(finding.instead, Repair | dict):
                continue
            if finding.loses:
                ledger.degraded(Part.KEYWORD, finding.node, "L05", finding.message)
            else:
                ledger.noted(Part.KEYWORD, finding.node, "N04", finding.message)
        document = edited(document, {pointer: f.instead for pointer, f in unusable.items()})
        # What referred to a part that is gone now refers to nothing, which is a loss.
        findings = [replace(each, loses=True) for each in _of_form(document)]
    return document


def _of_form(document: Document) -> list[Finding]:
    """The findings of the checks that ever take something out."""
    scope = Scope(document)
    checks = (structure.check, schemas.check, vocabulary.check)
    return [*refs.find(document), *(found for check in checks for found in check(scope))]
