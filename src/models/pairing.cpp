// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pairing.h"

#include "kinddrawing.h"
#include "passkeytask.h"
#include "report.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace pulsekeep {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto TapTick = 200ms;

/** For reports, which are read by those who mend it. */
QString nameOf(Step step)
{
    switch (step) {
    case Step::Connect:
        return u"connect"_s;
    case Step::Bond:
        return u"bond"_s;
    case Step::Authenticate:
        return u"log in"_s;
    case Step::ConfirmOnDevice:
        return u"confirm on the device"_s;
    case Step::ReadModel:
        return u"read the model"_s;
    case Step::SetClock:
        return u"set the clock"_s;
    case Step::ReadHistory:
        return u"read the history"_s;
    }
    Q_UNREACHABLE();
}

} // namespace

/** Puts what a visit does into the list of tasks. Lives in the frame of the visit's coroutine. */
class Pairing::Watch : public Observer
{
public:
    Watch(Pairing *pairing, int attempt) : m_pairing(pairing), m_attempt(attempt) { }

    /** The device is paired; what was done then is not shown again. */
    void goOn() { m_goesOn = true; }

    void began(Step step) override
    {
        if (isOver())
            return;
        m_pairing->note(u"%1: began"_s.arg(nameOf(step)));
        m_pairing->endTap();
        m_pairing->m_reached = true;
        auto &tasks = m_pairing->m_tasks;
        if (m_goesOn && tasks.stateOf(step) == PairingTasks::Done)
            return;
        if (step == Step::Connect && !m_goesOn) {
            if (++m_connections > 1)
                tasks.restart();
            tasks.begin(step, m_connections > 1 ? Pairing::tr("trying again") : QString());
            return;
        }
        tasks.begin(step);
    }
    void done(Step step) override
    {
        if (isOver())
            return;
        m_pairing->note(u"%1: done"_s.arg(nameOf(step)));
        m_pairing->endTap();
        m_pairing->endPasskey();
        auto &tasks = m_pairing->m_tasks;
        if (step == Step::Authenticate && !m_pairing->m_accepted) {
            m_pairing->m_accepted = true;
            m_pairing->m_key.hide();
        }
        if (step == Step::ReadHistory || (m_goesOn && tasks.stateOf(step) == PairingTasks::Done))
            return; // that the history is read is said when it is kept
        tasks.finish(step);
    }
    void waitsForTap(std::chrono::milliseconds patience) override
    {
        if (isOver())
            return;
        m_pairing->m_tasks.describe(Step::ConfirmOnDevice, Pairing::tr("It is waiting for your tap"));
        m_pairing->m_tapSeconds = static_cast<double>(patience.count()) / 1000;
        m_pairing->m_tapUntil.setRemainingTime(patience);
        m_pairing->m_tapping.start(TapTick);
        Q_EMIT m_pairing->tapChanged();
    }
    void wantsPasskey(const Passkey &passkey, const PasskeyAnswer &answer) override
    {
        if (isOver()) {
            answer({});
            return;
        }
        m_pairing->m_passkey = passkey;
        m_pairing->m_passkeyAnswer = answer;
        Q_EMIT m_pairing->passkeyChanged();
    }
    void progress(const QDateTime &from, const QDateTime &until, const QDateTime &to) override
    {
        Q_UNUSED(from);
        Q_UNUSED(to);
        if (isOver())
            return;
        const auto local = until.toTimeZone(m_pairing->m_clock->zone());
        const QLocale locale;
        m_pairing->m_tasks.describe(Step::ReadHistory,
                                    //: How far the reading has come; %1 is a day, %2 a time of day
                                    Pairing::tr("%1, %2").arg(locale.toString(local.date(), Pairing::tr("d MMMM")),
                                                              locale.toString(local.time(), QLocale::ShortFormat)));
    }

    void counted(int done, int total) override
    {
        if (isOver())
            return;
        const QLocale locale;
        //: How far the reading of a device's memory has come: "40 of 100"
        m_pairing->m_tasks.describe(Step::ReadHistory,
                                    Pairing::tr("%1 of %2").arg(locale.toString(done), locale.toString(total)));
    }

private:
    bool isOver() const { return m_attempt != m_pairing->m_attempt; }

    Pairing *m_pairing;
    int m_attempt;
    int m_connections = 0;
    bool m_goesOn = false;
};

