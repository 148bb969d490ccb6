"""What the user decides: which document, what its client is called, and what may be lost.

A setting is one line of `load_config`, is checked here, and an unknown one is an error; what is not
set follows from the title of the document.

Paths in the file are relative to the folder of the file, as in other TOML configurations; paths on
the command line are relative to the working directory.
"""

from __future__ import annotations

import keyword
import os
import re
import sys
import unicodedata
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar
from urllib.parse import urlsplit

from ..diagnostics.diagnostics import Diagnosed, Diagnostic, nearest, quote
from ..document.document import Node
from ..document.readfile import is_outside
from ..surface.exports import EXPORTS
from ..surface.operation_names import PLAIN, NamingRules
from ..surface.reserved import DEVICES, RESOURCE_MODULE_NAMES
from . import toml
from .beside import CONFIGURATION, file_of_names
from .features import Feature
from .keep import Kept, keep_pattern
from .selection import ABOUT, Pattern
from .table import Table, checked, each, one_line

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Container

    from ..diagnostics.diagnostics import Position

T = TypeVar("T")

_NOISE = re.compile(r"(?i)apis?|openapi|rest(ful)?|http|the|spec(ification)?|v?\d+(\.\d+)*")
_VERSION = re.compile(
    r"(\d+!)?\d+(\.\d+)*((a|b|rc)\d+)?(\.post\d+)?(\.dev\d+)?"
)  # PEP 440, normal form
_WORDS_OF_A_TITLE = 5
_LONGEST_SKILL = 64
"""What a name may have in the agent-skills specification."""
_OUT = Path("generated")
FIRST_VERSION = "0.1.0"
AUTO = "auto"
"""The version that follows from what changed since the last release."""
NO_FEATURES: frozenset[Feature] = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class Accepted:
    """A loss that the user knows of and lives with (`[[accept]]`)."""

    pointer: str
    code: str
    reason: str
    position: Position


@dataclass(frozen=True, slots=True, kw_only=True)
class Config:
    """Everything the user decides. Empty names are filled by `named`."""

    spec: Path
    """The OpenAPI document, in YAML or JSON."""
    source: str = ""
    """The URL that `clientlathe fetch` takes the document from; empty: it is kept by hand."""
    source_digest: str = ""
    """The SHA-256 of the document as it was fetched."""
    overlays: tuple[Path, ...] = ()
    """What is said beyond it; applied in this order."""
    out: Path = _OUT
    """The output folder."""
    package: str = ""
    """Import name of the client package."""
    distribution: str = ""
    """Name under which the package is installed."""
    client: str = ""
    """Class of the synchronous client; the other one has `Async` before it."""
    version: str = FIRST_VERSION
    """Version of the generated distribution (PEP 440), or `AUTO`."""
    description: str = ""
    """One line about the distribution; follows from the document where it is empty."""
    license: str = ""
    """SPDX expression of the generated distribution."""
    license_file: Path | None = None
    """File whose text becomes LICENSE of the generated distribution."""
    urls: tuple[tuple[str, str], ...] = ()
    """Labels and addresses of the distribution's metadata."""
    strict: bool = False
    """Whether every finding and every loss that is not accepted ends the run."""
    accepted: tuple[Accepted, ...] = ()
    """Losses that the user knows of and lives with."""
    include: tuple[Pattern, ...] = ()
    """Which operations and webhooks are wanted; empty: all."""
    exclude: tuple[Pattern, ...] = ()
    """Which of them are not."""
    remote: tuple[str, ...] = ()
    """URLs below which a `$ref` may be fetched from another host; empty: from none."""
    keep: tuple[Kept, ...] = ()
    """Files in the folder of the package that are the user's own."""
    features: frozenset[Feature] = frozenset()
    """What the client has beside what its document needs."""
    body_models: bool = False
    """Whether a body may be given as a whole, as its model, instead of its members."""
    naming: NamingRules = PLAIN
    """What is added to the rules for names."""
    vendor_skill: str = ""
    """Name of a second page for agents, in the form of vendors; empty: there is none."""
    changelog: Path | None = None
    """Where a release writes what has changed; None: `CHANGELOG.md` beside the configuration."""
    lock: Path | None = None
    """The file that keeps names; it need not exist. None: no name is kept."""
    cache: Path | None = None
    """Folder of earlier results; None uses none."""

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
        distribution = self.distribution or package.strip("_").replace("_", "-")
        client = self.client or "".join(words)
        if clashes(client):
            client += "Api"
        return replace(self, package=package, distribution=distribution, client=client)


