// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <optional>

namespace pulsekeep {

/** What people read when something failed: three sentences, translated, no codes but where a code helps to ask for
 * help. */
struct Explanation {
    QString what;   ///< what happened
    QString why;    ///< why, as far as known; may be empty
    QString remedy; ///< what to do now

    /** The parts as one paragraph. */
    QString text() const;
    bool operator==(const Explanation &) const = default;
};

/** Why an operation did not produce a value. The kind decides what happens next. */
class Error
{
public:
    enum Kind {
        Timeout,      ///< no answer in time; may be tried again
        Disconnected, ///< the link was lost; may be tried again
        Refused,      ///< the device does not want us: a wrong key, a missing tap. Never tried again by itself
        Malformed,    ///< bytes that cannot be; they are kept for a bug report
        Unsupported,  ///< this device, version or format cannot do that
        Storage,      ///< disk or database
        Invalid,      ///< what a person typed or asked for
        Busy,         ///< somebody else holds it: another program, another instance
        Cancelled,    ///< a person stopped it
        BondLost,     ///< the device has forgotten this computer: a new bond helps, a repetition does not
        KeyMissing,   ///< the device needs a key and none is known
        NoAdapter,    ///< this computer has no Bluetooth adapter
        BluetoothOff, ///< the adapter is switched off
        NoBluetooth,  ///< the system's Bluetooth service does not run
        NotPermitted, ///< the system does not let this user do it
        NotFound      ///< no such device, file or entry
    };

    Error(Kind kind, QString detail = {}); // NOLINT(google-explicit-constructor): `return Error::Timeout` reads well

    /** The same error with words of its own, known only where it happened. */
    [[nodiscard]] Error explained(Explanation explanation) const;

    Kind kind() const { return m_kind; }
    QString detail() const { return m_detail; } ///< for logs, never shown to people as is; holds no secret
    /** What to tell people: words given with explained(), else those of the kind. */
    Explanation explanation() const;
    /** Whether trying again without changing anything can help. */
    bool isPassing() const { return m_kind == Timeout || m_kind == Disconnected; }

private:
    Kind m_kind;
    QString m_detail;
    std::optional<Explanation> m_explanation;
};

} // namespace pulsekeep
