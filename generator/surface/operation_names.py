"""What operations are called where no overlay says so: their resource and their method.

Web frameworks write operationIds for machines: `api_v1_pets_list`, `read_item_items__item_id__get`,
`PetsController_findAll`, `getAllUsingGET`, or none at all. The names chosen here are those that an
engineer who writes the client by hand would choose. The rules, in order:

1. What a framework adds to the name of a function goes: path and method behind it, `UsingGET`.
2. Words that every method of a resource begins with go, for all of its methods or for none: the
   path, the version, the application, the tag, the controller. A verb stays.
3. A noun goes where it is the resource, the whole of it: `listPets` is `pets.list`, and
   `getPetOwner` stays `pets.get_pet_owner`.
4. Where there is no operationId, or one made of method and path, the verb is that of REST.
5. A form that two operations want belongs to neither; both take a longer one.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from dataclasses import dataclass, field
from keyword import iskeyword
from typing import TYPE_CHECKING

from ..openapi.grammar import METHODS
from .origin import Rule
from .words import snake, snake_of, words

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Iterator, Sequence


VERBS = frozenset("""
    abort accept accrue acknowledge activate add answer append apply approve archive assign attach
    authenticate authorize ban batch begin block book bridge build bulk bundle calculate call cancel
    capture change check claim clear clone close commit complete compute confirm connect convert
    copy count create deactivate decline delete deliver deny deploy destroy detach dial disable
    disconnect dispatch download drop edit enable end enqueue evaluate exchange execute exists
    export fetch filter find finish forget fork gather generate get grant hang hide hold import
    index insert invite invoke issue join kick leave link list load lock log login logout lookup
    make mark merge migrate move mute notify open park patch pause pay perform ping play poll post
    preview process promote provision publish purge push put query queue quote read rebuild receive
    recover redeem redirect refer refresh refund register reject release reload remove rename renew
    reopen reorder repeat replace replay report request resend reserve reset resize resolve restart
    restore resume retrieve retry revert revoke rotate run save scan schedule search select send set
    share show sign sort speak split start stop stream submit subscribe suspend swap switch sync
    terminate test toggle track transfer translate trigger unassign unban unblock undo unlink unlock
    unmute unpublish unregister unsubscribe update upgrade upload upsert use validate verify view
    void vote watch whoami withdraw write
    """.split())  # noqa: SIM905 - sixty lines of quoted words would hide the words
"""Words that say what an operation does; one that all methods share is no prefix of theirs."""

TWO_WORDS = frozenset(
    {("partial", "update"), ("bulk", "create"), ("bulk", "update"), ("bulk", "delete")}
)
"""Verbs of two words."""

_DRF_VERBS = frozenset({"list", "create", "retrieve", "update", "destroy"})
"""The verbs that Django REST framework puts behind a path; `partial_update` ends in one."""
_GENERIC = re.compile(r"api|rest|default|v\d+(?:[._]\d+)*")
"""Tags and words at the start of a path that name no resource."""
_VERSION = re.compile(r"api|v\d+")
_CONTROLLER = re.compile(r"(?i)(?<=.)[-_ ]?controller$")
_USING = re.compile(r"Using(?:GET|PUT|POST|DELETE|OPTIONS|HEAD|PATCH|TRACE)(?:_\d+)?$")
_METHOD_BEHIND = re.compile(rf"(?i)(?<=_)(?:{'|'.join(METHODS)})$")
_NUMBER = re.compile(r"_\d+$")
_INNER = frozenset(
    {"a", "an", "and", "by", "for", "from", "in", "of", "on", "or", "the", "to", "with"}
)
"""Words with which no name begins or ends."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NamingRules:
    """What a configuration adds to the rules."""

    strip_prefixes: tuple[str, ...] = ()
    """Beginnings of operationIds that are left out."""
    renames: tuple[tuple[str, str], ...] = ()
    """Regular expressions for operationIds, each with what takes the place of a match."""
    acronyms: tuple[str, ...] = ()
    """Words that are split nowhere, and spelled so in names of classes."""


