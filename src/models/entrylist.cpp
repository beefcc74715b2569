// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "entrylist.h"

#include <QLocale>

#include <algorithm>
#include <cmath>
#include <memory>

namespace pulsekeep {

using namespace Qt::StringLiterals;

namespace {

constexpr auto WhenFormat = "yyyy-MM-dd HH:mm"_L1;

QDateTime instant(qint64 milliseconds)
{
    return QDateTime::fromMSecsSinceEpoch(milliseconds, Qt::UTC);
}

ReadingKind storedKind(EntryList::Kind kind)
{
    switch (kind) {
    case EntryList::BloodPressure:
        return ReadingKind::BloodPressure;
    case EntryList::Weight:
        return ReadingKind::Weight;
    case EntryList::Temperature:
        return ReadingKind::Temperature;
    case EntryList::Oxygen:
        return ReadingKind::Oxygen;
    case EntryList::HeartRate:
    case EntryList::NoteEntry:
        break;
    }
    return ReadingKind::HeartRate;
}

/** What somebody typed for a number, with the point or comma of their locale; 0 where it is none. */
double numberIn(const QVariantMap &values, const QString &name)
{
    const auto value = values.value(name);
    if (value.typeId() != QMetaType::QString)
        return value.toDouble();
    const auto text = value.toString().trimmed();
    bool ok = false;
    const double number = QLocale().toDouble(text, &ok);
    return ok ? number : QLocale::c().toDouble(text);
}

int wholeIn(const QVariantMap &values, const QString &name)
{
    return static_cast<int>(std::lround(std::clamp(numberIn(values, name), -1e6, 1e6)));
}

// What each kind of reading is made of, in people's units. What is not told of a reading stays as it is.
void read(const QVariantMap &values, HeartRateReading *reading)
{
    reading->bpm = wholeIn(values, u"bpm"_s);
}

void read(const QVariantMap &values, BloodPressureReading *reading)
{
    reading->systolic = wholeIn(values, u"systolic"_s);
    reading->diastolic = wholeIn(values, u"diastolic"_s);
    const int pulse = wholeIn(values, u"pulse"_s);
    reading->pulse = pulse > 0 ? std::optional(pulse) : std::nullopt;
}

void read(const QVariantMap &values, WeightReading *reading)
{
    reading->grams = static_cast<int>(std::lround(std::clamp(numberIn(values, u"kilograms"_s), -1e4, 1e4) * 1000));
}

void read(const QVariantMap &values, TemperatureReading *reading)
{
    reading->celsius = numberIn(values, u"celsius"_s);
}

void read(const QVariantMap &values, OxygenReading *reading)
{
    reading->saturation = numberIn(values, u"percent"_s);
}

QVariantMap valuesOf(const HeartRateReading &reading)
{
    return {{u"bpm"_s, reading.bpm}};
}

QVariantMap valuesOf(const BloodPressureReading &reading)
{
    QVariantMap values{{u"systolic"_s, reading.systolic}, {u"diastolic"_s, reading.diastolic}};
    if (reading.pulse)
        values.insert(u"pulse"_s, *reading.pulse);
    return values;
}

QVariantMap valuesOf(const WeightReading &reading)
{
    return {{u"kilograms"_s, reading.grams / 1000.0}};
}

QVariantMap valuesOf(const TemperatureReading &reading)
{
    return {{u"celsius"_s, reading.celsius}};
}

QVariantMap valuesOf(const OxygenReading &reading)
{
    return {{u"percent"_s, reading.saturation}};
}

} // namespace

EntryList::EntryList(Readings *readings, const Clock *clock, UndoStack *undo, QObject *parent)
    : QAbstractListModel(parent), m_readings(readings), m_clock(clock), m_undo(undo)
{
}

void EntryList::setPerson(qint64 person)
{
    if (person == m_person)
        return;
    m_person = person;
    Q_EMIT personChanged();
    reload();
}

void EntryList::show(double from, double to)
{
    const auto first = static_cast<qint64>(from);
    const auto last = static_cast<qint64>(to);
    if (first == m_from && last == m_to)
        return;
    m_from = first;
    m_to = last;
    Q_EMIT spanChanged();
    reload();
}

void EntryList::reload()
{
    const auto asked = ask();
    setProblem(asked ? Explained() : Explained(asked.error().explanation()));
}

template<typename Reading> Result<> EntryList::collect(Kind kind, QList<Entry> *entries) const
{
    const auto found =
        m_readings->list<Reading>(Scope::ofPerson(m_person), instant(m_from), instant(m_to), Readings::WithExcluded);
    if (!found)
        return Failure(found.error());
    for (const auto &stored : *found) {
        Entry entry;
        entry.kind = kind;
        entry.id = stored.info.id;
        entry.at = stored.reading.at;
        entry.offset = stored.info.offset;
        entry.info = stored.info;
        entry.note = stored.info.note;
        entry.reading = stored.reading;
        entries->append(entry);
    }
    return {};
}

Result<> EntryList::ask()
{
    QList<Entry> entries;
    if (m_to > m_from) {
        const auto notes = m_readings->notes(m_person, instant(m_from), instant(m_to));
        if (!notes)
            return Failure(notes.error());
        for (const auto &note : *notes) {
            Entry entry;
            entry.id = note.id;
            entry.at = note.at;
            entry.offset = note.offset;
            entry.wholeDay = note.wholeDay;
            entry.note = note.text;
            entry.info.person = note.person;
            entries.append(entry);
        }
        for (const auto &asked :
             {collect<HeartRateReading>(HeartRate, &entries), collect<BloodPressureReading>(BloodPressure, &entries),
              collect<WeightReading>(Weight, &entries), collect<TemperatureReading>(Temperature, &entries),
              collect<OxygenReading>(Oxygen, &entries)}) {
            if (!asked)
                return Failure(asked.error());
        }
    }
    std::stable_sort(entries.begin(), entries.end(),
                     [](const Entry &left, const Entry &right) { return left.at > right.at; });
    setEntries(entries);
    return {};
}

/** Row by row, so that the one that somebody is at stays where it is. */
void EntryList::setEntries(const QList<Entry> &entries)
{
    const auto same = [](const Entry &left, const Entry &right) {
        return left.kind == right.kind && left.id == right.id;
    };
    const int before = count();
    int row = 0;
    for (const auto &entry : entries) {
        const auto known = std::find_if(m_entries.cbegin() + row, m_entries.cend(),
                                        [&](const Entry &other) { return same(other, entry); });
        if (known == m_entries.cend()) {
            beginInsertRows({}, row, row);
            m_entries.insert(row, entry);
            endInsertRows();
        } else if (const int old = static_cast<int>(known - m_entries.cbegin()); old > row) {
            beginRemoveRows({}, row, old - 1);
            m_entries.remove(row, old - row);
            endRemoveRows();
        }
        if (m_entries.at(row) != entry) {
            m_entries[row] = entry;
            Q_EMIT dataChanged(index(row), index(row));
        }
        ++row;
    }
    if (row < count()) {
        beginRemoveRows({}, row, count() - 1);
        m_entries.resize(row);
        endRemoveRows();
    }
    if (before != count())
        Q_EMIT countChanged();
    Q_EMIT changed();
}

void EntryList::setProblem(const Explained &problem)
{
    if (problem == m_problem)
        return;
    m_problem = problem;
    Q_EMIT problemChanged();
}

int EntryList::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : count();
}

