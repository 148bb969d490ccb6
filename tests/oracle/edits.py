"""Edits of two documents: every kind of node, both directions, renames, other orders, noise.

Most of them are made of the documents themselves, one rule for each kind of node, so that a part
that is added to a document is edited as well.
"""

from __future__ import annotations

import copy
import json
from collections import Counter
from typing import TYPE_CHECKING, Any

from tests.plain import from_yaml, is_list
from tests.unit.surface import edits as written

from .oracle import Edit

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

SHOP: dict[str, Any] = from_yaml("""
openapi: 3.1.0
info: {title: Shop, version: "1", description: A shop.}
servers:
- {url: "https://{region}.example.com/v1", description: Main, variables: {region: {default: eu, enum: [eu, us]}}}
- {url: "https://test.example.com/v1", description: Test}
security: [{key: []}]
tags: [{name: orders, description: Orders.}, {name: files}]
paths:
  /orders:
    get:
      operationId: listOrders
      tags: [orders]
      summary: List orders
      parameters:
      - {name: X-Tenant, in: header, schema: {type: string, maxLength: 20}}
      - {name: session, in: cookie, schema: {type: string}}
      - {name: filter, in: query, style: deepObject, explode: true, schema: {type: object, properties: {state: {type: string}, size: {type: integer}}}}
      - {name: sort, in: query, explode: false, schema: {type: array, minItems: 1, maxItems: 3, items: {type: string, enum: [name, size]}}}
      - {name: total, in: query, schema: {type: number, exclusiveMinimum: 0, exclusiveMaximum: 100, default: 10}}
      - {name: strict, in: query, schema: {type: boolean, default: true}}
      responses:
        '200':
          description: Orders.
          headers: {X-Rate: {schema: {type: integer}}}
          content:
            application/json:
              schema: {type: object, required: [data], properties: {data: {type: array, items: {$ref: '#/components/schemas/Order'}}, next: {type: [string, 'null']}}}
        '400': {description: Bad., content: {application/json: {schema: {$ref: '#/components/schemas/Problem'}}}}
    post:
      operationId: createOrder
      tags: [orders]
      x-client-idempotency: {header: Idempotency-Key}
      x-client-webhooks-sent: [order.paid, order.lost]
      requestBody:
        required: true
        content: {application/json: {schema: {$ref: '#/components/schemas/NewOrder'}}}
      responses:
        '201': {description: Made., content: {application/json: {schema: {$ref: '#/components/schemas/Order'}}}}
        '409': {description: There., content: {application/json: {schema: {$ref: '#/components/schemas/Problem'}}}}
  /orders/{orderId}:
    parameters:
    - {name: orderId, in: path, required: true, schema: {type: string, minLength: 1}}
    get:
      operationId: getOrder
      tags: [orders]
      responses:
        '200': {description: It., content: {application/json: {schema: {$ref: '#/components/schemas/Order'}}}}
    patch:
      operationId: changeOrder
      tags: [orders]
      requestBody:
        content:
          application/json:
            schema:
              type: object
              properties:
                note: {type: [string, 'null'], maxLength: 100}
                state: {$ref: '#/components/schemas/State'}
                address: {$ref: '#/components/schemas/Address'}
      responses: {'204': {description: Done.}}
  /files:
    post:
      operationId: uploadFile
      tags: [files]
      requestBody:
        required: true
        content:
          multipart/form-data:
            schema: {type: object, required: [file], properties: {file: {type: string, format: binary}, name: {type: string, maxLength: 30}}}
      responses: {'204': {description: Done.}}
  /files/{fileId}:
    get:
      operationId: getFile
      tags: [files]
      parameters: [{name: fileId, in: path, required: true, schema: {type: integer, minimum: 1}}]
      responses: {'200': {description: It., content: {application/octet-stream: {schema: {type: string, format: binary}}}}}
  /forms:
    post:
      operationId: sendForm
      tags: [files]
      requestBody:
        required: true
        content:
          application/x-www-form-urlencoded:
            schema: {type: object, required: [name], properties: {name: {type: string}, tags: {type: array, items: {type: string}}}}
      responses: {'200': {description: It., content: {text/plain: {schema: {type: string}}}}}
  /notes:
    put:
      operationId: putNote
      tags: [notes]
      requestBody: {required: true, content: {text/plain: {schema: {type: string}}}}
      responses: {'204': {description: Done.}}
    get:
      operationId: watchNotes
      tags: [notes]
      responses: {'200': {description: They., content: {text/event-stream: {schema: {$ref: '#/components/schemas/Note'}}}}}
webhooks:
  order.paid:
    post:
      requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/Paid'}}}}
      responses: {'200': {description: Thanks.}}
  order.lost:
    post:
      requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/Lost'}}}}
      responses: {'200': {description: Thanks.}}
components:
  securitySchemes:
    key: {type: http, scheme: bearer}
    other: {type: apiKey, in: query, name: token}
  schemas:
    State: {type: string, enum: [open, closed]}
    Colour: {type: string, enum: [red, green], x-client-open: true}
    Base: {type: object, required: [id], properties: {id: {type: string, format: uuid}}}
    Order:
      allOf: [{$ref: '#/components/schemas/Base'}]
      type: object
      required: [state, lines]
      properties:
        state: {$ref: '#/components/schemas/State'}
        colour: {$ref: '#/components/schemas/Colour'}
        lines: {type: array, items: {$ref: '#/components/schemas/Line'}}
        made: {type: string, format: date-time}
        day: {type: string, format: date}
        price: {type: number, minimum: 0}
        paid: {type: boolean}
        labels: {type: object, additionalProperties: {type: string}}
        parent: {$ref: '#/components/schemas/Order'}
        from: {type: string}
        address: {oneOf: [{$ref: '#/components/schemas/Address'}, {type: 'null'}]}
        payment: {$ref: '#/components/schemas/Payment'}
    Line: {type: object, required: [sku, amount], properties: {sku: {type: string}, amount: {type: integer, minimum: 1}}}
    NewOrder:
      type: object
      required: [lines]
      properties:
        lines: {type: array, minItems: 1, items: {$ref: '#/components/schemas/Line'}}
        state: {$ref: '#/components/schemas/State'}
        colour: {$ref: '#/components/schemas/Colour'}
        payment: {$ref: '#/components/schemas/Payment'}
        address: {$ref: '#/components/schemas/Address'}
        labels: {type: object, additionalProperties: {type: string}}
        day: {type: string, format: date}
        at: {type: string, format: date-time}
        reference: {type: string, format: uuid}
        pair: {type: array, prefixItems: [{type: integer}, {type: string}], items: {type: boolean}}
        anything: {}
        gift: {type: boolean, default: false}
        code: {anyOf: [{type: integer}, {type: string}]}
    Address: {type: object, required: [city], properties: {city: {type: string, maxLength: 40}, street: {type: string}, country: {const: NL}}}
    Payment:
      oneOf: [{$ref: '#/components/schemas/Card'}, {$ref: '#/components/schemas/Bank'}]
      discriminator: {propertyName: kind}
    Card: {type: object, required: [kind, number], properties: {kind: {const: Card}, number: {type: string, pattern: '^[A-Z]+$'}}}
    Bank: {type: object, required: [kind], properties: {kind: {const: Bank}, iban: {type: string}}}
    Note: {type: object, required: [text], properties: {text: {type: string}, stars: {type: integer, maximum: 5}}}
    Problem: {type: object, required: [title], properties: {title: {type: string}, status: {type: integer}}}
    Paid: {type: object, required: [type, price], properties: {type: {const: order.paid}, price: {type: number}, by: {type: string}}}
    Lost: {type: object, required: [type], properties: {type: {const: order.lost}, why: {type: string, enum: [rain, snow]}}}
    Unused: {type: object, properties: {nothing: {type: string}}}
""")


