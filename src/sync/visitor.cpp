// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/visitor.h"

#include "link/latch.h"
#include "link/recordinglink.h"
#include "sync/replay.h"

namespace pulsekeep {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/** How often a connection is tried before people are told (section 3.6 of the Huami paper: twice more). */
constexpr int MostAttempts = 3;
/** How often a sync may lose its link although each connection brings something: far above what a bad radio needs. */
constexpr int MostConnections = 50;
/** How long a device is listened to before it is visited: some say something once a second. */
constexpr auto ListeningTime = 3s;

std::chrono::milliseconds pauseAfter(int attempt)
{
    return 1s * attempt * attempt;
}

QString headerTime(const Clock &clock)
{
    const auto now = clock.now();
    return now.toOffsetFromUtc(clock.offsetAt(now)).toString(Qt::ISODateWithMs);
}

QMap<QString, QString> marksInHeader(const QList<SyncMark> &marks)
{
    QMap<QString, QString> header;
    for (const auto &mark : marks) {
        header.insert(
            MarkHeader + mark.stream,
            u"%1 %2"_s.arg(mark.until.toUTC().toString(Qt::ISODateWithMs), QString::fromLatin1(mark.context.toHex())));
    }
    return header;
}

int newReadings(const KeptCounts &counts)
{
    return counts.minutesNew + counts.heartRatesNew + counts.readingsNew;
}

void add(SyncFigures *sum, const SyncFigures &figures)
{
    sum->roundTrips += figures.roundTrips;
    sum->bytes += figures.bytes;
    sum->read += figures.read;
    sum->skipped += figures.skipped;
    sum->invalid += figures.invalid;
}

void add(QList<LostReadings> *sum, const QList<LostReadings> &lost)
{
    for (const LostReadings &some : lost) {
        const auto same = std::find_if(sum->begin(), sum->end(), [&some](const LostReadings &other) {
            return other.reason == some.reason && other.user == some.user;
        });
        if (same == sum->end())
            sum->append(some);
        else
            same->count += some.count;
    }
}

/** How long it took to fill the memory, going by what was measured between two syncs: all that there is room for, and
 *  what was lost. */
std::optional<int> daysToFill(const QList<LostReadings> &lost, const std::optional<QDateTime> &since,
                              const QDateTime &now)
{
    std::optional<int> least;
    for (const LostReadings &some : lost) {
        if (some.reason != LostReadings::Overwritten || some.room <= 0 || !since)
            continue;
        const double measured = some.room + some.count;
        const auto days = static_cast<int>(since->daysTo(now) * (some.room / measured));
        least = std::max(1, std::min(days, least.value_or(days)));
    }
    return least;
}

} // namespace

class Visitor::Private
{
public:
    class Visit;

    QCoro::Task<Result<>> begin(Visit *visit);
    QCoro::Task<Result<>> fetchKey(Visit *visit);
    QCoro::Task<Result<>> arrive(Visit *visit);
    QCoro::Task<Result<>> connectOnce(Visit *visit);
    QCoro::Task<Result<>> enter(Visit *visit);
    QCoro::Task<Result<>> pairAs(Visit *visit);
    QCoro::Task<Result<>> tryKeyStore();
    QCoro::Task<bool> announcesNothing(Visit *visit);
    Result<> noteNothingNew(qint64 device) const;
    QCoro::Task<Result<SyncOutcome>> read(Visit *visit);
    QCoro::Task<Result<>> keepPaired(Visit *visit, QByteArray key);
    std::optional<Error> leave(Visit *visit, std::optional<Error> error);
    template<typename T> Result<T> finish(Visit *visit, Result<T> outcome);
    Visit *visitOf(qint64 device) const;
    static void cut(Visit *visit);

    const Registry *registry = nullptr;
    Radio *radio = nullptr;
    Store *store = nullptr;
    KeyStore *keys = nullptr;
    const Clock *clock = nullptr;
    Patience patience;
    QHash<QString, Visit *> visits; ///< under way, by address
    QByteArray lastTranscript;
    Observer nobody;
};

/** What one visit needs while it lasts; lives in the frame of its coroutine, and in the list of those under way unless
 *  the device already has a visitor. */
class Visitor::Private::Visit
{
public:
    Visit(Private *visitor, StoredDevice visited, QString purpose, Observer *watching)
        : device(std::move(visited)), flow(std::move(purpose)), observer(watching ? watching : &visitor->nobody),
          pairs(device.id == 0), m_visitor(visitor), m_address(device.endpoint.address)
    {
        if (const auto known = visitor->registry->model(device.model)) {
            model = *known;
            driver = visitor->registry->driver(model.vendor);
        }
        if (!visitor->visits.contains(m_address))
            visitor->visits.insert(m_address, this);
    }
    ~Visit()
    {
        if (isFirst())
            m_visitor->visits.remove(m_address);
    }
    Q_DISABLE_COPY_MOVE(Visit)

