"""The picture of who imports whom, in `generator/` and in `generator/runtime/`.

`python -m tests.imports_map` draws both as text and ends with 1 where there is a circle. A room is
a folder; the few modules beside the rooms (`pipeline.py`) are drawn too, and are not counted: they
put the rooms together. Imports for type checkers alone count, too. Inside a room of the runtime
modules may name one another's types; in the generator no two modules do.
"""

from __future__ import annotations

import ast
import sys
from functools import cache
from typing import TYPE_CHECKING

from .checkout import GENERATOR, RUNTIME, files, statements, tree_of

if TYPE_CHECKING:
    from collections.abc import Mapping, Set
    from pathlib import Path


def modules(root: Path = GENERATOR) -> dict[str, set[str]]:
    """The modules below a folder by their dotted names, each with those that it imports.

    A package is called after its folder. The runtime, which is copied as a whole, has a picture of
    its own: in that of the generator it is one module.
    """
    paths = {_name(path, root): path for path in files(root)}
    found: dict[str, set[str]] = {}
    for name, path in paths.items():
        targets = {_known(target, paths) for target in _imported(path, root)}
        own = _shown(name, root)
        found.setdefault(own, set[str]()).update(_shown(each, root) for each in targets if each)
        found[own].discard(own)
    return found


def rooms(root: Path = GENERATOR) -> dict[str, set[str]]:
    """The rooms of a folder and the modules beside them, each with those that it imports."""
    found: dict[str, set[str]] = {}
    for name, targets in modules(root).items():
        if name:
            room = name.partition(".")[0]
            found.setdefault(room, set[str]()).update(each.partition(".")[0] for each in targets)
            found[room] -= {room, ""}
    return found


def arrows(root: Path = GENERATOR) -> list[tuple[str, str]]:
    """The imports that lead from one room to another, each pair once."""
    return [
        (room, target)
        for room, targets in rooms(root).items()
        for target in sorted(targets)
        if (root / room).is_dir() and (root / target).is_dir()
    ]


def circles(arrows: Mapping[str, Set[str]] | None = None) -> list[tuple[str, ...]]:
    """Names that all lead to one another, each group sorted; empty where nothing does.

    Args:
        arrows: Each name with those that it leads to; by default the modules of the generator.
    """
    arrows = modules() if arrows is None else arrows
    reached = {name: _reached(name, arrows) for name in arrows}
    groups = {
        tuple(sorted(other for other in found if name in reached.get(other, ())))
        for name, found in reached.items()
        if name in found
    }
    return sorted(groups)


def drawn(root: Path = GENERATOR) -> str:
    """The picture as text: a line for each room, then the number of arrows, then the circles."""
    lines = [f"{name}: {', '.join(sorted(targets))}" for name, targets in rooms(root).items()]
    lines.append(f"{len(arrows(root))} arrows between rooms")
    lines += [f"circle: {' '.join(each)}" for each in _forbidden(root)]
    return "\n".join(lines)


def _forbidden(root: Path) -> list[tuple[str, ...]]:
    return [*circles(rooms(root)), *(circles() if root == GENERATOR else ())]


def _name(path: Path, root: Path) -> str:
    """`lower.schemas.store`; `lower` for `lower/__init__.py`, empty for the root's own."""
    parts = path.relative_to(root).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def _shown(name: str, root: Path) -> str:
    inside = root == GENERATOR and name.partition(".")[0] == RUNTIME.name
    return RUNTIME.name if inside else name


@cache
def _imported(path: Path, root: Path) -> list[str]:
    """What the relative imports of a module name, as seen from the root."""
    package = path.parent.relative_to(root).parts
    found: list[str] = []
    for node in statements(tree_of(path)):
        if isinstance(node, ast.ImportFrom) and node.level:
            base = [*package[: len(package) - node.level + 1], *(node.module or "").split(".")]
            found += (".".join([*filter(None, base), alias.name]) for alias in node.names)
    return found


def _known(target: str, paths: Mapping[str, Path]) -> str | None:
    """The module of an imported name: the name itself, or what it is imported from."""
    return next((each for each in (target, target.rpartition(".")[0]) if each in paths), None)


def _reached(start: str, arrows: Mapping[str, Set[str]]) -> set[str]:
    found, waiting = set[str](), [start]
    while waiting:
        further = arrows.get(waiting.pop(), frozenset()) - found
        found |= further
        waiting.extend(further)
    return found


if __name__ == "__main__":
    for folder in (GENERATOR, RUNTIME):
        sys.stdout.write(f"{folder.name}\n{drawn(folder)}\n\n")
    sys.exit(any(map(_forbidden, (GENERATOR, RUNTIME))))
