"""What is said about a document, and how it is shown."""
