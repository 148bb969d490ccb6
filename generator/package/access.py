"""What the README says about credentials.

Comes in: the security schemes and the options for them. Goes out: an example and notes. The rule of
this file: a note is there where a scheme of the document needs it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from .credentials import KEY, SCHEME
from .source import Expr, Literal, Text, join

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ..ir import Api
    from .credentials import Credential


def example(options: Sequence[Credential]) -> Iterator[Expr]:
    """The first key, given by a function."""
    found = next((option.option for option in options if option.types == KEY), None)
    if found is not None:
        path = Literal("/run/secrets/key")
        yield Expr("{}=lambda: Path({}).read_text().strip()", found, path)


def token_urls(api: Api) -> Iterator[Text]:
    """Where the document says that tokens are fetched."""
    urls = [scheme.flow.token_url for scheme in api.security_schemes if scheme.flow is not None]
    if urls:
        yield Text(", ".join(f"`{url}`" for url in dict.fromkeys(urls)))


def notes(api: Api, options: Sequence[Credential]) -> Iterator[Text]:
    """What the kinds of credentials of this API need besides."""
    client = [option.option for option in options if option.fetches]
    if client:
        named = join(", ", (Expr("`{}`", option) for option in client))
        yield Text(
            f"OAuth2: with {named} the client fetches tokens itself, one for each set of scopes"
            " that operations ask for, and renews them before they expire. Threads and tasks share"
            " them, and nobody waits who has a valid one. A token server that refuses is an"
            " `OAuth2Error`. A relative token URL, and one on the document's own server, move with"
            " `base_url`."
        )
    for option in options:
        if option.types == SCHEME:
            yield Text(
                f"`{option.option}` is what stands behind the scheme in `Authorization`, or a"
                " function that makes it of the request (`TransportRequest`) and the server's"
                ' challenge ("" until an answer of 401 has one).'
            )
    if any(scheme.type == "mutualTLS" for scheme in api.security_schemes):
        yield Text(
            'Mutual TLS: `certificate=("client.pem", "client.key")`, or a transport of your own.'
        )
