// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtGlobal>

namespace pulsekeep {

/** Whose readings a question is about; 0 is all of them. A person's are those of devices that are wholly theirs, those
 *  of their users on devices that are shared, and those that were given to them one by one. What belongs to nobody
 *  counts only where everybody is asked for. A device and a person together: what both have in common. */
struct Scope {
    // NOLINTNEXTLINE(google-explicit-constructor): a device's number alone is a question about that device
    Scope(qint64 ofDevice = 0, qint64 ofPerson = 0) : device(ofDevice), person(ofPerson) { }
    /** As device: what was typed or imported. */
    static constexpr qint64 NoDevice = -1;
    static Scope ofPerson(qint64 person) { return {0, person}; }

    qint64 device;
    qint64 person;

    bool operator==(const Scope &) const = default;
};

} // namespace pulsekeep
