"""The examples of pages pass the client's own checks, for every kind of argument and body."""

from __future__ import annotations

import importlib
import sys
from typing import TYPE_CHECKING, Any

import pytest

from tests.golden import packages

from .blocks import blocks_of, examples_of

if TYPE_CHECKING:
    from pathlib import Path

CASES = (
    *("bodies", "content_types", "discriminators", "formats", "forms", "multipart"),
    *("pagination", "patterns", "read_and_write", "streams", "unions"),
)


@pytest.mark.parametrize("case", CASES)
def test_every_example_is_sent(case: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    files = packages.generated(case).files
    for path, data in files.items():
        target = tmp_path / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(data)
    monkeypatch.setattr(sys, "path", [str(tmp_path), *sys.path])
    try:
        package: Any = importlib.import_module(case)
        spec: Any = importlib.import_module(f"{case}._spec").SPEC
        keys = {scheme.option: "user:word" for scheme in spec.security_schemes}
        failed = package.mock_response(500)

        def respond(_: object) -> Any:
            return failed

        transport = package.MockTransport(respond)
        client = package.Api(
            transport=transport, max_retries=0, base_url="https://host.example", **keys
        )
        skill = [text for path, text in files.items() if "/.agents/" in path]
        examples = [each for text in skill for each in examples_of(text.decode())]
        assert examples
        for example in examples:
            with pytest.raises(package.InternalServerError):
                exec(example, {"client": client})
        assert len(transport.requests) == len(examples)
        readme = files["README.md"].decode()
        for block in blocks_of("README.md", readme):
            if "MockTransport(" in block.code:
                exec(block.code, {})
    finally:
        for name in [name for name in sys.modules if name.partition(".")[0] == case]:
            del sys.modules[name]
