"""The first stage: a file becomes a `Document`.

Bytes become characters here, once, and only as UTF-8.
"""

from __future__ import annotations

import codecs
import re
from typing import TYPE_CHECKING, NamedTuple

from ..diagnostics.diagnostics import Diagnosed, Diagnostic, Position, line_starts
from .builder import Builder
from .document import Document, describe
from .load_json import read_json
from .positions import MarkedMapping, mark_of
from .readfile import read_regular

if TYPE_CHECKING:
    from pathlib import Path

    from .positions import Value

_OTHER_ENCODINGS = {
    codecs.BOM_UTF32_LE: "UTF-32 (little endian)",
    codecs.BOM_UTF32_BE: "UTF-32 (big endian)",
    codecs.BOM_UTF16_LE: "UTF-16 (little endian)",
    codecs.BOM_UTF16_BE: "UTF-16 (big endian)",
}
# YAML 1.2.2, section 5.1, c-printable, without the byte order mark that `decode` has taken off
_FORBIDDEN_IN_YAML = re.compile(
    "[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]"
)
# RFC 8259, section 7: in JSON only the control characters below U+0020 must be escaped
_FORBIDDEN_IN_JSON = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff]")


class Read(NamedTuple):
    """What a text says, whatever it is."""

    value: Value
    mark: int
    text: str
    notes: tuple[Diagnostic, ...]
    """What was odd but could be read."""


def load(path: str | Path) -> Document:
    """Reads a document from a file that the user named.

    Args:
        path: The file; `.json` at its end is read as JSON (RFC 8259), anything else as YAML 1.2.

    Raises:
        Diagnosed: if the file cannot be read, or whatever `load_text` raises.
    """
    return load_text(read_file(path, str(path), named_by_user=True), str(path))


def read_file(path: str | Path, file: str, *, named_by_user: bool = False) -> bytes:
    """The bytes of a file.

    Args:
        path: The file.
        file: The name it has in messages.
        named_by_user: Whether the user named it and not a document: then it may be a pipe.

    Raises:
        Diagnosed: if the file cannot be read.
    """
    try:
        return read_regular(path, any_kind=named_by_user)
    except OSError as error:
        match error:
            case FileNotFoundError():
                found, hint = "the file does not exist", "correct the path"
            case IsADirectoryError():
                found, hint = "this is a directory", "name the file in it"
            case PermissionError():
                found, hint = "it may not be read", "change its permissions"
            case _:
                found, hint = error.strerror or type(error).__name__, "correct the path"
        message = f"cannot read this file: {found}"
        raise Diagnosed(Diagnostic("E101", Position(file, 1, 1), message, hint=hint)) from None


def load_text(text: str | bytes, file: str) -> Document:
    """Reads a document from text.

    Args:
        text: Characters, or bytes in UTF-8 with or without byte order mark.
        file: The name it has in messages; its ending tells JSON from YAML.

    Raises:
        Diagnosed: E120 if its root is no mapping, or whatever `read_value` raises.
    """
    read = read_value(text, file)
    if isinstance(read.value, MarkedMapping):
        return Document(read.value, {file: read.text}, read.mark, read.notes)
    position = Document(MarkedMapping(), {file: read.text}).position(read.mark)
    message = f"expected a mapping, found {describe(read.value)}"
    hint = "an OpenAPI document or overlay begins with keys such as openapi: and info:"
    raise Diagnosed(Diagnostic("E120", position, message, hint=hint))


def read_value(text: str | bytes, file: str) -> Read:
    """Reads whatever a text says in JSON or YAML; takes what `load_text` does.

    Raises:
        Diagnosed: E1xx, if the text cannot be read to its end. What can be read in spite of a
            mistake, such as a key that stands twice, is in the notes.
    """
    text = _characters(text, file)
    is_json = file.lower().endswith(".json")
    _refuse_characters(text, file, is_json=is_json)
    builder = Builder(file, text)
    if is_json:
        read_json(text, builder)
    else:
        from .load_yaml import read_yaml

        read_yaml(text, builder)
    return Read(builder.root, builder.root_mark, text, tuple(builder.report))


def read_prose(text: str | bytes, file: str) -> Read:
    """Takes a text as it is, as a description that stands in a file of its own.

    Raises:
        Diagnosed: if the text is not UTF-8.
    """
    text = _characters(text, file)
    return Read(text, mark_of(0, 0), text, ())


def _characters(text: str | bytes, file: str) -> str:
    return (_decode(text, file) if isinstance(text, bytes) else text).removeprefix("\ufeff")


def _decode(data: bytes, file: str) -> str:
    start = Position(file, 1, 1)
    hint = "save the file as UTF-8"
    for mark, name in _OTHER_ENCODINGS.items():
        if data.startswith(mark):
            message = f"the text is {name}, as its byte order mark says"
            raise Diagnosed(Diagnostic("E102", start, message, allowed="UTF-8", hint=hint))
    if b"\0" in data[:2]:
        message = "the text looks like UTF-16 without a byte order mark"
        raise Diagnosed(Diagnostic("E102", start, message, allowed="UTF-8", hint=hint))
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        before = data[: error.start].decode("utf-8")
        starts = line_starts(before)
        position = Position(file, len(starts), len(before) - starts[-1] + 1)
        guess = bytes([data[error.start]]).decode("latin-1")
        as_latin = f' (in Latin-1 it would be "{guess}")' if guess.isprintable() else ""
        message = f"byte 0x{data[error.start]:02X} is not UTF-8{as_latin}"
        raise Diagnosed(Diagnostic("E102", position, message, allowed="UTF-8", hint=hint)) from None


def _refuse_characters(text: str, file: str, *, is_json: bool) -> None:
    match = (_FORBIDDEN_IN_JSON if is_json else _FORBIDDEN_IN_YAML).search(text)
    if match is None:
        return
    starts = line_starts(text[: match.start()])
    position = Position(file, len(starts), match.start() - starts[-1] + 1)
    message = f"character U+{ord(match.group()):04X} may not stand in the text"
    escape = f"\\u{ord(match.group()):04x}"
    hint = f'remove it, or write it as "{escape}" in double quotes'
    raise Diagnosed(Diagnostic("E103", position, message, hint=hint))
