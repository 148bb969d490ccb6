"""Servers: every one once, with the variables that a caller may choose."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from ..ir.access import Server, ServerVariable
from ..openapi.composition import elements, entries
from . import keywords
from .items import operation_nodes, path_items

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from ..document.document import Node

VARIABLE = re.compile(r"\{([^{}]*)\}")
_ORIGIN = re.compile(r"[^/]*(//[^/]*)?")
_LONGEST_NAME = 4
"""Words of a description that are still a name."""
_SAID_ANYWAY = frozenset({"api", "environment", "server", "the", "url"})
"""Words at the end or the beginning of a description that tell no server from another."""


def lower_servers(root: Node) -> tuple[Server, ...]:
    """Every server that a base URL may lead to; of two that are the same, the first.

    One of a path or an operation that is relative is a path on these.
    """
    found: dict[object, Server] = {}
    for owner in _owners(root):
        for node in elements(owner, "servers"):
            server = _server(node, whole=owner is root)
            if not server.whole and server.default_url.startswith("/"):
                continue
            known = tuple((v.name, v.default, v.values) for v in server.variables)
            found.setdefault((server.url, known), server)
    return tuple(found.values())


def _owners(root: Node) -> Iterator[Node]:
    """The document, its path items and its operations."""
    yield root
    for _, item in path_items(root):
        yield item.resolve()
        yield from (node for _, node in operation_nodes(item.resolve()))


def server_urls(servers: Node | None) -> tuple[str, ...]:
    """The URLs of a list of servers, their variables at their defaults (OpenAPI 3.2, 4.6)."""
    return () if servers is None else tuple(map(_default_url, servers.elements()))


def _default_url(node: Node) -> str:
    return _server(node).default_url


def absolute(url: str) -> str:
    """A URL without a slash at its end, or the path of one that is relative.

    What it is relative to, the place of the document, is not known to the client.
    """
    if url.startswith("//"):
        url = f"https:{url}"
    if "://" in url:
        return url.rstrip("/")
    return "/" + "/".join(part for part in url.split("/") if part not in {"", ".", ".."})


def _server(node: Node, *, whole: bool = True) -> Server:
    url = node["url"].text()
    known = {name: _variable(name, each) for name, each in entries(node, "variables")}
    used = dict.fromkeys(VARIABLE.findall(url))
    if not _host(_filled(url, known)):
        known |= {key: _needed(known[key]) for key in _of_origin(url) if key in known}
    filled = _filled(url, known)
    undefined = (
        ServerVariable(pointer=f"{node.pointer}/url", position=node.position, name=name)
        for name in used
        if name not in known
    )
    return Server(
        pointer=node.pointer,
        position=node.position,
        description=keywords.string(node, "description"),
        url=url if "{" in url else absolute(url),
        default_url=filled if filled.startswith("{") else absolute(filled),
        name=_name(node, url),
        variables=(*(known[name] for name in used if name in known), *undefined),
        whole=whole,
    )


def _filled(url: str, known: Mapping[str, ServerVariable]) -> str:
    """A URL with the defaults of its variables; those without one stay as they are."""
    defaults = {name: v.default for name, v in known.items() if v.default is not None}
    return VARIABLE.sub(lambda found: defaults.get(found[1], found[0]), url)


def _host(url: str) -> str:
    try:
        return urlsplit(url).netloc
    except ValueError:
        return ""


def _of_origin(url: str) -> list[str]:
    """The variables of scheme and host."""
    found = _ORIGIN.match(url)
    return VARIABLE.findall(found[0] if found else "")


def _needed(variable: ServerVariable) -> ServerVariable:
    """A variable of a URL that has no host without it: an empty default is none."""
    return variable if variable.default else replace(variable, default=None)


def _variable(name: str, node: Node) -> ServerVariable:
    listed = [_text(item) for item in elements(node, "enum")]
    default = node.get("default")
    said = None if default is None else _text(default)
    return ServerVariable(
        pointer=node.pointer,
        position=node.position,
        description=keywords.string(node, "description"),
        name=name,
        default=said if not listed or said in listed else None,
        values=tuple(dict.fromkeys(listed)),
    )


def _text(node: Node) -> str:
    """A value that should be text, and in some documents is a number, as for a port."""
    return node.value if isinstance(node.value, str) else keywords.dump(node.value)


def _name(node: Node, url: str) -> str:
    """What a server is called: its name (OpenAPI 3.2), a short description, or its host."""
    name = keywords.string(node, "name")
    if name:
        return name
    words = re.split(r"[.,;:(\n]| - |{", keywords.string(node, "description"))[0].split()
    while words and words[-1].lower() in _SAID_ANYWAY:
        words.pop()
    while words and words[0].lower() in _SAID_ANYWAY:
        words.pop(0)
    if words and len(words) <= _LONGEST_NAME:
        return " ".join(words)
    return _of_host(url)


def _of_host(url: str) -> str:
    """The host without what it ends on, as in `api eu` of `api.eu.example.com`; else the path."""
    try:
        host = urlsplit(VARIABLE.sub("", absolute(url))).hostname or ""
    except ValueError:
        host = ""
    labels = [label for label in host.split(".") if label]
    specific = labels[:-2] or labels[:1]
    if labels and all(label.isdigit() for label in labels):
        specific = ["local"]
    path = [part for part in VARIABLE.sub("", absolute(url)).split("/") if part]
    return " ".join(specific) or (" ".join(path) if "://" not in url else "") or "server"
