from __future__ import annotations

import tomllib
from datetime import date, datetime, time
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.config import toml
from generator.diagnostics.diagnostics import Diagnosed

if TYPE_CHECKING:
    from pathlib import Path

    from generator.document.document import Node

TEXT = """\
# a comment with key = "x"
first = 1
  indented = "two"
list = [
    "a", # comment
    "b",
]
long = \"\"\"
first = "not a key"
\"\"\"
urls.Home = "https://example.com"
"quoted key" = true
pair = { one = 1, two = 2 }

[table]
inner = "x"

[[accept]]
pointer = "/a"

[[accept]]
pointer = "/b" # first
reason = '''
because'''
"""


def read(folder: Path, text: str) -> Node:
    path = folder / "t.toml"
    path.write_bytes(text.encode())
    return toml.read(path).root


@pytest.mark.parametrize(
    ("pointer", "key", "value"),
    [
        ("/first", (2, 1), (2, 9)),
        ("/indented", (3, 3), (3, 14)),
        ("/list", (4, 1), (4, 8)),
        ("/long", (8, 1), (8, 8)),
        ("/urls/Home", (11, 6), (11, 13)),
        ("/quoted key", (12, 1), (12, 16)),
        ("/pair", (13, 1), (13, 8)),
        ("/table", (15, 2), (15, 2)),
        ("/table/inner", (16, 1), (16, 9)),
        ("/accept", (18, 3), (18, 3)),
        ("/accept/0/pointer", (19, 1), (19, 11)),
        ("/accept/1", (21, 3), (21, 3)),
        ("/accept/1/pointer", (22, 1), (22, 11)),
        ("/accept/1/reason", (23, 1), (23, 10)),
    ],
)
def test_every_statement_has_its_place(
    tmp_path: Path, pointer: str, key: tuple[int, int], value: tuple[int, int]
) -> None:
    node = read(tmp_path, TEXT).document.find(pointer)
    assert node is not None
    assert (node.key_position.line, node.key_position.column) == key
    assert (node.position.line, node.position.column) == value


def test_windows_line_ends_change_no_place(tmp_path: Path) -> None:
    node = read(tmp_path, TEXT.replace("\n", "\r\n"))["table"]["inner"]
    assert (node.position.line, node.position.column) == (16, 9)


def test_the_data_is_that_of_tomllib(tmp_path: Path) -> None:
    assert read(tmp_path, TEXT).value == tomllib.loads(TEXT)


def test_dates_become_text(tmp_path: Path) -> None:
    root = read(tmp_path, "a = 2026-01-02\nb = 10:11:12\nc = 2026-01-02T10:11:12Z\n")
    assert date.fromisoformat(root["a"].text()) == date(2026, 1, 2)
    assert time.fromisoformat(root["b"].text()) == time(10, 11, 12)
    assert datetime.fromisoformat(root["c"].text()).utcoffset() is not None


SIMPLE_KEY = st.from_regex(r"[a-z][a-z0-9_-]{0,5}", fullmatch=True)


@given(st.lists(SIMPLE_KEY, unique=True, max_size=8), st.data())
def test_any_order_of_keys_blank_lines_and_comments(
    tmp_path_factory: pytest.TempPathFactory, keys: list[str], data: st.DataObject
) -> None:
    fillers = st.lists(st.sampled_from(["", "# x = 1", "  "]), max_size=2)
    lines: list[str] = []
    expected: dict[str, int] = {}
    for key in keys:
        lines += data.draw(fillers)
        lines.append(f'{key} = "{key}"')
        expected[key] = len(lines)
    root = read(tmp_path_factory.getbasetemp(), "\n".join(lines))
    assert {key: node.key_position.line for key, node in root.items()} == expected


@pytest.mark.parametrize(
    ("content", "code", "line", "column"),
    [
        (b'a = 1\nb = "x\n', "E901", 2, 7),
        (b"a = 1\na = 2\n", "E901", 2, 6),
        (b'a = "', "E901", 1, 6),
        (b"a = '\xff'", "E102", 1, 1),
    ],
)
def test_what_is_not_toml(
    tmp_path: Path, content: bytes, code: str, line: int, column: int
) -> None:
    path = tmp_path / "bad.toml"
    path.write_bytes(content)
    with pytest.raises(Diagnosed) as caught:
        toml.read(path)
    (finding,) = caught.value.diagnostics
    assert (finding.code, finding.position.line) == (code, line)
    assert abs(finding.position.column - column) <= 1  # tomllib's own columns differ by version
    assert "(at " not in finding.message
    assert finding.hint


def test_a_file_that_does_not_exist(tmp_path: Path) -> None:
    with pytest.raises(Diagnosed, match="E101 cannot read this file: No such file"):
        toml.read(tmp_path / "none.toml")
