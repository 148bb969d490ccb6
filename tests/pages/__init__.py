"""What pages say is true: their blocks run and are typed, their links lead somewhere."""
