// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "import/readingfile.h"

#include "import/csvreader.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QLocale>

#include <cmath>

using namespace Qt::StringLiterals;

namespace pulsekeep {
namespace {

constexpr int HeaderWithin = 20; ///< rows: reports have a title above their table
constexpr int RowsShown = 5;
constexpr int BadRowsTold = 100;

/** Translates what is said here to people. */
class Words
{
    Q_DECLARE_TR_FUNCTIONS(Import)
};

/** A dash is what some programs write for nothing. */
bool isNothing(QStringView cell)
{
    return cell.isEmpty() || cell == u"-" || cell == u"--" || cell == u"\u2013" || cell == u"\u2014" || cell == u"n/a";
}

/** "81.25", "81,25", "1.081,25", "120 mmHg"; nothing for what is no number. */
std::optional<double> numberIn(QStringView cell)
{
    QString digits;
    const qsizetype comma = cell.lastIndexOf(u',');
    const qsizetype point = cell.lastIndexOf(u'.');
    const qsizetype decimal = std::max(comma, point);
    qsizetype at = 0;
    for (; at < cell.size(); ++at) {
        const QChar character = cell[at];
        if ((character >= u'0' && character <= u'9') || (at == 0 && character == u'-'))
            digits += character;
        else if (at == decimal)
            digits += u'.';
        else if (character != u',' && character != u'.' && character != u'\'' && character != u'\u202f')
            break;
    }
    // What follows may be a unit, not more of a number.
    for (const QChar rest : cell.sliced(at)) {
        if (rest.isDigit())
            return std::nullopt;
    }
    bool ok = false;
    const double value = digits.toDouble(&ok);
    if (!ok || !std::isfinite(value))
        return std::nullopt;
    return value;
}

std::optional<bool> truthIn(const QString &cell)
{
    const QString word = cell.toLower();
    static const QStringList yes{u"1"_s,    u"yes"_s,     u"true"_s, u"y"_s,   u"x"_s,        u"ja"_s,
                                 u"oui"_s,  u"si"_s,      u"sí"_s,   u"sì"_s,  u"detected"_s, u"ok"_s,
                                 u"good"_s, u"erkannt"_s, u"wahr"_s, u"vrai"_s};
    static const QStringList no{u"0"_s,  u"no"_s,  u"false"_s, u"n"_s,      u"nein"_s, u"non"_s, u"nee"_s,
                                u"ng"_s, u"bad"_s, u"loose"_s, u"falsch"_s, u"faux"_s, u"none"_s};
    if (yes.contains(word))
        return true;
    if (no.contains(word))
        return false;
    if (const auto count = numberIn(cell))
        return *count > 0;
    return std::nullopt;
}

/** Takes the apostrophes away that an export put before what a spreadsheet would take for a formula. */
QString withoutGuards(const QString &cell)
{
    QString text;
    bool atStart = true;
    for (qsizetype at = 0; at < cell.size(); ++at) {
        const QChar character = cell[at];
        const bool guards = atStart && character == u'\'' && at + 1 < cell.size()
            && QStringView(u"=+-@\t\r\n\uff1d\uff0b\uff0d\uff20").contains(cell[at + 1]);
        if (!guards)
            text += character;
        const bool separates = QStringView(u",;\t\r\n").contains(character);
        atStart = separates || (atStart && (character == u' ' || character == u'"'));
    }
    return text;
}

/** The columns of a table, found by their headers. */
class Columns
{
public:
    explicit Columns(const QStringList &headers)
    {
        bool anyDate = false;
        for (const QString &header : headers) {
            m_columns.append({header, columnNamed(header)});
            anyDate = anyDate || m_columns.last().as.column == Column::Date;
        }
        // "time" beside a date is the time of day, alone it is the moment; so is a date without a time.
        const bool anyTime = has(Column::TimeOfDay) || has(Column::Moment);
        for (TakenColumn &column : m_columns) {
            if ((column.as.column == Column::TimeOfDay && !anyDate) || (column.as.column == Column::Date && !anyTime))
                column.as.column = Column::Moment;
        }
        // Of two columns for the same, the first counts: "Note" and "Comment", "HR" and "Pulse".
        QList<Column> seen;
        for (TakenColumn &column : m_columns) {
            if (seen.contains(column.as.column))
                column.as.column = Column::None;
            seen.append(column.as.column);
        }
        // A pulse that goes with nothing else is a heart rate of its own.
        if (!has(Column::Systolic) && !has(Column::Saturation) && !has(Column::Weight)) {
            for (TakenColumn &column : m_columns) {
                if (column.as.column == Column::Pulse)
                    column.as.column = Column::HeartRate;
            }
        }
        for (qsizetype at = 0; at < m_columns.size(); ++at)
            m_places.insert(m_columns.at(at).as.column, at);
    }

