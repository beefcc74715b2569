// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

// pictures FOLDER: takes the README's pictures of the window, with simulated devices on a day in May.
// pictures --every FOLDER: each page in each look and at three widths instead, to be looked through.

#include "desk.h"
#include "language.h"
#include "screen.h"

#include "models/historyview.h"
#include "models/livefeed.h"
#include "models/preferences.h"

#include <QDir>
#include <QGuiApplication>

using namespace pulsekeep;
using namespace Qt::StringLiterals;

namespace {

const auto Evening = u"2026-05-20T16:40:00Z"_s;

class Photographer
{
public:
    explicit Photographer(QString folder) : m_folder(std::move(folder)) { QDir().mkpath(m_folder); }

    bool forReadme()
    {
        auto &user = *m_desk.user;
        return begin() && m_desk.window.goTo(u"overview"_s) && user.sees(u"Overview"_s) && take(u"overview"_s)
            && history(user) && live(user) && dark(user);
    }

    bool everyPage()
    {
        if (!begin())
            return false;
        auto *window = m_desk.window.window();
        auto *preferences = m_desk.model<Preferences>("preferences");
        const auto places = m_desk.window.places();
        for (const auto &look : {u"light"_s, u"dark"_s}) {
            preferences->setAppearance(look);
            for (const auto size : {QSize(420, 800), QSize(1100, 720), QSize(2560, 1440)}) {
                window->resize(size);
                for (const auto &place : places) {
                    if (!m_desk.window.goTo(place) || !take(u"%1-%2-%3"_s.arg(place, look).arg(size.width())))
                        return false;
                    m_desk.user->key(u"Escape"_s); // what stands above the pages
                }
            }
        }
        return true;
    }

private:
    bool begin()
    {
        m_desk.model<Preferences>("preferences")->setAppearance(u"light"_s);
        return addNeo(*m_desk.user) && addBand(*m_desk.user);
    }

    bool take(const QString &name)
    {
        m_desk.user->rest();
        return m_desk.window.window()->grabWindow().save(u"%1/%2.png"_s.arg(m_folder, name));
    }

    bool addNeo(User &user)
    {
        if (!m_desk.chooseNeo())
            return false;
        user.type(VendorKey);
        return user.sees(u"This is a complete key…"_s) && take(u"wizard"_s) && user.press(u"Connect"_s)
            && user.press(u"Finish"_s) && user.seesNo(u"Finish"_s);
    }

    bool addBand(User &user)
    {
        return m_desk.window.goTo(u"wizard"_s) && user.press(u"Fitness band"_s) && user.press(u"Continue"_s)
            && user.press(u"Look for it"_s) && user.press(u"Use Mi Band 2"_s) && user.press(u"Finish"_s)
            && user.seesNo(u"Finish"_s);
    }

    bool history(User &user)
    {
        auto *history = m_desk.model<HistoryView>("history");
        return m_desk.window.goTo(u"history"_s) && user.press(u"Day"_s)
            && user.waitFor(u"the day is read"_s, [&] { return history->status() == HistoryView::Ready; })
            && take(u"history"_s);
    }

    /** A minute of it, so that the chart is full. */
    bool live(User &user)
    {
        auto *live = m_desk.model<LiveFeed>("live");
        return m_desk.window.goTo(u"live"_s) && chooseBand(live) && user.press(u"Start"_s)
            && user.waitFor(u"the first value comes"_s, [&] { return live->lowest().isValid(); }) && minute(user)
            && take(u"live"_s) && user.press(u"Stop"_s) && user.sees(u"Start"_s);
    }

    bool chooseBand(LiveFeed *live)
    {
        const auto devices = m_desk.services.store().value()->devices().value();
        for (const auto &device : devices) {
            if (device.model == "mi-band-2"_L1)
                live->choose(device.id);
        }
        live->setSpan(1);
        return live->hasPulseWave();
    }

    static bool minute(User &user)
    {
        const auto end = QDateTime::currentDateTimeUtc().addSecs(56);
        return user.waitFor(u"a minute passes"_s, [&] { return QDateTime::currentDateTimeUtc() > end; });
    }

    bool dark(User &user)
    {
        m_desk.model<Preferences>("preferences")->setAppearance(u"dark"_s);
        return m_desk.window.goTo(u"overview"_s) && user.sees(u"Overview"_s) && take(u"overview-dark"_s);
    }

    QString m_folder;
    Desk m_desk{1, Evening};
};

} // namespace

int main(int argc, char *argv[])
{
    const bool every = argc == 3 && qstrcmp(argv[1], "--every") == 0;
    if (argc != 2 && !every) {
        std::fprintf(stderr, "usage: pictures [--every] FOLDER\n");
        return 2;
    }
    const Home home;
    const Screen screen({2600, 1500});
    QGuiApplication app(argc, argv);
    chooseLanguage({});
    Photographer photographer(QString::fromLocal8Bit(argv[argc - 1]));
    return (every ? photographer.everyPage() : photographer.forReadme()) ? 0 : 1;
}
