// The room Wizard is built next.
