// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Pulsekeep
import Pulsekeep.Models

// What people choose. Everything counts at once, except where a row says otherwise.
FocusScope {
    id: root

    required property Preferences preferences
    required property DataFolder dataFolder
    required property SyncSchedule schedule
    required property PeopleModel people

    readonly property var languages: root.preferences.languages
    readonly property var intervals: root.preferences.syncIntervals
    // Words of the search field; groups without them are out of sight.
    readonly property string wanted: find.text.trim().toLocaleLowerCase()

    signal exportRequested()
    signal importRequested()

    function intervalWords(minutes: int): string {
        if (minutes === 0)
            return qsTr("Never");
        if (minutes === 60)
            return qsTr("Every hour");
        return minutes < 60 ? qsTr("Every %1 min").arg(minutes) : qsTr("Every %1 hours").arg(minutes / 60);
    }

    Component.onCompleted: root.dataFolder.refresh()
    onVisibleChanged: if (root.visible)
        root.dataFolder.refresh()

    Shortcut {
        sequences: ["Ctrl+F"]
        enabled: root.visible
        onActivated: find.input.forceActiveFocus()
    }

    component Group: RowGroup {
        property string words
        property string wanted

        Layout.fillWidth: true
        visible: wanted.length === 0 || `${title} ${words}`.toLocaleLowerCase().includes(wanted)
    }

    PersonDialog {
        id: personDialog
        people: root.people
        imperial: root.preferences.units === "imperial"
    }

    Flickable {
        id: flick
        anchors.fill: parent
        contentHeight: page.y + page.implicitHeight + Theme.pageSide
        boundsBehavior: Flickable.StopAtBounds
        clip: true

        ColumnLayout {
            id: page

            readonly property int columns: width >= Theme.scaled(Theme.breakpoint.narrowBelow + Theme.size.bottomBar) ? 2 : 1

            x: (flick.width - width) / 2
            y: Theme.space.pageTop
            width: Math.min(flick.width - 2 * Theme.pageSide, Theme.contentMax)
            spacing: Theme.space.l

            PageHead {
                Layout.fillWidth: true
                title: qsTr("Settings")

                InputField {
                    id: find
                    width: Math.min(page.width, Theme.scaled(Theme.narrow ? Theme.size.rail : Theme.size.rail + Theme.space.xxxl))
                    size: Theme.size.control
                    iconName: "search"
                    placeholder: qsTr("Find a setting")
                    clearable: true
                }
            }

            ErrorCard {
                Layout.fillWidth: true
                visible: root.preferences.problem.wrong
                title: qsTr("Your choices are not kept")
                what: root.preferences.problem.what
                why: root.preferences.problem.why
                remedy: root.preferences.problem.remedy
                copyable: false
            }

            StyledText {
                Layout.fillWidth: true
                visible: !(look.visible || persons.visible || units.visible || goals.visible || sync.visible || keys.visible || yourData.visible || about.visible)
                text: qsTr("No setting is called that.")
                color: Theme.color.textMuted
            }

            GridLayout {
                Layout.fillWidth: true
                columns: page.columns
                columnSpacing: Theme.space.xl
                rowSpacing: Theme.space.xl

                ColumnLayout {
                    Layout.fillWidth: true
                    Layout.preferredWidth: Theme.size.rail
                    Layout.alignment: Qt.AlignTop
                    spacing: Theme.space.xl

                    Group {
                        id: look
                        title: qsTr("Look")
                        words: qsTr("Colours light dark text size movement language")
                        wanted: root.wanted

                        ListRow {
                            title: qsTr("Colours")

                            Segmented {
                                readonly property var values: ["system", "light", "dark"]

                                name: qsTr("Colours")
                                choices: [
                                    {
                                        text: qsTr("System")
                                    },
                                    {
                                        text: qsTr("Light")
                                    },
                                    {
                                        text: qsTr("Dark")
                                    }
                                ]
                                currentIndex: values.indexOf(root.preferences.appearance)
                                onChosen: index => root.preferences.appearance = values[index]
                            }
                        }

                        ListRow {
                            title: qsTr("Text size")

                            Segmented {
                                readonly property var values: [1, 1.15, 1.3, 2]

                                name: qsTr("Text size")
                                choices: [
                                    {
                                        //: The letter that shows a size of text
                                        text: qsTr("A"),
                                        name: qsTr("Usual"),
                                        style: Theme.type.body
                                    },
                                    {
                                        text: qsTr("A"),
                                        name: qsTr("Larger"),
                                        style: Theme.type.heading
                                    },
                                    {
                                        text: qsTr("A"),
                                        name: qsTr("Large"),
                                        style: Theme.type.stat
                                    },
                                    {
                                        text: qsTr("A"),
                                        name: qsTr("Twice as large"),
                                        style: Theme.type.display
                                    }
                                ]
                                currentIndex: values.indexOf(root.preferences.textScale)
                                onChosen: index => root.preferences.textScale = values[index]
                            }
                        }

                        ListRow {
                            title: qsTr("Reduce movement")
                            detail: qsTr("Charts step instead of sliding")

                            ToggleSwitch {
                                name: qsTr("Reduce movement")
                                checked: root.preferences.reduceMovement
                                onToggled: root.preferences.reduceMovement = checked
                            }
                        }

                        ListRow {
                            title: qsTr("Language")
                            detail: qsTr("Counts from the next start")

                            Dropdown {
                                readonly property var codes: Array.of("").concat(root.languages.map(language => language.code))

                                name: qsTr("Language")
                                model: Array.of(qsTr("The system’s")).concat(root.languages.map(language => language.name))
                                currentIndex: Math.max(0, codes.indexOf(root.preferences.language))
                                onActivated: index => root.preferences.language = codes[index]
                            }
                        }
                    }

                    PeopleGroup {
                        id: persons

                        readonly property string words: qsTr("People person name birth height family")

                        Layout.fillWidth: true
                        visible: root.wanted.length === 0 || `${title} ${words}`.toLocaleLowerCase().includes(root.wanted)
                        title: qsTr("People")
                        people: root.people
                        onEditRequested: person => personDialog.edit(person)
                    }

                    Group {
                        id: units
                        title: qsTr("Units")
                        words: qsTr("metric imperial kilograms pounds height weight")
                        wanted: root.wanted

                        ListRow {
                            title: qsTr("Lengths and weights")

                            Segmented {
                                name: qsTr("Lengths and weights")
                                choices: [
                                    {
                                        text: qsTr("cm, kg")
                                    },
                                    {
                                        text: qsTr("in, lb")
                                    }
                                ]
                                currentIndex: root.preferences.units === "imperial" ? 1 : 0
                                onChosen: index => root.preferences.units = index === 1 ? "imperial" : "metric"
                            }
                        }
                    }

                    Group {
                        id: goals
                        title: qsTr("Goals")
                        words: qsTr("steps a day")
                        wanted: root.wanted

                        ListRow {
                            title: qsTr("Steps a day")
                            detail: qsTr("For the charts; a band has a goal of its own")

                            InputField {
                                id: goal
                                implicitWidth: Theme.scaled(Theme.size.railCompact + Theme.space.xl)
                                size: Theme.size.controlSmall
                                text: String(root.preferences.stepGoal)
                                input.inputMethodHints: Qt.ImhDigitsOnly
                                input.Accessible.name: qsTr("Steps a day")
                                input.onEditingFinished: {
                                    const typed = Number(goal.text.trim());
                                    const fits = Number.isInteger(typed) && typed >= root.preferences.leastStepGoal && typed <= root.preferences.mostStepGoal;
                                    //: %1 and %2 are numbers
                                    goal.fault = fits ? "" : qsTr("%1 to %2").arg(root.preferences.leastStepGoal.toLocaleString(Qt.locale(), "f", 0)).arg(root.preferences.mostStepGoal.toLocaleString(Qt.locale(), "f", 0));
                                    if (fits)
                                        root.preferences.stepGoal = typed;
                                }
                            }
                        }
                    }

                    Group {
                        id: about
                        title: qsTr("About")
                        words: qsTr("Pulsekeep version licence font")
                        wanted: root.wanted

                        ListRow {
                            iconName: "info"
                            //: %1 is a version
                            title: qsTr("Pulsekeep %1").arg(root.preferences.version)
                            detail: qsTr("Free software, GNU General Public License 3 or later. Not a medical device: it shows and sorts numbers.")
                        }

                        ListRow {
                            iconName: "file"
                            title: qsTr("The font is Inter")
                            detail: qsTr("SIL Open Font License 1.1")
                        }
                    }
                }

                ColumnLayout {
                    Layout.fillWidth: true
                    Layout.preferredWidth: Theme.size.rail
                    Layout.alignment: Qt.AlignTop
                    spacing: Theme.space.xl

                    Group {
                        id: sync
                        title: qsTr("Syncing")
                        words: qsTr("sync start minutes background")
                        wanted: root.wanted

                        ListRow {
                            iconName: "sync"
                            title: qsTr("Sync when Pulsekeep starts")

                            ToggleSwitch {
                                name: qsTr("Sync when Pulsekeep starts")
                                checked: root.preferences.syncOnStart
                                onToggled: root.preferences.syncOnStart = checked
                            }
                        }

                        ListRow {
                            iconName: "clock"
                            title: qsTr("Sync while it is running")
                            detail: qsTr("Less often while a device cannot be reached")

                            Dropdown {
                                name: qsTr("Sync while it is running")
                                model: root.intervals.map(minutes => root.intervalWords(minutes))
                                currentIndex: root.intervals.indexOf(root.preferences.syncEvery)
                                onActivated: index => root.preferences.syncEvery = root.intervals[index]
                            }
                        }
                    }

                    Group {
                        id: keys
                        title: qsTr("Keys of devices")
                        words: qsTr("key keyring password secret")
                        wanted: root.wanted

                        ListRow {
                            iconName: "key"
                            title: qsTr("Where they are")
                            //: %1 is a place, such as "in the desktop's keyring"
                            detail: root.preferences.keysPlace.length > 0 ? qsTr("Kept %1").arg(root.preferences.keysPlace) : qsTr("Nobody has asked for one yet")
                        }

                        ListRow {
                            iconName: "lock"
                            title: qsTr("Without a keyring")
                            detail: qsTr("Where keys are kept and looked for from now on")

                            Dropdown {
                                readonly property var values: ["ask", "file", "session"]

                                name: qsTr("Without a keyring")
                                model: [qsTr("Do not keep keys"), qsTr("In a private file"), qsTr("Until Pulsekeep closes")]
                                currentIndex: values.indexOf(root.preferences.withoutKeyring)
                                onActivated: index => root.preferences.withoutKeyring = values[index]
                            }
                        }
                    }

                    Group {
                        id: yourData
                        title: qsTr("Your data")
                        words: qsTr("file folder export import csv privacy network")
                        wanted: root.wanted

                        ListRow {
                            title: qsTr("One file on this computer")
                            detail: root.dataFolder.summary

                            OutlinedButton {
                                size: Theme.size.controlSmall
                                text: qsTr("Show")
                                onClicked: root.dataFolder.show()
                            }
                        }

                        ListRow {
                            title: qsTr("Take it elsewhere")
                            detail: qsTr("CSV for spreadsheets and programs")

                            OutlinedButton {
                                size: Theme.size.controlSmall
                                text: qsTr("Export")
                                onClicked: root.exportRequested()
                            }
                        }

                        ListRow {
                            title: qsTr("Bring something in")
                            detail: qsTr("A table of readings, CSV. You can also drop it on the window")

                            OutlinedButton {
                                size: Theme.size.controlSmall
                                text: qsTr("Import")
                                onClicked: root.importRequested()
                            }
                        }

                        ListRow {
                            iconName: "lock"
                            iconColor: Theme.color.positive
                            title: qsTr("Nothing leaves this computer")
                            detail: qsTr("Pulsekeep talks to your devices by Bluetooth and to nobody else.")
                        }
                    }
                }
            }
        }
    }
}
