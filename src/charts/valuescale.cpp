// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "valuescale.h"

#include <QVariantMap>

#include <cmath>

using namespace Qt::StringLiterals;

namespace pulsekeep {

ValueScale::ValueScale(QObject *parent) : QObject(parent)
{
    renew();
}

void ValueScale::setLow(double low)
{
    if (m_low == low)
        return;
    m_low = low;
    renew();
}

void ValueScale::setHigh(double high)
{
    if (m_high == high)
        return;
    m_high = high;
    renew();
}

void ValueScale::setFromZero(bool fromZero)
{
    if (m_fromZero == fromZero)
        return;
    m_fromZero = fromZero;
    renew();
}

void ValueScale::setMost(int most)
{
    if (m_most == most)
        return;
    m_most = most;
    renew();
}

void ValueScale::renew()
{
    m_ticks = valueTicks(m_fromZero ? qMin(0.0, m_low) : m_low, m_high, m_most);
    Q_EMIT changed();
}

QVariantList ValueScale::ticks() const
{
    const int decimals = qMax(0, -int(std::floor(std::log10(m_ticks.step) + 1e-9)));
    const QLocale locale;
    QVariantList list;
    for (const double value : m_ticks.at) {
        auto label = locale.toString(value, 'f', decimals);
        label.replace(locale.negativeSign(), QChar(0x2212));
        list.append(QVariantMap{{u"value"_s, value}, {u"fraction"_s, fraction(value)}, {u"label"_s, label}});
    }
    return list;
}

double ValueScale::fraction(double value) const
{
    return (value - m_ticks.bottom) / (m_ticks.top - m_ticks.bottom);
}

} // namespace pulsekeep
