"""The metadata of the package: a client depends on what its document needs."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ..config.features import Feature
from ..surface.report import REPORT
from ..surface.schemas import Alias, Model
from ..text.source import Expr, ModuleName, TomlString, join
from . import docs
from .features import has_fake, has_xml
from .testing import fixture
from .view import Distribution

if TYPE_CHECKING:
    from ..config.config import Config
    from ..surface.surface import Surface
    from ..text.source import Comment

HTTPX = "httpx2>=2.16,<3"
PYDANTIC = "pydantic>=2.13,<3"
TYPING = "typing-extensions>=4.14.1"
PYNACL = "pynacl>=1.6,<2"
AIOHTTP = "aiohttp>=3.14,<4"
LXML = "lxml>=6,<7"


def dependencies(surface: Surface) -> tuple[str, ...]:
    """What the client needs at run time: PyNaCl for Ed25519, lxml for XML, others for its types."""
    found = [HTTPX, PYDANTIC]
    if has_xml(surface):
        found.append(LXML)
    if any(signature.algorithm == "ed25519" for signature in surface.signatures):
        found.append(PYNACL)
    if any(isinstance(each, Alias) and each.circular for each in surface.types):
        found.append(TYPING)
    elif any(isinstance(each, Model) and each.has_params for each in surface.types):
        found.append(f"{TYPING}; python_version < '3.12'")  # typed dictionaries
    return tuple(found)


def summary(surface: Surface, config: Config) -> str:
    """What the package is, in a line."""
    return config.description or f"Client of {docs.sentence(surface.title)}"


def python(config: Config) -> str:
    """The versions of Python that a client runs on, in words."""
    found = re.fullmatch(r">=\s*(\d+\.\d+)", config.requires_python)
    return f"Python {found.group(1)} or newer" if found else f"Python {config.requires_python}"


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
        package=ModuleName(config.package),
        folder=TomlString(config.folder),
        report=TomlString(f"{config.folder}/{REPORT}"),
        namespace="." in config.package,
        version=TomlString(config.version),
        description=TomlString(summary(surface, config)),
        license=TomlString(config.license) if config.license else None,
        requires_python=TomlString(config.requires_python),
        authors=tuple(_author(name, email) for name, email in config.authors),
        keywords=join(", ", map(TomlString, config.keywords)) if config.keywords else None,
        classifiers=join(", ", map(TomlString, ("Typing :: Typed", *config.classifiers))),
        dependencies=tuple(map(TomlString, (*dependencies(surface), *config.dependencies))),
        httpx2=Feature.HTTPX2 in config.features,
        aiohttp=TomlString(AIOHTTP) if Feature.AIOHTTP in config.features else None,
        fake=has_fake(surface, config.features),
        fixture=fixture(surface),
        urls=tuple(
            Expr("{} = {}", TomlString(label), TomlString(url)) for label, url in config.urls
        ),
    )


def _author(name: str, email: str) -> Expr:
    if not email:
        return Expr("name = {}", TomlString(name))
    return Expr("name = {}, email = {}", TomlString(name), TomlString(email))
