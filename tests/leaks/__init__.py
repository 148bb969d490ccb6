"""No secret reaches an error reporter, whatever goes wrong and whatever carries the request."""
