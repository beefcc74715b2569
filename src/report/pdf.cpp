// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "report/pdf.h"

#include "report/pressurepages.h"

#include <QBuffer>
#include <QHashSeed>
#include <QPdfWriter>

#include <algorithm>

namespace pulsekeep {

using namespace Qt::StringLiterals;

namespace {

constexpr int Resolution = 1200; // dots an inch: widths of letters are exact enough at that size

/** Fonts stand in the file in the order of a hash of Qt's, which differs from run to run unless its seed is fixed. */
class FixedHashOrder
{
public:
    FixedHashOrder() { QHashSeed::setDeterministicGlobalSeed(); }
    ~FixedHashOrder() { QHashSeed::resetRandomGlobalSeed(); }
    Q_DISABLE_COPY_MOVE(FixedHashOrder)
};

/** Corrects the table of references after something at @p from has grown by @p growth bytes. */
void moveReferences(QByteArray *pdf, qsizetype from, qsizetype growth)
{
    constexpr qsizetype OffsetDigits = 10;
    constexpr qsizetype EntryLength = 20;
    const auto start = pdf->lastIndexOf("startxref\n");
    const auto table = pdf->lastIndexOf("\nxref\n", start) + 1;
    if (start < 0 || table <= 0)
        return;
    auto entry = pdf->indexOf('\n', table + 5) + 1; // after the line "0 N"
    for (; entry + EntryLength <= start && pdf->at(entry + OffsetDigits) == ' '; entry += EntryLength) {
        const auto offset = pdf->mid(entry, OffsetDigits).toLongLong();
        if (pdf->at(entry + EntryLength - 3) == 'n' && offset > from)
            pdf->replace(entry, OffsetDigits, QByteArray::number(offset + growth).rightJustified(OffsetDigits, '0'));
    }
    const auto number = start + qsizetype(sizeof("startxref\n") - 1);
    const auto end = pdf->indexOf('\n', number);
    pdf->replace(number, end - number, QByteArray::number(table));
}

} // namespace

std::optional<QPageSize> paperNamed(const QString &name)
{
    if (name.compare("a4"_L1, Qt::CaseInsensitive) == 0)
        return QPageSize(QPageSize::A4);
    if (name.compare("letter"_L1, Qt::CaseInsensitive) == 0)
        return QPageSize(QPageSize::Letter);
    return {};
}

QByteArray withoutChance(QByteArray pdf, const QDateTime &made)
{
    const QByteArray key = "/CreationDate (";
    const auto begin = pdf.indexOf(key);
    if (begin < 0)
        return pdf;
    const auto value = begin + key.size();
    const auto end = pdf.indexOf(')', value);
    const auto date = made.toUTC().toString(u"'D:'yyyyMMddHHmmss'Z'"_s).toLatin1();
    const auto growth = date.size() - (end - value);
    pdf.replace(value, end - value, date);
    moveReferences(&pdf, begin, growth);
    return pdf;
}

Result<QByteArray> pressurePdf(const PressureReport &report, const QPageSize &paper, const QLocale &locale)
{
    QByteArray pdf;
    {
        const FixedHashOrder order;
        QBuffer buffer(&pdf);
        buffer.open(QIODevice::WriteOnly);
        QPdfWriter writer(&buffer);
        writer.setResolution(Resolution);
        writer.setPageSize(paper);
        writer.setPageMargins({});
        writer.setTitle(report.title);
        writer.setCreator(u"Pulsekeep"_s);
        if (!paintPressureReport(&writer, report, paper, Resolution, locale))
            return Failure(Error::Unsupported, u"cannot paint a PDF"_s);
    }
    return withoutChance(pdf, report.until);
}

} // namespace pulsekeep
