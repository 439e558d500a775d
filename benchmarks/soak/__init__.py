"""A day of a hall in twenty minutes, and whether its call screen is at the end as it was at the beginning."""
