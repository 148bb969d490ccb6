from __future__ import annotations

from hashlib import sha256
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.output.differences import Difference, Kind, LossError, TreeError
from generator.output.manifest import MANIFEST
from generator.output.tree import compare, sealed, write, write_report

FILES = {
    "pyproject.toml": b"# Generated from an OpenAPI document.\n[project]\n",
    "acme/__init__.py": b"",
    "acme/models/a.py": b"A = 1\n",
    "acme/models/b.py": b"B = 1\n",
}


def produced(**changes: bytes | None) -> dict[str, bytes]:
    """FILES with the manifest; a keyword is the stem of a file to change, or to leave out."""
    files = {
        path: changes.get(Path(path).stem, content)
        for path, content in FILES.items()
        if changes.get(Path(path).stem, content) is not None
    }
    return sealed({path: content for path, content in files.items() if content is not None})


def differences(files: dict[str, bytes], out: Path) -> dict[str, Kind]:
    return {entry.path: entry.kind for entry in compare(files, out)}


def snapshot(folder: Path) -> dict[str, tuple[bytes, int]]:
    return {
        path.relative_to(folder).as_posix(): (path.read_bytes(), path.stat().st_mtime_ns)
        for path in folder.rglob("*")
        if path.is_file()
    }


@pytest.fixture
def out(tmp_path: Path) -> Path:
    folder = tmp_path / "out"
    write(produced(), folder)
    return folder


def test_the_manifest_is_what_sha256sum_checks() -> None:
    files = produced()
    assert list(files) == sorted(files)
    lines = files.pop(f"acme/{MANIFEST}").decode().splitlines()
    assert lines == [f"{sha256(files[path]).hexdigest()}  {path}" for path in sorted(files)]
    assert set(FILES) < set(files)


def test_a_new_folder_is_made_with_its_parents(tmp_path: Path) -> None:
    done = write(produced(), tmp_path / "a" / "b")
    assert (done.written, done.removed, done.unchanged) == (6, 0, 0)
    assert {path for path, _ in snapshot(tmp_path / "a/b").items()} == set(produced())


def test_the_second_run_touches_nothing(out: Path) -> None:
    before = snapshot(out)
    assert compare(produced(), out) == ()
    done = write(produced(), out)
    assert (done.written, done.removed, done.unchanged) == (0, 0, 6)
    assert snapshot(out) == before


def test_only_what_changed_is_written(out: Path) -> None:
    before = snapshot(out)
    files = produced(a=b"A = 2\n")
    assert differences(files, out) == {
        "acme/models/a.py": Kind.CHANGED,
        f"acme/{MANIFEST}": Kind.CHANGED,
    }
    done = write(files, out)
    assert (done.written, done.unchanged) == (2, 4)
    after = snapshot(out)
    assert {path for path in after if after[path] != before[path]} == {
        "acme/models/a.py",
        f"acme/{MANIFEST}",
    }
    assert compare(files, out) == ()


def test_a_missing_file_comes_back(out: Path) -> None:
    (out / "acme/models/a.py").unlink()
    assert compare(produced(), out) == (Difference(Kind.MISSING, "acme/models/a.py"),)
    assert write(produced(), out).written == 1
    assert compare(produced(), out) == ()


def test_a_stale_file_goes_with_its_folder(out: Path) -> None:
    files = produced(a=None, b=None)
    assert differences(files, out) == {
        "acme/models/a.py": Kind.STALE,
        "acme/models/b.py": Kind.STALE,
        f"acme/{MANIFEST}": Kind.CHANGED,
    }
    assert write(files, out).removed == 2
    assert not (out / "acme/models").exists()
    assert compare(files, out) == ()


def test_a_renamed_package_leaves_nothing_behind(out: Path) -> None:
    files = sealed({path.replace("acme/", "new/"): text for path, text in FILES.items()})
    kinds = {each.path: each.kind for each in compare(files, out, replaced="acme")}
    assert {path for path, kind in kinds.items() if kind is Kind.STALE} == {
        path for path in produced() if path.startswith("acme/")
    }
    write(files, out, replaced="acme")
    assert not (out / "acme").exists()
    assert set(snapshot(out)) == set(files)


