"""Classes of `[mixins]`: what is found, and what is said of what is not there."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from generator import pipeline
from generator.config.load import load_config
from generator.config.own_code import find_own_code
from generator.diagnostics.diagnostics import Diagnosed
from generator.surface.surface import OwnClass

if TYPE_CHECKING:
    from pathlib import Path

    from generator.config.own_code import OwnCode

SPEC = """\
openapi: 3.1.0
info: {title: Shop, version: "1"}
servers: [{url: https://api.test}]
paths:
  /pets: {get: {tags: [pets], operationId: list_pets, responses: {"204": {description: None.}}}}
"""
EXTRAS = """\
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .models import Pet

from .more import Borrowed


class Extras:
    level = 3
    _hidden = 4

    def feed(self) -> None: ...

    async def walk(self) -> None: ...

    @property
    def hungry(self) -> bool: ...


class Hiding:
    def list(self) -> None: ...


class Making:
    def __init__(self) -> None: ...
"""


@pytest.fixture
def shop(tmp_path: Path) -> Path:
    (tmp_path / "openapi.yaml").write_text(SPEC)
    (tmp_path / "generated/shop").mkdir(parents=True)
    (tmp_path / "generated/shop/extras.py").write_text(EXTRAS)
    (tmp_path / "mine.py").write_text("class Extras:\n    def groom(self) -> None: ...\n")
    return tmp_path


def found(shop: Path, mixins: str, keep: str = "extras.py") -> OwnCode:
    (shop / "generator.toml").write_text(
        f'spec = "openapi.yaml"\npackage = "shop"\nkeep = ["{keep}"]\n[mixins]\n{mixins}\n'
    )
    config = load_config(shop / "generator.toml")
    plain = pipeline.decide(replace(config, mixins=()), lambda _: None)
    return find_own_code(config, plain.surface)


def test_classes_in_the_package_and_outside(shop: Path) -> None:
    own = found(shop, 'pets = { sync = "shop.extras:Extras", async = "mine:Extras" }')
    (mixin,) = own.mixins
    methods = ("level", "feed", "walk", "hungry")
    assert mixin.path == ("pets",)
    assert mixin.sync == OwnClass(module="shop.extras", name="Extras", methods=methods)
    assert mixin.asynchronous == OwnClass(module="mine", name="Extras", methods=("groom",))
    assert sorted(own.sources) == sorted(
        path.as_posix() for path in (shop / "generated/shop/extras.py", shop / "mine.py")
    )


def test_classes_of_one_name_in_two_modules(shop: Path) -> None:
    (shop / "other.py").write_text("class Extras:\n    async def groom(self) -> None: ...\n")
    found(shop, 'pets = { sync = "mine:Extras", async = "other:Extras" }')
    files = pipeline.run(load_config(shop / "generator.toml"), lambda _: None).files
    text = files["shop/resources/pets.py"].decode()
    assert "from mine import Extras\nfrom other import Extras as OwnExtras\n" in text
    assert "class Pets(Extras, SyncResource):" in text
    assert "class AsyncPets(OwnExtras, AsyncResource):" in text


def test_a_class_that_serves_both_and_one_that_is_imported(shop: Path) -> None:
    both, client = found(
        shop, 'pets = "shop.extras:Extras"\nclient = "shop.extras:Borrowed"'
    ).mixins
    assert both.sync == both.asynchronous
    assert client.path == ()
    assert client.sync == OwnClass(module="shop.extras", name="Borrowed", methods=())


@pytest.mark.parametrize(
    ("mixins", "message", "hint"),
    [
        ('pet = "shop.extras:Extras"', 'there is no resource "pet"', 'write "pets"'),
        (
            'pets = "shop.extra:Extras"',
            "there is no module shop.extra",
            "/generated/shop/extra.py, and name it in keep",
        ),
        (
            'pets = "no_such_place.extra:Extras"',
            "there is no module no_such_place.extra",
            "install it where clientlathe runs, or put the class into the package: shop.extras",
        ),
        (
            'pets = "shop.extras:Extra"',
            "shop.extras has no class Extra",
            'write "shop.extras:Extras"',
        ),
        (
            'pets = "shop.extras:Hiding"',
            "Hiding.list is hidden: the generated class has a list itself",
            "give it another name",
        ),
        ('client = "shop.extras:Making"', "Making.__init__ is hidden", "or leave it out"),
        ('pets = "shop.broken:Extras"', "broken.py:1 cannot be read", "correct the module"),
        ('pets = "space:Extras"', "space is no module of Python source", "name the module"),
    ],
)
def test_what_is_wrong_is_said_at_its_line(
    shop: Path, mixins: str, message: str, hint: str
) -> None:
    (shop / "space").mkdir()
    (shop / "generated/shop/broken.py").write_text("class Extras\n")
    with pytest.raises(Diagnosed) as caught:
        found(shop, mixins, keep="*.py")
    (said,) = caught.value.diagnostics
    assert (said.code, said.position.line) == ("E909", 5)
    assert message in said.message
    assert hint in said.hint


def test_a_file_that_is_not_kept(shop: Path) -> None:
    with pytest.raises(Diagnosed, match="is a file of your own in the package, and is not kept"):
        found(shop, 'pets = "shop.extras:Extras"', keep="mine.py")


def test_nothing_is_imported(shop: Path) -> None:
    path = shop / "generated/shop/extras.py"
    path.write_text(f"raise SystemExit\n{EXTRAS}")
    assert found(shop, 'pets = "shop.extras:Extras"').mixins


def test_a_class_that_is_called_as_a_name_of_the_module_is_imported_under_another(
    shop: Path,
) -> None:
    (shop / "generated/shop/extras.py").write_text("class operations:\n    level = 3\n")
    found(shop, 'pets = "shop.extras:operations"')
    made = pipeline.run(load_config(shop / "generator.toml"), lambda _: None)
    module = made.files["shop/resources/pets.py"].decode()
    assert "from .._operations import pets as operations\n" in module
    assert "from ..extras import operations as Ownoperations\n" in module
    assert "class Pets(Ownoperations, SyncResource):\n" in module
