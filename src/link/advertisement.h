// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QHash>
#include <QList>
#include <QString>
#include <QUuid>

#include <optional>

namespace pulsekeep {

enum class AddressType { Unknown, Public, Random };

/** Where to connect to. */
struct Endpoint {
    QString address; ///< "E1:87:29:30:E4:E7", upper case
    AddressType type = AddressType::Unknown;
    QString name; ///< as advertised, for messages

    bool operator==(const Endpoint &) const = default;
};

/** What a device told everybody around it, as far as heard until now. */
struct Advertisement {
    Endpoint endpoint;
    QList<QUuid> services;
    QHash<quint16, QByteArray> manufacturerData; ///< by company number
    QHash<QUuid, QByteArray> serviceData;
    std::optional<int> rssi; ///< dBm
};

} // namespace pulsekeep
