// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reportjob.h"

#include "devices/registry.h"
#include "report/pdf.h"
#include "report/pressurepages.h"
#include "report/printing.h"

#include <QCoreApplication>
#include <QDesktopServices>
#include <QDir>
#include <QFileInfo>
#include <QSaveFile>
#include <QStandardPaths>

namespace pulsekeep {

using namespace Qt::StringLiterals;

namespace {

/** Where letters are written on letter paper. */
QString usualPaper()
{
    switch (QLocale().territory()) {
    case QLocale::UnitedStates:
    case QLocale::Canada:
    case QLocale::Mexico:
    case QLocale::Philippines:
    case QLocale::Chile:
    case QLocale::Colombia:
    case QLocale::Venezuela:
        return u"letter"_s;
    default:
        return u"a4"_s;
    }
}

QDate dayOf(const QString &text)
{
    return QDate::fromString(text.trimmed(), Qt::ISODate);
}

} // namespace

ReportJob::ReportJob(Store *store, const Clock *clock, PressureView *view, const Registry *registry, QObject *parent)
    : QObject(parent), m_store(store), m_clock(clock), m_view(view), m_registry(registry), m_paper(usualPaper()),
      m_folder(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation))
{
    if (m_folder.isEmpty() || !QFileInfo(m_folder).isDir())
        m_folder = QDir::homePath();
}

void ReportJob::open(const QDate &first, const QDate &last)
{
    m_firstDay = first.toString(Qt::ISODate);
    // Days to come are no part of a report.
    m_lastDay = std::min(last, m_view->now().date()).toString(Qt::ISODate);
    m_printers = pulsekeep::printers();
    m_outcome.clear();
    m_problem = {};
    Q_EMIT outcomeChanged();
    look();
}

void ReportJob::setFirstDay(const QString &day)
{
    if (day == m_firstDay)
        return;
    m_firstDay = day;
    look();
}

void ReportJob::setLastDay(const QString &day)
{
    if (day == m_lastDay)
        return;
    m_lastDay = day;
    look();
}

void ReportJob::setPaper(const QString &paper)
{
    if (paper == m_paper || !paperNamed(paper))
        return;
    m_paper = paper;
    look();
}

void ReportJob::setFolderUrl(const QUrl &folder)
{
    if (!folder.isLocalFile() || folder.toLocalFile() == m_folder)
        return;
    m_folder = folder.toLocalFile();
    Q_EMIT requestChanged();
}

QString ReportJob::folder() const
{
    return QDir::toNativeSeparators(m_folder);
}

QString ReportJob::fileName() const
{
    const auto name = u"blood-pressure-%1"_s.arg(m_lastDay.trimmed());
    auto file = name + u".pdf"_s;
    // What is there stays there.
    for (int i = 2; QFileInfo::exists(QDir(m_folder).filePath(file)); ++i)
        file = u"%1-%2.pdf"_s.arg(name, QString::number(i));
    return file;
}

QString ReportJob::rangeFault() const
{
    const auto first = dayOf(m_firstDay);
    const auto last = dayOf(m_lastDay);
    if (!first.isValid() || !last.isValid())
        //: %1 is a date such as 2026-11-20
        return tr("Type a day as year, month and day, such as %1.").arg(m_view->now().date().toString(Qt::ISODate));
    return first > last ? tr("The first day is after the last.") : QString();
}

Result<PressureReport> ReportJob::report() const
{
    ReportRequest request;
    request.scope = Scope::ofPerson(m_view->person());
    request.first = dayOf(m_firstDay);
    request.last = dayOf(m_lastDay);
    request.classes = m_view->pressureClasses();
    request.seriesAsOne = m_view->isSeriesAsOne();
    request.version = QCoreApplication::applicationVersion();
    const auto data = reportData(m_store, *m_clock, request, [this](const QString &id) {
        const auto model = m_registry ? m_registry->model(id) : std::nullopt;
        return model ? model->name : QString();
    });
    if (!data)
        return Failure(data.error());
    return pressureReport(*data, QLocale(), reportLinesAtMost(*paperNamed(m_paper)));
}

/** What the choice comes to. */
void ReportJob::look()
{
    m_summary.clear();
    if (rangeFault().isEmpty()) {
        const auto made = report();
        m_problem = made ? Explained() : Explained(made.error().explanation());
        if (made)
            m_summary = made->finding + u' ' + made->sentences.constFirst();
        Q_EMIT outcomeChanged();
    }
    Q_EMIT requestChanged();
}

void ReportJob::tell(const Result<> &result, const QString &outcome)
{
    m_problem = result ? Explained() : Explained(result.error().explanation());
    m_outcome = result ? outcome : QString();
    Q_EMIT outcomeChanged();
    Q_EMIT requestChanged(); // the next file has another name
}

void ReportJob::save()
{
    m_file = QDir(m_folder).filePath(fileName());
    const auto write = [this]() -> Result<> {
        const auto made = report();
        if (!made)
            return Failure(made.error());
        const auto pdf = pressurePdf(*made, *paperNamed(m_paper), QLocale());
        if (!pdf)
            return Failure(pdf.error());
        QSaveFile file(m_file);
        if (file.open(QIODevice::WriteOnly) && file.write(*pdf) == pdf->size() && file.commit())
            return {};
        const Explanation explanation{tr("The file %1 could not be written.").arg(QDir::toNativeSeparators(m_file)),
                                      file.errorString() + u'.',
                                      tr("Choose another folder, or check the disk and the folder's permissions.")};
        return Failure(Error(Error::Storage, file.errorString()).explained(explanation));
    };
    //: %1 is a file with its folder
    tell(write(), tr("The report is in %1.").arg(QDir::toNativeSeparators(m_file)));
}

void ReportJob::print(const QString &printer)
{
    const auto made = report();
    //: %1 is the name of a printer
    tell(made ? printPressureReport(*made, printer, *paperNamed(m_paper), QLocale()) : Failure(made.error()),
         tr("The report was handed to %1.").arg(printer));
}

void ReportJob::showFile() const
{
    QDesktopServices::openUrl(QUrl::fromLocalFile(m_file));
}

} // namespace pulsekeep
