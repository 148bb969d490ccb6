"""A document, and edits of it with the verdict that each of them has to have."""

from __future__ import annotations

import copy
import json
from dataclasses import dataclass
from typing import Any

from tests.plain import from_yaml, is_list

DOCUMENT: dict[str, Any] = from_yaml("""
openapi: 3.1.0
info: {title: Pets, version: "1"}
servers: [{url: "https://api.example.com/v1", description: Main}]
security: [{key: []}]
paths:
  /pets:
    get:
      operationId: pets.list
      tags: [pets]
      parameters:
      - {name: limit, in: query, schema: {type: integer, minimum: 1, maximum: 100, default: 20}}
      - {name: status, in: query, schema: {type: string, enum: [new, sold]}}
      - {name: ids, in: query, explode: true, schema: {type: array, items: {type: integer}}}
      - {name: since, in: query, schema: {type: string, format: date}}
      - {name: offset, in: query, schema: {type: integer}}
      x-client-pagination: {by: offset, items: '', parameter: offset}
      responses:
        '200':
          description: ok
          content:
            application/json:
              schema: {type: array, items: {$ref: '#/components/schemas/Pet'}}
    post:
      operationId: pets.create
      tags: [pets]
      requestBody:
        required: true
        content: {application/json: {schema: {$ref: '#/components/schemas/NewPet'}}}
      responses:
        '201':
          description: ok
          content: {application/json: {schema: {$ref: '#/components/schemas/Pet'}}}
        '422':
          description: bad
          content: {application/json: {schema: {$ref: '#/components/schemas/Problem'}}}
  /pets/{petId}:
    parameters:
    - {name: petId, in: path, required: true, schema: {type: string}}
    get:
      operationId: pets.get
      tags: [pets]
      responses:
        '404':
          description: none
          content: {application/json: {schema: {$ref: '#/components/schemas/Problem'}}}
        default:
          description: bad
          content: {application/json: {schema: {$ref: '#/components/schemas/Problem'}}}
        '200':
          description: ok
          content: {application/json: {schema: {$ref: '#/components/schemas/Pet'}}}
    delete:
      operationId: pets.delete
      tags: [pets]
      deprecated: true
      parameters:
      - {name: X-Reason, in: header, required: true, schema: {type: string}}
      responses: {'204': {description: gone}}
  /pets/{petId}/visits/{visitId}:
    get:
      operationId: visits.get
      tags: [visits]
      security: []
      parameters:
      - {name: petId, in: path, required: true, schema: {type: string}}
      - {name: visitId, in: path, required: true, schema: {type: string}}
      responses:
        '200':
          description: ok
          content: {application/json: {schema: {$ref: '#/components/schemas/Visit'}}}
webhooks:
  pet.sold:
    post:
      operationId: petSold
      requestBody:
        content: {application/json: {schema: {$ref: '#/components/schemas/Sold'}}}
      responses: {'200': {description: ok}}
components:
  securitySchemes:
    key: {type: apiKey, in: header, name: X-Key}
    token: {type: http, scheme: bearer}
  schemas:
    Kind: {type: string, enum: [dog, cat]}
    Mood: {type: string, enum: [excellent, pleasant, indifferent, miserable]}
    NewPet:
      type: object
      required: [name]
      properties:
        name: {type: string, minLength: 1, maxLength: 50}
        kind: {$ref: '#/components/schemas/Kind'}
        tags: {type: array, maxItems: 5, items: {type: string}}
        weight: {type: number, exclusiveMinimum: 0, multipleOf: 0.5}
        code: {type: string, pattern: '^[A-Z]+$'}
        chip: {type: [string, 'null']}
        owner: {$ref: '#/components/schemas/Owner'}
        extra: {type: object, additionalProperties: {type: integer}}
        either: {oneOf: [{type: integer}, {type: string}]}
    Pet:
      type: object
      required: [id, name, state]
      properties:
        id: {type: string}
        name: {type: string, maxLength: 50}
        nick: {type: string}
        state: {type: string, enum: [new, sold]}
        age: {type: integer, maximum: 90}
        born: {type: string, format: date-time}
        count: {type: integer}
        either: {oneOf: [{type: integer}, {type: string}]}
        food: {$ref: '#/components/schemas/Food'}
        mood: {$ref: '#/components/schemas/Mood'}
        snack: {oneOf: [{$ref: '#/components/schemas/Food'}, {type: 'null'}]}
        friends: {type: array, items: {type: string}}
        gone: {type: [string, 'null']}
    Food:
      oneOf: [{$ref: '#/components/schemas/Dry'}, {$ref: '#/components/schemas/Wet'}]
      discriminator:
        propertyName: type
        mapping: {dry: '#/components/schemas/Dry', wet: '#/components/schemas/Wet'}
    Dry: {type: object, required: [type], properties: {type: {const: dry}, grams: {type: integer}}}
    Wet: {type: object, required: [type], properties: {type: {const: wet}, cans: {type: integer}}}
    Raw: {type: object, required: [type], properties: {type: {const: raw}, cuts: {type: integer}}}
    Owner:
      type: object
      required: [email]
      properties: {email: {type: string}, phone: {type: string}}
    Visit: {type: object, required: [at], properties: {at: {type: string}, by: {type: string}}}
    Problem: {type: object, properties: {title: {type: string}}}
    Sold: {type: object, required: [price], properties: {price: {type: number}}}
""")


