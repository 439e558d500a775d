"""What screens for citizens' fingers are made of: buttons, texts and keys, all sized in millimetres."""
