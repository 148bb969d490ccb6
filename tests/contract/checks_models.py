"""Whether the models are the schemas of the contract, property by property.

Comes in: the contract. Goes out: nothing, or an AssertionError. The rule of this file: a model is
judged by the JSON Schema that pydantic derives from it, not by how its code is written.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NotRequired, get_origin, get_type_hints, is_typeddict

from pydantic import BaseModel
from telnyx_voice import models

from .values import branches, types

if TYPE_CHECKING:
    from .spec_reader import Json, Place, Spec, Webhook

LIMITS = (
    "pattern",
    "minimum",
    "maximum",
    "exclusiveMinimum",
    "exclusiveMaximum",
    "minLength",
    "maxLength",
    "minItems",
    "maxItems",
)
FORMATS = {"date-time", "date"}
"""Formats that make a Python type of their own; a uuid or a URI stays text."""


def plain(name: str) -> str:
    """A name without its spelling: `SendDTMFRequest` and `SendDtmfRequest` are the same."""
    return name.replace("_", "").lower()


def exported() -> dict[str, Any]:
    """Everything that `telnyx_voice.models` offers, by plain name."""
    names: list[str] = vars(models)["__all__"]
    found = {plain(name): getattr(models, name) for name in names}
    assert len(found) == len(names), f"two models differ in spelling only: {names}"
    return found


def is_object(schema: Place) -> bool:
    return "properties" in schema


def model_of(schema: Place) -> type[BaseModel]:
    """The model of a named schema."""
    found = exported().get(plain(schema.name))
    assert isinstance(found, type), f"{schema.name}: has no model"
    assert issubclass(found, BaseModel), f"{schema.name}: has no model"
    return found


def wire_names(model: Any) -> set[str]:
    """The names that the fields of a model have on the wire."""
    return {info.alias or name for name, info in model.model_fields.items()}


def header_models(spec: Spec, offered: dict[str, Any]) -> dict[str, Any]:
    """The models whose fields are the header parameters of a webhook, by their plain names."""
    sets = [set(described_headers(webhook)) for webhook in spec.webhooks]
    models = {name: kind for name, kind in offered.items() if hasattr(kind, "model_fields")}
    return {name: kind for name, kind in models.items() if wire_names(kind) in sets}


def described_headers(webhook: Webhook) -> dict[str, Place]:
    """The header parameters of a webhook, by name."""
    found = webhook.place.items("parameters")
    return {place.get("name"): place for place in found if place.get("in") == "header"}


def check_every_schema_has_its_model(spec: Spec) -> None:
    """Each object and each enum is there, and nothing is there that the contract does not know."""
    offered = exported()
    wanted = {plain(name): schema for name, schema in spec.schemas.items()}
    for name, schema in wanted.items():
        if is_object(schema) or "enum" in schema:
            assert name in offered, f"{schema.name} has no counterpart"
    params = {f"{plain(schema.name)}param" for schema in nested_request_objects(spec)}
    found = {name for name, thing in offered.items() if is_typeddict(thing)}
    assert found == params, f"the typed dicts are {found} instead of {params}"
    lists = {
        plain(schema.name + name)
        for schema in spec.schemas.values()
        for name, child in schema.children("properties")
        if "enum" in child
    }
    extra = set(offered) - set(wanted) - params - lists - set(header_models(spec, offered))
    assert not extra, f"no schema of the contract stands behind {extra}"


def nested_request_objects(spec: Spec) -> list[Place]:
    """The objects that a caller may hand over inside a body."""
    found: dict[str, Place] = {}

    def visit(schema: Place) -> None:
        for _, child in schema.children("properties"):
            inner = child / "items" if "items" in child else child
            if is_object(inner) and inner.pointer not in found:
                found[inner.pointer] = inner
                visit(inner)

    for operation in spec.operations:
        if operation.body is not None:
            visit(operation.body)
    return list(found.values())


def check_typed_dicts(spec: Spec) -> None:
    """A nested object given as a dict has the keys of its schema, required ones required."""
    for schema in nested_request_objects(spec):
        hints = get_type_hints(exported()[f"{plain(schema.name)}param"], include_extras=True)
        keys = set(schema.get("properties"))
        assert hints.keys() == keys, f"{schema.name}: has the keys {hints.keys()}"
        needed = {name for name, hint in hints.items() if get_origin(hint) is not NotRequired}
        required = set(schema.get("required", ()))
        assert needed == required, f"{schema.name}: requires {needed} instead of {required}"


def check_every_property_is_a_field(spec: Spec) -> None:
    """Names, types, limits and requiredness of each property are those of the contract."""
    for schema in spec.schemas.values():
        if is_object(schema):
            derived = model_of(schema).model_json_schema(mode="serialization")
            _compare(schema.name, schema, derived, derived.get("$defs", {}))


def check_secrets(spec: Spec) -> None:
    """A secret property never shows in the repr of its model; every other one does."""
    for schema in spec.schemas.values():
        for name, child in schema.children("properties"):
            if types(child) == ("string",) and "format" not in child:
                shown = repr(model_of(schema).model_construct(None, **{name: "S3CRET"}))
                secret = child.get("x-client-secret") is True
                if name.isidentifier() and name in model_of(schema).model_fields:
                    assert ("S3CRET" not in shown) == secret, f"{schema.name}.{name}: {shown}"


def _compare(where: str, schema: Place, derived: Json, definitions: Json) -> None:
    derived = _followed(derived, definitions)
    if is_object(schema):
        _compare_objects(where, schema, derived, definitions)
    elif "items" in schema:
        assert derived.get("type") == "array", f"{where}: {derived} is no array"
        _compare(f"{where}[]", schema / "items", derived.get("items", {}), definitions)
    else:
        _compare_scalars(where, schema, derived)


def _compare_objects(where: str, schema: Place, derived: Json, definitions: Json) -> None:
    fields = derived.get("properties", {})
    names = set(schema.get("properties"))
    assert set(fields) == names, f"{where}: has {set(fields)} instead of {names}"
    required = set(schema.get("required", ()))
    found = set(derived.get("required", ()))
    assert found == required, f"{where}: requires {found} instead of {required}"
    for name, child in schema.children("properties"):
        variants = _variants(_followed(fields[name], definitions), definitions)
        nullable = "null" in types(child)
        if nullable or name not in required:  # an optional field defaults to None
            assert {"type": "null"} in variants, f"{where}.{name} cannot be None"
            variants.remove({"type": "null"})
        assert {"type": "null"} not in variants, f"{where}.{name} can be None"
        one = variants[0] if len(variants) == 1 else {"anyOf": variants}
        _compare(f"{where}.{name}", child, one, definitions)


def _compare_scalars(where: str, schema: Place, derived: Json) -> None:
    variants = _variants(derived, {})
    if "enum" in schema or "const" in schema:
        wanted = set(schema.get("enum", [schema.get("const")]))
        found: set[Any] = set()
        for variant in variants:
            found |= set(variant.get("enum", [variant["const"]] if "const" in variant else []))
        assert found == wanted, f"{where}: allows {found} instead of {wanted}"
        opened = any("enum" not in variant and "const" not in variant for variant in variants)
        assert opened == (schema.get("x-client-open") is True), f"{where}: open is {opened}"
        return
    kinds = set(types(schema)) - {"null"}
    assert {variant.get("type") for variant in variants} == kinds, f"{where}: {derived}"
    checked = LIMITS if len(branches(schema)) == 1 and schema.get("format") != "uuid" else ()
    for limit in checked:  # a uuid is text with a pattern of its own
        found_limit = derived.get(limit)
        assert found_limit == schema.get(limit), f"{where}: {limit} is {found_limit}"
    found_format = derived.get("format")
    wanted_format = schema.get("format") if schema.get("format") in FORMATS else None
    assert found_format in (wanted_format, schema.get("format")), f"{where}: {found_format}"
    assert wanted_format in (None, found_format), f"{where}: {found_format}, not {wanted_format}"


def _followed(derived: Json, definitions: Json) -> Json:
    while "$ref" in derived:
        derived = definitions[derived["$ref"].removeprefix("#/$defs/")]
    return derived


def _variants(derived: Json, definitions: Json) -> list[Json]:
    return [_followed(variant, definitions) for variant in derived.get("anyOf", [derived])]
