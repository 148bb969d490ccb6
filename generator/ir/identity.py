"""What schemas are known by, so that a type can refer to one.

A schema of the document has the pointer to where it stands. Others are made: a class for each
choice, a union of a base class with all that derives from it. Several may be made of one place, so
their identities are no pointers; the lock of names holds them, so their form never changes. Nothing
but this file makes them, and nobody takes them apart to find a place.
"""

from __future__ import annotations

from typing import NewType

SchemaId = NewType("SchemaId", str)


def standing(pointer: str) -> SchemaId:
    """A schema of the document."""
    return SchemaId(pointer)


def chosen(whole: SchemaId, key: str, index: int) -> SchemaId:
    """The class of an object for one of its choices.

    Args:
        whole: The object, or the class for another of its choices.
        key: `oneOf` or `anyOf`.
        index: Which of them.
    """
    return SchemaId(f"{whole}/{key}/{index}/")


def both(one: SchemaId, other: SchemaId) -> SchemaId:
    """The class of an object that two classes describe, in whichever order they are met."""
    return SchemaId(" ".join(sorted({*one.split(" "), *other.split(" ")})))


def family(base: SchemaId) -> SchemaId:
    """A base class or any that derives from it."""
    return SchemaId(f"{base}/discriminator")


def patch(target: SchemaId) -> SchemaId:
    """What may be sent as a merge patch of something."""
    return SchemaId(f"{target}/merge-patch")


def written(parameter: str, schema: SchemaId | None = None) -> SchemaId:
    """What a parameter can write of its type, or of a schema in it.

    Args:
        parameter: Its pointer.
        schema: The schema; None: the type as a whole.
    """
    return SchemaId(f"{parameter}/writable{schema or ''}")


def named(name: str) -> SchemaId:
    """A schema in the report of an interface, which knows it by the name of its class alone."""
    return SchemaId(name)
