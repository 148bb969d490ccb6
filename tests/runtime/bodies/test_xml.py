"""XML, written and read back, and XML of the worst kind."""

from __future__ import annotations

import json
import string
from itertools import count
from typing import TYPE_CHECKING, Any
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.runtime.bodies.xml import (
    Anything,
    Entries,
    Inside,
    Items,
    Member,
    Members,
    Node,
    Scalar,
    XmlContent,
)
from generator.runtime.core.errors import InvalidRequestError, UnreadableBody
from generator.runtime.core.omit import omit
from generator.runtime.core.operation import Body

if TYPE_CHECKING:
    from collections.abc import Iterator

XML = "application/xml"
NUMBER, WHOLE, FLAG = Scalar(("number",)), Scalar(("integer",)), Scalar(("boolean",))


def written(content: XmlContent, value: object) -> bytes:
    found = content.write(Body(XML), value, omit).content
    assert isinstance(found, bytes)
    return found


def shown(content: XmlContent, value: object) -> str:
    return written(content, value).decode().partition("\n")[2]


def read(content: XmlContent, text: str | bytes, content_type: str = XML) -> Any:
    return json.loads(
        content.read(text if isinstance(text, bytes) else text.encode(), content_type)
    )


# OpenAPI 3.1.2, section 4.8.26.2: what the examples of the standard show
TABLE: list[tuple[Member, Any, str]] = [
    (Member("animals"), "a", "<animals>a</animals>"),
    (Member("animals", tag="animal"), "a", "<animal>a</animal>"),
    (Member("animals", Items("animals")), ["a", "b"], "<animals>a</animals><animals>b</animals>"),
    (Member("animals", Items("animal")), ["a", "b"], "<animal>a</animal><animal>b</animal>"),
    (
        Member("animals", Items("animals"), wrapped=True),
        ["a"],
        "<animals><animals>a</animals></animals>",
    ),
    (
        Member("animals", Items("animal"), tag="aliens", wrapped=True),
        ["a", "b"],
        "<aliens><animal>a</animal><animal>b</animal></aliens>",
    ),
    (Member("a", Items("b"), wrapped=True), [], "<a/>"),
    (Member("a", Items("b", Items("c"))), [["x"], []], "<b><c>x</c></b><b/>"),
    (Member("a", WHOLE), -7, "<a>-7</a>"),
    (Member("a", NUMBER), 0.5, "<a>0.5</a>"),
    (Member("a", FLAG), True, "<a>true</a>"),
    (Member("a", Entries(WHOLE)), {"x": 1}, "<a><x>1</x></a>"),
    (Member("a", node=Node.CDATA), "<b>", "<![CDATA[<b>]]>"),
    (Member("a", node=Node.TEXT), "<b>", "&lt;b&gt;"),
    # OpenAPI 3.2, section 4.26.2: an element around another one, and an object that is no node
    (Member("a", Inside("b", WHOLE)), 1, "<a><b>1</b></a>"),
    (Member("a", Inside("b", Items("c"))), ["x"], "<a><b><c>x</c></b></a>"),
    (Member("a", Inside("b", Members((Member("c"),)))), {"c": "x"}, "<a><b><c>x</c></b></a>"),
    (Member("a", Members((Member("b"),)), node=Node.NONE), {"b": "x"}, "<b>x</b>"),
    (Member("a", Members((Member("b", node=Node.TEXT),)), node=Node.NONE), {"b": "x"}, "x"),
    (Member("a", Entries(WHOLE), node=Node.NONE), {"b": 1, "c": 2}, "<b>1</b><c>2</c>"),
    (Member("a", Anything(), node=Node.NONE), {"b": ["x", "y"]}, "<b>x</b><b>y</b>"),
]


@pytest.mark.parametrize(("member", "value", "inner"), TABLE)
def test_a_member_is_written_and_read(member: Member, value: Any, inner: str) -> None:
    content = XmlContent("r", Members((member,)))
    assert shown(content, {member.name: value}) == f"<r>{inner}</r>".replace("<r></r>", "<r/>")
    assert read(content, f"<r>{inner}</r>") == {member.name: value}


