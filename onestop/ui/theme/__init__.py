"""The look: tokens, palette, style sheet, fonts, icons and status shapes."""
