"""Several clients in one configuration, and one in a namespace package, as a user meets them."""

from __future__ import annotations

import json
import re
import subprocess
import sys
import zipfile
from typing import TYPE_CHECKING, Any

import pytest

from generator.cli.main import main

if TYPE_CHECKING:
    from pathlib import Path

CONFIG = """\
[project]
name = "ours"

[tool.clientlathe]
version = "auto"
fake = true

[[tool.clientlathe.client]]
package = "shop.orders"
spec = "orders.json"

[[tool.clientlathe.client]]
package = "shop.users"
spec = "users.json"
requires-python = ">=3.12"
"""


def document(title: str, path: str, *, required: bool = False) -> str:
    limit = {"name": "limit", "in": "query", "required": required, "schema": {"type": "integer"}}
    tag = path.strip("/")
    operation: dict[str, Any] = {
        "operationId": f"list{title}",
        "tags": [tag],
        "parameters": [limit],
        "responses": {"200": {"description": "ok"}},
        "security": [{"key": []}],
    }
    schemes = {"key": {"type": "http", "scheme": "bearer"}}
    return json.dumps(
        {
            "openapi": "3.1.0",
            "info": {"title": title, "version": "1"},
            "servers": [{"url": "https://api.test"}],
            "paths": {path: {"get": operation}},
            "components": {"securitySchemes": schemes},
        }
    )


@pytest.fixture(scope="module")
def shop(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A repository with both clients."""
    folder = tmp_path_factory.mktemp("shop")
    (folder / ".git").mkdir()
    (folder / "pyproject.toml").write_text(CONFIG)
    (folder / "orders.json").write_text(document("Orders", "/orders"))
    (folder / "users.json").write_text(document("Users", "/users"))
    (folder / "deep").mkdir()
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(folder / "deep")
        assert main(["generate", "-q"]) == 0
    return folder


def run(folder: Path, *arguments: str) -> int:
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(folder)
        return main(arguments)


def test_each_has_its_files(shop: Path, capsys: pytest.CaptureFixture[str]) -> None:
    found = {path.name for path in shop.iterdir()} - {".git", "deep"}
    assert found == {
        *("pyproject.toml", "orders.json", "users.json", "generated"),
        *("shop.orders.names.lock", "shop.users.names.lock"),
    }
    assert run(shop / "deep", "generate", "--check") == 0
    assert re.fullmatch(
        r"shop.orders\n../generated/shop.orders is up to date \(\d+ files\)\n"
        r"shop.users\n../generated/shop.users is up to date \(\d+ files\)\n",
        capsys.readouterr().out,
    )
    assert run(shop, "generate", "--check", "--client", "shop.users") == 0
    assert capsys.readouterr().out.startswith("generated/shop.users is up to date (")


@pytest.mark.slow
def test_two_distributions_share_a_namespace(shop: Path) -> None:
    folders = [shop / "generated" / name for name in ("shop.orders", "shop.users")]
    assert not any((folder / "shop/__init__.py").exists() for folder in folders)
    code = (
        "import shop.orders, shop.users\n"
        "from shop.orders.testing import FakeOrders\n"
        "with FakeOrders() as fake:\n"
        "    fake.client().orders.list(limit=3)\n"
        "print(shop.users.Users(key='k').users, shop.__file__)\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", code],
        env={"PYTHONPATH": ":".join(map(str, folders))},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout.endswith(" None\n")
    assert "SHOP_USERS_KEY" in (folders[1] / "README.md").read_text("utf-8")
    assert "Python 3.12 or newer" in (folders[1] / "README.md").read_text("utf-8")
    assert 'requires-python = ">=3.12"' in (folders[1] / "pyproject.toml").read_text("utf-8")
    assert (folders[0] / "shop/orders/.agents/skills/shop-orders/SKILL.md").is_file()


@pytest.mark.slow
def test_the_wheel_has_the_namespace(shop: Path, tmp_path: Path) -> None:
    subprocess.run(
        [
            *(sys.executable, "-m", "build", "--no-isolation", "--wheel", "--outdir", tmp_path),
            shop / "generated/shop.orders",
        ],
        capture_output=True,
        check=True,
    )
    (wheel,) = tmp_path.glob("shop_orders-*.whl")
    names = zipfile.ZipFile(wheel).namelist()
    assert {"shop/orders/__init__.py", "shop/orders/api.txt", "shop/orders/py.typed"} <= {*names}
    assert "shop/__init__.py" not in names
    assert {name.partition("/")[0] for name in names} == {"shop", wheel.name[:17] + ".dist-info"}


@pytest.mark.parametrize(
    "arguments",
    [
        ("release",),
        ("rename", "orders.list", "orders.all"),
        ("docs",),
        ("explain", "orders.list"),
        ("generate", "--report", "-"),
        ("generate", "--out", "elsewhere"),
        ("generate", "--client", "shop.order"),
    ],
)
def test_what_is_about_one_client_asks_which(
    shop: Path, capsys: pytest.CaptureFixture[str], arguments: tuple[str, ...]
) -> None:
    assert run(shop, *arguments) == 2
    err = capsys.readouterr().err
    assert "pyproject.toml:8:20: E907 " in err
    assert "  allowed: shop.orders, shop.users\n  help: name one: --client shop.orders\n" in err


def test_a_client_is_not_ignored_where_no_configuration_is_read(
    shop: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(shop, "generate", "orders.json", "--client", "shop.orders") == 2
    assert "help: name the configuration with --config" in capsys.readouterr().err


def test_a_release_and_a_diff_are_of_one_client(
    shop: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(shop, "release", "1.0.0", "--client", "shop.users") == 0
    assert "shop.users.CHANGELOG.md" in capsys.readouterr().out
    assert (shop / "shop.users.api.released.txt").is_file()
    (shop / "users.json").write_text(document("Users", "/users", required=True))
    assert run(shop, "diff", "--fail-on", "major") == 1
    out = capsys.readouterr().out
    assert out.startswith("shop.orders: no release yet: there is no verdict\nshop.users: ")
    assert "users.list.limit" in out
    assert run(shop, "diff", "--client", "shop.orders", "--fail-on", "major") == 0
    assert run(shop, "explain", "users.list.limit", "--client", "shop.users") == 0
    assert "users.list.limit: argument" in capsys.readouterr().out


def test_none_is_written_unless_all_can_be(shop: Path, capsys: pytest.CaptureFixture[str]) -> None:
    edited = shop / "generated/shop.users/README.md"
    before = edited.read_bytes()
    edited.write_bytes(b"Generated from an OpenAPI document, by hand\n")
    gone = shop / "generated/shop.orders/README.md"
    gone.unlink()
    assert run(shop, "generate", "-q") == 2
    assert "generated/shop.users/README.md" in capsys.readouterr().err
    assert not gone.exists()
    edited.write_bytes(before)
    assert run(shop, "generate", "-q") == 0
    assert gone.exists()
