from __future__ import annotations

import os
import shutil
import subprocess
import sys
import textwrap
from typing import TYPE_CHECKING

import black
import pytest

from generator import cache
from generator import format as formatting
from generator.cache import cache_folder
from generator.format import FormatError, format_python

if TYPE_CHECKING:
    from pathlib import Path

LONG = f"x = [{', '.join(map(str, range(100)))}]\n"
LAID = "x = [\n" + "".join(f"    {n},\n" for n in range(100)) + "]\n"


def forbid_black(monkeypatch: pytest.MonkeyPatch) -> None:
    def never(*_: object, **__: object) -> str:
        raise AssertionError("black was asked")

    monkeypatch.setattr(black, "format_str", never)


def test_python_is_laid_out_and_the_rest_passes() -> None:
    files = {"b.py": LONG, "README.md": LONG, "a.py": LAID, "empty.py": ""}
    done = format_python(files)
    assert done == {"b.py": LAID, "README.md": files["README.md"], "a.py": LAID, "empty.py": ""}
    assert list(done) == list(files)


def test_the_line_length_is_that_of_the_project(root: Path) -> None:
    line = f"x = ({', '.join(['1'] * 29)})\n"
    long = f"x = ({', '.join(['1'] * 40)})\n"
    assert format_python({"a.py": line, "b.py": long})["a.py"] == line
    assert format_python({"b.py": long})["b.py"].count("\n") > 1
    assert f"line-length = {formatting.LINE_LENGTH}\n" in (root / "pyproject.toml").read_text()


def test_the_second_time_black_is_not_asked(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert format_python({"a.py": LONG}, cache=tmp_path) == {"a.py": LAID}
    forbid_black(monkeypatch)
    assert format_python({"other.py": LONG}, cache=tmp_path) == {"other.py": LAID}
    with pytest.raises(AssertionError):
        format_python({"a.py": LONG + "y = 1\n"}, cache=tmp_path)
    with pytest.raises(AssertionError):
        format_python({"a.py": LONG}, cache=None)


def test_another_generator_or_line_length_asks_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    format_python({"a.py": LONG}, cache=tmp_path)
    forbid_black(monkeypatch)

    def other() -> str:
        return "another digest"

    for name, value in {"LINE_LENGTH": 80, "program": other}.items():
        with monkeypatch.context() as patch:
            patch.setattr(formatting, name, value)
            with pytest.raises(AssertionError):
                format_python({"a.py": LONG}, cache=tmp_path)


@pytest.mark.parametrize("damage", [b"", b"x", b"\xff\xfe", b"0\nx = 2\n", LAID.encode()])
def test_a_damaged_entry_is_as_good_as_none(tmp_path: Path, damage: bytes) -> None:
    format_python({"a.py": LONG}, cache=tmp_path)
    (entry,) = tmp_path.iterdir()
    entry.write_bytes(damage)
    assert format_python({"a.py": LONG}, cache=tmp_path) == {"a.py": LAID}
    (entry,) = tmp_path.iterdir()
    assert entry.read_bytes().endswith(LAID.encode())


def test_a_truncated_entry_is_noticed(tmp_path: Path) -> None:
    format_python({"a.py": LONG}, cache=tmp_path)
    (entry,) = tmp_path.iterdir()
    entry.write_bytes(entry.read_bytes()[:-3])
    assert format_python({"a.py": LONG}, cache=tmp_path) == {"a.py": LAID}


def test_a_cache_that_cannot_be_written_costs_only_time(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    assert format_python({"a.py": LONG}, cache=tmp_path / "file") == {"a.py": LAID}
    assert format_python({"a.py": LONG}, cache=tmp_path / "none") == {"a.py": LAID}


def test_the_cache_does_not_grow_for_ever(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cache, "_KEPT", 3)
    for number in range(6):
        format_python({"a.py": f"x = {number}\n"}, cache=tmp_path)
    assert len(list(tmp_path.iterdir())) == 3


def test_a_mistake_of_a_template_is_shown_with_its_line() -> None:
    text = "".join(f"x{n} = {n}\n" for n in range(20)) + "def f(:\n" + "y = 1\n" * 20
    with pytest.raises(FormatError) as caught:
        format_python({"good.py": LAID, "pkg/bad.py": text})
    message = str(caught.value)
    assert message.startswith("pkg/bad.py:21: rendered text is not Python: ")
    assert "   21 | def f(:\n" in message
    assert "   18 | x17 = 17\n" in message
    assert "   17 |" not in message
    assert caught.value.text == text
    assert any("    1 | x0 = 0\n" in note for note in caught.value.__notes__)


def test_several_workers_give_the_same(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(formatting, "_PARALLEL_FROM", 0)
    files = {f"{n}.py": f"x = {[n] * 100}\n" for n in range(4)}
    parallel = format_python(files, cache=tmp_path)
    with pytest.raises(FormatError, match=r"^bad\.py:1: "):
        format_python({"bad.py": "x = = 1\n", "good.py": LONG})
    monkeypatch.undo()
    assert parallel == format_python(files)


def test_a_script_without_a_main_guard_can_ask_for_much(tmp_path: Path, root: Path) -> None:
    """What runs in other processes never runs the script of the caller again."""
    script = tmp_path / "script.py"
    script.write_text(textwrap.dedent("""
        from generator.format import format_python
        files = {f"{n}.py": f"x = {[n] * 8_000}\\n" for n in range(1, 5)}
        done = format_python(files)
        print([text.count("\\n") for text in done.values()])
        """))
    done = subprocess.run(
        [sys.executable, str(script)],
        env={**os.environ, "PYTHONPATH": str(root)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.stderr, done.stdout) == ("", f"{[8_002] * 4}\n")


def test_what_a_worker_cannot_do_is_done_here(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(formatting, "_PARALLEL_FROM", 0)
    monkeypatch.setattr(sys, "executable", shutil.which("false"))
    files = {f"{n}.py": f"x = {[n] * 100}\n" for n in range(4)}
    parallel = format_python(files)
    monkeypatch.undo()
    assert parallel == format_python(files)


def test_black_is_imported_only_when_something_is_new(tmp_path: Path, root: Path) -> None:
    code = textwrap.dedent(f"""
        import sys
        from pathlib import Path
        from generator.format import format_python
        format_python({{"a.py": {LONG!r}}}, cache=Path({str(tmp_path)!r}))
        print("black" in sys.modules)
        """)

    def run() -> str:
        return subprocess.run(
            [sys.executable, "-c", code], cwd=root, check=True, capture_output=True, text=True
        ).stdout

    assert (run(), run()) == ("True\n", "False\n")


def test_the_cache_is_under_the_working_directory(tmp_path: Path) -> None:
    folder = cache_folder(tmp_path)
    assert folder is not None
    assert folder == tmp_path / ".cache" / "clientlathe" / "results"
    assert folder.is_dir()
    assert (folder.parent / ".gitignore").read_text() == "*\n"


def test_or_else_in_the_cache_of_the_user(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / ".cache").write_bytes(b"not a folder")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "xdg"))
    assert cache_folder(tmp_path) == tmp_path / "xdg" / "clientlathe" / "results"
    monkeypatch.delenv("XDG_CACHE_HOME")
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    assert cache_folder(tmp_path) == tmp_path / "home" / ".cache" / "clientlathe" / "results"


def test_or_else_there_is_none(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / ".cache").write_bytes(b"not a folder")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / ".cache"))
    assert cache_folder(tmp_path) is None
