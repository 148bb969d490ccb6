"""Every Python block of every page runs against a server, and both type checkers accept it."""

from __future__ import annotations

import inspect
import json
import re
import shutil
from typing import TYPE_CHECKING, Any

import pytest
import yaml

from tests.checkout import GENERATED, ROOT
from tests.contract.probe import Answer
from tests.contract.server import LoopbackServer
from tests.type_checkers import CHECKERS, complaints

from . import blocks

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from tests.contract.probe import Sent

KEY = "0" * 43 + "="
RESPONSE = {"data": {"result": "ok"}}


@pytest.fixture
def server() -> Iterator[LoopbackServer]:
    with LoopbackServer(Answer(200, RESPONSE)) as running:
        yield running


def environment(server: LoopbackServer) -> dict[str, str]:
    return {
        "TELNYX_API_KEY": "KEY-of-a-test",
        "TELNYX_PUBLIC_KEY": KEY,
        "TELNYX_BASE_URL": server.origin,
        "NO_PROXY": "*",
    }


def paths() -> dict[str, Mapping[str, Any]]:
    document: Any = yaml.safe_load((ROOT / "spec/openapi.yaml").read_text("utf-8"))
    found: dict[str, Mapping[str, Any]] = document["paths"]
    return found


def is_documented(sent: Sent) -> bool:
    """Whether a request is one that the document has."""
    path = re.sub(r"https?://[^/]+", "", sent.url)
    return any(
        re.fullmatch(re.sub(r"\{.*?\}", "[^/]+", template), path) and sent.method.lower() in item
        for template, item in paths().items()
    )


def test_every_block_runs_and_sends_what_the_document_has(server: LoopbackServer) -> None:
    found = blocks.every_block()
    assert {block.page for block in found} >= {"README.md", "generated/README.md"}
    assert blocks.run(found, GENERATED, environment(server)) == ""
    assert server.received
    assert [sent for sent in server.received if not is_documented(sent)] == []
    assert all(isinstance(json.loads(sent.content), dict) for sent in server.received)


def test_a_renamed_operation_breaks_the_pages_that_were_not_generated_again(
    server: LoopbackServer, tmp_path: Path
) -> None:
    copy = shutil.copytree(GENERATED / "telnyx_voice", tmp_path / "telnyx_voice")
    resource = copy / "resources" / "calls_actions.py"
    text = resource.read_text("utf-8")
    resource.write_text(text.replace("def send_dtmf(", "def dtmf("), "utf-8")
    failed = blocks.run(blocks.every_block(), tmp_path, environment(server))
    pages = set(re.findall(r"^(\S+\.md):\d+:$", failed, re.MULTILINE))
    assert "has no attribute 'send_dtmf'" in failed
    assert {"generated/README.md", "README.md"} <= pages
    assert any(page.endswith("/SKILL.md") for page in pages)


@pytest.mark.slow
@pytest.mark.parametrize("checker", CHECKERS)
def test_every_block_is_typed(checker: str, tmp_path: Path) -> None:
    shutil.copytree(GENERATED / "telnyx_voice", tmp_path / "telnyx_voice")
    for block in blocks.every_block():
        path = tmp_path / block.module
        path.write_text(f"# {block.page}:{block.line}\n{block.code}", "utf-8")
    assert complaints(checker, tmp_path, ROOT / ".cache" / "mypy-pages") == ""


def test_docstrings_and_pages_show_the_same_bytes() -> None:
    from telnyx_voice.resources.calls_actions import Actions, AsyncActions

    skill = (GENERATED / "telnyx_voice/.agents/skills/telnyx-voice/SKILL.md").read_text("utf-8")
    readme = (GENERATED / "README.md").read_text("utf-8")
    shown = 0
    for name in [name for name in vars(Actions) if not name.startswith(("_", "with_"))]:
        text = inspect.getdoc(getattr(Actions, name)) or ""
        example = inspect.cleandoc(text.partition("\nExample:\n")[2])
        assert f"```python\n{example}\n```" in skill
        shown += example in readme
        later = inspect.getdoc(getattr(AsyncActions, name)) or ""
        assert "await client." in later
        assert inspect.cleandoc(later.partition("\nExample:\n")[2]).replace("await ", "") == example
    assert shown == 1
