// A field above a list that is shown whole, which leaves of its choices those that hold what is typed. What is chosen
// stays in sight. Without it the list is all there.
for (const list of document.querySelectorAll("[data-findable]")) {
  const options = [...list.querySelectorAll(".option")];
  const label = document.createElement("label");
  const field = document.createElement("input");
  const status = document.createElement("p");

  label.className = "find";
  label.textContent = list.dataset.findable;
  field.type = "search";
  field.autocomplete = "off";
  status.className = "visually-hidden";
  status.setAttribute("role", "status");
  label.append(field);
  options[0].before(label, status);
  list.closest("details").open = true;

  const letters = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

  field.addEventListener("input", () => {
    const wanted = letters(field.value.trim());
    for (const option of options) {
      const holds = letters(option.querySelector(".name").textContent).includes(wanted);
      option.hidden = !holds && !option.querySelector("input").checked;
    }
    const left = options.filter((option) => !option.hidden).length;
    status.textContent = left === 1 ? "1 choice" : `${left} choices`;
  });
  field.addEventListener("keydown", (event) => {
    // Enter would send the whole form.
    if (event.key === "Enter") event.preventDefault();
  });
}
