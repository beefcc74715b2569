// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/clock.h"
#include "explained.h"
#include "import/readingfile.h"
#include "store/store.h"
#include "sync/replay.h"
#include "undostack.h"

#include <QCoroTask>
#include <QPointer>
#include <QUrl>
#include <QVariantList>

namespace pulsekeep {

/** A file that somebody opened or dropped on the window: a table of readings, shown before it is imported, or a
 * recorded conversation with a device, shown as it is and played again. */
class FileImport : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the program")
    Q_PROPERTY(State state READ state NOTIFY changed)
    /// Without its folder.
    Q_PROPERTY(QString name READ name NOTIFY changed)
    /// "Blood pressure, from omblepy: 38 rows".
    Q_PROPERTY(QString summary READ summary NOTIFY changed)
    Q_PROPERTY(pulsekeep::Explained problem READ problem NOTIFY changed)

    // Of a table
    /// Each with "header", and "as" for what is taken of it; empty where nothing is.
    Q_PROPERTY(QVariantList columns READ columns NOTIFY changed)
    /// The first ones, as they are in the file.
    Q_PROPERTY(QVariantList rows READ rows NOTIFY changed)
    /// What importing does: "36 are new, 2 are here already." Of a conversation: how it went when it was played again;
    /// empty until then.
    Q_PROPERTY(QString outcome READ outcome NOTIFY changed)
    /// What is left aside, sentence by sentence: "Line 7: there is no such date."
    Q_PROPERTY(QStringList complaints READ complaints NOTIFY changed)
    /// Whether anything would be imported.
    Q_PROPERTY(bool useful READ isUseful NOTIFY changed)
    /// 3/12/2026 can be meant both ways, and nothing in the file says which.
    Q_PROPERTY(bool orderUnclear READ isOrderUnclear NOTIFY changed)
    Q_PROPERTY(bool monthFirst READ isMonthFirst WRITE setMonthFirst NOTIFY changed)
    /// Whose they are: Person::id; 0: as the file says, else nobody's.
    Q_PROPERTY(double person READ person WRITE setPerson NOTIFY changed)

    // Of a conversation
    Q_PROPERTY(QString text READ text NOTIFY changed)

public:
    enum State {
        Nothing,
        Table,
        Conversation,
        Imported, ///< the table; summary says what came
        Failed,   ///< problem says why
    };
    Q_ENUM(State)

    static constexpr qint64 LargestFile = 64 * 1024 * 1024; ///< bytes
    static constexpr int MostComplaints = 20;
    static constexpr qsizetype MostText = 200'000; ///< characters that are shown of a conversation

    /** Borrowed things outlive it. */
    FileImport(Store *store, const Clock *clock, const Registry *registry, UndoStack *undo, QObject *parent = nullptr);

    State state() const { return m_state; }
    QString name() const { return m_name; }
    QString summary() const { return m_summary; }
    const Explained &problem() const { return m_problem; }
    QVariantList columns() const;
    QVariantList rows() const;
    QString outcome() const { return m_outcome; }
    QStringList complaints() const;
    bool isUseful() const { return m_state == Table && m_added > 0; }
    bool isOrderUnclear() const { return m_file.orderIsGuessed; }
    bool isMonthFirst() const { return m_file.order == DateOrder::MonthFirst; }
    void setMonthFirst(bool monthFirst);
    qint64 person() const { return m_person; }
    void setPerson(qint64 person);
    QString text() const { return m_text; }

    /** Looks into @p file; opened() tells when there is something to show. */
    Q_INVOKABLE void open(const QUrl &file);
    /** Imports the table that is shown. It can be undone. */
    Q_INVOKABLE void import();
    Q_INVOKABLE void close();

Q_SIGNALS:
    void changed();
    void opened();
    void readingsChanged();

private:
    void read();
    void fail(const Explanation &explanation);
    bool readConversation();
    static QCoro::Task<> playAgain(QPointer<FileImport> self, const Registry *registry, Transcript conversation,
                                   int opening);
    void conclude(const Result<ReplayReport> &replayed);
    QString whatIsInIt() const;

    Store *m_store;
    const Clock *m_clock;
    const Registry *m_registry;
    UndoStack *m_undo;
    int m_opening = 0; ///< which file it is, counted: a conversation takes a moment to be played
    State m_state = Nothing;
    QString m_name;
    QByteArray m_bytes;
    std::optional<DateOrder> m_order;
    qint64 m_person = 0;
    ReadingFile m_file;
    int m_added = 0; ///< by importing
    QString m_summary;
    QString m_outcome;
    QString m_text;
    Explained m_problem;
};

} // namespace pulsekeep
