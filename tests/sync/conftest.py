"""What tests of the exchange stand on."""

from tests.hub.province import new_province, province, server

__all__ = ["new_province", "province", "server"]
