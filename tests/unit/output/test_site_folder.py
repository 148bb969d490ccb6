"""The folder of a site: what is written, what is removed, and what is left alone."""

from __future__ import annotations

from contextlib import suppress
from hashlib import sha256
from typing import TYPE_CHECKING

import pytest

from generator.output.differences import TreeError
from generator.output.site_folder import write_site
from tests.unit.output.test_killed import Cut, Killed

if TYPE_CHECKING:
    from pathlib import Path


def test_a_page_of_an_earlier_run_is_removed_unless_somebody_has_changed_it(tmp_path: Path) -> None:
    out = tmp_path / "site"
    write_site({"docs/a.md": "a", "docs/b.md": "b", "docs/c.md": "c"}, out)
    (out / "docs/c.md").write_text("mine")
    (out / "docs/d.md").write_text("mine")
    write_site({"docs/a.md": "new"}, out)
    found = {path.name: path.read_text() for path in (out / "docs").iterdir()}
    assert found == {"a.md": "new", "c.md": "mine", "d.md": "mine"}


def test_a_page_that_somebody_wrote_is_refused_and_nothing_is_written(tmp_path: Path) -> None:
    out = tmp_path / "site"
    write_site({"a.md": "a"}, out)
    (out / "b.md").write_text("mine")
    with pytest.raises(TreeError, match=r"b\.md is not as the generator wrote it"):
        write_site({"a.md": "new", "b.md": "b"}, out)
    assert (out / "a.md").read_text() == "a"
    assert (out / "b.md").read_text() == "mine"


def pages(folder: Path) -> dict[str, str]:
    return {
        path.relative_to(folder).as_posix(): path.read_text()
        for path in folder.rglob("*.md")
        if path.is_file()
    }


OLD = {"a.md": "a", "old/b.md": "b"}
NEW = {"a.md": "new", "new/c.md": "c"}


@pytest.mark.parametrize("fatal", [False, True])
def test_a_run_that_is_cut_anywhere_leaves_what_was_or_is_taken_up(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, fatal: bool
) -> None:
    after, is_cut = 0, True
    while is_cut:
        after += 1
        out = tmp_path / str(after)
        write_site(OLD, out)
        cut = Cut(after, fatal=fatal)
        with monkeypatch.context() as patch:
            cut.patch(patch)
            with suppress(Killed, TreeError):
                write_site(NEW, out)
        cut.close_all()
        is_cut = cut.happened
        if not fatal:
            assert pages(out) in (OLD, NEW)
        write_site(NEW, out)
        assert pages(out) == NEW
    assert after > 10


def test_a_folder_in_the_place_of_a_page_is_refused(tmp_path: Path) -> None:
    write_site(OLD, tmp_path)
    (tmp_path / "page.md").mkdir()
    with pytest.raises(TreeError, match=r"page\.md: Is a directory"):
        write_site({**NEW, "page.md": "c"}, tmp_path)
    assert pages(tmp_path) == OLD


def test_a_list_that_names_a_file_outside_removes_nothing(tmp_path: Path) -> None:
    out, outside = tmp_path / "site", tmp_path / "outside.md"
    write_site({"a.md": "a"}, out)
    outside.write_text("mine")
    with (out / ".generated").open("a") as file:
        file.write(f"{sha256(b'mine').hexdigest()}  ../outside.md\n")
    write_site({"a.md": "a"}, out)
    assert outside.read_text() == "mine"
