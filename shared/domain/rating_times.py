"""How long a citizen has to rate, to say why, and to be heard although the database was away."""

from datetime import timedelta

LEAST_OPEN = timedelta(seconds=20)
"""So long a citizen may rate, however soon the clerk starts with the next one, or is done with that one, too."""

LAST_NOTICE = timedelta(seconds=10)
"""So long before a rating makes room for the next citizen, whoever still looks at it is told."""

CORRECTED_WITHIN = timedelta(seconds=60)
"""So long after the level a citizen may put another in its place."""

SAID_WITHIN = timedelta(minutes=8)
"""So long after the level a citizen may choose reasons and write, however busily: enough for 200 signs by pinyin."""

EXPLAINED_WITHIN = timedelta(minutes=15)
"""So long after the level the hall takes what was said: it comes later when the database was away."""
