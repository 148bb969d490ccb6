# Generated from an OpenAPI document. Do not edit: the next run overwrites it.
"""The operations of the API, as data."""

from __future__ import annotations

from ._runtime.core.catalog import OperationInfo

OPERATIONS: tuple[OperationInfo, ...] = (
    OperationInfo("readXJson", "GET", "/things/x-json", "things.read_x_json"),
    OperationInfo("writeXJson", "POST", "/things/x-json", "things.write_x_json"),
    OperationInfo("readVendor", "GET", "/things/vendor", "things.read_vendor"),
    OperationInfo("readStream", "GET", "/things/stream", "things.read_stream"),
    OperationInfo("readEither", "GET", "/things/either", "things.read_either"),
    OperationInfo("writeForm", "POST", "/things/form", "things.write_form"),
)
