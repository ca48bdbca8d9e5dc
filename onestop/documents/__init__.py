"""The printed forms: data in, PDF bytes out."""
