"""What all tests share: the root, a cache of their own, the switch that rewrites expectations."""

from __future__ import annotations

import compileall
import gc
import gzip
import json
import os
import shutil
import signal
import sys
import tempfile
import unicodedata
from functools import cache
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

# A machine that is busy, or that builds Hypothesis' tables of characters first, is no failure.
settings.register_profile("untimed", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("untimed")
# `make quick`; all else tries the usual hundred.
settings.register_profile("quick", settings.get_profile("untimed"), max_examples=20)

DEAREST = (
    "test_types.py",
    "oracle",
    "third_year",
    "corpus",
    "test_ninth_operation.py",
    "benchmarks",
    "runtime/models/test_codec_oracle.py",
)
"""Tests, or folders of tests, one of which takes many seconds; the dearest first."""
_MEMORY, _ROOM = Path("/dev/shm"), 4 * 1024**3
"""A file system in memory, and the bytes that have to be free in it: far more than a run takes."""


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--rewrite",
        action="store_true",
        help="write what came out over the expected files; read the diff afterwards",
    )


def _is_roomy(found: os.statvfs_result) -> bool:
    """Whether programs can be put into a file system, and all that tests write."""
    return found.f_bavail * found.f_frsize > _ROOM and not found.f_flag & os.ST_NOEXEC


def pytest_configure(config: pytest.Config) -> None:
    """Keep tests, and the programs that they start, away from the cache of whoever runs them."""
    if _MEMORY.is_dir() and _is_roomy(os.statvfs(_MEMORY)):
        # They write and delete some hundred thousand files, and a disk takes milliseconds for each.
        # Of what lies below "tests", Hypothesis collects no constants.
        folder = _MEMORY / f"clientlathe-{os.getuid()}" / "tests"
        folder.mkdir(parents=True, exist_ok=True)
        tempfile.tempdir = os.environ["TMPDIR"] = str(folder)
    cache_folder = tempfile.mkdtemp(prefix="clientlathe-cache-")
    os.environ["CLIENTLATHE_CACHE"] = cache_folder
    config.add_cleanup(lambda: shutil.rmtree(cache_folder))
    # To read the authorities of this machine takes longer than most tests; each transport does it,
    # and no test talks to any of them. Nobody has the key of this one.
    os.environ["SSL_CERT_FILE"] = str(Path(__file__).with_name("authority.pem"))
    # Where PYTHONDONTWRITEBYTECODE is set, every worker would compile all of the checkout again,
    # and every program that tests start would compile the client.
    sys.dont_write_bytecode = False
    # A shell has what it starts in the background ignore it, and so would all that tests interrupt.
    signal.signal(signal.SIGINT, signal.default_int_handler)
    if not hasattr(config, "workerinput"):
        compileall.compile_dir(config.rootpath / "generated", quiet=1)
        _tell_hypothesis(config.rootpath / ".hypothesis" / "unicode_data")
    gc.disable()  # next to nothing of what is collected is garbage


def _tell_hypothesis(folder: Path) -> None:
    """Write down which characters UTF-8 has, as Hypothesis does when it has tried a million.

    That takes seconds in each process of the first run. It reads the file if it has the right name.
    """
    known = folder / unicodedata.unidata_version / "codec-v2-utf-8.json.gz"
    if not known.exists():
        known.parent.mkdir(parents=True, exist_ok=True)
        characters, lossy = [(0, 0xD7FF), (0xE000, 0x10FFFF)], list[object]()
        known.write_bytes(gzip.compress(json.dumps([characters, lossy]).encode()))


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Begin with what takes longest: at the end, no process works alone."""
    first = [config.rootpath / "tests" / name for name in DEAREST]

    @cache
    def rank(module: Path) -> int:
        places = (place for place, path in enumerate(first) if module.is_relative_to(path))
        return next(places, len(first))

    items.sort(key=lambda item: rank(item.path))


def pytest_collection_finish() -> None:
    """End what helps to collect, and take what was loaded out of every garbage collection."""
    # What tests write is never cached: they write other code into the same file at once.
    sys.dont_write_bytecode = True
    gc.collect()
    gc.freeze()
    gc.enable()
    gc.set_threshold(100_000)  # tests make clients, all of which stays until they are done


@pytest.fixture(scope="session")
def rewrite(request: pytest.FixtureRequest) -> bool:
    """Whether expected files are written instead of compared (`make golden`)."""
    return bool(request.config.getoption("--rewrite"))


@pytest.fixture(scope="session")
def base(tmp_path_factory: pytest.TempPathFactory, request: pytest.FixtureRequest) -> Path:
    """A folder that all processes of one test run share."""
    own = tmp_path_factory.getbasetemp()
    return own.parent if hasattr(request.config, "workerinput") else own


@pytest.fixture(scope="session")
def root() -> Path:
    """The folder of the checkout."""
    return Path(__file__).resolve().parent.parent
