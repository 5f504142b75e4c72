import pytest

from formkit.gazetteer.capitals import capitals


@pytest.mark.parametrize(
    ("shouted", "written"),
    [
        ("HIGH STREET", "High Street"),
        ("MCDONALD HOUSE", "McDonald House"),
        ("MC", "Mc"),
        ("MACHINE STREET", "Machine Street"),
        ("O'NEILL COURT", "O'Neill Court"),
        ("ST. JOHN'S WOOD", "St. John's Wood"),
        ("STRATFORD-UPON-AVON", "Stratford-upon-Avon"),
        ("THE ISLE OF MAN", "The Isle of Man"),
        ("OVER", "Over"),
        ("12A", "12A"),
        ("1ST FLOOR", "1st Floor"),
        ("FLAT Y", "Flat Y"),
        ("HEOL Y CASTELL", "Heol y Castell"),
        ("BBC", "BBC"),
        ("PO BOX 2", "PO Box 2"),
        ("SMITH PLC", "Smith plc"),
        ("YNYS MÔN", "Ynys Môn"),
        ("Already McWritten", "Already McWritten"),
        ("", ""),
    ],
)
def test_places_are_written_as_people_write_them(shouted: str, written: str) -> None:
    assert capitals(shouted) == written
