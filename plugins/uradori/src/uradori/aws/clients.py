"""What the clients of a host and of the children it forks share, rather than build anew."""

import functools

import botocore.httpsession
import botocore.loaders
import botocore.session

from uradori.aws.events import share_what_events_need


@functools.cache
def share_what_clients_build() -> None:
    """Have the clients of this process and its children share what each would build anew.

    That is the loader of the API models, which is most of what a client costs, what there is to
    know of events, and the TLS settings.
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
