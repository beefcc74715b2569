// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/keptbytes.h"

#include "store/localhours.h"
#include "store/readingtables.h"

#include <algorithm>
#include <map>

namespace pulsekeep {

namespace {

// Which readings came from a chunk, small
// ------------------------------------------------------------------------------------

void appendNumber(QByteArray *to, quint64 number)
{
    for (; number >= 0x80; number >>= 7)
        to->append(char(number | 0x80));
    to->append(char(number));
}

quint64 takeNumber(QByteArrayView *from)
{
    quint64 number = 0;
    for (int shift = 0; !from->isEmpty() && shift < 64; shift += 7) {
        const auto byte = quint8(from->front());
        *from = from->sliced(1);
        number |= quint64(byte & 0x7f) << shift;
        if (byte < 0x80)
            break;
    }
    return number;
}

/** Sorted instants as pairs of (what was left out before, how many in a row); those before 1970 wrap around. */
QByteArray packed(const QList<qint64> &instants)
{
    QByteArray bytes;
    qint64 past = 0;
    for (qsizetype i = 0; i < instants.size();) {
        qsizetype end = i + 1;
        while (end < instants.size() && instants[end] == instants[end - 1] + 1)
            ++end;
        appendNumber(&bytes, quint64(instants[i] - past));
        appendNumber(&bytes, quint64(end - i));
        past = instants[end - 1] + 1;
        i = end;
    }
    return bytes;
}

QList<qint64> unpacked(QByteArrayView bytes)
{
    constexpr quint64 MostInARow = 100 * 366 * 1440; // a century: more is damage

    QList<qint64> instants;
    qint64 past = 0;
    while (!bytes.isEmpty()) {
        past += qint64(takeNumber(&bytes));
        for (auto count = std::min(takeNumber(&bytes), MostInARow); count > 0; --count)
            instants.append(past++);
    }
    return instants;
}

QByteArray packedGaps(const QList<qint64> &instants)
{
    QByteArray bytes;
    qint64 last = 0;
    for (const qint64 instant : instants)
        appendNumber(&bytes, quint64(instant - std::exchange(last, instant)));
    return bytes;
}

QList<qint64> unpackedGaps(QByteArrayView bytes)
{
    QList<qint64> instants;
    qint64 last = 0;
    while (!bytes.isEmpty()) {
        last += qint64(takeNumber(&bytes));
        instants.append(last);
    }
    return instants;
}

template<typename T> void sortOut(QList<T> *list)
{
    std::sort(list->begin(), list->end());
    list->erase(std::unique(list->begin(), list->end()), list->end());
}

/** What names a reading among those of its device and kind. */
struct ReadingKey {
    qint64 at = 0; ///< milliseconds
    int user = 0;

    auto operator<=>(const ReadingKey &) const = default;
};

template<typename Reading> ReadingKey keyOf(const Reading &reading)
{
    return {reading.at.toMSecsSinceEpoch(), userOf(reading)};
}

constexpr size_t indexOf(ReadingKind kind)
{
    return static_cast<size_t>(kind);
}

/** Which readings of a harvest came from which of its chunks: those from its start to the start of the next. */
struct Origin {
    QList<qint64> minutes;
    std::array<QList<ReadingKey>, AllReadingKinds.size()> readings; ///< by kind

