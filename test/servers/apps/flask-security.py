# A site that has nothing but Flask-Security's own pages: run with the folder for its database and the port.
import sys

from flask import Flask
from flask_security import Security, SQLAlchemyUserDatastore, hash_password
from flask_security.models import fsqla_v3
from flask_sqlalchemy import SQLAlchemy

folder, port, email, password = sys.argv[1:5]
app = Flask(__name__)
app.config.update(
    SECRET_KEY="only-for-this-run",
    SECURITY_PASSWORD_SALT="23571113171923",
    SECURITY_PASSWORD_HASH="pbkdf2_sha512",
    SECURITY_PASSWORD_SINGLE_HASH=["pbkdf2_sha512"],
    SQLALCHEMY_DATABASE_URI=f"sqlite:///{folder}/flask.db",
    SECURITY_TWO_FACTOR=True,
    SECURITY_TWO_FACTOR_ENABLED_METHODS=["authenticator"],
    SECURITY_TOTP_SECRETS={"1": "only-for-this-run"},
    SECURITY_TOTP_ISSUER="Plover Bank",
    SECURITY_MULTI_FACTOR_RECOVERY_CODES=True,
    SECURITY_TWO_FACTOR_ALWAYS_VALIDATE=True,
    SECURITY_EMAIL_VALIDATOR_ARGS={"check_deliverability": False},
)
db = SQLAlchemy(app)
fsqla_v3.FsModels.set_db_info(db)


class Role(db.Model, fsqla_v3.FsRoleMixin):
    pass


class User(db.Model, fsqla_v3.FsUserMixin):
    pass


users = SQLAlchemyUserDatastore(db, User, Role)
app.security = Security(app, users)


@app.get("/")
def home():
    return "<!doctype html><title>Plover Bank</title><p id='home'>At home.</p>"


with app.app_context():
    db.create_all()
    users.create_user(email=email, password=hash_password(password))
    db.session.commit()
app.run(host="127.0.0.1", port=int(port))
