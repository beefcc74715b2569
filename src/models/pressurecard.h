// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "pressurechoices.h"
#include "store/store.h"

#include <QVariantList>
#include <QtQml/qqmlregistration.h>

namespace pulsekeep {

/** The newest value of blood pressure, and the days up to it. Pressures in mmHg. */
class PressureCard
{
    Q_GADGET
    QML_VALUE_TYPE(pressureCard)
    Q_PROPERTY(bool present MEMBER present)
    /// "124/78".
    Q_PROPERTY(QString value MEMBER value)
    /// "07:06", "yesterday, 07:06", "18 November, 07:06".
    Q_PROPERTY(QString when MEMBER when)
    /// "mmHg, pulse 62".
    Q_PROPERTY(QString detail MEMBER detail)
    /// Its class, and the name of the token of its colour.
    Q_PROPERTY(QString className MEMBER className)
    Q_PROPERTY(QString shape MEMBER shape)
    Q_PROPERTY(QString colour MEMBER colour)
    /// What to do where it is very high; empty where it is not.
    Q_PROPERTY(QString crisisAdvice MEMBER crisisAdvice)
    /// Seven: each with "name" (a letter), and "systolic" and "diastolic", the day's means, where it has any.
    Q_PROPERTY(QVariantList days MEMBER days)
    Q_PROPERTY(int systolicLimit MEMBER systolicLimit)
    Q_PROPERTY(int diastolicLimit MEMBER diastolicLimit)
    /// What the means and the limits reach from and to.
    Q_PROPERTY(double low MEMBER low)
    Q_PROPERTY(double high MEMBER high)

public:
    bool operator==(const PressureCard &) const = default;

    bool present = false;
    QString value;
    QString when;
    QString detail;
    QString className;
    QString shape;
    QString colour;
    QString crisisAdvice;
    QVariantList days;
    int systolicLimit = 0;
    int diastolicLimit = 0;
    double low = 0;
    double high = 0;
};

/** Of @p scope as @p choice looks at it. Not present where there is no reading that counts. Errors: Storage. */
Result<PressureCard> pressureCardOf(const Store &store, const Clock &clock, Scope scope, const PressureChoice &choice);

} // namespace pulsekeep