    void sort()
    {
        sortOut(&minutes);
        for (auto &keys : readings)
            sortOut(&keys);
    }
};

/** Heart rates, which have a column of their own. */
QByteArray packedHeartRates(const Origin &origin)
{
    QList<qint64> instants;
    for (const ReadingKey &key : origin.readings[indexOf(ReadingKind::HeartRate)])
        instants.append(key.at);
    return packedGaps(instants);
}

/** The other kinds. */
QByteArray packedReadings(const Origin &origin)
{
    QByteArray bytes;
    qsizetype all = 0;
    for (const ReadingKind kind : AllReadingKinds) {
        if (kind == ReadingKind::HeartRate)
            continue;
        const auto &keys = origin.readings[indexOf(kind)];
        all += keys.size();
        appendNumber(&bytes, quint64(keys.size()));
        qint64 last = 0;
        for (const ReadingKey &key : keys) {
            appendNumber(&bytes, quint64(key.user));
            appendNumber(&bytes, quint64(key.at - std::exchange(last, key.at)));
        }
    }
    return all > 0 ? bytes : QByteArray("");
}

/** Adds what @p heartRates and @p readings say. */
void unpackInto(Origin *origin, QByteArrayView heartRates, QByteArrayView readings)
{
    for (const qint64 at : unpackedGaps(heartRates))
        origin->readings[indexOf(ReadingKind::HeartRate)].append({at, 0});
    for (const ReadingKind kind : AllReadingKinds) {
        if (kind == ReadingKind::HeartRate)
            continue;
        qint64 last = 0;
        for (auto count = takeNumber(&readings); count > 0 && !readings.isEmpty(); --count) {
            const int user = int(takeNumber(&readings));
            last += qint64(takeNumber(&readings));
            origin->readings[indexOf(kind)].append({last, user});
        }
    }
}

template<typename Reading> void appendKeys(Origin *origin, const QList<Reading> &readings)
{
    for (const Reading &reading : readings)
        origin->readings[indexOf(ReadingTable<Reading>::Kind)].append(keyOf(reading));
}

std::map<qint64, Origin> originsIn(const Harvest &harvest)
{
    std::map<qint64, Origin> origins;
    for (const RawChunk &chunk : harvest.raw)
        origins.emplace(chunk.start.toMSecsSinceEpoch(), Origin());
    const auto originAt = [&origins](qint64 milliseconds) -> Origin & {
        auto after = origins.upper_bound(milliseconds);
        return after == origins.begin() ? after->second : std::prev(after)->second;
    };
    for (const MinuteSample &sample : harvest.minutes)
        originAt(qint64(sample.minute) * 60000 + 59999).minutes.append(sample.minute);
    eachReadingList(harvest, [&originAt]<typename Reading>(const QList<Reading> &readings) {
        for (const Reading &reading : readings)
            appendKeys(&originAt(reading.at.toMSecsSinceEpoch()), QList{reading});
    });
    for (auto &[start, origin] : origins)
        origin.sort();
    return origins;
}

// Decoding again
// ---------------------------------------------------------------------------------------------------------

/** A minute as the chunk number @p chunk has it. */
struct DecodedMinute {
    MinuteSample sample;
    qint32 chunk = 0;
    bool asItIs = false; ///< of a chunk that is not understood: what is stored of it stays
};

/** Readings of one kind. */
template<typename Reading> struct DecodedReadings {
    struct Decoded {
        Reading reading;
        int shift = 0;
        bool asItIs = false;
    };
    std::map<ReadingKey, Decoded> decoded;
    QList<ReadingKey> owned; ///< that came from any of the chunks until now
    QList<ReadingKey> toRemove;
};

struct KeptChunk {
    qint64 id = 0;
    QTimeZone zone;
    Origin origin;
    bool understood = false;
    int parserVersion = 0;
};

/** One device's bytes, decoded again and held against what is stored. */
class Redecoding
{
public:
    Redecoding(sqlite::Connection *database, qint64 device, RedecodeReport *report)
        : m_database(database), m_device(device), m_report(report)
    {
    }

