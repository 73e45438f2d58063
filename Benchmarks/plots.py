"""Plots as SVG: readable on light and dark pages, with words for who cannot see them. Standard library only."""

import html
import math
import typing
from dataclasses import dataclass

WIDTH = 820
STYLE = """
  .page { fill: #ffffff } text { font: 13px system-ui, "Segoe UI", "Helvetica Neue", Arial, sans-serif; fill: #1f2933 }
  .title { font-size: 17px; font-weight: 600 } .subtitle, .axis { fill: #52606d } .axis, .value { font-size: 12px }
  .grid { stroke: #dde3ea; stroke-width: 1 } .base { stroke: #9aa5b1; stroke-width: 1 }
  .ours { fill: #0b7a75 } .theirs { fill: #5b7083 } .ours.tail { fill: #86c9c3 } .theirs.tail { fill: #b9c6d2 } .strong { font-weight: 600 }
  .line { fill: none; stroke-width: 2.25; stroke-linejoin: round; stroke-linecap: round } .dashed { stroke-dasharray: 5 5 }
  .line.c0 { stroke: #0b7a75 } .line.c1 { stroke: #b4530a } .line.c2 { stroke: #4c51bf } .line.c3 { stroke: #9b2c5e }
  .dot.c0 { fill: #0b7a75 } .dot.c1 { fill: #b4530a } .dot.c2 { fill: #4c51bf } .dot.c3 { fill: #9b2c5e }
  @media (prefers-color-scheme: dark) {
    .page { fill: #12181f } text { fill: #e4e9ee } .subtitle, .axis { fill: #a3b1bf } .grid { stroke: #2a3540 } .base { stroke: #5f6f7e }
    .ours { fill: #2cb5ab } .theirs { fill: #8fa3b5 } .ours.tail { fill: #1d6661 } .theirs.tail { fill: #4a5b6a }
    .line.c0 { stroke: #2cb5ab } .line.c1 { stroke: #f0a35e } .line.c2 { stroke: #9aa2ff } .line.c3 { stroke: #f08bb4 }
    .dot.c0 { fill: #2cb5ab } .dot.c1 { fill: #f0a35e } .dot.c2 { fill: #9aa2ff } .dot.c3 { fill: #f08bb4 }
  }
"""


@dataclass(frozen=True)
class Bar:
    """The median and the tail of one engine."""

    label: str
    median: float
    tail: float
    ours: bool = False


@dataclass(frozen=True)
class Line:
    """A named series of points; `colour` joins those of one engine."""

    label: str
    points: list[tuple[float, float]]
    colour: int = 0
    dashed: bool = False


@dataclass(frozen=True)
class Axis:
    """What an axis shows, and how a number on it is written."""

    label: str
    logarithmic: bool
    written: typing.Callable[[float], str]

    def ticks(self, low: float, high: float) -> list[float]:
        if self.logarithmic:
            return [10.0**power for power in range(math.floor(math.log10(low) + 1e-9), math.ceil(math.log10(high) - 1e-9) + 1)]
        step = 10 ** math.floor(math.log10(max(high - low, 1e-9)))
        step *= next((part for part in (0.2, 0.5, 1.0, 2.0) if (high - low) / (step * part) <= 6), 2.0)
        first = math.floor(low / step)
        return [number * step for number in range(first, math.ceil(high / step - 1e-9) + 1)]

    def share(self, value: float, ticks: list[float]) -> float:
        """Where a value lies between the first and the last tick, 0 up to 1."""
        low, high = ticks[0], ticks[-1]
        if self.logarithmic:
            value, low, high = math.log10(max(value, low)), math.log10(low), math.log10(high)
        return (value - low) / ((high - low) or 1)


def duration(microseconds: float) -> str:
    """Microseconds with three digits that matter at most, in the unit that suits."""
    value, unit = microseconds, "µs"
    for larger in ("ms", "s"):
        # What would be written as 1000 goes on to the next unit.
        if value >= 999.5:
            value, unit = value / 1e3, larger
    return f"{value:.0f} {unit}" if value >= 100 else f"{value:.3g} {unit}"


def count(value: float) -> str:
    return f"{value:,.0f}"


def mebibytes(value: float) -> str:
    return f"{value:.0f} MiB"


def megabytes(value: float) -> str:
    return f"{value:,.0f} MB"


def _text(x: float, y: float, text: str, classes: str = "", anchor: str = "start", turned: bool = False) -> str:
    turn = f' transform="rotate(-90 {x:.1f} {y:.1f})"' if turned else ""
    named = f' class="{classes}"' if classes else ""
    return f'<text x="{x:.1f}" y="{y:.1f}" text-anchor="{anchor}"{named}{turn}>{html.escape(text)}</text>'


def _page(height: float, title: str, subtitle: str, description: str, parts: list[str]) -> str:
    # The background is drawn: on a page whose colour the picture cannot know, transparent would be a guess.
    return "\n".join([
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {height:.0f}" width="{WIDTH}" height="{height:.0f}" role="img" '
        'aria-labelledby="title desc">',
        f'<title id="title">{html.escape(title)}</title>', f'<desc id="desc">{html.escape(description)}</desc>', f"<style>{STYLE}</style>",
        f'<rect class="page" width="{WIDTH}" height="{height:.0f}" rx="6"/>', _text(24, 34, title, "title"),
        _text(24, 55, subtitle, "subtitle"), *parts, "</svg>", ""])


