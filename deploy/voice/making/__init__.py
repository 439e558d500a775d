"""Making a voice pack: sentences rendered by a slow, clear voice, cut into clips, joined into calls, and judged."""
