"""The site of this repository: `python -m tests.pages.site` builds it in `.cache/site`.

A link that leads out of `docs/` becomes text, since the site has no such file; figures are copied.
"""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from html.parser import HTMLParser
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import unquote, urlsplit

from generator.cli.main import main as clientlathe
from tests.checkout import ROOT

if TYPE_CHECKING:
    from collections.abc import Iterator

FOLDER = ROOT / ".cache" / "site"
_IMAGE = re.compile(r"!\[([^\]]*)\]\(\.\./([^)]+)\)")
_OUTSIDE = re.compile(r"(?<!!)\[([^\]]*)\]\(\.\./[^)]+\)")
_NAVIGATION = "\n]\n\n[project.theme]"


def assemble(folder: Path) -> None:
    """Put the sources of the site together."""
    shutil.rmtree(folder, ignore_errors=True)
    assert clientlathe(["docs", "--config", "spec/generator.toml", "--out", str(folder)]) == 0
    docs = folder / "docs"
    docs.rename(folder / "client")
    docs.mkdir()
    (folder / "client").rename(docs / "client")
    for name in (".well-known", "pages.css"):
        (docs / "client" / name).rename(docs / name)
    for path in sorted((ROOT / "docs").glob("*.md")):
        text = path.read_text("utf-8")
        for _, image in _IMAGE.findall(text):
            shutil.copy(ROOT / image, docs)
        text = _IMAGE.sub(lambda found: f"![{found[1]}]({Path(found[2]).name})", text)
        (docs / path.name).write_text(_OUTSIDE.sub(r"\1", text), "utf-8")
    settings = (folder / "zensical.toml").read_text("utf-8")
    navigation = ['  "index.md",']
    for heading, names in _groups(ROOT / "docs" / "index.md"):
        navigation.append(f'  {{ "{heading}" = [')
        for name in names:
            title = (docs / name).read_text("utf-8").partition("\n")[0].removeprefix("# ")
            navigation.append(f'    {{ "{title}" = "{name}" }},')
        navigation.append("  ] },")
    head = (
        'site_name = "clientlathe"\nsite_description = "OpenAPI documents become Python clients."'
    )
    settings = re.sub(
        r"^site_name = .*\nsite_description = .*$", head, settings, flags=re.MULTILINE
    )
    settings = settings.replace('" = "', '" = "client/')
    before, _, after = settings.partition("nav = [\n")
    inner, _, rest = after.partition(_NAVIGATION)
    listed = "\n".join([*navigation, '  { "The Telnyx client" = [', inner, "  ] },"])
    (folder / "zensical.toml").write_text(f"{before}nav = [\n{listed}{_NAVIGATION}{rest}", "utf-8")


def _groups(index: Path) -> Iterator[tuple[str, list[str]]]:
    """The headings of the first page, each with the pages that it lists."""
    for part in index.read_text("utf-8").split("\n## ")[1:]:
        yield part.partition("\n")[0], re.findall(r"\]\(([\w-]+\.md)\)", part)


def build(folder: Path) -> Path:
    """Build the site; returns the folder of the HTML."""
    program = Path(sys.executable).with_name("zensical")
    done = subprocess.run(
        [str(program), "build", "--strict"],
        cwd=folder,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, f"{done.stdout}{done.stderr}"
    shutil.copytree(folder / "docs" / ".well-known", folder / "site" / ".well-known")
    return folder / "site"


class _Page(HTMLParser):
    """What a page links to, and what can be linked to in it."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.links: list[str] = []
        self.anchors: set[str] = set()
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        for name, value in attrs:
            if value and name in {"href", "src"} and tag in {"a", "img", "script", "link"}:
                self.links.append(value)
            elif value and name in {"id", "name"}:
                self.anchors.add(value)


def broken(site: Path) -> list[str]:
    """The links of a site that lead to no file, to no anchor or to another host's code."""
    pages = {path: _Page(path.read_text("utf-8")) for path in sorted(site.rglob("*.html"))}
    bad: list[str] = []
    for path, page in pages.items():
        if path.name == "404.html":
            continue
        for link in page.links:
            parts = urlsplit(link)
            if parts.scheme in {"http", "https", "mailto", "data"}:
                continue
            target = (path.parent / unquote(parts.path)).resolve() if parts.path else path
            target = target / "index.html" if target.is_dir() else target
            known = pages[target].anchors if target in pages else None
            if not target.exists() or (parts.fragment and known and parts.fragment not in known):
                bad.append(f"{path.relative_to(site)}: {link}")
    return bad


if __name__ == "__main__":
    assemble(FOLDER)
    found = build(FOLDER)
    wrong = broken(found)
    sys.stdout.write("\n".join([*wrong, f"{found.relative_to(ROOT)}: {len(wrong)} broken links\n"]))
    sys.exit(bool(wrong))
