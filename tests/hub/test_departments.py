"""The register of departments: read whole, or refused with where and why."""

from pathlib import Path
from typing import Any

import pytest

from formkit.hub.departments import Departments, names_of, open_departments, read_departments, titles_of
from formkit.profile.release import Wanted
from formkit.settings import BadSetting, Settings, read_settings
from tests.hub.registered import BENEFITS, LICENCES, entry, key, written


def test_departments_are_known_by_their_client_name(tmp_path: Path) -> None:
    found = read_departments(written(tmp_path, entry(), entry(BENEFITS)))
    assert list(found) == [LICENCES, BENEFITS]
    one = found[LICENCES]
    assert one.redirects == ("https://vehicle-licences.example.gov.uk/sign-in/return",)
    assert one.keys.keys[0].thumbprint() == key(LICENCES).thumbprint()


def test_a_form_may_read_what_is_registered_to_the_age(tmp_path: Path) -> None:
    form = read_departments(written(tmp_path, entry()))[LICENCES].forms["renew"]
    assert form.may_read(Wanted("contact.address"))
    assert form.may_read(Wanted("person.age_at_least", 17))
    assert not form.may_read(Wanted("person.age_at_least", 18))
    assert not form.may_read(Wanted("person.birth_date"))


def form(**more: Any) -> dict[str, Any]:
    return {"renew": {"title": {"en": "Renew"}, "reads": [], "writes": [], **more}}


@pytest.mark.parametrize(
    ("wrong", "says"),
    [
        ({"client": "Not A Name"}, r"\$\[0\]\.client"),
        ({"redirects": ["/sign-in/return"]}, r"\$\[0\]\.redirects\[0\]"),
        ({"redirects": ["https://a.example/return?x=1"]}, "redirects"),
        ({"keys": {"keys": []}}, "public keys"),
        ({"keys": {"keys": [{"kty": "EC"}]}}, "public keys"),
        ({"keys": {"keys": [key("private").as_dict(private=True)]}}, "public keys"),
        ({"forms": form(reads=[{"attribute": "person.age_at_least"}])}, "years"),
        ({"forms": form(reads=[{"attribute": "contact.address", "years": 18}])}, "years"),
        ({"forms": form(reads=[{"attribute": "equality.religion"}])}, "equality.religion"),
        ({"forms": form(writes=["id.passport"])}, "no form may write `id.passport`"),
        ({"forms": form(extra=1)}, "extra"),
    ],
)
def test_what_is_wrong_is_said_with_its_place(tmp_path: Path, wrong: dict[str, Any], says: str) -> None:
    with pytest.raises(ValueError, match=says):
        read_departments(written(tmp_path, entry(**wrong)))


def test_two_departments_cannot_have_one_name(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="Two departments are called vehicle-licences"):
        read_departments(written(tmp_path, entry(), entry()))


def test_a_file_that_is_not_there_or_not_json_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="cannot be read"):
        read_departments(tmp_path / "none.json")
    (tmp_path / "text.json").write_text("departments")
    with pytest.raises(ValueError, match="not JSON"):
        read_departments(tmp_path / "text.json")


def opened(**environ: str) -> Departments | BadSetting:
    found = read_settings(environ)
    assert isinstance(found, Settings)
    return open_departments(found)


HUB = {"FORMKIT_URL": "https://hub.example.gov.uk"}


def test_a_hub_has_the_departments_in_its_settings(tmp_path: Path) -> None:
    found = opened(**HUB, FORMKIT_HUB_DEPARTMENTS=str(written(tmp_path, entry())))
    assert not isinstance(found, BadSetting)
    assert list(found) == [LICENCES]


@pytest.mark.parametrize(
    ("environ", "says"),
    [
        (HUB, "FORMKIT_HUB_DEPARTMENTS: It is not set"),
        (HUB | {"FORMKIT_HUB_DEPARTMENTS": "none.json"}, "FORMKIT_HUB_DEPARTMENTS: The file cannot be read"),
        ({"FORMKIT_HUB_DEPARTMENTS": "none.json"}, "FORMKIT_URL: It is not set"),
        (HUB | {"FORMKIT_PROFILE_URL": "https://other.example.gov.uk"}, "FORMKIT_PROFILE_URL: A hub keeps"),
    ],
)
def test_what_keeps_a_hub_from_starting_is_said(environ: dict[str, str], says: str) -> None:
    assert says in str(opened(**environ))


def test_forms_and_departments_are_called_by_their_names_in_the_language_of_the_page(tmp_path: Path) -> None:
    other = entry(BENEFITS, forms=form() | {"apply": {"title": {"en": "Apply"}, "reads": [], "writes": []}})
    departments = read_departments(written(tmp_path, entry(), other))
    assert titles_of(departments, "cy") == {
        "vehicle-licences/renew": "Adnewyddu trwydded yrru", "benefits/renew": "Renew", "benefits/apply": "Apply",
        "apply": "Apply",
    }  # fmt: skip
    assert names_of(departments, "cy")[LICENCES] == "Trwyddedau Enghreifftiol"
