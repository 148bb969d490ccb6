"""What changed in how the members of a form are written, one by one.

A member that is new or gone has a line of its own that says so; how it is written goes without
saying, as does a content type that it has by default.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from ..ir.types import ArrayType, MapType, RefType, within, without_null
from .report import LineKind

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from ..ir.types import Type
    from .report import Line, Report

_Written = dict[str, Any]
"""What an encoding says beyond the default."""


def part_changes(old: Report, new: Report, method: str) -> Iterator[str]:
    """What is written otherwise, in words.

    Args:
        old: The report before, with the names of today.
        new: The report of now.
        method: The call.
    """
    was_there, is_there = _members(old, method), _members(new, method)
    was, now = _encodings(old, method, was_there), _encodings(new, method, is_there)
    for name in sorted(was.keys() | now.keys()):
        before, after = was.get(name, {}), now.get(name, {})
        appeared = name in is_there and name not in was_there
        vanished = name in was_there and name not in is_there
        if before != after and not appeared and not vanished:
            yield f"the part {name} is written {_words(after)} now, was {_words(before)}"


def _encodings(
    report: Report, method: str, members: Mapping[str, Type | None]
) -> dict[str, _Written]:
    facts = report.lines[LineKind.REQUEST, method].facts
    is_multipart = "".join(facts.get("sends", ())).startswith("multipart/")
    found: dict[str, _Written] = {}
    for part in json.loads("".join(facts.get("parts", ())) or "[]"):
        name, encoding = part["name"], part["encoding"]
        said = {word: value for word, value in encoding.items() if value not in (None, [])}
        of = members.get(name)
        if is_multipart and of is not None and _is_json(report, of):
            by_default = {"content_type": "application/json"}
            said = {} if said == by_default else said
        found[name] = said
    return found


def _members(report: Report, method: str) -> dict[str, Type | None]:
    """The types of what stands in a body, by name on the wire."""
    found: dict[str, Type | None] = {}
    for name, line in report.of(LineKind.ARGUMENT).items():
        if name.rpartition(".")[0] != method:
            continue
        if line.facts.get("in") == ("member",):
            found[_wire(line)] = line.type
        elif line.facts.get("in") == ("body",) and line.type is not None:
            models = {each.id for each in within(line.type) if isinstance(each, RefType)}
            for field, row in report.of(LineKind.FIELD).items():
                if field.rpartition(".")[0] in models:
                    found[_wire(row)] = row.type
    return found


def _wire(line: Line) -> str:
    return "".join(line.facts.get("wire", (line.name.rpartition(".")[2],)))


def _is_json(report: Report, found: Type) -> bool:
    """Whether a part is JSON where nothing is said: an object, or each of a list of objects."""
    found = without_null(found)
    if isinstance(found, ArrayType) and not found.prefix:
        found = without_null(found.items)
    is_model = isinstance(found, RefType) and (LineKind.MODEL, found.id) in report.lines
    return is_model or isinstance(found, MapType)


def _words(found: _Written) -> str:
    """How a part is written, for a user."""
    words: list[str] = []
    for word, value in sorted(found.items()):
        match word, value:
            case "content_type", _:
                words.append(f"as {value}")
            case "style", _:
                words.append(f"in the style {value}")
            case "headers", _:
                words.append(f"with {', '.join(f'{name}: {text}' for name, text in value)}")
            case "body", _:
                words.append("by the schema of its own")
            case _, True | False:
                words.append(f"with {word.replace('_', ' ')} {str(value).lower()}")
            case _:
                words.append(f"with another {word.replace('_', ' ')}")
    return " ".join(words) or "by default"
