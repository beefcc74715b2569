// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "finddevice.h"

#include "services.h"

#include <QCoreApplication>

namespace pulsekeep {

using namespace Qt::StringLiterals;

namespace {

/** Translates what is said here to people. */
class Words
{
    Q_DECLARE_TR_FUNCTIONS(FindDevice)
};

} // namespace

bool begins(const QString &name, const QString &text)
{
    if (text.isEmpty())
        return false;
    for (qsizetype at = 0; at < name.size(); ++at) {
        if ((at == 0 || name.at(at - 1) == u' ') && name.mid(at).startsWith(text, Qt::CaseInsensitive))
            return true;
    }
    return false;
}

Result<StoredDevice> findDevice(const QList<StoredDevice> &devices, const QString &text)
{
    const auto wanted = text.trimmed();
    QList<StoredDevice> exact;
    QList<StoredDevice> beginning;
    if (wanted.isEmpty())
        return Failure(Error(Error::Invalid).explained({Words::tr("A device needs a name."), {}, {}}));
    for (const auto &device : devices) {
        if (QString::number(device.id) == wanted)
            return device;
        if (device.endpoint.address.compare(wanted, Qt::CaseInsensitive) == 0
            || device.name.compare(wanted, Qt::CaseInsensitive) == 0)
            exact.append(device);
        else if (begins(device.name, wanted) || device.endpoint.address.startsWith(wanted, Qt::CaseInsensitive))
            beginning.append(device);
    }
    const auto &found = exact.isEmpty() ? beginning : exact;
    if (found.size() == 1)
        return found.first();

    if (found.isEmpty()) {
        const Explanation explanation{Words::tr("No paired device is called \"%1\".").arg(text),
                                      {},
                                      Words::tr("\"pulsekeep devices\" shows which there are.")};
        return Failure(Error(Error::NotFound).explained(explanation));
    }
    QStringList names;
    for (const auto &device : found)
        names += u"%1 (%2)"_s.arg(device.name, device.endpoint.address);
    const Explanation explanation{Words::tr("\"%1\" could be more than one device: %2.").arg(text, names.join(u", "_s)),
                                  {},
                                  Words::tr("Use its number or its address.")};
    return Failure(Error(Error::Invalid).explained(explanation));
}

Result<StoredDevice> findDevice(const Store &store, const QString &text)
{
    const auto devices = store.devices();
    if (!devices)
        return Failure(devices.error());
    return findDevice(*devices, text);
}

Result<StoredDevice> namedDevice(const Invocation &with)
{
    const auto store = with.services->store();
    if (!store)
        return Failure(store.error());
    return findDevice(**store, with.arguments->words.first());
}

} // namespace pulsekeep
