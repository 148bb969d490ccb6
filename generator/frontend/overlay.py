"""The stage after loading: changes that are kept apart from the document they change.

What an overlay brings in is known to stand where the overlay says it. An action that changes
nothing is legal, and reported, since it was written to change something.

Where Overlay 1.0 leaves a choice, the wording of 1.1.0, section 4.4.3 decides: arrays are
concatenated, a scalar replaces a scalar, and other pairs are refused.
"""

from __future__ import annotations

from pathlib import PurePosixPath
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from ..diagnostics.diagnostics import Report, quote
from ..document import merge
from ..document.document import Document
from ..document.jsonpath import NotAPath, Target, at
from ..document.positions import MarkedMapping, mark_of, offset_of
from ..openapi.composition import elements
from ..openapi.kinds import Kind
from ..openapi.places import Place
from .checks.scope import Finding, text_of
from .checks.structure import check_object

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..document.document import Node
    from ..document.jsonpath import Location
    from ..document.positions import Value
    from ..openapi.kinds import Version

_VERSIONS: tuple[Version, ...] = ((1, 0), (1, 1))


_PRECEDENCE = ("remove", "update", "copy")
"""What an action does, where it says several things at once (Overlay 1.1.0, section 4.4.3)."""


def apply_overlay(document: Document, overlay: Document) -> Document:
    """Makes the document that the overlay describes; both that come in stay as they are.

    Raises:
        Diagnosed: E1xx and E5xx, with everything that is wrong with the overlay, or with all
            actions that cannot be done.
    """
    report = Report(overlay.notes)
    report.add(*(finding.diagnostic for finding in _check(overlay)))
    report.raise_if_errors()
    sources = {**document.sources, **overlay.sources}
    source = list(sources).index(overlay.file)
    root = merge.copied(document.value)
    assert isinstance(root, MarkedMapping)
    changing = _Changing(root, source)
    for action in overlay.root["actions"].elements():
        report.add(*(finding.diagnostic for finding in changing.act(action)))
    report.add(*(finding.diagnostic for finding in _check_extends(document, overlay)))
    report.raise_if_errors()
    return Document(root, sources, document.mark, (*document.notes, *report))


def _check(overlay: Document) -> Iterator[Finding]:
    """Whether the overlay is one: its fields, its version, its paths."""
    version = next(
        (
            version
            for version in _VERSIONS
            if (text_of(overlay.root, "overlay") or "").startswith("{}.{}.".format(*version))
        ),
        None,
    )
    root = overlay.root
    if version is None and text_of(root, "overlay") is not None:
        message = f"unknown Overlay version {quote(root['overlay'].value)}"
        yield Finding("E501", root["overlay"], message, "1.0.x, 1.1.x", 'write "1.0.0"')
    version = version or _VERSIONS[-1]
    yield from check_object(Place(root, Kind.OVERLAY), version)
    if (info := root.get("info")) is not None:
        yield from check_object(Place(info, Kind.OVERLAY_INFO), version)
    actions = root.get("actions")
    if actions is not None and actions.value == []:
        message = "this overlay has no actions"
        yield Finding("E502", actions, message, hint="add an action, or remove the overlay")
    for action in elements(root, "actions"):
        yield from check_object(Place(action, Kind.ACTION), version)
        if isinstance(action.value, dict):
            yield from _check_action(action)


def _check_action(action: Node) -> Iterator[Finding]:
    does = [key for key in _PRECEDENCE if key in action and action[key].value is not False]
    if len(does) != 1:
        message, hint = "this action does nothing", "write update, remove: true, or copy"
        if does:
            message = f"this action does {' and '.join(does)} at once; {does[0]} alone counts"
            hint = "write an action for each"
        yield Finding("W503", action, message, hint=hint)
    for key in ("target", "copy"):
        text = text_of(action, key)
        if text is not None:
            try:
                Target(text)
            except NotAPath as error:
                message = f"{quote(text)} is no JSONPath: {error}"
                hint = "write it as in $.paths['/users'].get (RFC 9535)"
                yield Finding("E504", action[key], message, hint=hint)


def _check_extends(document: Document, overlay: Document) -> Iterator[Finding]:
    extends = overlay.root.get("extends")
    if extends is None:
        return
    named = PurePosixPath(urlsplit(extends.text()).path).name
    actual = PurePosixPath(document.file.replace("\\", "/")).name
    if named != actual:
        message = f"this overlay is made for {quote(extends.value)}, not for {quote(actual)}"
        hint = "correct extends, or use the overlay with the document it names"
        yield Finding("W508", extends, message, hint=hint)


class _Changing:
    """The document while the actions change it."""

    def __init__(self, root: MarkedMapping, source: int) -> None:
        self._root = root
        self._source = source
        """The number of the overlay among the sources."""

    def act(self, action: Node) -> Iterator[Finding]:
        """Does one action; yields why it could not be done."""
        node = action["target"]
        target = Target(node.text())
        locations = target.find(self._root)
        if not locations:
            message = f"target {quote(node.value)} matches nothing"
            yield Finding("W505", node, message, hint=target.suggestion(self._root))
        elif "remove" in action and action["remove"].value is True:
            yield from self._remove(locations, node)
        elif "update" in action:
            update = action["update"]
            yield from self._update(locations, update, update.value, self._source)
        elif "copy" in action:
            yield from self._copy(locations, action["copy"])

    def _remove(self, locations: list[Location], node: Node) -> Iterator[Finding]:
        if () in locations:
            message = "the whole document cannot be removed"
            yield Finding("E506", node, message, hint="name a part of it")
        else:
            merge.remove(self._root, locations)

    def _copy(self, locations: list[Location], node: Node) -> Iterator[Finding]:
        origin = Target(node.text())
        found = origin.find(self._root)
        if len(found) == 1:
            value = merge.copied(at(self._root, found[0]))
            yield from self._update(locations, node, value, None)
        else:
            message = f"copy {quote(node.value)} matches {len(found) or 'nothing'}"
            hint = origin.suggestion(self._root) if not found else "name a single node"
            yield Finding("E509", node, message, "exactly one node", hint)

    def _update(
        self, locations: list[Location], node: Node, value: Value, source: int | None
    ) -> Iterator[Finding]:
        mark = mark_of(self._source, offset_of(node.mark))
        for location in locations:
            try:
                merge.update(self._root, location, merge.copied(value, source), mark)
            except merge.Unmergeable as error:
                hint = "update with a value of the same type, or remove the old one first"
                yield Finding("E507", node, str(error), hint=hint)
