// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

// pictures FOLDER: takes the README's pictures of the window, with simulated devices on a day in May.
// pictures --every FOLDER [SCENE...]: everything there is to see in each look and at each width instead, to be looked
// through; only the scenes whose names begin with one of the words, and in German with PULSEKEEP_LANGUAGE=de.

#include "desk.h"
#include "language.h"
#include "screen.h"

#include "devices/standard/simulators.h"
#include "models/devicelistmodel.h"
#include "models/entrylist.h"
#include "models/exportjob.h"
#include "models/historyview.h"
#include "models/livefeed.h"
#include "models/preferences.h"
#include "models/pressureview.h"

#include <QDir>
#include <QGuiApplication>

#include <algorithm>
#include <array>

using namespace pulsekeep;
using namespace Qt::StringLiterals;

namespace {

const auto Evening = u"2026-05-20T16:40:00Z"_s;

class Photographer
{
public:
    /** Devices take @p pace of the time of real ones. */
    Photographer(QString folder, double pace, const Vocabulary &vocabulary)
        : m_folder(std::move(folder)), m_desk(pace, Evening, vocabulary)
    {
        QDir().mkpath(m_folder);
    }

    bool forReadme()
    {
        auto &user = *m_desk.user;
        return begin() && m_desk.window.goTo(u"overview"_s) && user.sees(u"Overview"_s) && take(u"overview"_s)
            && history(user) && live(user) && bloodPressure(user) && dark(user);
    }

