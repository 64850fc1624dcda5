// The finding at hand: unfolded in the list, its words marked in the text.

function leave() {
  if (!current) return;
  const left = current;
  current = null;
  left.element.classList.remove("current");
  one(".row", left.element).removeAttribute("aria-current");
  for (const part of all(".shown, .actions, .sheet, .deciding", left.element)) part.remove();
  for (const part of marksOf.get(left.id)) part.classList.remove("here");
  for (const part of placesOf.get(left.id) ?? []) part.classList.remove("near");
  tell();
}

function copyOf(id) {
  const copy = document.getElementById(id).cloneNode(true);
  for (const part of [copy, ...all("*", copy)]) {
    for (const name of ["id", "data-f", "data-c", "data-r", "aria-labelledby"]) part.removeAttribute(name);
    part.classList.remove("here", "near");
  }
  for (const back of all(".back", copy)) back.remove();
  for (const details of all("details", copy)) details.open = true;
  return copy;
}

function shown(label, ...content) {
  return element("div", "shown", element("span", "label", label), ...content);
}

function unfold(row) {
  const more = one(".more", row.element);
  const links = one(".links", more);
  more.prepend(one("#finding-actions").content.cloneNode(true));
  const { note, page } = row.element.dataset;
  const evidences = one(".evidences", more);
  if (note) (evidences ?? links).before(shown("The note, as printed and as parsed", copyOf(note)));
  if (page) links.before(shown("The rule", ...all("p:not(.facts)", copyOf(page)).slice(0, 2)));
  drawDecision(row);
}

function place(row) {
  return marksOf.get(row.id).find((part) => part.getClientRects().length) ?? document.getElementById(row.element.dataset.piece);
}

function reveal(row) {
  const target = place(row);
  const box = target?.getBoundingClientRect();
  const ceiling = narrow.matches ? 20 : one(".bar").offsetHeight + 20;
  const floor = innerHeight * (narrow.matches ? 0.45 : 0.85);
  if (box && (box.top < ceiling || box.bottom > floor)) {
    scrollBy(0, box.top - innerHeight * (narrow.matches ? 0.2 : 0.35));
  }
  const panel = row.element.closest("aside");
  if (panel && !narrow.matches) {
    const top = row.element.getBoundingClientRect().top - panel.getBoundingClientRect().top;
    const room = panel.clientHeight - row.element.offsetHeight;
    if (row === visible[0]) panel.scrollTop = 0;
    else if (top < 0 || top > room) panel.scrollTop += top - Math.min(60, Math.max(0, room));
  }
}

function take(row, { focus = false } = {}) {
  if (!row) return;
  if (!row.shown) clear("");
  if (current !== row) {
    leave();
    current = row;
    row.element.classList.add("current");
    one(".row", row.element).setAttribute("aria-current", "true");
    for (const part of marksOf.get(row.id)) part.classList.add("here");
    for (const part of placesOf.get(row.id) ?? []) part.classList.add("near");
    unfold(row);
    one(".map .cursor", row.element.closest("aside"))?.setAttribute("x", `${row.element.dataset.at}%`);
    history.replaceState(null, "", `#${encodeURIComponent(row.id)}`);
    tell();
  }
  reveal(row);
  if (focus) one(".row", row.element).focus({ preventScroll: true });
}

function nearest() {
  const ceiling = one(".bar").offsetHeight;
  let low = 0;
  let high = visible.length - 1;
  while (low < high) {
    // findings stand in the order of the text, so the first one in view is found by halving
    const middle = (low + high) >> 1;
    if ((place(visible[middle])?.getBoundingClientRect().bottom ?? 0) > ceiling) high = middle;
    else low = middle + 1;
  }
  return low;
}

function openFrom(index) {
  // a decided finding still stands in the list: whoever comes back to it means the next one that is open
  const open = visible.findIndex((row, at) => at >= index && stateOf(row) === "open");
  return open < 0 ? index : open;
}

function nearestTo(map, x) {
  const box = map.getBoundingClientRect();
  const at = (100 * (x - box.left)) / box.width;
  const here = visible.filter((row) => row.document === map.closest(".document").id);
  const distance = (row) => Math.abs(row.element.dataset.at - at);
  return here.reduce((best, row) => (best && distance(best) <= distance(row) ? best : row), null);
}

function step(by) {
  if (!visible.length) return say("There is no finding to show; the filters let none through.");
  const at = visible.indexOf(current);
  const next = at < 0 ? openFrom(nearest()) : Math.min(visible.length - 1, Math.max(0, at + by));
  take(visible[next], { focus: true });
}

function nextOpen() {
  const at = visible.indexOf(current);
  const open = [...visible.slice(at + 1), ...visible.slice(0, Math.max(0, at))].find((row) => stateOf(row) === "open");
  if (open) return take(open, { focus: true });
  if (current) one(".row", current.element).focus({ preventScroll: true });
  say(rows.some((row) => stateOf(row) === "open") ? "All that the filters let through is reviewed." : `All is reviewed.${endpoint ? "" : " s exports the decisions."}`);
}
