"""Every key of a configuration: how it is read, what it means, and what it is without a line.

The page of the configuration and the JSON Schema for editors are made of this function.
"""

from __future__ import annotations

import os
import re
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from ..diagnostics.diagnostics import Diagnosed, Diagnostic, nearest, quote
from ..surface.operation_names import PLAIN, NamingRules
from .accept import Accepted
from .config import AUTO, FIRST_VERSION, NO_FEATURES, OUT, PYTHON, Config
from .features import LISTED, Feature
from .keep import Kept, keep_pattern
from .mixins import Mixin, class_name
from .names import client_name, distribution_name, package_name
from .selection import ABOUT, Pattern
from .table import (
    BOOLEAN,
    TEXT,
    Keys,
    Reader,
    checked,
    each,
    every,
    one_line,
    placed,
    table_of,
)

if TYPE_CHECKING:

    from ..diagnostics.diagnostics import Position
    from ..document.document import Node
    from .mixins import ClassName

CLIENT = "client"
"""The class of the client, or the tables of several clients."""
GENERATOR_VERSION = "generator-version"
_VERSION = re.compile(
    r"(\d+!)?\d+(\.\d+)*((a|b|rc)\d+)?(\.post\d+)?(\.dev\d+)?"
)  # PEP 440, normal form
_LONGEST_SKILL = 64
"""What a name may have in the agent-skills specification."""
_TOO_OLD = "3.10"
"""The last Python that no client runs on."""


def read_keys(keys: Keys, folder: Path, spec: Path | None = None) -> Config:
    """Read what is said of one client.

    Args:
        keys: The table.
        folder: Where the file is.
        spec: The document, if the command line names it.

    Raises:
        Diagnosed: E121 no document is named.
    """
    file = _path(folder)
    config = _document(keys, file, spec)
    for part in (_distribution, _selection, _client):  # in the order of the page
        config = part(config, keys, file)
    return config


def _document(keys: Keys, file: Reader[Path], spec: Path | None) -> Config:
    """Where the document comes from."""
    about = "The OpenAPI document, in YAML or JSON; the command may name it instead."
    stated = keys.get("spec", file, None, about)
    keys.get(  # `load.py` has read it before any other
        GENERATOR_VERSION,
        checked(versions),
        "",
        "Versions of clientlathe that may read this (PEP 440), such as `>=0.12,<0.13`; others "
        "refuse to.",
    )
    return Config(
        spec=spec or stated or keys.required("spec", file, Path("openapi.yaml"), about),
        source=keys.get(
            "source",
            checked(_url),
            "",
            "The URL that `clientlathe fetch` takes the document from; empty: it is kept by hand.",
        ),
        source_digest=keys.get(
            "source-sha256", TEXT, "", "The SHA-256 of the document as it was fetched."
        ),
        overlays=keys.get(
            "overlays", each(file), (), "What is said beyond it; applied in this order."
        ),
    )


