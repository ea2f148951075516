"""The forms of the admin as a browser sends them."""

from django.urls import reverse


def address(row, page="change"):
    options = row._meta
    return reverse(f"admin:{options.app_label}_{options.model_name}_{page}", args=[row.pk] if page != "add" else [])


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
    sent = "on" if value is True else field.field.prepare_value(value)
    return [("", sent.replace("\n", "\r\n") if isinstance(sent, str) else sent)]


def save(client, row, **changes):
    url = address(row)
    data = form_of(client, url) | {"_save": "Save"} | changes
    return client.post(url, {name: value for name, value in data.items() if value is not None})


def errors(response):
    assert response.status_code == 200
    forms = [response.context["adminform"].form]
    for inline in response.context["inline_admin_formsets"]:
        forms += inline.formset.forms
    return " ".join(str(message) for form in forms for messages in form.errors.values() for message in messages)
