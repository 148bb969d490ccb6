"""The metadata of the package: a client depends on what its document needs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..config.features import Feature
from ..surface.schemas import Alias
from ..text.source import Expr, Identifier, TomlString
from . import docs
from .features import has_fake
from .view import Distribution

if TYPE_CHECKING:
    from ..config.config import Config
    from ..surface.surface import Surface
    from ..text.source import Comment

HTTPX = "httpx2>=2.16,<3"
PYDANTIC = "pydantic>=2.14,<3"
TYPING = "typing-extensions>=4.14"
PYNACL = "pynacl>=1.6,<2"
AIOHTTP = "aiohttp>=3.14,<4"


def dependencies(surface: Surface) -> tuple[str, ...]:
    """What the client needs at run time: Ed25519 signatures PyNaCl, circular aliases their kind."""
    ed25519 = any(signature.algorithm == "ed25519" for signature in surface.signatures)
    circular = any(isinstance(found, Alias) and found.circular for found in surface.types)
    return (HTTPX, PYDANTIC, *((PYNACL,) if ed25519 else ()), *((TYPING,) if circular else ()))


def summary(surface: Surface, config: Config) -> str:
    """What the package is, in a line."""
    return config.description or f"Client of {docs.sentence(surface.title)}"


def present_distribution(surface: Surface, config: Config, header: Comment) -> Distribution:
    """Present the metadata.

    Args:
        surface: What a caller sees.
        config: Names, version and licence of the distribution.
        header: What every file begins with.
    """
    return Distribution(
        header=header,
        name=TomlString(config.distribution),
        package=Identifier(config.package),
        version=TomlString(config.version),
        description=TomlString(summary(surface, config)),
        license=tuple(TomlString(text) for text in (config.license,) if text),
        dependencies=tuple(map(TomlString, dependencies(surface))),
        aiohttp=TomlString(AIOHTTP) if Feature.AIOHTTP in config.features else None,
        fake=has_fake(surface, config.features),
        urls=tuple(
            Expr("{} = {}", TomlString(label), TomlString(url)) for label, url in config.urls
        ),
    )
