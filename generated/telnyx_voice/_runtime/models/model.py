"""What the models of an API are made of.

Nothing that was received is lost: a model keeps members that the document does not know, remembers
which members were set, and writes only those.

How a generated field says what the document says:

* `x: str` is required, `x: str | None` required and nullable.
* `x: str | None = None` is optional: None means absent, and null is refused in a request.
* `x: Nullable[str] = None` is optional and nullable.
* `alias_generator=camel` of a class names its members `fooBar` on the wire; a field whose member is
  called otherwise has an alias of its own.
* `Field(repr=False)` marks a secret, `READ_ONLY` a member that requests leave out.
* `REQUIRED_IN_REQUESTS` and `REQUIRED_IN_RESPONSES` mark a member that one direction requires.
* `WRITTEN` marks a member that is sent with its default where it was not set, `TAG` one for which
  that holds only where it tells the variants of a union apart.
* `Literal["a", "b"] | str` is an open set of values, `Literal["a", "b"]` a closed one.
* Formats that Python cannot give back as they came (`uuid`, `byte`, `time`, `uri`) stay text.
"""

from __future__ import annotations

import sys
from collections.abc import Mapping
from datetime import date, datetime
from functools import cache
from importlib import import_module
from typing import (
    TYPE_CHECKING,
    Annotated,
    Any,
    Final,
    Generic,
    SupportsIndex,
    TypeAlias,
    TypeVar,
    Unpack,
    get_args,
)

from pydantic import AfterValidator, BaseModel, ConfigDict, Field
from pydantic_core import (
    PydanticCustomError,
    PydanticKnownError,
    core_schema,
    to_jsonable_python,
)
from pydantic_core import to_json as json_of

from ..core.drift import is_array, is_object
from ..core.record import Record
from .build import bounded
from .integers import whole_numbers

if sys.version_info >= (3, 12):
    from typing import TypedDict as TypedDict
else:  # before 3.12 pydantic (`validate_call`) reads no other
    from typing_extensions import TypedDict as TypedDict

if TYPE_CHECKING:
    from collections.abc import Callable

    from pydantic import GetCoreSchemaHandler
    from pydantic.fields import FieldInfo

T = TypeVar("T")
V = TypeVar("V")
_RUNTIME: Final = __name__.rpartition(".models.")[0]
_SCALARS: Final = frozenset({str, int, float, bool, date, datetime, type(None)})


RULES: Final[dict[type[BaseModel], Callable[[Mapping[str, Any]], str | None]]] = {}
"""For a class whose members depend on one another, what tells what is expected of a value."""


def unpickled(package: str, name: str) -> BaseModel:
    """The object that a pickle is about, before it has its state."""
    cls: type[BaseModel] = getattr(import_module(package), name)
    return cls.__new__(cls)


class Model(BaseModel):
    """An object of the API. Members that the document does not know are kept as attributes.

    `to_dict` and `to_json` give what was set, and nothing else: the JSON that came or is sent.
    pydantic's own `model_dump` and `model_dump_json` write null for fields that were not set,
    unless they are told to `exclude_unset`.
    """

    model_config = ConfigDict(
        strict=True,
        extra="allow",
        allow_inf_nan=False,  # JSON has no such numbers (RFC 8259, section 6)
        hide_input_in_errors=True,
        defer_build=True,
        protected_namespaces=(),
        validate_by_name=True,
        validate_by_alias=True,
        serialize_by_alias=True,
    )

    def to_dict(self) -> dict[str, Any]:
        """What was set, under the names of the wire, ready for `json.dumps`.

        For a response this is the JSON that came. Two things may be spelled otherwise: a date-time
        is the same instant to the microsecond (`.100Z` becomes `.100000Z`, `+00:00` becomes `Z`),
        and a number has the same value (`10` becomes `10.0` as a `number`, and `10.0` becomes `10`
        as an `integer`).
        """
        found: dict[str, Any] = plain(self)
        return found

    def to_json(self) -> str:
        """The same as `to_dict`, as JSON text."""
        return to_json(self)

    def __reduce_ex__(self, protocol: SupportsIndex) -> str | tuple[Any, ...]:
        """Pickle by the name that callers use: which module holds a model is up to the document."""
        cls = type(self)
        package = cls.__module__.rpartition(".")[0]
        public = sys.modules.get(package) if package.endswith(".models") else None
        if public is None or getattr(public, cls.__qualname__, None) is not cls:
            return super().__reduce_ex__(protocol)
        return unpickled, (package, cls.__qualname__), self.__getstate__()

    @classmethod
    def __init_subclass__(cls, **settings: Unpack[ConfigDict]) -> None:
        """Finish what a class of a user is made of: its module lacks the names in annotations."""
        for base in cls.__bases__:
            if issubclass(base, Model) and not base.__module__.startswith(_RUNTIME):
                base.model_rebuild(raise_errors=False)
                if "alias_generator" in base.model_config:  # for the fields of the base
                    cls.model_config.pop("alias_generator", None)
        super().__init_subclass__(**settings)

    @classmethod
    def __pydantic_init_subclass__(cls, **_: object) -> None:
        # adapters, as FastAPI's, would put it off too
        if not cls.__module__.startswith(_RUNTIME):
            cls.model_config = {**cls.model_config, "defer_build": False}

    @classmethod
    def __get_pydantic_core_schema__(
        cls, source: type[BaseModel], handler: GetCoreSchemaHandler
    ) -> core_schema.CoreSchema:
        """Build as much as one validator should hold."""
        return bounded(cls, lambda: _tolerant(handler(source)))