    const QList<TakenColumn> &all() const { return m_columns; }
    bool has(Column column) const
    {
        return std::any_of(m_columns.begin(), m_columns.end(),
                           [column](const TakenColumn &taken) { return taken.as.column == column; });
    }
    bool hasTime() const { return has(Column::Moment) || (has(Column::Date) && has(Column::TimeOfDay)); }
    QList<ReadingKind> kinds() const
    {
        QList<ReadingKind> kinds;
        if (has(Column::HeartRate))
            kinds.append(ReadingKind::HeartRate);
        if (has(Column::Systolic) && has(Column::Diastolic))
            kinds.append(ReadingKind::BloodPressure);
        if (has(Column::Weight))
            kinds.append(ReadingKind::Weight);
        if (has(Column::Temperature))
            kinds.append(ReadingKind::Temperature);
        if (has(Column::Saturation))
            kinds.append(ReadingKind::Oxygen);
        return kinds;
    }
    bool hasNotesOnly() const { return kinds().isEmpty() && has(Column::Note); }
    bool areUnderstood() const { return hasTime() && (!kinds().isEmpty() || has(Column::Note)); }

    /** The cell of @p column; empty where there is none, or nothing in it. */
    QString cell(const QStringList &row, Column column) const
    {
        const auto place = m_places.constFind(column);
        if (place == m_places.cend() || *place >= row.size() || isNothing(row.at(*place)))
            return {};
        return row.at(*place);
    }
    Unit unit(Column column) const
    {
        const auto place = m_places.constFind(column);
        return place == m_places.cend() ? Unit::None : m_columns.at(*place).as.unit;
    }
    QString moment(const QStringList &row) const
    {
        if (has(Column::Moment))
            return cell(row, Column::Moment);
        return cell(row, Column::Date) + u' ' + cell(row, Column::TimeOfDay);
    }

private:
    QList<TakenColumn> m_columns;
    QHash<Column, qsizetype> m_places;
};

QString formatOf(const QStringList &headers)
{
    const auto has = [&headers](QLatin1StringView name) { return headers.contains(name, Qt::CaseInsensitive); };
    if (has("dia"_L1) && has("sys"_L1) && has("datetime"_L1))
        return u"omblepy"_s;
    if (has("systolic_mmHg"_L1) || has("weight_kg"_L1) || has("temperature_celsius"_L1) || has("oxygen_percent"_L1)
        || has("heart_rate_bpm"_L1) || has("whole_day"_L1))
        return u"pulsekeep"_s;
    if (has("user"_L1) && has("sys"_L1) && has("dia"_L1))
        return u"obpm"_s;
    if (has("TruRead"_L1) || has("Measurement Date"_L1) || headers.contains(u"Mögliches AFib"_s)
        || headers.contains(u"Unregelmäßiger Herzschlag festgestellt"_s))
        return u"omron connect"_s;
    return u"table"_s;
}

/** Takes the rows of one file. */
class RowTaker
{
public:
    RowTaker(const Columns &columns, const ReadingFileOptions &options, ReadingFile *file)
        : m_columns(columns), m_options(options), m_file(*file), m_moments(options.zone),
          m_ours(file->format == "pulsekeep"_L1)
    {
        for (const Person &person : options.people)
            m_people.insert(person.name.toLower(), person.id);
    }

