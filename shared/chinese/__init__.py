"""Chinese words: what people type by pinyin, and where a sentence may be broken."""
