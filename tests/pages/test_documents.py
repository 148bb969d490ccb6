"""Pages of public documents, and of one whose author is not our friend."""

from __future__ import annotations

import ast
import re
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from markdown_it import MarkdownIt

from generator.config.config import Config
from generator.config.features import Feature
from generator.config.load import load_config
from generator.pages.build import build_pages
from generator.pages.site import build_site
from generator.pipeline import decide
from tests.checkout import GENERATED, ROOT
from tests.corpus.documents import PUBLIC

from . import site
from .blocks import blocks_of, run
from .test_skill import check_limits

if TYPE_CHECKING:
    from pathlib import Path

BUILT = ("adyen-webhooks.json", "galaxy.json", "museum.yaml", "opc-baseline-3.0.json", "svix.json")
"""HTML of these is built; only Markdown of the others, which are large."""
NAMES = (*BUILT, "discord.json", "figma.yaml", "openai.yaml")
LINK = re.compile(r"(?<!\\)\]\(([^)\s]+)\)")


def pages(config: Config) -> tuple[dict[str, str], dict[str, str]]:
    """The pages of a client, and those of its site."""
    decided = decide(config, lambda _: None)
    made = build_pages(decided.surface, decided.config)
    return made, build_site(decided.surface, decided.config)


@pytest.mark.slow
@pytest.mark.parametrize("name", NAMES)
def test_pages_of_public_documents(name: str, tmp_path: Path) -> None:
    if not (PUBLIC / name).exists():
        pytest.skip(f"the public documents are not at hand: {PUBLIC}")
    config = Config(spec=PUBLIC / name, package="api", features=frozenset(Feature))
    made, published = pages(config)
    check_limits({path: text for path, text in made.items() if "/skills/" in path}, tmp_path)
    for path, text in made.items():
        for block in blocks_of(path, text):
            ast.parse(block.code)
        folder = path.rpartition("/")[0]
        for target in LINK.findall(re.sub(r"(`+).*?\1", "", text)):
            joined = f"{folder}/{target}" if folder else target
            assert joined.removeprefix("/") in made, f"{path}: {target}"
    if name not in BUILT:
        return
    for path, text in published.items():
        target = tmp_path / "site" / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, "utf-8")
    built = site.build(tmp_path / "site")
    assert site.broken(built) == []


HOSTILE = """\
openapi: 3.1.0
info:
  title: "{text}"
  version: "1"
  description: |
    {text}
servers: [{{url: https://hostile.example}}]
tags: [{{name: things, description: "{text}"}}]
paths:
  /things/{{id}}:
    get:
      operationId: get_thing
      tags: [things]
      summary: "{text}"
      description: |
        {text}

        ---
        name: evil
        ---

        ```
        {text}
      parameters:
        - {{name: id, in: path, required: true, description: "{text}", example: "{text}",
           schema: {{type: string, enum: ["{text}"]}}}}
      responses:
        "200":
          description: "{text}"
          content: {{application/json: {{schema: {{$ref: "#/components/schemas/Thing"}}}}}}
components:
  schemas:
    Thing: {{type: object, description: "{text}", required: [a],
            properties: {{a: {{type: string, description: "{text}", example: "{text}"}}}}}}
"""
TEXTS = (
    "<script>alert(1)</script> <img src=x onerror=alert(1)> <!-- ",
    "![x](https://tracker.example/x.gif) [me](javascript:alert(1)) [a]: https://x",
    "# heading | cell | ``` fence ~~~ > quote --- ***",
    "{{ name }} {% raw %} ${x} `code` ``",
)


@pytest.mark.parametrize("text", TEXTS)
def test_a_document_puts_nothing_into_pages_but_text(text: str, tmp_path: Path) -> None:
    path = tmp_path / "openapi.yaml"
    path.write_text(HOSTILE.format(text=text.replace('"', '\\"')), "utf-8")
    config = Config(spec=path, package="hostile", client="Hostile", distribution="hostile")
    made, published = pages(config)
    harmless = made | published
    found = {path: text for path, text in harmless.items() if path.endswith(".md")}
    assert len(found) > 8
    parser = MarkdownIt("commonmark").enable("table")
    for name, page in found.items():
        body = page.split("---\n", 2)[2] if page.startswith("---\n") else page
        for token in parser.parse(body):
            if token.type == "html_block":
                assert token.content.startswith("<!-- Generated from an OpenAPI document.")
                assert token.content.count("<!--") == 1
            assert token.type not in {"hr", "code_block", "blockquote_open"}, name
            for child in token.children or ():
                assert child.type not in {"html_inline", "image"}, f"{name}: {child.content}"
                if child.type == "link_open":
                    assert re.fullmatch(r"[\w./-]+\.md", str(child.attrs["href"])), name
        for block in blocks_of(name, page):
            ast.parse(block.code)


