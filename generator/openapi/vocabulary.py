"""The words that overlays may add to a document: the `x-client-*` keys, as a table.

The list is closed; whatever else begins with `x-client-` is a mistake.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

from .kinds import Kind

if TYPE_CHECKING:
    from collections.abc import Mapping

PREFIX = "x-client-"
_NAME = r"[A-Za-z][A-Za-z0-9_]*"


class Form(Enum):
    """What a single value looks like; the value is what messages call it."""

    FLAG = "true or false"
    COUNT = "a whole number of 1 or more"
    TEXT = "text"
    NAME = "a Python name"
    NAMES = "Python names joined by dots"
    VARIABLE = "the name of an environment variable"
    PROPERTY = "the name of a property"
    PROPERTIES = "names of properties joined by dots"
    HEADER = "the name of a header"
    PARAMETER = "the name of a parameter"
    POINTER = "a JSON pointer, such as /errors"
    PAGES = "cursor, page, offset, link or url"
    NUMBER = "a whole number of 0 or more"
    WEBHOOK = "the key of a webhook"
    ALGORITHM = "ed25519 or hmac-sha256"
    ENCODING = "base64 or hex"
    CLIENT_AUTHENTICATION = "client_secret_basic or client_secret_post"
    UNKNOWN = "create or refuse"
    EFFECT = "create, list, read, replace, change, remove or use"
    SECONDS = "a number of seconds, 0 or more"
    VALUE = "null, true, false, a number or text"
    SIGNED = "text with {body} and, where they are signed, {timestamp} and {id}"


PATTERNS: Mapping[Form, re.Pattern[str]] = {
    Form.TEXT: re.compile(r".+", re.DOTALL),
    Form.NAME: re.compile(_NAME),
    Form.NAMES: re.compile(rf"{_NAME}(?:\.{_NAME})*"),
    Form.VARIABLE: re.compile(r"[A-Za-z_][A-Za-z0-9_]*"),
    Form.PROPERTY: re.compile(r".+"),
    Form.PROPERTIES: re.compile(r"[^.]+(?:\.[^.]+)*"),
    # RFC 9110, section 5.6.2, token
    Form.HEADER: re.compile(r"[!#$%&'*+.^_`|~0-9A-Za-z-]+"),
    # RFC 6901, section 3
    Form.POINTER: re.compile(r"(?:/(?:[^/~]|~[01])*)*"),
    Form.PARAMETER: re.compile(r".+"),
    Form.PAGES: re.compile(r"cursor|page|offset|link|url"),
    Form.WEBHOOK: re.compile(r".+"),
    Form.ALGORITHM: re.compile(r"ed25519|hmac-sha256"),
    Form.ENCODING: re.compile(r"base64|hex"),
    Form.UNKNOWN: re.compile(r"create|refuse"),
    Form.EFFECT: re.compile(r"create|list|read|replace|change|remove|use"),
    # OpenID Connect Core 1.0, section 9
    Form.CLIENT_AUTHENTICATION: re.compile(r"client_secret_basic|client_secret_post"),
    Form.SIGNED: re.compile(
        r"(?:[^{}]|\{(?:timestamp|id)\})*\{body\}(?:[^{}]|\{(?:timestamp|id)\})*"
    ),
}
"""For the forms that are text: what the whole of it must match."""


@dataclass(frozen=True, slots=True)
class Record:
    """A mapping with known keys.

    Attributes:
        required: Keys that must be there.
        optional: Keys that may be there.
        one_of: Exactly one of the optional keys must be there.
    """

    required: Mapping[str, ValueShape]
    optional: Mapping[str, ValueShape]
    one_of: bool = False


@dataclass(frozen=True, slots=True)
class ListOf:
    """A sequence of one item or more."""

    item: ValueShape


@dataclass(frozen=True, slots=True)
class MapOf:
    """A mapping of one entry or more, with free keys."""

    value: ValueShape


@dataclass(frozen=True, slots=True)
class OneOrMore:
    """One item, or a sequence of them."""

    item: ValueShape


ValueShape = Form | Record | ListOf | MapOf | OneOrMore


@dataclass(frozen=True, slots=True)
class Word:
    """One row of the table.

    Attributes:
        kinds: The objects that may have it.
        shape: What its value looks like.
        beside: A key that must stand beside it.
        only_in: The pointers of path items that may have it begin like this.
        at_root: What its value looks like at the root, where it is another there.
    """

    kinds: tuple[Kind, ...]
    shape: ValueShape
    beside: str = ""
    only_in: str = ""
    at_root: ValueShape | None = None


_SOURCE = Record({"option": Form.NAME}, {"env": Form.VARIABLE})
_CREDENTIAL = Record(
    {},
    {
        "option": Form.NAME,
        "env": Form.VARIABLE,
        "clientId": _SOURCE,
        "clientSecret": _SOURCE,
        "username": _SOURCE,
        "password": _SOURCE,
        "clientAuthentication": Form.CLIENT_AUTHENTICATION,
    },
)
_SIGNATURE = Record(
    required={
        "algorithm": Form.ALGORITHM,
        "headers": Record(
            {"signature": Form.HEADER}, {"timestamp": Form.HEADER, "id": Form.HEADER}
        ),
        "signedContent": Form.SIGNED,
        "key": _SOURCE,
    },
    optional={
        "encoding": Form.ENCODING,
        "toleranceSeconds": Form.COUNT,
        "signaturePrefix": Form.TEXT,
        "multiple": Form.FLAG,
        "keyPrefix": Form.TEXT,
    },
)

_REFUSAL = Record({}, {"status": Form.COUNT, "code": Form.TEXT})
_FAKE = Record(
    required={"item": Form.PROPERTY},
    optional={
        "does": Form.EFFECT,
        "key": Form.PARAMETER,
        "requires": MapOf(Form.VALUE),
        "refuses": _REFUSAL,
        "sets": MapOf(Form.VALUE),
        "keeps": ListOf(Form.PROPERTY),
        "then": ListOf(
            Record(
                {"webhook": Form.WEBHOOK},
                {
                    "after": Form.SECONDS,
                    "copy": ListOf(Form.PROPERTY),
                    "sets": MapOf(Form.VALUE),
                },
            )
        ),
    },
)
_FAKE_STATE = Record(
    required={},
    optional={
        "collections": MapOf(
            Record(
                {"key": Form.PROPERTY},
                {
                    "unknown": Form.UNKNOWN,
                    "fields": MapOf(Form.VALUE),
                    "missing": _REFUSAL,
                    "removed": _REFUSAL,
                },
            )
        ),
        "deliveries": Record(
            {"attempts": Form.COUNT},
            {"pause": Form.SECONDS, "attempt": Form.PROPERTIES},
        ),
        "replays": Form.SECONDS,
    },
)

WORDS: Mapping[str, Word] = {
    "x-client-name": Word(
        (Kind.SCHEMA, Kind.PARAMETER, Kind.OPERATION, Kind.PATH_ITEM),
        Form.NAME,
        only_in="/webhooks/",
    ),
    "x-client-resource": Word((Kind.OPERATION,), Form.NAMES),
    "x-client-method": Word((Kind.OPERATION,), Form.NAME),
    "x-client-open": Word((Kind.SCHEMA,), Form.FLAG, beside="enum"),
    "x-client-secret": Word((Kind.SCHEMA, Kind.PARAMETER), Form.FLAG),
    "x-client-idempotency": Word(
        (Kind.OPERATION,),
        Record({}, {"field": Form.PROPERTY, "header": Form.HEADER}, one_of=True),
    ),
    "x-client-pagination": Word(
        (Kind.OPERATION,),
        Record(
            {"by": Form.PAGES, "items": Form.POINTER},
            {
                **dict.fromkeys(("next", "last", "hasMore", "total"), Form.POINTER),
                "header": Form.HEADER,
                "parameter": Form.PARAMETER,
                "field": Form.PROPERTY,
                "start": Form.NUMBER,
            },
        ),
    ),
    "x-client-stream": Word(
        (Kind.OPERATION,), Record({}, {"field": Form.PROPERTY, "end": Form.TEXT})
    ),
    "x-client-webhooks-sent": Word((Kind.OPERATION,), ListOf(Form.WEBHOOK)),
    "x-client-fake": Word((Kind.OPERATION, Kind.OPENAPI), _FAKE, at_root=_FAKE_STATE),
    "x-client-credential": Word((Kind.SECURITY_SCHEME,), _CREDENTIAL),
    "x-client-base-url": Word((Kind.OPENAPI,), Record({"env": Form.VARIABLE}, {})),
    "x-client-errors": Word(
        (Kind.OPENAPI,),
        OneOrMore(
            Record(
                {},
                dict.fromkeys(
                    ("items", "code", "title", "detail", "pointer", "parameter", "meta"),
                    Form.POINTER,
                ),
            )
        ),
    ),
    "x-client-webhooks": Word(
        (Kind.OPENAPI,),
        Record(
            {"eventType": Form.PROPERTIES},
            {"eventId": Form.PROPERTIES, "signatures": MapOf(_SIGNATURE)},
        ),
    ),
}
"""Each key, with what it is for.

x-client-name: the Python name instead of the derived one. x-client-resource, x-client-method: where
the method of an operation stands, as in `calls.actions` and `refer`. x-client-open: unknown values
are let through. x-client-secret: never shown in repr, logs or errors. x-client-idempotency: the
field or header whose value makes a retry safe. x-client-pagination: how pages follow one
another. x-client-stream: the field that asks for a stream, and the data that ends one.
x-client-webhooks-sent: the webhooks that follow a command. x-client-fake: at the root what the fake
of a client keeps, and on an operation what this does to it. x-client-credential: constructor option
and environment variable; for OAuth2 also those of the client's name and secret, and how they
travel. x-client-base-url: environment variable.
x-client-errors: where an error body keeps what a typed error shows. x-client-webhooks: how
deliveries are told apart and signed; the first signature scheme is the default.
"""