    bool isFirst() const { return m_visitor->visits.value(m_address) == this; }

    StoredDevice device; ///< id 0 until it is paired
    QString flow;        ///< for the transcript: "pair", "sync", ...
    Observer *observer;
    DeviceModel model;
    const Driver *driver = nullptr; ///< null for a model that nobody knows (any more)
    QByteArray key;
    bool pairs; ///< logs in when false

    // Destroyed in the reverse order: the session before the link that it borrows.
    std::unique_ptr<RecordingLink> link;
    std::unique_ptr<Session> session;
    std::unique_ptr<StoredVisit> stored;
    Preparation preparation;
    Latch pause; ///< opened by stop() and cancel()
    bool marksRead = false;
    bool stopped = false;
    bool cancelled = false;

private:
    Private *m_visitor;
    QString m_address;
};

Visitor::Visitor(const Registry *registry, Radio *radio, Store *store, KeyStore *keys, const Clock *clock,
                 Patience patience)
    : d(std::make_unique<Private>())
{
    d->registry = registry;
    d->radio = radio;
    d->store = store;
    d->keys = keys;
    d->clock = clock;
    d->patience = patience;
}

Visitor::~Visitor() = default;

// What all visits have in common
// ---------------------------------------------------------------------------------------

/** Up to the point where the session can be used: fetches the key, connects, logs in, prepares. */
QCoro::Task<Result<>> Visitor::Private::begin(Visit *visit)
{
    if (!visit->isFirst())
        co_return Failure(Error::Busy);
    if (!visit->driver)
        co_return Failure(Error::Unsupported, u"no driver knows the model %1"_s.arg(visit->device.model));
    const auto fetched = co_await fetchKey(visit);
    if (!fetched)
        co_return fetched;
    co_return co_await arrive(visit);
}

QCoro::Task<Result<>> Visitor::Private::fetchKey(Visit *visit)
{
    if (visit->model.key == KeySource::None)
        co_return {};
    const auto key = co_await keys->key(visit->device.uid);
    if (!key && key.error().kind() == Error::NotFound)
        co_return Failure(Error::KeyMissing);
    if (!key)
        co_return Failure(key.error());
    visit->key = *key;
    co_return {};
}

/** Connects and logs in, again where that can help. */
QCoro::Task<Result<>> Visitor::Private::arrive(Visit *visit)
{
    for (int attempt = 1;; ++attempt) {
        const auto outcome = co_await connectOnce(visit);
        if (outcome)
            co_return {};
        const auto error = leave(visit, outcome.error()).value_or(outcome.error());
        if (!error.isPassing() || attempt == MostAttempts)
            co_return Failure(error);
        const auto pause = patience(pauseAfter(attempt));
        co_await visit->pause.wait(pause);
        if (visit->cancelled || visit->stopped)
            co_return Failure(Error::Cancelled);
    }
}

QCoro::Task<Result<>> Visitor::Private::connectOnce(Visit *visit)
{
    if (visit->cancelled)
        co_return Failure(Error::Cancelled);
    QMap<QString, QString> header{{u"model"_s, visit->model.id},
                                  {u"flow"_s, visit->flow},
                                  {u"at"_s, headerTime(*clock)},
                                  {u"zone"_s, QString::fromLatin1(clock->zone().id())}};
    if (!visit->device.info.firmware.isEmpty())
        header.insert(u"firmware"_s, visit->device.info.firmware);
    if (visit->marksRead)
        header.insert(MarksReadHeader, u"yes"_s);
    const auto *driver = visit->driver;
    visit->link = std::make_unique<RecordingLink>(
        radio->linkTo(visit->device.endpoint), [driver](const LinkEvent &event) { return driver->secretsIn(event); },
        header);
    SessionContext context;
    context.model = visit->model;
    context.endpoint = visit->device.endpoint;
    context.key = visit->key;
    context.clock = clock;
    context.random = QRandomGenerator::system();
    context.patience = patience;
    context.observer = visit->observer;
    context.markRead = visit->marksRead;
    visit->session = driver->session(visit->link.get(), context);

    if (visit->model.bonding != Bonding::Never)
        visit->link->expectBond();
    QObject::connect(visit->link.get(), &GattLink::passkeyWanted, visit->link.get(),
                     [observer = visit->observer, link = visit->link.get()](const Passkey &passkey) {
                         const QPointer<GattLink> borrowed(link);
                         observer->wantsPasskey(passkey, [borrowed](const std::optional<QString> &digits) {
                             if (borrowed)
                                 borrowed->answerPasskey(digits);
                         });
                     });

    visit->observer->began(Step::Connect);
    const auto opened = co_await visit->link->open();
    if (!opened)
        co_return opened;
    visit->observer->done(Step::Connect);
    const auto entered = co_await enter(visit);
    if (!entered)
        co_return entered;

    const auto preparation = co_await visit->session->prepare();
    if (!preparation)
        co_return Failure(preparation.error());
    visit->preparation = *preparation;
    auto harvest = preparation->readings;
    harvest.info = preparation->info;
    harvest.battery = preparation->battery;
    harvest.clock = preparation->clock;
    co_return visit->stored->keep(harvest);
}

