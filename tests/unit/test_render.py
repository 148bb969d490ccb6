"""A template prints checked values and nothing else, and misses none."""

from __future__ import annotations

from dataclasses import dataclass

import jinja2
import pytest

from generator import render
from generator.present import Page
from generator.source import Expr, Literal


@dataclass(frozen=True)
class View:
    value: object


@pytest.fixture
def template(monkeypatch: pytest.MonkeyPatch) -> dict[str, str]:
    """Templates by name, for the environment that the client is printed with."""
    templates: dict[str, str] = {}
    environment = render.environment().overlay(loader=jinja2.DictLoader(templates))
    monkeypatch.setattr(render, "environment", lambda: environment)
    return templates


def printed(value: object) -> str:
    return render.render([Page("a.py", "t", View(value))])["a.py"]


def test_a_source_is_printed(template: dict[str, str]) -> None:
    template["t"] = "x = {{ value }}\n"
    assert printed(Literal('"}}')) == "x = '\"}}'\n"


@pytest.mark.parametrize("value", ["text", 1, None, True, b"", ("a",), object()])
def test_anything_else_is_refused(template: dict[str, str], value: object) -> None:
    template["t"] = "x = {{ value }}"
    with pytest.raises(render.UnsafeValueError, match="which is no Source"):
        printed(value)


def test_what_a_view_does_not_have_is_refused(template: dict[str, str]) -> None:
    template["t"] = "{{ valeu }}"
    with pytest.raises(jinja2.UndefinedError, match="valeu"):
        printed(Expr("1"))


def test_markup_in_a_value_is_not_read_again(template: dict[str, str]) -> None:
    template["t"] = "{{ value }}"
    assert printed(Literal("{{ 7 * 7 }}{% for %}")) == '"{{ 7 * 7 }}{% for %}"'
