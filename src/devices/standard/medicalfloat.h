// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "wire/bytereader.h"
#include "wire/bytewriter.h"

#include <optional>

namespace pulsekeep::standard {

/** A number as medical devices write it: mantissa times a power of ten, in 16 bits (SFLOAT, "medfloat16") or 32 bits
 *  (FLOAT, "medfloat32") [2.1 of README.md]. */
struct MedicalFloat {
    enum Kind : quint8 {
        Number,
        NotANumber,       ///< the measurement failed
        NotAtResolution,  ///< cannot be told with these digits
        PositiveInfinity, ///< above what the device can measure
        NegativeInfinity, ///< below
        Reserved
    };

    Kind kind = Number;
    int mantissa = 0; ///< of a Number; so the exponent
    int exponent = 0;

    /** Nothing for all kinds but Number. */
    std::optional<double> value() const;
    bool operator==(const MedicalFloat &) const = default;
};

MedicalFloat readSfloat(ByteReader &in);
MedicalFloat readFloat(ByteReader &in);

/** @p mantissa is -2045..2045 for SFLOAT (the rest are the special values), -8388605..8388605 for FLOAT; @p exponent
 *  -8..7 and -128..127. */
void writeSfloat(ByteWriter &out, int mantissa, int exponent = 0);
void writeFloat(ByteWriter &out, int mantissa, int exponent = 0);
/** Any kind but Number. */
void writeSpecialSfloat(ByteWriter &out, MedicalFloat::Kind kind);
void writeSpecialFloat(ByteWriter &out, MedicalFloat::Kind kind);

} // namespace pulsekeep::standard
