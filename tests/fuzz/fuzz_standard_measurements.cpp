// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "devices/standard/measurements.h"
#include "fuzz/fuzz.h"

using namespace pulsekeep;
using namespace pulsekeep::standard;

/** Packets as a device sends them in a visit: which characteristic, length, bytes. What is kept of each gives the same
 *  readings again. */
void fuzz(QByteArrayView bytes)
{
    const auto characteristics = measurementCharacteristics();
    const QDateTime arrival(QDate(2026, 6, 15), QTime(18, 0), Qt::UTC);
    MeasurementReader reader(Circumstances{});
    ByteReader in(bytes);
    while (in.ok() && in.left() > 0) {
        const auto characteristic = characteristics.at(in.u8() % characteristics.size());
        const auto packet = in.bytes(in.u8());
        const auto brought = reader.take(characteristic, packet, arrival);
        if (!brought)
            continue;
        expect(brought->harvest.raw.size() == 1);
        const auto again = redecodeMeasurement(brought->harvest.raw.first());
        expect(again.has_value());
        expect(again->bloodPressures == brought->harvest.bloodPressures);
        expect(again->weights == brought->harvest.weights);
        expect(again->temperatures == brought->harvest.temperatures);
        expect(again->oxygen == brought->harvest.oxygen);
    }
    RawChunk chunk;
    chunk.format = QStringLiteral("standard.weight");
    chunk.start = arrival;
    chunk.context = bytes.toByteArray();
    chunk.bytes = QByteArray::fromHex("00803e");
    const auto damaged = redecodeMeasurement(chunk);
    expect(!damaged || damaged->weights.size() <= 1);
}