def _distribution(config: Config, keys: Keys, file: Reader[Path]) -> Config:
    """Where the client is written, what it is called, and how it is installed."""
    return replace(
        config,
        out=keys.get(
            "out",
            file,
            OUT,
            "The output folder, beside the configuration or beside its `spec/`; of several clients "
            "`generated/PACKAGE`.",
        ),
        package=keys.get(
            "package",
            checked(package_name),
            "",
            "Import name of the client package; with a dot that of one in a namespace package.",
        ),
        distribution=keys.get(
            "distribution",
            checked(distribution_name),
            "",
            "Name under which the package is installed.",
        ),
        client=keys.get(
            CLIENT,
            checked(client_name),
            "",
            "Class of the synchronous client; the other one has `Async` before it. Or, as "
            "`[[client]]`, the tables of several clients.",
        ),
        version=keys.get(
            "version",
            checked(_version),
            FIRST_VERSION,
            "Version of the generated distribution (PEP 440), or `auto`: the one that follows from "
            "what changed since the last release.",
        ),
        description=keys.get(
            "description",
            TEXT,
            "",
            "One line about the distribution; follows from the document where it is empty.",
        ),
        requires_python=keys.get(
            "requires-python",
            checked(_python),
            PYTHON,
            "Versions of Python that the distribution may be installed under (PEP 440).",
        ),
        classifiers=keys.get(
            "classifiers",
            each(checked(_classifier, pattern=" :: ")),
            (),
            "Classifiers of the distribution, beside `Typing :: Typed`.",
        ),
        keywords=keys.get("keywords", each(TEXT), (), "Keywords of the distribution."),
        authors=keys.get(
            "authors",
            each(table_of(_author)),
            (),
            "Who is responsible for the distribution.",
        ),
        dependencies=keys.get(
            "dependencies",
            each(checked(_requirement)),
            (),
            "What the distribution depends on beside what every client does (PEP 508); for code of "
            "your own.",
        ),
        license=keys.get("license", TEXT, "", "SPDX expression of the generated distribution."),
        license_file=keys.get(
            "license-file",
            _existing(file),
            None,
            "File whose text becomes LICENSE of the generated distribution.",
        ),
        urls=keys.get(
            "urls", every(TEXT), (), "Labels and addresses of the distribution's metadata."
        ),
    )


def _selection(config: Config, keys: Keys, file: Reader[Path]) -> Config:
    """What of the document is wanted, and which files of the output are the user's own."""
    return replace(
        config,
        strict=keys.get(
            "strict",
            BOOLEAN,
            False,
            "Whether findings and losses that are not accepted end the run; docs/codes.md has the"
            " few findings that never do.",
        ),
        include=keys.get(
            "include",
            table_of(_patterns),
            (),
            "Which operations and webhooks are wanted; empty: all.",
        ),
        exclude=keys.get("exclude", table_of(_patterns), (), "Which of them are not."),
        remote=keys.get(
            "allow-remote-refs",
            each(checked(_url)),
            (),
            "URLs below which a `$ref` may be fetched from another host; empty: from none.",
        ),
        changelog=keys.get(
            "changelog",
            file,
            None,
            "Where a release writes what has changed; without it `CHANGELOG.md` beside the "
            "configuration, of several clients `PACKAGE.CHANGELOG.md`.",
        ),
        keep=keys.get(
            "keep",
            each(placed(_kept)),
            (),
            "Files in the folder of the package that are the user's own.",
        ),
    )


def _client(config: Config, keys: Keys, file: Reader[Path]) -> Config:
    """What the client has beside what every client has."""
    return replace(
        config,
        features=keys.get(
            "features",
            _FEATURES,
            NO_FEATURES,
            "What the client has beside what its document needs.",
        )
        | keys.get(
            "fake", _FAKE, NO_FEATURES, "Whether the client has a fake of the API, for tests."
        ),
        body_models=keys.get(
            "body-models",
            BOOLEAN,
            False,
            "Whether a body may be given as a whole, as its model, instead of its members.",
        ),
        naming=keys.get(
            "naming", table_of(_naming), PLAIN, "What is added to the rules for names."
        ),
        vendor_skill=keys.get(
            "vendor-skill",
            checked(_vendor_skill, pattern=_SKILL.pattern, maxLength=_LONGEST_SKILL),
            "",
            "Name of a second page for agents, in the form of vendors; empty: there is none.",
        ),
        mixins=keys.get(
            "mixins",
            _MIXINS,
            (),
            "Classes of your own that stand under generated ones: a resource, such as "
            "`calls.actions`, or `client`, to `module:Class`, or to `{ sync = …, async = … }`.",
        ),
        templates=keys.get(
            "templates",
            file,
            None,
            "Folder of templates of your own, which take the place of those of the same name, or "
            "print further files.",
        ),
        accepted=keys.get(
            "accept",
            each(table_of(_accepted)),
            (),
            "Findings and losses that you know of and live with.",
        ),
    )


