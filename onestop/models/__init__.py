"""The tables of a station's store, mapped and typed; no behaviour."""
