"""Every schema and every property of the contract has its counterpart; nothing else is there."""

from __future__ import annotations

from . import checks_models as models
from .spec_reader import load

SPEC = load()


def test_every_schema_has_its_model_and_no_model_stands_alone() -> None:
    models.check_every_schema_has_its_model(SPEC)


def test_every_property_is_a_field_and_no_field_stands_alone() -> None:
    models.check_every_property_is_a_field(SPEC)


def test_typed_dicts_of_nested_objects() -> None:
    models.check_typed_dicts(SPEC)


def test_secret_fields_do_not_show() -> None:
    models.check_secrets(SPEC)
