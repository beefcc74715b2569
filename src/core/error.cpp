// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/error.h"

#include <QCoreApplication>
#include <QStringList>

namespace pulsekeep {

namespace {

/** Translates what is said here to people. */
class Words
{
    Q_DECLARE_TR_FUNCTIONS(Error)
};

Explanation explain(Error::Kind kind)
{
    switch (kind) {
    case Error::Timeout:
        return {Words::tr("The device did not answer."),
                Words::tr("It may be out of range, asleep, or connected to another app."),
                Words::tr("Close other apps connected to it, move it closer and try again.")};
    case Error::Disconnected:
        return {Words::tr("The connection to the device was lost."),
                Words::tr("It may have gone out of range or switched off."), Words::tr("Keep it close and try again.")};
    case Error::Refused:
        return {Words::tr("The device refused."),
                {},
                Words::tr("Check that it is free for a new connection and try again.")};
    case Error::Malformed:
        return {Words::tr("The device sent something that Pulsekeep does not understand."),
                Words::tr("Its firmware may differ from the ones known so far."),
                Words::tr("What it sent is kept. Please report it with the device's last visit.")};
    case Error::Unsupported:
        return {Words::tr("This is not supported."), {}, Words::tr("See the list of devices for what works.")};
    case Error::Storage:
        return {
            Words::tr("Your data could not be written or read."), Words::tr("The disk may be full or not writable."),
            Words::tr(
                "Nothing stored before is lost. Free some space or check the folder's permissions, then try again.")};
    case Error::Invalid:
        return {Words::tr("That cannot be used."), {}, Words::tr("Check what you typed and try again.")};
    case Error::Busy:
        return {Words::tr("Somebody else is using it."), {}, Words::tr("Close the other program and try again.")};
    case Error::Cancelled:
        return {Words::tr("Stopped."), {}, {}};
    case Error::BondLost:
        return {Words::tr("The device no longer knows this computer."),
                Words::tr("It was paired with another computer or phone since, or it was reset."),
                Words::tr("Put it into pairing mode and renew the connection.")};
    case Error::KeyMissing:
        return {Words::tr("This device needs a key."),
                Words::tr("It talks only to those who know the key made when it was set up."),
                Words::tr("Enter the key and try again.")};
    case Error::NoAdapter:
        return {Words::tr("This computer has no Bluetooth adapter."),
                {},
                Words::tr("Plug in a Bluetooth adapter (any for Bluetooth 4.0 or later) and try again.")};
    case Error::BluetoothOff:
        return {Words::tr("Bluetooth is switched off."), {}, Words::tr("Switch it on and try again.")};
    case Error::NoBluetooth:
        return {Words::tr("The system's Bluetooth service does not answer."),
                Words::tr("It may not be installed or not be running."),
                Words::tr("Install or start BlueZ (the service is called \"bluetooth\") and try again.")};
    case Error::NotPermitted:
        return {Words::tr("The system does not let Pulsekeep use Bluetooth."),
                {},
                Words::tr("Ask the person who looks after this computer to allow Bluetooth for your account.")};
    case Error::NotFound:
        return {Words::tr("It was not found."), {}, Words::tr("Check the name and try again.")};
    }
    Q_UNREACHABLE();
}

} // namespace

QString Explanation::text() const
{
    QStringList parts{what, why, remedy};
    parts.removeAll(QString());
    return parts.join(QLatin1Char(' '));
}

Error::Error(Kind kind, QString detail) : m_kind(kind), m_detail(std::move(detail))
{
}

Error Error::explained(Explanation explanation) const
{
    Error copy = *this;
    copy.m_explanation = std::move(explanation);
    return copy;
}

Explanation Error::explanation() const
{
    return m_explanation ? *m_explanation : explain(m_kind);
}

} // namespace pulsekeep
