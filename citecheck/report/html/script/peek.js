// A note or a claim shown beside the words that were clicked, without leaving them.

function show(anchor, ...content) {
  peek.replaceChildren(...content);
  peek.tabIndex = -1;
  peek.showPopover();
  const at = anchor.getClientRects()[0] ?? anchor.getBoundingClientRect();
  const below = at.bottom + 8 + peek.offsetHeight < innerHeight || at.top < peek.offsetHeight + 8;
  peek.style.top = `${Math.max(8, below ? at.bottom + 8 : at.top - 8 - peek.offsetHeight)}px`;
  peek.style.left = `${Math.max(16, Math.min(at.left - 24, innerWidth - peek.offsetWidth - 16))}px`;
  peek.scrollTop = 0;
  peek.focus({ preventScroll: true });
}

function jump(id, text) {
  const link = element("a", "", text);
  link.href = `#${id}`;
  return element("p", "", link);
}

function peekNote(anchor) {
  const id = decodeURIComponent(anchor.hash.slice(1));
  if (!document.getElementById(id)) return false;
  show(anchor, copyOf(id), jump(id, "Go to the note"));
  return true;
}

function peekClaim(anchor) {
  const id = anchor.dataset.c;
  const row = document.getElementById(id);
  if (!row) return false;
  const copy = copyOf(id);
  const cell = (selector) => [...one(selector, copy).childNodes];
  const value = one('[data-label="Value"]', copy).textContent;
  const facts = value === "—" ? "" : ` ${value} ${one('[data-label="Unit"]', copy).textContent}`;
  const verdict = element("p", "", ...cell('[data-label="Verdict"]'), element("span", "facts", facts));
  show(anchor, element("p", "what", ...cell(".what")), verdict, ...cell(".said"), jump(id, "Go to the table of claims"));
  return true;
}

// Lists that the charts narrow

function only(section, label, question) {
  const items = all("[data-verdict], li[data-label]", section);
  for (const item of items) {
    const wrong = (item.dataset.verdict ?? item.dataset.label) !== label || (question && item.dataset.question !== question);
    item.hidden = label !== null && wrong;
  }
  const note = one(".only", section);
  note.hidden = label === null;
  const button = element("button", "", "Show all");
  button.type = "button";
  button.dataset.do = "every";
  note.replaceChildren(element("strong", "", `Only “${label}”. `), button);
  for (const details of all(":scope > details", section)) details.open = true;
}

function narrowTo(link) {
  const section = document.getElementById(link.hash.slice(1));
  only(section, link.dataset.label, link.dataset.chart === "links" ? "link" : "");
  section.scrollIntoView();
}
