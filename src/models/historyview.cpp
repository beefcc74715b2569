// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "historyview.h"

#include <algorithm>

namespace pulsekeep {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr qint64 Minute = 60'000;
constexpr qint64 Hour = 60 * Minute;
constexpr qint64 OneDay = 24 * Hour;

constexpr auto Frame = 16ms;
/** Of a frame, for months that are read beside what is shown. */
constexpr auto Spare = 5ms;
/** A movement that pauses for so long has come to rest. */
constexpr auto Rest = 150ms;

/** What a night is compared with. */
constexpr qint64 UsualDays = 30;

double asDouble(qint64 at)
{
    return static_cast<double>(at);
}

double middleOf(Span span)
{
    return asDouble(span.from + span.length() / 2);
}

QVariantMap mapOf(Span span)
{
    return {{u"from"_s, asDouble(span.from)}, {u"to"_s, asDouble(span.to)}};
}

QString kindName(CoverageSpan::Kind kind)
{
    switch (kind) {
    case CoverageSpan::Worn:
        return u"worn"_s;
    case CoverageSpan::NotWorn:
        return u"notWorn"_s;
    case CoverageSpan::NoValue:
        return u"noValue"_s;
    case CoverageSpan::WrongClock:
        return u"wrongClock"_s;
    case CoverageSpan::NotSynced:
        return u"notSynced"_s;
    }
    Q_UNREACHABLE();
}

} // namespace

HistoryView::HistoryView(const Store *store, const Clock *clock, QObject *parent)
    : QObject(parent), m_data(store, clock), m_calendar(clock)
{
    m_asking.setSingleShot(true);
    connect(&m_asking, &QTimer::timeout, this, &HistoryView::ask);
    m_rest.setSingleShot(true);
    connect(&m_rest, &QTimer::timeout, this, &HistoryView::conclude);
    m_span = dayOf(presentDay(), m_data.zone());
    m_limits = m_span;
    changed();
}

// What is asked
// ---------------------------------------------------------------------------------------------------------------

void HistoryView::setQuantity(Quantity quantity)
{
    if (quantity == m_quantity)
        return;
    m_quantity = quantity;
    m_night.reset();
    m_nightShown.reset();
    // Two values make no picture.
    if (quantity == BloodPressure && m_range == Day)
        setRange(Month);
    changed();
    Q_EMIT spanChanged();
}

void HistoryView::setRange(Range range)
{
    if (range == m_range)
        return;
    if (range == Free) {
        m_range = Free;
        changed();
        Q_EMIT spanChanged();
        return;
    }
    const qint64 newest = std::max(m_span.from, std::min(m_span.to, m_newest) - 1);
    if (range == Everything)
        setSpan(Everything, m_limits);
    else
        setSpan(range, periodAround(static_cast<Period>(range), dateAt(newest, m_data.zone()), m_data.zone(), {}));
    changed();
}

void HistoryView::setScope(Scope scope)
{
    if (scope == m_data.scope())
        return;
    m_data.setScope(scope);
    if (m_pressure) {
        m_pressure->setDevice(scope.device);
        m_pressure->setPerson(scope.person);
    }
    changed();
}

void HistoryView::setPressure(PressureView *pressure)
{
    m_pressure = pressure;
    connect(pressure, &PressureView::askAgain, this, [this] {
        if (m_quantity == BloodPressure)
            changed();
    });
}

void HistoryView::setNotes(const QVariantList &notes)
{
    if (notes == m_notes)
        return;
    m_notes = notes;
    Q_EMIT notesChanged();
    if (m_tableShown)
        fillTable();
}

void HistoryView::setColumns(int columns)
{
    if (columns == m_columns || columns < 1)
        return;
    m_columns = columns;
    Q_EMIT columnsChanged();
    moved();
}

void HistoryView::setGoal(int goal)
{
    if (goal == m_goal)
        return;
    m_goal = goal;
    Q_EMIT goalChanged();
    changed();
}

void HistoryView::setTableShown(bool shown)
{
    if (shown == m_tableShown)
        return;
    m_tableShown = shown;
    Q_EMIT tableShownChanged();
    if (shown)
        changed();
}

void HistoryView::setSpan(Range range, Span span)
{
    if (range == m_range && span == m_span)
        return;
    const bool other = range != m_range;
    m_range = range;
    m_span = span;
    m_turned = 0;
    if (other)
        Q_EMIT questionChanged();
    Q_EMIT spanChanged();
}

