"""Text of a document in Markdown cannot be anything but text, judged by a parser of CommonMark."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from generator.text.markdown import Code, Item, Slug, YamlString, prose
from generator.text.source import Text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from markdown_it.token import Token

PARSER = MarkdownIt("commonmark").enable("table")
PLAIN = {
    *("paragraph_open", "paragraph_close", "inline", "text", "code_inline", "softbreak"),
    *(f"{name}_{end}" for name in ("em", "strong") for end in ("open", "close")),
}
LIST = {f"{name}_{end}" for name in ("bullet_list", "list_item") for end in ("open", "close")}
hostile = st.text(st.sampled_from("ab1 \n\t`~#*_-+=.>|[]()!<>&\\:/\"'{}$\x00\u202e"), max_size=40)


def kinds(text: str) -> set[str]:
    return {token.type for token in every_token(PARSER.parse(text))}


def every_token(tokens: list[Token]) -> Iterator[Token]:
    for token in tokens:
        yield token
        yield from every_token(token.children or [])


@given(hostile | st.text())
def test_prose_is_text(value: str) -> None:
    assert kinds(str(Text(value))) <= PLAIN


@given(hostile | st.text())
def test_a_cell_stays_one(value: str) -> None:
    table = PARSER.parse(f"| a | b |\n|---|---|\n| {Text(value)} | {Code(value)} |\n")
    assert len([token for token in table if token.type == "td_open"]) == 2
    inner = {t.type for token in table for t in every_token(token.children or [])}
    assert inner <= PLAIN


@given(hostile | st.text())
def test_code_is_code(value: str) -> None:
    (inline,) = (token for token in PARSER.parse(f"a {Code(value)} b") if token.type == "inline")
    assert [token.type for token in inline.children or []] == ["text", "code_inline", "text"]


@given(hostile | st.text())
def test_a_description_has_paragraphs_and_lists_alone(value: str) -> None:
    text = "\n\n".join(map(str, prose(value)))
    assert kinds(text) <= PLAIN | LIST


@given(hostile | st.text(st.characters(exclude_categories=["Cs"])))
def test_front_matter_holds_the_value(value: str) -> None:
    shown = str(YamlString(value))
    assert yaml.safe_load(shown) == value
    assert "---" not in shown
    assert "\n" not in shown


@given(st.text())
def test_a_slug_is_the_name_of_a_skill(value: str) -> None:
    slug = str(Slug(value))
    assert 0 < len(slug) <= 64
    assert set(slug) <= set("abcdefghijklmnopqrstuvwxyz0123456789-")
    assert slug.strip("-") == slug
    assert "--" not in slug


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        ("a\nb\n\nc", ["a b", "c"]),
        ("Either:\n- one\n- two\n  more", ["Either:", "* one", "* two more"]),
        ("1. first\n2. second", ["* first", "* second"]),
        ("# Title\n\n> quote", ["\\# Title", "\\> quote"]),
        ("---\nname: x\n---", ["\\--- name: x ---"]),
        ("```\ncode\n```", ["\\`\\`\\` code \\`\\`\\`"]),
        ("", []),
    ],
)
def test_a_description_keeps_its_blocks(value: str, shown: list[str]) -> None:
    assert list(map(str, prose(value))) == shown
    assert all(isinstance(each, Item) for each in prose(value))
