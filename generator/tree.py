"""The output folder: what differs from what would be written, and the writing itself.

Comes in: path to content, and a folder. Goes out: differences, or the changed folder. The rule of
this file: it is all or nothing, and a file is only replaced or removed if the manifest proves that
the generator wrote it and that nobody has changed it since.

The manifest (`.generated`, in the folder of the package) has a line `sha256  path` per file, paths
relative to the output folder, sorted.
"""

from __future__ import annotations

import re
import tempfile
import unicodedata
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from enum import Enum
from hashlib import sha256
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Generator, Iterator, Mapping

MANIFEST = ".generated"


class Kind(Enum):
    """How a file differs from what would be written."""

    CHANGED = "changed"
    MISSING = "missing"
    STALE = "stale"
    """Written by an earlier run, and no longer produced."""
    EDITED = "hand-edited"
    """In the way of the generator, and not as it wrote it."""
    FOREIGN = "foreign"
    """Under the package, so it is shipped, and never written by the generator; it is left alone."""


@dataclass(frozen=True, slots=True)
class Difference:
    """One file that is not as it would be written; `path` is relative to the output folder."""

    kind: Kind
    path: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """What writing did: numbers of files, and paths that the user should hear of."""

    written: int
    removed: int
    unchanged: int
    overwritten: tuple[str, ...]
    """Edited by hand, and replaced or removed because the user forced it."""
    foreign: tuple[str, ...]
    """Under the package, not the generator's, and still there."""


class TreeError(Exception):
    """The output folder cannot take the files; nothing was written."""


class HandEditedError(TreeError):
    """Files would be lost that the generator did not write as they are; nothing was written."""

    def __init__(self, out: Path, paths: tuple[str, ...]) -> None:
        super().__init__(out, paths)
        self.out, self.paths = out, paths


@contextmanager
def _explained() -> Generator[None, None, None]:
    """Say in the user's words what the system refused."""
    try:
        yield
    except OSError as error:
        raise TreeError(f"{error.filename or 'the output folder'}: {error.strerror}") from error


def sealed(files: Mapping[str, bytes]) -> dict[str, bytes]:
    """Add the manifest to what is produced.

    Args:
        files: Path relative to the output folder to content; one folder of the first level is a
            package (it has an `__init__.py`), and the manifest goes there.
    """
    package = next(path for path in sorted(files) if re.fullmatch(r"[^/]+/__init__\.py", path))
    lines = [f"{sha256(files[path]).hexdigest()}  {path}\n" for path in sorted(files)]
    manifest = PurePosixPath(package).with_name(MANIFEST).as_posix()
    return dict(sorted({**files, manifest: "".join(lines).encode()}.items()))


@_explained()
def compare(files: Mapping[str, bytes], out: Path) -> tuple[Difference, ...]:
    """Find what differs between the output folder and what would be written.

    Args:
        files: Path relative to the output folder to content, with the manifest.
        out: The output folder; it need not exist.

    Returns:
        The differences, sorted by path. A file outside the package that the generator has not
        written is none.

    Raises:
        TreeError: the folder cannot take these paths, or cannot be read.
    """
    _refuse_paths(files)
    if out.exists() and not out.is_dir():
        raise TreeError(f"{out.as_posix()} is a file, not a folder")
    known = _known(out)
    found = {path: _content(out, path) for path in {*files, *known}}
    kinds: dict[str, Kind] = {}
    for path, content in found.items():
        if content == files.get(path):
            continue
        if content is None:
            kinds[path] = Kind.MISSING
        elif not _is_manifest(path) and known.get(path) != sha256(content).hexdigest():
            kinds[path] = Kind.EDITED
        else:
            kinds[path] = Kind.CHANGED if path in files else Kind.STALE
    kinds.update((path, Kind.FOREIGN) for path in _inside_package(files, out) if path not in found)
    return tuple(Difference(kind, path) for path, kind in sorted(kinds.items()))


@_explained()
def write(files: Mapping[str, bytes], out: Path, *, force: bool = False) -> Written:
    """Make the output folder what it should be, or leave it as it is.

    Unchanged files are not touched, stale ones are removed, foreign ones stay.

    Args:
        files: Path relative to the output folder to content, with the manifest.
        out: The output folder; it is made if it does not exist.
        force: Also replace and remove what was edited by hand.

    Raises:
        HandEditedError: a file was edited by hand, or never was the generator's; not with `force`.
        TreeError: the folder cannot take these paths, or the system refused; all is as before.
    """
    by_kind: dict[Kind, list[str]] = {kind: [] for kind in Kind}
    for difference in compare(files, out):
        by_kind[difference.kind].append(difference.path)
    foreign, edited = tuple(by_kind.pop(Kind.FOREIGN)), tuple(by_kind[Kind.EDITED])
    if edited and not force:
        raise HandEditedError(out, edited)
    paths = sorted(path for paths in by_kind.values() for path in paths)
    # The manifest last: a run that is killed leaves files that the next one takes for its own.
    changed = sorted((path for path in paths if path in files), key=_is_manifest)
    removed = [path for path in paths if path not in files]
    if paths:
        _replace({path: files[path] for path in changed}, removed, out)
    return Written(
        written=len(changed),
        removed=len(removed),
        unchanged=len(files) - len(changed),
        overwritten=edited,
        foreign=foreign,
    )


