"""The stage after the references: what the standard and good sense ask of a document.

Findings are reported, never acted upon; whether one ends the run is for the configuration to say.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from .checks import (
    composition,
    operations,
    parameters,
    paths,
    patterns,
    published_schema,
    root,
    schemas,
    security,
    structure,
    vocabulary,
)
from .checks.scope import Scope

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from ..diagnostics.diagnostics import Diagnostic
    from ..document.document import Document
    from .checks.scope import Finding

CHECKS: tuple[Callable[[Scope], Iterator[Finding]], ...] = (
    root.check,
    structure.check,
    paths.check,
    parameters.check,
    operations.check,
    security.check,
    schemas.check,
    patterns.check,
    composition.check,
    vocabulary.check,
)
DECISIVE = frozenset(
    (structure.check, security.check, schemas.check, composition.check, vocabulary.check)
)
"""The checks on which the client depends: they have something repaired, or end the run."""


def find(document: Document, *, decisive: bool = False) -> list[Finding]:
    """What the checks say of a document.

    Args:
        document: Any; of one that is no OpenAPI 3 nothing else is said.
        decisive: Whether only those are asked on which the client depends.
    """
    findings = list(root.check_version(document))
    if not findings or root.is_readable(document):
        scope = Scope(document)
        asked = [check for check in CHECKS if check in DECISIVE or not decisive]
        findings += [finding for check in asked for finding in check(scope)]
        findings += () if decisive else published_schema.check(scope, findings)
    return findings


def diagnostics(findings: Iterable[Finding]) -> list[Diagnostic]:
    """The findings with their places in the text, each once."""
    return list(dict.fromkeys(finding.diagnostic for finding in findings))
