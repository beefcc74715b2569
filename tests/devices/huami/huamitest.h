// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "devices/driver.h"
#include "link/transcriptlink.h"
#include "support/support.h"

#include <QFile>

namespace pulsekeep::huami {

std::unique_ptr<Driver> makeDriver();

/** Patience of people: for conversations in which nobody is silent. */
constexpr Patience AsLongAsItTakes{1.0};

inline QByteArray hex(const char *digits)
{
    return QByteArray::fromHex(digits);
}

inline const QByteArray LogKey = hex("caa04207ff084f260d8513a5d75d8dcf");        // of the recorded Neo
inline const QByteArray MisreadLogKey = hex("00caa04207ff084f260d8513a5d75d8d"); // with the 0x taken for digits
inline const QByteArray CapturedKey = hex("d88ca0fef504cc82735f15feb6bf9b1f");   // of the captured Mi Band 2
inline const QByteArray DefaultKey = hex("30313233343536373839404142434445");

inline Transcript parsed(const QByteArray &text)
{
    const auto transcript = Transcript::parse(text);
    if (!transcript)
        qFatal("%s", qPrintable(transcript.error().detail()));
    return *transcript;
}

inline Transcript transcriptNamed(const QString &name)
{
    const QString path = QString::fromUtf8(QT_TESTCASE_SOURCEDIR) + QStringLiteral("/transcripts/") + name
        + QStringLiteral(".transcript");
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no %s", qPrintable(path));
    return parsed(file.readAll());
}

/** Writes down what a session says that it does. */
class Diary : public Observer
{
public:
    void began(Step step) override { begun.append(step); }
    void done(Step step) override { ended.append(step); }
    void waitsForTap(std::chrono::milliseconds patience) override { taps.append(patience); }
    void progress(const QDateTime &, const QDateTime &until, const QDateTime &) override { reached.append(until); }

    QList<Step> begun;
    QList<Step> ended;
    QList<std::chrono::milliseconds> taps;
    QList<QDateTime> reached;
};

/** Keeps harvests in memory; refuses when told so. */
class Basket : public HarvestSink
{
public:
    Result<> keep(const Harvest &harvest) override
    {
        if (full)
            return Failure(Error::Storage);
        harvests.append(harvest);
        for (const auto &minute : harvest.minutes)
            minutes.insert(minute.minute, minute);
        for (const auto &reading : harvest.heartRates)
            heartRates.insert(reading.at, reading.bpm);
        for (const auto &mark : harvest.marks)
            marks.insert(mark.stream, mark);
        return {};
    }

    bool full = false;
    QList<Harvest> harvests;
    QMap<qint32, MinuteSample> minutes;
    QMap<QDateTime, int> heartRates;
    QMap<QString, SyncMark> marks;
};

constexpr int Works = -1;

/** Works, or the kind of error: what data rows can hold. */
template<typename T> int kindOf(const Result<T> &outcome)
{
    return outcome ? Works : int(outcome.error().kind());
}

} // namespace pulsekeep::huami
