"""What the user decides."""
