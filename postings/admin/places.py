"""The gazetteer."""

from django.contrib import admin

from postings.models import Place, PostalCode


class PostalCodeInline(admin.TabularInline):
    model = PostalCode
    extra = 0


@admin.register(Place)
class PlaceAdmin(admin.ModelAdmin):
    list_display = ["city", "county", "state"]
    list_filter = ["state", "county"]
    search_fields = ["city", "county", "postal_codes__code"]
    inlines = [PostalCodeInline]


@admin.register(PostalCode)
class PostalCodeAdmin(admin.ModelAdmin):
    list_display = ["code", "place", "county"]
    list_select_related = ["place"]
    search_fields = ["code", "place__city"]
    autocomplete_fields = ["place"]

    @admin.display(ordering="place__county")
    def county(self, code: PostalCode) -> str:
        return code.place.county