def versions(text: str) -> str:
    """Pass a specifier of versions (PEP 440).

    Raises:
        ValueError: it is not one.
    """
    from packaging.specifiers import InvalidSpecifier, SpecifierSet

    try:
        SpecifierSet(text)
    except InvalidSpecifier:
        example = f"=={text}" if _VERSION.fullmatch(text) else ">=1.2,<2"
        raise ValueError(
            f"{quote(text)} is no specifier of versions (PEP 440), such as {example}"
        ) from None
    return text


def released_version(text: str) -> str:
    """Pass a version of a release (PEP 440, normal form).

    Raises:
        ValueError: it is not one.
    """
    if not _VERSION.fullmatch(text):
        raise ValueError(f"{quote(text)} is not a version of PEP 440, such as 1.2.0 or 1.2.0rc1")
    return text


def _version(text: str) -> str:
    return text if text == AUTO else released_version(text)


def _python(text: str) -> str:
    from packaging.specifiers import SpecifierSet

    if SpecifierSet(versions(text)).contains(_TOO_OLD):
        raise ValueError(f"{quote(text)} allows Python {_TOO_OLD}; a client needs {PYTHON}")
    return text


def _classifier(text: str) -> str:
    if " :: " not in one_line(text):
        raise ValueError(
            f"{quote(text)} is no classifier of PyPI, such as Development Status :: 4 - Beta"
        )
    return text


def _requirement(text: str) -> str:
    from packaging.requirements import InvalidRequirement, Requirement

    try:
        Requirement(one_line(text))
    except InvalidRequirement:
        raise ValueError(
            f"{quote(text)} is no requirement (PEP 508), such as acme-auth>=1,<2"
        ) from None
    return text


def _author(keys: Keys) -> tuple[str, str]:
    return (
        keys.required("name", TEXT, "Acme", "Who it is."),
        keys.get("email", TEXT, "", "An address."),
    )


def _url(text: str) -> str:
    parts = urlsplit(text)
    if parts.scheme not in ("http", "https") or not parts.netloc:
        raise ValueError(f"{quote(text)} is no URL, such as https://example.com/schemas/")
    return text


_SKILL = re.compile(r"[a-z0-9]+(-[a-z0-9]+)+-python")


def _vendor_skill(text: str) -> str:
    if not _SKILL.fullmatch(text) or len(text) > _LONGEST_SKILL:
        raise ValueError(
            f"{quote(text)} is no vendor, product and language, such as acme-orders-python"
        )
    return text


def _path(folder: Path) -> Reader[Path]:
    # Without `..`, so that messages show the path that a user would type.
    return Reader(lambda node: Path(os.path.normpath(folder / node.text())), {"type": "string"})


def _existing(read: Reader[Path]) -> Reader[Path]:
    def existing(node: Node) -> Path:
        path = read(node)
        if not path.is_file():
            message = f"{quote(node.key)}: there is no file {quote(path.as_posix())}"
            raise Diagnosed(Diagnostic("E903", node.position, message, hint="correct the path"))
        return path

    return Reader(existing, read.schema)


def _patterns(keys: Keys) -> tuple[Pattern, ...]:
    none: tuple[Pattern, ...] = ()
    return tuple(
        pattern
        for about in ABOUT
        for pattern in keys.get(
            about,
            each(placed(partial(_pattern, about))),
            none,
            f"Patterns of {about}: `*` stands for any text, `?` for one character.",
        )
    )


def _pattern(about: str, text: str, position: Position) -> Pattern:
    return Pattern(about=about, text=one_line(text), position=position)


def _fake(node: Node) -> frozenset[Feature]:
    return Feature.FAKE.needs if node.boolean() else frozenset()


