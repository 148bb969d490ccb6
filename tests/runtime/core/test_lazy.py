from __future__ import annotations

import importlib
import subprocess
import sys
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

INIT = """
from {lazy} import lazy
__getattr__, __dir__ = lazy(__name__, {{"one": ("A", "B"), "two": ("C",), "three": ()}})
"""


@pytest.fixture
def package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Any]:
    folder = tmp_path / "lazy_sample"
    folder.mkdir()
    (folder / "__init__.py").write_text(INIT.format(lazy="generator.runtime.core.lazy"))
    for name, text in {
        "one": "A = object()\nB = 2\n",
        "two": "C = 3\n",
        "three": "D = 4\n",
    }.items():
        (folder / f"{name}.py").write_text(text)
    monkeypatch.setattr(sys, "path", [str(tmp_path), *sys.path])
    yield importlib.import_module("lazy_sample")
    for name in [name for name in sys.modules if name.startswith("lazy_sample")]:
        del sys.modules[name]


def test_a_module_is_loaded_when_its_name_is_used(package: Any) -> None:
    assert "lazy_sample.one" not in sys.modules
    assert package.B == 2
    assert "lazy_sample.one" in sys.modules
    assert "lazy_sample.two" not in sys.modules


def test_a_name_is_looked_up_once(package: Any) -> None:
    assert package.A is package.A
    assert "A" in vars(package)


def test_a_module_can_itself_be_a_name(package: Any) -> None:
    assert package.three.D == 4


def test_all_names_are_listed_without_loading(package: Any) -> None:
    assert {"A", "B", "C", "three"} <= set(dir(package))
    assert package.__all__ == ["A", "B", "C", "three"]
    assert "lazy_sample.one" not in sys.modules


def test_another_name_is_an_attribute_error(package: Any) -> None:
    with pytest.raises(AttributeError, match="'lazy_sample' has no attribute 'Aa'") as raised:
        _ = package.Aa
    assert raised.value.name == "Aa"
    assert raised.value.obj is package


def test_from_import_and_star_import(package: Any) -> None:
    namespace: dict[str, Any] = {}
    exec("from lazy_sample import B, three\nfrom lazy_sample import *", namespace)
    assert namespace["B"] == 2
    assert namespace["C"] == 3
    assert package.C == 3


def test_sixteen_threads_see_one_object(package: Any) -> None:
    code = (
        "import sys, lazy_sample as p\n"
        "from concurrent.futures import ThreadPoolExecutor\n"
        "with ThreadPoolExecutor(16) as pool:\n"
        "    found = set(pool.map(lambda _: id(p.A), range(200)))\n"
        "assert len(found) == 1, found\n"
    )
    path = f"{package.__path__[0]}/.."
    script = f"import sys; sys.path[:0] = [{path!r}, '.']\n{code}"
    subprocess.run([sys.executable, "-c", script], check=True)
