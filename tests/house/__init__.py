"""The house itself: layers, style and pinned libraries."""