    /** Looks whether @p row tells how dates are meant. */
    void learnOrder(const QStringList &row)
    {
        if (const auto order = m_moments.orderOf(m_columns.moment(row)))
            ++(*order == DateOrder::DayFirst ? m_dayFirst : m_monthFirst);
        else
            m_anyOpen = m_anyOpen || isOpen(m_columns.moment(row));
    }

    void settleOrder()
    {
        if (m_options.order)
            m_file.order = *m_options.order;
        else if (m_dayFirst != m_monthFirst)
            m_file.order = m_dayFirst > m_monthFirst ? DateOrder::DayFirst : DateOrder::MonthFirst;
        else
            m_file.order = monthComesFirst(m_options.locale) ? DateOrder::MonthFirst : DateOrder::DayFirst;
        m_file.orderIsGuessed = !m_options.order && m_anyOpen && m_dayFirst == 0 && m_monthFirst == 0;
    }

    void take(const QStringList &row, int line, bool cutOff)
    {
        ++m_file.rows;
        if (m_file.firstRows.size() < RowsShown)
            m_file.firstRows.append(row);
        if (cutOff) {
            bad(line, Words::tr("The row is longer than a row can be."));
            return;
        }
        if (m_options.user && m_columns.has(Column::User)
            && numberIn(m_columns.cell(row, Column::User)).value_or(0) != *m_options.user) {
            ++m_file.leftOut;
            return;
        }
        if (m_columns.cell(row, Column::HeartRateSource) == "minute"_L1) {
            ++m_file.leftOut;
            return;
        }
        const auto zone = zoneOf(row);
        if (!zone) {
            bad(line, Words::tr("The time zone \"%1\" is not known.").arg(m_columns.cell(row, Column::Zone)));
            return;
        }
        const auto moment = m_moments.read(m_columns.moment(row), m_file.order, *zone);
        if (!moment) {
            bad(line, momentProblem(m_columns.moment(row)));
            return;
        }
        m_row = &row;
        m_problem.clear();
        const qsizetype before = m_file.batch.size();
        takeReadings(*moment);
        if (!m_problem.isEmpty())
            bad(line, m_problem);
        else if (m_file.batch.size() == before)
            ++m_file.leftOut;
    }

private:
    static bool monthComesFirst(const QString &locale)
    {
        const QString format = QLocale(locale).dateFormat(QLocale::ShortFormat);
        return format.indexOf(u'M') < format.indexOf(u'd');
    }

    /** A date of numbers with slashes or hyphens, the year last. */
    static bool isOpen(const QString &text)
    {
        const qsizetype first = text.indexOf(u'/');
        const qsizetype hyphen = text.indexOf(u'-');
        return (first > 0 && first < 3) || (hyphen > 0 && hyphen < 3);
    }

    std::optional<QTimeZone> zoneOf(const QStringList &row)
    {
        const QString name = m_columns.cell(row, Column::Zone);
        if (name.isEmpty())
            return QTimeZone();
        if (name != m_zoneName) {
            m_zoneName = name;
            m_zone = QTimeZone(name.toLatin1());
        }
        if (!m_zone.isValid())
            return std::nullopt;
        return m_zone;
    }

    QString momentProblem(const QString &text) const
    {
        switch (m_moments.problem()) {
        case MomentReader::NoDate:
            return Words::tr("There is no date.");
        case MomentReader::NoTimeOfDay:
            return Words::tr("There is no time of day in \"%1\".").arg(text.trimmed());
        case MomentReader::NoSuchDate:
            return Words::tr("\"%1\" is no date that is understood.").arg(text.trimmed());
        case MomentReader::NoSuchTime:
            return Words::tr("\"%1\" is no time of that day.").arg(text.trimmed());
        }
        Q_UNREACHABLE();
    }

