// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "devices/registry.h"
#include "explained.h"
#include "foundlist.h"
#include "link/radio.h"

#include <QTimer>

namespace pulsekeep {

/** The devices in range: those that a driver knows, and the others. */
class ScanModel : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the program")
    Q_PROPERTY(pulsekeep::FoundList *recognised READ recognised CONSTANT)
    Q_PROPERTY(pulsekeep::FoundList *unknown READ unknown CONSTANT)
    Q_PROPERTY(State state READ state NOTIFY stateChanged)
    /** Why nobody can be heard; empty but in the state Failed. */
    Q_PROPERTY(pulsekeep::Explained problem READ problem NOTIFY stateChanged)

public:
    enum State { Idle, Scanning, Failed };
    Q_ENUM(State)

    /** Both outlive it. */
    ScanModel(const Registry *registry, Radio *radio, Patience patience = {}, QObject *parent = nullptr);
    ~ScanModel() override;

    FoundList *recognised() { return &m_recognised; }
    FoundList *unknown() { return &m_unknown; }
    State state() const { return m_state; }
    Explained problem() const { return m_problem; }

    Q_INVOKABLE void start();
    Q_INVOKABLE void stop();

Q_SIGNALS:
    void stateChanged();
    /** Rows stand in order now. */
    void tidied();

private:
    void hear(const Advertisement &seen);
    void fail(const Error &error);
    void setState(State state, const Explained &problem = {});
    void tidy();

    const Registry *m_registry;
    Radio *m_radio;
    FoundList m_recognised;
    FoundList m_unknown;
    QTimer m_tidying;
    std::optional<Listening> m_listening;
    State m_state = Idle;
    Explained m_problem;
};

} // namespace pulsekeep