Pairing::Pairing(const Registry *registry, Store *store, Visitor *visitor, ScanModel *scan, const KeyStore *keys,
                 const Clock *clock, QObject *parent)
    : QObject(parent), m_registry(registry), m_store(store), m_visitor(visitor), m_scan(scan), m_keys(keys),
      m_clock(clock), m_key(registry)
{
    connect(&m_key, &KeyDoctor::changed, this, &Pairing::changed);
    connect(&m_tapping, &QTimer::timeout, this, &Pairing::tapChanged);
    connect(m_scan, &ScanModel::tidied, this, &Pairing::preselect);
    connect(m_scan, &ScanModel::stateChanged, this, &Pairing::changed);
    connect(m_scan->recognised(), &FoundList::removed, this, [this](const QString &address) {
        if (m_step == FindPage && address == m_seen.endpoint.address)
            forgetChoice();
    });
}

Pairing::~Pairing() = default;

// Steps
// --------------------------------------------------------------------------------------------------------------

bool Pairing::canGoBack() const
{
    switch (m_step) {
    case KindPage:
    case DonePage:
        return false;
    case PreparePage:
    case FindPage:
    case KeyPage:
        return true;
    case ConnectPage:
        return !m_running && m_device.id == 0;
    }
    Q_UNREACHABLE();
}

bool Pairing::canGoForward() const
{
    switch (m_step) {
    case KindPage:
        return !m_kind.isEmpty();
    case PreparePage:
        return true;
    case FindPage:
        return !m_model.id.isEmpty() && m_scan->state() != ScanModel::Failed;
    case KeyPage:
        return (offersKeys() && m_keyChoice != OwnKey) || m_key.isAccepted();
    case ConnectPage:
        return !m_running && m_device.id != 0;
    case DonePage:
        return true;
    }
    Q_UNREACHABLE();
}

void Pairing::setStep(Page step)
{
    if (m_step == step)
        return;
    m_step = step;
    if (step == FindPage)
        m_scan->start();
    else
        m_scan->stop();
    Q_EMIT stepChanged();
    Q_EMIT changed();
}

void Pairing::forward()
{
    if (!canGoForward())
        return;
    switch (m_step) {
    case KindPage:
        setStep(PreparePage);
        break;
    case PreparePage:
        setStep(FindPage);
        break;
    case FindPage:
        m_key.setDevice(m_model, address());
        if (needsKey())
            setStep(KeyPage);
        else
            connectDevice();
        break;
    case KeyPage:
        connectDevice();
        break;
    case ConnectPage:
        setStep(DonePage);
        break;
    case DonePage:
        break;
    }
}

void Pairing::back()
{
    if (!canGoBack())
        return;
    switch (m_step) {
    case KindPage:
    case DonePage:
        break;
    case PreparePage:
        setStep(KindPage);
        break;
    case FindPage:
        setStep(m_kind.isEmpty() ? KindPage : PreparePage);
        break;
    case KeyPage:
        setStep(FindPage);
        break;
    case ConnectPage:
        setStep(keyOrFind());
        break;
    }
}

void Pairing::showKeys()
{
    if (m_step != FindPage || !canGoForward() || !offersKeys())
        return;
    m_key.setDevice(m_model, address());
    m_keysShown = true;
    setStep(KeyPage);
}

void Pairing::skipToFind()
{
    if (m_step == KindPage || m_step == PreparePage)
        setStep(FindPage);
}

QVariantList Pairing::kinds() const
{
    QVariantList kinds;
    QStringList drawings;
    QList<QStringList> models;
    for (const auto &model : m_registry->models()) {
        const auto drawing = drawingOf(model.kind);
        if (!drawings.contains(drawing)) {
            drawings += drawing;
            models.append(QStringList());
        }
        models[drawings.indexOf(drawing)] += model.name;
    }
    for (qsizetype at = 0; at < drawings.size(); ++at)
        kinds.append(QVariantMap{{u"drawing"_s, drawings.at(at)}, {u"models"_s, models.at(at)}});
    return kinds;
}

void Pairing::setKind(const QString &drawing)
{
    if (m_kind == drawing)
        return;
    m_kind = drawing;
    if (!m_chosenByPerson)
        forgetChoice();
    Q_EMIT changed();
}

bool Pairing::someModelHas(KeySource source) const
{
    const auto models = m_registry->models();
    return std::any_of(models.begin(), models.end(), [this, source](const DeviceModel &model) {
        return model.key == source && (m_kind.isEmpty() || drawingOf(model.kind) == m_kind);
    });
}

// The device
// --------------------------------------------------------------------------------------------------------------