def _tolerant(schema: core_schema.CoreSchema) -> core_schema.CoreSchema:
    """Let a model take whole numbers as integers, and write what its fields hold.

    What they hold may be of another type, in a response.
    """
    model: Any = schema
    while model["type"] != "model-fields":
        model = model["schema"]
    written = core_schema.simple_ser_schema("any")
    for field in model["fields"].values():
        field["schema"] = {**whole_numbers(field["schema"]), "serialization": written}
    if "extras_schema" in model:
        model["extras_schema"] = whole_numbers(model["extras_schema"])
    return schema


def fields_of(model: type[Model]) -> dict[str, FieldInfo]:
    """The fields of a model with their types and aliases.

    Its validator is built only where that completes them: a value inside of another is read by
    the validator of that one.
    """
    if not model.__pydantic_complete__ and (
        not model.__pydantic_fields_complete__
        or "alias_generator" in model.model_config
    ):
        model.model_rebuild()
    return model.model_fields


@cache
def _wire_names(model: type[Model]) -> tuple[tuple[str, str], ...]:
    """The fields of a model, each with its name on the wire."""
    fields = fields_of(model).items()
    return tuple((name, info.alias or name) for name, info in fields)


def set_fields(model: Model) -> dict[str, Any]:
    """The fields that were set, by their names on the wire."""
    names, values = model.__pydantic_fields_set__, model.__dict__
    if extra := model.__pydantic_extra__:
        # pydantic counts other members as set, too; one may be called like a field's attribute
        names = names - {name for name in extra if values.get(name) is None}
    return {
        wire: values[name] for name, wire in _wire_names(type(model)) if name in names
    }


def all_members(model: Model) -> dict[str, Any]:
    """What was set in a model, with the members that the document does not know."""
    return {**set_fields(model), **(model.__pydantic_extra__ or {})}


def to_json(value: object) -> str:
    """A result of a call as JSON text: a model, or a list, a map or a union with models in it.

    It is the JSON that came, but for what `Model.to_dict` says of date-times and numbers.
    """
    return json_of(_tree(value)).decode()


def plain(value: Any) -> Any:
    """A value that pydantic built, as the JSON data that it is on the wire."""
    return to_jsonable_python(_tree(value))


def _tree(value: Any) -> Any:
    if isinstance(value, Model):
        if value.__pydantic_extra__:
            return _tree(all_members(value))
        names, values = value.__pydantic_fields_set__, value.__dict__
        return {
            wire: item if (item := values[name]).__class__ in _SCALARS else _tree(item)
            for name, wire in _wire_names(type(value))
            if name in names
        }
    if is_array(value):
        return [item if item.__class__ in _SCALARS else _tree(item) for item in value]
    if is_object(value):
        return {
            name: item if item.__class__ in _SCALARS else _tree(item)
            for name, item in value.items()
        }
    return value


class OpenModel(Model, Generic[V]):
    """An object whose other members the document allows (`additionalProperties`); each is a `V`."""

    # pydantic reads the type from here, and declares a wider one itself
    if not TYPE_CHECKING:
        __pydantic_extra__: dict[str, V]


class UnknownVariant(OpenModel[object]):
    """An object whose discriminator has a value that the document does not know."""


class Mark(Record):
    """A note to the codec on a field."""

    name: str


# What models import is not Final: `from .shared import *` twice would assign it again.
NULLABLE: Final = Mark("nullable")
READ_ONLY = Mark("read-only")
"""Only the server sets the member: a model that is sent leaves it out, a dict must not have it."""
REQUIRED_IN_REQUESTS = Mark("required in requests")
REQUIRED_IN_RESPONSES = Mark("required in responses")
WRITTEN = Mark("written")
"""The value of the discriminator of a base class, which the class itself does not declare."""
TAG = Mark("tag")
"""The same of a union: what is no variant there does not have the member."""
EXPLODED = Mark("exploded")
"""A field of headers whose text is written `a=1,b=2` instead of `a,1,b,2`."""
AS_JSON = Mark("as JSON")
"""A field of headers whose text is JSON."""

Nullable: TypeAlias = Annotated[T | None, NULLABLE]
"""The type of an optional member that may be null."""


