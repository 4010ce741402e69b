import json
import os
import threading
import time
from urllib.request import urlopen

from fastapi import Depends, FastAPI, HTTPException
from fastapi.security import HTTPAuthorizationCredentials, HTTPBearer
from jose import JWTError, jwt

SERVER = os.environ["AUTH_SERVER"]  # BETTER_AUTH_URL of the server
AUDIENCE = os.environ.get("AUTH_AUDIENCE", SERVER)  # its JWT_AUDIENCE


class Keys:
    """The public keys of the server, fetched again when a token names a new one."""

    def __init__(self, url):
        self.url = url
        self.keys = {}
        self.asked_at = float("-inf")
        self.lock = threading.Lock()

    def find(self, kid):
        with self.lock:
            age = time.monotonic() - self.asked_at
            if age > 3600 or (kid not in self.keys and age > 10):
                self.asked_at = time.monotonic()
                with urlopen(self.url, timeout=5) as answer:
                    self.keys = {key["kid"]: key for key in json.load(answer)["keys"]}
            if not self.keys:
                raise OSError("the keys cannot be fetched")
            return self.keys.get(kid)


keys = Keys(f"{SERVER}/api/auth/jwks")
bearer = HTTPBearer(auto_error=False)
app = FastAPI()

# python-jose checks "aud" and "iss" only if they are there: demand them.
OPTIONS = {f"require_{claim}": True for claim in ("sub", "exp", "iat", "iss", "aud")}
OPTIONS["leeway"] = 5


def read_token(token):
    key = keys.find(jwt.get_unverified_header(token).get("kid"))
    if key is None:
        raise JWTError("unknown key")
    return jwt.decode(
        token, key, algorithms=["RS256"], issuer=SERVER, audience=AUDIENCE, options=OPTIONS
    )


def require_user(credentials: HTTPAuthorizationCredentials = Depends(bearer)):
    try:
        return read_token(credentials.credentials if credentials else "")
    except JWTError:
        raise HTTPException(401, "Sign in to do this", {"WWW-Authenticate": "Bearer"})
    except OSError:
        raise HTTPException(503, "Try again in a moment")


def require_admin(user=Depends(require_user)):
    if "admin" not in user.get("role", "").split(","):
        raise HTTPException(403, "This account may not do this")
    return user


@app.get("/me")
def me(user=Depends(require_user)):
    return {"id": user["sub"], "role": user["role"]}


@app.get("/admin")
def admin(user=Depends(require_admin)):
    return {"id": user["sub"], "role": user["role"]}
