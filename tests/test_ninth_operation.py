"""The README's worked example, carried out: a ninth operation comes out as the text promises."""

from __future__ import annotations

import re
import subprocess
import sys
import textwrap
from dataclasses import replace
from typing import TYPE_CHECKING

from generator.config.config import load_config
from generator.ir.ledger import Part
from generator.pipeline import run
from generator.surface.compare import compare
from generator.surface.report import parse
from generator.surface.versions import Verdict
from tests.clients import write

if TYPE_CHECKING:
    from pathlib import Path

CALL = """
from telnyx_voice import MockTransport, Telnyx, mock_response

seen = []
def answer(request):
    seen.append((request.method, request.url))
    return mock_response(json={"data": {"result": "ok"}})

client = Telnyx(api_key="k", base_url="http://localhost", transport=MockTransport(answer))
print(client.calls.actions.hangup("v3:a").data.result, *seen[0])
print(client.calls.actions.with_raw_response.hangup("v3:a").status_code)
print("End the call" in client.calls.actions.hangup.__doc__)
"""


def inserted(text: str, place: str, block: str) -> str:
    assert text.count(place) == 1
    return text.replace(place, place + block)


def test_the_worked_example_of_the_readme(root: Path, tmp_path: Path) -> None:
    readme = (root / "README.md").read_text("utf-8")
    section = readme[readme.index("### A ninth operation") : readme.index("## The vocabulary")]
    blocks = re.findall(r"^ *```yaml\n(.*?)^ *```", section, re.DOTALL | re.MULTILINE)
    path, schema, action = (textwrap.indent(textwrap.dedent(block), "  ") for block in blocks)
    document = (root / "spec" / "openapi.yaml").read_text("utf-8")
    document = inserted(document, "\npaths:\n", path)
    document = inserted(document, "\n  schemas:\n", textwrap.indent(schema, "  "))
    (tmp_path / "openapi.yaml").write_text(document, "utf-8")
    overlay = (root / "spec" / "overlay.yaml").read_text("utf-8")
    (tmp_path / "overlay.yaml").write_text(inserted(overlay, "\nactions:\n", action), "utf-8")
    config = load_config(root / "spec" / "generator.toml")
    changed = replace(config, spec=tmp_path / "openapi.yaml", overlays=(tmp_path / "overlay.yaml",))
    generated = run(changed, lambda _: None)
    assert generated.findings == ()
    assert generated.ledger.lost() == ()
    assert generated.ledger.count(Part.OPERATION) == 9
    before = parse((root / "generated" / "api.txt").read_text("utf-8"))
    verdict = compare(before, parse(generated.files["api.txt"].decode()))
    assert verdict.verdict is Verdict.MINOR
    news = ["HangupRequest is new", "calls.actions.hangup is new"]
    assert [change.sentence for change in verdict.changes] == news
    write(generated.files, tmp_path / "out")
    done = subprocess.run(
        [sys.executable, "-c", CALL],
        cwd=tmp_path / "out",
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.stderr == ""
    url = "http://localhost/calls/v3%3Aa/actions/hangup"
    assert done.stdout.splitlines() == [f"ok POST {url}", "200", "True"]
