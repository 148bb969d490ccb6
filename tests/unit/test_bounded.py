"""Documents that ask for too much: of time, of files, or of what is none of their business."""

from __future__ import annotations

import os
import sys
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Event, Thread
from typing import TYPE_CHECKING, Any, cast

import pytest

from generator.cli.main import main
from generator.frontend import fetch
from generator.package import format as formatting

if TYPE_CHECKING:
    from collections.abc import Iterator

pytestmark = pytest.mark.usefixtures("small_runtime")

SPEC = """\
openapi: 3.1.0
info: {{title: Acme, version: "1"}}
paths:
  /a:
    get:
      operationId: read_a
      responses: {{'200': {{description: d, content: {{application/json: {{schema: {0}}}}}}}}}
components:
  schemas:
    Own: {{type: object}}
{1}
"""


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "api").mkdir()
    monkeypatch.chdir(tmp_path / "api")
    monkeypatch.setattr(formatting, "format_python", dict[str, str])  # black takes most of the time
    return tmp_path / "api"


def generate(schema: str, *options: str, further: str = "") -> int:
    Path("openapi.yaml").write_text(SPEC.format(schema, further), encoding="utf-8")
    return main(["generate", "openapi.yaml", "--quiet", *options])


@pytest.mark.parametrize("discriminator", ["", ", discriminator: {propertyName: kind}"])
def test_a_chain_of_all_of_that_lists_the_next_twice(discriminator: str) -> None:
    """Its ways double with every level; the schemas do not."""
    levels = 60
    chain = "".join(
        f"    S{n}: {{allOf: [{{$ref: '#/components/schemas/S{n + 1}'}},"
        f" {{$ref: '#/components/schemas/S{n + 1}'}}]{discriminator}}}\n"
        for n in range(levels)
    )
    chain += f"    S{levels}: {{type: object, properties: {{kind: {{type: string}}}}}}\n"
    assert generate("{$ref: '#/components/schemas/S0'}", further=chain) == 0


@pytest.mark.parametrize(
    ("keyword", "beside", "last"),
    [
        ("oneOf", "", "{type: object, properties: {kind: {type: string}}}"),
        ("anyOf", "", "{type: string}"),
        pytest.param(
            *("oneOf", "type: object, properties: {a: {type: string}}, ", "{type: string}"),
            marks=pytest.mark.slow,
        ),
    ],
)
def test_a_chain_of_choices_that_lists_the_next_twice(keyword: str, beside: str, last: str) -> None:
    levels = 26
    chain = "".join(
        f"    S{n}: {{{beside}{keyword}: [{{$ref: '#/components/schemas/S{n + 1}'}},"
        f" {{$ref: '#/components/schemas/S{n + 1}'}}]}}\n"
        for n in range(levels)
    )
    chain += f"    S{levels}: {last}\n"
    assert generate("{$ref: '#/components/schemas/S0'}", further=chain) == 0


@pytest.mark.slow
def test_a_circle_at_the_end_of_such_a_chain_is_found(
    capsys: pytest.CaptureFixture[str],
) -> None:
    chain = "".join(
        f"    S{n}: {{allOf: [{{$ref: '#/components/schemas/S{n + 1}'}},"
        f" {{$ref: '#/components/schemas/S{n + 1}'}}]}}\n"
        for n in range(60)
    )
    chain += "    S60: {allOf: [{$ref: '#/components/schemas/S58'}]}\n"
    assert generate("{$ref: '#/components/schemas/S0'}", "--strict", further=chain) == 2
    err = capsys.readouterr().err
    assert err.count("E274") == 1
    assert "#/components/schemas/S58 → #/components/schemas/S59 → #/components/schemas/S60" in err


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such files")
@pytest.mark.parametrize("ref", ["fifo.yaml", "null.yaml", "zero.yaml"])
def test_a_reference_to_what_is_no_regular_file(
    folder: Path, capsys: pytest.CaptureFixture[str], ref: str
) -> None:
    os.mkfifo(folder / "fifo.yaml")
    (folder / "null.yaml").symlink_to("/dev/null")
    (folder / "zero.yaml").symlink_to("/dev/zero")
    assert generate(f"{{$ref: {ref}}}") == 0
    err = capsys.readouterr().err
    assert f'E156 $ref "{ref}" names a file that cannot be read: it is no regular file\n' in err