/** Pairs a device that is not known yet, logs in to one that is; either way a record of the visit has begun then. */
QCoro::Task<Result<>> Visitor::Private::enter(Visit *visit)
{
    const bool pairs = visit->pairs;
    if (pairs) {
        const auto key = co_await visit->session->pair();
        if (!key)
            co_return Failure(key.error());
        const auto kept = co_await keepPaired(visit, *key);
        if (!kept)
            co_return kept;
    }
    auto stored = store->beginVisit(visit->device.id);
    if (!stored)
        co_return Failure(stored.error());
    visit->stored = *std::move(stored);
    if (pairs)
        co_return {};
    co_return co_await visit->session->logIn();
}

/** Ends the connection and keeps its record. Gives back what went wrong; Cancelled where a person cut it. */
std::optional<Error> Visitor::Private::leave(Visit *visit, std::optional<Error> error)
{
    if (visit->cancelled)
        error = Error::Cancelled;
    if (visit->link) {
        visit->link->close();
        lastTranscript = visit->link->transcript().text();
    }
    if (visit->stored) {
        VisitEnd ending;
        ending.succeeded = !error;
        ending.error = error ? error->explanation().what : QString();
        ending.transcript = lastTranscript;
        const auto finished = visit->stored->finish(ending);
        if (!finished && !error)
            error = finished.error();
    }
    visit->stored.reset();
    visit->session.reset();
    visit->link.reset();
    return error;
}

template<typename T> Result<T> Visitor::Private::finish(Visit *visit, Result<T> outcome)
{
    const auto error = leave(visit, outcome ? std::nullopt : std::optional(outcome.error()));
    if (error)
        return Failure(*error);
    return outcome;
}

Visitor::Private::Visit *Visitor::Private::visitOf(qint64 device) const
{
    for (auto *visit : visits) {
        if (visit->device.id == device)
            return visit;
    }
    return nullptr;
}

void Visitor::Private::cut(Visit *visit)
{
    visit->cancelled = true;
    visit->pause.open();
    if (visit->link)
        visit->link->close();
}

// Pairing
// --------------------------------------------------------------------------------------------------------------

QCoro::Task<Result<>> Visitor::Private::tryKeyStore()
{
    const QString entry = u"trial"_s;
    const QByteArray value(16, '\0');
    const auto kept = co_await keys->keep(entry, value);
    if (!kept)
        co_return kept;
    co_return co_await keys->forget(entry);
}

/** From here on the device counts as paired: a key that was made for it is never lost again. */
QCoro::Task<Result<>> Visitor::Private::keepPaired(Visit *visit, QByteArray key)
{
    auto paired = visit->device;
    paired.pairedAt = clock->now();
    const auto device = store->keepDevice(paired);
    if (!device)
        co_return Failure(device.error());
    if (visit->model.key != KeySource::None) {
        const auto kept = co_await keys->keep(device->uid, key);
        if (!kept)
            co_return kept;
    }
    visit->device = *device;
    visit->key = key;
    visit->pairs = false;
    co_return {};
}

QCoro::Task<Result<StoredDevice>> Visitor::pair(Advertisement seen, DeviceModel model, QByteArray key,
                                                Observer *observer)
{
    StoredDevice device;
    device.endpoint = seen.endpoint;
    device.model = model.id;
    device.name = model.name;
    Private::Visit visit(d.get(), device, u"pair"_s, observer);
    visit.key = key;
    if (!visit.isFirst())
        co_return Failure(Error::Busy);
    if (!visit.driver)
        co_return Failure(Error::Unsupported, u"no driver knows the model %1"_s.arg(model.id));
    if (model.key == KeySource::Vendor && key.isEmpty())
        co_return Failure(Error::KeyMissing);
    const auto arrived = co_await d->pairAs(&visit);
    if (!arrived)
        co_return Failure(arrived.error());
    const Result<StoredDevice> paired = visit.device;
    co_return d->finish(&visit, paired);
}

