// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "vocabulary.h"

#include <QAccessible>
#include <QQuickWindow>

#include <chrono>
#include <functional>
#include <optional>

/** Somebody at the screen: knows things by the names that screen readers say, and has a mouse and a keyboard. What they
 * do goes through the X server (xdotool), as everybody's does.
 *
 *  They are told names in English, and look for what the program says instead in the language of their vocabulary.
 *
 *  What is to be seen or pressed is waited for; false when it does not come. Then standard error says what is there
 * instead, and PULSEKEEP_SHOTS, a folder, gets a picture. */
class User
{
public:
    /** The most that anything takes on a machine that has much else to do. */
    static constexpr std::chrono::milliseconds Patience{60'000};
    static constexpr auto AnyRole = QAccessible::NoRole;

    explicit User(QQuickWindow *window, const Vocabulary &vocabulary = {}) : m_window(window), m_vocabulary(vocabulary)
    {
    }

    // Seeing
    bool sees(const QString &name, QAccessible::Role role = AnyRole);
    bool seesNo(const QString &name);
    /** Whether it has the keyboard. */
    bool focuses(const QString &name, QAccessible::Role role = AnyRole);
    /** Waits until nothing has been painted for a while. */
    void rest();
    /** Waits until @p condition, whose words are @p what, holds. */
    bool waitFor(const QString &what, const std::function<bool()> &condition);
    /** The shown item of that name, null when there is none now. Qt 6.4 gives buttons and panes roles of its own. @p
     * name may begin or end with "…", for any words. */
    QQuickItem *find(const QString &name, QAccessible::Role role = AnyRole) const;
    /** What has the keyboard: its name, and its role in front of it. */
    QString focused() const;
    /** Every name that can be seen, a line each. */
    QString everything() const;
    /** What can be seen or is spoken, and is English although the window speaks another language. */
    QStringList leftInEnglish() const;

    // The mouse
    /** A button, tab or box of that name; where there is none, whatever else has it. */
    bool press(const QString &name);
    /** Notches of the wheel over the middle of a chart; up is positive. */
    bool turnWheel(const QString &chart, int notches);
    /** From the middle of a chart to the left or right, as a part of its width. */
    bool drag(const QString &chart, double part);

    // The keyboard
    void type(const QString &text);
    /** As xdotool calls them: "Return", "ctrl+e". */
    void key(const QString &key);
    /** By Tab alone. */
    bool tabTo(const QString &name, QAccessible::Role role = AnyRole);

private:
    using Matches = std::function<bool(QAccessibleInterface *)>;

    static QAccessibleInterface *search(QAccessibleInterface *in, const Matches &matches);
    bool hasFocus(const QString &name, QAccessible::Role role) const;
    QQuickItem *findControl(const QString &name) const;
    /** Where the screen shows what @p find finds, once it stands still: the same place before and after a frame. */
    std::optional<QPoint> middleOf(const QString &name, const std::function<QQuickItem *()> &find);
    bool complain(const QString &what);
    static void xdotool(const QStringList &words);

    QQuickWindow *m_window;
    Vocabulary m_vocabulary;
    int m_pictures = 0;
};
