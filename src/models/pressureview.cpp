// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pressureview.h"

#include "pressure/homeweek.h"

#include <algorithm>
#include <cmath>

namespace pulsekeep {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int WeekDays = 7;
constexpr int MonthDays = 30;
constexpr auto WeekLooksEvery = 5min;
/** What a plot shows even where all values are alike, and the room beyond the lowest and the highest. */
constexpr double LeastReach = 24;
constexpr double Room = 4;

double asDouble(qint64 at)
{
    return static_cast<double>(at);
}

QString pair(const PressureAverage &mean)
{
    return mean.known() ? u"%1/%2"_s.arg(mean.shownSystolic()).arg(mean.shownDiastolic()) : QString();
}

Result<> done(const auto &result)
{
    if (!result)
        return Failure(result.error());
    return {};
}

/** The reading that now stands for the present moment: its day and part are today's. */
PressureReading momentOf(const Clock &clock)
{
    PressureReading reading;
    reading.at = clock.now().toMSecsSinceEpoch();
    reading.offset = clock.offsetAt(clock.now());
    return reading;
}

} // namespace

PressureView::PressureView(Store *store, const Clock *clock, const QString &settingsFile, QObject *parent)
    : QObject(parent), m_store(store), m_clock(clock), m_choices(settingsFile), m_choice(m_choices.of(0)),
      m_classes(m_choice.classes()), m_data(store)
{
    m_data.setSeriesAsOne(m_choice.seriesAsOne);
    m_weekTurns.setTimerType(Qt::VeryCoarseTimer);
    m_weekTurns.setInterval(WeekLooksEvery);
    connect(&m_weekTurns, &QTimer::timeout, this, &PressureView::tellWeek);
}

void PressureView::setPerson(qint64 person)
{
    if (person == m_data.scope().person)
        return;
    m_data.setScope({m_data.scope().device, person});
    m_choice = m_choices.of(person);
    m_classes = m_choice.classes();
    m_data.setSeriesAsOne(m_choice.seriesAsOne);
    forget();
    Q_EMIT scopeChanged();
    Q_EMIT choicesChanged();
    Q_EMIT askAgain();
}

void PressureView::setDevice(qint64 device)
{
    if (device == m_data.scope().device)
        return;
    m_data.setScope({device, m_data.scope().person});
    forget();
}

// Choices
// ---------------------------------------------------------------------------------------------------------------------

QVariantList PressureView::schemes()
{
    QVariantList list;
    const auto add = [&list](PressureScheme scheme, const QString &origin) {
        list.append(QVariantMap{{u"id"_s, PressureClasses::schemeId(scheme)},
                                {u"name"_s, PressureClasses::schemeName(scheme)},
                                {u"origin"_s, origin}});
    };
    add(PressureScheme::Esh2023, tr("European Society of Hypertension, 2023"));
    add(PressureScheme::Esc2024, tr("European Society of Cardiology, 2024"));
    add(PressureScheme::Acc2017, tr("American College of Cardiology and American Heart Association, 2017"));
    add(PressureScheme::Own, tr("A limit that your doctor gave you"));
    return list;
}

void PressureView::choose(const PressureChoice &choice)
{
    if (choice == m_choice)
        return;
    m_choice = choice;
    m_classes = m_choice.classes();
    m_data.setSeriesAsOne(m_choice.seriesAsOne);
    m_shown = {};
    if (!m_choices.keep(person(), m_choice))
        setProblem(Explained({tr("Your choice could not be kept."), tr("The file of settings cannot be written."),
                              tr("It counts until you close Pulsekeep.")}));
    stopReading();
    Q_EMIT choicesChanged();
    Q_EMIT askAgain();
}

void PressureView::setScheme(const QString &id)
{
    auto choice = m_choice;
    choice.scheme = PressureClasses::schemeOf(id).value_or(choice.scheme);
    choose(choice);
}

void PressureView::setOwnSystolic(int mmHg)
{
    auto choice = m_choice;
    choice.own.systolic = std::clamp(mmHg, LowestOwnLimit.systolic, HighestOwnLimit.systolic);
    choose(choice);
}

void PressureView::setOwnDiastolic(int mmHg)
{
    auto choice = m_choice;
    choice.own.diastolic = std::clamp(mmHg, LowestOwnLimit.diastolic, HighestOwnLimit.diastolic);
    choose(choice);
}

