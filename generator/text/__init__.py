"""Text of a document, quoted for the place where it is printed."""
