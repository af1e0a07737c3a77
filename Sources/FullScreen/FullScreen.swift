// The room FullScreen is built next.
