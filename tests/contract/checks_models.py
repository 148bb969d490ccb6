"""Whether the models are the schemas of the contract, property by property.

A model is judged by the JSON Schema that pydantic derives from it, not by how its code is written.
"""

from __future__ import annotations

import ast
import inspect
import re
from itertools import pairwise
from typing import TYPE_CHECKING, Any, NotRequired, get_origin, get_type_hints

from pydantic import BaseModel
from typing_extensions import is_typeddict

from .call import names_of, python_name
from .hints import assert_hint, members
from .spec_reader import Place, described_headers, required_both_ways
from .values import branches, types

if TYPE_CHECKING:
    from .spec_reader import Json, Spec

LIMITS = (
    *("pattern", "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf"),
    *("minLength", "maxLength", "minItems", "maxItems"),
)
FORMATS = {"date-time", "date"}
"""Formats that make a Python type of their own; a uuid or a URI stays text."""


def plain(name: str) -> str:
    """A name without its spelling: `SendDTMFRequest` and `SendDtmfRequest` are the same."""
    return name.replace("_", "").lower()


def name_of(schema: Place) -> str:
    """The plain name of the counterpart of a schema."""
    return plain(str(schema.get("x-client-name", schema.name)))


def exported(spec: Spec) -> dict[str, Any]:
    """Everything that the client's `models` offers, by plain name."""
    models: object = spec.client.models
    names: list[str] = vars(models)["__all__"]
    found = {plain(name): getattr(models, name) for name in names}
    assert len(found) == len(names), f"two models differ in spelling only: {names}"
    return found


def is_object(schema: Place) -> bool:
    return "properties" in schema


def model_of(spec: Spec, schema: Place) -> type[BaseModel]:
    """The model of a named schema."""
    found = exported(spec).get(name_of(schema))
    assert isinstance(found, type), f"{schema.name}: has no model"
    assert issubclass(found, BaseModel), f"{schema.name}: has no model"
    return found


def wire_names(model: Any) -> set[str]:
    """The names that the fields of a model have on the wire."""
    return {info.alias or name for name, info in model.model_fields.items()}


def sets_of_headers(spec: Spec) -> list[dict[str, Place]]:
    """The header fields of each response, webhook and callback that describes some."""
    places = [webhook.place for webhook in spec.webhooks]
    for operation in spec.operations:
        places += [response for _, response in operation.place.children("responses")]
        places += [callback.place for callback in operation.callbacks]
    return [found for place in places if (found := described_headers(place))]


def header_models(spec: Spec) -> dict[str, Any]:
    """The models whose fields are header fields of the contract, by their plain names."""
    sets = [set(found) for found in sets_of_headers(spec)]
    models = {name: kind for name, kind in exported(spec).items() if hasattr(kind, "model_fields")}
    return {name: kind for name, kind in models.items() if wire_names(kind) in sets}


def header_model(spec: Spec, parameters: dict[str, Place], where: str) -> Any:
    """The model of some header fields: which one it is follows from their names alone."""
    found = header_models(spec).values()
    model = next((kind for kind in found if wire_names(kind) == set(parameters)), None)
    assert model is not None, f"{where}: no model for the headers {sorted(parameters)}"
    return model


def check_every_schema_has_its_model(spec: Spec) -> None:
    """Each object and each enum is there, and nothing is there that the contract does not know."""
    offered = exported(spec)
    wanted = {name_of(schema): schema for schema in spec.schemas.values()}
    for name, schema in wanted.items():
        if is_object(schema) or "enum" in schema:
            assert name in offered, f"{schema.name} has no counterpart"
    params = {f"{name_of(schema)}param" for schema in nested_request_objects(spec)}
    found = {name for name, thing in offered.items() if is_typeddict(thing)}
    assert found == params, f"the typed dicts are {found} instead of {params}"
    extra = offered.keys() - wanted.keys() - params - header_models(spec).keys()
    extra = {name for name in extra if is_class(offered[name]) or not _is_part(spec, name)}
    assert not extra, f"no schema of the contract stands behind {extra}"


def check_header_models(spec: Spec) -> None:
    """The fields of a model of headers have the types and limits of the contract."""
    for headers in sets_of_headers(spec):
        where = f"headers {sorted(headers)}"
        derived = header_model(spec, headers, where).model_json_schema(mode="serialization")
        described = {
            "properties": {name: place.get("schema", {}) for name, place in headers.items()},
            "required": [name for name, place in headers.items() if place.get("required")],
        }
        _compare(where, Place(spec, "", described), derived, derived.get("$defs", {}))


def is_class(thing: object) -> bool:
    return isinstance(thing, type) and issubclass(thing, BaseModel)


def _is_part(spec: Spec, name: str) -> bool:
    """Whether a name ends with that of a property or parameter, as its own type would."""
    parts = {
        child for schema in spec.schemas.values() for child, _ in schema.children("properties")
    }
    parts |= {p.get("name") for operation in spec.operations for p in operation.parameters}
    return any(name.endswith(plain(re.sub(r"\W", "", part))) for part in parts)


def check_descriptions(spec: Spec) -> None:
    """A model says what the contract says of its schema."""
    for schema in spec.schemas.values():
        if is_object(schema) and "description" in schema:
            said = " ".join((model_of(spec, schema).__doc__ or "").split())
            words = " ".join(schema.get("description").split())
            assert words.rstrip(".") in said, f"{schema.name}: says {said!r}, not {words!r}"


