"""Reads YAML 1.2 (core schema), as OpenAPI asks for, on top of a parser that knows YAML 1.1.

Only the events of the parser are used, none of its types. So `NO`, `on`, `12:30:00` and
`2024-01-01` are text, keys are text, aliases cannot explode, and no event outlives its turn, which
keeps memory at the size of the result.
"""

from __future__ import annotations

import math
import re
from typing import TYPE_CHECKING

import yaml

from ..diagnostics.diagnostics import Diagnosed, quote
from .document import describe
from .positions import MarkedMapping, MarkedSequence, Value

if TYPE_CHECKING:
    from collections.abc import Callable

    from .builder import Builder

_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_MAXIMUM_EXPANSION = 1_000_000
"""Nodes that all aliases together may stand for."""

# YAML 1.2.2, section 10.3.2, tag resolution of the core schema
_CONSTANTS: dict[str, Value] = {
    **dict.fromkeys(("", "~", "null", "Null", "NULL")),
    **dict.fromkeys(("true", "True", "TRUE"), True),
    **dict.fromkeys(("false", "False", "FALSE"), False),
    **dict.fromkeys((".inf", ".Inf", ".INF", "+.inf", "+.Inf", "+.INF"), math.inf),
    **dict.fromkeys(("-.inf", "-.Inf", "-.INF"), -math.inf),
    **dict.fromkeys((".nan", ".NaN", ".NAN"), math.nan),
}
_NUMBER_BEGINS = frozenset("+-.0123456789")
_DECIMAL = re.compile(r"[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?\Z")
_OTHER_BASE = re.compile(r"0o[0-7]+\Z|0x[0-9a-fA-F]+\Z")
_LEADING_ZERO = re.compile(r"[-+]?0[0-9]+\Z")

_TAG = "tag:yaml.org,2002:"
_TAG_TYPES: dict[str, tuple[type, ...]] = {
    "int": (int,),
    "float": (float, int),
    "bool": (bool,),
    "null": (type(None),),
}
_JSON_TAGS = "!!str, !!int, !!float, !!bool, !!null, !!map, !!seq"

_HINTS = (
    ("mapping values", 'line up the keys, or put quotes around text that has ": " in it'),
    ("block sequence entries", 'put quotes around text that begins with "-"'),
    ("could not find expected ':'", "put a colon and a space after the key, or quote the text"),
    ("did not find expected key", "line up the keys; write a quote inside of quotes twice"),
    ("expected <block end>", "line up the keys; write a quote inside of quotes twice"),
    ("expected '-' indicator", "line up the dashes of one sequence in the same column"),
    ("unexpected end of stream", "close the quotes or brackets that were opened"),
    ("expected ',' or ", "close the bracket, or put a comma between the entries"),
    ("Unicode character escape", "write the character itself; YAML has no surrogate pairs"),
    ("unknown escape character", "double the backslash, or use single quotes"),
    ("cannot start any token", "put quotes around text that begins with this character"),
)
_ANY_HINT = "check the indentation, and quote text with special characters"


def read_yaml(text: str, builder: Builder) -> None:
    """Walks through the text; the builder has the tree afterwards.

    Raises:
        Diagnosed: E104 where the text is no YAML; E106, E107, E112 to E115.
    """
    reader = _Reader(builder)
    try:
        for event in yaml.parse(text, Loader=_LOADER):
            reader.turns[type(event)](event)
    except yaml.MarkedYAMLError as error:
        raise _syntax_error(error, text, builder) from None
    if reader.documents == 0:
        raise builder.stop("E106", 0, "the file is empty", hint="write a document into it")


