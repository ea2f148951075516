"""The forms of employers and classes, with errors that a person understands."""

from collections.abc import Iterator
from typing import Any
from zoneinfo import available_timezones

from django import forms
from django.db.models import Model

from agencies.models import Agency, AgencySpelling, Classification, ClassificationSpelling, Jurisdiction
from agencies.spelling import spelling_key

# What a class's numbers can be; not every database has a bound of its own.
_BOUNDS = {"level": (0, 99), "pay_year": (1990, 2100)}


class JurisdictionForm(forms.ModelForm):
    def clean_time_zone(self) -> str:
        return known_time_zone(self.cleaned_data["time_zone"])

    class Meta:
        model = Jurisdiction
        fields = ["name", "kind", "state", "time_zone", "slug", "needs_review"]


class AgencyForm(forms.ModelForm):
    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        _check_move(self)
        return cleaned

    class Meta:
        model = Agency
        fields = ["jurisdiction", "name", "number", "slug", "needs_review"]


class ClassificationForm(forms.ModelForm):
    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        low, high = cleaned.get("monthly_minimum"), cleaned.get("monthly_maximum")
        if low is not None and high is not None and low > high:
            self.add_error("monthly_maximum", "The maximum is below the minimum.")
        for name in ("monthly_minimum", "monthly_maximum"):
            if (amount := cleaned.get(name)) is not None and amount < 0:
                self.add_error(name, "Pay is not below zero.")
        for name, (least, most) in _BOUNDS.items():
            if (number := cleaned.get(name)) is not None and not least <= number <= most:
                self.add_error(name, f"Write a number from {least} to {most}.")
        _check_move(self)
        series, jurisdiction = cleaned.get("series"), cleaned.get("jurisdiction")
        if series and jurisdiction and series.jurisdiction_id != jurisdiction.pk:
            self.add_error("series", f"This series belongs to {series.jurisdiction}, not to {jurisdiction}.")
        return cleaned

    class Meta:
        model = Classification
        fields = [
            "jurisdiction",
            "title",
            "number",
            "series",
            "level",
            "monthly_minimum",
            "monthly_maximum",
            "pay_year",
            "slug",
            "needs_review",
        ]


class SpellingForm(forms.ModelForm):
    """A spelling on a page of its own."""

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        owner = cleaned.get(_owner_name(self._meta.model))
        if owner and cleaned.get("spelling"):
            _check_free(self, owner)
        return cleaned


class SpellingFormSet(forms.BaseInlineFormSet):
    """The spellings on the page of what they mean; each means one row of its jurisdiction."""

    def clean(self) -> None:
        super().clean()
        seen: set[str] = set()
        for form in self._filled_forms():
            key = spelling_key(form.cleaned_data["spelling"])
            if key in seen:
                form.add_error("spelling", "This reads like another line here.")
            elif self.instance.jurisdiction_id:
                _check_free(form, self.instance)
            seen.add(key)

    def _filled_forms(self) -> Iterator[forms.ModelForm]:
        for form in self.forms:
            values = getattr(form, "cleaned_data", {})
            if values.get("spelling") and not values.get("DELETE"):
                yield form


def known_time_zone(name: str) -> str:
    """The name, which may be empty. Raises ValidationError for one that no deadline could be counted in."""
    if name and name not in available_timezones():
        raise forms.ValidationError("This is not the name of a time zone; one is America/Los_Angeles.")
    return name


def _check_move(form: forms.ModelForm) -> None:
    """Refuse a jurisdiction in which one of the row's spellings means another row."""
    row, jurisdiction = form.instance, form.cleaned_data.get("jurisdiction")
    if jurisdiction and row.pk and "jurisdiction" in form.changed_data:
        there = row.spellings.model.objects.filter(jurisdiction=jurisdiction)
        if taken := there.filter(key__in=row.spellings.values("key")).first():
            form.add_error("jurisdiction", f"In {jurisdiction} the name {taken} means another row already.")


def _owner_name(model: type[Model]) -> str:
    return "agency" if model is AgencySpelling else "classification"


def _check_free(form: forms.ModelForm, owner: Agency | Classification) -> None:
    """Refuse a spelling that means a row already, be it this one by another line: lines are saved one by one."""
    model: Any = form._meta.model
    name, key = _owner_name(model), spelling_key(form.cleaned_data["spelling"])
    alike = model.objects.filter(jurisdiction=owner.jurisdiction_id, key=key).exclude(pk=form.instance.pk)
    if other := alike.select_related(name).first():
        form.add_error("spelling", f"Documents that print this mean {getattr(other, name)} already.")


def keep_findable(owner: Agency | Classification) -> None:
    """Let documents find a row under its jurisdiction, by the name it has now unless that means another row."""
    for spelling in owner.spellings.exclude(jurisdiction=owner.jurisdiction):
        spelling.save()
    model: Any = AgencySpelling if isinstance(owner, Agency) else ClassificationSpelling
    name = owner.name if isinstance(owner, Agency) else owner.title
    if not model.objects.filter(jurisdiction=owner.jurisdiction_id, key=spelling_key(name)).exists():
        model.objects.create(spelling=name, **{_owner_name(model): owner})
