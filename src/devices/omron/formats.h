// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "devices/driver.h"

namespace pulsekeep::omron {

/** Of what record formats decode to. */
constexpr int RecordsParserVersion = 1;

/** "omron.record.hem-7361t": what decodes the records of a model, in `pulsekeep decode` and in kept bytes. */
QString recordFormat(const QString &modelId);
/** The model whose records @p format decodes; nothing when it is no such format. */
std::optional<QString> modelOfRecordFormat(const QString &format);

/** What `pulsekeep decode` knows of this vendor, as JSON with stable names and null where there is no reading. Refused
 *  input is an Error whose explanation says in one sentence what is wrong with it. */
QList<PacketFormat> packetFormats();

} // namespace pulsekeep::omron
