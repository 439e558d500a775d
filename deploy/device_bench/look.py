"""How the bench looks, from the theme's tokens."""

from shared.qt.theme import Theme


def bench_style(theme: Theme) -> str:
    """Return the style sheet of the bench and its cards."""
    return f"""
    QWidget {{ background: {theme.background}; color: {theme.text}; font-size: 13px; }}
    QFrame#card, QFrame#card QWidget {{ background: {theme.surface}; }}
    QFrame#card {{ border: 1px solid {theme.border}; border-radius: 10px; }}
    QLabel#title {{ font-size: 20px; font-weight: bold; }}
    QLabel#heading {{ font-size: 15px; font-weight: bold; }}
    QFrame#card *[quiet="true"] {{ color: {theme.quiet}; font-size: 12px; }}
    QFrame#card QLabel[caution="true"] {{ color: {theme.caution}; background: {theme.caution_wash};
        border-radius: 6px; padding: 1px 6px; }}
    QFrame#card QLabel[display="true"] {{ background: {theme.text}; color: {theme.surface};
        border-radius: 6px; padding: 8px 12px; font-size: 16px; font-weight: bold; }}
    QScrollArea {{ border: none; }}
    QFrame#card QScrollArea {{ border: 1px solid {theme.border}; border-radius: 6px; }}
    QLineEdit, QComboBox {{ border: 1px solid {theme.border}; border-radius: 6px; padding: 5px 8px; }}
    QLineEdit[readOnly="true"] {{ border: none; padding: 0; }}
    QComboBox::drop-down {{ border: none; width: 24px; }}
    QScrollBar:vertical {{ background: transparent; width: 10px; margin: 0; }}
    QScrollBar::handle:vertical {{ background: {theme.border}; border-radius: 5px; min-height: 30px; }}
    QScrollBar::add-line, QScrollBar::sub-line {{ height: 0; }}
    QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
    QPushButton {{ background: {theme.accent_wash}; color: {theme.accent}; border: 1px solid {theme.border};
        border-radius: 6px; padding: 5px 3px; font-size: 12px; font-weight: bold; }}
    QFrame#card QPushButton {{ background: {theme.accent_wash}; }}
    QFrame#card QPushButton[plain="true"] {{ background: {theme.surface}; font-weight: normal; padding: 3px 6px; }}
    QFrame#card QPushButton:pressed {{ background: {theme.accent}; color: {theme.on_accent}; }}
    QFrame#card QPushButton:disabled {{ color: {theme.quiet}; background: {theme.background}; font-weight: normal; }}
    """
