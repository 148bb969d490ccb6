"""Bodies that are no JSON: what to give for them, and what must travel.

Forms are read by the standard library, as a server would.
"""

from __future__ import annotations

import json
from email import message_from_bytes
from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qsl

from tests.plain import is_list, is_mapping

from .wire import text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from .reader import Place

FORM = "application/x-www-form-urlencoded"
STREAMS = ("event-stream", "json-seq", "jsonl", "x-ndjson")


def essence(media_type: str) -> str:
    return media_type.partition(";")[0].strip().lower()


def is_stream(media_type: str) -> bool:
    return essence(media_type).rpartition("/")[2].endswith(STREAMS)


def is_form(media_type: str) -> bool:
    return essence(media_type) in {FORM, "multipart/form-data"}


def is_events(media_type: str) -> bool:
    return essence(media_type) == "text/event-stream"


def sequence(media_type: str, items: list[Any]) -> bytes:
    """The content of a response that is a sequence; an event is a mapping of its fields."""
    if is_events(media_type):
        lines = [[f"{k}: {v}" for k, v in item.items()] for item in items]
        return "".join("\n".join([*event, "", ""]) for event in lines).encode()
    before = "\x1e" if essence(media_type).endswith("json-seq") else ""
    return "".join(f"{before}{json.dumps(item)}\n" for item in items).encode()


def with_files(schema: Place, value: Any) -> Any:
    """A sampled value with bytes where the document says that a file is."""
    schema = schema.resolve()
    is_file = schema.get("format") == "binary" or (
        "contentMediaType" in schema and "contentEncoding" not in schema
    )
    if is_file and isinstance(value, str):
        return value.encode()
    for choice in (*schema.items("anyOf"), *schema.items("oneOf")):
        value = with_files(choice, value)
    if is_mapping(value):
        known = dict(schema.children("properties"))
        return {k: with_files(known[k], v) if k in known else v for k, v in value.items()}
    if is_list(value) and "items" in schema:
        return [with_files(schema / "items", item) for item in value]
    return value


def words(value: Any) -> Iterator[str]:
    """Every text within a value, names of members among them."""
    if is_mapping(value):
        for name, item in value.items():
            yield from (name, *words(item))
    elif is_list(value):
        for item in value:
            yield from words(item)
    elif isinstance(value, str):
        yield value


def assert_form(media_type: str, content_type: str, content: bytes, meant: dict[str, Any]) -> None:
    """Every member that has a value is there, and plain ones hold it."""
    if essence(media_type) == FORM:
        pairs = parse_qsl(content.decode(), keep_blank_values=True)
        found: dict[str, list[Any]] = {}
        for name, value in pairs:
            found.setdefault(name, []).append(value)
    else:
        whole = message_from_bytes(
            b"Content-Type: " + content_type.encode() + b"\r\n\r\n" + content
        )
        found = {}
        for part in whole.walk():
            said = part.get_param("name", header="content-disposition")
            if isinstance(said, str):
                found.setdefault(said, []).append(part.get_payload(decode=True))
    for name, value in meant.items():
        if value in ([], {}, None):
            continue
        near = [key for key in found if key == name or key.startswith(f"{name}[")]
        exploded = is_mapping(value) and set(value) <= set(found)
        assert near or exploded, f"{name} is missing in {content!r}"
        if not is_mapping(value) and not is_list(value):
            expected = value if isinstance(value, bytes) else text(value)
            sent = found[name][0]
            same = sent == expected or sent == str(expected).encode()
            assert same, f"{name}: {sent!r} for {value!r}"
