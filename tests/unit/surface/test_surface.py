"""The surface: frozen, the same each time, computed once, and every name has an origin."""

from __future__ import annotations

import copy
import pickle
from collections import Counter
from dataclasses import FrozenInstanceError, fields, is_dataclass
from enum import Enum
from functools import cache
from typing import TYPE_CHECKING, Any, cast

import pytest

from generator.diagnostics.diagnostics import Position
from generator.document.load import load
from generator.frontend.bundle import bundle
from generator.frontend.overlay import apply_overlay
from generator.ir.ledger import Ledger
from generator.lower import lower
from generator.surface.bodies import body_members
from generator.surface.build import build
from generator.surface.calls import Place, ResultKind
from generator.surface.former import with_former_names
from generator.surface.inlined import has_name
from generator.surface.lock import OPTION, Rename
from generator.surface.origin import Origin, Rule
from generator.surface.schemas import Alias, Field, Model
from generator.surface.surface import OptionKind
from generator.text.source import Identifier
from tests.checkout import ROOT
from tests.golden import packages
from tests.unit.documents import surface, symbols

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.document.document import Document
    from generator.ir.api import Api
    from generator.surface.surface import Surface

SHIPPED = "the shipped document"
CASES = [*packages.names(), SHIPPED]
each_case = pytest.mark.parametrize("case", CASES)


@cache
def document_of(case: str) -> Document:
    folder = ROOT / "spec" if case == SHIPPED else packages.CASES / case
    document, overlay = load(folder / "openapi.yaml"), folder / "overlay.yaml"
    if overlay.exists():
        document = apply_overlay(document, load(overlay))
    return bundle(document, lambda _: None)


@cache
def api_of(case: str) -> Api:
    return lower(document_of(case), Ledger(), has_name)


@cache
def surface_of(case: str) -> Surface:
    return built(api_of(case))


def built(api: Api) -> Surface:
    return build(api, client="Client", package="client")


def records(found: object) -> Iterator[object]:
    """A record and all within it."""
    if isinstance(found, tuple):
        for each in cast("tuple[object, ...]", found):
            yield from records(each)
    else:
        yield found
        if is_dataclass(found):
            for field in fields(found):
                yield from records(getattr(found, field.name))


@each_case
def test_every_symbol_knows_its_node_and_the_rule_of_its_name(case: str) -> None:
    document, found = document_of(case), surface_of(case)
    named = list(symbols(found))
    assert named
    for symbol in named:
        assert isinstance(symbol.origin, Origin)
        assert isinstance(symbol.origin.rule, Rule)
        position = symbol.origin.position
        assert position.file in document.sources
        assert position.line > 0
        node = document.find(symbol.origin.pointer)
        if isinstance(symbol, Model | Alias | Field):  # one model may stand for several nodes
            assert node is not None, symbol.origin.pointer
        elif node is not None:  # what a path item behind a `$ref` holds is known by its path
            assert position == node.position


@each_case
def test_all_of_a_surface_is_frozen_data(case: str) -> None:
    allowed = (str, int, float, bool, type(None), Enum, Identifier, Position)
    one_of_each = {type(record): record for record in records(surface_of(case))}
    for kind, record in one_of_each.items():
        if is_dataclass(record):
            assert not hasattr(record, "__dict__"), kind
            for field in fields(record):
                with pytest.raises(FrozenInstanceError):
                    setattr(record, field.name, None)
        else:
            assert issubclass(kind, allowed), kind


@each_case
def test_the_same_meaning_is_the_same_surface(case: str) -> None:
    api = api_of(case)
    before = copy.deepcopy(api)
    found = built(api)
    assert found == built(before)
    assert api == before
    assert pickle.loads(pickle.dumps(found)) == found


@each_case
def test_what_a_body_is_made_of_is_asked_once(case: str, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: Counter[str] = Counter()

    def counted(media: Any, *args: Any, **options: Any) -> Any:
        asked[media.pointer] += 1
        return body_members(media, *args, **options)

    api = api_of(case)
    uses = Counter(
        media.pointer for o in api.operations if o.body is not None for media in o.body.content
    )
    monkeypatch.setattr("generator.surface.variants.body_members", counted)
    packages_of(api)
    assert asked == uses


def packages_of(api: Api) -> None:
    """Everything that is printed of a client."""
    from generator.config.config import Config
    from generator.package.present import Versions, present

    config = Config(spec=ROOT, package="client", client="Client").named("Client")
    present(built(api), config, Versions(generator="0", document="0"))


# --- what the records say ---

DOCUMENT = """
  paths:
    /a/{id}:
      post:
        operationId: act
        tags: [things]
        parameters:
          - {name: id, in: path, required: true, schema: {type: string}}
          - {name: X-Trace, in: header, schema: {type: string, default: none}}
        requestBody:
          required: true
          content:
            application/json:
              schema:
                required: [key]
                properties:
                  note: {type: string, maxLength: 9}
                  key: {type: string, x-client-secret: true}
                  made: {type: string, readOnly: true}
        responses:
          '200': {description: D, content: {application/json: {schema: {type: integer}}}}
          '204': {description: E}
          '429': {description: F}
          default: {description: G}
        x-client-idempotency: {field: key}
  components:
    securitySchemes:
      one: {type: http, scheme: bearer, x-client-credential: {option: token, env: TOKEN}}
"""


def test_a_call_says_what_is_sent_and_what_comes_back() -> None:
    found = surface(DOCUMENT)
    ((resource, method),) = found.all_methods()
    call = method.call
    assert (".".join(map(str, resource.path)), str(method.name)) == ("things", "act")
    assert [(str(a.name), a.place, a.wire_name, a.required) for a in method.signature] == [
        ("id", Place.PATH, "id", True),
        ("x_trace", Place.HEADER, "X-Trace", False),
        ("note", Place.MEMBER, "note", False),
        ("key", Place.MEMBER, "key", False),  # required, but the client makes one
    ]
    by_name = {str(argument.name): argument for argument in call.arguments}
    assert (by_name["key"].secret, by_name["note"].secret) == (True, False)
    assert by_name["x_trace"].default == '"none"'
    assert call.body is not None
    assert (call.body.media_type, call.body.flattened) == ("application/json", True)
    assert [(r.status, r.expected, r.error) for r in call.responses] == [
        ("200", True, ""),
        ("204", True, ""),
        ("429", False, "RateLimitError"),
        ("default", False, "APIStatusError"),
    ]
    assert (call.result.kind, len(call.result.values)) == (ResultKind.VALUE, 2)
    assert (call.idempotency_field, call.idempotency_header) == ("key", None)
    assert found.secret_names == ("key",)


def test_an_option_says_what_it_is_for() -> None:
    (option,) = surface(DOCUMENT).options
    assert (str(option.name), option.kind, option.environment, option.scheme) == (
        "token",
        OptionKind.KEY,
        "TOKEN",
        "one",
    )


def test_the_options_of_a_token_flow_keep_their_former_names() -> None:
    flow: dict[str, Any] = {"tokenUrl": "https://a.example/token", "scopes": {}}
    schemes: dict[str, Any] = {"main": {"type": "oauth2", "flows": {"clientCredentials": flow}}}
    found = surface({"paths": {}, "components": {"securitySchemes": schemes}})
    rename = Rename(kind=OPTION, old="app_id", new="client_id", version="1.1.0")
    (scheme,) = with_former_names(found, [rename]).schemes
    assert scheme.flow is not None
    former = {str(each.name): tuple(map(str, each.former)) for each in scheme.flow.options}
    assert former == {"client_id": ("app_id",), "client_secret": ()}
