"""What stands on the right of the full desk: one line here adds a panel, the frame stays as it is."""

from counter_terminal import texts
from counter_terminal.lists.texts import PANEL
from counter_terminal.pages import PANEL_MESSAGES
from counter_terminal.window.appointment_panel import AppointmentPanel
from counter_terminal.window.list_panel import ListPanel
from counter_terminal.window.look_up_panel import LookUpPanel
from counter_terminal.window.message_panel import MessagePanel
from counter_terminal.window.panel import DeskPanel

DESK_PANELS: tuple[DeskPanel, ...] = (
    DeskPanel("panel_lists", PANEL, "format-list-bulleted", ListPanel),
    DeskPanel("panel_look_up", texts.PANELS["look_up"], "magnify", LookUpPanel),
    DeskPanel("panel_appointments", texts.PANELS["appointments"], "calendar-clock-outline", AppointmentPanel),
    DeskPanel(PANEL_MESSAGES, texts.PANELS["messages"], "message-text-outline", MessagePanel),
)
