// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "devices/driver.h"
#include "devices/huami/codec.h"
#include "devices/huami/samples.h"

namespace pulsekeep::huami {

/** How the members of the protocol differ [1.3 of README.md]. */
struct Family {
    AuthFlags auth;
    SampleFormat samples;               ///< with present firmware; sampleFormat() knows the older ones
    bool goalByChunks = false;          ///< chunkedStepGoal() instead of stepGoal()
    bool sleepByConfiguration = false;  ///< sleepHeartRate() instead of heartRateControl(Sleep)
    bool singleByContinuous = false;    ///< one measurement is the first value of a continuous one [5.1]
    std::chrono::seconds keepAlive{12}; ///< between two heartRateKeepAlive()
    bool earlyKeepAlive = false;        ///< the first one a second after the start
    bool rawSensors = false;            ///< motion and pulse wave
    QList<quint8> heartRateIntervals;   ///< minutes that heartRateInterval() may have; 0 is never
    std::optional<quint16> product;     ///< of the PnP id, where known

    /** The vendor's server made the key: never upload one. */
    bool hasServerKey() const { return auth.crypt != 0; }
};

/** All models this driver knows, supported ones first. */
QList<DeviceModel> huamiModels();
/** Nothing for somebody else's id. */
std::optional<DeviceModel> huamiModel(const QString &id);
/** Nothing for somebody else's id. */
std::optional<Family> familyOf(const QString &id);

/** By the whole name, whatever its case, alone or followed by a blank and the last four digits of its address. A name
 *  with a hyphen and four digits is some watches' second identity, for calls, at another address than the key's: it
 * cannot be paired and is not recognised. Nor is a device of the vendor whose name is not known: its protocol may be
 * another. */
std::optional<Recognised> recognise(const Advertisement &seen);

/** The layout of history minutes, which grew with the firmware of some watches: @p firmware as "1.3.5.79". */
SampleFormat sampleFormat(const QString &modelId, const QString &firmware);

/** Whether the PnP id read after connecting speaks against the model: it is another vendor's, or a product number that
 * is known to be another model's. */
bool contradicts(const PnpId &id, const QString &modelId);

} // namespace pulsekeep::huami
