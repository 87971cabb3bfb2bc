"""Stands in for `pydantic_core`, of which only a name is asked for."""

from pydantic import Annotation

ErrorDetails = Annotation
