// The room Validation is built next.
