"""How the counter terminal looks: a theme and sizes, and the one style sheet made from them."""

from dataclasses import dataclass

from PySide6.QtGui import QColor, QScreen

from shared.qt.theme import Metrics, Theme, family

BODY_MM = 4.0
MM_PER_INCH = 25.4


@dataclass(frozen=True, slots=True)
class Look:
    theme: Theme
    metrics: Metrics

    def px(self, mm: float) -> int:
        return self.metrics.px(mm)

    @property
    def bar_px(self) -> int:
        """Height of the slim bar: 64 pixels at 100 %."""
        return self.px(17)

    @property
    def side_px(self) -> int:
        """Width of the slim bar where it stands upright: 166 pixels at 100 %."""
        return self.px(44)

    @property
    def bar_number_px(self) -> int:
        """Height of the letters of the slim bar's number."""
        return round(self.metrics.type_px("large") * 1.13)

    @property
    def faint(self) -> str:
        """Ink of what can't be pressed now."""
        return mixed(self.theme.quiet, self.theme.surface, 0.62)


def metrics_of_desk(screen: QScreen) -> Metrics:
    """Return sizes by the desktop's own scale, so that the terminal is as large as the clerk's other programs."""
    return Metrics(screen.logicalDotsPerInch() / MM_PER_INCH, BODY_MM)


def mixed(ink: str, ground: str, share: float) -> str:
    """Return a colour between ink and ground; `share` is the ink's."""
    one, other = QColor(ink), QColor(ground)
    parts = zip(one.getRgb()[:3], other.getRgb()[:3], strict=True)  # type: ignore[index]
    return QColor(*(round(a * share + b * (1 - share)) for a, b in parts)).name()


def sheet(look: Look) -> str:
    """Return the window's style sheet."""
    return "\n".join((_grounds(look), _words(look), _buttons(look), _fields(look), _bars(look)))


def _grounds(look: Look) -> str:
    t, radius = look.theme, look.px(2.4)
    line = f"{t.border_px}px solid {t.border}"
    return f"""
    * {{ font-family: "{family()}"; }}
    QWidget {{ color: {t.text}; }}
    QWidget[ground="background"] {{ background: {t.background}; }}
    QWidget[ground="surface"] {{ background: {t.surface}; }}
    QFrame[ground="card"] {{ background: {t.surface}; border: {line}; border-radius: {radius}px; }}
    QFrame[ground="bar"] {{ background: {t.surface}; border-bottom: {line}; }}
    QFrame[ground="alert"] {{ background: {t.bad_wash}; border: none; border-bottom: {line}; }}
    QFrame[ground="sentence"] {{ background: {t.caution_wash}; border: none; border-bottom: {line}; }}
    QFrame[ground="message"] {{ background: {t.accent_wash}; border: none; border-bottom: {line}; }}
    QFrame[ground="line"] {{ background: {t.border}; border: none; }}
    QFrame[ground="edge"] {{ background: {t.background}; border: none; border-left: {line}; }}
    QScrollArea, QScrollArea > QWidget > QWidget {{ background: transparent; border: none; }}
    QListView {{ background: transparent; border: none; outline: 0; }}
    QToolTip {{ background: {t.surface}; color: {t.text}; border: {line}; padding: 4px; }}
    """


def _words(look: Look) -> str:
    t, m = look.theme, look.metrics
    chip = f"border-radius: {look.px(1.4)}px; padding: {look.px(0.4)}px {look.px(2)}px;"
    steps = "".join(
        f'QLabel[type="{step}"] {{ font-size: {m.type_px(step)}px; }}\n'
        for step in ("quiet", "body", "lead", "title", "large", "display")
    )
    return f"""
    {steps}
    QLabel[type="number"] {{ font-size: {round(m.type_px("number") * 0.94)}px; font-weight: 700; }}
    QLabel[type="bar_number"] {{ font-size: {look.bar_number_px}px; font-weight: 700; }}
    QLabel[bold="true"] {{ font-weight: 700; }}
    QLabel[ink="quiet"] {{ color: {t.quiet}; }}
    QLabel[ink="accent"] {{ color: {t.accent}; }}
    QLabel[ink="good"] {{ color: {t.good}; }}
    QLabel[ink="caution"] {{ color: {t.caution}; }}
    QLabel[ink="bad"] {{ color: {t.bad}; }}
    QLabel[chip="accent"] {{ color: {t.accent}; background: {t.accent_wash}; {chip} }}
    QLabel[chip="good"] {{ color: {t.good}; background: {t.good_wash}; {chip} }}
    QLabel[chip="caution"] {{ color: {t.caution}; background: {t.caution_wash}; {chip} }}
    QLabel[chip="bad"] {{ color: {t.bad}; background: {t.bad_wash}; {chip} }}
    QLabel[chip="plain"] {{ color: {t.quiet}; background: {t.background}; {chip} }}
    """


