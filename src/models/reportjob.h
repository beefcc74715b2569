// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "pressureview.h"
#include "report/reportsource.h"

#include <QUrl>
#include <QtQml/qqmlregistration.h>

namespace pulsekeep {

class Registry;

/** The doctor's page while a person chooses its days, paper and place: saved as a file or printed. */
class ReportJob : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the program")
    /// Days as year, month and day, such as 2026-11-20.
    Q_PROPERTY(QString firstDay READ firstDay WRITE setFirstDay NOTIFY requestChanged)
    Q_PROPERTY(QString lastDay READ lastDay WRITE setLastDay NOTIFY requestChanged)
    Q_PROPERTY(QString rangeFault READ rangeFault NOTIFY requestChanged)
    /// "a4" or "letter".
    Q_PROPERTY(QString paper READ paper WRITE setPaper NOTIFY requestChanged)
    /// What the page will say first: "26 of 52 readings ..."; empty where nothing can be reported.
    Q_PROPERTY(QString summary READ summary NOTIFY requestChanged)
    /// The system's, the usual one first.
    Q_PROPERTY(QStringList printers READ printers NOTIFY requestChanged)
    /// Where the file is to go, and what it will be called.
    Q_PROPERTY(QUrl folderUrl READ folderUrl WRITE setFolderUrl NOTIFY requestChanged)
    Q_PROPERTY(QString folder READ folder NOTIFY requestChanged)
    Q_PROPERTY(QString fileName READ fileName NOTIFY requestChanged)
    /// What was done, in a sentence; empty before.
    Q_PROPERTY(QString outcome READ outcome NOTIFY outcomeChanged)
    Q_PROPERTY(pulsekeep::Explained problem READ problem NOTIFY outcomeChanged)
    Q_PROPERTY(bool ready READ isReady NOTIFY requestChanged)

public:
    /** Borrowed things outlive it; @p view knows whose page it is and by which classes. */
    ReportJob(Store *store, const Clock *clock, PressureView *view, const Registry *registry,
              QObject *parent = nullptr);

    QString firstDay() const { return m_firstDay; }
    void setFirstDay(const QString &day);
    QString lastDay() const { return m_lastDay; }
    void setLastDay(const QString &day);
    QString rangeFault() const;
    QString paper() const { return m_paper; }
    void setPaper(const QString &paper);
    QString summary() const { return m_summary; }
    QStringList printers() const { return m_printers; }
    QUrl folderUrl() const { return QUrl::fromLocalFile(m_folder); }
    void setFolderUrl(const QUrl &folder);
    QString folder() const;
    QString fileName() const;
    QString outcome() const { return m_outcome; }
    const Explained &problem() const { return m_problem; }
    bool isReady() const { return !m_summary.isEmpty(); }

    /** Begins a choice with the days that are shown. */
    Q_INVOKABLE void open(const QDate &first, const QDate &last);
    Q_INVOKABLE void save();
    Q_INVOKABLE void print(const QString &printer);
    Q_INVOKABLE void showFile() const;

Q_SIGNALS:
    void requestChanged();
    void outcomeChanged();

private:
    Result<PressureReport> report() const;
    void look();
    void tell(const Result<> &result, const QString &outcome);

    Store *m_store;
    const Clock *m_clock;
    PressureView *m_view;
    const Registry *m_registry;
    QString m_firstDay;
    QString m_lastDay;
    QString m_paper;
    QString m_summary;
    QStringList m_printers;
    QString m_folder;
    QString m_outcome;
    QString m_file;
    Explained m_problem;
};

} // namespace pulsekeep
