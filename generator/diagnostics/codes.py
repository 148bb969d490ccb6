"""Every code a diagnostic can have, with its meaning in one line.

A code is listed once, is used, and has a case in `tests/negative/cases`. `E` breaks a rule of a
standard or of this program, `W` is legal and probably not meant.
"""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

_READING = {
    "E101": "the file cannot be read",
    "E102": "the text is not UTF-8",
    "E103": "the text has a character that the format does not allow",
    "E104": "the text is not valid YAML",
    "E105": "the text is not valid JSON",
    "E106": "the file is empty",
    "E107": "the file holds more than one document",
    "E108": "a key stands twice in one mapping",
    "E109": "a key is not a scalar",
    "E110": "a YAML tag outside the JSON types",
    "E111": "a number cannot be represented",
    "E112": "an alias contains itself",
    "E113": "aliases expand to too many nodes",
    "E114": "nested too deeply",
    "E115": "an alias names no anchor",
    "E120": "a value has another type than the place needs",
    "E121": "a required field is missing",
    "W130": "a merge key, which YAML 1.2 does not have",
    "W131": "a number with leading zeros, which are lost",
}

_REFERENCES = {
    "E150": "a $ref is not text",
    "E151": "a $ref points to nothing",
    "E152": "a $ref points to another host",
    "E153": "a chain of $refs comes back to itself",
    "E154": "a $ref is not a well-formed pointer",
    "E155": "a $ref points to another kind of object",
    "E156": "a $ref names a file that cannot be read",
}

_FIELDS = {
    "E201": "an unknown field",
    "E202": "an unknown version of OpenAPI",
    "W203": "a misspelt keyword of JSON Schema",
    "E205": "a $ref where only the object itself may stand",
    "W206": "a field beside a $ref, which hides it",
    "W207": "a field of another version of OpenAPI",
    "W208": "a word that is no keyword of JSON Schema",
    "W209": "a dialect of JSON Schema that this program does not know",
}

_PATHS = {
    "E210": "a path without a slash at its beginning",
    "E211": "a path whose braces are not in order",
    "E212": "two paths that match the same requests",
    "E213": "a path parameter that is not declared",
    "E214": "a path parameter that the path does not have",
}

_PARAMETERS = {
    "E204": "an unknown parameter location",
    "E220": "a parameter that is declared twice",
    "E221": "a path parameter that is not required",
    "E222": "a style that the location does not have",
    "E223": "fields of which only one may stand",
    "E224": "neither schema nor content",
    "E225": "content with more or less than one media type",
    "W226": "a header that OpenAPI ignores",
    "E227": "a name that no header can have",
}

_OPERATIONS = {
    "E230": "an operationId that is used twice",
    "E231": "a key that is no response status",
    "W232": "an operation without responses",
    "W233": "a request body where HTTP gives it no meaning",
    "E234": "a link to an operation that does not exist",
    "E235": "a key that is no media type",
    "W236": "an encoding for a property that does not exist",
    "E240": "a server variable that is not defined",
    "E241": "a default that is none of the enum",
    "E242": "a component name with forbidden characters",
    "E243": "a tag that is described twice",
    "E244": "a tag that is nested under one that does not exist, or under itself",
    "W245": "a default that is none of the enum, which OpenAPI 3.0 advises against",
}

_SECURITY = {
    "E250": "a security scheme that does not exist",
    "E251": "an unknown kind of security scheme",
    "E252": "an incomplete security scheme",
}

_SCHEMAS = {
    "E260": "an unknown type",
    "W261": "required names a property that is not described",
    "W262": "an enum without values",
    "W263": "an enum with equal values",
    "W264": "an enum value of another type",
    "E265": "a default that its own schema refuses",
    "E266": "an array without items",
    "W267": "bounds between which nothing fits",
    "E268": "a divisor of zero or less",
    "E269": "a pattern that is no regular expression",
    "W270": "a pattern between slashes",
    "E271": "a discriminator mapping to nothing",
    "W272": "a variant without the discriminator property",
    "E273": "readOnly and writeOnly at once",
    "E274": "a schema that contains itself through allOf",
    "E275": "required names a property twice",
    "E276": "a list of schemas or types that is empty",
    "W277": "an example that its own schema refuses",
}

_PUBLISHED_SCHEMA = {
    "E300": "the schema that OpenAPI publishes refuses this",
}

_VOCABULARY = {
    "E401": "an unknown x-client key",
    "E402": "an x-client key where it has no meaning",
    "E403": "an x-client value of the wrong form",
    "E404": "an x-client value that names something that does not exist",
    "E405": "two operations with the same x-client names",
}

ALLOWED = frozenset(
    ("E151", "E152", "W208", "E213", "E214", "E234", "E242", "E250", "E266", "E271", "W277")
)
"""What documents have that the OpenAPI Initiative tests its own schemas with and calls valid.

A strict run ends for what is lost by it, which is in the ledger, not for it.
"""

OUR_WORDS = frozenset(("E401", "E402", "E403"))
"""How words are written that only this program reads: a mistake ends the run in every mode."""

_OVERLAYS = {
    "E501": "an unknown version of the Overlay specification",
    "E502": "an overlay without actions",
    "W503": "an action that does nothing or several things",
    "E504": "a target that is no JSONPath",
    "W505": "a target that matches nothing",
    "E506": "an action that removes the whole document",
    "E507": "an update of another type than what it updates",
    "W508": "an overlay that is made for another document",
    "E509": "a copy of nothing or of several nodes",
}

_CONFIGURATION = {
    "E901": "the text is not valid TOML",
    "E902": "a key that the configuration does not have",
    "E903": "a value that the configuration does not allow",
    "E904": "an accepted finding or loss that does not occur",
    "E905": "a pattern that fits nothing",
    "E906": "a line that the lock of names cannot have",
    "E907": "one of several clients that is not known or not named",
    "E908": "a configuration for another version of the generator",
    "E909": "a class or a module of your own that is not there",
    "E910": "a template of your own that cannot be used",
    "W911": "a template of your own whose original has changed",
}

CODES: Mapping[str, str] = MappingProxyType(
    _READING
    | _REFERENCES
    | _FIELDS
    | _PATHS
    | _PARAMETERS
    | _OPERATIONS
    | _SECURITY
    | _SCHEMAS
    | _PUBLISHED_SCHEMA
    | _VOCABULARY
    | _OVERLAYS
    | _CONFIGURATION
)
