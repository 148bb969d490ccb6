"""The folder of a site: a build product, of which a list says what the generator wrote.

What is not on the list is somebody else's. It is never removed, and a folder that has such files
where a page would be is refused.
"""

from __future__ import annotations

from contextlib import ExitStack
from typing import TYPE_CHECKING

from .change import STAGING, Change, clear, missing, remove_if_empty
from .differences import TreeError
from .manifest import MANIFEST, Manifest, listed

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

_NAME = "."
"""The list speaks for the folder itself."""


def write_site(files: Mapping[str, str], out: Path) -> None:
    """Write the files of a site, and remove those of an earlier run that it has no more.

    Args:
        files: Text by path, relative to the folder.
        out: The folder; it need not exist.

    Raises:
        TreeError: it has files of these names that the generator did not write, or that somebody
            has changed since, or the system refuses; nothing was written.
    """
    contents = {path: text.encode() for path, text in files.items()}
    try:
        known = _known(out)
        for path in contents:
            target = out / path
            if target.exists() and not known.wrote(path, target.read_bytes()):
                raise TreeError(
                    f"{target} is not as the generator wrote it",
                    "move it away, or name another folder with --out",
                )
        _write(contents, known, out)
    except OSError as error:
        raise TreeError(
            f"{error.filename or out}: {error.strerror}",
            "remove the cause, or name another folder with --out",
        ) from error


def _write(contents: Mapping[str, bytes], known: Manifest, out: Path) -> None:
    """Write all files or none; a run that is killed leaves a list that knows both."""
    new = Manifest.of(_NAME, contents)
    with ExitStack() as undo:
        for folder in missing(out):
            folder.mkdir()
            undo.callback(remove_if_empty, folder)
        clear(out / STAGING)
        change = Change(out, undo)
        change.put(MANIFEST, change.stage(known.with_earlier(new).text()))
        for path, data in contents.items():
            change.put(path, change.stage(data))
        for path in known.digests.keys() - contents.keys():
            target = out / path
            if target.is_file() and known.wrote(path, target.read_bytes()):
                change.remove(path)
        change.put(MANIFEST, change.stage(new.text()))
        undo.pop_all()
    clear(out / STAGING)


def _known(out: Path) -> Manifest:
    path = out / MANIFEST
    return Manifest(_NAME, listed(path) if path.is_file() else {})
