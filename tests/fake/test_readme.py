"""What the guide of the package shows of its fake does what it says."""

from __future__ import annotations

import re
import sys
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from telnyx_voice.testing import FakeTelnyx

GUIDE = Path(__file__).parents[2] / "generated" / "docs" / "testing.md"


def blocks() -> list[str]:
    """The Python blocks of the part about tests."""
    text = GUIDE.read_text("utf-8")
    return re.findall(r"^```python\n(.*?)^```", text, re.DOTALL | re.MULTILINE)


def run(block: str) -> dict[str, Any]:
    names: dict[str, Any] = {"__name__": "readme"}
    exec(compile(block, "testing.md", "exec", dont_inherit=True), names)
    return names


def test_there_is_a_block_for_each_recipe() -> None:
    tried = {"test_with_pytest", "TestWithUnittest"}
    tried |= {f"test_with_{name}" for name in ("fastapi", "flask", "django")}
    found = {name for block in blocks() for name in re.findall(r"test_with_\w+|TestWith\w+", block)}
    assert found == tried


def test_the_recipe_for_django_runs() -> None:
    """The others need nothing that their blocks do not make, so the tests of the pages run them."""
    (block,) = (block for block in blocks() if "test_with_django" in block)
    with FakeTelnyx() as fake:
        run(block)["test_with_django"](fake, django_client(fake))


def django_client(fake: FakeTelnyx) -> Any:
    """A test client of a small project, whose view takes the webhooks of a fake."""
    conf = pytest.importorskip("django.conf", reason="not installed here")
    http = pytest.importorskip("django.http", reason="not installed here")
    urls = pytest.importorskip("django.urls", reason="not installed here")
    receiver = fake.receiver()

    def hooks(request: Any) -> Any:
        receiver.unwrap(request.body, request.headers)
        return http.HttpResponse(status=204)

    project = ModuleType("project_of_the_fake")
    vars(project)["urlpatterns"] = [urls.path("hooks", hooks)]
    sys.modules[project.__name__] = project
    if not conf.settings.configured:
        conf.settings.configure(ALLOWED_HOSTS=["127.0.0.1"], LOGGING_CONFIG=None)
    conf.settings.ALLOWED_HOSTS = ["*"]
    conf.settings.ROOT_URLCONF = project.__name__
    urls.clear_url_caches()
    return pytest.importorskip("django.test", reason="not installed here").Client()
