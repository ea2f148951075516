from django.apps import AppConfig


class PostingsConfig(AppConfig):
    name = "postings"
    verbose_name = "Postings and positions"

    def ready(self) -> None:
        from postings import receivers  # noqa: F401 (connects the signals)
