"""What every contract test needs: no option of the client comes from the machine it runs on."""

from __future__ import annotations

import os

import pytest


@pytest.fixture(autouse=True, scope="session")
def no_settings_from_outside() -> None:
    for name in [name for name in os.environ if name.startswith("TELNYX_")]:
        del os.environ[name]
