from tests.stores.opening import begun
def test_a_post_is_kept(store):
    sid, d = begun(store)
    assert store.drafts.post(d.id, {"a": 1}).answers == {"a": 1}
    assert store.drafts.find(sid, "apply").answers == {"a": 1}
    assert store.drafts.find(sid, "apply").version == 1
def test_submit(store):
    from types import SimpleNamespace
    sid, d = begun(store)
    f = lambda draft, ref: SimpleNamespace(document={"reference": ref}, destinations=[SimpleNamespace(to="folder", settings={})])
    r = store.submissions.submit(sid, d.id, f)
    r2 = store.submissions.submit(sid, d.id, f)
    assert r.reference == r2.reference and r2.again and not r.again
    from datetime import timedelta
    c = store.deliveries.claim(5, timedelta(minutes=5))
    assert len(c) == 1 and c[0].reference == r.reference
    assert store.deliveries.claim(5, timedelta(minutes=5)) == ()
    assert store.deliveries.delivered(c[0])
    t, s = store.sessions.start()
    assert store.sessions.visit(t) == s
    t2 = store.sessions.rotate(s.id)
    store.sessions.note(s.id, x=1)
    assert store.sessions.extend(t2).notes == {"x": 1}
    assert store.sessions.find(t).notes == {"x": 1}
    assert store.sessions.purge() == 0