/** Something else is shown: with its words at once. */
void HistoryView::changed()
{
    stopReading();
    m_rest.stop();
    Q_EMIT questionChanged();
    askSoon();
}

/** More or other of the same is shown: the words wait. */
void HistoryView::moved()
{
    m_rest.start(Rest);
    askSoon();
}

void HistoryView::askSoon()
{
    if (m_asking.isActive())
        return;
    const auto since = m_sinceAsked.isValid() ? std::chrono::milliseconds(m_sinceAsked.elapsed()) : Frame;
    m_asking.start(std::max(0ms, Frame - since));
}

void HistoryView::reload()
{
    m_data.forget();
    if (m_pressure)
        m_pressure->forget();
    changed();
}

QString HistoryView::periodWith(Names names) const
{
    const auto zone = m_data.zone();
    const auto name = nameOf(static_cast<Period>(m_range), m_span, presentDay(), zone, {}, names);
    //: %1 is a day such as Friday 20 November
    return isNight() ? tr("Night to %1").arg(name) : name;
}

bool HistoryView::hasPrevious() const
{
    return m_range != Everything && m_span.from > m_limits.from;
}

bool HistoryView::hasNext() const
{
    return m_range != Everything && m_span.to < m_limits.to;
}

QString HistoryView::zone() const
{
    return QString::fromUtf8(m_data.zone().id());
}

Span HistoryView::shown() const
{
    if (!isNight())
        return m_span;
    return m_nightShown ? *m_nightShown : m_data.eveningToEvening(dateAt(m_span.from, m_data.zone()));
}

HistoryWords HistoryView::words() const
{
    return {m_data.zone(), QLocale(), presentDay()};
}

void HistoryView::previous()
{
    if (!hasPrevious())
        return;
    setSpan(m_range, neighbourOf(static_cast<Period>(m_range), m_span, -1, m_data.zone(), {}));
    changed();
}

void HistoryView::next()
{
    if (!hasNext())
        return;
    setSpan(m_range, neighbourOf(static_cast<Period>(m_range), m_span, 1, m_data.zone(), {}));
    changed();
}

void HistoryView::today()
{
    showDay(presentDay());
}

void HistoryView::latest()
{
    showDay(dateAt(m_newest - 1, m_data.zone()));
}

void HistoryView::showDay(const QDate &day)
{
    if (!day.isValid())
        return;
    const auto range = m_range == Free || m_range == Everything ? Day : m_range;
    setSpan(range, periodAround(static_cast<Period>(range), day, m_data.zone(), {}));
    changed();
}

void HistoryView::turnCalendar()
{
    m_calendar.choose(std::min(lastDay(), presentDay()));
}

void HistoryView::showCalendarDay()
{
    showDay(m_calendar.chosen());
}

void HistoryView::showDays(const QDate &first, const QDate &last)
{
    if (!first.isValid() || !last.isValid())
        return;
    const auto ends = std::minmax(first, last);
    setSpan(Free, {beginOf(ends.first, m_data.zone()), beginOf(ends.second.addDays(1), m_data.zone())});
    changed();
}

void HistoryView::show(double from, double to)
{
    if (!(to > from))
        return;
    setSpan(Free, {static_cast<qint64>(from), static_cast<qint64>(to)});
    changed();
}

void HistoryView::zoom(double factor, double fraction)
{
    if (factor <= 0 || factor == 1)
        return;
    if (isNight()) {
        if (factor > 1)
            setRange(Week);
        return;
    }
    const qint64 least = m_quantity == HeartRate ? Hour / 2
        : m_quantity == Steps                    ? 3 * Hour
        : m_quantity == BloodPressure            ? OneDay
                                                 : 2 * OneDay;
    const qint64 most = std::max(m_span.length(), m_limits.length());
    const auto length = std::clamp(static_cast<qint64>(double(m_span.length()) * factor), least, most);
    if (length == m_span.length()) {
        if (m_quantity == Sleep && factor < 1)
            open(asDouble(m_span.from) + fraction * double(m_span.length()));
        return;
    }
    const auto fixed = m_span.from + static_cast<qint64>(fraction * double(m_span.length()));
    const auto from = fixed - static_cast<qint64>(fraction * double(length));
    const auto earliest = std::min(m_limits.from, m_span.from);
    const auto latest = std::max(m_limits.to, m_span.to);
    const auto begin = std::clamp(from, earliest, std::max(earliest, latest - length));
    const Span span{begin, begin + length};
    setSpan(span == m_limits ? Everything : Free, span);
    moved();
}

