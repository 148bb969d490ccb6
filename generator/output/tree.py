"""The output folder: what differs from what would be written, and the writing itself.

It is all or nothing, and a file is only replaced or removed if the generator wrote it
(`manifest.py`) and nobody has changed it since.

A run may be killed at any moment, and the next one brings the folder to where it should be. The
manifest goes first, with what each file was and becomes, so that both are known as the generator's;
every file is then put in place whole; the manifest of the result goes last.
"""

from __future__ import annotations

import os
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

from ..document.readfile import read_regular
from ..ir.ledger import is_report
from .change import STAGING, Change, clear, is_empty, missing, remove_if_empty
from .differences import Difference, Kind, LossError, TreeError, kinds, package_of, refuse_paths
from .folder_lock import LOCK, PATIENCE, BusyError, locked
from .manifest import Manifest, clients, manifest_of

if TYPE_CHECKING:
    from collections.abc import Generator, Mapping, Sequence

    from ..config.keep import Kept

ATTRIBUTES = ".gitattributes"


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
    differences: tuple[Difference, ...]
    """What was there before, file by file."""


@contextmanager
def _explained() -> Generator[None, None, None]:
    """Say in the user's words what the system refused."""
    try:
        yield
    except OSError as error:
        raise TreeError(
            f"{error.filename or 'the output folder'}: {error.strerror}",
            "remove the cause, or name another place",
        ) from error


def sealed(files: Mapping[str, bytes], keep: Sequence[Kept] = ()) -> dict[str, bytes]:
    """Add what tells git and the next run about the files: attributes, and the manifest.

    Args:
        files: Path relative to the output folder to content; one folder of the first level is a
            package (it has an `__init__.py`).
        keep: Patterns of files in the package that are somebody's own.
    """
    package = package_of(files)
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
def refuse_losses(
    files: Mapping[str, bytes], out: Path, *, force: bool, keep: Sequence[Kept] = ()
) -> None:
    """Raise what `write` would raise before it writes anything."""
    _Plan.of(files, out, keep, "").refuse_losses(force=force)


@_explained()
def write(
    files: Mapping[str, bytes],
    out: Path,
    *,
    force: bool = False,
    keep: Sequence[Kept] = (),
    replaced: str = "",
    is_trial: bool = False,
) -> Written:
    """Make the output folder what it should be, or leave it as it is.

    Unchanged files are not touched, stale ones are removed, foreign ones stay.

    Args:
        files: Path relative to the output folder to content, with the manifest.
        out: The output folder; it is made if it does not exist.
        force: Also replace and remove what was edited by hand.
        keep: Patterns of files in the package that are somebody's own.
        replaced: A package in the folder whose place this one takes: its files are removed.
        is_trial: Whether nothing is to be written after all.

    Raises:
        LossError: a file was edited by hand (not with `force`), or never was the generator's.
        TreeError: the folder cannot take these paths, has another client in it, is being written by
            another run, or the system refused; all is as before.
    """
    plan = _Plan.of(files, out, keep, replaced)
    plan.refuse_losses(force=force)
    if plan.is_done or is_trial:
        return plan.result()
    with ExitStack() as undo:
        for folder in missing(out):
            folder.mkdir(exist_ok=True)
            undo.callback(remove_if_empty, folder)
        try:
            undo.enter_context(locked(out))
        except BusyError as error:
            raise TreeError(
                f"another run ({error}) writes to {out.as_posix()}, "
                f"and did not finish within {PATIENCE:.0f} seconds",
                "wait until it has ended, or end it",
            ) from None
        clear(out / STAGING)
        plan = _Plan.of(files, out, keep, replaced)  # another run may have been at work until now
        plan.refuse_losses(force=force)
        plan.carry_out()
    return plan.result()


@_explained()
def write_report(path: Path, text: str) -> None:
    """Write a report, over an earlier one and over nothing else.

    Args:
        path: What the user named; a pipe or a device is written to.
        text: The report.

    Raises:
        TreeError: there is a file that is no report, or the system refuses.
    """
    if path.exists() and not path.is_file() and not path.is_dir():
        path.write_text(text, encoding="utf-8")
        return
    named, path = path, path.resolve()
    if path.is_file() and not is_report(read_regular(path)):
        raise TreeError(
            f"{path.as_posix()} is no report of an earlier run, and would be lost",
            "name another file, or remove this one",
        )
    # In one step: half a report would be none, and never be replaced.
    with ExitStack() as undo:
        part = path.with_name(f".{path.name}.{os.getpid()}")
        undo.callback(part.unlink, missing_ok=True)
        try:
            part.write_text(text, encoding="utf-8")
            part.replace(path)
        except OSError as error:  # of the file that the user named, not of the one beside it
            raise OSError(error.errno, error.strerror, str(named)) from None


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
        refuse_paths(files)
        if out.exists() and not out.is_dir():
            raise TreeError(
                f"{out.as_posix()} is a file, not a folder",
                "move it away, or name another folder with --out",
            )
        package = package_of(files)
        _refuse_others(out, {package, replaced})
        known = Manifest.read(out, package)
        if replaced and replaced != package:
            known = known.with_earlier(Manifest.read(out, replaced))
        found = dict(kinds(files, out, known, keep))
        if replaced != package and any(path.startswith(f"{replaced}/") for path in known.digests):
            found[manifest_of(replaced)] = Kind.STALE
        return cls(
            out=out,
            files=files,
            package=package,
            known=known.with_earlier(Manifest.of(package, _without_manifests(files))),
            replaced=replaced,
            differences=tuple(Difference(kind, path) for path, kind in sorted(found.items())),
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
            or (self.replaced and is_empty(self.out / self.replaced))
        )

    def result(self) -> Written:
        """What carrying it out does."""
        return Written(
            written=len(self.changed),
            removed=len(self.removed),
            unchanged=len(self.files) - len(self.changed),
            overwritten=self.paths(Kind.EDITED),
            foreign=self.paths(Kind.FOREIGN),
            differences=self.differences,
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
        with ExitStack() as undo:
            change = Change(self.out, undo)
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
                remove_if_empty(self.out / self.replaced)
            for path in changed:
                change.put(path, staged[path])
            change.put(last, staged[last])
            undo.pop_all()
        with suppress(OSError):  # all is written; the next run clears it
            clear(self.out / STAGING)

    def _remove_empty_folders(self) -> None:
        gone = [*self.known.digests.keys() - self.files.keys()]
        folders = {Path(parent) for path in gone for parent in PurePosixPath(path).parents[:-1]}
        folders |= {Path(self.replaced)} if self.replaced else set()
        for folder in sorted(folders, key=lambda folder: -len(folder.parts)):
            remove_if_empty(self.out / folder)


def _without_manifests(files: Mapping[str, bytes]) -> dict[str, bytes]:
    manifest = manifest_of(package_of(files))
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
