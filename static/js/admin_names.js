// Select2 calls its field by what is chosen in it, so that an empty one has no name; its label gives it one.
function nameFields(root) {
  for (const select of root.querySelectorAll("select.admin-autocomplete")) {
    const label = document.querySelector(`label[for="${select.id}"]`);
    const shown = select.parentElement.querySelector(".select2-selection__rendered");
    if (label && shown) {
      label.id ||= `${select.id}-label`;
      shown.setAttribute("aria-labelledby", label.id);
      shown.closest("[role=combobox]").setAttribute("aria-labelledby", `${label.id} ${shown.id}`);
    }
  }
}

// The fields are made when jQuery is ready, which may be after the page was loaded: whoever asks last comes after them.
// The log-in page and those that only show have no such fields, and come without jQuery.
addEventListener("load", () => globalThis.django?.jQuery?.(() => nameFields(document)));
