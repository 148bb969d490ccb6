"""What a run makes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ..diagnostics.diagnostics import Diagnostic
    from ..ir.ledger import Account
    from ..surface.kept_names import Update


@dataclass(frozen=True, slots=True, kw_only=True)
class Generated:
    """A client in memory, and the account of how it came about."""

    files: Mapping[str, bytes]
    """Paths relative to the output folder, with forward slashes, sorted."""
    ledger: Account
    findings: tuple[Diagnostic, ...]
    sources: Mapping[str, str]
    """Text of every file that was read, for excerpts."""
    whole: bool
    """Whether every file was there that the document refers to."""
    lock: Update | None = None
    """What the lock of names should say; None: what it says."""
