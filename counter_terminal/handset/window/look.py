"""How the handset looks: large enough for a thumb, on a tablet of seven to eleven inches."""

from PySide6.QtGui import QScreen

from counter_terminal.window.look import Look, sheet
from shared.qt.theme import Metrics

BODY_MM = 4.4
"""The quiet step of the scale is then 16 pixels on 10 inches of 600 × 1024."""
TOUCH_MM = 14.0
USUAL_DIAGONAL_MM = 254.0
"""Ten inches, for a screen that does not tell its size."""
LEAST_PX_PER_MM = 3.5


def metrics_of_handset(screen: QScreen) -> Metrics:
    """Return sizes by the screen's real millimetres."""
    size, claimed = screen.geometry(), screen.physicalSize()
    mm = (claimed.width() ** 2 + claimed.height() ** 2) ** 0.5 or USUAL_DIAGONAL_MM
    return Metrics(max(LEAST_PX_PER_MM, (size.width() ** 2 + size.height() ** 2) ** 0.5 / mm), BODY_MM)


def handset_sheet(look: Look) -> str:
    """Return the window's style sheet: the terminal's own, with what only the handset has."""
    t, m = look.theme, look.metrics
    wide, radius = look.px(4), look.px(2)
    line = f"{max(2, t.border_px)}px solid"
    return f"""{sheet(look)}
    QFrame[ground="nav"] {{ background: {t.surface}; border: none; }}
    QFrame[ground="head"] {{ background: {t.surface}; border: none; border-bottom: {t.border_px}px solid {t.border}; }}
    QFrame[ground="said"][tone="info"] {{ background: {t.good_wash}; border: none; }}
    QFrame[ground="said"][tone="refused"] {{ background: {t.caution_wash}; border: none; }}
    QFrame[ground="said"][tone="problem"] {{ background: {t.bad_wash}; border: none; }}
    QFrame[ground="urgent"] {{ background: {t.bad_wash}; border: {look.px(1.2)}px solid {t.bad};
        border-radius: {radius}px; }}
    QPushButton[kind="urgent"] {{ background: {t.bad}; border: {line} {t.bad}; border-radius: {radius}px; padding: 0; }}
    QPushButton[kind="urgent"]:focus {{ border: {line} {t.text}; }}
    QLabel[ink="on_bad"] {{ color: {t.surface}; }}
    QFrame[ground="long"] {{ background: {t.caution_wash}; border: {line} {t.caution}; border-radius: {radius}px; }}
    QToolButton {{ background: transparent; border: {line} transparent; border-radius: {radius}px;
        padding: {look.px(0.6)}px; color: {t.quiet}; font-size: {m.type_px("quiet")}px; }}
    QToolButton:checked {{ background: {t.accent_wash}; color: {t.accent}; border: {line} {t.accent}; }}
    QToolButton[urgent="true"], QToolButton[urgent="true"]:checked {{ background: {t.bad}; color: {t.surface}; }}
    QToolButton:focus {{ border: {line} {t.text}; }}
    QPushButton[kind="key"] {{ font-size: {m.type_px("title")}px; padding: 0; }}
    QPushButton[kind="danger"] {{ background: {t.bad_wash}; border: {line} {t.bad}; color: {t.bad}; }}
    QLabel[ground="accent"] {{ color: {t.on_accent}; }}
    QLabel[ground="faint"] {{ color: {t.text}; }}
    QPushButton[kind="danger"] QLabel {{ color: {t.bad}; }}
    QLabel[type="typed"] {{ font-size: {m.type_px("display")}px; font-weight: 700; }}
    QLineEdit[size="large"] {{ font-size: {m.type_px("title")}px; min-height: {look.px(10)}px; }}
    QScrollBar:vertical {{ background: transparent; width: {wide}px; margin: 0; }}
    QScrollBar::handle:vertical {{ background: {t.quiet}; border-radius: {wide // 2}px; min-height: {look.px(14)}px;
        margin: 0 {look.px(1)}px; }}
    QScrollBar::add-line, QScrollBar::sub-line {{ height: 0; }}
    """
