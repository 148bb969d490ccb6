"""What a Python caller sees, as data."""
