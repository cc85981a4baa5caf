"""What the interactive page costs in a headless Chromium, on one machine in one run.

    python bench/page.py [--sizes 1000 10000]

For maps of these sizes: how large the page is, with its data and without; how long a browser takes from the address to
the first card on the screen, the middle of five times; how many cards are elements at the most; and how long a frame
takes while the map is moved, all of it open, the middle one and the longest of sixty: near (cards can be read) and far
(all is seen). Budgets stand beside; `!` marks one that is missed.
"""

import argparse
import re
import sys
import tempfile
from pathlib import Path
from statistics import median

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))

from bench.maps import tree  # noqa: E402  # found from any folder
from tests.page.conftest import DESKTOP, page_text, started  # noqa: E402

OPENED = {1_000: 1.0, 10_000: 4.0}
MOST_ELEMENTS, LONGEST_FRAME, LARGEST_PAGE = 150, 100, 40_000

# From the start of the page to the frame after the first card.
OPENS = """() => new Promise((resolve) => {
  const look = () => {
    if (document.querySelector("#tree .card")) requestAnimationFrame(() => resolve(performance.now()));
    else requestAnimationFrame(look);
  };
  look();
})"""
# Sixty frames in which the wheel moves the map, and the most cards that were elements.
MOVES = """async () => {
  const picture = document.getElementById("picture"), frames = [];
  let cards = 0;
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  let before = await frame();
  for (let at = 0; at < 60; at++) {
    const [deltaX, deltaY] = at % 20 < 10 ? [40, 25] : [-40, -25];
    picture.dispatchEvent(new WheelEvent("wheel", { deltaX, shiftKey: true, bubbles: true, cancelable: true }));
    document.page?.view.camera.pan(0, deltaY);
    document.page?.view.tell("camera");
    const now = await frame();
    frames.push(now - before);
    before = now;
    cards = Math.max(cards, document.querySelectorAll("#tree .card").length);
  }
  return { frames, cards };
}"""


def measure(browser, size: int, folder: Path) -> None:
    text = page_text("\n".join(tree(size)), status=True)
    path = folder / f"{size}.html"
    path.write_text(text, encoding="utf-8")
    whole = len(text.encode())
    data = len(re.search(r'id="data">(.*?)</script>', text, re.DOTALL)[1].encode())
    row("page, bytes", f"{whole:,}")
    row("page without data, bytes", f"{whole - data:,}", whole - data < LARGEST_PAGE, f"< {LARGEST_PAGE:,}")
    times = []
    for _ in range(5):
        opened = open_page(browser, path)
        times.append(opened.evaluate(OPENS) / 1000)
        opened.close()
    most = OPENED.get(size)
    row("opens, s", f"{median(times):.2f}", most is None or median(times) < most, f"< {most}" if most else "")
    opened = open_page(browser, path)
    opened.evaluate(OPENS)
    moving(opened, "as it opens")
    opened.locator("#depth").select_option("all")
    opened.wait_for_timeout(500)
    moving(opened, "far, all open")
    opened.locator("#search").fill("c7")
    opened.keyboard.press("Enter")
    opened.wait_for_timeout(500)
    moving(opened, "near, all open")
    opened.close()


def open_page(browser, path: Path):
    context = browser.new_context(viewport={"width": DESKTOP[0], "height": DESKTOP[1]}, reduced_motion="reduce")
    opened = context.new_page()
    opened.goto(path.as_uri(), wait_until="commit")
    return opened


def moving(opened, where: str) -> None:
    found = opened.evaluate(MOVES)
    middle, longest = median(found["frames"]), max(found["frames"])
    row(
        f"a frame {where}, ms", f"{middle:.0f}, {longest:.0f} at the most", middle < LONGEST_FRAME, f"< {LONGEST_FRAME}"
    )
    row(f"card elements {where}", f"{found['cards']}", found["cards"] <= MOST_ELEMENTS, f"<= {MOST_ELEMENTS}")


def row(what: str, found: str, kept: bool = True, budget: str = "") -> None:
    print(f"  {what:<34} {found:>24}  {budget}{'' if kept else '  !'}")


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--sizes", type=int, nargs="+", default=[1_000, 10_000])
    sizes = options.parse_args().sizes
    with tempfile.TemporaryDirectory() as folder, started() as browser:
        for size in sizes:
            print(f"{size:,} claims")
            measure(browser, size, Path(folder))


if __name__ == "__main__":
    main()