@dataclass(frozen=True, slots=True)
class Edit:
    """What is put at a place of the document (None: it is taken away), and what it means."""

    place: str
    """Keys with slashes between them; `~` stands for a slash in a key."""
    value: Any
    verdict: str
    says: str = ""

    @property
    def name(self) -> str:
        return f"{self.place} = {self.value}"[:90].replace("[", "(").replace("]", ")")


def edited(*edits: Edit) -> dict[str, Any]:
    """The document after some edits."""
    found = copy.deepcopy(DOCUMENT)
    for edit in edits:
        *path, last = (key.replace("~", "/") for key in edit.place.split("/"))
        at: Any = found
        value = copy.deepcopy(edit.value)  # a later edit may change what is inside
        for key in path:
            at = at[int(key) if is_list(at) else key]
        if is_list(at):
            if edit.value is None:
                del at[int(last)]
            elif last == "-":
                at += [value]
            else:
                at[int(last)] = value
        elif edit.value is None:
            del at[last]
        else:
            at[last] = value
    return found


_LIST = "paths/~pets/get"
_CREATE = "paths/~pets/post"
_GET = "paths/~pets~{petId}/get"
_DELETE = "paths/~pets~{petId}/delete"
_VISIT = "paths/~pets~{petId}~visits~{visitId}/get"
_NEW = "components/schemas/NewPet"
_PET = "components/schemas/Pet/properties"
_EX = "breaks exhaustive matches"
_OF_PET = DOCUMENT["paths"]["/pets/{petId}"]["get"]["responses"]["200"]
_PROBLEM = DOCUMENT["paths"]["/pets"]["post"]["responses"]["422"]
_FOOD = {"$ref": "#/components/schemas/Food"}
_OPEN = {"anyOf": [{"type": "string", "enum": ["new", "sold"]}, {"type": "string"}]}
_ANY_MOOD = {
    "anyOf": [
        {"type": "string", "enum": ["excellent", "pleasant", "indifferent", "miserable"]},
        {"type": "string"},
    ]
}
_NOTE = {
    "content": {
        "application/json": {
            "schema": {"type": "object", "properties": {"note": {"type": "string"}}}
        }
    }
}
_FOOD_WITH_ANOTHER_TAG = {
    **DOCUMENT["components"]["schemas"],
    "Wet": {
        **DOCUMENT["components"]["schemas"]["Wet"],
        "properties": {"type": {"const": "moist"}, "cans": {"type": "integer"}},
    },
    "Food": {
        "oneOf": [{"$ref": "#/components/schemas/Dry"}, {"$ref": "#/components/schemas/Wet"}],
        "discriminator": {
            "propertyName": "type",
            "mapping": {"dry": "#/components/schemas/Dry", "moist": "#/components/schemas/Wet"},
        },
    },
}
_NICK_IS_GIVEN = {
    **DOCUMENT["components"]["schemas"]["Pet"],
    "required": ["id", "name", "state", "nick"],
    "properties": {
        **DOCUMENT["components"]["schemas"]["Pet"]["properties"],
        "nick": {"type": ["string", "null"]},
    },
}