    void bad(int line, const QString &reason)
    {
        ++m_file.badRows;
        if (m_file.bad.size() < BadRowsTold)
            m_file.bad.append({line, reason});
    }

    QString text(Column column) const { return m_columns.cell(*m_row, column); }

    /** In the unit that is kept. What is there but no number is a problem of the row. */
    std::optional<double> value(Column column)
    {
        constexpr double KilogramsInPound = 0.45359237;
        constexpr double KilogramsInStone = 6.35029318;
        constexpr double MmHgInKilopascal = 7.500616827;

        const QString cell = text(column);
        if (cell.isEmpty())
            return std::nullopt;
        const auto number = numberIn(cell);
        if (!number) {
            m_problem = Words::tr("\"%1\" is no number (%2).").arg(cell, columnTitle(column));
            return std::nullopt;
        }
        switch (m_columns.unit(column)) {
        case Unit::Pounds:
            return *number * KilogramsInPound;
        case Unit::Stones:
            return *number * KilogramsInStone;
        case Unit::Grams:
            return *number / 1000;
        case Unit::Fahrenheit:
            return (*number - 32) / 1.8;
        case Unit::Kilopascals:
            return *number * MmHgInKilopascal;
        case Unit::Fraction:
        case Unit::None:
            break;
        }
        return number;
    }
    std::optional<int> whole(Column column)
    {
        constexpr double Most = 1e9;
        const auto number = value(column);
        if (!number || std::abs(*number) >= Most)
            return std::nullopt;
        return int(std::lround(*number));
    }
    std::optional<bool> truth(Column column) const
    {
        const QString cell = text(column);
        if (cell.isEmpty())
            return std::nullopt;
        return truthIn(cell);
    }
    QString words(Column column) const { return m_ours ? withoutGuards(text(column)) : text(column); }

    qint64 person()
    {
        if (m_options.person != 0)
            return m_options.person;
        const QString name = words(Column::Person);
        if (name.isEmpty())
            return 0;
        const auto known = m_people.constFind(name.toLower());
        if (known != m_people.cend())
            return *known;
        if (!m_file.unknownPeople.contains(name))
            m_file.unknownPeople.append(name);
        return 0;
    }

    template<typename Reading> void add(Reading reading, const ReadMoment &moment)
    {
        if (!m_problem.isEmpty())
            return;
        reading.at = moment.at;
        if (!plausible(reading)) {
            m_problem = Words::tr("No such reading can be.");
            return;
        }
        ReadingToImport<Reading> item;
        item.reading = reading;
        item.offset = moment.offset;
        item.noSeconds = moment.noSeconds;
        item.person = person();
        item.note = words(Column::Note);
        item.excluded = truth(Column::Excluded).value_or(false);
        item.excludedReason = item.excluded ? words(Column::ExcludedReason) : QString();
        m_file.batch.template of<Reading>().append(item);
    }

    void takeReadings(const ReadMoment &moment)
    {
        if (m_file.notes) {
            Note note;
            note.at = moment.at;
            note.offset = moment.offset;
            note.person = person();
            note.wholeDay = truth(Column::WholeDay).value_or(false);
            note.text = words(Column::Note);
            if (!note.text.isEmpty())
                m_file.batch.notes.append(note);
            return;
        }
        for (const ReadingKind kind : std::as_const(m_file.kinds)) {
            switch (kind) {
            case ReadingKind::HeartRate:
                if (const auto bpm = whole(Column::HeartRate))
                    add(HeartRateReading{{}, *bpm}, moment);
                break;
            case ReadingKind::BloodPressure:
                takeBloodPressure(moment);
                break;
            case ReadingKind::Weight:
                takeWeight(moment);
                break;
            case ReadingKind::Temperature:
                if (const auto celsius = value(Column::Temperature)) {
                    TemperatureReading reading;
                    reading.celsius = *celsius;
                    reading.site = whole(Column::Site).value_or(0);
                    add(reading, moment);
                }
                break;
            case ReadingKind::Oxygen:
                if (const auto saturation = value(Column::Saturation)) {
                    OxygenReading reading;
                    reading.saturation = *saturation;
                    if (!m_columns.has(Column::Systolic))
                        reading.pulse = value(Column::Pulse);
                    add(reading, moment);
                }
                break;
            }
        }
    }