def test_a_hand_edited_file_is_not_overwritten(out: Path) -> None:
    (out / "acme/models/a.py").write_bytes(b"A = 3\n")
    before = snapshot(out)
    for files in (produced(), produced(a=b"A = 2\n"), produced(a=None)):
        assert differences(files, out)["acme/models/a.py"] is Kind.EDITED
        with pytest.raises(LossError) as caught:
            write(files, out)
        assert caught.value.differences == (Difference(Kind.EDITED, "acme/models/a.py"),)
        assert snapshot(out) == before


def test_force_overwrites_what_was_edited_and_names_it(out: Path) -> None:
    (out / "acme/models/a.py").write_bytes(b"A = 3\n")
    (out / "acme/models/b.py").write_bytes(b"B = 3\n")
    done = write(produced(b=None), out, force=True)
    assert done.overwritten == ("acme/models/a.py", "acme/models/b.py")
    assert compare(produced(b=None), out) == ()


def test_an_edit_that_equals_what_is_produced_is_none(out: Path) -> None:
    (out / "acme/models/a.py").write_bytes(b"A = 2\n")
    files = produced(a=b"A = 2\n")
    assert differences(files, out) == {f"acme/{MANIFEST}": Kind.CHANGED}


def test_somebody_elses_file_in_the_way_is_not_overwritten(tmp_path: Path) -> None:
    (tmp_path / "pyproject.toml").write_bytes(b"mine\n")
    with pytest.raises(LossError):
        write(produced(), tmp_path)
    assert set(snapshot(tmp_path)) == {"pyproject.toml"}


def test_foreign_files_stay(out: Path) -> None:
    (out / "notes.txt").write_bytes(b"outside the package\n")
    (out / "acme/mine.py").write_bytes(b"inside\n")
    for harmless in ("acme/__pycache__/a.pyc", "acme/.DS_Store", "acme/models/.mypy_cache/x"):
        (out / harmless).parent.mkdir(exist_ok=True)
        (out / harmless).write_bytes(b"")
    assert compare(produced(), out) == (Difference(Kind.FOREIGN, "acme/mine.py"),)
    before = snapshot(out)
    assert write(produced(), out).foreign == ("acme/mine.py",)
    assert snapshot(out) == before


def test_a_folder_of_stale_files_stays_if_something_else_is_in_it(out: Path) -> None:
    (out / "acme/models/mine.py").write_bytes(b"")
    write(produced(a=None, b=None), out)
    assert set(snapshot(out / "acme/models")) == {"mine.py"}


@pytest.mark.parametrize("failing", range(1, 6))
def test_a_failure_in_the_middle_leaves_everything_as_it_was(
    out: Path, monkeypatch: pytest.MonkeyPatch, failing: int
) -> None:
    (out / "acme/models/b.py").unlink()
    before = {path: content for path, (content, _) in snapshot(out).items()}
    calls = 0
    replace = Path.replace

    def full_disk(self: Path, target: Path) -> Path:
        nonlocal calls
        calls += 1
        if calls == failing:
            raise OSError(28, "No space left on device", str(target))
        return replace(self, target)

    files = produced(__init__=b"1\n", a=b"2\n", b=b"3\n", pyproject=b"4\n")
    files = sealed({**FILES, **files, "acme/deep/er/new.py": b""})
    monkeypatch.setattr(Path, "replace", full_disk)
    with pytest.raises(TreeError, match="No space left on device"):
        write(files, out)
    assert {path: content for path, (content, _) in snapshot(out).items()} == before
    assert not (out / "acme/deep").exists()
    assert not list(out.glob(".generated-*"))


def test_an_interruption_leaves_no_new_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupted(_self: Path, _target: Path) -> Path:
        raise KeyboardInterrupt

    monkeypatch.setattr(Path, "replace", interrupted)
    with pytest.raises(KeyboardInterrupt):
        write(produced(), tmp_path / "a" / "b")
    assert list(tmp_path.iterdir()) == []


def test_what_a_killed_run_left_is_taken_for_the_generators_own(out: Path) -> None:
    files = produced(a=b"A = 2\n", b=b"B = 2\n")
    (out / "acme/models/a.py").write_bytes(files["acme/models/a.py"])
    assert write(files, out).overwritten == ()