def _called_otherwise(old: str, new: str) -> dict[str, Any]:
    """The paths with another name of a parameter."""
    found: dict[str, Any] = json.loads(json.dumps(DOCUMENT["paths"]).replace(old, new))
    return found


EDITS = (
    # operations
    Edit(_DELETE, None, "major", "pets.delete is gone"),
    Edit(
        "paths/~shops",
        {"get": {"operationId": "shops.list", "responses": {"204": {"description": "ok"}}}},
        "minor",
        "is new",
    ),
    Edit(f"{_GET}/deprecated", True, "minor", "pets.get: is deprecated now"),
    Edit(f"{_DELETE}/deprecated", None, "patch", "is not deprecated any more"),
    Edit(
        f"{_GET}/operationId",
        "pets.fetch",
        "major",
        "pets.get is gone; the same request is pets.fetch now",
    ),
    Edit(f"{_CREATE}/responses/404", {"description": "no"}, "minor", "404 is new"),
    Edit(f"{_CREATE}/responses/422", None, "major", "the body of the error is not read"),
    Edit(f"{_CREATE}/responses/201/content", None, "major", "is None now, was Pet"),
    Edit(f"{_GET}/responses/404", None, "patch", "404 application/json is gone: default says"),
    Edit(f"{_GET}/responses/410", _PROBLEM, "patch", "410 application/json is new"),
    Edit(f"{_GET}/responses/4XX", _PROBLEM, "patch", "4XX application/json is new"),
    Edit(f"{_DELETE}/responses", {"200": _OF_PET}, "minor", "returns Pet now, was None"),
    Edit(f"{_DELETE}/requestBody", _NOTE, "minor", "the content type of the body is new"),
    Edit(f"{_DELETE}/requestBody", {"required": True, **_NOTE}, "minor", "the body is sent now"),
    Edit("paths", _called_otherwise("petId", "id"), "major", "pets.get.pet_id is gone"),
    Edit(f"{_GET}/security", [{"token": []}], "major", "the ways to show who calls: token is new"),
    Edit(f"{_GET}/security", [], "minor", "pets.get: needs no credential any more"),
    Edit(f"{_GET}/security", [{}, {"key": []}], "minor", "needs no credential any more"),
    Edit(
        "servers/0",
        {
            "url": "https://{host}.example.com/v1",
            "description": "Main",
            "variables": {"host": {"default": "api"}},
        },
        "minor",
        "the server variable main.host is new",
    ),
    Edit("servers/0/url", "https://api.example.com/v2", "major", "the base URL is"),
    Edit(f"{_VISIT}/security", [{"key": []}], "major", "visits.get: needs a credential now: key"),
    Edit("security/-", {"token": []}, "minor", "the ways to show who calls: token is new"),
    Edit(
        "components/securitySchemes/key",
        {"type": "http", "scheme": "bearer"},
        "major",
        "the security scheme key: how it is sent is bearer now, was header",
    ),
    Edit("security", None, "minor", "client: needs no credential any more"),
    Edit("security/0", {"token": []}, "major", "key is gone"),
    Edit("components/securitySchemes/key/name", "X-Other", "major", "the parameter that holds it"),
    # parameters
    Edit(
        f"{_LIST}/parameters/-",
        {"name": "q", "in": "query", "schema": {"type": "string"}},
        "minor",
        "pets.list.q is new",
    ),
    Edit(
        f"{_LIST}/parameters/-",
        {"name": "q", "in": "query", "required": True, "schema": {"type": "string"}},
        "major",
        "required: calls without it fail",
    ),
    Edit(f"{_LIST}/parameters/0", None, "major", "pets.list.limit is gone"),
    Edit(f"{_LIST}/parameters/0/required", True, "major", "is required now: calls without it fail"),
    Edit(f"{_DELETE}/parameters/0/required", False, "minor", "may be left out now"),
    Edit(f"{_LIST}/parameters/0/in", "header", "major", "its place in the request is header now"),
    Edit(f"{_LIST}/parameters/0/schema/maximum", 50, "major", "maximum is 50, was 100"),
    Edit(f"{_LIST}/parameters/0/schema/maximum", 500, "minor", "maximum is 500, was 100"),
    Edit(f"{_LIST}/parameters/0/schema/minimum", None, "minor", "has no minimum now, was 1"),
    Edit(f"{_LIST}/parameters/0/schema/minimum", 2, "major", "minimum is 2, was 1"),
    Edit(
        f"{_LIST}/parameters/0/schema/default",
        10,
        "major",
        "the server's default is 10 now, was 20",
    ),
    Edit(f"{_LIST}/parameters/0/schema/exclusiveMinimum", -5, "patch", "the exclusive minimum -5"),
    Edit(f"{_LIST}/parameters/0/schema/exclusiveMaximum", 100, "major", "exclusive maximum 100"),
    Edit(f"{_LIST}/parameters/0/schema/type", "number", "minor", "is float"),
    Edit(f"{_LIST}/parameters/0/schema/type", "string", "major", "now, was int"),
    Edit(
        f"{_LIST}/parameters/1/schema/enum", ["new", "sold", "lost"], "minor", 'may be "lost" now'
    ),
    Edit(f"{_LIST}/parameters/1/schema/enum", ["new"], "major", 'is never "sold" now'),
    Edit(f"{_LIST}/parameters/1/schema/enum", None, "minor", "is str now"),
    Edit(f"{_LIST}/parameters/1/schema", _OPEN, "minor", "may be a value that is not listed now"),
    Edit(
        f"{_LIST}/parameters/2/explode", False, "major", "one by one) is false now, was the default"
    ),
    Edit(f"{_LIST}/parameters/2/schema/items/type", "string", "major", "is str now, was int"),
    Edit(f"{_LIST}/parameters/3/schema/format", None, "major", "is str now, was date"),
    Edit(f"{_DELETE}/parameters/0/name", "X_Reason", "major", "the name on the wire"),
    Edit(f"{_DELETE}/parameters/0/schema/maxLength", 9, "major", "has the maximum length 9 now"),
    Edit(f"{_DELETE}/parameters/0/schema/format", "uuid", "major", "is uuid now, was str"),
    # bodies
    Edit(f"{_NEW}/required", ["name", "kind"], "major", "is required now: calls without it fail"),
    Edit(f"{_NEW}/required", None, "minor", "may be left out now"),
    Edit(f"{_NEW}/properties/kind", None, "major", "pets.create.kind is gone"),
    Edit(f"{_NEW}/properties/colour", {"type": "string"}, "minor", "pets.create.colour is new"),
    Edit(f"{_NEW}/properties/name/maxLength", 40, "major", "maximum length is 40, was 50"),
    Edit(f"{_NEW}/properties/name/minLength", 0, "minor", "minimum length is 0, was 1"),
    Edit(f"{_NEW}/properties/tags/maxItems", 9, "minor", "maximum number of items is 9, was 5"),
    Edit(f"{_NEW}/properties/tags/uniqueItems", True, "major", "its items may not repeat now"),
    Edit(f"{_NEW}/properties/weight/multipleOf", 0.25, "minor", "step is 0.25, was 0.5"),
    Edit(f"{_NEW}/properties/weight/exclusiveMinimum", 1, "major", "exclusive minimum is 1, was 0"),
    Edit(f"{_NEW}/properties/weight/type", "integer", "major", "is int"),
    Edit(f"{_NEW}/properties/code/pattern", "^[a-z]+$", "major", "pattern is"),
    Edit(f"{_NEW}/properties/code/pattern", None, "minor", "has no pattern now"),
    Edit(f"{_NEW}/properties/chip/type", "string", "major", "is never None now"),
    Edit(f"{_NEW}/properties/code/type", ["string", "null"], "minor", "may be None now"),
    Edit(f"{_NEW}/properties/extra/maxProperties", 3, "major", "what it does not allow is refused"),
    Edit(f"{_NEW}/minProperties", 2, "major", "the minimum number of members 2 now"),
    Edit(f"{_NEW}/properties/either/oneOf/-", {"type": "boolean"}, "minor", "may be bool now"),
    Edit(f"{_NEW}/properties/either/oneOf/0", None, "major", "is never int now"),
    Edit(
        f"{_NEW}/properties/extra/additionalProperties/type",
        "number",
        "minor",
        "is float now, was int",
    ),
    Edit(
        "components/schemas/Kind/enum",
        ["dog", "cat", "cow"],
        "minor",
        'Kind (NewPet.kind, pets.create.kind): may be "cow" now',
    ),
    Edit(
        "components/schemas/Kind/enum",
        ["dog"],
        "major",
        'Kind (NewPet.kind, pets.create.kind): is never "cat" now',
    ),
    Edit(
        "components/schemas/Owner/required",
        ["email", "phone"],
        "major",
        "Owner.phone: is required now",
    ),
    Edit(
        "components/schemas/Owner/properties/fax", {"type": "string"}, "minor", "Owner.fax is new"
    ),
    Edit("components/schemas/Owner/properties/phone/readOnly", True, "major", "is read-only now"),
    Edit("components/schemas/Owner/properties/phone", None, "major", "Owner.phone is gone"),
    Edit(
        f"{_CREATE}/requestBody/content",
        {"application/x-www-form-urlencoded": {"schema": {"$ref": "#/components/schemas/NewPet"}}},
        "major",
        "the content type of the body",
    ),
    # responses
    Edit(f"{_PET}/colour", {"type": "string"}, "minor", "Pet.colour is new"),
    Edit(f"{_PET}/nick", None, "major", "Pet.nick is gone"),
    Edit(f"{_PET}/id/type", "integer", "major", "Pet.id: is int now, was str"),
    Edit(f"{_PET}/nick/type", ["string", "null"], "patch", "Pet.nick: may be None now"),
    Edit(f"{_PET}/name/type", ["string", "null"], "major", "Pet.name: may be None now"),
    Edit(f"{_PET}/gone/type", "string", "minor", "Pet.gone: is never None now"),
    Edit(
        "components/schemas/Pet/required",
        ["id", "name"],
        "major",
        "Pet.state: may be missing now",
    ),
    Edit(
        "components/schemas/Pet/required",
        ["id", "name", "state", "nick"],
        "minor",
        "Pet.nick: is never missing now",
    ),
    Edit(f"{_PET}/state/enum", ["new", "sold", "lost"], "minor", _EX),
    Edit(f"{_PET}/state/enum", ["new"], "minor", 'is never "sold" now'),
    Edit("components/schemas", _FOOD_WITH_ANOTHER_TAG, "minor", f"type is never wet now: {_EX}"),
    Edit("components/schemas/Pet", _NICK_IS_GIVEN, "minor", "Pet.nick: is never missing now"),
    Edit(f"{_PET}/state", _OPEN, "minor", f"may be a value that is not listed now: {_EX}"),
    Edit("components/schemas/Mood", _ANY_MOOD, "minor", "Mood (Pet.mood): is str now, was literal"),
    Edit(f"{_PET}/state/enum", None, "minor", f'is str now, was literal["new", "sold"]: {_EX}'),
    Edit(f"{_PET}/state/x-client-open", True, "minor", f"not listed now: {_EX}"),
    Edit(f"{_PET}/age/maximum", 50, "patch", "maximum is 50, was 90"),
    Edit(f"{_PET}/age/maximum", 500, "patch", "maximum is 500, was 90"),
    Edit(f"{_PET}/name/maxLength", None, "patch", "has no maximum length now"),
    Edit(f"{_PET}/count/type", "number", "major", "is float now, was int"),
    Edit(f"{_PET}/born/format", None, "major", "is str now, was datetime"),
    Edit(f"{_PET}/nick/format", "duration", "patch", "is timedelta now, was str"),
    Edit(f"{_PET}/either/oneOf/-", {"type": "boolean"}, "minor", _EX),
    Edit(f"{_PET}/friends/items/type", "integer", "major", "is int now, was str"),
    Edit(f"{_PET}/friends", {"type": "string"}, "major", "is str now, was list"),
    Edit(
        f"{_LIST}/responses/200/content/application~json/schema",
        {"$ref": "#/components/schemas/Pet"},
        "major",
        "pets.list: what it returns is Pet now",
    ),
    Edit(
        "components/schemas/Visit/properties/at/deprecated",
        True,
        "minor",
        "Visit.at: is deprecated now",
    ),
    # webhooks
    Edit("webhooks/pet.sold", None, "major", "is gone"),
    Edit(
        "webhooks/pet.lost", {"post": {"responses": {"200": {"description": "ok"}}}}, "minor", _EX
    ),
    Edit(
        "components/schemas/Sold/required",
        None,
        "major",
        "Sold.price: may be missing now",
    ),
)

