// Foothold: a plan is saved as it is typed; what a bad line holds up stays on the device and is sent again.
(() => {
  "use strict";
  const make = (tag, attributes = {}, ...inside) => {
    const element = document.createElement(tag);
    for (const name in attributes) element.setAttribute(name, attributes[name]);
    element.append(...inside);
    return element;
  };
  // Where the site's script keeps its drafts, so that it forgets these in time and on signing out, too.
  const store = {
    get(key) {
      try {
        return JSON.parse(localStorage.getItem(key));
      } catch {
        return null;
      }
    },
    set(key, value) {
      try {
        value ? localStorage.setItem(key, JSON.stringify(value)) : localStorage.removeItem(key);
      } catch {
        // Storage is full or forbidden: what is typed is sent all the same.
      }
    },
  };

  document.querySelectorAll("form[data-save]").forEach((form) => {
    const address = form.dataset.save;
    const key = "foothold:draft:" + address;
    const speak = JSON.parse(form.dataset.saveWords);
    const status = form.querySelector("[data-save-status]");
    const typed = () => [...form.elements].filter((field) => field.name && !/^(hidden|submit)$/.test(field.type));
    const put = (name, text) => typed().forEach((field) => field.name === name && (field.value = text));
    const tell = (word, detail = "") => (status.textContent = `${speak[word]} ${detail}`);
    const known = new Map(typed().map((field) => [field.name, field.value]));
    const waiting = new Map(Object.entries(store.get(key)?.values || {}));
    const asking = new Set();
    const { version } = form.elements;
    let delay = 1000;
    let busy, going, pause;
    const keep = () => store.set(key, waiting.size ? { at: Date.now(), values: Object.fromEntries(waiting) } : null);
    const later = (time) => {
      clearTimeout(pause);
      pause = setTimeout(send, time);
    };
    const read = (answer) => (version.value = answer.headers.get("ETag").replaceAll('"', ""));

    waiting.forEach((text, name) => put(name, text));
    later(0);
    form.addEventListener("input", ({ target }) => {
      waiting.set(target.name, target.value);
      keep();
      later(500);
    });
    form.addEventListener("submit", (event) => {
      if (busy) {
        event.preventDefault();
        going = event.submitter;
      } else {
        store.set(key);
        clearTimeout(pause);
      }
    });

    async function send() {
      const changes = [...waiting].filter(([name]) => !asking.has(name)).map(([field, value]) => ({ field, value }));
      if (busy || !changes.length) return;
      busy = true;
      let wait = null;
      tell("saving");
      try {
        const headers = { "Content-Type": "application/json", "If-Match": `"${version.value}"` };
        const answer = await fetch(address, { method: "PATCH", headers, body: JSON.stringify({ changes }) });
        if (answer.status >= 429) throw 0;
        wait = 0;
        if (answer.ok) arrive(changes, answer);
        else if (answer.status === 412) await meet();
        else {
          wait = null;
          tell("refused", (await answer.json()).detail);
        }
      } catch {
        tell("offline");
        wait = delay = Math.min(delay * 2, 15000);
      }
      busy = false;
      if (going) form.requestSubmit(going);
      else if (wait !== null) later(wait);
      going = null;
    }

    function arrive(changes, answer) {
      delay = 1000;
      read(answer);
      for (const { field, value } of changes) {
        known.set(field, value);
        if (waiting.get(field) === value) waiting.delete(field);
      }
      keep();
      if (!waiting.size) tell("saved", new Date().toLocaleTimeString());
    }

    async function meet() {
      const answer = await fetch(address);
      const theirs = new Map((await answer.json()).fields.map(({ field, value }) => [field, value]));
      read(answer);
      for (const { name } of typed()) {
        const text = theirs.get(name) || "";
        if (text === (known.get(name) || "")) continue;
        known.set(name, text);
        if (!waiting.has(name)) put(name, text);
        else if (waiting.get(name) === text) waiting.delete(name);
        else if (!asking.has(name)) ask(name, text);
      }
      keep();
      tell("others");
    }

    function ask(name, text) {
      asking.add(name);
      const choice = (word, act) => {
        const button = make("button", { type: "button", class: "button button-secondary" }, speak[word]);
        button.addEventListener("click", () => {
          act();
          asking.delete(name);
          panel.remove();
          keep();
          later(0);
        });
        return button;
      };
      const both = [choice("mine", () => {}), choice("take", () => waiting.delete(name) && put(name, text))];
      const panel = make("div", { class: "notice notice-warning", role: "alert" }, make("p", {}, speak.theirs), make("blockquote", {}, text || "–"), ...both);
      form.elements[name].closest(".field").append(panel);
    }
  });
})();
