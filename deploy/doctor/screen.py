"""Looks at what a call screen's settings name: its layout, and the folders of pictures and photos."""

from pathlib import Path

from callscreen.board.choice import LayoutProblem, layout_of
from callscreen.board.layout import BoardLayout
from callscreen.board.remarks import remarks_on
from callscreen.film.command import trouble_with
from callscreen.film.files import films_in, media_in
from callscreen.pictures import can_be_read, pictures_in
from deploy.doctor.finding import Finding
from shared.settings import Settings


def look_at_screen(settings: Settings) -> list[Finding]:
    """Return what was found; nothing on a machine whose settings tell of no call screen."""
    if "screen" not in settings.model_fields_set:
        return []
    try:
        layout = layout_of(settings)
    except LayoutProblem as problem:
        return [Finding("layout", False, str(problem), "Correct it, or name another one in [screen] layout.")]
    used = Finding("layout", True, f'The layout "{settings.screen.layout}" can be used.')
    return [used, *_remarks(settings, layout), *_folders(settings, layout)]


def _remarks(settings: Settings, layout: BoardLayout) -> list[Finding]:
    remarks = remarks_on(layout, speaks=settings.screen.speaks)
    return [Finding("layout", False, remark, needed=False) for remark in remarks]


def _folders(settings: Settings, layout: BoardLayout) -> list[Finding]:
    pictures, photos = settings.screen.pictures, settings.screen.photos
    found = [*_pictures(settings, layout), *_unreadable("pictures", pictures), *_films(settings)]
    if photos is not None and not pictures_in(Path(photos)):
        found.append(_empty("photos", f"there are no pictures in {photos}."))
    return [*found, *_unreadable("photos", photos)]


def _unreadable(key: str, folder: str | None) -> list[Finding]:
    """Name every picture of a folder that the screen would leave out."""
    broken = [file.name for file in pictures_in(Path(folder)) if not can_be_read(file)] if folder is not None else []
    remedy = "Save it again as JPEG or PNG, or take it away."
    return [Finding(key, False, f"[screen] {key}: {name} is no picture.", remedy, needed=False) for name in broken]


def _pictures(settings: Settings, layout: BoardLayout) -> list[Finding]:
    folder = settings.screen.pictures
    if folder is not None:
        return [] if media_in(Path(folder)) else [_empty("pictures", f"there are no pictures or films in {folder}.")]
    if "media" not in layout.parts():
        return []
    text = "The layout shows pictures, but [screen] pictures names no folder."
    return [Finding("pictures", False, text, "Name one; till then the hall's name stands there.", needed=False)]


def _films(settings: Settings) -> list[Finding]:
    """Look at the first picture of every film, which takes about half a second each."""
    folder = settings.screen.pictures
    found = []
    for film in films_in(Path(folder)) if folder is not None else ():
        trouble = trouble_with(film)
        if trouble is not None:
            text = f"[screen] pictures: {film.name} cannot be played: {trouble}."
            found.append(Finding("film", False, text, "Convert it to MP4 with H.264 and AAC.", needed=False))
    return found


def _empty(key: str, text: str) -> Finding:
    return Finding(key, False, f"[screen] {key}: {text}", "Put some there.", needed=False)
