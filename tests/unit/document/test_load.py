"""Reading: YAML 1.2 and JSON to the letter, each part at its place, and nothing crashes."""

from __future__ import annotations

import gc
import json
import math
from typing import TYPE_CHECKING

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from generator.diagnostics.diagnostics import Diagnosed, Position
from generator.document import load_yaml
from generator.document.load import load, load_text

if TYPE_CHECKING:
    from pathlib import Path

    from generator.document.positions import Value

SCALARS: list[tuple[str, Value]] = [
    # YAML 1.2.2, section 10.3.2, and what YAML 1.1 reads otherwise
    ("NO", "NO"),
    ("on", "on"),
    ("yes", "yes"),
    ("y", "y"),
    ("12:30:00", "12:30:00"),
    ("2024-01-01", "2024-01-01"),
    ("2024-01-01T00:00:00Z", "2024-01-01T00:00:00Z"),
    ("1_000", "1_000"),
    ("0b11", "0b11"),
    ("=", "="),
    ("<<", "<<"),
    ("0o17", 15),
    ("0x1F", 31),
    ("0o8", "0o8"),
    ("0123", 123),
    ("-12", -12),
    ("+12", 12),
    ("1e3", 1000.0),
    ("1.5", 1.5),
    (".5", 0.5),
    ("5.", 5.0),
    ("-.5e-1", -0.05),
    ("1.2.3", "1.2.3"),
    ("-", None),
    (".inf", math.inf),
    ("-.INF", -math.inf),
    ("+.Inf", math.inf),
    ("~", None),
    ("null", None),
    ("Null", None),
    ("nULL", "nULL"),
    ("", None),
    ("true", True),
    ("TRUE", True),
    ("tRUE", "tRUE"),
    ("False", False),
    ("'1'", "1"),
    ('"true"', "true"),
    ("|\n  1", "1\n"),
    ("!!str 1", "1"),
    ("!!int 1", 1),
    ("!!float 1", 1),
    ("!!null ''", None),
]


@pytest.mark.parametrize(("text", "value"), [pair for pair in SCALARS if pair[0] != "-"])
def test_scalars(text: str, value: Value) -> None:
    read = load_text(f"a: {text}\n", "spec.yaml").value["a"]
    assert read == value
    assert type(read) is type(value)


def test_not_a_number() -> None:
    read = load_text("a: .nan\n", "spec.yaml").value["a"]
    assert isinstance(read, float)
    assert math.isnan(read)


def test_keys_are_text() -> None:
    text = "200: a\n1.0: b\nNO: c\ntrue: d\n~: e\n? f\n: g\n0x1F: h\n"
    assert list(load_text(text, "s.yaml").value) == ["200", "1.0", "NO", "true", "~", "f", "0x1F"]


def test_aliases_and_merge_keys() -> None:
    text = "a: &a {x: 1, y: 2}\nb: *a\nc: {<<: *a, x: 3}\nd: {z: 4, <<: [*a, {w: 5}]}\n&k e: *k\n"
    document = load_text(text, "spec.yaml")
    assert document.value == {
        "a": {"x": 1, "y": 2},
        "b": {"x": 1, "y": 2},
        "c": {"x": 3, "y": 2},
        "d": {"z": 4, "x": 1, "y": 2, "w": 5},
        "e": "e",
    }
    assert document.root["b"].position.column == 4, "an alias stands where it is written"
    assert document.root["b"]["x"].position.line == 1, "what it names stands where it is named"
    assert document.root["c"]["y"].position.line == 1
    assert [note.code for note in document.notes] == ["W130", "W130"]


def test_a_property_may_be_called_like_a_merge_key() -> None:
    document = load_text("a: {'<<': {b: 1}}\nc: {<<: text}\n", "spec.yaml")
    assert document.value == {"a": {"<<": {"b": 1}}, "c": {"<<": "text"}}
    assert not document.notes


def test_byte_order_mark_and_bytes() -> None:
    document = load_text("\ufeffa: é\nb: 1\n".encode(), "spec.yaml")
    assert document.value == {"a": "é", "b": 1}
    assert document.root["a"].key_position.column == 1


def test_unusual_line_breaks_count_as_in_an_editor() -> None:
    document = load_text('a: "x\u2028y\x85z"\r\nb: 1\rc: 2\n', "spec.yaml")
    assert document.root["b"].key_position.line == 2
    assert document.root["c"].key_position.line == 3


JSON_VALUES = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=8,
)
JSON_OBJECTS = st.dictionaries(st.text(max_size=20), JSON_VALUES, max_size=4)


@given(JSON_OBJECTS, st.sampled_from([None, 0, 2, "\t"]), st.booleans())
def test_json_is_read_as_the_standard_library_does(
    data: dict[str, Value], indent: int | str | None, ascii_only: bool
) -> None:
    text = json.dumps(data, indent=indent, ensure_ascii=ascii_only)
    document = load_text(text, "spec.json")
    assert document.value == json.loads(text)


@given(JSON_OBJECTS)
def test_json_in_a_yaml_file(data: dict[str, Value]) -> None:
    data = json.loads(json.dumps(data))
    text = yaml.safe_dump(data, allow_unicode=False, default_style='"')
    try:
        expected = yaml.safe_load(text)
    except yaml.YAMLError:
        return  # PyYAML cannot read back all that it writes
    assert load_text(text, "spec.yaml").value == expected


def _read(text: str | bytes, file: str) -> list[Position]:
    """The positions of all nodes or of all complaints; there is at least one."""
    try:
        document = load_text(text, file)
    except Diagnosed as error:
        return [item.position for item in error.diagnostics]
    return [node.position for node in document.root.descendants()]


