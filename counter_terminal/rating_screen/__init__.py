"""The citizen's own small touch screen on the counter: who serves here, and how it was."""
