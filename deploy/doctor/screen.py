"""Looks at what a call screen's settings name: its layout, and the folders of pictures and photos."""

from pathlib import Path

from callscreen.board.choice import LayoutProblem, chosen_layout
from callscreen.board.layout import BoardLayout
from callscreen.pictures import pictures_in
from deploy.doctor.finding import Finding
from shared.settings import Settings


def look_at_screen(settings: Settings) -> list[Finding]:
    """Return what was found; nothing on a machine whose settings tell of no call screen."""
    if "screen" not in settings.model_fields_set:
        return []
    try:
        layout = chosen_layout(settings.screen.layout, settings.source)
    except LayoutProblem as problem:
        return [Finding("layout", False, str(problem), "Correct it, or name another one in [screen] layout.")]
    return [Finding("layout", True, f'The layout "{settings.screen.layout}" can be used.'), *_folders(settings, layout)]


def _folders(settings: Settings, layout: BoardLayout) -> list[Finding]:
    named = {"pictures": settings.screen.pictures, "photos": settings.screen.photos}
    found = [
        Finding(key, False, f"[screen] {key}: there are no pictures in {folder}.", "Put some there.", needed=False)
        for key, folder in named.items()
        if folder is not None and not pictures_in(Path(folder))
    ]
    if "media" in layout.parts() and settings.screen.pictures is None:
        text = "The layout shows pictures, but [screen] pictures names no folder."
        found.append(
            Finding("pictures", False, text, "Name one; till then the hall's name stands there.", needed=False)
        )
    return found
