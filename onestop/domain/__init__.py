"""What the office knows: facts, rules and deadlines, as plain values without clock, ids or disk."""
