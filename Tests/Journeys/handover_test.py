"""From the tag to the visit: what was received is tagged, signed for with a finger, and looked at again on a telephone."""

import re

from goods import GOODS
from grants_test import visitor

PICTURE = bytes.fromhex("89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c4890000000d49444154789c6360606060000000050001a5f645400000000049454e44ae426082")


def tag(keeper, axe):
    """Tags what came, and looks at the sheet of labels."""
    keeper.goto("/grants/assets/tag")
    axe(keeper)
    keeper.get_by_role("button", name="Tag what was received").click()
    keeper.wait_for_url("**/grants/assets/labels")
    assert keeper.locator(".labels li").count() == 3
    keeper.emulate_media(media="print")
    label = keeper.locator(".labels li").first.bounding_box()
    assert abs(label["width"] - 240) < 1 and abs(label["height"] - 128.1) < 1, "63.5 by 33.9 mm"
    assert not keeper.locator("h1").is_visible()
    keeper.emulate_media(media="screen")


def hand_over(worker, award, axe, picture):
    """Makes a list of what is there, has it signed with a drawing, and reads the certificate; gives the hand-over's address."""
    worker.goto(f"/grants/applications/{award}/equipment")
    worker.get_by_role("link", name="Hand over", exact=True).click()
    worker.locator("[name=place]").fill("The yard in Linden")
    axe(worker)
    worker.get_by_role("button", name="Hand over").click()
    worker.wait_for_url(re.compile(r"/grants/hand-overs/[0-9a-f-]{36}$"))
    address = worker.url
    worker.goto(f"{address}/sign")
    pad = worker.locator("canvas").bounding_box()
    worker.mouse.move(pad["x"] + 40, pad["y"] + 40)
    worker.mouse.down()
    worker.mouse.move(pad["x"] + 160, pad["y"] + 70, steps=8)
    worker.mouse.up()
    worker.locator("[name=agrees]").check()
    worker.get_by_role("button", name="Sign", exact=True).click()
    worker.wait_for_url(address)
    assert "HO-" in worker.locator("main").inner_text()
    picture(worker, "hand-over", 900)
    worker.goto(f"{address}/certificate?language=ht")
    assert "Sètifika remiz" in worker.locator("main").inner_text()
    return address


def report(worker, visit, axe, picture):
    """Reports a visit on a telephone: one thing is there, the others are not."""
    worker.set_viewport_size({"width": 360, "height": 740})
    worker.goto(f"/grants/visits/{visit}/report")
    things = worker.locator("[name$='.condition'][value=good]")
    assert things.count() == 3
    things.first.check()
    for place in (1, 2):
        worker.locator(f"[name='findings.{place}.condition'][value=absent]").check()
    worker.locator("[name=business][value=running]").check()
    worker.get_by_role("button", name="Save").click()
    worker.locator(".error-summary, [role=alert]").first.wait_for()
    axe(worker)
    for place in (1, 2):
        worker.locator(f"[name='findings.{place}.note']").fill("Sold to a neighbour")
    worker.get_by_role("button", name="Save").click()
    worker.wait_for_url(f"**/grants/visits/{visit}")
    worker.get_by_role("link", name="Add a picture").click()
    worker.locator("[name=file]").set_input_files({"name": "a.png", "mimeType": "image/png", "buffer": PICTURE})
    worker.locator("[name=caption]").fill("Beside the door")
    worker.get_by_role("button", name="Add a picture").click()
    worker.get_by_role("link", name="Beside the door").wait_for()
    picture(worker, "visit")


def test_goods_are_tagged_signed_for_and_seen_again(foothold, browser, axe, picture):
    foothold.sql(GOODS)
    award = foothold.sql("SELECT application_id FROM grants.hand_over WHERE state = 'prepared'")[0]
    keeper, worker = visitor(browser, foothold, "receiving_officer"), visitor(browser, foothold, "case_worker")
    tag(keeper, axe)
    hand_over(worker, award, axe, picture)
    states = foothold.sql(f"SELECT state FROM grants.asset WHERE application_id = '{award}'")
    assert states == ["handed_over"] * 3, "one before, and two now: the third is on another list"
    visit = foothold.sql(f"SELECT id FROM grants.monitoring_visit WHERE application_id = '{award}' AND month = 6")[0]
    report(worker, visit, axe, picture)
    assert sorted(foothold.sql(f"SELECT state FROM grants.asset WHERE application_id = '{award}'")) == ["lost", "lost", "verified_6m"]
    keeper.goto("/grants/assets?state=lost")
    assert keeper.locator("tbody tr").count() == 2
