"""The paper in a simulated ticket printer: a growing picture, cut into slips."""

from drivers.printer.raster import Raster


class PaperRoll:
    """A roll of a fixed width in dots. Rows go on at the bottom until the paper is cut."""

    def __init__(self, width_dots: int) -> None:
        """`width_dots` is rounded down to whole bytes."""
        self.row_bytes = width_dots // 8
        self.width_dots = self.row_bytes * 8
        self._rows = bytearray()

    @property
    def height(self) -> int:
        """Rows since the last cut."""
        return len(self._rows) // self.row_bytes

    def add(self, row: bytes) -> None:
        """Print one row, cut or filled up to the roll's width."""
        self._rows += row[: self.row_bytes].ljust(self.row_bytes, b"\0")

    def feed(self, dots: int) -> None:
        """Move on by blank rows."""
        self._rows += bytes(dots * self.row_bytes)

    def cut(self) -> Raster:
        """Return what was printed since the last cut and begin anew."""
        slip = Raster(self.width_dots, bytes(self._rows))
        self._rows.clear()
        return slip
