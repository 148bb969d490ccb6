"""A server's variables: what has no default is asked for, and each line of the guide works."""

from __future__ import annotations

import inspect
import re
from typing import TYPE_CHECKING, Any

import pytest

from tests.kinds.made import made

if TYPE_CHECKING:
    from pathlib import Path

DOCUMENT = """
openapi: VERSION
servers:
  - url: URL
    variables: VARIABLES
paths: {/a: {get: {operationId: a.find, tags: [a], responses: {'204': {description: Done.}}}}}
"""

CASES: list[tuple[str, str, dict[str, Any], str]] = [
    (  # a default that the enum does not have is none
        "https://a.example/{version}",
        "{version: {default: v3, enum: [v1, v2]}}",
        {"version": "v2"},
        "https://a.example/v2",
    ),
    (  # an empty default is sent
        "https://a{suffix}.example/x",
        "{suffix: {default: ''}}",
        {},
        "https://a.example/x",
    ),
    (  # but for the origin, which nothing has without it
        "{endpoint}/server/{version}",
        "{endpoint: {default: ''}, version: {default: v1, enum: [v1]}}",
        {"endpoint": "http://localhost:3000"},
        "http://localhost:3000/server/v1",
    ),
    (
        "https://{host}/x/{tenant}",
        "{host: {default: ''}, tenant: {default: ''}}",
        {"host": "b.example"},
        "https://b.example/x",
    ),
    (
        "/x/{region}",
        "{region: {default: eu, enum: [eu, us]}}",
        {"origin": "https://c.example", "region": "us"},
        "https://c.example/x/us",
    ),
]


def text(url: str, variables: str, version: str = "3.0.3") -> str:
    found = DOCUMENT.replace("URL", f"'{url}'").replace("VARIABLES", variables)
    return found.replace("VERSION", version)


@pytest.mark.parametrize(("url", "variables", "given", "base"), CASES)
def test_what_has_no_default_is_asked_for(
    url: str, variables: str, given: dict[str, Any], base: str, tmp_path: Path
) -> None:
    with made(text(url, variables), tmp_path) as found:
        module = found.package.servers
        functions = inspect.getmembers(module, inspect.isfunction)
        (server,) = (each for _, each in functions if each.__module__ == module.__name__)
        parameters = inspect.signature(server).parameters.values()
        needed = {each.name for each in parameters if each.default is inspect.Parameter.empty}
        assert needed <= given.keys()
        if needed:
            with pytest.raises(TypeError):
                server()
        assert server(**given) == base
        found.method("a.find", base_url=server(**given))()
        assert f"{found.last.origin}{found.last.target}" == f"{base}/a"
        page = (found.folder / "out" / "docs" / "calls.md").read_text("utf-8")
        assert "| `client.a.find` | `GET /a` |" in page  # the document has no summary
        assert "webhook" not in (found.folder / "out" / "docs" / "options.md").read_text("utf-8")
        example = re.search(r"base_url=(servers\..*\))\)", page)
        assert example is not None
        assert eval(example[1], {"servers": found.package.servers}).startswith("http")


@pytest.mark.parametrize(("version", "code"), [("3.0.3", "W245"), ("3.1.0", "E241")])
def test_a_default_outside_of_its_enum_is_an_error_from_3_1_on(
    version: str, code: str, tmp_path: Path
) -> None:
    variables = "{version: {default: '', enum: [v1]}}"
    with made(text("https://a.example/{version}", variables, version), tmp_path) as found:
        assert found.findings == [code]


def test_a_host_that_is_left_empty_is_refused(tmp_path: Path) -> None:
    with made(text("https://{host}/x", "{host: {default: ''}}"), tmp_path) as found:
        with pytest.raises(found.package.ConfigurationError, match="scheme and a host"):
            found.package.servers.server(host="")
        with pytest.raises(found.package.ConfigurationError, match="base_url"):
            found.package.Api()
