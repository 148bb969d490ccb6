"""What a change of each fact of the report means for callers: one row for each fact.

A fact that has no row is one that this version does not know; its change counts as a break.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

from .report import LineKind
from .type_changes import Axis, Level

if TYPE_CHECKING:
    from collections.abc import Mapping

_SOURCE, _WIRE, _BEHAVIOUR = Axis.SOURCE, Axis.WIRE, Axis.BEHAVIOUR
_SAME, _ADDITION, _BREAKING = Level.SAME, Level.ADDITION, Level.BREAKING


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """A fact that is there or not, or has one value."""

    axis: Axis
    what: str
    """What the fact is, in words for a user."""
    gained: Level = _BREAKING
    """What it means that the fact is there now; likewise the next ones."""
    lost: Level = _BREAKING
    changed: Level = _BREAKING
    sent_only: bool = False
    """Whether it means nothing where values are only received; likewise the other way round."""
    received_only: bool = False
    now: str = ""
    """What is said where a fact is there now that has no value; likewise the next one."""
    no_more: str = ""
    absent: str = ""
    """What holds where there is no value, in words that come after `is`."""
    is_json: bool = False
    """Whether its value is JSON, of which nobody wants to read a list or an object."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SetRule:
    """A fact whose values are a set."""

    axis: Axis
    what: str
    gained: Level = _ADDITION
    """What one value more means; likewise one less."""
    lost: Level = _BREAKING
    free: str = ""
    """What is said where no value is left, if that means no limit."""
    bound: str = ""
    """What is said of the first values then, before they are listed: they break."""


AnyRule: TypeAlias = Rule | SetRule


def _same(what: str, axis: Axis = _BEHAVIOUR, *, is_json: bool = False) -> Rule:
    return Rule(axis=axis, what=what, gained=_SAME, lost=_SAME, changed=_SAME, is_json=is_json)


def _mark(now: str, no_more: str, axis: Axis = _BEHAVIOUR, *, lost: Level = _SAME) -> Rule:
    """A fact that is there or not."""
    return Rule(axis=axis, what=now, now=now, no_more=no_more, gained=_SAME, lost=lost)


def _wire(what: str, *, is_json: bool = False) -> Rule:
    return Rule(axis=_WIRE, what=what, is_json=is_json)


_DEPRECATED = Rule(
    axis=_SOURCE,
    what="the mark as deprecated",
    now="is deprecated now",
    no_more="is not deprecated any more",
    gained=_ADDITION,
    lost=_SAME,
)
_REQUIRED = Rule(
    axis=_SOURCE,
    what="the need to give it",
    now="is required now: calls without it fail",
    no_more="may be left out now",
    lost=_ADDITION,
    sent_only=True,
)
_RECEIVED = _mark("is used in responses now", "is not used in responses any more")
_SENT = _mark("is used in requests now", "is not used in requests any more")
_SECRET = _mark("is left out of logs now", "is shown in logs now")
_DEFAULT = Rule(
    axis=_BEHAVIOUR,
    what="the server's default",
    gained=_SAME,
    lost=_SAME,
    sent_only=True,
    is_json=True,
)
"""A default that is written down for the first time changes no server."""
_RULES = Rule(axis=_BEHAVIOUR, what="what its values have to fulfil")
"""What each keyword of it means is judged by `rule_changes`."""
_WIRE_NAME = Rule(axis=_WIRE, what="the name on the wire", absent="the Python name")
_SECURITY = SetRule(
    axis=_WIRE,
    what="the ways to show who calls",
    free="needs no credential any more",
    bound="needs a credential now",
)
_SCHEMA: Mapping[str, AnyRule] = {
    "deprecated": _DEPRECATED,
    "received": _RECEIVED,
    "rules": _RULES,
    "sent": _SENT,
}
_DELIVERY: Mapping[str, AnyRule] = {
    "responses": SetRule(axis=_BEHAVIOUR, what="the responses of a handler"),
    "deprecated": _DEPRECATED,
    "event": _wire("the type of the event"),
    "expression": _same("the URL that it goes to", _WIRE),
    "headers": Rule(axis=_SOURCE, what="the model of the header fields", gained=_ADDITION),
    "http": _wire("the HTTP method"),
    "key": _same("the name in the document", _WIRE),
    "media": _wire("the content type"),
    "query": SetRule(axis=_WIRE, what="the parameters of the URL"),
}

