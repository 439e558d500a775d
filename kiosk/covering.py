"""Whether the kiosk's window covers the screen."""

from shared.settings import Settings


def covers_screen(settings: Settings) -> bool:
    """Cover the screen when told to, and, without locking it, when nothing at all is said of the window."""
    said = "fullscreen" in settings.kiosk.model_fields_set or settings.window.width is not None
    return settings.kiosk.fullscreen or not said
