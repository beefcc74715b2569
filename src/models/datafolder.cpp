// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "datafolder.h"

#include <QDesktopServices>
#include <QDir>
#include <QFileInfo>
#include <QLocale>
#include <QUrl>

namespace pulsekeep {

using namespace Qt::StringLiterals;

DataFolder::DataFolder(const Store *store, const Clock *clock, QObject *parent)
    : QObject(parent), m_store(store), m_clock(clock)
{
}

QString DataFolder::file() const
{
    return QDir::toNativeSeparators(m_store->file());
}

void DataFolder::refresh()
{
    const QLocale locale;
    QString summary;
    const auto months = m_store->history(0, {}, {}, Resolution::Month);
    if (months && months->isEmpty()) {
        summary = tr("Nothing in it yet");
    } else if (months) {
        qint64 minutes = 0;
        for (const auto &month : *months)
            minutes += month.minutes;
        const int year = months->first().start.toTimeZone(m_clock->zone()).date().year();
        const qint64 bytes = QFileInfo(m_store->file()).size() + QFileInfo(m_store->file() + u"-wal"_s).size();
        //: %1 is a number of minutes, %2 a year, %3 a size such as "12 MB"
        summary = tr("%1 minutes since %2, %3")
                      .arg(locale.toString(minutes), QString::number(year),
                           locale.formattedDataSize(bytes, 0, QLocale::DataSizeSIFormat));
    }
    if (summary == m_summary)
        return;
    m_summary = summary;
    Q_EMIT summaryChanged();
}

void DataFolder::show() const
{
    QDesktopServices::openUrl(QUrl::fromLocalFile(QFileInfo(m_store->file()).path()));
}

} // namespace pulsekeep
