"""Landmarks, titles and frames."""

import pytest

from formkit.audit.checks.structure import frames, landmarks, titles
from tests.audit.checks.structure.twins import SHOWN, Twins, found

H1 = "<h1>Permits</h1>"
SERVICE = "<span class=govuk-service-navigation__service-name>{}</span>"
TITLED = "<!DOCTYPE html><html lang=en>{}<body><h1>Costs of a permit</h1>"
TWINS = (
    Twins(landmarks.MISSING_MAIN, f"<body><header>A</header>{H1}", f"<body><header>A</header><main>{H1}</main>"),
    Twins(landmarks.MISSING_MAIN, f"<body><nav>A</nav><div>{H1}</div>", f"<body>{H1}<p>A page without any landmark"),
    Twins(landmarks.MANY_LANDMARKS, "<main>A</main>", "<main hidden>A</main>"),
    Twins(landmarks.MANY_LANDMARKS, "<div role=banner>A</div><div role=banner>B</div>", "<header>A</header><header>B"),
    Twins(landmarks.LANDMARKS_ALIKE, "<nav>A</nav><nav>B</nav>", "<nav aria-label=A>A</nav><nav>B</nav>"),
    Twins(landmarks.LANDMARKS_ALIKE, "<aside aria-label=A>A</aside><aside aria-label=a>B</aside>", "<aside>A</aside>"),
    Twins(
        landmarks.OUTSIDE_LANDMARKS,
        f"<body><header>A</header><p>Beta</p><main>{H1}</main>",
        f"<body><header>A<p>Beta</p></header><main>{H1}</main>",
        SHOWN,
    ),
    Twins(
        landmarks.OUTSIDE_LANDMARKS,
        f"<body><nav>A</nav><div><div>Beta</div></div><main>{H1}</main>",
        f"<body><a href=#m>Skip</a><nav>A</nav><div role=alert>Saved</div><main id=m>{H1}</main>",
        SHOWN,
    ),
    Twins(
        landmarks.NAMELESS_DIALOG, "<dialog><h2>Costs</h2></dialog>", "<dialog aria-labelledby=a><h2 id=a>Costs</h2>"
    ),
    Twins(landmarks.NAMELESS_DIALOG, "<p role=alertdialog>A</p>", "<p role=alertdialog aria-label=Costs>A</p>"),
    Twins(titles.MISSING_TITLE, TITLED.format(""), TITLED.format("<title>Costs</title>")),
    Twins(titles.MISSING_TITLE, TITLED.format("<title> </title>"), TITLED.format("<title>Costs</title>")),
    *(
        Twins(titles.GENERIC_TITLE, TITLED.format(f"<title>{title}</title>"), TITLED.format("<title>Permits</title>"))
        for title in ("Insert title here", "Untitled", "Untitled document", "index.html", "Home", "Page 1", "React App")
    ),
    Twins(
        titles.MANY_TITLES,
        TITLED.format("<title>Costs</title><title>Costs</title>"),
        TITLED.format("<title>Costs</title><svg><title>Coin</title></svg>"),
    ),
    Twins(titles.TITLE_APART, TITLED.format("<title>Parking</title>"), TITLED.format("<title>Your permits</title>")),
    Twins(titles.TITLE_APART, "<body><h2>Costs</h2><h3>Refunds</h3>", "<body><h2>Costs</h2><h3>A permit</h3>"),
    Twins(titles.TITLE_NOT_HEADING, "<body><h1>Costs</h1>", f"<body>{H1}", SHOWN),
    Twins(titles.TITLE_WITHOUT_SERVICE, SERVICE.format("Moving"), SERVICE.format("Parking"), SHOWN),
    Twins(frames.NAMELESS_FRAME, "<iframe src=a></iframe>", "<iframe src=a title=Map></iframe>"),
    Twins(frames.NAMELESS_FRAME, "<iframe src=a></iframe>", "<iframe src=a hidden></iframe>"),
    Twins(frames.GENERIC_FRAME, "<iframe src=a title='iframe 1'></iframe>", "<iframe src=a title='Map'></iframe>"),
    Twins(frames.GENERIC_FRAME, "<iframe title='https://x.test/a'></iframe>", "<iframe title='Offices'></iframe>"),
    Twins(
        frames.FRAMES_ALIKE,
        "<iframe src=a title=Map></iframe><iframe src=b title=map></iframe>",
        "<iframe src=a title=Map></iframe><iframe src=b title=Chat></iframe>",
    ),
)


@pytest.mark.parametrize("twins", TWINS, ids=str)
def test_landmarks_titles_and_frames(twins: Twins) -> None:
    assert (bool(twins.found(twins.broken)), twins.found(twins.right)) == (True, [])


def test_a_title_may_say_error_first_and_more_after_the_heading() -> None:
    errors = "<!DOCTYPE html><html lang=en><title>Error: Permits - Parking</title><body>"
    assert "title-not-heading" not in {one.rule.id for one in found(f"{errors}{H1}", SHOWN)}


def test_a_title_in_welsh_may_say_so_too() -> None:
    errors = "<!DOCTYPE html><html lang=cy><title>Gwall: Permits - Parking</title><body>"
    assert "title-not-heading" not in {one.rule.id for one in found(f"{errors}{H1}", SHOWN)}


def test_words_outside_landmarks_are_said_together() -> None:
    (one,) = [
        one
        for one in found(f"<body><p>A</p><p>B</p><main>{H1}</main>", SHOWN)
        if one.rule == landmarks.OUTSIDE_LANDMARKS
    ]
    assert (one.message, len(one.marks)) == ("“A” stands in no landmark.", 2)
