"""The documents that the corpus tests read: public ones, the golden cases, and strange ones.

Every test runs over all three, so that a machine without the public documents tests every rule.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterable

ROOT = Path(__file__).resolve().parents[2]
PUBLIC = ROOT.parent / "shared" / "corpus"
FRAMEWORKS = ROOT.parent / "shared" / "frameworks"
OWN = Path(__file__).parent / "documents"
GOLDEN = ROOT / "tests" / "golden" / "cases"


@dataclass(frozen=True)
class Source:
    """One document; `package` is the name of the client that is made of it."""

    name: str
    file: Path
    public: bool

    @property
    def package(self) -> str:
        return "made_" + re.sub(r"\W+", "_", self.name)

    @property
    def golden(self) -> bool:
        """Whether the golden tests look at its client, too."""
        return self.file.is_relative_to(GOLDEN)

    @property
    def large(self) -> bool:
        """Whether it takes more than a moment."""
        return self.file.stat().st_size > 500_000

    def __str__(self) -> str:
        return self.name


def _documents(folder: Path) -> list[Path]:
    return sorted(file for file in folder.glob("*") if file.suffix in {".json", ".yaml"})


def public() -> list[Source]:
    """The public documents, the largest first: what takes longest begins first."""
    found = sorted(_documents(PUBLIC), key=lambda file: -file.stat().st_size)
    return [Source(file.stem, file, public=True) for file in found]


def frameworks() -> list[Source]:
    """What frameworks write of small services."""
    found = _documents(FRAMEWORKS)
    return [Source(f"framework-{file.stem}", file, public=True) for file in found]


def own() -> list[Source]:
    """Our own strange documents."""
    return [Source(file.stem, file, public=False) for file in _documents(OWN)]


def golden() -> list[Source]:
    """The golden cases of one document, without an overlay."""
    return [
        Source(f"golden-{file.parent.name}", file, public=False)
        for file in sorted(GOLDEN.glob("*/openapi.yaml"))
        if len([*file.parent.rglob("*.yaml")]) == 1
    ]


def each(sources: Iterable[Source]) -> pytest.MarkDecorator:
    """Run a test for each document; each is slow, and where none is public the test says why.

    What tests of one module ask of one document comes together, so that they share its client.
    """
    rows = [pytest.param(source, id=source.name, marks=[pytest.mark.slow]) for source in sources]
    for found, folder in ((public(), PUBLIC), (frameworks(), FRAMEWORKS)):
        if not found:
            missing = pytest.mark.skip(reason=f"the public documents are not at hand: {folder}")
            rows.append(pytest.param(None, id=f"{folder.name}-documents", marks=missing))
    return pytest.mark.parametrize("source", rows, scope="module")


EVERY = each([*public(), *frameworks(), *own(), *golden()])
"""Marks a test that runs over all documents."""
EVERY_NEW = each([*public(), *frameworks(), *own()])
"""Marks a test that the golden tests have for their own documents."""
FEW = each(
    [source for source in [*public(), *own()] if source.name in {"svix", "names", "schemas"}]
)
"""Marks a test that needs no more than a few documents of different kinds."""
