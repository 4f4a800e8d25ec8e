"""The public board as machines read it: JobPosting, feed, sitemap and robots, and its weight on a slow line."""

import gzip
import json
import re
import urllib.request
from xml.etree import ElementTree

import feedparser
import pytest

BOARD = "/jobs/board/guyana"
# Google's and schema.org's: what a JobPosting has to have, and the words that employmentType may be.
REQUIRED = {"@context", "@type", "title", "description", "datePosted", "hiringOrganization", "jobLocation"}
EMPLOYMENT = {"FULL_TIME", "PART_TIME", "CONTRACTOR", "TEMPORARY", "INTERN", "VOLUNTEER", "PER_DIEM", "OTHER"}
UNITS = {"HOUR", "DAY", "WEEK", "MONTH", "YEAR"}


def fetch(url, **headers):
    with urllib.request.urlopen(urllib.request.Request(url, headers=headers), timeout=20) as answer:
        return answer.headers, answer.read()


@pytest.fixture(scope="module")
def addresses(foothold):
    """The addresses in the sitemap, the board's own first."""
    root = ElementTree.fromstring(fetch(foothold.url + BOARD + "/sitemap.xml")[1])
    assert root.tag == "{http://www.sitemaps.org/schemas/sitemap/0.9}urlset"
    return [place.text for place in root.iter("{http://www.sitemaps.org/schemas/sitemap/0.9}loc")]


def test_each_vacancy_is_a_job_posting_with_a_canonical_address(foothold, addresses):
    assert len(addresses) > 3 and addresses[0] == foothold.url + BOARD
    for address in addresses[1:]:
        page = fetch(address)[1].decode()
        assert f'<link rel="canonical" href="{address}">' in page
        blocks = re.findall(r'<script type="application/ld\+json">(.*?)</script>', page, re.DOTALL)
        assert len(blocks) == 1 and "<script src" not in page
        posting = json.loads(blocks[0])
        assert posting["@context"] == "https://schema.org" and posting["@type"] == "JobPosting" and REQUIRED <= posting.keys()
        assert posting["url"] == address and set(posting["employmentType"]) <= EMPLOYMENT and posting["employmentType"]
        assert re.fullmatch(r"\d{4}-\d\d-\d\d", posting["datePosted"]) and posting["title"] in page
        assert posting["hiringOrganization"]["@type"] == "Organization" and posting["hiringOrganization"]["name"]
        place = posting["jobLocation"]
        assert place["@type"] == "Place" and place["address"]["@type"] == "PostalAddress" and place["address"]["addressCountry"] == "GY"
        if salary := posting.get("baseSalary"):
            assert salary["@type"] == "MonetaryAmount" and len(salary["currency"]) == 3 and salary["value"]["unitText"] in UNITS
            assert {"value", "minValue"} & salary["value"].keys()


def test_feed_is_right_by_rfc_4287(foothold, addresses):
    headers, raw = fetch(foothold.url + BOARD + "/feed.atom")
    feed = feedparser.parse(raw, response_headers={"content-type": headers["Content-Type"]})
    assert not feed.bozo and feed.version == "atom10" and headers["Content-Type"].startswith("application/atom+xml")
    assert feed.feed.id and feed.feed.title and feed.feed.updated_parsed
    assert {"self", "alternate"} == {link.rel for link in feed.feed.links}
    assert {entry.link for entry in feed.entries} == set(addresses[1:51])
    for entry in feed.entries:
        assert entry.id.startswith("urn:uuid:") and entry.title and entry.updated_parsed and entry.author and entry.summary


def test_robots_may_read_the_boards_and_nothing_else(foothold):
    text = fetch(foothold.url + "/robots.txt")[1].decode()
    assert "Disallow: /\n" in text and "Allow: /jobs/board/\n" in text and f"Sitemap: {foothold.url}{BOARD}/sitemap.xml\n" in text


def test_first_page_weighs_less_than_14_kilobytes_with_all_that_it_loads(foothold):
    headers, raw = fetch(foothold.url + BOARD, **{"Accept-Encoding": "gzip"})
    page = gzip.decompress(raw).decode()
    weight = len(raw) + sum(len(fetch(foothold.url + file, **{"Accept-Encoding": "gzip"})[1]) for file in re.findall(r'(?:href|src)="(/assets/[^"]+)"', page))
    assert weight < 14_000, weight
    assert headers["Cache-Control"] == "public, max-age=60" and headers["ETag"]