PLAIN = NamingRules()
"""Nothing more."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Described:
    """An operation as far as its name depends on it."""

    method: str
    """In upper case."""
    path: str
    operation_id: str | None = None
    tag: tuple[str, ...] = ()
    """The tag that groups it, behind the tags that this one is nested under; empty: it has none."""
    resource: tuple[str, ...] | None = None
    """The resource that an overlay names."""
    name: str | None = None
    """The method that an overlay names."""


@dataclass(frozen=True, slots=True, kw_only=True)
class OperationName:
    """Where a caller finds an operation."""

    resource: tuple[str, ...]
    """As words of the document, the outermost first."""
    method: str
    """In snake case; perhaps a keyword or a name that the client has itself."""
    rule: Rule


def name_operations(
    operations: Sequence[Described],
    rules: NamingRules = PLAIN,
    taken: Callable[[tuple[str, ...]], Collection[str]] = lambda _: (),
) -> tuple[OperationName, ...]:
    """The names of all operations of a document, in their order.

    Args:
        operations: All of the document.
        rules: What the configuration adds.
        taken: The names that a resource, by its path in snake case, has otherwise.
    """
    resources = [resource_of(each) for each in operations]
    groups: defaultdict[tuple[str, ...], list[int]] = defaultdict(list)
    for number, resource in enumerate(resources):
        groups[tuple(map(snake, resource))].append(number)
    found: dict[int, tuple[str, Rule]] = {}
    for path, numbers in groups.items():
        group = _Group(path, [operations[number] for number in numbers], rules)
        found |= dict(zip(numbers, group.names(taken(path)), strict=True))
    return tuple(
        OperationName(resource=resource, method=found[number][0], rule=found[number][1])
        for number, resource in enumerate(resources)
    )


def function_name(operation: Described) -> str:
    """The operationId without what a framework adds to it; empty: there is none."""
    spelled = operation.operation_id
    return _of_function(operation, spelled) if spelled else ""


def resource_of(operation: Described) -> tuple[str, ...]:
    """The resource: the overlay's, the tag, or the first word of the path that names a thing."""
    if operation.resource is not None:
        return operation.resource
    return resource_of_tag(operation.tag) or (next(iter(_literals(operation.path)), "root"),)


def resource_of_tag(tag: tuple[str, ...]) -> tuple[str, ...]:
    """The resource that is called after a tag; empty: the tag says nothing."""
    plain = (_CONTROLLER.sub("", part) for part in tag)
    return tuple(part for part in plain if not _GENERIC.fullmatch(part.lower()))


def _literals(path: str) -> list[str]:
    """The literal segments of a path, without the words at its start that name nothing."""
    found = [part for part in re.sub(r"\{[^}]*\}", "", path).split("/") if part]
    while found and _GENERIC.fullmatch(found[0].lower()):
        del found[0]
    return found