class _Reader:
    """One turn for each kind of event."""

    def __init__(self, builder: Builder) -> None:
        self.documents = 0
        self.turns: dict[type, Callable[..., None]] = {
            yaml.ScalarEvent: self._scalar,
            yaml.MappingStartEvent: self._mapping,
            yaml.SequenceStartEvent: self._sequence,
            yaml.MappingEndEvent: self._end,
            yaml.SequenceEndEvent: self._end,
            yaml.AliasEvent: self._alias,
            yaml.DocumentStartEvent: self._document,
            yaml.DocumentEndEvent: self._nothing,
            yaml.StreamStartEvent: self._nothing,
            yaml.StreamEndEvent: self._nothing,
        }
        self._builder = builder
        self._anchors: dict[str, _Anchored | None] = {}
        """None while the anchored node is still open."""
        self._open: list[_Open] = []
        self._count = 0
        self._expanded = 0

    def _nothing(self, _: yaml.Event) -> None:
        """Where the stream begins and ends says nothing about the tree."""

    def _document(self, event: yaml.DocumentStartEvent) -> None:
        self.documents += 1
        if self.documents > 1:
            offset = _offset(event)
            message = "a second document begins here; only one is read"
            hint = "keep one document in the file, and remove the line ---"
            raise self._builder.stop("E107", offset, message, hint=hint)

    def _scalar(self, event: yaml.ScalarEvent) -> None:
        builder, offset = self._builder, _offset(event)
        if self._expects_key():
            if event.anchor is not None:
                self._anchors[event.anchor] = _Anchored(event.value, 1, 0)
            if event.implicit[0] and event.value == "<<":
                self._open[-1].merges = offset
            builder.take_key(event.value, offset)
            return
        self._count += 1
        value: Value = event.value
        if event.implicit[0]:
            value = self._plain(event.value, offset)
        elif event.tag not in (None, "!", _TAG + "str"):
            value = self._tagged(event.tag, event.value, offset)
        if event.anchor is not None:
            self._anchors[event.anchor] = _Anchored(value, 1, 0)
        builder.take_value(value, offset)

    def _plain(self, text: str, offset: int) -> Value:
        if text[:1] not in _NUMBER_BEGINS:
            return _CONSTANTS.get(text, text)
        if _DECIMAL.match(text):
            if _LEADING_ZERO.match(text):
                message = f"{text} is a number, so its leading zeros are lost"
                hint = f"write '{text}' if it is text, or the number without zeros"
                self._builder.note("W131", offset, message, hint=hint)
            return self._builder.take_number(text, offset)
        if _OTHER_BASE.match(text):
            return self._builder.take_number(text, offset, base=0)
        return _CONSTANTS.get(text, text)

    def _tagged(self, tag: str, text: str, offset: int) -> Value:
        types = _TAG_TYPES.get(tag.removeprefix(_TAG))
        value = self._plain(text, offset)
        if types is None:
            self._refuse_tag(tag, offset)
        elif type(value) not in types:
            message = f"{quote(text)} is no {_short(tag)}"
            self._builder.note("E110", offset, message, hint="correct the value, or remove the tag")
        return value

    def _refuse_tag(self, tag: str, offset: int) -> None:
        message = f"tag {_short(tag)} is none of the JSON types"
        hint = "remove the tag, and quote the value if it is text"
        self._builder.note("E110", offset, message, allowed=_JSON_TAGS, hint=hint)

    def _mapping(self, event: yaml.MappingStartEvent) -> None:
        self._start(event, MarkedMapping(), "map")

    def _sequence(self, event: yaml.SequenceStartEvent) -> None:
        self._start(event, MarkedSequence(), "seq")

    def _start(
        self, event: yaml.CollectionStartEvent, node: MarkedMapping | MarkedSequence, kind: str
    ) -> None:
        offset = _offset(event)
        if self._expects_key():
            raise self._no_key(node, offset)
        if event.tag not in (None, "!", _TAG + kind):
            self._refuse_tag(event.tag, offset)
        if event.anchor is not None:
            self._anchors[event.anchor] = None
        self._count += 1
        self._builder.enter(node, offset)
        self._open.append(_Open(event.anchor, self._count))

    def _end(self, _: yaml.CollectionEndEvent) -> None:
        node, ended = self._builder.current, self._open.pop()
        if ended.merges is not None and isinstance(node, MarkedMapping):
            self._merge(node, ended.merges)
        if self._open:
            self._open[-1].height = max(self._open[-1].height, ended.height + 1)
        if ended.anchor is not None:
            size = self._count - ended.count + 1
            self._anchors[ended.anchor] = _Anchored(node, size, ended.height + 1)
        self._builder.leave()

    def _alias(self, event: yaml.AliasEvent) -> None:
        name, offset = event.anchor, _offset(event)
        if name not in self._anchors:
            message = f"alias *{name} names no anchor before it"
            hint = f"put &{name} on the node that is meant, above this line"
            raise self._builder.stop("E115", offset, message, hint=hint)
        anchored = self._anchors[name]
        if anchored is None:
            message = f"alias *{name} stands inside of what it names"
            raise self._builder.stop("E112", offset, message, hint="use $ref for recursive schemas")
        if self._expects_key():
            if not isinstance(anchored.value, str):
                raise self._no_key(anchored.value, offset)
            self._builder.take_key(anchored.value, offset)
            return
        self._count += anchored.size
        self._expanded += anchored.size
        if self._expanded > _MAXIMUM_EXPANSION:
            message = f"the aliases up to *{name} stand for more than {_MAXIMUM_EXPANSION:,} nodes"
            hint = "use $ref instead of aliases within aliases"
            raise self._builder.stop("E113", offset, message, hint=hint)
        self._builder.refuse_depth(anchored.height, offset)
        self._open[-1].height = max(self._open[-1].height, anchored.height)
        self._builder.take_value(anchored.value, offset)

    def _expects_key(self) -> bool:
        return self._builder.key is None and isinstance(self._builder.current, MarkedMapping)

    def _no_key(self, value: Value, offset: int) -> Diagnosed:
        message = f"a key must be text, found {describe(value)}"
        hint = "put quotes around text that begins with { or ["
        return self._builder.stop("E109", offset, message, hint=hint)

    def _merge(self, mapping: MarkedMapping, offset: int) -> None:
        """What YAML 1.1 calls a merge: entries of the mapping itself win, then earlier ones."""
        merged = mapping["<<"]
        parts = merged if isinstance(merged, list) else [merged]
        if not all(isinstance(part, MarkedMapping) for part in parts):
            return
        message = '"<<" is a merge key of YAML 1.1; it is followed here, other tools may not'
        self._builder.note("W130", offset, message, hint="repeat the entries, or use $ref or allOf")
        slot = list(mapping).index("<<")
        del mapping["<<"], mapping.marks[2 * slot : 2 * slot + 2]
        for part in parts:
            assert isinstance(part, MarkedMapping)
            marks = iter(part.marks)
            for (key, value), key_mark, mark in zip(part.items(), marks, marks, strict=True):
                if key not in mapping:
                    mapping.put(key, value, key_mark, mark)


