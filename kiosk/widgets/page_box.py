"""Fills a page with the one widget that does its work."""

from PySide6.QtWidgets import QVBoxLayout, QWidget


def fill_page(page: QWidget, inside: QWidget) -> None:
    """Let `inside` take the whole page; the page's keys go to it."""
    column = QVBoxLayout(page)
    column.setContentsMargins(0, 0, 0, 0)
    column.addWidget(inside)
    page.setFocusProxy(inside)
