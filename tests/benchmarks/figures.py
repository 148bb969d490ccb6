"""What a group of measurements hands back, and the arithmetic on it.

A ratio is the median of the rounds' own ratios, so that a machine that is busy for a while slows
both sides of it.
"""

from __future__ import annotations

from dataclasses import dataclass
from statistics import median
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    Rounds = Mapping[str, Sequence[float]]
    """Candidate to one number per round; the n-th numbers of all candidates were taken together."""


@dataclass(frozen=True, slots=True)
class Table:
    """Text in columns; the first is set to the left, the others to the right."""

    title: str
    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]

    def plain(self) -> str:
        """For a terminal."""
        lines = [self.head, *self.rows]
        widths = [max(len(line[column]) for line in lines) for column in range(len(self.head))]
        shown = [
            "  ".join(
                cell.rjust(width) if column else cell.ljust(width)
                for column, (cell, width) in enumerate(zip(line, widths, strict=True))
            ).rstrip()
            for line in lines
        ]
        return "\n".join([self.title, "-" * len(self.title), *shown, ""])

    def markdown(self) -> str:
        """For a page."""
        rule = "|".join(["---", *["--:"] * (len(self.head) - 1)])
        lines = ["| " + " | ".join(line) + " |" for line in (self.head, *self.rows)]
        return "\n".join([f"**{self.title}**", "", lines[0], f"|{rule}|", *lines[1:], ""])


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """A budget, and what was found."""

    budget: str
    """What is limited, and to what."""
    figure: str
    competitor: str
    """The other side's figure of the same run, and whose it is; a dash where there is none."""
    ratio: str
    before: str = "-"
    """The ratio, or the figure where there is none, on 29 November 2026."""
    held: bool

    def cells(self) -> tuple[str, ...]:
        """As a row of a table."""
        return (
            self.budget,
            self.figure,
            self.competitor,
            self.ratio,
            self.before,
            "held" if self.held else "not held",
        )


BUDGET_HEAD = ("budget", "figure", "beside it", "ratio", "29 November", "")


@dataclass(frozen=True, slots=True, kw_only=True)
class Chapter:
    """What one group found."""

    name: str
    title: str
    notes: tuple[str, ...] = ()
    """How it was measured, and what was left out and why."""
    tables: tuple[Table, ...] = ()
    verdicts: tuple[Verdict, ...] = ()
    plot: str = ""
    """An SVG document."""


def ratio(rounds: Rounds, this: str, that: str) -> float:
    """How many times `that` one `this` is: the median of the rounds' ratios."""
    return median(a / b for a, b in zip(rounds[this], rounds[that], strict=True) if b)


def comparison(title: str, rounds: Rounds, base: str, unit: str) -> Table:
    """One row per candidate, the fastest first; `x base` compares each with one of them."""
    rows = sorted(rounds, key=lambda name: median(rounds[name]))
    return Table(
        title,
        ("candidate", f"median {unit}", f"min {unit}", f"x {base}"),
        tuple(
            (
                name,
                number(median(rounds[name])),
                number(min(rounds[name])),
                number(ratio(rounds, name, base)),
            )
            for name in rows
        ),
    )


def number(value: float) -> str:
    """Three digits that count."""
    if abs(value) >= 100:
        return f"{value:,.0f}"
    return f"{value:.1f}" if abs(value) >= 10 else f"{value:.2f}"
