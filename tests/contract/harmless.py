"""Edits of a document and of a client that no caller can tell: no check may fail on them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from .mutations import ACTIONS, REFER, SIGNATURE, drop, field, put, rename, schema

if TYPE_CHECKING:
    from collections.abc import Callable

    from .edits import Files


def together(*edits: Callable[[Any], None]) -> Callable[[Any], None]:
    """Several edits as one."""

    def edit(data: Any) -> None:
        for each in edits:
            each(data)

    return edit


def reverse(*path: str | int) -> Callable[[Any], None]:
    """Turn the order of a mapping or a list round."""

    def edit(data: Any) -> None:
        for step in path[:-1]:
            data = data[step]
        found = data[path[-1]]
        is_list = isinstance(found, list)
        data[path[-1]] = found[::-1] if is_list else dict(reversed(found.items()))

    return edit


DOCUMENT: dict[str, Callable[[Any], None]] = {
    "telnyx_voice": together(
        drop(("info", "contact")),
        put(("x-vendor",), {"cost": 3}),
        put(("info", "license"), {"name": "MIT"}),
        reverse("paths"),
        reverse("webhooks"),
        reverse("components", "schemas"),
        reverse(*schema("ReferRequest", "properties")),
        reverse(*field("SwitchSupervisorRoleRequest.role"), "enum"),
        reverse(*schema("CallReferPayload", "required")),
        put((*REFER, "tags"), ["Other"]),
        put((*REFER, "x-vendor-cost"), 3),
        put((*REFER, "requestBody", "description"), "Another one."),
        put((*REFER, "externalDocs"), {"url": "https://docs.example"}),
        rename(("paths", f"{ACTIONS}/refer", "post", "responses", "200"), "201"),
        put(field("ReferRequest.sip_address", "title"), "Where to"),
        drop((*SIGNATURE, "toleranceSeconds")),  # it is the default
        drop((*SIGNATURE, "encoding")),
        put(schema("SipHeader", "additionalProperties"), False),
        put(("webhooks", "callReferStarted", "post", "responses", "200", "description"), "Thanks."),
    ),
    "lending": together(
        reverse("paths"),
        reverse("components", "securitySchemes"),
        reverse("paths", "/books", "get", "parameters"),
        reverse("paths", "/books/{shelf}/{number}", "parameters"),
        reverse("paths", "/books", "post", "responses", "201", "content"),
        reverse("paths", "/loans", "post", "callbacks"),
        put(("paths", "/books", "get", "responses", "200", "headers", "X-Pages", "example"), 3),
        put(("paths", "/books/{shelf}/{number}", "put", "requestBody", "required"), False),
        put(("servers", 0, "variables", "branch", "description"), "Which library."),
        put(("paths", "/books/{shelf}/{number}", "servers", 0, "description"), "The shelves."),
        put(("components", "x-vendor"), 1),
    ),
}
"""By the package of the client; all at once."""


def remarks(files: Files) -> None:
    """Comments, blank lines, and names that begin with an underscore."""
    for path, text in files.items():
        files[path] = f"{text}\n\n# A remark.\n_UNUSED = 1\n"
