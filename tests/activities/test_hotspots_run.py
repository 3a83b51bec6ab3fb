from __future__ import annotations

from random import Random

from kiosk.activities.hotspots import HotspotsRun
from kiosk.activities.run import Chosen, Skipped
from kiosk.packs.content import Hotspots, Media, Span, Spot
from kiosk.packs.limits import MAX_SPOTS


def a_picture(spots: int) -> Hotspots:
    return Hotspots(
        id="une",
        title="La une d’un journal",
        picture=Media("media/une.jpg", "La une d’un journal."),
        spots=tuple(Spot(n / 10, n / 10, (Span(f"Point {n}"),)) for n in range(spots)),
    )


def a_run(spots: int = 4) -> HotspotsRun:
    return HotspotsRun(a_picture(spots), Random(1))


def test_nothing_is_told_until_a_point_is_touched() -> None:
    run = a_run()
    assert (run.open, run.seen, run.step, run.is_over) == (None, (), 0, False)


def test_a_point_that_is_touched_tells_its_words_and_counts_once() -> None:
    run = a_run()
    assert run.look(2) is run.activity.spots[2]
    assert run.look(0) is run.activity.spots[0]
    assert run.look(2) is run.activity.spots[2]
    assert (run.open, run.seen, run.step) == (2, (2, 0), 2)
    assert run.take_notes() == (Chosen(step=0, choice=2), Chosen(step=1, choice=0))


def test_a_touch_where_no_point_is_does_nothing() -> None:
    run = a_run()
    assert run.look(4) is None
    assert run.look(-1) is None
    assert (run.seen, run.take_notes()) == ((), ())


def test_all_points_seen_is_the_end_only_when_the_patron_says_so() -> None:
    run = a_run(2)
    run.look(0)
    assert not run.has_seen_all
    run.look(1)
    assert (run.has_seen_all, run.is_over) == (True, False)
    run.finish()
    assert run.is_over
    assert run.look(0) is None
    assert run.score is None


def test_passing_opens_the_next_point_and_then_ends() -> None:
    run = a_run(3)
    run.look(0)
    run.skip()
    assert (run.open, run.seen) == (1, (0, 1))
    run.skip()
    assert run.seen == (0, 1, 2)
    run.skip()
    assert run.is_over
    run.skip()
    assert run.take_notes() == (Chosen(step=0, choice=0), Skipped(step=1), Skipped(step=2))


def test_a_hint_points_at_what_was_not_seen_until_something_is() -> None:
    run = a_run(2)
    run.look(0)
    run.show_hint()
    assert (run.hinted, run.has_hint) == (1, False)
    run.look(0)
    assert (run.hinted, run.has_hint) == (None, True)
    run.look(1)
    run.show_hint()
    assert (run.hinted, run.has_hint) == (None, False)


def test_ten_thousand_random_games_all_end_with_every_point_counted_once() -> None:
    luck = Random(125)
    for _game in range(10_000):
        run = a_run(luck.randint(1, MAX_SPOTS))
        moves = 0
        while not run.is_over:
            if luck.random() < 0.8:
                run.look(luck.randrange(-1, MAX_SPOTS + 1))
            else:
                luck.choice((run.skip, run.show_hint))()
            moves += 1
            assert moves < 1_000
            assert run.hinted not in run.seen
        assert sorted(run.seen) == list(range(len(run.activity.spots)))
        assert len(run.take_notes()) == run.step
