"""What every contract test needs: no setting of the machine it runs on, and a second client.

The second client is made by the command, as any user would make it, in a folder that goes away.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

import pytest

from .client import Client
from .spec_reader import Spec, load, load_alone

if TYPE_CHECKING:
    from collections.abc import Iterator

LENDING = Path(__file__).parent / "lending"


@pytest.fixture(autouse=True, scope="session")
def no_settings_from_outside() -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        for name in [name for name in os.environ if name.startswith(("TELNYX_", "LENDING_"))]:
            patch.delenv(name)
        yield


@pytest.fixture(scope="session")
def lending(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Spec]:
    """A small document with what the shipped one has not, and the client of it."""
    folder = tmp_path_factory.mktemp("lending")
    shutil.copytree(LENDING, folder / "spec")
    command = [sys.executable, "-m", "generator", "generate", "--quiet", "--no-cache"]
    config = ["--config", str(folder / "spec" / "generator.toml"), "--out", str(folder / "out")]
    done = subprocess.run([*command, *config], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    with pytest.MonkeyPatch.context() as patch:
        cast("Any", patch).syspath_prepend(folder / "out")
        yield load_alone(LENDING / "openapi.yaml", Client("lending", "Lending"))


@pytest.fixture(params=["telnyx", pytest.param("lending", marks=pytest.mark.slow)])
def spec(request: pytest.FixtureRequest) -> Spec:
    """Each contract: a document and its client."""
    return load() if request.param == "telnyx" else request.getfixturevalue("lending")
