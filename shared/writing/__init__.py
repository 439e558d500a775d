"""Writing a text on a touch screen, by pinyin or in Latin letters; keys of the machine may do the same."""
