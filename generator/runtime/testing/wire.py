"""Reading a request from the wire: the arguments of a call, checked as the client checks them."""

from __future__ import annotations

import re
from email.parser import BytesParser
from email.policy import HTTP
from typing import TYPE_CHECKING, Any, Final, NamedTuple
from urllib.parse import quote, unquote, unquote_plus

from pydantic_core import to_json

from ..core.drift import is_object
from ..core.encode import is_styled, styled_param
from ..core.errors import InvalidRequestError, Problem, UnreadableBody
from ..core.media import FORM, MediaKind, essence, is_json, kind_of, sequence_frame
from ..core.omit import omit
from ..core.operation import DEFAULT_STYLE, In, Param, Style, explodes
from ..core.record import replace
from ..models.codec import check_value, decode_json, encode_json, parse_json
from ..models.lenient import is_model, plan, strip
from ..models.model import plain
from .kinds import Shape, members, shape

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping

    from ..core.operation import Body, Encoding, LazyType, Reader

_SEPARATORS: Final = {
    Style.FORM: ",",
    Style.SIMPLE: ",",
    Style.LABEL: ",",
    Style.MATRIX: ",",
    Style.COOKIE: "%2C",
    Style.SPACE_DELIMITED: "%20|\\+| ",
    Style.PIPE_DELIMITED: "%7C|\\|",
}
"""What stands between the parts of a value, as a regular expression over the raw text."""


class Arrived:
    """A request as it came.

    Args:
        method: As it was sent.
        target: Path and query, as they were sent.
        headers: In the order in which they came.
        content: The body.
    """

    def __init__(
        self,
        method: str,
        target: str,
        headers: Iterable[tuple[str, str]],
        content: bytes,
    ) -> None:
        self.method = method
        self.target = target
        self.path, _, self._query = target.partition("?")
        """Of the target, still encoded."""
        self.headers = list(headers)
        self.content = content
        self._fields: dict[str, str] = {}
        for name, value in self.headers:
            key = name.lower()
            known = self._fields.get(key)
            self._fields[key] = value if known is None else f"{known}, {value}"

    @property
    def query(self) -> list[tuple[str, str]]:
        """Names, decoded, and values, still encoded."""
        return pairs(self._query)

    def header(self, name: str) -> str | None:
        """The value of a header field; several of one name are joined by a comma."""
        return self._fields.get(name.lower())

    @property
    def cookies(self) -> list[tuple[str, str]]:
        """Names and values, still encoded."""
        texts = (self.header("cookie") or "").split(";")
        parts = (text.strip().partition("=") for text in texts if text.strip())
        return [(name, value) for name, _, value in parts]

    @property
    def media_type(self) -> str:
        """The content type without its parameters; empty where there is none."""
        return essence(self.header("content-type"))


def pairs(text: str) -> list[tuple[str, str]]:
    """The parts of a query or a form: names, decoded, and values, still encoded."""
    parts = (part.partition("=") for part in text.split("&") if part)
    return [(unquote_plus(name), value) for name, _, value in parts]


def read_params(
    params: Iterable[Param], arrived: Arrived, path: Mapping[str, str]
) -> tuple[dict[str, Any], list[Problem]]:
    """The parameters of a request by the names of their arguments, and what is wrong with them.

    Args:
        params: What the operation has.
        arrived: The request.
        path: The texts of the path parameters, still encoded.
    """
    params = tuple(params)
    named = {param.name for param in params if param.location is In.QUERY}
    found: dict[str, Any] = {}
    problems: list[Problem] = []
    for param in params:
        argument = param.argument or param.name
        try:
            value = _checked(param, _raw(param, arrived, path, named))
        except InvalidRequestError as error:
            problems += error.problems
        else:
            if (
                value is omit
                and param.required
                and (empty := _empty(param)) is not None
            ):
                value = empty
            if value is not omit:
                found[argument] = value
            elif param.required:
                problems.append(Problem(argument, "a value", "nothing"))
    return found, problems


def _raw(
    param: Param, arrived: Arrived, path: Mapping[str, str], named: Collection[str]
) -> Any:
    """What a parameter says, with texts for scalars; `omit` where it is not there."""
    match param.location:
        case In.PATH:
            return _of_path(param, path[param.name])
        case In.QUERY:
            return _of_pairs(param, arrived.query, named)
        case In.COOKIE:
            return _of_pairs(param, arrived.cookies, named)
        case In.QUERYSTRING:
            return _of_querystring(param, arrived)
        case In.HEADER:
            text = arrived.header(param.name)
            if text is None:
                return omit
            return (
                _content(param, text)
                if param.content
                else _parts(param, text, str.strip)
            )


