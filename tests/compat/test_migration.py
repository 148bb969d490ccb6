"""The blocks of the migration guide that are marked as the official SDK's run with it."""

from __future__ import annotations

import json
import os
import re
import subprocess
from contextlib import ExitStack

import pytest
from telnyx_voice.testing import FakeTelnyx, keys

from tests.checkout import ROOT

from .environment import OFFICIAL

GUIDE = ROOT / "docs" / "migration.md"
PAIR = re.compile(
    r"^## (?P<title>[^\n]*)\n\nBefore:\n\n```python official\n(?P<before>.*?)^```\n\n"
    r"After:\n\n```python\n",
    re.DOTALL | re.MULTILINE,
)
BEFORE = {found["title"]: found["before"] for found in PAIR.finditer(GUIDE.read_text("utf-8"))}
RUN = """\
import contextlib, io, json, os, sys, traceback
said = {}
for title, (url, code) in json.load(sys.stdin).items():
    os.environ["TELNYX_BASE_URL"] = url
    error = io.StringIO()
    with contextlib.redirect_stdout(io.StringIO()), contextlib.redirect_stderr(error):
        try:
            exec(compile(code, title, "exec"), {"__name__": "__main__"})
        except BaseException:
            traceback.print_exc()
    said[title] = error.getvalue()
print(json.dumps(said))
"""
"""Runs all blocks, since to import the official SDK takes far longer than its calls."""


def test_every_block_has_its_pair() -> None:
    assert len(BEFORE) == GUIDE.read_text("utf-8").count("```python official") >= 6


@pytest.mark.skipif(not OFFICIAL.exists(), reason="`make compat` makes the environment")
def test_what_was_written_before_runs() -> None:
    """Each block is a program with a fake of its own, and prints no warning."""
    with ExitStack() as stack:
        fakes = {title: stack.enter_context(FakeTelnyx()) for title in BEFORE}
        given = {t: (stack.enter_context(fakes[t].serve()), code) for t, code in BEFORE.items()}
        variables = {"TELNYX_API_KEY": "fake-key", "TELNYX_PUBLIC_KEY": keys().public}
        done = subprocess.run(
            [str(OFFICIAL), "-c", RUN],
            env=os.environ | variables,
            input=json.dumps(given),
            capture_output=True,
            text=True,
            check=False,
        )
    assert (done.returncode, done.stderr) == (0, "")
    assert json.loads(done.stdout) == dict.fromkeys(BEFORE, "")
