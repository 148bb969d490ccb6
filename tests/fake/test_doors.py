"""The second door: HTTP, the command that serves alone, and what pytest and unittest are given."""

from __future__ import annotations

import http.client
import json
import subprocess
import sys
import unittest
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
from telnyx_voice import (
    APIConnectionError,
    InternalServerError,
    Telnyx,
    UnprocessableEntityError,
)
from telnyx_voice._fake import plugin
from telnyx_voice._runtime.testing.serve import main
from telnyx_voice.testing import FakeTelnyx

GENERATED = Path(__file__).parents[2] / "generated"


def test_one_state_behind_two_doors() -> None:
    with FakeTelnyx() as fake, fake.serve() as url:
        assert url.endswith("/v2")
        with Telnyx(api_key="key", base_url=url) as remote:
            remote.calls.actions.start_siprec("v3:x")
            with pytest.raises(UnprocessableEntityError):
                fake.client().calls.actions.start_siprec("v3:x")
            assert [each.status for each in fake.sent] == [200, 422]


@pytest.mark.parametrize("fault", ["reset", "timeout_after_sending", "half_a_response"])
def test_faults_over_http(fault: str) -> None:
    with FakeTelnyx() as fake, fake.serve() as url:
        actions = Telnyx(api_key="key", base_url=url, max_retries=0).calls.actions
        getattr(fake.faults, fault)()
        with pytest.raises(APIConnectionError):
            actions.send_dtmf("v3:x", digits="1")
        actions.send_dtmf("v3:x", digits="2")


def test_any_client_of_http() -> None:
    """A body in chunks, a method that no document has, and HEAD, by the standard library."""
    with FakeTelnyx() as fake, fake.serve() as url:
        parts = urlsplit(url)
        connection = http.client.HTTPConnection(parts.hostname or "", parts.port, timeout=10)
        headers = {"authorization": "Bearer key", "content-type": "application/json"}
        path = f"{parts.path}/calls/x/actions/send_dtmf"
        pieces = iter([b'{"digits"', b': "1"}'])
        connection.request("POST", path, pieces, headers, encode_chunked=True)
        response = connection.getresponse()
        assert (response.status, json.loads(response.read())) == (200, {"data": {"result": "ok"}})
        for method in ("BREW", "HEAD"):
            connection.request(method, path, headers=headers)
            response = connection.getresponse()
            assert response.status == 405
            assert (response.read() == b"") is (method == "HEAD")
        connection.close()
        assert [each.status for each in fake.sent] == [200, 405, 405]


def test_a_stub_that_cannot_be_sent_is_said_over_http() -> None:
    with FakeTelnyx() as fake, fake.serve() as url:
        wrong: Any = {"data": {"result": 5}}
        fake.calls.actions.send_dtmf.respond_with(lambda _: wrong)
        client = Telnyx(api_key="key", base_url=url, max_retries=0)
        with pytest.raises(InternalServerError) as caught:
            client.calls.actions.send_dtmf("v3:x", digits="1")
        assert "data.result: expected" in caught.value.response.headers["x-fake-reason"]


def test_the_command_serves_and_says_where(capsys: pytest.CaptureFixture[str]) -> None:
    hook = "http://127.0.0.1:1/hooks"
    command = ["serve", "--seed", "7", "--unknown", "refuse", "--deliver-to", hook]
    assert main(FakeTelnyx, "fake", command, once=True) == 0
    first, second = capsys.readouterr().out.splitlines()
    assert first.startswith("serving http://127.0.0.1:")
    assert second.startswith("webhooks are verified with ")


def test_the_command_needs_webhooks_to_deliver(
    pets: Any, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(pets.FakeApi, "fake", ["serve", "--deliver-to", "http://127.0.0.1:1"]) == 2
    assert "leave --deliver-to out" in capsys.readouterr().err


@pytest.mark.slow
def test_the_command_logs_what_arrives() -> None:
    command = [sys.executable, "-u", "-m", "telnyx_voice.testing", "serve"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        url = process.stdout.readline().split()[1]
        process.stdout.readline()
        with Telnyx(api_key="key", base_url=url) as client:
            client.calls.actions.send_dtmf("v3:x", digits="1")
        line = process.stdout.readline()
        process.terminate()
    assert line.split()[1:] == [
        "POST",
        "/v2/calls/v3%3Ax/actions/send_dtmf",
        "calls.actions.send_dtmf",
        "200",
    ]


fake_telnyx = plugin.fake_telnyx
fake_telnyx_public_key = plugin.fake_telnyx_public_key


def test_the_fixtures_of_pytest(fake_telnyx: FakeTelnyx, fake_telnyx_public_key: str) -> None:
    fake_telnyx.client().calls.actions.send_dtmf("v3:x", digits="1")
    assert len(fake_telnyx.sent) == 1
    assert fake_telnyx.key.public == fake_telnyx_public_key


def test_another_test_has_another_fake(fake_telnyx: FakeTelnyx) -> None:
    assert fake_telnyx.sent == []


def test_the_wheel_registers_the_plugin_which_loads_nothing() -> None:
    about = (GENERATED / "pyproject.toml").read_text("utf-8")
    assert (
        '[project.entry-points.pytest11]\n"telnyx_voice" = "telnyx_voice._fake.plugin"\n' in about
    )
    code = (
        "import sys; import telnyx_voice._fake.plugin\n"
        "print([name for name in sys.modules if name.startswith('telnyx_voice.')"
        " and name.partition('.')[2] in ('testing', 'client', 'models', 'webhooks')])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "[]\n"


@pytest.mark.slow
def test_nothing_of_the_client_imports_the_fake() -> None:
    code = (
        "import sys; from telnyx_voice.testing import FakeTelnyx\n"
        "import telnyx_voice; telnyx_voice.Telnyx(api_key='k')\n"
        "print('pytest' in sys.modules, 'telnyx_voice._fake.declarations' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "False False\n"
    code = (
        "import sys, telnyx_voice as t\n"
        "double = t.MockTransport(lambda _: t.mock_response(json={'data': {'result': 'ok'}}))\n"
        "t.Telnyx(api_key='k', transport=double).calls.actions.send_dtmf('x', digits='1')\n"
        "print([name for name in sys.modules if '.testing' in name or '_fake' in name])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "[]\n"


class TestWithUnittest(unittest.TestCase):
    """A fake for each test, as unittest has it."""

    def setUp(self) -> None:
        self.fake = self.enterContext(FakeTelnyx())

    def test_a_call(self) -> None:
        self.fake.client().calls.actions.send_dtmf("v3:x", digits="1")
        self.fake.calls.actions.send_dtmf.assert_sent(1)

    def test_another_call(self) -> None:
        self.assertEqual(self.fake.sent, [])  # noqa: PT009 - as unittest has it
