"""Finding services by what people type: names, everyday words, pinyin and initials."""
