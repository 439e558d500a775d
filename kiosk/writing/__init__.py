"""Writing a text at the kiosk, in Chinese by pinyin or in Latin letters, by touch or with a keyboard of the machine."""