void HistoryView::pan(double part)
{
    if (isNight()) {
        m_turned += part;
        if (m_turned >= 0.5)
            next();
        else if (m_turned <= -0.5)
            previous();
        if (std::abs(m_turned) >= 0.5)
            m_turned = 0;
        return;
    }
    const qint64 length = m_span.length();
    // Whole pixels, so that nothing is drawn anew for less than one.
    const auto from = m_span.from + static_cast<qint64>(part * double(length));
    const auto earliest = std::min(m_limits.from, m_span.from);
    const auto latest = std::max(m_limits.to, m_span.to);
    const auto begin = std::clamp(from, earliest, latest - length);
    if (begin == m_span.from)
        return;
    const Span span{begin, begin + length};
    const auto whole = periodAround(static_cast<Period>(m_range), dateAt(begin, m_data.zone()), m_data.zone(), {});
    setSpan(m_range != Free && span == whole ? m_range : Free, span);
    moved();
}

void HistoryView::open(double moment)
{
    if (std::isnan(moment) || isNight() || (m_range == Day && m_quantity != Sleep) || m_quantity == BloodPressure)
        return;
    const auto day = dateAt(static_cast<qint64>(moment), m_data.zone());
    setSpan(Day, dayOf(day, m_data.zone()));
    changed();
}

QDate HistoryView::firstDay() const
{
    return dateAt(m_span.from, m_data.zone());
}

QDate HistoryView::lastDay() const
{
    return dateAt(m_span.to - 1, m_data.zone());
}

QDate HistoryView::presentDay() const
{
    return dateAt(m_data.now().toMSecsSinceEpoch(), m_data.zone());
}

QString HistoryView::shortDay(const QDate &day) const
{
    return QLocale().toString(day, QLocale::ShortFormat);
}

QDate HistoryView::dayFrom(const QString &text) const
{
    return dayIn(text, QLocale());
}

// The store
// -------------------------------------------------------------------------------------------------------------------

void HistoryView::begin()
{
    m_begun = true;
    setSpan(m_range,
            periodAround(static_cast<Period>(m_range), dateAt(m_newest - 1, m_data.zone()), m_data.zone(), {}));
}

void HistoryView::ask()
{
    m_sinceAsked.start();
    m_readings.clear();
    m_stretches.clear();
    m_minutes.clear();
    m_line.clear();
    m_lower.clear();
    m_upper.clear();
    m_innerLower.clear();
    m_innerUpper.clear();
    m_coverage.clear();
    m_night.reset();
    m_detailed = true;

    if (m_quantity == BloodPressure)
        return askPressure();
    const auto days = m_data.days();
    if (!days)
        return fail(days.error());
    if (days->isEmpty()) {
        const auto pressures = m_pressure ? m_pressure->reach() : Result<Span>(Span());
        if (!pressures)
            return fail(pressures.error());
        m_untouched = pressures->length() == 0;
        // Whoever has nothing but a cuff sees what it measured.
        if (!m_untouched && !m_begun)
            return setQuantity(BloodPressure);
        setStatus(Empty);
        Q_EMIT seriesChanged();
        conclude();
        return;
    }
    m_untouched = false;
    m_oldest = m_data.oldest();
    const auto oldestDay = dateAt(days->constFirst().start.toMSecsSinceEpoch() + OneDay / 2, m_data.zone());
    const auto newestDay = dateAt(days->constLast().start.toMSecsSinceEpoch() + OneDay / 2, m_data.zone());
    m_newest = dayOf(newestDay, m_data.zone()).to;
    const Span limits{beginOf(oldestDay, m_data.zone()),
                      beginOf(std::max(newestDay, presentDay()).addDays(1), m_data.zone())};
    setLimits(limits);

    Result<> asked;
    if (m_quantity == HeartRate)
        asked = askHeartRate();
    else if (m_quantity == Steps)
        asked = askSteps();
    else if (isNight())
        asked = askNight();
    else
        asked = askNights();
    if (!asked)
        return fail(asked.error());
    const bool any = std::any_of(m_readings.cbegin(), m_readings.cend(), [](const auto &r) { return r.known(); })
        || !m_stretches.isEmpty();
    setStatus(any ? Ready : Blank);
    Q_EMIT seriesChanged();
    if (!m_rest.isActive())
        conclude();
    if (!m_detailed)
        askSoon();
    if (!std::isnan(m_moment))
        tellReadout();
}

