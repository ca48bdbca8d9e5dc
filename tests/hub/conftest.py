"""What tests of the hub stand on."""

from tests.hub.province import new_province, province, server

__all__ = ["new_province", "province", "server"]
