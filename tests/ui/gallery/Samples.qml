// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma Singleton
import QtQuick

// Invented data for the gallery, the same on every run.
QtObject {
    readonly property real minute: 60000
    readonly property real hour: 60 * minute
    readonly property real day: 24 * hour
    // Thursday 19 November 2026, midnight
    readonly property real midnight: new Date(2026, 10, 19).getTime()

    function noise(i: int): real {
        const x = Math.sin(i * 12.9898) * 43758.5453;
        return x - Math.floor(x) - 0.5;
    }
    function pulse(i: int): real {
        const t = i / 60;
        let value = 56 + 3 * noise(Math.floor(i / 6)) + 2 * Math.sin(i / 40);
        if (t > 6.4)
            value += 12;
        value += 28 * Math.exp(-Math.pow((t - 7.6) / 0.35, 2)) + 30 * Math.exp(-Math.pow((t - 8.4) / 0.3, 2));
        value += 22 * Math.exp(-Math.pow((t - 12.6) / 0.3, 2)) + 78 * Math.exp(-Math.pow((t - 18.1) / 0.42, 2));
        return value;
    }
    function missing(i: int): bool {
        const t = i / 60;
        return (t > 12.83 && t < 13.6) || (t > 22.2 && t < 22.75);
    }
    function line(step: int, last: int, shift: real): var {
        const points = [];
        for (let i = 0; i < last; i += step) {
            if (!missing(i))
                points.push(Qt.point(midnight + i * minute, pulse(i) + shift * (1 + noise(i))));
        }
        return points;
    }
    readonly property var heart: line(4, 1440, 0)
    readonly property var heartLow: line(4, 1440, -3)
    readonly property var heartHigh: line(4, 1440, 4)
    readonly property var coverage: [
        {from: midnight, to: midnight + 770 * minute, kind: "worn"},
        {from: midnight + 770 * minute, to: midnight + 816 * minute, kind: "notWorn"},
        {from: midnight + 816 * minute, to: midnight + 1332 * minute, kind: "worn"},
        {from: midnight + 1332 * minute, to: midnight + 1365 * minute, kind: "noValue"},
        {from: midnight + 1365 * minute, to: midnight + 1440 * minute, kind: "worn"}]
    readonly property var month: {
        const bars = [];
        for (let i = 0; i < 31; ++i) {
            const from = new Date(2026, 9, 1 + i).getTime();
            const bar = {from: from, to: new Date(2026, 9, 2 + i).getTime()};
            if (i !== 13)
                bar.value = Math.round(Math.max(2600, 9200 + 11000 * noise(i + 3)));
            bars.push(bar);
        }
        return bars;
    }
    readonly property var night: {
        const bed = midnight + 22.9 * hour;
        const stages = [[0, 15], [2, 20], [3, 54], [2, 20], [1, 15], [2, 20], [3, 42], [2, 21], [1, 26], [0, 7], [2, 33], [3, 21], [2, 18], [1, 31], [2, 23], [0, 10], [2, 20], [1, 36], [2, 19], [0, 6]];
        const stays = [];
        let at = bed;
        for (const [lane, minutes] of stages) {
            stays.push({from: at, to: at + minutes * minute, lane: lane});
            at += minutes * minute;
        }
        return stays;
    }
    readonly property var nightPulse: {
        const points = [];
        for (let i = 0; i < 457; i += 4)
            points.push(Qt.point(midnight + 22.9 * hour + i * minute, 55 + 4 * Math.sin(i / 18) * Math.exp(-i / 500) + 2 * Math.exp(-i / 60)));
        return points;
    }
    function wave(seconds: real, rate: int, shape: var): var {
        const points = [];
        for (let i = 0; i < seconds * rate; ++i)
            points.push(Qt.point(i * 1000 / rate, shape(i / rate)));
        return points;
    }
    readonly property var live: wave(300, 1, t => 70 + t / 40 + 4 * Math.sin(t / 23) + 3 * Math.sin(t / 11) * Math.sin(t / 60))
    readonly property var motionX: wave(12, 25, t => (t < 4 ? 0.04 : 0.5) * Math.sin(t * 7.4) * Math.abs(Math.sin(t * 2)) - 0.1)
    readonly property var motionY: wave(12, 25, t => (t < 4 ? 0.06 : 0.8) * Math.sin(t * 12) - 0.1)
    readonly property var motionZ: wave(12, 25, t => (t < 4 ? 0.05 : 0.7) * Math.sin(t * 9 + 1))
    readonly property var ppg: wave(8, 50, t => {
        const beat = (t / 0.8) % 1;
        return 600 * Math.exp(-Math.pow((beat - 0.2) / 0.07, 2)) + 260 * Math.exp(-Math.pow((beat - 0.45) / 0.09, 2)) - 120 * beat;
    })
}
