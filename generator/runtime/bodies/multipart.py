"""Multipart bodies: multipart/form-data, and parts in order such as multipart/mixed.

Everything but files is checked as JSON first; files stay unread until they are sent.
"""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple, cast

from ..core.drift import is_object
from ..core.encode import (
    content_texts,
    form_parts,
    header_value_problem,
    is_styled,
    is_token,
    refuse_null,
    styled_param,
)
from ..core.errors import InvalidRequestError, Problem
from ..core.media import JSON, essence
from ..core.omit import Omit, omit
from ..core.operation import Encoding, Payload
from ..models.payload import checked, refused
from .files import EXPECTED, FileContent, Source, as_file, is_file, joined
from .media_range import choose, text_type
from .values import members, read_back

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from ..core.drift import Path
    from ..core.operation import Body

_PLAIN = Encoding()
Headers = list[tuple[str, str]]


class _Apart(NamedTuple):
    """A value without its files, and the files by where they stood."""

    plain: object
    files: dict[Path, FileContent]


def new_boundary() -> str:
    """What parts one part from the next: nobody can foresee it, so no content has it in it."""
    return os.urandom(16).hex()


def write_multipart(spec: Body, value: object, extra: object) -> Payload:
    """Write an object as named parts (RFC 7578; OpenAPI 3.2, section 4.15.4).

    A file is a part of its own, and so is each item of a list. Text and numbers are text, anything
    else is JSON, unless the encoding of the property says otherwise. Where no file is given and the
    document offers it, the whole travels as JSON.

    Raises:
        InvalidRequestError: it does not fit its type, or a file cannot be read.
    """
    value = _members(value)
    encoding = dict(spec.encoding)
    others = spec.rest or _PLAIN
    if others.file and is_object(value):
        encoding |= {name: others for name in value if name not in encoding}
    own = _set_apart(value, [name for name, each in encoding.items() if each.file])
    added = _set_apart(extra, extra if is_object(extra) else ())
    _check_kinds(own, encoding)
    plain = checked(spec, own.plain, added.plain, apart=own.files.keys())
    if spec.without_files and not (own.files or added.files):
        return Payload(plain, spec.without_files, plain)
    replaced = added.plain if is_object(added.plain) else {}
    files = {path: each for path, each in own.files.items() if path[0] not in replaced}
    files |= added.files
    parts: list[bytes | Source] = []
    boundary = new_boundary()
    for name, item in members(plain).items():
        how = encoding.get(name, _PLAIN)
        for headers, content in _named(name, item, how, files):
            parts += _part(boundary, headers, content)
    return _closed(spec, boundary, parts, plain)


def write_parts(spec: Body, value: object, extra: object) -> Payload:
    """Write a sequence as parts without names (RFC 2046, section 5.1; OpenAPI 3.2, 4.14.5.2).

    Raises:
        InvalidRequestError: it does not fit its type, or a file cannot be read.
    """
    if not isinstance(value, Sequence) or isinstance(value, str | bytes):
        raise refused("body", "a sequence of parts", type(value).__name__)
    items = list(cast("Sequence[object]", value))
    files: dict[Path, FileContent] = {
        (i,): each for i, each in enumerate(items) if is_file(each)
    }
    plain = checked(
        spec,
        ["" if is_file(each) else each for each in items],
        extra,
        apart=files.keys(),
    )
    boundary = new_boundary()
    parts: list[bytes | Source] = []
    for index, item in enumerate(cast("list[object]", read_back(plain))):
        how = spec.prefix[index] if index < len(spec.prefix) else spec.rest or _PLAIN
        argument = f"body[{index}]"
        file = files.get((index,))
        if file is None and how.body is not None:
            field, inner = _held(how.body, item, argument)
            parts += _part(boundary, [field, *how.headers], inner)
        elif file is None:
            kind = how.content_type or ("text/plain" if isinstance(item, str) else JSON)
            fields = [("Content-Type", text_type(kind)), *how.headers]
            text = content_texts(argument, [item], how)[0]
            parts += _part(boundary, fields, text.encode())
        else:
            name, headers, content = _file(file, how, argument)
            if name is not None:
                where = f'attachment; filename="{quoted(name)}"'
                headers = [("Content-Disposition", where), *headers]
            parts += _part(boundary, headers, content)
    return _closed(spec, boundary, parts, plain)


def quoted(text: str) -> str:
    """A name as browsers write it (WHATWG HTML, multipart/form-data encoding algorithm)."""
    return text.replace("\n", "%0A").replace("\r", "%0D").replace('"', "%22")


def _members(value: object) -> object:
    from ..models.model import Model, all_members

    if isinstance(value, Model):
        return all_members(value)
    return (
        dict(cast("Mapping[str, object]", value))
        if isinstance(value, Mapping)
        else value
    )


