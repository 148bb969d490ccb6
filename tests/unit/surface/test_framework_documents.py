"""Whole documents as frameworks write them: every name that a user meets on the first run."""

from __future__ import annotations

from typing import Any

from generator.surface.build_report import build_report
from tests.plain import from_yaml
from tests.unit.documents import surface

FASTAPI: dict[str, Any] = from_yaml("""
paths:
  /items/:
    get:
      tags: [items]
      operationId: list_items_items__get
      security: [{OAuth2PasswordBearer: []}]
      parameters:
      - name: min_price
        in: query
        schema: {anyOf: [{type: number, minimum: 0}, {type: 'null'}], title: Min Price}
      - name: kind
        in: query
        schema: {anyOf: [{$ref: '#/components/schemas/KindEnum'}, {type: 'null'}], title: Kind}
      responses:
        '200':
          description: Successful Response
          content: {application/json: {schema: {$ref: '#/components/schemas/ItemOut'}}}
webhooks:
  item-shipped:
    post:
      operationId: item_shippeditem_shipped_post
      requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/ItemOut'}}}}
      responses: {'200': {description: Successful Response}}
components:
  securitySchemes:
    OAuth2PasswordBearer:
      type: oauth2
      flows: {password: {scopes: {}, tokenUrl: token}}
  schemas:
    KindEnum: {type: string, enum: [a, b], title: KindEnum}
    ItemOut:
      type: object
      required: [kind]
      properties:
        kind: {anyOf: [{$ref: '#/components/schemas/KindEnum'}, {type: 'null'}]}
    Unused: {type: object, properties: {a: {type: string}}}
""")


def test_the_names_of_a_document_of_fastapi() -> None:
    found = surface(FASTAPI)
    text = build_report(found, package="client", version="1").text()
    assert [str(each.name) for each in found.webhooks] == ["ITEM_SHIPPED"]
    options = [str(each.name) for each in found.options]
    assert options == ["oauth2_password_bearer", "username", "password"]
    assert "items.list(*) -> ItemOut\n" in text
    assert "items.list.min_price: " in text
    assert "field ItemOut.kind: KindEnum | None, " in text
    assert "None | None" not in text
    names = {str(each.name) for each in found.types}
    assert names >= {"KindEnum", "ItemOut", "Unused"}
    assert not [name for name in names if "ItemsItems" in name or "GetMin" in name]
    assert "unused" not in {each.module for each in found.types}
