from __future__ import annotations

import pytest

from generator.document.addresses import joined
from generator.document.load import load_text


def named(text: str, pointer: str, ref: str) -> str | None:
    """The pointer of what a reference names that stands at a pointer."""
    found = load_text(text, "folder/spec.yaml").locate(pointer, ref)
    return None if found is None else found.pointer


@pytest.mark.parametrize(
    ("own", "ref", "pointer"),
    [
        (None, "#/a", "/a"),
        (None, "#", ""),
        (None, "", ""),
        (None, "#/a%20b", "/a b"),
        (None, "spec.yaml#/a", "/a"),
        (None, "./spec.yaml#/a", "/a"),
        (None, "../folder/spec.yaml#/a", "/a"),
        (None, "other.yaml#/a", None),
        (None, "https://example.com/spec.yaml#/a", None),
        (None, "http://[#/a", None),
        ("https://example.com/api.yaml", "https://example.com/api.yaml#/a", "/a"),
        ("https://example.com/api.yaml", "api.yaml#/a", "/a"),
        ("https://example.com/api.yaml", "spec.yaml#/a", "/a"),
        ("https://example.com/api.yaml", "#/a", "/a"),
        ("https://example.com/api.yaml", "https://example.com/other.yaml#/a", None),
        ("http://[", "spec.yaml#/a", "/a"),
    ],
)
def test_a_document_goes_by_its_address_and_its_file(
    own: str | None, ref: str, pointer: str | None
) -> None:
    text = "openapi: 3.2.0\na: {}\n'a b': {}\n" + (f"$self: {own}\n" if own else "")
    assert named(text, "", ref) == pointer


IDS = """\
a:
  $id: https://example.com/schemas/a
  $defs:
    inner: {$anchor: here}
    deeper: {$id: deep, $defs: {x: {}, y: {$dynamicAnchor: node}}}
b: {$anchor: there, example: {$id: https://example.com/none, $anchor: nowhere}}
c: {$id: 5, $anchor: [5]}
d: {$id: '#old'}
"""


@pytest.mark.parametrize(
    ("at", "ref", "pointer"),
    [
        ("/a/properties/x", "#/$defs/inner", "/a/$defs/inner"),
        ("/a/properties/x", "#here", "/a/$defs/inner"),
        ("/a/properties/x", "#/b", "/b"),
        ("/a/properties/x", "#there", "/b"),
        ("/a/properties/x", "deep", "/a/$defs/deeper"),
        ("/a/$defs/deeper", "#/$defs/x", "/a/$defs/deeper/$defs/x"),
        ("/a/$defs/deeper", "#node", "/a/$defs/deeper/$defs/y"),
        ("/b", "https://example.com/schemas/deep#/$defs/x", "/a/$defs/deeper/$defs/x"),
        ("/b", "https://example.com/schemas/a", "/a"),
        ("/b", "https://example.com/none", None),
        ("/b", "#here", "/a/$defs/inner"),
        ("/b", "#nowhere", None),
    ],
)
def test_a_schema_goes_by_its_id_and_its_anchor(at: str, ref: str, pointer: str | None) -> None:
    """JSON Schema 2020-12, sections 8.2.1 and 8.2.2; what a stale `$id` hides is found as well."""
    assert named(IDS, at, ref) == pointer


def test_an_address_is_written_one_way() -> None:
    assert joined("file:///a/b.yaml", "my pet.yaml#/x") == "file:///a/my%20pet.yaml"
    assert joined("file:///a/b.yaml", "my%20pet.yaml") == "file:///a/my%20pet.yaml"
    assert joined("file:///a/b.yaml", "../../../c.yaml") == "file:///c.yaml"
    assert joined("https://example.com/a%20b/c", "d") == "https://example.com/a%20b/d"
