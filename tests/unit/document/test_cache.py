from __future__ import annotations

import os
import stat
import sys
from typing import TYPE_CHECKING

import pytest

from generator.document import cache
from generator.document.cache import Cache, cache_folder

if TYPE_CHECKING:
    from pathlib import Path

posix = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such permissions")


def test_a_result_is_found_by_its_text_and_salt(tmp_path: Path) -> None:
    Cache(tmp_path, "salt").put([("text", b"result")])
    assert Cache(tmp_path, "salt").get("text") == b"result"
    assert Cache(tmp_path, "salt").get("other") is None
    assert Cache(tmp_path, "other").get("text") is None
    assert Cache(None, "salt").get("text") is None


@pytest.mark.parametrize("damage", [b"", b"x", b"\xff\xfe", b"0\nresult", b"result"])
def test_a_damaged_entry_is_as_good_as_none(tmp_path: Path, damage: bytes) -> None:
    store = Cache(tmp_path, "salt")
    store.put([("text", b"result")])
    (entry,) = tmp_path.iterdir()
    entry.write_bytes(damage)
    assert store.get("text") is None
    store.put([("text", b"result")])
    entry.write_bytes(entry.read_bytes()[:-3])
    assert store.get("text") is None


def test_a_cache_that_cannot_be_written_costs_only_time(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    for folder in (tmp_path / "file", tmp_path / "none"):
        store = Cache(folder, "salt")
        store.put([("text", b"result")])
        assert store.get("text") is None


def test_it_does_not_grow_for_ever_and_removes_its_own_files_only(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(cache, "_KEPT", 3)
    (tmp_path / "notes.txt").write_bytes(b"mine")
    os.utime(tmp_path / "notes.txt", (0, 0))
    for number in range(6):
        Cache(tmp_path, "salt").put([(str(number), b"result")])
    assert len(list(tmp_path.iterdir())) == 3 + 1
    assert (tmp_path / "notes.txt").exists()


def test_the_variable_decides_where_it_is(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("CLIENTLATHE_CACHE", str(tmp_path / "here"))
    assert cache_folder() == tmp_path / "here"
    assert (tmp_path / "here" / ".gitignore").read_text() == "*\n"


@pytest.mark.skipif(sys.platform != "linux", reason="other systems have other folders")
def test_or_else_it_is_in_the_cache_of_the_user(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("CLIENTLATHE_CACHE")
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    for stated, folder in {
        str(tmp_path / "xdg"): "xdg/clientlathe",
        "relative": "home/.cache/clientlathe",  # which the specification says to ignore
        "": "home/.cache/clientlathe",
    }.items():
        monkeypatch.setenv("XDG_CACHE_HOME", stated)
        assert cache_folder() == tmp_path / folder
    assert {path.name for path in tmp_path.iterdir()} == {"xdg", "home"}


def test_or_else_there_is_none(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "file").write_bytes(b"not a folder")
    monkeypatch.setenv("CLIENTLATHE_CACHE", str(tmp_path / "file"))
    assert cache_folder() is None


@posix
def test_a_folder_in_which_others_can_write_is_not_used(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "cache"
    monkeypatch.setenv("CLIENTLATHE_CACHE", str(folder))
    assert cache_folder() == folder
    assert stat.S_IMODE(folder.stat().st_mode) & 0o077 == 0
    for mode in (0o720, 0o702):
        folder.chmod(mode)
        assert cache_folder() is None


@posix
def test_a_folder_of_somebody_else_is_not_used(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CLIENTLATHE_CACHE", str(tmp_path))
    monkeypatch.setattr(os, "geteuid", lambda: tmp_path.stat().st_uid + 1)
    assert cache_folder() is None
