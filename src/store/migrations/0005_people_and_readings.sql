-- SPDX-FileCopyrightText: 2026 The Pulsekeep authors
-- SPDX-License-Identifier: GPL-3.0-or-later

CREATE TABLE person (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    name       TEXT    NOT NULL CHECK (name <> ''),
    birth_date INTEGER,                           -- days since 1970-01-01
    sex        INTEGER CHECK (sex BETWEEN 1 AND 3),
    height_cm  INTEGER CHECK (height_cm > 0),
    colour     INTEGER NOT NULL,                  -- which of the colours for people
    place      INTEGER NOT NULL,                  -- in lists
    removed_at INTEGER                            -- can be taken back until the next start
) STRICT;

-- Whose readings those of a device's user are.
CREATE TABLE assignment (
    device INTEGER NOT NULL REFERENCES device (id) ON DELETE CASCADE,
    user   INTEGER NOT NULL,                      -- as the device numbers them; 0: the whole device
    person INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    PRIMARY KEY (device, user)
) STRICT, WITHOUT ROWID;

CREATE TABLE import (
    id        INTEGER PRIMARY KEY AUTOINCREMENT,
    at        INTEGER NOT NULL,
    file      TEXT    NOT NULL,
    format    TEXT    NOT NULL,
    undone_at INTEGER
) STRICT;

-- The tables of readings have the same columns up to deleted_at.
CREATE TABLE blood_pressure (
    id                  INTEGER PRIMARY KEY AUTOINCREMENT,
    device              INTEGER REFERENCES device (id) ON DELETE CASCADE, -- NULL: typed or imported
    user                INTEGER NOT NULL,         -- as the device numbers them, 0: it has none
    device_at           INTEGER,                  -- when it was taken, as the device has it: names the reading
    person              INTEGER REFERENCES person (id) ON DELETE SET NULL, -- chosen, whoever the device's user is
    at                  INTEGER NOT NULL,         -- when it was taken, as it counts
    shift               INTEGER NOT NULL CHECK (shift BETWEEN -64 AND 64), -- quarters ahead of UTC where it was taken
    source              INTEGER NOT NULL CHECK (source BETWEEN 0 AND 2),   -- device, typed, imported
    import              INTEGER REFERENCES import (id) ON DELETE SET NULL,
    note                TEXT    NOT NULL DEFAULT '',
    excluded_at         INTEGER,                  -- shown, not counted
    excluded_reason     TEXT    NOT NULL DEFAULT '',
    edited_at           INTEGER,                  -- the values it came with are in the table of the originals
    deleted_at          INTEGER,                  -- a device's reading stays, so that it does not come again
    systolic            INTEGER NOT NULL CHECK (systolic > 0), -- mmHg, as the next two
    diastolic           INTEGER NOT NULL CHECK (diastolic > 0),
    mean_arterial       INTEGER,
    pulse               INTEGER,                  -- beats a minute
    irregular_heartbeat INTEGER CHECK (irregular_heartbeat IN (0, 1)),
    movement            INTEGER CHECK (movement IN (0, 1)),
    cuff_ok             INTEGER CHECK (cuff_ok IN (0, 1)),
    UNIQUE (device, user, device_at)
) STRICT;

CREATE INDEX blood_pressure_at ON blood_pressure (at) WHERE deleted_at IS NULL;

CREATE TABLE blood_pressure_original (
    reading             INTEGER PRIMARY KEY REFERENCES blood_pressure (id) ON DELETE CASCADE,
    at                  INTEGER NOT NULL,
    systolic            INTEGER NOT NULL,
    diastolic           INTEGER NOT NULL,
    mean_arterial       INTEGER,
    pulse               INTEGER,
    irregular_heartbeat INTEGER,
    movement            INTEGER,
    cuff_ok             INTEGER
) STRICT;

