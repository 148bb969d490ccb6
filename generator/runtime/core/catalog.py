"""The operations of an API, as data."""

from __future__ import annotations

from typing import NamedTuple


class OperationInfo(NamedTuple):
    """One operation of the API."""

    operation_id: str
    """Its operationId, or words made of the method and the path where the document gives none."""
    method: str
    path: str
    """The path template."""
    name: str
    """How a client calls it: `pets.create`."""
