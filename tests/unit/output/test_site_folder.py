"""The folder of a site: what is written, what is removed, and what is left alone."""

from __future__ import annotations

from hashlib import sha256
from typing import TYPE_CHECKING

import pytest

from generator.output.differences import TreeError
from generator.output.site_folder import write_site

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


def test_a_list_that_names_a_file_outside_removes_nothing(tmp_path: Path) -> None:
    out, outside = tmp_path / "site", tmp_path / "outside.md"
    write_site({"a.md": "a"}, out)
    outside.write_text("mine")
    with (out / ".generated").open("a") as file:
        file.write(f"{sha256(b'mine').hexdigest()}  ../outside.md\n")
    write_site({"a.md": "a"}, out)
    assert outside.read_text() == "mine"
