// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/clock.h"
#include "core/harvest.h"
#include "link/advertisement.h"
#include "store/imports.h"
#include "store/people.h"
#include "store/readings.h"
#include "store/recordings.h"
#include "store/scope.h"

#include <functional>
#include <memory>

namespace pulsekeep {

/** A device people paired. Its key is not here: keys live in secrets/. */
struct StoredDevice {
    qint64 id = 0;
    QString uid;   ///< random, stable: names the device in the key store and in transcripts' file names
    QString model; ///< DeviceModel::id
    QString name;  ///< as people call it
    Endpoint endpoint;
    DeviceInfo info;
    std::optional<BatteryStatus> battery;
    QDateTime pairedAt;                ///< UTC
    std::optional<QDateTime> lastSync; ///< UTC; the last one that went through
    std::optional<ClockReading> clock; ///< of the last visit
};

/** How a visit ended. */
struct VisitEnd {
    bool succeeded = false;
    QString error;         ///< Explanation::what, or empty
    QByteArray transcript; ///< Transcript::text(), secrets already left out; empty when nobody was talked to
};

/** What a keep() changed, summed over a visit. */
struct KeptCounts {
    int minutesNew = 0;
    int minutesKnown = 0;   ///< there already, exactly so
    int minutesChanged = 0; ///< there already with other values: the newer ones count
    int heartRatesNew = 0;
    int heartRatesKnown = 0;
    int readingsNew = 0; ///< of cuffs, scales, thermometers and oximeters
    int readingsKnown = 0;
    int readingsChanged = 0; ///< as minutesChanged, but where a person has edited them

    KeptCounts &operator+=(const KeptCounts &other)
    {
        minutesNew += other.minutesNew;
        minutesKnown += other.minutesKnown;
        minutesChanged += other.minutesChanged;
        heartRatesNew += other.heartRatesNew;
        heartRatesKnown += other.heartRatesKnown;
        readingsNew += other.readingsNew;
        readingsKnown += other.readingsKnown;
        readingsChanged += other.readingsChanged;
        return *this;
    }
};

/** Something odd about a device's clock, noticed when a visit's ClockReading was kept. */
struct ClockNotice {
    enum Kind {
        Drifts,    ///< more than a minute off
        SetBack,   ///< earlier than at the last visit: the device lost its time, or (seconds > 0) this computer did
        WrongZone, ///< right but for a whole number of quarter hours: set to another time zone
    };
    Kind kind = Drifts;
    qint64 seconds = 0; ///< how far off; positive when the device is ahead

    bool operator==(const ClockNotice &) const = default;
};

/** A time in which a device's clock was wrong, as a visit found it: what it measured then may lie elsewhere. */
struct ClockFault {
    qint64 device = 0;
    QDateTime from;     ///< UTC, the visit before; invalid where there was none
    QDateTime to;       ///< UTC, the visit that found it, or as far as the device believed to be
    qint64 seconds = 0; ///< how far off; positive when the device was ahead

    bool operator==(const ClockFault &) const = default;
};

struct VisitReport {
    KeptCounts counts;
    std::optional<ClockNotice> clock;
    QList<LostReadings> lost; ///< one for each user and reason
};

/** A visit in progress: what a driver hands over goes through it into the database, one transaction a keep(), durable
 *  when keep() returns. */
class StoredVisit : public HarvestSink
{
public:
    virtual VisitReport report() const = 0;
    /** Keeps how it ended, and the transcript (the last twenty a device). */
    virtual Result<> finish(const VisitEnd &end) = 0;
};

struct StoredTranscript {
    qint64 visit = 0;
    QDateTime at; ///< UTC
    bool succeeded = false;
    QByteArray text;
};

/** One difference that decoding the kept bytes again would make. */
struct RedecodeChange {
    qint64 device = 0;
    QDateTime at;                       ///< UTC
    std::optional<MinuteSample> before; ///< nothing: would be new
    std::optional<MinuteSample> after;  ///< nothing: would go
};

/** What decoding everything again would change, or has changed. */
struct RedecodeReport {
    int chunks = 0; ///< looked at
    int failed = 0; ///< chunks that the present decoder refuses; they and their readings stay
    int added = 0;
    int changed = 0;
    int removed = 0;
    QList<RedecodeChange> examples; ///< the first hundred
};

/** Granularity of a history question. Hours, days and months are those of local time where the readings were taken. */
enum class Resolution { Minute, Hour, Day, Month };

/** One slot of history of one device or all: sums and extremes over its minutes. */
struct HistorySlot {
    QDateTime start; ///< UTC; local midnight for days, local first of the month for months
    int minutes = 0; ///< with a sample; 0 where single heart rates are all there is
    int worn = 0;    ///< of them worn: neither taken off nor charging
    int steps = 0;
    int heartRateCount = 0;
    int heartRateMin = 0;
    int heartRateMax = 0;
    double heartRateMean = 0;
};

/** One column of a chart: at most two points each (lowest and highest). */
struct ChartPoint {
    qint64 at = 0; ///< milliseconds since 1970 UTC
    int low = 0;
    int high = 0;
};

enum class ChartValue { HeartRate, Steps, Intensity };

/** A stretch of one sleep stage, or of being awake in the middle of a night. */
struct SleepStretch {
    QDateTime from; ///< UTC
    QDateTime to;   ///< UTC, the end of the last minute
    Activity stage = Activity::Unknown;
    qint64 device = 0;

