"""Programs that are published with a site, for whoever reads it; they need Python alone."""
