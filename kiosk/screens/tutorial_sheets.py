"""What lies over a tutorial: the ways out of what does not work, and the way on at home."""

from __future__ import annotations

from kiosk.activities.tutorial import TutorialRun
from kiosk.i18n import _
from kiosk.packs.content import Step
from kiosk.widgets.failure import FailureLine
from kiosk.widgets.offers import Offer
from kiosk.widgets.sheet import Sheet
from kiosk.widgets.step_code import StepCode
from kiosk.widgets.take_home import in_short_lines

STAY, KEEP = "stay", "keep"


def failures_sheet(step: Step) -> Sheet:
    """« Ça ne marche pas »: what may happen at home, and the ways out. It dispatches ``STAY``, or
    the first help topic of its ways out."""
    topics = [failure.help_topic for failure in step.failures if failure.help_topic]
    topic = topics[0] if topics else "help"
    again = Offer(name=STAY, text=_("Je réessaie"), icon="arrow-counter-clockwise")
    ask = Offer(name=topic, text=_("Demander de l’aide"), icon="hand-waving", look="primary")
    sheet = Sheet(title=_("Ça ne marche pas ?"), offers=(again, ask), escape=STAY)
    for failure in step.failures:
        sheet.add_line(FailureLine(symptom=failure.symptom, remedy=failure.remedy))
    return sheet


def home_sheet(run: TutorialRun, link: str, url: str) -> Sheet:
    """« Continuer chez moi »: ``link`` as a code, ``url`` to type. Dispatches ``STAY`` or
    ``KEEP``."""
    stay = Offer(name=STAY, text=_("Je continue ici"), icon="device-mobile")
    keep = Offer(name=KEEP, text=_("Dans mon carnet"), icon="bookmark-simple", look="primary")
    sheet = Sheet(title=_("Continuer chez moi"), offers=(stay, keep), escape=STAY)
    step = _("Vous en êtes à l’étape {number} sur {count}.")
    sheet.add_line(
        StepCode(
            link=link,
            address=in_short_lines(url),
            text=step.format(number=run.index + 1, count=run.count),
        )
    )
    return sheet
