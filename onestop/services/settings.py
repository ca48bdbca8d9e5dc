"""Names under which this machine remembers the choices of its screens."""

LOOKS = "ui.looks"
LANGUAGE = "ui.language"
PAPER = "ui.paper"
PRINTERS = "ui.printers"
