import django.utils.timezone
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("search", "0001_initial"),
    ]

    operations = [
        migrations.AddField(
            model_name="indexmark",
            name="schema_version",
            field=models.PositiveIntegerField(default=0),
        ),
        migrations.AddField(
            model_name="indexmark",
            name="marked_at",
            field=models.DateTimeField(auto_now_add=True, default=django.utils.timezone.now),
            preserve_default=False,
        ),
        migrations.AddIndex(
            model_name="indexmark",
            index=models.Index(fields=["schema_version", "id"], name="search_mark_by_version"),
        ),
    ]
