"""A report of an earlier release in the names of today, so that a rename is one change, not many.

The lines of today's report about former names say which symbol became which.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from .calls import Place
from .lock import ARGUMENT, EVENT, OPERATION, OPTION, PROPERTY, SCHEMA
from .renames import is_there
from .report import LineKind, Report
from .type_text import normal

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from .report import Line


def in_names_of(new: Report, old: Report) -> Report:
    """The old report, with the names that the new one has for what it offers under former names.

    Args:
        new: The report of today.
        old: The report of what callers have.
    """
    names: defaultdict[str, dict[str, str]] = defaultdict(dict)
    for line in new.of(LineKind.FORMER).values():
        what, now = "".join(line.facts["what"]), "".join(line.facts["now"])
        if is_there(old, what, line.name):
            names[what][line.name] = now
    if not names:
        return old
    translator = _Translator(names=names, new=new)
    lines = [translator.line(line) for line in old.lines.values()]
    return Report({line.key: line for line in lines})


def _has_wire(found: Line) -> bool:
    """Whether an argument or a field has a name on the wire: a whole body has none."""
    return found.facts.get("in") != (Place.BODY.value,)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Translator:
    names: Mapping[str, Mapping[str, str]]
    """By kind, the name of today by the old one."""
    new: Report

    def line(self, found: Line) -> Line:
        """A line under the name that it has today, about types under theirs."""
        schemas = self.names[SCHEMA]
        return found._replace(
            name=self._name(found),
            type=None if found.type is None else normal(found.type, lambda n: schemas.get(n, n)),
            facts=self._facts(found),
        )

    def _name(self, found: Line) -> str:
        operations, schemas = self.names[OPERATION], self.names[SCHEMA]
        match found.kind:
            case LineKind.METHOD | LineKind.REQUEST:
                return operations.get(found.name, found.name)
            case LineKind.RESPONSE:
                method, _, rest = found.name.partition(" ")
                return f"{operations.get(method, method)} {rest}"
            case LineKind.ARGUMENT:
                return self._part(found.name, ARGUMENT, operations)
            case LineKind.MODEL | LineKind.ALIAS:
                return schemas.get(found.name, found.name)
            case LineKind.FIELD:
                return self._part(found.name, PROPERTY, schemas)
            case LineKind.WEBHOOK | LineKind.CALLBACK:
                return self.names[EVENT].get(found.name, found.name)
            case LineKind.OPTION:
                return self.names[OPTION].get(found.name, found.name)
            case _:
                return found.name

    def _part(self, name: str, kind: str, owners: Mapping[str, str]) -> str:
        """The name of an argument or a field: its own, else that of what it belongs to."""
        if name in self.names[kind]:
            return self.names[kind][name]
        owner, _, last = name.rpartition(".")
        return f"{owners.get(owner, owner)}.{last}"

    def _facts(self, found: Line) -> Mapping[str, Sequence[str]]:
        facts = dict(found.facts)
        match found.kind:
            case LineKind.ARGUMENT | LineKind.FIELD:
                wire = facts.pop("wire", (found.name.rpartition(".")[2],))
                if wire != (self._name(found).rpartition(".")[2],) and _has_wire(found):
                    facts["wire"] = wire
            case LineKind.SCHEME if "option" in facts:
                facts["option"] = tuple(self.names[OPTION].get(n, n) for n in facts["option"])
            case LineKind.METHOD:
                facts["positional"] = tuple(
                    self._part(f"{found.name}.{each}", ARGUMENT, {}).rpartition(".")[2]
                    for each in facts["positional"]
                )
            case LineKind.MODEL if "params" in facts and found.name in self.names[SCHEMA]:
                now = self.new.lines.get((LineKind.MODEL, self.names[SCHEMA][found.name]), found)
                facts["params"] = now.facts.get("params", facts["params"])
            case LineKind.REQUEST if "callbacks" in facts:
                events = self.names[EVENT]
                facts["callbacks"] = tuple(sorted(events.get(e, e) for e in facts["callbacks"]))
            case LineKind.RESPONSE | LineKind.WEBHOOK | LineKind.CALLBACK if "headers" in facts:
                schemas = self.names[SCHEMA]
                facts["headers"] = tuple(schemas.get(each, each) for each in facts["headers"])
            case _:
                pass
        return facts
