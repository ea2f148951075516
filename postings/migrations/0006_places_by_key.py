from typing import Any

from django.db import migrations, models

from postings.models.place import town_key


def fill_keys(apps: Any, schema_editor: Any) -> None:
    Place = apps.get_model("postings", "Place")
    places = list(Place.objects.all())
    for place in places:
        place.key = town_key(place.city)
    Place.objects.bulk_update(places, ["key"], batch_size=500)


class Migration(migrations.Migration):

    dependencies = [
        ("postings", "0005_where_places_are"),
    ]

    operations = [
        migrations.AddField(
            model_name="place",
            name="key",
            field=models.CharField(default="", editable=False, max_length=100),
            preserve_default=False,
        ),
        migrations.RunPython(fill_keys, migrations.RunPython.noop),
        migrations.AddIndex(
            model_name="place",
            index=models.Index(fields=["key", "state"], name="place_by_key"),
        ),
        migrations.AddIndex(
            model_name="place",
            index=models.Index(fields=["latitude", "longitude"], name="place_by_latitude"),
        ),
    ]
