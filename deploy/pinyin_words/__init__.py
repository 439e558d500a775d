"""Makes the words of the kiosk's pinyin keyboard; run by hand when the lists it is made from have changed."""
