"""What the fake reads of parts that hold bodies is what the client wrote."""

from __future__ import annotations

from typing import Any

import pytest

from generator.runtime.bodies.form import write_form
from generator.runtime.bodies.multipart import write_multipart, write_parts
from generator.runtime.bodies.xml import Items, Member, Members, Scalar, XmlContent
from generator.runtime.core.omit import omit
from generator.runtime.core.operation import Body, Encoding
from generator.runtime.testing.wire import Arrived, FilePart, read_body

XML = Body(
    "text/xml",
    writer=XmlContent(
        "r", Members((Member("n", Scalar(("integer",))), Member("t", Items("t"))))
    ).write,
)
FORM = Body("application/x-www-form-urlencoded", writer=write_form)
NAMED = Body("multipart/form-data", writer=write_multipart, encoding=(("x", Encoding(body=XML)),))
ORDERED = Body("multipart/mixed", writer=write_parts, rest=Encoding(body=XML))


def read(spec: Body, value: Any) -> Any:
    assert spec.writer is not None
    payload = spec.writer(spec, value, omit)
    assert isinstance(payload.content, bytes)
    headers = [("content-type", payload.media_type)]
    return read_body(spec, Arrived("POST", "/a", headers, payload.content)).data


@pytest.mark.parametrize(
    ("inner", "value"),
    [
        (XML, {"n": 1, "t": ["a", "b"]}),
        (FORM, {"a": "b c"}),
        (NAMED, {"x": {"n": 2}, "y": "text"}),
        (ORDERED, [{"n": 1}, {"t": ["c"]}]),
    ],
    ids=["xml", "form", "named", "ordered"],
)
def test_what_a_part_holds_is_read(inner: Body, value: Any) -> None:
    how = Encoding(content_type=inner.media_type, body=inner)
    by_name = Body("multipart/form-data", writer=write_multipart, encoding=(("p", how),))
    given: Any = [value] if inner is ORDERED else value  # each item of a list is a part
    assert read(by_name, {"p": given, "q": "r"}) == {"p": value, "q": "r"}
    by_place = Body("multipart/mixed", writer=write_parts, prefix=(how,))
    assert read(by_place, [value, "r"]) == [value, "r"]


def test_other_content_of_a_part_is_what_came() -> None:
    how = Encoding(content_type="text/xml", body=XML, file=True, other=True)
    spec = Body("multipart/form-data", writer=write_multipart, encoding=(("p", how),))
    found = read(spec, {"p": b"no xml"})["p"]
    assert (type(found), found.content) == (FilePart, b"no xml")