void PressureView::setSeriesAsOne(bool asOne)
{
    auto choice = m_choice;
    choice.seriesAsOne = asOne;
    choose(choice);
}

QVariantList PressureView::bands(int PressureLimit::*of) const
{
    QVariantList list;
    for (int i = 0; i < m_classes.count(); ++i) {
        const auto &one = m_classes.at(i);
        QVariantMap band{
            {u"from"_s, one.from.*of}, {u"name"_s, one.name}, {u"shape"_s, one.shape}, {u"colour"_s, one.colour}};
        if (i + 1 < m_classes.count()) {
            const int to = m_classes.at(i + 1).from.*of;
            if (to <= one.from.*of)
                continue; // takes nothing of this value
            band.insert(u"to"_s, to);
        }
        list.append(band);
    }
    return list;
}

// What is shown
// ---------------------------------------------------------------------------------------------------------------------

void PressureView::forget()
{
    m_shown = {};
    m_data.forget();
}

HistoryWords PressureView::words() const
{
    return {m_clock->zone(), QLocale(), presentDay()};
}

QDate PressureView::presentDay() const
{
    return dateAt(m_clock->now().toMSecsSinceEpoch(), m_clock->zone());
}

Result<Span> PressureView::reach()
{
    const auto loaded = m_data.load();
    if (!loaded)
        return Failure(loaded.error());
    const auto &readings = m_data.readings();
    if (readings.isEmpty())
        return Span();
    const auto zone = m_clock->zone();
    return Span{beginOf(dateAt(readings.constFirst().at, zone), zone),
                beginOf(dateAt(readings.constLast().at, zone).addDays(1), zone)};
}

Result<> PressureView::show(Span span, int columns, bool withTable)
{
    const auto loaded = m_data.load();
    if (!loaded) {
        setProblem(Explained(loaded.error().explanation()));
        return Failure(loaded.error());
    }
    m_span = span;
    m_columns = columns;
    m_shown = valuesBetween(m_data.values(), span.from, span.to);
    plot();
    const auto told = words();
    conclude(told);
    if (withTable)
        m_table.show(&m_data, m_data.placesIn(span), m_classes, told);
    else
        m_table.show(nullptr, {}, m_classes, told);
    tellWeek();
    Q_EMIT shownChanged();
    if (!std::isnan(m_moment))
        tellReadout();
    return {};
}

void PressureView::plot()
{
    m_plots = plotsOf(m_shown, m_span, m_columns);
    m_irregular.clear();
    m_moved.clear();
    const auto limit = m_classes.homeLimit();
    m_systolicLow = m_systolicHigh = limit.systolic;
    m_diastolicLow = m_diastolicHigh = limit.diastolic;
    for (const auto &value : m_shown) {
        m_systolicLow = std::min(m_systolicLow, value.systolic);
        m_systolicHigh = std::max(m_systolicHigh, value.systolic);
        m_diastolicLow = std::min(m_diastolicLow, value.diastolic);
        m_diastolicHigh = std::max(m_diastolicHigh, value.diastolic);
        if (value.marks & PressureMark::Irregular)
            m_irregular.append(asDouble(value.at));
        if (value.marks & PressureMark::Movement)
            m_moved.append(asDouble(value.at));
    }
    const auto widen = [](double *low, double *high) {
        *low -= Room;
        *high += Room;
        const double lacks = LeastReach - (*high - *low);
        if (lacks > 0) {
            *low -= lacks / 2;
            *high += lacks / 2;
        }
    };
    widen(&m_systolicLow, &m_systolicHigh);
    widen(&m_diastolicLow, &m_diastolicHigh);
}

