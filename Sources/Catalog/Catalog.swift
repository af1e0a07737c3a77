// The room Catalog is built next.
