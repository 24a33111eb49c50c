"""How delegations are called: 党政|代表团, 学习|考察团; what comes before them is whose they are."""

from __future__ import annotations

from extractnews.match.late_pattern import LatePattern

GROUP = "(?:代表团|考察团|访问团|参观团)"
_WHOLE = f"(?:党政|学习|考察|友好|经贸|政府|工商界)*{GROUP}"
DELEGATION = LatePattern(_WHOLE)
DELEGATION_CAME = LatePattern(f"{_WHOLE}(?:一行)?[在赴到来抵]")
