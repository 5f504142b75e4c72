"""JUnit: a rule is a test; what fails the run fails it, and what a person must look at is not passed."""

from xml.etree.ElementTree import fromstring

from formkit.audit.finding import Finding
from formkit.audit.reports import Report
from formkit.audit.reports.junit import junit
from formkit.audit.result import Found
from tests.audit.results import ALL, LABEL, result


def cases(report: Report) -> dict[str, list[str]]:
    suite = fromstring(junit(report)["junit.xml"])[0]
    return {case.get("name", "").partition(":")[0]: [one.tag for one in case] for case in suite}


def test_each_rule_is_a_test() -> None:
    assert cases(Report(ALL)) == {
        "unlabelled": ["failure"],
        "error-title": ["failure"],
        "vague-link": ["skipped", "system-out"],
        "long-words": ["system-out"],
    }
    assert cases(Report(ALL, level="serious"))["error-title"] == ["system-out"]
    assert cases(Report(ALL, level="review"))["vague-link"] == ["failure"]


def test_it_counts_and_says_where_to_look() -> None:
    root = fromstring(junit(Report(ALL))["junit.xml"])
    assert [root.get(one) for one in ("tests", "failures", "skipped", "errors")] == ["4", "2", "1", "0"]
    failure = next(root.iter("failure"))
    assert (failure.get("type"), failure.get("message")) == ("unlabelled", "“Day” has no label.")
    assert "Mend it at form_definitions/permit.json:12:7." in (failure.text or "")
    assert "On born (Welsh, blank)" in (failure.text or "")


def test_a_rule_that_was_asked_and_found_nothing_has_passed() -> None:
    from formkit.audit.checks import RULES

    rule = next(iter(RULES))
    assert cases(Report(result(asked=frozenset({rule})))) == {rule: []}


def test_what_xml_cannot_hold_is_left_out() -> None:
    odd = Found(Finding(LABEL, "A\x00 <b> & \x1bc"), ())
    failure = next(fromstring(junit(Report(result(odd)))["junit.xml"]).iter("failure"))
    assert failure.get("message") == "A <b> & c"