def test_what_has_no_node_stands_among_the_members_of_its_object() -> None:
    unit = Members((Member("unit", node=Node.ATTRIBUTE), Member("size", WHOLE)))
    price = Members((Member("amount", NUMBER), Member("unit", unit, node=Node.NONE)))
    whole = Members(
        (
            Member("rest", Entries(), node=Node.NONE),
            Member("name"),
            Member("price", price, node=Node.NONE),
            Member("note", Members((Member("text"),)), node=Node.NONE),
        )
    )
    value = {
        "rest": {"x": "1"},
        "name": "n",
        "price": {"amount": 2.5, "unit": {"unit": "kg", "size": 3}},
    }
    text = '<r unit="kg"><x>1</x><name>n</name><amount>2.5</amount><size>3</size></r>'
    content = XmlContent("r", whole)
    assert shown(content, value) == text
    assert read(content, text) == value
    assert read(content, "<r><name>n</name></r>") == {"name": "n"}
    assert shown(content, {"name": "n", "note": None}) == "<r><name>n</name></r>"
    with pytest.raises(InvalidRequestError, match="note: expected an object, got str"):
        shown(content, {"note": "n"})


@pytest.mark.parametrize("charset", ["iso-8859-1", "utf-16", "us-ascii"])
def test_what_is_written_has_the_encoding_of_its_content_type(charset: str) -> None:
    content, kind = XmlContent("r"), f"application/xml; charset={charset}"
    sent = content.write(Body(kind), "\u00e9\u20ac", omit)
    assert sent.media_type == kind
    assert isinstance(sent.content, bytes)
    assert read(content, sent.content, kind) == "\u00e9\u20ac"
    with pytest.raises(InvalidRequestError, match="expected an encoding that is known"):
        content.write(Body("text/xml; charset=nothing"), "a", omit)


def test_null_is_an_element_that_says_so_and_an_attribute_that_is_missing() -> None:
    content = XmlContent("r", Members((Member("a", WHOLE), Member("b", node=Node.ATTRIBUTE))))
    text = shown(content, {"a": None, "b": None})
    nil = 'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:nil="true"'
    assert text == f"<r><a {nil}/></r>"
    assert read(content, text) == {"a": None}


def test_namespaces_and_prefixes() -> None:
    shape = Members((Member("id", node=Node.ATTRIBUTE), Member("n", tag="{urn:n}n"), Member("m")))
    prefixed = XmlContent("{urn:r}r", shape, (("n", "urn:n"), ("r", "urn:r")))
    value = {"id": "1", "n": "2", "m": "3"}
    assert shown(prefixed, value) == (
        '<r:r xmlns:n="urn:n" xmlns:r="urn:r" id="1"><n:n>2</n:n><m>3</m></r:r>'
    )
    default = XmlContent("{urn:r}r", shape)
    text = shown(default, value)
    assert text == '<r xmlns="urn:r" id="1"><n xmlns="urn:n">2</n><m>3</m></r>'
    for content in (prefixed, default):
        assert read(content, text) == value
        assert read(content, "<r id='1'><n>2</n><m>3</m></r>") == value  # by local names


def test_an_exact_name_counts_before_a_local_one() -> None:
    content = XmlContent("r", Members((Member("a", tag="{urn:1}x"), Member("b", tag="{urn:2}x"))))
    text = '<r><x xmlns="urn:2">b</x><x xmlns="urn:1">a</x></r>'
    assert read(content, text) == {"a": "a", "b": "b"}


def test_an_object_may_hold_itself() -> None:
    tree = Members((Member("name"), Member("child", lambda: tree)))
    content = XmlContent("tree", lambda: tree)
    value = {"name": "a", "child": {"name": "b", "child": {"name": "c"}}}
    assert read(content, written(content, value)) == value


def test_what_no_shape_describes_is_kept_and_can_be_written_again() -> None:
    content = XmlContent("r", Members((Member("a"),)))
    text = '<r b="1">t<a>2</a><c d="3">u<e>4</e><e>5</e></c></r>'
    value = {"a": "2", "c": {"e": ["4", "5"], "@d": "3", "#text": "u"}, "@b": "1", "#text": "t"}
    assert read(content, text) == value
    assert read(content, written(content, value)) == value


def test_what_is_there_twice_is_not_lost() -> None:
    content = XmlContent("r", Members((Member("a", WHOLE),)))
    assert read(content, "<r><a>1</a><a>2</a><a>3</a></r>") == {"a": [1, 2, 3]}


