"""What all programs of a hall share: the domain, the database, the actions, the feed and the Qt base."""
