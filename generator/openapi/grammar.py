"""The objects of OpenAPI 3.0 to 3.2 and of overlays as a table: the fields and what they hold.

Fields are listed nowhere else; what a check needs to know of a field is a column. Section numbers
are those of OpenAPI 3.2.0.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from .kinds import V30, V31, V32, VERSIONS, Field, Kind, Leaf, Shape

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ..document.document import Document
    from .kinds import Version

_TEXT, _BOOLEAN, _NUMBER = Field(Leaf.TEXT), Field(Leaf.BOOLEAN), Field(Leaf.NUMBER)
_COUNT, _ANY = Field(Leaf.COUNT), Field(Leaf.ANY)
_TEXTS = Field(Leaf.TEXT, Shape.LIST)
_TEXT_MAP = Field(Leaf.TEXT, Shape.MAP)
_REQUIRED_TEXT = Field(Leaf.TEXT, required=True)
_TEXT_31, _ANY_31 = Field(Leaf.TEXT, since=V31), Field(Leaf.ANY, since=V31)
_COUNT_31 = Field(Leaf.COUNT, since=V31)
_TEXT_32, _BOOLEAN_32 = Field(Leaf.TEXT, since=V32), Field(Leaf.BOOLEAN, since=V32)
_SCHEMA = Field(Kind.SCHEMA)
_SCHEMAS = Field(Kind.SCHEMA, Shape.LIST)
_SCHEMA_31 = Field(Kind.SCHEMA, since=V31)
_SCHEMA_MAP_31 = Field(Kind.SCHEMA, Shape.MAP, since=V31)
_DOCS = Field(Kind.EXTERNAL_DOCS)
_SERVERS = Field(Kind.SERVER, Shape.LIST)
_PARAMETERS = Field(Kind.PARAMETER, Shape.LIST)
_HEADERS = Field(Kind.HEADER, Shape.MAP)
_EXAMPLES = Field(Kind.EXAMPLE, Shape.MAP)
_CONTENT = Field(Kind.MEDIA_TYPE, Shape.MAP)
_SECURITY = Field(Kind.SECURITY_REQUIREMENT, Shape.LIST)
_ENCODING_MAP = Field(Kind.ENCODING, Shape.MAP)
_PARTS_32 = {
    "prefixEncoding": Field(Kind.ENCODING, Shape.LIST, since=V32),
    "itemEncoding": Field(Kind.ENCODING, since=V32),
}
_VALUE_FIELDS = {  # what parameters and headers share, sections 4.12 and 4.21
    "description": _TEXT,
    "required": _BOOLEAN,
    "deprecated": _BOOLEAN,
    "allowEmptyValue": _BOOLEAN,
    "style": _TEXT,
    "explode": _BOOLEAN,
    "allowReserved": _BOOLEAN,
    "schema": _SCHEMA,
    "example": _ANY,
    "examples": _EXAMPLES,
    "content": _CONTENT,
}

METHODS: Mapping[str, Version] = {
    **dict.fromkeys(("get", "put", "post", "delete", "options", "head", "patch", "trace"), V30),
    "query": V32,
}
"""The methods that are fields of a path item, and since when (section 4.9)."""

FIELDS: Mapping[Kind, Mapping[str, Field]] = {
    Kind.OPENAPI: {
        "openapi": _REQUIRED_TEXT,
        "$self": _TEXT_32,
        "info": Field(Kind.INFO, required=True),
        "jsonSchemaDialect": _TEXT_31,
        "servers": _SERVERS,
        "paths": Field(Kind.PATHS, required=True, optional_from=V31),
        "webhooks": Field(Kind.PATH_ITEM, Shape.MAP, since=V31),
        "components": Field(Kind.COMPONENTS),
        "security": _SECURITY,
        "tags": Field(Kind.TAG, Shape.LIST),
        "externalDocs": _DOCS,
    },
    Kind.INFO: {
        "title": _REQUIRED_TEXT,
        "summary": _TEXT_31,
        "description": _TEXT,
        "termsOfService": _TEXT,
        "contact": Field(Kind.CONTACT),
        "license": Field(Kind.LICENSE),
        "version": _REQUIRED_TEXT,
    },
    Kind.CONTACT: {"name": _TEXT, "url": _TEXT, "email": _TEXT},
    Kind.LICENSE: {"name": _REQUIRED_TEXT, "identifier": _TEXT_31, "url": _TEXT},
    Kind.SERVER: {
        "url": _REQUIRED_TEXT,
        "description": _TEXT,
        "name": _TEXT_32,
        "variables": Field(Kind.SERVER_VARIABLE, Shape.MAP),
    },
    Kind.SERVER_VARIABLE: {"enum": _TEXTS, "default": _REQUIRED_TEXT, "description": _TEXT},
    Kind.COMPONENTS: {
        "schemas": Field(Kind.SCHEMA, Shape.MAP),
        "responses": Field(Kind.RESPONSE, Shape.MAP),
        "parameters": Field(Kind.PARAMETER, Shape.MAP),
        "examples": _EXAMPLES,
        "requestBodies": Field(Kind.REQUEST_BODY, Shape.MAP),
        "headers": _HEADERS,
        "securitySchemes": Field(Kind.SECURITY_SCHEME, Shape.MAP),
        "links": Field(Kind.LINK, Shape.MAP),
        "callbacks": Field(Kind.CALLBACK, Shape.MAP),
        "pathItems": Field(Kind.PATH_ITEM, Shape.MAP, since=V31),
        "mediaTypes": Field(Kind.MEDIA_TYPE, Shape.MAP, since=V32),
    },
    Kind.PATHS: {},
    Kind.PATH_ITEM: {
        "summary": _TEXT,
        "description": _TEXT,
        "servers": _SERVERS,
        "parameters": _PARAMETERS,
        **{method: Field(Kind.OPERATION, since=since) for method, since in METHODS.items()},
        "additionalOperations": Field(Kind.OPERATION, Shape.MAP, since=V32),
    },
    Kind.OPERATION: {
        "tags": _TEXTS,
        "summary": _TEXT,
        "description": _TEXT,
        "externalDocs": _DOCS,
        "operationId": _TEXT,
        "parameters": _PARAMETERS,
        "requestBody": Field(Kind.REQUEST_BODY),
        "responses": Field(Kind.RESPONSES, required=True, optional_from=V31),
        "callbacks": Field(Kind.CALLBACK, Shape.MAP),
        "deprecated": _BOOLEAN,
        "security": _SECURITY,
        "servers": _SERVERS,
    },
    Kind.EXTERNAL_DOCS: {"description": _TEXT, "url": _REQUIRED_TEXT},
    Kind.PARAMETER: {"name": _REQUIRED_TEXT, "in": _REQUIRED_TEXT, **_VALUE_FIELDS},
    Kind.HEADER: _VALUE_FIELDS,
    Kind.REQUEST_BODY: {
        "description": _TEXT,
        "content": Field(Kind.MEDIA_TYPE, Shape.MAP, required=True),
        "required": _BOOLEAN,
    },
    Kind.MEDIA_TYPE: {
        "description": _TEXT_32,
        "schema": _SCHEMA,
        "itemSchema": Field(Kind.SCHEMA, since=V32),
        "example": _ANY,
        "examples": _EXAMPLES,
        "encoding": _ENCODING_MAP,
        **_PARTS_32,
    },
    Kind.ENCODING: {
        "contentType": _TEXT,
        "headers": _HEADERS,
        "style": _TEXT,
        "explode": _BOOLEAN,
        "allowReserved": _BOOLEAN,
        "encoding": Field(Kind.ENCODING, Shape.MAP, since=V32),
        **_PARTS_32,
    },
    Kind.RESPONSES: {},
    Kind.RESPONSE: {
        "summary": _TEXT_32,
        "description": Field(Leaf.TEXT, required=True, optional_from=V32),
        "headers": _HEADERS,
        "content": _CONTENT,
        "links": Field(Kind.LINK, Shape.MAP),
    },
    Kind.CALLBACK: {},
    Kind.EXAMPLE: {
        "summary": _TEXT,
        "description": _TEXT,
        "dataValue": Field(Leaf.ANY, since=V32),
        "serializedValue": _TEXT_32,
        "externalValue": _TEXT,
        "value": _ANY,
    },
    Kind.LINK: {
        "operationRef": _TEXT,
        "operationId": _TEXT,
        "parameters": Field(Leaf.ANY, Shape.MAP),
        "requestBody": _ANY,
        "description": _TEXT,
        "server": Field(Kind.SERVER),
    },
    Kind.TAG: {
        "name": _REQUIRED_TEXT,
        "summary": _TEXT_32,
        "description": _TEXT,
        "externalDocs": _DOCS,
        "parent": _TEXT_32,
        "kind": _TEXT_32,
    },
    Kind.SCHEMA: {
        "title": _TEXT,
        "description": _TEXT,
        "type": _ANY,
        "format": _TEXT,
        "enum": Field(Leaf.ANY, Shape.LIST),
        "default": _ANY,
        "multipleOf": _NUMBER,
        "maximum": _NUMBER,
        "exclusiveMaximum": _ANY,
        "minimum": _NUMBER,
        "exclusiveMinimum": _ANY,
        "maxLength": _COUNT,
        "minLength": _COUNT,
        "pattern": _TEXT,
        "maxItems": _COUNT,
        "minItems": _COUNT,
        "uniqueItems": _BOOLEAN,
        "maxProperties": _COUNT,
        "minProperties": _COUNT,
        "required": _TEXTS,
        "not": _SCHEMA,
        "allOf": _SCHEMAS,
        "oneOf": _SCHEMAS,
        "anyOf": _SCHEMAS,
        "items": _SCHEMA,
        "properties": Field(Kind.SCHEMA, Shape.MAP),
        "additionalProperties": _SCHEMA,
        "discriminator": Field(Kind.DISCRIMINATOR),
        "readOnly": _BOOLEAN,
        "writeOnly": _BOOLEAN,
        "xml": Field(Kind.XML),
        "externalDocs": _DOCS,
        "example": _ANY,
        "deprecated": _BOOLEAN,
        "nullable": Field(Leaf.BOOLEAN, until=V30, instead='add "null" to the type'),
        "$schema": _TEXT_31,
        "$id": _TEXT_31,
        "$anchor": _TEXT_31,
        "$dynamicRef": _TEXT_31,
        "$dynamicAnchor": _TEXT_31,
        "$vocabulary": _ANY_31,
        "$comment": _TEXT_31,
        "$defs": _SCHEMA_MAP_31,
        "definitions": _SCHEMA_MAP_31,
        "const": Field(Leaf.ANY, since=V31, instead="write enum with one value"),
        "examples": Field(Leaf.ANY, Shape.LIST, since=V31, instead="write example"),
        "if": _SCHEMA_31,
        "then": _SCHEMA_31,
        "else": _SCHEMA_31,
        "dependentSchemas": _SCHEMA_MAP_31,
        "dependentRequired": Field(Leaf.TEXT, Shape.MAP_OF_LISTS, since=V31),
        "prefixItems": Field(Kind.SCHEMA, Shape.LIST, since=V31),
        "contains": _SCHEMA_31,
        "minContains": _COUNT_31,
        "maxContains": _COUNT_31,
        "patternProperties": _SCHEMA_MAP_31,
        "propertyNames": _SCHEMA_31,
        "unevaluatedItems": _SCHEMA_31,
        "unevaluatedProperties": _SCHEMA_31,
        "contentEncoding": _TEXT_31,
        "contentMediaType": _TEXT_31,
        "contentSchema": _SCHEMA_31,
    },
    Kind.DISCRIMINATOR: {
        "propertyName": _REQUIRED_TEXT,
        "mapping": _TEXT_MAP,
        "defaultMapping": _TEXT_32,
    },
    Kind.XML: {
        "nodeType": _TEXT_32,
        "name": _TEXT,
        "namespace": _TEXT,
        "prefix": _TEXT,
        "attribute": _BOOLEAN,
        "wrapped": _BOOLEAN,
    },
    Kind.SECURITY_SCHEME: {
        "type": _REQUIRED_TEXT,
        "description": _TEXT,
        "name": _TEXT,
        "in": _TEXT,
        "scheme": _TEXT,
        "bearerFormat": _TEXT,
        "flows": Field(Kind.OAUTH_FLOWS),
        "openIdConnectUrl": _TEXT,
        "oauth2MetadataUrl": _TEXT_32,
        "deprecated": _BOOLEAN_32,
    },
    Kind.OAUTH_FLOWS: {
        "implicit": Field(Kind.OAUTH_FLOW),
        "password": Field(Kind.OAUTH_FLOW),
        "clientCredentials": Field(Kind.OAUTH_FLOW),
        "authorizationCode": Field(Kind.OAUTH_FLOW),
        "deviceAuthorization": Field(Kind.OAUTH_FLOW, since=V32),
    },
    Kind.OAUTH_FLOW: {
        "authorizationUrl": _TEXT,
        "deviceAuthorizationUrl": _TEXT_32,
        "tokenUrl": _TEXT,
        "refreshUrl": _TEXT,
        "scopes": Field(Leaf.TEXT, Shape.MAP, required=True),
    },
    Kind.SECURITY_REQUIREMENT: {},
    Kind.OVERLAY: {
        "overlay": _REQUIRED_TEXT,
        "info": Field(Kind.OVERLAY_INFO, required=True),
        "extends": _TEXT,
        "actions": Field(Kind.ACTION, Shape.LIST, required=True),
    },
    Kind.OVERLAY_INFO: {
        "title": _REQUIRED_TEXT,
        "version": _REQUIRED_TEXT,
        "description": Field(Leaf.TEXT, since=(1, 1)),
    },
    Kind.ACTION: {
        "target": _REQUIRED_TEXT,
        "description": _TEXT,
        "update": _ANY,
        "remove": _BOOLEAN,
        "copy": Field(Leaf.TEXT, since=(1, 1)),
    },
}
"""The fields of each object. Those of an overlay are from Overlay 1.1.0, section 4.4."""

OTHER_FIELDS: Mapping[Kind, Field] = {
    Kind.PATHS: Field(Kind.PATH_ITEM),
    Kind.RESPONSES: Field(Kind.RESPONSE),
    Kind.CALLBACK: Field(Kind.PATH_ITEM),
    Kind.SECURITY_REQUIREMENT: Field(Leaf.TEXT, Shape.LIST),
}
"""What a key holds that the document chooses itself (a path, a status, an expression, a scheme)."""

REFERABLE: Mapping[Kind, Version] = {
    Kind.PATH_ITEM: V30,
    Kind.PARAMETER: V30,
    Kind.REQUEST_BODY: V30,
    Kind.MEDIA_TYPE: V32,
    Kind.RESPONSE: V30,
    Kind.CALLBACK: V30,
    Kind.EXAMPLE: V30,
    Kind.LINK: V30,
    Kind.HEADER: V30,
    Kind.SCHEMA: V30,
    Kind.SECURITY_SCHEME: V30,
}
"""Where a `$ref` may stand instead of the object, and since when."""


def version_of(document: Document) -> Version:
    """Major and minor of the `openapi` field; 3.1 where it is strange, the last for later ones."""
    found = re.match(r"3\.(\d+)", str(document.value.get("openapi")))
    return V31 if found is None else min((3, int(found[1])), VERSIONS[-1])


@lru_cache(maxsize=4096)  # the same few keys stand in thousands of objects
def field_of(kind: Kind, key: str) -> Field | None:
    """The row for a key of an object; None for an extension, a reference or an unknown key."""
    if key.startswith("x-") and kind is not Kind.SECURITY_REQUIREMENT:
        return None
    return FIELDS[kind].get(key) or (None if key == "$ref" else OTHER_FIELDS.get(kind))
