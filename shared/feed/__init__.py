"""How programs learn what changed: journal, cursor and doorbell."""
