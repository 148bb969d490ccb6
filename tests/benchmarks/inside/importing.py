"""Whether generated code can be used at all: every module of a package is imported.

A module that fails does not hide the others.
"""

from __future__ import annotations

import json
import sys
import warnings
from importlib import import_module
from pathlib import Path


def main(folder: str, package: str) -> None:
    """Import everything below a package, without its tests."""
    sys.path.insert(0, folder)
    warnings.simplefilter("ignore")
    modules = bad = 0
    reason = ""
    for path in sorted(Path(folder, package).rglob("*.py")):
        name = ".".join(path.relative_to(folder).with_suffix("").parts).removesuffix(".__init__")
        modules += 1
        try:
            import_module(name)
        except Exception as error:  # noqa: BLE001 - whatever a module raises, it cannot be used
            bad += 1
            reason = reason or f"{type(error).__name__}: {error}"
    print(json.dumps({"modules": modules, "bad": bad, "reason": reason}))


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2])
