// Suggestions below the search field, as the ARIA pattern of a combobox with a list describes it. The field works the
// same without them: Enter submits what was typed unless an option has been chosen.
const DELAY = 120;

const field = document.querySelector("input[data-suggest]");

if (field) {
  const list = document.createElement("ul");
  const status = document.createElement("p");
  let options = [];
  let chosen = -1;
  let timer = 0;
  let request = null;

  list.id = "suggestions";
  list.className = "suggestions";
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", "Suggestions");
  list.hidden = true;
  status.className = "visually-hidden";
  status.setAttribute("role", "status");
  field.after(list, status);
  field.setAttribute("role", "combobox");
  field.setAttribute("aria-autocomplete", "list");
  field.setAttribute("aria-controls", list.id);
  field.setAttribute("aria-expanded", "false");

  function part(tag, className, text) {
    const element = document.createElement(tag);
    element.className = className;
    element.textContent = text;
    return element;
  }

  function option(suggestion, number) {
    const item = document.createElement("li");
    const name = part("span", "name", suggestion.label);
    item.id = `suggestion-${number}`;
    item.setAttribute("role", "option");
    item.setAttribute("aria-selected", "false");
    name.append(part("span", "kind", suggestion.kind_label));
    item.append(name, part("span", "count", `${suggestion.jobs.toLocaleString("en-US")} ${suggestion.jobs === 1 ? "job" : "jobs"}`));
    item.addEventListener("pointerdown", (event) => event.preventDefault()); // The field keeps the focus.
    item.addEventListener("click", () => go(number));
    return item;
  }

  function show(suggestions) {
    options = suggestions;
    list.replaceChildren(...suggestions.map(option));
    open(suggestions.length > 0);
    status.textContent = suggestions.length
      ? `${suggestions.length} suggestion${suggestions.length === 1 ? "" : "s"}. Use the up and down arrows.`
      : "No suggestions.";
  }

  function open(isOpen) {
    list.hidden = !isOpen;
    field.setAttribute("aria-expanded", String(isOpen));
    choose(-1);
  }

  function close() {
    clearTimeout(timer);
    request?.abort();
    status.textContent = "";
    open(false);
  }

  function choose(number) {
    list.children[chosen]?.setAttribute("aria-selected", "false");
    chosen = number;
    const item = list.children[number];
    if (item) {
      item.setAttribute("aria-selected", "true");
      item.scrollIntoView({ block: "nearest" });
      field.setAttribute("aria-activedescendant", item.id);
    } else {
      field.removeAttribute("aria-activedescendant");
    }
  }

  function go(number) {
    location.assign(options[number].url);
  }

  async function ask() {
    const text = field.value.trim();
    request?.abort();
    if (!text) {
      close();
      return;
    }
    request = new AbortController();
    try {
      const answer = await fetch(`${field.dataset.suggest}?${new URLSearchParams({ q: text })}`, { signal: request.signal });
      if (answer.ok && document.activeElement === field) {
        show((await answer.json()).suggestions);
      }
    } catch (error) {
      // Whether it was given up for a newer one or the network failed: the search itself does not need it.
      if (error.name !== "AbortError") {
        close();
      }
    }
  }

  function move(step) {
    // One place more than there are options: the field itself, between the last and the first.
    const places = options.length + 1;
    choose(((chosen + 1 + step + places) % places) - 1);
  }

  const keys = {
    ArrowDown: () => (list.hidden ? ask() : move(1)),
    ArrowUp: () => (list.hidden ? ask() : move(-1)),
    Escape: () => close(),
    Enter: () => go(chosen),
  };

  field.addEventListener("keydown", (event) => {
    const isMeant = event.key === "Enter" ? chosen >= 0 : event.key === "Escape" ? !list.hidden : event.key in keys;
    if (isMeant && !event.isComposing) {
      event.preventDefault();
      keys[event.key]();
    }
  });
  field.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(ask, DELAY);
  });
  field.addEventListener("blur", close);
}