    void takeBloodPressure(const ReadMoment &moment)
    {
        const auto systolic = whole(Column::Systolic);
        const auto diastolic = whole(Column::Diastolic);
        if (!systolic && !diastolic)
            return;
        if (!systolic || !diastolic) {
            if (m_problem.isEmpty())
                m_problem = Words::tr("One of the two pressures is missing.");
            return;
        }
        BloodPressureReading reading;
        reading.systolic = *systolic;
        reading.diastolic = *diastolic;
        reading.meanArterial = whole(Column::MeanArterial);
        reading.pulse = whole(Column::Pulse);
        reading.irregularHeartbeat = truth(Column::IrregularHeartbeat);
        reading.movement = truth(Column::Movement);
        reading.cuffOk = truth(Column::CuffOk);
        add(reading, moment);
    }

    void takeWeight(const ReadMoment &moment)
    {
        constexpr double GramsInKilogram = 1000;
        const auto kilograms = value(Column::Weight);
        if (!kilograms)
            return;
        WeightReading reading;
        reading.grams = int(std::lround(std::clamp(*kilograms, 0.0, 1e6) * GramsInKilogram));
        reading.impedance = value(Column::Impedance);
        reading.fat = value(Column::Fat);
        reading.muscle = value(Column::Muscle);
        reading.water = value(Column::Water);
        add(reading, moment);
    }

    const Columns &m_columns;
    const ReadingFileOptions &m_options;
    ReadingFile &m_file;
    MomentReader m_moments;
    bool m_ours;
    QHash<QString, qint64> m_people;
    int m_dayFirst = 0;
    int m_monthFirst = 0;
    bool m_anyOpen = false;
    QString m_zoneName;
    QTimeZone m_zone;
    const QStringList *m_row = nullptr;
    QString m_problem;
};

Error notUnderstood()
{
    return Error(Error::Unsupported, u"no columns of readings"_s)
        .explained(
            {Words::tr("There are no readings in this file that Pulsekeep understands."),
             Words::tr(
                 "It looks for a row of names such as Date, Time, Systolic, Diastolic and Pulse, or Date, Time and"
                 " Weight."),
             Words::tr("Check that it is the right file, or name its columns so in a spreadsheet.")});
}

} // namespace

Result<ReadingFile> readReadingFile(const QByteArray &bytes, const QString &name, const ReadingFileOptions &options)
{
    const auto text = textOf(bytes);
    if (!text)
        return Failure(text.error());
    const QChar separator = CsvReader::separatorOf(*text);

    CsvReader rows(*text, separator);
    QStringList headers;
    bool understood = false;
    for (int row = 0; row < HeaderWithin && !understood && rows.next(&headers); ++row)
        understood = Columns(headers).areUnderstood();
    if (!understood)
        return Failure(notUnderstood());

    const Columns columns(headers);
    ReadingFile file;
    file.format = formatOf(headers);
    file.kinds = columns.kinds();
    file.notes = columns.hasNotesOnly();
    file.columns = columns.all();
    file.batch.file = QFileInfo(name).fileName();
    file.batch.format = file.format;

    RowTaker taker(columns, options, &file);
    QStringList row;
    CsvReader ahead = rows;
    while (ahead.next(&row))
        taker.learnOrder(row);
    taker.settleOrder();
    while (rows.next(&row))
        taker.take(row, rows.line(), rows.cutOff());
    return file;
}

} // namespace pulsekeep
