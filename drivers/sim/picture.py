"""Saves what simulated devices printed as pictures for people to look at."""

from pathlib import Path

from PIL import Image

from drivers.printer.raster import Raster


def save_png(raster: Raster, path: Path) -> None:
    """Write a slip as a black and white PNG, one pixel a dot; it must have at least one row."""
    size = (raster.width_dots, raster.height)
    Image.frombytes("1", size, raster.rows, "raw", "1;I").save(path, "PNG", dpi=(203, 203))
