"""Bodies that are sent as the caller gives them: text, files, and any other media type.

A file stays unread until it is sent.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..core.encode import scalar_text
from ..core.media import charset
from ..core.operation import Body, Payload
from ..models.payload import refused
from .files import EXPECTED, Source, as_file, is_file, joined
from .media_range import choose, text_type
from .values import no_extra

if TYPE_CHECKING:
    from ..core.operation import Writer


def write_text(spec: Body, value: object, extra: object) -> Payload:
    """Write text in the charset of its media type, by default UTF-8 (RFC 6838, section 4.2.1).

    Raises:
        InvalidRequestError: it is neither text nor a file, or does not fit its type.
    """
    if is_file(value):
        return write_content(spec, value, extra)
    no_extra(spec, extra)
    from ..models.codec import check_value

    plain: object = (
        value if spec.type is None else check_value(spec.type, value, where="body")
    )
    text = scalar_text(plain)
    if text is None:
        raise refused(
            "body", f"text of the type {spec.media_type}", type(value).__name__
        )
    encoding = charset(spec.media_type) or "utf-8"
    try:
        return Payload(text.encode(encoding), text_type(spec.media_type), b"")
    except (UnicodeEncodeError, LookupError):
        raise refused(
            "body", f"text that {encoding} can hold", "another character"
        ) from None


def or_text(write: Writer) -> Writer:
    """Write text and files as they are given, and any other value by a writer.

    It is for content of which the document does not say all that a writer needs.
    """

    def written(spec: Body, value: object, extra: object) -> Payload:
        if isinstance(value, str) or is_file(value):
            return write_text(Body(spec.media_type), value, extra)
        return write(spec, value, extra)

    return written


def write_content(spec: Body, value: object, extra: object) -> Payload:
    """Write the content of a file.

    Where the document leaves the media type open (`image/*`), that of the `File` counts, else
    what the name of the file suggests.

    Raises:
        InvalidRequestError: it is no file, or cannot be read.
    """
    no_extra(spec, extra)
    if not is_file(value):
        raise refused("body", EXPECTED, type(value).__name__)
    file = as_file(value)
    source = Source(file.content, "body")
    media_type = choose(
        spec.media_type, file.content_type, file.name or source.name, "body"
    )
    return Payload(joined([source]), media_type, b"")
