-- SPDX-FileCopyrightText: 2026 The Pulsekeep authors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- "PKEP": tells our file from somebody else's.
PRAGMA application_id = 1347110224;

-- Times are milliseconds since 1970-01-01 UTC unless a column says otherwise; NULL is "not known" or "not measured".
CREATE TABLE device (
    id                 INTEGER PRIMARY KEY,
    uid                TEXT    NOT NULL UNIQUE CHECK (uid <> ''),
    model              TEXT    NOT NULL,
    name               TEXT    NOT NULL,
    address            TEXT    UNIQUE,            -- upper case
    address_type       INTEGER NOT NULL CHECK (address_type BETWEEN 0 AND 2),
    advertised_name    TEXT    NOT NULL,
    serial             TEXT    NOT NULL DEFAULT '',
    hardware           TEXT    NOT NULL DEFAULT '',
    firmware           TEXT    NOT NULL DEFAULT '',
    product            INTEGER CHECK (product BETWEEN 0 AND 65535),
    battery_percent    INTEGER,
    battery_charging   INTEGER CHECK (battery_charging IN (0, 1)),
    battery_charged_at INTEGER,
    paired_at          INTEGER,
    last_sync          INTEGER,                   -- the last visit that succeeded
    clock_device       INTEGER,                   -- the device's clock as it was at the last visit,
    clock_offset       INTEGER,                   -- seconds ahead of UTC that it was set to,
    clock_host         INTEGER,                   -- and ours in the same moment
    forgotten_at       INTEGER                    -- its readings stay, it is not listed any more
) STRICT;

CREATE TABLE zone (
    id   INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE                     -- IANA: Europe/Berlin
) STRICT;

CREATE TABLE visit (
    id               INTEGER PRIMARY KEY,
    device           INTEGER NOT NULL REFERENCES device (id) ON DELETE CASCADE,
    began_at         INTEGER NOT NULL,
    ended_at         INTEGER,                     -- NULL: Pulsekeep ended before the visit did
    zone             INTEGER NOT NULL REFERENCES zone (id),
    zone_offset      INTEGER NOT NULL,            -- seconds ahead of UTC when it began
    clock_device     INTEGER,
    clock_offset     INTEGER,
    clock_host       INTEGER,
    battery_percent  INTEGER,
    battery_charging INTEGER CHECK (battery_charging IN (0, 1)),
    succeeded        INTEGER CHECK (succeeded IN (0, 1)),
    error            TEXT
) STRICT;

CREATE INDEX visit_of_device ON visit (device, began_at);

CREATE TABLE sync_mark (
    device  INTEGER NOT NULL REFERENCES device (id) ON DELETE CASCADE,
    stream  TEXT    NOT NULL,
    until   INTEGER NOT NULL,
    context BLOB    NOT NULL,
    PRIMARY KEY (device, stream)
) STRICT, WITHOUT ROWID;

-- One row a minute and device: syncing the same minute twice changes nothing.
CREATE TABLE minute (
    device    INTEGER NOT NULL REFERENCES device (id) ON DELETE CASCADE,
    minute    INTEGER NOT NULL,                   -- since 1970-01-01 00:00 UTC
    activity  INTEGER NOT NULL CHECK (activity BETWEEN 0 AND 255),
    raw_kind  INTEGER NOT NULL CHECK (raw_kind BETWEEN 0 AND 255),
    intensity INTEGER CHECK (intensity BETWEEN 0 AND 255),
    steps     INTEGER CHECK (steps BETWEEN 0 AND 65535),
    bpm       INTEGER CHECK (bpm BETWEEN 1 AND 255),
    PRIMARY KEY (device, minute)
) STRICT, WITHOUT ROWID;

-- The minutes of one hour of local time, summed up. Starts and lengths are in quarters of an hour, because all zones in
-- use are whole quarters ahead of UTC (Nepal 23, Lord Howe 42 or 44): a local day is then made of whole rows. Where the
-- zone changes within the hour there are two rows. A row's start, length and zone shift are settled when its first
-- minute arrives and never change, so a later journey does not move an earlier day.
CREATE TABLE hour (
    device         INTEGER NOT NULL REFERENCES device (id) ON DELETE CASCADE,
    start          INTEGER NOT NULL,              -- quarters since 1970-01-01 00:00 UTC
    length         INTEGER NOT NULL CHECK (length BETWEEN 1 AND 4),
    shift          INTEGER NOT NULL CHECK (shift BETWEEN -64 AND 64), -- quarters ahead of UTC
    minutes        INTEGER NOT NULL,              -- with a sample
    worn           INTEGER NOT NULL,              -- of them worn
    steps          INTEGER,
    steps_low      INTEGER,
    steps_high     INTEGER,
    bpm_count      INTEGER NOT NULL,
    bpm_sum        INTEGER,
    bpm_low        INTEGER,
    bpm_high       INTEGER,
    intensity_low  INTEGER,
    intensity_high INTEGER,
    PRIMARY KEY (device, start)
) STRICT, WITHOUT ROWID;

-- The rows of hour that belong to one local day.
CREATE TABLE day (
    device         INTEGER NOT NULL REFERENCES device (id) ON DELETE CASCADE,
    day            INTEGER NOT NULL,              -- local, days since 1970-01-01
    zone           INTEGER NOT NULL REFERENCES zone (id),
    midnight       INTEGER NOT NULL,              -- when it began: minutes since 1970-01-01 00:00 UTC
    first          INTEGER NOT NULL,              -- quarter that its first hour starts with
    past           INTEGER NOT NULL,              -- quarter after its last hour
    minutes        INTEGER NOT NULL,
    worn           INTEGER NOT NULL,
    steps          INTEGER,
    steps_low      INTEGER,
    steps_high     INTEGER,
    bpm_count      INTEGER NOT NULL,
    bpm_sum        INTEGER,
    bpm_low        INTEGER,
    bpm_high       INTEGER,
    intensity_low  INTEGER,
    intensity_high INTEGER,
    PRIMARY KEY (device, day)
) STRICT, WITHOUT ROWID;

-- Single measurements, not the minutes' own.
CREATE TABLE heart_rate (
    device INTEGER NOT NULL REFERENCES device (id) ON DELETE CASCADE,
    at     INTEGER NOT NULL,
    bpm    INTEGER NOT NULL CHECK (bpm BETWEEN 1 AND 255),
    shift  INTEGER NOT NULL,                      -- quarters of an hour ahead of UTC where it was taken
    PRIMARY KEY (device, at)
) STRICT, WITHOUT ROWID;
