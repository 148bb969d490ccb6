# Generated from an OpenAPI document. Do not edit: the next run overwrites it.
"""The operations of the API, as data."""

from __future__ import annotations

from ._runtime.core.catalog import OperationInfo

OPERATIONS: tuple[OperationInfo, ...] = (
    OperationInfo("listPets", "GET", "/pets", "pets.list"),
    OperationInfo("createPet", "POST", "/pets", "pets.create"),
    OperationInfo("getPet", "GET", "/pets/{pet_id}", "pets.get"),
    OperationInfo("removePet", "DELETE", "/pets/{pet_id}", "pets.remove"),
    OperationInfo("changePet", "PATCH", "/pets/{pet_id}", "pets.change"),
    OperationInfo("downloadPhoto", "GET", "/pets/{pet_id}/photo", "photos.download"),
    OperationInfo("uploadPhoto", "PUT", "/pets/{pet_id}/photo", "photos.upload"),
    OperationInfo("watchSent", "GET", "/sent", "sent.watch"),
)
