"""Two stations and a province, end to end."""
