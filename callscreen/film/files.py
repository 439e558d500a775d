"""What a folder of the part media holds: pictures and films, in the order of their names."""

from pathlib import Path

from callscreen.pictures import ENDINGS, files_in

FILM_ENDINGS = frozenset((".mp4", ".m4v", ".mov", ".webm", ".mkv", ".avi", ".mpg", ".mpeg", ".wmv", ".ogv"))


def is_film(file: Path) -> bool:
    return file.suffix.lower() in FILM_ENDINGS


def media_in(folder: Path) -> tuple[Path, ...]:
    """Return the pictures and films of a folder by name; none when the folder cannot be looked into."""
    return files_in(folder, ENDINGS | FILM_ENDINGS)


def films_in(folder: Path) -> tuple[Path, ...]:
    return files_in(folder, FILM_ENDINGS)
