# Django's admin site behind django-otp, in one file: run with the folder for its database, the port, a name and a password.
import os
import sys

import django
from django.conf import settings

folder, port, name, password = sys.argv[1:5]
settings.configure(
    DEBUG=True,
    SECRET_KEY="only-for-this-run",
    ALLOWED_HOSTS=["127.0.0.1"],
    ROOT_URLCONF=__name__,
    STATIC_URL="/static/",
    DEFAULT_AUTO_FIELD="django.db.models.AutoField",
    DATABASES={
        "default": {"ENGINE": "django.db.backends.sqlite3", "NAME": os.path.join(folder, "db")}
    },
    INSTALLED_APPS=[
        "django.contrib.auth",
        "django.contrib.contenttypes",
        "django.contrib.sessions",
        "django.contrib.messages",
        "django.contrib.admin",
        "django.contrib.staticfiles",
        "django_otp",
        "django_otp.plugins.otp_totp",
        "django_otp.plugins.otp_static",
    ],
    MIDDLEWARE=[
        "django.contrib.sessions.middleware.SessionMiddleware",
        "django.middleware.common.CommonMiddleware",
        "django.middleware.csrf.CsrfViewMiddleware",
        "django.contrib.auth.middleware.AuthenticationMiddleware",
        "django_otp.middleware.OTPMiddleware",
        "django.contrib.messages.middleware.MessageMiddleware",
    ],
    TEMPLATES=[
        {
            "BACKEND": "django.template.backends.django.DjangoTemplates",
            "APP_DIRS": True,
            "OPTIONS": {
                "context_processors": [
                    "django.template.context_processors.debug",
                    "django.template.context_processors.request",
                    "django.contrib.auth.context_processors.auth",
                    "django.contrib.messages.context_processors.messages",
                ]
            },
        }
    ],
    OTP_TOTP_ISSUER="Plover & Sons, Bank",
)
django.setup()

from django.contrib import admin
from django.core.management import call_command
from django.urls import path
from django_otp.admin import OTPAdminSite
from django_otp.plugins.otp_static.models import StaticDevice
from django_otp.plugins.otp_totp.admin import TOTPDeviceAdmin
from django_otp.plugins.otp_totp.models import TOTPDevice

# The set-up pages are the plain admin's, the log-in with a code is the other's: both are django-otp's own.
asking = OTPAdminSite(name="asking")
asking.register(TOTPDevice, TOTPDeviceAdmin)
urlpatterns = [path("admin/", admin.site.urls), path("asking/", asking.urls)]

if __name__ == "__main__":
    from django.contrib.auth import get_user_model

    call_command("migrate", verbosity=0)
    wilma = get_user_model().objects.create_superuser(name, "wilma@tern.example", password)
    TOTPDevice.objects.create(user=wilma, name="phone", confirmed=True)
    StaticDevice.objects.create(user=wilma, name="paper")
    call_command("runserver", f"127.0.0.1:{port}", use_reloader=False)
