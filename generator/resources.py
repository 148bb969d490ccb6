"""Where the files are that the generator brings along: its templates and the runtime of a client.

Comes in: nothing. Goes out: a folder and the bytes of the runtime's modules. The rule of this file:
it is the only one that knows that templates stand beside the package in a checkout and inside the
package once it is installed.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection

_PACKAGE = Path(__file__).parent


def template_dir() -> Path:
    """The folder of the Jinja templates."""
    installed = _PACKAGE / "templates"
    return installed if installed.is_dir() else _PACKAGE.parent / "templates"


def runtime_files(left_out: Collection[str] = ()) -> dict[str, bytes]:
    """The modules that are copied into a client, byte for byte.

    Args:
        left_out: Names of modules that the client does without.

    Returns:
        File name relative to the runtime's folder, with forward slashes and sorted, to content.
    """
    folder = _PACKAGE / "runtime"
    paths = sorted(path for path in folder.rglob("*.py") if path.stem not in left_out)
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in paths}
