"""What differs between an output folder and what would be written.

A path that cannot be written everywhere, or that a link leads elsewhere, is refused.
"""

from __future__ import annotations

import os
import unicodedata
from dataclasses import dataclass
from enum import Enum
from functools import cache
from itertools import filterfalse
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

from ..diagnostics.diagnostics import HintedError, quote
from .manifest import Manifest, complaint, digest, manifest_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from ..config.keep import Kept

_OTHER_NAME = "give the part that it is made of another name, in an overlay or in names.lock"


class Kind(Enum):
    """How a file differs from what would be written."""

    CHANGED = "changed"
    MISSING = "missing"
    STALE = "stale"
    """Written by an earlier run, and no longer produced."""
    EDITED = "hand-edited"
    """Written by an earlier run, and changed since; in the way of what would be written."""
    IN_THE_WAY = "in the way"
    """Not written by the generator, and of the same name as a file that would be."""
    FOREIGN = "foreign"
    """Under the package, so it is shipped, and never written by the generator; it is left alone."""


@dataclass(frozen=True, slots=True)
class Difference:
    """One file that is not as it would be written; `path` is relative to the output folder."""

    kind: Kind
    path: str


class TreeError(HintedError):
    """The output folder cannot take the files; nothing was written."""


class LossError(Exception):
    """Files would be lost that the generator did not write as they are; nothing was written."""

    def __init__(self, out: Path, differences: tuple[Difference, ...]) -> None:
        super().__init__("these files are not as the generator wrote them")
        self.out, self.differences = out, differences


def package_of(files: Mapping[str, bytes]) -> str:
    """The folder of the package: the outermost one with an `__init__.py`."""
    inits = (path for path in files if path.endswith("/__init__.py"))
    return PurePosixPath(min(inits, key=lambda path: (path.count("/"), path))).parent.as_posix()


def kinds(
    files: Mapping[str, bytes], out: Path, known: Manifest, keep: Sequence[Kept]
) -> Iterator[tuple[str, Kind]]:
    """How files of an output folder differ, by path.

    Args:
        files: What would be written, with the manifest.
        out: The folder.
        known: What the generator has written there.
        keep: Patterns of files in the package that are somebody's own.

    Raises:
        TreeError: something stands in the way that is not a file.
    """
    package = package_of(files)
    found = dict(_contents(out, {*files, *known.digests}))
    for path, content in found.items():
        wanted = files.get(path)
        if content is None:
            if wanted is not None:
                yield path, Kind.MISSING
        elif _is_kept(path, package, keep) if wanted is None else _same(content, wanted):
            continue
        elif path == manifest_of(package) or known.wrote(path, content):
            yield path, Kind.STALE if wanted is None else Kind.CHANGED
        elif wanted is not None and not known.knows(path):
            yield path, Kind.IN_THE_WAY
        else:
            yield path, Kind.EDITED
    for path in _inside(out, package):
        if path not in found and not _is_kept(path, package, keep):
            yield path, Kind.FOREIGN


def _same(content: bytes, wanted: bytes) -> bool:
    return content == wanted or digest(content) == digest(wanted)


def _is_kept(path: str, package: str, keep: Sequence[Kept]) -> bool:
    inside = path.removeprefix(f"{package}/")
    return inside != path and any(each.matches(inside) for each in keep)


def _inside(out: Path, package: str) -> Iterator[str]:
    """The files in the folder of a package; caches and hidden files do not count."""
    for folder, folders, names in os.walk(out / package):
        folders[:] = filterfalse(_is_ignored, folders)
        inside = Path(folder).relative_to(out).as_posix()
        yield from (f"{inside}/{name}" for name in filterfalse(_is_ignored, names))


def _is_ignored(name: str) -> bool:
    return name == "__pycache__" or name.startswith(".")


def _contents(out: Path, paths: Iterable[str]) -> Iterator[tuple[str, bytes | None]]:
    """What files hold by path, None where there is none.

    Raises:
        TreeError: something that is not a file, or a symbolic link, stands in the way.
    """

    @cache
    def is_there(folder: str) -> bool:
        if not folder:
            target = out
        elif is_there(folder.rpartition("/")[0]):
            target = out / folder
            _refuse_link(target)
        else:
            return False
        if target.exists() and not target.is_dir():
            raise TreeError(
                f"{target.as_posix()} is a file, and a folder is needed there", "move it away"
            )
        return target.exists()

    for path in paths:
        if not is_there(path.rpartition("/")[0]):
            yield path, None
            continue
        target = out / path
        _refuse_link(target)
        if target.is_dir():
            raise TreeError(
                f"{target.as_posix()} is a folder, and a file is needed there", "move it away"
            )
        yield path, target.read_bytes() if target.exists() else None


def _refuse_link(target: Path) -> None:
    if target.is_symlink():
        raise TreeError(
            f"{target.as_posix()} is a symbolic link, and may lead elsewhere",
            "remove the link; --out itself may be one",
        )


def refuse_paths(files: Mapping[str, bytes]) -> None:
    """Raise TreeError for paths that leave the folder, or that some file system takes for one."""
    seen: dict[str, str] = {}
    for path in sorted(files):
        if why := complaint(path):
            raise TreeError(f"{quote(path)} cannot be written: {why}", _OTHER_NAME)
        same = unicodedata.normalize("NFC", path).casefold()
        if same in seen:
            raise TreeError(
                f"{seen[same]} and {path} are one file where case does not count", _OTHER_NAME
            )
        seen[same] = path
    for path in seen:
        for parent in PurePosixPath(path).parents:
            if parent.as_posix() in seen:
                raise TreeError(f"{seen[parent.as_posix()]} is a file and a folder", _OTHER_NAME)
