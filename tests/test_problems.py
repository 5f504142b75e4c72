from formkit.problems import Place, Problem, json_pointer, warning


def test_a_pointer_is_written_as_rfc_6901_says():
    assert json_pointer(("pages", 0, "a/b", "c~d")) == "/pages/0/a~1b/c~0d"
    assert json_pointer(()) == ""


def test_problems_stop_a_definition_and_warnings_do_not():
    assert Problem("x", (), "It is wrong.", "Mend it.").is_error
    assert not warning("x", (), "It is odd.", "Think about it.").is_error


def test_a_placed_problem_says_where_it_stands():
    place = Place("form.json", 3, 14)
    assert Problem("x", (), "It is wrong.", "Mend it.").at(place).place == place
    assert str(place) == "form.json:3:14"


def test_places_sort_as_a_reader_goes_down_the_file():
    places = [Place("a.json", 10, 1), Place("a.json", 2, 9), Place("a.json", 2, 1)]
    assert [(one.line, one.column) for one in sorted(places)] == [(2, 1), (2, 9), (10, 1)]
