"""Results of earlier runs: what they made, how a text was laid out, what a host answered.

Comes in: a text, and what its result depends on besides. Goes out: the result, if it is known and
whole. The rule of this file: a cache changes how long a run takes and nothing else; a damaged or
vanished entry is as good as none, and a folder that cannot be written costs time only.
"""

from __future__ import annotations

import contextlib
import os
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

_KEPT = 4_096  # entries; the longest unused go first


class Cache:
    """One file per text: the digest of the result on the first line, then the result.

    Args:
        folder: Where the entries are; None keeps nothing.
        salt: What results depend on besides the text: the version of who makes them.
    """

    def __init__(self, folder: Path | None, salt: str) -> None:
        self._folder = folder
        self._salt = salt

    def get(self, text: str) -> bytes | None:
        """The result for a text, if it is known and whole."""
        if self._folder is None:
            return None
        path = self._folder / self._key(text)
        try:
            digest, _, result = path.read_bytes().partition(b"\n")
            if digest != _digest(result):
                return None
            os.utime(path)
        except OSError:
            return None
        return result

    def put(self, results: Iterable[tuple[str, bytes]]) -> None:
        """Keep results, each with its text."""
        added = [(self._key(text), result) for text, result in results]
        if self._folder is None or not added:
            return
        with contextlib.suppress(OSError):
            for key, result in added:
                part = self._folder / f"{key}.{os.getpid()}"
                part.write_bytes(_digest(result) + b"\n" + result)
                part.replace(self._folder / key)
            entries = sorted(self._folder.iterdir(), key=lambda path: -path.stat().st_mtime)
            for old in entries[_KEPT:]:
                old.unlink(missing_ok=True)

    def _key(self, text: str) -> str:
        return sha256(f"{self._salt}\n{text}".encode(errors="surrogatepass")).hexdigest()


def _digest(result: bytes) -> bytes:
    return sha256(result).hexdigest().encode()


def cache_folder(start: Path, *, make: bool = True) -> Path | None:
    """Choose the folder of earlier results.

    It is `.cache/clientlathe/results` under `start`, or under the user's cache folder
    ($XDG_CACHE_HOME, ~/.cache) where `start` is not writable; None if neither is.

    Args:
        start: The working directory.
        make: Whether to make the folder; else one that does not exist is none.
    """
    home = Path(os.environ.get("XDG_CACHE_HOME") or Path("~/.cache").expanduser())
    for base in (start / ".cache", home):
        folder = base / "clientlathe" / "results"
        # The next place is the answer to a place that cannot be written.
        with contextlib.suppress(OSError):
            if make:
                folder.mkdir(parents=True, exist_ok=True)
                ignore = folder.parent / ".gitignore"
                if not ignore.exists():
                    ignore.write_text("*\n", encoding="utf-8")
            if folder.is_dir() and os.access(folder, os.W_OK):
                return folder
    return None
