"""The document as a whole: its version, its dialect, and whether it describes anything.

Rules of OpenAPI 3.2, sections 4.1 and 4.2. Where the version is unknown, no other check makes
sense.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ...diagnostics.diagnostics import quote
from ...openapi.grammar import version_of
from ...openapi.kinds import V30, VERSIONS
from .scope import Finding, text_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ...document.document import Document
    from .scope import Scope

_VERSION_3 = re.compile(r"3\.\d")
_PARTS = ("paths", "components", "webhooks")
_KNOWN = "3.0.x, 3.1.x, 3.2.x"
_DIALECT = re.compile(
    r"https://spec\.openapis\.org/oas/3\.\d/dialect/[^/]+"
    r"|https?://json-schema\.org/draft/2020-12/schema#?"
)
_DIALECTS = "those that OpenAPI publishes, and https://json-schema.org/draft/2020-12/schema"


def check_version(document: Document) -> Iterator[Finding]:
    """Whether this is a document that can be read at all."""
    root = document.root
    if "swagger" in root:
        message = f"this is Swagger {root['swagger'].value}, the predecessor of OpenAPI"
        hint = "convert the document to OpenAPI 3"
        yield Finding("E202", root["swagger"], message, _KNOWN, hint, at_key=True)
        return
    text = text_of(root, "openapi")
    if text is None:
        return
    if not text.startswith(tuple("{}.{}.".format(*version) for version in VERSIONS)):
        hint = (
            f"write {quote(text + '.0')}"
            if text in ("3.0", "3.1", "3.2")
            else "correct the version"
        )
        message = f"unknown version of OpenAPI {quote(text)}"
        yield Finding("E202", root["openapi"], message, _KNOWN, hint)


def is_readable(document: Document) -> bool:
    """Whether anything can be made of the document: whether it says to be OpenAPI 3."""
    return (
        "swagger" not in document.value
        and _VERSION_3.match(str(document.value.get("openapi"))) is not None
    )


def check(scope: Scope) -> Iterator[Finding]:
    """Whether there is anything to generate from, and whether its schemas can be understood.

    3.0 asks for paths, which `structure` sees to.
    """
    root = scope.document.root
    if version_of(scope.document) > V30 and not any(part in root for part in _PARTS):
        message = "this document has neither paths nor components nor webhooks"
        yield Finding("E121", root, message, hint='add "paths"', at_key=True)
    said = [(root, "jsonSchemaDialect"), *((schema, "$schema") for schema in scope.schemas())]
    for owner, key in said:
        dialect = text_of(owner, key)
        if dialect is not None and not _DIALECT.fullmatch(dialect):
            message = f"{key} {quote(dialect)} is not known: schemas are read as those of OpenAPI"
            hint = "remove it where the schemas mean the same in both"
            yield Finding("W209", owner[key], message, _DIALECTS, hint)
