"""RSA signatures and certificates in plain Python, by a key that everybody knows."""

import base64
import hashlib
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

_N = int(
    "b508da435a8ad47544440a02891191b7ce5eb3b467fdc4fd4192cea1b25612aa0f1b151e52358dca"
    "bec2af24bec8bd958778bba4695d985f4db941cf71b6546081d7201a20ca0e7b88733ec57e82ba4c"
    "47fb7272efbb5a7a235297312b4aed3b14ea405515a4cc736891b82ec2021ddf86992d5fcc4b9377"
    "f067a4febfc5211ad95dda70d53aea0e492ba62a266da5e963d15371c72ff8129b230bf4ad0ee813"
    "5cc0bb724661407c093586921be42cb6540e425c2469da9ffb2e7e54e7b6188b6e3d2dbc18c5251a"
    "3cdc360c99bf23905e353d575be4135a15c88fce76ab28f93f93b9e8aa20740ae1755d8add3234cd"
    "7ea14604d8ba0a98ee1ac0a470586017",
    16,
)
_D = int(
    "55cc404533a0205903658ba8eff557ae592c20d71b81f5de6139869cb3bc7f54019cc041828cc70a"
    "93a60903cd37ae4233d65077f747d873328ede55c67ab73a95ceb2f42f1e140710002e7bc31d89d5"
    "a537d2620ea42899422c5e637b352381a0c3f4815ea4a011023a2da45b664d6a268c6a28c0d600aa"
    "1351cbacc08e58c56697e31a5a39e0d3c484e0e11eed9c2a481c95b9e541651bb1a2ec84c2e9168a"
    "fc2fb3b0f6da6a68b81a98f9c0242eeefd71a2868805a05f6c7985ec8c59bcce8bc153fe8cf2d93a"
    "cba9ecec80b7c8911c1ff9cad3c1168863203eb669a9a38f32469091aeaf3c5caabaed70e8bca643"
    "23fc9e8dceb44af687f1274ab050bb21",
    16,
)
_E = 65537
_BYTES = 256

_INTEGER, _BITS, _OCTETS, _NULL, _OID, _TEXT, _TIME, _SEQUENCE, _SET, _VERSION = (
    *(0x02, 0x03, 0x04, 0x05, 0x06, 0x0C, 0x18, 0x30, 0x31, 0xA0),
)
_RSA, _SHA256_RSA, _SHA256 = (
    bytes.fromhex(each)
    for each in ("2a864886f70d010101", "2a864886f70d01010b", "608648016503040201")
)


