"""Chinese from letters: pinyin typed on a keyboard becomes words to choose from. Plain Python, no Qt."""
