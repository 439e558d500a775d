"""What the hall's voice does on this machine: how soon, how surely and how clearly it speaks."""
