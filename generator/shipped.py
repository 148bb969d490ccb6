"""The files that the generator brings along: its templates and the runtime of a client.

Templates stand beside the package in a checkout and inside it once it is installed; nothing but
this file knows. The package is `generator` in a checkout and `clientlathe` once it is installed.
"""

from __future__ import annotations

import sys
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection

_PACKAGE = Path(__file__).parent
LIBRARIES = (
    *("black", "jinja2", "jsonschema", "jsonschema-rs"),
    *("openapi-spec-validator", "python-jsonpath", "pyyaml"),
)
"""Those whose version may change what is made."""


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
    return {path: data for path, (module, data) in _runtime().items() if module not in left_out}


@cache
def _runtime() -> dict[str, tuple[str, bytes]]:
    """The name and the content of each module of the runtime, by file; no run asks twice."""
    folder = _PACKAGE / "runtime"
    paths = ((path.relative_to(folder), path) for path in sorted(folder.rglob("*.py")))
    return {
        inside.as_posix(): (".".join(inside.with_suffix("").parts), path.read_bytes())
        for inside, path in paths
    }


@cache
def program() -> str:
    """A digest of all that decides what is made of an input: code, templates and libraries."""
    from importlib.metadata import version

    state = sha256(" ".join([sys.version, *map(version, LIBRARIES)]).encode())
    for folder in (_PACKAGE, template_dir()):
        for path in sorted(path for path in folder.rglob("*") if path.suffix in {".py", ".j2"}):
            state.update(path.relative_to(folder).as_posix().encode() + b"\0")
            state.update(path.read_bytes())
    return state.hexdigest()
