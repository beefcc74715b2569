-- SPDX-FileCopyrightText: 2026 The Pulsekeep authors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- What was said at a visit, secrets left out. Only the last twenty of a device are kept.
CREATE TABLE transcript (
    visit  INTEGER PRIMARY KEY REFERENCES visit (id) ON DELETE CASCADE,
    device INTEGER NOT NULL REFERENCES device (id) ON DELETE CASCADE,
    text   BLOB    NOT NULL                       -- size as u32 big endian, then a zlib stream
) STRICT;

CREATE INDEX transcript_of_device ON transcript (device, visit);
