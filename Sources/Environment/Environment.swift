// The room Environment is built next.