@pytest.mark.parametrize(
    "path",
    [
        "/etc/passwd",
        "../up.py",
        "acme/../../up.py",
        "acme/./a.py",
        "acme//a.py",
        "acme/",
        "",
        "acme\\a.py",
        "C:/a.py",
        "a\0b.py",
        "a\nb.py",
        "a\u202eb.py",
        "aux?.py",
    ],
)
def test_paths_that_leave_the_folder_are_refused(tmp_path: Path, path: str) -> None:
    with pytest.raises(TreeError, match="cannot be written"):
        write({path: b""}, tmp_path / "out")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("one", "other", "message"),
    [
        ("acme/A.py", "acme/a.py", "one file where case does not count"),
        ("Acme/a.py", "acme/a.py", "one file where case does not count"),
        ("acme/\u00e9.py", "acme/e\u0301.py", "one file where case does not count"),
        ("acme/a", "acme/a/b.py", "is a file and a folder"),
    ],
)
def test_paths_that_clash_are_refused(tmp_path: Path, one: str, other: str, message: str) -> None:
    with pytest.raises(TreeError, match=message):
        write({one: b"", other: b""}, tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_an_output_folder_that_is_a_file(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    for out in (tmp_path / "file", tmp_path / "file" / "below"):
        with pytest.raises(TreeError):
            write(produced(), out)


def test_a_file_in_the_way_of_a_folder(out: Path) -> None:
    with pytest.raises(TreeError, match="is a file, and a folder is needed there"):
        write({"acme/__init__.py": b"", "pyproject.toml/a.py": b""}, out, force=True)


def test_a_folder_in_the_way_of_a_file(out: Path) -> None:
    (out / "acme/models/a.py").unlink()
    (out / "acme/models/a.py").mkdir()
    with pytest.raises(TreeError, match="is a folder, and a file is needed there"):
        write(produced(), out, force=True)


@pytest.mark.parametrize("link", ["acme/models/a.py", "acme/models", "acme"])
def test_a_symbolic_link_is_not_followed(tmp_path: Path, link: str) -> None:
    elsewhere = tmp_path / "elsewhere"
    write(produced(), elsewhere)
    before = snapshot(elsewhere)
    inside = tmp_path / "out"
    (inside / link).parent.mkdir(parents=True)
    (inside / link).symlink_to(elsewhere / link)
    for force in (False, True):
        with pytest.raises(TreeError, match="symbolic link"):
            write(produced(a=b"A = 2\n"), inside, force=force)
    assert snapshot(elsewhere) == before


def test_the_output_folder_itself_may_be_a_link(tmp_path: Path) -> None:
    (tmp_path / "real").mkdir()
    (tmp_path / "out").symlink_to("real")
    write(produced(), tmp_path / "out")
    assert set(snapshot(tmp_path / "real")) == set(produced())


def test_a_manifest_cannot_have_other_files_removed(out: Path) -> None:
    victim = out.parent / "victim.txt"
    victim.write_bytes(b"precious\n")
    digest = sha256(victim.read_bytes()).hexdigest()
    lines = f"{digest}  ../victim.txt\n{digest}  {victim}\n<<<<<<< ours\n\xff\n"
    with (out / "acme" / MANIFEST).open("a", encoding="latin-1") as manifest:
        manifest.write(lines)
    assert differences(produced(), out) == {f"acme/{MANIFEST}": Kind.CHANGED}
    write(produced(), out)
    assert victim.exists()


def test_a_folder_that_may_not_be_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(self: Path, **_: object) -> None:
        raise PermissionError(13, "Permission denied", str(self))

    monkeypatch.setattr(Path, "mkdir", refused)
    with pytest.raises(TreeError, match="out: Permission denied"):
        write(produced(), tmp_path / "out")


def test_a_report_that_cannot_be_written(tmp_path: Path) -> None:
    write_report(tmp_path / "report.json", "{}\n")
    assert (tmp_path / "report.json").read_text() == "{}\n"
    with pytest.raises(TreeError, match="No such file"):
        write_report(tmp_path / "none" / "report.json", "{}\n")


CONTENTS = st.dictionaries(
    st.sampled_from(["a.py", "m/b.py", "m/c.py", "m/n/d.py"]),
    # A line may end as it likes.
    st.binary(max_size=3).map(lambda content: content.replace(b"\r", b"")),
).map(lambda contents: {"__init__.py": b"", **contents})


@given(CONTENTS, CONTENTS)
def test_after_writing_there_is_nothing_to_check(
    before: dict[str, bytes], after: dict[str, bytes]
) -> None:
    with TemporaryDirectory() as folder:
        out = Path(folder)
        for contents in (before, after):
            files = sealed({f"acme/{path}": content for path, content in contents.items()})
            write(files, out)
            assert compare(files, out) == ()
            assert {path: content for path, (content, _) in snapshot(out).items()} == files
