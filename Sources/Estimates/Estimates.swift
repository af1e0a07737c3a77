// The room Estimates is built next.
