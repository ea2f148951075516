"""Which admin the site has: Waypost's, see agencies.admin_site."""

from django.contrib.admin.apps import AdminConfig


class WaypostAdminConfig(AdminConfig):
    default_site = "agencies.admin_site.WaypostAdminSite"
