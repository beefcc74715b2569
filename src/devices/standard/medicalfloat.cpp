// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "devices/standard/medicalfloat.h"

#include <array>
#include <cmath>

namespace pulsekeep::standard {

namespace {

struct Special {
    MedicalFloat::Kind kind;
    int mantissa; ///< as an unsigned number of Bits bits, with exponent 0
};

/** The five mantissas around the largest and the smallest number of @p bits bits. */
constexpr std::array<Special, 5> specials(int bits)
{
    const int half = 1 << (bits - 1);
    return {{{MedicalFloat::NotANumber, half - 1},
             {MedicalFloat::PositiveInfinity, half - 2},
             {MedicalFloat::NotAtResolution, half},
             {MedicalFloat::Reserved, half + 1},
             {MedicalFloat::NegativeInfinity, half + 2}}};
}

MedicalFloat number(int mantissa, int exponent, int bits)
{
    if (exponent == 0) {
        for (const auto &special : specials(bits)) {
            if (special.mantissa == mantissa)
                return {special.kind, 0, 0};
        }
    }
    const int half = 1 << (bits - 1);
    return {MedicalFloat::Number, mantissa >= half ? mantissa - 2 * half : mantissa, exponent};
}

int mantissaOf(MedicalFloat::Kind kind, int bits)
{
    for (const auto &special : specials(bits)) {
        if (special.kind == kind)
            return special.mantissa;
    }
    return 0;
}

} // namespace

std::optional<double> MedicalFloat::value() const
{
    if (kind != Number)
        return {};
    // Dividing by a power of ten that is exact gives the double that is nearest to what was meant.
    const double power = std::pow(10.0, std::abs(exponent));
    return exponent < 0 ? mantissa / power : mantissa * power;
}

MedicalFloat readSfloat(ByteReader &in)
{
    const int bits = in.u16();
    const int exponent = bits >> 12;
    return number(bits & 0x0fff, exponent >= 8 ? exponent - 16 : exponent, 12);
}

MedicalFloat readFloat(ByteReader &in)
{
    const auto bits = in.u32();
    return number(static_cast<int>(bits & 0xffffff), static_cast<qint8>(bits >> 24), 24);
}

void writeSfloat(ByteWriter &out, int mantissa, int exponent)
{
    out.u16(static_cast<quint16>((exponent & 0x0f) << 12 | (mantissa & 0x0fff)));
}

void writeFloat(ByteWriter &out, int mantissa, int exponent)
{
    out.u32(static_cast<quint32>(exponent & 0xff) << 24 | (static_cast<quint32>(mantissa) & 0xffffff));
}

void writeSpecialSfloat(ByteWriter &out, MedicalFloat::Kind kind)
{
    writeSfloat(out, mantissaOf(kind, 12));
}

void writeSpecialFloat(ByteWriter &out, MedicalFloat::Kind kind)
{
    writeFloat(out, mantissaOf(kind, 24));
}

} // namespace pulsekeep::standard
