"""Properties of widgets that the style sheet looks at."""

from PySide6.QtWidgets import QWidget


def mark(widget: QWidget, name: str, value: str) -> None:
    """Set a property that the style sheet looks at."""
    if widget.property(name) != value:
        widget.setProperty(name, value)
        widget.style().unpolish(widget)
        widget.style().polish(widget)
