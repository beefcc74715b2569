// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "devices/driver.h"

namespace pulsekeep::standard {

constexpr QLatin1StringView HeartRateSensor("heart-rate-sensor");
constexpr QLatin1StringView BloodPressureSensor("blood-pressure-sensor");
constexpr QLatin1StringView WeightScale("weight-scale");
constexpr QLatin1StringView BodyCompositionScale("body-composition-scale");
constexpr QLatin1StringView Thermometer("thermometer");
constexpr QLatin1StringView PulseOximeter("pulse-oximeter");

/** Kinds of sensor, whoever made them: one for each health service, in the order in which they are recognised. */
QList<DeviceModel> standardModels();

/** By the services it advertises. A device with several is what it is bought for: a cuff that tells the pulse as well
 * is a cuff. In a session it can whatever it offers. */
std::optional<Recognised> recognise(const Advertisement &seen);

} // namespace pulsekeep::standard
