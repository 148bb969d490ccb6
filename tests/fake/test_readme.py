"""What the README of the package shows of its fake does what it says."""

from __future__ import annotations

import re
import unittest
from pathlib import Path
from typing import TYPE_CHECKING, Any

import django
import pytest
from django.conf import settings
from django.http import HttpResponse
from django.test import Client
from django.urls import path
from telnyx_voice.testing import FakeTelnyx

if TYPE_CHECKING:
    from django.http import HttpRequest

README = Path(__file__).parents[2] / "generated" / "README.md"


def blocks() -> list[str]:
    """The Python blocks of the part about tests."""
    text = README.read_text("utf-8")
    section = text[text.index("## In tests") : text.index("## Reference")]
    return re.findall(r"^```python\n(.*?)^```", section, re.DOTALL | re.MULTILINE)


def run(block: str) -> dict[str, Any]:
    names: dict[str, Any] = {"__name__": "readme"}
    exec(compile(block, "README.md", "exec", dont_inherit=True), names)
    return names


def test_there_is_a_block_for_each_recipe() -> None:
    tried = {"test_with_pytest", "TestWithUnittest"}
    tried |= {f"test_with_{name}" for name in ("fastapi", "flask", "django")}
    found = {name for block in blocks() for name in re.findall(r"test_with_\w+|TestWith\w+", block)}
    assert found == tried


@pytest.mark.parametrize("block", blocks())
def test_a_block_runs(block: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("TELNYX_API_KEY", raising=False)
    names = run(block)
    for name in ("test_with_fastapi", "test_with_flask"):
        if name in names:
            names[name]()
    if (case := names.get("TestWithUnittest")) is not None:
        result = unittest.TestResult()
        unittest.defaultTestLoader.loadTestsFromTestCase(case).run(result)
        assert result.testsRun == 1
        assert result.wasSuccessful()
    if "test_with_pytest" in names:
        with FakeTelnyx() as fake:
            names["test_with_pytest"](fake)
    if "test_with_django" in names:
        with FakeTelnyx() as fake:
            names["test_with_django"](fake, django_client(fake))


RECEIVERS: list[Any] = []


def hooks(request: HttpRequest) -> HttpResponse:
    RECEIVERS[-1].unwrap(request.body, request.headers)
    return HttpResponse(status=204)


urlpatterns = [path("hooks", hooks)]


def django_client(fake: FakeTelnyx) -> Client:
    if not settings.configured:
        settings.configure(ROOT_URLCONF=__name__, ALLOWED_HOSTS=["*"], SECRET_KEY="for tests")
        django.setup()
    RECEIVERS.append(fake.receiver())
    return Client()
