"""The stage after the overlays: the files that a document refers to join it.

Comes in: a `Document` of one file. Goes out: a `Document` with every file that its `$ref`s name,
directly or by way of others. The rule of this file: only what a `$ref` of the standard names is
read; an example or an extension names nothing.

A file of this machine is named by a relative path, which may lead out of the folder of the
document. An absolute path is refused, and what a URL names is up to `fetch`.
"""

from __future__ import annotations

import os
import re
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlsplit
from urllib.request import url2pathname

from ..diagnostics.diagnostics import CODES, Diagnosed, Diagnostic, printable
from ..document import merge
from ..document.document import Document, File
from ..document.load import load, load_text
from ..document.pointers import escape
from ..document.readfile import is_outside
from ..openapi.places import places

if TYPE_CHECKING:
    from collections.abc import Callable

    from ..document.document import Node

    Fetch = Callable[[str], bytes | None]
    """Gives what a URL names, None if it is not allowed; raises `OSError` if it cannot be had."""

_OUTWARD = re.compile(r"""\$ref["']?\s*:\s*["']?(?!["'#\s])""")
"""A reference that leads out of its own text: a quick look that spares most documents a walk."""


_DEPTH = 100
"""How many files may lead to one; a host can go on naming the next for ever."""


def bundle(document: Document, fetch: Fetch) -> Document:
    """Reads all files that a document refers to.

    Args:
        document: The first file, overlays applied.
        fetch: Asked for what a URL names.

    Returns:
        The whole. Its notes have what is wrong with the text of further files; its `unread` says
        why a file is missing.
    """
    if not any(_OUTWARD.search(text) for text in document.sources.values()):
        return document
    library = _Library(document, fetch)
    while True:
        read = len(library.files)
        for place in places(document):
            library.read_target(place.node)
        document = library.whole()
        if len(library.files) == read:
            return document


def unquoted(diagnostic: Diagnostic) -> Diagnostic:
    """A finding without what it quotes of its file: its place and the kind of the fault."""
    if diagnostic.code == "E101":  # which is about the file, not of it
        return diagnostic
    return Diagnostic(diagnostic.code, diagnostic.position, CODES[diagnostic.code])


class _Library:
    """The files that were read, and why others were not."""

    def __init__(self, document: Document, fetch: Fetch) -> None:
        self.files: list[File] = []
        self._unread: dict[str, str] = {}
        self._depths: dict[str, int] = {}
        """By key of a file: how many files lead to it, each named by the one before."""
        self._findings: list[Diagnostic] = []
        self._first = document
        self._fetch = fetch
        self._folder = Path(document.file).absolute().parent

    def whole(self) -> Document:
        """The document with all files so far."""
        first = self._first
        sources = {**first.sources, **{file.name: file.text for file in self.files}}
        notes = (*first.notes, *self._findings)
        return Document(
            first.value, sources, first.mark, notes, files=tuple(self.files), unread=self._unread
        )

    def read_target(self, node: Node) -> None:
        """Reads the file that a `$ref` names, unless it is known."""
        ref, addresses = node.ref, node.document.addresses
        if ref is None or addresses.knows(node.pointer, ref):
            return
        depth = self._depths.get(node.pointer.partition("/")[0], 0) + 1
        # A file at hand comes before what would have to be fetched.
        wanted = addresses.wanted(node.pointer, ref)
        for address in sorted(wanted, key=lambda address: urlsplit(address).scheme != "file"):
            if address in self._unread or any(file.location == address for file in self.files):
                continue
            reason = self._why_absolute(ref) or self._why_too_deep(depth) or self._read(address)
            if not reason:
                self._depths[self.files[-1].key] = depth
                return
            self._unread[address] = reason

    @staticmethod
    def _why_too_deep(depth: int) -> str:
        return f"more than {_DEPTH} files lead to it" if depth > _DEPTH else ""

    @staticmethod
    def _why_absolute(ref: str) -> str:
        absolute = ref.startswith("/") or ref.lower().startswith("file:")
        return "a file is named by its path from here, such as ../common.yaml" if absolute else ""

    def _read(self, address: str) -> str:
        """Reads one file; why not, or nothing."""
        try:
            if urlsplit(address).scheme == "file":
                path = Path(url2pathname(urlsplit(address).path))
                key = Path(os.path.relpath(path, self._folder)).as_posix()
                name = os.path.normpath(Path(self._first.file).parent / key)
                self._add(key, address, load(path, Path(name).as_posix(), named_by_user=False))
                return ""
            data = self._fetch(address)
            if data is None:
                return "the configuration does not allow it"
            self._add(address, address, load_text(data, address))
        except Diagnosed as error:
            told = [*map(self._told, error.diagnostics)]
            self._findings += [each for each in told if each.code != "E101"]
            return told[0].message.removeprefix("cannot read this file: ")
        except OSError as error:
            return printable(str(error))
        return ""

    def _told(self, found: Diagnostic) -> Diagnostic:
        """A finding, without a quotation if the file lies outside of the document's folder."""
        return unquoted(found) if is_outside(self._first.file, found.position.file) else found

    def _add(self, key: str, address: str, read: Document) -> None:
        number = len(self._first.sources) + len(self.files)
        self._findings += map(self._told, read.notes)
        self.files.append(
            File(
                key=f"{escape(key)}#",
                name=read.file,
                location=address,
                value=merge.copied(read.value, number),
                mark=merge.moved(read.mark, number),
                text=read.sources[read.file],
            )
        )
