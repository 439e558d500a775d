"""Finding a service: by Chinese characters, pinyin, English words or code, and by what is taken most today."""