QVariant EntryList::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const auto &entry = m_entries.at(index.row());
    switch (role) {
    case KindRole:
        return entry.kind;
    case EntryIdRole:
        return entry.id;
    case AtRole:
        return static_cast<double>(entry.at.toMSecsSinceEpoch());
    case WhenRole:
        return whenWords(entry);
    case Qt::DisplayRole:
    case WordsRole:
        return wordsOf(entry);
    case NoteRole:
        return entry.kind == NoteEntry ? QString() : entry.note;
    case ExcludedRole:
        return entry.info.excluded;
    case SourceRole:
        return entry.kind == NoteEntry                     ? QString()
            : entry.info.source == ReadingSource::Typed    ? tr("typed in")
            : entry.info.source == ReadingSource::Imported ? tr("imported")
                                                           : QString();
    case EditedRole:
        return entry.info.edited;
    case WholeDayRole:
        return entry.wholeDay;
    case ValuesRole: {
        if (entry.kind == NoteEntry)
            return QVariantMap{{u"text"_s, entry.note}};
        auto values = std::visit([](const auto &reading) { return valuesOf(reading); }, entry.reading);
        values.insert(u"note"_s, entry.note);
        return values;
    }
    default:
        return {};
    }
}

QHash<int, QByteArray> EntryList::roleNames() const
{
    return {{KindRole, "kind"},         {EntryIdRole, "entryId"}, {AtRole, "at"},
            {WhenRole, "when"},         {WordsRole, "words"},     {NoteRole, "note"},
            {ExcludedRole, "excluded"}, {SourceRole, "source"},   {EditedRole, "edited"},
            {WholeDayRole, "wholeDay"}, {ValuesRole, "values"}};
}

