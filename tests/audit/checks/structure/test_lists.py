"""Lists, and lines that should be one."""

import pytest

from formkit.audit.checks.structure import lists, typed_lists
from tests.audit.checks.structure.twins import Twins

TWINS = (
    Twins(lists.ITEM_OUTSIDE_LIST, "<li>A</li>", "<ul><li>A</li></ul>"),
    Twins(lists.ITEM_OUTSIDE_LIST, "<div><li>A</li></div>", "<div role=list><li>A</li></div>"),
    Twins(lists.TERM_OUTSIDE_LIST, "<dt>A</dt><dd>B</dd>", "<dl><div><dt>A</dt><dd>B</dd></div></dl>"),
    Twins(lists.STRAY_IN_LIST, "<ul><ul><li>A</li></ul></ul>", "<ul><li>A<ul><li>B</li></ul></li></ul>"),
    Twins(lists.STRAY_IN_LIST, "<ul>First<li>A</li></ul>", "<ul><li>A</li><script>1</script></ul>"),
    Twins(lists.STRAY_IN_LIST, "<dl><p>A</p><dt>B<dd>C</dl>", "<ul role=tablist><div role=tab>A</div></ul>"),
    Twins(lists.TERM_WITHOUT_DESCRIPTION, "<dl><dt>A<dd>B<dt>C</dl>", "<dl><dt>A<dt>C<dd>B<dd>D</dl>"),
    Twins(
        lists.TERM_WITHOUT_DESCRIPTION,
        "<dl><div><dd>B</div><div><dt>A</div></dl>",
        "<dl><div><dt>A<dd>B</div><div><dt>A<dd>C</div></dl>",
    ),
    Twins(typed_lists.TYPED_LIST, "* apple<br>* pear", "apple<br>pear"),
    Twins(typed_lists.TYPED_LIST, "<p>• apple</p><p>• pear</p>", "<p>• apple</p><p>pear</p>"),
    Twins(typed_lists.TYPED_LIST, "<p>Bring<br>1. a map<br>2. a pen<br>3. a form</p>", "<p>1. a map<br>4. a pen</p>"),
    Twins(typed_lists.TYPED_LIST, "- <b>apple</b><br>- pear", "<address>1 High Street<br>2 Low Street</address>"),
    Twins(typed_lists.TYPED_LIST, "a) apple<br>b) pear<br>c) plum", "<pre>* apple<br>* pear</pre>"),
)


@pytest.mark.parametrize("twins", TWINS, ids=str)
def test_lists(twins: Twins) -> None:
    assert (bool(twins.found(twins.broken)), twins.found(twins.right)) == (True, [])