QString Pairing::drawing() const
{
    if (!m_model.id.isEmpty())
        return drawingOf(m_model.kind);
    return m_alternatives.isEmpty() ? m_kind : drawingOf(m_alternatives.first().kind);
}

/** The nearest of the wanted kind is marked, so that in most homes one press is enough. */
void Pairing::preselect()
{
    if (m_step != FindPage || !address().isEmpty())
        return;
    // The nearest; while the list is held, it need not stand first.
    const FoundList::Found *nearest = nullptr;
    for (const auto &found : m_scan->recognised()->rows()) {
        const bool fits = m_kind.isEmpty() || drawingOf(found.recognised->model.kind) == m_kind;
        if (fits && !found.faded && (!nearest || found.bars > nearest->bars))
            nearest = &found;
    }
    if (!nearest)
        return;
    choose(nearest->seen.endpoint.address);
    m_chosenByPerson = false;
}

void Pairing::choose(const QString &address)
{
    const auto *found = m_scan->recognised()->find(address);
    if (m_step != FindPage || !found || !found->recognised)
        return;
    const auto recognised = *found->recognised;
    const bool another = address != m_seen.endpoint.address;
    m_seen = found->seen;
    m_chosenByPerson = true;
    if (another)
        m_known = stored().has_value();
    if (recognised.alternatives.size() < 2) {
        m_alternatives.clear();
        setModel(recognised.model, another);
        return;
    }
    // Which one it is, is known of a device that was paired before; else the person says so.
    const auto wanted = another && m_known ? stored()->model : another ? QString() : m_model.id;
    m_alternatives = recognised.alternatives;
    const auto same = std::find_if(m_alternatives.begin(), m_alternatives.end(),
                                   [&wanted](const DeviceModel &model) { return model.id == wanted; });
    setModel(same == m_alternatives.end() ? DeviceModel() : *same, another);
}

void Pairing::chooseModel(int alternative)
{
    if (m_step == FindPage && alternative >= 0 && alternative < m_alternatives.size())
        setModel(m_alternatives.at(alternative), false);
}

void Pairing::setModel(const DeviceModel &model, bool ofAnother)
{
    const bool changes = ofAnother || m_model.id != model.id;
    m_model = model;
    if (changes) {
        m_device = {};
        m_accepted = false;
        m_keyChoice = NewKey;
        m_keysShown = false;
    }
    m_key.setDevice(m_model, address());
    Q_EMIT changed();
}

QStringList Pairing::alternatives() const
{
    QStringList names;
    for (const auto &model : m_alternatives)
        names += model.name;
    return names;
}

int Pairing::alternative() const
{
    const auto chosen = std::find_if(m_alternatives.begin(), m_alternatives.end(),
                                     [this](const DeviceModel &model) { return model.id == m_model.id; });
    return chosen == m_alternatives.end() ? -1 : static_cast<int>(std::distance(m_alternatives.begin(), chosen));
}

QStringList Pairing::knownKeys() const
{
    QStringList titles;
    if (const auto *driver = m_registry->driver(m_model.vendor)) {
        for (const auto &known : driver->knownKeys(m_model))
            titles += known.title;
    }
    return titles;
}

void Pairing::setKeyChoice(int choice)
{
    if (m_keyChoice == choice || choice < OwnKey || choice >= knownKeys().size())
        return;
    m_keyChoice = choice;
    Q_EMIT changed();
}

/** The key to pair with; empty where one is to be made, or none is needed. */
QByteArray Pairing::chosenKey() const
{
    if (needsKey() || (offersKeys() && m_keyChoice == OwnKey))
        return m_key.key();
    const auto *driver = m_registry->driver(m_model.vendor);
    if (!offersKeys() || m_keyChoice == NewKey || !driver)
        return {};
    return driver->knownKeys(m_model).value(m_keyChoice).key;
}

void Pairing::forgetChoice()
{
    m_seen = {};
    m_alternatives.clear();
    m_model = {};
    m_chosenByPerson = false;
    m_known = false;
    m_keyChoice = NewKey;
    m_keysShown = false;
    Q_EMIT changed();
}

std::optional<StoredDevice> Pairing::stored() const
{
    const auto devices = m_store->devices();
    if (!devices)
        return {};
    for (const auto &device : *devices) {
        if (device.endpoint.address == m_seen.endpoint.address)
            return device;
    }
    return {};
}

// Connecting
// --------------------------------------------------------------------------------------------------------------

void Pairing::connectDevice()
{
    m_tasks.plan(m_model);
    setStep(ConnectPage);
    tryAgain();
}

