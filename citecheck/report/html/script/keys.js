// What the reader does: keys, clicks, addresses.

const acts = {
  next: () => step(1),
  previous: () => step(-1),
  open: nextOpen,
  start: nextOpen,
  confirm: confirmIt,
  dismiss: () => openForm("dismissal"),
  comment: () => openForm("comment"),
  cancel: closeForm,
  takeback: takeBack,
  undo,
  export: exportFile,
  decisions: showDecisions,
  help: () => help.showModal(),
  close: () => one("dialog[open]").close(),
  clear: () => clear(),
  leave,
  every: (button) => only(button.closest("section"), null),
  find: () => {
    form.classList.add("open");
    one("[name=text]", form).focus();
  },
  filters: (button) => (button.ariaExpanded = String(form.classList.toggle("open"))),
  place: () => {
    if (current) (one("a", place(current)) ?? one(".row", current.element)).focus();
  },
  source: () => {
    const link = current && (one(".passage a.open", current.element) ?? one("a.open", current.element));
    if (link) open(link.href, "_blank", "noopener,noreferrer");
    else say("There is no source to open for this finding.");
  },
};
const keys = {
  j: "next", k: "previous", n: "open", a: "confirm", d: "dismiss", c: "comment", u: "undo", o: "source", g: "place",
  s: "export", "/": "find", "?": "help",
};
const keysBox = one("[name=keys]", help);

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || one("dialog[open]")) return;
  const at = event.target.nodeType === 1 ? event.target : document.body;
  const deciding = at.closest(".deciding");
  const typing = deciding || at.matches("input:not([type=checkbox], [type=radio]), select, textarea");
  if (event.key === "Escape") {
    event.preventDefault(); // or the browser empties the field behind the filter's back
    if (peek.matches(":popover-open")) peek.hidePopover();
    else if (one(".deciding")) closeForm();
    else if (typing) at.blur();
    else leave();
  } else if (deciding && /^[1-4]$/.test(event.key) && at.type === "radio") {
    all("[name=reason]", deciding)[event.key - 1].click();
    all("[name=reason]", deciding)[event.key - 1].focus();
  } else if (!typing && keysBox.checked && Object.hasOwn(keys, event.key)) {
    event.preventDefault();
    if (peek.matches(":popover-open")) peek.hidePopover();
    acts[keys[event.key]]();
  }
});

document.addEventListener("click", (event) => {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.shiftKey || event.button) return;
  const button = event.target.closest("[data-do]");
  if (button) return acts[button.dataset.do](button);
  const map = event.target.closest(".map");
  if (map) return take(nearestTo(map, event.clientX), { focus: true });
  if (clickedLink(event.target)) return event.preventDefault();
  const part = event.target.closest("[data-f]");
  const row = event.target.closest(".finding > h4, .finding > .message")?.parentElement;
  const ids = part?.dataset.f.split(" ").filter((each) => rowOf.get(each)?.shown) ?? [];
  const id = row?.id ?? ids[(ids.indexOf(current?.id) + 1) % ids.length]; // one click more takes the next one there
  if (!id || getSelection()?.isCollapsed === false) return;
  event.preventDefault();
  take(rowOf.get(id), { focus: Boolean(row) });
});

function clickedLink(target) {
  const counted = target.closest("#summary a[data-code]");
  if (counted) {
    clear();
    one("[name=code]", form).value = counted.dataset.code;
    filter();
    take(visible[0], { focus: true });
    return true;
  }
  const bar = target.closest("a[data-chart]");
  if (bar) return narrowTo(bar), true;
  const permalink = target.closest("a.permalink");
  if (permalink) return toClipboard(permalink.href, "The address of this finding is copied."), true;
  const marker = target.closest("article sup.marker a");
  if (marker && !target.closest("[data-f]")) return peekNote(marker);
  const claim = target.closest("article a[data-c]");
  return claim !== null && peekClaim(claim);
}

document.addEventListener("submit", (event) => {
  event.preventDefault();
  if (event.target.matches(".deciding")) submitted(event.target);
});

let typed = 0;
form.addEventListener("input", (event) => {
  clearTimeout(typed);
  // Laying out a very long list anew takes longer than a key press: wait for the word to be finished.
  if (event.target.type === "search" && rows.length > 1000) typed = setTimeout(filter, 150);
  else filter();
});

// What sticks below the bar needs its height, which depends on how the filters wrap. It is set where it is used: a
// property of the root would have the style of everything worked out anew.
const bar = one(".bar");
new ResizeObserver(() => {
  const height = narrow.matches ? 0 : bar.offsetHeight;
  document.documentElement.style.scrollPaddingTop = `${height + 16}px`;
  for (const panel of all("aside")) {
    panel.style.top = `${height + 16}px`;
    panel.style.maxHeight = narrow.matches ? "" : `calc(100vh - ${height + 32}px)`;
  }
}).observe(bar);

addEventListener("hashchange", fromHash);
function fromHash() {
  let id = location.hash.slice(1);
  try { id = decodeURIComponent(id); } catch { /* as it is */ }
  if (peek.matches(":popover-open")) peek.hidePopover();
  if (rowOf.has(id)) return take(rowOf.get(id));
  const target = document.getElementById(id);
  const section = target?.hidden && target.closest("#claims, #works, #evidence");
  if (section) only(section, null);
  if (section) target.scrollIntoView();
}

addEventListener("storage", (event) => {
  // another tab has decided something
  if (!event.key?.startsWith(prefix)) return;
  const value = event.newValue === null ? undefined : remembered(event.newValue);
  const id = event.key.slice(prefix.length);
  if (value === undefined) own.delete(id);
  else own.set(id, value);
  redraw();
});
addEventListener("focus", () => sync({ anew: true }));

keysBox.checked = stored((storage) => storage.getItem("citecheck-keys")) !== "off";
keysBox.addEventListener("change", () => stored((storage) => storage.setItem("citecheck-keys", keysBox.checked ? "on" : "off")));

readStore();
form.hidden = !rows.length;
for (const part of all(".progress, .count, .steps [data-do=next], .steps [data-do=previous], [data-do=decisions]")) part.hidden = !rows.length;
for (const part of all(".tools, .start")) part.hidden = false;
redraw();
filter();
fromHash();
sync({ anew: true });
