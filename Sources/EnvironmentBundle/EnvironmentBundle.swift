// The room EnvironmentBundle is built next.
