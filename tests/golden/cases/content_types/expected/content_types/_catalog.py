# Generated from an OpenAPI document. Do not edit: the next run overwrites it.
"""The operations of the API, as data."""

from __future__ import annotations

from ._runtime.core.catalog import OperationInfo

OPERATIONS: tuple[OperationInfo, ...] = (
    OperationInfo("putText", "PUT", "/text", "bodies.put_text"),
    OperationInfo("putLevel", "PUT", "/level", "bodies.put_level"),
    OperationInfo("putLatin", "PUT", "/latin", "bodies.put_latin"),
    OperationInfo("putBinary", "PUT", "/binary", "bodies.put_binary"),
    OperationInfo("putImage", "PUT", "/image", "bodies.put_image"),
    OperationInfo("putXml", "PUT", "/xml", "bodies.put_xml"),
    OperationInfo("patchJson", "PATCH", "/patch", "bodies.patch_json"),
    OperationInfo("postLines", "POST", "/lines", "bodies.post_lines"),
    OperationInfo("postSequence", "POST", "/sequence", "bodies.post_sequence"),
    OperationInfo("postMixed", "POST", "/mixed", "bodies.post_mixed"),
    OperationInfo("choose", "POST", "/choice", "bodies.choose"),
)
