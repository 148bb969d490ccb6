"""How a parameter's value becomes text: the style tables of OpenAPI.

Two different values never become the same text; what a style cannot say is refused.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, assert_never, cast

from .drift import is_array, is_object
from .errors import InvalidRequestError, Problem
from .media import FORM, essence, is_json, sequence_frame
from .operation import DEFAULT_STYLE, Encoding, In, Param, Style, explodes, locations_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

Plain = str | list[str] | dict[str, str]

# Reserved characters pass (RFC 6570, section 3.2.3) but for those that end the part of the URL in
# which they stand, or that a query reads as something else.
_RESERVED_IN_PATH = "~:@!$&'()*+,;="
_RESERVED_IN_QUERY = "~:/?@!$'()*,;=[]"
_IN_LITERAL = "~:/?@!$&'()*+,;="
_STRAY_PERCENT = "%(?![0-9A-Fa-f]{2})"

_NOT_IN_HEADER = r"[^\t\x20-\x7e]"
_FIELD_NAME = r"[A-Za-z0-9!#$%&'*+.^_`|~-]+"
_NOT_IN_COOKIE = r"[^\x21\x23-\x2b\x2d-\x3a\x3c-\x5b\x5d-\x7e]"


def percent(text: str, safe: str = "") -> str:
    """Percent-encode all but what is unreserved (RFC 3986, section 2.3) or in `safe`."""
    from urllib.parse import quote

    return quote(text, safe=safe)


def _percent_reserved(text: str, safe: str) -> str:
    """Percent-encode, but for some characters and what is encoded already."""
    return percent(re.sub(_STRAY_PERCENT, "%25", text), f"{safe}%")


def literal(text: str) -> str:
    """The text of a path template between its parameters."""
    return _percent_reserved(text, _IN_LITERAL)


def path_text(param: Param, value: object) -> str:
    """The text of a path parameter; never empty."""
    encode = _encoder(param, _RESERVED_IN_PATH)
    explode, style = bool(param.explode), param.style or Style.SIMPLE
    if param.content:
        return encode(_content(param, value))
    if isinstance(value, str) and value and style is Style.SIMPLE:  # most are
        return encode(value)
    plain = _plain(param, value)
    if not any(_flat(plain)):
        raise refused(param, "a value that is not empty", "an empty one")
    match style:
        case Style.SIMPLE:
            return _joined(plain, encode, explode=explode, between=",")
        case Style.LABEL:
            return "." + _joined(
                plain, encode, explode=explode, between="." if explode else ","
            )
        case Style.MATRIX if explode and not isinstance(plain, str):
            return "".join(f";{pair}" for pair in _pairs(param.name, plain, encode))
        case Style.MATRIX:
            return f";{encode(param.name)}={_joined(plain, encode, explode=False, between=',')}"
        case (
            Style.FORM
            | Style.SPACE_DELIMITED
            | Style.PIPE_DELIMITED
            | Style.DEEP_OBJECT
            | Style.COOKIE
        ):
            raise _misplaced(param)
        case _:
            assert_never(style)


def query_pairs(param: Param, value: object) -> list[str]:
    """The `name=value` parts of a query parameter, without the separators."""
    encode = _encoder(param, _RESERVED_IN_QUERY)
    if param.location is In.QUERYSTRING:
        return _whole_query(param, value)
    if param.content:
        return [f"{percent(param.name)}={encode(_content(param, value))}"]
    return [f"{name}={text}" for name, text in _styled(param, value, percent, encode)]


def form_parts(param: Param, value: object) -> list[tuple[str, str]]:
    """The names and texts of a style where nothing is percent-encoded (OpenAPI 3.2, 4.15.1.2)."""
    return _styled(param, value, str, str)


def form_pairs(
    name: str, value: object, encoding: Encoding | None, where: str = ""
) -> list[str]:
    """The `name=value` parts of one property of a form (OpenAPI 3.2, section 4.15.3).

    Args:
        name: The name of the property.
        value: What JSON can say. An array gives a part for each of its items.
        encoding: How it is written; None: as the standard says for the value.
        where: What a complaint calls it, where that is another name.
    """
    if encoding is not None and is_styled(encoding):
        return query_pairs(styled_param(name, encoding, where), value)
    return [
        f"{_form_text(name)}={_form_text(text)}"
        for text in content_texts(name, value, encoding, where)
    ]


def content_texts(
    name: str, value: object, encoding: Encoding | None, where: str = ""
) -> list[str]:
    """The texts of one property that is written by its content type, one for each item."""
    param = Param(
        name=name,
        argument=where,
        location=In.QUERY,
        content=encoding.content_type if encoding and encoding.content_type else None,
    )
    return [_content(param, item) for item in (value if is_array(value) else [value])]


def refuse_null(name: str, value: object, encoding: Encoding | None) -> None:
    """Let no member be null where null has no form (OpenAPI 3.2, section 4.15.1.1).

    Raises:
        InvalidRequestError: it is; to leave it out without a word would change what was asked.
    """
    says_null = (
        encoding is not None
        and not is_styled(encoding)
        and is_json(encoding.content_type)
    )
    if value is None and not says_null:
        wanted = "a value, or omit: this content type cannot say null"
        raise InvalidRequestError(Problem(name, wanted, "None"))


def is_styled(encoding: Encoding) -> bool:
    """Whether a style counts instead of the content type (OpenAPI 3.2, section 4.15.1.2)."""
    said = (encoding.style, encoding.explode, encoding.allow_reserved)
    return any(each is not None for each in said)


def styled_param(name: str, encoding: Encoding, where: str = "") -> Param:
    """The query parameter that writes a property in the same way."""
    return Param(
        name=name,
        argument=where,
        location=In.QUERY,
        style=encoding.style,
        explode=encoding.explode,
        allow_reserved=bool(encoding.allow_reserved),
    )


def header_text(param: Param, value: object) -> str:
    """The value of a header; header values are not percent-encoded (OpenAPI 3.2, 4.12.3)."""
    if is_json(param.content):
        text = _json(param, value, ascii_only=True)
    else:
        text = _content(param, value) if param.content else _styled_header(param, value)
    problem = header_value_problem(text)
    if problem:
        raise refused(param, "visible ASCII characters", problem)
    return text


def _styled_header(param: Param, value: object) -> str:
    style = param.style or Style.SIMPLE
    match style:
        case Style.SIMPLE:
            plain = _plain(param, value)
            if not isinstance(plain, str) and any("," in part for part in _flat(plain)):
                raise refused(
                    param, "parts without a comma, which separates them", "such a part"
                )
            return _joined(plain, str, explode=bool(param.explode), between=",")
        case Style.LABEL | Style.MATRIX | Style.FORM | Style.COOKIE:
            raise _misplaced(param)
        case Style.SPACE_DELIMITED | Style.PIPE_DELIMITED | Style.DEEP_OBJECT:
            raise _misplaced(param)
        case _:
            assert_never(style)


def cookie_pairs(param: Param, value: object) -> list[str]:
    """The `name=value` parts of a cookie parameter (RFC 6265, section 4.1.1)."""
    if param.content:
        return [f"{param.name}={percent(_content(param, value))}"]
    style = param.style or Style.FORM
    match style:
        case Style.FORM:
            return _cookie_pairs(param, value, raw=False)
        case Style.COOKIE:
            return _cookie_pairs(param, value, raw=True)
        case Style.SIMPLE | Style.LABEL | Style.MATRIX | Style.DEEP_OBJECT:
            raise _misplaced(param)
        case Style.SPACE_DELIMITED | Style.PIPE_DELIMITED:
            raise _misplaced(param)
        case _:
            assert_never(style)


def _cookie_pairs(param: Param, value: object, *, raw: bool) -> list[str]:
    encode: Callable[[str], str] = str if raw else percent
    plain = _plain(param, value)
    if raw and any(re.search(_NOT_IN_COOKIE, part) for part in _flat(plain)):
        raise refused(param, "characters that a cookie may hold", "another one")
    if not isinstance(plain, str) and (param.explode is not False or not plain):
        return _pairs(param.name, plain, encode)  # nothing, where nothing is in it
    between = "%2C" if raw else ","
    return [f"{param.name}={_joined(plain, encode, explode=False, between=between)}"]


def header_value_problem(text: str) -> str:
    """What makes a text unfit for a header (RFC 9110, section 5.5), or the empty string."""
    found = re.search(_NOT_IN_HEADER, text)
    if found:
        kind = (
            "a line break" if found[0] in "\r\n" else "a control or non-ASCII character"
        )
        return f"{kind} at position {found.start()}"
    return "a space at its start or end" if text != text.strip() else ""


def is_token(text: str) -> bool:
    """Whether a text can be the name of a header (RFC 9110, section 5.6.2)."""
    return bool(re.fullmatch(_FIELD_NAME, text))


def scalar_text(value: object) -> str | None:
    """A scalar as text, as JSON writes it; None: it is not a scalar, or null."""
    match value:
        case str():
            return value
        case bool():
            return "true" if value else "false"
        case int():
            return str(value)
        case float() if abs(value) < float("inf"):
            return repr(value)
        case _:
            return None


def defined(value: object) -> object:
    """A value without members that are null: null counts as undefined (RFC 6570, section 2.3)."""
    if is_object(value):
        return {key: defined(part) for key, part in value.items() if part is not None}
    if is_array(value):
        return [defined(part) for part in value if part is not None]
    return value


def way_out(param: Param) -> str:
    """The option of a call that sends what a parameter has no text for."""
    in_query = param.location in (In.QUERY, In.QUERYSTRING)
    return "extra_query" if in_query else "extra_headers"


def plain_query(values: Mapping[str, object], where: str) -> list[str]:
    """The parts of a query given as a mapping: form style, exploded; nested names in brackets."""
    parts: list[str] = []
    for name, value in values.items():
        style = Style.DEEP_OBJECT if is_object(value) else Style.FORM
        param = Param(
            name=name, argument=f"{where}[{name!r}]", location=In.QUERY, style=style
        )
        parts += query_pairs(param, value)
    return parts


def refused(param: Param, expected: str, got: str) -> InvalidRequestError:
    """The error for a value that has no text."""
    return InvalidRequestError(Problem(param.argument or param.name, expected, got))


def _misplaced(param: Param) -> InvalidRequestError:
    """The error for a style that cannot write where the parameter is."""
    allowed = ", ".join(
        style.value for style in Style if param.location in locations_of(style)
    )
    return refused(
        param, f"a style of the {param.location.value}: {allowed}", f"{param.style}"
    )


def _encoder(param: Param, reserved: str) -> Callable[[str], str]:
    def encode(text: str) -> str:
        try:
            return (
                _percent_reserved(text, reserved)
                if param.allow_reserved
                else percent(text)
            )
        except UnicodeEncodeError:
            raise refused(param, "text", "half of a surrogate pair") from None

    return encode


def _plain(param: Param, value: object) -> Plain:
    """A value whose parts are text; deeper structures have no form outside `deepObject`."""
    scalar = scalar_text(value)
    if scalar is not None:
        return scalar
    if is_object(value):
        mapping = {str(key): scalar_text(part) for key, part in value.items()}
        if None not in mapping.values():
            return cast("dict[str, str]", mapping)
    elif is_array(value):
        parts = [scalar_text(part) for part in value]
        if None not in parts:
            return cast("list[str]", parts)
    style = (param.style or DEFAULT_STYLE[param.location]).value
    got = (
        "null"
        if value is None
        else f"{type(value).__name__} with nested values or null"
    )
    raise refused(
        param, f"text, numbers, or a flat list or mapping of them (style {style})", got
    )


def _flat(plain: Plain) -> Iterable[str]:
    if isinstance(plain, dict):
        return [*plain.keys(), *plain.values()]
    return [plain] if isinstance(plain, str) else plain


def _joined(
    plain: Plain, encode: Callable[[str], str], *, explode: bool, between: str
) -> str:
    if isinstance(plain, dict):
        inner = "=" if explode else between
        return between.join(
            f"{encode(key)}{inner}{encode(part)}" for key, part in plain.items()
        )
    return between.join(map(encode, _flat(plain)))


def _pairs(
    name: str, plain: list[str] | dict[str, str], encode: Callable[[str], str]
) -> list[str]:
    named = (
        plain.items() if isinstance(plain, dict) else [(name, part) for part in plain]
    )
    return [f"{encode(key)}={encode(part)}" for key, part in named]


def _styled(
    param: Param,
    value: object,
    name_text: Callable[[str], str],
    encode: Callable[[str], str],
) -> list[tuple[str, str]]:
    """The names and texts of a value in a style of the query."""
    style = param.style or Style.FORM
    match style:
        case Style.DEEP_OBJECT:
            return list(_deep(param, param.name, value, name_text, encode))
        case Style.FORM:
            between, clashing = ",", "," if encode(",") == "," else ""
        case Style.SPACE_DELIMITED:
            between, clashing = name_text(" "), " "
        case Style.PIPE_DELIMITED:
            between, clashing = name_text("|"), "|"
        case Style.SIMPLE | Style.LABEL | Style.MATRIX | Style.COOKIE:
            raise _misplaced(param)
        case _:
            assert_never(style)
    plain = _plain(param, value)
    explode = explodes(style) if param.explode is None else param.explode
    if explode and not isinstance(plain, str):
        named = (
            plain.items()
            if isinstance(plain, dict)
            else [(param.name, p) for p in plain]
        )
        return [(encode(key), encode(part)) for key, part in named]
    if (
        clashing
        and not isinstance(plain, str)
        and any(clashing in p for p in _flat(plain))
    ):
        raise refused(
            param, f"parts without {clashing!r}, which separates them", "such a part"
        )
    if not plain and not isinstance(plain, str):
        return []
    return [
        (name_text(param.name), _joined(plain, encode, explode=False, between=between))
    ]


def _deep(
    param: Param,
    name: str,
    value: object,
    name_text: Callable[[str], str],
    encode: Callable[[str], str],
) -> Iterable[tuple[str, str]]:
    """Names in brackets; the items of a list are numbered.

    The standard leaves lists open. PHP and `qs` number them, and it gives lists of objects a form.
    """
    members: Iterable[tuple[object, object]]
    if is_object(value):
        members = value.items()
    elif is_array(value):
        members = enumerate(value)
    else:
        text = scalar_text(value)
        if text is None:
            raise refused(
                param, "text or a number in each place", "null or another object"
            )
        yield name_text(name), encode(text)
        return
    for key, part in members:
        yield from _deep(param, f"{name}[{key}]", part, name_text, encode)


def _content(param: Param, value: object) -> str:
    """A value as text of a media type; without one, text stays as it is and the rest is JSON."""
    media = param.content
    scalar = None if is_json(media) else scalar_text(value)
    if scalar is not None:
        return scalar
    frame = sequence_frame(media)
    if frame is not None and is_array(value):
        before, after = (each.decode() for each in frame)
        return "".join(f"{before}{_json(param, item)}{after}" for item in value)
    if essence(media) == FORM and is_object(value):
        where = param.argument or param.name
        pairs = (form_pairs(key, item, None, where) for key, item in value.items())
        return "&".join(pair for each in pairs for pair in each)
    if value is None and not is_json(media):
        raise refused(param, "a value, or omit to leave it out", "null")
    if media is None or is_json(media):
        return _json(param, value)
    raise refused(param, f"text of the type {media}", type(value).__name__)


def _json(param: Param, value: object, *, ascii_only: bool = False) -> str:
    import json

    try:
        return json.dumps(
            value, ensure_ascii=ascii_only, allow_nan=False, separators=(",", ":")
        )
    except (TypeError, ValueError):
        raise refused(
            param, "a value that JSON can say", type(value).__name__
        ) from None


def _form_text(text: str) -> str:
    """Percent-encode as forms do: a space is a plus (WHATWG URL, section 5.2)."""
    from urllib.parse import quote_plus

    return quote_plus(text).replace("~", "%7E")


def _whole_query(param: Param, value: object) -> list[str]:
    """The query as one value (OpenAPI 3.2, section 4.12.2.1, `querystring`)."""
    if essence(param.content) == FORM and is_object(value):
        where, found = param.argument or param.name, dict(param.encoding)
        return [
            pair
            for key, item in value.items()
            for pair in form_pairs(
                str(key), item, found.get(str(key)), f"{where}.{key}"
            )
        ]
    text = _content(param, value)
    if is_json(param.content):
        return [percent(text)]
    return [_percent_reserved(text, _RESERVED_IN_QUERY)]
