"""One function per use case, each one transaction."""
