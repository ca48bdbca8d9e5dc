"""One and many: Vietnamese words them alike, English does not."""


def counted(one: str, many: str, count: int) -> str:
    """Word a count; `many` holds {count}. Qt's own plurals are not found in Python by its tool."""
    return one if count == 1 else many.format(count=count)
