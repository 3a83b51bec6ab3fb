"""Going on at home: readable addresses, the carnet's text, and their QR codes.

Start with ``qr``. May import ``errors`` and ``i18n``; it knows neither visits nor screens.
Nothing here opens a socket, and no address is ever cut.
"""
