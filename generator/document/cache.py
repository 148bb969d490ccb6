"""Results of earlier runs: what has not changed since, and what hosts responded.

A cache changes how long a run takes and nothing else. A damaged or vanished entry is as good as
none, a folder that cannot be written costs time only, and no entry holds text of a client: who can
write entries still writes no code.
"""

from __future__ import annotations

import contextlib
import os
import re
import stat
import sys
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

_KEPT = 4_096  # entries; the longest unused go first
_ENTRY = re.compile(r"[0-9a-f]{64}(\.\d+)?")
"""The name of an entry, whole or begun; any other file in the folder is somebody else's."""


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
            found = (path for path in self._folder.iterdir() if _ENTRY.fullmatch(path.name))
            for old in sorted(found, key=lambda path: -path.stat().st_mtime)[_KEPT:]:
                old.unlink(missing_ok=True)

    def _key(self, text: str) -> str:
        return sha256(f"{self._salt}\n{text}".encode(errors="surrogatepass")).hexdigest()


def _digest(result: bytes) -> bytes:
    return sha256(result).hexdigest().encode()


def cache_folder() -> Path | None:
    """Choose the folder of earlier results, and make it.

    It is `$CLIENTLATHE_CACHE`, else `clientlathe` in the user's cache folder: `$XDG_CACHE_HOME` or
    `~/.cache`, `~/Library/Caches` on macOS, `%LOCALAPPDATA%` on Windows. It is never in the
    repository by itself, where a commit could bring entries in.

    Returns:
        The folder; None if it cannot be had for this user alone: a folder of somebody else, or one
        that others can write, is not used.
    """
    own = os.environ.get("CLIENTLATHE_CACHE")
    try:
        folder = Path(own) if own else _user_caches() / "clientlathe"
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        if not _is_private(folder) or not os.access(folder, os.W_OK):
            return None
        ignore = folder / ".gitignore"
        if own and not ignore.exists():  # who puts it into a repository does not commit it
            ignore.write_text("*\n", encoding="utf-8")
    except (OSError, RuntimeError):  # RuntimeError: there is no home folder
        return None
    return folder


def _user_caches() -> Path:
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA") or Path.home() / "AppData" / "Local")
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Caches"
    stated = os.environ.get("XDG_CACHE_HOME", "")  # the specification ignores a relative path
    return Path(stated) if Path(stated).is_absolute() else Path.home() / ".cache"


def _is_private(folder: Path) -> bool:
    """Whether nobody else can put entries in; where there are no such permissions, yes."""
    if sys.platform == "win32":
        return True
    state = folder.stat()
    return state.st_uid == os.geteuid() and not state.st_mode & (stat.S_IWGRP | stat.S_IWOTH)
