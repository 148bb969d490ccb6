"""Kinds of mistakes, each with mutants of a contract that one named check must catch.

A mutant is an edit of the document, or an edit of the generated text of its client. Where a kind
occurs in the shipped document it is tried there; everything else is tried on the small library.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Literal, TypeAlias

from .edits import EditOfClient, cut, swap
from .mutations import (
    REFER,
    SIGNATURE,
    STANDARD,
    add,
    drop,
    field,
    put,
    remove,
    rename,
    schema,
)

EditOfDocument: TypeAlias = Callable[[Any], None]
Name = Literal["telnyx", "lending"]


@dataclass(frozen=True)
class Mutant:
    """One edit.

    Attributes:
        kind: which kind of mistake it is.
        check: the name of the check that must catch it.
        contract: what is edited.
        edit: a name for messages.
        document: edits the document; None leaves it alone.
        client: edits the client; None leaves it alone.
    """

    kind: str
    check: str
    contract: Name
    edit: str
    document: EditOfDocument | None = None
    client: EditOfClient | None = None


MUTANTS: list[Mutant] = []


def document(kind: str, check: str, contract: Name, /, **edits: EditOfDocument) -> None:
    """Note mutants of a document; `_` in a name stands for a space."""
    for name, edit in edits.items():
        told = f"document: {name.replace('_', ' ')}"
        MUTANTS.append(Mutant(kind, check, contract, told, document=edit))


def client(kind: str, check: str, contract: Name, /, **edits: EditOfClient) -> None:
    """Note mutants of a client."""
    for name, edit in edits.items():
        told = f"client: {name.replace('_', ' ')}"
        MUTANTS.append(Mutant(kind, check, contract, told, client=edit))


BOOKS = ("paths", "/books")
SEARCH = (*BOOKS, "get")
ADD = (*BOOKS, "post")
BOOK = ("paths", "/books/{shelf}/{number}")
NOTE = (*BOOK, "put")
LOAN = ("paths", "/loans", "post")
HOUSE = ("x-client-webhooks", "signatures", "house")
PLAIN = ("x-client-webhooks", "signatures", "plain")
ERRORS = "x-client-errors"
RETURNED = (*LOAN, "callbacks", "returned")
RETURNED_URL = "{$request.body#/reply_to}?loan={$response.body#/ticket}"
FOUND = (*SEARCH, "responses", "200", "headers")
SIPREC = ("paths", "/calls/{call_control_id}/actions/siprec_start", "post")
TEXT = {"type": "string"}


def argument(index: int, *steps: str) -> tuple[str | int, ...]:
    """A parameter of `books.search`, by its position."""
    return (*SEARCH, "parameters", index, *steps)


def scheme(name: str, *steps: str) -> tuple[str | int, ...]:
    return ("components", "securitySchemes", name, *steps)


# --- what a call sends ---

document(
    *("calls without a credential", "credentials", "lending"),
    a_public_call_needs_a_key=drop((*SEARCH, "security")),
    a_free_call_needs_a_key=put((*BOOK, "get", "security"), [{"key": list[str]()}]),
    a_call_becomes_public=put((*ADD, "security"), []),
    two_keys_become_one=put((*ADD, "security"), [{"key": list[str]()}, {"bearer": list[str]()}]),
    everything_becomes_public=put(("security",), []),
)
document(
    *("calls without a credential", "credentials", "telnyx"),
    a_call_becomes_public=put((*REFER, "security"), []),
    everything_becomes_public=put(("security",), []),
)
client(
    *("calls without a credential", "credentials", "lending"),
    a_key_where_none_is_asked=cut("security=(),"),
    no_key_where_one_is_asked=swap('security=(("session",), ("basic",))', "security=()"),
    another_key=swap('(("session",), ("basic",))', '(("basic",), ("session",))'),
)

document(
    *("servers of paths and operations", "call shapes", "lending"),
    another_server_of_a_path=put((*BOOK, "servers", 0, "url"), "https://other.example/v2"),
    no_server_of_a_path=drop((*BOOK, "servers")),
    no_server_of_an_operation=drop((*NOTE, "servers")),
    a_server_of_an_operation=put((*SEARCH, "servers"), [{"url": "https://search.example"}]),
    another_path_below_the_server=put((*LOAN, "servers", 0, "url"), "/desk/v4"),
    another_default=put(("servers", 0, "variables", "branch", "default"), "east"),
)
client(
    *("servers of paths and operations", "call shapes", "lending"),
    another_server_of_a_path=swap("shelves.lending.example/v2", "shelves.lending.example/v3"),
    no_server_of_an_operation=cut("server=", "https://notes.lending.example"),
    no_path_below_the_server=cut("server=", "/desk/v3"),
)

document(
    *("success codes", "responses", "lending"),
    another_code=rename((*ADD, "responses", "202"), "203"),
    another_code_without_content=rename((*ADD, "responses", "204"), "205"),
    another_schema=put(
        (*ADD, "responses", "202", "content", "application/json", "schema"),
        {"$ref": "#/components/schemas/Note"},
    ),
)
client(
    *("success codes", "responses", "lending"),
    another_code=swap('Response("202", JSON', 'Response("203", JSON'),
    a_code_is_missing=cut('Response("204"),'),
    another_schema=swap('"201", JSON, lambda: models.Book', '"201", JSON, lambda: int'),
)

document(
    *("whether a body is required", "raw responses", "lending"),
    it_becomes_required=put((*NOTE, "requestBody", "required"), True),
)
document(
    *("whether a body is required", "raw responses", "telnyx"),
    it_becomes_optional=put((*SIPREC, "requestBody", "required"), False),
    it_is_not_said=drop((*SIPREC, "requestBody", "required")),
)
client(
    *("whether a body is required", "raw responses", "lending"),
    it_becomes_required=swap("lambda: models.Remark)", "lambda: models.Remark, required=True)"),
)
client(
    *("whether a body is required", "raw responses", "telnyx"),
    it_becomes_optional=swap("StartSiprecRequest, required=True", "StartSiprecRequest"),
)

document(
    *("limits and formats of parameters", "refusals", "lending"),
    a_lower_maximum=put(argument(0, "schema", "maximum"), 98),
    a_higher_minimum=put(argument(0, "schema", "minimum"), 2),
    a_longer_text=put(argument(2, "schema", "minLength"), 3),
    fewer_items=put(argument(3, "schema", "maxItems"), 2),
    shorter_items=put(argument(3, "schema", "items", "maxLength"), 4),
    a_bound_is_out=put(argument(7, "schema", "exclusiveMinimum"), 0.05),
    another_pattern=put(argument(8, "schema", "pattern"), "^[b-z]+$"),
    another_number_in_the_path=put((*BOOK, "parameters", 0, "schema", "maximum"), 499),
    a_shorter_segment=put((*BOOK, "parameters", 1, "schema", "pattern"), "^[A-Z]{2}$"),
)
document(
    *("limits and formats of parameters", "refusals", "telnyx"),
    a_longest_segment=put(("components", "parameters", "CallControlId", "schema", "maxLength"), 8),
    a_format_of_a_segment=put(
        ("components", "parameters", "CallControlId", "schema", "format"), "uuid"
    ),
    a_pattern_of_a_segment=put(
        ("components", "parameters", "CallControlId", "schema", "pattern"), "^v"
    ),
)
document(
    *("limits and formats of parameters", "argument types", "lending"),
    fewer_values=put(argument(1, "schema", "enum"), [10]),
    more_values=put(argument(1, "schema", "enum"), [10, 50, 90]),
)
document(
    *("limits and formats of parameters", "requests", "lending"),
    a_higher_maximum=put(argument(0, "schema", "maximum"), 100),
    no_maximum=drop(argument(0, "schema", "maximum")),
    a_shorter_text=put(argument(2, "schema", "minLength"), 1),
    more_items=put(argument(3, "schema", "maxItems"), 4),
    no_format=drop(argument(5, "schema", "format")),
    another_format=put(argument(10, "schema", "format"), "uri"),
    a_bound_is_in=put(argument(7, "schema"), {"type": "number", "minimum": 0, "maximum": 2.5}),
    no_limit_in_the_path=put((*BOOK, "parameters", 0, "schema"), {"type": "integer"}),
)
client(
    *("limits and formats of parameters", "requests", "lending"),
    a_lower_maximum=swap("Field(ge=1, le=99)", "Field(ge=1, le=98)"),
    a_shorter_text=swap("Field(max_length=12)", "Field(max_length=2)"),
    a_parameter_has_another_type=swap("type=lambda: bool", "type=lambda: int"),
)
client(
    *("limits and formats of parameters", "refusals", "lending"),
    no_limit=swap("type=lambda: models.ListBooksPage", "type=lambda: int"),
    no_format=swap("type=lambda: models.ListBooksSince", "type=lambda: str"),
    no_pattern=swap('Field(pattern="^[A-Z]{1,2}$")', "Field(min_length=1)"),
)

# --- what a response holds ---

document(
    *("headers of responses", "header models", "lending"),
    another_name=rename((*FOUND, "X-Pages"), "X-Count"),
    another_type=put((*FOUND, "X-Pages", "schema"), TEXT),
    another_limit=put((*FOUND, "X-Pages", "schema", "minimum"), 2),
    not_required=drop((*FOUND, "X-Pages", "required")),
    one_more=put((*FOUND, "X-Age"), {"schema": {"type": "integer"}}),
    one_less=drop((*FOUND, "X-Until")),
)
document(
    *("headers of responses", "header models", "telnyx"),
    the_first=put(
        ("components", "responses", "CallControlCommandResponse", "headers"),
        {"X-Left": {"schema": {"type": "integer"}}},
    ),
)
client(
    *("headers of responses", "response headers", "lending"),
    another_type=swap("x_pages: Annotated[int, Field(ge=1,", "x_pages: Annotated[str, Field("),
    not_required=swap(
        'x_pages: Annotated[int, Field(ge=1, alias="X-Pages")]',
        'x_pages: Annotated[int | None, Field(alias="X-Pages")] = None',
    ),
    another_name=swap('alias="X-Until"', 'alias="X-Till"'),
)

document(
    *("readOnly and writeOnly", "signatures", "lending"),
    no_longer_read_only=drop(field("Book.id", "readOnly")),
    becomes_read_only=put(field("Book.genre", "readOnly"), True),
)
document(
    *("readOnly and writeOnly", "typed dicts", "lending"),
    no_longer_read_only=drop(field("Author.rank", "readOnly")),
    becomes_read_only=put(field("Author.mood", "readOnly"), True),
)
document(
    *("readOnly and writeOnly", "fields", "lending"),
    no_longer_write_only=drop(field("Book.token", "writeOnly")),
    becomes_write_only=put(field("Book.title", "writeOnly"), True),
)
document(
    *("readOnly and writeOnly", "refusals", "lending"),
    what_is_read_only_may_not_be_sent=put(("openapi",), "3.0.4"),
)
client(
    *("readOnly and writeOnly", "responses", "lending"),
    what_is_write_only_is_missed=swap(
        "token: Annotated[str | None, Field(repr=False), REQUIRED_IN_REQUESTS] = None",
        "token: Annotated[str, Field(repr=False)]",
    ),
)

document(
    *("null in responses", "fields", "lending"),
    null_is_forbidden=put(field("Page.next", "type"), "integer"),
)
document(
    *("null in responses", "responses", "lending"),
    null_is_allowed=put(field("Page.total", "type"), ["integer", "null"]),
    null_is_allowed_in_a_list=put(field("Author.works", "items", "type"), ["string", "null"]),
)
client(
    *("null in responses", "responses", "lending"),
    null_is_forbidden=swap(
        "next: Annotated[int | None, Field(ge=1)]", "next: Annotated[int, Field(ge=1)]"
    ),
    null_is_allowed=swap("total: int | None = None", "total: Nullable[int] = None"),
    null_is_allowed_in_a_list=swap("works: list[str] | None", "works: list[str | None] | None"),
)
document(
    *("null in errors", "fields", "lending"),
    null_is_forbidden=put(field("Problem.summary", "type"), "string"),
    null_is_allowed_where_it_is_required=put(field("Problem.kind", "type"), ["string", "null"]),
)
document(
    *("null in errors", "fields", "telnyx"),
    null_is_allowed_where_it_is_required=put(
        field("CallControlError.title", "type"), ["string", "null"]
    ),
)
client(
    *("null in errors", "fields", "lending"),
    null_is_allowed_where_it_is_required=swap("kind: str", "kind: str | None"),
)

for key in ("items", "code", "title", "detail", "pointer", "parameter", "meta"):
    document(
        *("each key of x-client-errors", "errors", "lending"),
        **{f"{key}_elsewhere": put((ERRORS, key), "/nowhere"), f"no_{key}": drop((ERRORS, key))},
    )
    document(
        *("each key of x-client-errors", "errors", "telnyx"),
        **{f"{key}_elsewhere": put((ERRORS, key), "/nowhere")},
    )
document(*("each key of x-client-errors", "errors", "lending"), nothing=drop((ERRORS,)))
client(
    *("each key of x-client-errors", "errors", "lending"),
    items_elsewhere=swap('items="/problems"', 'items="/problem"'),
    code_elsewhere=swap('code="/kind"', 'code="/summary"'),
    no_pointer=cut('pointer="/at/body"'),
    no_meta=cut('meta="/more"'),
)

# --- what the server sends by itself ---

document(
    *("callbacks", "callbacks", "lending"),
    another_key=rename(RETURNED, "handed_in"),
    another_url=rename((*RETURNED, RETURNED_URL), "{$request.body#/reply_to}"),
    another_method=rename((*RETURNED, RETURNED_URL, "post"), "put"),
    another_body=put(
        (*RETURNED, RETURNED_URL, "post", "requestBody", "content", "application/json", "schema"),
        {"$ref": "#/components/schemas/Loss"},
    ),
    no_headers=drop((*RETURNED, RETURNED_URL, "post", "parameters")),
    one_less=drop((*LOAN, "callbacks", "lost")),
)
client(
    *("callbacks", "callbacks", "lending"),
    another_key=swap('key="returned"', 'key="return"'),
    another_method=swap('key="lost",\n    method="PUT",', 'key="lost",'),
    another_body=swap("type=lambda: models.Return,", "type=lambda: models.Loss,"),
    no_headers=cut("headers=lambda: models.ReturnedHeaders"),
)
client(
    *("callbacks", "callbacks of methods", "lending"),
    a_method_does_not_name_it=cut("callbacks.RETURNED"),
)

document(
    *("event ids", "event ids", "lending"),
    another_member=put(("x-client-webhooks", "eventId"), "reader"),
    no_member=drop(("x-client-webhooks", "eventId")),
)
document(
    *("event ids", "event ids", "telnyx"),
    another_member=put(("x-client-webhooks", "eventId"), "data.payload.call_leg_id"),
    no_member=drop(("x-client-webhooks", "eventId")),
)
client(
    *("event ids", "event ids", "lending"),
    another_member=swap('event_id="id"', 'event_id="name"'),
    no_member=cut('event_id="id"'),
)

document(
    *("encoding of signatures", "signature schemes", "lending"),
    base64_for_hex=put((*HOUSE, "encoding"), "base64"),
    hex_by_default=drop((*HOUSE, "encoding")),
    hex_for_base64=put((*PLAIN, "encoding"), "hex"),
)
document(
    *("encoding of signatures", "signature schemes", "telnyx"),
    hex_for_base64=put((*SIGNATURE, "encoding"), "hex"),
)
client(
    *("encoding of signatures", "signature schemes", "lending"),
    base64_for_hex=cut('encoding="hex"'),
)

document(
    *("keys of signatures", "signature keys", "lending"),
    another_option=put((*HOUSE, "key", "option"), "hook_word"),
    another_variable=put((*HOUSE, "key", "env"), "LENDING_SECRET"),
    options_are_swapped=put((*PLAIN, "key", "option"), "hook_secret"),
)
document(
    *("keys of signatures", "signature keys", "telnyx"),
    another_variable=put((*SIGNATURE, "key", "env"), "TELNYX_KEY"),
    another_prefix=put((*STANDARD, "keyPrefix"), "whkey_"),
)
client(
    *("keys of signatures", "signature keys", "lending"),
    another_option=swap('key_option="hook_secret"', 'key_option="hook_key"'),
    another_variable=swap('key_env="LENDING_HOOK_SECRET"', 'key_env="LENDING_HOOK_KEY"'),
    another_prefix=swap('key_prefix="pk_"', 'key_prefix="pub_"'),
)

document(
    *("tolerance", "signature schemes", "lending"),
    a_second_more=put((*HOUSE, "toleranceSeconds"), 61),
    a_second_less=put((*HOUSE, "toleranceSeconds"), 59),
    the_default=drop((*HOUSE, "toleranceSeconds")),
)
document(
    *("tolerance", "signature schemes", "telnyx"),
    a_second_more=put((*SIGNATURE, "toleranceSeconds"), 301),
    a_second_less=put((*STANDARD, "toleranceSeconds"), 299),
)
client(
    *("tolerance", "signature schemes", "lending"),
    a_second_more=swap("tolerance_seconds=60", "tolerance_seconds=61"),
    the_default=cut("tolerance_seconds=60"),
)

# --- names, secrets and options ---

document(
    *("x-client-name", "signatures", "lending"),
    of_a_parameter=put(argument(2, "x-client-name"), "text"),
    no_longer_of_a_parameter=drop(argument(2, "x-client-name")),
    of_a_member=put(field("Book.title", "x-client-name"), "name"),
    no_longer_of_a_member=drop(field("Book.class", "x-client-name")),
)
document(
    *("x-client-name", "signatures", "telnyx"),
    of_a_member=put(field("ReferRequest.sip_address", "x-client-name"), "target"),
)
document(
    *("x-client-name", "models", "lending"),
    of_a_schema=put(schema("Note", "x-client-name"), "Comment"),
    no_longer_of_a_schema=drop(schema("Note", "x-client-name")),
)
client(
    *("x-client-name", "fields", "lending"),
    of_a_member=swap("category: Annotated", "kind: Annotated"),
)

document(
    *("x-client-secret", "secrets in repr", "lending"),
    a_member_becomes_secret=put(field("Author.name", "x-client-secret"), True),
    a_member_is_no_secret=drop(field("Author.pin", "x-client-secret")),
)
document(
    *("x-client-secret", "secrets in errors", "lending"),
    a_member_becomes_secret=put(field("Note.text", "x-client-secret"), True),
    a_nested_member_is_no_secret=drop(field("Author.pin", "x-client-secret")),
)
client(
    *("x-client-secret", "secrets in repr", "lending"),
    a_member_shows=swap(
        "pin: Annotated[str | None, Field(repr=False)]", "pin: Annotated[str | None, Field()]"
    ),
    a_member_does_not_show=swap(
        "name: Annotated[str, Field(", "name: Annotated[str, Field(repr=False, "
    ),
)
client(
    *("secret_fields", "secrets in errors", "lending"),
    a_nested_one_is_missing=swap('"pin", ', ""),
    one_is_missing=swap(', "token"', ""),
    one_too_many=swap('"pin", ', '"pin", "text", '),
)
client(
    *("secret_fields", "secrets in errors", "telnyx"),
    none_is_left=swap('frozenset({"sip_auth_password"})', "frozenset()"),
)

for name, other in (
    *(("bearer", "LENDING_TOKEN"), ("basic", "LENDING_USER"), ("key", "LENDING_KEY")),
    *(("account", "LENDING_READER"), ("session", "LENDING_VISIT")),
):
    document(
        *("environment variables", "environment", "lending"),
        **{f"another_one_of_{name}": put(scheme(name, "x-client-credential", "env"), other)},
    )
    document(
        *("environment variables", "client options", "lending"),
        **{f"none_of_{name}": drop(scheme(name, "x-client-credential", "env"))},
    )
document(
    *("environment variables", "environment", "lending"),
    another_one_of_the_base_url=put(("x-client-base-url", "env"), "LENDING_SERVER"),
)
document(
    *("environment variables", "client options", "lending"),
    another_one_of_a_signature=put((*PLAIN, "key", "env"), "LENDING_HOOKS"),
)
client(
    *("environment variables", "environment", "lending"),
    another_one_of_a_key=swap('env="LENDING_SESSION"', 'env="LENDING_SESSIONS"'),
    none_of_a_key=swap('env="LENDING_ACCOUNT"', "env=None"),
    another_one_of_the_base_url=swap('base_url_env="LENDING_URL"', 'base_url_env="LENDING_URI"'),
)
client(
    *("environment variables", "signature keys", "lending"),
    another_one_of_a_signature=swap('env="LENDING_HOOK_KEY",', 'env="LENDING_HOOKS",'),
)

# --- views and types ---

client(
    *("with_raw_response", "methods", "lending"),
    a_method_is_missing=cut("search = raw(Books.search)"),
    an_async_method_is_missing=cut("find = asynchronous_raw(AsyncBooks.find)"),
)
client(
    *("with_raw_response", "raw responses", "lending"),
    of_another_operation=swap("add = raw(Books.add)", "add = raw(Books.find)"),
    not_raw=swap("return BooksWithRawResponse(self._client.raw())", "return self"),
    an_async_one_of_another=swap(
        "asynchronous_raw(AsyncBooks.search)", "asynchronous_raw(AsyncBooks.add)"
    ),
    an_async_one_not_raw=swap(
        "AsyncBooksWithRawResponse(self._client.raw())", "AsyncBooksWithRawResponse(self._client)"
    ),
)
client(
    *("with_raw_response", "raw responses", "telnyx"),
    of_another_operation=swap("raw(Actions.stop_siprec)", "raw(Actions.stop_noise_suppression)"),
    not_raw=swap(
        "ActionsWithRawResponse(self._client.raw())", "ActionsWithRawResponse(self._client)"
    ),
)

client(
    *("types of typed dicts", "typed dicts", "lending"),
    text_becomes_a_number=swap("pin: NotRequired[str]", "pin: NotRequired[int]"),
    items_of_another_type=swap("NotRequired[Sequence[str]]", "NotRequired[Sequence[int]]"),
    one_value_more=swap(
        'NotRequired[Literal["glad", "sad"]]', 'NotRequired[Literal["glad", "sad", "mad"]]'
    ),
    null_is_not_allowed=swap("NotRequired[Date | str | None]", "NotRequired[Date | str]"),
    no_date=swap("NotRequired[Date | str | None]", "NotRequired[str | None]"),
    a_number_becomes_text=swap("share: NotRequired[float]", "share: NotRequired[str]"),
    required=swap("alive: NotRequired[bool]", "alive: bool"),
)
client(
    *("types of typed dicts", "typed dicts", "telnyx"),
    no_list_of_values=swap("NotRequired[NoiseSuppressionEngineConfigModel]", "NotRequired[str]"),
    a_number_becomes_whole=swap(
        "enhancement_level: NotRequired[float]", "enhancement_level: NotRequired[int]"
    ),
)
document(
    *("types of typed dicts", "typed dicts", "lending"),
    one_value_more=add(field("Author.mood", "enum"), "mad"),
    one_value_less=remove(field("Author.mood", "enum"), "sad"),
    a_flag_becomes_text=put(field("Author.alive"), TEXT),
)