void PressureView::conclude(const HistoryWords &words)
{
    const auto limit = m_classes.homeLimit();
    const auto range = inRange(m_shown, limit);
    const auto bounds = u"%1/%2"_s.arg(limit.systolic).arg(limit.diastolic);
    int readings = 0;
    for (const auto &value : m_shown)
        readings += value.readings;
    const bool series = readings != range.values;
    const auto below = words.number(range.valuesBelow);
    if (range.values == 0)
        m_finding = tr("No readings in this time");
    else if (series)
        //: %1 is a number, %n as well, %2 a limit such as 135/85
        m_finding = tr("%1 of %n values below %2", nullptr, range.values).arg(below, bounds);
    else
        //: %1 is a number, %n as well, %2 a limit such as 135/85
        m_finding = tr("%1 of %n readings below %2", nullptr, range.values).arg(below, bounds);
    m_explanation = m_choice.scheme == PressureScheme::Own
        ? tr("the limit that you have set.")
        //: Goes on after "26 of 52 readings below 135/85"; %1 is the name of a guideline
        : tr("the limit for measuring at home. Classes: %1.").arg(m_classes.name());
    m_amount = series ? tr("%1 of %n readings", nullptr, readings).arg(words.number(range.values))
                      : tr("%n readings", nullptr, readings);
    average(words);
    countClasses();
    tellFigures();
    warn(words);
}

void PressureView::average(const HistoryWords &words)
{
    // Up to the last day shown, or to today where that is earlier.
    const auto zone = m_clock->zone();
    const auto last = std::min(dateAt(m_span.to - 1, zone), presentDay());
    const auto week = averagesUpTo(m_data.values(), last, WeekDays);
    const auto month = averagesUpTo(m_data.values(), last, MonthDays);
    const auto row = [](const QString &name, const PressureAverage &ofWeek, const PressureAverage &ofMonth) {
        return QVariantMap{{u"name"_s, name}, {u"week"_s, pair(ofWeek)}, {u"month"_s, pair(ofMonth)}};
    };
    m_averages = {row(tr("Morning"), week.morning, month.morning), row(tr("Evening"), week.evening, month.evening),
                  row(tr("All"), week.all, month.all)};
    //: %1 is a day
    m_averagesUntil = tr("up to %1").arg(words.day(beginOf(last, zone)));
}

void PressureView::countClasses()
{
    const auto distribution = distributionOf(m_shown, m_classes);
    const int most = std::max(1, *std::max_element(distribution.counts.cbegin(), distribution.counts.cend()));
    m_classCounts.clear();
    for (int i = 0; i < m_classes.count(); ++i) {
        const auto &one = m_classes.at(i);
        const int count = distribution.counts.at(i);
        m_classCounts.append(QVariantMap{{u"name"_s, one.name},
                                         {u"reach"_s, one.reach},
                                         {u"shape"_s, one.shape},
                                         {u"colour"_s, one.colour},
                                         {u"count"_s, count},
                                         {u"part"_s, double(count) / most}});
    }
}

void PressureView::tellFigures()
{
    m_figures.clear();
    if (m_shown.empty())
        return;
    const QLocale locale;
    const auto figure = [this](const QString &label, const QString &number, const QString &unit,
                               const QString &comparison) {
        m_figures.append(
            QVariantMap{{u"label"_s, label}, {u"number"_s, number}, {u"unit"_s, unit}, {u"comparison"_s, comparison}});
    };
    const auto range = inRange(m_shown, m_classes.homeLimit());
    const auto spread = distributionOf(m_shown, m_classes);
    const auto mean = averageOf(m_shown);
    //: Part of the days whose mean lies below the limit
    figure(tr("Days below the limit"), locale.toString(qRound(100.0 * range.daysBelow / range.days)), u"%"_s,
           //: Numbers of days
           tr("%1 of %n days", nullptr, range.days).arg(locale.toString(range.daysBelow)));
    figure(tr("Average"), pair(mean), tr("mmHg"),
           //: Blood pressure; %1 to %4 are the lowest and highest values
           tr("%1 to %2 over %3 to %4")
               .arg(spread.systolic.lowest)
               .arg(spread.systolic.highest)
               .arg(spread.diastolic.lowest)
               .arg(spread.diastolic.highest));
    figure(tr("Pulse pressure"), locale.toString(mean.pulsePressure()), tr("mmHg"),
           //: %1 and %2 are numbers
           tr("half between %1 and %2").arg(spread.pulsePressure.quarter).arg(spread.pulsePressure.threeQuarters));
    figure(tr("Pulse"), mean.pulse > 0 ? locale.toString(mean.shownPulse()) : u"–"_s, tr("bpm"),
           spread.irregular > 0 ? tr("%n with irregular heartbeat", nullptr, spread.irregular)
                                : tr("no irregular heartbeat shown"));
}

