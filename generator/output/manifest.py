"""What the generator wrote: the manifest of a package, and how far it is believed.

Anybody can write a manifest, so it proves little. It speaks for the files of its own package
folder, each with a digest; of a file beside the package it is believed only if that file says
itself that it is generated. Whatever else it names, it says nothing about.

The manifest (`.generated`, in the folder of the package) has a line `sha256  path` per file, paths
relative to the output folder, sorted, as `sha256sum --check` reads it. While files are replaced it
has two lines for some of them, for what they were and for what they become, so that both are known.
Digests do not care for line ends: a checkout may have rewritten them.
"""

from __future__ import annotations

from dataclasses import dataclass
from hashlib import sha256
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

MANIFEST = ".generated"
MARK = b"Generated from an OpenAPI document"
"""Stands in every file beside a package; without it a file there is somebody else's."""
_LICENSE = "LICENSE"
_DEEPEST = 4
"""How many parts the name of a package may have, so that its manifest is found."""
_METADATA = "pyproject.toml"
_HAS_LICENSE = b'license-files = ["LICENSE"]'
"""Has to be in the metadata: a text of a licence cannot say where it comes from."""


@dataclass(frozen=True, slots=True)
class Manifest:
    """What runs of one package have written, in so far as its manifest is believed."""

    package: str
    digests: Mapping[str, frozenset[str]]
    """By path: what a file may hold that the generator wrote."""

    @classmethod
    def of(cls, package: str, files: Mapping[str, bytes]) -> Manifest:
        """The manifest of what a run produces."""
        return cls(package, {path: frozenset((digest(data),)) for path, data in files.items()})

    @classmethod
    def read(cls, out: Path, package: str) -> Manifest:
        """The manifest of a package in an output folder; empty where there is none.

        Args:
            out: The output folder.
            package: The folder of the package in it.

        Raises:
            OSError: it cannot be read.
        """
        path = out / manifest_of(package)
        if path.is_symlink() or path.parent.is_symlink() or not path.is_file():
            return cls(package, {})
        found = listed(path).items()
        return cls(package, {n: each for n, each in found if _speaks_for(out, package, n)})

    def knows(self, path: str) -> bool:
        """Whether the generator wrote a file of this name."""
        return path in self.digests

    def wrote(self, path: str, content: bytes) -> bool:
        """Whether the generator wrote this content."""
        return digest(content) in self.digests.get(path, ())

    def inside(self) -> Iterator[str]:
        """The paths in the folder of the package."""
        return (path for path in self.digests if path.startswith(f"{self.package}/"))

    def with_earlier(self, other: Manifest) -> Manifest:
        """This manifest, to which both what it lists and what another one lists are known."""
        none: frozenset[str] = frozenset()
        paths = {**self.digests, **other.digests}
        return Manifest(
            self.package,
            {p: self.digests.get(p, none) | other.digests.get(p, none) for p in paths},
        )

    def text(self) -> bytes:
        """The manifest as it stands in its file."""
        lines = (
            f"{each}  {path}\n"
            for path, digests in sorted(self.digests.items())
            for each in sorted(digests)
        )
        return "".join(lines).encode()


def listed(path: Path) -> dict[str, frozenset[str]]:
    """The digests of a manifest by path.

    A line that is not a digest and a plain path (a merge conflict, say) says nothing.
    """
    found: dict[str, frozenset[str]] = {}
    for line in path.read_text(encoding="utf-8", errors="replace").splitlines():
        written, separator, name = line.partition("  ")
        if separator and complaint(name) is None:
            found[name] = found.get(name, frozenset()) | {written}
    return found


def manifest_of(package: str) -> str:
    """The path of the manifest of a package."""
    return f"{package}/{MANIFEST}"


def clients(out: Path) -> Iterator[str]:
    """The packages in an output folder that the generator wrote, sorted."""
    for path in _manifests(out):
        manifest = Manifest.read(out, path.parent.relative_to(out).as_posix())
        for name in manifest.inside():
            file = out / name
            is_file = file.is_file() and not file.is_symlink()
            if is_file and manifest.wrote(name, file.read_bytes()):
                yield manifest.package
                break


def _manifests(out: Path) -> Iterator[Path]:
    """The manifests below a folder; one below another output folder is not of this one."""
    for depth in range(1, _DEEPEST + 1):
        for path in sorted(out.glob("*/" * depth + MANIFEST)):
            between = path.relative_to(out).parents[1:-1]
            if not any((out / parent / _METADATA).exists() for parent in between):
                yield path


def digest(content: bytes) -> str:
    """The digest of a file, whatever its line ends are."""
    return sha256(content.replace(b"\r\n", b"\n")).hexdigest()


def complaint(path: str) -> str | None:
    """Why a path is none that the generator writes; None if it may be one."""
    if not path or not path.isprintable():
        return "it is not a readable path"
    if any(part in {"", ".", ".."} for part in path.split("/")):
        return "it leaves the output folder"
    if set(path) & set('\\:*?"<>|'):
        return "it has a character that not every file system allows"
    return None


def _speaks_for(out: Path, package: str, path: str) -> bool:
    """Whether the manifest of a package is believed about a file."""
    if path.startswith(f"{package}/"):
        return True
    says_so = out / (_METADATA if path == _LICENSE else path)
    if PurePosixPath(path).name == MANIFEST or says_so.is_symlink() or not says_so.is_file():
        return False
    text = says_so.read_bytes()
    return MARK in text and (path != _LICENSE or _HAS_LICENSE in text)
