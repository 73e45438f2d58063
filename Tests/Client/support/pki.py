"""A certificate authority for tests, independent of the program under test."""

from __future__ import annotations

import datetime
import ipaddress
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID

from .transport import Identity

HOUR = datetime.timedelta(hours=1)


def _write_key(path: Path, key: ec.EllipticCurvePrivateKey) -> None:
    path.write_bytes(key.private_bytes(
        serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()))
    path.chmod(0o600)


class CertificateAuthority:
    """Signs certificates with an OIN in the subject's serialNumber, as the standard wants."""

    def __init__(self, directory: Path, name: str = "Test authority") -> None:
        directory.mkdir(parents=True, exist_ok=True)
        self.directory = directory
        self.certificate = directory / "authority.pem"
        self._key = ec.generate_private_key(ec.SECP256R1())
        self._name = x509.Name([x509.NameAttribute(NameOID.COUNTRY_NAME, "NL"), x509.NameAttribute(NameOID.COMMON_NAME, name)])
        public = self._key.public_key()
        now = datetime.datetime.now(datetime.UTC)
        certificate = (
            x509.CertificateBuilder().subject_name(self._name).issuer_name(self._name).public_key(public)
            .serial_number(x509.random_serial_number()).not_valid_before(now - HOUR).not_valid_after(now + 48 * HOUR)
            .add_extension(x509.BasicConstraints(ca=True, path_length=0), critical=True)
            .add_extension(self._usage(certificates=True), critical=True)
            .add_extension(x509.SubjectKeyIdentifier.from_public_key(public), critical=False)
            .sign(self._key, hashes.SHA256())
        )
        self.certificate.write_bytes(certificate.public_bytes(serialization.Encoding.PEM))

    @staticmethod
    def _usage(*, certificates: bool) -> x509.KeyUsage:
        return x509.KeyUsage(
            digital_signature=not certificates, content_commitment=False, key_encipherment=False, data_encipherment=False,
            key_agreement=False, key_cert_sign=certificates, crl_sign=certificates, encipher_only=False, decipher_only=False)

    def issue(self, name: str, oin: str | None, *, expired: bool = False) -> Identity:
        """A certificate for server and client on this machine; without an OIN where there is none."""
        key = ec.generate_private_key(ec.SECP256R1())
        now = datetime.datetime.now(datetime.UTC)
        until = now - HOUR if expired else now + 48 * HOUR
        subject = [
            x509.NameAttribute(NameOID.COUNTRY_NAME, "NL"), x509.NameAttribute(NameOID.ORGANIZATION_NAME, name),
            x509.NameAttribute(NameOID.COMMON_NAME, "localhost"),
        ]
        if oin is not None:
            subject.append(x509.NameAttribute(NameOID.SERIAL_NUMBER, oin))
        certificate = (
            x509.CertificateBuilder().subject_name(x509.Name(subject)).issuer_name(self._name).public_key(key.public_key())
            .serial_number(x509.random_serial_number()).not_valid_before(now - 3 * HOUR).not_valid_after(until)
            .add_extension(x509.BasicConstraints(ca=False, path_length=None), critical=True)
            .add_extension(self._usage(certificates=False), critical=True)
            .add_extension(x509.ExtendedKeyUsage([ExtendedKeyUsageOID.SERVER_AUTH, ExtendedKeyUsageOID.CLIENT_AUTH]), critical=False)
            .add_extension(x509.SubjectAlternativeName(
                [x509.DNSName("localhost"), x509.IPAddress(ipaddress.ip_address("127.0.0.1"))]), critical=False)
            .add_extension(x509.SubjectKeyIdentifier.from_public_key(key.public_key()), critical=False)
            .add_extension(x509.AuthorityKeyIdentifier.from_issuer_public_key(self._key.public_key()), critical=False)
            .sign(self._key, hashes.SHA256())
        )
        stem = self.directory / name.replace(" ", "-").lower()
        paths = (stem.with_suffix(".pem"), stem.with_suffix(".key"))
        paths[0].write_bytes(certificate.public_bytes(serialization.Encoding.PEM))
        _write_key(paths[1], key)
        return Identity(oin or "", *paths)

    def refused_certificates(self, directory: Path, oin: str) -> Path:
        """A directory with what must not pass for this party: of another authority, expired, and of another party."""
        another = CertificateAuthority(directory / "another", "Another authority")
        made = {
            "stranger": another.issue("Stranger", oin), "expired": self.issue("Expired", oin, expired=True),
            "other-party": self.issue("Other party", "00000003100000000009"),
        }
        for name, identity in made.items():
            (directory / f"{name}.pem").write_bytes(identity.certificate.read_bytes())
            (directory / f"{name}.key").write_bytes(identity.private_key.read_bytes())
            (directory / f"{name}.key").chmod(0o600)
        return directory
