"""Voice packs: folders of clips, rendered or recorded beforehand, from which whole calls are joined."""