def _empty(param: Param) -> Any:
    """The value that is sent as nothing at all; None: there is none."""
    is_form = param.location is In.QUERYSTRING and essence(param.content) == FORM
    match Shape.TEXT if param.content and not is_form else _shape(param):
        case Shape.LIST:
            return list[Any]()
        case Shape.OBJECT:
            return dict[str, Any]()
        case Shape.TEXT:
            return None


def _checked(param: Param, raw: Any) -> Any:
    """The value of a parameter, checked and typed."""
    where = param.argument or param.name
    if raw is omit:
        return omit
    if param.type is None:
        if not raw:
            raise InvalidRequestError(
                Problem(where, "a non-empty string", "an empty one")
            )
        return raw
    if not is_json(param.content):
        raw = plain(decode_json(param.type, to_json(raw), texts=True))
    return typed(param.type, check_value(param.type, raw, where=where))


def typed(lazy: LazyType | None, value: object) -> Any:
    """JSON data that was checked, as Python has it."""
    return value if lazy is None else decode_json(lazy, to_json(value))


def _content(param: Param, text: str) -> Any:
    """A value that travels as a media type."""
    where = param.argument or param.name
    if is_json(param.content):
        return _json(text.encode(), where)
    if essence(param.content) == FORM:
        return _of_form(param.type, pairs(text))
    return text


def _json(content: bytes, where: str) -> Any:
    try:
        return parse_json(content)
    except UnreadableBody as error:
        raise InvalidRequestError(
            Problem(where, "JSON", error.reason.replace("_", " "))
        ) from None


def _shape(param: Param) -> Shape:
    return Shape.TEXT if param.type is None else shape(param.type())


def _style(param: Param) -> tuple[Style, bool]:
    style = param.style or DEFAULT_STYLE[param.location]
    return style, explodes(style) if param.explode is None else param.explode


def _of_path(param: Param, text: str) -> Any:
    if param.content:
        return _content(param, unquote(text))
    style, explode = _style(param)
    match style:
        case Style.LABEL:
            return _parts(
                param, text.removeprefix("."), unquote, "\\." if explode else ","
            )
        case Style.MATRIX if explode and _shape(param) is not Shape.TEXT:
            return _of_pairs(param, pairs(text.removeprefix(";").replace(";", "&")), ())
        case Style.MATRIX:
            return _parts(param, text.partition("=")[2], unquote)
        case _:
            return _parts(param, text, unquote)


def _parts(param: Param, text: str, decode: Any, between: str = "") -> Any:
    """A value in one text."""
    style, explode = _style(param)
    kind = _shape(param)
    if kind is Shape.TEXT:
        return decode(text)
    texts = re.split(between or _SEPARATORS[style], text) if text else []
    if kind is Shape.LIST:
        return [decode(each) for each in texts]
    if explode:
        return {
            decode(a): decode(b) for a, _, b in (each.partition("=") for each in texts)
        }
    found = [decode(each) for each in texts]
    return dict(zip(found[::2], found[1::2], strict=False))


def _of_pairs(
    param: Param, found: list[tuple[str, str]], named: Collection[str]
) -> Any:
    """A value among the pairs of a query, of cookies, or of a path."""
    style, explode = _style(param)
    if style is Style.DEEP_OBJECT:
        return _deep(param, found)
    own = [value for name, value in found if name == param.name]
    kind = _shape(param)
    if param.content:
        return _content(param, unquote_plus(own[0])) if own else omit
    if explode and kind is Shape.OBJECT:
        others = (pair for pair in found if pair[0].partition("[")[0] not in named)
        members_ = {
            name: unquote_plus(text) for name, text in others if name not in named
        }
        known = _names(param.type)
        picked = {n: t for n, t in members_.items() if known is None or n in known}
        return picked or omit
    if not own:
        return omit
    if explode and kind is Shape.LIST:
        return [unquote_plus(text) for text in own]
    return _parts(param, own[0], unquote_plus)


def _names(lazy: LazyType | None) -> Collection[str] | None:
    """The members that an object may have; None: any."""
    if lazy is None:
        return None
    models = [strip(each)[0] for each in members(lazy())]
    if not all(map(is_model, models)):
        return None
    return {name for model in models for name in plan(model)}


def _deep(param: Param, found: list[tuple[str, str]]) -> Any:
    """Names in brackets; an object whose names are numbers is a list."""
    tree: dict[str, Any] = {}
    for name, text in found:
        if re.fullmatch(re.escape(param.name) + r"(\[[^\]]*\])+", name):
            *outer, last = re.findall(r"\[([^\]]*)\]", name)
            place = tree
            for step in outer:
                place = place.setdefault(step, {})
            place[last] = unquote_plus(text)
    if not tree and (own := [text for name, text in found if name == param.name]):
        return unquote_plus(own[0])  # a scalar has no brackets
    return _listed(tree) if tree else omit