NOISE = (
    Edit("info/description", "Pets of all kinds", "none"),
    Edit("info/title", "Animals", "none"),
    Edit(f"{_LIST}/description", "All of them", "none"),
    Edit(f"{_LIST}/parameters/0/description", "How many", "none"),
    Edit(f"{_LIST}/parameters/0/example", 7, "none"),
    Edit(
        f"{_LIST}/parameters",
        list(reversed(DOCUMENT["paths"]["/pets"]["get"]["parameters"])),
        "none",
    ),
    Edit(f"{_LIST}/parameters/1/schema/enum", ["sold", "new"], "none"),
    Edit(f"{_GET}/security", [{"key": []}], "none"),
    Edit(
        f"{_GET}/responses/200/content",
        {"application/json; charset=utf-8": {"schema": {"$ref": "#/components/schemas/Pet"}}},
        "none",
    ),
    Edit(f"{_PET}/snack", {"anyOf": [{"type": "null"}, _FOOD]}, "none"),
    Edit(f"{_PET}/either/oneOf", [{"type": "string"}, {"type": "integer"}], "none"),
    Edit("components/schemas/Pet/required", ["state", "id", "name"], "none"),
    Edit(
        "components/schemas/Pet/properties",
        dict(reversed(DOCUMENT["components"]["schemas"]["Pet"]["properties"].items())),
        "none",
    ),
    Edit(
        "components/schemas/NewPet/properties",
        dict(reversed(DOCUMENT["components"]["schemas"]["NewPet"]["properties"].items())),
        "none",
    ),
    Edit("components/schemas", dict(reversed(DOCUMENT["components"]["schemas"].items())), "none"),
    Edit("paths", dict(reversed(DOCUMENT["paths"].items())), "none"),
    Edit(
        "components/schemas/Food/oneOf",
        [{"$ref": "#/components/schemas/Wet"}, {"$ref": "#/components/schemas/Dry"}],
        "none",
    ),
    Edit(f"{_PET}/nick/title", "Nick", "none"),
    Edit("x-anything", {"a": 1}, "none"),
)
