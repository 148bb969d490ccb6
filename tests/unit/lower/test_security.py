"""Security schemes and requirements."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
import yaml

from generator.ir.access import ClientCredentials, SecurityKind
from generator.runtime.core.security import SecurityKind as RuntimeKind
from tests.unit.documents import losses, lowered

if TYPE_CHECKING:
    from generator.ir.api import Api


def secured(schemes: str, security: str = "[]") -> tuple[Api, list[str]]:
    parts: dict[str, Any] = {
        "security": yaml.safe_load(security),
        "components": {"securitySchemes": yaml.safe_load(schemes)},
    }
    return lowered(parts)[0], losses(parts)


SCHEMES = """
bearer: {type: http, scheme: Bearer, x-client-credential: {option: key, env: KEY}}
basic: {type: http, scheme: basic}
key: {type: apiKey, in: header, name: X-Key, description: D}
oauth: {type: oauth2, flows: {authorizationCode: {}, clientCredentials: {tokenUrl: /t}}}
user: {type: oauth2, flows: {password: {tokenUrl: /t}}}
open: {type: openIdConnect, openIdConnectUrl: https://a.example}
digest: {type: http, scheme: digest}
dpop: {type: http, scheme: DPOP}
own: {type: http, scheme: X-Own}
tls: {type: mutualTLS}
odd: {type: apiKey, in: body, name: x}
none: {type: http}
new: {type: passkey}
"""


def test_schemes_that_the_client_serves() -> None:
    found, lost = secured(SCHEMES)
    kinds = {s.name: (s.kind, s.parameter) for s in found.security_schemes}
    assert kinds == {
        "bearer": (SecurityKind.BEARER, ""),
        "basic": (SecurityKind.BASIC, ""),
        "key": (SecurityKind.HEADER, "X-Key"),
        "oauth": (SecurityKind.BEARER, ""),
        "user": (SecurityKind.BEARER, ""),
        "open": (SecurityKind.BEARER, ""),
        "digest": (SecurityKind.HTTP, "Digest"),
        "dpop": (SecurityKind.HTTP, "DPoP"),
        "own": (SecurityKind.HTTP, "X-Own"),
        "tls": (SecurityKind.MUTUAL_TLS, ""),
        "odd": (SecurityKind.UNKNOWN, "x"),
        "none": (SecurityKind.UNKNOWN, ""),
        "new": (SecurityKind.UNKNOWN, ""),
    }
    bearer = found.security_schemes[0]
    assert (bearer.option, bearer.environment) == ("key", "KEY")
    start = "L03 /components/securitySchemes"
    assert lost == [f"{start}/odd", f"{start}/none", f"{start}/new"]


@pytest.mark.parametrize(
    ("security", "expected"),
    [
        ("[]", ()),
        ("[{}]", ((),)),
        ("[{bearer: []}, {key: [], basic: []}]", (("bearer",), ("key", "basic"))),
        ("[{oauth: [a, b]}, {oauth: []}]", ((("oauth", "a", "b"),), ("oauth",))),
        ("[{user: [a, b]}, {open: [c]}]", (("user",), ("open",))),
        ("[{oauth: null}]", (("oauth",),)),
        ("[{digest: []}]", (("digest",),)),
        ("[{tls: [], key: []}, {unknown: [], key: []}]", (("key",),)),
    ],
)
def test_an_alternative_stays_one(security: str, expected: tuple[object, ...]) -> None:
    assert secured(SCHEMES, security)[0].security == expected


FLOWS: list[tuple[str, ClientCredentials | None]] = [
    ("{type: oauth2, flows: {clientCredentials: {}}}", None),
    ("{type: oauth2}", None),
    (
        "{type: oauth2, flows: {clientCredentials: {tokenUrl: /t}}}",
        ClientCredentials(
            token_url="/t",
            in_body=False,
            id_option=None,
            id_environment=None,
            secret_option=None,
            secret_environment=None,
        ),
    ),
    (
        (
            "{type: oauth2, flows: {clientCredentials: {tokenUrl: /t}}, x-client-credential: {"
            "clientId: {option: id, env: ID}, clientSecret: {option: secret},"
            " clientAuthentication: client_secret_post}}"
        ),
        ClientCredentials(
            token_url="/t",
            in_body=True,
            id_option="id",
            id_environment="ID",
            secret_option="secret",
            secret_environment=None,
        ),
    ),
]


@pytest.mark.parametrize(("scheme", "expected"), FLOWS)
def test_tokens_that_the_client_gets_itself(
    scheme: str, expected: ClientCredentials | None
) -> None:
    found, lost = secured(f"oauth: {scheme}")
    assert (found.security_schemes[0].flow, lost) == (expected, [])


def test_the_runtime_knows_every_kind_that_a_request_shows() -> None:
    assert {kind.name for kind in SecurityKind if kind.is_shown} == {k.name for k in RuntimeKind}
