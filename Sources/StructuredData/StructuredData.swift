// The room StructuredData is built next.
