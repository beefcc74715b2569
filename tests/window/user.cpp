// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "user.h"

#include <QDir>
#include <QMetaEnum>
#include <QProcess>
#include <QQuickItem>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

bool isNamed(const QAccessibleInterface *interface, const QStringList &wanted)
{
    const auto name = interface->text(QAccessible::Name);
    return std::any_of(wanted.cbegin(), wanted.cend(), [&name](const QString &words) {
        if (words.startsWith(u'…'))
            return name.endsWith(words.mid(1));
        if (words.endsWith(u'…'))
            return name.startsWith(words.chopped(1));
        return name == words;
    });
}

bool isShown(const QAccessibleInterface *interface)
{
    const auto *item = qobject_cast<QQuickItem *>(interface->object());
    return item && item->isVisible() && item->width() > 0 && !interface->state().invisible;
}

QString described(const QAccessibleInterface *interface)
{
    const auto roles = QMetaEnum::fromType<QAccessible::Role>();
    return u"%1 “%2”"_s.arg(QString::fromLatin1(roles.valueToKey(interface->role())),
                            interface->text(QAccessible::Name));
}

} // namespace

QAccessibleInterface *User::search(QAccessibleInterface *in, const Matches &matches)
{
    if (!in || !in->isValid())
        return nullptr;
    if (matches(in))
        return in;
    // What stands above the pages comes last.
    for (int child = in->childCount() - 1; child >= 0; --child) {
        if (auto *found = search(in->child(child), matches))
            return found;
    }
    return nullptr;
}

QQuickItem *User::find(const QString &name, QAccessible::Role role) const
{
    const auto names = m_vocabulary.of(name);
    auto *found = search(QAccessible::queryAccessibleInterface(m_window), [&](QAccessibleInterface *interface) {
        return isNamed(interface, names) && (role == AnyRole || interface->role() == role) && isShown(interface);
    });
    return found ? qobject_cast<QQuickItem *>(found->object()) : nullptr;
}

QString User::everything() const
{
    QStringList lines;
    search(QAccessible::queryAccessibleInterface(m_window), [&lines](QAccessibleInterface *interface) {
        if (isShown(interface) && !interface->text(QAccessible::Name).isEmpty())
            lines.prepend(described(interface));
        return false;
    });
    return lines.join(u'\n');
}

QStringList User::leftInEnglish() const
{
    QStringList found;
    search(QAccessible::queryAccessibleInterface(m_window), [this, &found](QAccessibleInterface *interface) {
        if (!isShown(interface))
            return false;
        for (const auto &text : {interface->text(QAccessible::Name), interface->text(QAccessible::Description),
                                 interface->object()->property("text").toString()}) {
            if (m_vocabulary.isLeftOver(text) && !found.contains(text))
                found += text;
        }
        return false;
    });
    return found;
}

QString User::focused() const
{
    for (auto *item = m_window->activeFocusItem(); item; item = item->parentItem()) {
        auto *interface = QAccessible::queryAccessibleInterface(item);
        if (interface && !interface->text(QAccessible::Name).isEmpty())
            return described(interface);
    }
    return {};
}

bool User::complain(const QString &what)
{
    std::fprintf(stderr, "%s\nIn the window:\n%s\nKeyboard at: %s\n", qPrintable(what), qPrintable(everything()),
                 qPrintable(focused()));
    const auto folder = qEnvironmentVariable("PULSEKEEP_SHOTS");
    if (!folder.isEmpty()) {
        QDir().mkpath(folder);
        m_window->grabWindow().save(
            u"%1/%2-%3.png"_s.arg(folder, QString::fromLatin1(QTest::currentTestFunction())).arg(++m_pictures));
    }
    return false;
}

bool User::waitFor(const QString &what, const std::function<bool()> &condition)
{
    return QTest::qWaitFor(condition, int(Patience.count())) || complain(u"Waited in vain: %1."_s.arg(what));
}

bool User::sees(const QString &name, QAccessible::Role role)
{
    return waitFor(u"“%1” is not there"_s.arg(name), [&] { return find(name, role) != nullptr; });
}

bool User::hasFocus(const QString &name, QAccessible::Role role) const
{
    const auto names = m_vocabulary.of(name);
    for (auto *item = m_window->activeFocusItem(); item; item = item->parentItem()) {
        const auto *interface = QAccessible::queryAccessibleInterface(item);
        if (interface && isNamed(interface, names) && (role == AnyRole || interface->role() == role))
            return true;
    }
    return false;
}

bool User::focuses(const QString &name, QAccessible::Role role)
{
    return waitFor(u"“%1” has not the keyboard"_s.arg(name), [&] { return hasFocus(name, role); });
}

