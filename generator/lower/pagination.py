"""The pages of an operation.

Nothing is guessed; what says too little, which is a finding, is no pagination.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..ir.operations import By, Pagination
from . import keywords

if TYPE_CHECKING:
    from ..document.document import Node
    from ..ir.parameters import Parameter

_FIRST = {By.PAGE: 1, By.OFFSET: 0}
"""The number of the first page, or of the first item."""


def lower_pagination(node: Node, parameters: tuple[Parameter, ...]) -> Pagination | None:
    """How the pages of an operation follow one another, where the document says so."""
    found = node.get("x-client-pagination")
    known = {each.value: each for each in By}
    by = None if found is None else known.get(keywords.string(found, "by"))
    if found is None or by is None:
        return None
    parameter, field = keywords.string(found, "parameter"), keywords.string(found, "field")
    following, last = keywords.string(found, "next"), keywords.string(found, "last")
    header = keywords.string(found, "header")
    start = found.get("start")
    names = [each.name for each in parameters]
    index = names.index(parameter) if parameter in names else None
    is_set, is_named = index is not None or field, following or last or header
    if (by not in (By.LINK, By.URL) and not is_set) or (by in (By.CURSOR, By.URL) and not is_named):
        return None
    return Pagination(
        by=by,
        items=keywords.string(found, "items"),
        next=following,
        last=last,
        header=header,
        has_more=keywords.string(found, "hasMore"),
        total=keywords.string(found, "total"),
        parameter=index,
        field=field,
        start=_FIRST.get(by) if start is None else start.integer(),
    )
