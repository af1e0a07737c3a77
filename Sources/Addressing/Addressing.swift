// The room Addressing is built next.
