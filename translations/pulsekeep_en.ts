<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>CountdownRing</name>
    <message numerus="yes">
        <source>%n seconds left</source>
        <extracomment>How much time is left to do something</extracomment>
        <translation>
            <numerusform>%n second left</numerusform>
            <numerusform>%n seconds left</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DoneStep</name>
    <message numerus="yes">
        <source>%n readings that it had kept are on this computer now.</source>
        <translation>
            <numerusform>One reading that it had kept is on this computer now.</numerusform>
            <numerusform>%n readings that it had kept are on this computer now.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HistoryWords</name>
    <message numerus="yes">
        <source>%1 of %n days</source>
        <translation>
            <numerusform>%1 of %n day</numerusform>
            <numerusform>%1 of %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Huami</name>
    <message numerus="yes">
        <source>Every %n minute(s)</source>
        <translation>
            <numerusform>Every minute</numerusform>
            <numerusform>Every %n minutes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>KeyText</name>
    <message numerus="yes">
        <source>%n invisible characters</source>
        <translation>
            <numerusform>%n invisible character</numerusform>
            <numerusform>%n invisible characters</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n blanks</source>
        <translation>
            <numerusform>%n blank</numerusform>
            <numerusform>%n blanks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n separators</source>
        <translation>
            <numerusform>%n separator</numerusform>
            <numerusform>%n separators</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LostWords</name>
    <message numerus="yes">
        <source>At this pace its memory fills up in %n days: sync more often than that.</source>
        <translation>
            <numerusform>At this pace its memory fills up in a day: sync more often than that.</numerusform>
            <numerusform>At this pace its memory fills up in %n days: sync more often than that.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PressureReport</name>
    <message numerus="yes">
        <source>%Ln readings</source>
        <translation>
            <numerusform>%Ln reading</numerusform>
            <numerusform>%Ln readings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 values of %Ln readings</source>
        <extracomment>%1 is a number of values, %Ln of the readings that they are means of</extracomment>
        <translation>
            <numerusform>%1 values of %Ln reading</numerusform>
            <numerusform>%1 values of %Ln readings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Average, %Ln days</source>
        <translation>
            <numerusform>Average, %Ln day</numerusform>
            <numerusform>Average, %Ln days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln values</source>
        <extracomment>%1 and %Ln are numbers of values of blood pressure</extracomment>
        <translation>
            <numerusform>%1 of %Ln value</numerusform>
            <numerusform>%1 of %Ln values</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln readings</source>
        <translation>
            <numerusform>%1 of %Ln reading</numerusform>
            <numerusform>%1 of %Ln readings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The day&apos;s mean is below it on %1 of %Ln days.</source>
        <extracomment>%1 and %2 are numbers of days</extracomment>
        <translation>
            <numerusform>The day&apos;s mean is below it on %1 of %Ln day.</numerusform>
            <numerusform>The day&apos;s mean is below it on %1 of %Ln days.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source> and %Ln more</source>
        <extracomment>After a list of moments</extracomment>
        <translation>
            <numerusform> and %Ln more</numerusform>
            <numerusform> and %Ln more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln readings typed in, the others read from the device.</source>
        <translation>
            <numerusform>%Ln reading typed in, the others read from the device.</numerusform>
            <numerusform>%Ln readings typed in, the others read from the device.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln mornings</source>
        <translation>
            <numerusform>%Ln morning</numerusform>
            <numerusform>%Ln mornings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln evenings</source>
        <translation>
            <numerusform>%Ln evening</numerusform>
            <numerusform>%Ln evenings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>On %1 of %Ln mornings and evenings one reading was taken, not two.</source>
        <extracomment>%1 is a number, %Ln how many mornings and evenings have readings</extracomment>
        <translation>
            <numerusform>On %1 of %Ln morning or evening one reading was taken, not two.</numerusform>
            <numerusform>On %1 of %Ln mornings and evenings one reading was taken, not two.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>and %Ln more</numerusform>
            <numerusform>and %Ln more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln readings were set aside by the owner (%1).</source>
        <extracomment>%1 is a list of days</extracomment>
        <translation>
            <numerusform>%Ln reading was set aside by the owner (%1).</numerusform>
            <numerusform>%Ln readings were set aside by the owner (%1).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln mornings have no reading.</source>
        <translation>
            <numerusform>%Ln morning has no reading.</numerusform>
            <numerusform>%Ln mornings have no reading.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln evenings have no reading.</source>
        <translation>
            <numerusform>%Ln evening has no reading.</numerusform>
            <numerusform>%Ln evenings have no reading.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PressureWeek</name>
    <message numerus="yes">
        <source>Mean of %n readings without the first day.</source>
        <translation>
            <numerusform>Mean of %n reading without the first day.</numerusform>
            <numerusform>Mean of %n readings without the first day.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n readings are missing.</source>
        <translation>
            <numerusform>%n reading is missing.</numerusform>
            <numerusform>%n readings are missing.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n readings to go today.</source>
        <translation>
            <numerusform>%n reading to go today.</numerusform>
            <numerusform>%n readings to go today.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The mean so far is of %n readings.</source>
        <translation>
            <numerusform>The mean so far is of %n reading.</numerusform>
            <numerusform>The mean so far is of %n readings.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReportSource</name>
    <message numerus="yes">
        <source>%1, clock right to %n s.</source>
        <extracomment>%1 is a device, %n seconds</extracomment>
        <translation>
            <numerusform>%1, clock right to %n s.</numerusform>
            <numerusform>%1, clock right to %n s.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pulsekeep::HistoryView</name>
    <message numerus="yes">
        <source>%n minutes</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Goal reached on %1 of %n days</source>
        <extracomment>%1 is a number</extracomment>
        <translation>
            <numerusform>Goal reached on %1 of %n day</numerusform>
            <numerusform>Goal reached on %1 of %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 asleep on average of %n nights</source>
        <extracomment>%1 is how long</extracomment>
        <translation>
            <numerusform>%1 asleep in %n night</numerusform>
            <numerusform>%1 asleep on average of %n nights</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %n nights</source>
        <translation>
            <numerusform>%1, %n night</numerusform>
            <numerusform>%1, %n nights</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pulsekeep::Pairing</name>
    <message numerus="yes">
        <source>%n readings</source>
        <translation>
            <numerusform>%n reading</numerusform>
            <numerusform>%n readings</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pulsekeep::PressureView</name>
    <message numerus="yes">
        <source>%1 of %n values below %2</source>
        <extracomment>%1 is a number, %n as well, %2 a limit such as 135/85</extracomment>
        <translation>
            <numerusform>%1 of %n value below %2</numerusform>
            <numerusform>%1 of %n values below %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n readings below %2</source>
        <extracomment>%1 is a number, %n as well, %2 a limit such as 135/85</extracomment>
        <translation>
            <numerusform>%1 of %n reading below %2</numerusform>
            <numerusform>%1 of %n readings below %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n readings</source>
        <translation>
            <numerusform>%1 of %n reading</numerusform>
            <numerusform>%1 of %n readings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n readings</source>
        <translation>
            <numerusform>%n reading</numerusform>
            <numerusform>%n readings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n days</source>
        <extracomment>Numbers of days</extracomment>
        <translation>
            <numerusform>%1 of %n day</numerusform>
            <numerusform>%1 of %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with irregular heartbeat</source>
        <translation>
            <numerusform>%n with irregular heartbeat</numerusform>
            <numerusform>%n with irregular heartbeat</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>mean of %n readings</source>
        <translation>
            <numerusform>mean of %n reading</numerusform>
            <numerusform>mean of %n readings</numerusform>
        </translation>
    </message>
</context>
</TS>
