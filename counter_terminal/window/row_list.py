"""A list of rows that costs the same with five and with two hundred: only what is seen is drawn.

Arrows go from row to row, the steps of the chosen row stand inside it, and Enter takes the first of them.
"""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QAbstractListModel, QEvent, QModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView

from counter_terminal.rows import RowLine, ShownList
from counter_terminal.window.look import Look
from counter_terminal.window.row_paint import ROW_ROLE, Index, RowPainter
from counter_terminal.window.row_steps import RowSteps
from shared.domain.words import Language

NO_ROOT = QModelIndex()
SPOKEN = (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole)
GO_BACK = "never_mind"
"""The step that Escape takes, where there is one."""


class RowModel(QAbstractListModel):
    def __init__(self) -> None:
        super().__init__()
        self.rows: tuple[RowLine, ...] = ()
        self.language = Language.ZH

    def rowCount(self, parent: Index = NO_ROOT) -> int:  # noqa: N802 - Qt's name
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        line = self.rows[index.row()]
        if role == ROW_ROLE:
            return line
        return line.spoken.of(self.language) if role in SPOKEN else None

    def take(self, rows: tuple[RowLine, ...], language: Language) -> bool:
        """Show other rows; return whether they stand for other things, so that places have to be found anew."""
        others = [row.key for row in rows] != [row.key for row in self.rows]
        if others:
            self.beginResetModel()
            self.rows, self.language = rows, language
            self.endResetModel()
        elif rows != self.rows or language is not self.language:
            self.rows, self.language = rows, language
            self.dataChanged.emit(self.index(0), self.index(len(rows) - 1))
        return others


class RowList(QListView):
    def __init__(
        self,
        name: str,
        look: Look,
        choose: Callable[[int], None],
        step: Callable[[str], None],
        *,
        columns: int = 3,
        whole: bool = False,
    ) -> None:
        """`choose` is told the key of the row that the clerk goes to, `step` what is done with it.

        A `whole` list is as high as its rows and never scrolls by itself.
        """
        super().__init__()
        self.setObjectName(name)
        self._look, self._choose, self._whole = look, choose, whole
        self._model, self._painter = RowModel(), RowPainter(look, dense=whole)
        self._taking = True
        self._shown: tuple[ShownList, Language] | None = None
        self._step_names: tuple[str, ...] = ()
        self._step = step
        self.setModel(self._model)
        self.setItemDelegate(self._painter)
        self.steps = RowSteps(look, self._pressed, columns)
        self.steps.setParent(self.viewport())
        self.steps.hide()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        if whole:
            self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(False)
        self.verticalScrollBar().valueChanged.connect(self._place_steps)
        self._taking = False

    def show_list(self, shown: ShownList, language: Language) -> None:
        """Show a list; the row chosen and the place scrolled to stay while they are there."""
        if (shown, language) == self._shown and self.currentIndex().row() == self._painter.chosen_row:
            return  # comes with every second that passes
        self._shown = (shown, language)
        at, self._painter.language = self.verticalScrollBar().value(), language
        self._taking = True
        self._painter.keep_room(line.number for line in shown.rows)
        others = self._model.take(shown.rows, language)
        row = next((place for place, line in enumerate(shown.rows) if line.key == shown.chosen), -1)
        moved = row != self._painter.chosen_row
        self._painter.chosen_row = row
        if row != self.currentIndex().row():
            self.setCurrentIndex(self._model.index(row) if row >= 0 else NO_ROOT)
        self._taking = False
        self._show_steps(shown, language, anew=others or moved)
        if others:
            self.verticalScrollBar().setValue(at)
        if moved and row >= 0:
            self.scrollTo(self.currentIndex())
        if self._whole:
            self.updateGeometry()

    def _show_steps(self, shown: ShownList, language: Language, *, anew: bool) -> None:
        self._step_names = tuple(step.name for step in shown.steps)
        self.steps.show_steps(shown.steps, shown.prompt, language)
        wanted = self.steps.wanted_px(self.viewport().width()) if shown.steps else 0
        if anew or wanted != self._painter.steps_px:
            self._painter.steps_px = wanted
            self.doItemsLayout()
        self._place_steps()

    def _place_steps(self, *_: object) -> None:
        row = self._painter.chosen_row
        self.steps.setVisible(row >= 0 and bool(self._step_names))
        if self.steps.isVisibleTo(self):
            area = self.visualRect(self._model.index(row))
            high = self._painter.steps_px
            bottom = area.bottom() - self._painter.gap_px
            self.steps.setGeometry(QRect(area.left(), bottom - high, area.width(), high))

    def _pressed(self, step: str) -> None:
        """Take a step that was pressed by hand; the keyboard stays in the list, where the button may be gone."""
        self._step(step)
        if self.isVisible():
            self.setFocus()

    def go_to_first(self) -> None:
        """Choose the first row, where none is chosen."""
        if self._model.rows and not self.currentIndex().isValid():
            self.setCurrentIndex(self._model.index(0))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._step_names:
            self._painter.steps_px = self.steps.wanted_px(self.viewport().width())
            self.scheduleDelayedItemsLayout()
        self._place_steps()

    def sizeHint(self) -> QSize:
        if not self._whole:
            return super().sizeHint()
        high = sum(self._painter.row_px(row) + self._painter.gap_px for row in self._model.rows)
        return QSize(self._look.px(40), high + self._painter.steps_px)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint() if self._whole else QSize(self._look.px(40), self._look.px(20))

    def currentChanged(self, current: Index, previous: Index) -> None:  # noqa: N802 - Qt's name
        super().currentChanged(current, previous)
        if not self._taking and current.isValid():
            self._choose(self._model.rows[current.row()].key)

    def event(self, event: QEvent) -> bool:
        # Escape goes back inside the row before it closes the page.
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and self._goes_back(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._step_names:
            if not event.isAutoRepeat():
                self._step(self._step_names[0])
        elif self._goes_back(event):
            self._step(GO_BACK)
        else:
            super().keyPressEvent(event)

    def _goes_back(self, event: QKeyEvent) -> bool:
        return event.key() == Qt.Key.Key_Escape and GO_BACK in self._step_names
