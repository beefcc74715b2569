// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"
#include "devices/registry.h"
#include "link/latch.h"
#include "link/radio.h"

#include <QCoroTask>
#include <QMap>

#include <functional>

namespace pulsekeep {

/** A device heard in a scan, and what it is. */
struct Heard {
    Advertisement seen;
    std::optional<Recognised> recognised;
};

/** Listens to a radio and keeps what it hears, the latest of each device. */
class Collector : public QObject
{
    Q_OBJECT
public:
    Collector(Radio *radio, const Registry *registry);
    ~Collector() override;

    /** Ends earlier, with success, when @p enough says so of a device just heard, or after stop(). */
    QCoro::Task<Result<>> listen(std::chrono::milliseconds patience, std::function<bool(const Heard &)> enough = {});
    void stop();

    /** Recognised ones first, then the strongest. */
    QList<Heard> heard() const;

private:
    void note(const Advertisement &seen);

    Radio *m_radio;
    const Registry *m_registry;
    QMap<QString, Heard> m_heard; // by address
    std::function<bool(const Heard &)> m_enough;
    std::optional<Error> m_failure;
    Latch m_end;
};

} // namespace pulsekeep