@pytest.mark.slow
def test_a_reference_to_a_huge_file(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with (folder / "huge.yaml").open("wb") as file:
        file.truncate(1 << 40)  # a hole: it takes no place
    assert generate("{$ref: huge.yaml}") == 0
    err = capsys.readouterr().err
    assert "names a file that cannot be read: it has more than 67,108,864 bytes\n" in err


def test_a_reference_with_a_nul(capsys: pytest.CaptureFixture[str]) -> None:
    assert generate('{$ref: "a\\0b.yaml"}') == 0
    assert (
        "names a file that cannot be read: a path has no NUL character" in capsys.readouterr().err
    )


@pytest.mark.parametrize("name", ["secret.txt", "secret.json"])
@pytest.mark.parametrize(
    "text",
    [
        "hunter2-password\n",
        "- hunter2-password\n",
        "hunter2-password: 1\nhunter2-password: 2\n",
        "type: hunter2-password\n",
        '{"type": "hunter2-password"}',
        '{"hunter2-password": 1, "hunter2-password"}',
    ],
)
@pytest.mark.parametrize("options", [(), pytest.param(("--strict",), marks=pytest.mark.slow)])
def test_no_message_quotes_a_file_outside_of_the_documents_folder(
    folder: Path,
    capsys: pytest.CaptureFixture[str],
    name: str,
    text: str,
    options: tuple[str, ...],
) -> None:
    (folder.parent / name).write_text(text)
    for _ in range(2):  # the second time the cache knows it, where it was written
        generate(f"{{$ref: ../{name}}}", *options)
        out, err = capsys.readouterr()
        assert "hunter2" not in out + err
        assert f"../{name}" in err


def test_a_file_beside_the_document_is_quoted(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "user.yaml").write_text("type: Objekt\n")
    assert generate("{$ref: user.yaml}") == 0
    assert "    1 | type: Objekt\n      |       ^^^^^^\n" in capsys.readouterr().err


def test_an_overlay_outside_of_the_folder_is_the_users_own(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder.parent / "overlay.yaml").write_text(
        "overlay: 1.0.0\ninfo: {title: Looks, version: '1'}\n"
        "actions: [{target: $.nothing, update: {a: 1}}]\n"
    )
    assert generate("{type: string}", "--overlay", "../overlay.yaml") == 0
    err = capsys.readouterr().err
    assert 'W505 target "$.nothing" matches nothing\n    3 | actions: [{target: $.nothing' in err


@pytest.mark.slow
@pytest.mark.parametrize("step", [".a", "..a", "[0]", "[?@.a]", "['a','b']"])
def test_a_target_of_thousands_of_steps_is_a_finding(
    folder: Path, capsys: pytest.CaptureFixture[str], step: str
) -> None:
    (folder / "overlay.yaml").write_text(
        "overlay: 1.0.0\ninfo: {title: Looks, version: '1'}\n"
        f'actions: [{{target: "${step * 5000}", update: {{a: 1}}}}]\n'
    )
    assert generate("{type: string}", "--overlay", "overlay.yaml") == 2
    assert "it has more than 200 steps" in capsys.readouterr().err


def test_a_target_that_is_nested_thousands_of_times(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "overlay.yaml").write_text(
        "overlay: 1.0.0\ninfo: {title: Looks, version: '1'}\n"
        f'actions: [{{target: "$[?{"(" * 5000}@.a{")" * 5000}]", update: {{a: 1}}}}]\n'
    )
    assert generate("{type: string}", "--overlay", "overlay.yaml") == 2
    assert "E504" in capsys.readouterr().err


class Host(ThreadingHTTPServer):
    """Gives a schema that refers to the next one, for ever, until it is told to say nothing."""

    daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), Responding)
        self.asked: list[str] = []
        self.silent = Event()
        self.done = Event()

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.server_address[1]}"


class Responding(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        host = cast("Host", self.server)
        host.asked.append(self.path)
        if host.silent.is_set():
            host.done.wait(60)
            return
        number = int(self.path.rpartition("/")[2])
        body = f"type: object\nproperties: {{next: {{$ref: '{number + 1}'}}}}\n".encode()
        self.send_response(200)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002 - its name in the base
        pass


@pytest.fixture
def host() -> Iterator[Host]:
    server = Host()
    thread = Thread(target=server.serve_forever, args=(0.02,))
    thread.start()
    yield server
    server.done.set()
    server.shutdown()
    thread.join()
    server.server_close()


def allow(folder: Path, url: str) -> None:
    text = f'spec = "openapi.yaml"\nallow-remote-refs = ["{url}/"]\n'
    (folder / "generator.toml").write_text(text, encoding="utf-8")


def fetched(host: Host, *options: str) -> int:
    return generate(f"{{$ref: '{host.url}/1'}}", "--config", "generator.toml", *options)


def test_a_host_of_this_network_is_asked_only_if_it_is_allowed(
    folder: Path,
    host: Host,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setattr(fetch, "_MAXIMUM_FILES", 1)
    allow(folder, "https://schemas.example")
    assert fetched(host) == 0
    assert "points to another host: the configuration does not allow it" in capsys.readouterr().err
    assert host.asked == []
    allow(folder, host.url)
    fetched(host)
    assert host.asked


@pytest.mark.slow
def test_files_that_name_the_next_for_ever(
    folder: Path, host: Host, capsys: pytest.CaptureFixture[str]
) -> None:
    allow(folder, host.url)
    assert fetched(host) == 0
    assert len(host.asked) == 100
    assert "more than 100 files lead to it" in capsys.readouterr().err


def test_more_files_than_a_run_asks_for(
    folder: Path,
    host: Host,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setattr(fetch, "_MAXIMUM_FILES", 5)
    allow(folder, host.url)
    assert fetched(host) == 0
    assert len(host.asked) == 5
    assert "more than 5 files of other hosts are named" in capsys.readouterr().err


@pytest.mark.slow
def test_a_host_that_says_nothing(
    folder: Path,
    host: Host,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setattr(fetch, "_TOTAL_SECONDS", 1.0)
    host.silent.set()
    allow(folder, host.url)
    assert fetched(host) == 0
    assert "fetching took more than 1 seconds in all" in capsys.readouterr().err