@_explained()
def write_report(path: Path, text: str) -> None:
    """Write a file that the user named; raises TreeError if the system refuses."""
    path.write_text(text, encoding="utf-8")


def _replace(changed: Mapping[str, bytes], removed: list[str], out: Path) -> None:
    with ExitStack() as undo:
        for folder in _missing_folders(changed, out):
            folder.mkdir()
            undo.callback(folder.rmdir)
        with tempfile.TemporaryDirectory(prefix=".generated-", dir=out) as staging:
            staged = {path: Path(staging, str(n)) for n, path in enumerate(changed)}
            for path, content in changed.items():
                staged[path].write_bytes(content)
            for path in [*changed, *removed]:
                target = out / path
                undo.callback(_restore, target, target.read_bytes() if target.exists() else None)
                if path in staged:
                    staged[path].replace(target)
                else:
                    target.unlink()
        undo.pop_all()
    _remove_empty_folders(removed, out)


def _restore(target: Path, content: bytes | None) -> None:
    if content is None:
        target.unlink(missing_ok=True)
    else:
        target.write_bytes(content)


def _missing_folders(paths: Mapping[str, bytes], out: Path) -> list[Path]:
    """The folders to make, parents first."""
    needed = {out, *out.parents}
    for path in paths:
        needed.update(out / parent for parent in PurePosixPath(path).parents)
    return sorted(folder for folder in needed if not folder.exists())


def _remove_empty_folders(removed: list[str], out: Path) -> None:
    folders = {parent for path in removed for parent in PurePosixPath(path).parents[:-1]}
    for folder in sorted(folders, key=lambda folder: -len(folder.parts)):
        if (out / folder).is_dir() and not any((out / folder).iterdir()):
            (out / folder).rmdir()


def _known(out: Path) -> dict[str, str]:
    """Path to digest of what earlier runs wrote, under whatever name the package had then.

    A line that is not a digest and a harmless path (a merge conflict, say) proves nothing.
    """
    known: dict[str, str] = {}
    for manifest in sorted(out.glob(f"*/{MANIFEST}")):
        for line in manifest.read_text(encoding="utf-8", errors="replace").splitlines():
            digest, separator, path = line.partition("  ")
            if separator and _complaint(path) is None:
                known[path] = digest
        known[manifest.relative_to(out).as_posix()] = ""
    return known


def _inside_package(files: Mapping[str, bytes], out: Path) -> Iterator[str]:
    """The files in the folders of the packages; caches and hidden files are nobody's business."""
    for package in sorted({path.partition("/")[0] for path in files if "/" in path}):
        for path in (out / package).rglob("*"):
            relative = path.relative_to(out)
            if not path.is_dir() and not any(
                part == "__pycache__" or part.startswith(".") for part in relative.parts
            ):
                yield relative.as_posix()


def _content(out: Path, path: str) -> bytes | None:
    """What a file holds, None if there is none.

    Raises:
        TreeError: something that is not a file, or a symbolic link, stands in the way.
    """
    target = out
    for part in PurePosixPath(path).parts:
        if target.exists() and not target.is_dir():
            raise TreeError(f"{target.as_posix()} is a file, and a folder is needed there")
        target /= part
        if target.is_symlink():
            raise TreeError(f"{target.as_posix()} is a symbolic link, and may lead elsewhere")
    if target.is_dir():
        raise TreeError(f"{target.as_posix()} is a folder, and a file is needed there")
    return target.read_bytes() if target.exists() else None


def _is_manifest(path: str) -> bool:
    return PurePosixPath(path).name == MANIFEST


def _refuse_paths(files: Mapping[str, bytes]) -> None:
    """Raise TreeError for paths that leave the folder, or that some file system takes for one."""
    seen: dict[str, str] = {}
    for path in sorted(files):
        if complaint := _complaint(path):
            raise TreeError(f"{path!r} cannot be written: {complaint}")
        same = unicodedata.normalize("NFC", path).casefold()
        if same in seen:
            raise TreeError(f"{seen[same]} and {path} are one file where case does not count")
        seen[same] = path
    for path in seen:
        for parent in PurePosixPath(path).parents:
            if parent.as_posix() in seen:
                raise TreeError(f"{seen[parent.as_posix()]} is a file and a folder")


def _complaint(path: str) -> str | None:
    if not path or not path.isprintable():
        return "it is not a readable path"
    if any(part in {"", ".", ".."} for part in path.split("/")):
        return "it leaves the output folder"
    if set(path) & set('\\:*?"<>|'):
        return "it has a character that not every file system allows"
    return None
