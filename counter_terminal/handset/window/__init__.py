"""The handset's window: it shows a state and tells what was pressed."""
