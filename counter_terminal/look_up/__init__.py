"""Looking up what became of a ticket; nothing here changes anything."""
