"""Templates print what somebody has checked, and nothing else."""

from __future__ import annotations

from dataclasses import dataclass

import pytest
from jinja2 import UndefinedError

from generator.package.present import Page
from generator.package.render import UnsafeValueError, environment, only_sources, render
from generator.text.source import Expr, Identifier, Literal, Source


def printed(template: str, **holes: object) -> str:
    """What a template prints, with the settings of the generator."""
    return environment().from_string(template).render(**holes)


def test_a_source_is_printed_as_it_is() -> None:
    items = (Literal('"<&{{'), Expr("b"))
    text = printed(
        "{{ name }} = {% for i in items %}{{ i }};{% endfor %}", name=Expr("a"), items=items
    )
    assert text == "a = '\"<&{{';b;"


@pytest.mark.parametrize("value", ["text", 1, None, True, ["a"], b"b", ("a",), object()])
def test_nothing_else_is_printed(value: object) -> None:
    with pytest.raises(UnsafeValueError, match="which is no Source"):
        printed("{{ name }}", name=value)
    with pytest.raises(UnsafeValueError):
        only_sources(value)


@pytest.mark.parametrize("template", ["{{ nothing }}", "{{ name.nothing }}", "{{ items.0.x }}"])
def test_what_a_view_does_not_have_is_an_error(template: str) -> None:
    with pytest.raises(UndefinedError):
        printed(template, name=Identifier("a"), items=())


def test_text_of_the_template_is_printed_as_it_is() -> None:
    assert printed("a < 'b' & \"c\"") == "a < 'b' & \"c\""


def test_what_is_inside_of_a_source_cannot_be_printed() -> None:
    with pytest.raises(UnsafeValueError):
        printed("{{ name._text }}", name=Identifier("a"))
    assert isinstance(only_sources(Identifier("a")), Source)


@dataclass(frozen=True)
class Child:
    name: Identifier
    module: Expr
    type: Identifier
    doc: Literal
    value: Expr


@dataclass(frozen=True)
class View:
    child: Child


def test_a_page_shows_the_fields_of_its_view() -> None:
    child = Child(Identifier("a"), Expr(".b"), Identifier("C"), Literal("d"), Expr("C()"))
    text = render([Page("x.py", "child.j2", View(child))])["x.py"]
    assert "def a(self) -> C:" in text
    assert "from .b import C" in text
