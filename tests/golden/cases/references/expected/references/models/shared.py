# Generated from an OpenAPI document. Do not edit: the next run overwrites it.

from __future__ import annotations

from typing import TypeAlias

from . import reports as _reports

Alias: TypeAlias = _reports.ReportSize

Second: TypeAlias = _reports.ReportSize