void PressureView::warn(const HistoryWords &words)
{
    m_crisis.clear();
    if (m_data.values().isEmpty())
        return;
    const auto &newest = m_data.values().constLast();
    const int systolic = newest.shownSystolic();
    const int diastolic = newest.shownDiastolic();
    if (!m_classes.isCrisis(systolic, diastolic))
        return;
    //: %1 is a value such as 184/112, %2 a day, %3 a time of day
    m_crisis = tr("Your newest value, %1 of %2, %3, is very high.")
                   .arg(u"%1/%2"_s.arg(systolic).arg(diastolic), words.day(newest.at), timeOf(newest));
}

QString PressureView::timeOf(const PressureValue &value) const
{
    const auto offset = m_data.readings().at(value.first).offset;
    const auto local = QDateTime::fromMSecsSinceEpoch(value.at, Qt::OffsetFromUTC, offset);
    return QLocale().toString(local.time(), QLocale::ShortFormat);
}

// The value that is read
// ---------------------------------------------------------------------------------------------------------------------

const PressureValue *PressureView::valueNear(double moment) const
{
    if (m_shown.empty() || std::isnan(moment))
        return nullptr;
    const auto after = std::lower_bound(m_shown.begin(), m_shown.end(), moment,
                                        [](const PressureValue &value, double at) { return asDouble(value.at) < at; });
    if (after == m_shown.begin())
        return &m_shown.front();
    const auto before = after - 1;
    if (after == m_shown.end() || moment - asDouble(before->at) <= asDouble(after->at) - moment)
        return &*before;
    return &*after;
}

void PressureView::read(double moment)
{
    const auto *value = valueNear(moment);
    if (!value)
        return stopReading();
    if (asDouble(value->at) == m_moment)
        return;
    m_moment = asDouble(value->at);
    tellReadout();
}

void PressureView::stopReading()
{
    if (std::isnan(m_moment))
        return;
    m_moment = qQNaN();
    tellReadout();
}

void PressureView::step(int direction)
{
    if (m_shown.empty())
        return;
    if (std::isnan(m_moment))
        return read(asDouble(direction < 0 ? m_shown.back().at : m_shown.front().at));
    const auto *value = valueNear(m_moment);
    const auto place = (value - m_shown.data()) + direction;
    if (place >= 0 && place < static_cast<std::ptrdiff_t>(m_shown.size()))
        read(asDouble(m_shown[static_cast<size_t>(place)].at));
}

void PressureView::tellReadout()
{
    const auto *value = valueNear(m_moment);
    m_readoutValue.clear();
    m_readoutDetail.clear();
    m_readoutSystolic = m_readoutDiastolic = qQNaN();
    if (value) {
        const int systolic = value->shownSystolic();
        const int diastolic = value->shownDiastolic();
        m_readoutSystolic = value->systolic;
        m_readoutDiastolic = value->diastolic;
        //: %1 is a value such as 148/92, %2 the name of its class
        m_readoutValue = tr("%1, %2").arg(u"%1/%2"_s.arg(systolic).arg(diastolic),
                                          m_classes.at(m_classes.of(systolic, diastolic)).name);
        const auto told = words();
        //: %1 is a day, %2 a time of day, %3 "morning" or "evening"
        QStringList details{tr("%1, %2, %3").arg(told.day(value->at), timeOf(*value), partInWords(value->part))};
        if (value->pulse > 0)
            //: %1 is a number of beats a minute
            details += tr("pulse %1").arg(value->shownPulse());
        if (value->readings > 1)
            details += tr("mean of %n readings", nullptr, value->readings);
        if (value->marks)
            details += pressureMarksInWords(value->marks);
        m_readoutDetail = details.join(u", "_s);
    }
    Q_EMIT momentChanged();
}

// Changes
// ---------------------------------------------------------------------------------------------------------------------

void PressureView::setProblem(const Explained &problem)
{
    if (problem == m_problem)
        return;
    m_problem = problem;
    Q_EMIT problemChanged();
}

bool PressureView::make(const QString &words, const Step &change, const Step &back)
{
    // Whoever undoes it later shows the readings anew as well.
    const auto told = [this](const Step &step) {
        return [this, step]() -> Result<> {
            auto outcome = step();
            setProblem(outcome ? Explained() : Explained(outcome.error().explanation()));
            if (outcome) {
                forget();
                Q_EMIT readingsChanged();
                Q_EMIT askAgain();
            }
            return outcome;
        };
    };
    if (m_changer)
        return m_changer(words, told(change), told(back));
    return told(change)().has_value();
}

