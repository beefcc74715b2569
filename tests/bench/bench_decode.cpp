// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "devices/huami/codec.h"
#include "devices/huami/samples.h"

#include <QElapsedTimer>
#include <QRandomGenerator>

#include <algorithm>
#include <cstdio>

/** How fast history and live packets become values: one line a decoder, in thousands a second. */

using namespace pulsekeep;
using namespace pulsekeep::huami;

namespace {

constexpr int Runs = 15;
constexpr int Minutes = 1'000'000;
constexpr int Packets = 200'000;

quint64 seen = 0; // what was decoded is used, so that no decoding can be left out

/** A band's minutes with the kinds, steps and rates of ordinary days, in no order that a processor could foresee. */
QByteArray memory(SampleFormat format)
{
    constexpr std::array<quint8, 8> kinds{0x50, 0x01, 0x5a, 0x70, 0x79, 0x7b, 0x02, 0x73};
    QRandomGenerator random(20180403);
    QByteArray bytes;
    bytes.reserve(qsizetype(Minutes) * format.size);
    for (int minute = 0; minute < Minutes; ++minute) {
        bytes += static_cast<char>(kinds[random.bounded(8)]);
        bytes += static_cast<char>(random.bounded(256));
        bytes += static_cast<char>(random.bounded(2) ? random.bounded(130) : 0);
        bytes += static_cast<char>(random.bounded(3) ? 0xff : 50 + random.bounded(100));
        if (format.size == 8)
            bytes += QByteArray(4, static_cast<char>(random.bounded(128)));
    }
    return bytes;
}

template<typename Decode> void report(const char *name, int count, Decode decode)
{
    QList<double> thousands;
    for (int run = 0; run < Runs; ++run) {
        QElapsedTimer timer;
        timer.start();
        decode();
        thousands += count * 1e6 / static_cast<double>(timer.nsecsElapsed());
    }
    std::sort(thousands.begin(), thousands.end());
    std::printf("%-34s best %9.0f, median %9.0f thousand a second\n", name, thousands.last(), thousands.at(Runs / 2));
}

void decodeAll(QByteArrayView bytes, SampleFormat format)
{
    MinuteContext context;
    const auto minutes = decodeMinutes(bytes, format, 25380000, &context);
    if (minutes)
        seen += minutes->last().rawKind + static_cast<quint64>(minutes->size());
}

void decodeInto(MinuteSample *out, QByteArrayView bytes, SampleFormat format)
{
    MinuteContext context;
    decodeMinutesInto(out, bytes, format, 25380000, &context);
    seen += out[Minutes - 1].rawKind;
}

void decodePackets(const QList<QByteArray> &packets)
{
    for (int index = 0; index < Packets; ++index) {
        const auto packet = decodeSensorPacket(packets.at(index & 7));
        if (packet)
            seen += packet->counter + static_cast<quint64>(packet->motion.size() + packet->pulseWave.size());
    }
}

} // namespace

int main()
{
    QList<MinuteSample> buffer(Minutes);
    const auto four = memory(MiBand2Samples);
    const auto eight = memory(NeoSamples);
    report("minutes of 4 bytes, new list", Minutes, [&four] { decodeAll(four, MiBand2Samples); });
    report("minutes of 4 bytes, into a buffer", Minutes,
           [&four, &buffer] { decodeInto(buffer.data(), four, MiBand2Samples); });
    report("minutes of 8 bytes, new list", Minutes, [&eight] { decodeAll(eight, NeoSamples); });
    report("minutes of 8 bytes, into a buffer", Minutes,
           [&eight, &buffer] { decodeInto(buffer.data(), eight, NeoSamples); });

    // One burst as recorded: motion and pulse wave by turns.
    const QList<QByteArray> packets{
        QByteArray::fromHex("01de49ffd9ff3c004cffd8ff3b004dffdcff4400"),
        QByteArray::fromHex("01df4cffd6ff44004dffd8ff40004cffd1ff4700"),
        QByteArray::fromHex("02e1103231323d3274328e329632af32c732cf32"),
        QByteArray::fromHex("01e34fffd7ff56004bffc7ff590049ffccff4c00"),
        QByteArray::fromHex("01e443ffccff43004effcdff40005bffd4ff4c00"),
        QByteArray::fromHex("02102d8c348c448c458c3d8c428c488c"),
        QByteArray::fromHex("01e558ffc9ff5f005effbfff66005fffb0ff5900"),
        QByteArray::fromHex("01e64cffacff60005cffa7ff410066ffc9ff4600"),
    };
    report("raw sensor packets", Packets, [&packets] { decodePackets(packets); });
    return seen > 0 ? 0 : 1;
}
