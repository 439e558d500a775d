"""The call screen of the waiting area and the voice of the hall."""