def _listed(tree: Any) -> Any:
    if not is_object(tree):
        return tree
    found = {name: _listed(each) for name, each in tree.items()}
    numbered = [str(index) for index in range(len(found))]
    return list(found.values()) if found and list(found) == numbered else found


def _of_querystring(param: Param, arrived: Arrived) -> Any:
    text = arrived.target.partition("?")[2]
    if not text:
        return omit
    if essence(param.content) == FORM:
        return _of_form(param.type, pairs(text), param.encoding)
    return _content(param, unquote(text))


def _of_form(
    lazy: LazyType | None,
    found: list[tuple[str, str]],
    encoding: Iterable[tuple[str, Encoding]] = (),
) -> dict[str, Any]:
    """The members of a form: one that is a list has a part for each of its items.

    What is neither text nor a list of texts is JSON (OpenAPI 3.2, section 4.15.1.1), where the
    encoding does not name a style.
    """
    fields = _fields(lazy)
    form: dict[str, Any] = {}
    styled = [
        _styled(n, each, fields.get(n)) for n, each in encoding if is_styled(each)
    ]
    for param in styled:
        named = fields.keys() - {param.name}
        if (value := _of_pairs(param, found, named)) is not omit:
            form[param.name] = value
    taken = {
        name for name, _ in found if any(_belongs(name, param) for param in styled)
    }
    for name, raw in found:
        if name in taken:
            continue
        text, kind = unquote_plus(raw), _kind(fields.get(name))
        stem, *steps = re.findall(r"[^\[\]]+", name) or [name]
        if steps and name not in fields:
            place = form.setdefault(stem, {})
            for step in steps[:-1]:
                place = place.setdefault(step, {})
            place[steps[-1]] = text
        elif kind is Shape.LIST:
            form.setdefault(name, []).append(_maybe_json(text))
        else:
            form[name] = _maybe_json(text) if kind is Shape.OBJECT else text
    return {name: _listed(value) for name, value in form.items()}


def _styled(name: str, encoding: Encoding, annotation: Any) -> Param:
    """A member of a form that is written as a parameter of the query."""
    return replace(styled_param(name, encoding), type=lambda: annotation)


def _belongs(name: str, param: Param) -> bool:
    """Whether a part of a form is one of a member that has a style."""
    if name == param.name or name.startswith(f"{param.name}["):
        return True
    _, explode = _style(param)
    return (
        explode and _shape(param) is Shape.OBJECT and name in (_names(param.type) or ())
    )


def _kind(annotation: Any) -> Shape:
    return Shape.TEXT if annotation is None else shape(annotation)


def _fields(lazy: LazyType | None) -> dict[str, Any]:
    """The types of the members of an object, by their names on the wire."""
    models = [] if lazy is None else [strip(each)[0] for each in members(lazy())]
    return {
        name: field.annotation
        for model in models
        if is_model(model)
        for name, field in plan(model).items()
    }


def _maybe_json(text: str) -> Any:
    """An object or a list that is written as JSON; any other text as it is."""
    if not text.startswith(("{", "[")):
        return text
    try:
        return parse_json(text.encode())
    except UnreadableBody:
        return text


class FilePart(NamedTuple):
    """A file, or a part of a multipart body that is no text."""

    content: bytes
    filename: str | None = None
    media_type: str = "application/octet-stream"


class ReadBody(NamedTuple):
    """A body that fits its type."""

    data: Any
    """As JSON data; files are `FilePart`."""
    value: Any
    """As Python has it: a model, a list, text or bytes."""


def read_body(spec: Body, arrived: Arrived) -> ReadBody:
    """Read a body, and check it as the client does.

    Raises:
        InvalidRequestError: it does not fit.
    """
    content = arrived.content
    without_files = spec.without_files is not None and is_json(
        arrived.header("content-type")
    )
    kind = MediaKind.JSON if without_files else kind_of(spec.media_type)
    # what writes a kind of content beyond JSON, such as XML, reads it as well
    if (
        reader := getattr(getattr(spec.writer, "__self__", None), "read", None)
    ) is not None:
        return _checked_json(spec.type, _read_as_json(reader, arrived))
    match kind:
        case MediaKind.JSON | MediaKind.ANY:
            return _checked_json(spec.type, _json(content, "body"))
        case MediaKind.FORM:
            form = _of_form(spec.type, pairs(content.decode()), spec.encoding)
            return _loosened(spec.type, form, {})
        case MediaKind.MULTIPART:
            return _multipart(spec, arrived)
        case MediaKind.JSON_LINES | MediaKind.JSON_SEQUENCE:
            return ReadBody(*_sequence(spec, content))
        case MediaKind.TEXT:
            text = content.decode("utf-8", "replace")
            return ReadBody(text, text)
        case _:
            return ReadBody(content, content)


