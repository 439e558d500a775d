"""What a layout leaves out that citizens need: sentences for the technician who wrote it, not errors."""

from collections.abc import Iterator

from callscreen.board.layout import BoardLayout


def remarks_on(layout: BoardLayout, *, speaks: bool) -> tuple[str, ...]:
    """Return a sentence for each arrangement that hides a call; `speaks` tells whether the screen has a voice."""
    return tuple(_remarks(layout, speaks))


def _remarks(layout: BoardLayout, speaks: bool) -> Iterator[str]:
    for shape, area in (("landscape", layout.landscape), ("portrait", layout.portrait)):
        parts = frozenset(area.parts()) if area else frozenset()
        if parts and speaks and "caption" not in parts:
            yield (
                f"[{shape}] has no caption: who does not hear misses what is spoken. "
                'Add an area with part = "caption", or set player = "silent" in [screen].'
            )
        if "calling" in parts and "recent" not in parts:
            yield (
                f"[{shape}] has tiles but not the last calls: a number that waits for its tile stands nowhere. "
                'Add an area with part = "recent".'
            )
