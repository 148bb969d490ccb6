"""Editing one thing of a contract, on either side: the document, or the client."""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Callable
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Generator

    from .client import Client

Files = dict[str, str]
EditOfClient = Callable[[Files], None]

RUNTIME = "_runtime"
"""The part of a package that no document changes: it is never edited."""


def files_of(client: Client) -> Files:
    """The text of each generated module, by its path within the package."""
    root = Path(client.module.__file__).parent
    paths = [path for path in sorted(root.rglob("*.py")) if RUNTIME not in path.parts]
    return {path.relative_to(root).as_posix(): path.read_text("utf-8") for path in paths}


@contextmanager
def edited(client: Client, edit: EditOfClient) -> Generator[None]:
    """Put an edited copy in the place of a package; the runtime is shared with the original."""
    files = files_of(client)
    before = dict(files)
    edit(files)
    assert files != before, "the edit changes nothing"
    kept = {name: module for name, module in sys.modules.items() if _is_of(client, name)}
    with tempfile.TemporaryDirectory() as folder:
        for path, text in files.items():
            target = Path(folder, client.package, path)
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_text(text, "utf-8")
        for name in kept:
            del sys.modules[name]
        sys.path.insert(0, folder)
        try:
            yield
        finally:
            sys.path.remove(folder)
            for name in [name for name in sys.modules if _is_of(client, name)]:
                del sys.modules[name]
            sys.modules.update(kept)


def _is_of(client: Client, module: str) -> bool:
    package, *parts = module.split(".")
    return package == client.package and RUNTIME not in parts


def swap(old: str, new: str) -> EditOfClient:
    """Put a text in the place of another, where it first stands."""

    def edit(files: Files) -> None:
        found = next((path for path, text in files.items() if old in text), None)
        assert found is not None, f"no module has {old!r}"
        files[found] = files[found].replace(old, new, 1)

    return edit


def cut(*texts: str) -> EditOfClient:
    """Take out the first line that has each of some texts."""

    def edit(files: Files) -> None:
        for path, text in files.items():
            lines = text.splitlines(keepends=True)
            for index, line in enumerate(lines):
                if all(part in line for part in texts):
                    files[path] = "".join(lines[:index] + lines[index + 1 :])
                    return
        raise AssertionError(f"no line has {texts}")

    return edit


def step_into(data: Any, path: tuple[str | int, ...]) -> Any:
    """What stands at a path of plain data."""
    for step in path:
        data = data[step]
    return data
