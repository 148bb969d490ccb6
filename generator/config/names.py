"""Names that the user may choose, and what is wrong with others."""

from __future__ import annotations

import keyword
import re
import sys

from ..diagnostics.diagnostics import quote
from ..surface.exports import EXPORTS
from ..surface.reserved import DEVICES, RESOURCE_MODULE_NAMES


def python_name(text: str) -> str:
    """Pass a name that Python code may use.

    Raises:
        ValueError: it is not one; the message says why.
    """
    if not text.isascii() or not text.isidentifier() or keyword.iskeyword(text):
        raise ValueError(f"{quote(text)} is not a Python name, such as acme_client")
    return text


def clashes(client: str) -> str:
    """The name of every client that one for this class would hide; empty if there is none."""
    taken = {*RESOURCE_MODULE_NAMES, *(name for names in EXPORTS.values() for name in names)}
    return next((n for n in (client, f"Async{client}", f"{client}Error") if n in taken), "")


def client_name(text: str) -> str:
    """Pass the name of a client's class that leaves all other names of a client alone.

    Raises:
        ValueError: it is not one; the message says why.
    """
    if hidden := clashes(python_name(text)):
        way_out = f"write {text}Api or another name"
        raise ValueError(f"{quote(text)} would hide {hidden}, which every client has; {way_out}")
    return text


def package_name(text: str) -> str:
    """Pass the name of a package that hides no module of the standard library.

    A name with dots (`shop.client`) is that of a package in namespace packages (PEP 420).

    Raises:
        ValueError: it is not one; the message says why.
    """
    parts = text.split(".")
    if python_name(parts[0]) in sys.stdlib_module_names:
        way_out = f"write {text}_client or another name"
        raise ValueError(f"{quote(text)} would hide a module of the standard library; {way_out}")
    for part in parts:
        if python_name(part).lower() in DEVICES:
            raise ValueError(
                f"{quote(part)} is a device of Windows, where no file may have its name; "
                f"write {part}_client or another name"
            )
    return text


def distribution_name(text: str) -> str:
    """Pass the name of a distribution (PyPA specification "Names and normalization").

    Raises:
        ValueError: it is not one; the message says why.
    """
    if not re.fullmatch(r"[A-Za-z0-9]([A-Za-z0-9._-]*[A-Za-z0-9])?", text):
        raise ValueError(f"{quote(text)} is not the name of a distribution, such as acme-client")
    return text
