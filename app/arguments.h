// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QHash>
#include <QStringList>

#include <optional>

namespace pulsekeep {

/** What was typed, taken apart. */
struct Arguments {
    bool simulate = false;
    bool json = false;
    QString adapter;            ///< address of the Bluetooth controller; empty: the first one
    QString dataFolder;         ///< empty: the usual place
    std::optional<double> pace; ///< of the simulated devices: 1 is real time, 0 at once
    QString now;                ///< what a simulation takes for now; ISO 8601
    bool help = false;
    bool version = false;

    QString command;                     ///< empty when there was no word
    QStringList words;                   ///< after the command
    QHash<QString, QStringList> options; ///< the command's own, by long name

    bool has(const QString &option) const { return options.contains(option); }
    /** The last one given. */
    QString value(const QString &option) const { return options.value(option, {QString()}).last(); }
};

} // namespace pulsekeep
