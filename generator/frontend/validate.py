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


def find(document: Document) -> list[Finding]:
    """What all checks say of a document.

    Args:
        document: Any; of one that is no OpenAPI 3 nothing else is said.
    """
    findings = list(root.check_version(document))
    if not findings or root.is_readable(document):
        scope = Scope(document)
        findings += [finding for check in CHECKS for finding in check(scope)]
        findings += published_schema.check(scope, findings)
    return findings


def diagnostics(findings: Iterable[Finding]) -> list[Diagnostic]:
    """The findings with their places in the text, each once."""
    return list(dict.fromkeys(finding.diagnostic for finding in findings))
