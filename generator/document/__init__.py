"""What a text says, and where each part of it stands."""
