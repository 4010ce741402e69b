"""main.py, and a route that takes the role as the shared database has it now."""

import os

import psycopg
from fastapi import Depends, HTTPException

from main import app, require_user

DATABASE_URL = os.environ["DATABASE_URL"]  # the database of the server; reading is enough

# A token is as old as five minutes: is its session still there, and its reader not banned?
PRESENT_ROLE = """
select u.role
from session s join "user" u on u.id = s.user_id
where s.id = %(sid)s and u.id = %(sub)s and s.expires_at > now()
  and (u.banned is not true or u.ban_expires < now())
"""


def require_admin_now(user=Depends(require_user)):
    with psycopg.connect(DATABASE_URL, connect_timeout=5) as database:
        claims = {"sid": user.get("sid"), "sub": user["sub"]}
        found = database.execute(PRESENT_ROLE, claims).fetchone()
    if found is None:
        raise HTTPException(401, "Sign in to do this", {"WWW-Authenticate": "Bearer"})
    if "admin" not in (found[0] or "").split(","):
        raise HTTPException(403, "This account may not do this")
    return user


@app.get("/admin/now")
def admin_now(user=Depends(require_admin_now)):
    return {"id": user["sub"]}