@dataclass(slots=True)
class _Group:
    """The operations of one resource."""

    resource: tuple[str, ...]
    operations: list[Described]
    rules: NamingRules
    nouns: list[list[str]] = field(init=False)
    """The resource as a noun: with all that it is below, and alone."""
    starts: list[list[str]] = field(init=False)
    """The words with which paths begin, up to the resource; each once."""

    def __post_init__(self) -> None:
        whole = [word for part in self.resource for word in words(part)]
        self.nouns = [whole, words(self.resource[-1])]
        last = self.nouns[1][-1]
        literals = dict.fromkeys(tuple(_literals(each.path)) for each in self.operations)
        paths = [[word for part in each for word in words(part)] for each in literals]
        starts = dict.fromkeys(tuple(p[: p.index(last) + 1]) for p in paths if last in p)
        self.starts = [list(start) for start in starts]

    def names(self, taken: Collection[str]) -> list[tuple[str, Rule]]:
        """A name for each operation, and the rule that made it."""
        spelled = [self._spelled(each) for each in self.operations]
        pairs = zip(self.operations, spelled, strict=True)
        tagged = all(_behind_tag(*pair) for pair in pairs if pair[1])
        own = [
            _words_of_id(operation, _behind_tag(operation, name) if tagged else name)
            for operation, name in zip(self.operations, spelled, strict=True)
        ]
        bare = [_without_version(found) for found in own]
        prefix = self._shared_prefix([found for found in bare if found])
        twins = Counter(map(tuple, own))
        forms = [
            list(self._forms(operation, whole, without, prefix, several=twins[tuple(whole)] > 1))
            for operation, whole, without in zip(self.operations, own, bare, strict=True)
        ]
        wanted = Counter(name for each in forms for name in {name for name, _ in each})
        return [
            next(
                (
                    form
                    for form in each
                    if wanted[form[0]] == 1 and form[0] not in taken and not iskeyword(form[0])
                ),
                each[-1],
            )
            for each in forms
        ]

    def _spelled(self, operation: Described) -> str:
        """The operationId that somebody chose, without what a framework adds; empty: nobody did."""
        if operation.name is not None or not operation.operation_id:
            return ""
        spelled = _of_function(operation, operation.operation_id)
        for pattern, replacement in self.rules.renames:
            spelled = re.sub(pattern, replacement, spelled)
        for prefix in self.rules.strip_prefixes:
            spelled = spelled.removeprefix(prefix)
        return "" if spelled and _is_method_and_path(operation, spelled) else spelled

    def _shared_prefix(self, found: list[list[str]]) -> list[str]:
        """The words that all operationIds begin with and that a name does not need.

        One that is a verb and the resource says the resource as well, so it counts for either. One
        of a single word has none of the words that a resource or a path is known by.
        """
        found = [each for each in found if not self._without_noun(each)] or found
        if not found:
            return []
        shared = _shared(found)
        if len(found) == 1 or not shared:
            found = [each for each in found if len(each) > 1] or found
            shared = min(_shared(found), *map(self._known_prefix, found))
        first = found[0]
        verb = next((n for n, word in enumerate(first[:shared]) if self._is_verb(word)), shared)
        shared = min(shared, verb)
        while shared and (
            first[shared - 1] in _INNER or not all(_can_begin(each[shared:]) for each in found)
        ):
            shared -= 1
        return first[:shared]

    def _known_prefix(self, found: list[str]) -> int:
        """How many words of an operationId are those of the resource or of a path."""
        number = 0
        for noun in self.nouns:
            if len(found) > len(noun) and _same(found[: len(noun)], noun):
                number = max(number, len(noun))
        for start in self.starts:
            if len(found) > len(start) and found[: len(start)] == start:
                number = max(number, len(start))
        if "controller" in found[:-1]:
            number = max(number, found.index("controller") + 1)
        return number

    def _is_verb(self, word: str) -> bool:
        return word in VERBS and not any(word in noun for noun in self.nouns)

    def _forms(
        self,
        operation: Described,
        whole: list[str],
        bare: list[str],
        prefix: list[str],
        *,
        several: bool,
    ) -> Iterator[tuple[str, Rule]]:
        """The names that an operation may have, the best first."""
        method = operation.method.lower()
        if operation.name is not None:
            yield snake(operation.name), Rule.EXPLICIT
        elif not whole:
            for name in self._rest_names(operation):
                yield name, Rule.REST
            yield snake(f"{method} {operation.path}"), Rule.REST
        else:
            short = bare[len(prefix) :] if bare[: len(prefix)] == prefix else bare
            if several:
                rest = short[1:] if short[0] in METHODS else short
                yield snake_of([method, *rest]), Rule.DISTINCT_METHOD
                yield snake_of([method, *whole]), Rule.DISTINCT_METHOD
                return
            for form in (self._action(operation, whole, short), self._without_noun(short), short):
                if form and form != whole:
                    yield snake_of(form), Rule.SHORT_ID
            yield snake_of(whole), Rule.WHOLE_ID

    def _without_noun(self, found: list[str]) -> list[str]:
        """The verb alone, where nothing but the resource stands beside it; else empty."""
        for noun in self.nouns:
            size = len(noun)
            for verb, rest in ((found[:-size], found[-size:]), (found[size:], found[:size])):
                if (len(verb) == 1 or tuple(verb) in TWO_WORDS) and _same(rest, noun):
                    return verb if _can_begin(verb) else []
        return []

    def _action(self, operation: Described, whole: list[str], short: list[str]) -> list[str]:
        """The action that Django REST framework describes as a path and a verb; else empty."""
        if self._without_noun(short):
            return []
        behind = 2 if tuple(short[-2:]) == ("partial", "update") else 1
        action, verb = short[:-behind], short[-behind:]
        path = [word for part in _segments(operation.path) for word in _segment_words(part)]
        described = whole[:-behind] in (path, path[1:], path[2:])
        if not action or len(short) == len(whole) or not described or verb[-1] not in _DRF_VERBS:
            return []
        beside = [each for each in self.operations if each.path == operation.path]
        return [*verb, *action] if verb == ["list"] or len(beside) > 1 else action

    def _rest_names(self, operation: Described) -> Iterator[str]:
        """The verb of REST, with what stands behind the resource in the path."""
        method, parts = operation.method, _segments(operation.path)
        item = bool(parts) and parts[-1].startswith("{")
        behind = parts
        for number, part in enumerate(parts):
            if not part.startswith("{") and _same(words(part), self.nouns[1]):
                behind = parts[number + 1 :]
        said = [part for part in behind if not part.startswith("{")]
        last = words(said[-1]) if said else self.nouns[1]
        many = not item and (_is_plural(last[-1]) or self._has_items(operation.path))
        if said and last[0] in VERBS and method in {"POST", "PUT", "PATCH"} and not item:
            yield snake(" ".join(said))
        verb = self._rest_verb(operation, item=item, many=many)
        if not said:
            yield verb
            return
        noun = [word for part in said for word in words(part)]
        one = verb != "list" and (item or method == "POST")
        yield snake_of([verb, *noun[:-1], _singular(noun[-1]) if one else noun[-1]])

    def _has_items(self, path: str) -> bool:
        start = f"{path.rstrip('/')}/{{"
        return any(each.path.startswith(start) for each in self.operations)

    def _rest_verb(self, operation: Described, *, item: bool, many: bool) -> str:
        beside = {each.method for each in self.operations if each.path == operation.path}
        match operation.method:
            case "GET":
                return "list" if many else "get"
            case "POST":
                return "update" if item and not beside & {"PUT", "PATCH"} else "create"
            case "PUT":
                return "replace" if "PATCH" in beside else "update"
            case "PATCH":
                return "update"
            case method:
                return method.lower()


