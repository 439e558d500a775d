"""How a hall's slips look on one kiosk: its own layout or ours, its logo, and whether materials get a strip."""

from dataclasses import dataclass
from pathlib import Path

from kiosk.slip.layout import Logo, SlipLayout, dots, read_layout, usual_layout
from kiosk.slip.logo import read_logo


@dataclass(frozen=True, slots=True)
class SlipForm:
    layout: SlipLayout | None = None
    """None takes ours for the width of the paper."""
    logo: Path | None = None
    materials_strip: bool = False
    """The materials come on a strip of their own, so that the slip stays short."""

    def layout_for(self, width_dots: int) -> SlipLayout:
        return self.layout or usual_layout(width_dots)


USUAL = SlipForm()


def read_form(layout: Path | None, logo: Path | None, *, materials_strip: bool = False) -> SlipForm:
    """Return the form that settings name; files are looked at now, so that a mistake is told at start.

    Raises:
        LayoutProblem: one sentence: a file is missing, or holds a mistake.
    """
    form = SlipForm(read_layout(layout) if layout else None, logo, materials_strip)
    if logo is not None:
        for width in (576, 384):
            for block in form.layout_for(width).block:
                if isinstance(block, Logo):
                    read_logo(logo, dots(block.height_mm), width, block.dither)
    return form
