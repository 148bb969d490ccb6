"""What the wheel of a client has in the folder of its package."""

from __future__ import annotations

import zipfile
import zlib
from typing import TYPE_CHECKING

from ..diagnostics.diagnostics import HintedError

if TYPE_CHECKING:
    from pathlib import Path


class WheelError(HintedError):
    """A wheel cannot be read, or is none of a client."""


def in_wheel(path: Path, file: str) -> tuple[str, str]:
    """The path of a file within a wheel, and its text.

    Args:
        path: The wheel.
        file: The name of the file, without its folder.

    Raises:
        WheelError: the wheel cannot be read, or has no such file.
    """
    try:
        with zipfile.ZipFile(path) as wheel:
            for name in wheel.namelist():
                if name.endswith(f"/{file}"):
                    return name, wheel.read(name).decode("utf-8", "replace")
    except (OSError, zipfile.BadZipFile, zlib.error) as error:
        reason = error.strerror if isinstance(error, OSError) else "it is no wheel"
        raise WheelError(f"{path.as_posix()}: {reason}", "name a wheel of a client") from None
    raise WheelError(
        f"{path.as_posix()} has no {file}",
        "build the wheel of a client that this version of the generator wrote",
    )
