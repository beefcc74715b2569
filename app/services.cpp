// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "services.h"

#include "crypto/aes.h"
#include "link/qt/qtradio.h"
#include "link/simulatedradio.h"

#include <QCoreApplication>
#include <QDir>
#include <QSettings>
#include <QStandardPaths>

namespace pulsekeep {

using namespace Qt::StringLiterals;

namespace {

// Fast enough that pairing takes a second and a hundred days of history a few, slow enough to see the steps go by.
constexpr Patience BriskPace{0.02};
constexpr quint32 SimulationSeed = 1; // the same devices with the same lives in every run

/** Translates what is said here to people. */
class Words
{
    Q_DECLARE_TR_FUNCTIONS(Services)
};

/** The computer's own clock, but set to another time. */
class SetClock : public SystemClock
{
public:
    explicit SetClock(const QDateTime &now) : m_ahead(SystemClock::now().msecsTo(now)) { }

    QDateTime now() const override { return SystemClock::now().addMSecs(m_ahead); }

private:
    qint64 m_ahead; // milliseconds
};

QString usualDataFolder(bool simulated)
{
    const auto folder = QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation);
    return simulated ? QDir(folder).filePath(u"simulated"_s) : folder;
}

const QString KeysElsewhere = u"keys/withoutKeyring"_s;

QString nameOf(WithoutKeyring choice)
{
    switch (choice) {
    case WithoutKeyring::PrivateFile:
        return u"file"_s;
    case WithoutKeyring::SessionOnly:
        return u"session"_s;
    case WithoutKeyring::Refuse:
        break;
    }
    return u"ask"_s;
}

} // namespace

Services::Services(const Arguments &arguments)
    : m_simulate(arguments.simulate), m_adapter(arguments.adapter),
      m_dataFolder(arguments.dataFolder.isEmpty() ? usualDataFolder(arguments.simulate)
                                                  : QDir(arguments.dataFolder).absolutePath()),
      m_now(arguments.now), m_pace(arguments.pace), m_simulationPace(m_pace ? Patience{*m_pace} : BriskPace),
      m_clock(std::make_unique<SystemClock>())
{
}

Services::~Services() = default;

Result<> Services::prepare()
{
    if (!m_now.isEmpty()) {
        const auto now = QDateTime::fromString(m_now, Qt::ISODateWithMs);
        if (!now.isValid())
            return Failure(Error(Error::Invalid).explained({Words::tr("\"%1\" is not a time.").arg(m_now), {}, {}}));
        if (m_realTime)
            m_clock = std::make_unique<SetClock>(now.toUTC());
        else
            m_clock = std::make_unique<FixedClock>(now.toUTC(), SystemClock().zone());
    }
    return initCrypto();
}

const Registry &Services::registry()
{
    if (!m_registry)
        m_registry = std::make_unique<Registry>();
    return *m_registry;
}

Radio *Services::radio()
{
    if (m_radio)
        return m_radio.get();
    if (m_simulate) {
        Simulation simulation;
        simulation.clock = m_clock.get();
        simulation.seed = SimulationSeed;
        simulation.pace = m_simulationPace;
        simulation.stateFolder = m_dataFolder;
        simulation.transfers = m_simulatedTransfers;
        m_radio = std::make_unique<SimulatedRadio>(registry().simulate(simulation), m_simulationPace);
    } else {
        m_radio = makeQtRadio(m_adapter, m_patience);
    }
    return m_radio.get();
}

std::unique_ptr<KeyStore> Services::makeKeys() const
{
    return m_simulate ? makeFileKeyStore(m_dataFolder) : makeKeyStore(m_dataFolder, withoutKeyring());
}

KeyStore *Services::keys()
{
    if (!m_keys)
        m_keys = std::make_unique<ChosenKeyStore>(makeKeys());
    return m_keys.get();
}

Result<Store *> Services::store()
{
    if (!m_store) {
        auto opened = Store::open(m_dataFolder, m_clock.get());
        if (!opened)
            return Failure(opened.error());
        m_store = std::move(*opened);
    }
    return m_store.get();
}

Result<Visitor *> Services::visitor()
{
    if (!m_visitor) {
        const auto opened = store();
        if (!opened)
            return Failure(opened.error());
        m_visitor = std::make_unique<Visitor>(&registry(), radio(), *opened, keys(), m_clock.get(), m_patience);
    }
    return m_visitor.get();
}

void Services::takeRealTime()
{
    m_realTime = true;
    m_simulationPace = Patience{m_pace.value_or(1.0)};
    m_simulatedTransfers = BriskPace;
    // What keeps a measurement going is sent by our clock and awaited by the device's: both go at the same pace.
    m_patience = m_simulationPace;
}

QString Services::settingsFile() const
{
    return QDir(m_dataFolder).filePath(u"settings.ini"_s);
}

WithoutKeyring Services::withoutKeyring() const
{
    const auto chosen = QSettings(settingsFile(), QSettings::IniFormat).value(KeysElsewhere).toString();
    for (const auto choice : {WithoutKeyring::PrivateFile, WithoutKeyring::SessionOnly}) {
        if (chosen == nameOf(choice))
            return choice;
    }
    return WithoutKeyring::Refuse;
}

QString Services::language() const
{
    return QSettings(settingsFile(), QSettings::IniFormat).value(u"look/language"_s).toString();
}

Result<> Services::chooseWithoutKeyring(WithoutKeyring choice)
{
    const auto opened = store(); // makes the folder, for this user alone
    if (!opened)
        return Failure(opened.error());
    QSettings settings(settingsFile(), QSettings::IniFormat);
    settings.setValue(KeysElsewhere, nameOf(choice));
    settings.sync();
    if (settings.status() != QSettings::NoError)
        return Failure(Error::Storage, settingsFile());
    followKeyChoice();
    return {};
}

void Services::followKeyChoice()
{
    if (m_keys)
        m_keys->choose(makeKeys());
}

} // namespace pulsekeep