BOTH = {"State", "Colour", "Line", "Address", "Payment", "Card", "Bank"}
"""Schemas of requests and of responses."""
OFTEN = 1
"""How often the same is done to parts of one kind: more of it would prove nothing more."""


def edits() -> list[Edit]:
    """All edits, in an order that stays."""
    by_hand = [
        Edit(
            name=f"pets: {each.name}",
            before=written.DOCUMENT,
            after=written.edited(each),
            noise=each.verdict == "none",
        )
        for each in (*written.EDITS, *written.NOISE)
    ]
    made = [
        Edit(name=f"shop: {name}", before=SHOP, after=document, noise=noise)
        for name, document, noise in _made()
    ]
    return [*by_hand, *made]


def _made() -> Iterator[tuple[str, dict[str, Any], bool]]:
    """Edits of the shop: a name, the document after it, and whether it is noise."""
    seen: Counter[tuple[str, ...]] = Counter()
    for pointer, schema in _schemas(SHOP):
        for name, change in _of_schema(schema):
            kind = (_way(pointer), str(schema.get("type")), *name.split()[:3])
            seen[kind] += 1
            if seen[kind] <= OFTEN:
                yield f"{pointer} {name}", _changed(pointer, change), False
    for pointer, operation in _operations(SHOP):
        for name, change in _of_operation(operation):
            kind = ("operation", *name.split()[:2])
            seen[kind] += 1
            if seen[kind] <= 2 * OFTEN:
                yield f"{pointer} {name}", _changed(pointer, change), False
    for name in SHOP["components"]["schemas"]:
        yield f"schema {name} is called New{name}", _renamed(name), False
    yield from _of_document()
    yield from _of_authors()
    for name, document in (*_noise(), *_spelled_otherwise()):
        yield name, document, True