def load_config(path: Path, *, spec: Path | None = None) -> Config:
    """Read a configuration.

    Args:
        path: The file.
        spec: The document, if the command line names it; else the file must.

    Raises:
        Diagnosed: with everything that is wrong with the file (E1xx, E9xx).
    """
    table = Table(toml.read(path).root)
    file = _path(path.parent)
    stated = table.get("spec", file, None)
    config = Config(
        spec=spec or stated or table.required("spec", file),
        source=table.get("source", checked(_url), ""),
        source_digest=table.get("source-sha256", checked(one_line), ""),
        overlays=table.get("overlays", each(file), ()),
        out=table.get("out", file, _OUT),
        package=table.get("package", checked(package_name), ""),
        distribution=table.get("distribution", checked(distribution_name), ""),
        client=table.get("client", checked(client_name), ""),
        version=table.get("version", checked(_version), FIRST_VERSION),
        description=table.get("description", checked(one_line), ""),
        license=table.get("license", checked(one_line), ""),
        license_file=table.get("license-file", _existing(file), None),
        urls=table.get("urls", _urls, ()),
        strict=table.get("strict", Node.boolean, False),
        include=table.get("include", _patterns, ()),
        exclude=table.get("exclude", _patterns, ()),
        remote=table.get("allow-remote-refs", each(checked(_url)), ()),
        changelog=table.get("changelog", file, None),
        keep=table.get("keep", each(_kept), ()),
        features=table.get("features", _features, NO_FEATURES)
        | table.get("fake", _fake, NO_FEATURES),
        body_models=table.get("body-models", Node.boolean, False),
        naming=table.get("naming", _naming, PLAIN),
        vendor_skill=table.get("vendor-skill", checked(_vendor_skill), ""),
        accepted=table.get("accept", each(_accepted), ()),
    )
    table.finish()
    is_alone = path.name == CONFIGURATION
    name = "" if is_alone else config.package or path.stem
    return replace(config, lock=file_of_names(path.parent, name))


def unmet(config: Config, losses: Container[tuple[str, str]]) -> tuple[Diagnostic, ...]:
    """Complaints about accepted losses that did not occur, so that the list cannot rot.

    Args:
        config: With the accepted losses.
        losses: Pointer and code of each loss.
    """
    return tuple(
        Diagnostic(
            "E904",
            loss.position,
            f"the accepted loss {loss.code} at {quote(loss.pointer)} does not occur",
            hint="remove the entry",
        )
        for loss in config.accepted
        if (loss.pointer, loss.code) not in losses
    )


def kept_by_mistake(config: Config, paths: Collection[str]) -> tuple[Diagnostic, ...]:
    """Complaints about patterns of files to keep that cover a file which is generated.

    Args:
        config: With the patterns.
        paths: What is generated, relative to the output folder.
    """
    packages = [path for path in paths if re.fullmatch(r"[^/]+/__init__\.py", path)]
    inside = [
        path.removeprefix(folder)
        for folder in (each.removesuffix("__init__.py") for each in packages)
        for path in sorted(paths)
        if path.startswith(folder)
    ]
    return tuple(
        Diagnostic(
            "E903",
            kept.position,
            f'"keep": {quote(kept.text)} covers {quote(found)}, which is generated',
            allowed="patterns of files of your own, relative to the folder of the package",
            hint="name a folder or a file of your own, such as extras/**",
        )
        for kept in config.keep
        if (found := next(filter(kept.matches, inside), ""))
    )


def python_name(text: str) -> str:
    """Pass a name that Python code may use.

    Raises:
        ValueError: it is not one; the message says why.
    """
    if not text.isascii() or not text.isidentifier() or keyword.iskeyword(text):
        raise ValueError(f"{quote(text)} is not a Python name")
    return text


def clashes(client: str) -> str:
    """The name of every client that one for this class would hide; empty if there is none."""
    taken = {*RESOURCE_MODULE_NAMES, *(name for names in EXPORTS.values() for name in names)}
    return next((n for n in (client, f"Async{client}", f"{client}Error") if n in taken), "")


def client_name(text: str) -> str:
    """Pass the name of a client's class that leaves all other names of a client alone.

    Raises:
        ValueError: it is not one; the message says why.
    """
    if hidden := clashes(python_name(text)):
        way_out = f"write {text}Api or another name"
        raise ValueError(f"{quote(text)} would hide {hidden}, which every client has; {way_out}")
    return text


def package_name(text: str) -> str:
    """Pass the name of a package that hides no module of the standard library.

    Raises:
        ValueError: it is not one; the message says why.
    """
    if python_name(text) in sys.stdlib_module_names:
        raise ValueError(f"{quote(text)} would hide a module of the standard library")
    if text.lower() in DEVICES:
        raise ValueError(f"{quote(text)} is a device of Windows, where no file may have its name")
    return text


def distribution_name(text: str) -> str:
    """Pass the name of a distribution (PyPA specification "Names and normalization").

    Raises:
        ValueError: it is not one; the message says why.
    """
    if not re.fullmatch(r"[A-Za-z0-9]([A-Za-z0-9._-]*[A-Za-z0-9])?", text):
        raise ValueError(f"{quote(text)} is not the name of a distribution, such as acme-client")
    return text


