"""Looks at what came out of a simulated printer."""

from drivers.printer.raster import Raster


def holds(paper: Raster, slip: Raster) -> bool:
    """Whether the whole slip stands on a piece of paper, row by row and nothing twice."""
    return paper.rows.count(slip.rows) == 1
