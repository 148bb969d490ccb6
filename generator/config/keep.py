"""Files of somebody's own that live in the folder of a generated package.

A pattern stays in the package, and matches files.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ..diagnostics.diagnostics import Diagnostic, quote
from .glob import matches

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from ..diagnostics.diagnostics import Position

_ALLOWED = re.compile(r"[\w.*?+@=,-]+(/[\w.*?+@=,-]+)*")


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """One pattern of the configuration, relative to the folder of the package."""

    text: str
    position: Position

    def matches(self, path: str) -> bool:
        """Whether a file is kept; its path is relative to the folder of the package."""
        return matches(self.text, path)


def keep_pattern(text: str) -> str:
    """Pass a pattern of files in the package.

    Raises:
        ValueError: it is not one; the message says why.
    """
    if not _ALLOWED.fullmatch(text) or {".", ".."} & set(text.split("/")):
        raise ValueError(
            f"{quote(text)} is no pattern of files in the package, such as extras/** or mixins.py"
        )
    return text


def kept_by_mistake(keep: Iterable[Kept], paths: Collection[str]) -> tuple[Diagnostic, ...]:
    """Complaints about patterns of files to keep that cover a file which is generated.

    Args:
        keep: The patterns.
        paths: What is generated, relative to the output folder.
    """
    inits = [path for path in paths if path.endswith("/__init__.py")]
    folder = min(inits, key=lambda path: path.count("/"), default="").removesuffix("__init__.py")
    inside = [path.removeprefix(folder) for path in sorted(paths) if path.startswith(folder)]
    return tuple(
        Diagnostic(
            "E903",
            kept.position,
            f'"keep": {quote(kept.text)} covers {quote(found)}, which is generated',
            allowed="patterns of files of your own, relative to the folder of the package",
            hint="name a folder or a file of your own, such as extras/**",
        )
        for kept in keep
        if (found := next(filter(kept.matches, inside), ""))
    )