def _buttons(look: Look) -> str:
    t = look.theme
    body, radius = look.metrics.type_px("body"), look.px(2.4)
    hover = mixed(t.accent, t.surface, 0.06)
    return f"""
    QPushButton {{ background: {t.surface}; border: {t.border_px}px solid {t.border}; border-radius: {radius}px;
        padding: {look.px(1.2)}px {look.px(3)}px; font-size: {body}px; font-weight: 600; color: {t.text}; }}
    QPushButton[small="true"] {{ font-size: {look.metrics.type_px("quiet")}px; }}
    QPushButton[narrow="true"] {{ padding: 0 {look.px(0.4)}px; }}
    QPushButton:hover {{ border-color: {t.accent}; background: {hover}; }}
    QPushButton:pressed {{ background: {t.accent_wash}; border-color: {t.accent}; }}
    QPushButton:focus {{ border: {max(2, t.border_px)}px solid {t.accent}; }}
    QPushButton[off="true"] {{ color: {look.faint}; background: {t.background}; border-color: {t.border}; }}
    QPushButton:checked {{ background: {t.accent_wash}; border: {max(2, t.border_px)}px solid {t.accent}; }}
    QPushButton[kind="primary"] {{ background: {t.accent}; border-color: {t.accent}; color: {t.on_accent}; }}
    QPushButton[kind="primary"]:hover {{ background: {mixed(t.accent, t.text, 0.88)}; }}
    QPushButton[kind="primary"]:pressed {{ background: {mixed(t.accent, t.text, 0.7)}; }}
    QPushButton[kind="primary"]:focus {{ border: 2px solid {t.text}; }}
    QPushButton[kind="primary"][off="true"] {{ background: {mixed(t.accent, t.surface, 0.25)};
        border-color: {t.border}; color: {t.text}; }}
    QPushButton[kind="urged"] {{ background: {t.caution_wash}; border: {max(2, t.border_px)}px solid {t.caution};
        color: {t.caution}; }}
    QPushButton[kind="message"] {{ background: {t.accent_wash}; border: {max(2, t.border_px)}px solid {t.accent}; }}
    QPushButton[kind="alarm"] {{ background: {t.bad_wash}; border: {max(2, t.border_px)}px solid {t.bad}; }}
    QPushButton[dense="true"] {{ padding: {look.px(0.6)}px {look.px(1.6)}px; border-radius: {look.px(1.8)}px; }}
    QPushButton[align="left"] {{ text-align: left; padding-left: {look.px(4)}px; }}
    QPushButton[kind="bare"] {{ background: transparent; border-color: transparent; color: {t.quiet};
        padding: {look.px(0.6)}px {look.px(1.6)}px; }}
    QPushButton[kind="bare"]:checked {{ background: {t.accent_wash}; border-color: {t.accent}; color: {t.accent}; }}
    QPushButton[kind="bare"]:hover {{ background: {t.accent_wash}; }}
    QPushButton[kind="bare"]:focus {{ border: 2px solid {t.accent}; }}
    """


def _fields(look: Look) -> str:
    t = look.theme
    return f"""
    QLineEdit, QComboBox, QDateEdit {{ background: {t.surface}; border: {t.border_px}px solid {t.border};
        border-radius: {look.px(1.6)}px; padding: {look.px(1.4)}px {look.px(2.4)}px; color: {t.text};
        font-size: {look.metrics.type_px("body")}px; selection-background-color: {t.accent};
        selection-color: {t.on_accent}; }}
    QLineEdit:focus, QComboBox:focus, QDateEdit:focus {{ border: 2px solid {t.accent}; }}
    QDateEdit QLineEdit, QDateEdit QLineEdit:focus {{ background: transparent; border: none; padding: 0; }}
    QDateEdit::up-button, QDateEdit::down-button {{ width: 0; border: none; }}
    QComboBox::drop-down {{ border: none; width: {look.px(8)}px; }}
    QComboBox QAbstractItemView {{ background: {t.surface}; color: {t.text}; border: {t.border_px}px solid {t.border};
        selection-background-color: {t.accent_wash}; selection-color: {t.text}; }}
    """


def _bars(look: Look) -> str:
    t, thin, wide = look.theme, look.px(0.9), look.px(2)
    return f"""
    QProgressBar {{ background: {mixed(t.border, t.surface, 0.6)}; border: none; border-radius: {thin}px;
        min-height: {2 * thin}px; max-height: {2 * thin}px; }}
    QProgressBar::chunk {{ background: {t.good}; border-radius: {thin}px; }}
    QProgressBar[overdue="true"]::chunk {{ background: {t.caution}; }}
    QScrollBar:vertical {{ background: transparent; width: {wide}px; margin: 0; }}
    QScrollBar::handle:vertical {{ background: {t.border}; border-radius: {wide // 2}px; min-height: {look.px(8)}px; }}
    QScrollBar::add-line, QScrollBar::sub-line {{ height: 0; }}
    QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
    """