/** Up to the point where the device is paired and prepared. */
QCoro::Task<Result<>> Visitor::Private::pairAs(Visit *visit)
{
    if (visit->model.key != KeySource::None) {
        const auto tried = co_await tryKeyStore();
        if (!tried)
            co_return tried;
    }
    const auto arrived = co_await arrive(visit);
    if (arrived || arrived.error().kind() != Error::BondLost)
        co_return arrived;
    // The person wants to pair, so a bond of earlier days is worth nothing.
    const auto endpoint = visit->device.endpoint;
    const auto forgotten = co_await radio->forgetBond(endpoint);
    if (!forgotten)
        co_return forgotten;
    co_return co_await arrive(visit);
}

QCoro::Task<Result<StoredDevice>> Visitor::renew(StoredDevice device, Observer *observer)
{
    Private::Visit visit(d.get(), device, u"pair"_s, observer);
    visit.pairs = true;
    if (!visit.isFirst())
        co_return Failure(Error::Busy);
    if (!visit.driver)
        co_return Failure(Error::Unsupported, u"no driver knows the model %1"_s.arg(device.model));
    const auto fetched = co_await d->fetchKey(&visit);
    // A key that was made here is made again.
    const bool mayMiss = visit.model.key != KeySource::Vendor;
    if (!fetched && (!mayMiss || fetched.error().kind() != Error::KeyMissing))
        co_return Failure(fetched.error());
    const auto endpoint = device.endpoint;
    const auto forgotten = co_await d->radio->forgetBond(endpoint);
    if (!forgotten)
        co_return Failure(forgotten.error());
    const auto arrived = co_await d->pairAs(&visit);
    if (!arrived)
        co_return Failure(arrived.error());
    const Result<StoredDevice> renewed = visit.device;
    co_return d->finish(&visit, renewed);
}

// History
// --------------------------------------------------------------------------------------------------------------

/** Whether the device tells everybody that a visit would bring nothing. */
QCoro::Task<bool> Visitor::Private::announcesNothing(Visit *visit)
{
    if (!visit->isFirst() || !visit->driver || !visit->model.announces)
        co_return false;
    const auto marks = store->marks(visit->device.id);
    if (!marks || marks->isEmpty())
        co_return false;
    bool nothing = false;
    const auto heard = QObject::connect(radio, &Radio::seen, &visit->pause,
                                        [visit, known = *marks, &nothing](const Advertisement &seen) {
                                            const auto &device = visit->device.endpoint;
                                            if (seen.endpoint.address != device.address)
                                                return;
                                            nothing = visit->driver->hasNothingNew(seen, visit->model, known);
                                            if (nothing)
                                                visit->pause.open();
                                        });
    const auto deaf = QObject::connect(radio, &Radio::scanFailed, &visit->pause, [visit] { visit->pause.open(); });
    {
        const Listening listening(radio);
        const auto patience = this->patience(ListeningTime);
        co_await visit->pause.wait(patience);
    }
    QObject::disconnect(heard);
    QObject::disconnect(deaf);
    co_return nothing;
}

/** A visit that took place without a connection. */
Result<> Visitor::Private::noteNothingNew(qint64 device) const
{
    const auto visit = store->beginVisit(device);
    if (!visit)
        return Failure(visit.error());
    VisitEnd ending;
    ending.succeeded = true;
    return (*visit)->finish(ending);
}

QCoro::Task<Result<SyncOutcome>> Visitor::sync(StoredDevice device, Observer *observer, Eagerness eagerness)
{
    Private::Visit visit(d.get(), device, u"sync"_s, observer);
    if (eagerness == Eagerness::UnlessNothingNew) {
        const bool nothing = co_await d->announcesNothing(&visit);
        if (visit.cancelled || visit.stopped)
            co_return Failure(Error::Cancelled);
        if (nothing) {
            const auto noted = d->noteNothingNew(device.id);
            if (!noted)
                co_return Failure(noted.error());
            co_return SyncOutcome();
        }
    }
    co_return co_await d->read(&visit);
}

