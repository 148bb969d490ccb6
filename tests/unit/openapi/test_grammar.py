"""The table of fields against what others published: the schemas of OpenAPI and JSON Schema."""

from __future__ import annotations

import json
from importlib.resources import files
from typing import TYPE_CHECKING, Any, cast

import pytest
from jsonschema import Draft202012Validator

from generator.document.load import load_text
from generator.frontend.validate import diagnostics, find
from generator.openapi.grammar import FIELDS
from generator.openapi.kinds import V30, V31, V32, Kind, Version

if TYPE_CHECKING:
    from jsonschema.protocols import Validator

    from generator.document.document import Document
    from generator.document.positions import Value

OFFICIAL_NAMES = {
    Kind.SERVER_VARIABLE: "server-variable",
    Kind.PATH_ITEM: "path-item",
    Kind.EXTERNAL_DOCS: "external-documentation",
    Kind.REQUEST_BODY: "request-body",
    Kind.MEDIA_TYPE: "media-type",
    Kind.SECURITY_SCHEME: "security-scheme",
    Kind.OAUTH_FLOWS: "oauth-flows",
    Kind.SECURITY_REQUIREMENT: "security-requirement",
}
OFFICIAL_NAMES_30 = {
    Kind.OAUTH_FLOW: "AuthorizationCodeOAuthFlow",
    Kind.OAUTH_FLOWS: "OAuthFlows",
    Kind.EXTERNAL_DOCS: "ExternalDocumentation",
    Kind.XML: "XML",
}
NOT_IN_THE_SCHEMA = {Kind.OVERLAY, Kind.OVERLAY_INFO, Kind.ACTION, Kind.OPENAPI}
SPREAD_OVER_SUBSCHEMAS = {
    Kind.PARAMETER,
    Kind.HEADER,
    Kind.MEDIA_TYPE,
    Kind.ENCODING,
    Kind.SECURITY_SCHEME,
}
MISTAKES = {(V31, Kind.LINK)}
"""The schema of 3.1 says `body` where the standard says `server`."""


def _official(version: Version) -> dict[str, Any]:
    folder = files("openapi_spec_validator") / "resources" / "schemas"
    text = (folder / "v{}.{}".format(*version) / "schema.json").read_text(encoding="utf-8")
    return cast("dict[str, Any]", json.loads(text))


def _definition(version: Version, kind: Kind) -> dict[str, Any] | None:
    schema = _official(version)
    if kind is Kind.OPENAPI:
        return schema
    if version == V30:
        name = OFFICIAL_NAMES_30.get(kind, kind.value.title().replace(" ", ""))
        return cast("dict[str, Any] | None", schema["definitions"].get(name))
    return cast("dict[str, Any] | None", schema["$defs"].get(OFFICIAL_NAMES.get(kind, kind.value)))


@pytest.mark.parametrize("version", [V30, V31, V32], ids=str)
@pytest.mark.parametrize("kind", [kind for kind in Kind if kind not in NOT_IN_THE_SCHEMA], ids=str)
def test_fields_are_those_of_the_published_schema(version: Version, kind: Kind) -> None:
    definition = _definition(version, kind)
    if definition is None or "properties" not in definition or (version, kind) in MISTAKES:
        assert version != V30 or kind in (
            Kind.PATHS,
            Kind.CALLBACK,
            Kind.SECURITY_REQUIREMENT,
            Kind.SECURITY_SCHEME,
        )
        return
    # The first is a reference, the second a key that the document chooses.
    official = set(definition["properties"]) - {"$ref"}
    official -= {"default"} if kind is Kind.RESPONSES else set()
    fields = {
        key: field for key, field in FIELDS[kind].items() if field.since <= version <= field.until
    }
    assert official <= set(fields)
    if kind is Kind.PATH_ITEM and version == V30:
        official |= {"get", "put", "post", "delete", "options", "head", "patch", "trace"}
    if not (version > V30 and kind in SPREAD_OVER_SUBSCHEMAS) and kind is not Kind.OAUTH_FLOW:
        assert official == set(fields)
    if kind is not Kind.OAUTH_FLOW:
        required = {key for key, field in fields.items() if field.is_required(version)}
        assert required == set(definition.get("required", ()))


SAMPLES: list[Value] = [
    None,
    True,
    False,
    0,
    1,
    -1,
    1.5,
    2.0,
    "",
    "a",
    "string",
    [],
    [1],
    ["string"],
    ["a", "a"],
    ["string", "null"],
    [{}],
    [True],
    {},
    {"a": {}},
    {"a": 1},
    {"a": True},
    {"a": ["b"]},
    {"a": [1]},
]
NOT_OF_JSON_SCHEMA = {"nullable", "example", "discriminator", "xml", "externalDocs"}
HARMLESS = {"W203", "W208", "W209", "W262", "W263"}
"""Legal, and probably not meant: unknown keywords and dialects, an empty enum, equal values."""
LOOSER = {"$anchor", "$dynamicAnchor"}
"""Nothing can refer to an empty one, so that the mistake shows at the $ref."""
META_SCHEMA: Validator = Draft202012Validator(Draft202012Validator.META_SCHEMA)


@pytest.mark.slow
@pytest.mark.parametrize(
    "keyword",
    [key for key in FIELDS[Kind.SCHEMA] if key not in NOT_OF_JSON_SCHEMA and key != "$vocabulary"],
)
def test_keywords_are_judged_as_the_meta_schema_does(keyword: str) -> None:
    for sample in SAMPLES:
        schema: dict[str, Value] = {keyword: sample}
        text = json.dumps(
            {
                "openapi": "3.1.0",
                "info": {"title": "a", "version": "1"},
                "components": {"schemas": {"A": schema}},
            }
        )
        refused = set(_codes(load_text(text, "spec.json"))) - HARMLESS
        if sample == "" and keyword in LOOSER:
            continue
        assert bool(refused) == (not META_SCHEMA.is_valid(schema)), (sample, refused)


def _codes(document: Document) -> list[str]:
    return [finding.code for finding in diagnostics(find(document))]