    void decode(const Store::Redecoder &decode, const std::function<int(QString)> &version)
    {
        auto rows =
            m_database->prepare("SELECT kept_bytes.id, format, parser_version, start, device_offset, context, bytes,"
                                " minutes, heart_rates, zone.name, readings FROM kept_bytes"
                                " JOIN visit ON visit.id = kept_bytes.visit JOIN zone ON zone.id = visit.zone"
                                " WHERE kept_bytes.device = ? ORDER BY kept_bytes.id");
        rows.with(m_device);
        while (rows.next()) {
            ++m_report->chunks;
            KeptChunk kept;
            kept.id = rows.integer(0);
            kept.zone = QTimeZone(rows.blob(9));
            kept.origin.minutes = unpacked(rows.blob(7));
            unpackInto(&kept.origin, rows.blob(8), rows.blob(10));
            m_ownedMinutes += kept.origin.minutes;
            eachKind([&kept]<typename Reading>(DecodedReadings<Reading> &of) {
                of.owned += kept.origin.readings[indexOf(ReadingTable<Reading>::Kind)];
            });

            RawChunk chunk;
            chunk.format = rows.text(1);
            chunk.parserVersion = rows.number(2);
            chunk.start = rows.time(3);
            chunk.deviceOffset = rows.number(4);
            chunk.context = rows.blob(5);
            const auto bytes = uncompressed(rows.blob(6));
            if (bytes) {
                chunk.bytes = *bytes;
                if (const auto harvest = decode(chunk))
                    take(&kept, *harvest, version(chunk.format));
            }
            if (!kept.understood) {
                ++m_report->failed;
                leave(kept);
            }
            m_chunks.append(kept);
        }
        sortOut(&m_ownedMinutes);
        eachKind([](auto &of) { sortOut(&of.owned); });
        // The last of several for one minute counts, as when they were kept.
        std::stable_sort(m_minutes.begin(), m_minutes.end(), [](const DecodedMinute &a, const DecodedMinute &b) {
            return a.sample.minute < b.sample.minute;
        });
    }

    void compare()
    {
        compareMinutes();
        eachKind([this](auto &of) { compareReadings(&of); });
    }

    void apply(MinuteWriter *minutes)
    {
        for (const auto &[chunk, samples] : m_toKeep)
            minutes->keep(m_device, samples, m_chunks.at(chunk).zone);
        minutes->remove(m_device, m_toRemove);

        eachKind([this](auto &of) { applyReadings(of); });

        auto update = m_database->prepare("UPDATE kept_bytes SET parser_version = ?, minutes = ?, heart_rates = ?,"
                                          " readings = ? WHERE id = ?");
        for (const KeptChunk &kept : std::as_const(m_chunks)) {
            if (kept.understood)
                update
                    .with(kept.parserVersion, packed(kept.origin.minutes), packedHeartRates(kept.origin),
                          packedReadings(kept.origin), kept.id)
                    .run();
        }
    }

private:
    void take(KeptChunk *kept, const Harvest &harvest, int parserVersion)
    {
        kept->understood = true;
        kept->parserVersion = parserVersion;
        kept->origin = {};
        for (const MinuteSample &sample : harvest.minutes) {
            m_minutes.append({sample, qint32(m_chunks.size()), false});
            kept->origin.minutes.append(sample.minute);
        }
        ZoneShifts shifts(kept->zone);
        eachReadingList(harvest, [this, kept, &shifts]<typename Reading>(const QList<Reading> &readings) {
            auto &decoded = std::get<DecodedReadings<Reading>>(m_readings).decoded;
            for (const Reading &reading : readings) {
                const ReadingKey key = keyOf(reading);
                decoded[key] = {reading, shifts.at(floorDiv(key.at, 900000)), false};
            }
            appendKeys(&kept->origin, readings);
        });
        kept->origin.sort();
    }

    void leave(const KeptChunk &kept)
    {
        for (const qint64 minute : kept.origin.minutes) {
            DecodedMinute decoded;
            decoded.sample.minute = qint32(minute);
            decoded.chunk = qint32(m_chunks.size());
            decoded.asItIs = true;
            m_minutes.append(decoded);
        }
        eachKind([&kept]<typename Reading>(DecodedReadings<Reading> &of) {
            for (const ReadingKey &key : kept.origin.readings[indexOf(ReadingTable<Reading>::Kind)])
                of.decoded[key] = {{}, 0, true};
        });
    }

    template<typename Function> void eachKind(Function function)
    {
        std::apply([&function](auto &...of) { (function(of), ...); }, m_readings);
    }

