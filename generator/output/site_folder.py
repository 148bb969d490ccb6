"""The folder of a site: a build product, of which a list says what the generator wrote.

What is not on the list is somebody else's. It is never removed, and a folder that has such files
where a page would be is refused.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

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
            has changed since; nothing was written.
    """
    known = _known(out)
    for path in files:
        target = out / path
        if target.exists() and not known.wrote(path, target.read_bytes()):
            raise TreeError(
                f"{target} is not as the generator wrote it",
                "move it away, or name another folder with --out",
            )
    contents = {path: text.encode() for path, text in files.items()}
    try:
        for path, data in contents.items():
            target = out / path
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(data)
        for path in known.digests.keys() - contents.keys():
            target = out / path
            if target.is_file() and known.wrote(path, target.read_bytes()):
                target.unlink()
        (out / MANIFEST).write_bytes(Manifest.of(_NAME, contents).text())
    except OSError as error:
        raise TreeError(
            f"{error.filename or out}: {error.strerror}",
            "remove the cause, or name another folder with --out",
        ) from error


def _known(out: Path) -> Manifest:
    path = out / MANIFEST
    found = listed(path) if path.is_file() else ()
    return Manifest(_NAME, {name: frozenset({digest}) for name, digest in found})
