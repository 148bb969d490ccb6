"""The stage after the overlays: the files that a document refers to join it.

Only what a `$ref` in the structure of the document names is read; an example or an extension names
nothing.

A file of this machine is named by a relative path, which may lead out of the folder of the
document. An absolute path is refused, and what a URL names is up to `fetch`.
"""

from __future__ import annotations

import os
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from ..diagnostics.codes import CODES
from ..diagnostics.diagnostics import Diagnosed, Diagnostic, printable
from ..document import merge
from ..document.document import Document, File
from ..document.load import Read, load_text, read_file, read_prose, read_value
from ..document.pointers import escape
from ..document.readfile import is_outside
from ..openapi.kinds import Leaf, Shape
from ..openapi.places import misplaced, places
from .follow import follow

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from ..document.document import Node
    from ..openapi.places import Misplaced

    Reader = Callable[[bytes, str], Read]
    """Reads the bytes of a file, which has a name in messages."""

    Fetch = Callable[[str], bytes | None]
    """Gives what a URL names, None if it is not allowed; raises `OSError` if it cannot be had."""

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
    library = _Library(document, fetch)
    while True:
        asked = library.asked
        for each in misplaced(document):
            library.read_target(each.node, _reader(each))
        for place in places(document):
            library.read_target(place.node, _mapping)
        if library.asked > asked:
            document = library.whole()
        followed, findings = follow(document)
        if followed is not document:
            document = library.take(followed, findings)
        elif library.asked == asked:
            return document


def _reader(each: Misplaced) -> Reader:
    """How a file is read that a misplaced reference names."""
    address, _, fragment = (each.node.ref or "").partition("#")
    is_data = PurePosixPath(address).suffix.lower() in {".json", ".yaml", ".yml"}
    is_prose = each.field.holds is Leaf.TEXT and each.field.shape is Shape.ONE
    return read_prose if is_prose and not fragment and not is_data else read_value


def _mapping(data: bytes, file: str) -> Read:
    """Read a file that holds objects of the standard."""
    found = load_text(data, file)
    return Read(found.value, found.mark, found.sources[file], found.notes)


def unquoted(diagnostic: Diagnostic) -> Diagnostic:
    """A finding without what it quotes of its file: its place and the kind of the fault."""
    if diagnostic.code == "E101":  # which is about the file, not of it
        return diagnostic
    code = diagnostic.code
    return Diagnostic(code, diagnostic.position, CODES[code], pointer=diagnostic.pointer)


class _Library:
    """The files that were read, and why others were not."""

    def __init__(self, document: Document, fetch: Fetch) -> None:
        self.files: list[File] = []
        self._unread: dict[str, str] = {}
        self._depths: dict[str, int] = {}
        """By key of a file: how many files lead to it, each named by the one before."""
        self._findings: list[Diagnostic] = []
        self._moved: Mapping[str, str] = {}
        self._first = document
        self._notes, self._sources = document.notes, document.sources
        self._fetch = fetch
        self._folder = Path(document.file).absolute().parent

    @property
    def asked(self) -> int:
        """How many files were asked for, those that cannot be read among them."""
        return len(self.files) + len(self._unread)

    def whole(self) -> Document:
        """The document with all files so far."""
        first = self._first
        return Document(
            first.value,
            {**self._sources, **{file.name: file.text for file in self.files}},
            first.mark,
            (*self._notes, *self._findings),
            files=tuple(self.files),
            unread=self._unread,
            moved=self._moved,
        )

    def take(self, document: Document, findings: list[Diagnostic]) -> Document:
        """Goes on with a document in which references were followed, and says what was found."""
        self.files, self._moved = [*document.files], document.moved
        self._first = document
        self._findings += [each for each in findings if each not in self._findings]
        return self.whole()

    def read_target(self, node: Node, read: Reader) -> None:
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
            reason = (
                self._why_absolute(ref) or self._why_too_deep(depth) or self._read(address, read)
            )
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

    def _read(self, address: str, read: Reader) -> str:
        """Reads one file; why not, or nothing."""
        from urllib.request import url2pathname  # with all that a request needs

        try:
            if urlsplit(address).scheme == "file":
                path = Path(url2pathname(urlsplit(address).path))
                key = Path(os.path.relpath(path, self._folder)).as_posix()
                name = os.path.normpath(Path(self._first.file).parent / key)
                file = Path(name).as_posix()
                self._add(key, address, file, read(read_file(path, file), file))
                return ""
            data = self._fetch(address)
            if data is None:
                return "the configuration does not allow it"
            self._add(address, address, address, read(data, address))
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

    def _add(self, key: str, address: str, name: str, read: Read) -> None:
        number = len(self._sources) + len(self.files)
        self._findings += map(self._told, read.notes)
        self.files.append(
            File(
                key=f"{escape(key)}#",
                name=name,
                location=address,
                value=merge.copied(read.value, number),
                mark=merge.moved(read.mark, number),
                text=read.text,
            )
        )