    bool operator==(const SleepStretch &) const = default;
};

/** The database: one SQLite file that people can copy.
 *
 *  One process writes at a time; a second one is told (Busy). All of it belongs to the thread that opened it. Errors
 * are Storage but where said otherwise.
 */
class Store
{
public:
    enum Access {
        ReadAndWrite, ///< the one that may write
        ReadOnly,     ///< beside the one that writes; makes and migrates nothing, what would write fails with Storage
    };

    virtual ~Store() = default;

    /** Opens or makes `pulsekeep.sqlite` in @p folder (made with 0700 where missing, the file with 0600). Errors:
     *  Unsupported when a newer version wrote it (the file is not touched), Malformed when it is damaged (a copy is
     * kept aside, its name is in the explanation), Busy when another instance has it, Storage for a folder not
     * writable. An older one is brought up to date, and a copy as it was kept until the next time that it opens well;
     *  where that fails, the explanation names the copy. ReadOnly: NotFound where there is no database yet, Unsupported
     * where an older version wrote it last. */
    static Result<std::unique_ptr<Store>> open(const QString &folder, const Clock *clock, Access access = ReadAndWrite);

    virtual QString file() const = 0;

    // Devices
    virtual Result<QList<StoredDevice>> devices() const = 0;
    /** Also those that were forgotten while their readings stayed: whose readings are these? */
    virtual Result<QList<StoredDevice>> devicesEver() const = 0;
    /** Adds it, or updates the one of the same id or address (also one forgotten before); returns it with its id and
     *  uid. Empty info, no battery and an invalid pairedAt leave what is known. NotFound for an unknown id. */
    virtual Result<StoredDevice> keepDevice(StoredDevice device) = 0;
    /** Forgets the device; with @p readings everything it measured as well, wiped from the file, also of a device that
     *  was forgotten before. NotFound when there is none. */
    virtual Result<> forgetDevice(qint64 device, bool readings) = 0;

    // Visits
    virtual Result<QList<SyncMark>> marks(qint64 device) const = 0;
    /** The store outlives the visit. NotFound for an unknown device. */
    virtual Result<std::unique_ptr<StoredVisit>> beginVisit(qint64 device) = 0;
    /** Newest first. */
    virtual Result<QList<StoredTranscript>> transcripts(qint64 device) const = 0;

    // Questions. [from, to) in UTC, to the minute; an invalid time means no limit. Minutes are a person's where the
    // whole device is.
    /** In time order; empty slots are left out. Of one person's devices the one worn longest counts for each hour,
     *  never their sum: worn together they felt the same steps. Several people's are added up. Heart rates are those
     *  of all devices' minutes, and single ones that are not excluded. */
    virtual Result<QList<HistorySlot>> history(Scope scope, const QDateTime &from, const QDateTime &to,
                                               Resolution resolution) const = 0;
    /** At most @p columns columns, in time order, empty ones left out; cost does not grow with the range. Lowest and
     * highest minute of each column. Made of hours where a column is an hour or more or the range more than sixty days,
     * of days where a column is a day or more or the range more than five years; these count where they begin. Invalid
     * when
     *  @p columns < 1. */
    virtual Result<QList<ChartPoint>> chart(ChartValue value, Scope scope, const QDateTime &from, const QDateTime &to,
                                            int columns) const = 0;
    /** Calls @p row for each minute in time order, streaming; stops when it returns false. */
    virtual Result<> eachMinute(Scope scope, const QDateTime &from, const QDateTime &to,
                                const std::function<bool(qint64 device, const MinuteSample &)> &row) const = 0;
    /** Single ones that are not excluded, in time order; device 0 for those that were typed or imported. More of them
     *  is known to readings(). */
    virtual Result<> eachHeartRate(Scope scope, const QDateTime &from, const QDateTime &to,
                                   const std::function<bool(qint64 device, const HeartRateReading &)> &row) const = 0;
    /** In time order. An interruption of up to five minutes (no sample, or one that is no sleep) between two minutes of
     *  sleep belongs to the stage before it, or to being awake after it; a longer one is a gap. Being awake counts only
     *  between two stages of sleep. */
    virtual Result<QList<SleepStretch>> sleep(Scope scope, const QDateTime &from, const QDateTime &to) const = 0;
    /** When the clocks of devices that keep minutes were more than a minute off, by the end; not that this computer's
     *  own clock was set back meanwhile. */
    virtual Result<QList<ClockFault>> clockFaults(Scope scope) const = 0;
    /** Seconds ahead of UTC in force where readings at @p at were taken: the visit's zone, else the clock's. Quick for
     *  times in a row. */
    virtual int offsetAt(qint64 device, const QDateTime &at) const = 0;

    // The device's own bytes
    using Redecoder = std::function<Result<Harvest>(const RawChunk &)>;
    /** Decodes all kept bytes again; changes the readings only with @p apply, in one transaction. Compares with the
     *  readings that came from these bytes; others stay as they are, and so does what people edited or wrote a note to.
     *  Counts are of all kinds of readings. */
    virtual Result<RedecodeReport> redecode(const Redecoder &decode, const std::function<int(QString)> &version,
                                            bool apply) = 0;

    virtual People *people() = 0;
    virtual const People *people() const = 0;
    /** What cuffs, scales, thermometers and oximeters measured, single heart rates, and notes. */
    virtual Readings *readings() = 0;
    virtual const Readings *readings() const = 0;
    virtual Imports *imports() = 0;
    /** Live sessions that people kept. */
    virtual Recordings *recordings() = 0;

    /** SQLite's own check; what it found, empty when all is well. */
    virtual Result<QStringList> check() const = 0;
};

} // namespace pulsekeep
