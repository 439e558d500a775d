"""Puts the kiosk's slip printers together from the settings: one or two of them, their rolls, and the slip's form."""

from functools import partial
from pathlib import Path

from platformdirs import user_data_path

from drivers.printer.opening import open_printer
from drivers.printer.printer import Printer
from kiosk.paper_roll import RollBook
from kiosk.printer_report import Which
from kiosk.slip.form import read_form
from kiosk.slip.receipt import draw_receipt
from kiosk.slip_of_ticket import draw_slip
from kiosk.slip_printer import SlipPrinter
from shared.settings import KioskSettings


class Printing:
    """The slip printer with what must be closed at the end. Needs the application object when a logo is named.

    Raises:
        BadAddress: one sentence: a printer's address cannot be understood.
        LayoutProblem: one sentence: the layout or the logo cannot be used.
    """

    def __init__(self, wanted: KioskSettings, folder: Path | None = None) -> None:
        """Rolls are kept in `folder`, the user's data folder if left out."""
        form = read_form(wanted.slip_layout, wanted.slip_logo, materials_strip=wanted.materials_strip)
        self.opened: list[Printer] = [open_printer(wanted.printer)]
        if wanted.second_printer is not None:
            self.opened.append(open_printer(wanted.second_printer))
        first, *second = self.opened
        draw = partial(draw_slip, kiosk=wanted.name, form=form)
        self.rolls = rolls(wanted, folder)
        receipt = partial(draw_receipt, kiosk=wanted.name, form=form)
        self.printer = SlipPrinter(first, draw, second[0] if second else None, self.rolls, receipt=receipt)

    def close(self) -> None:
        for printer in self.opened:
            printer.close()


def rolls(wanted: KioskSettings, folder: Path | None = None) -> list[RollBook]:
    """Return the counts of the printers' rolls, the first printer's first; none where paper is not counted."""
    if wanted.roll_mm is None:
        return []
    place = folder or user_data_path("xiaochuang", appauthor=False)
    return [RollBook(place / f"paper-{wanted.name}-{which}.json", wanted.roll_mm, wanted.few_slips) for which in Which]
