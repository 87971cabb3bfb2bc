"""Running checks in readers' browsers: what is shipped for that, and how it is built."""
