// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "scanmodel.h"

namespace pulsekeep {

using namespace std::chrono_literals;

namespace {

// Nobody has more of them within reach; who does is talking through many addresses.
constexpr int MostRecognised = 50;
constexpr int MostUnknown = 50;
constexpr auto TidiesEvery = 2s;

} // namespace

ScanModel::ScanModel(const Registry *registry, Radio *radio, Patience patience, QObject *parent)
    : QObject(parent), m_registry(registry), m_radio(radio), m_recognised(MostRecognised, patience),
      m_unknown(MostUnknown, patience)
{
    m_tidying.setInterval(patience(TidiesEvery));
    connect(&m_tidying, &QTimer::timeout, this, &ScanModel::tidy);
    connect(m_radio, &Radio::seen, this, &ScanModel::hear);
    connect(m_radio, &Radio::scanFailed, this, &ScanModel::fail);
}

ScanModel::~ScanModel() = default;

void ScanModel::start()
{
    if (m_state == Scanning)
        return;
    m_recognised.resume();
    m_unknown.resume();
    setState(Scanning);
    m_tidying.start();
    m_listening.emplace(m_radio);
}

void ScanModel::stop()
{
    m_listening.reset();
    m_tidying.stop();
    setState(Idle);
}

void ScanModel::hear(const Advertisement &seen)
{
    if (m_state != Scanning)
        return;
    // A name may come later than the first packet, and so may recognition.
    const auto recognised = m_registry->recognise(seen);
    auto &other = recognised ? m_unknown : m_recognised;
    other.remove(seen.endpoint.address);
    (recognised ? m_recognised : m_unknown).hear(seen, recognised);
}

void ScanModel::fail(const Error &error)
{
    if (m_state != Scanning)
        return;
    m_tidying.stop();
    m_listening.reset();
    setState(Failed, Explained(error.explanation()));
}

void ScanModel::setState(State state, const Explained &problem)
{
    if (m_state == state && m_problem == problem)
        return;
    m_state = state;
    m_problem = problem;
    Q_EMIT stateChanged();
}

void ScanModel::tidy()
{
    m_recognised.tidy();
    m_unknown.tidy();
    Q_EMIT tidied();
}

} // namespace pulsekeep