QCoro::Task<Result<SyncOutcome>> Visitor::Private::read(Visit *visit)
{
    const auto begun = co_await begin(visit);
    if (!begun)
        co_return Failure(begun.error());

    SyncOutcome outcome;
    for (int connection = 1;; ++connection) {
        const auto marks = store->marks(visit->device.id);
        if (!marks)
            co_return finish(visit, Result<SyncOutcome>(Failure(marks.error())));
        visit->link->describe(marksInHeader(*marks));
        const auto read = co_await visit->session->sync(*marks, visit->stored.get());
        const auto report = visit->stored->report();
        const bool broughtSomething = newReadings(report.counts) > 0;
        outcome.counts += report.counts;
        outcome.clock = report.clock;
        outcome.preparation = visit->preparation;
        add(&outcome.figures, visit->session->figures());
        add(&outcome.lost, report.lost);
        const auto error = leave(visit, read ? std::nullopt : std::optional(read.error()));
        if (!error) {
            outcome.syncWithin = daysToFill(outcome.lost, visit->device.lastSync, clock->now());
            co_return outcome;
        }
        const bool goesOn = error->isPassing() && connection < (broughtSomething ? MostConnections : MostAttempts);
        if (!goesOn)
            co_return Failure(*error);
        const auto again = co_await arrive(visit);
        if (!again)
            co_return Failure(again.error());
    }
}

// The rest
// -------------------------------------------------------------------------------------------------------------

QCoro::Task<Result<>> Visitor::live(StoredDevice device, Capabilities what, LiveSink *sink, Observer *observer)
{
    Private::Visit visit(d.get(), device, u"live"_s, observer);
    const auto begun = co_await d->begin(&visit);
    if (!begun)
        co_return begun;
    Result<> outcome;
    visit.link->describe({{LiveHeader, liveNames(what)}});
    if (!visit.stopped)
        outcome = co_await visit.session->live(what, sink);
    co_return d->finish(&visit, outcome);
}

QCoro::Task<Result<HeartRateReading>> Visitor::measure(StoredDevice device, Observer *observer)
{
    Private::Visit visit(d.get(), device, u"measure"_s, observer);
    const auto begun = co_await d->begin(&visit);
    if (!begun)
        co_return Failure(begun.error());
    auto reading = co_await visit.session->measureHeartRate();
    if (reading) {
        Harvest harvest;
        harvest.heartRates.append(*reading);
        const auto kept = visit.stored->keep(harvest);
        if (!kept)
            reading = Failure(kept.error());
    }
    co_return d->finish(&visit, reading);
}

QCoro::Task<Result<>> Visitor::find(StoredDevice device, std::chrono::milliseconds howLong, Observer *observer)
{
    Private::Visit visit(d.get(), device, u"find"_s, observer);
    const auto begun = co_await d->begin(&visit);
    if (!begun)
        co_return begun;
    auto outcome = co_await visit.session->find(true);
    if (outcome) {
        const auto buzzing = d->patience(howLong);
        co_await visit.pause.wait(buzzing);
        outcome = co_await visit.session->find(false);
    }
    co_return d->finish(&visit, outcome);
}

QCoro::Task<Result<>> Visitor::apply(StoredDevice device, QString setting, QVariant value, Observer *observer)
{
    Private::Visit visit(d.get(), device, u"apply"_s, observer);
    const auto settings = visit.driver ? visit.driver->settings(visit.model) : QList<SettingInfo>();
    visit.marksRead = std::any_of(settings.begin(), settings.end(),
                                  [&setting](const SettingInfo &info) { return info.id == setting && info.afterSync; });
    if (visit.marksRead) {
        visit.flow = u"sync"_s;
        const auto read = co_await d->read(&visit);
        if (!read)
            co_return Failure(read.error());
        co_return {};
    }
    const auto begun = co_await d->begin(&visit);
    if (!begun)
        co_return begun;
    if (value.typeId() != QMetaType::QVariantMap) // which is somebody's birth date and weight
        visit.link->describe({{SettingHeader, settingInHeader(setting, value)}});
    const auto outcome = co_await visit.session->apply(setting, value);
    co_return d->finish(&visit, outcome);
}

void Visitor::stop(qint64 device)
{
    if (auto *visit = d->visitOf(device)) {
        visit->stopped = true;
        visit->pause.open();
        if (visit->link)
            visit->link->noteStop();
        if (visit->session)
            visit->session->stopLive();
    }
}

void Visitor::cancel(qint64 device)
{
    if (auto *visit = d->visitOf(device))
        Private::cut(visit);
}

void Visitor::cancelAll()
{
    const auto all = d->visits.values();
    for (auto *visit : all)
        Private::cut(visit);
}

QByteArray Visitor::lastTranscript() const
{
    return d->lastTranscript;
}

} // namespace pulsekeep
