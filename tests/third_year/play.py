"""Plays the life of a repository, and writes down what its maintainer reads."""

from __future__ import annotations

import io
import os
import re
import shlex
import subprocess
import sys
import threading
from contextlib import contextmanager, redirect_stderr, redirect_stdout
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from typing import TYPE_CHECKING

from generator.cli.main import main

if TYPE_CHECKING:
    from collections.abc import Generator

GIT = {
    "GIT_CONFIG_GLOBAL": os.devnull,
    "GIT_CONFIG_NOSYSTEM": "1",
    **{f"GIT_{who}_NAME": "Maintainer" for who in ("AUTHOR", "COMMITTER")},
    **{f"GIT_{who}_EMAIL": "maintainer@example.com" for who in ("AUTHOR", "COMMITTER")},
}


class Upstream:
    """The host of the document; `text` is what it has today."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.url = ""

    @contextmanager
    def serve(self) -> Generator[None]:
        upstream = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                data = upstream.text.encode()
                self.send_response(200)
                self.send_header("Content-Length", str(len(data)))
                self.end_headers()
                self.wfile.write(data)

            def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - of the base
                del format, args

        server = HTTPServer(("127.0.0.1", 0), Handler)
        thread = threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True)
        thread.start()
        self.url = f"http://127.0.0.1:{server.server_port}/openapi.yaml"
        try:
            yield
        finally:
            server.shutdown()
            server.server_close()
            thread.join()


class Play:
    """A repository, and the transcript of what is done with it.

    Args:
        folder: The working directory of all commands.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.said: list[str] = []

    def step(self, title: str) -> None:
        """Begin a new part of the story."""
        self.said.append(f"\n## {title}\n")

    def tell(self, text: str) -> None:
        """What the maintainer does in an editor."""
        self.said.append(f"\n{text}\n")

    def run(self, *arguments: str, code: int = 0, only: str = "", shown: str = "") -> str:
        """Run `clientlathe`.

        Args:
            arguments: What is typed behind its name.
            code: The exit code that is expected.
            only: A regular expression: the lines that are written down; empty: all.
            shown: How the command is written down, where not as it is.

        Returns:
            What it writes to stdout.
        """
        out, both = io.StringIO(), Both()
        with redirect_stdout(both.also(out)), redirect_stderr(both):
            found = main(arguments)
        lines = both.getvalue().splitlines()
        kept = [line for line in lines if re.search(only, line)]
        if len(kept) < len(lines):
            kept.append("…")
        self._write(shown or " ".join(["clientlathe", *arguments]), "\n".join(kept), found)
        assert found == code, both.getvalue()
        return out.getvalue()

    def shell(self, *command: str, code: int = 0, shown: str = "") -> str:
        """Run another program; its output is written down."""
        done = subprocess.run(
            command,
            env={**os.environ, **GIT, "PYTHONPATH": str(self.folder / "generated")},
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            check=False,
        )
        name = shown or shlex.join([Path(command[0]).name, *command[1:]])
        self._write(name, done.stdout.rstrip("\n"), done.returncode)
        assert done.returncode == code, done.stdout
        return done.stdout

    def python(self, program: str) -> str:
        """Run a program that uses the client."""
        return self.shell(sys.executable, "-c", program, shown=f"python -c {program!r}")

    def tool(self, name: str, *arguments: str, code: int = 0) -> str:
        """Run a tool of the environment of the tests."""
        tool = (sys.executable, "-m", name, *arguments)
        return self.shell(*tool, code=code, shown=shlex.join([name, *arguments]))

    def commit(self, message: str) -> None:
        """Commit all; git's own words are not written down."""
        for command in (["git", "add", "--all"], ["git", "commit", "--quiet", "-m", message]):
            done = subprocess.run(
                command,
                cwd=self.folder,
                env={**os.environ, **GIT},
                capture_output=True,
                check=False,
            )
            assert done.returncode == 0, done.stderr
        self.said.append(f"\n    $ git add --all && git commit -m {message!r}\n")

    def edit(self, file: str, old: str, new: str) -> None:
        """Change a file, once."""
        path = self.folder / file
        text = path.read_text("utf-8")
        assert text.count(old) == 1, f"{old!r} in {file}"
        path.write_text(text.replace(old, new), "utf-8")

    @contextmanager
    def inside(self, folder: str) -> Generator[None]:
        """Run commands in a folder below."""
        self.said.append(f"\n    $ cd {folder}\n")
        before = Path.cwd()
        os.chdir(self.folder / folder)
        try:
            yield
        finally:
            os.chdir(before)
            self.said.append(f"\n    $ cd {os.path.relpath('.', self.folder / folder)}\n")

    def _write(self, command: str, said: str, code: int) -> None:
        text = said
        text = re.sub(r"127\.0\.0\.1:\d+", "api.example", text)
        text = re.sub(r"\d+\.\d seconds", "… seconds", text)
        text = re.sub(r"\b[0-9a-f]{64}\b", "…", text)
        text = text.replace(str(self.folder), "~/shop")
        command = re.sub(r"127\.0\.0\.1:\d+", "api.example", command)
        shown = [f"$ {command}", *text.splitlines(), *([f"(exit code {code})"] if code else [])]
        self.said.append("\n" + "".join(f"    {line}".rstrip() + "\n" for line in shown))

    def text(self) -> str:
        """The transcript."""
        return "".join(self.said)


class Both(io.StringIO):
    """Takes what is written to stdout and to stderr, in order."""

    def also(self, other: io.StringIO) -> io.StringIO:
        """A stream that writes here and there."""
        here = self

        class Tee(io.StringIO):
            def write(self, text: str) -> int:
                other.write(text)
                return here.write(text)

        return Tee()
