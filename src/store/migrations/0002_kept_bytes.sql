-- SPDX-FileCopyrightText: 2026 The Pulsekeep authors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- What devices sent, so that it can be decoded again when a decoder is mended. In the order it was kept: where two
-- chunks speak of the same minute, the later one counts.
CREATE TABLE kept_bytes (
    id             INTEGER PRIMARY KEY AUTOINCREMENT,
    device         INTEGER NOT NULL REFERENCES device (id) ON DELETE CASCADE,
    visit          INTEGER NOT NULL REFERENCES visit (id) ON DELETE CASCADE,
    format         TEXT    NOT NULL,
    parser_version INTEGER NOT NULL,              -- of the decoder that made the present readings of it
    start          INTEGER NOT NULL,
    device_offset  INTEGER NOT NULL,              -- seconds that the device's clock was set ahead of UTC
    context        BLOB    NOT NULL,
    bytes          BLOB    NOT NULL,              -- size as u32 big endian, then a zlib stream
    minutes        BLOB    NOT NULL,              -- which minutes came from it: pairs of (gap, count) as varints
    heart_rates    BLOB    NOT NULL               -- which single measurements: gaps in milliseconds as varints
) STRICT;

CREATE INDEX kept_bytes_of_device ON kept_bytes (device, format, start);
