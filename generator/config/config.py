"""What the user decides: which document, what its client is called, and what may be lost.

`keys.py` reads a setting and says what it means; what is not set follows from the title of the
document.
"""

from __future__ import annotations

import keyword
import re
import unicodedata
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING

from ..document.readfile import is_outside
from ..surface.operation_names import PLAIN, NamingRules
from .names import clashes

if TYPE_CHECKING:
    from .accept import Accepted
    from .features import Feature
    from .keep import Kept
    from .mixins import Mixin
    from .selection import Pattern

_NOISE = re.compile(r"(?i)apis?|openapi|rest(ful)?|http|the|spec(ification)?|v?\d+(\.\d+)*")
_WORDS_OF_A_TITLE = 5
OUT = Path("generated")
FIRST_VERSION = "0.1.0"
AUTO = "auto"
"""The version that follows from what changed since the last release."""
PYTHON = ">=3.11"
"""What every client needs."""
NO_FEATURES: frozenset[Feature] = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class Config:
    """Everything the user decides about one client. Empty names are filled by `named`."""

    spec: Path
    source: str = ""
    source_digest: str = ""
    overlays: tuple[Path, ...] = ()
    out: Path = OUT
    package: str = ""
    distribution: str = ""
    client: str = ""
    version: str = FIRST_VERSION
    description: str = ""
    requires_python: str = PYTHON
    classifiers: tuple[str, ...] = ()
    keywords: tuple[str, ...] = ()
    authors: tuple[tuple[str, str], ...] = ()
    """Name and address of each."""
    dependencies: tuple[str, ...] = ()
    license: str = ""
    license_file: Path | None = None
    urls: tuple[tuple[str, str], ...] = ()
    strict: bool = False
    accepted: tuple[Accepted, ...] = ()
    include: tuple[Pattern, ...] = ()
    exclude: tuple[Pattern, ...] = ()
    remote: tuple[str, ...] = ()
    keep: tuple[Kept, ...] = ()
    mixins: tuple[Mixin, ...] = ()
    templates: Path | None = None
    features: frozenset[Feature] = frozenset()
    body_models: bool = False
    naming: NamingRules = PLAIN
    vendor_skill: str = ""
    changelog: Path | None = None
    """None: `CHANGELOG.md` beside the configuration."""
    lock: Path | None = None
    """The file that keeps names; it need not exist. None: no name is kept."""
    cache: Path | None = None
    """Folder of earlier results; None uses none."""
    file: Path | None = field(default=None, compare=False, repr=False)
    """The configuration that says this."""
    table: str = field(default="", compare=False, repr=False)
    """The pointer of the table in it that is this client's own."""

    @property
    def folder(self) -> str:
        """The folder of the package, relative to the output folder, with forward slashes."""
        return self.package.replace(".", "/")

    def may_quote(self, file: str) -> bool:
        """Whether messages may quote a file, given by its name.

        A document of somebody else can refer to any file of this machine. What the user named may
        be quoted, and what lies in the folder of the document.
        """
        return file in map(str, self.overlays) or not is_outside(str(self.spec), file)

    def named(self, title: str) -> Config:
        """Fill the names that are not set from the title of the document.

        `Petstore API` gives the package `petstore_client`, the distribution `petstore-client` and
        the clients `Petstore` and `AsyncPetstore`: `petstore` alone may be somebody's package.
        """
        ascii_title = unicodedata.normalize("NFKD", title).encode("ascii", "ignore").decode()
        words = re.findall(r"[A-Za-z0-9]+(?:\.\d+)*", ascii_title)
        words = [re.sub(r"\W", "", word)[:30] for word in words if not _NOISE.fullmatch(word)]
        words = [word[0].upper() + word[1:] for word in words[:_WORDS_OF_A_TITLE]]
        if not words or words[0][0].isdigit() or keyword.iskeyword("".join(words)):
            words.insert(0, "Api")
        package = self.package or "_".join([*words, "client"]).lower()
        distribution = self.distribution or package.strip("_").replace("_", "-").replace(".", "-")
        client = self.client or "".join(words)
        if clashes(client):
            client += "Api"
        return replace(self, package=package, distribution=distribution, client=client)
