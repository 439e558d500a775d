"""The counter terminal's window: it shows a state and reports what the clerk pressed."""
