"""Pictures of the kiosk: every page, in both languages, in each citizen's mode, standing and lying."""

from deploy.pictures.kiosk.drawing import draw
from deploy.pictures.kiosk.halls import CATALOGUE, COMMAND, EVENING, NOW, demonstration_hall, home_state, issued_ticket

__all__ = ["CATALOGUE", "COMMAND", "EVENING", "NOW", "demonstration_hall", "draw", "home_state", "issued_ticket"]