void User::rest()
{
    constexpr int Quiet = 500;    // milliseconds
    constexpr int Longest = 3000; // live charts never rest
    bool painted = true;
    const auto watching =
        QObject::connect(m_window, &QQuickWindow::frameSwapped, m_window, [&painted] { painted = true; });
    for (int waited = 0; std::exchange(painted, false) && waited < Longest; waited += Quiet)
        QTest::qWait(Quiet);
    QObject::disconnect(watching);
}

bool User::seesNo(const QString &name)
{
    return waitFor(u"“%1” is still there"_s.arg(name), [&] { return find(name) == nullptr; });
}

QQuickItem *User::findControl(const QString &name) const
{
    const auto names = m_vocabulary.of(name);
    auto *found = search(QAccessible::queryAccessibleInterface(m_window), [&names](QAccessibleInterface *interface) {
        return isNamed(interface, names) && isShown(interface) && interface->object()->inherits("QQuickAbstractButton");
    });
    return found ? qobject_cast<QQuickItem *>(found->object()) : find(name);
}

std::optional<QPoint> User::middleOf(const QString &name, const std::function<QQuickItem *()> &find)
{
    const auto placeNow = [&find] {
        auto *item = find();
        return item && item->isEnabled() ? QAccessible::queryAccessibleInterface(item)->rect() : QRect();
    };
    QRect place;
    const auto standsStill = [&] {
        const auto before = placeNow();
        if (!before.isValid())
            return false;
        bool painted = false;
        const auto waiting =
            QObject::connect(m_window, &QQuickWindow::frameSwapped, m_window, [&painted] { painted = true; });
        m_window->update();
        const bool inTime = QTest::qWaitFor([&painted] { return painted; });
        QObject::disconnect(waiting);
        place = placeNow();
        return inTime && place == before;
    };
    if (!waitFor(u"“%1” is not there, disabled, or moves"_s.arg(name), standsStill))
        return {};
    return place.center();
}

bool User::press(const QString &name)
{
    const auto middle = middleOf(name, [&] { return findControl(name); });
    if (!middle)
        return false;
    xdotool({u"mousemove"_s, QString::number(middle->x()), QString::number(middle->y()), u"click"_s, u"1"_s});
    return true;
}

bool User::turnWheel(const QString &chart, int notches)
{
    const auto middle = middleOf(chart, [&] { return find(chart, QAccessible::Chart); });
    if (!middle)
        return false;
    xdotool({u"mousemove"_s, QString::number(middle->x()), QString::number(middle->y()), u"click"_s, u"--repeat"_s,
             QString::number(std::abs(notches)), u"--delay"_s, u"20"_s, notches > 0 ? u"4"_s : u"5"_s});
    return true;
}

bool User::drag(const QString &chart, double part)
{
    const auto middle = middleOf(chart, [&] { return find(chart, QAccessible::Chart); });
    if (!middle)
        return false;
    constexpr int Moves = 10;
    const double width = find(chart, QAccessible::Chart)->width();
    QStringList words{u"mousemove"_s, QString::number(middle->x()), QString::number(middle->y()), u"mousedown"_s,
                      u"1"_s};
    for (int move = 1; move <= Moves; ++move) {
        const int x = middle->x() + qRound(part * width * move / Moves);
        words += {u"mousemove"_s, QString::number(x), QString::number(middle->y()), u"sleep"_s, u"0.02"_s};
    }
    xdotool(words + QStringList{u"mouseup"_s, u"1"_s});
    return true;
}

void User::type(const QString &text)
{
    xdotool({u"type"_s, u"--delay"_s, u"5"_s, u"--"_s, text});
}

void User::key(const QString &key)
{
    xdotool({u"key"_s, key});
}

bool User::tabTo(const QString &name, QAccessible::Role role)
{
    constexpr int Most = 60;
    for (int presses = 0; presses < Most; ++presses) {
        if (hasFocus(name, role))
            return true;
        const auto *before = m_window->activeFocusItem();
        key(u"Tab"_s);
        if (!waitFor(u"Tab leads nowhere"_s, [&] { return m_window->activeFocusItem() != before; }))
            return false;
    }
    return hasFocus(name, role) || complain(u"Tab does not lead to “%1”"_s.arg(name));
}

void User::xdotool(const QStringList &words)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process.start(u"xdotool"_s, words);
    // The window goes on living meanwhile.
    const bool ended = process.waitForStarted()
        && QTest::qWaitFor([&process] { return process.state() == QProcess::NotRunning; }, int(Patience.count()));
    if (!ended || process.exitCode() != 0)
        qFatal("xdotool does not work: is the package installed?");
}
