"""Bodies within parts: XML, forms and parts of parts (OpenAPI 3.2, section 4.15.1)."""

from __future__ import annotations

from email import message_from_bytes
from email.policy import HTTP
from typing import TYPE_CHECKING, Any

import pytest

from tests.kinds.made import document, made

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.kinds.made import Made

XML = b"<?xml version='1.0' encoding='UTF-8'?>\n"
ADDRESS = {"street": "Hill & Co", "number": 7}
WRITTEN = XML + b'<adr number="7"><street>Hill &amp; Co</street></adr>'


@pytest.fixture(scope="module")
def found(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Made]:
    text = f"openapi: 3.2.0\n{document('part_bodies')}"
    with made(text, tmp_path_factory.mktemp("part_bodies")) as made_:
        yield made_


def parts(request: Any) -> Any:
    """What an independent reader sees: the content types, and the content of each part."""
    head = f"Content-Type: {request.header('Content-Type')}\r\n\r\n".encode()
    return seen(message_from_bytes(head + request.content, policy=HTTP))


def seen(message: Any) -> Any:
    """A part by its name and type, and what it holds."""
    name = message.get_param("name", header="content-disposition")
    kind = message.get("Content-Type", "").partition(";")[0]
    if message.is_multipart():
        return name, kind, [seen(part) for part in message.iter_parts()]
    return name, kind, message.get_payload(decode=True)


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        ({"address": ADDRESS}, ("address", "application/xml", WRITTEN)),
        ({"addresses": [ADDRESS]}, ("addresses", "text/xml", WRITTEN)),
        ({"address": b"<any/>"}, ("address", "application/xml", b"<any/>")),
        (
            {"points": [[0.5, 2]]},
            (
                "points",
                "multipart/mixed",
                [(None, "text/plain", b"0.5"), (None, "application/json", b"2")],
            ),
        ),
        (
            {"form": {"a": "b c", "tags": ["x", "y"]}},
            ("form", "application/x-www-form-urlencoded", b"a=b+c&tags=x%20y"),
        ),
        (
            {"inner": {"note": "*n*", "size": 3, "deep": {"x": "z"}}},
            (
                "inner",
                "multipart/form-data",
                [
                    ("note", "text/markdown", b"*n*"),
                    ("size", "", b"3"),
                    ("deep", "multipart/mixed", [("x", "application/json", b'"z"')]),
                ],
            ),
        ),
        ({"other": {"a": "b"}}, ("other", "application/json", b'{"a":"b"}')),
    ],
    ids=str,
)
def test_a_part_holds_a_body(found: Made, arguments: dict[str, Any], expected: Any) -> None:
    found.method("a.send")(**arguments)
    assert parts(found.last) == (None, "multipart/form-data", [expected])


def test_several_parts_of_one_name_and_a_header_of_one(found: Made) -> None:
    found.method("a.send")(addresses=[ADDRESS, ADDRESS], address=ADDRESS)
    assert [each[0] for each in parts(found.last)[2]] == ["address", "addresses", "addresses"]
    assert found.last.content.count(b"X-Kind: home\r\n") == 1
    assert found.last.content.count(b"Content-Type: application/xml; charset=utf-8\r\n") == 1


def test_parts_in_order_hold_bodies(found: Made) -> None:
    found.method("a.order")(body=[ADDRESS, {"a": "<b>", "c": "d"}])
    assert parts(found.last)[2] == [
        (None, "application/xml", WRITTEN),
        (None, "multipart/mixed", [("a", "text/html", b"<b>"), ("c", "", b"d")]),
    ]


def test_each_body_is_parted_by_a_boundary_of_its_own(found: Made) -> None:
    found.method("a.send")(inner={"deep": {"x": "z"}}, points=[[1], [2]])
    boundaries = [
        line.partition(b"boundary=")[2]
        for line in found.last.content.split(b"\r\n")
        if b"boundary=" in line
    ]
    assert len({*boundaries}) == len(boundaries) == 4


@pytest.mark.parametrize(
    ("wrong", "where"),
    [
        ({"address": {"number": 7}}, "address.street"),
        ({"address": {"street": "\0"}}, r"address.street: expected text that XML can hold"),
        ({"addresses": [ADDRESS, {"street": "\0"}]}, r"addresses\[1\]\.street"),
        ({"inner": {"size": "big"}}, r"inner\.size"),
        ({"inner": {"note": None}}, r"inner\.note"),
        ({"form": {"a": None}}, r"form\.a"),
    ],
    ids=str,
)
def test_what_a_part_cannot_hold_is_refused_by_its_place(
    found: Made, wrong: dict[str, Any], where: str
) -> None:
    before = len(found.sent)
    with pytest.raises(found.package.InvalidRequestError, match=where):
        found.method("a.send")(**wrong)
    assert len(found.sent) == before


def test_what_has_files_in_it_is_left_to_the_caller(found: Made) -> None:
    found.method("a.send")(album=b"--b\r\n\r\nx\r\n--b--\r\n")
    ((name, kind, _),) = parts(found.last)[2]
    assert (name, kind) == ("album", "multipart/mixed")
    assert found.losses == []
