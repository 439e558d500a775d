"""What stands on the right of the full desk: one line here adds a panel, the frame stays as it is."""

from counter_terminal import texts
from counter_terminal.window.message_panel import MessagePanel
from counter_terminal.window.panel import DeskPanel

DESK_PANELS: tuple[DeskPanel, ...] = (
    DeskPanel("panel_look_up", texts.PANELS["look_up"], "magnify"),
    DeskPanel("panel_appointments", texts.PANELS["appointments"], "calendar-clock-outline"),
    DeskPanel("panel_messages", texts.PANELS["messages"], "message-text-outline", MessagePanel),
)