QString EntryList::wordsOf(const Entry &entry) const
{
    if (entry.kind == NoteEntry)
        return entry.note;
    const QLocale locale;
    if (const auto *heart = std::get_if<HeartRateReading>(&entry.reading))
        //: A heart rate; %1 is a number of beats per minute
        return tr("%1 bpm").arg(locale.toString(heart->bpm));
    if (const auto *pressure = std::get_if<BloodPressureReading>(&entry.reading)) {
        const auto both = u"%1/%2"_s.arg(locale.toString(pressure->systolic), locale.toString(pressure->diastolic));
        //: A blood pressure such as 132/84, and a number of beats per minute
        return pressure->pulse ? tr("%1, pulse %2").arg(both, locale.toString(*pressure->pulse)) : both;
    }
    if (const auto *weight = std::get_if<WeightReading>(&entry.reading))
        //: A weight
        return tr("%1 kg").arg(locale.toString(weight->grams / 1000.0, 'f', 1));
    if (const auto *temperature = std::get_if<TemperatureReading>(&entry.reading))
        //: A temperature
        return tr("%1 °C").arg(locale.toString(temperature->celsius, 'f', 1));
    //: Oxygen in the blood
    return tr("%1 % oxygen").arg(locale.toString(std::get<OxygenReading>(entry.reading).saturation, 'f', 0));
}

QString EntryList::whenWords(const Entry &entry) const
{
    const QLocale locale;
    const auto local = entry.at.toOffsetFromUtc(entry.offset);
    //: A day and its month, as QLocale writes formats
    const auto day = locale.toString(local.date(), tr("d MMMM yyyy"));
    //: %1 is a day, %2 a time of day
    return entry.wholeDay ? day : tr("%1, %2").arg(day, locale.toString(local.time(), QLocale::ShortFormat));
}

QVariantList EntryList::marks() const
{
    QVariantList marks;
    for (auto entry = m_entries.crbegin(); entry != m_entries.crend(); ++entry) {
        if (entry->kind == NoteEntry)
            marks.append(QVariantMap{{u"at"_s, static_cast<double>(entry->at.toMSecsSinceEpoch())},
                                     {u"text"_s, entry->note},
                                     {u"wholeDay"_s, entry->wholeDay}});
    }
    return marks;
}

QString EntryList::whenOf(double moment, bool wholeDay) const
{
    const auto local = instant(static_cast<qint64>(moment)).toTimeZone(m_clock->zone());
    return wholeDay ? local.date().toString(Qt::ISODate) : local.toString(WhenFormat);
}

QDateTime EntryList::momentOf(const QString &when, bool wholeDay) const
{
    const auto text = when.simplified();
    if (wholeDay) {
        const auto day = QDate::fromString(text.left(10), Qt::ISODate);
        return day.isValid() ? day.startOfDay(m_clock->zone()).toUTC() : QDateTime();
    }
    const auto local = QDateTime::fromString(text, WhenFormat);
    return local.isValid() ? QDateTime(local.date(), local.time(), m_clock->zone()).toUTC() : QDateTime();
}

// Changes ------------------------------------------------------------------------------------------------------------

bool EntryList::refuse(const Error &error)
{
    setProblem(Explained(error.explanation()));
    return false;
}

