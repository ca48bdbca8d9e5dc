"""What tests of the hub stand on."""

from tests.hub.province import new_province, province, sample_template, server

__all__ = ["new_province", "province", "sample_template", "server"]
