"use strict";
document.documentElement.classList.add("js");

document.addEventListener("DOMContentLoaded", () => {
  const one = (selector, root = document) => root.querySelector(selector);
  const all = (selector, root = document) => [...root.querySelectorAll(selector)];

  const form = one("#filters");
  const help = one("#help");
  const count = one(".count");
  const narrow = matchMedia("(max-width: 62rem)");
  const documents = all(".document");
  const rows = all(".finding").map((element) => ({
    element,
    code: element.dataset.code,
    severity: element.dataset.severity,
    state: element.dataset.state,
    document: element.closest(".document").id,
    text: null,
    shown: true,
  }));
  const rowOf = new Map(rows.map((row) => [row.element.id, row]));
  const marksOf = new Map();
  for (const mark of all("[data-f]")) {
    for (const id of mark.dataset.f.split(" ")) {
      if (!marksOf.has(id)) marksOf.set(id, []);
      marksOf.get(id).push(mark);
    }
  }
  let visible = rows;
  let current = null;

  // Filters

  const textOf = (row) => (row.text ??= one("h4", row.element).textContent.toLowerCase() + " " + one(".message", row.element).textContent.toLowerCase());

  function wanted() {
    const data = new FormData(form);
    return {
      severities: new Set(data.getAll("severity")),
      code: data.get("code"),
      document: data.get("document") ?? "",
      state: data.get("state"),
      words: data.get("text").toLowerCase().split(/\s+/).filter(Boolean),
    };
  }

  const passes = (row, want) =>
    want.severities.has(row.severity) &&
    (!want.code || row.code === want.code) &&
    (!want.document || row.document === want.document) &&
    (!want.state || row.state === want.state) &&
    want.words.every((word) => textOf(row).includes(word));

  function filter() {
    const want = wanted();
    for (const row of rows) {
      const shown = passes(row, want);
      if (shown !== row.shown) {
        row.shown = shown;
        row.element.hidden = !shown;
      }
    }
    visible = rows.filter((row) => row.shown);
    for (const mark of all("[data-f]")) {
      mark.classList.toggle("off", !mark.dataset.f.split(" ").some((id) => rowOf.get(id)?.shown));
    }
    for (const section of documents) {
      one("aside .none", section).hidden = visible.some((row) => row.document === section.id);
    }
    if (current && !current.shown) leave();
    tell();
  }

  function tell() {
    const at = visible.indexOf(current);
    count.value = at < 0 ? `${visible.length} of ${rows.length}` : `${at + 1} / ${visible.length}`;
  }

  // The finding at hand

  function leave() {
    if (!current) return;
    current.element.classList.remove("current");
    one(".row", current.element).removeAttribute("aria-current");
    for (const part of all(".shown, .sheet", current.element)) part.remove();
    for (const mark of marksOf.get(current.element.id) ?? []) mark.classList.remove("here");
    current = null;
    tell();
  }

  function copyOf(id) {
    const copy = document.getElementById(id).cloneNode(true);
    for (const part of [copy, ...all("*", copy)]) {
      for (const name of ["id", "data-f", "aria-labelledby"]) part.removeAttribute(name);
      part.classList.remove("here");
    }
    for (const back of all(".back", copy)) back.remove();
    return copy;
  }

  function shown(label, ...content) {
    const box = document.createElement("div");
    box.className = "shown";
    const title = document.createElement("span");
    title.className = "label";
    title.textContent = label;
    box.append(title, ...content);
    return box;
  }

  function unfold(element) {
    const more = one(".more", element);
    const links = one(".links", more);
    if (element.dataset.note) {
      const note = copyOf(element.dataset.note);
      for (const details of all("details", note)) details.open = true;
      links.before(shown("The note, as printed and as parsed", note));
    }
    if (element.dataset.page) {
      links.before(shown("The rule", ...all("p:not(.facts)", copyOf(element.dataset.page)).slice(0, 2)));
    }
    const sheet = document.createElement("div");
    sheet.className = "sheet";
    sheet.append(button("previous", "Previous finding", "↑"), button("next", "Next finding", "↓"), button("leave", "Close", "×"));
    more.append(sheet);
  }

  function button(act, label, sign) {
    const element = document.createElement("button");
    element.type = "button";
    element.dataset.do = act;
    element.setAttribute("aria-label", label);
    element.textContent = sign;
    return element;
  }

  function place(row) {
    const mark = marksOf.get(row.element.id)?.find((part) => part.getClientRects().length);
    return mark ?? document.getElementById(row.element.dataset.piece);
  }

  function reveal(row) {
    const target = place(row);
    const box = target?.getBoundingClientRect();
    const floor = innerHeight * (narrow.matches ? 0.45 : 0.85);
    if (box && (box.top < 90 || box.bottom > floor)) {
      scrollBy(0, box.top - innerHeight * (narrow.matches ? 0.2 : 0.35));
    }
    const panel = row.element.closest("aside");
    if (panel && !narrow.matches) {
      const top = row.element.getBoundingClientRect().top - panel.getBoundingClientRect().top;
      const room = panel.clientHeight - row.element.offsetHeight;
      if (top < 0 || top > room) panel.scrollTop += top - Math.min(60, Math.max(0, room));
    }
  }

  function take(row, { focus = false } = {}) {
    if (!row) return;
    if (!row.shown) {
      form.reset();
      one("[name=state]", form).value = "";
      filter();
    }
    if (current !== row) {
      leave();
      current = row;
      row.element.classList.add("current");
      one(".row", row.element).setAttribute("aria-current", "true");
      for (const mark of marksOf.get(row.element.id) ?? []) mark.classList.add("here");
      unfold(row.element);
      history.replaceState(null, "", "#" + encodeURIComponent(row.element.id));
      tell();
    }
    reveal(row);
    if (focus) one(".row", row.element).focus({ preventScroll: true });
  }

  function nearest() {
    const index = visible.findIndex((row) => place(row)?.getBoundingClientRect().bottom > 90);
    return Math.max(0, index);
  }

  function step(by) {
    if (!visible.length) return;
    const at = visible.indexOf(current);
    const next = at < 0 ? nearest() : Math.min(visible.length - 1, Math.max(0, at + by));
    take(visible[next], { focus: true });
  }

  // What the reader does

  const acts = {
    next: () => step(1),
    previous: () => step(-1),
    help: () => help.showModal(),
    close: () => help.close(),
    leave,
    find: () => one("[name=text]", form).focus(),
    place: () => {
      if (!current) return;
      const link = one("a", place(current));
      (link ?? one(".row", current.element)).focus();
    },
  };
  const keys = { j: "next", k: "previous", "/": "find", "?": "help", g: "place" };
  const keysBox = one("[name=keys]", help);

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || help.open) return;
    const typing = event.target.matches("input:not([type=checkbox]), select, textarea");
    if (event.key === "Escape") {
      event.preventDefault(); // or the browser empties the field behind the filter's back
      if (typing) event.target.blur();
      else leave();
    } else if (!typing && keysBox.checked && Object.hasOwn(keys, event.key)) {
      event.preventDefault();
      acts[keys[event.key]]();
    }
  });

  document.addEventListener("click", (event) => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.shiftKey || event.button) return;
    const button = event.target.closest("[data-do]");
    if (button) return acts[button.dataset.do]();
    const counted = event.target.closest("#summary a[data-code]");
    if (counted) {
      event.preventDefault();
      one("[name=code]", form).value = counted.dataset.code;
      filter();
      return take(visible[0], { focus: true });
    }
    const mark = event.target.closest("[data-f]");
    const row = event.target.closest(".finding > h4, .finding > .message")?.parentElement;
    const id = row?.id ?? mark?.dataset.f.split(" ").find((each) => rowOf.get(each)?.shown);
    if (!id || getSelection()?.isCollapsed === false) return;
    event.preventDefault();
    take(rowOf.get(id), { focus: Boolean(row) });
  });

  // What sticks below the bar needs its height, which depends on how the filters wrap.
  const bar = one(".bar");
  new ResizeObserver(() => document.documentElement.style.setProperty("--bar", `${bar.offsetHeight}px`)).observe(bar);

  addEventListener("hashchange", fromHash);
  function fromHash() {
    let id = location.hash.slice(1);
    try { id = decodeURIComponent(id); } catch { /* as it is */ }
    if (rowOf.has(id)) take(rowOf.get(id));
  }

  try {
    keysBox.checked = localStorage.getItem("citecheck-keys") !== "off";
  } catch { /* a page from disk may have no storage */ }
  keysBox.addEventListener("change", () => {
    try { localStorage.setItem("citecheck-keys", keysBox.checked ? "on" : "off"); } catch { /* not kept, then */ }
  });
  let typed = 0;
  form.addEventListener("input", (event) => {
    clearTimeout(typed);
    // Laying out a very long list anew takes longer than a key press: wait for the word to be finished.
    if (event.target.type === "search" && rows.length > 1000) typed = setTimeout(filter, 150);
    else filter();
  });
  form.addEventListener("submit", (event) => event.preventDefault());
  form.hidden = false;
  filter();
  fromHash();
});