RULES: Mapping[LineKind, Mapping[str, AnyRule]] = {
    LineKind.CLIENT: {
        "asynchronous": Rule(axis=_SOURCE, what="the class of the asynchronous client"),
        "base_url": _wire("the base URL"),
        "base_url_env": Rule(axis=_BEHAVIOUR, what="the variable of the base URL"),
        "error": Rule(axis=_SOURCE, what="the class of all errors"),
        "errors": Rule(
            axis=_BEHAVIOUR, what="where errors have their members", gained=_ADDITION, is_json=True
        ),
        "event_id": Rule(axis=_WIRE, what="where deliveries have their id", gained=_ADDITION),
        "event_type": _wire("where deliveries have their type"),
        "mutual_tls": _same("the use of client certificates"),
        "secrets": _same("what logs leave out"),
        "security": _SECURITY,
        "synchronous": Rule(axis=_SOURCE, what="the class of the client"),
        "version": _same("the version"),
    },
    LineKind.FORMER: {
        "now": _same("what has the former name", _SOURCE),
        "what": _same("what the former name is of", _SOURCE),
    },
    LineKind.METHOD: {
        "deprecated": _DEPRECATED,
        "positional": Rule(axis=_SOURCE, what="the order of the arguments"),
        "returns": Rule(axis=_SOURCE, what="whether it returns a stream or pages"),
        "whole": Rule(
            axis=_SOURCE, what="the model that the body may be given as", gained=_ADDITION
        ),
    },
    LineKind.REQUEST: {
        "body_required": _mark(
            "the body is sent now even if nothing is in it",
            "the body is left out now if nothing is in it",
            _WIRE,
        ),
        "callbacks": SetRule(axis=_BEHAVIOUR, what="the callbacks that follow"),
        "fixed": _wire("what the client sets itself"),
        "follow": SetRule(axis=_BEHAVIOUR, what="the events that follow"),
        "http": _wire("the HTTP method and path"),
        "idempotent_by": Rule(axis=_BEHAVIOUR, what="the idempotency key", gained=_ADDITION),
        "idempotent_by_header": Rule(
            axis=_BEHAVIOUR, what="the header field of the idempotency key", gained=_ADDITION
        ),
        "others": _wire("how other members are written", is_json=True),
        "pages": _same("how pages follow one another", _WIRE, is_json=True),
        "parts": _wire("how parts are written"),
        "prefix": _wire("how the first parts are written", is_json=True),
        "rest": _wire("how further parts are written", is_json=True),
        "security": _SECURITY,
        "sends": Rule(axis=_WIRE, what="the content type of the body", gained=_ADDITION),
        "server": _wire("the server"),
        "written": _wire("the form of the body"),
    },
    LineKind.RESPONSE: {
        "events": Rule(axis=_BEHAVIOUR, what="what the events are", is_json=True),
        "headers": Rule(axis=_SOURCE, what="the model of the header fields", gained=_ADDITION),
        "links": SetRule(axis=_SOURCE, what="the links", lost=_SAME),
        "raises": Rule(axis=_SOURCE, what="the error that it raises"),
        "read": Rule(axis=_BEHAVIOUR, what="how it is read"),
        "returned": Rule(axis=_SOURCE, what="whether the call returns it"),
    },
    LineKind.ARGUMENT: {
        "allow_reserved": _wire("how reserved characters are written"),
        "content": _wire("the content type that it travels as"),
        "default": _DEFAULT,
        "deprecated": _DEPRECATED,
        "encoding": _wire("how its members are written", is_json=True),
        "explode": Rule(
            axis=_WIRE,
            what="explode (whether its members are written one by one)",
            absent="the default of its style",
        ),
        "in": _wire("its place in the request"),
        "required": _REQUIRED,
        "secret": _SECRET,
        "style": Rule(axis=_WIRE, what="the style that it is written in", absent="the usual one"),
        "wire": _WIRE_NAME,
    },
    LineKind.FIELD: {
        "default": _DEFAULT,
        "deprecated": _DEPRECATED,
        "header_format": _wire("how the header field is read"),
        "not_sent": _mark(
            "is left out of requests now, even where it is given",
            "is sent where it is given now",
            _WIRE,
            lost=_ADDITION,
        ),
        "optional": Rule(
            axis=_SOURCE,
            what="that it may be missing",
            now="may be missing now: what reads it has to expect None",
            no_more="is never missing now",
            lost=_ADDITION,
            received_only=True,
        ),
        "read_only": Rule(
            axis=_SOURCE,
            what="the mark as read-only",
            now="is read-only now: what is sent may not hold it",
            no_more="is not read-only any more",
            lost=_ADDITION,
            sent_only=True,
        ),
        "received": _RECEIVED,
        "required": _REQUIRED,
        "secret": _SECRET,
        "sent": _SENT,
        "wire": _WIRE_NAME,
        "write_only": _mark("is write-only now", "is not write-only any more"),
    },
    LineKind.MODEL: {
        **_SCHEMA,
        "params": Rule(axis=_SOURCE, what="the typed dictionary in its place", gained=_ADDITION),
        "role": Rule(axis=_BEHAVIOUR, what="what it is the value of"),
    },
    LineKind.ALIAS: _SCHEMA,
    LineKind.OPTION: {
        "env": Rule(axis=_BEHAVIOUR, what="the environment variable of its default"),
        "fetched": Rule(axis=_BEHAVIOUR, what="that the client can get it", gained=_ADDITION),
        "kind": Rule(axis=_BEHAVIOUR, what="what it is for"),
        "scheme": _same("the name of its scheme"),
    },
    LineKind.OWN: {
        "asynchronous": Rule(
            axis=_SOURCE, what="whether the asynchronous client has it", gained=_ADDITION
        ),
        "synchronous": Rule(
            axis=_SOURCE, what="whether the synchronous client has it", gained=_ADDITION
        ),
    },
    LineKind.SCHEME: {
        "kind": _wire("how it is sent"),
        "option": Rule(axis=_SOURCE, what="the option"),
        "parameter": _wire("the parameter that holds it"),
        "token_in_body": _wire("where tokens are asked for"),
        "refresh_url": _wire("the URL of tokens"),
        "token_url": _wire("the URL of tokens"),
    },
    LineKind.SERVER: {
        "relative": Rule(axis=_SOURCE, what="the need to name a host", lost=_ADDITION),
        "url": _wire("the URL"),
        "whole": _same("whether it serves the whole API"),
    },
    LineKind.VARIABLE: {
        "default": Rule(axis=_BEHAVIOUR, what="the default"),
        "values": SetRule(
            axis=_SOURCE,
            what="the values",
            free="takes any value now",
            bound="takes only these values now",
        ),
        "wire": _same("the name in the URL"),
    },
    LineKind.SIGNATURE: {
        **{
            name: _wire(f"the {name.replace('_', ' ')}")
            for name in (
                *("algorithm", "encoding", "id_header", "key_prefix", "multiple"),
                *("signature_header", "signature_prefix", "signed_content", "timestamp_header"),
            )
        },
        "key_environment": Rule(axis=_BEHAVIOUR, what="the environment variable of the key"),
        "key_option": Rule(axis=_SOURCE, what="the option of the key"),
        "tolerance_seconds": Rule(axis=_BEHAVIOUR, what="the tolerance in seconds"),
    },
    LineKind.WEBHOOK: _DELIVERY,
    LineKind.CALLBACK: _DELIVERY,
}


def rule(kind: LineKind, word: str) -> AnyRule:
    """What a change of a fact means."""
    return RULES[kind].get(word) or Rule(axis=_BEHAVIOUR, what=word, is_json=True)
