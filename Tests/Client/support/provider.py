"""A provider of OpenID Connect that is not ours: Authlib's, with one client and people who do not exist."""

from __future__ import annotations

import json
import threading
import time
from dataclasses import dataclass, field
from typing import Any, ClassVar

from authlib.integrations.flask_oauth2 import AuthorizationServer
from authlib.oauth2.rfc6749 import AuthorizationCodeMixin, ClientMixin
from authlib.oauth2.rfc6749.grants import AuthorizationCodeGrant
from authlib.oauth2.rfc7523 import JWTBearerClientAssertion
from authlib.oauth2.rfc7636 import CodeChallenge
from authlib.oidc.core import OpenIDCode, UserInfo
from flask import Flask, Response, jsonify, request
from joserfc.jwk import ECKey, KeySet, RSAKey
from werkzeug.serving import make_server

CLIENT_ID = "portal-of-the-tests"
ALGORITHM = "RS256"


@dataclass
class Client(ClientMixin):  # type: ignore[misc]
    """The portal, as the provider knows it."""

    redirect_uri: str
    key: ECKey
    scope: str = "openid profile"

    def get_client_id(self) -> str:
        return CLIENT_ID

    def get_default_redirect_uri(self) -> str:
        return self.redirect_uri

    def get_allowed_scope(self, scope: str) -> str:
        return " ".join(word for word in scope.split() if word in self.scope.split())

    def check_redirect_uri(self, redirect_uri: str) -> bool:
        return redirect_uri == self.redirect_uri

    def check_client_secret(self, _secret: str) -> bool:
        return False

    def check_endpoint_auth_method(self, method: str, _endpoint: str) -> bool:
        return bool(method == JWTBearerClientAssertion.CLIENT_AUTH_METHOD)

    def check_response_type(self, response_type: str) -> bool:
        return response_type == "code"

    def check_grant_type(self, grant_type: str) -> bool:
        return grant_type == "authorization_code"


@dataclass
class Code(AuthorizationCodeMixin):  # type: ignore[misc]
    """A code that was given."""

    code: str
    redirect_uri: str
    scope: str
    nonce: str
    user: dict[str, Any]
    code_challenge: str
    code_challenge_method: str
    at: float = field(default_factory=time.time)

    def get_redirect_uri(self) -> str:
        return self.redirect_uri

    def get_scope(self) -> str:
        return self.scope

    def get_nonce(self) -> str:
        return self.nonce

    def get_auth_time(self) -> int:
        return int(self.at)

    def get_acr(self) -> str:
        return str(self.user["acr"])

    def get_amr(self) -> None:
        return None


class IndependentProvider:
    """Runs on a port of this machine; signs everybody in as `person` without asking."""

    def __init__(self, port: int, redirect_uri: str, client_key: bytes) -> None:
        self.issuer = f"http://127.0.0.1:{port}"
        self.client = Client(redirect_uri, ECKey.import_key(client_key))
        self.key = RSAKey.generate_key(2048, {"kid": "sleutel", "use": "sig", "alg": ALGORITHM})
        self.codes: dict[str, Code] = {}
        self.assertions: set[str] = set()
        self.person: dict[str, Any] = {}
        self.server = make_server("127.0.0.1", port, self.app())
        self._thread = threading.Thread(target=self.server.serve_forever, daemon=True)

    def __enter__(self) -> IndependentProvider:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self.server.shutdown()
        self._thread.join()

    def app(self) -> Flask:
        app = Flask("provider")
        server = AuthorizationServer(app, lambda name: self.client if name == CLIENT_ID else None, lambda _token, _request: None)
        server.register_client_auth_method(JWTBearerClientAssertion.CLIENT_AUTH_METHOD, self._assertion())
        server.register_grant(self._grant(), [CodeChallenge(required=True), self._tokens()])

        @app.get("/.well-known/openid-configuration")
        def metadata() -> Response:
            return jsonify(
                issuer=self.issuer, authorization_endpoint=self.issuer + "/authorize", token_endpoint=self.issuer + "/token",
                jwks_uri=self.issuer + "/keys", response_types_supported=["code"], subject_types_supported=["public"],
                id_token_signing_alg_values_supported=[ALGORITHM], code_challenge_methods_supported=["S256"],
                token_endpoint_auth_methods_supported=["private_key_jwt"])

        @app.get("/keys")
        def keys() -> Response:
            return jsonify(KeySet([self.key]).as_dict(private=False))

        @app.get("/authorize")
        def authorize() -> Any:
            grant = server.get_consent_grant(end_user=self.person)
            return server.create_authorization_response(request, grant_user=self.person, grant=grant)

        @app.post("/token")
        def token() -> Any:
            return server.create_token_response()

        return app

    def _assertion(self) -> JWTBearerClientAssertion:
        provider = self

        class Assertion(JWTBearerClientAssertion):  # type: ignore[misc]
            def get_audiences(self) -> list[str]:
                return [provider.issuer + "/token"]

            def validate_jti(self, _claims: Any, jti: str) -> bool:
                is_new = jti not in provider.assertions
                provider.assertions.add(jti)
                return is_new

            def resolve_client_public_key(self, client: Client) -> ECKey:
                return client.key

        return Assertion()

    def _grant(self) -> type[AuthorizationCodeGrant]:
        provider = self

        class Grant(AuthorizationCodeGrant):  # type: ignore[misc]
            TOKEN_ENDPOINT_AUTH_METHODS: ClassVar[list[str]] = [JWTBearerClientAssertion.CLIENT_AUTH_METHOD]

            def save_authorization_code(self, code: str, request: Any) -> None:
                data = request.payload.data
                provider.codes[code] = Code(
                    code, request.payload.redirect_uri, request.payload.scope, data["nonce"], request.user, data["code_challenge"],
                    data["code_challenge_method"])

            def query_authorization_code(self, code: str, _client: Client) -> Code | None:
                return provider.codes.get(code)

            def delete_authorization_code(self, authorization_code: Code) -> None:
                del provider.codes[authorization_code.code]

            def authenticate_user(self, authorization_code: Code) -> dict[str, Any]:
                return authorization_code.user

        return Grant

    def _tokens(self) -> OpenIDCode:
        provider = self

        class Tokens(OpenIDCode):  # type: ignore[misc]
            def exists_nonce(self, nonce: str, _request: Any) -> bool:
                return any(code.nonce == nonce for code in provider.codes.values())

            def resolve_client_private_key(self, _client: Client) -> RSAKey:
                return provider.key

            def get_client_algorithm(self, _client: Client) -> str:
                return ALGORITHM

            def get_client_claims(self, _client: Client) -> dict[str, Any]:
                return {"iss": provider.issuer}

            def get_encode_header(self, _client: Client) -> dict[str, str]:
                return {"alg": ALGORITHM, "kid": "sleutel"}

            def generate_user_info(self, user: dict[str, Any], _scope: str) -> UserInfo:
                return UserInfo(json.loads(json.dumps({name: value for name, value in user.items() if name != "acr"})))

        return Tokens(require_nonce=True)
