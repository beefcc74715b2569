// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "collector.h"

namespace pulsekeep {

Collector::Collector(Radio *radio, const Registry *registry) : m_radio(radio), m_registry(registry)
{
    connect(m_radio, &Radio::seen, this, &Collector::note);
    connect(m_radio, &Radio::scanFailed, this, [this](const Error &error) {
        m_failure = error;
        m_end.open();
    });
}

Collector::~Collector() = default;

QCoro::Task<Result<>> Collector::listen(std::chrono::milliseconds patience, std::function<bool(const Heard &)> enough)
{
    m_enough = std::move(enough);
    m_failure.reset();
    {
        const Listening listening(m_radio);
        co_await m_end.wait(patience);
    }
    m_enough = {};
    if (m_failure)
        co_return Failure(*m_failure);
    co_return {};
}

void Collector::stop()
{
    m_end.open();
}

void Collector::note(const Advertisement &seen)
{
    auto &heard = m_heard[seen.endpoint.address];
    heard.seen = seen;
    heard.recognised = m_registry->recognise(seen);
    if (m_enough && m_enough(heard))
        stop();
}

QList<Heard> Collector::heard() const
{
    auto all = m_heard.values();
    std::stable_sort(all.begin(), all.end(), [](const Heard &one, const Heard &other) {
        if (one.recognised.has_value() != other.recognised.has_value())
            return one.recognised.has_value();
        return one.seen.rssi.value_or(-128) > other.seen.rssi.value_or(-128);
    });
    return all;
}

} // namespace pulsekeep

#include "moc_collector.cpp"
