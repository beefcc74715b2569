// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "export/csv.h"

#include "export/csvwriter.h"
#include "export/timecolumn.h"

#include <QCoreApplication>
#include <QHash>
#include <QLocale>

#include <algorithm>
#include <array>
#include <deque>
#include <map>
#include <memory>
#include <vector>

using namespace Qt::StringLiterals;

namespace pulsekeep {
namespace {

constexpr std::array kinds{ExportKind::HeartRate,   ExportKind::Steps,         ExportKind::Activity,
                           ExportKind::Sleep,       ExportKind::BloodPressure, ExportKind::Weight,
                           ExportKind::Temperature, ExportKind::Oxygen,        ExportKind::Notes};
constexpr std::array kindNames{"heart_rate"_L1, "steps"_L1,       "activity"_L1, "sleep"_L1, "blood_pressure"_L1,
                               "weight"_L1,     "temperature"_L1, "oxygen"_L1,   "notes"_L1};

bool isByMinute(ExportKind kind)
{
    return kind == ExportKind::HeartRate || kind == ExportKind::Steps || kind == ExportKind::Activity;
}

constexpr qint64 MillisecondsInMinute = 60000;

/** Of a time after 1970: no device of ours is older. */
qint64 minuteOf(const QDateTime &at)
{
    return at.toMSecsSinceEpoch() / MillisecondsInMinute;
}

QLatin1StringView nameOf(Activity activity)
{
    return activityName(activity <= Activity::Charging ? activity : Activity::Unknown);
}

/** One device's part of a row. */
struct Source {
    QByteArray cell; ///< its name after a comma
    TimeColumn times;
};

/** The devices in a table, by the names that people gave them. */
class Sources
{
public:
    static Result<Sources> of(const Store &store)
    {
        const auto devices = store.devicesEver();
        if (!devices)
            return Failure(devices.error());
        Sources sources(store);
        sources.add(0, {});
        QHash<QString, int> uses;
        for (const auto &device : *devices)
            ++uses[device.name];
        for (const auto &device : *devices) {
            // Two of the same name can only be told apart by their addresses.
            const bool alone = uses.value(device.name) == 1;
            sources.add(device.id, alone ? device.name : u"%1 (%2)"_s.arg(device.name, device.endpoint.address));
        }
        return sources;
    }

    Source &operator[](qint64 device)
    {
        if (m_last == nullptr || m_lastDevice != device) {
            if (!m_sources.contains(device))
                add(device, u"device %1"_s.arg(device));
            m_last = &m_sources.at(device);
            m_lastDevice = device;
        }
        return *m_last;
    }

    /** By id; NoDevice for what was typed or imported. */
    QList<qint64> devices() const
    {
        QList<qint64> ids;
        for (const auto &[id, source] : m_sources)
            ids.append(id == 0 ? Scope::NoDevice : id);
        return ids;
    }

private:
    explicit Sources(const Store &store) : m_store(&store) { }
    void add(qint64 device, const QString &name)
    {
        m_sources.insert({device, Source{',' + csvCell(name), TimeColumn(m_store, device)}});
    }

    const Store *m_store;
    std::map<qint64, Source> m_sources;
    Source *m_last = nullptr;
    qint64 m_lastDevice = 0;
};

/** Single heart rates in time order, a page at a time, while minutes stream past. */
class Singles
{
public:
    struct Single {
        qint64 device;
        HeartRateReading reading;
    };

    Singles(const Store &store, const CsvRequest &request)
        : m_store(store), m_request(request), m_from(request.from) { }

    /** The next one, nullptr at the end or after an error. */
    const Single *next()
    {
        if (m_page.empty() && m_more)
            fetch();
        return m_page.empty() ? nullptr : &m_page.front();
    }
    void pop() { m_page.pop_front(); }
    const Result<> &outcome() const { return m_outcome; }

private:
    void fetch()
    {
        constexpr size_t PageSize = 4096;
        m_more = false;
        m_outcome = m_store.eachHeartRate(
            m_request.scope(), m_from, m_request.to, [this](qint64 device, const HeartRateReading &reading) {
                // Pages end with a minute, since that is what ranges are counted in.
                if (m_page.size() >= PageSize && minuteOf(reading.at) != minuteOf(m_page.back().reading.at)) {
                    m_from = QDateTime::fromSecsSinceEpoch(minuteOf(reading.at) * 60, Qt::UTC);
                    m_more = true;
                    return false;
                }
                m_page.push_back({device, reading});
                return true;
            });
    }

