// Foothold: comforts on top of pages that work without them.
(() => {
  "use strict";
  const words = JSON.parse(document.body.dataset.words || "{}");
  const say = (key, n) => (words[key] || "").replace("{n}", n);
  const all = (selector, act) => document.querySelectorAll(selector).forEach(act);
  const make = (tag, attributes = {}, ...inside) => {
    const element = document.createElement(tag);
    for (const name in attributes) element.setAttribute(name, attributes[name]);
    element.append(...inside);
    return element;
  };

  // The error summary takes the focus, so that it is read first.
  all("[data-focus]", (summary) => summary.focus());

  // Tick all boxes of a name on the page, or none where all are ticked.
  all("[data-tick]", (link) =>
    link.addEventListener("click", (event) => {
      event.preventDefault();
      const boxes = [...document.querySelectorAll(`input[type=checkbox][name="${link.dataset.tick}"]`)];
      const some = boxes.some((box) => !box.checked);
      boxes.forEach((box) => (box.checked = some));
    }),
  );

  // Show and hide a password.
  all("[data-reveal]", (button) => {
    const input = document.getElementById(button.dataset.reveal);
    const label = button.firstChild;
    button.hidden = false;
    const set = (shown) => {
      input.type = shown ? "text" : "password";
      label.data = say(shown ? "hide" : "show");
    };
    button.addEventListener("click", () => set(input.type === "password"));
    input.form?.addEventListener("submit", () => set(false));
  });

  // Copy a secret.
  all("[data-copy]", (button) => {
    const input = document.getElementById(button.dataset.copy);
    const status = document.querySelector(`[data-copied="${button.dataset.copy}"]`);
    button.hidden = false;
    button.addEventListener("click", async () => {
      input.select();
      try {
        await navigator.clipboard.writeText(input.value);
      } catch {
        document.execCommand("copy");
      }
      status.textContent = say("copied");
    });
  });

  // Count characters down; assistive technology hears it when the typing pauses.
  all("textarea[data-limit]", (area) => {
    const count = document.getElementById(area.id + "-count");
    const spoken = make("span", { class: "spoken", role: "status" });
    count.after(spoken);
    let pause;
    const show = () => {
      // Line ends are sent as two characters and counted by the server as one.
      const left = area.dataset.limit - [...area.value].length;
      count.textContent = say(left < 0 ? "over" : "left", Math.abs(left));
      count.classList.toggle("over", left < 0);
    };
    area.addEventListener("input", () => {
      show();
      clearTimeout(pause);
      pause = setTimeout(() => (spoken.textContent = count.textContent), 1000);
    });
    show();
  });

  // A button that cannot be undone asks once more, in its place.
  all("button[data-confirm]", (button) => {
    button.addEventListener("click", (event) => {
      if (button.dataset.sure) return;
      event.preventDefault();
      const yes = make("button", { type: "button", class: "button button-danger" }, say("yes"));
      const no = make("button", { type: "button", class: "button button-quiet" }, say("keep"));
      const id = "ask-" + Math.random().toString(36).slice(2);
      const panel = make("span", { class: "asking", role: "group", "aria-labelledby": id }, make("p", { id }, button.dataset.confirm), yes, no);
      const back = () => {
        panel.remove();
        button.hidden = false;
        button.focus();
      };
      yes.addEventListener("click", () => {
        button.dataset.sure = "yes";
        button.hidden = false;
        button.form ? button.form.requestSubmit(button) : button.click();
      });
      no.addEventListener("click", back);
      panel.addEventListener("keydown", (event) => event.key === "Escape" && back());
      button.hidden = true;
      button.after(panel);
      no.focus();
    });
  });

  // Leaving with changes that are not saved asks first; sending a form does not, and only once.
  let changed = false;
  all("form[data-guard]", (form) => form.addEventListener("input", () => (changed = true)));
  addEventListener("submit", (event) => {
    if (event.defaultPrevented) return;
    changed = false;
    const form = event.target;
    if (form.method !== "post") return;
    if (form.dataset.sent) event.preventDefault();
    form.dataset.sent = "yes";
  });
  addEventListener("pageshow", () => all("form[data-sent]", (form) => delete form.dataset.sent));
  addEventListener("beforeunload", (event) => changed && event.preventDefault());

  // Drafts stay on the device until they are sent and another page than the form has come back, or the form with word that it is done; a week
  // at most.
  const prefix = "foothold:draft:";
  const week = 7 * 24 * 3600 * 1000;
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
        // Storage is full or forbidden: the form works without it.
      }
    },
    keys() {
      try {
        return Object.keys(localStorage).filter((key) => key.startsWith(prefix));
      } catch {
        return [];
      }
    },
  };
  const forms = new Map();
  all("form[data-autosave]", (form) => forms.set(prefix + form.dataset.autosave, form));
  const done = document.querySelector("[data-done]");
  for (const key of store.keys()) {
    const draft = store.get(key);
    if (!draft || Date.now() - draft.at > week || (draft.sent && (done || !forms.has(key)))) store.set(key);
  }
  all("[data-sign-out]", (button) => button.form.addEventListener("submit", () => store.keys().forEach((key) => store.set(key))));

  // A password that is shown is of type text; its autocomplete still tells.
  const isKept = (field) =>
    field.name && !field.readOnly && !/^(password|file|submit|button)$/.test(field.type) && !/password/.test(field.autocomplete) && !field.closest("[data-unkept]");
  const fields = (form) => [...form.elements].filter(isKept);
  const read = (form) =>
    fields(form).map((field) => [field.name, /^(radio|checkbox)$/.test(field.type) ? (field.checked ? field.value : null) : field.value]);
  const write = (form, values) => {
    addLines(form, values);
    const left = {};
    for (const [name, value] of values) (left[name] ||= []).push(value);
    fields(form).forEach((field) => {
      if (!left[field.name]?.length) return;
      const value = left[field.name].shift();
      if (/^(radio|checkbox)$/.test(field.type)) field.checked = value === field.value;
      else field.value = value;
      field.dispatchEvent(new Event("input", { bubbles: true }));
    });
  };
  // As many lines of each list as were typed into.
  const addLines = (form, values) =>
    form.querySelectorAll("button[data-more]").forEach((button) => {
      const list = button.value + ".";
      const typed = values.filter(([name, value]) => value && name.startsWith(list)).map(([name]) => parseInt(name.slice(list.length)));
      const template = document.getElementById(button.dataset.more);
      while (+template.dataset.next <= Math.max(...typed)) button.click();
    });
  // Whether something of a draft is not on the page.
  const isLost = (draft, form) => {
    const shown = read(form);
    const [pairs, names] = [new Set(shown.map((pair) => JSON.stringify(pair))), new Set(shown.map(([name]) => name))];
    return draft.values.some((pair) => !pairs.has(JSON.stringify(pair)) && (pair[1] || names.has(pair[0])));
  };

  forms.forEach((form, key) => {
    const draft = store.get(key);
    if (draft && isLost(draft, form)) offer(form, key, draft);
    let pause;
    form.addEventListener("input", () => {
      clearTimeout(pause);
      pause = setTimeout(() => {
        store.set(key, { at: Date.now(), values: read(form) });
        form.querySelector("[data-kept]")?.removeAttribute("hidden");
      }, 400);
    });
    form.addEventListener("submit", (event) => {
      clearTimeout(pause);
      if (!event.defaultPrevented) store.set(key, { at: Date.now(), values: read(form), sent: true });
    });
  });

  function offer(form, key, draft) {
    const restore = make("button", { type: "button", class: "button button-secondary" }, say("restore"));
    const discard = make("button", { type: "button", class: "button button-quiet" }, say("discard"));
    const when = new Date(draft.at).toLocaleString(document.documentElement.lang || undefined, { dateStyle: "medium", timeStyle: "short" });
    const panel = make("div", { class: "notice notice-info kept", role: "status" }, make("p", {}, `${say("kept")} (${when})`), restore, discard);
    restore.addEventListener("click", () => {
      write(form, draft.values);
      panel.remove();
      form.querySelector("input:not([type=hidden]), select, textarea")?.focus();
    });
    discard.addEventListener("click", () => {
      store.set(key);
      panel.remove();
    });
    form.prepend(panel);
  }

  // Type-ahead: the ARIA combobox pattern with a list box.
  const combobox = (box) => {
    const input = box.querySelector("input:not([type=hidden])");
    const chosen = box.querySelector("input[type=hidden]");
    const listId = input.dataset.list;
    const list = make("ul", { class: "options", id: listId, role: "listbox", hidden: "" });
    const status = make("span", { class: "spoken", role: "status" });
    const label = input.labels[0];
    if (label) {
      label.id ||= listId + "-label";
      list.setAttribute("aria-labelledby", label.id);
    }
    for (const [name, value] of [["role", "combobox"], ["aria-expanded", "false"], ["aria-controls", listId], ["aria-autocomplete", "list"]]) {
      input.setAttribute(name, value);
    }
    box.append(list, status);

    let items = [];
    let active = -1;
    let pause;
    let asked;
    const close = () => {
      list.hidden = true;
      active = -1;
      input.setAttribute("aria-expanded", "false");
      input.removeAttribute("aria-activedescendant");
    };
    const open = () => {
      list.hidden = false;
      input.setAttribute("aria-expanded", "true");
    };
    const point = (place) => {
      active = place;
      [...list.children].forEach((option, at) => option.setAttribute("aria-selected", at === place));
      const option = list.children[place];
      if (!option) return input.removeAttribute("aria-activedescendant");
      input.setAttribute("aria-activedescendant", option.id);
      option.scrollIntoView({ block: "nearest" });
    };
    const choose = (item) => {
      close();
      if (item.href) return location.assign(item.href);
      input.value = item.label;
      if (chosen) chosen.value = item.value;
      input.dispatchEvent(new Event("change", { bubbles: true }));
    };
    const show = () => {
      active = -1;
      list.replaceChildren(
        ...items.map((item, at) => {
          const option = make("li", { role: "option", id: `${listId}-${at}`, "aria-selected": "false" }, item.label);
          if (item.detail) option.append(make("small", {}, item.detail));
          option.addEventListener("mousedown", (event) => event.preventDefault());
          option.addEventListener("click", () => choose(item));
          return option;
        })
      );
      status.textContent = items.length ? say("results", items.length) : say("none");
      items.length ? open() : close();
    };
    const ask = async () => {
      const query = input.value.trim();
      asked?.abort();
      if (query.length < 2) return close();
      const mine = (asked = new AbortController());
      try {
        const address = new URL(box.dataset.combobox, location.href);
        address.searchParams.set("q", query);
        const answer = await fetch(address, { signal: mine.signal, headers: { Accept: "application/json" } });
        if (!answer.ok) throw answer.status;
        items = (await answer.json()).items;
        show();
      } catch {
        if (mine.signal.aborted) return;
        close();
        status.textContent = say("failed");
      }
    };
    input.addEventListener("input", (event) => {
      if (!event.isTrusted) return;
      if (chosen) chosen.value = "";
      clearTimeout(pause);
      pause = setTimeout(ask, 200);
    });
    input.addEventListener("blur", close);
    input.addEventListener("keydown", (event) => {
      const last = items.length - 1;
      const isOpen = !list.hidden;
      if (event.key === "ArrowDown" || event.key === "ArrowUp") {
        event.preventDefault();
        if (!isOpen) return items.length && input.value ? open() : ask();
        const down = event.key === "ArrowDown";
        point(down ? (active < last ? active + 1 : 0) : active > 0 ? active - 1 : last);
      } else if (event.key === "Enter" && isOpen && active >= 0) {
        event.preventDefault();
        choose(items[active]);
      } else if (event.key === "Escape" && isOpen) {
        event.preventDefault();
        close();
      }
    });
  };
  all("[data-combobox]", combobox);

  // One line more: the template that stands before the button, numbered on.
  all("button[data-more]", (button) => {
    const template = document.getElementById(button.dataset.more);
    button.addEventListener("click", (event) => {
      event.preventDefault();
      const number = +template.dataset.next;
      template.dataset.next = number + 1;
      const line = make("div");
      line.innerHTML = template.innerHTML.replaceAll("__n__", number).replaceAll("__m__", number + 1);
      template.before(...line.childNodes);
      const added = template.previousElementSibling;
      added.querySelectorAll("[data-combobox]").forEach(combobox);
      added.querySelector("input:not([type=hidden]), select").focus();
    });
  });
})();
