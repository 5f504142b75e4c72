"""axe-core in a real page: it finds what is wrong, and never passes what it could not judge."""

from pathlib import Path
from urllib.parse import quote

import pytest
from selenium.webdriver import Chrome

from formkit.audit.axe import Axe, AxeFailed, Verdict

pytestmark = pytest.mark.browser

SOUND = '<html lang="en"><title>Sound</title><main><h1>Sound</h1><p>All is well</p></main></html>'
NO_LABEL = SOUND.replace("All is well", '<input type="text" id="bare">')
SMALL_TARGETS = SOUND.replace(
    "All is well", "".join(f'<button style="width:9px;height:9px;padding:0" aria-label="{n}"></button>' for n in "abc")
)
OVER_A_PICTURE = SOUND.replace("<p>", '<p style="background:linear-gradient(red,blue)">')


def judge(chromium: Chrome, html: str) -> Verdict:
    chromium.get(f"data:text/html;charset=utf-8,{quote('<!doctype html>' + html)}")
    return Axe(chromium).judge()


def script(folder: Path, axe: str) -> Path:
    path = folder / "axe.js"
    path.write_text(f"window.axe = {axe};", encoding="utf-8")
    return path


def test_a_sound_page_is_clean(chromium: Chrome) -> None:
    verdict = judge(chromium, SOUND)
    assert verdict.is_clean
    assert {"document-title", "color-contrast", "page-has-heading-one"} <= verdict.passes
    assert {"target-size", "video-caption"} <= verdict.asked
    assert "color-contrast-enhanced" not in verdict.asked


def test_a_planted_fault_is_found_with_its_place(chromium: Chrome) -> None:
    (finding,) = judge(chromium, NO_LABEL).violations
    assert (finding.rule, finding.impact, finding.elements) == ("label", "critical", ("#bare",))
    assert "label" in str(finding)


def test_rules_of_wcag_2_2_and_best_practice_are_asked(chromium: Chrome) -> None:
    assert "target-size" in {finding.rule for finding in judge(chromium, SMALL_TARGETS).violations}
    assert "page-has-heading-one" in {one.rule for one in judge(chromium, SOUND.replace("h1", "p")).violations}


def test_what_a_person_must_look_at_is_no_pass(chromium: Chrome) -> None:
    verdict = judge(chromium, OVER_A_PICTURE)
    assert [finding.rule for finding in verdict.incomplete] == ["color-contrast"]
    assert not verdict.violations
    assert not verdict.is_clean


@pytest.mark.parametrize("version", ["3.1.1", "4.9.1", "4.13.0"])
def test_an_old_axe_is_refused(chromium: Chrome, tmp_path: Path, version: str) -> None:
    old = script(tmp_path, f"{{run: () => Promise.resolve({{testEngine: {{version: '{version}'}}}})}}")
    chromium.get("about:blank")
    with pytest.raises(AxeFailed, match=f"{version} does not know WCAG 2.2: 4.14 or later"):
        Axe(chromium, old).judge()


def test_a_rejection_surfaces(chromium: Chrome) -> None:
    judge(chromium, SOUND)
    with pytest.raises(AxeFailed, match="no-such-rule"):
        Axe(chromium).run(options={"runOnly": {"type": "rule", "values": ["no-such-rule"]}})


def test_a_tag_that_no_rule_has_is_refused(chromium: Chrome) -> None:
    judge(chromium, SOUND)
    with pytest.raises(AxeFailed, match="no rule with the tag wcag99z"):
        Axe(chromium).judge(("wcag2a", "wcag99z"))


def test_a_script_without_end_surfaces(chromium: Chrome, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    chromium.get("about:blank")
    monkeypatch.setattr("formkit.audit.axe._SECONDS", 0.1)
    with pytest.raises(AxeFailed, match="gave no answer"):
        Axe(chromium, script(tmp_path, "{run: () => new Promise(() => {})}")).judge()


def test_frames_are_judged_too_and_named_by_their_place(chromium: Chrome) -> None:
    framed = SOUND.replace(
        "All is well", "<iframe title=Part srcdoc='<html lang=en><title>Part</title><img>'></iframe>"
    )
    (finding,) = (one for one in judge(chromium, framed).violations if one.rule == "image-alt")
    assert [(node.selector, node.html, node.element) for node in finding.nodes] == [("iframe img", "<img>", None)]


def test_no_value_that_was_typed_is_shown(chromium: Chrome) -> None:
    (finding,) = judge(chromium, NO_LABEL.replace("<input", '<input value="a > secret"')).violations
    assert [node.html for node in finding.nodes] == ['<input type="text" id="bare">']


def test_an_exception_and_an_absent_axe_surface(chromium: Chrome, tmp_path: Path) -> None:
    chromium.get("about:blank")
    with pytest.raises(AxeFailed, match="axe is not defined"):
        Axe(chromium).run()
    with pytest.raises(AxeFailed, match="it broke"):
        Axe(chromium, script(tmp_path, "{run: () => { throw new Error('it broke'); }}")).judge()


def test_options_keep_their_meaning_on_the_way(chromium: Chrome) -> None:
    judge(chromium, NO_LABEL)
    results = Axe(chromium).run({"include": ["main"]}, {"rules": {"label": {"enabled": False}}})
    assert "label" not in {rule["id"] for kind in ("violations", "passes", "incomplete") for rule in results[kind]}