def _way(pointer: str) -> str:
    """Which way the values of a schema go."""
    if "/paths/" in pointer:
        return "sent"
    name = pointer.split("/")[3]
    return "sent" if name == "NewOrder" else "both" if name in BOTH else "received"


def _at(document: Any, pointer: str) -> Any:
    for token in pointer.split("/")[1:]:
        key = token.replace("~1", "/").replace("~0", "~")
        document = document[int(key) if isinstance(document, list) else key]
    return document


def _changed(pointer: str, change: Callable[[Any], object]) -> dict[str, Any]:
    document = copy.deepcopy(SHOP)
    change(_at(document, pointer))
    return document


def _schemas(document: dict[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
    """Every schema that is written out, with its pointer."""

    def inside(pointer: str, schema: dict[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
        if "$ref" in schema:
            return
        yield pointer, schema
        for name, each in schema.get("properties", {}).items():
            yield from inside(f"{pointer}/properties/{name}", each)
        for word in ("items", "additionalProperties"):
            if isinstance(schema.get(word), dict):
                yield from inside(f"{pointer}/{word}", schema[word])

    for name, schema in document["components"]["schemas"].items():
        yield from inside(f"/components/schemas/{name}", schema)
    for pointer, operation in _operations(document):
        for number, parameter in enumerate(operation.get("parameters", ())):
            yield from inside(f"{pointer}/parameters/{number}/schema", parameter["schema"])
        for media_type, media in operation.get("requestBody", {}).get("content", {}).items():
            name = media_type.replace("/", "~1")
            yield from inside(f"{pointer}/requestBody/content/{name}/schema", media["schema"])


def _operations(document: dict[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
    for path, item in document["paths"].items():
        for method, operation in item.items():
            if method != "parameters":
                yield f"/paths/{path.replace('/', '~1')}/{method}", operation


Change = tuple[str, "Callable[[Any], object]"]


def _set(word: str, value: Any) -> Change:
    return f"has {word} {json.dumps(value)}", _put(word, value)


def _put(word: str, value: Any) -> Callable[[Any], object]:
    return lambda at: at.__setitem__(word, value)


def _without(word: str) -> Change:
    return f"has no {word}", lambda at: at.pop(word)


def _become(what: str, schema: dict[str, Any]) -> Change:
    def change(at: Any) -> None:
        at.clear()
        at.update(schema)

    return f"becomes {what}", change


def _of_schema(schema: dict[str, Any]) -> Iterator[Change]:
    kind = schema.get("type")
    if "enum" in schema:
        yield _set("enum", [*schema["enum"], "other"])
        yield _set("enum", schema["enum"][:1])
        yield _without("enum")
        yield _become("a date", {"type": "string", "format": "date"})
        yield _become("a short text", {"type": "string", "maxLength": 1})
        yield _become("a long text", {"type": "string", "maxLength": 100})
        return
    if kind == "string" and "format" not in schema:
        yield _set("type", ["string", "null"])
        yield _set("type", "integer")
        yield _set("maxLength", 10)
        if "maxLength" in schema:
            yield _set("maxLength", 1000)
        if "pattern" in schema:
            yield _without("pattern")
    elif kind == "string":
        yield _without("format")
        yield _set("type", ["string", "null"])
        yield _become("a choice", {"type": "string", "enum": ["one", "two"]})
    elif kind in ("integer", "number"):
        yield _set("type", "number" if kind == "integer" else "integer")
        yield _set("type", "string")
        yield _become("a small number", {"type": "number", "maximum": 4})
        yield _become("a choice", {"type": kind, "enum": [1, 2]})
        yield _set("multipleOf", 7)
        yield _set("maximum", 4)
        yield _set("minimum", -5)
    elif kind == "array":
        yield _set("minItems", 2)
        yield _set("maxItems", 9)
        yield _set("type", ["array", "null"])
    elif kind == "boolean":
        yield _set("type", "string")
    if "default" in schema:
        yield _set("default", not schema["default"] if kind == "boolean" else 50)
        yield _without("default")
    if "properties" in schema:
        yield from _of_object(schema)


def _of_object(schema: dict[str, Any]) -> Iterator[Change]:
    yield "gets a member", lambda at: at["properties"].update(extra={"type": "string"})

    def needed(at: Any) -> None:
        at["properties"]["extra"] = {"type": "string"}
        at["required"] = [*at.get("required", ()), "extra"]

    yield "gets a required member", needed
    required = schema.get("required", [])
    for name in list(schema["properties"])[-2:]:
        if name in required:
            yield f"does not require {name}", _put("required", [n for n in required if n != name])
        else:
            yield f"requires {name}", _put("required", [*required, name])
    last = list(schema["properties"])[-1]

    def lose(at: Any) -> None:
        del at["properties"][last]
        at["required"] = [name for name in at.get("required", ()) if name != last]

    def rename(at: Any) -> None:
        at["properties"][f"{last}New"] = at["properties"][last]
        at["required"] = [f"{last}New" if name == last else name for name in at.get("required", ())]
        del at["properties"][last]

    yield f"loses {last}", lose
    yield f"calls {last} otherwise", rename


def _of_operation(operation: dict[str, Any]) -> Iterator[Change]:
    yield _set("operationId", f"{operation['operationId']}Again")
    yield _set("tags", ["moved"])
    yield _set("deprecated", True)
    yield _set("security", [{"other": []}])
    yield _set("summary", "Something else")
    optional = {"name": "trace", "in": "query", "schema": {"type": "string"}}
    listed = operation.get("parameters", [])
    yield _set("parameters", [*listed, optional])
    yield _set("parameters", [*listed, {**optional, "required": True}])
    for number, each in enumerate(listed):
        if each["in"] != "path":
            rest = [p for index, p in enumerate(listed) if index != number]
            yield _set("parameters", rest)
            yield _set("parameters", [*rest, {**each, "required": True}])
            yield _set("parameters", [*rest, {**each, "name": f"{each['name']}-2"}])
    if "requestBody" in operation:
        yield _without("requestBody")

    def more(at: Any) -> None:
        at["responses"]["418"] = {"description": "Tea."}

    def moved(at: Any) -> None:
        first = next(iter(at["responses"]))
        at["responses"]["202"] = at["responses"].pop(first)

    yield "documents one more error", more
    yield "succeeds with another status", moved
    for status in operation["responses"]:
        if status.startswith("4"):
            left = {s: each for s, each in operation["responses"].items() if s != status}
            yield f"does not document {status}", _put("responses", left)
    for word in ("x-client-idempotency", "x-client-webhooks-sent"):
        if word in operation:
            yield _without(word)
    if "x-client-webhooks-sent" in operation:
        yield _set("x-client-webhooks-sent", ["order.paid"])


def _renamed(name: str) -> dict[str, Any]:
    text = json.dumps(SHOP).replace(f'/schemas/{name}"', f'/schemas/New{name}"')
    document: dict[str, Any] = json.loads(text)
    schemas = document["components"]["schemas"]
    document["components"]["schemas"] = {
        (f"New{name}" if key == name else key): value for key, value in schemas.items()
    }
    return document


def _of_document() -> Iterator[tuple[str, dict[str, Any], bool]]:
    def edit(change: Callable[[Any], object]) -> dict[str, Any]:
        return _changed("", change)

    for path in SHOP["paths"]:
        others = {key: item for key, item in SHOP["paths"].items() if key != path}
        yield f"{path} is gone", edit(_put("paths", others)), False
        moved = {**others, f"/v2{path}": SHOP["paths"][path]}
        yield f"{path} is elsewhere", edit(_put("paths", moved)), False
    yield (
        "another host",
        edit(lambda d: d["servers"][0].update(url="https://{region}.example.org/v1")),
        False,
    )
    yield "one more server", edit(lambda d: d["servers"].append({"url": "https://a.test"})), False
    yield "one server less", edit(lambda d: d["servers"].pop()), False
    region = "servers/0/variables/region"
    yield f"{region} one more", edit(lambda d: _at(d, f"/{region}")["enum"].append("asia")), False
    yield f"{region} one less", edit(lambda d: _at(d, f"/{region}").update(enum=["eu"])), False
    yield f"{region} default", edit(lambda d: _at(d, f"/{region}").update(default="us")), False
    yield "no security", edit(lambda d: d.pop("security")), False
    yield "another scheme", edit(lambda d: d.update(security=[{"other": []}])), False
    yield "a choice of schemes", edit(lambda d: d["security"].append({"other": []})), False
    scheme = {"type": "apiKey", "in": "header", "name": "X-Key"}
    yield (
        "a key in a header",
        edit(lambda d: d["components"]["securitySchemes"].update(key=scheme)),
        False,
    )
    for key in SHOP["webhooks"]:
        left = {k: item for k, item in SHOP["webhooks"].items() if k != key}
        yield f"webhook {key} is gone", edit(_put("webhooks", left)), False
    more = copy.deepcopy(SHOP["webhooks"]["order.lost"])
    content = more["post"]["requestBody"]["content"]["application/json"]
    content["schema"] = {
        "type": "object",
        "required": ["type"],
        "properties": {"type": {"const": "order.new"}},
    }
    yield "one more webhook", edit(lambda d: d["webhooks"].update({"order.new": more})), False
    payment = "/components/schemas/Payment"
    cash = {"type": "object", "required": ["kind"], "properties": {"kind": {"const": "Cash"}}}

    def variant(document: Any) -> None:
        document["components"]["schemas"]["Cash"] = cash
        _at(document, payment)["oneOf"].append({"$ref": "#/components/schemas/Cash"})

    yield "one more variant", edit(variant), False
    yield "one variant less", edit(lambda d: _at(d, payment)["oneOf"].pop()), False
    shop = "/paths/~1forms/post"
    users = {
        "get": {
            "operationId": "listNotesOfUsers",
            "tags": ["users"],
            "responses": {
                "200": {
                    "description": "",
                    "content": {
                        "application/json": {"schema": {"$ref": "#/components/schemas/Order"}}
                    },
                }
            },
        }
    }
    yield (
        "another resource uses a model",
        edit(lambda d: d["paths"].update({"/users": users})),
        False,
    )
    text = {"application/json": {"schema": {"type": "string"}}}
    form = "/paths/~1files/post/requestBody/content/multipart~1form-data"
    file = {"type": "string", "format": "binary"}
    yield (
        "one more part",
        edit(lambda d: _at(d, f"{form}/schema/properties").update(more=file)),
        False,
    )

    def encoded(document: Any) -> None:
        media = _at(document, form)
        media["schema"]["properties"]["meta"] = {"type": "object"}
        media["encoding"] = {"meta": {"contentType": "application/json; charset=utf-8"}}

    yield "one more part with an encoding", edit(encoded), False
    yield (
        "a response of JSON",
        edit(lambda d: _at(d, shop)["responses"]["200"].update(content=text)),
        False,
    )


def _noise() -> Iterator[tuple[str, dict[str, Any]]]:
    """What changes nothing for anybody."""

    def edit(change: Callable[[Any], object]) -> dict[str, Any]:
        return _changed("", change)

    def turned(at: Any) -> None:
        kept = list(reversed(at.items()))
        at.clear()
        at.update(kept)

    places = (
        "/paths",
        "/components/schemas",
        "/webhooks",
        "/paths/~1orders",
        "/components",
        "/paths/~1orders/get/responses",
        "/components/schemas/Order/properties",
        "/components/schemas/NewOrder/properties",
        "/components/schemas/Paid/properties",
        "",
    )
    for place in places:
        yield f"{place or 'the document'} in another order", _changed(place, turned)
    for pointer, schema in _schemas(SHOP):
        if "enum" in schema:
            yield (
                f"{pointer}/enum in another order",
                _changed(pointer, lambda at: at["enum"].reverse()),
            )
        if len(schema.get("required", ())) > 1:
            yield (
                f"{pointer}/required in another order",
                _changed(pointer, lambda at: at["required"].reverse()),
            )
    yield (
        "parameters in another order",
        edit(lambda d: _at(d, "/paths/~1orders/get/parameters").reverse()),
    )
    yield (
        "variants in another order",
        edit(lambda d: _at(d, "/components/schemas/Payment/oneOf").reverse()),
    )
    for pointer in list(dict(_schemas(SHOP)))[::20]:
        yield (
            f"{pointer} is described",
            _changed(pointer, lambda at: at.update(description="New words")),
        )
        yield (
            f"{pointer} has an extension",
            _changed(pointer, lambda at: at.update({"x-owner": "us"})),
        )
    for pointer in list(dict(_operations(SHOP)))[::5]:
        yield (
            f"{pointer} is described",
            _changed(pointer, lambda at: at.update(description="New words")),
        )
    yield (
        "another title of the document",
        edit(lambda d: d["info"].update(description="Words", version="2")),
    )
    yield "tags are described", edit(lambda d: d["tags"][0].update(description="Words"))
    yield (
        "a component that nothing uses",
        edit(
            lambda d: d["components"].update(
                parameters={"none": {"name": "a", "in": "query", "schema": {}}}
            )
        ),
    )


def _of_authors() -> Iterator[tuple[str, dict[str, Any], bool]]:
    """What authors of a document do to it beside changing one schema: a name, a place, a change."""
    orders, order = "/paths/~1orders", "/paths/~1orders~1{orderId}"
    schemas = "/components/schemas"
    text = {"type": "string"}
    ticket = {"type": "object", "required": ["ticket"], "properties": {"ticket": text}}

    def rename(old: str, new: str) -> Callable[[Any], object]:
        return lambda at: at.update({new: at.pop(old)})

    def body(schema: dict[str, Any], media_type: str = "application/json") -> dict[str, Any]:
        return {"description": "", "content": {media_type: {"schema": schema}}}

    def moved_prefix(document: Any) -> None:
        for server in document["servers"]:
            server["url"] = server["url"].removesuffix("/v1")
        document["paths"] = {f"/v1{path}": item for path, item in document["paths"].items()}

    def lowered(document: Any) -> None:
        item = document["paths"]["/orders/{orderId}"]
        for method in ("get", "patch"):
            item[method]["parameters"] = item["parameters"]
        del item["parameters"]

    def base(at: Any) -> None:
        at["Dated"] = {"type": "object", "properties": {"made": at["Order"]["properties"]["made"]}}
        del at["Order"]["properties"]["made"]
        at["Order"]["allOf"].append({"$ref": "#/components/schemas/Dated"})

    def split(at: Any) -> None:
        at["NewAddress"] = copy.deepcopy(at["Address"])
        at["NewOrder"]["properties"]["address"] = {"$ref": "#/components/schemas/NewAddress"}

    def inlined(at: Any) -> None:
        at["NewOrder"]["properties"]["address"] = copy.deepcopy(at["Address"])

    def path_parameter(document: Any) -> None:
        item = document["paths"].pop("/orders/{orderId}")
        item["parameters"][0]["name"] = "id"
        document["paths"]["/orders/{id}"] = item

    def tagged(at: Any) -> None:
        at["Card"]["properties"]["kind"] = {"const": "card"}
        at["Payment"]["discriminator"]["mapping"] = {"card": "#/components/schemas/Card"}

    def given(at: Any) -> None:
        at["required"].append("stars")
        at["properties"]["stars"]["type"] = ["integer", "null"]

    changes: list[tuple[str, str, Callable[[Any], object]]] = [
        ("a prefix moves from the servers to the paths", "", moved_prefix),
        ("the servers in another order", "/servers", lambda at: at.reverse()),
        ("a server without its variable", "/servers/0", lambda at: at.update(url="https://a.test")),
        ("a path calls its parameter otherwise", "", path_parameter),
        ("a parameter at each call", "", lowered),
        ("a base is taken out", schemas, base),
        ("a model is split for requests", schemas, split),
        ("a model is written where it is used", schemas, inlined),
        ("a tag of a variant is another one", schemas, tagged),
        ("a webhook has another key", "/webhooks", rename("order.lost", "order.missed")),
        ("no call needs a key", f"{orders}/get", _put("security", [])),
        ("a call may be made without a key", f"{orders}/get", _put("security", [{}, {"key": []}])),
        ("one more success", f"{orders}/post/responses", _put("202", body(ticket))),
        (
            "the same success twice",
            f"{orders}/post/responses",
            lambda at: at.update({"200": at["201"]}),
        ),
        ("one more success of nothing", f"{order}/get/responses", _put("204", {"description": ""})),
        (
            "a success has a body now",
            f"{order}/patch/responses",
            lambda at: (at.pop("204"), at.update({"200": body(text)})),
        ),
        (
            "an error of every kind",
            f"{orders}/get/responses",
            _put("default", body({"$ref": "#/components/schemas/Problem"})),
        ),
        ("a choice of responses", f"{order}/get/responses/200/content", _put("text/csv", {})),
        (
            "a response of another type",
            f"{order}/get/responses/200/content",
            rename("application/json", "application/vnd.shop+json"),
        ),
        (
            "a choice of bodies",
            f"{orders}/post/requestBody/content",
            lambda at: at.update({"application/x-www-form-urlencoded": at["application/json"]}),
        ),
        (
            "a body as a merge patch",
            f"{order}/patch/requestBody/content",
            rename("application/json", "application/merge-patch+json"),
        ),
        ("a body is required", f"{order}/patch/requestBody", _put("required", True)),
        ("a body is optional", f"{orders}/post/requestBody", _put("required", False)),
        ("a parameter in the header", f"{orders}/get/parameters/5", _put("in", "header")),
        ("a list in one word for each", f"{orders}/get/parameters/3", _put("explode", True)),
        (
            "one value becomes several",
            f"{orders}/get/parameters/0",
            _put("schema", {"type": "array", "items": text}),
        ),
        ("a list in an object", f"{schemas}/Order/properties", _put("lines", ticket)),
        ("a member is for reading", f"{schemas}/Address/properties/street", _put("readOnly", True)),
        (
            "a member is for writing",
            f"{schemas}/Address/properties/street",
            _put("writeOnly", True),
        ),
        (
            "a needed member is for reading",
            f"{schemas}/Line/properties/sku",
            _put("readOnly", True),
        ),
        ("nothing more in a request", f"{schemas}/NewOrder", _put("additionalProperties", False)),
        ("nothing more in a response", f"{schemas}/Note", _put("additionalProperties", False)),
        ("at least some members", f"{schemas}/NewOrder", _put("minProperties", 3)),
        ("at most some members", f"{schemas}/NewOrder/properties/labels", _put("maxProperties", 3)),
        (
            "a format of text in a response",
            f"{schemas}/Note/properties/text",
            _put("format", "uri"),
        ),
        ("a uuid in a request", f"{schemas}/Address/properties/street", _put("format", "uuid")),
        ("an integer of 64 bits", f"{schemas}/Line/properties/amount", _put("format", "int64")),
        ("a default in a response", f"{schemas}/Note/properties/stars", _put("default", 3)),
        ("null where a member was missing", f"{schemas}/Note", given),
        ("an old member", f"{schemas}/Note/properties/stars", _put("deprecated", True)),
        (
            "a header field less",
            f"{orders}/get/responses/200",
            lambda at: at.pop("headers"),
        ),
        (
            "files of one type",
            "/paths/~1files/post/requestBody/content/multipart~1form-data",
            _put("encoding", {"file": {"contentType": "application/pdf"}}),
        ),
        (
            "the file as the whole body",
            "/paths/~1files/post/requestBody",
            _put("content", {"application/octet-stream": {}}),
        ),
    ]
    for name, place, change in changes:
        yield name, _changed(place, change), False


def _spelled_otherwise() -> Iterator[tuple[str, dict[str, Any]]]:
    """The same in other words."""
    seen: set[tuple[str, str]] = set()
    for pointer, schema in _schemas(SHOP):
        for words, same in _said_otherwise(schema):
            if (_way(pointer), words) not in seen:
                seen.add((_way(pointer), words))
                yield f"{pointer} {words}", _changed(pointer, _become("", same)[1])
    schemas = "/components/schemas"

    def wrapped(at: Any) -> None:
        for model in at.values():
            for name, each in model.get("properties", {}).items():
                if "$ref" in each:
                    model["properties"][name] = {"allOf": [each], "description": "Words."}

    def flat(at: Any) -> None:
        base = at["Order"].pop("allOf") and at["Base"]
        at["Order"]["properties"] |= copy.deepcopy(base["properties"])
        at["Order"]["required"] += base["required"]

    def shared(document: Any) -> None:
        post = document["paths"]["/orders"]["post"]
        document["components"] |= {
            "requestBodies": {"NewOrder": post["requestBody"]},
            "responses": {"Made": post["responses"]["201"]},
        }
        post["requestBody"] = {"$ref": "#/components/requestBodies/NewOrder"}
        post["responses"]["201"] = {"$ref": "#/components/responses/Made"}

    def secured(document: Any) -> None:
        for _, operation in _operations(document):
            operation["security"] = document["security"]
        del document["security"]

    def plain(at: Any) -> None:
        for parameter in at:
            parameter |= {"required": False, "deprecated": False}
        at[0] |= {"style": "simple", "explode": False}

    tags = {kind: f"#/components/schemas/{kind}" for kind in ("Card", "Bank")}
    changes: list[tuple[str, str, Callable[[Any], object]]] = [
        ("references in an allOf", schemas, wrapped),
        ("a base written out", schemas, flat),
        ("parts that others may share", "", shared),
        ("security at each call", "", secured),
        ("what is so by default", "/paths/~1orders/get/parameters", plain),
        ("tags in a mapping", f"{schemas}/Payment/discriminator", _put("mapping", tags)),
        ("any of the variants", f"{schemas}/Payment", lambda at: at.update(anyOf=at.pop("oneOf"))),
        ("a server with a slash", "/servers/1", _put("url", "https://test.example.com/v1/")),
        ("version 3.2", "", _put("openapi", "3.2.0")),
    ]
    for name, place, change in changes:
        yield name, _changed(place, change)


def _said_otherwise(schema: dict[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
    """A schema with the same meaning, and how it is written."""
    kind: Any = schema.get("type")
    if is_list(kind):
        inner = {**schema, "type": kind[0]}
        yield "with null as a variant", {"anyOf": [inner, {"type": "null"}]}
        yield "with null as the first variant", {"oneOf": [{"type": "null"}, inner]}
        yield "with null as the first type", {**schema, "type": list(reversed(kind))}
    if {"type": "null"} in schema.get("oneOf", ()):
        yield "with any of the variants", {"anyOf": schema["oneOf"]}
    if "const" in schema:
        yield "as the only one of a list", {"enum": [schema["const"]]}
        yield "with the type of its constant", {"type": "string", **schema}
    if "enum" in schema and "x-client-open" not in schema:
        each = [{"const": value, "title": value.title()} for value in schema["enum"]]
        yield "as a choice of constants", {"type": kind, "oneOf": each}
        yield "as any of some constants", {"anyOf": each}
    if "anyOf" in schema and all(each.keys() == {"type"} for each in schema["anyOf"]):
        yield "as a list of types", {"type": [each["type"] for each in schema["anyOf"]]}
