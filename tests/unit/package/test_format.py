from __future__ import annotations

import os
import shutil
import subprocess
import sys
import textwrap
from typing import TYPE_CHECKING

import black
import pytest

from generator.package import format as formatting
from generator.package.format import FormatError, format_python
from generator.text.source import WIDTH

if TYPE_CHECKING:
    from pathlib import Path

LONG = f"x = [{', '.join(map(str, range(100)))}]\n"
LAID = "x = [\n" + "".join(f"    {n},\n" for n in range(100)) + "]\n"


def test_python_is_laid_out_and_the_rest_passes() -> None:
    files = {"b.py": LONG, "README.md": LONG, "a.py": LAID, "empty.py": ""}
    done = format_python(files)
    assert done == {"b.py": LAID, "README.md": files["README.md"], "a.py": LAID, "empty.py": ""}
    assert list(done) == list(files)


def test_a_text_of_a_user_is_laid_out_with_its_short_statements() -> None:
    text = "x = {  'a':1 }\n\n\ndef f( a ):\n    return '''a\n\n  b'''\n"
    done = format_python({"a.py": text, "b.txt": text}, whole={"a.py", "b.txt"})
    laid = 'x = {"a": 1}\n\n\ndef f(a):\n    return """a\n\n  b"""\n'
    assert done == {"a.py": laid, "b.txt": text}


def test_the_line_length_is_the_default_of_black() -> None:
    line = f"x = ({', '.join(['1'] * 27)})\n"
    long = f"x = ({', '.join(['1'] * 40)})\n"
    assert format_python({"a.py": line, "b.py": long})["a.py"] == line
    assert format_python({"b.py": long})["b.py"].count("\n") > 1
    assert black.Mode().line_length == WIDTH


def test_a_mistake_of_a_template_is_shown_with_its_line() -> None:
    text = "".join(f"x{n} = {n}\n" for n in range(20)) + "def f(:\n" + "y = 1\n" * 20
    with pytest.raises(FormatError) as caught:
        format_python({"good.py": LAID, "pkg/bad.py": text}, whole={"pkg/bad.py"})
    message = str(caught.value)
    assert message.startswith("pkg/bad.py:21: rendered text is not Python: ")
    assert "   21 | def f(:\n" in message
    assert "   18 | x17 = 17\n" in message
    assert "   17 |" not in message
    assert caught.value.text == text
    assert any("    1 | x0 = 0\n" in note for note in caught.value.__notes__)


def test_several_workers_give_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(formatting, "_PARALLEL_FROM", 0)
    files = {f"{n}.py": f"x = {[n] * 100}  # {n}\n" for n in range(4)}
    parallel = format_python(files)
    with pytest.raises(FormatError, match=r"^bad\.py:1: "):
        format_python({"bad.py": "x = = 1\n", "good.py": LONG}, whole={"bad.py"})
    monkeypatch.undo()
    assert parallel == format_python(files)


@pytest.mark.slow
def test_a_script_without_a_main_guard_can_ask_for_much(tmp_path: Path, root: Path) -> None:
    """What runs in other processes never runs the script of the caller again."""
    script = tmp_path / "script.py"
    script.write_text(textwrap.dedent("""
        from generator.package.format import format_python
        files = {f"{n}.py": f"x = {[10**18 + n] * 1_000}  # 1\\n" for n in range(4)}
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
    assert (done.stderr, done.stdout) == ("", f"{[1_002] * 4}\n")


def test_what_a_worker_cannot_do_is_done_here(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(formatting, "_PARALLEL_FROM", 0)
    monkeypatch.setattr(sys, "executable", shutil.which("false"))
    files = {f"{n}.py": f"x = {[n] * 100}  # {n}\n" for n in range(4)}
    parallel = format_python(files)
    monkeypatch.undo()
    assert parallel == format_python(files)


def test_black_is_imported_only_for_what_it_alone_can_judge(root: Path) -> None:
    def imported(text: str) -> bool:
        code = (
            "import sys\n"
            "from generator.package.format import format_python\n"
            f"format_python({{'a.py': {text!r}}})\n"
            "sys.exit('black' in sys.modules)\n"
        )
        return bool(subprocess.run([sys.executable, "-c", code], cwd=root, check=False).returncode)

    assert imported(f"{LONG[:-1]}  # why\n")
    assert not imported(LONG)
