"""Header fields become models, one for each set of them."""

from __future__ import annotations

from typing import Any

import pytest

from generator.ir.schemas import HeaderFormat, ObjectSchema
from tests.plain import from_yaml
from tests.unit.documents import losses, lowered

SHARED = """
components:
  headers:
    Left: {description: Left., schema: {type: integer}}
    Reset: {schema: {type: number}}
    Other: {schema: {type: string}}
  responses:
    Busy: {description: Busy., headers: {Retry-After: {schema: {type: integer}}}}
"""


def sets(paths: str) -> dict[str, list[str]]:
    """The names of the models with their header fields."""
    parts: dict[str, Any] = from_yaml(SHARED) | {"paths": from_yaml(paths)}
    api, ledger = lowered(parts)
    assert ledger.lost() == ()
    return {
        schema.name: [p.name for p in schema.properties]
        for schema in api.schemas
        if isinstance(schema, ObjectSchema)
    }


def response(headers: str, status: str = "200") -> str:
    return f"'{status}': {{description: D, headers: {headers}}}"


LEFT_RESET = (
    "{X-Rate-Left: {$ref: '#/components/headers/Left'},"
    " X-Rate-Reset: {$ref: '#/components/headers/Reset'}}"
)
RESET_LEFT = (
    "{x-rate-reset: {$ref: '#/components/headers/Reset'},"
    " x-rate-left: {$ref: '#/components/headers/Left'}}"
)
OWN = "{X-One: {schema: {type: string}}}"
BUSY = "'503': {$ref: '#/components/responses/Busy'}"
FOUR = "{A: {schema: {}}, B: {schema: {}}, C: {schema: {}}, D: {schema: {}}}"


@pytest.mark.parametrize(
    ("responses", "expected"),
    [
        ([response(OWN)], {"a headers": ["X-One"]}),
        ([response(OWN, "404")], {"a 404 headers": ["X-One"]}),
        ([response(OWN) + ", " + response(OWN, "404")], {"a headers": ["X-One"]}),
        ([response(OWN), response(OWN)], {"One headers": ["X-One"]}),
        ([response(FOUR), response(FOUR)], {"common headers": ["A", "B", "C", "D"]}),
        ([response(LEFT_RESET)], {"Rate headers": ["X-Rate-Left", "X-Rate-Reset"]}),
        (
            [response(LEFT_RESET), response(RESET_LEFT)],
            {"Rate headers": ["X-Rate-Left", "X-Rate-Reset"]},
        ),
        ([BUSY, BUSY], {"Busy headers": ["Retry-After"]}),
        ([response("{Content-Type: {schema: {type: string}}}")], {}),
        ([response("{}")], {}),
    ],
)
def test_a_set_is_one_model_with_a_name_of_its_own(
    responses: list[str], expected: dict[str, list[str]]
) -> None:
    paths = (
        f"/{name}: {{get: {{operationId: {name}, responses: {{{found}}}}}}}"
        for name, found in zip("ab", responses, strict=False)
    )
    assert sets("{" + ", ".join(paths) + "}") == expected


def test_a_field_keeps_what_is_said_of_it() -> None:
    api, _ = lowered("""
      paths:
        /a:
          get:
            responses:
              "200":
                description: D
                headers:
                  X-A: {description: A., required: true, deprecated: true, schema: {type: integer}}
                  X-B: {explode: true, schema: {type: object, additionalProperties: true}}
                  X-C: {content: {application/json: {schema: {type: array, items: {}}}}}
                  X-D: {content: {text/plain: {schema: {type: string}}}}
                  X-E: {schema: {type: string, x-client-secret: true}}
    """)
    found = api.schemas[0]
    assert isinstance(found, ObjectSchema)
    rows = [
        (p.required, p.deprecated, p.description, p.header_format, p.secret)
        for p in found.properties
    ]
    assert rows == [
        (True, True, "A.", HeaderFormat.SIMPLE, False),
        (False, False, "", HeaderFormat.EXPLODED, False),
        (False, False, "", HeaderFormat.JSON, False),
        (False, False, "", HeaderFormat.SIMPLE, False),
        (False, False, "", HeaderFormat.SIMPLE, True),
    ]


def test_webhooks_that_share_header_parameters_share_the_model() -> None:
    text = """
      webhooks:
        a: {post: {parameters: [{$ref: '#/components/parameters/P'}], responses: {}}}
        b: {post: {parameters: [{$ref: '#/components/parameters/P'}], responses: {}}}
        c:
          parameters: [{name: X-Own, in: header, schema: {type: string}}]
          post: {responses: {}}
        d: {post: {parameters: [{name: q, in: query, schema: {type: string}}], responses: {}}}
      components: {parameters: {P: {name: X-Shop-Id, in: header, schema: {type: string}}}}
    """
    api, _ = lowered(text)
    a, b, c, d = api.webhooks
    assert a.headers == b.headers
    assert {schema.id: schema.name for schema in api.schemas} == {
        a.headers and a.headers.id: "Shop Id webhook headers",
        c.headers and c.headers.id: "c headers",
    }
    assert (d.headers, [p.name for p in d.query]) == (None, ["q"])
    assert losses(text) == ["L03 /webhooks/d/post/parameters/0"]
