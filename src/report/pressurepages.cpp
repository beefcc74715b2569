// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "report/pressurepages.h"

#include "charts/ticks.h"
#include "report/sheet.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace pulsekeep {

using namespace Qt::StringLiterals;

namespace {

/** Translates what is said here to people. */
class Words
{
    Q_DECLARE_TR_FUNCTIONS(PressurePages)
};

// Millimetres; letters in points.
constexpr double Margin = 15;
constexpr double FootAt = 9; // from the lower edge
constexpr double FootHeight = 4;
constexpr double TextLine = 4.7;
constexpr double ClassLine = 5;
constexpr double RowHeight = 4.4;
constexpr double ColumnGap = 8;
constexpr double BoxPadding = 3.6;
constexpr double SectionGap = 3.4;
constexpr double HeadingLine = 5.8;
constexpr double TableHead = 4;
constexpr double ChartAbove = 8;   // its title
constexpr double ChartBelow = 7;   // the names of the moments
constexpr double MeasuredAt = 116; // from the left margin
constexpr double HairLine = 0.4;   // points
constexpr double GridLine = 0.5;
constexpr double MainRule = 1.6;

const Lettering Title{20, QFont::DemiBold, true};
const Lettering Figure{25, QFont::DemiBold, true};
const Lettering Heading{11, QFont::DemiBold};
const Lettering Name{12, QFont::DemiBold};
const Lettering Body{9.5};
const Lettering Strong{9.5, QFont::DemiBold};
const Lettering Small{8.5};
const Lettering Row{9};
const Lettering RowStrong{9, QFont::DemiBold};

/** Draws one report. */
class Pages
{
public:
    Pages(QPagedPaintDevice *device, QPainter *painter, const PressureReport &report, QSizeF size, double dpi,
          const QLocale &locale)
        : m_device(device), m_report(report), m_sheet(painter, size, dpi), m_locale(locale),
          m_right(size.width() - Margin), m_bottom(size.height() - FootAt - FootHeight)
    {
    }

    void paint();

private:
    double inner() const { return m_right - Margin; }
    void head();
    void figures();
    void sentence();
    void chart(double height);
    void drawPoints(const QRectF &plot, double low, double high);
    void classes();
    double chartHeight();
    double measuredHeight();
    void measuredWith(double top);
    double tableHead(double left, double width);
    void row(double left, double width, double y, const ReportLine &line);
    static int columnRows(int lines);
    QString labelOf(qsizetype line) const;
    void table();
    double boxHeight();
    QList<TextRun> boxText() const;
    void box();
    void foot(int page, int pages);

