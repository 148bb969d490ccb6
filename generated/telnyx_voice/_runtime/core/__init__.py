"""What every room of the client builds on."""