/** Both directions show what has become of it. */
bool EntryList::make(const QString &words, const UndoStack::Step &change, const UndoStack::Step &back)
{
    const auto shown = [this](const UndoStack::Step &step) -> UndoStack::Step {
        return [this, step]() -> Result<> {
            const auto outcome = step();
            if (!outcome)
                return Failure(outcome.error());
            const auto asked = ask();
            Q_EMIT readingsChanged();
            return asked;
        };
    };
    return m_undo->make(words, shown(change), shown(back));
}

bool EntryList::add(Kind kind, const QString &when, const QVariantMap &values)
{
    const bool wholeDay = kind == NoteEntry && when.simplified().size() <= 10;
    const auto at = momentOf(when, wholeDay);
    const auto note = values.value(u"note"_s).toString().trimmed();
    if (!at.isValid())
        return refuse(
            Error(Error::Invalid).explained({tr("That is no time."), {}, tr("Write it as 2026-11-20 14:05.")}));
    if (at > m_clock->now())
        return refuse(Error(Error::Invalid).explained({tr("That is still to come."), {}, tr("Check day and time.")}));
    const auto typed = [&](auto reading) {
        reading.at = at;
        read(values, &reading);
        return keep(kind, nullptr, reading, note);
    };
    switch (kind) {
    case NoteEntry: {
        Note written;
        written.person = m_person;
        written.at = at;
        written.offset = m_clock->offsetAt(at);
        written.wholeDay = wholeDay;
        written.text = values.value(u"text"_s).toString().trimmed();
        return addNote(written);
    }
    case HeartRate:
        return typed(HeartRateReading());
    case BloodPressure:
        return typed(BloodPressureReading());
    case Weight:
        return typed(WeightReading());
    case Temperature:
        return typed(TemperatureReading());
    case Oxygen:
        return typed(OxygenReading());
    }
    return false;
}

bool EntryList::change(int row, const QString &when, const QVariantMap &values)
{
    if (row < 0 || row >= count())
        return false;
    const auto entry = m_entries.at(row);
    const bool wholeDay = entry.kind == NoteEntry && when.simplified().size() <= 10;
    // Seconds that nobody could see are kept where the time was not touched.
    const auto at = when.simplified() == whenOf(static_cast<double>(entry.at.toMSecsSinceEpoch()), entry.wholeDay)
        ? entry.at
        : momentOf(when, wholeDay);
    if (!at.isValid())
        return refuse(
            Error(Error::Invalid).explained({tr("That is no time."), {}, tr("Write it as 2026-11-20 14:05.")}));
    if (at > m_clock->now())
        return refuse(Error(Error::Invalid).explained({tr("That is still to come."), {}, tr("Check day and time.")}));
    if (entry.kind != NoteEntry) {
        const auto note = values.value(u"note"_s).toString().trimmed();
        return std::visit(
            [&](auto reading) {
                reading.at = at;
                read(values, &reading);
                return keep(entry.kind, &entry, reading, note);
            },
            entry.reading);
    }
    Note before;
    before.id = entry.id;
    before.person = entry.info.person;
    before.at = entry.at;
    before.offset = entry.offset;
    before.wholeDay = entry.wholeDay;
    before.text = entry.note;
    Note after = before;
    after.at = at;
    after.offset = m_clock->offsetAt(at);
    after.wholeDay = wholeDay;
    after.text = values.value(u"text"_s).toString().trimmed();
    if (after.text.isEmpty())
        return refuse(Error(Error::Invalid).explained({tr("There is nothing in the note."), {}, {}}));
    setProblem({});
    if (after == before)
        return true;
    const auto keepNote = [this](const Note &note) -> Result<> {
        const auto kept = m_readings->keepNote(note);
        if (!kept)
            return Failure(kept.error());
        return {};
    };
    return make(
        tr("The note was changed."), [keepNote, after] { return keepNote(after); },
        [keepNote, before] { return keepNote(before); });
}

