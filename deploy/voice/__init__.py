"""What technicians do with the hall's voice: look at voices and packs, hear them, and render packs of their own."""
