// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pressuretable.h"

#include <algorithm>

namespace pulsekeep {

using namespace Qt::StringLiterals;

QString pressureMarksInWords(quint8 marks)
{
    QStringList words;
    if (marks & PressureMark::Irregular)
        words += PressureTable::tr("irregular heartbeat");
    if (marks & PressureMark::Movement)
        words += PressureTable::tr("movement");
    if (marks & PressureMark::LooseCuff)
        words += PressureTable::tr("loose cuff");
    return words.join(u", "_s);
}

QString partInWords(PartOfDay part)
{
    return part == PartOfDay::Morning ? PressureTable::tr("morning") : PressureTable::tr("evening");
}

void PressureTable::show(const PressureData *data, std::pair<qsizetype, qsizetype> places,
                         const PressureClasses &classes, const HistoryWords &words)
{
    m_data = data;
    m_places = places;
    m_classes = classes;
    m_words = words;
    arrange();
}

void PressureTable::setFilter(const QString &filter)
{
    if (filter == m_filter)
        return;
    m_filter = filter;
    Q_EMIT filterChanged();
    arrange();
}

void PressureTable::sortBy(SortBy by)
{
    m_descending = by == m_sortedBy ? !m_descending : true;
    m_sortedBy = by;
    Q_EMIT sortingChanged();
    arrange();
}

void PressureTable::arrange()
{
    beginResetModel();
    m_order.clear();
    if (m_data) {
        m_order.reserve(total());
        for (auto place = m_places.first; place < m_places.second; ++place) {
            if (m_filter.isEmpty() || textOf(place).contains(m_filter, Qt::CaseInsensitive))
                m_order.append(place);
        }
        const auto &readings = m_data->readings();
        const auto key = [&](qsizetype place) -> qint64 {
            const auto &reading = readings.at(place);
            switch (m_sortedBy) {
            case ByTime:
                return place;
            case BySystolic:
                return reading.systolic;
            case ByDiastolic:
                return reading.diastolic;
            case ByPulse:
                return reading.pulse;
            }
            Q_UNREACHABLE();
        };
        std::sort(m_order.begin(), m_order.end(), [&](qsizetype left, qsizetype right) {
            const std::pair first(key(left), left);
            const std::pair second(key(right), right);
            return m_descending ? first > second : first < second;
        });
    }
    endResetModel();
    Q_EMIT countChanged();
}

QString PressureTable::when(const PressureReading &reading) const
{
    const auto local = QDateTime::fromMSecsSinceEpoch(reading.at, Qt::OffsetFromUTC, reading.offset);
    const QLocale locale;
    //: Formats of a day, as QLocale writes them; %1 is a time of day
    return tr("%1, %2").arg(m_words->day(reading.at), locale.toString(local.time(), QLocale::ShortFormat));
}

/** All that a filter looks at. */
QString PressureTable::textOf(qsizetype place) const
{
    const auto &reading = m_data->readings().at(place);
    const auto &info = m_data->info(place);
    const auto name = m_classes.at(m_classes.of(reading.systolic, reading.diastolic)).name;
    return QStringList{when(reading),
                       u"%1/%2"_s.arg(reading.systolic).arg(reading.diastolic),
                       name,
                       partInWords(reading.part()),
                       pressureMarksInWords(reading.marks),
                       info.note,
                       info.reason}
        .join(u'\n');
}

int PressureTable::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : count();
}

QVariant PressureTable::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const auto place = m_order.at(index.row());
    const auto &reading = m_data->readings().at(place);
    const auto &info = m_data->info(place);
    const auto &itsClass = m_classes.at(m_classes.of(reading.systolic, reading.diastolic));
    switch (role) {
    case ReadingIdRole:
        return reading.id;
    case Qt::DisplayRole:
    case WhenRole:
        return when(reading);
    case PartRole:
        return partInWords(reading.part());
    case PressureRole:
        return u"%1/%2"_s.arg(reading.systolic).arg(reading.diastolic);
    case PulseRole:
        return reading.pulse > 0 ? QLocale().toString(reading.pulse) : QString();
    case ClassNameRole:
        return itsClass.name;
    case ShapeRole:
        return itsClass.shape;
    case ColourRole:
        return itsClass.colour;
    case MarksRole:
        return pressureMarksInWords(reading.marks);
    case NoteRole:
        return info.note;
    case LeftOutRole:
        return reading.excluded;
    case ReasonRole:
        return info.reason;
    case SourceRole:
        switch (info.source) {
        case ReadingSource::Device:
            return QString();
        case ReadingSource::Typed:
            return tr("typed in");
        case ReadingSource::Imported:
            return tr("imported");
        }
        Q_UNREACHABLE();
    case TypedRole:
        return info.source == ReadingSource::Typed;
    default:
        return {};
    }
}

QHash<int, QByteArray> PressureTable::roleNames() const
{
    return {{ReadingIdRole, "readingId"}, {WhenRole, "when"},       {PartRole, "part"},
            {PressureRole, "pressure"},   {PulseRole, "pulse"},     {ClassNameRole, "className"},
            {ShapeRole, "shape"},         {ColourRole, "colour"},   {MarksRole, "marks"},
            {NoteRole, "note"},           {LeftOutRole, "leftOut"}, {ReasonRole, "reason"},
            {SourceRole, "source"},       {TypedRole, "typed"}};
}

int PressureTable::rowOf(qint64 reading) const
{
    for (int row = 0; row < count(); ++row) {
        if (m_data->readings().at(m_order.at(row)).id == reading)
            return row;
    }
    return -1;
}

} // namespace pulsekeep
