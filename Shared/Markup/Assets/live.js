// Foothold: a meeting's page is fetched again when its pulse changes, and not while somebody types in it.
(() => {
  "use strict";
  const live = () => document.querySelector("#live[data-pulse]");
  const look = async () => {
    const part = live();
    if (!part || document.hidden || part.querySelector("form :focus, .asking")) return;
    const answer = await fetch(part.dataset.pulse, { headers: { Accept: "application/json" } });
    if (!answer.ok || String((await answer.json()).pulse) === part.dataset.known) return;
    const page = await fetch(location.href);
    if (!page.ok) return;
    const fresh = new DOMParser().parseFromString(await page.text(), "text/html").querySelector("#live");
    if (fresh && !part.querySelector("form :focus, .asking")) part.replaceWith(fresh);
  };
  // A line that drops is tried again at the next turn.
  setInterval(() => look().catch(() => {}), 5000);
})();