class TagOf(Record):
    """Find the variant of a union by the member that the discriminator names.

    It stands beside the union: `Annotated[Cat | Dog | UnknownVariant, TagOf("kind", {…})]`.
    `variants` maps each documented value to the name of a class (OpenAPI 3.2, section 4.25).
    """

    __name__ = "tag_of"  # pydantic names the function in its own messages

    property: str
    variants: Mapping[str | int | float, str]
    default: str = UnknownVariant.__name__
    """The class for another value (OpenAPI 3.2, section 4.25, `defaultMapping`)."""

    def __eq__(self, other: object) -> bool:
        return self is other

    def __hash__(self) -> int:  # by which types are found; a mapping has none
        return id(self)

    def __get_pydantic_core_schema__(
        self, source: Any, handler: GetCoreSchemaHandler
    ) -> core_schema.CoreSchema:
        variants: tuple[type[Model], ...] = get_args(source) or (source,)
        choices = {each.__name__: handler.generate_schema(each) for each in variants}
        return core_schema.tagged_union_schema(choices, discriminator=self)

    def __call__(self, value: Any) -> str:
        """The name of the class that a JSON value or a model is for."""
        if isinstance(value, BaseModel):
            name = type(value).__name__
            return name if name in self.variants.values() else self.default
        return (
            self._named(value.get(self.property)) if is_object(value) else self.default
        )

    def _named(self, found: object) -> str:
        """The class for a value, compared as JSON does: 1.0 is 1, but neither "1" nor true is."""
        if not isinstance(found, (str, int, float)):
            return self.default
        same = (
            name
            for value, name in self.variants.items()
            if value == found and isinstance(value, bool) is isinstance(found, bool)
        )
        return next(same, self.default)


def _unique(value: list[T] | None) -> list[T] | None:
    import json

    texts = [json.dumps(to_jsonable_python(one), sort_keys=True) for one in value or ()]
    if len(set(texts)) < len(texts):
        raise PydanticCustomError("unique_items", "List should have no item twice")
    return value


UNIQUE = AfterValidator(_unique)
"""`uniqueItems` (JSON Schema 2020-12 validation, section 6.4.3)."""


class _Exact:
    """Takes a value of a literal in its own type only: pydantic alone reads `true` as 1."""

    def __get_pydantic_core_schema__(
        self, source: object, handler: GetCoreSchemaHandler
    ) -> core_schema.CoreSchema:
        values = get_args(source)
        kinds: set[object] = {type(value) for value in values}
        typed = [
            (schema, kind.__name__) for kind, schema in _STRICT.items() if kind in kinds
        ]
        steps: list[core_schema.CoreSchema] = [core_schema.union_schema([*typed])]
        if {bool, int} <= kinds:
            steps.append(
                core_schema.no_info_plain_validator_function(_same_kind(values))
            )
        return core_schema.chain_schema([*steps, handler(source)])


def _same_kind(values: tuple[object, ...]) -> Callable[[object], object]:
    """Refuse 1 where only true is listed, and the other way round."""

    def check(value: object) -> object:
        if not any(value == each and type(value) is type(each) for each in values):
            raise PydanticKnownError(
                "literal_error", {"expected": ", ".join(map(repr, values))}
            )
        return value

    return check


_STRICT: dict[type, core_schema.CoreSchema] = {
    bool: core_schema.bool_schema(strict=True),
    int: core_schema.int_schema(strict=True),
    str: core_schema.str_schema(strict=True),
}
EXACT = _Exact()
"""Stands beside a `Literal` of numbers or booleans."""


class _Text(Record):
    """Takes a moment as text only where it is one: pydantic alone reads `"5"` as one of 1970."""

    pattern: str
    kind: str

    def __get_pydantic_core_schema__(
        self, source: object, handler: GetCoreSchemaHandler
    ) -> core_schema.CoreSchema:
        itself = handler(source)
        lax: Any = {**itself, "strict": False}
        text = core_schema.chain_schema(
            [core_schema.str_schema(pattern=self.pattern), lax]
        )
        either = core_schema.union_schema([itself, text], mode="left_to_right")
        return core_schema.json_or_python_schema(*map(self._said, (text, either)))

    def _said(self, schema: core_schema.CoreSchema) -> core_schema.CoreSchema:
        return core_schema.custom_error_schema(
            schema,
            custom_error_type=f"rfc3339_{self.kind.replace('-', '_')}_type",
            custom_error_message=f"Input should be a {self.kind} (RFC 3339)",
        )


Date: TypeAlias = Annotated[date, _Text(r"^\d{4}-\d\d-\d\d$", "date")]
"""`date` (RFC 3339, section 5.6); a name of its own, because fields are often called `date`."""

DateTime: TypeAlias = Annotated[
    datetime, _Text(r"^\d{4}-\d\d-\d\d[Tt ]\d\d:\d\d:\d\d", "date-time")
]
"""`date-time` (RFC 3339, section 5.6). Text without an offset is a naive datetime, both ways."""

Uuid: TypeAlias = Annotated[
    str, Field(pattern="^[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}$")
]
"""`uuid` (RFC 9562, section 4) as text, so that its letters keep their case."""

Base64: TypeAlias = Annotated[
    str, Field(pattern="^([A-Za-z0-9+/]{4})*([A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$")
]
"""`byte` (RFC 4648, section 4) as the text on the wire."""
