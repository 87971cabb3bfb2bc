"""Stands in for the module that writes schemas, which a browser does not do."""

from pydantic import Annotation

GenerateJsonSchema = Annotation
