"""The transcript shows what a maintainer reads; `--rewrite` writes it again."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest

from generator import pipeline
from tests.compat.environment import wheel

from .play import Play, Upstream

TRANSCRIPT = Path(__file__).with_name("transcript.md")
HEADER = """\
# The third year of a repository

What a maintainer types and reads, from the first minute on. `tests/third_year` plays it. What a
transcript cannot show has tests of its own: other versions of Python in `tests/compat`,
`clientlathe watch` in `tests/unit/cli/test_watch.py`, hooks, workflows and the action in
`tests/test_workflows.py`.
"""
SPEC = """\
openapi: 3.1.0
info: {title: Shop API, version: "1.0"}
servers: [{url: https://api.shop.example}]
paths:
  /orders:
    get:
      operationId: listOrders
      tags: [orders]
      parameters:
        - {name: cursor, in: query, schema: {type: string}}
        - {name: limit, in: query, schema: {type: integer, maximum: 100}}
      responses:
        "200":
          description: A page of orders.
          content:
            application/json:
              schema:
                type: object
                required: [data]
                properties:
                  data: {type: array, items: {$ref: "#/components/schemas/Order"}}
                  next_cursor: {type: [string, "null"]}
  /orders/{id}:
    get:
      operationId: getOrder
      tags: [orders]
      parameters: [{name: id, in: path, required: true, schema: {type: string}}]
      responses:
        "200":
          description: An order.
          content: {application/json: {schema: {$ref: "#/components/schemas/Order"}}}
components:
  schemas:
    Order:
      type: object
      required: [id]
      properties:
        id: {type: string}
        total: {type: integer, description: In cents.}
        state: {type: string, enum: [open, paid, sent]}
"""
EXTRAS = '''\
"""Code of our own that lives in the package."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .resources.orders import Orders


def cents(text: str) -> int:
    """Read an amount such as 12.50."""
    euros, _, rest = text.partition(".")
    return int(euros) * 100 + int(rest.ljust(2, "0"))


class OrdersExtras:
    """What `client.orders` has beside the operations of the document."""

    def worth(self: "Orders", id: str) -> float:
        """The total of an order, in euros."""
        return (self.get(id).total or 0) / 100
'''


@pytest.mark.slow
def test_the_third_year(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, rewrite: bool) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("CLIENTLATHE_CACHE", str(tmp_path.with_name("cache")))
    upstream, play = Upstream(SPEC), Play(tmp_path)
    play.shell("git", "init", "--quiet")
    with upstream.serve():
        the_first_minute(play, upstream)
        in_ci(play)
        what_the_document_says_wrong(play, upstream)
        mistakes_of_ones_own(play)
        code_of_ones_own(play)
        a_template_of_ones_own(play)
        a_hand_edit(play)
        other_tools(play)
        another_checkout(play)
        a_release(play)
        the_document_changes(play, upstream)
    an_upgrade(play, monkeypatch)
    a_project_of_ones_own(play)
    several_clients(play)
    the_client_itself(play)
    the_tool_as_a_guest(play, tmp_path.with_name("wheel"))
    text = HEADER + play.text()
    if rewrite:
        TRANSCRIPT.write_text(text, "utf-8")
    assert text == TRANSCRIPT.read_text("utf-8")


def the_first_minute(play: Play, upstream: Upstream) -> None:
    play.step("The first minute")
    play.run("init", upstream.url)
    play.commit("Begin with a client")
    play.run("generate")
    play.tell("It took no option, and wrote no line for each stage: a pipe is no terminal.")


def in_ci(play: Play) -> None:
    play.step("In CI")
    play.run("generate", "--check")
    play.run("generate", "--check", "--format", "github")
    report = play.run("generate", "--report", "-", only="^ +[0-9]+ ")
    assert json.loads(report)["degraded"] == 0
    play.tell("The report is on stdout, and nothing else; the figures went to stderr.")
    assert not (play.folder / "-").exists()
    play.run("completion", "bash", only="^# Usage")


def what_the_document_says_wrong(play: Play, upstream: Upstream) -> None:
    play.step("A mistake of the vendor is accepted, with a reason")
    upstream.text = SPEC.replace("operationId: getOrder", "operationId: listOrders")
    play.run("fetch")
    play.run("generate", "--strict", "--dry-run", code=2)
    accepted = (
        '\n[[accept]]\ncode = "E230"\nat = "/paths/~1orders~1{id}/get/operationId"\n'
        'reason = "the vendor knows, and repairs it in spring"\n'
    )
    configuration = play.folder / "generator.toml"
    before = configuration.read_text("utf-8")
    configuration.write_text(before.rstrip("\n") + "\n" + accepted, "utf-8")
    play.tell("`generator.toml` has an entry `[[accept]]` now, with a reason.")
    play.run("generate", "--strict", "--dry-run", only="[0-9] (op|files)")
    sarif = json.loads(play.run("generate", "--dry-run", "-q", "--format", "sarif", only="x^"))
    (result,) = sarif["runs"][0]["results"]
    assert result["suppressions"][0]["justification"].startswith("the vendor knows")
    upstream.text = SPEC
    play.run("fetch", only="is new")
    play.run("generate", "--check")
    play.tell("The vendor has repaired it, so the entry is taken out again.")
    play.edit("generator.toml", accepted, "")
    play.run("generate", "--check")


def mistakes_of_ones_own(play: Play) -> None:
    play.step("Typing errors of one's own")
    play.edit("generator.toml", 'version = "auto"', 'verison = "auto"')
    play.run("generate", code=2)
    play.edit("generator.toml", 'verison = "auto"', 'version = "auto"')
    (play.folder / "typo.yaml").write_text(
        "overlay: 1.0.0\ninfo: {title: Typo, version: 1.0.0}\nactions:\n"
        '  - target: $.paths["/orders"].get\n    update: {x-client-pagintion: {by: cursor}}\n'
    )
    play.run("generate", "--overlay", "typo.yaml", code=2)
    (play.folder / "typo.yaml").unlink()


def code_of_ones_own(play: Play) -> None:
    play.step("Files of one's own, in the folder and in the package")
    (play.folder / "old").mkdir()
    (play.folder / "old/README.md").write_text("# Notes of our own\n")
    play.run("generate", "--out", "old", code=2)
    (play.folder / "old/README.md").unlink()
    (play.folder / "old").rmdir()
    (play.folder / "generated/shop_client/money.py").write_text(EXTRAS)
    play.run("generate", "--check", code=1)
    play.edit("generator.toml", "features = []", 'features = []\nkeep = ["money.py"]')
    play.tell("The line of help is copied into `generator.toml`.")
    play.run("generate", only="files in")
    play.run("generate", "--check")
    text = (play.folder / "generator.toml").read_text("utf-8")
    mixin = '\n[mixins]\norders = "shop_client.money:OrderExtras"\n'
    (play.folder / "generator.toml").write_text(text + mixin, "utf-8")
    play.tell("A class of it is to stand under a generated one, and is misspelt at first:")
    play.run("generate", code=2)
    play.edit("generator.toml", ":OrderExtras", ":OrdersExtras")
    play.run("generate", only="files in")
    play.python("import shop_client; print(shop_client.Shop().orders.worth.__doc__)")
    play.commit("Keep code of our own in the package")


def a_template_of_ones_own(play: Play) -> None:
    play.step("Templates of one's own")
    play.run("templates", "catalog.py.j2")
    play.edit("generator.toml", "features = []", 'features = []\ntemplates = "templates"')
    play.edit(
        "templates/catalog.py.j2", "as data.", "as data. Ask the team of the shop about them."
    )
    play.tell("A sentence of our own goes into the copy.")
    play.run("generate", only="files in|warning")
    play.shell("grep", "-n", "Ask the team", "generated/shop_client/_catalog.py")
    play.commit("Print a sentence of our own")


def a_hand_edit(play: Play) -> None:
    play.step("A hand edit")
    path = play.folder / "generated/shop_client/client.py"
    path.write_text(path.read_text("utf-8") + "# remember the milk\n", "utf-8")
    play.run("generate", "--check", code=1)
    play.run("generate", code=2)
    play.run("generate", "--force", only="warning|files in")
    play.run("generate", "--check")


def other_tools(play: Play) -> None:
    play.step("black and ruff over everything")
    play.tool("ruff", "check", "--quiet", ".")
    play.tool("ruff", "format", "--quiet", ".")
    play.tool("black", "--quiet", ".")
    play.run("generate", "--check")
    configuration = play.folder / "pyproject.toml"
    configuration.write_text("[tool.black]\nline-length = 120\n")
    play.tell(
        "Then the repository has longer lines, and black reads no configuration but this "
        "(one folder shows what it does to all):"
    )
    play.tool("black", "--quiet", "--include", "/core/.*[.]py$", ".")
    play.run("generate", "--check", code=1, only="core/errors.py|error:|help")
    configuration.write_text('[tool.black]\nline-length = 120\nextend-exclude = "generated/"\n')
    play.tell("With that line in `pyproject.toml`:")
    play.run("generate", "--force", "-q", only="x^")
    play.tool("black", "--quiet", ".")
    play.run("generate", "--check")


def another_checkout(play: Play) -> None:
    play.step("A checkout with the line ends of Windows")
    play.commit("Format")
    clone = play.folder / "clone"
    play.shell("git", "clone", "--quiet", "-c", "core.autocrlf=true", ".", "clone")
    assert b"\r\n" in (clone / "generator.toml").read_bytes()
    play.run("generate", "--check", "--config", "clone/generator.toml")


def a_release(play: Play) -> None:
    play.step("A release")
    play.run("diff")
    play.run("release")
    play.commit("Release")


def the_document_changes(play: Play, upstream: Upstream) -> None:
    play.step("The document changes, and the verdict says what that means")
    upstream.text = SPEC.replace("maximum: 100", "maximum: 50").replace("paid, sent", "paid")
    play.run("fetch")
    play.run("diff", "--fail-on", "major", code=1)
    play.run("diff", "--format", "github")
    play.run("generate", "--dry-run", only="would|files in|release")
    play.run("release")
    play.run("generate", "--check")
    play.commit("Release what the vendor changed")


def an_upgrade(play: Play, monkeypatch: pytest.MonkeyPatch) -> None:
    play.step("An upgrade of the generator")
    play.edit("generator.toml", 'spec = "', 'generator-version = "<0.1"\nspec = "')
    play.run("generate", code=2)
    play.edit("generator.toml", 'generator-version = "<0.1"\n', "")
    monkeypatch.setattr(pipeline, "__version__", "0.2.0")
    play.tell("Now with a newer one, which prints its version:")
    play.run("generate", "--check", code=1)
    play.run("generate", "--no-cache", only="files in|release")
    play.run("diff")
    play.commit("Take the new generator")


def a_project_of_ones_own(play: Play) -> None:
    play.step("A project that has a pyproject.toml of its own")
    service = play.folder / "service"
    service.mkdir()
    (service / "openapi.yaml").write_text(SPEC)
    project = '[project] # of the service\nname = "service"\nversion = "3.1.0"\n'
    (service / "pyproject.toml").write_text(project)
    with play.inside("service"):
        play.run("init", "--pyproject", "--package", "shop")
        play.run("generate", "--check")
        play.shell("grep", "-n", "^[^#]", "pyproject.toml")
    assert (service / "pyproject.toml").read_text().startswith(project)


def several_clients(play: Play) -> None:
    play.step("Two clients, one in a namespace package, found from a folder below")
    both = play.folder / "both"
    both.mkdir()
    (both / "orders.yaml").write_text(SPEC)
    (both / "billing.yaml").write_text(SPEC.replace("Shop API", "Billing API"))
    (both / "pyproject.toml").write_text(
        '[tool.clientlathe]\nrequires-python = ">=3.12"\nversion = "1.0.0"\n'
        '[[tool.clientlathe.client]]\nspec = "orders.yaml"\npackage = "shop.orders"\n'
        '[[tool.clientlathe.client]]\nspec = "billing.yaml"\npackage = "shop.billing"\n'
    )
    (both / "docs").mkdir()
    play.tell("`both/pyproject.toml` has two tables `[[tool.clientlathe.client]]`.")
    with play.inside("both/docs"):
        play.run("generate", only="^shop|files in")
        play.run("generate", "--check")
        play.run("generate", "--client", "shop.orders", "--check", "--format", "json")


def the_client_itself(play: Play) -> None:
    play.step("The client")
    play.python("import shop_client; print(shop_client.__version__)")
    play.python(
        "from unittest.mock import create_autospec; from shop_client import Shop; "
        "print(callable(create_autospec(Shop(), instance=True).orders.list))"
    )
    play.python("import shop_client.money; print(shop_client.money.cents('12.5'))")


def the_tool_as_a_guest(play: Play, folder: Path) -> None:
    play.step("The tool in an environment that others share")
    folder.mkdir()
    install = ["install", "--quiet", "--no-deps", "--target", "tools", str(wheel(folder))]
    play.shell(
        *(sys.executable, "-m", "pip", "--disable-pip-version-check", *install),
        shown="pip install --quiet --no-deps --target tools clientlathe",
    )
    play.shell("ls", "tools")
    metadata = next((play.folder / "tools").glob("*.dist-info/METADATA"))
    play.shell("grep", "black", metadata.relative_to(play.folder).as_posix())
    play.shell(
        *("env", "PYTHONPATH=tools", sys.executable, "-m", "clientlathe", "--version"),
        shown="PYTHONPATH=tools python -m clientlathe --version",
    )
