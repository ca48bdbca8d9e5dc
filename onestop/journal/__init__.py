"""The journal of facts: written once, signed, chained and folded into projections."""
