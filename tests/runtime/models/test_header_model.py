"""Header fields as typed values, whoever hands them over."""

from __future__ import annotations

from email.message import Message
from typing import TYPE_CHECKING, Annotated, Any, Literal

import httpx2
import pytest
from hypothesis import given
from hypothesis import strategies as st
from multidict import CIMultiDict
from pydantic import Field

from generator.runtime.core.encode import header_text
from generator.runtime.core.errors import UnreadableBody
from generator.runtime.core.operation import In, Param
from generator.runtime.core.response import Headers
from generator.runtime.models.header_model import headers_as
from generator.runtime.models.model import AS_JSON, EXACT, EXPLODED, Date, DateTime, Model, Nullable

if TYPE_CHECKING:
    from generator.runtime.core.drift import DriftEvent


class Point(Model):
    x: int
    y: float | None = None


class Fields(Model):
    count: Annotated[int | None, Field(alias="X-Count")] = None
    ratio: Annotated[float | None, Field(alias="X-Ratio")] = None
    on: Annotated[bool | None, Field(alias="X-On")] = None
    text: Annotated[str | None, Field(alias="X-Text")] = None
    day: Annotated[Date | None, Field(alias="X-Day")] = None
    time: Annotated[DateTime | None, Field(alias="X-Time")] = None
    kind: Annotated[Literal["a", "1"] | str | None, Field(alias="X-Kind")] = None
    code: Annotated[Annotated[Literal[1, 2], EXACT] | None, Field(alias="X-Code")] = None
    either: Annotated[Nullable[int | str], Field(alias="X-Either")] = None
    words: Annotated[list[str] | None, Field(alias="X-Words")] = None
    sizes: Annotated[list[int] | None, Field(alias="X-Sizes")] = None
    point: Annotated[Point | None, Field(alias="X-Point")] = None
    table: Annotated[dict[str, int] | None, Field(alias="X-Table")] = None
    flags: Annotated[dict[str, bool] | None, Field(alias="X-Flags"), EXPLODED] = None
    meta: Annotated[Point | None, Field(alias="X-Meta"), AS_JSON] = None
    anything: Annotated[object, Field(alias="X-Any")] = None
    cookies: Annotated[list[str] | None, Field(alias="Set-Cookie")] = None


class Strictly(Model):
    count: Annotated[int, Field(alias="X-Count", ge=1)]


@pytest.mark.parametrize(
    ("name", "text", "value"),
    [
        ("X-Count", "5", 5),
        ("X-Count", " -5\t", -5),
        ("X-Count", "5.5", "5.5"),
        ("X-Count", "0005", "0005"),
        ("X-Count", "many", "many"),
        ("X-Count", "", ""),
        ("X-Ratio", "5", 5.0),
        ("X-Ratio", "1e3", 1000.0),
        ("X-Ratio", "NaN", "NaN"),
        ("X-On", "true", True),
        ("X-On", "yes", "yes"),
        ("X-Text", "5", "5"),
        ("X-Text", "a, b", "a, b"),
        ("X-Text", "null", "null"),
        ("X-Kind", "1", "1"),
        ("X-Kind", "new", "new"),
        ("X-Code", "2", 2),
        ("X-Code", "3", 3),
        ("X-Code", "true", "true"),
        ("X-Either", "5", 5),
        ("X-Either", "five", "five"),
        ("X-Words", "a, b,c", ["a", "b", "c"]),
        ("X-Words", "", []),
        ("X-Sizes", "1,2", [1, 2]),
        ("X-Sizes", "1,two", [1, "two"]),
        ("X-Point", "x,1,y,2.5", {"x": 1, "y": 2.5}),
        ("X-Point", "x,1,z,2", {"x": 1, "z": "2"}),
        ("X-Point", "x,1,y", "x,1,y"),
        ("X-Table", "a,1,b,2", {"a": 1, "b": 2}),
        ("X-Flags", "new=true, old=false", {"new": True, "old": False}),
        ("X-Meta", '{"x": 1}', {"x": 1}),
        ("X-Meta", "{", "{"),
        ("X-Any", "5", "5"),
        ("X-Day", "2026-01-02", "2026-01-02"),
        ("X-Time", "2026-01-02T03:04:05Z", "2026-01-02T03:04:05Z"),
    ],
)
def test_text_is_read_as_its_type_and_kept_where_it_has_none(
    name: str, text: str, value: object
) -> None:
    found = headers_as(Fields, {name.upper(): text})
    assert found.to_dict() == {name: value}


FRAMEWORKS: list[Any] = [
    {"x-count": "5", "X-WORDS": "a,b", "other": "z"},
    {"x-count": ["5"], "x-words": ["a", "b"]},
    [(b"X-Count", b"5"), (b"x-words", b"a"), (b"x-words", b"b")],
    CIMultiDict([("X-Count", "5"), ("X-Words", "a"), ("x-words", "b")]),
    httpx2.Headers([("X-Count", "5"), ("X-Words", "a"), ("x-words", "b")]),
    Headers([(b"x-count", b"5"), (b"x-words", b"a"), (b"X-Words", b"b")]),
    {"HTTP_X_COUNT": "5", "HTTP_X_WORDS": "a,b", "wsgi.version": (1, 0)},
]


@pytest.mark.parametrize("headers", FRAMEWORKS, ids=lambda headers: type(headers).__name__)
def test_any_frameworks_headers_are_read(headers: Any) -> None:
    found = headers_as(Fields, headers)
    assert (found.count, found.words) == (5, ["a", "b"])


def test_the_standard_librarys_message_is_read() -> None:
    message = Message()
    message["X-Count"] = "5"
    assert headers_as(Fields, message).count == 5


def test_set_cookie_is_no_list_of_commas() -> None:
    pairs = [("Set-Cookie", "a=1; Expires=Wed, 09 Jun 2027 10:18:14 GMT"), ("set-cookie", "b=2")]
    assert headers_as(Fields, pairs).cookies == [text for _, text in pairs]


def test_differences_are_told_and_strict_refuses_them() -> None:
    drift: list[DriftEvent] = []
    for headers in ({}, {"X-Count": "soon"}, {"X-Count": "0"}):
        headers_as(Strictly, headers, on_drift=drift.append, operation="get")
        with pytest.raises(UnreadableBody) as caught:
            headers_as(Strictly, headers, strict=True)
        assert caught.value.json_path == "$['X-Count']"
    assert [event.kind for event in drift] == ["missing", "mistyped", "invalid"]
    assert headers_as(Strictly, {"x-count": "1"}, strict=True).count == 1


def test_a_field_that_cannot_be_read_harms_no_other() -> None:
    found = headers_as(Fields, {"X-Count": "many", "X-Ratio": "2", "X-Sizes": "1"})
    assert (found.ratio, found.sizes, found.to_dict()["X-Count"]) == (2.0, [1], "many")


_SAFE = st.text(st.characters(max_codepoint=127, exclude_characters=', "%='), min_size=1).filter(
    lambda text: text.isprintable() and text == text.strip()
)


@given(st.lists(_SAFE, min_size=1, max_size=5), st.integers(), st.booleans())
def test_what_the_client_would_send_as_a_header_is_read_back(
    words: list[str], count: int, on: bool
) -> None:
    values = {"X-Words": words, "X-Count": count, "X-On": on}
    sent = {n: header_text(Param(name=n, location=In.HEADER), v) for n, v in values.items()}
    found = headers_as(Fields, sent)
    assert (found.words, found.count, found.on) == (words, count, on)