def test_a_text_that_is_no_value_of_its_type_stays_text() -> None:
    content = XmlContent("r", Members((Member("a", WHOLE), Member("b", FLAG), Member("c", NUMBER))))
    text = "<r><a> 1 </a><b>yes</b><c>INF</c></r>"
    assert read(content, text) == {"a": 1, "b": "yes", "c": "INF"}
    assert read(content, "<r><a>1.0</a><b>0</b><c>1e2</c></r>") == {
        "a": "1.0",
        "b": False,
        "c": 100,
    }
    assert read(content, "<r><a><x>1</x></a></r>") == {"a": {"x": "1"}}


@pytest.mark.parametrize(
    ("value", "said"),
    [
        ({"a": "\0"}, "a: expected text that XML can hold, got a control character"),
        ({"b": "\x1f"}, "b: expected a name and a text that XML can hold, got b"),
        ({"m": {"1": "x"}}, "m.1: expected a name that XML allows, got 1"),
        ({"a": {"x": []}, "b": ["x"]}, "b: expected one text, got an object or a list"),
    ],
)
def test_what_xml_cannot_say_is_refused(value: object, said: str) -> None:
    shape = Members((Member("a"), Member("b", node=Node.ATTRIBUTE), Member("m", Entries())))
    with pytest.raises(InvalidRequestError, match=said):
        written(XmlContent("r", shape), value)


# --- any shape, any value ---

NAMES = st.text(string.ascii_letters, min_size=1, max_size=3)
TEXTS = st.text(
    st.characters(codec="utf-8", exclude_categories=("Cc", "Cs", "Cn"))
) | st.sampled_from(["\t", "\n a\r\n", "]]>", "<a>&amp;", ""])
LEAVES: list[tuple[Scalar, st.SearchStrategy[Any]]] = [
    (Scalar(), TEXTS),
    (WHOLE, st.integers()),
    (NUMBER, st.floats(allow_nan=False, allow_infinity=False)),
    (FLAG, st.booleans()),
]

Pair = tuple[Any, st.SearchStrategy[Any]]
"""A shape, and the values that it writes."""


def lists(inner: Pair) -> st.SearchStrategy[Pair]:
    return NAMES.map(lambda name: (Items(name, inner[0]), st.lists(inner[1], max_size=3)))


def maps(inner: Pair) -> st.SearchStrategy[Pair]:
    values = st.one_of(inner[1]) if isinstance(inner[0], Scalar) else inner[1]
    return st.just((Entries(inner[0]), st.dictionaries(NAMES, values, max_size=3)))


@st.composite
def objects(draw: st.DrawFn, inner: st.SearchStrategy[Pair]) -> Pair:
    names = draw(st.lists(NAMES, unique=True, max_size=4))
    members: list[Member] = []
    values: dict[str, st.SearchStrategy[Any]] = {}
    for name in names:
        shape, strategy = draw(inner)
        node = Node.ELEMENT
        if isinstance(shape, Scalar):
            node = draw(st.sampled_from([Node.ELEMENT, Node.ATTRIBUTE]))
        wrapped = isinstance(shape, Items) and draw(st.booleans())
        if isinstance(shape, Members):
            node = draw(st.sampled_from([Node.ELEMENT, Node.NONE]))
        if node is Node.ELEMENT and not isinstance(shape, Items) and draw(st.booleans()):
            shape = Inside("inside", shape)
        members.append(Member(name, shape, node=node, wrapped=wrapped, required=True))
        values[name] = strategy
    return Members(tuple(members)), st.fixed_dictionaries(values)


def numbered(shape: Any, numbers: Iterator[int]) -> Any:
    """A shape whose members have each a name of their own, so that objects may share an element."""
    match shape:
        case Members(members=members, others=others):
            return Members(tuple(numbered(each, numbers) for each in members), others)
        case Member():
            inner = numbered(shape.shape, numbers)
            if isinstance(inner, Items):  # the names of its items are no names of other members
                inner = Items(f"i{next(numbers)}", inner.shape)
            tag = f"m{next(numbers)}"
            return Member(shape.name, inner, tag, shape.node, shape.wrapped, shape.required)
        case Items(tag=tag, shape=inner) | Inside(tag=tag, shape=inner):
            return type(shape)(tag, numbered(inner, numbers))
        case Entries(shape=inner):
            return Entries(numbered(inner, numbers))
        case _:
            return shape


SHAPES: st.SearchStrategy[Pair] = st.recursive(
    st.sampled_from(LEAVES),
    lambda inner: inner.flatmap(lists) | inner.flatmap(maps) | objects(inner),
    max_leaves=6,
)


