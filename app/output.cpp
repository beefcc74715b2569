// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "output.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

#include <cstdio>
#include <unistd.h>

namespace pulsekeep {

using namespace Qt::StringLiterals;

namespace {

void put(FILE *file, QByteArrayView bytes)
{
    fwrite(bytes.data(), 1, static_cast<size_t>(bytes.size()), file);
}

QString padded(const QString &cell, qsizetype width, bool toTheRight)
{
    return toTheRight ? cell.rightJustified(width) : cell.leftJustified(width);
}

} // namespace

QString printable(QString text)
{
    for (auto &character : text) {
        if (character.category() == QChar::Other_Control || character == QChar::LineSeparator
            || character == QChar::ParagraphSeparator)
            character = u' ';
    }
    return text;
}

Output::Output(bool json) : m_json(json), m_terminal(!json && isatty(STDOUT_FILENO))
{
}

/** A line has ended. */
void Output::ended() const
{
    if (!m_hurry)
        fflush(stdout);
}

void Output::line(const QString &text)
{
    endLine(text);
}

void Output::begin(const QString &text)
{
    put(stdout, printable(text).toUtf8());
    fflush(stdout);
}

void Output::endLine(const QString &text)
{
    put(stdout, printable(text).toUtf8());
    put(stdout, "\n");
    ended();
}

void Output::rewrite(const QString &text)
{
    if (!m_terminal)
        return;
    put(stdout, "\r\x1b[K"); // to the first column, and everything after it away
    begin(text);
}

void Output::table(const QList<QStringList> &rows, const QList<int> &numbers)
{
    QList<qsizetype> widths;
    for (const auto &row : rows) {
        widths.resize(std::max(widths.size(), row.size()));
        for (qsizetype column = 0; column < row.size(); ++column)
            widths[column] = std::max(widths.at(column), row.at(column).size());
    }
    for (const auto &row : rows) {
        QString text;
        for (qsizetype column = 0; column < row.size(); ++column)
            text += padded(row.at(column), widths.at(column), numbers.contains(static_cast<int>(column))) + u"  "_s;
        while (text.endsWith(u' '))
            text.chop(1);
        line(text);
    }
}

void Output::object(const QJsonObject &object)
{
    put(stdout, QJsonDocument(object).toJson(QJsonDocument::Compact));
    put(stdout, "\n");
    ended();
}

void Output::value(const QJsonValue &value)
{
    // A document holds objects and arrays only: anything else is taken out of an array again.
    auto text = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
    put(stdout, QByteArrayView(text).sliced(1, text.size() - 2));
    put(stdout, "\n");
}

void Output::bytes(QByteArrayView bytes)
{
    put(stdout, bytes);
}

void Output::complain(const Error &error, const QString &device)
{
    auto sentence = error.explanation().text();
    if (!device.isEmpty())
        sentence.prepend(device + QLatin1String(": "));
    if (error.kind() == Error::BondLost)
        sentence +=
            QLatin1Char(' ') + QCoreApplication::translate("Output", "\"pulsekeep pair --renew DEVICE\" does that.");
    complain(sentence);
}

void Output::complain(const QString &sentence)
{
    fflush(stdout);
    put(stderr, printable(sentence).toUtf8());
    put(stderr, "\n");
    fflush(stderr);
}

Result<> Output::flush()
{
    if (fflush(stdout) == 0 && !ferror(stdout))
        return {};
    const Explanation explanation{QCoreApplication::translate("Output", "The output could not be written."),
                                  {},
                                  QCoreApplication::translate("Output", "Check the disk or the program it goes to.")};
    return Failure(Error(Error::Storage, u"standard output"_s).explained(explanation));
}

} // namespace pulsekeep
