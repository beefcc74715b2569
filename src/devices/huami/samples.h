// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/readings.h"
#include "core/result.h"

#include <QByteArray>
#include <QLatin1StringView>
#include <QList>

#include <optional>

/** What the history transfers carry: minutes and single heart rates [7.2, 7.4 of README.md]. Pure, as codec.h. */
namespace pulsekeep::huami {

/** How a device's kind byte is to be read [7.2]. */
enum class KindRule : quint8 {
    LowNibble,         ///< Mi Band 2 and its like
    LowNibbleAndSleep, ///< Neo: the same, but 120 is sleep with its depth in the bytes after the heart rate
    FullByte,          ///< other devices with samples of 8 bytes
};

/** The layout of a minute. Nothing on the air says it: it belongs to the model and its firmware. */
struct SampleFormat {
    int size = 4; ///< bytes a minute, 4 or 8
    KindRule rule = KindRule::LowNibble;

    bool operator==(const SampleFormat &) const = default;
};
constexpr SampleFormat MiBand2Samples{4, KindRule::LowNibble};
constexpr SampleFormat NeoSamples{8, KindRule::LowNibbleAndSleep};
constexpr SampleFormat NewerSamples{8, KindRule::FullByte};

/** The name under which such bytes are kept and decoded: "huami.activity4", "huami.activity8", "huami.activity8_full".
 */
QLatin1StringView formatName(SampleFormat format);
std::optional<SampleFormat> sampleFormatNamed(QStringView name);
/** To be counted up whenever decodeMinutes() or decodeHeartRateRecords() gives something else for the same bytes. */
constexpr int SamplesParserVersion = 1;
/** The name for records of single heart rates. */
constexpr QLatin1StringView HeartRateRecordsFormat("huami.heart_rate_records");

/** What decoding a minute needs to know of those before it: the last kind that was one. Kinds 0 and 10 mean "as
 * before", also across transfers, so it is kept with the sync mark and with the raw bytes. */
struct MinuteContext {
    std::optional<quint8> kind; ///< the device's byte

    /** For SyncMark::context and RawChunk::context: one byte, or none. */
    QByteArray bytes() const;
    static MinuteContext fromBytes(QByteArrayView bytes); ///< anything else than one byte: no kind
    bool operator==(const MinuteContext &) const = default;
};

/** Whole minutes one after the other; the first is @p firstMinute (minutes since 1970 UTC). @p context goes in as it
 * was after the minute before, and comes out as it is after the last; untouched on errors. Malformed when the length is
 * no multiple of the size.
 *
 *  Heart rates 0 to 9 and 251 to 255 are none. Kind 1 ("activity") is Walking in a minute with steps, Still without. */
Result<QList<MinuteSample>> decodeMinutes(QByteArrayView bytes, SampleFormat format, qint32 firstMinute,
                                          MinuteContext *context);
/** The same into @p out, which has room for bytes.size() / format.size; what does not fill a minute is left. */
void decodeMinutesInto(MinuteSample *out, QByteArrayView bytes, SampleFormat format, qint32 firstMinute,
                       MinuteContext *context);

/** What a device would send for @p minutes, so that decodeMinutes() gives the same activities, intensities, steps (to
 * 255) and heart rates. The kind byte is rawKind where it is not 0, else one that stands for the activity. */
QByteArray encodeMinutes(const QList<MinuteSample> &minutes, SampleFormat format);

/** Records of single measurements: u32 seconds since 1970 UTC, i8 zone, u8 rate; 6 bytes each. Those without a rate are
 *  left out. Malformed when the length is no multiple of 6. */
Result<QList<HeartRateReading>> decodeHeartRateRecords(QByteArrayView bytes);
constexpr int HeartRateRecordSize = 6;
QByteArray encodeHeartRateRecords(const QList<HeartRateReading> &readings, int offset);

} // namespace pulsekeep::huami