@given(SHAPES, st.data())
def test_what_is_written_is_read_back(pair: Pair, data: st.DataObject) -> None:
    content, value = XmlContent("r", numbered(pair[0], count())), data.draw(pair[1])
    text = written(content, value)
    assert ET.fromstring(text).tag == "r"
    assert read(content, text) == value


ANY = st.recursive(
    TEXTS,
    lambda inner: st.dictionaries(
        NAMES, inner | st.lists(inner, min_size=2, max_size=3), min_size=1
    ),
    max_leaves=6,
)


@given(ANY)
def test_a_value_without_a_description_is_read_back(value: Any) -> None:
    content = XmlContent("r", Anything())
    assert read(content, written(content, value)) == value


@given(
    st.binary(max_size=200) | st.text(alphabet="<>&;/ar='\"![]-?x ", max_size=60).map(str.encode)
)
def test_no_content_is_anything_but_json_or_refused(content: bytes) -> None:
    shape = Members((Member("a", Items("r")), Member("x", node=Node.ATTRIBUTE)))
    reason, found = "", None
    try:
        found = read(XmlContent("r", shape), content)
    except UnreadableBody as problem:
        reason = problem.reason
    assert isinstance(found, dict) or reason in {"invalid_xml", "empty"}


# --- documents that mean harm ---

LAUGHS = '<!DOCTYPE r [<!ENTITY a "ha">{}]><r>&z;</r>'.format(
    "".join(
        f'<!ENTITY {name} "{f"&{before};" * 10}">'
        for before, name in zip(string.ascii_lowercase, string.ascii_lowercase[1:], strict=False)
    )
)


@pytest.mark.parametrize(
    "text",
    [
        LAUGHS,
        '<!DOCTYPE r [<!ENTITY x SYSTEM "file:///etc/passwd">]><r>&x;</r>',
        '<!DOCTYPE r [<!ENTITY x SYSTEM "http://127.0.0.1:9/x">]><r>&x;</r>',
        '<!DOCTYPE r [<!ENTITY % x SYSTEM "http://127.0.0.1:9/x"> %x;]><r/>',
        '<!DOCTYPE r SYSTEM "http://127.0.0.1:9/x.dtd"><r/>',
        "<!DOCTYPE r><r/>",
        "<r>&undeclared;</r>",
        f"{'<r>' * 100_000}{'</r>' * 100_000}",
        f"{'<r>' * 300}{'</r>' * 300}",
    ],
    ids=[
        "laughs",
        "file",
        "network",
        "parameter",
        "dtd",
        "doctype",
        "undeclared",
        "deep",
        "deeper",
    ],
)
def test_a_hostile_document_is_refused(text: str) -> None:
    with pytest.raises(UnreadableBody) as caught:
        read(XmlContent("r", Anything()), text)
    assert caught.value.reason == "invalid_xml"
    assert "root:" not in caught.value.detail
    assert "<string>" not in caught.value.detail


def test_an_inclusion_is_only_an_element() -> None:
    text = '<r><include xmlns="http://www.w3.org/2001/XInclude" href="/etc/passwd"/></r>'
    assert read(XmlContent("r", Anything()), text) == {"include": {"@href": "/etc/passwd"}}


# --- encodings ---


@pytest.mark.parametrize(
    ("content", "content_type"),
    [
        ("<r>é</r>".encode(), XML),
        ("<r>é</r>".encode("utf-8-sig"), XML),
        ("<r>é</r>".encode("utf-16"), XML),
        (b"<?xml version='1.0' encoding='iso-8859-1'?><r>\xe9</r>", XML),
        (b"<r>\xe9</r>", "text/xml; charset=ISO-8859-1"),
        (b"<?xml version='1.0' encoding='UTF-8'?><r>\xe9</r>", 'a/b+xml; charset="latin1"'),
    ],
)
def test_the_encoding_is_that_of_the_header_then_of_the_content(
    content: bytes, content_type: str
) -> None:
    assert read(XmlContent("r"), content, content_type) == "é"


@pytest.mark.parametrize("content_type", ["text/xml; charset=nothing", "text/html"])
def test_another_encoding_or_type_is_refused(content_type: str) -> None:
    with pytest.raises(UnreadableBody):
        read(XmlContent("r"), b"<r/>", content_type)
