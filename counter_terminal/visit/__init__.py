"""What a clerk does with the ticket in hand beside calling it: papers, outcome, hold, note, sending on, undo."""
