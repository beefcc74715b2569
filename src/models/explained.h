// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/error.h"

#include <QObject>
#include <QtQml/qqmlregistration.h>

namespace pulsekeep {

/** What an ErrorCard shows. Empty (no what) means that nothing is wrong. */
class Explained
{
    Q_GADGET
    QML_VALUE_TYPE(explained)
    Q_PROPERTY(QString what MEMBER what)
    Q_PROPERTY(QString why MEMBER why)
    Q_PROPERTY(QString remedy MEMBER remedy)
    Q_PROPERTY(bool wrong READ isWrong)

public:
    Explained() = default;
    explicit Explained(const Explanation &explanation)
        : what(explanation.what), why(explanation.why), remedy(explanation.remedy)
    {
    }

    bool isWrong() const { return !what.isEmpty(); }
    bool operator==(const Explained &) const = default;

    QString what;
    QString why;
    QString remedy;
};

} // namespace pulsekeep
