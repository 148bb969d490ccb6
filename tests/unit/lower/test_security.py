"""Security schemes and requirements."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest

from generator.ir.access import Grant, HiddenKind, Role, TokenCredential, TokenFlow
from generator.runtime.core.security import SecurityKind
from tests.plain import from_yaml
from tests.unit.documents import losses, lowered, surface

if TYPE_CHECKING:
    from generator.ir.api import Api


def secured(schemes: str, security: str = "[]") -> tuple[Api, list[str]]:
    parts: dict[str, Any] = {
        "security": from_yaml(security),
        "components": {"securitySchemes": from_yaml(schemes)},
    }
    return lowered(parts)[0], losses(parts)


SCHEMES = """
bearer: {type: http, scheme: Bearer, x-client-credential: {option: key, env: KEY}}
basic: {type: http, scheme: basic}
key: {type: apiKey, in: header, name: X-Key, description: D}
oauth: {type: oauth2, flows: {authorizationCode: {}, clientCredentials: {tokenUrl: /t}}}
user: {type: oauth2, flows: {implicit: {authorizationUrl: /a}}}
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
    found, lost = secured(SCHEMES, "[{odd: []}, {none: []}, {new: []}]")
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
        "tls": (HiddenKind.MUTUAL_TLS, ""),
        "odd": (HiddenKind.UNKNOWN, "x"),
        "none": (HiddenKind.UNKNOWN, ""),
        "new": (HiddenKind.UNKNOWN, ""),
    }
    bearer = found.security_schemes[0]
    assert (bearer.option, bearer.environment) == ("key", "KEY")
    start = "L03 /components/securitySchemes"
    assert lost == [f"{start}/odd", f"{start}/none", f"{start}/new"]
    assert secured(SCHEMES)[1] == []  # no request needs them


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
        ("[{'#/components/securitySchemes/key': []}]", (("key",),)),
        ("[{'#/components/securitySchemes/oauth': [a], key: []}]", ((("oauth", "a"), "key"),)),
        ("[{'#/info': [], './key': [], basic: []}]", (("basic",),)),
    ],
)
def test_an_alternative_stays_one(security: str, expected: tuple[object, ...]) -> None:
    assert secured(SCHEMES, security)[0].security == expected


def credential(role: Role, option: str | None = None, env: str | None = None) -> TokenCredential:
    return TokenCredential(role=role, option=option, environment=env)


CLIENT = (credential(Role.CLIENT_ID), credential(Role.CLIENT_SECRET))
USER = (credential(Role.USERNAME), credential(Role.PASSWORD))
MACHINE = TokenFlow(
    grant=Grant.CLIENT_CREDENTIALS,
    token_url="/t",
    refresh_url=None,
    in_body=False,
    credentials=CLIENT,
)
PERSON = replace(MACHINE, grant=Grant.PASSWORD, credentials=USER)
FLOWS: list[tuple[str, TokenFlow | None]] = [
    ("{type: oauth2, flows: {clientCredentials: {}}}", None),
    ("{type: oauth2}", None),
    ("{type: oauth2, flows: {clientCredentials: {tokenUrl: /t}}}", MACHINE),
    ("{type: oauth2, flows: {clientCredentials: {tokenUrl: /t, refreshUrl: /r}}}", MACHINE),
    (
        (
            "{type: oauth2, flows: {clientCredentials: {tokenUrl: /t}}, x-client-credential: {"
            "clientId: {option: id, env: ID}, clientSecret: {option: secret},"
            " clientAuthentication: client_secret_post}}"
        ),
        replace(
            MACHINE,
            in_body=True,
            credentials=(
                credential(Role.CLIENT_ID, "id", "ID"),
                credential(Role.CLIENT_SECRET, "secret"),
            ),
        ),
    ),
    ("{type: oauth2, flows: {password: {tokenUrl: /t}}}", PERSON),
    (
        "{type: oauth2, flows: {password: {tokenUrl: /t, refreshUrl: /r}}}",
        replace(PERSON, refresh_url="/r"),
    ),
    (
        (
            "{type: oauth2, flows: {password: {tokenUrl: /t}},"
            " x-client-credential: {clientId: {option: id}, username: {option: user}}}"
        ),
        replace(
            PERSON,
            credentials=(
                credential(Role.USERNAME, "user"),
                USER[1],
                credential(Role.CLIENT_ID, "id"),
                CLIENT[1],
            ),
        ),
    ),
    (
        "{type: oauth2, flows: {password: {tokenUrl: /p}, clientCredentials: {tokenUrl: /t}}}",
        MACHINE,
    ),
]


@pytest.mark.parametrize(("scheme", "expected"), FLOWS)
def test_tokens_that_the_client_gets_itself(scheme: str, expected: TokenFlow | None) -> None:
    found, lost = secured(f"oauth: {scheme}")
    assert (found.security_schemes[0].flow, lost) == (expected, [])


def test_a_scheme_called_password_does_not_share_its_option_with_the_password() -> None:
    text = "{password: {type: oauth2, flows: {password: {tokenUrl: /t}}}}"
    found = surface(f"components: {{securitySchemes: {text}}}")
    names = ["password", "username", "password_password"]
    assert [str(option.name) for option in found.options] == names
