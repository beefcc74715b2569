// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "explained.h"
#include "export/csv.h"

#include <QThread>
#include <QTimer>
#include <QUrl>
#include <QVariantList>

#include <atomic>
#include <memory>
#include <vector>

namespace pulsekeep {

/** What the export dialog asks for, shows and does. Rows are read in a thread of their own, by a store that cannot
 *  write, so that the window stays alive however many there are. */
class ExportJob : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the program")
    /// Names of ExportKind: "heart_rate", "steps", "activity", "sleep".
    Q_PROPERTY(QStringList kinds READ kinds WRITE setKinds NOTIFY requestChanged)
    /// StoredDevice::id, 0: all.
    Q_PROPERTY(qlonglong device READ device WRITE setDevice NOTIFY requestChanged)
    /// Whose readings: Person::id, 0: everybody's.
    Q_PROPERTY(double person READ person WRITE setPerson NOTIFY requestChanged)
    /// Those that have ever been there, each with "id" and "name".
    Q_PROPERTY(QVariantList devices READ devices NOTIFY devicesChanged)
    Q_PROPERTY(Range range READ range WRITE setRange NOTIFY requestChanged)
    /// For OwnRange: days as people type them, year-month-day; both belong to it.
    Q_PROPERTY(QString firstDay READ firstDay WRITE setFirstDay NOTIFY requestChanged)
    Q_PROPERTY(QString lastDay READ lastDay WRITE setLastDay NOTIFY requestChanged)
    /// What is wrong with them, in a sentence.
    Q_PROPERTY(QString rangeFault READ rangeFault NOTIFY requestChanged)
    Q_PROPERTY(Resolution resolution READ resolution WRITE setResolution NOTIFY requestChanged)
    /// Where the files go.
    Q_PROPERTY(QString folder READ folder WRITE setFolder NOTIFY requestChanged)
    /// The same, for a file dialog.
    Q_PROPERTY(QUrl folderUrl READ folderUrl WRITE setFolderUrl NOTIFY requestChanged)
    Q_PROPERTY(QString folderFault READ folderFault NOTIFY requestChanged)
    /// Sleep has one of its own beside other kinds.
    Q_PROPERTY(QStringList fileNames READ fileNames NOTIFY requestChanged)
    Q_PROPERTY(bool ready READ isReady NOTIFY previewChanged)

    /// Names of the columns, and the first rows, each a list of cells.
    Q_PROPERTY(QStringList columns READ columns NOTIFY previewChanged)
    Q_PROPERTY(QVariantList rows READ rows NOTIFY previewChanged)
    /// "52 rows, 4 kB", or what is being done to find that out.
    Q_PROPERTY(QString summary READ summary NOTIFY previewChanged)
    Q_PROPERTY(bool counting READ isCounting NOTIFY previewChanged)

    Q_PROPERTY(State state READ state NOTIFY stateChanged)
    /// "12,000 of 43,000 rows"
    Q_PROPERTY(QString progress READ progress NOTIFY progressChanged)
    /// From 0 to 1; below 0 while nobody knows how many rows there are.
    Q_PROPERTY(double fraction READ fraction NOTIFY progressChanged)
    /// With their folders, once Done.
    Q_PROPERTY(QStringList files READ files NOTIFY stateChanged)
    Q_PROPERTY(pulsekeep::Explained problem READ problem NOTIFY stateChanged)

public:
    enum Range { Last30Days, Last3Months, ThisYear, Everything, OwnRange };
    Q_ENUM(Range)
    enum Resolution { Minutes, Hours, Days, Months };
    Q_ENUM(Resolution)
    enum State { Choosing, Writing, Done, Failed };
    Q_ENUM(State)

    static constexpr int PreviewRows = 5;
    static constexpr qint64 MostCounted = 200'000; ///< rows that are counted before anything is written

    /** @p store names the file that is read; @p clock may be asked by another thread. Both outlive it. */
    ExportJob(const Store *store, const Clock *clock, QObject *parent = nullptr);
    ~ExportJob() override;

    QStringList kinds() const { return m_kinds; }
    void setKinds(const QStringList &kinds);
    qlonglong device() const { return m_device; }
    void setDevice(qlonglong device);
    qint64 person() const { return m_person; }
    void setPerson(qint64 person);
    QVariantList devices() const { return m_devices; }
    Range range() const { return m_range; }
    void setRange(Range range);
    QString firstDay() const { return m_firstDay; }
    void setFirstDay(const QString &day);
    QString lastDay() const { return m_lastDay; }
    void setLastDay(const QString &day);
    QString rangeFault() const;
    Resolution resolution() const { return m_resolution; }
    void setResolution(Resolution resolution);
    QString folder() const { return m_folder; }
    void setFolder(const QString &folder);
    QUrl folderUrl() const { return QUrl::fromLocalFile(m_folder); }
    void setFolderUrl(const QUrl &folder) { setFolder(folder.toLocalFile()); }
    QString folderFault() const;
    QStringList fileNames() const;
    bool isReady() const;

    QStringList columns() const { return m_columns; }
    QVariantList rows() const { return m_rows; }
    QString summary() const { return m_summary; }
    bool isCounting() const { return m_counting; }
    State state() const { return m_state; }
    QString progress() const { return m_progress; }
    double fraction() const { return m_fraction; }
    QStringList files() const { return m_files; }
    const Explained &problem() const { return m_problem; }

    /** The dialog opens: devices and first rows as they are now. */
    Q_INVOKABLE void open();
    /** The dialog closes: nothing goes on. */
    Q_INVOKABLE void close();
    Q_INVOKABLE void start();
    /** Ends the writing; the file that was begun is gone. */
    Q_INVOKABLE void cancel();
    /** From Done or Failed back to the choices. */
    Q_INVOKABLE void again();
    Q_INVOKABLE void showFolder() const;

Q_SIGNALS:
    void requestChanged();
    void devicesChanged();
    void previewChanged();
    void stateChanged();
    void progressChanged();

private:
    using Stopped = std::shared_ptr<std::atomic_bool>;

    template<typename T> void choose(T &member, const T &value);
    QList<CsvRequest> requests() const;
    QDate today() const;
    void preview();
    void head(const QByteArray &csv);
    void counted(qint64 rows, qint64 bytes, bool all);
    void moved(qint64 rows);
    void written(const Result<qint64> &outcome, const QStringList &files);
    void setState(State state);
    void run(std::function<void(const Stopped &)> work);
    void stopThread();

    const Store *m_store;
    const Clock *m_clock;
    QStringList m_kinds;
    qint64 m_device = 0;
    qint64 m_person = 0;
    QVariantList m_devices;
    Range m_range = Last30Days;
    QString m_firstDay;
    QString m_lastDay;
    Resolution m_resolution = Minutes;
    QString m_folder;

    QStringList m_columns;
    QVariantList m_rows;
    QString m_summary;
    bool m_counting = false;
    std::optional<qint64> m_expected; ///< rows

    State m_state = Choosing;
    QString m_progress;
    double m_fraction = -1;
    QStringList m_files;
    Explained m_problem;

    bool m_open = false;
    QTimer m_settle;                                 ///< several choices in a row ask for one preview
    std::vector<std::unique_ptr<QThread>> m_threads; ///< the last one counts, those before are about to end
    Stopped m_stopped;
    quint64 m_run = 0;
};

} // namespace pulsekeep