void HistoryView::setLimits(Span limits)
{
    const bool widened = limits != m_limits;
    m_limits = limits;
    if (!m_begun)
        begin();
    else if (m_range == Everything)
        setSpan(Everything, m_limits);
    if (widened)
        Q_EMIT spanChanged();
}

void HistoryView::askPressure()
{
    m_shape = Dots;
    const auto reach = m_pressure ? m_pressure->reach() : Result<Span>(Span());
    if (!reach)
        return fail(reach.error());
    const bool any = reach->length() > 0;
    m_untouched = false;
    if (any) {
        m_newest = reach->to;
        setLimits({reach->from, std::max(reach->to, beginOf(presentDay().addDays(1), m_data.zone()))});
    } else {
        const auto days = m_data.days();
        if (!days)
            return fail(days.error());
        m_untouched = days->isEmpty();
    }
    if (m_pressure) {
        if (auto shown = m_pressure->show(m_span, m_columns, m_tableShown); !shown)
            return fail(shown.error());
    }
    setStatus(!any ? Empty : m_pressure->count() > 0 ? Ready : Blank);
    Q_EMIT seriesChanged();
    if (!m_rest.isActive())
        conclude();
}

void HistoryView::fail(const Error &error)
{
    m_problem = Explained(error.explanation());
    m_status = Failed;
    Q_EMIT statusChanged();
    Q_EMIT seriesChanged();
}

void HistoryView::setStatus(Status status)
{
    if (status == m_status)
        return;
    m_status = status;
    m_problem = {};
    Q_EMIT statusChanged();
}

Result<> HistoryView::askHeartRate()
{
    m_shape = Line;
    m_width = lineWidth(m_span, m_columns);
    const auto resolution = resolutionFor(m_width);
    const Span around{m_span.from - m_width.length(), m_span.to + m_width.length()};
    // Lines run to the edges, so a value beyond either of them is drawn too.
    const auto slots = resolution == Resolution::Day ? m_data.days() : m_data.slotsIn(around, resolution);
    if (!slots)
        return Failure(slots.error());
    QList<HistorySlot> inside;
    QList<HistorySlot> drawn;
    for (const auto &slot : *slots) {
        const qint64 at = slot.start.toMSecsSinceEpoch() + (resolution == Resolution::Day ? OneDay / 2 : 0);
        if (around.holds(at))
            drawn.append(slot);
        if (m_span.holds(at))
            inside.append(slot);
    }
    m_readings = Columns(m_width, m_data.zone(), {}).heartRates(drawn);
    m_gap = gapOf(m_readings, m_width);
    for (const auto &reading : std::as_const(m_readings)) {
        const double at = middleOf(reading.span);
        m_line.append({at, reading.value});
        m_lower.append({at, reading.low});
        m_upper.append({at, reading.high});
    }
    const auto outside = [this](const ChartReading &reading) {
        return reading.span.to <= m_span.from || reading.span.from >= m_span.to;
    };
    m_readings.removeIf(outside);
    double low = qQNaN();
    double high = qQNaN();
    for (const auto &reading : std::as_const(m_readings)) {
        low = std::isnan(low) ? reading.low : std::min(low, reading.low);
        high = std::isnan(high) ? reading.high : std::max(high, reading.high);
    }
    if (!std::isnan(low)) {
        m_low = low;
        m_high = high;
    }
    cover(inside,
          resolution == Resolution::Day        ? Width{Width::Days, 1}
              : resolution == Resolution::Hour ? Width{Width::Minutes, 60}
                                               : Width{Width::Minutes, 1},
          true);

    const auto detailed = m_data.readDetails(spanCompared(), QDeadlineTimer(Spare));
    if (!detailed)
        return Failure(detailed.error());
    m_detailed = *detailed;
    if (m_detailed && resolution == Resolution::Day)
        drawMiddleHalf();
    m_minutes = resolution == Resolution::Day ? QList<HistorySlot>() : inside;
    return {};
}

