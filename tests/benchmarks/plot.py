"""Charts as SVG, drawn by hand: bars and lines are all that is needed.

The same numbers give the same bytes, and a chart can be read without colour: every bar and line
says whose it is.
"""

from __future__ import annotations

from math import ceil, floor, log10
from typing import TYPE_CHECKING
from xml.sax.saxutils import escape

from .figures import number

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from .figures import Rounds

_WIDTH = 760
_NAME = 190
_BAR = 22
_OURS, _OTHER, _INK, _GRID = "#2563eb", "#94a3b8", "#1f2937", "#e5e7eb"
_LINES = ("#2563eb", "#b45309", "#047857", "#7c3aed", "#be123c", "#475569")


def bars(title: str, values: Mapping[str, float]) -> str:
    """One bar per name, the shortest first."""
    return groups(title, {"": values})


def groups(title: str, found: Mapping[str, Mapping[str, float]]) -> str:
    """Bars under headings, all on one scale; ours are in another colour."""
    greatest = max((value for each in found.values() for value in each.values()), default=1) or 1
    scale = (_WIDTH - _NAME - 90) / greatest
    parts: list[str] = []
    y = 44
    for heading, values in found.items():
        if heading:
            parts.append(_text(10, y + 14, heading, weight="bold"))
            y += 24
        for name, value in sorted(values.items(), key=lambda item: item[1]):
            colour = _OURS if name.startswith("ours") else _OTHER
            width = max(value * scale, 1)
            parts += [
                _text(_NAME - 8, y + 15, name, anchor="end"),
                (
                    f'<rect x="{_NAME}" y="{y + 2}" width="{width:.1f}" height="{_BAR - 5}" '
                    f'fill="{colour}"/>'
                ),
                _text(_NAME + width + 6, y + 15, number(value)),
            ]
            y += _BAR
        y += 8
    return _page(title, y + 6, parts)


def lines(title: str, at: Sequence[float], found: Rounds, unit: str) -> str:
    """One line per name over both axes in powers of ten; a straight line of slope 1 is linear."""
    left, top, width, height = 70, 50, _WIDTH - 350, 320
    ys = [value for values in found.values() for value in values if value > 0] or [1]
    low_x, high_x = log10(min(at)), log10(max(at))
    low_y, high_y = floor(log10(min(ys))), max(ceil(log10(max(ys))), floor(log10(min(ys))) + 1)

    def across(value: float) -> float:
        return left + (log10(value) - low_x) / (high_x - low_x) * width

    def down(value: float) -> float:
        return top + height - (log10(value) - low_y) / (high_y - low_y) * height

    parts: list[str] = []
    for power in range(low_y, high_y + 1):
        y = down(10.0**power)
        parts += [_rule(left, y, left + width, y), _text(left - 8, y + 4, _power(power), "end")]
    for value in at:
        x = across(value)
        parts += [
            _rule(x, top, x, top + height),
            _text(x, top + height + 20, f"{value:,}", "middle"),
        ]
    labels: list[float] = []
    last = sorted(found.items(), key=lambda item: -item[1][-1])
    for index, (name, values) in enumerate(last):
        colour = _LINES[index % len(_LINES)]
        points = [(across(x), down(y)) for x, y in zip(at, values, strict=False) if y > 0]
        path = " ".join(f"{x:.1f},{y:.1f}" for x, y in points)
        parts.append(f'<polyline points="{path}" fill="none" stroke="{colour}" stroke-width="2"/>')
        parts += [f'<circle cx="{x:.1f}" cy="{y:.1f}" r="3" fill="{colour}"/>' for x, y in points]
        x, y = points[-1]
        labels.append(max(y + 4, labels[-1] + 15 if labels else 0))
        parts.append(
            _text(left + width + 12, labels[-1], f"{name}: {number(values[len(points) - 1])}")
        )
    parts.append(_text(left, top + height + 42, unit))
    return _page(title, top + height + 56, parts)


def _power(power: int) -> str:
    return f"{10**power:,}" if power >= 0 else f"{10.0**power:g}"


def _rule(x1: float, y1: float, x2: float, y2: float) -> str:
    return f'<line x1="{x1:.1f}" y1="{y1:.1f}" x2="{x2:.1f}" y2="{y2:.1f}" stroke="{_GRID}"/>'


def _text(x: float, y: float, text: str, anchor: str = "start", weight: str = "normal") -> str:
    return (
        f'<text x="{x:.1f}" y="{y:.1f}" text-anchor="{anchor}" font-weight="{weight}">'
        f"{escape(text)}</text>"
    )


def _page(title: str, height: float, parts: list[str]) -> str:
    lines_ = [
        (
            f'<svg xmlns="http://www.w3.org/2000/svg" width="{_WIDTH}" height="{height:.0f}" '
            f'viewBox="0 0 {_WIDTH} {height:.0f}" font-family="sans-serif" font-size="12" '
            f'fill="{_INK}" role="img" aria-label="{escape(title)}">'
        ),
        f'<rect width="{_WIDTH}" height="{height:.0f}" fill="white"/>',
        f'<text x="10" y="24" font-size="15" font-weight="bold">{escape(title)}</text>',
        *parts,
        "</svg>",
    ]
    return "\n".join(lines_) + "\n"