    void note(int *count, qint64 minute, const std::optional<MinuteSample> &before,
              const std::optional<MinuteSample> &after)
    {
        constexpr qsizetype Examples = 100;
        ++*count;
        if (m_report->examples.size() < Examples)
            m_report->examples.append({m_device, QDateTime::fromSecsSinceEpoch(minute * 60, Qt::UTC), before, after});
    }

    void compareMinutes()
    {
        qint64 first = LLONG_MAX;
        qint64 last = LLONG_MIN;
        if (!m_minutes.isEmpty()) {
            first = m_minutes.front().sample.minute;
            last = m_minutes.back().sample.minute;
        }
        if (!m_ownedMinutes.isEmpty()) {
            first = std::min(first, m_ownedMinutes.front());
            last = std::max(last, m_ownedMinutes.back());
        }
        if (first > last)
            return;

        auto decoded = m_minutes.cbegin();
        auto owned = m_ownedMinutes.cbegin();
        const auto added = [this](const DecodedMinute &minute) {
            if (minute.asItIs)
                return;
            note(&m_report->added, minute.sample.minute, std::nullopt, minute.sample);
            m_toKeep[minute.chunk].append(minute.sample);
        };
        const auto lastOfMinute = [this](QList<DecodedMinute>::const_iterator *at) {
            while (*at + 1 != m_minutes.cend() && (*at + 1)->sample.minute == (*at)->sample.minute)
                ++*at;
        };

        auto rows = m_database->prepare("SELECT minute, activity, raw_kind, intensity, steps, bpm FROM minute"
                                        " WHERE device = ? AND minute >= ? AND minute <= ? ORDER BY minute");
        rows.with(m_device, first, last);
        while (rows.next()) {
            const MinuteSample stored = sampleIn(rows, 0);
            for (; decoded != m_minutes.cend() && decoded->sample.minute < stored.minute; ++decoded) {
                lastOfMinute(&decoded);
                added(*decoded);
            }
            while (owned != m_ownedMinutes.cend() && *owned < stored.minute)
                ++owned;
            const bool ours = owned != m_ownedMinutes.cend() && *owned == stored.minute;
            if (decoded != m_minutes.cend() && decoded->sample.minute == stored.minute) {
                lastOfMinute(&decoded);
                if (!decoded->asItIs && decoded->sample != stored) {
                    note(&m_report->changed, stored.minute, stored, decoded->sample);
                    m_toKeep[decoded->chunk].append(decoded->sample);
                }
                ++decoded;
            } else if (ours) {
                note(&m_report->removed, stored.minute, stored, std::nullopt);
                m_toRemove.append(stored.minute);
            }
        }
        for (; decoded != m_minutes.cend(); ++decoded) {
            lastOfMinute(&decoded);
            added(*decoded);
        }
    }

    template<typename Reading> void compareReadings(DecodedReadings<Reading> *of)
    {
        if (of->decoded.empty() && of->owned.isEmpty())
            return;
        ReadingWriter<Reading> writer(m_database);
        for (const auto &[key, decoded] : of->decoded) {
            if (decoded.asItIs)
                continue;
            const auto own = writer.find(m_device, key.user, key.at);
            if (!own)
                ++m_report->added;
            else if (!sameValues(own->reading, decoded.reading))
                ++m_report->changed;
        }
        for (const ReadingKey &key : std::as_const(of->owned)) {
            if (of->decoded.contains(key))
                continue;
            const auto own = writer.find(m_device, key.user, key.at);
            if (!own || own->touched)
                continue;
            ++m_report->removed;
            of->toRemove.append(key);
        }
    }

    template<typename Reading> void applyReadings(const DecodedReadings<Reading> &of)
    {
        if (of.decoded.empty() && of.toRemove.isEmpty())
            return;
        ReadingWriter<Reading> writer(m_database);
        for (const ReadingKey &key : of.toRemove)
            writer.remove(m_device, key.user, key.at);
        for (const auto &[key, decoded] : of.decoded) {
            if (!decoded.asItIs)
                writer.keep(m_device, decoded.reading, decoded.shift);
        }
    }

