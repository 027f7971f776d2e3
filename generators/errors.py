"""The one exception of the generators."""


class CommerceError(Exception):
    """Something the user can put right. The message is one line and says what to change.

    The command line catches it at its edge, prints the message and exits with 2.
    """