    const Store &m_store;
    const CsvRequest &m_request;
    QDateTime m_from;
    std::deque<Single> m_page;
    bool m_more = true;
    Result<> m_outcome;
};

/** A row a minute, and one for each single heart rate. */
class MinuteTable
{
public:
    MinuteTable(const Store &store, const CsvRequest &request, Sources *sources, CsvWriter *out)
        : m_store(store), m_request(request), m_sources(*sources), m_out(*out),
          m_heartRate(request.kinds.contains(ExportKind::HeartRate)),
          m_steps(request.kinds.contains(ExportKind::Steps)), m_activity(request.kinds.contains(ExportKind::Activity)),
          m_singles(store, request)
    {
        m_restOfSingle = QByteArray(m_steps ? "," : "") + (m_activity ? ",," : "");
    }

    Result<> write()
    {
        QByteArray header("time,device");
        if (m_heartRate)
            header += ",heart_rate_bpm,heart_rate_source";
        if (m_steps)
            header += ",steps";
        if (m_activity)
            header += ",activity,intensity";
        m_out.header(header);

        auto outcome =
            m_store.eachMinute(m_request.scope(), m_request.from, m_request.to,
                               [this](qint64 device, const MinuteSample &sample) { return row(device, sample); });
        if (!outcome)
            return outcome;
        if (m_heartRate && !m_stopped)
            singlesBefore({});
        return m_singles.outcome();
    }

private:
    bool row(qint64 device, const MinuteSample &sample)
    {
        if (m_heartRate && !singlesBefore(sample.minute))
            return false;
        const bool anything =
            m_activity || (m_heartRate && sample.bpm.has_value()) || (m_steps && sample.steps.has_value());
        if (!anything)
            return true;

        auto &source = m_sources[device];
        m_out.put(source.times.minute(sample.minute));
        m_out.put(source.cell);
        if (m_heartRate) {
            m_out.put(',');
            if (sample.bpm) {
                m_out.number(*sample.bpm);
                m_out.put(",minute");
            } else {
                m_out.put(',');
            }
        }
        if (m_steps) {
            m_out.put(',');
            if (sample.steps)
                m_out.number(*sample.steps);
        }
        if (m_activity) {
            m_out.put(',');
            m_out.put(nameOf(sample.activity));
            m_out.put(',');
            if (sample.intensity)
                m_out.number(*sample.intensity);
        }
        m_stopped = !m_out.endRow();
        return !m_stopped;
    }

    /** Those taken before @p minute began; without one, all that are left. Whether to go on. */
    bool singlesBefore(std::optional<qint64> minute)
    {
        for (const auto *single = m_singles.next(); single != nullptr; single = m_singles.next()) {
            if (minute && single->reading.at.toMSecsSinceEpoch() >= *minute * MillisecondsInMinute)
                break;
            auto &source = m_sources[single->device];
            m_out.put(source.times.moment(single->reading.at));
            m_out.put(source.cell);
            m_out.put(',');
            m_out.number(quint32(single->reading.bpm));
            m_out.put(",single");
            m_out.put(m_restOfSingle);
            m_stopped = !m_out.endRow();
            m_singles.pop();
            if (m_stopped)
                return false;
        }
        return m_singles.outcome().has_value();
    }

