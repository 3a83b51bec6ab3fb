"""The three screens that the kiosk is made for, in pixels."""

FORMATS = {"1920x1080": (1920, 1080), "1080x1920": (1080, 1920), "1280x800": (1280, 800)}
