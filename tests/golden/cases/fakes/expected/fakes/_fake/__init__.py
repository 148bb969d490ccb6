"""What the fake is made of."""