void PressureView::change(const QString &words, const Step &change, const Step &back)
{
    make(words, change, back);
}

void PressureView::annotate(qint64 reading, const QString &note)
{
    const auto place = m_data.placeOf(reading);
    if (place < 0 || m_data.info(place).note == note)
        return;
    const auto write = [this, reading](const QString &text) {
        return [this, reading, text] {
            return done(m_store->readings()->annotate(ReadingKind::BloodPressure, reading, text));
        };
    };
    change(note.isEmpty() ? tr("The note was deleted.") : tr("The note was kept."), write(note),
           write(m_data.info(place).note));
}

void PressureView::leaveOut(qint64 reading, const QString &reason)
{
    change(
        tr("The reading is left out."),
        [this, reading, reason] {
            return done(m_store->readings()->exclude(ReadingKind::BloodPressure, {reading}, reason));
        },
        [this, reading] { return done(m_store->readings()->include(ReadingKind::BloodPressure, {reading})); });
}

void PressureView::countAgain(qint64 reading)
{
    const auto place = m_data.placeOf(reading);
    const auto reason = place < 0 ? QString() : m_data.info(place).reason;
    change(
        tr("The reading counts again."),
        [this, reading] { return done(m_store->readings()->include(ReadingKind::BloodPressure, {reading})); },
        [this, reading, reason] {
            return done(m_store->readings()->exclude(ReadingKind::BloodPressure, {reading}, reason));
        });
}

void PressureView::remove(qint64 reading)
{
    change(
        tr("The reading was deleted."),
        [this, reading] { return done(m_store->readings()->remove(ReadingKind::BloodPressure, {reading})); },
        [this, reading] { return done(m_store->readings()->restore(ReadingKind::BloodPressure, {reading})); });
}

std::optional<StoredBloodPressure> PressureView::typed(qint64 reading) const
{
    const auto stored = m_store->readings()->find<BloodPressureReading>(reading);
    if (!stored || stored->info.source != ReadingSource::Typed)
        return {};
    return *stored;
}

bool PressureView::edit(qint64 reading, const BloodPressureReading &to, const QString &note)
{
    const auto before = typed(reading);
    if (!before)
        return false;
    if (before->reading == to && before->info.note == note)
        return true;
    const auto write = [this, reading](const BloodPressureReading &values, const QString &text) {
        return [this, reading, values, text]() -> Result<> {
            const auto edited = m_store->readings()->edit(reading, values);
            if (!edited)
                return Failure(edited.error());
            return done(m_store->readings()->annotate(ReadingKind::BloodPressure, reading, text));
        };
    };
    return make(tr("The reading was changed."), write(to, note), write(before->reading, before->info.note));
}

bool PressureView::add(const BloodPressureReading &reading, const QString &note)
{
    const auto id = std::make_shared<qint64>(0);
    TypedWith with;
    with.person = person();
    with.note = note;
    return make(
        tr("The reading was added."),
        [this, reading, with, id]() -> Result<> {
            if (*id > 0)
                return done(m_store->readings()->restore(ReadingKind::BloodPressure, {*id}));
            const auto added = m_store->readings()->add(reading, with);
            if (!added)
                return Failure(added.error());
            *id = *added;
            return {};
        },
        [this, id] { return done(m_store->readings()->remove(ReadingKind::BloodPressure, {*id})); });
}

// The week at home
// ---------------------------------------------------------------------------------------------------------------------

void PressureView::startWeek()
{
    auto choice = m_choice;
    choice.weekBegan = momentOf(*m_clock).day();
    choose(choice);
}

void PressureView::endWeek()
{
    auto choice = m_choice;
    choice.weekBegan = {};
    choose(choice);
}

void PressureView::tellWeek()
{
    const auto now = momentOf(*m_clock);
    const auto words = weekInWords(HomeWeek(m_choice.weekBegan, m_data.readings(), now.day(), now.part()));
    if (words.begun && !words.over)
        m_weekTurns.start();
    else
        m_weekTurns.stop();
    if (words == m_week)
        return;
    m_week = words;
    Q_EMIT weekChanged();
}

} // namespace pulsekeep