/** The middle half of each day's hours, averaged over the days of a column. */
void HistoryView::drawMiddleHalf()
{
    for (const auto &reading : std::as_const(m_readings)) {
        double lower = 0;
        double upper = 0;
        int days = 0;
        for (auto day = dateAt(reading.span.from, m_data.zone()); beginOf(day, m_data.zone()) < reading.span.to;
             day = day.addDays(1)) {
            const auto *detail = m_data.detail(day);
            if (!detail)
                continue;
            lower += detail->quarter;
            upper += detail->threeQuarters;
            ++days;
        }
        const double at = middleOf(reading.span);
        m_innerLower.append({at, days > 0 ? lower / days : qQNaN()});
        m_innerUpper.append({at, days > 0 ? upper / days : qQNaN()});
    }
}

Result<> HistoryView::askSteps()
{
    m_shape = Bars;
    m_width = barWidth(m_span, m_columns);
    const bool fine = m_width.unit == Width::Minutes;
    const Columns columns(m_width, m_data.zone(), {});
    // Columns at the edges are whole ones.
    const Span whole{columns.around(m_span.from).from, columns.around(m_span.to - 1).to};
    const auto slots = fine ? m_data.slotsIn(whole, Resolution::Minute) : m_data.days();
    if (!slots)
        return Failure(slots.error());
    m_readings = columns.steps(*slots, {std::max(whole.from, columns.around(m_limits.from).from), whole.to},
                               m_data.now().toMSecsSinceEpoch());
    m_low = 0;
    m_high = fine ? 0 : m_goal;
    for (const auto &reading : std::as_const(m_readings)) {
        if (reading.known())
            m_high = std::max(m_high, reading.value);
    }
    QList<HistorySlot> inside;
    for (const auto &slot : *slots) {
        if (m_span.holds(slot.start.toMSecsSinceEpoch() + (fine ? 0 : OneDay / 2)))
            inside.append(slot);
    }
    cover(inside, fine ? Width{Width::Minutes, 1} : Width{Width::Days, 1}, false);
    if (fine)
        m_minutes = inside;
    return {};
}

Result<> HistoryView::askNight()
{
    constexpr qint64 Around = 15 * Minute;
    constexpr int HeartRateEvery = 5;

    m_shape = Lanes;
    m_width = {Width::Minutes, HeartRateEvery};
    const auto day = dateAt(m_span.from, m_data.zone());
    const auto found = m_data.nightStretches(day);
    if (!found)
        return Failure(found.error());
    m_stretches = *found;
    m_night = HistoryData::nightOf(&m_stretches, day);
    const auto before = shown();
    m_nightShown.reset();
    if (m_night) {
        m_nightShown = Span{m_night->bed.from - Around, m_night->bed.to + Around};
        const auto slots = m_data.slotsIn(m_night->bed, Resolution::Minute);
        if (!slots)
            return Failure(slots.error());
        const auto rates = Columns(m_width, m_data.zone(), {}).heartRates(*slots);
        m_gap = gapOf(rates, m_width);
        m_low = m_high = 0;
        for (const auto &rate : rates) {
            m_line.append({middleOf(rate.span), rate.value});
            m_low = m_low == 0 ? rate.value : std::min(m_low, rate.value);
            m_high = std::max(m_high, rate.value);
        }
    }
    if (shown() != before)
        Q_EMIT spanChanged();
    const auto usual = m_data.readNights({m_span.from - UsualDays * OneDay, m_span.to}, QDeadlineTimer(Spare));
    if (!usual)
        return Failure(usual.error());
    m_detailed = *usual;
    return {};
}

Result<> HistoryView::askNights()
{
    m_shape = Bars;
    m_width = barWidth(m_span, m_columns);
    if (m_width.unit == Width::Minutes)
        m_width = {Width::Days, 1};
    const auto read = m_data.readNights(spanCompared(), QDeadlineTimer(Spare));
    if (!read)
        return Failure(read.error());
    m_detailed = *read;
    const Columns columns(m_width, m_data.zone(), {});
    const qint64 end = std::min(m_span.to, m_data.now().toMSecsSinceEpoch());
    m_low = 0;
    m_high = 0;
    for (auto span = columns.around(std::max(m_span.from, m_limits.from)); span.from < end;
         span = columns.around(span.to)) {
        ChartReading reading;
        reading.span = span;
        const auto nights = m_data.nightsIn(span);
        reading.parts = static_cast<int>(nights.size());
        for (const auto &night : nights) {
            const double asleep = night.asleep() / 60.0;
            reading.total += asleep;
            reading.low = std::isnan(reading.low) ? asleep : std::min(reading.low, asleep);
            reading.high = std::isnan(reading.high) ? asleep : std::max(reading.high, asleep);
        }
        if (!nights.isEmpty())
            reading.value = reading.total / reading.parts;
        m_readings.append(reading);
        if (reading.known())
            m_high = std::max(m_high, reading.value);
    }
    m_high = std::max(m_high, 1.0);
    coverNights();
    return {};
}

