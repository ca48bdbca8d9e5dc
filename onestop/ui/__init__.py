"""The screens of the desk; the only layer that knows Qt."""
