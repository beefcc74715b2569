// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "arguments.h"
#include "core/clock.h"
#include "devices/registry.h"
#include "link/radio.h"
#include "secrets/chosenkeystore.h"
#include "store/store.h"
#include "sync/visitor.h"

namespace pulsekeep {

/** The parts of the program, put together here and nowhere else. Each is made when it is first asked for, so that
 *  `decode` opens no database and `devices` no radio. */
class Services
{
public:
    explicit Services(const Arguments &arguments);
    ~Services();
    Q_DISABLE_COPY_MOVE(Services)

    /** Checks what was asked for, before anything is opened. Errors: Invalid. */
    Result<> prepare();

    bool isSimulated() const { return m_simulate; }
    const QString &dataFolder() const { return m_dataFolder; }
    const Clock *clock() const { return m_clock.get(); }
    const Registry &registry();
    Radio *radio();
    /** One object whatever is chosen with chooseWithoutKeyring(). */
    KeyStore *keys();
    Result<Store *> store();
    Result<Visitor *> visitor();

    /** From here on simulated devices take as long as real ones, and a clock that was set goes on: for what people
     * watch as it happens. To be called before prepare(). */
    void takeRealTime();
    /** How a span of time passes for the devices there are: as it is, or as the simulation goes. */
    Patience pace() const { return m_simulate ? m_simulationPace : Patience{}; }

    /** That the person chose for the window ("de"); empty for the system's. */
    QString language() const;
    /** Where keys go when there is no keyring, as the person chose. */
    WithoutKeyring withoutKeyring() const;
    /** Remembers the choice, which counts at once. Errors: Storage. */
    Result<> chooseWithoutKeyring(WithoutKeyring choice);
    /** What was chosen in the file of settings meanwhile counts from here on. */
    void followKeyChoice();

private:
    QString settingsFile() const;
    std::unique_ptr<KeyStore> makeKeys() const;

    bool m_simulate;
    QString m_adapter;
    QString m_dataFolder;
    QString m_now;
    std::optional<double> m_pace;
    bool m_realTime = false;
    Patience m_simulationPace;
    Patience m_simulatedTransfers;
    Patience m_patience;

    std::unique_ptr<Clock> m_clock;
    std::unique_ptr<Registry> m_registry;
    std::unique_ptr<Store> m_store;
    std::unique_ptr<ChosenKeyStore> m_keys;
    std::unique_ptr<Radio> m_radio;
    std::unique_ptr<Visitor> m_visitor; // uses all of the above, so it goes first
};

} // namespace pulsekeep