    sqlite::Connection *m_database;
    qint64 m_device;
    RedecodeReport *m_report;
    QList<KeptChunk> m_chunks;
    QList<DecodedMinute> m_minutes;
    QList<qint64> m_ownedMinutes;                   ///< that came from any of the chunks until now
    std::map<qint32, QList<MinuteSample>> m_toKeep; ///< by chunk, for its zone
    QList<qint32> m_toRemove;
    std::tuple<DecodedReadings<HeartRateReading>, DecodedReadings<BloodPressureReading>, DecodedReadings<WeightReading>,
               DecodedReadings<TemperatureReading>, DecodedReadings<OxygenReading>>
        m_readings;
};

} // namespace

QByteArray compressed(const QByteArray &bytes)
{
    return qCompress(bytes, 9);
}

std::optional<QByteArray> uncompressed(const QByteArray &bytes)
{
    // qUncompress() gives the same for nothing and for damage.
    if (bytes.size() >= 4 && QByteArrayView(bytes).first(4) == QByteArrayView("\0\0\0\0", 4))
        return QByteArray();
    QByteArray whole = qUncompress(bytes);
    if (whole.isEmpty())
        return std::nullopt;
    return whole;
}

void keepBytes(sqlite::Connection *database, qint64 device, qint64 visit, const Harvest &harvest, bool readingsChanged)
{
    if (harvest.raw.isEmpty())
        return;
    auto origins = originsIn(harvest);
    auto same =
        database->prepare("SELECT id, bytes, minutes, heart_rates, context, device_offset, parser_version,"
                          " readings FROM kept_bytes WHERE device = ? AND format = ? AND start = ? ORDER BY id DESC");
    auto remove = database->prepare("DELETE FROM kept_bytes WHERE id = ?");
    auto insert =
        database->prepare("INSERT INTO kept_bytes (device, visit, format, parser_version, start, device_offset,"
                          " context, bytes, minutes, heart_rates, readings) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    for (const RawChunk &chunk : harvest.raw) {
        Origin &origin = origins[chunk.start.toMSecsSinceEpoch()];
        bool known = false;
        QList<qint64> outdone;
        same.with(device, chunk.format, chunk.start);
        while (same.next()) {
            const auto bytes = uncompressed(same.blob(1));
            if (!bytes || same.blob(4) != chunk.context || same.number(5) != chunk.deviceOffset)
                continue;
            if (!readingsChanged && same.number(6) == chunk.parserVersion && bytes->startsWith(chunk.bytes)) {
                known = true;
                break;
            }
            if (chunk.bytes.startsWith(*bytes)) {
                outdone.append(same.integer(0));
                origin.minutes += unpacked(same.blob(2));
                unpackInto(&origin, same.blob(3), same.blob(7));
            }
        }
        same.reset();
        if (known)
            continue;
        for (const qint64 id : std::as_const(outdone))
            remove.with(id).run();
        origin.sort();
        insert
            .with(device, visit, chunk.format, chunk.parserVersion, chunk.start, chunk.deviceOffset, chunk.context,
                  compressed(chunk.bytes), packed(origin.minutes), packedHeartRates(origin), packedReadings(origin))
            .run();
        // Several chunks of one start share their readings; the first has them.
        origin = {};
    }
}

RedecodeReport redecodeBytes(sqlite::Connection *database, MinuteWriter *minutes, const Store::Redecoder &decode,
                             const std::function<int(QString)> &version, bool apply)
{
    RedecodeReport report;
    QList<qint64> devices;
    auto ids = database->prepare("SELECT DISTINCT device FROM kept_bytes ORDER BY device");
    while (ids.next())
        devices.append(ids.integer(0));
    for (const qint64 device : std::as_const(devices)) {
        Redecoding redecoding(database, device, &report);
        redecoding.decode(decode, version);
        redecoding.compare();
        if (apply)
            redecoding.apply(minutes);
    }
    return report;
}

} // namespace pulsekeep
