"""What a call, a client and a document may cost, by counts: a regression fails here, by no clock.

Each limit stands close above what was counted when it was set; a change that costs less lowers it.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections import Counter
from contextlib import contextmanager
from cProfile import Profile
from typing import TYPE_CHECKING
from unittest import mock

import black
import pytest
from telnyx_voice import Telnyx

from generator import pipeline
from generator.config.config import Config
from generator.config.load import load_config
from generator.package import format as formatting
from tests.checkout import GENERATED, ROOT, files, operation_ids
from tests.contract.probe import ServerResponse
from tests.contract.server import LoopbackServer

from .counts import Size, code_lines, of_operations, size
from .documents import growing
from .wheel import build

if TYPE_CHECKING:
    from collections.abc import Generator, Mapping
    from pathlib import Path
    from types import FrameType

(_MARKER,) = GENERATED.glob("*/py.typed")
PACKAGE = _MARKER.parent
TESTING = [*files(PACKAGE / "_runtime" / "testing"), *files(PACKAGE / "_fake")]
"""The kit and the fake, for tests alone."""
RUNTIME = [path for path in files(PACKAGE / "_runtime") if path not in TESTING]
PRINTED = [path for path in files(PACKAGE) if path not in {*RUNTIME, *TESTING}]
OPERATIONS = len(operation_ids())

CODE_LINES_PER_OPERATION = 75
"""Of resources, their records and models, those of the webhooks apart."""
OTHER_CODE_LINES = 660
"""Of the rest that is printed: 130 are the samples of events, a line for each member."""
RUNTIME_LINES, RUNTIME_CODE_LINES = 11_660, 7_600
TESTING_CODE_LINES = 3_885 + 40 * OPERATIONS
"""Of the fake and the kit: an operation has tables and declarations in them."""
WHEEL_BYTES = 238_500 + 1_500 * OPERATIONS
CALLS_PER_REQUEST = 1_035
"""Of functions, Python's own included; the official SDK needs 3,536."""
CALLS_TO_DECIDE = 11_600
"""Of functions for one more operation, from its text to the report of the interface."""

RESPONSE = ServerResponse(200, {"data": {"result": "ok"}})

COUNT = """\
import sys
before = set(sys.modules)
{code}
new = set(sys.modules) - before
own = sorted(name for name in new if name.partition(".")[0] == "telnyx_voice")
import json
print(json.dumps([own, len(new)]))
"""

CALL = """\
from telnyx_voice import Telnyx
Telnyx(api_key="KEY", base_url={url!r}).calls.actions.send_dtmf("v3:abc", digits="1")
"""


def loaded(code: str) -> tuple[list[str], int]:
    """The modules of the package, and the number of all, that a fresh process loads."""
    done = subprocess.run(
        # Without `site`, since what an environment loads at its start is not counted.
        [sys.executable, "-S", "-c", COUNT.format(code=code)],
        env={**os.environ, "PYTHONPATH": os.pathsep.join([str(GENERATED), *sys.path])},
        capture_output=True,
        text=True,
        check=True,
    )
    own, number = json.loads(done.stdout)
    return own, number


def test_importing_the_package_loads_its_table_of_names_only() -> None:
    own, _ = loaded("import telnyx_voice")
    assert own == [
        "telnyx_voice",
        "telnyx_voice._runtime",
        "telnyx_voice._runtime.core",
        "telnyx_voice._runtime.core.lazy",
    ]


def test_the_class_of_the_client_loads_no_library() -> None:
    own, number = loaded("from telnyx_voice import Telnyx")
    assert (len(own) <= 44, number <= 80) == (True, True), (len(own), number)


@pytest.mark.slow
def test_the_first_call_loads_what_it_needs() -> None:
    with LoopbackServer(RESPONSE) as server:
        own, number = loaded(CALL.format(url=server.origin))
    assert (len(own) <= 61, number <= 316) == (True, True), (len(own), number)
    unwanted = ("async", "webhook", "testing", "receiver", "aiohttp")
    assert [
        name
        for name in own
        if any(word in name for word in unwanted) and not name.endswith("client.asynchronous")
    ] == []


def test_generated_code_per_operation() -> None:
    found = size(of_operations(PRINTED)).code
    assert found / OPERATIONS <= CODE_LINES_PER_OPERATION
    assert size(PRINTED).code - found <= OTHER_CODE_LINES


def test_the_runtime_stays_as_small_as_it_is() -> None:
    found = size(RUNTIME)
    assert (found.lines <= RUNTIME_LINES, found.code <= RUNTIME_CODE_LINES) == (True, True), found
    assert size(TESTING).code <= TESTING_CODE_LINES


