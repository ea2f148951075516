"""The forms of the admin as a browser sends them."""


def form_of(client, url):
    """The values that a browser would send back from the page unchanged."""
    context = client.get(url).context
    forms = [context["adminform"].form]
    for inline in context["inline_admin_formsets"]:
        forms += [inline.formset.management_form, *inline.formset.forms]
    return {
        field.html_name + suffix: value
        for form in forms
        for field in form
        for suffix, value in _sent(field)
    }  # fmt: skip


def _sent(field):
    value = field.value()
    if hasattr(field.field, "fields"):
        parts = field.field.widget.decompress(value)
        return [(f"_{number}", "" if part is None else part) for number, part in enumerate(parts)]
    if value is False:
        return []
    if value is None or value in ("", []):
        return [("", "")]
    return [("", "on" if value is True else field.field.prepare_value(value))]
