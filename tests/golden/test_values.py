"""The models of the golden cases take what `jsonschema` takes, and refuse what it refuses.

Values are proposed from the schemas and from junk; whether one is valid is decided by the oracle.
"""

from __future__ import annotations

import importlib
import json
import sys
from functools import cache
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator, FormatChecker
from referencing.jsonschema import DRAFT202012, EMPTY_REGISTRY

from generator.ir.identity import standing
from tests.golden import packages
from tests.plain import from_yaml, is_list, is_mapping
from tests.unit.documents import surface

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hypothesis.strategies import SearchStrategy
    from referencing import Registry

CASES = ("all_of", "formats", "maps", "names", "objects", "recursion", "resources")
"""Cases without losses, in which the client checks all that a schema says."""

URI = "urn:document"
FORMATS = FormatChecker(["date", "date-time", "uuid"])
EXAMPLES = {
    "date": "2026-01-31",
    "date-time": "2026-01-31T10:00:00Z",
    "uuid": "0b0e6d7e-6d8c-4f5a-9b43-2e9d4b5f7a10",
    "byte": "AAAA",
}
JUNK = st.sampled_from([None, True, 0, -1, 1.5, "", "text", [], ["a"], {}, {"a": 1}])


@cache
def document(case: str) -> dict[str, Any]:
    text = (packages.CASES / case / "openapi.yaml").read_text(encoding="utf-8")
    found: dict[str, Any] = from_yaml(text)
    return found


@cache
def oracle(case: str) -> Registry[Any]:
    resource = DRAFT202012.create_resource(absolute(document(case)))
    registry: Registry[Any] = EMPTY_REGISTRY.with_resource(URI, resource)
    return registry


def absolute(node: Any) -> Any:
    """The document with references that the oracle can follow.

    Of several choices that fit, the client takes one: `oneOf` is `anyOf` to it. Base64 is checked
    by its alphabet.
    """
    if is_list(node):
        return [absolute(item) for item in node]
    if not is_mapping(node):
        return node
    made = {"anyOf" if k == "oneOf" else k: absolute(child) for k, child in node.items()}
    if isinstance(ref := node.get("$ref"), str):
        made["$ref"] = f"{URI}{ref}"
    if node.get("format") == "byte" or node.get("contentEncoding") == "base64":
        made["pattern"] = "^([A-Za-z0-9+/]{4})*([A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$"
    return made


def values(case: str, schema: Any) -> SearchStrategy[Any]:
    """Values that a schema lets through, and some that it does not."""
    return st.one_of(fitting(case, schema), JUNK) if schema else JUNK


@cache
def named(case: str, ref: str) -> SearchStrategy[Any]:
    target: Any = document(case)
    for token in ref.split("/")[1:]:
        target = target[token]
    return st.deferred(lambda: values(case, target))


def fitting(case: str, schema: Any) -> SearchStrategy[Any]:
    if "$ref" in schema:
        return named(case, schema["$ref"])
    if "const" in schema or "enum" in schema:
        return st.sampled_from(schema.get("enum", [schema.get("const")]))
    if "allOf" in schema:
        parts = [*schema["allOf"], {k: v for k, v in schema.items() if k != "allOf"}]
        return st.tuples(*(values(case, part) for part in parts)).map(merged)
    choices = [*schema.get("oneOf", ()), *schema.get("anyOf", ())]
    if choices:
        return st.one_of(*(values(case, choice) for choice in choices))
    kinds = schema.get("type", "object" if "properties" in schema else "string")
    return st.one_of(
        *(typed(case, schema, k) for k in ([kinds] if isinstance(kinds, str) else kinds))
    )


def merged(parts: tuple[Any, ...]) -> Any:
    objects = [part for part in parts if is_mapping(part)]
    return {k: v for part in objects for k, v in part.items()} if objects else parts[0]


def typed(case: str, schema: dict[str, Any], kind: str) -> SearchStrategy[Any]:
    match kind:
        case "object":
            known = {name: values(case, s) for name, s in schema.get("properties", {}).items()}
            required = {
                name: known.pop(name) for name in schema.get("required", ()) if name in known
            }
            fixed = st.fixed_dictionaries(required, optional=known)
            further = schema.get("additionalProperties", True)
            more = values(case, further if is_mapping(further) else {})
            return st.tuples(fixed, st.dictionaries(st.just("more"), more)).map(merged)
        case "array":
            return st.lists(values(case, schema.get("items", {})), max_size=2)
        case "string":
            return st.sampled_from([EXAMPLES.get(schema.get("format", ""), "r-1"), "AAAA"])
        case "integer" | "number":
            return st.integers(-3, 9) | (st.just(1.5) if kind == "number" else st.nothing())
        case _:
            return st.booleans() if kind == "boolean" else st.none()


def parts() -> Iterator[tuple[str, str]]:
    for case in CASES:
        for name in document(case)["components"]["schemas"]:
            yield case, name


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A folder from which the clients of the cases can be imported."""
    path = tmp_path_factory.mktemp("packages")
    for case in CASES:
        packages.install(case, path)
    sys.path.insert(0, str(path))
    yield str(path)
    sys.path.remove(str(path))
    for name in [name for name in sys.modules if name.partition(".")[0] in CASES]:
        del sys.modules[name]


@pytest.mark.slow
@pytest.mark.parametrize(("case", "name"), list(parts()))
def test_a_model_agrees_with_the_schema(case: str, name: str, folder: str) -> None:
    pointer = f"/components/schemas/{name}"
    models = importlib.import_module(f"{case}.models")
    model = getattr(models, str(surface(document(case)).schemas()[standing(pointer)].name))
    decode = importlib.import_module(f"{case}._runtime.models.codec").decode_json
    validator: Any = Draft202012Validator(
        {"$ref": f"{URI}#{pointer}"}, registry=oracle(case), format_checker=FORMATS
    )

    @settings(max_examples=60, suppress_health_check=[HealthCheck.data_too_large], deadline=None)
    @given(values(case, {"$ref": f"#{pointer}"}))
    def agrees(value: Any) -> None:
        events: list[Any] = []
        decode(lambda: model, json.dumps(value).encode(), on_drift=events.append)
        valid = validator.is_valid(value)
        new = {"unknown_field"} if valid else set[str]()  # what is new breaks no promise
        assert valid is not any(event.kind not in new for event in events), events

    agrees()