bool EntryList::addNote(const Note &note)
{
    if (note.text.isEmpty())
        return refuse(Error(Error::Invalid).explained({tr("There is nothing in the note."), {}, {}}));
    setProblem({});
    const auto added = std::make_shared<qint64>(0);
    return make(
        tr("The note was added."),
        [this, note, added]() -> Result<> {
            if (*added != 0)
                return m_readings->restoreNote(*added);
            const auto kept = m_readings->keepNote(note);
            if (!kept)
                return Failure(kept.error());
            *added = kept->id;
            return {};
        },
        [this, added] { return m_readings->removeNote(*added); });
}

template<typename Reading>
bool EntryList::keep(Kind kind, const Entry *entry, const Reading &reading, const QString &note)
{
    const auto possible = plausible(reading);
    if (!possible)
        return refuse(possible.error());
    setProblem({});
    return entry ? changeReading(*entry, reading, note) : addReading(kind, reading, note);
}

template<typename Reading> bool EntryList::addReading(Kind kind, const Reading &reading, const QString &note)
{
    TypedWith with;
    with.person = m_person;
    with.note = note;
    const auto added = std::make_shared<qint64>(0);
    return make(
        tr("It was added."),
        [this, kind, reading, with, added]() -> Result<> {
            if (*added != 0) {
                const auto restored = m_readings->restore(storedKind(kind), {*added});
                if (!restored)
                    return Failure(restored.error());
                return {};
            }
            const auto kept = m_readings->add(reading, with);
            if (!kept)
                return Failure(kept.error());
            *added = *kept;
            return {};
        },
        [this, kind, added]() -> Result<> {
            const auto removed = m_readings->remove(storedKind(kind), {*added});
            if (!removed)
                return Failure(removed.error());
            return {};
        });
}

template<typename Reading>
bool EntryList::changeReading(const Entry &entry, const Reading &reading, const QString &note)
{
    const auto before = std::get<Reading>(entry.reading);
    if (reading == before && note == entry.note)
        return true;
    const auto keep = [this, id = entry.id, kind = entry.kind](const Reading &version,
                                                               const QString &written) -> Result<> {
        const auto edited = m_readings->edit(id, version);
        if (!edited)
            return Failure(edited.error());
        const auto annotated = m_readings->annotate(storedKind(kind), id, written);
        if (!annotated)
            return Failure(annotated.error());
        return {};
    };
    return make(
        tr("It was changed."), [keep, reading, note] { return keep(reading, note); },
        [keep, before, written = entry.note] { return keep(before, written); });
}

void EntryList::remove(int row)
{
    if (row < 0 || row >= count())
        return;
    const auto entry = m_entries.at(row);
    if (entry.kind == NoteEntry) {
        make(
            tr("The note was deleted."), [this, id = entry.id] { return m_readings->removeNote(id); },
            [this, id = entry.id] { return m_readings->restoreNote(id); });
        return;
    }
    const auto kind = storedKind(entry.kind);
    make(
        //: %1 is a reading such as "132/84"
        tr("%1 was deleted.").arg(wordsOf(entry)),
        [this, kind, id = entry.id]() -> Result<> {
            const auto removed = m_readings->remove(kind, {id});
            if (!removed)
                return Failure(removed.error());
            return {};
        },
        [this, kind, id = entry.id]() -> Result<> {
            const auto restored = m_readings->restore(kind, {id});
            if (!restored)
                return Failure(restored.error());
            return {};
        });
}

void EntryList::setExcluded(int row, bool excluded)
{
    if (row < 0 || row >= count())
        return;
    const auto entry = m_entries.at(row);
    if (entry.kind == NoteEntry || entry.info.excluded == excluded)
        return;
    const auto mark = [this, kind = storedKind(entry.kind), id = entry.id,
                       reason = entry.info.excludedReason](bool out) -> Result<> {
        const auto marked = out ? m_readings->exclude(kind, {id}, reason) : m_readings->include(kind, {id});
        if (!marked)
            return Failure(marked.error());
        return {};
    };
    //: %1 is a reading such as "132/84"
    const auto words = (excluded ? tr("%1 is left out of averages.") : tr("%1 counts again.")).arg(wordsOf(entry));
    make(words, [mark, excluded] { return mark(excluded); }, [mark, excluded] { return mark(!excluded); });
}

} // namespace pulsekeep
