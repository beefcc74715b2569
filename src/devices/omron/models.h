// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "devices/driver.h"
#include "devices/omron/memory.h"

namespace pulsekeep::omron {

/** All models this driver knows, supported ones first. */
QList<DeviceModel> omronModels();
/** Nothing for somebody else's id. */
std::optional<DeviceModel> omronModel(const QString &id);
/** Nothing for somebody else's id. */
std::optional<MemoryMap> memoryOf(const QString &id);
/** The code in the advertised names of the model, where one was seen. */
std::optional<quint16> codeOf(const QString &id);

/** By the model's code or name in the advertised name. Where that leaves more than one - a trade name that several
 * share, a code that nobody has seen, no name at all - generation and number of users make the choice smaller, and the
 * person chooses from the label on the underside. Scales of the vendor are not recognised. */
std::optional<Recognised> recognise(const Advertisement &seen);

} // namespace pulsekeep::omron
