"""Servers: which there are, what they are called, and where calls go."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import pytest

from generator.package.servers import patterns
from tests.plain import from_yaml
from tests.unit.documents import losses, lowered, surface

if TYPE_CHECKING:
    from generator.ir.access import Server

GOOD: dict[str, Any] = {"responses": {"204": {"description": "Good."}}}


def served(servers: str, **more: Any) -> tuple[Server, ...]:
    return lowered({"servers": from_yaml(servers), **more})[0].servers


URLS = [
    ("[{url: https://a.example/v1/}]", "https://a.example/v1"),
    ("[{url: https://a.example}, {url: https://b.example}]", "https://a.example"),
    ("[{url: 'https://{x}.example', variables: {x: {default: a}}}]", "https://a.example"),
    ("[{url: 'https://a.example:{x}/', variables: {x: {default: 443}}}]", "https://a.example:443"),
    ("[{url: '{x}/v1', variables: {x: {default: https://a.example}}}]", "https://a.example/v1"),
    ("[{url: http://a.example}, {url: /v1}, {url: https://a.example}]", "https://a.example"),
    ("[{url: /v1}, {url: http://a.example}]", "http://a.example"),
    ("[{url: http://a.example}, {url: https://a.example}]", "https://a.example"),
    ("[{url: http://a.example}]", "http://a.example"),
    ("[{url: http://localhost:80}, {url: https://a.example}]", "http://localhost:80"),
    ("[{url: 'http://[a'}, {url: https://a.example}]", "https://a.example"),
    ("[{url: 'https://{y}.example'}]", "https://{y}.example"),
    ("[{url: //a.example/v1}]", "https://a.example/v1"),
    ("[{url: /v1}]", "/v1"),
    ("[{url: ../v1/}]", "/v1"),
    ("[{url: ''}]", "/"),
    ("[]", "/"),
]


@pytest.mark.parametrize(("servers", "url"), URLS)
def test_the_first_server_counts(servers: str, url: str) -> None:
    parts: dict[str, Any] = {"servers": from_yaml(servers)}
    assert surface(parts).base_url == url
    assert losses(parts) == []


NAMES = [
    ("{url: https://a.example, name: eu-1, description: Europe}", "eu_1"),
    ("{url: https://a.example, description: Production server (uses live data)}", "production"),
    ("{url: https://a.example, description: The sandbox environment.}", "sandbox"),
    ("{url: https://a.example, description: 'Europe, for residents'}", "europe"),
    ("{url: https://api.eu.a.example, description: The one that all shall use now}", "api_eu"),
    ("{url: https://a.example}", "a"),
    ("{url: http://localhost:8080}", "localhost"),
    ("{url: http://127.0.0.1}", "local"),
    ("{url: 'https://{region}.files.a.example'}", "files"),
    ("{url: '{all}'}", "server"),
    ("{url: /api/v1}", "api_v1"),
    ("{url: /}", "server"),
    ("{url: https://a.example, description: class}", "class_"),
    ("{url: 'https://[bad'}", "server"),
]


@pytest.mark.parametrize(("server", "name"), NAMES)
def test_what_a_server_is_called(server: str, name: str) -> None:
    (found,) = surface({"servers": [from_yaml(server)]}).servers
    assert str(found.name) == name


def test_variables_in_the_order_of_the_url() -> None:
    (server,) = served("""
    - url: https://{b}.example/{a}/{c}
      variables:
        a: {default: 1, description: A.}
        b: {enum: [x, y, x], default: y}
        unused: {default: z}
    """)
    found = [(v.name, v.default, v.values, v.description) for v in server.variables]
    assert found == [
        ("b", "y", ("x", "y"), ""),
        ("a", "1", (), "A."),
        ("c", None, (), ""),
    ]
    assert server.default_url == "https://y.example/1/{c}"


def test_each_server_is_there_once() -> None:
    one, two, three = ({"url": f"https://{name}.example"} for name in "abc")
    operation = {**GOOD, "servers": [three, one]}
    paths = {"/x": {"servers": [two, two], "get": operation, "put": GOOD}}
    api = lowered({"servers": [one], "paths": paths})[0]
    assert [(s.url, s.whole) for s in api.servers] == [
        ("https://a.example", True),
        ("https://b.example", False),
        ("https://c.example", False),
    ]
    assert {o.method: o.servers for o in api.operations} == {
        "GET": ("https://c.example", "https://a.example"),
        "PUT": ("https://b.example", "https://b.example"),
    }


KNOWN = [
    ("https://a.example/v1", True),
    ("https://a.example/v1/x", False),
    ("https://aXexample/v1", False),
    ("https://eu.b.example", True),
    ("https://us.b.example", True),
    ("https://xx.b.example", False),
    ("https://mine.c.example:1", True),
    ("https://tenant.c.example:1", True),
    ("https://api.default.example/all", True),
    ("http://127.0.0.1:80/all", False),
    ("http://localhost:80/all", False),
]


@pytest.mark.parametrize(("url", "known"), KNOWN)
def test_which_urls_are_servers_of_the_document(url: str, known: bool) -> None:
    servers = """
    - url: https://a.example/v1/
    - url: https://{region}.b.example
      variables: {region: {enum: [eu, us], default: eu}}
    - url: https://{tenant}.c.example:{port}
      variables: {tenant: {default: mine}, port: {default: '1'}}
    - url: https://{host}/all
      variables: {host: {default: api.default.example}}
    - url: /relative
    """
    found = list(patterns(surface({"servers": from_yaml(servers)})))
    assert len(found) == 4
    assert any(re.fullmatch(pattern, url) for pattern in found) is known