def _shared(found: Sequence[list[str]]) -> int:
    """How many words all begin with, each of them with a word more."""
    shared = 0
    while all(len(each) > shared + 1 and each[shared] == found[0][shared] for each in found):
        shared += 1
    return shared


def _words_of_id(operation: Described, spelled: str) -> list[str]:
    """The words of an operationId, also where a method is written together with what follows."""
    if not spelled:
        return []
    method, last = operation.method.lower(), words((_literals(operation.path) or ["root"])[-1])
    found = words(spelled)
    glued = found[0] != method and spelled.lower() == f"{method}{''.join(last)}"
    return [method, *last] if glued else found


def _behind_tag(operation: Described, spelled: str) -> str:
    """The name behind a tag, in ids of the form `tag-name` (an advice of FastAPI); else empty."""
    before = operation.tag[-1] if operation.tag else "default"
    rest = spelled[len(before) + 1 :]
    begins = spelled[: len(before) + 1].lower() == f"{before.lower()}-"
    return rest if begins and rest.isidentifier() else ""


def _without_version(found: list[str]) -> list[str]:
    """Words without those at their start that are no more than `api` or a version."""
    start = 0
    while start + 1 < len(found) and _VERSION.fullmatch(found[start]):
        start += 1
    return found[start:]


def _segments(path: str) -> list[str]:
    return [part for part in path.split("/") if part]


def _segment_words(part: str) -> list[str]:
    """The words of a literal segment; a parameter has none."""
    return [] if not part or part.startswith("{") else words(part)


def _of_function(operation: Described, spelled: str) -> str:
    """The name of the function behind an operationId, without what a framework adds to it."""
    bare = _USING.sub("", _before_path(operation, spelled) or spelled)
    return _NUMBER.sub("", bare) or bare


def _before_path(operation: Described, spelled: str) -> str:
    """What stands before path and method, where an operationId ends in both; else all of it."""
    method = _METHOD_BEHIND.search(spelled)
    if method is None:
        return spelled
    plain, before = re.sub(r"\W", "_", operation.path), spelled[: method.start()]
    path, rest = plain.rstrip("_"), before.rstrip("_")
    apart = len(before) - len(rest) > len(plain) - len(path)  # by an underscore of its own
    start = len(rest) - len(path)
    is_path = apart and start >= 0 and rest[start:].lower() == path.lower()
    return rest[:start] if is_path else spelled


def _is_method_and_path(operation: Described, spelled: str) -> bool:
    """Whether an operationId says no more than the method and the path do."""
    found = words(spelled)
    parts = [words(part.strip("{}")) for part in _segments(operation.path)]
    literal = [_segment_words(part) for part in _segments(operation.path)]
    method = operation.method.lower()
    whole, plain = _joined(parts), _joined(literal)
    if found in ([method, *whole], [*whole, method]):
        made = method in {"post", "put"} and spelled.islower()
        return whole != plain or len(literal) > 1 or method not in VERBS or made
    by = _joined(
        ["by", *part] if not plain_part else part
        for part, plain_part in zip(parts, literal, strict=True)
    )
    return whole != plain and found == [method, *by]


def _joined(parts: Iterable[list[str]]) -> list[str]:
    return [word for part in parts for word in part]


def _same(found: list[str], noun: list[str]) -> bool:
    """Whether words are the noun, in the singular or the plural."""
    if not found or len(found) != len(noun):
        return False
    *before, one = found
    *start, other = noun
    return before == start and (one == other or other in plurals(one) or one in plurals(other))


def plurals(word: str) -> tuple[str, ...]:
    """The plurals that a word may have."""
    return (f"{word}s", f"{word}es", f"{word.removesuffix('y')}ies")


def _is_plural(word: str) -> bool:
    return word.endswith("s") and not word.endswith(("ss", "us", "is"))


def _singular(word: str) -> str:
    if not _is_plural(word):
        return word
    if word.endswith("ies"):
        return f"{word[:-3]}y"
    return word[:-2] if word.endswith(("xes", "ches", "shes", "sses")) else word[:-1]


def _can_begin(found: list[str]) -> bool:
    """Whether words can be a name: they begin with a letter and do not end in the middle."""
    return bool(found) and found[0][0].isalpha() and not {found[0], found[-1]} & _INNER
