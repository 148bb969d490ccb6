# Generated from an OpenAPI document. Do not edit: the next run overwrites it.

from __future__ import annotations

from .. import models
from .._runtime.core.media import JSON
from .._runtime.core.operation import Body, In, Operation, Param, Response

_USER_ID = Param(name="user-id", argument="user_id", location=In.PATH, required=True)

_KEY_ID = Param(
    name="keyId", argument="key_id", location=In.PATH, required=True, type=lambda: int
)

LIST: Operation[list[str]] = Operation(
    id="get /api/v2/users",
    method="GET",
    path="/api/v2/users",
    success=(Response("200", JSON, lambda: list[str]),),
)

CREATE: Operation[models.PostApiV2UsersResponse201] = Operation(
    id="post /api/v2/users",
    method="POST",
    path="/api/v2/users",
    body=Body(JSON, lambda: models.PostApiV2UsersRequest, required=True),
    success=(Response("201", JSON, lambda: models.PostApiV2UsersResponse201),),
)

GET_KEY: Operation[None] = Operation(
    id="get /api/v2/users/{user-id}/keys/{keyId}",
    method="GET",
    path="/api/v2/users/{user-id}/keys/{keyId}",
    params=(_USER_ID, _KEY_ID),
    success=(Response("204"),),
    server="https://keys.example",
)

DELETE_KEY: Operation[None] = Operation(
    id="delete /api/v2/users/{user-id}/keys/{keyId}",
    method="DELETE",
    path="/api/v2/users/{user-id}/keys/{keyId}",
    params=(_USER_ID, _KEY_ID),
    success=(Response("204"),),
    server="https://keys.example",
)