CREATE TABLE weight (
    id              INTEGER PRIMARY KEY AUTOINCREMENT,
    device          INTEGER REFERENCES device (id) ON DELETE CASCADE,
    user            INTEGER NOT NULL,
    device_at       INTEGER,
    person          INTEGER REFERENCES person (id) ON DELETE SET NULL,
    at              INTEGER NOT NULL,
    shift           INTEGER NOT NULL CHECK (shift BETWEEN -64 AND 64),
    source          INTEGER NOT NULL CHECK (source BETWEEN 0 AND 2),
    import          INTEGER REFERENCES import (id) ON DELETE SET NULL,
    note            TEXT    NOT NULL DEFAULT '',
    excluded_at     INTEGER,
    excluded_reason TEXT    NOT NULL DEFAULT '',
    edited_at       INTEGER,
    deleted_at      INTEGER,
    grams           INTEGER NOT NULL CHECK (grams > 0),
    impedance       REAL,                         -- ohm
    fat             REAL,                         -- percent of the weight, as the next two
    muscle          REAL,
    water           REAL,
    UNIQUE (device, user, device_at)
) STRICT;

CREATE INDEX weight_at ON weight (at) WHERE deleted_at IS NULL;

CREATE TABLE weight_original (
    reading   INTEGER PRIMARY KEY REFERENCES weight (id) ON DELETE CASCADE,
    at        INTEGER NOT NULL,
    grams     INTEGER NOT NULL,
    impedance REAL,
    fat       REAL,
    muscle    REAL,
    water     REAL
) STRICT;

CREATE TABLE temperature (
    id              INTEGER PRIMARY KEY AUTOINCREMENT,
    device          INTEGER REFERENCES device (id) ON DELETE CASCADE,
    user            INTEGER NOT NULL,
    device_at       INTEGER,
    person          INTEGER REFERENCES person (id) ON DELETE SET NULL,
    at              INTEGER NOT NULL,
    shift           INTEGER NOT NULL CHECK (shift BETWEEN -64 AND 64),
    source          INTEGER NOT NULL CHECK (source BETWEEN 0 AND 2),
    import          INTEGER REFERENCES import (id) ON DELETE SET NULL,
    note            TEXT    NOT NULL DEFAULT '',
    excluded_at     INTEGER,
    excluded_reason TEXT    NOT NULL DEFAULT '',
    edited_at       INTEGER,
    deleted_at      INTEGER,
    celsius         REAL    NOT NULL,
    site            INTEGER NOT NULL,             -- Temperature Type of the Bluetooth SIG (2A1D), 0: not told
    UNIQUE (device, user, device_at)
) STRICT;

CREATE INDEX temperature_at ON temperature (at) WHERE deleted_at IS NULL;

CREATE TABLE temperature_original (
    reading INTEGER PRIMARY KEY REFERENCES temperature (id) ON DELETE CASCADE,
    at      INTEGER NOT NULL,
    celsius REAL    NOT NULL,
    site    INTEGER NOT NULL
) STRICT;

CREATE TABLE oxygen (
    id              INTEGER PRIMARY KEY AUTOINCREMENT,
    device          INTEGER REFERENCES device (id) ON DELETE CASCADE,
    user            INTEGER NOT NULL,
    device_at       INTEGER,
    person          INTEGER REFERENCES person (id) ON DELETE SET NULL,
    at              INTEGER NOT NULL,
    shift           INTEGER NOT NULL CHECK (shift BETWEEN -64 AND 64),
    source          INTEGER NOT NULL CHECK (source BETWEEN 0 AND 2),
    import          INTEGER REFERENCES import (id) ON DELETE SET NULL,
    note            TEXT    NOT NULL DEFAULT '',
    excluded_at     INTEGER,
    excluded_reason TEXT    NOT NULL DEFAULT '',
    edited_at       INTEGER,
    deleted_at      INTEGER,
    saturation      REAL    NOT NULL,             -- percent
    pulse           REAL,                         -- beats a minute
    UNIQUE (device, user, device_at)
) STRICT;

