"""A run that is killed, or that the system stops, at every single operation on files.

The command line is driven with stages that give what a test asks for, so that hundreds of runs take
seconds. After a cut nothing that the run still tries has any effect, as if the process were gone.
"""

from __future__ import annotations

import os
import subprocess
import sys
from typing import TYPE_CHECKING, Any

import pytest

from generator.cli.main import main
from generator.output import folder_lock

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.unit.fake_pipeline import FakePipeline

MARK = b"Generated from an OpenAPI document.\n"
OPERATIONS = (
    *("open", "write", "close", "ftruncate", "fsync", "replace", "rename", "link", "symlink"),
    *("unlink", "remove", "mkdir", "rmdir"),
)
BEFORE = {
    "LICENSE": b"MIT\n",
    "README.md": MARK + b"1\n",
    "pyproject.toml": b"# " + MARK + b'license-files = ["LICENSE"]\n',
    "acme/__init__.py": b"A = 1\n",
    "acme/models/__init__.py": b"",
    "acme/models/a.py": b"A = 1\n",
    "acme/old/deep/b.py": b"B = 1\n",
}
CHANGED = {
    "README.md": MARK + b"2\n",
    "pyproject.toml": b"# " + MARK,
    "acme/__init__.py": b"A = 2\n",
    "acme/models/__init__.py": b"",
    "acme/models/a.py": b"A = 2\n",
    "acme/new/deep/b.py": b"B = 2\n",
}
RENAMED = {path.replace("acme/", "ace/"): content for path, content in CHANGED.items()}
SCENARIOS: dict[str, tuple[dict[str, bytes], dict[str, bytes], tuple[str, ...]]] = {
    "new": ({}, BEFORE, ()),
    "changed": (BEFORE, CHANGED, ()),
    "forced": (BEFORE, CHANGED, ("--force",)),
    "renamed": (BEFORE, RENAMED, ("--replace", "acme")),
}


class Killed(BaseException):
    """The process is gone."""


class Cut:
    """Stops a run after its operation of a number; counts from 1.

    Args:
        after: The number.
        fatal: Whether it is a kill, after which nothing has an effect; else the operation fails.
    """

    def __init__(self, after: int, *, fatal: bool) -> None:
        self.happened = False
        self._left = after
        self._fatal = fatal
        self._open: set[int] = set()

    def patch(self, monkeypatch: pytest.MonkeyPatch) -> None:
        for name in OPERATIONS:
            monkeypatch.setattr(os, name, self._counting(name, getattr(os, name)))

    def close_all(self) -> None:
        """What the system does for a process that is gone."""
        for descriptor in self._open:
            os.close(descriptor)

    def _counting(self, name: str, real: Callable[..., Any]) -> Callable[..., Any]:
        def operation(*arguments: Any, **options: Any) -> Any:
            if self.happened and self._fatal:
                raise Killed
            if name == "open" and not arguments[1] & (os.O_WRONLY | os.O_RDWR):
                return real(*arguments, **options)
            if self._left == 1 and not self._fatal and name != "close" and not self.happened:
                self.happened = True
                raise OSError(28, "No space left on device")
            result = real(*arguments, **options)
            if name == "open":
                self._open.add(result)
            elif name == "close":
                self._open.discard(arguments[0])
            self._left -= self._fatal or name != "close"
            if self._left == 0 and self._fatal:
                self.happened = True
                raise Killed
            return result

        return operation