@pytest.mark.slow
def test_the_wheel_stays_as_small_as_it_is(tmp_path: Path) -> None:
    assert build(tmp_path).stat().st_size <= WHEEL_BYTES


def test_function_calls_per_request(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "environ", {})  # no proxy, no credentials
    with (
        LoopbackServer(RESPONSE) as server,
        Telnyx(api_key="KEY", base_url=server.origin, max_retries=0) as client,
    ):
        for _ in range(3):
            client.calls.actions.send_dtmf("v3:abc", digits="1")
        counts: list[int] = []
        for _ in range(10):
            with calls_of_this_thread() as calls:
                client.calls.actions.send_dtmf("v3:abc", digits="1")
            counts.append(calls.total())
    assert min(counts) <= CALLS_PER_REQUEST  # a response that comes in pieces is read in more steps


@contextmanager
def calls_of_this_thread() -> Generator[Counter[str]]:
    """Count calls of functions; a profile counts those of the server's thread, too, since 3.12."""
    calls = Counter[str]()

    def count(_frame: FrameType, event: str, _argument: object) -> None:
        if event.endswith("call"):
            calls[event] += 1

    sys.setprofile(count)
    try:
        yield calls
    finally:
        sys.setprofile(None)


def total_calls(profile: Profile) -> int:
    """`pstats` has one count for all functions of one name: `__new__` of every named tuple."""
    return sum(entry.callcount for entry in profile.getstats())


def calls_of_a_run(count: int, folder: Path) -> int:
    """Function calls of a whole run for so many operations, black's apart."""
    document = folder / f"{count}.json"
    document.write_text(json.dumps(growing(count)), encoding="utf-8")
    config = Config(spec=document, package="made")

    def unformatted(texts: Mapping[str, str], **_: object) -> Mapping[str, str]:
        return texts

    with mock.patch.object(formatting, "format_python", unformatted), Profile() as profile:
        pipeline.run(config, lambda _: None)
    return total_calls(profile)


@pytest.mark.slow
def test_the_work_of_the_generator_grows_as_the_operations_do(tmp_path: Path) -> None:
    sizes = (140, 160, 200)  # of fewer operations the skill page is tried whole, too
    calls_of_a_run(sizes[0], tmp_path)  # what is done once per process
    few, some, many = (calls_of_a_run(count, tmp_path) for count in sizes)
    # It fails where a square is half a percent of the work for 50 operations.
    assert (many - some) / (some - few) == pytest.approx(2, rel=0.002)


def test_function_calls_until_the_interface_is_decided(tmp_path: Path) -> None:
    def calls(count: int) -> int:
        document = tmp_path / f"{count}.json"
        document.write_text(json.dumps(growing(count)), encoding="utf-8")
        with Profile() as profile:
            pipeline.decide(Config(spec=document, package="made"), lambda _: None)
        return total_calls(profile)

    calls(10)  # what is done once per process
    assert (calls(40) - calls(20)) / 20 <= CALLS_TO_DECIDE


@pytest.mark.slow
def test_black_is_asked_for_no_statement(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []

    def counted(text: str, *, mode: black.Mode) -> str:
        asked.append(text)
        return laid_out(text, mode=mode)

    laid_out = black.format_str
    monkeypatch.setattr(black, "format_str", counted)
    grown(100, tmp_path)
    pipeline.run(load_config(ROOT / "spec" / "generator.toml"), lambda _: None)
    assert asked == []


def grown(count: int, folder: Path) -> tuple[int, Size]:
    """Files and sizes of what is printed for so many operations."""
    document = folder / f"{count}.json"
    document.write_text(json.dumps(growing(count)), encoding="utf-8")
    found = pipeline.run(Config(spec=document, package="made"), lambda _: None).files
    printed: Mapping[str, bytes] = {
        path: data
        for path, data in found.items()
        if path.endswith(".py") and "/_runtime/" not in path
    }
    texts = [data.decode() for data in printed.values()]
    lines = sum(len(text.splitlines()) for text in texts)
    return len(printed), Size(len(texts), lines, sum(map(code_lines, texts)))


@pytest.mark.slow
def test_files_and_lines_grow_as_the_operations_do(tmp_path: Path) -> None:
    (few, small), (some, middle), (many, large) = (grown(n, tmp_path) for n in (20, 40, 80))
    assert (some - few, many - some) == (
        6,
        12,
    )  # a resource, its operations and its models for ten operations
    first, second = (middle.code - small.code) / 20, (large.code - middle.code) / 40
    assert first == pytest.approx(second, rel=0.02)
    assert second <= 52
    first, second = (middle.lines - small.lines) / 20, (large.lines - middle.lines) / 40
    assert first == pytest.approx(second, rel=0.02)