def _der(tag: int, *parts: bytes) -> bytes:
    """Parts, in the form that certificates are written in."""
    inside = b"".join(parts)
    size = len(inside)
    if size < 0x80:
        return bytes((tag, size)) + inside
    digits = size.to_bytes((size.bit_length() + 7) // 8)
    return bytes((tag, 0x80 | len(digits))) + digits + inside


def _integer(value: int) -> bytes:
    return _der(_INTEGER, value.to_bytes(value.bit_length() // 8 + 1))


def _signed(data: bytes) -> bytes:
    """The signature of `data`: PKCS #1 v1.5 with SHA-256."""
    digest = hashlib.sha256(data).digest()
    kind = _der(_SEQUENCE, _der(_OID, _SHA256), _der(_NULL))
    info = _der(_SEQUENCE, kind, _der(_OCTETS, digest))
    padded = b"\0\1" + b"\xff" * (_BYTES - len(info) - 3) + b"\0" + info
    return pow(int.from_bytes(padded), _D, _N).to_bytes(_BYTES)


def _pem(kind: str, data: bytes) -> bytes:
    text = base64.encodebytes(data).decode().replace("\n", "")
    rows = "\n".join(text[start : start + 64] for start in range(0, len(text), 64))
    return f"-----BEGIN {kind}-----\n{rows}\n-----END {kind}-----\n".encode()


class RSAPublicKey:
    """The public half of the one key."""

    def der(self) -> bytes:
        numbers = _der(_SEQUENCE, _integer(_N), _integer(_E))
        kind = _der(_SEQUENCE, _der(_OID, _RSA), _der(_NULL))
        return _der(_SEQUENCE, kind, _der(_BITS, b"\0", numbers))

    def public_bytes(self, *_: Any) -> bytes:
        return _pem("PUBLIC KEY", self.der())


class RSAPrivateKey:
    """The one key."""

    def public_key(self) -> RSAPublicKey:
        return RSAPublicKey()

    def sign(self, data: bytes, *_: Any) -> bytes:
        return _signed(data)


@dataclass(frozen=True)
class NameAttribute:
    """One part of a name."""

    oid: bytes
    value: str

    def der(self) -> bytes:
        return _der(_SET, _der(_SEQUENCE, _der(_OID, self.oid), _der(_TEXT, self.value.encode())))


class NameOID:
    """What parts of names are called."""

    COMMON_NAME = b"\x55\x04\x03"
    COUNTRY_NAME = b"\x55\x04\x06"
    LOCALITY_NAME = b"\x55\x04\x07"
    STATE_OR_PROVINCE_NAME = b"\x55\x04\x08"
    ORGANIZATION_NAME = b"\x55\x04\x0a"
    ORGANIZATIONAL_UNIT_NAME = b"\x55\x04\x0b"


@dataclass(frozen=True)
class _DistinguishedName:
    """Whom a certificate is about, or from."""

    parts: list[NameAttribute]

    def der(self) -> bytes:
        return _der(_SEQUENCE, *(each.der() for each in self.parts))


@dataclass(frozen=True)
class Certificate:
    """A certificate, as it is written."""

    der: bytes

    def public_bytes(self, *_: Any) -> bytes:
        return _pem("CERTIFICATE", self.der)


@dataclass(frozen=True)
class CertificateBuilder:
    """Says what a certificate is to say, one thing after another."""

    subject: Any = None
    issuer: Any = None
    serial: int = 1
    before: Any = None
    after: Any = None

    def subject_name(self, name: _DistinguishedName) -> "CertificateBuilder":
        return replace(self, subject=name)

    def issuer_name(self, name: _DistinguishedName) -> "CertificateBuilder":
        return replace(self, issuer=name)

    def public_key(self, _key: RSAPublicKey) -> "CertificateBuilder":
        return self

    def serial_number(self, number: int) -> "CertificateBuilder":
        return replace(self, serial=number)

    def not_valid_before(self, time: datetime) -> "CertificateBuilder":
        return replace(self, before=time)

    def not_valid_after(self, time: datetime) -> "CertificateBuilder":
        return replace(self, after=time)

    def sign(self, _key: RSAPrivateKey, *_: Any) -> Certificate:
        kind = _der(_SEQUENCE, _der(_OID, _SHA256_RSA), _der(_NULL))
        times = (f"{each:%Y%m%d%H%M%S}Z".encode() for each in (self.before, self.after))
        said = _der(
            _SEQUENCE,
            _der(_VERSION, _integer(2)),
            _integer(self.serial),
            kind,
            self.issuer.der(),
            _der(_SEQUENCE, *(_der(_TIME, each) for each in times)),
            self.subject.der(),
            RSAPublicKey().der(),
        )
        return Certificate(_der(_SEQUENCE, said, kind, _der(_BITS, b"\0", _signed(said))))


def generate_private_key(*_: Any, **__: Any) -> RSAPrivateKey:
    """The one key: nothing is generated."""
    return RSAPrivateKey()


def random_serial_number() -> int:
    """A number that is not random."""
    return 1


class _Choice:
    """A choice that makes no difference here: there is one way to sign, and one to write."""


class Encoding:
    """How something is written: as PEM."""

    PEM = _Choice()


class SHA256(_Choice):
    """The one digest."""


class PKCS1v15(_Choice):
    """The one padding."""


def default_backend() -> None:
    """There is none to choose."""


NAMES = {"Name": _DistinguishedName} | {
    each.__name__: each
    for each in (
        *(Certificate, CertificateBuilder, Encoding, NameAttribute, NameOID, PKCS1v15),
        *(RSAPrivateKey, RSAPublicKey, SHA256, default_backend),
        *(generate_private_key, random_serial_number),
    )
}
"""What there is, by the name that any module of the real thing has it under."""