class _Anchored:
    """What an anchor names: the value, how many nodes and how many levels it has."""

    __slots__ = ("height", "size", "value")

    def __init__(self, value: Value, size: int, height: int) -> None:
        self.value = value
        self.size = size
        self.height = height


class _Open:
    """A mapping or sequence that has not ended yet."""

    __slots__ = ("anchor", "count", "height", "merges")

    def __init__(self, anchor: str | None, count: int) -> None:
        self.anchor = anchor
        self.count = count
        self.height = 0
        self.merges: int | None = None


def _offset(event: yaml.Event) -> int:
    assert event.start_mark is not None
    return event.start_mark.index


def _short(tag: str) -> str:
    return tag.replace(_TAG, "!!", 1)


def _syntax_error(error: yaml.MarkedYAMLError, text: str, builder: Builder) -> Diagnosed:
    problem = error.problem or "unknown problem"
    marks = [error.problem_mark, error.context_mark]
    offset = next((mark.index for mark in marks if mark is not None), 0)
    if not text[offset:].strip() and error.context_mark is not None:
        offset = error.context_mark.index
    if text[offset : offset + 1] == "\t":
        message = "a tab stands where YAML allows only spaces"
        return builder.stop("E104", offset, message, hint="indent with spaces")
    hint = next((hint for part, hint in _HINTS if part in problem), _ANY_HINT)
    message = f"not valid YAML: {problem}"
    if error.context and error.context_mark and error.context_mark.index < offset:
        began = builder.position(error.context_mark.index).line
        message += f", {error.context} that began on line {began}"
    return builder.stop("E104", offset, message, hint=hint)
