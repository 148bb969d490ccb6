"""Charts as SVG, drawn by hand: bars and lines are all that is needed.

The same numbers give the same bytes. A chart can be read on a phone, in dark mode and without
colour: every bar and line says whose it is.
"""

from __future__ import annotations

from math import ceil, floor, log10
from typing import TYPE_CHECKING
from xml.sax.saxutils import escape

from .figures import number

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from .figures import Rounds

_WIDTH = 460
"""Little more than a phone has, so that the text is not made small there."""
_NAME = 180
_BAR = 22
_ROW = 20
_LINES = ("#3b82f6", "#d97706", "#059669", "#8b5cf6", "#e11d48", "#64748b")
"""Each stands out on white and on black."""
_STYLE = """\
<style>
svg { background: white; fill: #1f2937; font: 13px sans-serif; }
.ours { fill: #2563eb; }
.other { fill: #94a3b8; }
line { stroke: #e5e7eb; }
@media (prefers-color-scheme: dark) {
  svg { background: #0f1115; fill: #e5e7eb; }
  .ours { fill: #60a5fa; }
  .other { fill: #64748b; }
  line { stroke: #374151; }
}
</style>"""


def bars(title: str, values: Mapping[str, float]) -> str:
    """One bar per name, the shortest first."""
    return groups(title, {"": values})


def groups(title: str, found: Mapping[str, Mapping[str, float]]) -> str:
    """Bars under headings, all on one scale; ours are in another colour."""
    greatest = max((value for each in found.values() for value in each.values()), default=1) or 1
    scale = (_WIDTH - _NAME - 60) / greatest
    parts: list[str] = []
    y = 44
    for heading, values in found.items():
        if heading:
            parts.append(_text(10, y + 14, heading, weight="bold"))
            y += 24
        for name, value in sorted(values.items(), key=lambda item: item[1]):
            whose = "ours" if name.startswith("ours") else "other"
            width = max(value * scale, 1)
            parts += [
                _text(_NAME - 8, y + 15, name, anchor="end"),
                (
                    f'<rect x="{_NAME}" y="{y + 2}" width="{width:.1f}" height="{_BAR - 5}" '
                    f'class="{whose}"/>'
                ),
                _text(_NAME + width + 6, y + 15, number(value)),
            ]
            y += _BAR
        y += 8
    return _page(title, y + 6, parts)


def lines(title: str, at: Sequence[float], found: Rounds, unit: str) -> str:
    """One line per name over both axes in powers of ten; a straight line of slope 1 is linear.

    A number at the end of a line leads to its name, below.
    """
    left, top, width, height = 60, 44, _WIDTH - 100, 280
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
    parts.append(_text(left + width, top + height + 42, unit, "end"))
    y = top + height + 64
    labels: list[float] = []
    last = sorted(found.items(), key=lambda item: -item[1][-1])
    for index, (name, values) in enumerate(last):
        colour = _LINES[index % len(_LINES)]
        points = [(across(x), down(y)) for x, y in zip(at, values, strict=False) if y > 0]
        path = " ".join(f"{x:.1f},{y:.1f}" for x, y in points)
        parts.append(f'<polyline points="{path}" fill="none" stroke="{colour}" stroke-width="2"/>')
        parts += [f'<circle cx="{x:.1f}" cy="{y:.1f}" r="3" fill="{colour}"/>' for x, y in points]
        labels.append(max(points[-1][1] + 4, labels[-1] + 15 if labels else 0))
        parts += [
            _text(points[-1][0] + 10, labels[-1], f"{index + 1}", weight="bold"),
            f'<circle cx="{left + 6}" cy="{y - 4}" r="4" fill="{colour}"/>',
            _text(left + 18, y, f"{index + 1}", weight="bold"),
            _text(left + 34, y, f"{name}: {number(values[len(points) - 1])}"),
        ]
        y += _ROW
    return _page(title, y, parts)


def _power(power: int) -> str:
    return f"{10**power:,}" if power >= 0 else f"{10.0**power:g}"


def _rule(x1: float, y1: float, x2: float, y2: float) -> str:
    return f'<line x1="{x1:.1f}" y1="{y1:.1f}" x2="{x2:.1f}" y2="{y2:.1f}"/>'


def _text(x: float, y: float, text: str, anchor: str = "start", weight: str = "normal") -> str:
    return (
        f'<text x="{x:.1f}" y="{y:.1f}" text-anchor="{anchor}" font-weight="{weight}">'
        f"{escape(text)}</text>"
    )


def _page(title: str, height: float, parts: list[str]) -> str:
    lines_ = [
        (
            f'<svg xmlns="http://www.w3.org/2000/svg" width="{_WIDTH}" height="{height:.0f}" '
            f'viewBox="0 0 {_WIDTH} {height:.0f}" role="img" aria-label="{escape(title)}">'
        ),
        _STYLE,
        f'<text x="10" y="24" font-size="15" font-weight="bold">{escape(title)}</text>',
        *parts,
        "</svg>",
    ]
    return "\n".join(lines_) + "\n"
