// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Pulsekeep

// Up to six choices side by side, one of them chosen. Too many for the width scroll, with the chosen one in view.
FocusScope {
    id: root

    // The choices: each has words ("text"), or an icon and a name to be spoken ("icon", "name"), and may have a
    // colour for its icon while it is chosen ("color") and a size for its words ("style").
    property var choices: []
    property int currentIndex: 0
    // Choices share the width that is given instead of taking only what they need.
    property bool stretch: false
    property string name

    signal chosen(int index)

    readonly property real inset: Theme.line.border + Theme.line.selected

    function choose(index: int): void {
        if (index < 0 || index >= root.choices.length)
            return;
        repeater.itemAt(index).forceActiveFocus(Qt.TabFocusReason);
        root.currentIndex = index;
        root.chosen(index);
    }

    implicitWidth: row.neededWidth + 2 * root.inset
    implicitHeight: Math.max(Theme.scaled(Theme.size.control), Theme.narrow ? Theme.size.touch : 0)

    Accessible.role: Accessible.PageTabList
    Accessible.name: root.name

    Rectangle {
        anchors.fill: parent
        radius: Theme.radius.control
        color: Theme.color.surfaceSunken
        border.width: Theme.line.border
        border.color: Theme.color.border
    }

    Flickable {
        id: flick

        function show(item: Item): void {
            if (item.x < contentX)
                contentX = item.x;
            else if (item.x + item.width > contentX + width)
                contentX = item.x + item.width - width;
        }

        anchors.fill: parent
        anchors.margins: root.inset
        contentWidth: row.width
        contentHeight: height
        boundsBehavior: Flickable.StopAtBounds
        flickableDirection: Flickable.HorizontalFlick
        interactive: contentWidth > width
        clip: interactive

        onWidthChanged: {
            const item = repeater.itemAt(root.currentIndex);
            if (item !== null)
                show(item);
        }

        Row {
            id: row

            property real neededWidth: {
                let sum = 0;
                for (let i = 0; i < repeater.count; ++i)
                    sum += repeater.itemAt(i)?.implicitWidth ?? 0;
                return sum;
            }
            readonly property real spare: root.stretch ? Math.max(0, flick.width - neededWidth) / Math.max(1, repeater.count) : 0

            height: flick.height

            Repeater {
                id: repeater
                model: root.choices

                delegate: T.AbstractButton {
                    id: segment

                    required property int index
                    required property var modelData
                    readonly property bool current: segment.index === root.currentIndex
                    readonly property TextStyle style: segment.modelData.style ?? Theme.type.body

                    width: implicitWidth + row.spare
                    height: flick.height
                    implicitWidth: content.implicitWidth + 2 * Theme.space.m
                    focusPolicy: segment.current || segment.activeFocus ? Qt.StrongFocus : Qt.ClickFocus
                    hoverEnabled: true
                    checked: segment.current

                    Accessible.role: Accessible.PageTab
                    Accessible.name: segment.modelData.text ?? segment.modelData.name
                    Accessible.selected: segment.current
                    Accessible.onPressAction: root.choose(segment.index)

                    Keys.onLeftPressed: root.choose(segment.index - 1)
                    Keys.onRightPressed: root.choose(segment.index + 1)
                    Keys.onPressed: event => {
                        if (event.key !== Qt.Key_Home && event.key !== Qt.Key_End)
                            return;
                        root.choose(event.key === Qt.Key_Home ? 0 : repeater.count - 1);
                        event.accepted = true;
                    }

                    onClicked: root.choose(segment.index)
                    onCurrentChanged: if (segment.current)
                        flick.show(segment)

                    background: Rectangle {
                        radius: Theme.radius.segment
                        color: segment.current ? Theme.color.surfaceRaised : segment.hovered ? Theme.color.border : "transparent"
                        border.width: segment.current ? Theme.line.border : 0
                        border.color: Theme.color.borderStrong

                        FocusRing {
                            shown: segment.visualFocus
                            around: Theme.radius.segment
                        }
                    }

                    // Nobody replaces it, so it may be made at once.
                    // qmllint disable deferred-property-id
                    contentItem: Item {
                        Row {
                            id: content
                            anchors.centerIn: parent
                            spacing: Theme.space.s

                            Icon {
                                anchors.verticalCenter: parent.verticalCenter
                                name: segment.modelData.icon ?? ""
                                size: Theme.size.iconSmall
                                color: segment.current ? segment.modelData.color ?? Theme.color.text : Theme.color.textMuted
                            }

                            // The widest form keeps the place, so that choosing moves nothing.
                            Item {
                                anchors.verticalCenter: parent.verticalCenter
                                implicitWidth: widest.implicitWidth
                                implicitHeight: widest.implicitHeight
                                visible: widest.text.length > 0

                                StyledText {
                                    id: widest
                                    text: segment.modelData.text ?? ""
                                    style: segment.style
                                    font.weight: Theme.font.semibold
                                    opacity: segment.current ? 1 : 0
                                    Accessible.ignored: true
                                }

                                StyledText {
                                    anchors.centerIn: parent
                                    text: widest.text
                                    style: segment.style
                                    font.weight: Theme.font.medium
                                    color: Theme.color.textMuted
                                    visible: !segment.current
                                    Accessible.ignored: true
                                }
                            }
                        }
                    }
                }
            }
        }
    }
}