    QPagedPaintDevice *m_device;
    const PressureReport &m_report;
    Sheet m_sheet;
    QLocale m_locale;
    double m_right;
    double m_bottom; ///< nothing but the foot below it
    double m_y = Margin;
};

void Pages::head()
{
    m_sheet.text(Margin, m_y + 3.6, m_report.title, Title);
    m_sheet.text(Margin, m_y + 11, m_report.period, Body);
    const double room = inner() - m_sheet.textWidth(m_report.title, Title) - ColumnGap;
    m_sheet.text(m_right, m_y + 5.2, m_sheet.fitted(m_report.person, Name, room), Name, Sheet::Right);
    m_sheet.text(m_right, m_y + 11, m_report.born, Body, Sheet::Right);
    m_y += 15.6;
    m_sheet.line({Margin, m_y}, {m_right, m_y}, MainRule);
}

void Pages::figures()
{
    const double width = inner() / std::max<qsizetype>(1, m_report.figures.size());
    const double top = m_y + 2;
    double left = Margin;
    for (const auto &figure : m_report.figures) {
        if (left > Margin)
            m_sheet.line({left - 4, top}, {left - 4, top + 23.4}, GridLine, Sheet::faint());
        m_sheet.text(left, top + 4.8, m_sheet.fitted(figure.label, Body, width - 5), Body, Sheet::Left, Sheet::grey());
        m_sheet.text(left, top + 12.4, figure.number, Figure);
        m_sheet.text(left, top + 19.4, m_sheet.fitted(figure.detail, Small, width - 5), Small, Sheet::Left,
                     Sheet::grey());
        left += width;
    }
    m_y = top + 25;
    m_sheet.line({Margin, m_y}, {m_right, m_y}, GridLine);
}

void Pages::sentence()
{
    m_y += 2.4;
    const QList<TextRun> runs{{m_report.finding, true}, {u' ' + m_report.sentences.join(u' ')}};
    m_y += m_sheet.paragraph(Margin, m_y, inner(), runs, Body, TextLine);
}

void Pages::drawPoints(const QRectF &plot, double low, double high)
{
    constexpr int Many = 80;
    constexpr int VeryMany = 300;
    const auto count = m_report.points.size();
    const double radius = count <= Many ? 1.1 : count <= VeryMany ? 0.75 : 0.45;
    const auto place = [&](const ReportPoint &point, double value) {
        const double x = double(point.at - m_report.from) / double(std::max<qint64>(1, m_report.to - m_report.from));
        return QPointF(plot.left() + std::clamp(x, 0.0, 1.0) * plot.width(),
                       plot.bottom() - (value - low) / (high - low) * plot.height());
    };
    for (const auto &point : m_report.points)
        m_sheet.line(place(point, point.systolic), place(point, point.diastolic), count <= VeryMany ? 0.7 : 0.3,
                     Sheet::faint());
    for (const auto &point : m_report.points) {
        m_sheet.dot(place(point, point.systolic), radius, point.evening);
        m_sheet.dot(place(point, point.diastolic), radius, point.evening);
    }
}

void Pages::chart(double height)
{
    constexpr double LabelWidth = 9;
    constexpr double NamesWidth = 24;
    constexpr int MostLines = 7;
    constexpr int MostMoments = 6;

    m_y += SectionGap + ChartAbove - 6;
    m_sheet.text(Margin, m_y, m_report.chartTitle, Heading);
    double right = m_right;
    for (const bool evening : {true, false}) {
        const auto word = evening ? Words::tr("evening") : Words::tr("morning");
        m_sheet.text(right, m_y, word, Body, Sheet::Right);
        right -= m_sheet.textWidth(word, Body) + 2.6;
        m_sheet.dot({right, m_y}, 1.1, evening);
        right -= 5;
    }
    m_y += 6;

    double low = m_report.limit.diastolic;
    double high = m_report.limit.systolic;
    for (const auto &point : m_report.points) {
        low = std::min(low, point.diastolic);
        high = std::max(high, point.systolic);
    }
    const auto values = valueTicks(low, high, MostLines);
    const QRectF plot(Margin + LabelWidth, m_y, inner() - LabelWidth - NamesWidth, height);
    const auto y = [&](double value) {
        return plot.bottom() - (value - values.bottom) / (values.top - values.bottom) * plot.height();
    };
    for (const double value : values.at) {
        m_sheet.line({plot.left(), y(value)}, {plot.right(), y(value)}, GridLine, Sheet::faint());
        m_sheet.text(plot.left() - 2, y(value), m_locale.toString(qRound(value)), Row, Sheet::Right, Sheet::grey());
    }
    for (const auto &tick : timeTicks(m_report.from, m_report.to, MostMoments, m_report.zone, m_locale)) {
        const double x =
            plot.left() + double(tick.at - m_report.from) / double(m_report.to - m_report.from) * plot.width();
        const double half = m_sheet.textWidth(tick.label, Row) / 2;
        m_sheet.text(std::clamp(x, plot.left() + half - LabelWidth, m_right - half), plot.bottom() + 4, tick.label, Row,
                     Sheet::Centre, Sheet::grey());
    }
    const auto limitLine = [&](int value, const QString &name) {
        m_sheet.line({plot.left(), y(value)}, {plot.right(), y(value)}, 0.9, Sheet::ink(), true);
        //: A line in a chart of blood pressure; %1 is a number
        m_sheet.text(plot.right() + 2, y(value), Words::tr("limit %1").arg(value), Strong);
        m_sheet.text(plot.right() + 2, y(value) + 4.6, name, Body);
    };
    drawPoints(plot, values.bottom, values.top);
    limitLine(m_report.limit.systolic, Words::tr("systolic"));
    limitLine(m_report.limit.diastolic, Words::tr("diastolic"));
    m_y = plot.bottom() + ChartBelow;
}

double Pages::measuredHeight()
{
    double height = 0;
    for (const auto &line : m_report.measuredWith)
        height += m_sheet.paragraphHeight(inner() - MeasuredAt, {{line}}, Body, TextLine);
    return height;
}

/** As high as leaves room for the whole table below it, within what is good to look at; a table that needs another page
 *  anyway leaves the room to the chart. */
double Pages::chartHeight()
{
    constexpr double Least = 36;
    constexpr double Usual = 52;
    constexpr double Most = 64;
    const double besides = SectionGap + ChartAbove + ChartBelow + SectionGap + HeadingLine
        + std::max(m_report.classes.size() * ClassLine, measuredHeight()) + SectionGap
        + (m_report.tableNote.isEmpty() ? 0 : TextLine) + TableHead
        + columnRows(static_cast<int>(m_report.table.size())) * RowHeight + SectionGap + boxHeight();
    const double left = m_bottom - m_y - besides;
    return left < Least ? Usual : std::min(left, Most);
}

void Pages::classes()
{
    constexpr double NameAt = 5;
    constexpr double ReachWidth = 36;
    constexpr double CountWidth = 12;
    constexpr double CountAt = MeasuredAt - 8;
    double reachAt = 26;
    for (const auto &one : m_report.classes)
        reachAt = std::max(reachAt, NameAt + m_sheet.textWidth(one.name, Body) + 3);
    const double barAt = reachAt + ReachWidth;
    const double barLength = std::max(0.0, CountAt - CountWidth - barAt);

    m_y += SectionGap;
    const double top = m_y;
    m_sheet.text(Margin, m_y, Words::tr("By class, the higher value decides"), Heading);
    m_y += HeadingLine;
    int most = 1;
    for (const auto &one : m_report.classes)
        most = std::max(most, one.count);
    for (const auto &one : m_report.classes) {
        m_sheet.shape({Margin + 1.6, m_y}, 2.3, one.shape);
        m_sheet.text(Margin + NameAt, m_y, one.name, Body);
        m_sheet.text(Margin + reachAt, m_y, one.reach, Body, Sheet::Left, Sheet::grey());
        const double length = barLength * one.count / most;
        if (one.count > 0)
            m_sheet.bar({Margin + barAt, m_y - 1.2, length, 2.4}, Sheet::grey());
        m_sheet.text(Margin + CountAt, m_y, m_locale.toString(one.count), Strong, Sheet::Right);
        m_y += ClassLine;
    }
    measuredWith(top);
}

void Pages::measuredWith(double top)
{
    m_sheet.text(Margin + MeasuredAt, top, Words::tr("Measured with"), Heading);
    double y = top + HeadingLine - TextLine / 2;
    for (const auto &line : m_report.measuredWith)
        y += m_sheet.paragraph(Margin + MeasuredAt, y, inner() - MeasuredAt, {{line}}, Body, TextLine);
    m_y = std::max(m_y, y + TextLine / 2);
}

constexpr double MorningAt = 0.53; // of a column's width: right edges
constexpr double MorningPulseAt = 0.66;
constexpr double EveningAt = 0.87;

double Pages::tableHead(double left, double width)
{
    const double y = m_y + 1.4;
    m_sheet.text(left, y, m_report.lines == ReportLines::Days ? Words::tr("Day") : Words::tr("Time"), Small,
                 Sheet::Left, Sheet::grey());
    m_sheet.text(left + width * MorningAt, y, Words::tr("Morning"), Small, Sheet::Right, Sheet::grey());
    m_sheet.text(left + width * MorningPulseAt, y, Words::tr("Pulse"), Small, Sheet::Right, Sheet::grey());
    m_sheet.text(left + width * EveningAt, y, Words::tr("Evening"), Small, Sheet::Right, Sheet::grey());
    m_sheet.text(left + width, y, Words::tr("Pulse"), Small, Sheet::Right, Sheet::grey());
    m_sheet.line({left, y + 2.2}, {left + width, y + 2.2}, GridLine, Sheet::grey());
    return y + 2.2;
}

void Pages::row(double left, double width, double y, const ReportLine &line)
{
    const double middle = y + RowHeight / 2;
    m_sheet.text(left, middle, m_sheet.fitted(line.label, Row, width * 0.36), Row);
    const auto cell = [&](const PressureText &text, double pressureAt, double pulseAt) {
        m_sheet.text(left + width * pressureAt, middle, text.pressure, text.high ? RowStrong : Row, Sheet::Right);
        m_sheet.text(left + width * pulseAt, middle, text.pulse, Row, Sheet::Right, Sheet::grey());
    };
    cell(line.morning, MorningAt, MorningPulseAt);
    cell(line.evening, EveningAt, 1);
    m_sheet.line({left, y + RowHeight}, {left + width, y + RowHeight}, HairLine, Sheet::faint());
}

QString Pages::labelOf(qsizetype line) const
{
    while (line > 0 && m_report.table.at(line).label.isEmpty())
        --line;
    return m_report.table.at(line).label;
}

/** Of each column, so that both are as long. */
int Pages::columnRows(int lines)
{
    return (lines + 1) / 2;
}

void Pages::table()
{
    const double width = (inner() - ColumnGap) / 2;
    const auto rowsFit = [&](double bottom) {
        return std::max(0, static_cast<int>((bottom - m_y - TableHead) / RowHeight));
    };
    qsizetype done = 0;
    int page = 1;
    const double boxed = boxHeight() + SectionGap;
    const auto total = m_report.table.size();
    m_y += SectionGap - 1;
    if (!m_report.tableNote.isEmpty()) {
        m_sheet.text(Margin, m_y + 1.6, m_report.tableNote, Small, Sheet::Left, Sheet::grey());
        m_y += TextLine;
    }
    // How many pages there will be is said on each: the same arithmetic as below, without a pen.
    const auto pagesNeeded = [&] {
        int pages = 1;
        qsizetype left = total;
        double y = m_y;
        while (columnRows(static_cast<int>(left)) * RowHeight + TableHead + boxed > m_bottom - y) {
            left -= 2 * std::max(0, static_cast<int>((m_bottom - y - TableHead) / RowHeight));
            left = std::max<qsizetype>(left, 0);
            y = Margin + TextLine;
            ++pages;
        }
        return pages;
    };
    const int pages = pagesNeeded();
    for (;;) {
        const auto left = static_cast<int>(total - done);
        const bool last = columnRows(left) * RowHeight + TableHead + boxed <= m_bottom - m_y;
        const int rows = last ? columnRows(left) : std::min(rowsFit(m_bottom), columnRows(left));
        double lowest = m_y;
        for (int column = 0; column < 2 && rows > 0; ++column) {
            const double x = Margin + column * (width + ColumnGap);
            if (done >= total && column == 1)
                break;
            double y = tableHead(x, width);
            for (int i = 0; i < rows && done < total; ++i, ++done) {
                auto line = m_report.table.at(done);
                if (i == 0) // a day that goes on in this column is named again
                    line.label = labelOf(done);
                row(x, width, y, line);
                y += RowHeight;
            }
            lowest = std::max(lowest, y);
        }
        m_y = lowest;
        if (last)
            box();
        foot(page, pages);
        if (last)
            return;
        m_device->newPage();
        ++page;
        m_y = Margin;
        m_sheet.text(Margin, m_y, m_report.title + u", "_s + m_report.period, Small, Sheet::Left, Sheet::grey());
        m_sheet.text(m_right, m_y, m_report.person, Small, Sheet::Right, Sheet::grey());
        m_y += TextLine;
    }
}

QList<TextRun> Pages::boxText() const
{
    return {{Words::tr("What this page cannot tell."), true}, {u' ' + m_report.cannotTell.join(u' ')}};
}

double Pages::boxHeight()
{
    return m_sheet.paragraphHeight(inner() - 2 * BoxPadding, boxText(), Body, TextLine) + 2 * BoxPadding - 1;
}

void Pages::box()
{
    const double height = boxHeight();
    const double top = m_y + SectionGap;
    m_sheet.box({Margin, top, inner(), height}, 2, 0.9);
    m_sheet.paragraph(Margin + BoxPadding, top + BoxPadding - 0.8, inner() - 2 * BoxPadding, boxText(), Body, TextLine);
}

void Pages::foot(int page, int pages)
{
    const double y = m_sheet.height() - FootAt;
    m_sheet.text(Margin, y, m_report.foot, Small, Sheet::Left, Sheet::grey());
    //: %1 is the program and a mark of the data, %2 and %3 are numbers of pages
    m_sheet.text(m_right, y, Words::tr("%1, page %2 of %3").arg(m_report.origin).arg(page).arg(pages), Small,
                 Sheet::Right, Sheet::grey());
}

void Pages::paint()
{
    head();
    figures();
    sentence();
    chart(chartHeight());
    classes();
    table();
}

} // namespace

int reportLinesAtMost(const QPageSize &paper)
{
    constexpr double FirstPage = 198; // what stands above its table, about
    constexpr double Box = 30;
    const double height = paper.size(QPageSize::Millimeter).height() - Margin - FootAt - FootHeight;
    const int first = static_cast<int>((height + Margin - FirstPage) / RowHeight);
    const int second = static_cast<int>((height - Box) / RowHeight) - 2;
    return 2 * (std::max(0, first) + second);
}

bool paintPressureReport(QPagedPaintDevice *device, const PressureReport &report, const QPageSize &paper, double dpi,
                         const QLocale &locale)
{
    loadReportFonts();
    QPainter painter;
    if (!painter.begin(device))
        return false;
    Pages(device, &painter, report, paper.size(QPageSize::Millimeter), dpi, locale).paint();
    return painter.end();
}

} // namespace pulsekeep