def bars(title: str, subtitle: str, axis: Axis, rows: list[Bar]) -> str:
    """A pair of bars for each engine: the median, and under it the tail."""
    left, right, top, pitch = 36 + 7.4 * max(len(row.label) for row in rows), WIDTH - 84.0, 96.0, 40.0
    ticks = axis.ticks(min(row.median for row in rows), max(row.tail for row in rows))
    bottom = top + pitch * len(rows)

    def across(value: float) -> float:
        return left + (right - left) * axis.share(value, ticks)

    parts = ['<rect class="theirs" x="24" y="68" width="12" height="10" rx="2"/>', _text(42, 77.5, "median", "axis"),
             '<rect class="theirs tail" x="100" y="68" width="12" height="10" rx="2"/>',
             _text(118, 77.5, "p99 over the questions", "axis")]
    for tick in ticks:
        parts.append(f'<line class="grid" x1="{across(tick):.1f}" x2="{across(tick):.1f}" y1="{top - 6:.1f}" y2="{bottom:.1f}"/>')
        parts.append(_text(across(tick), bottom + 18, axis.written(tick), "axis", "middle"))
    for place, row in enumerate(rows):
        y, kind = top + pitch * place, "ours" if row.ours else "theirs"
        parts.append(_text(left - 10, y + 20, row.label, "strong" if row.ours else "", "end"))
        for value, classes, at in ((row.median, kind, y + 3), (row.tail, kind + " tail", y + 17)):
            # A bar at the very beginning of the axis is still to be seen.
            width = max(2.0, across(value) - left)
            parts.append(f'<rect class="{classes}" x="{left:.1f}" y="{at:.1f}" width="{width:.1f}" height="12" rx="2"/>')
            parts.append(_text(left + width + 6, at + 10.5, axis.written(value), "value"))
    parts.append(f'<line class="base" x1="{left:.1f}" x2="{left:.1f}" y1="{top - 6:.1f}" y2="{bottom:.1f}"/>')
    parts.append(_text((left + right) / 2, bottom + 40, axis.label, "axis", "middle"))
    described = "; ".join(f"{row.label}: median {axis.written(row.median)}, p99 {axis.written(row.tail)}" for row in rows)
    return _page(bottom + 56, title, subtitle, f"{subtitle}. {described}.", parts)


def _panel(across: Axis, x_ticks: list[float], up: Axis, series: list[Line], top: float, height: float) -> list[str]:
    left, right, bottom = 92.0, WIDTH - 178.0, top + height
    ys = [y for line in series for _, y in line.points]
    # Where nothing is logarithmic a line is to be seen against 0.
    y_ticks = up.ticks(min(ys) if up.logarithmic else 0.0, max(ys))

    def place(x: float, y: float) -> tuple[float, float]:
        return left + (right - left) * across.share(x, x_ticks), bottom - height * up.share(y, y_ticks)

    parts = []
    for tick in y_ticks:
        _, y = place(x_ticks[0], tick)
        parts.append(f'<line class="grid" x1="{left}" x2="{right}" y1="{y:.1f}" y2="{y:.1f}"/>')
        parts.append(_text(left - 10, y + 4, up.written(tick), "axis", "end"))
    for tick in x_ticks:
        x, _ = place(tick, y_ticks[0])
        parts.append(f'<line class="base" x1="{x:.1f}" x2="{x:.1f}" y1="{bottom}" y2="{bottom + 5}"/>')
        parts.append(_text(x, bottom + 20, across.written(tick), "axis", "middle"))
    parts.append(f'<line class="base" x1="{left}" x2="{right}" y1="{bottom}" y2="{bottom}"/>')
    ends: list[tuple[float, Line]] = []
    for line in series:
        places = [place(x, y) for x, y in line.points]
        drawn = " ".join(f"{x:.1f},{y:.1f}" for x, y in places)
        parts.append(f'<polyline class="line c{line.colour % 4}{" dashed" if line.dashed else ""}" points="{drawn}"/>')
        if len(places) <= 24:
            parts += [f'<circle class="dot c{line.colour % 4}" cx="{x:.1f}" cy="{y:.1f}" r="3.5"/>' for x, y in places]
        ends.append((places[-1][1], line))
    # Names stand where their lines end, one under the other where those are close.
    last = -math.inf
    for y, line in sorted(ends, key=lambda end: end[0]):
        last = max(y + 4, last + 16)
        parts.append(f'<circle class="dot c{line.colour % 4}" cx="{right + 12}" cy="{last - 4:.1f}" r="4"/>')
        parts.append(_text(right + 21, last, line.label))
    parts.append(_text((left + right) / 2, bottom + 42, across.label, "axis", "middle"))
    parts.append(_text(22, top + height / 2, up.label, "axis", "middle", turned=True))
    return parts


def lines(title: str, subtitle: str, across: Axis, panels: list[tuple[Axis, list[Line]]]) -> str:
    """One panel of lines, or several under each other over the same axis."""
    height, parts, top = (280.0 if len(panels) == 1 else 190.0), list[str](), 84.0
    xs = [x for _, series in panels for line in series for x, _ in line.points]
    ticks = across.ticks(min(xs), max(xs))
    for up, series in panels:
        parts += _panel(across, ticks, up, series, top, height)
        top += height + 66
    described = "; ".join(f"{line.label}: from {up.written(line.points[0][1])} to {up.written(line.points[-1][1])}"
                          for up, series in panels for line in series)
    return _page(top - 4, title, subtitle, f"{subtitle}. {described}.", parts)
