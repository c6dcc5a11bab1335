// Loads, and leaves no class behind.