void HistoryView::cover(const QList<HistorySlot> &slots, Width width, bool values)
{
    m_coverageByDays = width.unit != Width::Minutes;
    const auto now = m_data.now().toMSecsSinceEpoch();
    Span known{std::max(m_span.from, m_oldest), std::min(m_span.to, now)};
    if (m_coverageByDays) {
        // The day that is not over yet counts as a whole one.
        known.from = std::max(m_span.from, m_limits.from);
        known.to = std::min(m_span.to, dayOf(dateAt(now, m_data.zone()), m_data.zone()).to);
    }
    m_coverage = withWrongClock(coverageOf(slots, width, known, values, m_data.zone(), {}), wrongClocks());
    m_daysInAll = static_cast<int>(qRound(double(known.length()) / double(OneDay)));
}

void HistoryView::coverNights()
{
    m_coverageByDays = true;
    m_daysInAll = 0;
    const qint64 end = std::min(m_span.to, m_data.now().toMSecsSinceEpoch());
    for (auto day = dateAt(std::max(m_span.from, m_limits.from), m_data.zone()); beginOf(day, m_data.zone()) < end;
         day = day.addDays(1)) {
        const auto kind = m_data.night(day) ? CoverageSpan::Worn : CoverageSpan::NoValue;
        const auto span = dayOf(day, m_data.zone());
        ++m_daysInAll;
        if (!m_coverage.isEmpty() && m_coverage.constLast().kind == kind)
            m_coverage.last().span.to = span.to;
        else
            m_coverage.append({span, kind});
    }
    m_coverage = withWrongClock(m_coverage, wrongClocks());
}

/** In whole days where that is what is covered. */
QList<Span> HistoryView::wrongClocks()
{
    auto spans = m_data.wrongClocks();
    if (!m_coverageByDays)
        return spans;
    for (auto &span : spans) {
        span.from = dayOf(dateAt(span.from, m_data.zone()), m_data.zone()).from;
        span.to = dayOf(dateAt(span.to - 1, m_data.zone()), m_data.zone()).to;
    }
    return spans;
}

QVariantList HistoryView::bars() const
{
    QVariantList list;
    if (m_shape != Bars)
        return list;
    for (const auto &reading : m_readings) {
        auto bar = mapOf(reading.span);
        if (reading.known())
            bar.insert(u"value"_s, reading.value);
        list.append(bar);
    }
    return list;
}

QList<Activity> HistoryView::stages() const
{
    const bool rem = m_data.knowsRem() || (m_night && m_night->rem > 0);
    return rem ? QList{Activity::Awake, Activity::RemSleep, Activity::LightSleep, Activity::DeepSleep}
               : QList{Activity::Awake, Activity::LightSleep, Activity::DeepSleep};
}

QVariantList HistoryView::stays() const
{
    QVariantList list;
    const auto lanes = stages();
    for (const auto &stretch : m_stretches) {
        auto stay = mapOf({stretch.from.toMSecsSinceEpoch(), stretch.to.toMSecsSinceEpoch()});
        stay.insert(u"lane"_s, std::max<qsizetype>(0, lanes.indexOf(stretch.stage)));
        list.append(stay);
    }
    return list;
}

QVariantList HistoryView::lanes() const
{
    QVariantList list;
    for (const auto stage : stages())
        list.append(QVariantMap{{u"name"_s, HistoryWords::stage(stage)}, {u"color"_s, HistoryWords::colorOf(stage)}});
    return list;
}

QVariantList HistoryView::coverage() const
{
    QVariantList list;
    for (const auto &span : m_coverage) {
        auto entry = mapOf(span.span);
        entry.insert(u"kind"_s, kindName(span.kind));
        list.append(entry);
    }
    return list;
}

int HistoryView::shownCount() const
{
    return static_cast<int>(
        std::count_if(m_readings.cbegin(), m_readings.cend(), [](const auto &reading) { return reading.known(); }));
}

} // namespace pulsekeep
