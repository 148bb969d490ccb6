"""The media type of a file, where the document leaves a choice.

Content is never inspected to find its type (OpenAPI 3.2, section 4.15.4.1); where the name does not
tell, the caller must say it.
"""

from __future__ import annotations

from ..core.encode import header_value_problem
from ..core.media import essence
from ..models.payload import refused

ANYTHING = "application/octet-stream"


def choose(
    allowed: str | None, given: str | None, name: str | None, argument: str
) -> str:
    """The media type of a file.

    Args:
        allowed: Media types and ranges with commas between them; None: any. Before `*/*`, the
            first is the default.
        given: What the caller says.
        name: The name of the file, if it has one.
        argument: The name of the argument, for complaints.

    Raises:
        InvalidRequestError: the caller's is not allowed, or none is given where several are.
    """
    ranges = [each.strip() for each in (allowed or "*/*").split(",")]
    if given is not None:
        if problem := header_value_problem(given):
            raise refused(argument, "a content type that can be sent", problem)
        if not any(_matches(given, each) for each in ranges):
            raise refused(argument, f"a content type of {', '.join(ranges)}", given)
        return given
    if "*" not in ranges[0] and ranges[1:] in ([], ["*/*"]):
        return ranges[0]
    guessed = _guess(name)
    if guessed and any(_matches(guessed, each) for each in ranges):
        return guessed
    if any(_matches(ANYTHING, each) for each in ranges):
        return ANYTHING
    wanted = f"a File with a content_type of {', '.join(ranges)}"
    raise refused(argument, wanted, "a file without one")


def text_type(allowed: str) -> str:
    """The media type of text: the first of a list that is no range."""
    listed = [each.strip() for each in allowed.split(",")]
    return next((each for each in listed if "*" not in each), "text/plain")


def _matches(media_type: str, allowed: str) -> bool:
    """Whether a range has a media type in it (RFC 9110, section 12.5.1)."""
    found, wanted = essence(media_type), essence(allowed)
    return wanted in (found, "*/*") or (
        wanted.endswith("/*") and found.startswith(wanted.removesuffix("*"))
    )


def _guess(name: str | None) -> str | None:
    """What a file name suggests, by a table that is the same on every machine."""
    if name is None:
        return None
    from mimetypes import MimeTypes

    return MimeTypes().guess_type(name)[0]