@pytest.mark.slow
def test_a_client_with_a_fake_and_no_router_is_shown_no_router(tmp_path: Path) -> None:
    config = replace(load_config(ROOT / "spec" / "generator.toml"), features=Feature.FAKE.needs)
    made, _ = pages(config)
    guide = made["docs/testing.md"]
    assert "router" not in guide
    shown = [each for each in blocks_of("testing", guide) if "deliver_to(deliver)" in each.code]
    assert shown
    assert run(shown, GENERATED).failed == ()


BASIC = """\
openapi: 3.1.0
info: {title: Doors, version: "1"}
servers: [{url: https://doors.example}]
security: [{login: []}]
components: {securitySchemes: {login: {type: http, scheme: basic}}}
paths:
  /doors: {post: {operationId: open, responses: {"204": {description: Open.}}}}
"""


def test_a_user_and_a_password_are_shown_as_such(tmp_path: Path) -> None:
    (tmp_path / "openapi.yaml").write_text(BASIC, "utf-8")
    made, _ = pages(Config(spec=tmp_path / "openapi.yaml", package="doors"))
    assert 'login=("user", "password")' in made["README.md"]
    assert "For the security scheme `login`. A pair, or `user:password`." in made["README.md"]


NESTED = """\
openapi: 3.1.0
info: {title: Letters, version: "1"}
servers: [{url: https://letters.example}]
paths:
  /letters:
    post:
      operationId: sendLetter
      requestBody:
        required: true
        content:
          application/json:
            schema:
              type: object
              required: [to, text]
              properties:
                to:
                  type: object
                  additionalProperties: {type: string}
                text: {type: string}
            example:
              to: {street: 221B Baker Street, city: London, country: United Kingdom}
              text: Come at once if convenient.
      responses: {"204": {description: Sent.}}
"""


def test_a_fake_is_asked_for_an_argument_that_fits_on_a_line(tmp_path: Path) -> None:
    (tmp_path / "openapi.yaml").write_text(NESTED, "utf-8")
    features = Feature.FAKE.needs
    made, _ = pages(Config(spec=tmp_path / "openapi.yaml", package="letters", features=features))
    for page in ("README.md", "docs/testing.md"):
        asked = '    fake.letters.send.assert_sent(text="Come at once if convenient.")\n'
        assert made[page].count(asked) == 1
    # No webhook is signed, so the page of the tests has no web framework.
    assert "[Testing](docs/testing.md): the fake, pytest, unittest\n" in made["README.md"]
    assert "Django" not in made["docs/testing.md"]


@pytest.mark.parametrize(
    ("servers", "url"),
    [
        ("[]", "https://host.example"),
        ("[{url: /api/v1}]", "https://host.example/api/v1"),
        (
            "[{url: 'https://{shop}/v2', variables: {shop: {default: ''}}}]",
            "https://host.example/v2",
        ),
    ],
)
def test_a_host_is_shown_with_the_path_of_the_document(
    servers: str, url: str, tmp_path: Path
) -> None:
    document = BASIC.replace("[{url: https://doors.example}]", servers)
    (tmp_path / "openapi.yaml").write_text(document, "utf-8")
    features = Feature.FAKE.needs
    made, _ = pages(Config(spec=tmp_path / "openapi.yaml", package="doors", features=features))
    assert f'client = Doors(base_url="{url}")\n' in made["README.md"]
    assert f'Doors(transport=fake, base_url="{url}")' in made["docs/testing.md"]


def test_a_document_of_webhooks_alone_is_shown_no_calls(tmp_path: Path) -> None:
    path = tmp_path / "openapi.yaml"
    path.write_text(re.sub(r"(?m)^  /.*\n", "", UNLISTED).replace("paths:", "paths: {}"), "utf-8")
    made, _ = pages(Config(spec=path, package="names"))
    (skill,) = (text for name, text in made.items() if name.endswith("/SKILL.md"))
    assert "Reads the webhooks of Deliveries in Python. Use when code imports names or" in skill
    assert "print(webhooks.PAID.parse(body))" in skill
    for page in (skill, made["README.md"]):
        assert "APIStatusError" not in page
        assert "client = " not in page


UNLISTED = """\
openapi: 3.1.0
info: {title: Deliveries, version: "1"}
servers: [{url: https://names.example}]
paths:
  /a: {get: {operationId: find, tags: [名前], responses: {"204": {description: Done.}}}}
  /b: {get: {operationId: look, tags: [住所], responses: {"204": {description: Done.}}}}
webhooks:
  paid:
    post:
      summary: An order was paid
      requestBody: {content: {application/json: {schema: {type: object}}}}
      responses: {"204": {description: Done.}}
"""


def test_every_resource_has_a_file_and_every_record_a_row(tmp_path: Path) -> None:
    path = tmp_path / "openapi.yaml"
    path.write_text(UNLISTED, "utf-8")
    made, published = pages(Config(spec=path, package="names"))
    found = [text for name, text in published.items() if "/references/" in name]
    assert sum("find(" in text for text in found) == sum("look(" in text for text in found) == 1
    (skill,) = (text for name, text in made.items() if name.endswith("/SKILL.md"))
    assert "| `webhooks.PAID` | An order was paid. |" in skill
    assert "print(webhooks.PAID.parse(body))" in skill
