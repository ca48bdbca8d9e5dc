"""One and many: Vietnamese words them alike, English does not."""


def counted(one: str, many: str, count: int) -> str:
    """Word a count; `many` holds {count}.

    For words outside a widget: Qt's tool finds the plural of `self.tr`, not that of
    `QCoreApplication.translate`.
    """
    return one if count == 1 else many.format(count=count)
