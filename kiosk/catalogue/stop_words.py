"""Words that say nothing by themselves: they need not be there for something to be found."""

from __future__ import annotations

_ARTICLES = "le la les l un une des the a an el los las der die das het een il lo"
_SMALL = """
    ai au aux avec c ce ces cet cette d dans de du elle en et ils je j jusqu leur leurs lui m ma mes
    mon n ne nos notre nous on ou par pas pour qu que qui s sa se ses si son sur t ta te tes ton tu
    vos votre vous y
    and for gli in of or to und van with
"""

# What a title may begin with without being another one.
ARTICLES = frozenset(_ARTICLES.split())
STOP_WORDS = ARTICLES | frozenset(_SMALL.split())