YAML_SPECIALS = st.text("ab01:-?[]{},&*!|>'\"%@`#~<.\\ \n\t", min_size=1)


@given(st.text() | YAML_SPECIALS | st.binary(), st.sampled_from(["spec.yaml", "spec.json"]))
def test_anything_is_read_or_refused(text: str | bytes, file: str) -> None:
    positions = _read(text, file)
    assert positions
    assert all(position.line > 0 < position.column for position in positions)


@given(JSON_OBJECTS, st.sampled_from(["json", "yaml"]))
def test_every_value_stands_at_its_position(data: dict[str, Value], ending: str) -> None:
    text = json.dumps(data, indent=1)
    if "\\ud" in text:
        return  # YAML knows no surrogate pairs
    try:
        document = load_text(text, f"spec.{ending}")
    except Diagnosed:
        assert ending == "yaml", "a key of more than 1,024 characters, or a number, is no YAML"
        return
    lines = text.splitlines()
    for node in document.root.descendants():
        position = node.position
        rest = lines[position.line - 1][position.column - 1 :]
        if isinstance(node.value, (dict, list)):
            assert rest[0] in "{["
        else:
            assert rest.startswith(json.dumps(node.value))
        if node.pointer:
            position = node.key_position
            rest = lines[position.line - 1][position.column - 1 :]
            assert rest.startswith(json.dumps(node.key)) or rest.strip(" ,") == rest.rstrip(",")


def test_a_file(tmp_path: Path) -> None:
    file = tmp_path / "spec.yaml"
    file.write_text("a: 1\n")
    assert load(file).file == str(file)
    assert load(str(file)).root["a"].position.file == str(file)


def test_what_is_no_file(tmp_path: Path) -> None:
    with pytest.raises(Diagnosed, match="this is a directory"):
        load(tmp_path)
    (tmp_path / "file").touch()
    with pytest.raises(Diagnosed, match="Not a directory"):
        load(tmp_path / "file" / "spec.yaml")


def test_an_unreadable_file(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    def refuse(path: str, _: int) -> int:
        raise PermissionError(13, "Permission denied", path)

    monkeypatch.setattr("generator.document.readfile.os.open", refuse)
    with pytest.raises(Diagnosed, match="it may not be read"):
        load(tmp_path / "spec.yaml")


def test_a_mistake_that_does_not_break_the_syntax_ends_no_reading() -> None:
    text = f"a: 1\na: 2\nb: !x 3\nb: 4\nc: 1e999\nd: -{'9' * 2000}\n"
    document = load_text(text, "spec.yaml")
    assert [note.code for note in document.notes] == ["E108", "E110", "E108", "E111", "E111"]
    assert document.value == {"a": 1, "b": 3, "c": math.inf, "d": -math.inf}
    half = load_text('{"a": "x\\ud800y"}', "spec.json")
    assert [note.code for note in half.notes] == ["E103"]
    assert half.value == {"a": "x\ufffdy"}


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("a: &a [1]\n*a : 2\n", "E109"),
        ("a: &a 1\n*a : 2\n", "E109"),
        ("*a\n", "E115"),
        ("a: &a {b: &a 1, c: *a}\nd: *a\n", ""),
        ("a: &a b\n*a : 2\n", ""),
        ("a: !x [1]\n", ""),
    ],
)
def test_aliases_as_keys_and_tags_of_collections(text: str, code: str) -> None:
    if not code:
        load_text(text, "spec.yaml")
        return
    with pytest.raises(Diagnosed, match=code):
        load_text(text, "spec.yaml")


def test_the_garbage_collector_is_left_as_it_was() -> None:
    gc.disable()
    try:
        load_text("a: 1", "spec.yaml")
        assert not gc.isenabled()
    finally:
        gc.enable()
    load_text("a: 1", "spec.yaml")
    assert gc.isenabled()


def test_nothing_expands_without_bound() -> None:
    text = "a: &a [x]\n" + "".join(
        f"k{i}: &k{i} [{'*a' if not i else f'*k{i - 1}'}]\n" for i in range(300)
    )
    with pytest.raises(Diagnosed, match="E114"):
        load_text(text, "spec.yaml")
    wide = "a: &a [" + "x, " * 1000 + "x]\nb: [" + "*a, " * 1100 + "*a]\n"
    with pytest.raises(Diagnosed, match="E113"):
        load_text(wide, "spec.yaml")


@pytest.mark.parametrize("text", ["[" * 100_000, "{" * 100_000, '{"a":' * 100_000, "- " * 5000])
def test_depth_ends_the_reading(text: str) -> None:
    for file in ("spec.yaml", "spec.json"):
        with pytest.raises(Diagnosed):
            load_text(text, file)


def test_the_pure_parser_reads_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    text = "a: [1, {b: 'c'}]\nd: &x !!int 3\ne: *x\nf: \"\\u00e9\"\n"
    expected = load_text(text, "spec.yaml")
    monkeypatch.setattr(load_yaml, "_LOADER", yaml.SafeLoader)
    read = load_text(text, "spec.yaml")
    assert read.value == expected.value
    nodes = zip(read.root.descendants(), expected.root.descendants(), strict=True)
    assert all(one.position == other.position for one, other in nodes)
    with pytest.raises(Diagnosed, match="E104"):
        load_text("a: [1", "spec.yaml")


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_utf_16_without_a_mark_is_recognised(encoding: str) -> None:
    with pytest.raises(
        Diagnosed, match="E102 the text looks like UTF-16 without a byte order mark"
    ):
        load_text("openapi: 3.1.0\n".encode(encoding), "spec.yaml")