def everything(folder: Path) -> dict[str, bytes | None]:
    """Every file with its content, and every folder."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes() if path.is_file() else None
        for path in sorted(folder.rglob("*"))
    }


def run(pipeline: FakePipeline, files: dict[str, bytes], out: Path, *options: str) -> int:
    pipeline.files = files
    return main(["generate", "spec.yaml", "-q", "--out", str(out), *options])


@pytest.mark.slow
@pytest.mark.parametrize("scenario", SCENARIOS)
def test_the_next_run_heals_what_a_kill_left(
    pipeline: FakePipeline, tmp_path: Path, scenario: str
) -> None:
    before, after, options = SCENARIOS[scenario]
    clean = tmp_path / "clean"
    assert run(pipeline, after, clean) == 0
    cuts = 0
    while True:
        out = tmp_path / f"out-{cuts}"
        if before:
            assert run(pipeline, before, out) == 0
            if "--force" in options:
                (out / "acme/models/a.py").write_bytes(b"edited\n")
        cut = Cut(cuts + 1, fatal=True)
        with pytest.MonkeyPatch.context() as patch:
            cut.patch(patch)
            try:
                assert run(pipeline, after, out, *options) == 0
            except Killed:
                assert cut.happened
        cut.close_all()
        if not cut.happened:
            break
        cuts += 1
        assert run(pipeline, after, out, *options) == 0, f"after operation {cuts}"
        assert everything(out) == everything(clean), f"after operation {cuts}"
        assert run(pipeline, after, out, *options, "--check") == 0
    assert cuts > 3 * len(after)


@pytest.mark.slow
@pytest.mark.parametrize("scenario", SCENARIOS)
def test_a_failure_leaves_everything_as_it_was(
    pipeline: FakePipeline, tmp_path: Path, scenario: str
) -> None:
    before, after, options = SCENARIOS[scenario]
    clean = tmp_path / "clean"
    assert run(pipeline, after, clean) == 0
    failures = 0
    while True:
        out = tmp_path / f"out-{failures}"
        if before:
            assert run(pipeline, before, out) == 0
        expected = everything(out)
        cut = Cut(failures + 1, fatal=False)
        with pytest.MonkeyPatch.context() as patch:
            cut.patch(patch)
            code = run(pipeline, after, out, *options)
        cut.close_all()
        if not cut.happened:
            break
        failures += 1
        assert code in {0, 2}
        found = {path: data for path, data in everything(out).items() if ".generated." not in path}
        assert found == (everything(clean) if code == 0 else expected), f"operation {failures}"
        assert run(pipeline, after, out, *options) == 0
        assert everything(out) == everything(clean)
    assert failures > 2 * len(after)


HOLDER = """\
import sys
from pathlib import Path
from generator.output.folder_lock import locked

with locked(Path(sys.argv[1])):
    print("held", flush=True)
    sys.stdin.read()
"""


@pytest.fixture
def held(pipeline: FakePipeline, tmp_path: Path, root: Path) -> subprocess.Popen[str]:
    """Another process that is writing to the output folder."""
    assert run(pipeline, BEFORE, tmp_path / "out") == 0
    process = subprocess.Popen(
        [sys.executable, "-c", HOLDER, str(tmp_path / "out")],
        env={**os.environ, "PYTHONPATH": str(root)},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert process.stdout is not None
    assert process.stdout.readline() == "held\n"
    return process


def test_a_second_run_says_who_has_the_folder(
    pipeline: FakePipeline,
    held: subprocess.Popen[str],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setattr(folder_lock, "PATIENCE", 0)
    with held:
        before = everything(tmp_path / "out")
        assert run(pipeline, CHANGED, tmp_path / "out") == 2
        assert everything(tmp_path / "out") == before
        err = capsys.readouterr().err
        assert f"error: another run (process {held.pid} on " in err
        assert "  help: wait until it has ended, or end it\n" in err
        held.kill()
    assert run(pipeline, CHANGED, tmp_path / "out") == 0  # a lock ends with its process
    assert not list((tmp_path / "out").glob(".generated*"))


def test_a_second_run_waits(
    pipeline: FakePipeline,
    held: subprocess.Popen[str],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    waits = 0

    def end_the_first(_: float) -> None:
        nonlocal waits
        waits += 1
        held.communicate()

    monkeypatch.setattr("generator.output.folder_lock.time.sleep", end_the_first)
    with held:
        assert run(pipeline, CHANGED, tmp_path / "out") == 0
    assert waits == 1
    assert (tmp_path / "out/acme/__init__.py").read_bytes() == CHANGED["acme/__init__.py"]
    assert not list((tmp_path / "out").glob(".generated*"))


def test_a_folder_of_somebody_in_the_place_of_ours_is_left_alone(
    pipeline: FakePipeline, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    mine = tmp_path / "out/.generated.new/notes.txt"
    mine.parent.mkdir(parents=True)
    mine.write_bytes(b"mine\n")
    assert run(pipeline, BEFORE, tmp_path / "out") == 2
    assert "is needed while files are written, and is somebody else's" in capsys.readouterr().err
    assert everything(tmp_path / "out") == {
        ".generated.new": None,
        ".generated.new/notes.txt": b"mine\n",
    }
    mine.parent.rename(tmp_path / "moved")  # as the message says
    assert run(pipeline, BEFORE, tmp_path / "out") == 0
