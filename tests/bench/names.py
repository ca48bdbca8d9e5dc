"""Invented Vietnamese names, the family names as frequent as in life."""

import random

FAMILY = (
    *("Nguyễn",) * 38,
    *("Trần",) * 11,
    *("Lê",) * 10,
    *("Phạm",) * 7,
    *("Hoàng",) * 5,
    *("Hồ",) * 5,
    *("Võ",) * 4,
    *("Đặng",) * 3,
    *("Bùi",) * 2,
    *("Đỗ",) * 2,
    "Ngô",
    "Dương",
    "Lý",
    "Đinh",
    "Phan",
)
MIDDLE = ("Văn", "Thị", "Hữu", "Đình", "Quang", "Thị Mỹ", "Ngọc", "Xuân", "Đức", "Minh", "Thanh")
GIVEN = (
    *(
        "An",
        "Ẩn",
        "Ánh",
        "Bình",
        "Châu",
        "Cường",
        "Dũng",
        "Đào",
        "Đức",
        "Giang",
        "Hà",
        "Hải",
        "Hạnh",
    ),
    *("Hậu", "Hiền", "Hòa", "Hồng", "Hùng", "Huệ", "Hương", "Khoa", "Lan", "Lệ", "Linh", "Loan"),
    *("Long", "Mai", "Nam", "Nga", "Ngọc", "Nhung", "Ổi", "Phương", "Quế", "Quý", "Sơn", "Sỹ"),
    *("Tâm", "Thảo", "Thắm", "Thịnh", "Thủy", "Trang", "Trung", "Tuấn", "Tùng", "Vẫn", "Yến", "Ý"),
)


def invented_name(chance: random.Random) -> str:
    """Draw a name."""
    return f"{chance.choice(FAMILY)} {chance.choice(MIDDLE)} {chance.choice(GIVEN)}"
