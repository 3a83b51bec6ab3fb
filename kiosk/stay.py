"""A patron's stay, gesture by gesture: what each one changes, and what the journal is told.

Screens call these methods and show what comes of them; they decide nothing themselves.
There is one stay for the life of the kiosk, and one ``Visit`` after another in it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import datetime
from random import Random
from typing import Any, Literal, ParamSpec, TypeVar

from kiosk.activities.kinds import KINDS
from kiosk.activities.path import Page, next_page
from kiosk.activities.run import Answered, Chosen, Note, Run, Skipped
from kiosk.activities.turns import MAX_PLAYERS
from kiosk.activities.tutorial import Touch, TutorialRun
from kiosk.catalogue.desk import Desk
from kiosk.handoff.link import step_link
from kiosk.i18n import _
from kiosk.journal import events
from kiosk.journal.buckets import MinutesBucket, found_bucket, minutes_bucket, right_bucket
from kiosk.packs.content import Activity, Content, Record, Resource, Tutorial, Universe
from kiosk.packs.media_files import MediaFiles
from kiosk.visit.carnet import Added, CarnetItem
from kiosk.visit.comfort import Comfort
from kiosk.visit.visit import Visit
from kiosk.words import days

EndReason = Literal["button", "idle", "failure"]

Moves = ParamSpec("Moves")
Told = TypeVar("Told")


class Stay:
    """``record`` takes events and returns at once; ``now`` gives monotonic seconds, ``clock``
    the time of day; ``luck`` that of each game. ``counts`` reads how many events of each kind
    this kiosk has recorded, ``records`` those of its catalogue and ``shown`` how often each was
    proposed here: these may take longer than a frame. ``catalogue`` is where to search, ``None``
    where there is nothing to search. Each visit begins with ``usual_comfort``.
    Games last ``minutes`` at most, 0 as long as their authors meant."""

    def __init__(
        self,
        content: Content,
        record: Callable[[events.Event], None],
        now: Callable[[], float],
        *,
        clock: Callable[[], datetime] = datetime.now,
        media: MediaFiles | None = None,
        comfort: Comfort | None = None,
        luck: Callable[[], Random] = Random,
        minutes: int = 0,
        counts: Callable[[], Mapping[str, int]] = dict,
        records: Callable[[], Iterable[Record]] = tuple,
        shown: Callable[[], Mapping[str, int]] = dict,
        catalogue: Desk | None = None,
    ) -> None:
        self.content = content
        self.media = media or MediaFiles()
        self.clock = clock
        self._record = record
        self._now = now
        self.luck = luck
        self.minutes = minutes
        self.counts = counts
        self.records = records
        self.shown = shown
        self.catalogue = catalogue
        self.usual_comfort = comfort or Comfort()
        self.visit = self._new_visit()
        self.is_begun = False
        self.tutorial: TutorialRun | None = None
        self.game: Run[Any] | None = None
        self._playing_since = now()

    # --- the visit ---------------------------------------------------------------------

    def begin(self) -> None:
        """Someone touched the attract screen."""
        if not self.is_begun:
            self.visit = self._new_visit()
            self.is_begun = True
            self._record(events.VisitStarted(language=self.visit.comfort.language))

    def end(self, reason: EndReason) -> None:
        """Forget everything; only counters remain."""
        if not self.is_begun:
            return
        self.leave_activity()
        self._record(
            events.VisitEnded(
                reason=reason,
                opened=len(self.visit.opened),
                kept=len(self.visit.carnet.items),
                minutes=minutes_bucket(self._now() - self.visit.started_at),
            )
        )
        self.visit = self._new_visit()
        self.is_begun = False

    def _new_visit(self) -> Visit:
        return Visit(started_at=self._now(), comfort=self.usual_comfort)

    def take(self, content: Content, media: MediaFiles) -> None:
        """Other content in the middle of a visit; what is being played goes on where it was."""
        self.content, self.media = content, media
        if (tutorial := self.tutorial) is not None:
            same = (one for one in content.tutorials if one.id == tutorial.tutorial.id)
            self.tutorial = next((TutorialRun(one, tutorial.index) for one in same), None)
        if (game := self.game) is not None:
            again = (one for one in content.activities if one.id == game.activity.id)
            self.game = next((self._dealt_again(one, game) for one in again), None)

    # --- the shelf ---------------------------------------------------------------------

    def open_case(self, universe_id: str) -> Universe:
        if self.visit.open_case(universe_id):
            self._record(events.CaseOpened(universe=universe_id))
        return self.content.universe(universe_id)

    def open_resource(self, resource_id: str) -> Resource:
        """Show a resource with its code."""
        self._record(events.ResourceOpened(resource=resource_id))
        self._record(events.QrShown(what="resource", subject=resource_id))
        return self.content.resource(resource_id)

    def ask_help(self, topic: str) -> None:
        self._record(events.HelpAsked(topic=topic))

    def screen_failed(self, screen: str, error: BaseException) -> None:
        self._record(events.ScreenFailed(screen=screen, error=type(error).__name__))

    # --- the catalogue -----------------------------------------------------------------

    def search_done(self, found: int) -> None:
        """A search has come to rest with so many answers; what was typed goes no further."""
        self._record(events.Searched(found=found_bucket(found)))

    def open_record(self, record: Record) -> None:
        """Show a record with its code."""
        self.visit.see(record.id)
        self._record(events.RecordOpened(record=record.id))

    # --- the tutorial ------------------------------------------------------------------

    def start_tutorial(self, tutorial_id: str) -> TutorialRun:
        """Start a tutorial, or go on with it after a look elsewhere (help, carnet, comfort)."""
        run = self.tutorial
        if run is None or run.tutorial.id != tutorial_id:
            self.leave_activity()
            run = self.tutorial = TutorialRun(self.content.tutorial(tutorial_id))
            self._playing_since = self._now()
            self._record(events.TutorialStarted(tutorial=tutorial_id))
        return run

    def touch_phone(self, block_index: int) -> Touch:
        """Touch a block of the practice phone; a right touch is the step done."""
        return self._gesture(lambda run: run.touch(block_index))

    def type_letter(self, letter: str) -> Touch:
        """Type a letter in the field of the practice phone; the last one is the step done."""
        return self._gesture(lambda run: run.type(letter))

    def _gesture(self, make: Callable[[TutorialRun], Touch]) -> Touch:
        run = self._tutorial()
        done = events.StepDone(
            tutorial=run.tutorial.id,
            step=run.index,
            mistakes=run.mistakes,
            was_shown=run.was_shown,
        )
        touch = make(run)
        if touch is Touch.RIGHT:
            self._record(done)
            self._finish_tutorial(run)
        return touch

    def skip_step(self) -> None:
        """« Passer »: the next step, whatever was done of this one."""
        run = self._tutorial()
        if not run.is_over:
            self._record(events.StepSkipped(activity=run.tutorial.id, step=run.index))
            run.skip()
            self._finish_tutorial(run)

    def _finish_tutorial(self, run: TutorialRun) -> None:
        """Nothing as long as there is a step to do."""
        if run.is_over:
            self.visit.finish(run.tutorial.id)
            self._record(events.TutorialFinished(tutorial=run.tutorial.id, minutes=self._minutes()))

    def show_step_link(self) -> str:
        """The address at which to go on at home, whose code is on the screen."""
        tutorial = self._tutorial().tutorial
        self._record(events.QrShown(what="resource", subject=tutorial.resource))
        return self._way_home(tutorial)

    def _way_home(self, tutorial: Tutorial) -> str:
        """The address of what ``tutorial`` is about, with the step that it was left at."""
        url = self.content.resource(tutorial.resource).url
        run = self.tutorial
        if run is None or run.is_over or run.tutorial.id != tutorial.id:
            return url
        return step_link(url, tutorial.id, run.index)

    def _tutorial(self) -> TutorialRun:
        if self.tutorial is None:
            raise RuntimeError("no tutorial was started")
        return self.tutorial

    # --- games -------------------------------------------------------------------------

    def play(self, activity_id: str) -> Run[Any]:
        """Start a game, or go on with it after a look elsewhere (help, comfort)."""
        run = self.game
        if run is None or run.activity.id != activity_id:
            self.leave_activity()
            activity: Any = self.content.activity(activity_id)
            kind = KINDS[type(activity)]
            players = self.visit.players if kind.is_shared else 1
            run = kind.run(activity, self.luck(), players=players, minutes=self.minutes)
            self.game, self._playing_since = run, self._now()
            self._record(events.ActivityStarted(activity=activity_id, kind=kind.name))
        return run

    def answer(self, activity_id: str, question: int, choice: int) -> None:
        """Begin a visit with the answer to a question of a game, asked by the attract screen."""
        self.begin()
        run: Any = self.play(activity_id)  # a quiz: no other game is asked one question of
        run.ask_first(question)
        self.do(run.choose, choice)

    def play_again(self) -> Run[Any]:
        """The game that was being played, from its beginning."""
        again = self._game().activity.id
        self.leave_activity()
        return self.play(again)

    def share(self) -> None:
        """One more takes turns on the screen; after the most that can, one alone again."""
        self.visit.players = self.visit.players % MAX_PLAYERS + 1

    def play_for(self, audiences: Sequence[str]) -> None:
        """Games for the next of these audiences; after the last, for everybody again."""
        turn = ("", *audiences)
        now = turn.index(self.visit.audience) if self.visit.audience in turn else 0
        self.visit.audience = turn[(now + 1) % len(turn)]

    def next_page(self, done: Activity) -> Page | None:
        """What to do after ``done``, of what this visit has not finished yet."""
        return next_page(self.content, done, self.visit.finished)

    def show_records(self, records: Iterable[Record]) -> None:
        """These were proposed by the game: the patron has seen them."""
        for record in records:
            self.visit.see(record.id)
            self._record(events.RecordShown(record=record.id, activity=self._game().activity.id))

    def do(self, move: Callable[Moves, Told], *args: Moves.args, **kwargs: Moves.kwargs) -> Told:
        """Make a move of the game that is being played: ``stay.do(run.choose, 2)``."""
        run = self._game()
        was_over = run.is_over
        told = move(*args, **kwargs)
        for note in run.take_notes():
            self._record(_event(run.activity.id, note))
        if run.is_over and not was_over:
            self._finish(run)
        return told

    def _dealt_again(self, activity: Any, game: Run[Any]) -> Run[Any]:
        """The same game of an activity whose content has changed, at the same step."""
        luck = Random()
        luck.setstate(game.luck)
        players = game.turns.count
        run = KINDS[type(activity)].run(activity, luck, players=players, minutes=game.minutes)
        run.resume(game.step)
        return run

    def _finish(self, run: Run[Any]) -> None:
        self.visit.finish(run.activity.id)
        score = run.score
        right = right_bucket(score.right, score.count) if score else ""
        self._record(
            events.ActivityFinished(
                activity=run.activity.id,
                kind=_kind(run),
                right=right,
                players=run.turns.count,
                minutes=self._minutes(),
            )
        )

    def _minutes(self) -> MinutesBucket:
        """How long the game or the tutorial has lasted."""
        return minutes_bucket(self._now() - self._playing_since)

    def _game(self) -> Run[Any]:
        if self.game is None:
            raise RuntimeError("no game was started")
        return self.game

    def leave_activity(self) -> None:
        """Leave whatever is being played; half-way is recorded as such."""
        if self.tutorial is not None and not self.tutorial.is_over:
            step = events.StepAbandoned(
                tutorial=self.tutorial.tutorial.id,
                step=self.tutorial.index,
                minutes=self._minutes(),
            )
            self._record(step)
        if (game := self.game) is not None and not game.is_over:
            self._record(
                events.ActivityAbandoned(
                    activity=game.activity.id,
                    kind=_kind(game),
                    step=game.step,
                    players=game.turns.count,
                    minutes=self._minutes(),
                )
            )
        self.tutorial = self.game = None

    # --- the carnet --------------------------------------------------------------------

    def keep(self, item: CarnetItem) -> Added:
        added = self.visit.carnet.add(item)
        if added is Added.ADDED:
            self._record(events.Kept(item_kind=item.kind, id=item.id))
        return added

    def show_carnet(self) -> None:
        """The carnet's code is on the screen; an empty carnet has none."""
        if self.visit.carnet.items:
            self._record(events.QrShown(what="carnet", subject=""))

    def item(self, kind: str, subject: str) -> CarnetItem:
        """What keeping a page of that kind (``ItemKind``) puts in the carnet."""
        make = {
            "universe": self._universe_item,
            "resource": self._resource_item,
            "tutorial": self._tutorial_item,
            "activity": self._activity_item,
            "pick": self._pick_item,
            "event": self._event_item,
        }
        return make[kind](subject)

    def record_item(self, record: Record) -> CarnetItem:
        """What keeping a record puts in the carnet. Its universe is on the shelf."""
        resources = {one.id: one.url for one in self.content.resources}
        return CarnetItem(
            kind="record",
            id=record.id,
            title=record.title,
            detail=self._detail(record.universe, record.creator),
            universe=record.universe,
            url=record.url
            or resources.get(record.resource, "")
            or self._address_of(record.universe),
        )

    def _universe_item(self, universe_id: str) -> CarnetItem:
        universe = self.content.universe(universe_id)
        return CarnetItem(
            kind="universe",
            id=universe.id,
            title=universe.title,
            detail=universe.fact,
            universe=universe.id,
            url=self._address_of(universe.id),
        )

    def _resource_item(self, resource_id: str) -> CarnetItem:
        resource = self.content.resource(resource_id)
        return CarnetItem(
            kind="resource",
            id=resource.id,
            title=resource.title.rstrip("."),
            detail=self._detail(resource.universe, resource.provider),
            universe=resource.universe,
            url=resource.url,
        )

    def _tutorial_item(self, tutorial_id: str) -> CarnetItem:
        tutorial = self.content.tutorial(tutorial_id)
        return CarnetItem(
            kind="tutorial",
            id=tutorial.id,
            title=tutorial.title,
            detail=self._detail(tutorial.universe, _("pas à pas")),
            universe=tutorial.universe,
            url=self._way_home(tutorial),
        )

    def _activity_item(self, activity_id: str) -> CarnetItem:
        activity = self.content.activity(activity_id)
        universe = activity.universe or self.content.universes[0].id
        resource = activity.resource and self.content.resource(activity.resource).url
        return CarnetItem(
            kind="activity",
            id=activity.id,
            title=activity.title.rstrip("."),
            detail=self._detail(universe, _("jeu")),
            universe=universe,
            url=resource or self._address_of(universe),
        )

    def _pick_item(self, pick_id: str) -> CarnetItem:
        pick = self.content.pick(pick_id)
        return CarnetItem(
            kind="pick",
            id=pick.id,
            title=pick.title,
            detail=self._detail(pick.universe, pick.creator),
            universe=pick.universe,
            url=pick.url or self._address_of(pick.universe),
        )

    def _event_item(self, event_id: str) -> CarnetItem:
        """The day stands first: of a long carnet, phones get the beginning of each title."""
        event = self.content.event(event_id)
        title = _("{day}\u00a0: {title}")
        return CarnetItem(
            kind="event",
            id=event.id,
            title=title.format(day=days.day_of_month(event.day), title=event.title),
            detail=days.when(event),
            universe=event.universe or self.content.universes[0].id,
            url=event.url or self.content.portal,
        )

    def _detail(self, universe_id: str, more: str) -> str:
        title = self.content.universe(universe_id).title
        return f"{title} · {more}" if more else title

    def _address_of(self, universe_id: str) -> str:
        resources = self.content.resources_of(universe_id)
        return resources[0].url if resources else self.content.portal


def _kind(run: Run[Any]) -> str:
    return KINDS[type(run.activity)].name


def _event(activity: str, note: Note) -> events.Event:
    match note:
        case Answered(step=step, choice=choice, is_right=is_right):
            return events.QuestionAnswered(
                activity=activity, step=step, choice=choice, is_right=is_right
            )
        case Chosen(step=step, choice=choice):
            return events.WayChosen(activity=activity, step=step, choice=choice)
        case Skipped(step=step):
            return events.StepSkipped(activity=activity, step=step)