def _set_apart(value: object, names: Iterable[object]) -> _Apart:
    """Take the files out of some members; an empty text stands where one was."""
    if not is_object(value):
        return _Apart(value, {})
    plain = dict(value)
    files: dict[Path, FileContent] = {}
    for name in names:
        if not isinstance(name, str) or name not in plain:
            continue
        item = plain[name]
        if is_file(item):
            files[name,] = item
            plain[name] = ""
        elif isinstance(item, list | tuple):
            items: list[object] = [
                x for x in cast("list[object]", item) if not isinstance(x, Omit)
            ]
            found = {index: each for index, each in enumerate(items) if is_file(each)}
            files |= {(name, index): each for index, each in found.items()}
            plain[name] = [
                "" if index in found else each for index, each in enumerate(items)
            ]
    return _Apart(plain, files)


def _check_kinds(value: _Apart, encoding: Mapping[str, Encoding]) -> None:
    """Refuse what is no file where only files may be: text may be a name or the content."""
    plain = value.plain
    if not is_object(plain):
        return
    problems: list[Problem] = []
    for name, how in encoding.items():
        if not how.file or how.other or name not in plain:
            continue
        item = plain[name]
        listed = isinstance(item, list)
        items = cast("list[object]", item) if listed else [item]
        problems += [
            Problem(
                f"{name}[{index}]" if listed else name, EXPECTED, type(each).__name__
            )
            for index, each in enumerate(items)
            if ((name, index) if listed else (name,)) not in value.files
            and not (isinstance(each, Omit) or each is None)
        ]
    if problems:
        raise InvalidRequestError(*problems)


def _named(
    name: str, item: Any, how: Encoding, files: Mapping[Path, FileContent]
) -> Iterator[tuple[Headers, bytes | Source]]:
    """The parts of one property."""
    refuse_null(name, item, how)
    if is_styled(how) and not how.file:
        for key, text in form_parts(styled_param(name, how), item):
            yield [_disposition(key), *how.headers], text.encode()
        return
    listed = isinstance(item, list)
    items = cast("list[object]", item) if listed else [item]
    for index, each in enumerate(items):
        file = files.get((name, index) if listed else (name,))
        argument = f"{name}[{index}]" if listed else name
        if file is None:
            yield _value(name, argument, each, how)
        else:
            given, headers, content = _file(file, how, argument)
            yield [_disposition(name, given or name), *headers], content


def _held(body: Body, value: object, argument: str) -> tuple[tuple[str, str], bytes]:
    """The content type and the content of a part that holds a body of its own."""
    assert body.writer is not None
    try:
        payload = body.writer(body, value, omit)
    except InvalidRequestError as error:
        raise InvalidRequestError(
            *(
                each._replace(path=_below(argument, each.path))
                for each in error.problems
            )
        ) from None
    content = payload.content
    assert isinstance(content, bytes), "what is written of JSON is in memory"
    return ("Content-Type", payload.media_type), content


def _below(argument: str, path: str) -> str:
    """A place in a part, as one writes it in Python."""
    if path.startswith("body"):
        return f"{argument}{path.removeprefix('body')}"
    return f"{argument}.{path}"


def _value(
    name: str, argument: str, value: object, how: Encoding
) -> tuple[Headers, bytes]:
    if how.body is not None:
        field, content = _held(how.body, value, argument)
        return [_disposition(name), field, *how.headers], content
    text = content_texts(name, [value], how)[0]
    kind = text_type(how.content_type) if how.content_type else ""
    if not kind and isinstance(value, list | dict):
        kind = JSON
    fields = [("Content-Type", kind)] if kind else []  # without one, it is plain text
    return [_disposition(name), *fields, *how.headers], text.encode()


def _file(
    given: FileContent, how: Encoding, argument: str
) -> tuple[str | None, Headers, bytes | Source]:
    """The name, the header fields and the content of a file."""
    file = as_file(given)
    source = Source(file.content, argument)
    name = file.name if file.name is not None else source.name
    for field, value in file.headers:
        problem = "" if is_token(field) else f"the name {field!r}"
        if problem := problem or header_value_problem(value):
            raise refused(argument, "header fields that can be sent", problem)
    kind = choose(how.content_type, file.content_type, name, argument)
    own = {field.lower() for field, _ in file.headers}
    fixed = [(field, value) for field, value in how.headers if field.lower() not in own]
    return name, [("Content-Type", kind), *fixed, *file.headers], source


def _disposition(name: str, file_name: str | None = None) -> tuple[str, str]:
    of_file = "" if file_name is None else f'; filename="{quoted(file_name)}"'
    return "Content-Disposition", f'form-data; name="{quoted(name)}"{of_file}'


def _part(
    boundary: str, headers: Headers, content: bytes | Source
) -> list[bytes | Source]:
    lines = "".join(f"{name}: {value}\r\n" for name, value in headers)
    opening = f"--{boundary}\r\n{lines}\r\n".encode("utf-8", "replace")
    return [opening, content, b"\r\n"]


def _closed(
    spec: Body, boundary: str, parts: Iterable[bytes | Source], plain: bytes
) -> Payload:
    content = joined([*parts, f"--{boundary}--\r\n".encode()])
    kind = (
        spec.media_type
        if "*" not in essence(spec.media_type)
        else "multipart/form-data"
    )
    return Payload(content, f"{kind}; boundary={boundary}", plain)
