# Generated from an OpenAPI document. Do not edit: the next run overwrites it.

from __future__ import annotations

from .. import models
from .._runtime.core.media import JSON
from .._runtime.core.operation import Body, In, Operation, Param, Response
from .._runtime.streams.paging import NextPage, Paging

_LIMIT = Param(name="limit", location=In.QUERY, type=lambda: models.ListPetsLimit)

_TAGS = Param(name="tags", location=In.QUERY, type=lambda: list[str])

_PAGE = Param(name="page", location=In.QUERY, type=lambda: int)

_X_SHOP = Param(
    name="X-Shop",
    argument="x_shop",
    location=In.HEADER,
    required=True,
    type=lambda: str,
)

_PET_ID = Param(name="pet_id", location=In.PATH, required=True, type=lambda: int)

_ERRORS = (Response("422", JSON, lambda: models.ProblemResponse),)

_ERRORS_2 = (Response("404", JSON, lambda: models.ProblemResponse),)

_ERRORS_3 = (Response("default", JSON, lambda: models.ProblemResponse),)

LIST: Operation[models.Pets] = Operation(
    id="listPets",
    method="GET",
    path="/pets",
    params=(_LIMIT, _TAGS, _PAGE),
    success=(Response("200", JSON, lambda: models.Pets),),
)

CREATE: Operation[models.Pet | models.Ticket] = Operation(
    id="createPet",
    method="POST",
    path="/pets",
    params=(_X_SHOP,),
    body=Body(JSON, lambda: models.NewPet, required=True),
    success=(
        Response("201", JSON, lambda: models.Pet),
        Response("202", JSON, lambda: models.Ticket),
    ),
    errors=_ERRORS,
)

GET: Operation[models.Pet] = Operation(
    id="getPet",
    method="GET",
    path="/pets/{pet_id}",
    params=(_PET_ID,),
    success=(Response("200", JSON, lambda: models.Pet),),
    errors=_ERRORS_2,
)

REMOVE: Operation[None] = Operation(
    id="removePet",
    method="DELETE",
    path="/pets/{pet_id}",
    params=(_PET_ID,),
    success=(Response("204"),),
    errors=_ERRORS_3,
)

CHANGE: Operation[models.Pet] = Operation(
    id="changePet",
    method="PATCH",
    path="/pets/{pet_id}",
    params=(_PET_ID,),
    body=Body(JSON, lambda: models.ChangePetRequest, required=True),
    success=(Response("200", JSON, lambda: models.Pet),),
    errors=_ERRORS_2,
)

LIST_ALL: Paging[models.Pet, models.Pets] = Paging(
    operation=LIST,
    by=NextPage.PAGE,
    items="/pets",
    total="/total",
    parameter=2,
    start=1,
)