CREATE INDEX oxygen_at ON oxygen (at) WHERE deleted_at IS NULL;

CREATE TABLE oxygen_original (
    reading    INTEGER PRIMARY KEY REFERENCES oxygen (id) ON DELETE CASCADE,
    at         INTEGER NOT NULL,
    saturation REAL    NOT NULL,
    pulse      REAL
) STRICT;

-- Single heart rates become readings like the others.
ALTER TABLE heart_rate RENAME TO heart_rate_before;

CREATE TABLE heart_rate (
    id              INTEGER PRIMARY KEY AUTOINCREMENT,
    device          INTEGER REFERENCES device (id) ON DELETE CASCADE,
    user            INTEGER NOT NULL,
    device_at       INTEGER,
    person          INTEGER REFERENCES person (id) ON DELETE SET NULL,
    at              INTEGER NOT NULL,
    shift           INTEGER NOT NULL CHECK (shift BETWEEN -64 AND 64),
    source          INTEGER NOT NULL CHECK (source BETWEEN 0 AND 2),
    import          INTEGER REFERENCES import (id) ON DELETE SET NULL,
    note            TEXT    NOT NULL DEFAULT '',
    excluded_at     INTEGER,
    excluded_reason TEXT    NOT NULL DEFAULT '',
    edited_at       INTEGER,
    deleted_at      INTEGER,
    bpm             INTEGER NOT NULL CHECK (bpm BETWEEN 1 AND 255),
    UNIQUE (device, user, device_at)
) STRICT;

INSERT INTO heart_rate (device, user, device_at, at, shift, source, bpm)
SELECT device, 0, at, at, shift, 0, bpm FROM heart_rate_before ORDER BY device, at;

DROP TABLE heart_rate_before;

CREATE INDEX heart_rate_at ON heart_rate (at) WHERE deleted_at IS NULL;

-- All that histories and charts need of those that count.
CREATE INDEX heart_rate_counted ON heart_rate (at, bpm, shift, device, user, person)
    WHERE deleted_at IS NULL AND excluded_at IS NULL;

CREATE TABLE heart_rate_original (
    reading INTEGER PRIMARY KEY REFERENCES heart_rate (id) ON DELETE CASCADE,
    at      INTEGER NOT NULL,
    bpm     INTEGER NOT NULL
) STRICT;

-- What people write down about a moment or a day.
CREATE TABLE note (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    person     INTEGER REFERENCES person (id) ON DELETE SET NULL, -- NULL: about everybody
    at         INTEGER NOT NULL,                  -- of a whole day: when it began
    shift      INTEGER NOT NULL CHECK (shift BETWEEN -64 AND 64),
    whole_day  INTEGER NOT NULL CHECK (whole_day IN (0, 1)),
    text       TEXT    NOT NULL CHECK (text <> ''),
    import     INTEGER REFERENCES import (id) ON DELETE SET NULL,
    deleted_at INTEGER
) STRICT;

CREATE INDEX note_at ON note (at) WHERE deleted_at IS NULL;

-- Readings that a visit could not bring.
CREATE TABLE lost_readings (
    visit  INTEGER NOT NULL REFERENCES visit (id) ON DELETE CASCADE,
    reason INTEGER NOT NULL CHECK (reason BETWEEN 0 AND 1), -- overwritten, unreadable
    user   INTEGER NOT NULL,
    count  INTEGER NOT NULL CHECK (count > 0),
    PRIMARY KEY (visit, reason, user)
) STRICT, WITHOUT ROWID;

-- Which readings of the tables above came from the bytes: for each table in the order of ReadingKind how many, then for
-- each its user and the gap in milliseconds, as varints. Empty for none.
ALTER TABLE kept_bytes ADD COLUMN readings BLOB NOT NULL DEFAULT x'';
