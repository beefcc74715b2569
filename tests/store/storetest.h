// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/sqlite.h"
#include "store/store.h"

#include "support/support.h"

#include <QTemporaryDir>

// What the tests of the store share.
namespace storetest {

using namespace pulsekeep;

/** The value, or a failed test that says why there is none. */
template<typename T> T want(Result<T> result, const char *file = __builtin_FILE(), int line = __builtin_LINE())
{
    if (!result)
        qFatal("%s:%d: %s", file, line, qPrintable(result.error().detail()));
    return std::move(*result);
}

inline void want(Result<> result, const char *file = __builtin_FILE(), int line = __builtin_LINE())
{
    if (!result)
        qFatal("%s:%d: %s", file, line, qPrintable(result.error().detail()));
}

inline QDateTime utc(const char *iso)
{
    auto time = QDateTime::fromString(QString::fromLatin1(iso), Qt::ISODateWithMs);
    time.setTimeSpec(Qt::UTC);
    return time;
}

inline qint32 minuteOf(const QDateTime &at)
{
    return qint32(at.toSecsSinceEpoch() / 60);
}

inline StoredDevice band(const char *address = "E1:87:29:30:E4:E7")
{
    StoredDevice device;
    device.model = QStringLiteral("huami.miband2");
    device.name = QStringLiteral("Left wrist");
    device.endpoint = {QString::fromLatin1(address), AddressType::Random, QStringLiteral("MI Band 2")};
    device.pairedAt = utc("2026-01-02T03:04:05");
    return device;
}

inline Person named(const QString &name, qint64 id = 0)
{
    Person person;
    person.id = id;
    person.name = name;
    return person;
}

/** @p count minutes of walking from @p from on. */
inline QList<MinuteSample> walk(const QDateTime &from, int count, int steps = 100, int bpm = 90)
{
    QList<MinuteSample> samples;
    for (int i = 0; i < count; ++i)
        samples.append({.minute = minuteOf(from) + i,
                        .activity = Activity::Walking,
                        .rawKind = 1,
                        .intensity = quint8(40),
                        .steps = quint16(steps),
                        .bpm = quint8(bpm)});
    return samples;
}

inline Harvest harvestOf(QList<MinuteSample> minutes)
{
    Harvest harvest;
    harvest.minutes = std::move(minutes);
    return harvest;
}

/** Keeps one harvest in a visit of its own. */
inline VisitReport keepOne(Store *store, qint64 device, const Harvest &harvest)
{
    const auto visit = want(store->beginVisit(device));
    want(visit->keep(harvest));
    want(visit->finish({.succeeded = true, .error = {}, .transcript = {}}));
    return visit->report();
}

inline QList<MinuteSample> minutesIn(const Store &store, qint64 device)
{
    QList<MinuteSample> samples;
    want(store.eachMinute(device, {}, {}, [&samples](qint64, const MinuteSample &sample) {
        samples.append(sample);
        return true;
    }));
    return samples;
}

/** All rows of a query as text, columns joined by a bar: looks past the store into the file. */
inline QStringList rowsIn(const QString &file, const QByteArray &sql)
{
    const auto connection = want(sqlite::Connection::open(file, sqlite::Connection::ReadOnly));
    auto statement = connection->prepare(sql);
    QStringList rows;
    while (statement.next())
        rows.append(statement.text(0));
    want(connection->outcome());
    return rows;
}

} // namespace storetest
