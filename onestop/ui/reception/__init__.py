"""The reception: from the citizen's papers to a printed promise."""