    /** Those whose names begin with one of @p wanted; empty for all. */
    bool everyScene(const QStringList &wanted)
    {
        m_wanted = wanted;
        return emptyPages() && begin() && pages() && historyPages() && livePages() && dialogs() && wizard()
            && failures() && monitors();
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

    bool bloodPressure(User &user)
    {
        return m_desk.window.goTo(u"wizard"_s) && user.press(u"Blood-pressure monitor"_s) && user.press(u"Continue"_s)
            && user.press(u"Look for it"_s) && m_desk.choose(u"Omron HEM-7361T"_s) && user.press(u"Choose its key"_s)
            && user.press(u"Connect"_s) && user.sees(u"Your Omron HEM-7361T is ready"_s) && user.press(u"Finish"_s)
            && user.seesNo(u"Finish"_s) && showPressure(false) && take(u"history-bloodpressure"_s);
    }

    bool showPressure(bool table)
    {
        auto *history = m_desk.model<HistoryView>("history");
        history->setQuantity(HistoryView::BloodPressure);
        history->setRange(HistoryView::Month);
        history->setTableShown(table);
        return m_desk.window.goTo(u"history"_s);
    }

    bool dark(User &user)
    {
        m_desk.model<Preferences>("preferences")->setAppearance(u"dark"_s);
        return m_desk.window.goTo(u"overview"_s) && user.sees(u"Overview"_s) && take(u"overview-dark"_s);
    }

    // Everything there is to see
    // --------------------------------------------------------------------------------------------------------------

    /** What people choose, and the window they have. */
    struct Look {
        const char *name;
        const char *appearance;
        double textScale;
        QSize size;
    };

    // The tall ones show what people scroll to.
    static constexpr std::array looks{
        Look{"light-420", "light", 1, {420, 800}},     Look{"light-1100", "light", 1, {1100, 720}},
        Look{"light-2560", "light", 1, {2560, 1440}},  Look{"dark-420", "dark", 1, {420, 2400}},
        Look{"dark-1100", "dark", 1, {1100, 1600}},    Look{"dark-2560", "dark", 1, {2560, 1440}},
        Look{"double-420", "light", 2, {420, 800}},    Look{"double-420-tall", "light", 2, {420, 2400}},
        Look{"double-1100", "light", 2, {1100, 720}},  Look{"double-1100-tall", "light", 2, {1100, 2400}},
        Look{"double-2560", "light", 2, {2560, 1440}},
    };

    /** All of them, or those that PULSEKEEP_LOOKS names with commas between. */
    static bool isWanted(const Look &look)
    {
        static const auto names = qEnvironmentVariable("PULSEKEEP_LOOKS").split(u',', Qt::SkipEmptyParts);
        return names.isEmpty() || names.contains(QLatin1StringView(look.name));
    }

    bool isWanted(const QString &name) const
    {
        const auto begins = [&name](const QString &word) { return name.startsWith(word); };
        return m_wanted.isEmpty() || std::any_of(m_wanted.cbegin(), m_wanted.cend(), begins);
    }

    /** Takes it in each look; @p prepare brings it up, with the window as it is at first, and @p finish does in each
     *  look what does not outlast a change of it. */
    template<typename Prepare, typename Finish> bool scene(const QString &name, Prepare prepare, Finish finish)
    {
        if (!isWanted(name))
            return true;
        if (!prepare())
            return false;
        for (const auto &look : looks) {
            if (!isWanted(look))
                continue;
            wear(look);
            m_desk.user->rest();
            finish();
            if (!take(u"%1-%2"_s.arg(name, QLatin1StringView(look.name))))
                return false;
        }
        wear(looks.at(1));
        m_desk.user->rest();
        return true;
    }
    template<typename Prepare> bool scene(const QString &name, Prepare prepare)
    {
        return scene(name, prepare, [] { });
    }

    /** The same of what lasts for seconds only, and is brought up for each look anew. */
    template<typename Prepare, typename End> bool fleeting(const QString &name, Prepare prepare, End end)
    {
        constexpr int Settling = 700; // milliseconds
        if (!isWanted(name))
            return true;
        for (const auto &look : looks) {
            if (!isWanted(look))
                continue;
            if (!prepare())
                return false;
            wear(look);
            QTest::qWait(Settling);
            const auto file = u"%1/%2-%3.png"_s.arg(m_folder, name, QLatin1StringView(look.name));
            if (!m_desk.window.window()->grabWindow().save(file))
                return false;
            wear(looks.at(1));
            m_desk.user->rest();
            if (!end())
                return false;
        }
        return true;
    }

    void wear(const Look &look)
    {
        auto *preferences = m_desk.model<Preferences>("preferences");
        preferences->setAppearance(QLatin1StringView(look.appearance));
        preferences->setTextScale(look.textScale);
        m_desk.window.window()->resize(look.size);
    }

    /** What stands above the pages goes. */
    bool dismiss(const QString &name)
    {
        m_desk.user->key(u"Escape"_s);
        return m_desk.user->seesNo(name);
    }

    bool emptyPages()
    {
        m_desk.model<Preferences>("preferences")->setAppearance(u"light"_s);
        for (const auto &place : {u"overview"_s, u"live"_s, u"history"_s, u"devices"_s}) {
            if (!scene(u"empty-"_s + place, [&] { return m_desk.window.goTo(place); }))
                return false;
        }
        return m_desk.window.goTo(u"overview"_s);
    }

    bool pages()
    {
        for (const auto &place : {u"overview"_s, u"devices"_s, u"settings"_s}) {
            if (!scene(place, [&] { return m_desk.window.goTo(place); }))
                return false;
        }
        return scene(u"device"_s,
                     [&] {
                         const auto devices = m_desk.services.store().value()->devices().value();
                         return QMetaObject::invokeMethod(m_desk.window.window(), "showDevice",
                                                          Q_ARG(double, double(devices.constFirst().id)));
                     })
            && m_desk.window.goTo(u"overview"_s);
    }

    bool historyPages()
    {
        auto *history = m_desk.model<HistoryView>("history");
        using History = HistoryView;
        const auto shows = [&](History::Quantity quantity, History::Range range, bool table = false) {
            history->setQuantity(quantity);
            history->setRange(range);
            history->setTableShown(table);
            return m_desk.window.goTo(u"history"_s);
        };
        const auto reads = [&] { history->read((history->from() + history->to()) / 2); };
        const auto heartRates = [&] { return shows(History::HeartRate, History::Day); };
        const bool taken = scene(u"history-heart-day"_s, [&] { return shows(History::HeartRate, History::Day); })
            && scene(u"history-heart-read"_s, heartRates, reads)
            && scene(u"history-calendar"_s,
                     [&] {
                         return heartRates() && m_desk.user->press(history->period()) && m_desk.user->sees(u"Days"_s);
                     })
            && closed(u"Days"_s)
            && scene(u"history-heart-week"_s, [&] { return shows(History::HeartRate, History::Week); })
            && scene(u"history-heart-year"_s, [&] { return shows(History::HeartRate, History::Year); })
            && scene(u"history-heart-range"_s, [&] { return shows(History::HeartRate, History::Free); })
            && scene(u"history-steps-day"_s, [&] { return shows(History::Steps, History::Day); })
            && scene(u"history-steps-month"_s, [&] { return shows(History::Steps, History::Month); })
            && scene(u"history-sleep-day"_s, [&] { return shows(History::Sleep, History::Day); })
            && scene(u"history-sleep-month"_s, [&] { return shows(History::Sleep, History::Month); })
            && scene(u"history-table"_s, [&] { return shows(History::HeartRate, History::Day, true); })
            && scene(u"history-blank"_s, [&] {
                               const bool shown = shows(History::HeartRate, History::Day);
                               history->showDay(history->firstDay().addDays(-200));
                               return shown;
                           });
        history->setTableShown(false);
        return taken && shows(History::HeartRate, History::Day);
    }

    bool livePages()
    {
        auto &user = *m_desk.user;
        auto *live = m_desk.model<LiveFeed>("live");
        // What is seen moves at the pace of a real one.
        m_desk.device(huami::BandSimulator::Model::MiBand2)->setPace(Patience{1});
        return scene(u"live-idle"_s, [&] { return m_desk.window.goTo(u"live"_s) && chooseBand(live); })
            && scene(u"live-running"_s,
                     [&] {
                         return m_desk.window.goTo(u"live"_s) && chooseBand(live) && user.press(u"Start"_s)
                             && minute(user);
                     })
            && scene(u"live-recording"_s,
                     [&] {
                         return m_desk.window.goTo(u"live"_s) && chooseBand(live)
                             && (live->state() == LiveFeed::Running || user.press(u"Start"_s))
                             && user.press(u"Record"_s) && user.sees(u"Mark"_s);
                     })
            && (live->state() != LiveFeed::Running || user.press(u"Stop"_s));
    }

    bool dialogs()
    {
        auto &user = *m_desk.user;
        auto *job = m_desk.model<ExportJob>("exporting");
        const auto opens = [&] { return m_desk.window.goTo(u"export"_s) && user.sees(u"Save file"_s); };
        const auto opensRange = [&] {
            job->setRange(ExportJob::OwnRange);
            return opens();
        };
        const auto opensNotes = [&] {
            m_desk.model<HistoryView>("history")->today();
            return m_desk.window.goTo(u"history"_s) && user.press(u"Notes and single readings"_s);
        };
        return m_desk.window.goTo(u"overview"_s) && scene(u"export"_s, opens) && closed(u"Save file"_s)
            && scene(u"export-range"_s, opensRange) && closed(u"Save file"_s)
            && scene(u"help"_s, [&] { return m_desk.window.goTo(u"help"_s); }) && closed(u"Help"_s)
            && scene(u"notes-none"_s, opensNotes) && closed(u"Add a note"_s) && takesNotes()
            && scene(u"notes"_s, opensNotes) && closed(u"Add a note"_s)
            && scene(u"notes-reading"_s, [&] { return opensNotes() && user.press(u"Type in a reading"_s); })
            && closed(u"Cancel"_s) && closed(u"Add a note"_s) && m_desk.window.goTo(u"overview"_s);
    }

    bool takesNotes()
    {
        auto *entries = m_desk.model<EntryList>("entries");
        return entries->add(EntryList::NoteEntry, u"2026-05-20 08:10"_s, {{u"text"_s, u"Ran to the station"_s}})
            && entries->add(EntryList::NoteEntry, u"2026-05-20"_s, {{u"text"_s, u"New running shoes"_s}})
            && entries->add(EntryList::Weight, u"2026-05-20 07:02"_s, {{u"kilograms"_s, u"71.4"_s}});
    }

    /** Dialogs close upon Escape; where none was opened, none is there. */
    bool closed(const QString &name) { return !m_desk.user->find(name) || dismiss(name); }

    bool wizard()
    {
        auto &user = *m_desk.user;
        const auto begins = [&] { return m_desk.window.goTo(u"wizard"_s) && user.press(u"Watch"_s); };
        const auto looks = [&] { return begins() && user.press(u"Continue"_s) && user.press(u"Look for it"_s); };
        const auto finds = [&] { return looks() && user.press(u"Amazfit Neo"_s); };
        const auto asks = [&] {
            return finds() && user.press(u"Use Amazfit Neo"_s) && user.sees(u"Key of your Amazfit Neo"_s);
        };
        const auto typed = [&](const QString &key, const QString &answer) {
            if (!asks())
                return false;
            user.type(key);
            return user.sees(answer);
        };
        const auto complete = u"This is a complete key…"_s;
        auto wrong = VendorKey;
        wrong.replace(4, 1, u"f"_s);
        return scene(u"wizard-kind"_s, begins) && leaveWizard()
            && scene(u"wizard-prepare"_s, [&] { return begins() && user.press(u"Continue"_s); }) && leaveWizard()
            && scene(u"wizard-find"_s, finds) && leaveWizard() && scene(u"wizard-key-empty"_s, asks) && leaveWizard()
            && scene(u"wizard-key-short"_s, [&] { return typed(VendorKey.chopped(1), u"31 of 32 digits"_s); })
            && leaveWizard() && scene(u"wizard-key"_s, [&] { return typed(VendorKey, complete); }) && leaveWizard()
            && scene(u"wizard-refused"_s,
                     [&] {
                         return typed(wrong, complete) && user.press(u"Connect"_s) && user.sees(u"Paste another key"_s);
                     })
            && leaveWizard()
            && fleeting(
                   u"wizard-tap"_s, [&] { return tap(user); }, [&] { return leaveWizard(); })
            && scene(u"wizard-done"_s,
                     [&] { return typed(VendorKey, complete) && user.press(u"Connect"_s) && user.sees(u"Finish"_s); })
            && leaveWizard();
    }

    bool tap(User &user)
    {
        auto *band = m_desk.device(huami::BandSimulator::Model::MiBand2);
        band->setKey({});
        band->setTap(huami::BandSimulator::Tap::Never);
        return m_desk.window.goTo(u"wizard"_s) && user.press(u"Fitness band"_s) && user.press(u"Continue"_s)
            && user.press(u"Look for it"_s) && user.press(u"Mi Band 2"_s) && user.press(u"Use Mi Band 2"_s)
            && user.sees(u"Tap the button on your band"_s);
    }

    bool leaveWizard()
    {
        if (m_desk.window.window()->property("adding").toBool())
            m_desk.user->key(u"Escape"_s);
        return m_desk.user->waitFor(u"the wizard closes"_s,
                                    [&] { return !m_desk.window.window()->property("adding").toBool(); });
    }

    /** The watch has got another key, which its page and the banner say. */
    bool failures()
    {
        auto *devices = m_desk.model<DeviceListModel>("devices");
        const auto fails = [&] {
            huami::BandFaults faults;
            faults.forgetsKey = true;
            m_desk.device(huami::BandSimulator::Model::AmazfitNeo)->setFaults(faults);
            devices->syncAll();
            return m_desk.window.goTo(u"overview"_s) && m_desk.user->sees(u"Show device"_s);
        };
        return scene(u"banner"_s, fails) && scene(u"failed-device"_s, [&] {
                   return fails() && m_desk.user->press(u"Show device"_s)
                       && m_desk.user->sees(u"The last visit failed"_s);
               });
    }

    /** Blood-pressure monitors: added, looked at, and one that has forgotten this computer. */
    bool monitors()
    {
        auto &user = *m_desk.user;
        const auto prepares = [&] {
            return m_desk.window.goTo(u"wizard"_s) && user.press(u"Blood-pressure monitor"_s)
                && user.press(u"Continue"_s);
        };
        const auto finds = [&](const QString &device) {
            return prepares() && user.press(u"Look for it"_s) && m_desk.choose(device);
        };
        const auto choosesKey = [&] { return finds(u"Omron HEM-7361T"_s) && user.press(u"Choose its key"_s); };
        const bool added =
            scene(u"monitor-prepare"_s, prepares) && leaveWizard()
            && scene(u"monitor-model"_s, [&] { return finds(u"X2+ Connect"_s); }) && leaveWizard()
            && scene(u"monitor-key"_s, choosesKey) && leaveWizard()
            && fleeting(
                u"monitor-number"_s, [&] { return finds(u"Blood-pressure monitor"_s) && asksForNumber(); },
                [&] { return leaveWizard(); })
            && choosesKey() && user.press(u"Connect"_s) && user.sees(u"Your Omron HEM-7361T is ready"_s)
            && user.press(u"Finish"_s) && user.seesNo(u"Finish"_s);
        return added && pressurePages() && withEverything() && scene(u"monitor-forgotten"_s, [&] { return forgets(); });
    }

    /** A cuff that shows a number before it bonds. */
    bool asksForNumber()
    {
        auto *radio = qobject_cast<SimulatedRadio *>(m_desk.services.radio());
        auto *cuff = qobject_cast<standard::Sensor *>(radio->peripheral(u"C6:10:18:3B:00:02"_s));
        standard::SensorFaults faults;
        faults.needsBond = true;
        faults.passkey = Passkey{Passkey::EnterHere, u"004711"_s};
        cuff->setFaults(faults);
        return m_desk.user->press(u"Use Blood-pressure monitor"_s) && m_desk.user->sees(u"The six digits"_s);
    }

    /** A scale too: now there is a device of nearly each kind. */
    bool withEverything()
    {
        auto &user = *m_desk.user;
        auto *devices = m_desk.model<DeviceListModel>("devices");
        const auto page = [&](qint64 device) {
            return QMetaObject::invokeMethod(m_desk.window.window(), "showDevice", Q_ARG(double, double(device)));
        };
        const auto monitor = devices->deviceAt(devices->count() - 1);
        const bool added = m_desk.window.goTo(u"wizard"_s) && user.press(u"Scale"_s) && user.press(u"Continue"_s)
            && user.press(u"Look for it"_s) && m_desk.choose(u"Body-composition scale"_s)
            && user.press(u"Use Body-composition scale"_s) && user.sees(u"Your Body-composition scale is ready"_s)
            && user.press(u"Finish"_s) && user.seesNo(u"Finish"_s);
        return added && scene(u"all-overview"_s, [&] { return m_desk.window.goTo(u"overview"_s); })
            && scene(u"all-devices"_s, [&] { return m_desk.window.goTo(u"devices"_s); })
            && scene(u"all-monitor"_s, [&] { return page(monitor); })
            && scene(u"all-scale"_s, [&] { return page(devices->deviceAt(devices->count() - 1)); })
            && m_desk.window.goTo(u"overview"_s);
    }

    bool pressurePages()
    {
        auto &user = *m_desk.user;
        auto *history = m_desk.model<HistoryView>("history");
        const auto begins = [&] {
            history->pressure()->startWeek();
            return showPressure(false);
        };
        const bool taken = scene(u"pressure-chart"_s, [&] { return showPressure(false); })
            && scene(u"pressure-table"_s, [&] { return showPressure(true); }) && scene(u"pressure-week"_s, begins)
            && scene(u"pressure-report"_s, [&] { return showPressure(false) && user.press(u"Report"_s); })
            && closed(u"Save file"_s)
            && scene(u"pressure-add"_s, [&] { return showPressure(false) && user.press(u"Add reading"_s); })
            && closed(u"Upper (systolic)"_s);
        history->pressure()->endWeek();
        return taken;
    }

    bool forgets()
    {
        auto *devices = m_desk.model<DeviceListModel>("devices");
        qint64 monitor = 0;
        for (int row = 0; row < devices->count(); ++row) {
            const auto *device = devices->device(devices->deviceAt(row));
            if (device->model == "hem-7361t"_L1)
                monitor = device->id;
        }
        m_desk.monitor(u"hem-7361t"_s)->setKnowsHost(false);
        devices->sync(monitor);
        return QMetaObject::invokeMethod(m_desk.window.window(), "showDevice", Q_ARG(double, double(monitor)))
            && m_desk.user->sees(u"Renew the connection"_s);
    }

    QString m_folder;
    QStringList m_wanted;
    Desk m_desk;
};

} // namespace

int main(int argc, char *argv[])
{
    const bool every = argc >= 3 && qstrcmp(argv[1], "--every") == 0;
    if (argc != 2 && !every) {
        std::fprintf(stderr, "usage: pictures FOLDER\n       pictures --every FOLDER [SCENE...]\n");
        return 2;
    }
    const Home home;
    const Screen screen({2600, 2500});
    QGuiApplication app(argc, argv);
    chooseLanguage({});
    const auto words = QCoreApplication::arguments().sliced(every ? 2 : 1);
    constexpr double Brisk = 0.1; // nobody looks at how long it takes
    const auto language = every ? qEnvironmentVariable("PULSEKEEP_LANGUAGE") : QString();
    preferLanguage(language);
    Photographer photographer(words.constFirst(), every ? Brisk : 1,
                              language.isEmpty() ? Vocabulary() : Vocabulary(language));
    return (every ? photographer.everyScene(words.sliced(1)) : photographer.forReadme()) ? 0 : 1;
}
