// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ticks.h"

#include <QObject>
#include <QVariantList>
#include <QtQml/qqmlregistration.h>

namespace pulsekeep {

/** A scale of values from below the lowest to above the highest, with round lines. */
class ValueScale : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    /// What the data reach from and to; the scale reaches a little further, to round values.
    Q_PROPERTY(double low READ low WRITE setLow NOTIFY changed)
    Q_PROPERTY(double high READ high WRITE setHigh NOTIFY changed)
    /// Begins at zero whatever the data, as counts must.
    Q_PROPERTY(bool fromZero READ fromZero WRITE setFromZero NOTIFY changed)
    /// How many lines at most, both ends counted.
    Q_PROPERTY(int most READ most WRITE setMost NOTIFY changed)
    Q_PROPERTY(double bottom READ bottom NOTIFY changed)
    Q_PROPERTY(double top READ top NOTIFY changed)
    /// Each with "value", "fraction" (0 at the bottom, 1 at the top) and "label".
    Q_PROPERTY(QVariantList ticks READ ticks NOTIFY changed)

public:
    explicit ValueScale(QObject *parent = nullptr);

    double low() const { return m_low; }
    void setLow(double low);
    double high() const { return m_high; }
    void setHigh(double high);
    bool fromZero() const { return m_fromZero; }
    void setFromZero(bool fromZero);
    int most() const { return m_most; }
    void setMost(int most);
    double bottom() const { return m_ticks.bottom; }
    double top() const { return m_ticks.top; }
    QVariantList ticks() const;

    Q_INVOKABLE double fraction(double value) const;

Q_SIGNALS:
    void changed();

private:
    void renew();

    double m_low = 0;
    double m_high = 1;
    bool m_fromZero = false;
    int m_most = 7;
    ValueTicks m_ticks;
};

} // namespace pulsekeep
