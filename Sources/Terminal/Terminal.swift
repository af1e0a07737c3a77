// The room Terminal is built next.
