"""Files that lie beside a configuration: the lock of names, the last release, approvals.

The configuration that a folder has for itself is `generator.toml`; where there are more, each has
files that begin with the name of its package.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

LOCK, RELEASED, APPROVALS = "names.lock", "api.released.txt", "approvals.toml"
CONFIGURATION, PYPROJECT = "generator.toml", "pyproject.toml"


def file_of_names(folder: Path, client: str = "") -> Path:
    """Where the names are kept of a client that is configured, or written, in a folder.

    Args:
        folder: The folder.
        client: The name of its package, where the folder has more than one client.
    """
    return folder / (f"{client}.{LOCK}" if client else LOCK)


def beside(lock: Path, name: str) -> Path:
    """A file that lies beside a lock and begins as it does.

    Args:
        lock: Such as `names.lock` or `shop.names.lock`.
        name: `RELEASED`, for example, which becomes `shop.api.released.txt`.
    """
    return lock.with_name(lock.name.removesuffix(LOCK) + name)
