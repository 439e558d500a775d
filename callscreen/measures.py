"""How large the parts of the call screen are: plain numbers, in pixels unless a name says millimetres."""

from dataclasses import dataclass

READING_HEIGHT_PER_M_MM = 12.2
"""Height of a capital that is 0.7 degrees high, for each metre of distance (EN 301 549, 5.1.4)."""

PORTRAIT_FROM_ASPECT = 1.25
LABEL_SHARE, PAD_SHARE, SIDE_SHARE = 0.13, 0.06, 0.032
STACK_BELOW_ASPECT = 1.9
LANDSCAPE_CALLING_SHARE = 0.62
PORTRAIT_CALLING_SHARE = 0.56


@dataclass(frozen=True, slots=True)
class Box:
    x: float
    y: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class TilePlan:
    """Where a calling tile has its label, its number and its window."""

    label: Box
    number: Box
    window: Box
    stacked: bool
    """The window stands under the number instead of beside it."""


@dataclass(frozen=True, slots=True)
class ScreenPlan:
    """Where the parts of the screen are for one size of the window."""

    portrait: bool
    gap: int
    margin: int
    header: Box
    calling: Box
    recent: Box
    caption: Box
    windows: Box
    queues: Box
    notice: Box


def screen_plan(width: int, height: int, queue_count: int) -> ScreenPlan:
    """Return where everything is on a screen of this size that shows so many queues."""
    portrait = height > PORTRAIT_FROM_ASPECT * width
    unit = min(width / 1080, height / 1600) if portrait else min(height / 1080, width / 1600)
    gap, margin = max(4, round(16 * unit)), max(6, round(32 * unit))
    rows = card_rows(queue_count, portrait)
    header = Box(0, 0, width, round((150 if portrait else 92) * unit))
    notice_height = round(72 * unit)
    notice = Box(0, height - notice_height, width, notice_height)
    inner_width = width - 2 * margin
    queues_height = round(118 * rows * unit) + gap * (rows - 1)
    queues = Box(margin, notice.y - gap - queues_height, inner_width, queues_height)
    strip = round(64 * unit)
    top = header.height + gap
    bottom = queues.y - gap - strip
    if portrait:
        calls = (bottom - top - strip - 3 * gap) * PORTRAIT_CALLING_SHARE
        calling = Box(margin, top, inner_width, round(calls))
        caption = Box(margin, calling.y + calling.height + gap, inner_width, strip)
        recent_top = caption.y + strip + gap
        recent = Box(margin, recent_top, inner_width, bottom - gap - recent_top)
        windows = Box(margin, bottom, inner_width, strip)
    else:
        left = round((inner_width - gap) * LANDSCAPE_CALLING_SHARE)
        right_x, right_width = margin + left + gap, inner_width - left - gap
        calling = Box(margin, top, left, bottom - gap - top)
        recent = Box(right_x, top, right_width, bottom - gap - top)
        caption = Box(margin, bottom, left, strip)
        windows = Box(right_x, bottom, right_width, strip)
    return ScreenPlan(portrait, gap, margin, header, calling, recent, caption, windows, queues, notice)


def card_columns(queue_count: int, portrait: bool) -> int:
    """Return how many cards stand beside each other, the missed numbers not counted."""
    most = 3 if portrait else 5
    if queue_count <= most:
        return max(1, queue_count)
    rows = -(-queue_count // most)
    return -(-queue_count // rows)


def card_rows(queue_count: int, portrait: bool) -> int:
    """Return how many rows of cards there are; in portrait the missed numbers have one of their own."""
    rows = max(1, -(-queue_count // card_columns(queue_count, portrait)))
    return rows + portrait


def tile_plan(width: float, height: float) -> TilePlan:
    """Divide a calling tile so that the number gets as much of it as possible and the window stays readable beside."""
    pad = PAD_SHARE * min(height, width)
    side = max(pad, SIDE_SHARE * width)
    label = Box(side, pad * 0.8, (width - 2 * side) * 0.72, LABEL_SHARE * height)
    top = label.y + label.height
    inner_width, inner_height = width - 2 * side, height - top - pad
    if width < STACK_BELOW_ASPECT * height:
        label = Box(side, label.y, inner_width, label.height)
        number = Box(side, top, inner_width, inner_height * 0.62)
        window = Box(side, top + inner_height * 0.64, inner_width, inner_height * 0.36)
        return TilePlan(label, number, window, stacked=True)
    window_width = inner_width * 0.215
    number = Box(side, top, inner_width - window_width - pad, inner_height)
    window = Box(width - side - window_width, pad, window_width, height - 2 * pad)
    return TilePlan(label, number, window, stacked=False)


def largest_px(box: Box, width_per_px: float, height_per_px: float) -> float:
    """Return the font size at which a text just fits, from its width and height at size 1."""
    return min(box.width / width_per_px, box.height / height_per_px)


def readable_from_m(height_mm: float) -> float:
    """Return the distance in metres from which capitals and figures of this height are read without effort."""
    return height_mm / READING_HEIGHT_PER_M_MM