def _read_as_json(reader: Reader, arrived: Arrived) -> Any:
    try:
        return parse_json(reader(arrived.content, arrived.header("content-type") or ""))
    except UnreadableBody as error:
        expected = essence(arrived.header("content-type")) or "content"
        raise InvalidRequestError(
            Problem("body", expected, error.detail or error.reason)
        ) from None


def _checked_json(lazy: LazyType | None, data: Any) -> ReadBody:
    content = encode_json(lazy, data)
    return ReadBody(data, data if lazy is None else decode_json(lazy, content))


def _loosened(lazy: LazyType | None, data: Any, files: Mapping[str, Any]) -> ReadBody:
    """The same for texts that stand for numbers and the like."""
    if lazy is not None and not files:
        data = plain(decode_json(lazy, to_json(data), texts=True))
        return _checked_json(lazy, data)
    if lazy is not None:
        encode_json(lazy, data, apart={(name,) for name in [*files, *data]})
    return ReadBody({**data, **files}, {**data, **files})


def _sequence(spec: Body, content: bytes) -> tuple[list[Any], list[Any]]:
    frame = sequence_frame(spec.media_type)
    assert frame is not None
    texts = [
        line.removeprefix(frame[0]) for line in content.splitlines() if line.strip()
    ]
    read = [
        _checked_json(spec.type, _json(line, f"body[{i}]"))
        for i, line in enumerate(texts)
    ]
    return [each.data for each in read], [each.value for each in read]


def _multipart(spec: Body, arrived: Arrived) -> ReadBody:
    parts = list(_parts_of(spec, arrived))
    if any(name is None for name, _, _ in parts) or not parts:
        found = [value for _, value, _ in parts]
        return ReadBody(found, found)
    lists = {
        name for name, each in _fields(spec.type).items() if _kind(each) is Shape.LIST
    }
    styled = [name for name, each in spec.encoding if is_styled(each)]
    if styled:
        # a comma is no part of a value: the client does not percent-encode what it joins here
        said = (
            (str(name), value) for name, value, _ in parts if isinstance(value, str)
        )
        texts = [(name, quote(value, ",")) for name, value in said]
        data: dict[str, Any] = _of_form(spec.type, texts, spec.encoding)
        parts = [part for part in parts if not isinstance(part[1], str) or part[2]]
    else:
        data = {}
    files: dict[str, Any] = {}
    for name, value, is_file in parts:
        holder = files if is_file else data
        if name in lists:
            holder.setdefault(name, []).append(value)
        else:
            holder[str(name)] = value
    return _loosened(spec.type, data, files)


def _body_in(spec: Body, name: str | None, index: int) -> Body | None:
    """What a part holds, where that is a body of its own, such as XML."""
    by_place = spec.prefix[index] if index < len(spec.prefix) else spec.rest
    how = by_place if name is None else dict(spec.encoding).get(name)
    return None if how is None else how.body


def _held(spec: Body, arrived: Arrived, file: FilePart) -> Any:
    """The value that a part holds; the part itself, where a caller gave other content for it."""
    headers = [("content-type", file.media_type)]
    try:
        inner = Arrived(arrived.method, arrived.target, headers, file.content)
        return read_body(spec, inner).data
    except InvalidRequestError:
        return file


def _parts_of(spec: Body, arrived: Arrived) -> Iterator[tuple[str | None, Any, bool]]:
    """Name and content of each part, and whether it is a file."""
    head = f"content-type: {arrived.header('content-type')}\r\n\r\n".encode()
    message = BytesParser(policy=HTTP).parsebytes(head + arrived.content)
    if not message.is_multipart():
        if arrived.content.strip().endswith(b"--"):
            return  # a body of no parts
        raise InvalidRequestError(
            Problem("body", "parts (RFC 2046, section 5.1)", "none")
        )
    for index, part in enumerate(message.iter_parts()):
        content = part.get_payload(decode=True)
        filename, media_type = part.get_filename(), part.get_content_type()
        if not isinstance(content, bytes):  # parts of its own
            content = part.as_bytes().partition(b"\r\n\r\n")[2]
            media_type = str(part["content-type"])
        said = part.get_param("name", header="content-disposition")
        name = None if said is None else str(said)
        inner = _body_in(spec, name, index)
        if filename is None and inner is not None:
            file = FilePart(content, filename, str(part["content-type"]))
            value: Any = _held(inner, arrived, file)
        elif filename is None and is_json(media_type):
            value = _json(content, str(name))
        elif filename is None and media_type.startswith("text/"):
            value = content.decode("utf-8", "replace")
        else:
            value = FilePart(content, filename, media_type)
        yield name, value, isinstance(value, FilePart)
