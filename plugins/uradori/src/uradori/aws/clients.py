"""What the clients of a host and of the children it forks share, rather than build anew."""

import copy
import functools

import botocore.hooks
import botocore.httpsession
import botocore.loaders
import botocore.session


@functools.cache
def share_what_clients_build() -> None:
    """Have the clients of this process and its children share what each would build anew.

    That is the loader of the API models, which is most of what a client costs, the aliases of
    event names, and the TLS settings.
    """
    loader = botocore.loaders.create_loader()

    def register(session: botocore.session.Session) -> None:
        session._components.register_component("data_loader", loader)

    botocore.session.Session._register_data_loader = register
    botocore.hooks.EventAliaser.__copy__ = _copy_with_aliases
    create = botocore.httpsession.create_urllib3_context
    botocore.httpsession.create_urllib3_context = functools.cache(create)


def _copy_with_aliases(events: botocore.hooks.EventAliaser) -> botocore.hooks.EventAliaser:
    """A client's own handlers, as botocore copies them; what events are called is shared."""
    twin = botocore.hooks.EventAliaser(copy.copy(events._emitter), events._event_aliases)
    twin._alias_name_cache = events._alias_name_cache
    return twin
