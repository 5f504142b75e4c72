"""Any sequence of adding, changing and removing children, in any two tabs, keeps the others' answers as they were."""

from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from tests.relatives import family, listed

NAMES = st.text("abcdefgh", min_size=1, max_size=6)
AGES = st.integers(0, 4)
PLACES = st.integers(0, 2)


class Children(RuleBasedStateMachine):
    """`known` are the children that there should be, by id, each with name and age (None while that is not said)."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = TemporaryDirectory()
        self.served = family(Path(self.folder.name))
        self.citizen = self.served.citizen().start("family").answers("help", help="loan").answers("amount", amount="1")
        self.known: dict[str, tuple[str, int | None]] = {}
        self.removed: list[tuple[str, dict[str, list[str]]]] = []

    def teardown(self) -> None:
        self.served.store.database.engine.dispose()
        self.folder.cleanup()

    def chosen(self, place: int) -> tuple[str, str]:
        """The id of a child, and the name that the list has for it."""
        item = [*self.known][place % len(self.known)]
        return item, self.known[item][0]

    @precondition(lambda self: len(self.known) < 3)
    @rule(name=NAMES, age=AGES, is_whole=st.booleans())
    def adds(self, name: str, age: int, is_whole: bool) -> None:
        self.citizen.opens("/family/children").adds()
        item = self.citizen.path.split("/")[3]
        self.citizen.answers("child-name", first=name)
        self.known[item] = (name, age if is_whole else None)
        if is_whole:
            self.citizen.answers("child-age", age=str(age)).is_at("children")

    @precondition(lambda self: self.known)
    @rule(place=PLACES, name=NAMES, age=AGES)
    def changes(self, place: int, name: str, age: int) -> None:
        item, _ = self.chosen(place)
        self.citizen.opens(f"/family/children/{item}/child-name").answers("child-name", first=name)
        self.citizen.answers("child-age", age=str(age)).is_at("children")
        self.known[item] = (name, age)

    @precondition(lambda self: self.known)
    @rule(place=PLACES)
    def removes(self, place: int) -> None:
        item, _ = self.chosen(place)
        page = self.citizen.opens(f"/family/children/{item}/child-name").page
        self.removed.append((page.path, page.inputs))
        self.citizen.opens(f"/family/children/{item}/remove").presses("Yes, remove").is_at("children")
        del self.known[item]

    @precondition(lambda self: self.removed)
    @rule(place=PLACES)
    def posts_in_another_tab_about_one_that_was_removed(self, place: int) -> None:
        path, inputs = self.removed[place % len(self.removed)]
        self.citizen.posts(path, inputs).is_at("children")

    @invariant()
    def every_child_is_as_it_was_said_last(self) -> None:
        (draft,) = self.served.store.drafts.all(self.session())
        kept = {one["id"]: (one["first"], one.get("age")) for one in draft.answers.get("children", ())}
        assert kept == self.known
        assert draft.answers["helps"] == [{"id": "loan", "amount": "1.00"}]

    @invariant()
    def the_list_shows_them_in_the_order_they_were_added(self) -> None:
        shown = [f"{name}{' Incomplete' if age is None else ''}" for name, age in self.known.values()]
        assert listed(self.citizen.opens("/family/children")) == shown

    def session(self) -> object:
        cookie = self.citizen.browser.get_cookie("formkit-80")
        assert cookie is not None
        return self.served.store.sessions.visit(cookie.value).id


TestChildren = Children.TestCase
TestChildren.settings = settings(max_examples=8, stateful_step_count=6, deadline=None)
