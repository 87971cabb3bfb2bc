"""Runs on a cluster of Dask's, for those who have one."""
