"""The `xml` keywords: what an element is called, and what cannot be told."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from generator.ir.types import ScalarKind
from generator.ir.xml import (
    XmlAnything,
    XmlEntries,
    XmlInside,
    XmlItems,
    XmlName,
    XmlObject,
    XmlScalar,
)
from generator.runtime.bodies.xml import Node
from tests.unit.documents import lowered

if TYPE_CHECKING:
    from generator.ir.api import Api
    from generator.ir.xml import XmlMember, XmlRoot, XmlShape

TEXT = XmlScalar((ScalarKind.STRING,))
DOCUMENT = """
openapi: {version}
paths:
  /a:
    put:
      requestBody:
        content: {{application/xml: {{schema: {schema}}}}}
      responses: {{"204": {{description: Done.}}}}
components:
  schemas:
    Named: {{type: object, properties: {{n: {{type: string}}}}, xml: {{name: called}}}}
    Plain: {{type: object, properties: {{n: {{type: string}}}}}}
    Texts: {{type: array, items: {{type: string}}}}
    All: {{type: array, items: {{type: string}}, xml: {{nodeType: element}}}}
    Text: {{type: string}}
    Cdata: {{type: string, xml: {{nodeType: cdata}}}}
    Open: {{xml: {{name: o}}}}
    Group: {{type: object, properties: {{n: {{type: string}}}}, xml: {{nodeType: none}}}}
    Whole: {components}
