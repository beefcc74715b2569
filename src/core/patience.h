// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <chrono>

namespace pulsekeep {

/** How long to wait, as a share of what is waited for a real device. Everything that waits gets one: people have
 *  Patience{1.0}; tests and simulators that hurry have a fraction, and so never sleep. */
struct Patience {
    double factor = 1.0;

    std::chrono::milliseconds operator()(std::chrono::milliseconds nominal) const
    {
        return std::chrono::milliseconds(static_cast<long long>(static_cast<double>(nominal.count()) * factor));
    }
};

} // namespace pulsekeep
