"""The department's inbox: files come in, are taken, completed and sent back."""
