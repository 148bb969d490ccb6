"""What the checks make of a contract: kept, broken, or not understood.

A check that ends in anything but an AssertionError with a message has not caught a mistake; it has
one.
"""

from __future__ import annotations

from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING

from .edits import edited

if TYPE_CHECKING:
    from collections.abc import Generator, Iterable

    from .checks import Check
    from .mutants import Mutant
    from .spec_reader import Spec


@dataclass(frozen=True)
class Verdict:
    """How checks ended.

    Attributes:
        caught: the message of the first check that failed; "" if none did.
        crashed: the error of the first check that broke; None if none did.
    """

    caught: str = ""
    crashed: Exception | None = None


def verdict(spec: Spec, checks: Iterable[Check]) -> Verdict:
    """Run checks until one ends otherwise than well."""
    for check in checks:
        try:
            check(spec)
        except AssertionError as error:
            return Verdict(caught=str(error)) if str(error) else Verdict(crashed=error)
        except Exception as error:  # noqa: BLE001 - whatever it is, it is no verdict
            return Verdict(crashed=error)
    return Verdict()


@contextmanager
def mutated(spec: Spec, mutant: Mutant) -> Generator[Spec]:
    """A copy of a contract with one thing edited."""
    copy = spec.copy()
    with ExitStack() as stack:
        if mutant.document is not None:
            mutant.document(copy.data)
            assert copy.data != spec.data, f"{mutant.edit}: changes nothing"
        if mutant.client is not None:
            stack.enter_context(edited(spec.client, mutant.client))
        yield copy
