"""What a model of the client is, beside what the list of checks says of each contract."""

from __future__ import annotations

from .checks_models import documented_names


def test_the_text_below_a_field_is_found() -> None:
    source = '''class A(Model):
    """A."""
    first: int
    """The
    first."""
    second: str = ""
    third: str
    """The third."""
'''
    assert documented_names(source) == {"first": "The first.", "third": "The third."}
