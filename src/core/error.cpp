// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/error.h"

#include <QCoreApplication>
#include <QStringList>

namespace pulsekeep {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Error", text);
}

Explanation explain(Error::Kind kind)
{
    switch (kind) {
    case Error::Timeout:
        return {tr("The device did not answer."), tr("It may be out of range, asleep, or connected to another app."),
                tr("Close other apps connected to it, move it closer and try again.")};
    case Error::Disconnected:
        return {tr("The connection to the device was lost."), tr("It may have gone out of range or switched off."),
                tr("Keep it close and try again.")};
    case Error::Refused:
        return {tr("The device refused."), {}, tr("Check that it is free for a new connection and try again.")};
    case Error::Malformed:
        return {tr("The device sent something that Pulsekeep does not understand."),
                tr("Its firmware may differ from the ones known so far."),
                tr("What it sent is kept. Please report it with the device's last visit.")};
    case Error::Unsupported:
        return {tr("This is not supported."), {}, tr("See the list of devices for what works.")};
    case Error::Storage:
        return {
            tr("Your data could not be written or read."), tr("The disk may be full or not writable."),
            tr("Nothing stored before is lost. Free some space or check the folder's permissions, then try again.")};
    case Error::Invalid:
        return {tr("That cannot be used."), {}, tr("Check what you typed and try again.")};
    case Error::Busy:
        return {tr("Somebody else is using it."), {}, tr("Close the other program and try again.")};
    case Error::Cancelled:
        return {tr("Stopped."), {}, {}};
    case Error::BondLost:
        return {tr("The device no longer knows this computer."),
                tr("It was paired with another computer or phone since, or it was reset."),
                tr("Put it into pairing mode and renew the connection.")};
    case Error::KeyMissing:
        return {tr("This device needs a key."), tr("It talks only to those who know the key made when it was set up."),
                tr("Enter the key and try again.")};
    case Error::NoAdapter:
        return {tr("This computer has no Bluetooth adapter."),
                {},
                tr("Plug in a Bluetooth adapter (any for Bluetooth 4.0 or later) and try again.")};
    case Error::BluetoothOff:
        return {tr("Bluetooth is switched off."), {}, tr("Switch it on and try again.")};
    case Error::NoBluetooth:
        return {tr("The system's Bluetooth service does not answer."), tr("It may not be installed or not be running."),
                tr("Install or start BlueZ (the service is called \"bluetooth\") and try again.")};
    case Error::NotPermitted:
        return {tr("The system does not let Pulsekeep use Bluetooth."),
                {},
                tr("Ask the person who looks after this computer to allow Bluetooth for your account.")};
    case Error::NotFound:
        return {tr("It was not found."), {}, tr("Check the name and try again.")};
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
