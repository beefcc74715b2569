// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"

#include <QList>
#include <QString>

#include <optional>

namespace pulsekeep::omron {

constexpr quint16 OmronCompany = 0x020e; ///< Omron Healthcare, in manufacturer data

/** What the advertised name tells [1.1]. */
struct LocalName {
    enum Mode { Unknown, Pairing, Transfer };

    bool isMonitor = true;       ///< false: a scale
    std::optional<quint16> code; ///< of the hardware model
    QString called;              ///< instead of the code: "X2+ Connect", "HEM-7155T-EBK"
    QString address;             ///< "28:FF:B2:73:5F:EF"; empty where the name has none
    Mode mode = Unknown;

    bool operator==(const LocalName &) const = default;
};

/** Nothing for a name that none of the vendor's devices has. Whether `called` is one of its models, the table of models
 *  tells. */
std::optional<LocalName> decodeName(const QString &name);

/** What the manufacturer data tell [1.2], the company's number left out. */
struct Announcement {
    struct User {
        quint16 sequence = 0;       ///< of the last record
        std::optional<int> records; ///< stored

        bool operator==(const User &) const = default;
    };

    int format = 0;
    bool clockUnset = false;
    bool pairing = false;     ///< -P- blinks
    bool dataWaiting = false; ///< it advertises because it has something to send
    int users = 1;            ///< that it serves
    QList<User> last;         ///< one for each user; empty where the format does not tell

    bool operator==(const Announcement &) const = default;
};

/** Malformed when the number of bytes does not fit format and users: never act on a part. */
Result<Announcement> decodeManufacturerData(QByteArrayView bytes);
/** In format 01. */
QByteArray encodeManufacturerData(const Announcement &announcement);

} // namespace pulsekeep::omron
