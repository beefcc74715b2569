// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "undostack.h"

namespace pulsekeep {

/** A change that the store made. One that fails is forgotten: there is nothing to go back to. */
class UndoStack::Change : public QUndoCommand
{
public:
    Change(UndoStack *stack, const QString &words, Step change, Step back)
        : QUndoCommand(words), m_stack(stack), m_change(std::move(change)), m_back(std::move(back))
    {
    }

    void redo() override
    {
        if (run(m_change))
            Q_EMIT m_stack->made(text());
    }
    void undo() override
    {
        if (run(m_back))
            Q_EMIT m_stack->undone(text());
    }

private:
    bool run(const Step &step)
    {
        const auto outcome = step();
        if (outcome)
            return true;
        setObsolete(true);
        Q_EMIT m_stack->failed(Explained(outcome.error().explanation()));
        return false;
    }

    UndoStack *m_stack;
    Step m_change;
    Step m_back;
};

UndoStack::UndoStack(QObject *parent) : QObject(parent)
{
    m_stack.setUndoLimit(MostSteps);
    connect(&m_stack, &QUndoStack::indexChanged, this, &UndoStack::changed);
}

bool UndoStack::make(const QString &words, Step change, Step back)
{
    bool worked = true;
    const auto failing = connect(this, &UndoStack::failed, this, [&worked] { worked = false; });
    m_stack.push(new Change(this, words, std::move(change), std::move(back)));
    disconnect(failing);
    return worked;
}

void UndoStack::undo()
{
    m_stack.undo();
}

void UndoStack::redo()
{
    m_stack.redo();
}

} // namespace pulsekeep
