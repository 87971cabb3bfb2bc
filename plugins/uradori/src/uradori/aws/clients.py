"""What the clients of a host and of the children it forks share, rather than build anew."""

import functools
from typing import Any

import botocore.auth
import botocore.httpsession
import botocore.loaders
import botocore.session
from botocore.client import ClientCreator
from botocore.endpoint_provider import RuleSet
from botocore.model import ServiceModel

from uradori.aws.events import share_what_events_need


@functools.cache
def share_what_clients_build() -> None:
    """Have the clients of this process and its children share what each would build anew.

    That is the loader of the API models, which is most of what a client costs, what the models say,
    what there is to know of events, the TLS settings, and the keys that requests are signed with.
    """
    loader = botocore.loaders.create_loader()
    # As a session asks: a list is remembered by how it was asked for.
    loader.list_available_services(type_name="service-2")

    def register(session: botocore.session.Session) -> None:
        session._components.register_component("data_loader", loader)

    botocore.session.Session._register_data_loader = register
    share_what_events_need()
    create = botocore.httpsession.create_urllib3_context
    botocore.httpsession.create_urllib3_context = functools.cache(create)
    _share_models()
    _share_rules()
    _remember_keys()


def _share_models() -> None:
    """Have clients share what each would work out of an API model, where they were given the same.

    Whoever changes a model for a while has it loaded as another one.
    """
    load = ClientCreator._load_service_model
    known: dict[tuple[int, str], ServiceModel] = {}

    def loading(creator: ClientCreator, *arguments: Any, **named: Any) -> ServiceModel:
        made = load(creator, *arguments, **named)
        # Held by the model that is known, so that its number is no other's.
        return known.setdefault((id(made._service_description), made.service_name), made)

    ClientCreator._load_service_model = loading


def _share_rules() -> None:
    """Have clients share the rules by which endpoints are found, where they were given the same.

    There are some hundred for a service, each a thing of its own, and none of them is changed.
    """
    begin = RuleSet.__init__
    known: dict[tuple[int, int], tuple[Any, Any, dict[str, Any]]] = {}

    def beginning(itself: Any, *arguments: Any, **told: Any) -> None:
        rules, partitions = told.get("rules"), told.get("partitions")
        if arguments or (place := (id(rules), id(partitions))) not in known:
            begin(itself, *arguments, **told)
            if not arguments:  # held with what they were made of, whose numbers are no others'
                known[place] = rules, partitions, {**vars(itself)}
            return
        vars(itself).update(known[place][2])

    RuleSet.__init__ = beginning


def _remember_keys() -> None:
    """Derive the key of a day, a region and a service once: it takes four of five digests."""
    sign = botocore.auth.SigV4Auth._sign
    derived = functools.lru_cache(maxsize=64)(functools.partial(sign, None))

    def signing(auth: Any, key: bytes, message: str, hex: bool = False) -> Any:  # noqa: A002
        return sign(auth, key, message, hex=True) if hex else derived(key, message)

    botocore.auth.SigV4Auth._sign = signing
