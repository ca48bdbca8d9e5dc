"""Laws: what must hold for any history, any order of arrival, any clock."""