void Pairing::tryAgain()
{
    if (m_running || m_step != ConnectPage)
        return;
    m_running = true;
    m_problem = {};
    m_failedTask = 0;
    m_keyRefused = false;
    m_keyHomeless = false;
    m_reached = false;
    m_minutes.reset();
    if (m_device.id == 0)
        m_readingsBefore = countReadings();
    m_timeline.clear();
    ++m_attempt;
    note(u"attempt with %1 (%2) at %3"_s.arg(m_model.name, m_model.id, address()));
    m_errands.start(m_device.id == 0 ? run(m_attempt) : readHistory(m_attempt));
    Q_EMIT changed();
}

QCoro::Task<> Pairing::run(int attempt)
{
    Watch watch(this, attempt);
    m_tasks.restart();
    m_tasks.begin(Step::Connect);
    const auto seen = m_seen;
    const auto model = m_model;
    const auto key = chosenKey();
    const auto outcome = co_await m_visitor->pair(seen, model, key, &watch);
    if (outcome)
        Q_EMIT paired(outcome->id);
    if (attempt != m_attempt)
        co_return;
    m_cameWithPairing = countReadings() > m_readingsBefore;
    if (!outcome) {
        // The device and its key are kept as soon as it has agreed: from then on it needs no second tap. Whatever is
        // wrong with the link then comes after that.
        const auto &error = outcome.error();
        const bool isLater = m_tasks.stateOf(Step::SetClock) != PairingTasks::Waiting || error.isPassing()
            || error.kind() == Error::Cancelled;
        const auto device = stored();
        if (m_accepted && isLater && device) {
            m_device = *device;
            Q_EMIT paired(m_device.id);
        }
        fail(outcome.error());
        co_return;
    }
    m_device = *outcome;
    Q_EMIT changed();
    co_await readHistory(attempt);
}

/** What is left once the device is paired. */
QCoro::Task<> Pairing::readHistory(int attempt)
{
    Watch watch(this, attempt);
    watch.goOn();
    if (const auto device = stored()) { // with what pairing learnt of it
        m_device = *device;
        if (!m_device.info.firmware.isEmpty())
            m_tasks.describe(Step::ReadModel, tr("Firmware %1").arg(m_device.info.firmware));
    }
    if (!m_tasks.has(Step::ReadHistory)) {
        m_running = false;
        Q_EMIT changed();
        co_return;
    }
    m_tasks.takeUp(tr("connecting"));
    if (m_tasks.stateOf(Step::ReadModel) == PairingTasks::Done)
        m_tasks.begin(Step::ReadHistory, tr("connecting"));
    const auto visited = m_device;
    const auto outcome = co_await m_visitor->sync(visited, &watch);
    if (attempt != m_attempt)
        co_return;
    m_readings = countReadings() - m_readingsBefore;
    // A cuff sends all it has to whoever pairs it, and hangs up: that is all there was to read. What a sync brought
    // before its link was lost is not.
    const bool hungUp =
        !outcome && m_cameWithPairing && (outcome.error().isPassing() || outcome.error().kind() == Error::NotFound);
    if (!outcome && !hungUp) {
        fail(outcome.error());
        co_return;
    }
    m_minutes = outcome ? outcome->counts.minutesNew : 0;
    m_tasks.finish(Step::ReadHistory, broughtWords());
    if (const auto device = stored())
        m_device = *device;
    note(u"done"_s);
    m_running = false;
    Q_EMIT changed();
    Q_EMIT paired(m_device.id);
    setStep(DonePage);
}

/** That are kept of the device, also from before it was forgotten. */
qint64 Pairing::countReadings() const
{
    qint64 count = 0;
    const auto devices = m_store->devicesEver().value_or(QList<StoredDevice>());
    for (const auto &device : devices) {
        if (device.endpoint.address != address())
            continue;
        for (const auto kind :
             {ReadingKind::BloodPressure, ReadingKind::Weight, ReadingKind::Temperature, ReadingKind::Oxygen})
            count += m_store->readings()->count(kind, Scope(device.id)).value_or(0);
    }
    return count;
}

/** What the first reading came to, in a word or two. */
QString Pairing::broughtWords() const
{
    const QLocale locale;
    if (m_readings > 0)
        return tr("%n readings", nullptr, static_cast<int>(m_readings));
    return *m_minutes == 0 ? tr("nothing new") : tr("%1 minutes").arg(locale.toString(*m_minutes));
}