def _features(node: Node) -> frozenset[Feature]:
    asked: list[Feature] = []
    for item in node.elements():
        if (text := item.text()) not in LISTED:
            near = nearest(text, LISTED)
            hint = f"write {quote(near)}" if near else "remove it"
            if text == Feature.FAKE.value:
                hint = "write fake = true on a line of its own"
            raise Diagnosed(
                Diagnostic(
                    "E903",
                    item.position,
                    f"there is no feature {quote(text)}",
                    allowed=", ".join(LISTED),
                    hint=hint,
                )
            )
        asked.append(LISTED[text])
    return frozenset(needed for feature in asked for needed in feature.needs)


_FAKE = Reader(_fake, {"type": "boolean"})
_FEATURES = Reader(_features, {"type": "array", "items": {"enum": list(LISTED)}})


def _naming(keys: Keys) -> NamingRules:
    none: tuple[str, ...] = ()
    return NamingRules(
        strip_prefixes=keys.get(
            "strip-prefixes",
            each(checked(_some_text)),
            none,
            "Beginnings of operationIds that are left out.",
        ),
        acronyms=keys.get(
            "acronyms", each(checked(_acronym)), none, "Words that stay whole, such as OAuth."
        ),
        renames=keys.get(
            "renames",
            Reader(_renames, every(TEXT).schema),
            (),
            "Regular expressions for operationIds, each with what takes the place of a match.",
        ),
    )


def _renames(node: Node) -> tuple[tuple[str, str], ...]:
    return tuple((pattern, _replacement(pattern, found)) for pattern, found in node.items())


def _replacement(pattern: str, node: Node) -> str:
    replacement = node.text()
    try:
        re.sub(pattern, replacement, "")
    except re.error as error:
        message = f"{quote(pattern)} and {quote(replacement)}: {error}"
        raise Diagnosed(
            Diagnostic(
                "E903",
                node.key_position,
                message,
                allowed="a regular expression of Python, and what takes the place of a match",
                hint="put a backslash before a character that stands for itself",
            )
        ) from None
    return replacement


def _some_text(text: str) -> str:
    if not text or not text.isprintable():
        raise ValueError(f"{quote(text)} is no text of one line")
    return text


def _acronym(text: str) -> str:
    if not re.fullmatch(r"[A-Za-z][A-Za-z0-9]+", text):
        raise ValueError(f"{quote(text)} is no word of ASCII letters and digits, such as OAuth")
    return text


def _kept(text: str, position: Position) -> Kept:
    return Kept(text=keep_pattern(text), position=position)


def _mixins(node: Node) -> tuple[Mixin, ...]:
    return tuple(_mixin(target, found) for target, found in node.items())


def _mixin(target: str, node: Node) -> Mixin:
    if isinstance(node.value, dict):
        sync, asynchronous = _TWINS(node)
    else:
        sync = asynchronous = _CLASS(node)
    return Mixin(target=target, sync=sync, asynchronous=asynchronous, position=node.key_position)


def _twins(keys: Keys) -> tuple[ClassName | None, ClassName | None]:
    return (
        keys.get("sync", _CLASS, None, "The class under the synchronous one."),
        keys.get("async", _CLASS, None, "The class under the asynchronous one."),
    )


_CLASS = placed(class_name, pattern=":")
_TWINS = table_of(_twins)
_MIXINS = Reader(
    _mixins,
    {"type": "object", "additionalProperties": {"anyOf": [_CLASS.schema, _TWINS.schema]}},
)


def _accepted(keys: Keys) -> Accepted:
    return Accepted(
        code=keys.required("code", TEXT, "L01", "Of the finding or the loss."),
        at=keys.required(
            "at",
            TEXT,
            "/components/schemas/Example/**",
            "The JSON pointer of the part; `*` stands for a step, `**` for any.",
        ),
        reason=keys.required("reason", TEXT, "the server checks it", "Why it may be so."),
        position=keys.position,
    )
