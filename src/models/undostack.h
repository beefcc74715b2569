// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"
#include "explained.h"

#include <QUndoStack>

#include <functional>

namespace pulsekeep {

/** What people changed, and the way back. Nothing asks whether they are sure, because everything here can be undone
 *  until the program ends. */
class UndoStack : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the program")
    Q_PROPERTY(bool canUndo READ canUndo NOTIFY changed)
    Q_PROPERTY(bool canRedo READ canRedo NOTIFY changed)

public:
    static constexpr int MostSteps = 200;

    /** One direction of a change. */
    using Step = std::function<Result<>()>;

    explicit UndoStack(QObject *parent = nullptr);

    bool canUndo() const { return m_stack.canUndo(); }
    bool canRedo() const { return m_stack.canRedo(); }

    /** Makes @p change now and remembers @p back, its opposite; both may be called again in turn. @p words say what was
     *  done: "The note was deleted." False when it failed; failed() has told why. */
    bool make(const QString &words, Step change, Step back);

    Q_INVOKABLE void undo();
    Q_INVOKABLE void redo();

Q_SIGNALS:
    void changed();
    /** A change was made (again); it can be undone. */
    void made(const QString &words);
    /** What @p words said is as before. */
    void undone(const QString &words);
    /** Nothing was changed. */
    void failed(const pulsekeep::Explained &problem);

private:
    class Change;

    QUndoStack m_stack;
};

} // namespace pulsekeep
