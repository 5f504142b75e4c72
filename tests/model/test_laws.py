"""Any sequence of visits, posts, changes, tabs, languages and days keeps the laws: formkit against a model by hand."""

import json
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, precondition, rule, run_state_machine_as_test

from formkit.definition.compile import compile
from formkit.walk import walk
from tests.client import Citizen
from tests.journeys import Town, town
from tests.model.allotment import BY_NAME, FORM, STEPS, Way, judged, way
from tests.model.typing import TYPINGS, Typing, anything, good, right, shown
from tests.submitted import count, document
from tests.valid_page import words

HOME = f"/{FORM['name']}"
DAWN = datetime(2026, 6, 1, 6, tzinfo=UTC)
DAY = timedelta(hours=23, minutes=59)
"""As long as a session lasts without a request, less a minute; the date changes."""
Inputs = dict[str, list[str]]


class Citizens(RuleBasedStateMachine):
    """One citizen with several tabs. What formkit should know of them is in `kept`, `open`, `sent` and `drafted`."""

    served: Town

    def __init__(self) -> None:
        super().__init__()
        self.served.clock.advance(DAWN - self.served.clock.now())
        self.citizen: Citizen = self.served.citizen()
        self.kept: dict[str, Any] = {}
        self.open = self.drafted = self.sent = False
        self.has_cookie = False
        self.session = self.token_of = 0
        self.tabs: list[tuple[int, str, list[str]]] = []
        self.submissions = count(self.served)

    @property
    def today(self) -> date:
        return self.served.clock.today()

    @property
    def way(self) -> Way:
        return way(self.kept, self.today)

    # What the citizen does

    @rule(name=st.sampled_from([*BY_NAME, "check-answers"]), language=st.sampled_from(["", "/cy"]))
    def visits(self, name: str, language: str) -> None:
        self.citizen.opens(f"{language}{HOME}/{name}")
        assert self.citizen.page.root.get("lang") == ("cy" if language else "en")
        self.arrives(self.belongs(name))

    @rule(data=st.data())
    def answers_where_they_are(self, data: st.DataObject) -> None:
        end = self.way.end
        if end == "check-answers" or BY_NAME[end].is_exit:
            return self.visits(data.draw(st.sampled_from(self.way.reached)), "")
        return self.posts(end, data.draw(right(BY_NAME[end])))

    @rule(data=st.data())
    def hurries_to_the_end(self, data: st.DataObject) -> None:
        for _ in STEPS:
            step = BY_NAME.get(self.way.end)
            if step and not step.is_exit:
                self.posts(step.name, data.draw(good(step)))

    @rule(data=st.data(), step=st.sampled_from([one for one in STEPS if not one.is_exit]))
    def answers_any_page(self, data: st.DataObject, step: Any) -> None:
        self.posts(step.name, data.draw(st.one_of(right(step), anything(step))))

    @precondition(lambda self: self.way.complete and self.drafted)
    @rule(data=st.data())
    def changes(self, data: st.DataObject) -> None:
        asked = [name for name in self.way.reached if BY_NAME[name].asks]
        name = data.draw(st.sampled_from(asked))
        self.visits("check-answers", "")
        assert f"{HOME}/{name}?change=1" in {one.get("href") for one in self.citizen.page.all("a")}
        self.posts(name, data.draw(right(BY_NAME[name])), change=True)

    @rule(data=st.data(), step=st.sampled_from([one for one in STEPS if one.asks]))
    def keeps_a_tab_open(self, data: st.DataObject, step: Any) -> None:
        self.visits(step.name, "")
        if self.citizen.page.path.endswith(f"/{step.name}"):
            self.tabs.append((self.session, step.name, self.citizen.page.inputs["csrf-token"]))

    @precondition(lambda self: self.tabs)
    @rule(data=st.data())
    def posts_from_an_old_tab(self, data: st.DataObject) -> None:
        session, name, token = data.draw(st.sampled_from(self.tabs))
        self.posts(name, data.draw(right(BY_NAME[name])), token=token, genuine=session == self.session)

    @rule(data=st.data(), step=st.sampled_from([one for one in STEPS if one.asks]))
    def switches_the_language_while_typing(self, data: st.DataObject, step: Any) -> None:
        self.visits(step.name, "")
        if self.citizen.page.path.endswith(f"/{step.name}"):
            typing = data.draw(anything(step))
            self.citizen.posts(f"/cy{HOME}/{step.name}", {**inputs_of(typing), "switch-language": ["cy"]})
            assert self.citizen.page.response.status_code == 200
            assert self.citizen.page.root.get("lang") == "cy"
            self.shows_as_typed(typing)

    @rule()
    def a_day_passes(self) -> None:
        self.served.clock.advance(DAY)
        self.visits("check-answers", "")

    @precondition(lambda self: "plot" in self.way.reached)
    @rule()
    def is_right_for_one_day(self) -> None:
        today = self.today.isoformat()
        self.posts("plot", {"size": ({"size": ["2"]}, 2), "starts": (shown("starts", today), today)})
        self.a_day_passes()

    @precondition(lambda self: self.drafted)
    @rule()
    def times_out(self) -> None:
        self.served.clock.advance(DAY + timedelta(minutes=2))
        self.ends()

    @precondition(lambda self: self.drafted)
    @rule()
    def deletes_everything(self) -> None:
        self.citizen.opens(f"{HOME}/delete-answers").presses("Yes, delete my answers")
        assert self.citizen.page.h1 == "Your answers have been deleted"
        self.ends()
        self.has_cookie = False

    @rule(
        data=st.data(),
        agreed=st.sampled_from([True, True, False]),
        times=st.integers(1, 3),
        change=st.sampled_from([None, *TYPINGS["email"][:2]]),
    )
    def sends(self, data: st.DataObject, agreed: bool, times: int, change: Typing | None) -> None:
        self.hurries_to_the_end(data)
        self.visits("check-answers", "")
        if not self.way.complete:
            return None
        inputs = {**self.citizen.page.inputs, **({"agreed": ["yes"]} if agreed else {})}
        if change:
            self.posts("email", {"email": change})  # in another tab
        self.served.clock.advance(timedelta(seconds=1))  # the confirmation is that of the latest submission
        for _ in range(times):
            self.citizen.posts(f"{HOME}/check-answers", inputs)
        if agreed and not change:
            return self.is_sent(self.way.on)
        assert self.citizen.is_at("check-answers").page.response.status_code == 422
        assert bool(self.citizen.page.errors) is not bool(change)
        assert count(self.served) == self.submissions
        return None

    # What formkit should do

    def belongs(self, name: str) -> str:
        """Where somebody is sent who asks for a page."""
        if name in self.way.reached:
            return name
        if not self.open:
            return "timed-out" if self.has_cookie else FORM["name"]
        if not self.drafted and self.sent:
            return "confirmation"
        return self.way.end

    def posts(
        self,
        name: str,
        typing: Mapping[str, Typing],
        *,
        change: bool = False,
        token: list[str] | None = None,
        genuine: bool = True,
    ) -> None:
        """Post a page, with this session's token unless that of an old tab is given, and judge the outcome."""
        step, before = BY_NAME[name], self.way
        typed = {"csrf-token": token or self.token(), **inputs_of(typing)}
        genuine = genuine and self.open
        self.citizen.posts(f"{HOME}/{name}{'?change=1' if change else ''}", typed)
        kept = judged(step, {key: meaning for key, (_, meaning) in typing.items()}, before.on, self.today)
        if not genuine or kept is None:
            assert self.citizen.page.response.status_code == 422
            self.citizen.is_at(name)
            if not self.open:
                self.begins()
            return self.shows_as_typed(typing)
        self.kept |= {"rules": True} if name == "rules" else kept
        self.drafted = True
        return self.arrives(self.next(name, change))

    def next(self, name: str, change: bool) -> str:
        reached = self.way.reached
        if change or name not in reached or name == reached[-1]:
            return self.way.end
        return reached[reached.index(name) + 1]

    def token(self) -> list[str]:
        """The token that each page of this session has, taken from the page at hand or from one always within reach."""
        if not self.open:
            return [""]
        page = self.citizen.page
        if not page or self.token_of != self.session or not page.all("form"):
            page = self.citizen.opens(f"{HOME}/who").page
        self.token_of = self.session
        return page.inputs["csrf-token"]

    def arrives(self, name: str) -> None:
        """Hold the page at hand against the model: where it is, and what it shows."""
        page = self.citizen.page
        assert page.response.status_code == 200
        self.citizen.is_at(name)
        if name == "timed-out":
            self.has_cookie = False
        if name in self.way.reached and not self.open:
            self.begins()
        if name == "check-answers":
            assert [words(one) for one in page.all("dt")] == self.way.labels
        if name in BY_NAME and BY_NAME[name].asks:
            self.shows_kept(name)
        self.is_pure()

    def shows_kept(self, name: str) -> None:
        """The inputs hold what is kept, even for questions that are hidden or no longer right."""
        holds = {key: value for key, value in self.citizen.page.inputs.items() if key != "csrf-token"}
        for one in BY_NAME[name].asks:
            wanted = shown(one.name, self.kept.get(one.name))
            if one.name == "crops" and self.way.on.get("who") != "group":
                wanted = {key: left for key, each in wanted.items() if (left := [v for v in each if v != "honey"])}
            for key, value in wanted.items():
                assert holds.pop(key, None) == value, (key, value)
        assert not holds

    def shows_as_typed(self, typing: Mapping[str, Typing]) -> None:
        """The boxes hold exactly what was typed."""
        holds = self.citizen.page.inputs
        for key, values in inputs_of(typing).items():
            if key not in ("who", "crops", "reason", "shed"):
                assert [text.replace("\r\n", "\n") for text in holds[key]] == [v.replace("\r\n", "\n") for v in values]

    def is_pure(self) -> None:
        """Law 1: the walk gives the same each time, as the model does, and leaves the answers as they are."""
        before = dict(self.kept)
        first, second = (walk(JOURNEY, self.kept, self.today) for _ in range(2))
        assert self.kept == before
        assert first == second
        assert tuple(page.name for page in first.pages) == self.way.reached
        assert first.end == self.way.end
        fields, values = first.journey.fields, first.facts.values
        answers = {name: None if v is None else fields[name].type.to_json(v) for name, v in values.items()}
        assert answers == {name: value for name, value in self.way.on.items() if name != "rules"}

    def is_sent(self, answers: Mapping[str, Any]) -> None:
        """Law 3 and 8: one submission, with exactly the answers on the trail."""
        self.citizen.is_at("confirmation")
        self.submissions += 1
        assert count(self.served) == self.submissions
        (reference,) = {words(one) for one in self.citizen.page.all("strong") if len(words(one)) == 8}
        assert document(self.served, reference)["answers"] == answers
        self.kept, self.drafted, self.sent = {}, False, True
        self.session += 1

    def begins(self) -> None:
        self.open = self.has_cookie = True
        self.session += 1

    def ends(self) -> None:
        self.kept, self.open, self.drafted, self.sent = {}, False, False, False


def inputs_of(typing: Mapping[str, Typing]) -> Inputs:
    return {key: value for inputs, _ in typing.values() for key, value in inputs.items()}


@contextmanager
def serving() -> Iterator[Town]:
    with TemporaryDirectory() as folder:
        running = town(Path(folder), FORM, FORMKIT_SESSION_MINUTES="1440")
        yield running
        running.store.database.engine.dispose()


JOURNEY = compile(json.dumps(FORM).encode(), "allotment.json").journey
assert JOURNEY


def test_any_sequence_of_steps_keeps_the_laws() -> None:
    with serving() as running:
        Citizens.served = running
        run_state_machine_as_test(Citizens, settings=settings(max_examples=15, stateful_step_count=25))
    assert Citizens.TestCase