def check_field_descriptions(spec: Spec) -> None:
    """The text below a field, which editors show, is the description of its property."""
    for schema in spec.schemas.values():
        if not is_object(schema):
            continue
        texts = documented_names(inspect.getsource(model_of(spec, schema)))
        for wire, place in schema.children("properties"):
            name = python_name(wire, place)
            words = " ".join(place.get("description", "").split())
            said = texts.get(name, "")
            assert said.startswith(words), f"{schema.name}.{name}: says {said!r}, not {words!r}"
            assert said or not words, f"{schema.name}.{name}: says nothing"


def documented_names(source: str) -> dict[str, str]:
    """The texts below the annotated names of a class, in one line each."""
    (found,) = ast.parse(source).body
    assert isinstance(found, ast.ClassDef), source
    return {
        field.target.id: " ".join(said.value.value.split())
        for field, said in pairwise(found.body)
        if isinstance(field, ast.AnnAssign)
        and isinstance(field.target, ast.Name)
        and isinstance(said, ast.Expr)
        and isinstance(said.value, ast.Constant)
        and isinstance(said.value.value, str)
    }


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
    """A nested object given as a dict has the keys of its schema, with their types."""
    for schema in nested_request_objects(spec):
        kind = exported(spec).get(f"{name_of(schema)}param")
        assert kind is not None, f"{schema.name}: has no typed dict"
        hints = get_type_hints(kind, include_extras=True)
        keys = set(schema.get("properties"))
        assert hints.keys() == keys, f"{schema.name}: has the keys {hints.keys()}"
        needed = {name for name, hint in hints.items() if get_origin(hint) is not NotRequired}
        required = set(schema.get("required", ()))
        assert needed == required, f"{schema.name}: requires {needed} instead of {required}"
        for name, place in schema.children("properties"):
            assert_hint(f"{schema.name}Param.{name}", members(hints[name]), place, name_of)


def check_every_property_is_a_field(spec: Spec) -> None:
    """Names, types, limits and requiredness of each property are those of the contract."""
    for schema in spec.schemas.values():
        if is_object(schema):
            model = model_of(spec, schema)
            derived = model.model_json_schema(mode="serialization")
            _compare(schema.name, schema, derived, derived.get("$defs", {}))
            names = {info.alias or name: name for name, info in model.model_fields.items()}
            for wire, name in names_of(schema).items():
                assert names[wire] == name, f"{schema.name}.{wire}: is called {names[wire]}"


def check_secrets(spec: Spec) -> None:
    """A secret property never shows in the repr of its model; every other one does."""
    for schema in spec.schemas.values():
        for wire, child in schema.children("properties"):
            if "string" in types(child) and "format" not in child:
                name = python_name(wire, child)
                shown = repr(model_of(spec, schema).model_construct(None, **{name: "S3CRET"}))
                secret = child.get("x-client-secret") is True
                assert ("S3CRET" not in shown) == secret, f"{schema.name}.{wire}: {shown}"


def _compare(where: str, schema: Place, derived: Json, definitions: Json) -> None:
    derived = _followed(derived, definitions)
    if is_object(schema):
        _compare_objects(where, schema, derived, definitions)
    elif "items" in schema:
        assert derived.get("type") == "array", f"{where}: {derived} is no array"
        _compare_limits(where, schema, derived)
        _compare(f"{where}[]", schema / "items", derived.get("items", {}), definitions)
    else:
        _compare_scalars(where, schema, derived)


def _compare_objects(where: str, schema: Place, derived: Json, definitions: Json) -> None:
    fields = derived.get("properties", {})
    names = set(schema.get("properties"))
    assert set(fields) == names, f"{where}: has {set(fields)} instead of {names}"
    required = set(required_both_ways(schema))
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
        wanted = set(schema.get("enum", [schema.get("const")])) - {None}
        found: set[Any] = set()
        for variant in variants:
            found |= set(variant.get("enum", [variant["const"]] if "const" in variant else []))
        assert found == wanted, f"{where}: allows {found} instead of {wanted}"
        opened = any("enum" not in variant and "const" not in variant for variant in variants)
        assert opened == (schema.get("x-client-open") is True), f"{where}: open is {opened}"
        return
    kinds = set(types(schema)) - {"null"}
    found_kinds = {variant["type"] for variant in variants if "type" in variant}
    assert found_kinds == kinds, f"{where}: {derived}"
    patterned = schema.get("format") == "uuid" or "contentEncoding" in schema
    if patterned and "pattern" not in schema:
        assert "pattern" in derived, f"{where}: {derived} is not checked"
    elif len(branches(schema)) == 1:
        _compare_limits(where, schema, derived)
    found_format = derived.get("format")
    wanted_format = schema.get("format") if schema.get("format") in FORMATS else None
    assert found_format in (wanted_format, schema.get("format")), f"{where}: {found_format}"
    assert wanted_format in (None, found_format), f"{where}: {found_format}, not {wanted_format}"


def _compare_limits(where: str, schema: Place, derived: Json) -> None:
    for limit in LIMITS:
        found = derived.get(limit)
        assert found == schema.get(limit), f"{where}: {limit} is {found}"


def _followed(derived: Json, definitions: Json) -> Json:
    while "$ref" in derived:
        derived = definitions[derived["$ref"].removeprefix("#/$defs/")]
    return derived


def _variants(derived: Json, definitions: Json) -> list[Json]:
    """The alternatives of a schema; limits that stand beside them belong to each but null."""
    beside = {key: derived[key] for key in LIMITS if key in derived}
    found = [_followed(variant, definitions) for variant in derived.get("anyOf", [derived])]
    return [v if v == {"type": "null"} else {**v, **beside} for v in found]
