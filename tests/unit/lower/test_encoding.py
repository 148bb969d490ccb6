"""Encodings of forms and of parts, and what is a file."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from generator.ir.parameters import Encoding
from generator.ir.types import (
    AnyType,
    ArrayType,
    FileType,
    MapType,
    ScalarKind,
    ScalarType,
    UnionType,
)
from generator.runtime.core.operation import Style
from generator.surface.bodies import body_form, body_members, body_type, file_kinds
from generator.surface.calls import BodyForm
from tests.plain import from_yaml
from tests.unit.documents import losses, lowered

if TYPE_CHECKING:
    from generator.ir.api import Api
    from generator.ir.operations import Media
    from generator.ir.schemas import Property
    from generator.ir.types import Type

FORM, PARTS = "application/x-www-form-urlencoded", "multipart/form-data"
OBJECT: dict[str, Any] = {"type": "object", "properties": {"a": {}}}


def document(media_type: str, media: dict[str, Any], version: str = "3.1.0") -> dict[str, Any]:
    body = {"content": {media_type: media}}
    responses = {"204": {"description": "Good."}}
    found = {"post": {"requestBody": body, "responses": responses}}
    return {"openapi": version, "paths": {"/a": found}}


def api(media_type: str, text: str, version: str = "3.1.0") -> Api:
    return lowered(document(media_type, from_yaml(text), version))[0]


def media_of(found: Api) -> Media:
    body = found.operations[0].body
    assert body is not None
    return body.content[0]


def members(found: Api) -> tuple[Property, ...]:
    """The members of a body that are arguments."""
    schemas = {s.id: s for s in found.schemas}
    made = body_members(media_of(found), schemas, required=True, fixed=None)
    assert made is not None
    return made


def encoding(media_type: str, text: str, version: str = "3.1.0") -> Encoding:
    media: dict[str, Any] = {"schema": OBJECT, "encoding": {"a": from_yaml(text)}}
    found = media_of(lowered(document(media_type, media, version))[0])
    ((name, one),) = found.encoding
    assert name == "a"
    return one


STYLED = "{style: deepObject, explode: true, allowReserved: false, contentType: a/b}"


@pytest.mark.parametrize(
    ("media_type", "version", "styled"),
    [(FORM, "3.0.3", True), (FORM, "3.1.0", True), (PARTS, "3.0.3", False), (PARTS, "3.1.0", True)],
)
def test_a_style_counts_where_the_version_says_so(
    media_type: str, version: str, styled: bool
) -> None:
    found = encoding(media_type, STYLED, version)
    assert found.content_type == "a/b"
    assert found.styled is styled
    if styled:
        given = found.style, found.explode, found.allow_reserved
        assert given == (Style.DEEP_OBJECT, True, False)


def test_a_style_counts_in_no_other_parts() -> None:
    assert not encoding("multipart/mixed", STYLED).styled


def test_an_encoding_is_ignored_elsewhere() -> None:
    text = "{schema: {type: object}, encoding: {a: {style: odd}}}"
    assert media_of(api("application/json", text)).encoding == ()
    assert losses(document("application/json", from_yaml(text))) == []


@pytest.mark.parametrize(
    ("headers", "fixed", "lost"),
    [
        ("{X-A: {schema: {const: b}}}", (("X-A", "b"),), 0),
        ("{X-A: {schema: {enum: [5]}}}", (("X-A", "5"),), 0),
        ("{X-A: {schema: {type: boolean, default: true}}}", (("X-A", "true"),), 0),
        ("{X-A: {schema: {enum: [a, b]}}}", (), 0),
        ("{X-A: {schema: {type: string}}}", (), 0),
        ("{X-A: {schema: false}}", (), 0),
        ("{X-A: {required: true, schema: {type: string}}}", (), 1),
        ("{Content-Type: {required: true, schema: {const: a/b}}}", (), 0),
    ],
)
def test_header_fields_with_one_value(headers: str, fixed: object, lost: int) -> None:
    one = {"headers": from_yaml(headers)}
    found = document(PARTS, {"schema": OBJECT, "encoding": {"a": one}})
    assert encoding(PARTS, f"{{headers: {headers}}}").headers == fixed
    assert len(losses(found)) == lost
    assert encoding(FORM, f"{{headers: {headers}}}").headers == ()


def lost(schema: str, text: str) -> list[str]:
    whole: dict[str, Any] = {"properties": {"a": from_yaml(schema)}}
    media = {"schema": whole, "encoding": {"a": from_yaml(text)}}
    return [line.partition(" ")[0] for line in losses(document(PARTS, media, "3.2.0"))]


FILES = "{properties: {f: {type: string, format: binary}}}"


@pytest.mark.parametrize(
    ("schema", "text"),
    [
        ("{}", "{style: odd}"),
        (FILES, "{contentType: multipart/mixed, encoding: {f: {}}}"),
        (f"{{type: array, items: {FILES}}}", "{contentType: multipart/mixed, encoding: {f: {}}}"),
    ],
)
def test_what_is_not_used_is_in_the_ledger(schema: str, text: str) -> None:
    assert lost(schema, text) == ["L03"]


@pytest.mark.parametrize("kind", ["", "contentType: text/plain, ", "contentType: a/b, "])
@pytest.mark.parametrize("nested", ["encoding: {b: {}}", "itemEncoding: {}", "prefixEncoding: []"])
def test_encodings_within_what_has_no_parts_are_ignored(kind: str, nested: str) -> None:
    assert lost("{type: object}", f"{{{kind}{nested}}}") == []


@pytest.mark.parametrize(
    ("schema", "text", "in_order"),
    [
        ("{type: object}", "contentType: multipart/mixed", False),
        ("{}", "contentType: multipart/mixed, encoding: {b: {contentType: a/b}}", False),
        ("{}", "contentType: multipart/mixed, itemEncoding: {contentType: a/b}", True),
        ("{type: array, items: {type: array}}", "contentType: multipart/mixed", True),
        ("{type: object}", "contentType: application/x-www-form-urlencoded", False),
    ],
)
def test_a_part_may_hold_parts_or_a_form(schema: str, text: str, in_order: bool) -> None:
    whole = f"{{schema: {{properties: {{a: {schema}}}}}, encoding: {{a: {{{text}}}}}}}"
    ((_, found),) = media_of(api(PARTS, whole, "3.2.0")).encoding
    assert found.body is not None
    assert (found.body.media_type, found.body.in_order) == (found.content_type, in_order)
    inner = (*(each for _, each in found.body.encoding), found.body.rest)
    assert [each.content_type for each in inner if each] == (["a/b"] if "a/b" in text else [])


def test_parts_in_order() -> None:
    text = """
      itemSchema: {}
      prefixEncoding: [{contentType: a/b}, {}]
      itemEncoding: {contentType: c/d}
    """
    found = media_of(api("multipart/mixed", text, "3.2.0"))
    assert found.prefix == (Encoding(content_type="a/b"), Encoding())
    assert found.rest == Encoding(content_type="c/d")
    assert found.items == AnyType()


BINARY_BODY = "{schema: {type: string, format: binary}}"
BINARY = "{type: string, format: binary}"
TEXT = ScalarType(kind=ScalarKind.STRING)


@pytest.mark.parametrize(
    ("schema", "type_", "kinds"),
    [
        (BINARY, FileType(), (True, False)),
        ("{type: string, contentMediaType: image/png}", FileType(), (True, False)),
        ("{type: string, contentMediaType: '*/*'}", FileType(), (True, False)),
        (f"{{type: array, items: {BINARY}}}", ArrayType(items=FileType()), (True, False)),
        ("{$ref: '#/components/schemas/Alias'}", FileType(), (True, False)),
        ("{type: [string, 'null'], format: binary}", FileType(), (True, False)),
        (
            f"{{oneOf: [{{type: string}}, {BINARY}]}}",
            UnionType(variants=(TEXT, FileType())),
            (True, True),
        ),
        ("{}", FileType(), (True, False)),
        ("{type: string}", TEXT, (False, True)),
        ("{type: string, contentMediaType: application/json}", TEXT, (False, True)),
        ("{type: string, contentMediaType: text/html}", TEXT, (False, True)),
        (
            "{type: object, additionalProperties: {type: string}}",
            MapType(TEXT),
            (False, True),
        ),
    ],
)
def test_what_of_a_part_is_a_file(schema: str, type_: Type, kinds: tuple[bool, bool]) -> None:
    media = {"schema": {"type": "object", "properties": {"a": from_yaml(schema)}}}
    found, _ = lowered(
        {
            **document(PARTS, media),
            "components": {"schemas": {"Alias": from_yaml(BINARY)}},
        }
    )
    assert members(found)[0].type == type_
    assert file_kinds(type_) == kinds


@pytest.mark.parametrize("kind", ["application/cbor", "application/xml; charset=utf-8"])
def test_an_object_of_another_media_type_is_a_file(kind: str) -> None:
    text = f"""
      schema:
        properties: {{a: {{type: object}}, b: {{type: array, items: {{type: object}}}}}}
      encoding: {{a: {{contentType: {kind}}}, b: {{contentType: {kind}}}}}
    """
    found = api(PARTS, text)
    assert [p.type for p in members(found)] == [FileType(), ArrayType(items=FileType())]


@pytest.mark.parametrize(
    ("media_type", "media", "form", "type_"),
    [
        ("application/json", "{}", BodyForm.JSON, AnyType()),
        (FORM, "{}", BodyForm.FORM, MapType(AnyType())),
        (PARTS, "{}", BodyForm.NAMED, MapType(AnyType())),
        (
            "multipart/mixed",
            f"{{schema: {{type: array, items: {BINARY}}}}}",
            BodyForm.PARTS,
            ArrayType(items=FileType()),
        ),
        ("text/plain", "{}", BodyForm.TEXT, UnionType(variants=(TEXT, FileType()))),
        (
            "text/plain",
            "{schema: {type: integer}}",
            BodyForm.TEXT,
            UnionType(variants=(ScalarType(kind=ScalarKind.INTEGER), FileType())),
        ),
        ("application/atom+xml", "{}", BodyForm.TEXT, UnionType(variants=(TEXT, FileType()))),
        ("application/zip", "{}", BodyForm.CONTENT, FileType()),
        ("image/*", "{}", BodyForm.CONTENT, FileType()),
        ("*/*", "{}", BodyForm.CONTENT, FileType()),
        ("*/*", BINARY_BODY, BodyForm.CONTENT, FileType()),
        ("*/*", "{schema: {type: array}}", BodyForm.JSON, ArrayType(items=AnyType())),
        ("application/*", "{schema: {type: object}}", BodyForm.JSON, MapType(AnyType())),
        ("text/*", "{}", BodyForm.TEXT, UnionType(variants=(TEXT, FileType()))),
    ],
)
def test_how_a_body_is_written(media_type: str, media: str, form: BodyForm, type_: Type) -> None:
    found = api(media_type, media)
    schemas = {s.id: s for s in found.schemas}
    assert body_form(media_of(found), schemas) is form
    assert body_type(media_of(found), schemas) == type_