    const Store &m_store;
    const CsvRequest &m_request;
    Sources &m_sources;
    CsvWriter &m_out;
    bool m_heartRate;
    bool m_steps;
    bool m_activity;
    Singles m_singles;
    QByteArray m_restOfSingle; ///< the cells that a single heart rate leaves empty
    bool m_stopped = false;
};

/** A row an hour, day or month and device. */
Result<> writeSummary(const Store &store, const CsvRequest &request, Sources *sources, CsvWriter *out)
{
    const bool heartRate = request.kinds.contains(ExportKind::HeartRate);
    const bool steps = request.kinds.contains(ExportKind::Steps);
    const bool activity = request.kinds.contains(ExportKind::Activity);
    QByteArray header("time,device");
    if (heartRate)
        header += ",heart_rate_min_bpm,heart_rate_mean_bpm,heart_rate_max_bpm,heart_rate_count";
    if (steps)
        header += ",steps";
    if (activity)
        header += ",minutes_with_data,minutes_worn";
    out->header(header);

    struct Row {
        qint64 device;
        HistorySlot slot;
    };
    std::vector<Row> rows;
    const auto devices = request.device != 0 ? QList{request.device} : sources->devices();
    for (const qint64 device : devices) {
        const auto history = store.history({device, request.person}, request.from, request.to, request.resolution);
        if (!history)
            return Failure(history.error());
        for (const auto &slot : *history)
            rows.push_back({device == Scope::NoDevice ? 0 : device, slot});
    }
    std::stable_sort(rows.begin(), rows.end(),
                     [](const Row &left, const Row &right) { return left.slot.start < right.slot.start; });

    for (const auto &[device, slot] : rows) {
        const bool beats = slot.heartRateCount > 0;
        if (!beats && (slot.minutes == 0 || (!steps && !activity)))
            continue;
        auto &source = (*sources)[device];
        out->put(source.times.moment(slot.start));
        out->put(source.cell);
        if (heartRate && beats) {
            out->put(',');
            out->number(quint32(slot.heartRateMin));
            out->put(',');
            out->put(QByteArray::number(slot.heartRateMean, 'f', 1));
            out->put(',');
            out->number(quint32(slot.heartRateMax));
            out->put(',');
            out->number(quint32(slot.heartRateCount));
        } else if (heartRate) {
            out->put(",,,,0");
        }
        if (steps) {
            out->put(',');
            if (slot.minutes > 0)
                out->number(quint32(slot.steps));
        }
        if (activity) {
            out->put(',');
            out->number(quint32(slot.minutes));
            out->put(',');
            out->number(quint32(slot.worn));
        }
        if (!out->endRow())
            break;
    }
    return {};
}

/** A row a stretch of sleep. */
Result<> writeSleep(const Store &store, const CsvRequest &request, Sources *sources, CsvWriter *out)
{
    out->header("from,to,device,stage,minutes");
    const auto stretches = store.sleep(request.scope(), request.from, request.to);
    if (!stretches)
        return Failure(stretches.error());
    for (const auto &stretch : *stretches) {
        auto &source = (*sources)[stretch.device];
        out->put(source.times.moment(stretch.from));
        out->put(',');
        out->put(source.times.moment(stretch.to));
        out->put(source.cell);
        out->put(',');
        out->put(nameOf(stretch.stage));
        out->put(',');
        out->number(quint32(stretch.from.secsTo(stretch.to) / 60));
        if (!out->endRow())
            break;
    }
    return {};
}

// Single readings
// --------------------------------------------------------------------------------------------------------

/** The names of people as cells, with their commas. */
class PersonCells
{
public:
    static Result<PersonCells> of(const Store &store)
    {
        const auto people = store.people()->list();
        if (!people)
            return Failure(people.error());
        PersonCells cells;
        for (const Person &person : *people)
            cells.m_cells.insert(person.id, ',' + csvCell(person.name));
        return cells;
    }
    QByteArray operator[](qint64 person) const { return m_cells.value(person, ","); }

private:
    QHash<qint64, QByteArray> m_cells;
};

template<typename Number> QByteArray numberCell(Number number)
{
    if constexpr (std::is_same_v<Number, bool>)
        return number ? "true" : "false";
    else if constexpr (std::is_floating_point_v<Number>)
        return QByteArray::number(number, 'g', QLocale::FloatingPointShortest);
    else
        return QByteArray::number(number);
}

template<typename Number> QByteArray numberCell(const std::optional<Number> &number)
{
    return number ? numberCell(*number) : QByteArray();
}

/** What is particular to a kind: the names of its values, and these as cells. */
template<typename Reading> struct ReadingColumns;

template<> struct ReadingColumns<BloodPressureReading> {
    static constexpr auto Names =
        "systolic_mmHg,diastolic_mmHg,mean_arterial_mmHg,pulse_bpm,irregular_heartbeat,movement,"
        "cuff_ok";
    static QByteArrayList cells(const BloodPressureReading &reading)
    {
        return {numberCell(reading.systolic), numberCell(reading.diastolic),          numberCell(reading.meanArterial),
                numberCell(reading.pulse),    numberCell(reading.irregularHeartbeat), numberCell(reading.movement),
                numberCell(reading.cuffOk)};
    }
};

template<> struct ReadingColumns<WeightReading> {
    static constexpr auto Names = "weight_kg,impedance_ohm,fat_percent,muscle_percent,water_percent";
    static QByteArrayList cells(const WeightReading &reading)
    {
        constexpr int GramsInKilogram = 1000;
        const auto grams = QByteArray::number(reading.grams % GramsInKilogram).rightJustified(3, '0');
        return {QByteArray::number(reading.grams / GramsInKilogram) + '.' + grams, numberCell(reading.impedance),
                numberCell(reading.fat), numberCell(reading.muscle), numberCell(reading.water)};
    }
};

template<> struct ReadingColumns<TemperatureReading> {
    static constexpr auto Names = "temperature_celsius,site";
    static QByteArrayList cells(const TemperatureReading &reading)
    {
        return {numberCell(reading.celsius), reading.site == 0 ? QByteArray() : numberCell(reading.site)};
    }
};

template<> struct ReadingColumns<OxygenReading> {
    static constexpr auto Names = "oxygen_percent,pulse_bpm";
    static QByteArrayList cells(const OxygenReading &reading)
    {
        return {numberCell(reading.saturation), numberCell(reading.pulse)};
    }
};

QByteArray sourceName(ReadingSource source)
{
    switch (source) {
    case ReadingSource::Device:
        return "device";
    case ReadingSource::Typed:
        return "typed";
    case ReadingSource::Imported:
        return "imported";
    }
    Q_UNREACHABLE();
}

/** A row a reading. */
template<typename Reading>
Result<> writeReadings(const Store &store, const CsvRequest &request, Sources *sources, CsvWriter *out)
{
    using Columns = ReadingColumns<Reading>;
    const auto people = PersonCells::of(store);
    if (!people)
        return Failure(people.error());
    out->header(QByteArray("time,device,person,user,") + Columns::Names
                + ",source,edited,excluded,excluded_reason,note");
    return store.readings()->each<Reading>(request.scope(), request.from, request.to,
                                           request.excluded ? Readings::WithExcluded : Readings::WithoutExcluded,
                                           [&](const StoredReading<Reading> &stored) {
                                               const auto &[info, reading] = stored;
                                               out->put(TimeColumn::spelt(reading.at, info.offset));
                                               out->put((*sources)[info.device].cell);
                                               out->put((*people)[info.person]);
                                               out->put(',');
                                               if (reading.user > 0)
                                                   out->number(quint32(reading.user));
                                               for (const QByteArray &cell : Columns::cells(reading)) {
                                                   out->put(',');
                                                   out->put(cell);
                                               }
                                               out->put(',');
                                               out->put(sourceName(info.source));
                                               out->put(info.edited ? ",true" : ",false");
                                               out->put(info.excluded ? ",true," : ",false,");
                                               out->put(csvCell(info.excludedReason));
                                               out->put(',');
                                               out->put(csvCell(info.note));
                                               return out->endRow();
                                           });
}

/** A row a note. */
Result<> writeNotes(const Store &store, const CsvRequest &request, CsvWriter *out)
{
    const auto people = PersonCells::of(store);
    if (!people)
        return Failure(people.error());
    out->header("time,person,whole_day,note");
    return store.readings()->eachNote(request.person, request.from, request.to, [&](const Note &note) {
        out->put(TimeColumn::spelt(note.at, note.offset));
        out->put((*people)[note.person]);
        out->put(note.wholeDay ? ",true," : ",false,");
        out->put(csvCell(note.text));
        return out->endRow();
    });
}

bool isNumber(QStringView text)
{
    if (text.startsWith(u'-'))
        text = text.mid(1);
    bool digit = false;
    bool point = false;
    for (const auto character : text) {
        const bool isPoint = character == u'.' && digit && !point;
        if (!isPoint && (character < u'0' || character > u'9'))
            return false;
        digit = !isPoint;
        point = point || isPoint;
    }
    return digit;
}

bool beginsFormula(QChar character)
{
    // The last four are the wide forms that a spreadsheet set to Japanese takes for the same.
    return QStringView(u"=+-@\uff1d\uff0b\uff0d\uff20").contains(character);
}

bool isInvisible(QChar character)
{
    constexpr char16_t FirstEmbedding = 0x202a;
    constexpr char16_t LastEmbedding = 0x202e;
    constexpr char16_t FirstIsolate = 0x2066;
    constexpr char16_t LastIsolate = 0x2069;
    const auto code = character.unicode();
    return (character.category() == QChar::Other_Control && !QStringView(u"\t\r\n").contains(character))
        || (code >= FirstEmbedding && code <= LastEmbedding) || (code >= FirstIsolate && code <= LastIsolate);
}

} // namespace

QLatin1StringView exportKindName(ExportKind kind)
{
    return kindNames.at(size_t(kind));
}

std::optional<ExportKind> exportKindNamed(QLatin1StringView name)
{
    const auto found = std::find(kindNames.begin(), kindNames.end(), name);
    if (found == kindNames.end())
        return {};
    return kinds.at(size_t(found - kindNames.begin()));
}

std::optional<ReadingKind> readingKindOf(ExportKind kind)
{
    switch (kind) {
    case ExportKind::BloodPressure:
        return ReadingKind::BloodPressure;
    case ExportKind::Weight:
        return ReadingKind::Weight;
    case ExportKind::Temperature:
        return ReadingKind::Temperature;
    case ExportKind::Oxygen:
        return ReadingKind::Oxygen;
    case ExportKind::HeartRate:
    case ExportKind::Steps:
    case ExportKind::Activity:
    case ExportKind::Sleep:
    case ExportKind::Notes:
        break;
    }
    return std::nullopt;
}

QList<QList<ExportKind>> csvTables(const QList<ExportKind> &wanted)
{
    QList<ExportKind> minutes;
    QList<QList<ExportKind>> tables;
    for (const auto kind : kinds) {
        if (!wanted.contains(kind))
            continue;
        if (isByMinute(kind))
            minutes.append(kind);
        else
            tables.append({kind});
    }
    if (!minutes.isEmpty())
        tables.prepend(minutes);
    return tables;
}

Result<qint64> exportCsv(const Store &store, const CsvRequest &request, QIODevice *out,
                         const std::function<bool(qint64 rows)> &proceed)
{
    if (csvTables(request.kinds).size() != 1) {
        const Explanation explanation{
            QCoreApplication::translate("Export", "These do not fit into one table."),
            QCoreApplication::translate("Export", "Only heart rate, steps and activity are told by the minute."),
            QCoreApplication::translate("Export", "Export the others into a file each.")};
        return Failure(
            Error(Error::Invalid, u"kinds of %1 tables"_s.arg(csvTables(request.kinds).size())).explained(explanation));
    }
    auto sources = Sources::of(store);
    if (!sources)
        return Failure(sources.error());

    const auto writer = std::make_unique<CsvWriter>(out, proceed);
    Result<> outcome;
    switch (csvTables(request.kinds).first().first()) {
    case ExportKind::HeartRate:
    case ExportKind::Steps:
    case ExportKind::Activity:
        outcome = request.resolution == Resolution::Minute
            ? MinuteTable(store, request, &*sources, writer.get()).write()
            : writeSummary(store, request, &*sources, writer.get());
        break;
    case ExportKind::Sleep:
        outcome = writeSleep(store, request, &*sources, writer.get());
        break;
    case ExportKind::BloodPressure:
        outcome = writeReadings<BloodPressureReading>(store, request, &*sources, writer.get());
        break;
    case ExportKind::Weight:
        outcome = writeReadings<WeightReading>(store, request, &*sources, writer.get());
        break;
    case ExportKind::Temperature:
        outcome = writeReadings<TemperatureReading>(store, request, &*sources, writer.get());
        break;
    case ExportKind::Oxygen:
        outcome = writeReadings<OxygenReading>(store, request, &*sources, writer.get());
        break;
    case ExportKind::Notes:
        outcome = writeNotes(store, request, writer.get());
        break;
    }
    if (!outcome)
        return Failure(outcome.error());
    return writer->finish();
}

QByteArray csvCell(const QString &text)
{
    if (isNumber(text))
        return text.toLatin1();

    QString safe;
    if (text.startsWith(u'\t') || text.startsWith(u'\r') || text.startsWith(u'\n'))
        safe += u'\'';
    bool quoted = text.startsWith(u' ') || text.endsWith(u' ');
    // A spreadsheet may take semicolons and tabs for the ends of cells, and drop spaces and quotes before what follows.
    bool atStart = true;
    for (const auto character : text) {
        if (atStart && beginsFormula(character))
            safe += u'\'';
        safe += isInvisible(character) ? QChar(QChar::ReplacementCharacter) : character;
        if (character == u'"')
            safe += character;
        const bool separates = QStringView(u",;\t\r\n").contains(character);
        quoted = quoted || separates || character == u'"';
        atStart = separates || (atStart && (character == u' ' || character == u'"'));
    }
    const auto cell = safe.toUtf8();
    return quoted ? '"' + cell + '"' : cell;
}

} // namespace pulsekeep