def _version(text: str) -> str:
    if text == AUTO:
        return text
    return released_version(text)


def released_version(text: str) -> str:
    """Pass a version of a release (PEP 440, normal form).

    Raises:
        ValueError: it is not one.
    """
    if not _VERSION.fullmatch(text):
        raise ValueError(f"{quote(text)} is not a version of PEP 440, such as 1.2.0 or 1.2.0rc1")
    return text


def _url(text: str) -> str:
    parts = urlsplit(text)
    if parts.scheme not in ("http", "https") or not parts.netloc:
        raise ValueError(f"{quote(text)} is no URL, such as https://example.com/schemas/")
    return text


def _vendor_skill(text: str) -> str:
    if not re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)+-python", text) or len(text) > _LONGEST_SKILL:
        raise ValueError(
            f"{quote(text)} is no vendor, product and language, such as acme-orders-python"
        )
    return text


def _path(folder: Path) -> Callable[[Node], Path]:
    # Without `..`, so that messages show the path that a user would type.
    return lambda node: Path(os.path.normpath(folder / node.text()))


def _existing(read: Callable[[Node], Path]) -> Callable[[Node], Path]:
    def existing(node: Node) -> Path:
        path = read(node)
        if not path.is_file():
            message = f"{quote(node.key)}: there is no file {quote(path.as_posix())}"
            raise Diagnosed(Diagnostic("E903", node.position, message))
        return path

    return existing


def _urls(node: Node) -> tuple[tuple[str, str], ...]:
    return tuple((label, checked(one_line)(url)) for label, url in node.items())


def _patterns(node: Node) -> tuple[Pattern, ...]:
    node.mapping()
    table = Table(node)
    text = checked(one_line)

    def pattern(item: Node) -> Pattern:
        about = item.pointer.split("/")[-2]
        return Pattern(about=about, text=text(item), position=item.position)

    none: tuple[Pattern, ...] = ()
    found = [table.get(about, each(pattern), none) for about in ABOUT]
    table.finish()
    return tuple(pattern for each in found for pattern in each)


def _fake(node: Node) -> frozenset[Feature]:
    return Feature.FAKE.needs if node.boolean() else frozenset()


def _features(node: Node) -> frozenset[Feature]:
    known = {feature.value: feature for feature in Feature if feature is not Feature.FAKE}
    asked: list[Feature] = []
    for item in node.elements():
        if (text := item.text()) not in known:
            near = nearest(text, known)
            hint = f"write {quote(near)}" if near else "remove it"
            if text == Feature.FAKE.value:
                hint = "write fake = true on a line of its own"
            raise Diagnosed(
                Diagnostic(
                    "E903",
                    item.position,
                    f"there is no feature {quote(text)}",
                    allowed=", ".join(known),
                    hint=hint,
                )
            )
        asked.append(known[text])
    return frozenset(needed for feature in asked for needed in feature.needs)


def _naming(node: Node) -> NamingRules:
    node.mapping()
    table = Table(node)
    none: tuple[str, ...] = ()
    rules = NamingRules(
        strip_prefixes=table.get("strip-prefixes", each(checked(_some_text)), none),
        acronyms=table.get("acronyms", each(checked(_acronym)), none),
        renames=table.get("renames", _renames, ()),
    )
    table.finish()
    return rules


def _renames(node: Node) -> tuple[tuple[str, str], ...]:
    return tuple((pattern, _replacement(pattern, found)) for pattern, found in node.items())


def _replacement(pattern: str, node: Node) -> str:
    replacement = node.text()
    try:
        re.sub(pattern, replacement, "")
    except re.error as error:
        message = f"{quote(pattern)} and {quote(replacement)}: {error}"
        raise Diagnosed(
            Diagnostic(
                "E903",
                node.key_position,
                message,
                allowed="a regular expression of Python, and what takes the place of a match",
                hint="put a backslash before a character that stands for itself",
            )
        ) from None
    return replacement


def _some_text(text: str) -> str:
    if not text or not text.isprintable():
        raise ValueError(f"{quote(text)} is no text of one line")
    return text


def _acronym(text: str) -> str:
    if not re.fullmatch(r"[A-Za-z][A-Za-z0-9]+", text):
        raise ValueError(f"{quote(text)} is no word of ASCII letters and digits, such as OAuth")
    return text


def _kept(node: Node) -> Kept:
    return Kept(text=checked(keep_pattern)(node), position=node.position)


def _accepted(node: Node) -> Accepted:
    table = Table(node)
    text = checked(one_line)
    loss = Accepted(
        pointer=table.required("pointer", text),
        code=table.required("code", text),
        reason=table.required("reason", text),
        position=node.position,
    )
    table.finish()
    return loss
