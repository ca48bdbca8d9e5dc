"""Money as forms write it: in figures and in words.

Words follow the northern usage of the Ministry of Finance's own receipts: «linh», «mốt», «lăm».
"""

LARGEST_AMOUNT = 10**15

_DIGITS = ("không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín")
_SCALES = ("", "nghìn", "triệu")
_BILLION = 10**9


def dong(amount: int) -> str:
    """Write an amount in figures: 25.000 đ."""
    return f"{amount:,} đ".replace(",", ".")


def amount_in_words(amount: int) -> str:
    """Write an amount as a receipt does: «Hai mươi lăm nghìn đồng»."""
    words = f"{in_words(amount)} đồng"
    return words[0].upper() + words[1:]


def in_words(number: int) -> str:
    """Read out a number from 0 to a million billion."""
    if not 0 <= number <= LARGEST_AMOUNT:
        raise ValueError(f"outside 0..{LARGEST_AMOUNT}: {number}")
    billions, rest = divmod(number, _BILLION)
    parts = [*_below_billion(billions, after=False), "tỷ"] if billions else []
    parts += _below_billion(rest, after=bool(billions))
    return " ".join(parts) or _DIGITS[0]


def _below_billion(number: int, *, after: bool) -> list[str]:
    parts: list[str] = []
    for power in (2, 1, 0):
        group = number // 1000**power % 1000
        if group:
            parts += [*_group(group, after=after or bool(parts)), _SCALES[power]]
    return [part for part in parts if part]


def _group(group: int, *, after: bool) -> list[str]:
    """Read three figures; after a greater group the hundreds are always said."""
    hundreds, rest = divmod(group, 100)
    said = bool(hundreds) or after
    return ([_DIGITS[hundreds], "trăm"] if said else []) + _below_hundred(rest, after=said)


def _below_hundred(rest: int, *, after: bool) -> list[str]:
    tens, units = divmod(rest, 10)
    if tens == 0:
        return [*(["linh"] if after else []), _DIGITS[units]] if units else []
    leading = ["mười"] if tens == 1 else [_DIGITS[tens], "mươi"]
    return leading + ([_unit(units, tens)] if units else [])


def _unit(units: int, tens: int) -> str:
    changed = {1: "mốt" if tens > 1 else "một", 5: "lăm"}
    return changed.get(units, _DIGITS[units])
