"""The output folder: what differs from what would be written, and the writing itself.

Comes in: path to content, and a folder. Goes out: differences, or the changed folder. The rule of
this file: it is all or nothing, and a file is only replaced or removed if the generator wrote it
(`manifest.py`) and nobody has changed it since.

A run may be killed at any moment, and the next one brings the folder to where it should be. The
manifest goes first, with what each file was and becomes, so that both are known as the generator's;
every file is then put in place whole; the manifest of the result goes last.
"""

from __future__ import annotations

import os
import re
import unicodedata
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass
from enum import Enum
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

from .lock import LOCK, PATIENCE, BusyError, locked
from .manifest import Manifest, clients, complaint, digest, manifest_of

if TYPE_CHECKING:
    from collections.abc import Generator, Iterator, Mapping, Sequence

    from .keep import Kept

STAGING = ".generated.new"
"""Holds contents until they are whole; it is there only while a run writes."""
ATTRIBUTES = ".gitattributes"
_NEW_FILE = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)


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
    """The output folder cannot take the files; nothing was written.

    Args:
        message: Why.
        hint: What to do about it.
    """

    def __init__(self, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.hint = hint


class LossError(TreeError):
    """Files would be lost that the generator did not write as they are; nothing was written."""

    def __init__(self, out: Path, differences: tuple[Difference, ...]) -> None:
        super().__init__("these files are not as the generator wrote them")
        self.out, self.differences = out, differences


@contextmanager
def _explained() -> Generator[None, None, None]:
    """Say in the user's words what the system refused."""
    try:
        yield
    except OSError as error:
        raise TreeError(f"{error.filename or 'the output folder'}: {error.strerror}") from error


def sealed(files: Mapping[str, bytes], keep: Sequence[Kept] = ()) -> dict[str, bytes]:
    """Add what tells git and the next run about the files: attributes, and the manifest.

    Args:
        files: Path relative to the output folder to content; one folder of the first level is a
            package (it has an `__init__.py`).
        keep: Patterns of files in the package that are somebody's own.
    """
    package = _package(files)
    lines = [
        "# Generated, as all files here: no tool is to change them or their line ends.\n",
        "* text=auto eol=lf linguist-generated\n",
        *(f"/{each.text} !text !eol !linguist-generated\n" for each in keep),
    ]
    files = {**files, f"{package}/{ATTRIBUTES}": "".join(lines).encode()}
    manifest = Manifest.of(package, files).text()
    return dict(sorted({**files, manifest_of(package): manifest}.items()))


@_explained()
def compare(
    files: Mapping[str, bytes], out: Path, *, keep: Sequence[Kept] = (), replaced: str = ""
) -> tuple[Difference, ...]:
    """Find what differs between the output folder and what would be written.

    Args:
        files: Path relative to the output folder to content, with the manifest.
        out: The output folder; it need not exist.
        keep: Patterns of files in the package that are somebody's own.
        replaced: A package in the folder whose place this one takes: its files are stale.

    Returns:
        The differences, sorted by path. A file outside the package that the generator has not
        written is none, and neither are other line ends.

    Raises:
        TreeError: the folder cannot take these paths, cannot be read, or has another client in it.
    """
    return _Plan.of(files, out, keep, replaced).differences


@_explained()
def is_done(
    files: Mapping[str, bytes], out: Path, *, keep: Sequence[Kept] = (), replaced: str = ""
) -> bool:
    """Whether `write` would do nothing; takes and raises what `compare` does."""
    plan = _Plan.of(files, out, keep, replaced)
    return plan.is_done and not plan.paths(Kind.IN_THE_WAY)


@_explained()
def write(
    files: Mapping[str, bytes],
    out: Path,
    *,
    force: bool = False,
    keep: Sequence[Kept] = (),
    replaced: str = "",
) -> Written:
    """Make the output folder what it should be, or leave it as it is.

    Unchanged files are not touched, stale ones are removed, foreign ones stay.

    Args:
        files: Path relative to the output folder to content, with the manifest.
        out: The output folder; it is made if it does not exist.
        force: Also replace and remove what was edited by hand.
        keep: Patterns of files in the package that are somebody's own.
        replaced: A package in the folder whose place this one takes: its files are removed.

    Raises:
        LossError: a file was edited by hand (not with `force`), or never was the generator's.
        TreeError: the folder cannot take these paths, has another client in it, is being written by
            another run, or the system refused; all is as before.
    """
    plan = _Plan.of(files, out, keep, replaced)
    plan.refuse_losses(force=force)
    if plan.is_done:
        return plan.result()
    with ExitStack() as undo:
        for folder in _missing(out):
            folder.mkdir(exist_ok=True)
            undo.callback(_remove_if_empty, folder)
        try:
            undo.enter_context(locked(out))
        except BusyError as error:
            raise TreeError(
                f"another run ({error}) writes to {out.as_posix()}, "
                f"and did not finish within {PATIENCE:.0f} seconds",
                "wait until it has ended, or end it",
            ) from None
        _clear(out / STAGING)
        plan = _Plan.of(files, out, keep, replaced)  # another run may have been at work until now
        plan.refuse_losses(force=force)
        plan.carry_out()
    return plan.result()


@_explained()
def write_report(path: Path, text: str) -> None:
    """Write a file that the user named; raises TreeError if the system refuses."""
    path.write_text(text, encoding="utf-8")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Plan:
    """What is to be done in an output folder."""

    out: Path
    files: Mapping[str, bytes]
    package: str
    known: Manifest
    """What is the generator's now, and what will be."""
    replaced: str
    differences: tuple[Difference, ...]

    @classmethod
    def of(
        cls, files: Mapping[str, bytes], out: Path, keep: Sequence[Kept], replaced: str
    ) -> _Plan:
        """Look at a folder; raises what `compare` raises."""
        _refuse_paths(files)
        if out.exists() and not out.is_dir():
            raise TreeError(f"{out.as_posix()} is a file, not a folder")
        package = _package(files)
        _refuse_others(out, {package, replaced})
        known = Manifest.read(out, package)
        if replaced and replaced != package:
            known = known.with_earlier(Manifest.read(out, replaced))
        kinds = dict(_kinds(files, out, known, keep))
        if replaced != package and any(path.startswith(f"{replaced}/") for path in known.digests):
            kinds[manifest_of(replaced)] = Kind.STALE
        return cls(
            out=out,
            files=files,
            package=package,
            known=known.with_earlier(Manifest.of(package, _without_manifests(files))),
            replaced=replaced,
            differences=tuple(Difference(kind, path) for path, kind in sorted(kinds.items())),
        )

    def paths(self, *kinds: Kind) -> tuple[str, ...]:
        """The paths that differ in one of these ways."""
        return tuple(each.path for each in self.differences if each.kind in kinds)

    @property
    def changed(self) -> tuple[str, ...]:
        """The paths to write."""
        changed = self.paths(Kind.CHANGED, Kind.MISSING, Kind.EDITED)
        return tuple(path for path in changed if path in self.files)

    @property
    def removed(self) -> tuple[str, ...]:
        """The paths to remove."""
        return tuple(p for p in self.paths(Kind.STALE, Kind.EDITED) if p not in self.files)

    @property
    def is_done(self) -> bool:
        """Whether nothing is left to do, and no run that was killed left anything behind."""
        leftovers = (self.out / STAGING, self.out / LOCK)
        return not (
            self.changed
            or self.removed
            or any(os.path.lexists(path) for path in leftovers)
            or (self.replaced and _is_empty(self.out / self.replaced))
        )

    def result(self) -> Written:
        """What carrying it out does."""
        return Written(
            written=len(self.changed),
            removed=len(self.removed),
            unchanged=len(self.files) - len(self.changed),
            overwritten=self.paths(Kind.EDITED),
            foreign=self.paths(Kind.FOREIGN),
        )

    def refuse_losses(self, *, force: bool) -> None:
        """Raise LossError if a file would be lost that is not the generator's to replace."""
        lossy = {Kind.IN_THE_WAY} if force else {Kind.IN_THE_WAY, Kind.EDITED}
        lost = tuple(each for each in self.differences if each.kind in lossy)
        if lost:
            raise LossError(self.out, lost)

    def carry_out(self) -> None:
        """Do it; if it fails all is as before."""
        if not self.changed and not self.removed:
            self._remove_empty_folders()
            return
        last = manifest_of(self.package)
        staging = self.out / STAGING
        with ExitStack() as undo:
            staging.mkdir()
            undo.callback(_clear, staging)
            change = _Change(self.out, staging, undo)
            changed = [path for path in self.changed if path != last]
            staged = {path: change.stage(self.files[path]) for path in (*changed, last)}
            change.put(last, change.stage(self.known.text()))
            # Metadata that is new says less about what is removed, so that goes first; and what is
            # known of a package that is replaced goes when nothing of it is left.
            replaced = manifest_of(self.replaced)
            for path in self.removed:
                if path != replaced:
                    change.remove(path)
            self._remove_empty_folders()
            if replaced in self.removed:
                change.remove(replaced)
                _remove_if_empty(self.out / self.replaced)
            for path in changed:
                change.put(path, staged[path])
            change.put(last, staged[last])
            undo.pop_all()
        with suppress(OSError):  # all is written; the next run clears it
            _clear(staging)

    def _remove_empty_folders(self) -> None:
        gone = [*self.known.digests.keys() - self.files.keys()]
        folders = {Path(parent) for path in gone for parent in PurePosixPath(path).parents[:-1]}
        folders |= {Path(self.replaced)} if self.replaced else set()
        for folder in sorted(folders, key=lambda folder: -len(folder.parts)):
            _remove_if_empty(self.out / folder)


class _Change:
    """Files put in place and removed, each at once, and how to take that back."""

    def __init__(self, out: Path, staging: Path, undo: ExitStack) -> None:
        self._out, self._staging, self._undo = out, staging, undo
        self._staged = 0

    def stage(self, content: bytes) -> Path:
        """Write a new file, where nobody looks for it."""
        self._staged += 1
        path = self._staging / str(self._staged)
        descriptor = os.open(path, _NEW_FILE, 0o666)
        try:
            view = memoryview(content)
            while view:
                view = view[os.write(descriptor, view) :]
        finally:
            os.close(descriptor)
        return path

    def put(self, path: str, staged: Path) -> None:
        """Put a staged file in its place."""
        target = self._out / path
        for folder in _missing(target.parent):
            folder.mkdir()
            self._undo.callback(_remove_if_empty, folder)
        self._undo.callback(self._restore, target, _read(target))
        staged.replace(target)

    def remove(self, path: str) -> None:
        """Remove a file."""
        target = self._out / path
        self._undo.callback(self._restore, target, _read(target))
        target.unlink()

    def _restore(self, target: Path, content: bytes | None) -> None:
        if content is None:
            target.unlink(missing_ok=True)
        elif _read(target) != content:
            target.parent.mkdir(parents=True, exist_ok=True)
            self.stage(content).replace(target)


def _read(path: Path) -> bytes | None:
    return path.read_bytes() if path.exists() else None


def _missing(folder: Path) -> list[Path]:
    """The folders to make so that a folder exists, parents first."""
    return [each for each in (*reversed(folder.parents), folder) if not each.exists()]


def _is_empty(folder: Path) -> bool:
    return folder.is_dir() and not folder.is_symlink() and not any(folder.iterdir())


def _remove_if_empty(folder: Path) -> None:
    if _is_empty(folder):
        folder.rmdir()


def _clear(staging: Path) -> None:
    """Remove what a run staged, now or before it was killed; nothing else is in there."""
    if staging.is_dir() and not staging.is_symlink():
        for path in staging.iterdir():
            if path.name.isdecimal() and path.is_file() and not path.is_symlink():
                path.unlink()
        _remove_if_empty(staging)
    if os.path.lexists(staging):
        raise TreeError(
            f"{staging.as_posix()} is needed while files are written, and is somebody else's",
            "move it away",
        )


def _package(files: Mapping[str, bytes]) -> str:
    init = next(path for path in sorted(files) if re.fullmatch(r"[^/]+/__init__\.py", path))
    return PurePosixPath(init).parts[0]


def _without_manifests(files: Mapping[str, bytes]) -> dict[str, bytes]:
    manifest = manifest_of(_package(files))
    return {path: content for path, content in files.items() if path != manifest}


def _refuse_others(out: Path, ours: set[str]) -> None:
    """Raise TreeError if another client lives in the folder."""
    for other in clients(out):
        if other not in ours:
            raise TreeError(
                f"{out.as_posix()} already holds another client, {other}",
                f"give this one a folder of its own (--out); if it is {other} under a new name, "
                f"add --replace {other}, which removes what was generated as {other}",
            )


def _kinds(
    files: Mapping[str, bytes], out: Path, known: Manifest, keep: Sequence[Kept]
) -> Iterator[tuple[str, Kind]]:
    package = _package(files)
    found = {path: _content(out, path) for path in {*files, *known.digests}}
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
    """The files in the folder of a package; caches and hidden files are nobody's business."""
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


def _refuse_paths(files: Mapping[str, bytes]) -> None:
    """Raise TreeError for paths that leave the folder, or that some file system takes for one."""
    seen: dict[str, str] = {}
    for path in sorted(files):
        if why := complaint(path):
            raise TreeError(f"{path!r} cannot be written: {why}")
        same = unicodedata.normalize("NFC", path).casefold()
        if same in seen:
            raise TreeError(f"{seen[same]} and {path} are one file where case does not count")
        seen[same] = path
    for path in seen:
        for parent in PurePosixPath(path).parents:
            if parent.as_posix() in seen:
                raise TreeError(f"{seen[parent.as_posix()]} is a file and a folder")
