"""What the fake knows of the document."""
