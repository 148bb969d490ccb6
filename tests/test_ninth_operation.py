"""The worked example of the documentation, carried out in a fresh copy: what it says comes true.

In a checkout where somebody has carried it out already, there is nothing to insert, and the rest is
asked all the same.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import textwrap
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path

CALL = """
from telnyx_voice import MockTransport, Telnyx, mock_response

seen = []
def respond(request):
    seen.append((request.method, request.url))
    return mock_response(json={"data": {"result": "ok"}})

client = Telnyx(api_key="k", base_url="http://localhost", transport=MockTransport(respond))
print(client.calls.actions.hangup("v3:a").data.result, *seen[0])
print(client.calls.actions.with_raw_response.hangup("v3:a").status_code)
print("End the call" in client.calls.actions.hangup.__doc__)
"""
ITS_TESTS = ("tests/contract/test_spec.py", "tests/contract/test_operations.py")
"""Tests that read the document: they count its operations, and call each. The other operations are
called where this test runs."""
WHOLE = "WHOLE" in os.environ
"""Whether the copy runs all of `make test`, as a maintainer would: `make ninth` asks for it."""
_OTHER = re.compile(r"tests/(golden|negative|kinds|corpus|benchmarks)/")
"""What a copy can do without where it does not: cases of other documents."""


class Copy:
    """A copy of what git knows of the checkout, with a history of its own.

    Args:
        root: The checkout.
        folder: Where to.
    """

    def __init__(self, root: Path, folder: Path) -> None:
        self.folder = folder
        listed = self._done(
            root, "git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"
        )
        for name in filter(None, listed.split("\0")):
            if (WHOLE or not _OTHER.match(name)) and (root / name).is_file():
                target = folder / name
                target.parent.mkdir(parents=True, exist_ok=True)
                shutil.copy(root / name, target)
        self.run("git", "init", "-q")
        self.run("git", "add", ".")
        author = ("-c", "user.name=a", "-c", "user.email=a@example.com")
        self.run("git", *author, "commit", "-q", "-m", "first")

    def run(self, *command: str) -> str:
        """What a command prints in the copy."""
        return self._done(self.folder, *command)

    def generator(self, *arguments: str) -> str:
        """What the generator of the copy prints."""
        return self.run(sys.executable, "-m", "generator", *arguments)

    def insert(self, name: str, place: str, block: str) -> None:
        """Put a block behind a line of a file."""
        path = self.folder / name
        text = path.read_text("utf-8")
        assert text.count(place) == 1
        path.write_text(text.replace(place, place + block), "utf-8")

    def _done(self, folder: Path, *command: str) -> str:
        paths = os.pathsep.join([str(self.folder), str(self.folder / "generated")])
        cache = str(self.folder / ".cache")
        # The generator of the copy is started several times; "" lets Python keep its bytecode.
        keep = {"CLIENTLATHE_CACHE": cache, "PYTHONDONTWRITEBYTECODE": ""}
        done = subprocess.run(
            command,
            cwd=folder,
            env={**os.environ, "PYTHONPATH": paths, **keep},
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == 0, done.stdout + done.stderr
        return done.stdout


@pytest.mark.slow
def test_the_worked_example_of_the_documentation(root: Path, tmp_path: Path) -> None:
    section = (root / "docs" / "ninth-operation.md").read_text("utf-8")
    blocks = re.findall(r"^ *```yaml\n(.*?)^ *```", section, re.DOTALL | re.MULTILINE)
    path, schema, action = (textwrap.indent(textwrap.dedent(block), "  ") for block in blocks)
    says = re.findall(
        r"^   (names\.lock: .*|spec/names\.lock: .*|  ADDED .*|verdict: .*)$", section, re.MULTILINE
    )
    copy = Copy(root, tmp_path / "copy")
    if "HangupCall" not in (root / "spec" / "openapi.yaml").read_text("utf-8"):
        copy.insert("spec/openapi.yaml", "\npaths:\n", path)
        copy.insert("spec/openapi.yaml", "\n  schemas:\n", textwrap.indent(schema, "  "))
        copy.insert("spec/overlay.yaml", "\nactions:\n", action)
        printed = copy.generator("generate") + copy.generator("diff", "--base", "HEAD")
        assert len(says) == 5
        assert [line for line in says if line not in printed.splitlines()] == []
        added = copy.run("git", "diff", "--numstat", "spec/names.lock").split()
        assert added[:2] == ["2", "0"]  # no name moves
    copy.generator("generate", "--check")
    url = "http://localhost/calls/v3%3Aa/actions/hangup"
    printed = copy.run(sys.executable, "-c", CALL)
    assert printed.splitlines() == [f"ok POST {url}", "200", "True"]
    if WHOLE:
        unset = ("WHOLE", "PYTHONPATH", "CLIENTLATHE_CACHE", "MAKEFLAGS")
        copy.run("env", *(option for name in unset for option in ("-u", name)), "make", "test")
        return
    chosen = ("-k", "test_spec or HangupCall")
    tests = copy.run(sys.executable, "-m", "pytest", "-v", "-n", "0", *ITS_TESTS, *chosen)
    for mode, count in (("sync-", 4), ("async-", 4), ("", 1)):
        called = rf"test_operations\.py::\w+\[{mode}HangupCall\] PASSED"
        assert len(re.findall(called, tests)) == count
