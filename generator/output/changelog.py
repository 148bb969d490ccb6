"""The entry of a release in a changelog that people write as well."""

from __future__ import annotations

import re

_EMPTY = "# Changelog\n"
_ENTRY = re.compile(r"^## ", re.MULTILINE)
_UNRELEASED = re.compile(r"^## \[?unreleased\b.*\n+", re.MULTILINE | re.IGNORECASE)


def with_entry(text: str, version: str, entry: str) -> str:
    """The changelog with an entry before all others.

    What stands below a heading `Unreleased` is released with it, and follows the entry.

    Args:
        text: The changelog; empty: there is none.
        version: Of the release; an entry that is there already stays as it is.
        entry: With its heading.
    """
    text = text or _EMPTY
    if re.search(rf"^## \[?{re.escape(version)}(?![\w.])", text, re.MULTILINE):
        return text
    if found := _UNRELEASED.search(text):
        return f"{text[: found.end()].rstrip()}\n\n{entry}\n{text[found.end() :]}".rstrip() + "\n"
    first = _ENTRY.search(text)
    at = len(text) if first is None else first.start()
    return f"{text[:at].rstrip()}\n\n{entry}\n{text[at:]}".rstrip() + "\n"
