"""The return of results, through a whole station."""
