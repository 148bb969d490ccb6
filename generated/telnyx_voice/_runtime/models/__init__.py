"""What models are made of, and JSON in and out."""
