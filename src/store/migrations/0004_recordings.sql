-- SPDX-FileCopyrightText: 2026 The Pulsekeep authors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Live sessions that people kept.
CREATE TABLE recording (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    device     INTEGER NOT NULL REFERENCES device (id) ON DELETE CASCADE,
    name       TEXT    NOT NULL,
    began_at   INTEGER NOT NULL,
    ended_at   INTEGER,                           -- NULL: it goes on, or Pulsekeep ended before it did
    zone       INTEGER NOT NULL REFERENCES zone (id),
    removed_at INTEGER                            -- can be taken back until the next start
) STRICT;

CREATE INDEX recording_of_device ON recording (device, began_at);

-- What came in a second or two, as it came.
CREATE TABLE recording_part (
    recording INTEGER NOT NULL REFERENCES recording (id) ON DELETE CASCADE,
    number    INTEGER NOT NULL,
    start     INTEGER NOT NULL,                   -- what the times within count from
    until     INTEGER NOT NULL,
    samples   INTEGER NOT NULL CHECK (samples >= 0),
    bytes     BLOB    NOT NULL,                   -- size as u32 big endian, then a zlib stream
    PRIMARY KEY (recording, number)
) STRICT, WITHOUT ROWID;

CREATE TABLE recording_mark (
    recording INTEGER NOT NULL REFERENCES recording (id) ON DELETE CASCADE,
    at        INTEGER NOT NULL,
    PRIMARY KEY (recording, at)
) STRICT, WITHOUT ROWID;