"""


def api(schema: str, components: str = "{}", version: str = "3.1.0") -> tuple[Api, list[str]]:
    found, ledger = lowered(DOCUMENT.format(schema=schema, components=components, version=version))
    return found, [f"{e.code} {e.pointer}: {e.detail}" for e in ledger.lost()]


def root(schema: str, components: str = "{}", version: str = "3.1.0") -> XmlRoot:
    body = api(schema, components, version)[0].operations[0].body
    assert body is not None
    xml = body.content[0].xml
    assert xml is not None
    return xml


def member(said: str, version: str = "3.1.0") -> XmlMember:
    found = api('{$ref: "#/components/schemas/Whole"}', f"{{properties: {{p: {said}}}}}", version)[
        0
    ]
    (whole,) = (each for each in found.xml if each.name == "Whole")
    return whole.members[0]


REF = '{{$ref: "#/components/schemas/{}"}}'


@pytest.mark.parametrize(
    ("said", "in_31", "in_32"),
    [
        ("{type: string}", "p", "p"),
        ("{type: string, xml: {name: q}}", "q", "q"),
        (REF.format("Plain"), "p", "Plain"),
        (REF.format("Named"), "called", "called"),
        ('{allOf: [{$ref: "#/components/schemas/Named"}], xml: {name: q}}', "q", "q"),
        ('{allOf: [{$ref: "#/components/schemas/Plain"}], xml: {name: q}}', "q", "q"),
        ('{$ref: "#/components/schemas/Plain", description: Mine.}', "p", "Plain"),
        ('{anyOf: [{$ref: "#/components/schemas/Plain"}, {type: "null"}]}', "p", "p"),
        ('{$ref: "#/components/schemas/Plain", xml: {name: q}}', "q", "Plain"),
        ('{$ref: "#/components/schemas/Named", xml: {name: q}}', "q", "called"),
        ('{$ref: "#/components/schemas/Plain", xml: {namespace: "u:r"}}', "p", "Plain"),
    ],
)
def test_the_name_of_a_property(said: str, in_31: str, in_32: str) -> None:
    assert member(said).tag.local == in_31
    assert member(said, "3.2.0").tag.local == in_32
    assert not member(said, "3.2.0").tag.namespace


PLAIN = XmlObject("/components/schemas/Plain")


@pytest.mark.parametrize(
    ("named", "xml", "tag", "shape"),
    [
        ("Plain", "{nodeType: element}", "p", XmlInside(XmlName(local="Plain"), PLAIN)),
        ("Plain", "{nodeType: element, name: q}", "q", XmlInside(XmlName(local="Plain"), PLAIN)),
        ("Text", "{nodeType: element}", "p", XmlInside(XmlName(local="Text"), TEXT)),
        ("Open", "{nodeType: element}", "p", XmlInside(XmlName(local="o"), XmlAnything())),
        ("Texts", "{nodeType: element}", "p", XmlItems(XmlName(local="p"), TEXT)),
        (
            "All",
            "{nodeType: element}",
            "p",
            XmlInside(XmlName(local="All"), XmlItems(XmlName(local="All"), TEXT)),
        ),
        ("Cdata", "{nodeType: element}", "p", TEXT),
        ("Plain", "{nodeType: none}", "Plain", PLAIN),
    ],
)
def test_an_element_around_a_referenced_one(
    named: str, xml: str, tag: str, shape: XmlShape
) -> None:
    said = f'{{$ref: "#/components/schemas/{named}", xml: {xml}}}'
    found = member(said, "3.2.0")
    assert (found.tag.local, found.shape) == (tag, shape)
    assert api(REF.format("Whole"), f"{{properties: {{p: {said}}}}}", "3.2.0")[1] == []


@pytest.mark.parametrize(
    ("said", "shape"),
    [
        ("{type: object, properties: {a: {type: string}}, xml: {nodeType: none}}", XmlObject),
        ("{type: object, xml: {nodeType: none}}", XmlEntries),
        ('{$ref: "#/components/schemas/Group"}', XmlObject),
        ("{oneOf: [{$ref: '#/components/schemas/Plain'}], xml: {nodeType: none}}", XmlObject),
    ],
)
def test_an_object_that_is_no_node(said: str, shape: type[XmlShape]) -> None:
    found = member(said, "3.2.0")
    assert found.node is Node.NONE
    assert isinstance(found.shape, shape)
    assert api(REF.format("Whole"), f"{{properties: {{p: {said}}}}}", "3.2.0")[1] == []


@pytest.mark.parametrize(
    ("properties", "at"),
    [
        ("p: {type: string, xml: {nodeType: none}}", "/properties/p"),
        ("p: {type: array, items: {type: object, xml: {nodeType: none}}}", "/properties/p/items"),
        ("p: {$ref: '#/components/schemas/Whole'}", "/properties/p"),
        ("p: {type: object, xml: {nodeType: none}}, q: {type: object, xml: {nodeType: none}}", ""),
    ],
)
def test_what_needs_a_node_keeps_it(properties: str, at: str) -> None:
    whole = f"{{properties: {{{properties}}}, xml: {{nodeType: none}}}}"
    lost = api(f"{{properties: {{w: {REF.format('Whole')}}}, xml: {{name: x}}}}", whole, "3.2.0")[1]
    found = [each.partition(": ")[0] for each in lost if "as an element, not as none" in each]
    assert f"L03 /components/schemas/Whole{at}" in found


@pytest.mark.parametrize(
    ("said", "name", "wrapped", "item"),
    [
        ("{type: array, items: {type: string}}", "p", False, "p"),
        ("{type: array, items: {type: string}, xml: {name: x}}", "x", False, "p"),
        ("{type: array, items: {type: string, xml: {name: y}}, xml: {name: x}}", "x", False, "y"),
        ("{type: array, items: {type: string}, xml: {wrapped: true}}", "p", True, "p"),
        ("{type: array, items: {type: string}, xml: {wrapped: true, name: x}}", "x", True, "x"),
        ("{type: array, items: {type: string}, xml: {nodeType: element}}", "p", True, "p"),
        (REF.format("Texts"), "p", False, "p"),
        ("{type: [array, 'null'], items: {type: string}}", "p", False, "p"),
    ],
)
def test_the_names_of_a_list(said: str, name: str, wrapped: bool, item: str) -> None:
    found = member(said)
    assert (found.tag.local, found.wrapped) == (name, wrapped)
    assert found.shape == XmlItems(XmlName(local=item), TEXT)


def test_items_that_are_components_have_their_names_in_3_2() -> None:
    said = f"{{type: array, items: {REF.format('Plain')}}}"
    key = "/components/schemas/Plain"
    assert member(said).shape == XmlItems(XmlName(local="p"), XmlObject(key))
    assert member(said, "3.2.0").shape == XmlItems(XmlName(local="Plain"), XmlObject(key))


@pytest.mark.parametrize(
    ("schema", "name"),
    [
        (REF.format("Plain"), "Plain"),
        (REF.format("Named"), "called"),
        ("{properties: {a: {}}, xml: {name: x}}", "x"),
    ],
)
def test_the_name_of_the_root(schema: str, name: str) -> None:
    assert root(schema).name == XmlName(local=name)


def test_a_root_that_is_a_list() -> None:
    found = root(f"{{type: array, items: {REF.format('Named')}, xml: {{name: all}}}}")
    key = "/components/schemas/Named"
    assert found.name == XmlName(local="all")
    assert found.shape == XmlItems(XmlName(local="called"), XmlObject(key))


@pytest.mark.parametrize(
    "schema", ["{properties: {a: {}}}", "{type: array, items: {type: string}}"]
)
def test_an_element_without_a_name_is_called_root(schema: str) -> None:
    found = root(schema)
    assert (found.name.local, found.is_named) == ("root", False)
    if isinstance(found.shape, XmlItems):
        assert found.shape.name.local == "item"
    _, ledger = lowered(DOCUMENT.format(schema=schema, components="{}", version="3.1.0"))
    assert ledger.lost() == ()
    assert "no xml.name: written as <root>" in str(ledger.notes())


def test_namespaces_are_gathered_from_all_depths() -> None:
    inner = "{type: object, properties: {b: {type: string, xml: {namespace: 'urn:b', prefix: b}}}}"
    found = root(
        "{xml: {name: r, namespace: 'urn:r'}, properties: {a: " + inner + ", c: {type: string,"
        " xml: {attribute: true, namespace: 'urn:c', prefix: c}}}}"
    )
    assert found.name.tag == "{urn:r}r"
    assert dict(found.prefixes) == {"b": "urn:b", "c": "urn:c"}


@pytest.mark.parametrize(
    ("said", "kinds"),
    [
        ("{type: integer}", {ScalarKind.INTEGER}),
        ("{type: [integer, 'null']}", {ScalarKind.INTEGER}),
        ("{enum: [1, 2]}", {ScalarKind.INTEGER}),
        ("{const: true}", {ScalarKind.BOOLEAN}),
        ("{oneOf: [{type: integer}, {type: boolean}]}", {ScalarKind.INTEGER, ScalarKind.BOOLEAN}),
        ("{anyOf: [{type: string}, {enum: [a]}]}", {ScalarKind.STRING}),
    ],
)
def test_what_a_text_stands_for(said: str, kinds: set[ScalarKind]) -> None:
    shape = member(said).shape
    assert isinstance(shape, XmlScalar)
    assert set(shape.kinds) == kinds


def test_alternatives_are_one_object_with_the_members_of_all() -> None:
    found, lost = api(
        "{oneOf: [{$ref: '#/components/schemas/Plain'}, {properties: {m: {type: integer}}}],"
        " xml: {name: x}}"
    )
    (whole,) = (each for each in found.xml if each.members[-1].name == "m")
    assert [each.name for each in whole.members] == ["n", "m"]
    assert lost == []


@pytest.mark.parametrize(
    ("said", "shape", "detail"),
    [
        ("{type: [string, array], items: {type: string}}", XmlAnything(), "cannot be told apart"),
        ("{oneOf: [{type: object}, {type: string}]}", XmlAnything(), "cannot be told apart"),
        ("{type: array, prefixItems: [{type: string}]}", XmlAnything(), "cannot be told apart"),
        ("{type: [string, integer]}", TEXT, "all are read as text"),
        (
            "{type: object, additionalProperties: {type: string}, xml: {attribute: true}}",
            XmlEntries(TEXT),
            "as an element, not as attribute",
        ),
    ],
)
def test_what_xml_cannot_tell_is_in_the_ledger(said: str, shape: object, detail: str) -> None:
    assert member(said).shape == shape
    lost = api(REF.format("Whole"), f"{{properties: {{p: {said}}}}}")[1]
    assert [each for each in lost if detail in each and "/Whole/properties/p" in each]


@pytest.mark.parametrize("schema", ["{type: object}", "{type: string}", "{}"])
def test_xml_of_which_nothing_is_said_is_no_model(schema: str) -> None:
    body = api(schema)[0].operations[0].body
    assert body is not None
    assert body.content[0].xml is None


@pytest.mark.parametrize(
    "whole",
    [
        "{type: array, items: {$ref: '#/components/schemas/Whole'}}",
        "{type: object, additionalProperties: {$ref: '#/components/schemas/Whole'}}",
        "{type: array, items: {type: array, items: {$ref: '#/components/schemas/Whole'}}}",
    ],
)
def test_a_list_or_map_of_itself_is_read_by_what_it_looks_like(whole: str) -> None:
    lost = api("{properties: {p: {$ref: '#/components/schemas/Whole'}}, xml: {name: r}}", whole)[1]
    assert [each for each in lost if "of itself" in each]
