// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pairingtasks.h"

#include <QLocale>

#include <algorithm>

namespace pulsekeep {

using namespace Qt::StringLiterals;

namespace {

QString nameOf(PairingTasks::State state)
{
    switch (state) {
    case PairingTasks::Waiting:
        return u"waiting"_s;
    case PairingTasks::Running:
        return u"running"_s;
    case PairingTasks::Done:
    case PairingTasks::Skipped:
        return u"done"_s;
    case PairingTasks::Failed:
        return u"failed"_s;
    }
    Q_UNREACHABLE();
}

QString wordsFor(qint64 milliseconds)
{
    //: A duration in seconds
    return PairingTasks::tr("%1 s").arg(QLocale().toString(static_cast<double>(milliseconds) / 1000, 'f', 1));
}

} // namespace

void PairingTasks::plan(const DeviceModel &model)
{
    beginResetModel();
    m_model = model;
    m_tasks.clear();
    const auto add = [this](Step step) {
        Task task;
        task.step = step;
        m_tasks.append(task);
    };
    add(Step::Connect);
    if (model.bonding != Bonding::Never)
        add(Step::Bond);
    if (model.key == KeySource::Made)
        add(Step::ConfirmOnDevice);
    if (model.key != KeySource::None)
        add(Step::Authenticate);
    add(Step::SetClock);
    add(Step::ReadModel);
    if (model.can.testFlag(History))
        add(Step::ReadHistory);
    endResetModel();
}

void PairingTasks::restart()
{
    for (const auto &task : std::as_const(m_tasks)) {
        const bool stays = task.step == Step::ConfirmOnDevice && task.state == Done;
        if (!stays && task.state != Waiting)
            change(task.step, Waiting, {});
    }
}

void PairingTasks::begin(Step step, const QString &detail)
{
    // A key is confirmed before it is used, but devices ask for it in the middle of the log-in.
    if (step == Step::ConfirmOnDevice && stateOf(Step::Authenticate) == Running)
        change(Step::Authenticate, Waiting, {});
    change(step, Running, detail);
}

void PairingTasks::finish(Step step, const QString &detail)
{
    // A device that has told all this without a bond wants none.
    if (step == Step::ReadModel && stateOf(Step::Bond) == Waiting)
        change(Step::Bond, Skipped, tr("not needed"));
    change(step, Done, detail);
    if (step == Step::ConfirmOnDevice)
        change(Step::Authenticate, Running, {});
}

std::optional<Step> PairingTasks::fail(const QString &detail)
{
    auto failed = std::find_if(m_tasks.begin(), m_tasks.end(), [](const Task &task) { return task.state == Running; });
    if (failed == m_tasks.end())
        failed = std::find_if(m_tasks.begin(), m_tasks.end(), [](const Task &task) { return task.state == Waiting; });
    if (failed == m_tasks.end())
        return {};
    const auto step = failed->step;
    change(step, Failed, detail);
    return step;
}

void PairingTasks::putBack(const QString &detail)
{
    for (const auto &task : std::as_const(m_tasks)) {
        if (task.state == Running)
            change(task.step, Waiting, detail);
    }
}

void PairingTasks::takeUp(const QString &detail)
{
    for (const auto &task : std::as_const(m_tasks)) {
        if (task.state == Failed)
            change(task.step, Running, detail);
    }
}

void PairingTasks::describe(Step step, const QString &detail)
{
    const int row = rowOf(step);
    if (row >= 0)
        change(step, m_tasks.at(row).state, detail);
}

PairingTasks::State PairingTasks::stateOf(Step step) const
{
    const int row = rowOf(step);
    return row < 0 ? Waiting : m_tasks.at(row).state;
}

QString PairingTasks::title(Step step) const
{
    const int row = rowOf(step);
    return row < 0 ? QString() : titleOf(m_tasks.at(row));
}

int PairingTasks::rowOf(Step step) const
{
    const auto found =
        std::find_if(m_tasks.begin(), m_tasks.end(), [step](const Task &task) { return task.step == step; });
    return found == m_tasks.end() ? -1 : static_cast<int>(std::distance(m_tasks.begin(), found));
}

void PairingTasks::change(Step step, State state, const QString &detail)
{
    const int row = rowOf(step);
    if (row < 0)
        return;
    auto &task = m_tasks[row];
    if (task.state == state && task.detail == detail)
        return;
    if (state == Running && task.state != Running)
        task.since.start();
    if (state == Done && task.state == Running)
        task.took = task.since.elapsed();
    else if (state != Done)
        task.took.reset();
    task.state = state;
    task.detail = detail;
    Q_EMIT dataChanged(index(row), index(row));
}

QString PairingTasks::titleOf(const Task &task) const
{
    const bool done = task.state == Done;
    const bool isWatch = m_model.kind == DeviceKind::Watch;
    const bool isBand = m_model.kind == DeviceKind::Band;
    switch (task.step) {
    case Step::Connect:
        return done ? tr("Connected") : tr("Connect");
    case Step::Bond:
        return done ? tr("Agreed on a safe connection") : tr("Agree on a safe connection");
    case Step::ConfirmOnDevice:
        if (isBand)
            return done ? tr("The band agreed") : tr("Let the band agree");
        if (isWatch)
            return done ? tr("The watch agreed") : tr("Let the watch agree");
        return done ? tr("The device agreed") : tr("Let the device agree");
    case Step::Authenticate:
        if (m_model.key == KeySource::Vendor)
            return done ? tr("Showed the key") : tr("Show the key");
        return done ? tr("Logged in") : tr("Log in");
    case Step::SetClock:
        return tr("Set its clock");
    case Step::ReadModel:
        //: %1 is the name of a model
        return done ? tr("%1 recognised").arg(m_model.name) : tr("Recognise the model");
    case Step::ReadHistory:
        return done ? tr("Read what it had kept") : tr("Read what it has kept");
    }
    Q_UNREACHABLE();
}

int PairingTasks::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_tasks.size());
}

QVariant PairingTasks::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const auto &task = m_tasks.at(index.row());
    if (role == Qt::DisplayRole)
        return titleOf(task);
    if (role != Qt::UserRole)
        return {};
    return QVariantMap{{u"text"_s, titleOf(task)},
                       {u"detail"_s, task.detail},
                       {u"time"_s, task.took ? wordsFor(*task.took) : QString()},
                       {u"state"_s, nameOf(task.state)}};
}

QHash<int, QByteArray> PairingTasks::roleNames() const
{
    return {{Qt::UserRole, "modelData"}};
}

} // namespace pulsekeep
