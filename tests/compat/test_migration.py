"""The blocks of the migration guide that are marked as the official SDK's run with it."""

from __future__ import annotations

import os
import re
import subprocess

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


def test_every_block_has_its_pair() -> None:
    assert len(BEFORE) == GUIDE.read_text("utf-8").count("```python official") >= 6


@pytest.mark.skipif(not OFFICIAL.exists(), reason="`make compat` makes the environment")
@pytest.mark.parametrize("title", BEFORE)
def test_what_was_written_before_runs(title: str) -> None:
    with FakeTelnyx() as fake, fake.serve() as url:
        variables = {
            "TELNYX_API_KEY": "fake-key",
            "TELNYX_BASE_URL": url,
            "TELNYX_PUBLIC_KEY": keys().public,
        }
        done = subprocess.run(
            [str(OFFICIAL), "-c", BEFORE[title]],
            env=os.environ | variables,
            capture_output=True,
            text=True,
            check=False,
        )
    assert (done.returncode, done.stderr) == (0, "")