void Pairing::fail(const Error &error)
{
    endTap();
    endPasskey();
    m_running = false;
    note(u"failed: %1 [%2]"_s.arg(error.explanation().text(), error.detail()));
    if (error.kind() == Error::Cancelled) {
        m_tasks.putBack(tr("stopped; it goes on with the next sync"));
        if (m_device.id == 0)
            setStep(keyOrFind());
        Q_EMIT changed();
        return;
    }

    QString word;
    switch (error.kind()) {
    case Error::Refused:
        word = tr("refused");
        break;
    case Error::Timeout:
        word = tr("no answer");
        break;
    case Error::Disconnected:
        word = tr("connection lost");
        break;
    default:
        word = tr("failed");
    }
    const auto step = m_tasks.fail(word);
    for (int row = 0; row < m_tasks.rowCount(); ++row) {
        if (m_tasks.index(row).data(Qt::UserRole).toMap().value(u"state"_s) == u"failed"_s)
            m_failedTask = row + 1;
    }
    m_keyRefused = error.kind() == Error::Refused && step == Step::Authenticate && needsKey();
    m_keyHomeless = error.kind() == Error::NotFound && !m_reached && m_chooseKeyPlace;
    m_problem = Explained(error.explanation());
    Q_EMIT changed();
}

double Pairing::tapSecondsLeft() const
{
    return m_tapping.isActive() ? static_cast<double>(std::max<qint64>(m_tapUntil.remainingTime(), 0)) / 1000 : 0;
}

QString Pairing::passkeyTask() const
{
    return nameOf(m_passkey);
}

void Pairing::answerPasskey(const QString &digits)
{
    const auto answer = m_passkeyAnswer;
    endPasskey();
    if (answer)
        answer(digits.isEmpty() ? std::nullopt : std::optional(digits));
}

void Pairing::endPasskey()
{
    m_passkeyAnswer = nullptr;
    if (!m_passkey)
        return;
    m_passkey.reset();
    Q_EMIT passkeyChanged();
}

void Pairing::endTap()
{
    if (!m_tapping.isActive())
        return;
    m_tapping.stop();
    Q_EMIT tapChanged();
}

void Pairing::changeKey()
{
    if (m_step == ConnectPage && canGoBack() && needsKey())
        setStep(KeyPage);
}

void Pairing::keepKeys(bool inFile)
{
    if (m_running || !m_keyHomeless)
        return;
    const auto chosen = m_chooseKeyPlace(inFile ? WithoutKeyring::PrivateFile : WithoutKeyring::SessionOnly);
    if (chosen) {
        tryAgain();
        return;
    }
    m_problem = Explained(chosen.error().explanation());
    Q_EMIT changed();
}

void Pairing::stop()
{
    if (!m_running)
        return;
    note(u"stopped by the person"_s);
    m_visitor->cancel(0); // a device that is not paired yet
    if (const auto device = stored())
        m_visitor->cancel(device->id);
}

void Pairing::cancel()
{
    stop();
    reset();
}

void Pairing::reset()
{
    ++m_attempt;
    endTap();
    endPasskey();
    m_running = false;
    m_accepted = false;
    m_problem = {};
    m_failedTask = 0;
    m_keyRefused = false;
    m_keyHomeless = false;
    m_device = {};
    m_minutes.reset();
    m_readings = 0;
    m_kind.clear();
    m_key.clear();
    m_timeline.clear();
    forgetChoice();
    setStep(KindPage);
}

bool Pairing::finish(const QString &name)
{
    if (m_step != DonePage || m_device.id == 0)
        return false;
    const auto wanted = name.simplified();
    const auto current = stored();
    if (current && !wanted.isEmpty() && wanted != current->name) {
        auto renamed = *current;
        renamed.name = wanted;
        const auto kept = m_store->keepDevice(renamed);
        if (!kept) {
            m_problem = Explained(kept.error().explanation());
            Q_EMIT changed();
            return false;
        }
    }
    const auto id = m_device.id;
    reset();
    Q_EMIT paired(id);
    return true;
}

// The report
// --------------------------------------------------------------------------------------------------------------

void Pairing::note(const QString &what)
{
    m_timeline.append({m_clock->now(), what});
}

QString Pairing::details() const
{
    QStringList lines;
    for (const auto &noted : m_timeline)
        lines += u"%1  %2"_s.arg(noted.at.toTimeZone(m_clock->zone()).toString(Qt::ISODateWithMs), noted.what);
    return reportOf(u"adding a device"_s, lines, m_visitor->lastTranscript());
}

} // namespace pulsekeep
