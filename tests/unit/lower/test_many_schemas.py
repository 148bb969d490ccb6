"""Documents with many schemas: deep chains, parted modules, names that stand for themselves."""

from __future__ import annotations

from typing import Any

import pytest

from generator.ir.identity import standing
from generator.ir.schemas import AliasSchema
from generator.surface.usage import LARGE, SHARED, SMALL
from tests.unit.documents import lowered, schemas, surface
from tests.unit.shown import shown


def ref(number: int) -> dict[str, Any]:
    return {"$ref": f"#/components/schemas/M{number}"}


def test_a_chain_of_schemas_may_be_as_long_as_it_likes() -> None:
    count = 1_500
    found = {
        f"M{n}": {"type": "object", "properties": {"next": ref((n + 1) % count)}}
        for n in range(count)
    }
    api, _ = lowered({"components": {"schemas": found}})
    assert len(api.schemas) == count


def test_a_large_shared_module_is_parted_by_owners_without_a_circle() -> None:
    count = 2 * LARGE
    found: dict[str, Any] = {
        f"M{n}": {
            "type": "object",
            "properties": {"next": ref(n + 1)} if n + 1 < count else {"x": {}},
        }
        for n in range(count)
    }
    starts = {"a": 0, "b": 2 * SMALL, "c": 5 * SMALL, "d": count - 3}
    paths = {
        f"/{tag}": {
            "get": {
                "tags": [tag],
                "responses": {
                    "200": {"description": "", "content": {"application/json": {"schema": ref(n)}}}
                },
            }
        }
        for tag, n in starts.items()
    }
    types = surface({"paths": paths, "components": {"schemas": found}}).schemas()
    at = [types[standing(f"/components/schemas/M{n}")].module for n in range(count)]
    order = list(dict.fromkeys(at))
    assert len(order) == 4
    assert order[-1] == SHARED
    assert at == sorted(at, key=order.index), "no module names one that names it"


CIRCLES = {
    """
      A: {$ref: "#/components/schemas/B"}
      B: {anyOf: [{type: string}, {$ref: "#/components/schemas/A"}]}
    """: "B",
    """
      A: {anyOf: [{$ref: "#/components/schemas/A"}, {type: string}]}
    """: "string",
    """
      A: {allOf: [{$ref: "#/components/schemas/A"}, {minProperties: 1}]}
    """: "any",
    """
      A: {anyOf: [{$ref: "#/components/schemas/B"}, {type: string}]}
      B: {anyOf: [{$ref: "#/components/schemas/A"}, {type: integer}]}
    """: "(integer | string)",
}


@pytest.mark.parametrize(("text", "expected"), CIRCLES.items())
def test_a_name_that_stands_for_itself_is_what_is_outside_of_the_circle(
    text: str, expected: str
) -> None:
    found = schemas(text)["A"]
    assert isinstance(found, AliasSchema)
    assert shown(found.type) == expected
