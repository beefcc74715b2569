// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "devices/driver.h"

#include <QAbstractListModel>
#include <QElapsedTimer>
#include <QtQml/qqmlregistration.h>

namespace pulsekeep {

/** What connecting a device consists of, ticking off. One role, "modelData": a map of text, detail, time (words; empty
 *  until done) and state ("waiting", "running", "done", "failed"), as TaskList shows it. */
class PairingTasks : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("part of Pairing")

public:
    enum State { Waiting, Running, Done, Skipped, Failed };
    Q_ENUM(State)

    using QAbstractListModel::QAbstractListModel;

    /** The tasks of a device of @p model, all waiting. */
    void plan(const DeviceModel &model);
    /** Another attempt: what is waited for comes again, but for what stays true whatever happens. */
    void restart();
    void begin(Step step, const QString &detail = {});
    void finish(Step step, const QString &detail = {});
    /** Marks what runs, or what comes next, as failed; which one that was. */
    std::optional<Step> fail(const QString &detail);
    /** What runs is given up, but did not fail either. */
    void putBack(const QString &detail);
    /** What failed is tried again. */
    void takeUp(const QString &detail);
    void describe(Step step, const QString &detail);

    bool has(Step step) const { return rowOf(step) >= 0; }
    State stateOf(Step step) const; ///< Waiting for a step that is no task here
    QString title(Step step) const; ///< as it is now

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

private:
    struct Task {
        Step step = Step::Connect;
        State state = Waiting;
        QString detail;
        QElapsedTimer since;
        std::optional<qint64> took; ///< milliseconds
    };

    int rowOf(Step step) const;
    void change(Step step, State state, const QString &detail);
    QString titleOf(const Task &task) const;

    DeviceModel m_model;
    QList<Task> m_tasks;
};

} // namespace pulsekeep
