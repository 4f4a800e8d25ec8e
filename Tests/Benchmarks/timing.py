"""How long a page takes, asked one request after another: what the benchmarks of pages have in common."""

import statistics
import time


def ask(connection, path, session):
    """Asks for a page as a browser does; gives seconds, status, and bytes over the wire."""
    start = time.perf_counter()
    connection.request("GET", path, headers={"Cookie": f"foothold_session={session}", "Accept": "text/html", "Accept-Encoding": "gzip"})
    answer = connection.getresponse()
    body = answer.read()
    return time.perf_counter() - start, answer.status, len(body)


def head():
    print(f"{'':32}{'status':>7}{'kB':>7}{'p50 ms':>9}{'p99 ms':>9}")


def time_page(connection, name, path, session, requests):
    """Prints the median and the 99th percentile of a page's whole requests; gives the median in milliseconds."""
    for _ in range(3):
        _, status, size = ask(connection, path, session)
    times = sorted(ask(connection, path, session)[0] * 1000 for _ in range(requests))
    median = statistics.median(times)
    print(f"{name:32}{status:>7}{size / 1000:>7.1f}{median:>9.2f}{times[int(len(times) * 0.99)]:>9.2f}", flush=True)
    return median
