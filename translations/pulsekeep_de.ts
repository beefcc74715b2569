<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>AboutYou</name>
    <message>
        <source>Born on</source>
        <translation>Geburtsdatum</translation>
    </message>
    <message>
        <source>1975-08-21</source>
        <extracomment>Year, month, day</extracomment>
        <translation>1975-08-21</translation>
    </message>
    <message>
        <source>Height in inches</source>
        <translation>Größe in Zoll</translation>
    </message>
    <message>
        <source>Height in cm</source>
        <translation>Größe in cm</translation>
    </message>
    <message>
        <source>Weight in pounds</source>
        <translation>Gewicht in Pfund (lb)</translation>
    </message>
    <message>
        <source>Weight in kg</source>
        <translation>Gewicht in kg</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>Geschlecht</translation>
    </message>
    <message>
        <source>Female</source>
        <translation>Weiblich</translation>
    </message>
    <message>
        <source>Male</source>
        <translation>Männlich</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Divers</translation>
    </message>
    <message>
        <source>Tell the device</source>
        <translation>Dem Gerät mitteilen</translation>
    </message>
    <message>
        <source>Year, month and day</source>
        <translation>Jahr, Monat und Tag</translation>
    </message>
    <message>
        <source>Between 50 and 250 cm</source>
        <translation>Zwischen 50 und 250 cm</translation>
    </message>
    <message>
        <source>Between 20 and 300 kg</source>
        <translation>Zwischen 20 und 300 kg</translation>
    </message>
</context>
<context>
    <name>ActionMenu</name>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
</context>
<context>
    <name>AddPressureDialog</name>
    <message>
        <source>Change reading</source>
        <translation>Messung ändern</translation>
    </message>
    <message>
        <source>Add reading</source>
        <translation>Messung eintragen</translation>
    </message>
    <message>
        <source>Upper</source>
        <extracomment>The higher of the two values of blood pressure</extracomment>
        <translation>Oberer Wert</translation>
    </message>
    <message>
        <source>Upper (systolic)</source>
        <translation>Oberer Wert (systolisch)</translation>
    </message>
    <message>
        <source>Lower</source>
        <extracomment>The lower of the two values of blood pressure</extracomment>
        <translation>Unterer Wert</translation>
    </message>
    <message>
        <source>Lower (diastolic)</source>
        <translation>Unterer Wert (diastolisch)</translation>
    </message>
    <message>
        <source>Pulse</source>
        <translation>Puls</translation>
    </message>
    <message>
        <source>optional</source>
        <translation>freiwillig</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Uhrzeit</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>%1 is a class of blood pressure, %2 the name of a guideline</extracomment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Speichern</translation>
    </message>
</context>
<context>
    <name>AppShell</name>
    <message>
        <source>Overview</source>
        <translation>Übersicht</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>Live</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Devices</source>
        <translation>Geräte</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
</context>
<context>
    <name>Arguments</name>
    <message>
        <source>Use simulated devices instead of the radio.</source>
        <translation>Simulierte Geräte statt des Funks verwenden.</translation>
    </message>
    <message>
        <source>The Bluetooth adapter to use, by its address.</source>
        <translation>Der Bluetooth-Adapter mit dieser Adresse wird verwendet.</translation>
    </message>
    <message>
        <source>Where readings are kept.</source>
        <translation>Wo die Messwerte aufbewahrt werden.</translation>
    </message>
    <message>
        <source>One JSON object a line instead of text.</source>
        <translation>Ein JSON-Objekt je Zeile statt Text.</translation>
    </message>
    <message>
        <source>Show how to use it.</source>
        <translation>Zeigen, wie man es benutzt.</translation>
    </message>
    <message>
        <source>Show the version.</source>
        <translation>Die Version zeigen.</translation>
    </message>
    <message>
        <source>There is no command &quot;%1&quot;.</source>
        <translation>Es gibt keinen Befehl „%1“.</translation>
    </message>
    <message>
        <source>--data-dir needs a folder.</source>
        <translation>--data-dir braucht einen Ordner.</translation>
    </message>
    <message>
        <source>--pace needs a number that is not negative.</source>
        <translation>--pace braucht eine Zahl, die nicht negativ ist.</translation>
    </message>
    <message>
        <source>--pace and --now are for --simulate only.</source>
        <translation>--pace und --now gibt es nur mit --simulate.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; needs more words.</source>
        <translation>„%1“ braucht mehr Angaben.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; was given too many words.</source>
        <translation>„%1“ hat zu viele Angaben erhalten.</translation>
    </message>
    <message>
        <source>&quot;pulsekeep help %1&quot; shows how to use it.</source>
        <translation>„pulsekeep help %1“ zeigt, wie man es benutzt.</translation>
    </message>
    <message>
        <source>Usage: pulsekeep [OPTION...] COMMAND</source>
        <translation>Aufruf: pulsekeep [OPTION...] BEFEHL</translation>
    </message>
    <message>
        <source>&quot;pulsekeep help COMMAND&quot; tells more about one of them.</source>
        <translation>„pulsekeep help BEFEHL“ sagt mehr über einen davon.</translation>
    </message>
    <message>
        <source>Usage: pulsekeep [OPTION...] %1</source>
        <translation>Aufruf: pulsekeep [OPTION...] %1</translation>
    </message>
</context>
<context>
    <name>Banner</name>
    <message>
        <source>Dismiss</source>
        <extracomment>Puts a message aside</extracomment>
        <translation>Ausblenden</translation>
    </message>
</context>
<context>
    <name>BatteryMark</name>
    <message>
        <source>battery unknown</source>
        <extracomment>Battery of a device; %1 is a number</extracomment>
        <translation>Akkustand unbekannt</translation>
    </message>
    <message>
        <source>%1 %, low</source>
        <translation>%1 %, niedrig</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Battery %1</source>
        <extracomment>Spoken by screen readers; %1 is for instance &quot;82 %&quot;</extracomment>
        <translation>Akku %1</translation>
    </message>
</context>
<context>
    <name>BottomBar</name>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
</context>
<context>
    <name>ConnectStep</name>
    <message>
        <source>What is being done</source>
        <translation>Was gerade geschieht</translation>
    </message>
    <message>
        <source>Tap the button on your watch</source>
        <translation>Tippen Sie auf die Taste Ihrer Uhr</translation>
    </message>
    <message>
        <source>Tap the button on your band</source>
        <translation>Tippen Sie auf die Taste Ihres Bands</translation>
    </message>
    <message>
        <source>It vibrates once.</source>
        <translation>Es vibriert einmal.</translation>
    </message>
    <message>
        <source>Keep it in a file that only I can read</source>
        <translation>In einer Datei aufbewahren, die nur ich lesen kann</translation>
    </message>
    <message>
        <source>Keep it until Pulsekeep is closed</source>
        <translation>Aufbewahren, bis Pulsekeep geschlossen wird</translation>
    </message>
    <message>
        <source>The details are on the clipboard.</source>
        <translation>Die Einzelheiten sind in der Zwischenablage.</translation>
    </message>
</context>
<context>
    <name>CountdownRing</name>
    <message numerus="yes">
        <source>%n seconds left</source>
        <extracomment>How much time is left to do something</extracomment>
        <translation>
            <numerusform>noch %n Sekunde</numerusform>
            <numerusform>noch %n Sekunden</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Crypto</name>
    <message>
        <source>Pulsekeep cannot encrypt, so it cannot prove to a device who you are.</source>
        <translation>Pulsekeep kann nicht verschlüsseln und sich einem Gerät gegenüber nicht ausweisen.</translation>
    </message>
    <message>
        <source>The OpenSSL plug-in of QCA is missing or cannot be loaded.</source>
        <translation>Das OpenSSL-Modul von QCA fehlt oder lässt sich nicht laden.</translation>
    </message>
    <message>
        <source>Install the QCA plug-ins for Qt 6 (libqca-qt6-plugins), or run scripts/setup again.</source>
        <translation>Installieren Sie die QCA-Module für Qt 6 (libqca-qt6-plugins) oder starten Sie scripts/setup noch einmal.</translation>
    </message>
</context>
<context>
    <name>DayPicker</name>
    <message>
        <source>Month before</source>
        <translation>Monat davor</translation>
    </message>
    <message>
        <source>Month after</source>
        <translation>Monat danach</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>Tage</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
</context>
<context>
    <name>DecodeCommand</name>
    <message>
        <source>text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>hex</source>
        <translation>Hex</translation>
    </message>
    <message>
        <source>This is no %1: %2.</source>
        <translation>Das ist kein %1: %2.</translation>
    </message>
    <message>
        <source>&quot;decode&quot; needs a format and the bytes as hex digits.</source>
        <translation>„decode“ braucht ein Format und die Bytes als Hex-Ziffern.</translation>
    </message>
    <message>
        <source>There is no format &quot;%1&quot;; &quot;pulsekeep decode --list&quot; names them.</source>
        <translation>Es gibt kein Format „%1“; „pulsekeep decode --list“ nennt alle.</translation>
    </message>
    <message>
        <source>Turn one packet or record into JSON</source>
        <translation>Ein Paket oder einen Datensatz als JSON zeigen</translation>
    </message>
    <message>
        <source>Name the formats.</source>
        <translation>Die Formate nennen.</translation>
    </message>
</context>
<context>
    <name>DeviceCard</name>
    <message>
        <source>The last visit failed</source>
        <translation>Die letzte Verbindung ist fehlgeschlagen</translation>
    </message>
    <message>
        <source>Not synced yet</source>
        <translation>Noch nicht synchronisiert</translation>
    </message>
    <message>
        <source>Synced %1</source>
        <translation>Synchronisiert %1</translation>
    </message>
    <message>
        <source>%1, firmware %2</source>
        <extracomment>%1 is the name of a model, %2 a version</extracomment>
        <translation>%1, Firmware %2</translation>
    </message>
    <message>
        <source>Sync</source>
        <translation>Synchronisieren</translation>
    </message>
</context>
<context>
    <name>DevicePage</name>
    <message>
        <source>Devices</source>
        <translation>Geräte</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>Entkoppeln</translation>
    </message>
    <message>
        <source>Forget this device</source>
        <translation>Dieses Gerät entkoppeln</translation>
    </message>
    <message>
        <source>Its name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>%1, firmware %2</source>
        <extracomment>%1 is the name of a model, %2 a version</extracomment>
        <translation>%1, Firmware %2</translation>
    </message>
    <message>
        <source>Not synced yet</source>
        <translation>Noch nicht synchronisiert</translation>
    </message>
    <message>
        <source>Synced %1</source>
        <translation>Synchronisiert %1</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Sync now</source>
        <translation>Synchronisieren</translation>
    </message>
    <message>
        <source>Found it</source>
        <translation>Gefunden</translation>
    </message>
    <message>
        <source>Find it</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>It buzzes for half a minute, as soon as it is connected.</source>
        <translation>Es vibriert eine halbe Minute, sobald es verbunden ist.</translation>
    </message>
    <message>
        <source>The last visit failed</source>
        <translation>Die letzte Verbindung ist fehlgeschlagen</translation>
    </message>
    <message>
        <source>Renew the connection</source>
        <translation>Verbindung erneuern</translation>
    </message>
    <message>
        <source>Some readings are missing</source>
        <translation>Einige Messwerte fehlen</translation>
    </message>
    <message>
        <source>Battery</source>
        <translation>Akku</translation>
    </message>
    <message>
        <source>charging</source>
        <translation>wird geladen</translation>
    </message>
    <message>
        <source>As the device said %1</source>
        <translation>Vom Gerät gemeldet %1</translation>
    </message>
    <message>
        <source>Keep name</source>
        <translation>Name speichern</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>Its key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Kept %1</source>
        <extracomment>%1 is a place, such as &quot;in the desktop&apos;s keyring&quot;</extracomment>
        <translation>Aufbewahrt %1</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Ersetzen</translation>
    </message>
    <message>
        <source>How well it is known</source>
        <translation>Wie gut es erprobt ist</translation>
    </message>
    <message>
        <source>This model is tested, with simulated devices and recordings.</source>
        <translation>Dieses Modell ist getestet, mit simulierten Geräten und Aufzeichnungen.</translation>
    </message>
    <message>
        <source>It speaks the language of a tested model. Nobody has told us yet whether all of it works.</source>
        <translation>Es spricht die Sprache eines getesteten Modells. Ob alles funktioniert, hat uns noch niemand berichtet.</translation>
    </message>
    <message>
        <source>Tested</source>
        <translation>Getestet</translation>
    </message>
    <message>
        <source>Untested</source>
        <translation>Ungetestet</translation>
    </message>
    <message>
        <source>Its address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Last visits</source>
        <translation>Letzte Verbindungen</translation>
    </message>
    <message>
        <source>Went well</source>
        <translation>Gelungen</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Kopiert</translation>
    </message>
    <message>
        <source>Copy report</source>
        <translation>Bericht kopieren</translation>
    </message>
    <message>
        <source>In a report, keys and the end of each address are blanked out.</source>
        <translation>In einem Bericht sind Schlüssel und das Ende jeder Adresse unkenntlich.</translation>
    </message>
    <message>
        <source>Remove everything</source>
        <translation>Alles entfernen</translation>
    </message>
    <message>
        <source>Remove all that %1 has measured? This cannot be undone: it is wiped from the file.</source>
        <translation>Alles entfernen, was %1 gemessen hat? Das lässt sich nicht rückgängig machen: Es wird aus der Datei gelöscht.</translation>
    </message>
    <message>
        <source>Forgetting a device keeps what it measured. You can also remove its readings.</source>
        <translation>Beim Entkoppeln bleibt erhalten, was das Gerät gemessen hat. Sie können auch seine Messwerte entfernen.</translation>
    </message>
    <message>
        <source>Remove device and readings</source>
        <translation>Gerät und Messwerte entfernen</translation>
    </message>
    <message>
        <source>Remove with readings</source>
        <translation>Mit Messwerten entfernen</translation>
    </message>
    <message>
        <source>Keep them</source>
        <translation>Behalten</translation>
    </message>
</context>
<context>
    <name>DeviceSettingsGroup</name>
    <message>
        <source>On the device</source>
        <translation>Auf dem Gerät</translation>
    </message>
    <message>
        <source>A device does not say how it is set. What you choose here is sent to it and remembered.</source>
        <translation>Ein Gerät sagt nicht, wie es eingestellt ist. Was Sie hier wählen, wird ihm gesendet und gemerkt.</translation>
    </message>
    <message>
        <source>Not known yet</source>
        <translation>Noch nicht bekannt</translation>
    </message>
    <message>
        <source>Telling the device</source>
        <translation>Wird dem Gerät mitgeteilt</translation>
    </message>
    <message>
        <source>Waits for its turn</source>
        <translation>Wartet, bis es an der Reihe ist</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Aus</translation>
    </message>
    <message>
        <source>On</source>
        <translation>Ein</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>Auswählen</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <extracomment>%1 and %2 are numbers</extracomment>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>A number from %1 to %2</source>
        <translation>Eine Zahl von %1 bis %2</translation>
    </message>
    <message>
        <source>Do it now</source>
        <extracomment>On a button beside something that the device does once: set its clock</extracomment>
        <translation>Ausführen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Ändern</translation>
    </message>
    <message>
        <source>Tell it</source>
        <translation>Mitteilen</translation>
    </message>
</context>
<context>
    <name>DevicesCommand</name>
    <message>
        <source>%1 %, charging</source>
        <translation>%1 %, wird geladen</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>No device is paired yet. &quot;pulsekeep scan&quot; shows what is in range.</source>
        <translation>Noch ist kein Gerät gekoppelt. „pulsekeep scan“ zeigt, was in Reichweite ist.</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>Nr.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Last sync</source>
        <translation>Zuletzt synchronisiert</translation>
    </message>
    <message>
        <source>Battery</source>
        <translation>Akku</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nie</translation>
    </message>
    <message>
        <source>Show what is paired, when it was read last, and its battery</source>
        <translation>Zeigen, was gekoppelt ist, wann es zuletzt ausgelesen wurde, und den Akkustand</translation>
    </message>
</context>
<context>
    <name>DevicesPage</name>
    <message>
        <source>%1 forgotten. Its readings stay.</source>
        <extracomment>%1 is the name of a device</extracomment>
        <translation>%1 ist entkoppelt. Die Messwerte bleiben.</translation>
    </message>
    <message>
        <source>No device yet</source>
        <translation>Noch kein Gerät</translation>
    </message>
    <message>
        <source>Pair a device once; from then on Pulsekeep finds it by itself.</source>
        <translation>Koppeln Sie ein Gerät einmal; von da an findet Pulsekeep es von selbst.</translation>
    </message>
    <message>
        <source>Add a device</source>
        <translation>Gerät hinzufügen</translation>
    </message>
    <message>
        <source>Devices</source>
        <translation>Geräte</translation>
    </message>
</context>
<context>
    <name>DialogFrame</name>
    <message>
        <source>Close</source>
        <extracomment>Closes a dialog</extracomment>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>DoneStep</name>
    <message numerus="yes">
        <source>%n readings that it had kept are on this computer now.</source>
        <translation>
            <numerusform>Ein Messwert, den es gespeichert hatte, ist jetzt auf diesem Computer.</numerusform>
            <numerusform>%n Messwerte, die es gespeichert hatte, sind jetzt auf diesem Computer.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 days of what it had kept are on this computer now.</source>
        <translation>%1 Tage von dem, was es gespeichert hatte, sind jetzt auf diesem Computer.</translation>
    </message>
    <message>
        <source>%1 hours of what it had kept are on this computer now.</source>
        <translation>%1 Stunden von dem, was es gespeichert hatte, sind jetzt auf diesem Computer.</translation>
    </message>
    <message>
        <source>What it had kept is on this computer now.</source>
        <translation>Was es gespeichert hatte, ist jetzt auf diesem Computer.</translation>
    </message>
    <message>
        <source>What do you call it?</source>
        <translation>Wie soll es heißen?</translation>
    </message>
    <message>
        <source>Who is user %1 on it?</source>
        <extracomment>A monitor or scale keeps apart the readings of its users</extracomment>
        <translation>Wer ist Benutzer %1 darauf?</translation>
    </message>
    <message>
        <source>Who wears it?</source>
        <translation>Wer trägt es?</translation>
    </message>
    <message>
        <source>Whose readings are they?</source>
        <translation>Wessen Messwerte sind es?</translation>
    </message>
    <message>
        <source>What it has kept is read with the next sync.</source>
        <translation>Was es gespeichert hat, wird bei der nächsten Synchronisierung gelesen.</translation>
    </message>
    <message>
        <source>It had nothing new to tell. From now on what it measures is kept here.</source>
        <translation>Es hatte nichts Neues. Was es von jetzt an misst, wird hier aufbewahrt.</translation>
    </message>
    <message>
        <source>Its battery is at %1 %.</source>
        <extracomment>%1 is a number of percent</extracomment>
        <translation>Der Akku ist bei %1 %.</translation>
    </message>
    <message>
        <source>Its key is kept %1.</source>
        <extracomment>%1 is a place: &quot;in the desktop&apos;s keyring&quot;</extracomment>
        <translation>Der Schlüssel liegt %1.</translation>
    </message>
</context>
<context>
    <name>EntriesDialog</name>
    <message>
        <source>Notes and single readings</source>
        <translation>Notizen und einzelne Messwerte</translation>
    </message>
    <message>
        <source>There is none in this time.</source>
        <translation>In diesem Zeitraum gibt es keine.</translation>
    </message>
    <message>
        <source>corrected</source>
        <translation>berichtigt</translation>
    </message>
    <message>
        <source>left out of averages</source>
        <translation>nicht im Durchschnitt</translation>
    </message>
    <message>
        <source>Change %1</source>
        <extracomment>%1 is a note or a reading</extracomment>
        <translation>%1 ändern</translation>
    </message>
    <message>
        <source>Count %1 again</source>
        <translation>%1 wieder mitzählen</translation>
    </message>
    <message>
        <source>Leave %1 out of averages</source>
        <translation>%1 nicht mitzählen</translation>
    </message>
    <message>
        <source>Delete %1</source>
        <translation>%1 löschen</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Add a note</source>
        <translation>Notiz hinzufügen</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Messwert</translation>
    </message>
    <message>
        <source>Type in a reading</source>
        <translation>Messwert eingeben</translation>
    </message>
    <message>
        <source>Close</source>
        <extracomment>Closes a dialog</extracomment>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>EntryDialog</name>
    <message>
        <source>Beats per minute</source>
        <translation>Schläge pro Minute</translation>
    </message>
    <message>
        <source>Systolic (upper)</source>
        <extracomment>Blood pressure, the higher number</extracomment>
        <translation>Systolisch (oberer)</translation>
    </message>
    <message>
        <source>Diastolic (lower)</source>
        <translation>Diastolisch (unterer)</translation>
    </message>
    <message>
        <source>Pulse, if known</source>
        <translation>Puls, falls bekannt</translation>
    </message>
    <message>
        <source>Weight in pounds</source>
        <translation>Gewicht in Pfund (lb)</translation>
    </message>
    <message>
        <source>Weight in kg</source>
        <translation>Gewicht in kg</translation>
    </message>
    <message>
        <source>Temperature in °C</source>
        <translation>Temperatur in °C</translation>
    </message>
    <message>
        <source>Oxygen saturation in %</source>
        <translation>Sauerstoffsättigung in %</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Heart rate</source>
        <translation>Herzfrequenz</translation>
    </message>
    <message>
        <source>Blood pressure</source>
        <translation>Blutdruck</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>Gewicht</translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation>Temperatur</translation>
    </message>
    <message>
        <source>Oxygen</source>
        <translation>Sauerstoff</translation>
    </message>
    <message>
        <source>Change the note</source>
        <translation>Notiz ändern</translation>
    </message>
    <message>
        <source>Correct the reading</source>
        <translation>Messwert berichtigen</translation>
    </message>
    <message>
        <source>Add a note</source>
        <translation>Notiz hinzufügen</translation>
    </message>
    <message>
        <source>Type in a reading</source>
        <translation>Messwert eingeben</translation>
    </message>
    <message>
        <source>What was measured</source>
        <translation>Was gemessen wurde</translation>
    </message>
    <message>
        <source>What is worth remembering</source>
        <translation>Was Sie sich merken möchten</translation>
    </message>
    <message>
        <source>Note, if you like</source>
        <translation>Notiz, wenn Sie mögen</translation>
    </message>
    <message>
        <source>Day</source>
        <extracomment>Year, month, day, and perhaps hour and minute</extracomment>
        <translation>Tag</translation>
    </message>
    <message>
        <source>Day and time</source>
        <translation>Tag und Uhrzeit</translation>
    </message>
    <message>
        <source>About the whole day</source>
        <translation>Zum ganzen Tag</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Speichern</translation>
    </message>
</context>
<context>
    <name>Error</name>
    <message>
        <source>The device did not answer.</source>
        <translation>Das Gerät hat nicht geantwortet.</translation>
    </message>
    <message>
        <source>It may be out of range, asleep, or connected to another app.</source>
        <translation>Vielleicht ist es außer Reichweite, im Ruhezustand oder mit einer anderen App verbunden.</translation>
    </message>
    <message>
        <source>Close other apps connected to it, move it closer and try again.</source>
        <translation>Schließen Sie andere Apps, die damit verbunden sind, bringen Sie es näher heran und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The connection to the device was lost.</source>
        <translation>Die Verbindung zum Gerät ist abgebrochen.</translation>
    </message>
    <message>
        <source>It may have gone out of range or switched off.</source>
        <translation>Vielleicht ist es außer Reichweite geraten oder hat sich ausgeschaltet.</translation>
    </message>
    <message>
        <source>Keep it close and try again.</source>
        <translation>Lassen Sie es in der Nähe und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The device refused.</source>
        <translation>Das Gerät hat abgelehnt.</translation>
    </message>
    <message>
        <source>Check that it is free for a new connection and try again.</source>
        <translation>Prüfen Sie, ob es für eine neue Verbindung frei ist, und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The device sent something that Pulsekeep does not understand.</source>
        <translation>Das Gerät hat etwas gesendet, was Pulsekeep nicht versteht.</translation>
    </message>
    <message>
        <source>Its firmware may differ from the ones known so far.</source>
        <translation>Seine Firmware ist vielleicht anders als die bisher bekannten.</translation>
    </message>
    <message>
        <source>What it sent is kept. Please report it with the device&apos;s last visit.</source>
        <translation>Was es gesendet hat, wird aufbewahrt. Bitte melden Sie es mit der letzten Verbindung des Geräts.</translation>
    </message>
    <message>
        <source>This is not supported.</source>
        <translation>Das wird nicht unterstützt.</translation>
    </message>
    <message>
        <source>See the list of devices for what works.</source>
        <translation>Was geht, steht in der Liste der Geräte.</translation>
    </message>
    <message>
        <source>Your data could not be written or read.</source>
        <translation>Ihre Daten ließen sich nicht schreiben oder lesen.</translation>
    </message>
    <message>
        <source>The disk may be full or not writable.</source>
        <translation>Vielleicht ist der Datenträger voll oder nicht beschreibbar.</translation>
    </message>
    <message>
        <source>Nothing stored before is lost. Free some space or check the folder&apos;s permissions, then try again.</source>
        <translation>Nichts Gespeichertes ist verloren. Schaffen Sie Platz oder prüfen Sie die Rechte des Ordners, und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>That cannot be used.</source>
        <translation>Das lässt sich nicht verwenden.</translation>
    </message>
    <message>
        <source>Check what you typed and try again.</source>
        <translation>Prüfen Sie Ihre Eingabe und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>Somebody else is using it.</source>
        <translation>Etwas anderes benutzt es gerade.</translation>
    </message>
    <message>
        <source>Close the other program and try again.</source>
        <translation>Schließen Sie das andere Programm und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>Angehalten.</translation>
    </message>
    <message>
        <source>The device no longer knows this computer.</source>
        <translation>Das Gerät kennt diesen Computer nicht mehr.</translation>
    </message>
    <message>
        <source>It was paired with another computer or phone since, or it was reset.</source>
        <translation>Es wurde seither mit einem anderen Computer oder Telefon gekoppelt oder zurückgesetzt.</translation>
    </message>
    <message>
        <source>Put it into pairing mode and renew the connection.</source>
        <translation>Schalten Sie es in den Kopplungsmodus und erneuern Sie die Verbindung.</translation>
    </message>
    <message>
        <source>This device needs a key.</source>
        <translation>Dieses Gerät braucht einen Schlüssel.</translation>
    </message>
    <message>
        <source>It talks only to those who know the key made when it was set up.</source>
        <translation>Es spricht nur mit dem, der den Schlüssel aus seiner Einrichtung kennt.</translation>
    </message>
    <message>
        <source>Enter the key and try again.</source>
        <translation>Geben Sie den Schlüssel ein und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>This computer has no Bluetooth adapter.</source>
        <translation>Dieser Computer hat keinen Bluetooth-Adapter.</translation>
    </message>
    <message>
        <source>Plug in a Bluetooth adapter (any for Bluetooth 4.0 or later) and try again.</source>
        <translation>Stecken Sie einen Bluetooth-Adapter ein (einen beliebigen ab Bluetooth 4.0) und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>Bluetooth is switched off.</source>
        <translation>Bluetooth ist ausgeschaltet.</translation>
    </message>
    <message>
        <source>Switch it on and try again.</source>
        <translation>Schalten Sie es ein und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The system&apos;s Bluetooth service does not answer.</source>
        <translation>Der Bluetooth-Dienst des Systems antwortet nicht.</translation>
    </message>
    <message>
        <source>It may not be installed or not be running.</source>
        <translation>Vielleicht ist er nicht installiert oder läuft nicht.</translation>
    </message>
    <message>
        <source>Install or start BlueZ (the service is called &quot;bluetooth&quot;) and try again.</source>
        <translation>Installieren oder starten Sie BlueZ (der Dienst heißt „bluetooth“) und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The system does not let Pulsekeep use Bluetooth.</source>
        <translation>Das System lässt Pulsekeep Bluetooth nicht benutzen.</translation>
    </message>
    <message>
        <source>Ask the person who looks after this computer to allow Bluetooth for your account.</source>
        <translation>Bitten Sie die Person, die diesen Computer verwaltet, Bluetooth für Ihr Konto zu erlauben.</translation>
    </message>
    <message>
        <source>It was not found.</source>
        <translation>Es wurde nicht gefunden.</translation>
    </message>
    <message>
        <source>Check the name and try again.</source>
        <translation>Prüfen Sie den Namen und versuchen Sie es noch einmal.</translation>
    </message>
</context>
<context>
    <name>ErrorCard</name>
    <message>
        <source>What happened</source>
        <translation>Was geschehen ist</translation>
    </message>
    <message>
        <source>Why, as far as known</source>
        <translation>Warum, soweit bekannt</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Was zu tun ist</translation>
    </message>
    <message>
        <source>Copy details</source>
        <extracomment>Copies a report of an error</extracomment>
        <translation>Einzelheiten kopieren</translation>
    </message>
    <message>
        <source>Keys and the end of each address are blanked out.</source>
        <translation>Schlüssel und das Ende jeder Adresse sind unkenntlich.</translation>
    </message>
</context>
<context>
    <name>Expander</name>
    <message>
        <source>open</source>
        <extracomment>Spoken by screen readers, of a part that can be opened</extracomment>
        <translation>aufgeklappt</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>zugeklappt</translation>
    </message>
</context>
<context>
    <name>Export</name>
    <message>
        <source>These do not fit into one table.</source>
        <translation>Das passt nicht in eine Tabelle.</translation>
    </message>
    <message>
        <source>Only heart rate, steps and activity are told by the minute.</source>
        <translation>Nur Herzfrequenz, Schritte und Aktivität gibt es für jede Minute.</translation>
    </message>
    <message>
        <source>Export the others into a file each.</source>
        <translation>Exportieren Sie die anderen jeweils in eine eigene Datei.</translation>
    </message>
    <message>
        <source>The table could not be written.</source>
        <translation>Die Tabelle ließ sich nicht schreiben.</translation>
    </message>
    <message>
        <source>The disk may be full, or the place not writable.</source>
        <translation>Vielleicht ist der Datenträger voll oder der Ort nicht beschreibbar.</translation>
    </message>
    <message>
        <source>Free some space or choose another place, then try again.</source>
        <translation>Schaffen Sie Platz oder wählen Sie einen anderen Ort, und versuchen Sie es noch einmal.</translation>
    </message>
</context>
<context>
    <name>ExportCommand</name>
    <message>
        <source>&quot;%1&quot; cannot be exported.</source>
        <translation>„%1“ lässt sich nicht exportieren.</translation>
    </message>
    <message>
        <source>Choose among heart_rate, steps, activity, sleep, blood_pressure, weight, temperature, oxygen and notes.</source>
        <translation>Wählen Sie aus heart_rate, steps, activity, sleep, blood_pressure, weight, temperature, oxygen und notes.</translation>
    </message>
    <message>
        <source>The file %1 could not be written.</source>
        <translation>Die Datei %1 ließ sich nicht schreiben.</translation>
    </message>
    <message>
        <source>Choose another place, or check the disk and the folder&apos;s permissions.</source>
        <translation>Wählen Sie einen anderen Ort oder prüfen Sie den Datenträger und die Rechte des Ordners.</translation>
    </message>
    <message>
        <source>&quot;export&quot; knows the format csv only.</source>
        <translation>„export“ kennt nur das Format csv.</translation>
    </message>
    <message>
        <source>&quot;export&quot; was given too many words.</source>
        <translation>„export“ hat zu viele Angaben erhalten.</translation>
    </message>
    <message>
        <source>These are several tables: export them one by one, or name a file with -o.</source>
        <translation>Das sind mehrere Tabellen: Exportieren Sie sie einzeln oder nennen Sie mit -o eine Datei.</translation>
    </message>
    <message>
        <source>%1: rows written: %2</source>
        <translation>%1: geschriebene Zeilen: %2</translation>
    </message>
    <message>
        <source>Write what is kept as a table</source>
        <translation>Schreiben, was aufbewahrt ist, als Tabelle</translation>
    </message>
    <message>
        <source>heart_rate, steps, activity, sleep, blood_pressure, weight, temperature, oxygen or notes; the first three if not given. The others go into a file each.</source>
        <translation>heart_rate, steps, activity, sleep, blood_pressure, weight, temperature, oxygen oder notes; ohne Angabe die ersten drei. Die anderen kommen jeweils in eine eigene Datei.</translation>
    </message>
    <message>
        <source>Of this device only.</source>
        <translation>Nur von diesem Gerät.</translation>
    </message>
    <message>
        <source>Of this person only.</source>
        <translation>Nur von dieser Person.</translation>
    </message>
    <message>
        <source>Leave out readings that are excluded, rather than mark them.</source>
        <translation>Ausgeschlossene Messwerte weglassen, statt sie zu kennzeichnen.</translation>
    </message>
    <message>
        <source>The file to write; standard output if not given.</source>
        <translation>Die Datei, die geschrieben wird; ohne Angabe die Standardausgabe.</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Heart rate</source>
        <translation>Herzfrequenz</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>Aktivität</translation>
    </message>
    <message>
        <source>Sleep</source>
        <translation>Schlaf</translation>
    </message>
    <message>
        <source>Blood pressure</source>
        <translation>Blutdruck</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>Gewicht</translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation>Temperatur</translation>
    </message>
    <message>
        <source>Oxygen</source>
        <translation>Sauerstoff</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>30 days</source>
        <translation>30 Tage</translation>
    </message>
    <message>
        <source>3 months</source>
        <translation>3 Monate</translation>
    </message>
    <message>
        <source>This year</source>
        <translation>Dieses Jahr</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alles</translation>
    </message>
    <message>
        <source>Own range</source>
        <translation>Eigener Zeitraum</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Where to save</source>
        <translation>Speicherort</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Erster Tag</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Letzter Tag</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>From which device</source>
        <translation>Von welchem Gerät</translation>
    </message>
    <message>
        <source>How fine</source>
        <translation>Wie fein</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>Minuten</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>Stunden</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>Tage</translation>
    </message>
    <message>
        <source>Months</source>
        <translation>Monate</translation>
    </message>
    <message>
        <source>The first rows</source>
        <translation>Die ersten Zeilen</translation>
    </message>
    <message>
        <source>%1, UTF-8, times with their zone</source>
        <translation>%1, UTF-8, Zeiten mit Zeitzone</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Messwert</translation>
    </message>
    <message>
        <source>Nothing chosen yet.</source>
        <translation>Noch nichts ausgewählt.</translation>
    </message>
    <message>
        <source>Nothing was measured in that time. Choose another.</source>
        <translation>In diesem Zeitraum wurde nichts gemessen. Wählen Sie einen anderen.</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <extracomment>%1 is the name of a file, %2 a folder</extracomment>
        <translation>%1 in %2</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Ändern</translation>
    </message>
    <message>
        <source>Change the folder</source>
        <translation>Ordner wechseln</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Writing</source>
        <translation>Schreiben</translation>
    </message>
    <message>
        <source>%1 written</source>
        <extracomment>%1 is for instance &quot;43,200 rows&quot;</extracomment>
        <translation>%1 geschrieben</translation>
    </message>
    <message>
        <source>Nothing was exported</source>
        <translation>Es wurde nichts exportiert</translation>
    </message>
    <message>
        <source>in %1</source>
        <extracomment>%1 is a folder</extracomment>
        <translation>in %1</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Save file</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Ordner öffnen</translation>
    </message>
</context>
<context>
    <name>FileChooser</name>
    <message>
        <source>Open a file</source>
        <translation>Datei öffnen</translation>
    </message>
    <message>
        <source>Readings and conversations (*.csv *.txt *.tsv *.transcript)</source>
        <translation>Messwerte und Mitschnitte (*.csv *.txt *.tsv *.transcript)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
</context>
<context>
    <name>FindCommand</name>
    <message>
        <source>--seconds needs a number of seconds, at most 600.</source>
        <translation>--seconds braucht eine Anzahl von Sekunden, höchstens 600.</translation>
    </message>
    <message>
        <source>%1 was told to buzz.</source>
        <translation>%1 soll jetzt vibrieren.</translation>
    </message>
    <message>
        <source>Let a device buzz, until Ctrl+C at most</source>
        <translation>Ein Gerät vibrieren lassen, längstens bis Strg+C</translation>
    </message>
    <message>
        <source>How long; 5 if not given.</source>
        <translation>Wie lange; ohne Angabe 5.</translation>
    </message>
</context>
<context>
    <name>FindDevice</name>
    <message>
        <source>A device needs a name.</source>
        <translation>Ein Gerät braucht einen Namen.</translation>
    </message>
    <message>
        <source>No paired device is called &quot;%1&quot;.</source>
        <translation>Kein gekoppeltes Gerät heißt „%1“.</translation>
    </message>
    <message>
        <source>&quot;pulsekeep devices&quot; shows which there are.</source>
        <translation>„pulsekeep devices“ zeigt, welche es gibt.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; could be more than one device: %2.</source>
        <translation>„%1“ könnte mehr als ein Gerät sein: %2.</translation>
    </message>
    <message>
        <source>Use its number or its address.</source>
        <translation>Verwenden Sie seine Nummer oder Adresse.</translation>
    </message>
</context>
<context>
    <name>FindPerson</name>
    <message>
        <source>Nobody is called &quot;%1&quot;.</source>
        <translation>Niemand heißt „%1“.</translation>
    </message>
    <message>
        <source>&quot;pulsekeep people&quot; shows who there is.</source>
        <translation>„pulsekeep people“ zeigt, wen es gibt.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; could be more than one person: %2.</source>
        <translation>„%1“ könnte mehr als eine Person sein: %2.</translation>
    </message>
    <message>
        <source>Write more of the name, or their number.</source>
        <translation>Schreiben Sie mehr vom Namen oder die Nummer.</translation>
    </message>
</context>
<context>
    <name>FindStep</name>
    <message>
        <source>Not listening</source>
        <translation>Es wird nicht gesucht</translation>
    </message>
    <message>
        <source>Listening, nothing found so far</source>
        <translation>Suche läuft, noch nichts gefunden</translation>
    </message>
    <message>
        <source>Listening, one found so far</source>
        <translation>Suche läuft, bisher eines gefunden</translation>
    </message>
    <message>
        <source>Listening, %1 found so far</source>
        <translation>Suche läuft, bisher %1 gefunden</translation>
    </message>
    <message>
        <source>Stop</source>
        <extracomment>Stop and begin to listen for devices</extracomment>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Listen</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Devices in range</source>
        <translation>Geräte in Reichweite</translation>
    </message>
    <message>
        <source>More than %1 others that Pulsekeep does not know</source>
        <translation>Mehr als %1 andere, die Pulsekeep nicht kennt</translation>
    </message>
    <message>
        <source>One other that Pulsekeep does not know</source>
        <translation>Ein anderes, das Pulsekeep nicht kennt</translation>
    </message>
    <message>
        <source>%1 others that Pulsekeep does not know</source>
        <translation>%1 andere, die Pulsekeep nicht kennt</translation>
    </message>
    <message>
        <source>Without a name</source>
        <translation>Ohne Namen</translation>
    </message>
    <message>
        <source>Not in the list? Switch Bluetooth off on your phone: the watch talks to one at a time.</source>
        <translation>Nicht in der Liste? Schalten Sie Bluetooth am Telefon aus: Die Uhr spricht immer nur mit einem.</translation>
    </message>
    <message>
        <source>Not in the list? Switch Bluetooth off on your phone: the band talks to one at a time.</source>
        <translation>Nicht in der Liste? Schalten Sie Bluetooth am Telefon aus: Das Band spricht immer nur mit einem.</translation>
    </message>
    <message>
        <source>Not in the list? Switch Bluetooth off on your phone: most devices talk to one at a time.</source>
        <translation>Nicht in der Liste? Schalten Sie Bluetooth am Telefon aus: Die meisten Geräte sprechen immer nur mit einem.</translation>
    </message>
    <message>
        <source>This one is paired here already. Its readings stay when you pair it again.</source>
        <translation>Dieses ist hier schon gekoppelt. Seine Messwerte bleiben, wenn Sie es noch einmal koppeln.</translation>
    </message>
</context>
<context>
    <name>ForgetCommand</name>
    <message>
        <source>%1, its key and its readings are forgotten.</source>
        <translation>%1 ist entkoppelt, Schlüssel und Messwerte sind gelöscht.</translation>
    </message>
    <message>
        <source>%1 and its key are forgotten. Its readings stay.</source>
        <translation>%1 ist entkoppelt, der Schlüssel ist gelöscht. Die Messwerte bleiben.</translation>
    </message>
    <message>
        <source>Forget a device and its key</source>
        <translation>Ein Gerät entkoppeln und seinen Schlüssel löschen</translation>
    </message>
    <message>
        <source>Forget what it measured as well.</source>
        <translation>Auch löschen, was es gemessen hat.</translation>
    </message>
</context>
<context>
    <name>FoundEntry</name>
    <message>
        <source>%1, not heard for a while</source>
        <translation>%1, länger nicht gehört</translation>
    </message>
    <message>
        <source>%1, one of several models</source>
        <translation>%1, eines von mehreren Modellen</translation>
    </message>
    <message>
        <source>%1, talks like a supported model, untested</source>
        <translation>%1, spricht wie ein unterstütztes Modell, ungetestet</translation>
    </message>
</context>
<context>
    <name>FreeRange</name>
    <message>
        <source>Write a day such as %1.</source>
        <translation>Schreiben Sie einen Tag wie %1.</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>To</source>
        <extracomment>The last day that is shown</extracomment>
        <translation>Bis</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Anzeigen</translation>
    </message>
</context>
<context>
    <name>GattLink</name>
    <message>
        <source>The device did not agree to a safe connection.</source>
        <translation>Das Gerät hat einer sicheren Verbindung nicht zugestimmt.</translation>
    </message>
    <message>
        <source>It may not be in pairing mode, or the computer&apos;s own question about it was declined.</source>
        <translation>Vielleicht ist es nicht im Kopplungsmodus, oder die Nachfrage des Computers wurde abgelehnt.</translation>
    </message>
    <message>
        <source>Put the device into pairing mode and switch off Bluetooth on phones nearby that know it, then try again.</source>
        <translation>Schalten Sie das Gerät in den Kopplungsmodus und Bluetooth an Telefonen in der Nähe aus, die es kennen. Versuchen Sie es dann noch einmal.</translation>
    </message>
</context>
<context>
    <name>HelpCommand</name>
    <message>
        <source>There is no command &quot;%1&quot;. &quot;pulsekeep help&quot; shows which there are.</source>
        <translation>Es gibt keinen Befehl „%1“. „pulsekeep help“ zeigt alle.</translation>
    </message>
    <message>
        <source>Show how to use it</source>
        <translation>Zeigen, wie man es benutzt</translation>
    </message>
</context>
<context>
    <name>HelpDialog</name>
    <message>
        <source>Everywhere</source>
        <extracomment>Keys are joined by a plus; arrows are signs</extracomment>
        <translation>Überall</translation>
    </message>
    <message>
        <source>Ctrl+1</source>
        <translation>Strg+1</translation>
    </message>
    <message>
        <source>Ctrl+5</source>
        <translation>Strg+5</translation>
    </message>
    <message>
        <source>Go to one of the five pages</source>
        <translation>Zu einer der fünf Seiten gehen</translation>
    </message>
    <message>
        <source>Ctrl+F</source>
        <translation>Strg+F</translation>
    </message>
    <message>
        <source>Find: a setting, a row of the table</source>
        <translation>Suchen: eine Einstellung, eine Zeile der Tabelle</translation>
    </message>
    <message>
        <source>Ctrl+E</source>
        <translation>Strg+E</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Ctrl+O</source>
        <translation>Strg+O</translation>
    </message>
    <message>
        <source>Open a table of readings, or a recorded conversation</source>
        <translation>Eine Tabelle mit Messwerten oder einen Mitschnitt öffnen</translation>
    </message>
    <message>
        <source>Ctrl+Z</source>
        <translation>Strg+Z</translation>
    </message>
    <message>
        <source>Undo the last change to your readings</source>
        <translation>Die letzte Änderung an Ihren Messwerten rückgängig machen</translation>
    </message>
    <message>
        <source>Ctrl+Shift+Z</source>
        <translation>Strg+Umschalt+Z</translation>
    </message>
    <message>
        <source>Do it again</source>
        <translation>Wiederherstellen</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Go back, close</source>
        <translation>Zurück, schließen</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Read the values of the chart one by one</source>
        <translation>Die Werte des Diagramms einzeln lesen</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>Open the day that is read</source>
        <translation>Den gelesenen Tag öffnen</translation>
    </message>
    <message>
        <source>Show less time, or more</source>
        <translation>Kürzeren oder längeren Zeitraum zeigen</translation>
    </message>
    <message>
        <source>Alt+←</source>
        <translation>Alt+←</translation>
    </message>
    <message>
        <source>Alt+→</source>
        <translation>Alt+→</translation>
    </message>
    <message>
        <source>Earlier, later</source>
        <translation>Früher, später</translation>
    </message>
    <message>
        <source>T</source>
        <translation>T</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>Live</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Leertaste</translation>
    </message>
    <message>
        <source>Start, stop</source>
        <translation>Starten, anhalten</translation>
    </message>
    <message>
        <source>M</source>
        <translation>M</translation>
    </message>
    <message>
        <source>Mark this moment while you record</source>
        <translation>Diesen Moment der Aufzeichnung markieren</translation>
    </message>
    <message>
        <source>Where are my readings?</source>
        <translation>Wo sind meine Messwerte?</translation>
    </message>
    <message>
        <source>In one file on this computer. Settings shows it, and nothing is sent anywhere.</source>
        <translation>In einer Datei auf diesem Computer. Die Einstellungen zeigen sie, und nichts wird irgendwohin gesendet.</translation>
    </message>
    <message>
        <source>A device does not answer</source>
        <translation>Ein Gerät antwortet nicht</translation>
    </message>
    <message>
        <source>Bring it close, charge it, and close its phone app: most devices talk to one at a time. Then sync again.</source>
        <translation>Bringen Sie es in die Nähe, laden Sie es auf und schließen Sie seine App auf dem Telefon: Die meisten Geräte sprechen immer nur mit einem. Synchronisieren Sie dann noch einmal.</translation>
    </message>
    <message>
        <source>A key is not accepted</source>
        <translation>Ein Schlüssel wird nicht angenommen</translation>
    </message>
    <message>
        <source>It changes whenever the device is paired with a phone anew. Read the key again and replace it on the device’s page.</source>
        <translation>Er ändert sich jedes Mal, wenn das Gerät neu mit einem Telefon gekoppelt wird. Lesen Sie ihn noch einmal aus und ersetzen Sie ihn auf der Seite des Geräts.</translation>
    </message>
    <message>
        <source>There are gaps</source>
        <translation>Es gibt Lücken</translation>
    </message>
    <message>
        <source>A band keeps what it measures for a few weeks at most. The strip below the chart says whether it was worn, and what was never read.</source>
        <translation>Ein Band speichert höchstens einige Wochen. Der Streifen unter dem Diagramm sagt, ob es getragen wurde und was nie gelesen wurde.</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
    <message>
        <source>Close</source>
        <extracomment>Closes a dialog</extracomment>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>HistoryChart</name>
    <message>
        <source>Heart rate</source>
        <translation>Herzfrequenz</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>Sleep</source>
        <translation>Schlaf</translation>
    </message>
    <message>
        <source>bpm</source>
        <extracomment>Units on a chart&apos;s axis: beats per minute, hours</extracomment>
        <translation>S/min</translation>
    </message>
    <message>
        <source>h</source>
        <translation>h</translation>
    </message>
    <message>
        <source>goal %1</source>
        <extracomment>%1 is a number of steps, or a heart rate</extracomment>
        <translation>Ziel %1</translation>
    </message>
    <message>
        <source>resting %1</source>
        <translation>Ruhe %1</translation>
    </message>
</context>
<context>
    <name>HistoryCommand</name>
    <message>
        <source>%1 bpm</source>
        <translation>%1 S/min</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Gerät</translation>
    </message>
    <message>
        <source>Lowest</source>
        <translation>Niedrigster</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>Mittel</translation>
    </message>
    <message>
        <source>Highest</source>
        <translation>Höchster</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>Werte</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>Minuten</translation>
    </message>
    <message>
        <source>Worn</source>
        <translation>Getragen</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>user %1</source>
        <translation>Benutzer %1</translation>
    </message>
    <message>
        <source>(excluded)</source>
        <translation>(ausgeschlossen)</translation>
    </message>
    <message>
        <source>(excluded: %1)</source>
        <translation>(ausgeschlossen: %1)</translation>
    </message>
    <message>
        <source>There is no history of &quot;%1&quot;.</source>
        <translation>Es gibt keinen Verlauf von „%1“.</translation>
    </message>
    <message>
        <source>--by sums up what is told by the minute; these are readings one by one.</source>
        <translation>--by fasst zusammen, was es für jede Minute gibt; dies sind einzelne Messwerte.</translation>
    </message>
    <message>
        <source>Show what is kept</source>
        <translation>Zeigen, was aufbewahrt ist</translation>
    </message>
    <message>
        <source>Of this device only.</source>
        <translation>Nur von diesem Gerät.</translation>
    </message>
    <message>
        <source>Of this person only.</source>
        <translation>Nur von dieser Person.</translation>
    </message>
</context>
<context>
    <name>HistoryPage</name>
    <message>
        <source>Heart rate</source>
        <translation>Herzfrequenz</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>Sleep</source>
        <translation>Schlaf</translation>
    </message>
    <message>
        <source>Blood pressure</source>
        <translation>Blutdruck</translation>
    </message>
    <message>
        <source>Day</source>
        <extracomment>Stretches of time; All is everything, Range any two days</extracomment>
        <translation>Tag</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>Woche</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Monat</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Jahr</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alles</translation>
    </message>
    <message>
        <source>Range</source>
        <translation>Von–bis</translation>
    </message>
    <message>
        <source>None of the readings are theirs</source>
        <translation>Keiner der Messwerte gehört dieser Person</translation>
    </message>
    <message>
        <source>Nothing measured yet</source>
        <translation>Noch nichts gemessen</translation>
    </message>
    <message>
        <source>Say on the page of a device who wears it, or look at everybody’s readings.</source>
        <translation>Sagen Sie auf der Seite eines Geräts, wer es trägt, oder sehen Sie sich die Messwerte von allen an.</translation>
    </message>
    <message>
        <source>Sync your device, and what it has measured so far appears here.</source>
        <translation>Synchronisieren Sie Ihr Gerät, dann erscheint hier, was es bisher gemessen hat.</translation>
    </message>
    <message>
        <source>Add a device, and what it has measured appears here.</source>
        <translation>Fügen Sie ein Gerät hinzu, dann erscheint hier, was es gemessen hat.</translation>
    </message>
    <message>
        <source>Show everybody</source>
        <translation>Alle zeigen</translation>
    </message>
    <message>
        <source>Sync now</source>
        <translation>Synchronisieren</translation>
    </message>
    <message>
        <source>Add a device</source>
        <translation>Gerät hinzufügen</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Gerät</translation>
    </message>
    <message>
        <source>All devices</source>
        <translation>Alle Geräte</translation>
    </message>
    <message>
        <source>Add reading</source>
        <translation>Eintragen</translation>
    </message>
    <message>
        <source>Shown as</source>
        <translation>Ansicht</translation>
    </message>
    <message>
        <source>Chart</source>
        <translation>Grafik</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Bericht</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>Notes and single readings</source>
        <translation>Notizen und einzelne Messwerte</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>Show the chart</source>
        <translation>Diagramm zeigen</translation>
    </message>
    <message>
        <source>Show the table</source>
        <translation>Tabelle zeigen</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>Messgröße</translation>
    </message>
    <message>
        <source>Time shown</source>
        <translation>Gezeigter Zeitraum</translation>
    </message>
    <message>
        <source>The history could not be read</source>
        <translation>Der Verlauf ließ sich nicht lesen</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal versuchen</translation>
    </message>
    <message>
        <source>Reading the history</source>
        <translation>Der Verlauf wird gelesen</translation>
    </message>
    <message>
        <source>Nothing recorded in this time</source>
        <translation>In diesem Zeitraum ist nichts aufgezeichnet</translation>
    </message>
    <message>
        <source>No sleep was recorded in this night.</source>
        <translation>In dieser Nacht wurde kein Schlaf aufgezeichnet.</translation>
    </message>
    <message>
        <source>No device recorded anything here.</source>
        <translation>Kein Gerät hat hier etwas aufgezeichnet.</translation>
    </message>
    <message>
        <source>Go to the newest readings</source>
        <translation>Zu den neuesten Messwerten</translation>
    </message>
</context>
<context>
    <name>HistoryWords</name>
    <message>
        <source>%1 %</source>
        <extracomment>%1 is a whole number</extracomment>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>%1 min</source>
        <extracomment>Minutes</extracomment>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 h</source>
        <extracomment>Hours</extracomment>
        <translation>%1 h</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <extracomment>Hours and minutes</extracomment>
        <translation>%1 h %2 min</translation>
    </message>
    <message>
        <source>h</source>
        <extracomment>Unit of a number of hours</extracomment>
        <translation>h</translation>
    </message>
    <message>
        <source>min</source>
        <extracomment>Unit of a number of minutes</extracomment>
        <translation>min</translation>
    </message>
    <message>
        <source>Deep</source>
        <extracomment>A stage of sleep</extracomment>
        <translation>Tief</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Leicht</translation>
    </message>
    <message>
        <source>REM</source>
        <translation>REM</translation>
    </message>
    <message>
        <source>Awake</source>
        <extracomment>In the middle of a night</extracomment>
        <translation>Wach</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <extracomment>From one time of day to another</extracomment>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>d MMMM</source>
        <extracomment>Formats of a date without and with its year, as QLocale::toString takes them</extracomment>
        <translation>d. MMMM</translation>
    </message>
    <message>
        <source>d MMMM yyyy</source>
        <translation>d. MMMM yyyy</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>A day and a time of day</extracomment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>1 day</source>
        <translation>1 Tag</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n days</source>
        <translation>
            <numerusform>%1 von %n Tag</numerusform>
            <numerusform>%1 von %n Tagen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%n Tag</numerusform>
            <numerusform>%n Tage</numerusform>
        </translation>
    </message>
    <message>
        <source>Worn, %1</source>
        <extracomment>%1 is how long</extracomment>
        <translation>Getragen, %1</translation>
    </message>
    <message>
        <source>Not worn, %1</source>
        <translation>Nicht getragen, %1</translation>
    </message>
    <message>
        <source>Worn but no value, %1</source>
        <translation>Getragen, aber kein Wert, %1</translation>
    </message>
    <message>
        <source>Clock was wrong, %1</source>
        <translation>Uhr ging falsch, %1</translation>
    </message>
    <message>
        <source>Not synced yet, %1</source>
        <translation>Noch nicht synchronisiert, %1</translation>
    </message>
    <message>
        <source>Nothing recorded, %1</source>
        <translation>Nichts aufgezeichnet, %1</translation>
    </message>
</context>
<context>
    <name>Huami</name>
    <message>
        <source>The device did not answer.</source>
        <translation>Das Gerät hat nicht geantwortet.</translation>
    </message>
    <message>
        <source>Another app may be connected to it.</source>
        <translation>Vielleicht ist eine andere App damit verbunden.</translation>
    </message>
    <message>
        <source>Close other apps that use it, bring it closer, and try again.</source>
        <translation>Schließen Sie andere Apps, die es benutzen, bringen Sie es näher heran und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The connection was lost while logging in.</source>
        <translation>Die Verbindung ist bei der Anmeldung abgebrochen.</translation>
    </message>
    <message>
        <source>Keep the device close and try again.</source>
        <translation>Lassen Sie das Gerät in der Nähe und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The device answered with something that is no log-in.</source>
        <translation>Das Gerät hat mit etwas geantwortet, was keine Anmeldung ist.</translation>
    </message>
    <message>
        <source>Restart the device and try again.</source>
        <translation>Starten Sie das Gerät neu und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The device is busy.</source>
        <translation>Das Gerät ist beschäftigt.</translation>
    </message>
    <message>
        <source>Another app may be talking to it.</source>
        <translation>Vielleicht spricht gerade eine andere App mit ihm.</translation>
    </message>
    <message>
        <source>Close other apps that use it and try again.</source>
        <translation>Schließen Sie andere Apps, die es benutzen, und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The device does not know this way of logging in.</source>
        <translation>Das Gerät kennt diese Art der Anmeldung nicht.</translation>
    </message>
    <message>
        <source>It may be another model than the one chosen, or its firmware is of another time.</source>
        <translation>Vielleicht ist es ein anderes Modell als das gewählte, oder seine Firmware stammt aus einer anderen Zeit.</translation>
    </message>
    <message>
        <source>Check the model and add the device again.</source>
        <translation>Prüfen Sie das Modell und fügen Sie das Gerät noch einmal hinzu.</translation>
    </message>
    <message>
        <source>The band did not confirm.</source>
        <translation>Das Band hat nicht bestätigt.</translation>
    </message>
    <message>
        <source>Its button was not tapped in time, or it belongs to another app.</source>
        <translation>Seine Taste wurde nicht rechtzeitig angetippt, oder es gehört zu einer anderen App.</translation>
    </message>
    <message>
        <source>Tap its button when it vibrates; remove it from other apps first.</source>
        <translation>Tippen Sie auf seine Taste, wenn es vibriert; entfernen Sie es vorher aus anderen Apps.</translation>
    </message>
    <message>
        <source>The device did not let us log in.</source>
        <translation>Das Gerät hat die Anmeldung nicht zugelassen.</translation>
    </message>
    <message>
        <source>It may have been reset, so that it has no key any more.</source>
        <translation>Vielleicht wurde es zurückgesetzt und hat keinen Schlüssel mehr.</translation>
    </message>
    <message>
        <source>Close other apps that use it, then add it again.</source>
        <translation>Schließen Sie andere Apps, die es benutzen, und fügen Sie es dann noch einmal hinzu.</translation>
    </message>
    <message>
        <source>The watch did not accept the key.</source>
        <translation>Die Uhr hat den Schlüssel nicht angenommen.</translation>
    </message>
    <message>
        <source>The key belongs to another device, or the watch was reset or paired again in the vendor&apos;s app since the key was fetched.</source>
        <translation>Der Schlüssel gehört zu einem anderen Gerät, oder die Uhr wurde seit seinem Abruf zurückgesetzt oder in der App des Herstellers neu gekoppelt.</translation>
    </message>
    <message>
        <source>Check that the key belongs to the address of this watch, or fetch the key again.</source>
        <translation>Prüfen Sie, ob der Schlüssel zur Adresse dieser Uhr gehört, oder rufen Sie ihn noch einmal ab.</translation>
    </message>
    <message>
        <source>The band did not accept the key.</source>
        <translation>Das Band hat den Schlüssel nicht angenommen.</translation>
    </message>
    <message>
        <source>It was reset or paired with another app since the key was made.</source>
        <translation>Seit der Schlüssel erzeugt wurde, wurde es zurückgesetzt oder mit einer anderen App gekoppelt.</translation>
    </message>
    <message>
        <source>Remove the band here and pair it again.</source>
        <translation>Entfernen Sie das Band hier und koppeln Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The device refused (code 0x%1).</source>
        <translation>Das Gerät hat abgelehnt (Code 0x%1).</translation>
    </message>
    <message>
        <source>Restart the device and try again. If it goes on, please report the code.</source>
        <translation>Starten Sie das Gerät neu und versuchen Sie es noch einmal. Wenn das nicht hilft, melden Sie bitte den Code.</translation>
    </message>
    <message>
        <source>This watch needs the key that the vendor&apos;s app made for it.</source>
        <translation>Diese Uhr braucht den Schlüssel, den die App des Herstellers für sie erzeugt hat.</translation>
    </message>
    <message>
        <source>The vendor&apos;s server keeps the key; the watch talks to nobody without it.</source>
        <translation>Der Server des Herstellers bewahrt den Schlüssel auf; ohne ihn spricht die Uhr mit niemandem.</translation>
    </message>
    <message>
        <source>Pair the watch in the vendor&apos;s app, read the key from your account with huami_token, and paste it here.</source>
        <translation>Koppeln Sie die Uhr in der App des Herstellers, lesen Sie den Schlüssel mit huami_token aus Ihrem Konto aus und fügen Sie ihn hier ein.</translation>
    </message>
    <message>
        <source>Xiaomi and Amazfit</source>
        <translation>Xiaomi und Amazfit</translation>
    </message>
    <message>
        <source>Refused: %1.</source>
        <translation>Abgelehnt: %1.</translation>
    </message>
    <message>
        <source>Key as people paste it</source>
        <translation>Schlüssel, wie man ihn einfügt</translation>
    </message>
    <message>
        <source>Heart rate notification</source>
        <translation>Meldung der Herzfrequenz</translation>
    </message>
    <message>
        <source>Raw motion or pulse wave packet</source>
        <translation>Rohes Paket von Bewegung oder Pulswelle</translation>
    </message>
    <message>
        <source>Battery value</source>
        <translation>Akkustand</translation>
    </message>
    <message>
        <source>Current time</source>
        <translation>Aktuelle Zeit</translation>
    </message>
    <message>
        <source>Steps of today</source>
        <translation>Schritte von heute</translation>
    </message>
    <message>
        <source>Minutes of 4 bytes (Mi Band 2)</source>
        <translation>Minuten zu 4 Bytes (Mi Band 2)</translation>
    </message>
    <message>
        <source>Minutes of 8 bytes (Amazfit Neo)</source>
        <translation>Minuten zu 8 Bytes (Amazfit Neo)</translation>
    </message>
    <message>
        <source>Minutes of 8 bytes (newer devices)</source>
        <translation>Minuten zu 8 Bytes (neuere Geräte)</translation>
    </message>
    <message>
        <source>Single heart rates from history</source>
        <translation>Einzelne Herzfrequenzen aus dem Verlauf</translation>
    </message>
    <message>
        <source>Authentication message</source>
        <translation>Nachricht der Anmeldung</translation>
    </message>
    <message>
        <source>Answer about history</source>
        <translation>Antwort zum Verlauf</translation>
    </message>
    <message>
        <source>PnP id</source>
        <translation>PnP-Kennung</translation>
    </message>
    <message>
        <source>The device stopped sending its history.</source>
        <translation>Das Gerät hat aufgehört, seinen Verlauf zu senden.</translation>
    </message>
    <message>
        <source>What has arrived is kept. Keep the device close and sync again.</source>
        <translation>Was angekommen ist, bleibt erhalten. Lassen Sie das Gerät in der Nähe und synchronisieren Sie noch einmal.</translation>
    </message>
    <message>
        <source>The connection was lost while reading the history.</source>
        <translation>Die Verbindung ist beim Lesen des Verlaufs abgebrochen.</translation>
    </message>
    <message>
        <source>The device sent a history that does not add up.</source>
        <translation>Das Gerät hat einen Verlauf gesendet, der nicht stimmig ist.</translation>
    </message>
    <message>
        <source>Sync again. If it goes on, please report it with the recording of the visit.</source>
        <translation>Synchronisieren Sie noch einmal. Wenn das nicht hilft, melden Sie es bitte mit dem Mitschnitt der Verbindung.</translation>
    </message>
    <message>
        <source>The device is still busy with an earlier request for its history.</source>
        <translation>Das Gerät ist noch mit einer früheren Anfrage nach seinem Verlauf beschäftigt.</translation>
    </message>
    <message>
        <source>Wait a moment and sync again.</source>
        <translation>Warten Sie einen Moment und synchronisieren Sie noch einmal.</translation>
    </message>
    <message>
        <source>The device refused to send its history (code 0x%1).</source>
        <translation>Das Gerät hat es abgelehnt, seinen Verlauf zu senden (Code 0x%1).</translation>
    </message>
    <message>
        <source>Restart the device and sync again. If it goes on, please report the code.</source>
        <translation>Starten Sie das Gerät neu und synchronisieren Sie noch einmal. Wenn das nicht hilft, melden Sie bitte den Code.</translation>
    </message>
    <message>
        <source>Parts of the history were lost on the way again and again.</source>
        <translation>Teile des Verlaufs sind unterwegs immer wieder verloren gegangen.</translation>
    </message>
    <message>
        <source>The radio connection is poor.</source>
        <translation>Die Funkverbindung ist schlecht.</translation>
    </message>
    <message>
        <source>What has arrived is kept. Bring the device closer and sync again.</source>
        <translation>Was angekommen ist, bleibt erhalten. Bringen Sie das Gerät näher heran und synchronisieren Sie noch einmal.</translation>
    </message>
    <message>
        <source>The vendor&apos;s server has no key for this device.</source>
        <translation>Der Server des Herstellers hat keinen Schlüssel für dieses Gerät.</translation>
    </message>
    <message>
        <source>0x00 is printed where there is none: for a scale, or when the device is not paired in the vendor&apos;s app.</source>
        <translation>Wo es keinen gibt, steht 0x00: bei einer Waage, oder wenn das Gerät nicht in der App des Herstellers gekoppelt ist.</translation>
    </message>
    <message>
        <source>Pair the device in the vendor&apos;s app first, then fetch its key again.</source>
        <translation>Koppeln Sie das Gerät zuerst in der App des Herstellers und rufen Sie dann seinen Schlüssel noch einmal ab.</translation>
    </message>
    <message>
        <source>That is a text of 16 characters, not a key of 32 digits.</source>
        <translation>Das ist ein Text aus 16 Zeichen, kein Schlüssel aus 32 Ziffern.</translation>
    </message>
    <message>
        <source>Some programs use the characters of such a text as the key.</source>
        <translation>Manche Programme verwenden die Zeichen eines solchen Textes als Schlüssel.</translation>
    </message>
    <message>
        <source>If this text is the key on the band, write “text:” before it.</source>
        <translation>Wenn dieser Text der Schlüssel auf dem Band ist, schreiben Sie „text:“ davor.</translation>
    </message>
    <message>
        <source>The key of this device was made by the vendor&apos;s server.</source>
        <translation>Den Schlüssel dieses Geräts hat der Server des Herstellers erzeugt.</translation>
    </message>
    <message>
        <source>Fetch the key from the vendor&apos;s account and copy all 32 digits.</source>
        <translation>Rufen Sie den Schlüssel aus dem Konto beim Hersteller ab und kopieren Sie alle 32 Ziffern.</translation>
    </message>
    <message>
        <source>There is no key in this text.</source>
        <translation>In diesem Text ist kein Schlüssel.</translation>
    </message>
    <message>
        <source>It names a device&apos;s address, but no key stands behind it.</source>
        <translation>Er nennt die Adresse eines Geräts, aber dahinter steht kein Schlüssel.</translation>
    </message>
    <message>
        <source>Copy the line that begins with “Key:” too.</source>
        <translation>Kopieren Sie auch die Zeile, die mit „Key:“ beginnt.</translation>
    </message>
    <message>
        <source>A text cannot be the key of this device.</source>
        <translation>Ein Text kann nicht der Schlüssel dieses Geräts sein.</translation>
    </message>
    <message>
        <source>Its key was made by the vendor&apos;s server.</source>
        <translation>Seinen Schlüssel hat der Server des Herstellers erzeugt.</translation>
    </message>
    <message>
        <source>“%1” cannot be in a text key.</source>
        <translation>„%1“ kann nicht in einem Textschlüssel stehen.</translation>
    </message>
    <message>
        <source>A text key is made of plain letters, digits and punctuation.</source>
        <translation>Ein Textschlüssel besteht aus einfachen Buchstaben, Ziffern und Satzzeichen.</translation>
    </message>
    <message>
        <source>Check the text in the program that made the key.</source>
        <translation>Prüfen Sie den Text in dem Programm, das den Schlüssel erzeugt hat.</translation>
    </message>
    <message>
        <source>The text has %1 characters, a text key has 16.</source>
        <translation>Der Text hat %1 Zeichen, ein Textschlüssel hat 16.</translation>
    </message>
    <message>
        <source>Every character of the text is one of the 16 bytes of the key.</source>
        <translation>Jedes Zeichen des Textes ist eines der 16 Bytes des Schlüssels.</translation>
    </message>
    <message>
        <source>the word text:</source>
        <translation>das Wort text:</translation>
    </message>
    <message>
        <source>the rest of the printout</source>
        <translation>der Rest des Ausdrucks</translation>
    </message>
    <message>
        <source>This key belongs to %1, but the device is %2.</source>
        <translation>Dieser Schlüssel gehört zu %1, das Gerät ist aber %2.</translation>
    </message>
    <message>
        <source>The connection was lost.</source>
        <translation>Die Verbindung ist abgebrochen.</translation>
    </message>
    <message>
        <source>Keep the device close and start the live view again.</source>
        <translation>Lassen Sie das Gerät in der Nähe und starten Sie die Live-Ansicht noch einmal.</translation>
    </message>
    <message>
        <source>The device found no pulse.</source>
        <translation>Das Gerät hat keinen Puls gefunden.</translation>
    </message>
    <message>
        <source>It may not be worn, or sit too loosely.</source>
        <translation>Vielleicht wird es nicht getragen oder sitzt zu locker.</translation>
    </message>
    <message>
        <source>Wear it a finger&apos;s breadth above the wrist bone, hold still, and try again.</source>
        <translation>Tragen Sie es einen Fingerbreit über dem Handgelenkknochen, halten Sie still und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>This device cannot measure that live.</source>
        <translation>Dieses Gerät kann das nicht live messen.</translation>
    </message>
    <message>
        <source>Choose something else to look at.</source>
        <translation>Wählen Sie etwas anderes zum Ansehen.</translation>
    </message>
    <message>
        <source>The device&apos;s clock could not be set.</source>
        <translation>Die Uhr des Geräts ließ sich nicht stellen.</translation>
    </message>
    <message>
        <source>This device is no %1.</source>
        <translation>Dieses Gerät ist kein %1.</translation>
    </message>
    <message>
        <source>It has the name of one, but says by its product number that it is another model.</source>
        <translation>Es heißt so, sagt aber mit seiner Produktnummer, dass es ein anderes Modell ist.</translation>
    </message>
    <message>
        <source>Remove it and add it again as the model that it is.</source>
        <translation>Entfernen Sie es und fügen Sie es als das Modell wieder hinzu, das es ist.</translation>
    </message>
    <message>
        <source>The key of this band is not known here.</source>
        <translation>Der Schlüssel dieses Bands ist hier nicht bekannt.</translation>
    </message>
    <message>
        <source>Remove the band and pair it again.</source>
        <translation>Entfernen Sie das Band und koppeln Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The profile is not complete.</source>
        <translation>Das Profil ist nicht vollständig.</translation>
    </message>
    <message>
        <source>Give a date of birth, a height and a weight.</source>
        <translation>Geben Sie Geburtsdatum, Größe und Gewicht an.</translation>
    </message>
    <message>
        <source>Off</source>
        <extracomment>How often a band measures the heart rate by itself</extracomment>
        <translation>Aus</translation>
    </message>
    <message>
        <source>About you</source>
        <translation>Über Sie</translation>
    </message>
    <message>
        <source>Worn on</source>
        <translation>Trageort</translation>
    </message>
    <message>
        <source>Left wrist</source>
        <translation>Linkes Handgelenk</translation>
    </message>
    <message>
        <source>Right wrist</source>
        <translation>Rechtes Handgelenk</translation>
    </message>
    <message>
        <source>Steps a day</source>
        <translation>Schritte am Tag</translation>
    </message>
    <message>
        <source>Tell when the goal is reached</source>
        <translation>Melden, wenn das Ziel erreicht ist</translation>
    </message>
    <message>
        <source>Time format</source>
        <translation>Zeitformat</translation>
    </message>
    <message>
        <source>24 hours</source>
        <translation>24 Stunden</translation>
    </message>
    <message>
        <source>12 hours</source>
        <translation>12 Stunden</translation>
    </message>
    <message>
        <source>Show the date</source>
        <translation>Datum zeigen</translation>
    </message>
    <message>
        <source>Units</source>
        <translation>Einheiten</translation>
    </message>
    <message>
        <source>Metric</source>
        <translation>Metrisch</translation>
    </message>
    <message>
        <source>Imperial</source>
        <translation>Imperial</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Light up when the wrist is lifted</source>
        <translation>Beim Heben des Handgelenks aufleuchten</translation>
    </message>
    <message>
        <source>Turn the wrist for the next screen</source>
        <translation>Handgelenk drehen für die nächste Anzeige</translation>
    </message>
    <message>
        <source>Do not disturb</source>
        <translation>Nicht stören</translation>
    </message>
    <message>
        <source>While asleep</source>
        <translation>Im Schlaf</translation>
    </message>
    <message>
        <source>Measure the heart rate by itself</source>
        <translation>Herzfrequenz von selbst messen</translation>
    </message>
    <message>
        <source>Measure the heart rate during sleep</source>
        <translation>Herzfrequenz im Schlaf messen</translation>
    </message>
    <message>
        <source>Share the heart rate with other programs</source>
        <translation>Herzfrequenz mit anderen Programmen teilen</translation>
    </message>
    <message>
        <source>Buzz when the connection is lost</source>
        <translation>Bei Verbindungsverlust vibrieren</translation>
    </message>
    <message>
        <source>Stay visible to others while connected</source>
        <translation>Während der Verbindung für andere sichtbar bleiben</translation>
    </message>
    <message numerus="yes">
        <source>Every %n minute(s)</source>
        <translation>
            <numerusform>Jede Minute</numerusform>
            <numerusform>Alle %n Minuten</numerusform>
        </translation>
    </message>
    <message>
        <source>This device does not have that setting.</source>
        <translation>Dieses Gerät hat diese Einstellung nicht.</translation>
    </message>
    <message>
        <source>Leave it as it is; nothing was changed.</source>
        <translation>Lassen Sie es, wie es ist; nichts wurde geändert.</translation>
    </message>
    <message>
        <source>The device did not take the setting.</source>
        <translation>Das Gerät hat die Einstellung nicht angenommen.</translation>
    </message>
    <message>
        <source>Sync once, then try again.</source>
        <translation>Synchronisieren Sie einmal und versuchen Sie es dann noch einmal.</translation>
    </message>
    <message>
        <source>%1 does not have that setting.</source>
        <translation>%1 hat diese Einstellung nicht.</translation>
    </message>
    <message>
        <source>“%1” cannot be set to that.</source>
        <translation>„%1“ lässt sich nicht darauf stellen.</translation>
    </message>
</context>
<context>
    <name>Import</name>
    <message>
        <source>left out</source>
        <translation>ausgelassen</translation>
    </message>
    <message>
        <source>date and time</source>
        <translation>Datum und Uhrzeit</translation>
    </message>
    <message>
        <source>date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>time of day</source>
        <translation>Uhrzeit</translation>
    </message>
    <message>
        <source>time zone</source>
        <translation>Zeitzone</translation>
    </message>
    <message>
        <source>systolic pressure</source>
        <translation>systolischer Druck</translation>
    </message>
    <message>
        <source>diastolic pressure</source>
        <translation>diastolischer Druck</translation>
    </message>
    <message>
        <source>mean arterial pressure</source>
        <translation>mittlerer arterieller Druck</translation>
    </message>
    <message>
        <source>pulse</source>
        <translation>Puls</translation>
    </message>
    <message>
        <source>irregular heartbeat</source>
        <translation>unregelmäßiger Herzschlag</translation>
    </message>
    <message>
        <source>movement</source>
        <translation>Bewegung</translation>
    </message>
    <message>
        <source>fit of the cuff</source>
        <translation>Sitz der Manschette</translation>
    </message>
    <message>
        <source>weight</source>
        <translation>Gewicht</translation>
    </message>
    <message>
        <source>impedance</source>
        <translation>Impedanz</translation>
    </message>
    <message>
        <source>body fat</source>
        <translation>Körperfett</translation>
    </message>
    <message>
        <source>muscle</source>
        <translation>Muskeln</translation>
    </message>
    <message>
        <source>body water</source>
        <translation>Körperwasser</translation>
    </message>
    <message>
        <source>temperature</source>
        <translation>Temperatur</translation>
    </message>
    <message>
        <source>where the temperature was taken</source>
        <translation>Ort der Temperaturmessung</translation>
    </message>
    <message>
        <source>oxygen saturation</source>
        <translation>Sauerstoffsättigung</translation>
    </message>
    <message>
        <source>heart rate</source>
        <translation>Herzfrequenz</translation>
    </message>
    <message>
        <source>minute or single value</source>
        <translation>Minute oder einzelner Wert</translation>
    </message>
    <message>
        <source>user of the device</source>
        <translation>Benutzer des Geräts</translation>
    </message>
    <message>
        <source>person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>note about the whole day</source>
        <translation>Notiz zum ganzen Tag</translation>
    </message>
    <message>
        <source>excluded</source>
        <translation>ausgeschlossen</translation>
    </message>
    <message>
        <source>why it is excluded</source>
        <translation>Grund des Ausschlusses</translation>
    </message>
    <message>
        <source>This file cannot be read as a table.</source>
        <translation>Diese Datei lässt sich nicht als Tabelle lesen.</translation>
    </message>
    <message>
        <source>It is no text, or too large.</source>
        <translation>Sie ist kein Text oder zu groß.</translation>
    </message>
    <message>
        <source>Choose a CSV file. A spreadsheet can be saved as one.</source>
        <translation>Wählen Sie eine CSV-Datei. Eine Tabellenkalkulation lässt sich als solche speichern.</translation>
    </message>
    <message>
        <source>The row is longer than a row can be.</source>
        <translation>Die Zeile ist länger, als eine Zeile sein kann.</translation>
    </message>
    <message>
        <source>The time zone &quot;%1&quot; is not known.</source>
        <translation>Die Zeitzone „%1“ ist nicht bekannt.</translation>
    </message>
    <message>
        <source>There is no date.</source>
        <translation>Es fehlt ein Datum.</translation>
    </message>
    <message>
        <source>There is no time of day in &quot;%1&quot;.</source>
        <translation>In „%1“ fehlt eine Uhrzeit.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no date that is understood.</source>
        <translation>„%1“ ist kein Datum, das verstanden wird.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no time of that day.</source>
        <translation>„%1“ ist keine Uhrzeit dieses Tages.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no number (%2).</source>
        <translation>„%1“ ist keine Zahl (%2).</translation>
    </message>
    <message>
        <source>No such reading can be.</source>
        <translation>So einen Messwert kann es nicht geben.</translation>
    </message>
    <message>
        <source>One of the two pressures is missing.</source>
        <translation>Einer der beiden Drücke fehlt.</translation>
    </message>
    <message>
        <source>There are no readings in this file that Pulsekeep understands.</source>
        <translation>In dieser Datei sind keine Messwerte, die Pulsekeep versteht.</translation>
    </message>
    <message>
        <source>It looks for a row of names such as Date, Time, Systolic, Diastolic and Pulse, or Date, Time and Weight.</source>
        <translation>Gesucht wird eine Zeile mit Namen wie Date, Time, Systolic, Diastolic und Pulse oder Date, Time und Weight.</translation>
    </message>
    <message>
        <source>Check that it is the right file, or name its columns so in a spreadsheet.</source>
        <translation>Prüfen Sie, ob es die richtige Datei ist, oder benennen Sie ihre Spalten in einer Tabellenkalkulation so.</translation>
    </message>
</context>
<context>
    <name>ImportCommand</name>
    <message>
        <source>The file %1 could not be read.</source>
        <translation>Die Datei %1 ließ sich nicht lesen.</translation>
    </message>
    <message>
        <source>Check its name and permissions.</source>
        <translation>Prüfen Sie ihren Namen und ihre Rechte.</translation>
    </message>
    <message>
        <source>Format: %1 (%2)</source>
        <translation>Format: %1 (%2)</translation>
    </message>
    <message>
        <source>First rows:</source>
        <translation>Erste Zeilen:</translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation>Zeile %1: %2</translation>
    </message>
    <message>
        <source>Further lines that are not understood: %1</source>
        <translation>Weitere Zeilen, die nicht verstanden werden: %1</translation>
    </message>
    <message>
        <source>Its dates are taken as day/month/year. If that is wrong, say --date-order mdy.</source>
        <translation>Die Datumsangaben werden als Tag/Monat/Jahr gelesen. Wenn das falsch ist, geben Sie --date-order mdy an.</translation>
    </message>
    <message>
        <source>Its dates are taken as month/day/year. If that is wrong, say --date-order dmy.</source>
        <translation>Die Datumsangaben werden als Monat/Tag/Jahr gelesen. Wenn das falsch ist, geben Sie --date-order dmy an.</translation>
    </message>
    <message>
        <source>Nobody here is called %1: those readings are nobody&apos;s. &quot;pulsekeep people add&quot; adds people.</source>
        <translation>Niemand hier heißt %1: Diese Messwerte gehören dann niemandem. „pulsekeep people add“ fügt Personen hinzu.</translation>
    </message>
    <message>
        <source>Rows: %1, new: %2, there already: %3, left out: %4, not understood: %5</source>
        <translation>Zeilen: %1, neu: %2, schon vorhanden: %3, ausgelassen: %4, nicht verstanden: %5</translation>
    </message>
    <message>
        <source>Nothing was imported: this was a rehearsal.</source>
        <translation>Nichts wurde importiert: Das war ein Probelauf.</translation>
    </message>
    <message>
        <source>&quot;pulsekeep import --undo %1&quot; takes it back.</source>
        <translation>„pulsekeep import --undo %1“ nimmt ihn zurück.</translation>
    </message>
    <message>
        <source>--undo needs the number of an import.</source>
        <translation>--undo braucht die Nummer eines Imports.</translation>
    </message>
    <message>
        <source>The import is undone. Readings and notes removed: %1</source>
        <translation>Der Import ist zurückgenommen. Entfernte Messwerte und Notizen: %1</translation>
    </message>
    <message>
        <source>--zone is a name like Europe/Berlin.</source>
        <translation>--zone ist ein Name wie Europe/Berlin.</translation>
    </message>
    <message>
        <source>--date-order is dmy or mdy.</source>
        <translation>--date-order ist dmy oder mdy.</translation>
    </message>
    <message>
        <source>--user is a number.</source>
        <translation>--user ist eine Zahl.</translation>
    </message>
    <message>
        <source>&quot;import&quot; needs a file, or the number of an import after --undo.</source>
        <translation>„import“ braucht eine Datei, oder nach --undo die Nummer eines Imports.</translation>
    </message>
    <message>
        <source>Take over readings of other programs from a CSV file</source>
        <translation>Messwerte anderer Programme aus einer CSV-Datei übernehmen</translation>
    </message>
    <message>
        <source>Whose they are.</source>
        <translation>Wessen Messwerte es sind.</translation>
    </message>
    <message>
        <source>Only show what would be imported.</source>
        <translation>Nur zeigen, was importiert würde.</translation>
    </message>
    <message>
        <source>Only those of this user, where the file tells users apart.</source>
        <translation>Nur die dieses Benutzers, wo die Datei Benutzer unterscheidet.</translation>
    </message>
    <message>
        <source>The time zone of its times, such as Europe/Berlin; the one here if not given.</source>
        <translation>Die Zeitzone der Zeitangaben, etwa Europe/Berlin; ohne Angabe die hiesige.</translation>
    </message>
    <message>
        <source>How dates like 3/12/2026 are meant: dmy or mdy.</source>
        <translation>Wie Datumsangaben der Art 3/12/2026 gemeint sind: dmy oder mdy.</translation>
    </message>
    <message>
        <source>Take back the import of this number.</source>
        <translation>Den Import mit dieser Nummer zurücknehmen.</translation>
    </message>
</context>
<context>
    <name>InputField</name>
    <message>
        <source>Clear</source>
        <extracomment>Button that empties a text field</extracomment>
        <translation>Leeren</translation>
    </message>
</context>
<context>
    <name>KeyBytes</name>
    <message>
        <source>Left out</source>
        <extracomment>Before the parts of a pasted text that do not belong to the key</extracomment>
        <translation>Weggelassen</translation>
    </message>
</context>
<context>
    <name>KeyInput</name>
    <message>
        <source>What came in is too long to be a key.</source>
        <translation>Was ankam, ist zu lang für einen Schlüssel.</translation>
    </message>
    <message>
        <source>The text holds keys of other devices only: %1.</source>
        <translation>Der Text enthält nur Schlüssel anderer Geräte: %1.</translation>
    </message>
    <message>
        <source>Give only the key of this device, or pair one of these addresses.</source>
        <translation>Geben Sie nur den Schlüssel dieses Geräts an, oder koppeln Sie eine dieser Adressen.</translation>
    </message>
</context>
<context>
    <name>KeyStep</name>
    <message>
        <source>Make a new one</source>
        <translation>Einen neuen erzeugen</translation>
    </message>
    <message>
        <source>Chosen at random, for this device alone. Right for almost everybody.</source>
        <translation>Zufällig gewählt, nur für dieses Gerät. Für fast alle richtig.</translation>
    </message>
    <message>
        <source>So that the other program can go on reading it. Everybody knows this key.</source>
        <translation>Damit das andere Programm weiter auslesen kann. Diesen Schlüssel kennen alle.</translation>
    </message>
    <message>
        <source>Enter one</source>
        <translation>Einen eingeben</translation>
    </message>
    <message>
        <source>The key that another program or computer has for it.</source>
        <translation>Der Schlüssel, den ein anderes Programm oder ein anderer Computer dafür hat.</translation>
    </message>
    <message>
        <source>Key of your %1</source>
        <extracomment>%1 is the name of a model</extracomment>
        <translation>Schlüssel Ihres Geräts (%1)</translation>
    </message>
    <message>
        <source>The key of %1</source>
        <extracomment>%1 is the address of a device</extracomment>
        <translation>Der Schlüssel von %1</translation>
    </message>
    <message>
        <source>The watch has accepted the key. Paste another one only if it has changed.</source>
        <translation>Die Uhr hat den Schlüssel angenommen. Fügen Sie nur dann einen anderen ein, wenn er sich geändert hat.</translation>
    </message>
    <message>
        <source>The device has accepted the key. Enter another one only if it has changed.</source>
        <translation>Das Gerät hat den Schlüssel angenommen. Geben Sie nur dann einen anderen ein, wenn er sich geändert hat.</translation>
    </message>
    <message>
        <source>The band has accepted the key. Paste another one only if it has changed.</source>
        <translation>Das Band hat den Schlüssel angenommen. Fügen Sie nur dann einen anderen ein, wenn er sich geändert hat.</translation>
    </message>
    <message>
        <source>Where does the key come from?</source>
        <translation>Woher kommt der Schlüssel?</translation>
    </message>
    <message>
        <source>Your watch agreed on its key with the server of its phone app when it was set up there. Only that account can fetch it.</source>
        <translation>Ihre Uhr hat ihren Schlüssel mit dem Server ihrer Telefon-App vereinbart, als sie dort eingerichtet wurde. Nur dieses Konto kann ihn abrufen.</translation>
    </message>
    <message>
        <source>Your band agreed on its key with the server of its phone app when it was set up there. Only that account can fetch it.</source>
        <translation>Ihr Band hat seinen Schlüssel mit dem Server seiner Telefon-App vereinbart, als es dort eingerichtet wurde. Nur dieses Konto kann ihn abrufen.</translation>
    </message>
    <message>
        <source>The free program huami_token logs in to the account and prints the key of each device. Paste the line, or everything it printed: the key that belongs to %1 is picked.</source>
        <translation>Das freie Programm huami_token meldet sich bei dem Konto an und gibt den Schlüssel jedes Geräts aus. Fügen Sie die Zeile ein oder alles, was es ausgegeben hat: Der Schlüssel, der zu %1 gehört, wird herausgesucht.</translation>
    </message>
    <message>
        <source>Whenever it is set up in the app again it gets another key, and the old one ends.</source>
        <translation>Jedes Mal, wenn es in der App neu eingerichtet wird, erhält es einen anderen Schlüssel, und der alte gilt nicht mehr.</translation>
    </message>
    <message>
        <source>It is kept %1.</source>
        <extracomment>%1 is a place: &quot;in the desktop&apos;s keyring&quot;</extracomment>
        <translation>Er wird aufbewahrt: %1.</translation>
    </message>
    <message>
        <source>Hidden once your watch has accepted it, and kept %1.</source>
        <translation>Verborgen, sobald Ihre Uhr ihn angenommen hat, und aufbewahrt %1.</translation>
    </message>
    <message>
        <source>Hidden once your band has accepted it, and kept %1.</source>
        <translation>Verborgen, sobald Ihr Band ihn angenommen hat, und aufbewahrt %1.</translation>
    </message>
</context>
<context>
    <name>KeyText</name>
    <message>
        <source>The key was cut off in the printout, part of it is replaced by “…”.</source>
        <translation>Der Schlüssel wurde in der Ausgabe abgeschnitten, ein Teil ist durch „…“ ersetzt.</translation>
    </message>
    <message>
        <source>The column of the table was too narrow for the whole key.</source>
        <translation>Die Spalte der Tabelle war zu schmal für den ganzen Schlüssel.</translation>
    </message>
    <message>
        <source>Make the window wider, print the key again and copy all of it.</source>
        <translation>Machen Sie das Fenster breiter, geben Sie den Schlüssel noch einmal aus und kopieren Sie ihn ganz.</translation>
    </message>
    <message>
        <source>There is a “0x” within the key.</source>
        <translation>Im Schlüssel steht ein „0x“.</translation>
    </message>
    <message>
        <source>It may stand once, before the first digit, and is no part of the key.</source>
        <translation>Es darf einmal vor der ersten Ziffer stehen und gehört nicht zum Schlüssel.</translation>
    </message>
    <message>
        <source>“%1” is not one of the characters a key is made of.</source>
        <translation>„%1“ ist keines der Zeichen, aus denen ein Schlüssel besteht.</translation>
    </message>
    <message>
        <source>A key is 32 of the digits 0 to 9 and the letters a to f.</source>
        <translation>Ein Schlüssel besteht aus 32 der Ziffern 0 bis 9 und der Buchstaben a bis f.</translation>
    </message>
    <message>
        <source>It looks like the digit %1.</source>
        <translation>Es sieht aus wie die Ziffer %1.</translation>
    </message>
    <message>
        <source>Compare that character with the original. Copying is safer than typing.</source>
        <translation>Vergleichen Sie dieses Zeichen mit dem Original. Kopieren ist sicherer als Abtippen.</translation>
    </message>
    <message>
        <source>The key has %1 of 32 digits.</source>
        <translation>Der Schlüssel hat %1 von 32 Ziffern.</translation>
    </message>
    <message>
        <source>Its beginning or its end is missing, or a digit was left out.</source>
        <translation>Sein Anfang oder sein Ende fehlt, oder eine Ziffer wurde ausgelassen.</translation>
    </message>
    <message>
        <source>The key has %1 digits, 32 are right.</source>
        <translation>Der Schlüssel hat %1 Ziffern, richtig sind 32.</translation>
    </message>
    <message>
        <source>Something next to the key was copied too, or a digit stands there twice.</source>
        <translation>Etwas neben dem Schlüssel wurde mitkopiert, oder eine Ziffer steht doppelt da.</translation>
    </message>
    <message>
        <source>A key of zeros is none.</source>
        <translation>Ein Schlüssel aus Nullen ist keiner.</translation>
    </message>
    <message>
        <source>Programs write zeros where they do not know the key.</source>
        <translation>Programme schreiben Nullen, wo sie den Schlüssel nicht kennen.</translation>
    </message>
    <message>
        <source>Fetch the key again and copy all of it.</source>
        <translation>Rufen Sie den Schlüssel noch einmal ab und kopieren Sie ihn ganz.</translation>
    </message>
    <message>
        <source>Copy the key again, from its first to its last digit, and nothing else.</source>
        <translation>Kopieren Sie den Schlüssel noch einmal, von der ersten bis zur letzten Ziffer und sonst nichts.</translation>
    </message>
    <message>
        <source>No key was entered.</source>
        <translation>Es wurde kein Schlüssel eingegeben.</translation>
    </message>
    <message>
        <source>The text is empty.</source>
        <translation>Der Text ist leer.</translation>
    </message>
    <message>
        <source>This text is too long to look for a key in it.</source>
        <translation>Dieser Text ist zu lang, um darin einen Schlüssel zu suchen.</translation>
    </message>
    <message>
        <source>Something else than the key was copied.</source>
        <translation>Es wurde etwas anderes als der Schlüssel kopiert.</translation>
    </message>
    <message>
        <source>That is the device&apos;s address, not its key.</source>
        <translation>Das ist die Adresse des Geräts, nicht sein Schlüssel.</translation>
    </message>
    <message>
        <source>An address has 12 digits, a key has 32.</source>
        <translation>Eine Adresse hat 12 Ziffern, ein Schlüssel hat 32.</translation>
    </message>
    <message>
        <source>an invisible character</source>
        <translation>ein unsichtbares Zeichen</translation>
    </message>
    <message numerus="yes">
        <source>%n invisible characters</source>
        <translation>
            <numerusform>%n unsichtbares Zeichen</numerusform>
            <numerusform>%n unsichtbare Zeichen</numerusform>
        </translation>
    </message>
    <message>
        <source>the quotation marks</source>
        <translation>die Anführungszeichen</translation>
    </message>
    <message>
        <source>the blanks around it</source>
        <translation>die Leerzeichen davor und dahinter</translation>
    </message>
    <message>
        <source>the prefix 0x</source>
        <translation>die Vorsilbe 0x</translation>
    </message>
    <message>
        <source>a blank</source>
        <translation>ein Leerzeichen</translation>
    </message>
    <message numerus="yes">
        <source>%n blanks</source>
        <translation>
            <numerusform>%n Leerzeichen</numerusform>
            <numerusform>%n Leerzeichen</numerusform>
        </translation>
    </message>
    <message>
        <source>a separator</source>
        <translation>ein Trennzeichen</translation>
    </message>
    <message numerus="yes">
        <source>%n separators</source>
        <translation>
            <numerusform>%n Trennzeichen</numerusform>
            <numerusform>%n Trennzeichen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>KeysCommand</name>
    <message>
        <source>Keys</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Readings</source>
        <translation>Messwerte</translation>
    </message>
    <message>
        <source>in %1</source>
        <translation>in %1</translation>
    </message>
    <message>
        <source>Say where keys and readings are kept</source>
        <translation>Sagen, wo Schlüssel und Messwerte aufbewahrt werden</translation>
    </message>
</context>
<context>
    <name>KindStep</name>
    <message>
        <source>Fitness band</source>
        <translation>Fitness-Band</translation>
    </message>
    <message>
        <source>Watch</source>
        <translation>Uhr</translation>
    </message>
    <message>
        <source>Blood-pressure monitor</source>
        <translation>Blutdruck-Messgerät</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>Waage</translation>
    </message>
    <message>
        <source>Another sensor</source>
        <translation>Ein anderer Sensor</translation>
    </message>
    <message>
        <source>Kinds of devices</source>
        <translation>Arten von Geräten</translation>
    </message>
    <message>
        <source>%1 and others like it</source>
        <extracomment>%1 is the name of a model</extracomment>
        <translation>%1 und ähnliche</translation>
    </message>
</context>
<context>
    <name>LiveActions</name>
    <message>
        <source>Device</source>
        <translation>Gerät</translation>
    </message>
    <message>
        <source>Measure once</source>
        <translation>Einmal messen</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Starten</translation>
    </message>
</context>
<context>
    <name>LiveCommand</name>
    <message>
        <source>%1 bpm</source>
        <translation>%1 S/min</translation>
    </message>
    <message>
        <source>no reading</source>
        <translation>kein Messwert</translation>
    </message>
    <message>
        <source>motion %1 %2 %3 g</source>
        <translation>Bewegung %1 %2 %3 g</translation>
    </message>
    <message>
        <source>pulse wave %1</source>
        <translation>Pulswelle %1</translation>
    </message>
    <message>
        <source>gap: lost packets: %1</source>
        <translation>Lücke: verlorene Pakete: %1</translation>
    </message>
    <message>
        <source>steps today: %1</source>
        <translation>Schritte heute: %1</translation>
    </message>
    <message>
        <source>beat after %1 ms</source>
        <translation>Schlag nach %1 ms</translation>
    </message>
    <message>
        <source>oxygen %1 %</source>
        <translation>Sauerstoff %1 %</translation>
    </message>
    <message>
        <source>%1 °C</source>
        <translation>%1 °C</translation>
    </message>
    <message>
        <source>--seconds needs a number of seconds.</source>
        <translation>--seconds braucht eine Anzahl von Sekunden.</translation>
    </message>
    <message>
        <source>%1 shows nothing live.</source>
        <translation>%1 zeigt nichts live.</translation>
    </message>
    <message>
        <source>%1 found no pulse.</source>
        <translation>%1 hat keinen Puls gefunden.</translation>
    </message>
    <message>
        <source>It may not be worn.</source>
        <translation>Vielleicht wird es nicht getragen.</translation>
    </message>
    <message>
        <source>Wear it close to the wrist and try again.</source>
        <translation>Tragen Sie es eng am Handgelenk und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>Show heart rate, oxygen, temperature and steps as they are measured, until Ctrl+C</source>
        <translation>Herzfrequenz, Sauerstoff, Temperatur und Schritte zeigen, während sie gemessen werden, bis Strg+C</translation>
    </message>
    <message>
        <source>End so long after the first heart rate.</source>
        <translation>So lange nach der ersten Herzfrequenz aufhören.</translation>
    </message>
    <message>
        <source>Show motion, pulse wave and each beat as well, where the device sends them.</source>
        <translation>Auch Bewegung, Pulswelle und jeden Schlag zeigen, wo das Gerät sie sendet.</translation>
    </message>
</context>
<context>
    <name>LiveHeartCard</name>
    <message>
        <source>beats per minute</source>
        <translation>Schläge pro Minute</translation>
    </message>
    <message>
        <source>No pulse found: is it worn?</source>
        <translation>Kein Puls gefunden: Wird es getragen?</translation>
    </message>
    <message>
        <source>Waiting for the first value</source>
        <translation>Warten auf den ersten Wert</translation>
    </message>
    <message>
        <source>Nothing is measured now</source>
        <translation>Gerade wird nichts gemessen</translation>
    </message>
    <message>
        <source>beats per minute, measured at %1</source>
        <extracomment>%1 is a time of day</extracomment>
        <translation>Schläge pro Minute, gemessen um %1</translation>
    </message>
    <message>
        <source>Heart rate</source>
        <translation>Herzfrequenz</translation>
    </message>
    <message>
        <source>Time shown</source>
        <translation>Gezeigter Zeitraum</translation>
    </message>
    <message>
        <source>Last minute</source>
        <translation>Letzte Minute</translation>
    </message>
    <message>
        <source>Last 5 minutes</source>
        <translation>Letzte 5 Minuten</translation>
    </message>
    <message>
        <source>Last 15 minutes</source>
        <translation>Letzte 15 Minuten</translation>
    </message>
    <message>
        <source>Last hour</source>
        <translation>Letzte Stunde</translation>
    </message>
    <message>
        <source>%1 beats per minute</source>
        <translation>%1 Schläge pro Minute</translation>
    </message>
    <message>
        <source>HRV</source>
        <extracomment>Short for heart rate variability</extracomment>
        <translation>HRV</translation>
    </message>
    <message>
        <source>ms</source>
        <translation>ms</translation>
    </message>
    <message>
        <source>Heart rate variability: too few beats yet</source>
        <translation>Herzfrequenzvariabilität: noch zu wenige Schläge</translation>
    </message>
    <message>
        <source>Heart rate variability: %1 milliseconds, from %2 beats</source>
        <translation>Herzfrequenzvariabilität: %1 Millisekunden, aus %2 Schlägen</translation>
    </message>
    <message>
        <source>Oxygen</source>
        <translation>Sauerstoff</translation>
    </message>
    <message>
        <source>%</source>
        <translation>%</translation>
    </message>
    <message>
        <source>Lowest</source>
        <translation>Min.</translation>
    </message>
    <message>
        <source>Average</source>
        <translation>Mittel</translation>
    </message>
    <message>
        <source>Highest</source>
        <translation>Max.</translation>
    </message>
    <message>
        <source>Heart rate of the last minutes</source>
        <translation>Herzfrequenz der letzten Minuten</translation>
    </message>
    <message>
        <source>There are no values yet.</source>
        <translation>Es gibt noch keine Werte.</translation>
    </message>
    <message>
        <source>Between %1 and %2, on average %3 beats per minute</source>
        <translation>Zwischen %1 und %2, durchschnittlich %3 Schläge pro Minute</translation>
    </message>
    <message>
        <source>now</source>
        <extracomment>Below the right edge of a chart that moves with time</extracomment>
        <translation>jetzt</translation>
    </message>
</context>
<context>
    <name>LiveMotionCard</name>
    <message>
        <source>Motion</source>
        <translation>Bewegung</translation>
    </message>
    <message>
        <source>%1 per second, in g</source>
        <extracomment>%1 is a number; g is the acceleration of gravity</extracomment>
        <translation>%1 pro Sekunde, in g</translation>
    </message>
</context>
<context>
    <name>LivePage</name>
    <message>
        <source>Trying again in %1 s.</source>
        <translation>Neuer Versuch in %1 s.</translation>
    </message>
    <message>
        <source>Playing the recording %1</source>
        <translation>Die Aufzeichnung %1 wird abgespielt</translation>
    </message>
    <message>
        <source>Ending</source>
        <translation>Wird beendet</translation>
    </message>
    <message>
        <source>Not connected</source>
        <translation>Nicht verbunden</translation>
    </message>
    <message>
        <source>Not connected. %1</source>
        <translation>Nicht verbunden. %1</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>Verbunden</translation>
    </message>
    <message>
        <source>Connected, battery %1 %</source>
        <extracomment>%1 is a number</extracomment>
        <translation>Verbunden, Akku %1 %</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>Live</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>%1 was deleted.</source>
        <translation>%1 wurde gelöscht.</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Ordner öffnen</translation>
    </message>
    <message>
        <source>Saved in your documents: %1</source>
        <translation>In Ihren Dokumenten gespeichert: %1</translation>
    </message>
    <message>
        <source>Recordings</source>
        <translation>Aufzeichnungen</translation>
    </message>
    <message>
        <source>Your recording is kept.</source>
        <translation>Ihre Aufzeichnung ist gespeichert.</translation>
    </message>
    <message>
        <source>Try now</source>
        <translation>Jetzt versuchen</translation>
    </message>
    <message>
        <source>The recording ended.</source>
        <translation>Die Aufzeichnung ist beendet.</translation>
    </message>
    <message>
        <source>See your heart beat</source>
        <translation>Sehen Sie Ihr Herz schlagen</translation>
    </message>
    <message>
        <source>None of your devices can be watched live</source>
        <translation>Keines Ihrer Geräte lässt sich live beobachten</translation>
    </message>
    <message>
        <source>Add a band or a watch. What it measures appears here as it happens, and nothing is kept until you record.</source>
        <translation>Fügen Sie ein Band oder eine Uhr hinzu. Was sie messen, erscheint hier sofort, und nichts wird aufbewahrt, bis Sie aufzeichnen.</translation>
    </message>
    <message>
        <source>Cuffs, scales and thermometers measure once: what they have measured comes with a sync and stands in the history. A band, a watch or a chest strap shows here what it measures all the time.</source>
        <translation>Manschetten, Waagen und Thermometer messen einmal: Ihre Werte kommen mit einer Synchronisierung und stehen im Verlauf. Ein Band, eine Uhr oder ein Brustgurt zeigt hier, was ständig gemessen wird.</translation>
    </message>
    <message>
        <source>Add a device</source>
        <translation>Gerät hinzufügen</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal versuchen</translation>
    </message>
    <message>
        <source>The details are on the clipboard.</source>
        <translation>Die Einzelheiten sind in der Zwischenablage.</translation>
    </message>
</context>
<context>
    <name>LivePulseCard</name>
    <message>
        <source>Pulse wave</source>
        <translation>Pulswelle</translation>
    </message>
    <message>
        <source>raw light sensor</source>
        <translation>roher Lichtsensor</translation>
    </message>
    <message>
        <source>What the light sensor saw in the last %1 s</source>
        <translation>Was der Lichtsensor in den letzten %1 s gesehen hat</translation>
    </message>
    <message>
        <source>%1 s ago</source>
        <extracomment>Below the left edge of a chart; %1 is a number of seconds</extracomment>
        <translation>vor %1 s</translation>
    </message>
    <message>
        <source>now</source>
        <extracomment>Below the right edge of a chart that moves with time</extracomment>
        <translation>jetzt</translation>
    </message>
</context>
<context>
    <name>LostWords</name>
    <message>
        <source>Its memory was full: sync before it has taken so many new ones, best every week.</source>
        <translation>Der Speicher war voll: Synchronisieren Sie, bevor so viele neue dazukommen, am besten jede Woche.</translation>
    </message>
    <message>
        <source>Its memory fills up within a day: sync every day.</source>
        <translation>Der Speicher ist innerhalb eines Tages voll: Synchronisieren Sie täglich.</translation>
    </message>
    <message numerus="yes">
        <source>At this pace its memory fills up in %n days: sync more often than that.</source>
        <translation>
            <numerusform>So ist der Speicher in einem Tag voll: Synchronisieren Sie öfter.</numerusform>
            <numerusform>So ist der Speicher in %n Tagen voll: Synchronisieren Sie öfter.</numerusform>
        </translation>
    </message>
    <message>
        <source> of user %1</source>
        <translation> von Benutzer %1</translation>
    </message>
    <message>
        <source>Readings%1 that the device overwrote before this sync: %2. %3</source>
        <extracomment>%1 is empty or for instance &quot; of user 2&quot;, %2 a number, %3 a sentence that says what to do</extracomment>
        <translation>Messwerte%1, die das Gerät vor dieser Synchronisierung überschrieben hat: %2. %3</translation>
    </message>
    <message>
        <source>Readings%1 that make no sense and were left out: %2. What the device sent is kept, and a later Pulsekeep may understand it.</source>
        <extracomment>%1 is empty or for instance &quot; of user 2&quot;, %2 a number</extracomment>
        <translation>Messwerte%1, die keinen Sinn ergeben und ausgelassen wurden: %2. Was das Gerät gesendet hat, bleibt erhalten; ein späteres Pulsekeep versteht es vielleicht.</translation>
    </message>
</context>
<context>
    <name>Main</name>
    <message>
        <source>Pulsekeep</source>
        <translation>Pulsekeep</translation>
    </message>
    <message>
        <source>Busy with a device</source>
        <translation>Mit einem Gerät beschäftigt</translation>
    </message>
    <message>
        <source>Show device</source>
        <translation>Gerät zeigen</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Undone: %1</source>
        <extracomment>%1 is what was done, such as &quot;The note was deleted.&quot;</extracomment>
        <translation>Rückgängig gemacht: %1</translation>
    </message>
    <message>
        <source>Let go to look into the file. Nothing is imported before you say so.</source>
        <translation>Loslassen, um in die Datei zu sehen. Nichts wird importiert, bevor Sie es sagen.</translation>
    </message>
    <message>
        <source>&quot;pulsekeep help&quot; shows how to use it.</source>
        <translation>„pulsekeep help“ zeigt, wie man es benutzt.</translation>
    </message>
    <message>
        <source>There is no display to open a window on, so a command is needed.</source>
        <translation>Es gibt keinen Bildschirm für ein Fenster, daher ist ein Befehl nötig.</translation>
    </message>
</context>
<context>
    <name>MeasureCommand</name>
    <message>
        <source>%1 bpm</source>
        <translation>%1 S/min</translation>
    </message>
    <message>
        <source>Measure the heart rate once, and keep it</source>
        <translation>Die Herzfrequenz einmal messen und den Wert aufbewahren</translation>
    </message>
</context>
<context>
    <name>ModelQuestion</name>
    <message>
        <source>Which model is it?</source>
        <translation>Welches Modell ist es?</translation>
    </message>
    <message>
        <source>Several are sold under one name. The label on the underside says which one yours is.</source>
        <translation>Mehrere werden unter einem Namen verkauft. Das Etikett auf der Unterseite sagt, welches Ihres ist.</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>Auswählen</translation>
    </message>
</context>
<context>
    <name>MomentWords</name>
    <message>
        <source>at %1</source>
        <extracomment>%1 is a time of day</extracomment>
        <translation>um %1</translation>
    </message>
    <message>
        <source>d MMMM</source>
        <extracomment>A day with its month, as QLocale writes formats</extracomment>
        <translation>d. MMMM</translation>
    </message>
    <message>
        <source>d MMMM yyyy</source>
        <translation>d. MMMM yyyy</translation>
    </message>
    <message>
        <source>on %1, %2</source>
        <extracomment>%1 is a day such as &quot;18 November&quot;, %2 a time of day</extracomment>
        <translation>am %1, %2</translation>
    </message>
</context>
<context>
    <name>MotionLane</name>
    <message>
        <source>Motion %1</source>
        <extracomment>Spoken by screen readers; %1 is X, Y or Z</extracomment>
        <translation>Bewegung %1</translation>
    </message>
</context>
<context>
    <name>NavigationRail</name>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
</context>
<context>
    <name>NightChart</name>
    <message>
        <source>Stages of sleep</source>
        <translation>Schlafphasen</translation>
    </message>
    <message>
        <source>Heart rate while asleep, bpm</source>
        <translation>Herzfrequenz im Schlaf, S/min</translation>
    </message>
    <message>
        <source>Heart rate while asleep</source>
        <translation>Herzfrequenz im Schlaf</translation>
    </message>
</context>
<context>
    <name>NoteMarks</name>
    <message>
        <source>Note: %1</source>
        <extracomment>Spoken by screen readers; %1 is what somebody wrote</extracomment>
        <translation>Notiz: %1</translation>
    </message>
</context>
<context>
    <name>Omron</name>
    <message>
        <source>Leave the key out and let Pulsekeep make one, or copy it again from the program that paired the monitor.</source>
        <translation>Lassen Sie den Schlüssel weg, dann erzeugt Pulsekeep einen, oder kopieren Sie ihn noch einmal aus dem Programm, das das Messgerät gekoppelt hat.</translation>
    </message>
    <message>
        <source>There is no key in this text.</source>
        <translation>In diesem Text ist kein Schlüssel.</translation>
    </message>
    <message>
        <source>That is a text of 16 characters, not a key of 32 digits.</source>
        <translation>Das ist ein Text aus 16 Zeichen, kein Schlüssel aus 32 Ziffern.</translation>
    </message>
    <message>
        <source>Programs for these monitors write keys as digits.</source>
        <translation>Programme für diese Messgeräte schreiben Schlüssel als Ziffern.</translation>
    </message>
    <message>
        <source>Omron</source>
        <translation>Omron</translation>
    </message>
    <message>
        <source>The key that omblepy and hass-omron use</source>
        <translation>Der Schlüssel, den omblepy und hass-omron verwenden</translation>
    </message>
    <message>
        <source>Refused: %1.</source>
        <translation>Abgelehnt: %1.</translation>
    </message>
    <message>
        <source>Frame, its pieces joined</source>
        <translation>Rahmen aus seinen Teilen</translation>
    </message>
    <message>
        <source>Advertised name</source>
        <translation>Ausgesendeter Name</translation>
    </message>
    <message>
        <source>Manufacturer data without the company&apos;s number</source>
        <translation>Herstellerdaten ohne die Nummer der Firma</translation>
    </message>
    <message>
        <source>Record of %1</source>
        <translation>Datensatz von %1</translation>
    </message>
    <message>
        <source>Index of %1</source>
        <translation>Index von %1</translation>
    </message>
    <message>
        <source>The monitor does not tell which readings it has.</source>
        <translation>Das Messgerät sagt nicht, welche Messwerte es hat.</translation>
    </message>
    <message>
        <source>It may be another model than the one chosen.</source>
        <translation>Vielleicht ist es ein anderes Modell als das gewählte.</translation>
    </message>
    <message>
        <source>Compare the model with the label on the underside, and add it again if it differs.</source>
        <translation>Vergleichen Sie das Modell mit dem Etikett auf der Unterseite, und fügen Sie es noch einmal hinzu, wenn es ein anderes ist.</translation>
    </message>
    <message>
        <source>The key of this monitor is not known here.</source>
        <translation>Der Schlüssel dieses Messgeräts ist hier nicht bekannt.</translation>
    </message>
    <message>
        <source>Hold its Bluetooth button until -P- blinks, then pair it again.</source>
        <translation>Halten Sie seine Bluetooth-Taste, bis -P- blinkt, und koppeln Sie es dann noch einmal.</translation>
    </message>
    <message>
        <source>This monitor is no %1.</source>
        <translation>Dieses Messgerät ist kein %1.</translation>
    </message>
    <message>
        <source>Several models are sold under one name, and this one is of another generation.</source>
        <translation>Mehrere Modelle werden unter einem Namen verkauft, und dieses ist von einer anderen Generation.</translation>
    </message>
    <message>
        <source>Compare the model with the label on the underside, and add it again as that model.</source>
        <translation>Vergleichen Sie das Modell mit dem Etikett auf der Unterseite und fügen Sie es als dieses noch einmal hinzu.</translation>
    </message>
    <message>
        <source>The monitor does not show its settings.</source>
        <translation>Das Messgerät zeigt seine Einstellungen nicht.</translation>
    </message>
    <message>
        <source>Nothing was changed. Switch it off with START/STOP and try again.</source>
        <translation>Nichts wurde geändert. Schalten Sie es mit START/STOP aus und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>Your readings are safe.</source>
        <translation>Ihre Messwerte sind sicher.</translation>
    </message>
    <message>
        <source>Set its clock by this computer&apos;s</source>
        <translation>Uhr nach diesem Computer stellen</translation>
    </message>
    <message>
        <source>Read what is new, then mark all as transferred</source>
        <translation>Neues lesen, dann alles als übertragen kennzeichnen</translation>
    </message>
    <message>
        <source>%1 does not have that setting.</source>
        <translation>%1 hat diese Einstellung nicht.</translation>
    </message>
    <message>
        <source>The monitor did not accept the new time.</source>
        <translation>Das Messgerät hat die neue Zeit nicht angenommen.</translation>
    </message>
    <message>
        <source>The monitor stopped answering.</source>
        <translation>Das Messgerät antwortet nicht mehr.</translation>
    </message>
    <message>
        <source>It may have switched itself off.</source>
        <translation>Vielleicht hat es sich selbst ausgeschaltet.</translation>
    </message>
    <message>
        <source>What has arrived is kept. Press its Bluetooth button again and sync.</source>
        <translation>Was angekommen ist, bleibt erhalten. Drücken Sie noch einmal seine Bluetooth-Taste und synchronisieren Sie.</translation>
    </message>
    <message>
        <source>The connection to the monitor was lost.</source>
        <translation>Die Verbindung zum Messgerät ist abgebrochen.</translation>
    </message>
    <message>
        <source>It may have switched itself off or gone out of range.</source>
        <translation>Vielleicht hat es sich selbst ausgeschaltet oder ist außer Reichweite geraten.</translation>
    </message>
    <message>
        <source>The monitor broke off (code 0x%1).</source>
        <translation>Das Messgerät hat abgebrochen (Code 0x%1).</translation>
    </message>
    <message>
        <source>Switch it off with START/STOP and try again. If it goes on, please report the code.</source>
        <translation>Schalten Sie es mit START/STOP aus und versuchen Sie es noch einmal. Wenn das nicht hilft, melden Sie bitte den Code.</translation>
    </message>
    <message>
        <source>The monitor did not accept what was written (code 0x%1).</source>
        <translation>Das Messgerät hat nicht angenommen, was geschrieben wurde (Code 0x%1).</translation>
    </message>
    <message>
        <source>Your readings are safe, and its settings are as they were.</source>
        <translation>Ihre Messwerte sind sicher, und seine Einstellungen sind unverändert.</translation>
    </message>
    <message>
        <source>Switch it off with START/STOP, hold the Bluetooth button until -P- blinks, and try again.</source>
        <translation>Schalten Sie es mit START/STOP aus, halten Sie die Bluetooth-Taste, bis -P- blinkt, und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>This monitor is not paired with this computer.</source>
        <translation>Dieses Messgerät ist nicht mit diesem Computer gekoppelt.</translation>
    </message>
    <message>
        <source>The computer&apos;s Bluetooth did not complete pairing.</source>
        <translation>Das Bluetooth des Computers hat die Kopplung nicht abgeschlossen.</translation>
    </message>
    <message>
        <source>The system&apos;s question was not answered, or a phone nearby was faster.</source>
        <translation>Die Nachfrage des Systems wurde nicht beantwortet, oder ein Telefon in der Nähe war schneller.</translation>
    </message>
    <message>
        <source>Accept the system&apos;s pairing question, switch Bluetooth on the phone off, and try again.</source>
        <translation>Stimmen Sie der Nachfrage des Systems zu, schalten Sie Bluetooth am Telefon aus und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The monitor has forgotten this computer.</source>
        <translation>Das Messgerät hat diesen Computer vergessen.</translation>
    </message>
    <message>
        <source>It was paired with something else since, or it was reset.</source>
        <translation>Es wurde seither mit etwas anderem gekoppelt oder zurückgesetzt.</translation>
    </message>
    <message>
        <source>The secure connection is missing.</source>
        <translation>Die sichere Verbindung fehlt.</translation>
    </message>
    <message>
        <source>Computer and monitor do not remember the same pairing.</source>
        <translation>Computer und Messgerät erinnern sich nicht an dieselbe Kopplung.</translation>
    </message>
    <message>
        <source>Remove the monitor from the system&apos;s Bluetooth list, hold its Bluetooth button until -P- blinks, and pair it again.</source>
        <translation>Entfernen Sie das Messgerät aus der Bluetooth-Liste des Systems, halten Sie seine Bluetooth-Taste, bis -P- blinkt, und koppeln Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The monitor does not enter pairing mode.</source>
        <translation>Das Messgerät geht nicht in den Kopplungsmodus.</translation>
    </message>
    <message>
        <source>Its display has to show a blinking -P-; after a failed attempt it needs to be off first.</source>
        <translation>Seine Anzeige muss ein blinkendes -P- zeigen; nach einem fehlgeschlagenen Versuch muss es vorher aus sein.</translation>
    </message>
    <message>
        <source>The monitor refused the key.</source>
        <translation>Das Messgerät hat den Schlüssel abgelehnt.</translation>
    </message>
    <message>
        <source>Another app may have paired with it just before.</source>
        <translation>Vielleicht hat kurz davor eine andere App mit ihm gekoppelt.</translation>
    </message>
    <message>
        <source>The monitor does not know this key.</source>
        <translation>Das Messgerät kennt diesen Schlüssel nicht.</translation>
    </message>
    <message>
        <source>Another app has paired with this monitor since.</source>
        <translation>Eine andere App hat seither mit diesem Messgerät gekoppelt.</translation>
    </message>
    <message>
        <source>Pair it again with Pulsekeep; the app may then need pairing again too.</source>
        <translation>Koppeln Sie es noch einmal mit Pulsekeep; vielleicht muss danach auch die App neu gekoppelt werden.</translation>
    </message>
    <message>
        <source>The monitor refused (code 0x%1).</source>
        <translation>Das Messgerät hat abgelehnt (Code 0x%1).</translation>
    </message>
    <message>
        <source>The monitor did not answer.</source>
        <translation>Das Messgerät hat nicht geantwortet.</translation>
    </message>
    <message>
        <source>It may have switched itself off, or a phone may be connected to it.</source>
        <translation>Vielleicht hat es sich selbst ausgeschaltet, oder ein Telefon ist mit ihm verbunden.</translation>
    </message>
    <message>
        <source>Switch Bluetooth on the phone off, press the monitor&apos;s Bluetooth button and try again.</source>
        <translation>Schalten Sie Bluetooth am Telefon aus, drücken Sie die Bluetooth-Taste des Messgeräts und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The monitor ended the connection.</source>
        <translation>Das Messgerät hat die Verbindung beendet.</translation>
    </message>
    <message>
        <source>Press its Bluetooth button and try again.</source>
        <translation>Drücken Sie seine Bluetooth-Taste und versuchen Sie es noch einmal.</translation>
    </message>
</context>
<context>
    <name>OpenDialog</name>
    <message>
        <source>Import readings</source>
        <translation>Messwerte importieren</translation>
    </message>
    <message>
        <source>Whose they are</source>
        <translation>Wessen Messwerte es sind</translation>
    </message>
    <message>
        <source>Every date in it can be meant both ways. Which comes first?</source>
        <translation>Jedes Datum darin lässt sich auf zwei Arten lesen. Was steht vorn?</translation>
    </message>
    <message>
        <source>Which comes first in a date</source>
        <translation>Was in einem Datum vorn steht</translation>
    </message>
    <message>
        <source>The day</source>
        <translation>Der Tag</translation>
    </message>
    <message>
        <source>The month</source>
        <translation>Der Monat</translation>
    </message>
    <message>
        <source>The first rows</source>
        <translation>Die ersten Zeilen</translation>
    </message>
    <message>
        <source>not taken</source>
        <translation>nicht übernommen</translation>
    </message>
    <message>
        <source>This file is not for Pulsekeep</source>
        <translation>Diese Datei ist nichts für Pulsekeep</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importieren</translation>
    </message>
</context>
<context>
    <name>Output</name>
    <message>
        <source>&quot;pulsekeep pair --renew DEVICE&quot; does that.</source>
        <translation>„pulsekeep pair --renew DEVICE“ tut das.</translation>
    </message>
    <message>
        <source>The output could not be written.</source>
        <translation>Die Ausgabe ließ sich nicht schreiben.</translation>
    </message>
    <message>
        <source>Check the disk or the program it goes to.</source>
        <translation>Prüfen Sie den Datenträger oder das Programm, an das sie geht.</translation>
    </message>
</context>
<context>
    <name>OverviewPage</name>
    <message>
        <source>Bring in your first device</source>
        <translation>Holen Sie Ihr erstes Gerät dazu</translation>
    </message>
    <message>
        <source>Pulsekeep reads what your devices measured and keeps it on this computer. No account, no cloud.</source>
        <translation>Pulsekeep liest, was Ihre Geräte gemessen haben, und bewahrt es auf diesem Computer auf. Kein Konto, keine Cloud.</translation>
    </message>
    <message>
        <source>Add a device</source>
        <translation>Gerät hinzufügen</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Übersicht</translation>
    </message>
    <message>
        <source>Syncing</source>
        <translation>Synchronisierung</translation>
    </message>
    <message>
        <source>Sync now</source>
        <translation>Synchronisieren</translation>
    </message>
    <message>
        <source>Your readings cannot be shown</source>
        <translation>Ihre Messwerte lassen sich nicht zeigen</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal versuchen</translation>
    </message>
    <message>
        <source>None of the readings are theirs</source>
        <translation>Keiner der Messwerte gehört dieser Person</translation>
    </message>
    <message>
        <source>Reading your device for the first time</source>
        <translation>Ihr Gerät wird zum ersten Mal ausgelesen</translation>
    </message>
    <message>
        <source>Nothing read yet</source>
        <translation>Noch nichts gelesen</translation>
    </message>
    <message>
        <source>Say on the page of a device who wears it, or look at everybody’s readings.</source>
        <translation>Sagen Sie auf der Seite eines Geräts, wer es trägt, oder sehen Sie sich die Messwerte von allen an.</translation>
    </message>
    <message>
        <source>The first sync reads everything the device has kept. What comes in appears here.</source>
        <translation>Die erste Synchronisierung liest alles, was das Gerät gespeichert hat. Was ankommt, erscheint hier.</translation>
    </message>
    <message>
        <source>Sync your device to see what it measured. Keep it near this computer meanwhile.</source>
        <translation>Synchronisieren Sie Ihr Gerät, um zu sehen, was es gemessen hat. Lassen Sie es solange in der Nähe dieses Computers.</translation>
    </message>
    <message>
        <source>Show everybody</source>
        <translation>Alle zeigen</translation>
    </message>
    <message>
        <source>Heart rate: %1 beats per minute, %2. %3 %4</source>
        <extracomment>Spoken by screen readers; %1 is a number, %2 a time</extracomment>
        <translation>Herzfrequenz: %1 Schläge pro Minute, %2. %3 %4</translation>
    </message>
    <message>
        <source>Heart rate</source>
        <translation>Herzfrequenz</translation>
    </message>
    <message>
        <source>bpm</source>
        <extracomment>Beats per minute</extracomment>
        <translation>S/min</translation>
    </message>
    <message>
        <source>resting %1</source>
        <extracomment>Resting heart rate beside a line; %1 is a number</extracomment>
        <translation>Ruhe %1</translation>
    </message>
    <message>
        <source>Steps: %1, %2. %3. %4</source>
        <extracomment>Spoken by screen readers; %1 is a number, %2 a day</extracomment>
        <translation>Schritte: %1, %2. %3. %4</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>Awake</source>
        <translation>Wach</translation>
    </message>
    <message>
        <source>REM</source>
        <extracomment>A stage of sleep</extracomment>
        <translation>REM</translation>
    </message>
    <message>
        <source>Light</source>
        <extracomment>A stage of sleep</extracomment>
        <translation>Leicht</translation>
    </message>
    <message>
        <source>Deep</source>
        <extracomment>A stage of sleep</extracomment>
        <translation>Tief</translation>
    </message>
    <message>
        <source>Sleep: %1 hours %2 minutes, %3. %4</source>
        <extracomment>Spoken by screen readers; %1 and %2 are hours and minutes</extracomment>
        <translation>Schlaf: %1 Stunden %2 Minuten, %3. %4</translation>
    </message>
    <message>
        <source>Sleep</source>
        <translation>Schlaf</translation>
    </message>
    <message>
        <source>h</source>
        <extracomment>Hours</extracomment>
        <translation>h</translation>
    </message>
    <message>
        <source>min</source>
        <extracomment>Minutes</extracomment>
        <translation>min</translation>
    </message>
    <message>
        <source>Devices</source>
        <translation>Geräte</translation>
    </message>
    <message>
        <source>%1, battery %2</source>
        <extracomment>Spoken by screen readers; %1 is the name of a device, %2 a battery level</extracomment>
        <translation>%1, Akku %2</translation>
    </message>
    <message>
        <source>The last visit failed</source>
        <translation>Die letzte Verbindung ist fehlgeschlagen</translation>
    </message>
</context>
<context>
    <name>PairCommand</name>
    <message>
        <source>No device &quot;%1&quot; was found.</source>
        <translation>Es wurde kein Gerät „%1“ gefunden.</translation>
    </message>
    <message>
        <source>It may be out of range, switched off, or connected to a phone, which hides it.</source>
        <translation>Vielleicht ist es außer Reichweite, ausgeschaltet oder mit einem Telefon verbunden, wodurch es verborgen ist.</translation>
    </message>
    <message>
        <source>Switch Bluetooth off on the phone, move the device closer and try again.</source>
        <translation>Schalten Sie Bluetooth am Telefon aus, bringen Sie das Gerät näher heran und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; could be more than one device: %2.</source>
        <translation>„%1“ könnte mehr als ein Gerät sein: %2.</translation>
    </message>
    <message>
        <source>Use the address.</source>
        <translation>Verwenden Sie die Adresse.</translation>
    </message>
    <message>
        <source>%1 (%2) could be one of several models: %3.</source>
        <translation>%1 (%2) könnte eines von mehreren Modellen sein: %3.</translation>
    </message>
    <message>
        <source>The device</source>
        <translation>Das Gerät</translation>
    </message>
    <message>
        <source>Look at the label on its underside, and say which one it is with --model.</source>
        <translation>Sehen Sie auf das Etikett auf der Unterseite und sagen Sie mit --model, welches es ist.</translation>
    </message>
    <message>
        <source>Pulsekeep does not know the device %1.</source>
        <translation>Pulsekeep kennt das Gerät %1 nicht.</translation>
    </message>
    <message>
        <source>&quot;pulsekeep scan&quot; shows which ones it knows.</source>
        <translation>„pulsekeep scan“ zeigt, welche es kennt.</translation>
    </message>
    <message>
        <source>The device is no %1.</source>
        <translation>Das Gerät ist kein %1.</translation>
    </message>
    <message>
        <source>Leave --model out.</source>
        <translation>Lassen Sie --model weg.</translation>
    </message>
    <message>
        <source>Paste the key of %1 (it is not shown): </source>
        <translation>Fügen Sie den Schlüssel von %1 ein (er wird nicht gezeigt): </translation>
    </message>
    <message>
        <source>%1 needs its key.</source>
        <translation>%1 braucht seinen Schlüssel.</translation>
    </message>
    <message>
        <source>The vendor&apos;s server made it when the device was set up with the vendor&apos;s app; a program like huami_token shows it.</source>
        <translation>Der Server des Herstellers hat ihn erzeugt, als das Gerät mit der App des Herstellers eingerichtet wurde; ein Programm wie huami_token zeigt ihn.</translation>
    </message>
    <message>
        <source>Give it with --key, or pass it to standard input with --key -.</source>
        <translation>Geben Sie ihn mit --key an, oder mit --key - über die Standardeingabe.</translation>
    </message>
    <message>
        <source>The key was understood without %1.</source>
        <translation>Der Schlüssel wurde ohne %1 verstanden.</translation>
    </message>
    <message>
        <source>The connection to %1 is renewed.</source>
        <translation>Die Verbindung zu %1 ist erneuert.</translation>
    </message>
    <message>
        <source>Start a keyring such as GNOME Keyring, KWallet or KeePassXC, or choose with --keep-key file (a file that only you can read) or --keep-key session (forgotten when the command ends).</source>
        <translation>Starten Sie einen Schlüsselbund wie GNOME-Schlüsselbund, KWallet oder KeePassXC, oder wählen Sie --keep-key file (eine Datei, die nur Sie lesen können) oder --keep-key session (vergessen, wenn der Befehl endet).</translation>
    </message>
    <message>
        <source>--keep-key is &quot;session&quot; or &quot;file&quot;.</source>
        <translation>--keep-key ist „session“ oder „file“.</translation>
    </message>
    <message>
        <source>Looking for %1</source>
        <translation>%1 wird gesucht</translation>
    </message>
    <message>
        <source>Found %1 (%2)</source>
        <translation>%1 gefunden (%2)</translation>
    </message>
    <message>
        <source>Nobody has tried this model with Pulsekeep yet; it shares its protocol with one that works.</source>
        <translation>Dieses Modell hat noch niemand mit Pulsekeep ausprobiert; es hat sein Protokoll mit einem gemeinsam, das funktioniert.</translation>
    </message>
    <message>
        <source>%1 is paired. Its key is kept %2.</source>
        <translation>%1 ist gekoppelt. Der Schlüssel liegt %2.</translation>
    </message>
    <message>
        <source>The key is forgotten when this command ends, unless there is a keyring.</source>
        <translation>Der Schlüssel wird vergessen, wenn dieser Befehl endet, außer es gibt einen Schlüsselbund.</translation>
    </message>
    <message>
        <source>Pair a device, step by step</source>
        <translation>Ein Gerät koppeln, Schritt für Schritt</translation>
    </message>
    <message>
        <source>The device&apos;s key, or whatever text it was printed in; - reads it from standard input, where nobody else on this computer can see it. For a monitor, &quot;omblepy&quot; is the key of that program.</source>
        <translation>Der Schlüssel des Geräts oder der Text, in dem er ausgegeben wurde; - liest ihn von der Standardeingabe, wo ihn sonst niemand auf diesem Computer sehen kann. Bei einem Messgerät ist „omblepy“ der Schlüssel dieses Programms.</translation>
    </message>
    <message>
        <source>What to call the device.</source>
        <translation>Wie das Gerät heißen soll.</translation>
    </message>
    <message>
        <source>Renew the connection to a paired device that no longer knows this computer.</source>
        <translation>Die Verbindung zu einem gekoppelten Gerät erneuern, das diesen Computer nicht mehr kennt.</translation>
    </message>
    <message>
        <source>Which of several models of the same name it is.</source>
        <translation>Welches von mehreren Modellen gleichen Namens es ist.</translation>
    </message>
    <message>
        <source>Where keys go on a desktop without a keyring: nowhere (session), or into a file that only you can read (file). Remembered.</source>
        <translation>Wohin Schlüssel kommen, wenn der Desktop keinen Schlüsselbund hat: nirgendwohin (session) oder in eine Datei, die nur Sie lesen können (file). Wird gemerkt.</translation>
    </message>
</context>
<context>
    <name>PasskeyCard</name>
    <message>
        <source>Enter this number on the device</source>
        <translation>Geben Sie diese Zahl am Gerät ein</translation>
    </message>
    <message>
        <source>Does the device show the same number?</source>
        <translation>Zeigt das Gerät dieselbe Zahl?</translation>
    </message>
    <message>
        <source>Type the number that the device shows</source>
        <translation>Geben Sie die Zahl ein, die das Gerät zeigt</translation>
    </message>
    <message>
        <source>The six digits</source>
        <translation>Die sechs Ziffern</translation>
    </message>
    <message>
        <source>Yes, the same</source>
        <translation>Ja, dieselbe</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Nein</translation>
    </message>
</context>
<context>
    <name>PeopleCommand</name>
    <message>
        <source>%1, user %2</source>
        <translation>%1, Benutzer %2</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>Nr.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Devices</source>
        <translation>Geräte</translation>
    </message>
    <message>
        <source>There is nobody yet. &quot;pulsekeep people add NAME&quot; adds somebody.</source>
        <translation>Noch gibt es niemanden. „pulsekeep people add NAME“ fügt jemanden hinzu.</translation>
    </message>
    <message>
        <source>A date of birth is written like 1948-02-29.</source>
        <translation>Ein Geburtsdatum schreibt man wie 1948-02-29.</translation>
    </message>
    <message>
        <source>--sex is female, male or other.</source>
        <translation>--sex ist female, male oder other.</translation>
    </message>
    <message>
        <source>--height is a number of centimetres.</source>
        <translation>--height ist eine Anzahl von Zentimetern.</translation>
    </message>
    <message>
        <source>%1 is there now.</source>
        <translation>%1 ist hinzugefügt.</translation>
    </message>
    <message>
        <source>--user is a number from 1 on.</source>
        <translation>--user ist eine Zahl ab 1.</translation>
    </message>
    <message>
        <source>Readings of %1 are nobody&apos;s now.</source>
        <translation>Messwerte von %1 gehören jetzt niemandem.</translation>
    </message>
    <message>
        <source>Readings of %1 are those of %2 now.</source>
        <translation>Messwerte von %1 gehören jetzt %2.</translation>
    </message>
    <message>
        <source>%1 is removed. The readings stay, as nobody&apos;s.</source>
        <translation>%1 ist entfernt. Die Messwerte bleiben und gehören niemandem.</translation>
    </message>
    <message>
        <source>&quot;people&quot; is followed by list, add NAME, assign DEVICE NAME or remove NAME.</source>
        <translation>Auf „people“ folgt list, add NAME, assign DEVICE NAME oder remove NAME.</translation>
    </message>
    <message>
        <source>Show whose readings are kept, and give devices to people (to &quot;-&quot;: to nobody)</source>
        <translation>Zeigen, wessen Messwerte aufbewahrt sind, und Geräte Personen zuordnen (mit „-“: niemandem)</translation>
    </message>
    <message>
        <source>assign: of this user of the device only.</source>
        <translation>assign: nur von diesem Benutzer des Geräts.</translation>
    </message>
    <message>
        <source>add: such as 1948-02-29.</source>
        <translation>add: etwa 1948-02-29.</translation>
    </message>
    <message>
        <source>add: female, male or other.</source>
        <translation>add: female, male oder other.</translation>
    </message>
    <message>
        <source>add: in centimetres.</source>
        <translation>add: in Zentimetern.</translation>
    </message>
</context>
<context>
    <name>PeopleGroup</name>
    <message>
        <source>born %1</source>
        <extracomment>%1 is a date</extracomment>
        <translation>geboren am %1</translation>
    </message>
    <message>
        <source>female</source>
        <translation>weiblich</translation>
    </message>
    <message>
        <source>male</source>
        <translation>männlich</translation>
    </message>
    <message>
        <source>%1 cm</source>
        <translation>%1 cm</translation>
    </message>
    <message>
        <source>Somebody else</source>
        <translation>Divers</translation>
    </message>
    <message>
        <source>Several people share this computer?</source>
        <translation>Benutzen mehrere Personen diesen Computer?</translation>
    </message>
    <message>
        <source>Say who wears which device, and each of you sees their own readings.</source>
        <translation>Sagen Sie, wer welches Gerät trägt, dann sieht jeder die eigenen Messwerte.</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Add a person</source>
        <translation>Person hinzufügen</translation>
    </message>
</context>
<context>
    <name>PeriodSwitch</name>
    <message>
        <source>Earlier</source>
        <translation>Früher</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Später</translation>
    </message>
</context>
<context>
    <name>Periods</name>
    <message>
        <source>d MMMM</source>
        <extracomment>Format of a date without its year, as QLocale::toString takes it</extracomment>
        <translation>d. MMMM</translation>
    </message>
    <message>
        <source>dddd d MMMM</source>
        <extracomment>Format of a date with its weekday</extracomment>
        <translation>dddd, d. MMMM</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <extracomment>From one month to another</extracomment>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>d MMM</source>
        <extracomment>Format of a date without its year, as short as can be</extracomment>
        <translation>d. MMM</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <extracomment>Format of a date, short</extracomment>
        <translation>d. MMM yyyy</translation>
    </message>
    <message>
        <source>d</source>
        <extracomment>Format of the first of two days of a month, &quot;12&quot; in &quot;12 to 18 November&quot;</extracomment>
        <translation>d.</translation>
    </message>
</context>
<context>
    <name>PersonButton</name>
    <message>
        <source>Person: %1</source>
        <extracomment>Spoken by screen readers; %1 is a person&apos;s name</extracomment>
        <translation>Person: %1</translation>
    </message>
</context>
<context>
    <name>PersonChooser</name>
    <message>
        <source>Nobody in particular</source>
        <translation>Niemand Bestimmtes</translation>
    </message>
    <message>
        <source>Somebody new</source>
        <translation>Jemand Neues</translation>
    </message>
</context>
<context>
    <name>PersonDialog</name>
    <message>
        <source>Between 50 and 250 cm</source>
        <translation>Zwischen 50 und 250 cm</translation>
    </message>
    <message>
        <source>Add a person</source>
        <translation>Person hinzufügen</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Born on</source>
        <translation>Geburtsdatum</translation>
    </message>
    <message>
        <source>1975-08-21</source>
        <extracomment>Year, month, day</extracomment>
        <translation>1975-08-21</translation>
    </message>
    <message>
        <source>Height in inches</source>
        <translation>Größe in Zoll</translation>
    </message>
    <message>
        <source>Height in cm</source>
        <translation>Größe in cm</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>Geschlecht</translation>
    </message>
    <message>
        <source>Female</source>
        <translation>Weiblich</translation>
    </message>
    <message>
        <source>Male</source>
        <translation>Männlich</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Divers</translation>
    </message>
    <message>
        <source>Not told</source>
        <extracomment>Somebody&apos;s sex</extracomment>
        <translation>Keine Angabe</translation>
    </message>
    <message>
        <source>Only the name is needed. All of it stays on this computer.</source>
        <translation>Nur der Name ist nötig. Alles bleibt auf diesem Computer.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Speichern</translation>
    </message>
</context>
<context>
    <name>PersonMenu</name>
    <message>
        <source>Whose readings are shown</source>
        <translation>Wessen Messwerte gezeigt werden</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>Alle</translation>
    </message>
</context>
<context>
    <name>PrepareStep</name>
    <message>
        <source>Put the monitor within reach</source>
        <translation>Stellen Sie das Messgerät in Reichweite</translation>
    </message>
    <message>
        <source>Put the scale within reach</source>
        <translation>Stellen Sie die Waage in Reichweite</translation>
    </message>
    <message>
        <source>Put it within reach</source>
        <translation>Legen Sie es in Reichweite</translation>
    </message>
    <message>
        <source>Charge it and put it within reach</source>
        <translation>Laden Sie es auf und legen Sie es in Reichweite</translation>
    </message>
    <message>
        <source>Put the watch beside the computer. It need not be worn.</source>
        <translation>Legen Sie die Uhr neben den Computer. Sie muss nicht getragen werden.</translation>
    </message>
    <message>
        <source>Switched off, beside the computer. The cuff need not be on. Weak batteries end a connection early.</source>
        <translation>Ausgeschaltet, neben dem Computer. Die Manschette muss nicht angelegt sein. Schwache Batterien beenden eine Verbindung vorzeitig.</translation>
    </message>
    <message>
        <source>On a hard floor in the same room as the computer.</source>
        <translation>Auf hartem Boden im selben Raum wie der Computer.</translation>
    </message>
    <message>
        <source>In the same room as the computer.</source>
        <translation>Im selben Raum wie der Computer.</translation>
    </message>
    <message>
        <source>Put the band beside the computer. It need not be worn.</source>
        <translation>Legen Sie das Band neben den Computer. Es muss nicht getragen werden.</translation>
    </message>
    <message>
        <source>Close its phone app</source>
        <translation>Schließen Sie seine App auf dem Telefon</translation>
    </message>
    <message>
        <source>A watch talks to one at a time. Close the app, or switch Bluetooth off on the phone.</source>
        <translation>Eine Uhr spricht immer nur mit einem. Schließen Sie die App oder schalten Sie Bluetooth am Telefon aus.</translation>
    </message>
    <message>
        <source>A band talks to one at a time. Close the app, or switch Bluetooth off on the phone.</source>
        <translation>Ein Band spricht immer nur mit einem. Schließen Sie die App oder schalten Sie Bluetooth am Telefon aus.</translation>
    </message>
    <message>
        <source>Most devices talk to one at a time. Close the app, or switch Bluetooth off on the phone.</source>
        <translation>Die meisten Geräte sprechen immer nur mit einem. Schließen Sie die App oder schalten Sie Bluetooth am Telefon aus.</translation>
    </message>
    <message>
        <source>Omron: hold the Bluetooth button until -P- blinks</source>
        <translation>Omron: Halten Sie die Bluetooth-Taste, bis -P- blinkt</translation>
    </message>
    <message>
        <source>Only then it lets a computer in. When it stops blinking, hold the button again. How other monitors are made ready to pair stands in their instructions.</source>
        <translation>Nur dann lässt es einen Computer herein. Wenn es nicht mehr blinkt, halten Sie die Taste noch einmal. Wie andere Messgeräte zum Koppeln bereit werden, steht in ihrer Anleitung.</translation>
    </message>
    <message>
        <source>Step on it, once it is looked for</source>
        <translation>Steigen Sie darauf, sobald sie gesucht wird</translation>
    </message>
    <message>
        <source>A scale sends only while somebody uses it, and a few seconds longer.</source>
        <translation>Eine Waage sendet nur, während jemand sie benutzt, und einige Sekunden länger.</translation>
    </message>
    <message>
        <source>Switch it on, or put it on</source>
        <translation>Schalten Sie es ein oder legen Sie es an</translation>
    </message>
    <message>
        <source>A chest strap wakes up when it is worn and its electrodes are moist, a thermometer or oximeter when it measures.</source>
        <translation>Ein Brustgurt erwacht, wenn er getragen wird und seine Elektroden feucht sind, ein Thermometer oder Pulsoximeter, wenn es misst.</translation>
    </message>
    <message>
        <source>First Amazfit Bip: free it from the app</source>
        <translation>Erstes Amazfit Bip: aus der App lösen</translation>
    </message>
    <message>
        <source>Mi Band 2 or 3: free it from the app</source>
        <translation>Mi Band 2 oder 3: aus der App lösen</translation>
    </message>
    <message>
        <source>It gets a new key here, after you have tapped it. Remove it from the phone app first, which cannot use it any more afterwards.</source>
        <translation>Es erhält hier einen neuen Schlüssel, nachdem Sie es angetippt haben. Entfernen Sie es vorher aus der Telefon-App, die es danach nicht mehr benutzen kann.</translation>
    </message>
    <message>
        <source>Amazfit Neo or later: have its key at hand</source>
        <translation>Amazfit Neo oder neuer: Schlüssel bereithalten</translation>
    </message>
    <message>
        <source>Mi Smart Band 4 or later: have its key at hand</source>
        <translation>Mi Smart Band 4 oder neuer: Schlüssel bereithalten</translation>
    </message>
    <message>
        <source>It keeps the key that its phone app gave it. Leave it paired there: removing it ends the key. How to get the key is told two steps on.</source>
        <translation>Es behält den Schlüssel, den ihm seine Telefon-App gegeben hat. Lassen Sie es dort gekoppelt: Entfernen beendet den Schlüssel. Wie Sie an den Schlüssel kommen, steht zwei Schritte weiter.</translation>
    </message>
</context>
<context>
    <name>PressureAverages</name>
    <message>
        <source>Averages</source>
        <translation>Mittelwerte</translation>
    </message>
    <message>
        <source>7 days</source>
        <translation>7 Tage</translation>
    </message>
    <message>
        <source>30 days</source>
        <translation>30 Tage</translation>
    </message>
</context>
<context>
    <name>PressureCard</name>
    <message>
        <source>yesterday</source>
        <translation>gestern</translation>
    </message>
    <message>
        <source>d MMMM</source>
        <translation>d. MMMM</translation>
    </message>
    <message>
        <source>d MMMM yyyy</source>
        <translation>d. MMMM yyyy</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>%1 is a day such as &quot;yesterday&quot;, %2 a time of day</extracomment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>mmHg, pulse %1</source>
        <translation>mmHg, Puls %1</translation>
    </message>
    <message>
        <source>mmHg</source>
        <translation>mmHg</translation>
    </message>
</context>
<context>
    <name>PressureChart</name>
    <message>
        <source>Your limit %1/%2</source>
        <extracomment>%1 and %2 are limits of blood pressure</extracomment>
        <translation>Ihr Grenzwert %1/%2</translation>
    </message>
    <message>
        <source>Limit at home %1/%2</source>
        <translation>Grenzwert zu Hause %1/%2</translation>
    </message>
    <message>
        <source>Morning</source>
        <extracomment>In the morning</extracomment>
        <translation>Morgen</translation>
    </message>
    <message>
        <source>Evening</source>
        <extracomment>In the evening</extracomment>
        <translation>Abend</translation>
    </message>
    <message>
        <source>Systolic, mmHg</source>
        <extracomment>The upper value of blood pressure, and its unit</extracomment>
        <translation>Systolisch, mmHg</translation>
    </message>
    <message>
        <source>Systolic blood pressure</source>
        <translation>Systolischer Blutdruck</translation>
    </message>
    <message>
        <source>Diastolic, mmHg</source>
        <extracomment>The lower value of blood pressure, and its unit</extracomment>
        <translation>Diastolisch, mmHg</translation>
    </message>
    <message>
        <source>Diastolic blood pressure</source>
        <translation>Diastolischer Blutdruck</translation>
    </message>
    <message>
        <source>Irregular heartbeat: %1</source>
        <extracomment>%1 is a number of readings</extracomment>
        <translation>Unregelmäßiger Herzschlag: %1</translation>
    </message>
    <message>
        <source>Movement: %1</source>
        <translation>Bewegung: %1</translation>
    </message>
</context>
<context>
    <name>PressureClassCounts</name>
    <message>
        <source>By class</source>
        <translation>Klassen</translation>
    </message>
    <message>
        <source>The higher of the two decides.</source>
        <extracomment>Of systolic and diastolic blood pressure</extracomment>
        <translation>Der höhere von beiden entscheidet.</translation>
    </message>
</context>
<context>
    <name>PressureClasses</name>
    <message>
        <source>Optimal</source>
        <translation>Optimal</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>Normal</translation>
    </message>
    <message>
        <source>High normal</source>
        <translation>Hochnormal</translation>
    </message>
    <message>
        <source>Grade 1</source>
        <translation>Grad 1</translation>
    </message>
    <message>
        <source>Grade 2</source>
        <translation>Grad 2</translation>
    </message>
    <message>
        <source>Grade 3</source>
        <translation>Grad 3</translation>
    </message>
    <message>
        <source>Not elevated</source>
        <translation>Nicht erhöht</translation>
    </message>
    <message>
        <source>Elevated</source>
        <translation>Erhöht</translation>
    </message>
    <message>
        <source>Hypertension</source>
        <translation>Hypertonie</translation>
    </message>
    <message>
        <source>Stage 1</source>
        <translation>Stadium 1</translation>
    </message>
    <message>
        <source>Stage 2</source>
        <translation>Stadium 2</translation>
    </message>
    <message>
        <source>Crisis</source>
        <translation>Krise</translation>
    </message>
    <message>
        <source>Within your limit</source>
        <translation>Unter Ihrem Grenzwert</translation>
    </message>
    <message>
        <source>From your limit on</source>
        <translation>Ab Ihrem Grenzwert</translation>
    </message>
    <message>
        <source>from %1 or %2</source>
        <extracomment>Blood pressure; %1 is the upper value, %2 the lower one</extracomment>
        <translation>ab %1 oder %2</translation>
    </message>
    <message>
        <source>below %1/%2</source>
        <translation>unter %1/%2</translation>
    </message>
    <message>
        <source>%1 and below %2</source>
        <extracomment>Blood pressure; %1 is a stretch such as 120–129, %2 the lower value</extracomment>
        <translation>%1 und unter %2</translation>
    </message>
    <message>
        <source>%1 or %2</source>
        <extracomment>Blood pressure; both are stretches such as 130–139</extracomment>
        <translation>%1 oder %2</translation>
    </message>
    <message>
        <source>%1 asks to rule out an emergency from 180 or 110 mmHg on.</source>
        <extracomment>%1 is the name of a guideline</extracomment>
        <translation>%1 verlangt ab 180 oder 110 mmHg, einen Notfall auszuschließen.</translation>
    </message>
    <message>
        <source>ACC/AHA 2017 calls values above 180 or above 120 mmHg a hypertensive crisis.</source>
        <translation>ACC/AHA 2017 nennt Werte über 180 oder über 120 mmHg eine hypertensive Krise.</translation>
    </message>
    <message>
        <source>Sit still for five minutes and measure again. If it is as high again, get medical help today. With chest pain, shortness of breath, back pain, numbness, weakness, a change of sight or trouble speaking, call the emergency number at once.</source>
        <translation>Sitzen Sie fünf Minuten still und messen Sie noch einmal. Ist der Wert wieder so hoch, suchen Sie noch heute ärztliche Hilfe. Bei Brustschmerzen, Atemnot, Rückenschmerzen, Taubheitsgefühl, Schwäche, Seh- oder Sprachstörungen rufen Sie sofort den Notruf.</translation>
    </message>
    <message>
        <source>Own limit</source>
        <translation>Eigener Grenzwert</translation>
    </message>
</context>
<context>
    <name>PressureLimitsDialog</name>
    <message>
        <source>Classes and limits</source>
        <translation>Klassen und Grenzwerte</translation>
    </message>
    <message>
        <source>Type a number from %1 to %2.</source>
        <translation>Geben Sie eine Zahl von %1 bis %2 ein.</translation>
    </message>
    <message>
        <source>Upper limit, mmHg</source>
        <translation>Oberer Grenzwert, mmHg</translation>
    </message>
    <message>
        <source>Lower limit, mmHg</source>
        <translation>Unterer Grenzwert, mmHg</translation>
    </message>
    <message>
        <source>Several readings within ten minutes count as one, their mean</source>
        <translation>Mehrere Messungen innerhalb von zehn Minuten zählen als eine, ihr Mittel</translation>
    </message>
    <message>
        <source>Classes are made for values measured in a practice; the limit for measuring at home is lower. Pulsekeep sorts numbers, it does not diagnose.</source>
        <translation>Klassen gelten für Werte, die in einer Praxis gemessen wurden; der Grenzwert für die Messung zu Hause ist niedriger. Pulsekeep ordnet Zahlen, es stellt keine Diagnose.</translation>
    </message>
    <message>
        <source>Done</source>
        <extracomment>Closes a dialog whose choices count at once</extracomment>
        <translation>Fertig</translation>
    </message>
</context>
<context>
    <name>PressureList</name>
    <message>
        <source>%1, sort</source>
        <extracomment>Spoken by screen readers; %1 is the name of a column</extracomment>
        <translation>%1, sortieren</translation>
    </message>
    <message>
        <source>%1, sorted downwards</source>
        <translation>%1, absteigend sortiert</translation>
    </message>
    <message>
        <source>%1, sorted upwards</source>
        <translation>%1, aufsteigend sortiert</translation>
    </message>
    <message>
        <source>Find in the table</source>
        <translation>In Tabelle suchen</translation>
    </message>
    <message>
        <source>%1 readings</source>
        <extracomment>%1 and %2 are numbers</extracomment>
        <translation>%1 Messungen</translation>
    </message>
    <message>
        <source>%1 of %2 readings</source>
        <translation>%1 von %2 Messungen</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>mmHg</source>
        <translation>mmHg</translation>
    </message>
    <message>
        <source>Pulse</source>
        <translation>Puls</translation>
    </message>
    <message>
        <source>Readings</source>
        <translation>Messwerte</translation>
    </message>
    <message>
        <source>There are no readings in this time.</source>
        <translation>In diesem Zeitraum gibt es keine Messungen.</translation>
    </message>
    <message>
        <source>No reading holds this text.</source>
        <translation>Keine Messung enthält diesen Text.</translation>
    </message>
    <message>
        <source>left out: %1</source>
        <translation>ausgelassen: %1</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>ausgelassen</translation>
    </message>
    <message>
        <source>pulse %1</source>
        <extracomment>Spoken by screen readers: a reading of blood pressure</extracomment>
        <translation>Puls %1</translation>
    </message>
    <message>
        <source>Change reading</source>
        <translation>Messung ändern</translation>
    </message>
    <message>
        <source>Change the note</source>
        <translation>Notiz ändern</translation>
    </message>
    <message>
        <source>Add a note</source>
        <translation>Notiz hinzufügen</translation>
    </message>
    <message>
        <source>Count it again</source>
        <translation>Wieder mitzählen</translation>
    </message>
    <message>
        <source>Leave it out</source>
        <translation>Nicht mitzählen</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
</context>
<context>
    <name>PressureOverviewCard</name>
    <message>
        <source>Blood pressure: %1, %2, %3. %4</source>
        <extracomment>Spoken by screen readers; a value of blood pressure, when it was measured, its class</extracomment>
        <translation>Blutdruck: %1, %2, %3. %4</translation>
    </message>
    <message>
        <source>Blood pressure</source>
        <translation>Blutdruck</translation>
    </message>
</context>
<context>
    <name>PressurePages</name>
    <message>
        <source>evening</source>
        <translation>abends</translation>
    </message>
    <message>
        <source>morning</source>
        <translation>morgens</translation>
    </message>
    <message>
        <source>limit %1</source>
        <extracomment>A line in a chart of blood pressure; %1 is a number</extracomment>
        <translation>Grenzwert %1</translation>
    </message>
    <message>
        <source>systolic</source>
        <translation>systolisch</translation>
    </message>
    <message>
        <source>diastolic</source>
        <translation>diastolisch</translation>
    </message>
    <message>
        <source>By class, the higher value decides</source>
        <translation>Nach Klassen, der höhere Wert entscheidet</translation>
    </message>
    <message>
        <source>Measured with</source>
        <translation>Gemessen mit</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Uhrzeit</translation>
    </message>
    <message>
        <source>Morning</source>
        <translation>Morgen</translation>
    </message>
    <message>
        <source>Pulse</source>
        <translation>Puls</translation>
    </message>
    <message>
        <source>Evening</source>
        <translation>Abend</translation>
    </message>
    <message>
        <source>What this page cannot tell.</source>
        <translation>Was diese Seite nicht sagen kann.</translation>
    </message>
    <message>
        <source>%1, page %2 of %3</source>
        <extracomment>%1 is the program and a mark of the data, %2 and %3 are numbers of pages</extracomment>
        <translation>%1, Seite %2 von %3</translation>
    </message>
</context>
<context>
    <name>PressurePane</name>
    <message>
        <source>Add reading</source>
        <translation>Messung eintragen</translation>
    </message>
    <message>
        <source>That did not work</source>
        <translation>Das hat nicht geklappt</translation>
    </message>
    <message>
        <source>Blood pressure</source>
        <translation>Blutdruck</translation>
    </message>
    <message>
        <source>No blood pressure yet. Sync a monitor, or type in what yours shows.</source>
        <translation>Noch kein Blutdruck. Synchronisieren Sie ein Messgerät oder geben Sie ein, was Ihres zeigt.</translation>
    </message>
    <message>
        <source>No reading that counts in this time.</source>
        <translation>In diesem Zeitraum gibt es keine Messung, die zählt.</translation>
    </message>
    <message>
        <source>Go to the newest readings</source>
        <translation>Zu den neuesten Messwerten</translation>
    </message>
    <message>
        <source>Change limits</source>
        <translation>Grenzwerte ändern</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>What belongs to this reading</source>
        <translation>Was zu dieser Messung gehört</translation>
    </message>
    <message>
        <source>Keep</source>
        <extracomment>Keeps a note</extracomment>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Leave this reading out</source>
        <translation>Diese Messung nicht mitzählen</translation>
    </message>
    <message>
        <source>Why, such as “cuff slipped”; may stay empty</source>
        <translation>Warum, etwa „Manschette verrutscht“; darf leer bleiben</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>Nicht mitzählen</translation>
    </message>
</context>
<context>
    <name>PressureReport</name>
    <message>
        <source>d MMMM</source>
        <extracomment>A day and its month, as QLocale writes formats</extracomment>
        <translation>d. MMMM</translation>
    </message>
    <message>
        <source>d MMMM yyyy</source>
        <extracomment>A date, as QLocale writes formats</extracomment>
        <translation>d. MMMM yyyy</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>%1 is a day such as 31 October, %2 a time of day</extracomment>
        <translation>%1, %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln readings</source>
        <translation>
            <numerusform>%Ln Messung</numerusform>
            <numerusform>%Ln Messungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 values of %Ln readings</source>
        <extracomment>%1 is a number of values, %Ln of the readings that they are means of</extracomment>
        <translation>
            <numerusform>%1 aus %Ln Messung</numerusform>
            <numerusform>%1 aus %Ln Messungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Average, %Ln days</source>
        <translation>
            <numerusform>Durchschnitt, %Ln Tag</numerusform>
            <numerusform>Durchschnitt, %Ln Tage</numerusform>
        </translation>
    </message>
    <message>
        <source>Mornings</source>
        <translation>Morgens</translation>
    </message>
    <message>
        <source>Evenings</source>
        <translation>Abends</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>Letzte 7 Tage</translation>
    </message>
    <message>
        <source>Pulse</source>
        <translation>Puls</translation>
    </message>
    <message>
        <source>beats per minute</source>
        <translation>Schläge pro Minute</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln values</source>
        <extracomment>%1 and %Ln are numbers of values of blood pressure</extracomment>
        <translation>
            <numerusform>%1 von %Ln Wert</numerusform>
            <numerusform>%1 von %Ln Werten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln readings</source>
        <translation>
            <numerusform>%1 von %Ln Messung</numerusform>
            <numerusform>%1 von %Ln Messungen</numerusform>
        </translation>
    </message>
    <message>
        <source>are below %1, a limit set by the owner.</source>
        <extracomment>Goes on after &quot;26 of 52 readings&quot;; %1 is a limit such as 135/85, %2 the name of a guideline</extracomment>
        <translation>liegen unter %1, einem selbst gesetzten Grenzwert.</translation>
    </message>
    <message>
        <source>are below %1, the limit for measuring at home (%2).</source>
        <translation>liegen unter %1, dem Grenzwert für die Messung zu Hause (%2).</translation>
    </message>
    <message numerus="yes">
        <source>The day&apos;s mean is below it on %1 of %Ln days.</source>
        <extracomment>%1 and %2 are numbers of days</extracomment>
        <translation>
            <numerusform>Das Tagesmittel liegt an %1 von %Ln Tag darunter.</numerusform>
            <numerusform>Das Tagesmittel liegt an %1 von %Ln Tagen darunter.</numerusform>
        </translation>
    </message>
    <message>
        <source>Mean pulse pressure %1.</source>
        <extracomment>%1 is in mmHg</extracomment>
        <translation>Mittlerer Pulsdruck %1.</translation>
    </message>
    <message>
        <source>Readings within ten minutes count as one value, their mean.</source>
        <translation>Messungen innerhalb von zehn Minuten zählen als ein Wert, ihr Mittel.</translation>
    </message>
    <message>
        <source>Values in mmHg, readings at or above the limit in bold.</source>
        <translation>Werte in mmHg, Messungen ab dem Grenzwert fett.</translation>
    </message>
    <message numerus="yes">
        <source> and %Ln more</source>
        <extracomment>After a list of moments</extracomment>
        <translation>
            <numerusform> und %Ln weitere</numerusform>
            <numerusform> und %Ln weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %2: %3.</source>
        <extracomment>%1 is a sign such as *, %2 what a cuff noticed, %3 when</extracomment>
        <translation>%1 %2: %3.</translation>
    </message>
    <message>
        <source>Read from the device, none typed in.</source>
        <translation>Vom Gerät gelesen, keine eingetippt.</translation>
    </message>
    <message>
        <source>All readings were typed in.</source>
        <translation>Alle Messungen wurden eingetippt.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln readings typed in, the others read from the device.</source>
        <translation>
            <numerusform>%Ln Messung eingetippt, die anderen vom Gerät gelesen.</numerusform>
            <numerusform>%Ln Messungen eingetippt, die anderen vom Gerät gelesen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Irregular heartbeat shown</source>
        <translation>Unregelmäßiger Herzschlag angezeigt</translation>
    </message>
    <message>
        <source>Movement noticed</source>
        <translation>Bewegung bemerkt</translation>
    </message>
    <message numerus="yes">
        <source>%Ln mornings have no reading.</source>
        <translation>
            <numerusform>An %Ln Morgen fehlt die Messung.</numerusform>
            <numerusform>An %Ln Morgen fehlt die Messung.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln evenings have no reading.</source>
        <translation>
            <numerusform>An %Ln Abend fehlt die Messung.</numerusform>
            <numerusform>An %Ln Abenden fehlt die Messung.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 and %2 have no reading.</source>
        <extracomment>%1 and %2 are &quot;3 mornings&quot; and &quot;5 evenings&quot;</extracomment>
        <translation>An %1 und %2 fehlt die Messung.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln mornings</source>
        <translation>
            <numerusform>%Ln Morgen</numerusform>
            <numerusform>%Ln Morgen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln evenings</source>
        <translation>
            <numerusform>%Ln Abend</numerusform>
            <numerusform>%Ln Abenden</numerusform>
        </translation>
    </message>
    <message>
        <source>One reading was taken each time, not two.</source>
        <translation>Es wurde jeweils einmal gemessen, nicht zweimal.</translation>
    </message>
    <message numerus="yes">
        <source>On %1 of %Ln mornings and evenings one reading was taken, not two.</source>
        <extracomment>%1 is a number, %Ln how many mornings and evenings have readings</extracomment>
        <translation>
            <numerusform>An %1 von %Ln Morgen oder Abend wurde einmal gemessen, nicht zweimal.</numerusform>
            <numerusform>An %1 von %Ln Morgen und Abenden wurde einmal gemessen, nicht zweimal.</numerusform>
        </translation>
    </message>
    <message>
        <source>Medicines, arm and cuff size are not noted.</source>
        <translation>Medikamente, Arm und Manschettengröße sind nicht vermerkt.</translation>
    </message>
    <message>
        <source>The classes are made for values measured in a practice.</source>
        <translation>Die Klassen gelten für Werte, die in einer Praxis gemessen wurden.</translation>
    </message>
    <message>
        <source>One reading of %1 was set aside by the owner</source>
        <translation>Eine Messung vom %1 wurde vom Benutzer ausgeschlossen</translation>
    </message>
    <message>
        <source>%1 (“%2”).</source>
        <extracomment>%1 is a sentence without its full stop, %2 a reason</extracomment>
        <translation>%1 („%2“).</translation>
    </message>
    <message>
        <source>%1, “%2”</source>
        <extracomment>%1 is a day, %2 a reason</extracomment>
        <translation>%1, „%2“</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>und %Ln weitere</numerusform>
            <numerusform>und %Ln weitere</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln readings were set aside by the owner (%1).</source>
        <extracomment>%1 is a list of days</extracomment>
        <translation>
            <numerusform>%Ln Messung wurde vom Benutzer ausgeschlossen (%1).</numerusform>
            <numerusform>%Ln Messungen wurden vom Benutzer ausgeschlossen (%1).</numerusform>
        </translation>
    </message>
    <message>
        <source>ddd d MMM</source>
        <extracomment>A day in a table, as QLocale writes formats</extracomment>
        <translation>ddd d. MMM</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <translation>d. MMM yyyy</translation>
    </message>
    <message>
        <source>MMM yyyy</source>
        <translation>MMM yyyy</translation>
    </message>
    <message>
        <source>from %1</source>
        <extracomment>A week in a table; %1 is its first day</extracomment>
        <translation>ab %1</translation>
    </message>
    <message>
        <source>Blood pressure at home</source>
        <translation>Blutdruck zu Hause</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <extracomment>%1 and %2 are days</extracomment>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>born %1</source>
        <extracomment>%1 is a date</extracomment>
        <translation>geboren am %1</translation>
    </message>
    <message>
        <source>Every reading</source>
        <translation>Jede Messung</translation>
    </message>
    <message>
        <source>Every value</source>
        <translation>Jeder Wert</translation>
    </message>
    <message>
        <source>Numbers as measured, not a diagnosis.</source>
        <translation>Zahlen wie gemessen, keine Diagnose.</translation>
    </message>
    <message>
        <source>Pulsekeep %1, data %2</source>
        <extracomment>%1 is a version, %2 a short code</extracomment>
        <translation>Pulsekeep %1, Daten %2</translation>
    </message>
    <message>
        <source>Means of weeks</source>
        <translation>Wochenmittel</translation>
    </message>
    <message>
        <source>Means of months</source>
        <translation>Monatsmittel</translation>
    </message>
    <message>
        <source>Means of weeks; the single readings are in the CSV export.</source>
        <translation>Wochenmittel; die einzelnen Messungen stehen im CSV-Export.</translation>
    </message>
    <message>
        <source>Means of months; the single readings are in the CSV export.</source>
        <translation>Monatsmittel; die einzelnen Messungen stehen im CSV-Export.</translation>
    </message>
</context>
<context>
    <name>PressureWeek</name>
    <message>
        <source>measure twice this morning</source>
        <translation>heute Morgen zweimal messen</translation>
    </message>
    <message>
        <source>measure twice this evening</source>
        <translation>heute Abend zweimal messen</translation>
    </message>
    <message>
        <source>measure once more, a minute after the first</source>
        <translation>noch einmal messen, eine Minute nach dem ersten Mal</translation>
    </message>
    <message>
        <source>the morning is done, go on this evening</source>
        <translation>der Morgen ist geschafft, weiter geht es heute Abend</translation>
    </message>
    <message>
        <source>today is done, go on tomorrow morning</source>
        <translation>heute ist geschafft, weiter geht es morgen früh</translation>
    </message>
    <message>
        <source>The week begins on %1</source>
        <extracomment>%1 is a day</extracomment>
        <translation>Die Woche beginnt am %1</translation>
    </message>
    <message>
        <source>Day %1 of 7: %2</source>
        <extracomment>%1 is a number from 1 to 7, %2 what to do</extracomment>
        <translation>Tag %1 von 7: %2</translation>
    </message>
    <message>
        <source>Your week is complete</source>
        <translation>Ihre Woche ist vollständig</translation>
    </message>
    <message>
        <source>Your week is over, and its mean counts</source>
        <translation>Ihre Woche ist vorbei, und ihr Mittel zählt</translation>
    </message>
    <message>
        <source>Your week is over, with too few readings to count</source>
        <translation>Ihre Woche ist vorbei, mit zu wenigen Messungen, um zu zählen</translation>
    </message>
    <message numerus="yes">
        <source>Mean of %n readings without the first day.</source>
        <translation>
            <numerusform>Mittel aus %n Messung ohne den ersten Tag.</numerusform>
            <numerusform>Mittel aus %n Messungen ohne den ersten Tag.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n readings are missing.</source>
        <translation>
            <numerusform>%n Messung fehlt.</numerusform>
            <numerusform>%n Messungen fehlen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Twelve readings on three days are the least.</source>
        <translation>Mindestens nötig sind zwölf Messungen an drei Tagen.</translation>
    </message>
    <message numerus="yes">
        <source>%n readings to go today.</source>
        <translation>
            <numerusform>Heute noch %n Messung.</numerusform>
            <numerusform>Heute noch %n Messungen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing to go today.</source>
        <translation>Heute ist nichts mehr zu tun.</translation>
    </message>
    <message>
        <source>The first day is for practice and does not count.</source>
        <translation>Der erste Tag ist zum Üben und zählt nicht.</translation>
    </message>
    <message numerus="yes">
        <source>The mean so far is of %n readings.</source>
        <translation>
            <numerusform>Das bisherige Mittel ist aus %n Messung.</numerusform>
            <numerusform>Das bisherige Mittel ist aus %n Messungen.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PressureWeekCard</name>
    <message>
        <source>A week for your doctor</source>
        <translation>Eine Woche für Ihre Ärztin oder Ihren Arzt</translation>
    </message>
    <message>
        <source>Seven days, two readings each morning and evening, the first day left out: this is how the European Society of Hypertension asks to measure at home.</source>
        <translation>Sieben Tage, morgens und abends je zwei Messungen, der erste Tag ausgenommen: So empfiehlt es die Europäische Gesellschaft für Hypertonie für die Messung zu Hause.</translation>
    </message>
    <message>
        <source>Morning</source>
        <translation>Morgen</translation>
    </message>
    <message>
        <source>Evening</source>
        <translation>Abend</translation>
    </message>
    <message>
        <source>%1: %2 in the morning, %3 in the evening</source>
        <extracomment>A day of the week; %2 and %3 are numbers of readings, at most 2 each</extracomment>
        <translation>%1: %2 morgens, %3 abends</translation>
    </message>
    <message>
        <source>mean of the week</source>
        <translation>Wochenmittel</translation>
    </message>
    <message>
        <source>does not count</source>
        <translation>zählt nicht</translation>
    </message>
    <message>
        <source>so far</source>
        <translation>bisher</translation>
    </message>
    <message>
        <source>Start today</source>
        <extracomment>Buttons of the week of measuring at home</extracomment>
        <translation>Heute beginnen</translation>
    </message>
    <message>
        <source>Put away</source>
        <translation>Weglegen</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Beenden</translation>
    </message>
</context>
<context>
    <name>Printing</name>
    <message>
        <source>The printer %1 is not there any more.</source>
        <translation>Den Drucker %1 gibt es nicht mehr.</translation>
    </message>
    <message>
        <source>Choose another printer, or save the report as a file.</source>
        <translation>Wählen Sie einen anderen Drucker oder speichern Sie den Bericht als Datei.</translation>
    </message>
    <message>
        <source>The report could not be printed.</source>
        <translation>Der Bericht ließ sich nicht drucken.</translation>
    </message>
    <message>
        <source>The printer takes nothing.</source>
        <translation>Der Drucker nimmt nichts an.</translation>
    </message>
    <message>
        <source>Check the printer, or save the report as a file.</source>
        <translation>Prüfen Sie den Drucker oder speichern Sie den Bericht als Datei.</translation>
    </message>
</context>
<context>
    <name>QtRadio</name>
    <message>
        <source>This computer has no Bluetooth adapter with the address %1.</source>
        <translation>Dieser Computer hat keinen Bluetooth-Adapter mit der Adresse %1.</translation>
    </message>
    <message>
        <source>Choose one of those it has: %1.</source>
        <extracomment>%1 is a list of Bluetooth addresses</extracomment>
        <translation>Wählen Sie einen von denen, die er hat: %1.</translation>
    </message>
    <message>
        <source>The system&apos;s Bluetooth service cannot be reached.</source>
        <translation>Der Bluetooth-Dienst des Systems ist nicht erreichbar.</translation>
    </message>
    <message>
        <source>The system message bus (D-Bus) through which programs talk to it does not answer.</source>
        <translation>Der Nachrichtenbus des Systems (D-Bus), über den Programme mit ihm sprechen, antwortet nicht.</translation>
    </message>
    <message>
        <source>Start the system message bus, or give Pulsekeep access to it, and try again.</source>
        <translation>Starten Sie den Nachrichtenbus des Systems oder geben Sie Pulsekeep Zugriff darauf, und versuchen Sie es noch einmal.</translation>
    </message>
</context>
<context>
    <name>ReadingNoteDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>ReadingValues</name>
    <message>
        <source>%1/%2 mmHg</source>
        <translation>%1/%2 mmHg</translation>
    </message>
    <message>
        <source>pulse %1</source>
        <translation>Puls %1</translation>
    </message>
    <message>
        <source>irregular heartbeat</source>
        <translation>unregelmäßiger Herzschlag</translation>
    </message>
    <message>
        <source>moved</source>
        <translation>bewegt</translation>
    </message>
    <message>
        <source>cuff not well on</source>
        <translation>Manschette saß nicht gut</translation>
    </message>
    <message>
        <source>%1 kg</source>
        <translation>%1 kg</translation>
    </message>
    <message>
        <source>fat %1 %</source>
        <translation>Fett %1 %</translation>
    </message>
    <message>
        <source>muscle %1 %</source>
        <translation>Muskeln %1 %</translation>
    </message>
    <message>
        <source>water %1 %</source>
        <translation>Wasser %1 %</translation>
    </message>
    <message>
        <source>%1 °C</source>
        <translation>%1 °C</translation>
    </message>
    <message>
        <source>%1 % oxygen</source>
        <translation>%1 % Sauerstoff</translation>
    </message>
</context>
<context>
    <name>ReadingsList</name>
    <message>
        <source>Find in the table</source>
        <translation>In Tabelle suchen</translation>
    </message>
    <message>
        <source>%1 rows</source>
        <extracomment>%1 and %2 are numbers</extracomment>
        <translation>%1 Zeilen</translation>
    </message>
    <message>
        <source>%1 of %2 rows</source>
        <translation>%1 von %2 Zeilen</translation>
    </message>
    <message>
        <source>%1, sort</source>
        <extracomment>Spoken by screen readers; %1 is the name of a column</extracomment>
        <translation>%1, sortieren</translation>
    </message>
    <message>
        <source>%1, sorted downwards</source>
        <translation>%1, absteigend sortiert</translation>
    </message>
    <message>
        <source>%1, sorted upwards</source>
        <translation>%1, aufsteigend sortiert</translation>
    </message>
    <message>
        <source>Readings</source>
        <translation>Messwerte</translation>
    </message>
    <message>
        <source>There are no readings in this time.</source>
        <translation>In diesem Zeitraum gibt es keine Messungen.</translation>
    </message>
    <message>
        <source>No row holds this text.</source>
        <translation>Keine Zeile enthält diesen Text.</translation>
    </message>
</context>
<context>
    <name>RecordingBar</name>
    <message>
        <source>Recording</source>
        <translation>Aufzeichnung</translation>
    </message>
    <message>
        <source>Recording for %1</source>
        <extracomment>%1 is a time such as 03:12</extracomment>
        <translation>Zeichnet auf seit %1</translation>
    </message>
    <message>
        <source>Name of the recording</source>
        <translation>Name der Aufzeichnung</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Rename the recording</source>
        <translation>Aufzeichnung umbenennen</translation>
    </message>
    <message>
        <source>Samples: %1. Marks: %2. Saved as it goes.</source>
        <translation>Werte: %1. Marken: %2. Wird gespeichert.</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Abspielen</translation>
    </message>
    <message>
        <source>Place in the recording</source>
        <translation>Stelle in der Aufzeichnung</translation>
    </message>
    <message>
        <source>Watching since %1. Nothing is kept until you record.</source>
        <extracomment>%1 is a time of day</extracomment>
        <translation>Live seit %1. Nichts wird aufbewahrt, bis Sie aufzeichnen.</translation>
    </message>
    <message>
        <source>You can record what you see, name it and play it again.</source>
        <translation>Sie können aufzeichnen, was Sie sehen, es benennen und wieder abspielen.</translation>
    </message>
    <message>
        <source>Recordings</source>
        <extracomment>Opens the list of recordings</extracomment>
        <translation>Aufzeichnungen</translation>
    </message>
    <message>
        <source>Record</source>
        <extracomment>Starts a recording</extracomment>
        <translation>Aufzeichnen</translation>
    </message>
    <message>
        <source>Mark</source>
        <extracomment>Remembers this moment of a recording</extracomment>
        <translation>Markieren</translation>
    </message>
    <message>
        <source>Stop recording</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Close recording</source>
        <extracomment>Ends playing a recording</extracomment>
        <translation>Aufzeichnung schließen</translation>
    </message>
</context>
<context>
    <name>RecordingCsv</name>
    <message>
        <source>%1 could not be written.</source>
        <translation>%1 ließ sich nicht schreiben.</translation>
    </message>
    <message>
        <source>The disk may be full, or the folder may not allow it.</source>
        <translation>Vielleicht ist der Datenträger voll, oder der Ordner erlaubt es nicht.</translation>
    </message>
    <message>
        <source>Choose another folder and try again.</source>
        <translation>Wählen Sie einen anderen Ordner und versuchen Sie es noch einmal.</translation>
    </message>
</context>
<context>
    <name>RecordingsDialog</name>
    <message>
        <source>Recordings</source>
        <translation>Aufzeichnungen</translation>
    </message>
    <message>
        <source>Exports go to your documents, one table for each kind of value.</source>
        <translation>Exporte kommen in Ihre Dokumente, eine Tabelle für jede Art von Werten.</translation>
    </message>
    <message>
        <source>Close</source>
        <extracomment>Closes a dialog</extracomment>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>RecordingsTable</name>
    <message>
        <source>being recorded</source>
        <translation>wird aufgezeichnet</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 h %2 min</translation>
    </message>
    <message>
        <source>There are no recordings yet.</source>
        <translation>Es gibt noch keine Aufzeichnungen.</translation>
    </message>
    <message>
        <source>marks: %1</source>
        <translation>Marken: %1</translation>
    </message>
    <message>
        <source>Name of the recording</source>
        <translation>Name der Aufzeichnung</translation>
    </message>
    <message>
        <source>Play %1</source>
        <extracomment>%1 is the name of a recording</extracomment>
        <translation>%1 abspielen</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Rename %1</source>
        <translation>%1 umbenennen</translation>
    </message>
    <message>
        <source>Export %1 as CSV</source>
        <translation>%1 als CSV exportieren</translation>
    </message>
    <message>
        <source>Delete %1</source>
        <translation>%1 löschen</translation>
    </message>
</context>
<context>
    <name>RedecodeCommand</name>
    <message>
        <source>%1 steps</source>
        <translation>%1 Schritte</translation>
    </message>
    <message>
        <source>%1 bpm</source>
        <translation>%1 S/min</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Jetzt</translation>
    </message>
    <message>
        <source>Then</source>
        <translation>Dann</translation>
    </message>
    <message>
        <source>Parts looked at</source>
        <translation>Geprüfte Teile</translation>
    </message>
    <message>
        <source>Not understood, left alone</source>
        <translation>Nicht verstanden, unverändert gelassen</translation>
    </message>
    <message>
        <source>Minutes added</source>
        <translation>Minuten hinzugekommen</translation>
    </message>
    <message>
        <source>Minutes changed</source>
        <translation>Minuten geändert</translation>
    </message>
    <message>
        <source>Minutes removed</source>
        <translation>Minuten entfernt</translation>
    </message>
    <message>
        <source>This has been done.</source>
        <translation>Das ist ausgeführt.</translation>
    </message>
    <message>
        <source>Nothing has been changed yet: &quot;pulsekeep redecode --apply&quot; does it.</source>
        <translation>Noch ist nichts geändert: „pulsekeep redecode --apply“ führt es aus.</translation>
    </message>
    <message>
        <source>There is nothing to change.</source>
        <translation>Es gibt nichts zu ändern.</translation>
    </message>
    <message>
        <source>Decode the kept device bytes again and show what would change</source>
        <translation>Die aufbewahrten Bytes der Geräte neu dekodieren und zeigen, was sich ändern würde</translation>
    </message>
    <message>
        <source>Change it.</source>
        <translation>Die Änderung ausführen.</translation>
    </message>
</context>
<context>
    <name>ReplayCommand</name>
    <message>
        <source>The transcript %1 cannot be read.</source>
        <translation>Der Mitschnitt %1 lässt sich nicht lesen.</translation>
    </message>
    <message>
        <source>%1 is no transcript: %2.</source>
        <translation>%1 ist kein Mitschnitt: %2.</translation>
    </message>
    <message>
        <source>The transcript cannot be replayed: %1.</source>
        <translation>Der Mitschnitt lässt sich nicht abspielen: %1.</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Flow</source>
        <translation>Ablauf</translation>
    </message>
    <message>
        <source>Ended with</source>
        <translation>Geendet mit</translation>
    </message>
    <message>
        <source>Minutes read</source>
        <translation>Minuten gelesen</translation>
    </message>
    <message>
        <source>Heart rates read</source>
        <translation>Herzfrequenzen gelesen</translation>
    </message>
    <message>
        <source>Live values</source>
        <translation>Live-Werte</translation>
    </message>
    <message>
        <source>As recorded</source>
        <translation>Wie aufgezeichnet</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>First difference</source>
        <translation>Erster Unterschied</translation>
    </message>
    <message>
        <source>Events left over</source>
        <translation>Übrige Ereignisse</translation>
    </message>
    <message>
        <source>Put the driver in front of a recorded visit and say how it ends</source>
        <translation>Den Treiber vor eine aufgezeichnete Verbindung setzen und sagen, wie sie endet</translation>
    </message>
    <message>
        <source>The device&apos;s key, if the recording holds what depends on it.</source>
        <translation>Der Schlüssel des Geräts, wenn die Aufzeichnung enthält, was davon abhängt.</translation>
    </message>
</context>
<context>
    <name>ReportCommand</name>
    <message>
        <source>Nobody is called &quot;%1&quot;.</source>
        <translation>Niemand heißt „%1“.</translation>
    </message>
    <message>
        <source>No person is known yet.</source>
        <translation>Noch ist keine Person bekannt.</translation>
    </message>
    <message>
        <source>Known are: %1.</source>
        <translation>Bekannt sind: %1.</translation>
    </message>
    <message>
        <source>Give one of these names, or leave --person out for everybody&apos;s readings.</source>
        <translation>Geben Sie einen dieser Namen an, oder lassen Sie --person weg für die Messwerte von allen.</translation>
    </message>
    <message>
        <source>The file %1 could not be written.</source>
        <translation>Die Datei %1 ließ sich nicht schreiben.</translation>
    </message>
    <message>
        <source>Choose another place, or check the disk and the folder&apos;s permissions.</source>
        <translation>Wählen Sie einen anderen Ort oder prüfen Sie den Datenträger und die Rechte des Ordners.</translation>
    </message>
    <message>
        <source>&quot;report&quot; knows the format pdf only.</source>
        <translation>„report“ kennt nur das Format pdf.</translation>
    </message>
    <message>
        <source>&quot;report pdf&quot; needs a file: -o FILE.</source>
        <translation>„report pdf“ braucht eine Datei: -o FILE.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no paper: choose a4 or letter.</source>
        <translation>„%1“ ist kein Papier: Wählen Sie a4 oder letter.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no scheme: choose esh2023, esc2024, acc2017 or own.</source>
        <translation>„%1“ ist kein Schema: Wählen Sie esh2023, esc2024, acc2017 oder own.</translation>
    </message>
    <message>
        <source>%1: readings reported: %2</source>
        <translation>%1: Messungen im Bericht: %2</translation>
    </message>
    <message>
        <source>Make the doctor&apos;s page of blood pressure</source>
        <translation>Die Seite für die Arztpraxis zum Blutdruck schreiben</translation>
    </message>
    <message>
        <source>Whose readings; everybody&apos;s if not given.</source>
        <translation>Wessen Messwerte; ohne Angabe die von allen.</translation>
    </message>
    <message>
        <source>a4 if not given.</source>
        <translation>Ohne Angabe a4.</translation>
    </message>
    <message>
        <source>Whose classes; those chosen in the window if not given.</source>
        <translation>Wessen Klassen; ohne Angabe die im Fenster gewählten.</translation>
    </message>
    <message>
        <source>The file to write.</source>
        <translation>Die Datei, die geschrieben wird.</translation>
    </message>
</context>
<context>
    <name>ReportDialog</name>
    <message>
        <source>Report for the doctor</source>
        <translation>Bericht für die Arztpraxis</translation>
    </message>
    <message>
        <source>Where to save</source>
        <translation>Speicherort</translation>
    </message>
    <message>
        <source>One page or two in black and white: averages, every reading, classes, and what the page cannot tell.</source>
        <translation>Ein oder zwei Seiten in Schwarzweiß: Durchschnittswerte, jede Messung, Klassen und was die Seite nicht sagen kann.</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Erster Tag</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Letzter Tag</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Papier</translation>
    </message>
    <message>
        <source>A4</source>
        <extracomment>A size of paper</extracomment>
        <translation>A4</translation>
    </message>
    <message>
        <source>Letter</source>
        <extracomment>A size of paper</extracomment>
        <translation>Letter</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>Drucker</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Drucken</translation>
    </message>
    <message>
        <source>There is no report yet</source>
        <translation>Es gibt noch keinen Bericht</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <extracomment>%1 is the name of a file, %2 a folder</extracomment>
        <translation>%1 in %2</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Ändern</translation>
    </message>
    <message>
        <source>Change the folder</source>
        <translation>Ordner wechseln</translation>
    </message>
    <message>
        <source>in %1</source>
        <extracomment>%1 is a folder</extracomment>
        <translation>in %1</translation>
    </message>
    <message>
        <source>Open it</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Save file</source>
        <translation>Speichern</translation>
    </message>
</context>
<context>
    <name>ReportSource</name>
    <message>
        <source>There is no blood pressure to report.</source>
        <translation>Es gibt keinen Blutdruck zu berichten.</translation>
    </message>
    <message>
        <source>No reading that counts was found in this time, or for this person.</source>
        <translation>In diesem Zeitraum oder für diese Person wurde keine Messung gefunden, die zählt.</translation>
    </message>
    <message>
        <source>Choose another time, or sync the monitor first.</source>
        <translation>Wählen Sie einen anderen Zeitraum oder synchronisieren Sie zuerst das Messgerät.</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1.</source>
        <extracomment>%1 is a device</extracomment>
        <translation>%1.</translation>
    </message>
    <message numerus="yes">
        <source>%1, clock right to %n s.</source>
        <extracomment>%1 is a device, %n seconds</extracomment>
        <translation>
            <numerusform>%1, Uhr auf %n s genau.</numerusform>
            <numerusform>%1, Uhr auf %n s genau.</numerusform>
        </translation>
    </message>
    <message>
        <source>The last day is before the first.</source>
        <translation>Der letzte Tag liegt vor dem ersten.</translation>
    </message>
    <message>
        <source>Choose other days.</source>
        <translation>Wählen Sie andere Tage.</translation>
    </message>
</context>
<context>
    <name>ScanCommand</name>
    <message>
        <source>not known to Pulsekeep</source>
        <translation>Pulsekeep nicht bekannt</translation>
    </message>
    <message>
        <source>%1 (untested)</source>
        <translation>%1 (ungetestet)</translation>
    </message>
    <message>
        <source>--seconds needs a number of seconds.</source>
        <translation>--seconds braucht eine Anzahl von Sekunden.</translation>
    </message>
    <message>
        <source>Nothing is in range.</source>
        <translation>Nichts ist in Reichweite.</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Signal</source>
        <translation>Signal</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>Was es ist</translation>
    </message>
    <message>
        <source>%1 dBm</source>
        <translation>%1 dBm</translation>
    </message>
    <message>
        <source>Show what is in range, and which of it is known</source>
        <translation>Zeigen, was in Reichweite ist und was davon bekannt ist</translation>
    </message>
    <message>
        <source>How long to listen; 5 if not given.</source>
        <translation>Wie lange gesucht wird; ohne Angabe 5.</translation>
    </message>
</context>
<context>
    <name>Secrets</name>
    <message>
        <source>The file with the keys of your devices could not be written.</source>
        <translation>Die Datei mit den Schlüsseln Ihrer Geräte ließ sich nicht schreiben.</translation>
    </message>
    <message>
        <source>The disk may be full, or the folder not writable.</source>
        <translation>Vielleicht ist der Datenträger voll oder der Ordner nicht beschreibbar.</translation>
    </message>
    <message>
        <source>Free some space or check the folder&apos;s permissions, then try again.</source>
        <translation>Schaffen Sie Platz oder prüfen Sie die Rechte des Ordners, und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The file with the keys of your devices could not be read.</source>
        <translation>Die Datei mit den Schlüsseln Ihrer Geräte ließ sich nicht lesen.</translation>
    </message>
    <message>
        <source>It belongs to somebody else, or is not a plain file.</source>
        <translation>Sie gehört jemand anderem oder ist keine gewöhnliche Datei.</translation>
    </message>
    <message>
        <source>Check keys.json in Pulsekeep&apos;s data folder, or move it away and pair your devices again.</source>
        <translation>Prüfen Sie keys.json im Datenordner von Pulsekeep, oder verschieben Sie die Datei und koppeln Sie Ihre Geräte noch einmal.</translation>
    </message>
    <message>
        <source>The file with the keys of your devices is damaged.</source>
        <translation>Die Datei mit den Schlüsseln Ihrer Geräte ist beschädigt.</translation>
    </message>
    <message>
        <source>Pulsekeep has left it as it is.</source>
        <translation>Pulsekeep hat sie gelassen, wie sie ist.</translation>
    </message>
    <message>
        <source>Put keys.json in Pulsekeep&apos;s data folder back from a copy, or move it away and pair your devices again.</source>
        <translation>Legen Sie keys.json aus einer Kopie in den Datenordner von Pulsekeep zurück, oder verschieben Sie die Datei und koppeln Sie Ihre Geräte noch einmal.</translation>
    </message>
    <message>
        <source>in a file that only you can read</source>
        <translation>in einer Datei, die nur Sie lesen können</translation>
    </message>
    <message>
        <source>Your keyring is locked.</source>
        <translation>Ihr Schlüsselbund ist gesperrt.</translation>
    </message>
    <message>
        <source>Pulsekeep keeps the keys of your devices in it.</source>
        <translation>Pulsekeep bewahrt darin die Schlüssel Ihrer Geräte auf.</translation>
    </message>
    <message>
        <source>Unlock it (by its password, or by logging in to the desktop again) and try again.</source>
        <translation>Entsperren Sie ihn (mit seinem Passwort oder durch erneutes Anmelden am Desktop) und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The keyring did not answer.</source>
        <translation>Der Schlüsselbund hat nicht geantwortet.</translation>
    </message>
    <message>
        <source>It may be waiting for its password.</source>
        <translation>Vielleicht wartet er auf sein Passwort.</translation>
    </message>
    <message>
        <source>Answer its question, or unlock it, and try again.</source>
        <translation>Beantworten Sie seine Frage oder entsperren Sie ihn, und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The keyring did not let Pulsekeep in.</source>
        <translation>Der Schlüsselbund hat Pulsekeep nicht hineingelassen.</translation>
    </message>
    <message>
        <source>Somebody answered its question with no.</source>
        <translation>Jemand hat seine Frage mit Nein beantwortet.</translation>
    </message>
    <message>
        <source>Try again and allow Pulsekeep to use the keyring.</source>
        <translation>Versuchen Sie es noch einmal und erlauben Sie Pulsekeep, den Schlüsselbund zu benutzen.</translation>
    </message>
    <message>
        <source>The keyring could not be used.</source>
        <translation>Der Schlüsselbund ließ sich nicht benutzen.</translation>
    </message>
    <message>
        <source>It answered with an error of its own.</source>
        <translation>Er hat mit einem eigenen Fehler geantwortet.</translation>
    </message>
    <message>
        <source>Log in to the desktop again and try again.</source>
        <translation>Melden Sie sich am Desktop neu an und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>There is no place for the key of your device.</source>
        <translation>Es gibt keinen Ort für den Schlüssel Ihres Geräts.</translation>
    </message>
    <message>
        <source>This desktop has no keyring, and a key is as good as the health data behind it.</source>
        <translation>Dieser Desktop hat keinen Schlüsselbund, und ein Schlüssel ist so schützenswert wie die Gesundheitsdaten dahinter.</translation>
    </message>
    <message>
        <source>Start a keyring (GNOME Keyring, KWallet and KeePassXC have one), or choose to keep keys for this session only, or in a file that only you can read.</source>
        <translation>Starten Sie einen Schlüsselbund (GNOME-Schlüsselbund, KWallet und KeePassXC haben einen), oder wählen Sie, Schlüssel nur für diese Sitzung oder in einer Datei aufzubewahren, die nur Sie lesen können.</translation>
    </message>
    <message>
        <source>in the desktop&apos;s keyring</source>
        <translation>im Schlüsselbund des Desktops</translation>
    </message>
    <message>
        <source>in memory, until Pulsekeep ends</source>
        <translation>im Arbeitsspeicher, bis Pulsekeep endet</translation>
    </message>
    <message>
        <source>nowhere: there is no keyring</source>
        <translation>nirgends: Es gibt keinen Schlüsselbund</translation>
    </message>
</context>
<context>
    <name>SelfTestCommand</name>
    <message>
        <source>AES gives a wrong result.</source>
        <translation>AES liefert ein falsches Ergebnis.</translation>
    </message>
    <message>
        <source>What was written is not what was read.</source>
        <translation>Was geschrieben wurde, ist nicht das, was gelesen wurde.</translation>
    </message>
    <message>
        <source>Two models are called %1.</source>
        <translation>Zwei Modelle heißen %1.</translation>
    </message>
    <message>
        <source>The model %1 has no driver.</source>
        <translation>Das Modell %1 hat keinen Treiber.</translation>
    </message>
    <message>
        <source>No model is known.</source>
        <translation>Kein Modell ist bekannt.</translation>
    </message>
    <message>
        <source>Page %1</source>
        <translation>Seite %1</translation>
    </message>
    <message>
        <source>It is not there.</source>
        <translation>Sie ist nicht da.</translation>
    </message>
    <message>
        <source>Encryption</source>
        <translation>Verschlüsselung</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>Datenbank</translation>
    </message>
    <message>
        <source>Device models</source>
        <translation>Gerätemodelle</translation>
    </message>
    <message>
        <source>fine</source>
        <translation>in Ordnung</translation>
    </message>
    <message>
        <source>Keys are kept</source>
        <translation>Schlüssel liegen</translation>
    </message>
    <message>
        <source>A part of Pulsekeep does not work here.</source>
        <translation>Ein Teil von Pulsekeep funktioniert hier nicht.</translation>
    </message>
    <message>
        <source>Check encryption, database, device models and every page</source>
        <translation>Verschlüsselung, Datenbank, Gerätemodelle und jede Seite prüfen</translation>
    </message>
</context>
<context>
    <name>Services</name>
    <message>
        <source>&quot;%1&quot; is not a time.</source>
        <translation>„%1“ ist keine Zeitangabe.</translation>
    </message>
</context>
<context>
    <name>SetCommand</name>
    <message>
        <source>BIRTHDAY,female|male|other,HEIGHT-CM,WEIGHT-KG</source>
        <translation>GEBURTSDATUM,female|male|other,GRÖSSE-CM,GEWICHT-KG</translation>
    </message>
    <message>
        <source>%1 has no setting &quot;%2&quot;.</source>
        <translation>%1 hat keine Einstellung „%2“.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; takes %2.</source>
        <translation>„%1“ nimmt %2.</translation>
    </message>
    <message>
        <source>%1: %2 is set to %3.</source>
        <translation>%1: %2 ist auf %3 gestellt.</translation>
    </message>
    <message>
        <source>Change a setting of a device; without one, show which there are</source>
        <translation>Eine Einstellung eines Geräts ändern; ohne eine zeigen, welche es gibt</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Never</source>
        <translation>Nie</translation>
    </message>
    <message>
        <source>Every hour</source>
        <translation>Jede Stunde</translation>
    </message>
    <message>
        <source>Every %1 min</source>
        <translation>Alle %1 min</translation>
    </message>
    <message>
        <source>Every %1 hours</source>
        <translation>Alle %1 Stunden</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Find a setting</source>
        <translation>Einstellung suchen</translation>
    </message>
    <message>
        <source>Your choices are not kept</source>
        <translation>Ihre Auswahl wird nicht gespeichert</translation>
    </message>
    <message>
        <source>No setting is called that.</source>
        <translation>Keine Einstellung heißt so.</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Darstellung</translation>
    </message>
    <message>
        <source>Colours light dark text size movement language</source>
        <translation>Farben hell dunkel Textgröße Schriftgröße Bewegung Sprache</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Farben</translation>
    </message>
    <message>
        <source>System</source>
        <translation>System</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Textgröße</translation>
    </message>
    <message>
        <source>A</source>
        <extracomment>The letter that shows a size of text</extracomment>
        <translation>A</translation>
    </message>
    <message>
        <source>Usual</source>
        <translation>Üblich</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Größer</translation>
    </message>
    <message>
        <source>Large</source>
        <translation>Groß</translation>
    </message>
    <message>
        <source>Twice as large</source>
        <translation>Doppelt so groß</translation>
    </message>
    <message>
        <source>Reduce movement</source>
        <translation>Bewegung verringern</translation>
    </message>
    <message>
        <source>Charts step instead of sliding</source>
        <translation>Diagramme springen, statt zu gleiten</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Counts from the next start</source>
        <translation>Gilt ab dem nächsten Start</translation>
    </message>
    <message>
        <source>The system’s</source>
        <translation>Wie im System</translation>
    </message>
    <message>
        <source>People person name birth height family</source>
        <translation>Personen Person Name Geburtsdatum Größe Familie</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personen</translation>
    </message>
    <message>
        <source>Units</source>
        <translation>Einheiten</translation>
    </message>
    <message>
        <source>metric imperial kilograms pounds height weight</source>
        <translation>metrisch imperial Kilogramm Pfund Größe Gewicht</translation>
    </message>
    <message>
        <source>Lengths and weights</source>
        <translation>Längen und Gewichte</translation>
    </message>
    <message>
        <source>cm, kg</source>
        <translation>cm, kg</translation>
    </message>
    <message>
        <source>in, lb</source>
        <translation>in, lb</translation>
    </message>
    <message>
        <source>Goals</source>
        <translation>Ziele</translation>
    </message>
    <message>
        <source>steps a day</source>
        <translation>Schritte am Tag</translation>
    </message>
    <message>
        <source>Steps a day</source>
        <translation>Schritte am Tag</translation>
    </message>
    <message>
        <source>For the charts; a band has a goal of its own</source>
        <translation>Für die Diagramme; ein Band hat sein eigenes Ziel</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <extracomment>%1 and %2 are numbers</extracomment>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Über Pulsekeep</translation>
    </message>
    <message>
        <source>Pulsekeep version licence font</source>
        <translation>Pulsekeep Version Lizenz Schrift</translation>
    </message>
    <message>
        <source>Pulsekeep %1</source>
        <extracomment>%1 is a version</extracomment>
        <translation>Pulsekeep %1</translation>
    </message>
    <message>
        <source>Free software, GNU General Public License 3 or later. Not a medical device: it shows and sorts numbers.</source>
        <translation>Freie Software, GNU General Public License 3 oder neuer. Kein Medizinprodukt: Es zeigt und ordnet Zahlen.</translation>
    </message>
    <message>
        <source>The font is Inter</source>
        <translation>Die Schrift ist Inter</translation>
    </message>
    <message>
        <source>SIL Open Font License 1.1</source>
        <translation>SIL Open Font License 1.1</translation>
    </message>
    <message>
        <source>Syncing</source>
        <translation>Synchronisierung</translation>
    </message>
    <message>
        <source>sync start minutes background</source>
        <translation>Synchronisieren Start Minuten Hintergrund</translation>
    </message>
    <message>
        <source>Sync when Pulsekeep starts</source>
        <translation>Synchronisieren, wenn Pulsekeep startet</translation>
    </message>
    <message>
        <source>Sync while it is running</source>
        <translation>Synchronisieren, während es läuft</translation>
    </message>
    <message>
        <source>Less often while a device cannot be reached</source>
        <translation>Seltener, solange ein Gerät nicht erreichbar ist</translation>
    </message>
    <message>
        <source>Keys of devices</source>
        <translation>Schlüssel der Geräte</translation>
    </message>
    <message>
        <source>key keyring password secret</source>
        <translation>Schlüssel Schlüsselbund Passwort Geheimnis</translation>
    </message>
    <message>
        <source>Where they are</source>
        <translation>Wo sie liegen</translation>
    </message>
    <message>
        <source>Kept %1</source>
        <extracomment>%1 is a place, such as &quot;in the desktop&apos;s keyring&quot;</extracomment>
        <translation>Aufbewahrt %1</translation>
    </message>
    <message>
        <source>Nobody has asked for one yet</source>
        <translation>Noch hat niemand nach einem gefragt</translation>
    </message>
    <message>
        <source>Without a keyring</source>
        <translation>Ohne Schlüsselbund</translation>
    </message>
    <message>
        <source>Where keys are kept and looked for from now on</source>
        <translation>Wo Schlüssel von jetzt an liegen und gesucht werden</translation>
    </message>
    <message>
        <source>Do not keep keys</source>
        <translation>Schlüssel nicht aufbewahren</translation>
    </message>
    <message>
        <source>In a private file</source>
        <translation>In einer privaten Datei</translation>
    </message>
    <message>
        <source>Until Pulsekeep closes</source>
        <translation>Bis Pulsekeep endet</translation>
    </message>
    <message>
        <source>Your data</source>
        <translation>Ihre Daten</translation>
    </message>
    <message>
        <source>file folder export import csv privacy network</source>
        <translation>Datei Ordner Export Import CSV Datenschutz Netzwerk</translation>
    </message>
    <message>
        <source>One file on this computer</source>
        <translation>Eine Datei auf diesem Computer</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Anzeigen</translation>
    </message>
    <message>
        <source>Take it elsewhere</source>
        <translation>Mitnehmen</translation>
    </message>
    <message>
        <source>CSV for spreadsheets and programs</source>
        <translation>CSV für Tabellenkalkulationen und Programme</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Bring something in</source>
        <translation>Etwas hereinholen</translation>
    </message>
    <message>
        <source>A table of readings, CSV. You can also drop it on the window</source>
        <translation>Eine Tabelle mit Messwerten, CSV. Sie können sie auch auf das Fenster ziehen</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importieren</translation>
    </message>
    <message>
        <source>Nothing leaves this computer</source>
        <translation>Nichts verlässt diesen Computer</translation>
    </message>
    <message>
        <source>Pulsekeep talks to your devices by Bluetooth and to nobody else.</source>
        <translation>Pulsekeep spricht über Bluetooth mit Ihren Geräten und sonst mit niemandem.</translation>
    </message>
</context>
<context>
    <name>Standard</name>
    <message>
        <source>The device does not let this computer in.</source>
        <translation>Das Gerät lässt diesen Computer nicht herein.</translation>
    </message>
    <message>
        <source>It talks only to computers that it is bonded with, and makes a bond only while it is in pairing mode.</source>
        <translation>Es spricht nur mit Computern, mit denen es gekoppelt ist, und koppelt nur, während es im Kopplungsmodus ist.</translation>
    </message>
    <message>
        <source>Switch it to pairing mode as its manual says, and try again.</source>
        <translation>Schalten Sie es in den Kopplungsmodus, wie es in seiner Anleitung steht, und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>Other Bluetooth sensors</source>
        <translation>Andere Bluetooth-Sensoren</translation>
    </message>
    <message>
        <source>This device needs no key.</source>
        <translation>Dieses Gerät braucht keinen Schlüssel.</translation>
    </message>
    <message>
        <source>Go on without one.</source>
        <translation>Fahren Sie ohne fort.</translation>
    </message>
    <message>
        <source>Refused: %1.</source>
        <translation>Abgelehnt: %1.</translation>
    </message>
    <message>
        <source>Heart rate (2A37)</source>
        <translation>Herzfrequenz (2A37)</translation>
    </message>
    <message>
        <source>Blood pressure (2A35)</source>
        <translation>Blutdruck (2A35)</translation>
    </message>
    <message>
        <source>Blood pressure with UTC time (2B34)</source>
        <translation>Blutdruck mit UTC-Zeit (2B34)</translation>
    </message>
    <message>
        <source>Stored blood pressure (2B36)</source>
        <translation>Gespeicherter Blutdruck (2B36)</translation>
    </message>
    <message>
        <source>Pressure in the cuff while it measures (2A36)</source>
        <translation>Manschettendruck während der Messung (2A36)</translation>
    </message>
    <message>
        <source>Weight (2A9D)</source>
        <translation>Gewicht (2A9D)</translation>
    </message>
    <message>
        <source>What a scale can (2A9E)</source>
        <translation>Was eine Waage kann (2A9E)</translation>
    </message>
    <message>
        <source>Body composition (2A9C)</source>
        <translation>Körperzusammensetzung (2A9C)</translation>
    </message>
    <message>
        <source>What a body-composition scale can (2A9B)</source>
        <translation>Was eine Körperanalysewaage kann (2A9B)</translation>
    </message>
    <message>
        <source>Temperature (2A1C, 2A1E)</source>
        <translation>Temperatur (2A1C, 2A1E)</translation>
    </message>
    <message>
        <source>Spot check of oxygen (2A5E)</source>
        <translation>Einzelmessung von Sauerstoff (2A5E)</translation>
    </message>
    <message>
        <source>Continuous oxygen (2A5F)</source>
        <translation>Fortlaufende Messung von Sauerstoff (2A5F)</translation>
    </message>
    <message>
        <source>Answer about records (2A52)</source>
        <translation>Antwort zu Datensätzen (2A52)</translation>
    </message>
    <message>
        <source>Battery level (2A19)</source>
        <translation>Akkustand (2A19)</translation>
    </message>
    <message>
        <source>Date and time (2A08)</source>
        <translation>Datum und Uhrzeit (2A08)</translation>
    </message>
    <message>
        <source>Current time (2A2B)</source>
        <translation>Aktuelle Zeit (2A2B)</translation>
    </message>
    <message>
        <source>PnP id (2A50)</source>
        <translation>PnP-Kennung (2A50)</translation>
    </message>
    <message>
        <source>Medical number of 16 bits (SFLOAT)</source>
        <translation>Medizinische Zahl mit 16 Bit (SFLOAT)</translation>
    </message>
    <message>
        <source>Medical number of 32 bits (FLOAT)</source>
        <translation>Medizinische Zahl mit 32 Bit (FLOAT)</translation>
    </message>
    <message>
        <source>This device cannot measure that live.</source>
        <translation>Dieses Gerät kann das nicht live messen.</translation>
    </message>
    <message>
        <source>Choose something else to look at.</source>
        <translation>Wählen Sie etwas anderes zum Ansehen.</translation>
    </message>
    <message>
        <source>The connection was lost.</source>
        <translation>Die Verbindung ist abgebrochen.</translation>
    </message>
    <message>
        <source>Keep the device close and start the live view again.</source>
        <translation>Lassen Sie das Gerät in der Nähe und starten Sie die Live-Ansicht noch einmal.</translation>
    </message>
    <message>
        <source>The device found no pulse.</source>
        <translation>Das Gerät hat keinen Puls gefunden.</translation>
    </message>
    <message>
        <source>It may not be worn, or sit too loosely.</source>
        <translation>Vielleicht wird es nicht getragen oder sitzt zu locker.</translation>
    </message>
    <message>
        <source>Put it on firmly, moisten the electrodes of a chest strap, and try again.</source>
        <translation>Legen Sie es fest an, befeuchten Sie die Elektroden eines Brustgurts und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>Blood-pressure monitor</source>
        <translation>Blutdruckmessgerät</translation>
    </message>
    <message>
        <source>Body-composition scale</source>
        <translation>Körperanalysewaage</translation>
    </message>
    <message>
        <source>Weight scale</source>
        <translation>Körperwaage</translation>
    </message>
    <message>
        <source>Pulse oximeter</source>
        <translation>Pulsoximeter</translation>
    </message>
    <message>
        <source>Thermometer</source>
        <translation>Thermometer</translation>
    </message>
    <message>
        <source>Heart-rate sensor</source>
        <translation>Herzfrequenzsensor</translation>
    </message>
</context>
<context>
    <name>StartProblem</name>
    <message>
        <source>Pulsekeep</source>
        <translation>Pulsekeep</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>StepList</name>
    <message>
        <source>%1, failed</source>
        <extracomment>Spoken by screen readers; %1 is the name of a step</extracomment>
        <translation>%1, fehlgeschlagen</translation>
    </message>
    <message>
        <source>%1, done</source>
        <translation>%1, erledigt</translation>
    </message>
    <message>
        <source>%1, now</source>
        <translation>%1, jetzt</translation>
    </message>
    <message>
        <source>%1, to come</source>
        <translation>%1, steht bevor</translation>
    </message>
</context>
<context>
    <name>StepPrinter</name>
    <message>
        <source>Connecting</source>
        <translation>Verbinden</translation>
    </message>
    <message>
        <source>Agreeing on a safe connection</source>
        <translation>Sichere Verbindung vereinbaren</translation>
    </message>
    <message>
        <source>Logging in</source>
        <translation>Anmelden</translation>
    </message>
    <message>
        <source>Tap the button on the device now</source>
        <translation>Tippen Sie jetzt auf die Taste am Gerät</translation>
    </message>
    <message>
        <source>Reading the model</source>
        <translation>Modell lesen</translation>
    </message>
    <message>
        <source>Setting the clock</source>
        <translation>Uhr stellen</translation>
    </message>
    <message>
        <source>Reading history</source>
        <translation>Verlauf lesen</translation>
    </message>
    <message>
        <source>Enter %1 on the device</source>
        <translation>Geben Sie %1 am Gerät ein</translation>
    </message>
    <message>
        <source>Does the device show %1? Type yes if it does</source>
        <extracomment>&quot;yes&quot; is what has to be typed, in the person&apos;s language</extracomment>
        <translation>Zeigt das Gerät %1? Wenn ja, schreiben Sie ja</translation>
    </message>
    <message>
        <source>Type the number that the device shows</source>
        <translation>Geben Sie die Zahl ein, die das Gerät zeigt</translation>
    </message>
    <message>
        <source>yes</source>
        <extracomment>What is typed to agree</extracomment>
        <translation>ja</translation>
    </message>
    <message>
        <source>not done</source>
        <translation>nicht getan</translation>
    </message>
    <message>
        <source>done</source>
        <translation>erledigt</translation>
    </message>
    <message>
        <source>%1, it waits for %2 s</source>
        <translation>%1, es wartet noch %2 s</translation>
    </message>
    <message>
        <source>d MMMM, HH:mm</source>
        <extracomment>A day and a time of day, while history is read: &quot;12 March, 14:05&quot;</extracomment>
        <translation>d. MMMM, HH:mm</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <extracomment>How far the reading of records has come: &quot;40 of 100&quot;</extracomment>
        <translation>%1 von %2</translation>
    </message>
</context>
<context>
    <name>Store</name>
    <message>
        <source>There was no room for a copy, so the file was left exactly as it is.</source>
        <translation>Für eine Kopie war kein Platz, daher blieb die Datei genau, wie sie ist.</translation>
    </message>
    <message>
        <source>The file was left exactly as it is, and a copy was kept as %1.</source>
        <translation>Die Datei blieb genau, wie sie ist, und eine Kopie wurde als %1 aufbewahrt.</translation>
    </message>
    <message>
        <source>Another Pulsekeep is already using your data.</source>
        <translation>Ein anderes Pulsekeep benutzt Ihre Daten schon.</translation>
    </message>
    <message>
        <source>Only one can write to it at a time.</source>
        <translation>Nur eines kann gleichzeitig hineinschreiben.</translation>
    </message>
    <message>
        <source>Use that one, or close it and try again.</source>
        <translation>Benutzen Sie jenes, oder schließen Sie es und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The file with your readings is damaged.</source>
        <translation>Die Datei mit Ihren Messwerten ist beschädigt.</translation>
    </message>
    <message>
        <source>A disk error or another program may have changed it.</source>
        <translation>Vielleicht hat ein Fehler des Datenträgers oder ein anderes Programm sie verändert.</translation>
    </message>
    <message>
        <source>Do not delete it: much of it can usually be saved. Restore a backup if you have one.</source>
        <translation>Löschen Sie sie nicht: Vieles lässt sich meist retten. Spielen Sie eine Sicherung ein, wenn Sie eine haben.</translation>
    </message>
    <message>
        <source>A disk error or another program may have changed %1.</source>
        <translation>Vielleicht hat ein Fehler des Datenträgers oder ein anderes Programm %1 verändert.</translation>
    </message>
    <message>
        <source>Move it out of the way to start anew, or put a backup in its place.</source>
        <translation>Verschieben Sie die Datei, um neu zu beginnen, oder legen Sie eine Sicherung an ihre Stelle.</translation>
    </message>
    <message>
        <source>%1 is not a file of Pulsekeep&apos;s.</source>
        <translation>%1 ist keine Datei von Pulsekeep.</translation>
    </message>
    <message>
        <source>Move it out of the way, or choose another folder for your data.</source>
        <translation>Verschieben Sie sie, oder wählen Sie einen anderen Ordner für Ihre Daten.</translation>
    </message>
    <message>
        <source>Your data could not be written, because the disk is full.</source>
        <translation>Ihre Daten ließen sich nicht schreiben, weil der Datenträger voll ist.</translation>
    </message>
    <message>
        <source>Nothing stored before is lost.</source>
        <translation>Nichts Gespeichertes ist verloren.</translation>
    </message>
    <message>
        <source>Free some space and try again.</source>
        <translation>Schaffen Sie Platz und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>Your data could not be written.</source>
        <translation>Ihre Daten ließen sich nicht schreiben.</translation>
    </message>
    <message>
        <source>The file or its folder does not allow it.</source>
        <translation>Die Datei oder ihr Ordner erlaubt es nicht.</translation>
    </message>
    <message>
        <source>Check their permissions and try again. Nothing stored before is lost.</source>
        <translation>Prüfen Sie die Rechte und versuchen Sie es noch einmal. Nichts Gespeichertes ist verloren.</translation>
    </message>
    <message>
        <source>Your data cannot be kept in %1.</source>
        <translation>Ihre Daten lassen sich nicht in %1 aufbewahren.</translation>
    </message>
    <message>
        <source>You are not allowed to write there, or it is no folder.</source>
        <translation>Sie dürfen dort nicht schreiben, oder es ist kein Ordner.</translation>
    </message>
    <message>
        <source>Check the folder&apos;s permissions, or choose another one.</source>
        <translation>Prüfen Sie die Rechte des Ordners oder wählen Sie einen anderen.</translation>
    </message>
    <message>
        <source>Your data was written by a newer version of Pulsekeep.</source>
        <translation>Ihre Daten wurden von einer neueren Version von Pulsekeep geschrieben.</translation>
    </message>
    <message>
        <source>This version does not know its layout, and has not touched it.</source>
        <translation>Diese Version kennt den Aufbau nicht und hat nichts angerührt.</translation>
    </message>
    <message>
        <source>Install the newer version again.</source>
        <translation>Installieren Sie wieder die neuere Version.</translation>
    </message>
    <message>
        <source>Your data was written by an older version of Pulsekeep.</source>
        <translation>Ihre Daten wurden von einer älteren Version von Pulsekeep geschrieben.</translation>
    </message>
    <message>
        <source>It has to be brought up to date before it can be read.</source>
        <translation>Sie müssen auf den neuen Stand gebracht werden, bevor sie sich lesen lassen.</translation>
    </message>
    <message>
        <source>Close other windows of Pulsekeep and start it once.</source>
        <translation>Schließen Sie andere Fenster von Pulsekeep und starten Sie es einmal.</translation>
    </message>
    <message>
        <source>Your data could not be brought up to date, because no copy of it could be made first.</source>
        <translation>Ihre Daten ließen sich nicht auf den neuen Stand bringen, weil sich vorher keine Kopie davon anlegen ließ.</translation>
    </message>
    <message>
        <source>The copy was to become %1. The disk may be full, or the folder not writable. Your data is as it was.</source>
        <translation>Die Kopie sollte %1 werden. Vielleicht ist der Datenträger voll oder der Ordner nicht beschreibbar. Ihre Daten sind unverändert.</translation>
    </message>
    <message>
        <source>Free some space or check the folder&apos;s permissions, and start Pulsekeep again.</source>
        <translation>Schaffen Sie Platz oder prüfen Sie die Rechte des Ordners, und starten Sie Pulsekeep noch einmal.</translation>
    </message>
    <message>
        <source>Your data could not be brought up to date.</source>
        <translation>Ihre Daten ließen sich nicht auf den neuen Stand bringen.</translation>
    </message>
    <message>
        <source>It is complete, and a copy of it as it was before is kept as %1.</source>
        <translation>Sie sind vollständig, und eine Kopie des früheren Standes ist als %1 aufbewahrt.</translation>
    </message>
    <message>
        <source>Free some space on the disk and start Pulsekeep again. If that does not help, use the version of Pulsekeep that you had before, with the copy in place of your data.</source>
        <translation>Schaffen Sie Platz auf dem Datenträger und starten Sie Pulsekeep noch einmal. Wenn das nicht hilft, verwenden Sie Ihre vorige Version von Pulsekeep, mit der Kopie an der Stelle Ihrer Daten.</translation>
    </message>
    <message>
        <source>There are no readings yet.</source>
        <translation>Es gibt noch keine Messwerte.</translation>
    </message>
    <message>
        <source>Pair a device first.</source>
        <translation>Koppeln Sie zuerst ein Gerät.</translation>
    </message>
    <message>
        <source>This device is not paired.</source>
        <translation>Dieses Gerät ist nicht gekoppelt.</translation>
    </message>
    <message>
        <source>Pair it first.</source>
        <translation>Koppeln Sie es zuerst.</translation>
    </message>
    <message>
        <source>This recording is not there any more.</source>
        <translation>Diese Aufzeichnung gibt es nicht mehr.</translation>
    </message>
    <message>
        <source>Choose another one.</source>
        <translation>Wählen Sie eine andere.</translation>
    </message>
    <message>
        <source>This person is not there any more.</source>
        <translation>Diese Person gibt es nicht mehr.</translation>
    </message>
    <message>
        <source>Choose somebody else.</source>
        <translation>Wählen Sie jemand anderen.</translation>
    </message>
    <message>
        <source>A person needs a name.</source>
        <translation>Eine Person braucht einen Namen.</translation>
    </message>
    <message>
        <source>Enter a name.</source>
        <translation>Geben Sie einen Namen ein.</translation>
    </message>
    <message>
        <source>There is somebody called %1 already.</source>
        <translation>Es gibt schon jemanden namens %1.</translation>
    </message>
    <message>
        <source>Choose a name that tells the two apart.</source>
        <translation>Wählen Sie einen Namen, der die beiden unterscheidet.</translation>
    </message>
    <message>
        <source>This reading is not there any more.</source>
        <translation>Diesen Messwert gibt es nicht mehr.</translation>
    </message>
    <message>
        <source>No such reading can be.</source>
        <translation>So einen Messwert kann es nicht geben.</translation>
    </message>
    <message>
        <source>A value lies far outside of what can be measured, or the time is none.</source>
        <translation>Ein Wert liegt weit außerhalb dessen, was sich messen lässt, oder die Zeit gibt es nicht.</translation>
    </message>
    <message>
        <source>Check the values, their units and the time.</source>
        <translation>Prüfen Sie die Werte, ihre Einheiten und die Zeit.</translation>
    </message>
    <message>
        <source>This note is not there any more.</source>
        <translation>Diese Notiz gibt es nicht mehr.</translation>
    </message>
    <message>
        <source>A note needs a text.</source>
        <translation>Eine Notiz braucht einen Text.</translation>
    </message>
    <message>
        <source>Write something, or delete the note.</source>
        <translation>Schreiben Sie etwas, oder löschen Sie die Notiz.</translation>
    </message>
    <message>
        <source>This import is not there any more.</source>
        <translation>Diesen Import gibt es nicht mehr.</translation>
    </message>
    <message>
        <source>It may have been undone already.</source>
        <translation>Vielleicht wurde er schon zurückgenommen.</translation>
    </message>
</context>
<context>
    <name>SyncCommand</name>
    <message>
        <source>No device is paired yet.</source>
        <translation>Noch ist kein Gerät gekoppelt.</translation>
    </message>
    <message>
        <source>Pair one with &quot;pulsekeep pair&quot;.</source>
        <translation>Koppeln Sie eines mit „pulsekeep pair“.</translation>
    </message>
    <message>
        <source>Read what is new, from all devices or the ones named</source>
        <translation>Neues lesen, von allen Geräten oder den genannten</translation>
    </message>
</context>
<context>
    <name>TaskList</name>
    <message>
        <source>done</source>
        <translation>erledigt</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>running</source>
        <translation>läuft</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>wartet</translation>
    </message>
</context>
<context>
    <name>Ticks</name>
    <message>
        <source>ddd d</source>
        <extracomment>Format of a date below a chart, with its weekday and without its month</extracomment>
        <translation>ddd d.</translation>
    </message>
    <message>
        <source>d MMM</source>
        <extracomment>Format of a date below a chart</extracomment>
        <translation>d. MMM</translation>
    </message>
</context>
<context>
    <name>Times</name>
    <message>
        <source>&quot;%1&quot; is not a time that Pulsekeep understands.</source>
        <translation>„%1“ ist keine Zeitangabe, die Pulsekeep versteht.</translation>
    </message>
    <message>
        <source>Write it like 2026-03-12, 2026-03-12T14:05, today, yesterday or 7d.</source>
        <translation>Schreiben Sie sie wie 2026-03-12, 2026-03-12T14:05, today, yesterday oder 7d.</translation>
    </message>
    <message>
        <source>The time given with --from is not before the one given with --to.</source>
        <translation>Die Zeit bei --from liegt nicht vor der bei --to.</translation>
    </message>
    <message>
        <source>From this day or moment on: 2026-03-12, 2026-03-12T14:05, today, yesterday, 7d.</source>
        <translation>Ab diesem Tag oder Zeitpunkt: 2026-03-12, 2026-03-12T14:05, today, yesterday, 7d.</translation>
    </message>
    <message>
        <source>Up to this moment, or this day and all of it.</source>
        <translation>Bis zu diesem Zeitpunkt, oder bis zum Ende dieses Tages.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is nothing that readings are summed up by.</source>
        <translation>„%1“ ist nichts, wonach sich Messwerte zusammenfassen lassen.</translation>
    </message>
    <message>
        <source>Choose minute, hour, day or month.</source>
        <translation>Wählen Sie minute, hour, day oder month.</translation>
    </message>
    <message>
        <source>Sum up by minute, hour, day or month.</source>
        <translation>Zusammenfassen nach minute, hour, day oder month.</translation>
    </message>
</context>
<context>
    <name>Toast</name>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Close</source>
        <extracomment>Closes a message</extracomment>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>TranscriptCommand</name>
    <message>
        <source>There is no such visit to %1.</source>
        <translation>Eine solche Verbindung mit %1 gibt es nicht.</translation>
    </message>
    <message>
        <source>The last twenty are kept.</source>
        <translation>Die letzten zwanzig werden aufbewahrt.</translation>
    </message>
    <message>
        <source>&quot;pulsekeep transcript %1 --list&quot; shows them.</source>
        <translation>„pulsekeep transcript %1 --list“ zeigt sie.</translation>
    </message>
    <message>
        <source>Visit</source>
        <translation>Verbindung</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>How it went</source>
        <translation>Ausgang</translation>
    </message>
    <message>
        <source>well</source>
        <translation>gut</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>Print a recorded visit, for a bug report; secrets are left out of it</source>
        <translation>Eine aufgezeichnete Verbindung für einen Fehlerbericht ausgeben; Geheimes wird weggelassen</translation>
    </message>
    <message>
        <source>The last visit; so it is if nothing is said.</source>
        <translation>Die letzte Verbindung; so auch ohne Angabe.</translation>
    </message>
    <message>
        <source>This visit.</source>
        <translation>Diese Verbindung.</translation>
    </message>
    <message>
        <source>Show which visits are recorded.</source>
        <translation>Zeigen, welche Verbindungen aufgezeichnet sind.</translation>
    </message>
</context>
<context>
    <name>Values</name>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 hours</source>
        <translation>%1 Stunden</translation>
    </message>
    <message>
        <source>%1 days</source>
        <translation>%1 Tage</translation>
    </message>
    <message>
        <source>nothing new</source>
        <translation>nichts Neues</translation>
    </message>
    <message>
        <source>new minutes: %1</source>
        <translation>neue Minuten: %1</translation>
    </message>
    <message>
        <source>new heart rates: %1</source>
        <translation>neue Herzfrequenzen: %1</translation>
    </message>
    <message>
        <source>new readings: %1</source>
        <translation>neue Messwerte: %1</translation>
    </message>
    <message>
        <source>Its clock was %1 fast and has been set.</source>
        <translation>Die Uhr ging %1 vor und wurde gestellt.</translation>
    </message>
    <message>
        <source>Its clock was %1 slow and has been set.</source>
        <translation>Die Uhr ging %1 nach und wurde gestellt.</translation>
    </message>
    <message>
        <source>Its clock had been set back by %1; readings of that time may carry a wrong time.</source>
        <translation>Die Uhr war um %1 zurückgestellt worden; Messwerte aus dieser Zeit tragen vielleicht eine falsche Zeit.</translation>
    </message>
    <message>
        <source>Its clock was set to another time zone, %1 away.</source>
        <translation>Die Uhr war auf eine andere Zeitzone gestellt, %1 entfernt.</translation>
    </message>
</context>
<context>
    <name>WearerField</name>
    <message>
        <source>A name, if you like</source>
        <translation>Ein Name, wenn Sie mögen</translation>
    </message>
</context>
<context>
    <name>WearerRow</name>
    <message>
        <source>User %1</source>
        <extracomment>A monitor keeps apart the readings of its users</extracomment>
        <translation>Benutzer %1</translation>
    </message>
    <message>
        <source>Who wears it</source>
        <translation>Wer es trägt</translation>
    </message>
    <message>
        <source>As the device numbers them</source>
        <translation>Wie das Gerät sie nummeriert</translation>
    </message>
    <message>
        <source>Its readings count as theirs</source>
        <translation>Seine Messwerte zählen für diese Person</translation>
    </message>
</context>
<context>
    <name>Wizard</name>
    <message>
        <source>Add a device</source>
        <translation>Gerät hinzufügen</translation>
    </message>
    <message>
        <source>Everything stays on this computer.</source>
        <translation>Alles bleibt auf diesem Computer.</translation>
    </message>
    <message>
        <source>What do you have</source>
        <extracomment>The steps of adding a device</extracomment>
        <translation>Was Sie haben</translation>
    </message>
    <message>
        <source>Get it ready</source>
        <translation>Vorbereiten</translation>
    </message>
    <message>
        <source>Find it</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Its key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>Verbinden</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>What would you like to add?</source>
        <translation>Was möchten Sie hinzufügen?</translation>
    </message>
    <message>
        <source>Get your watch ready</source>
        <translation>Bereiten Sie Ihre Uhr vor</translation>
    </message>
    <message>
        <source>Get your band ready</source>
        <translation>Bereiten Sie Ihr Band vor</translation>
    </message>
    <message>
        <source>Pulsekeep cannot listen</source>
        <translation>Pulsekeep kann nicht suchen</translation>
    </message>
    <message>
        <source>Is it one of these?</source>
        <translation>Ist es eines von diesen?</translation>
    </message>
    <message>
        <source>Looking for it</source>
        <translation>Es wird gesucht</translation>
    </message>
    <message>
        <source>Which key should it get?</source>
        <translation>Welchen Schlüssel soll es erhalten?</translation>
    </message>
    <message>
        <source>Paste its key</source>
        <translation>Fügen Sie seinen Schlüssel ein</translation>
    </message>
    <message>
        <source>Your %1 is paired</source>
        <extracomment>%1 is the name of a model</extracomment>
        <translation>Ihr Gerät (%1) ist gekoppelt</translation>
    </message>
    <message>
        <source>Connecting your %1</source>
        <translation>Ihr Gerät (%1) wird verbunden</translation>
    </message>
    <message>
        <source>Your %1 is ready</source>
        <extracomment>%1 is the name of a model</extracomment>
        <translation>Ihr Gerät (%1) ist bereit</translation>
    </message>
    <message>
        <source>Choose what it looks like. The exact model is found in a moment.</source>
        <translation>Wählen Sie, was ihm ähnlich sieht. Das genaue Modell findet sich gleich.</translation>
    </message>
    <message>
        <source>Then Pulsekeep can find it and talk to it.</source>
        <translation>Dann kann Pulsekeep es finden und mit ihm sprechen.</translation>
    </message>
    <message>
        <source>Keep your watch within arm’s length of the computer.</source>
        <translation>Lassen Sie Ihre Uhr auf Armlänge beim Computer.</translation>
    </message>
    <message>
        <source>Keep your band within arm’s length of the computer.</source>
        <translation>Lassen Sie Ihr Band auf Armlänge beim Computer.</translation>
    </message>
    <message>
        <source>Keep it within arm’s length of the computer.</source>
        <translation>Lassen Sie es auf Armlänge beim Computer.</translation>
    </message>
    <message>
        <source>It only answers someone who knows its key. Programs that share it have to share the key.</source>
        <translation>Es antwortet nur dem, der seinen Schlüssel kennt. Programme, die es gemeinsam benutzen, müssen den Schlüssel teilen.</translation>
    </message>
    <message>
        <source>Your watch only answers someone who knows its key. Paste it in any form.</source>
        <translation>Ihre Uhr antwortet nur dem, der ihren Schlüssel kennt. Fügen Sie ihn in beliebiger Form ein.</translation>
    </message>
    <message>
        <source>Your band only answers someone who knows its key. Paste it in any form.</source>
        <translation>Ihr Band antwortet nur dem, der seinen Schlüssel kennt. Fügen Sie ihn in beliebiger Form ein.</translation>
    </message>
    <message>
        <source>It stopped at step %1 of %2.</source>
        <extracomment>Of the steps that connecting consists of</extracomment>
        <translation>Bei Schritt %1 von %2 ging es nicht weiter.</translation>
    </message>
    <message>
        <source>It could not begin.</source>
        <translation>Es konnte nicht beginnen.</translation>
    </message>
    <message>
        <source>What it has kept is read with the next sync.</source>
        <translation>Was es gespeichert hat, wird bei der nächsten Synchronisierung gelesen.</translation>
    </message>
    <message>
        <source>This takes about a minute. Leave the watch near the computer.</source>
        <translation>Das dauert etwa eine Minute. Lassen Sie die Uhr beim Computer.</translation>
    </message>
    <message>
        <source>This takes about a minute. Leave the band near the computer.</source>
        <translation>Das dauert etwa eine Minute. Lassen Sie das Band beim Computer.</translation>
    </message>
    <message>
        <source>This takes about a minute. Leave it near the computer.</source>
        <translation>Das dauert etwa eine Minute. Lassen Sie es beim Computer.</translation>
    </message>
    <message>
        <source>Give it a name, and it is part of your day.</source>
        <translation>Geben Sie ihm einen Namen, und es gehört zu Ihrem Tag.</translation>
    </message>
    <message>
        <source>See what is near</source>
        <translation>In der Nähe suchen</translation>
    </message>
    <message>
        <source>Not sure? See what is near</source>
        <translation>Unsicher? In der Nähe suchen</translation>
    </message>
    <message>
        <source>Choose its key</source>
        <translation>Schlüssel wählen</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Paste another key</source>
        <extracomment>The second one: goes on although the first sync did not work</extracomment>
        <translation>Anderen Schlüssel einfügen</translation>
    </message>
    <message>
        <source>Read it later</source>
        <translation>Später lesen</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal versuchen</translation>
    </message>
    <message>
        <source>Look for it</source>
        <translation>Danach suchen</translation>
    </message>
    <message>
        <source>Use %1</source>
        <extracomment>%1 is the name of a model</extracomment>
        <translation>%1 verwenden</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>Fertigstellen</translation>
    </message>
</context>
<context>
    <name>WizardFrame</name>
    <message>
        <source>Cancel</source>
        <extracomment>Leaves the wizard</extracomment>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Step %1 of %2</source>
        <extracomment>%1 is the present step of a wizard, %2 how many there are</extracomment>
        <translation>Schritt %1 von %2</translation>
    </message>
</context>
<context>
    <name>pulsekeep::DataFolder</name>
    <message>
        <source>Nothing in it yet</source>
        <translation>Noch nichts darin</translation>
    </message>
    <message>
        <source>%1 minutes since %2, %3</source>
        <extracomment>%1 is a number of minutes, %2 a year, %3 a size such as &quot;12 MB&quot;</extracomment>
        <translation>%1 Minuten seit %2, %3</translation>
    </message>
</context>
<context>
    <name>pulsekeep::DeviceListModel</name>
    <message>
        <source>Reading what is new</source>
        <translation>Neues wird gelesen</translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>Verbinden</translation>
    </message>
    <message>
        <source>Agreeing on a safe connection</source>
        <translation>Sichere Verbindung vereinbaren</translation>
    </message>
    <message>
        <source>Reading %1, %2</source>
        <extracomment>%1 is a day, %2 a time of day</extracomment>
        <translation>Wird gelesen: %1, %2</translation>
    </message>
    <message>
        <source>d MMMM</source>
        <translation>d. MMMM</translation>
    </message>
    <message>
        <source>Reading %1 of %2</source>
        <extracomment>How far the reading of a device&apos;s memory has come: &quot;40 of 100&quot;</extracomment>
        <translation>Gelesen: %1 von %2</translation>
    </message>
    <message>
        <source>Synced %1</source>
        <extracomment>%1 is a time of day or a date</extracomment>
        <translation>Synchronisiert %1</translation>
    </message>
</context>
<context>
    <name>pulsekeep::EntryList</name>
    <message>
        <source>typed in</source>
        <translation>eingetippt</translation>
    </message>
    <message>
        <source>imported</source>
        <translation>importiert</translation>
    </message>
    <message>
        <source>%1 bpm</source>
        <extracomment>A heart rate; %1 is a number of beats per minute</extracomment>
        <translation>%1 S/min</translation>
    </message>
    <message>
        <source>%1, pulse %2</source>
        <extracomment>A blood pressure such as 132/84, and a number of beats per minute</extracomment>
        <translation>%1, Puls %2</translation>
    </message>
    <message>
        <source>%1 kg</source>
        <extracomment>A weight</extracomment>
        <translation>%1 kg</translation>
    </message>
    <message>
        <source>%1 °C</source>
        <extracomment>A temperature</extracomment>
        <translation>%1 °C</translation>
    </message>
    <message>
        <source>%1 % oxygen</source>
        <extracomment>Oxygen in the blood</extracomment>
        <translation>%1 % Sauerstoff</translation>
    </message>
    <message>
        <source>d MMMM yyyy</source>
        <extracomment>A day and its month, as QLocale writes formats</extracomment>
        <translation>d. MMMM yyyy</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>%1 is a day, %2 a time of day</extracomment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>That is no time.</source>
        <translation>Das ist keine Zeitangabe.</translation>
    </message>
    <message>
        <source>Write it as 2026-11-20 14:05.</source>
        <translation>Schreiben Sie sie wie 2026-11-20 14:05.</translation>
    </message>
    <message>
        <source>That is still to come.</source>
        <translation>Das liegt noch in der Zukunft.</translation>
    </message>
    <message>
        <source>Check day and time.</source>
        <translation>Prüfen Sie Tag und Uhrzeit.</translation>
    </message>
    <message>
        <source>There is nothing in the note.</source>
        <translation>Die Notiz ist leer.</translation>
    </message>
    <message>
        <source>The note was changed.</source>
        <translation>Die Notiz wurde geändert.</translation>
    </message>
    <message>
        <source>The note was added.</source>
        <translation>Die Notiz wurde hinzugefügt.</translation>
    </message>
    <message>
        <source>It was added.</source>
        <translation>Es wurde hinzugefügt.</translation>
    </message>
    <message>
        <source>It was changed.</source>
        <translation>Es wurde geändert.</translation>
    </message>
    <message>
        <source>The note was deleted.</source>
        <translation>Die Notiz wurde gelöscht.</translation>
    </message>
    <message>
        <source>%1 was deleted.</source>
        <extracomment>%1 is a reading such as &quot;132/84&quot;</extracomment>
        <translation>%1 wurde gelöscht.</translation>
    </message>
    <message>
        <source>%1 is left out of averages.</source>
        <extracomment>%1 is a reading such as &quot;132/84&quot;</extracomment>
        <translation>%1 zählt im Durchschnitt nicht mit.</translation>
    </message>
    <message>
        <source>%1 counts again.</source>
        <translation>%1 zählt wieder mit.</translation>
    </message>
</context>
<context>
    <name>pulsekeep::ExportJob</name>
    <message>
        <source>Type a day as year, month and day, such as %1.</source>
        <extracomment>%1 is a date such as 2026-11-20</extracomment>
        <translation>Schreiben Sie einen Tag als Jahr, Monat und Tag, etwa %1.</translation>
    </message>
    <message>
        <source>The first day is after the last.</source>
        <translation>Der erste Tag liegt nach dem letzten.</translation>
    </message>
    <message>
        <source>There is no such folder.</source>
        <translation>Diesen Ordner gibt es nicht.</translation>
    </message>
    <message>
        <source>You cannot write into that folder.</source>
        <translation>Sie können in diesen Ordner nicht schreiben.</translation>
    </message>
    <message>
        <source>All devices</source>
        <translation>Alle Geräte</translation>
    </message>
    <message>
        <source>Choose what to export.</source>
        <translation>Wählen Sie, was exportiert werden soll.</translation>
    </message>
    <message>
        <source>Counting rows</source>
        <translation>Zeilen werden gezählt</translation>
    </message>
    <message>
        <source>More than %1 rows</source>
        <extracomment>%1 is a number of rows</extracomment>
        <translation>Mehr als %1 Zeilen</translation>
    </message>
    <message>
        <source>No rows in that time</source>
        <translation>Keine Zeilen in diesem Zeitraum</translation>
    </message>
    <message>
        <source>%1 row, %2</source>
        <extracomment>%1 is a number, %2 a size such as &quot;4 kB&quot;</extracomment>
        <translation>%1 Zeile, %2</translation>
    </message>
    <message>
        <source>%1 rows, %2</source>
        <translation>%1 Zeilen, %2</translation>
    </message>
    <message>
        <source>Starting</source>
        <translation>Beginnt</translation>
    </message>
    <message>
        <source>The file could not be written.</source>
        <translation>Die Datei ließ sich nicht schreiben.</translation>
    </message>
    <message>
        <source>Choose another folder, or free some space.</source>
        <translation>Wählen Sie einen anderen Ordner oder schaffen Sie Platz.</translation>
    </message>
    <message>
        <source>%1 of %2 rows</source>
        <extracomment>Rows of a table that are written; %1 and %2 are numbers</extracomment>
        <translation>%1 von %2 Zeilen</translation>
    </message>
    <message>
        <source>%1 rows</source>
        <translation>%1 Zeilen</translation>
    </message>
    <message>
        <source>%1 row</source>
        <translation>%1 Zeile</translation>
    </message>
</context>
<context>
    <name>pulsekeep::FileImport</name>
    <message>
        <source>Heart rate</source>
        <translation>Herzfrequenz</translation>
    </message>
    <message>
        <source>Blood pressure</source>
        <translation>Blutdruck</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>Gewicht</translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation>Temperatur</translation>
    </message>
    <message>
        <source>Oxygen</source>
        <translation>Sauerstoff</translation>
    </message>
    <message>
        <source>%1 cannot be opened.</source>
        <translation>%1 lässt sich nicht öffnen.</translation>
    </message>
    <message>
        <source>It is larger than any table of readings.</source>
        <translation>Sie ist größer als jede Tabelle mit Messwerten.</translation>
    </message>
    <message>
        <source>It is no file.</source>
        <translation>Es ist keine Datei.</translation>
    </message>
    <message>
        <source>Pulsekeep takes tables of readings (CSV) and recorded conversations with devices.</source>
        <translation>Pulsekeep nimmt Tabellen mit Messwerten (CSV) und Mitschnitte von Verbindungen mit Geräten.</translation>
    </message>
    <message>
        <source>%1 cannot be read.</source>
        <translation>%1 lässt sich nicht lesen.</translation>
    </message>
    <message>
        <source>Check who may read it.</source>
        <translation>Prüfen Sie, wer sie lesen darf.</translation>
    </message>
    <message>
        <source>A recorded conversation with a device. Messages: %1.</source>
        <translation>Der Mitschnitt einer Verbindung mit einem Gerät. Nachrichten: %1.</translation>
    </message>
    <message>
        <source>A recorded conversation with a device (%1). Messages: %2.</source>
        <extracomment>%1 is the name of a model, %2 a number</extracomment>
        <translation>Der Mitschnitt einer Verbindung mit einem Gerät (%1). Nachrichten: %2.</translation>
    </message>
    <message>
        <source>It cannot be played again: its head does not say what was done with which model.</source>
        <translation>Er lässt sich nicht abspielen: Sein Kopf sagt nicht, was mit welchem Modell geschah.</translation>
    </message>
    <message>
        <source>Played again, it goes another way than it was recorded.</source>
        <translation>Abgespielt verläuft er anders, als er aufgezeichnet wurde.</translation>
    </message>
    <message>
        <source>The first difference: %1</source>
        <extracomment>%1 is technical, in English</extracomment>
        <translation>Der erste Unterschied: %1</translation>
    </message>
    <message>
        <source>Played again, it goes as it was recorded, and ends well.</source>
        <translation>Abgespielt verläuft er wie aufgezeichnet und endet gut.</translation>
    </message>
    <message>
        <source>Played again, it goes as it was recorded, and ends like this:</source>
        <translation>Abgespielt verläuft er wie aufgezeichnet und endet so:</translation>
    </message>
    <message>
        <source>Minutes read: %1.</source>
        <translation>Gelesene Minuten: %1.</translation>
    </message>
    <message>
        <source>Live values: %1.</source>
        <translation>Live-Werte: %1.</translation>
    </message>
    <message>
        <source>%1 (%2). Rows: %3.</source>
        <extracomment>What a file holds, who wrote it, and how many rows it has</extracomment>
        <translation>%1 (%2). Zeilen: %3.</translation>
    </message>
    <message>
        <source>All of it is here already.</source>
        <translation>Alles davon ist schon hier.</translation>
    </message>
    <message>
        <source>New: %1.</source>
        <translation>Neu: %1.</translation>
    </message>
    <message>
        <source>New: %1. Here already: %2.</source>
        <translation>Neu: %1. Schon hier: %2.</translation>
    </message>
    <message>
        <source>There is nothing in it to import.</source>
        <translation>Darin gibt es nichts zu importieren.</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>Nobody here is called %1: their readings will be nobody’s.</source>
        <extracomment>%1 are names</extracomment>
        <translation>Niemand hier heißt %1: Diese Messwerte werden niemandem gehören.</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <extracomment>%1 is a number, %2 a sentence</extracomment>
        <translation>Zeile %1: %2</translation>
    </message>
    <message>
        <source>%1 more rows make no sense.</source>
        <translation>%1 weitere Zeilen ergeben keinen Sinn.</translation>
    </message>
    <message>
        <source>%1 was imported.</source>
        <extracomment>%1 is the name of a file</extracomment>
        <translation>%1 wurde importiert.</translation>
    </message>
</context>
<context>
    <name>pulsekeep::FoundList</name>
    <message>
        <source>Fitness band</source>
        <translation>Fitnessband</translation>
    </message>
    <message>
        <source>Watch</source>
        <translation>Uhr</translation>
    </message>
    <message>
        <source>Blood-pressure monitor</source>
        <translation>Blutdruckmessgerät</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>Waage</translation>
    </message>
    <message>
        <source>Sensor</source>
        <translation>Sensor</translation>
    </message>
    <message>
        <source>far</source>
        <translation>weit weg</translation>
    </message>
    <message>
        <source>not far</source>
        <translation>nicht weit</translation>
    </message>
    <message>
        <source>near</source>
        <translation>nah</translation>
    </message>
    <message>
        <source>very near</source>
        <translation>sehr nah</translation>
    </message>
</context>
<context>
    <name>pulsekeep::HistoryView</name>
    <message>
        <source>usual</source>
        <translation>üblich</translation>
    </message>
    <message>
        <source>the week before</source>
        <translation>in der Woche davor</translation>
    </message>
    <message>
        <source>the month before</source>
        <translation>im Monat davor</translation>
    </message>
    <message>
        <source>the year before</source>
        <translation>im Jahr davor</translation>
    </message>
    <message>
        <source>the time before</source>
        <translation>in der Zeit davor</translation>
    </message>
    <message>
        <source>bpm</source>
        <extracomment>Unit of a heart rate: beats per minute</extracomment>
        <translation>S/min</translation>
    </message>
    <message>
        <source>as usual</source>
        <extracomment>%1 is a number, %2 for instance &quot;usual&quot; or &quot;the week before&quot;</extracomment>
        <translation>wie üblich</translation>
    </message>
    <message>
        <source>like %1</source>
        <translation>wie %1</translation>
    </message>
    <message>
        <source>%1 lower than %2</source>
        <translation>%1 niedriger als %2</translation>
    </message>
    <message>
        <source>%1 below %2</source>
        <translation>%1 niedriger als %2</translation>
    </message>
    <message>
        <source>%1 higher than %2</source>
        <translation>%1 höher als %2</translation>
    </message>
    <message>
        <source>%1 above %2</source>
        <translation>%1 höher als %2</translation>
    </message>
    <message>
        <source>Average</source>
        <translation>Durchschnitt</translation>
    </message>
    <message>
        <source>calmest hour of each day</source>
        <translation>ruhigste Stunde jedes Tages</translation>
    </message>
    <message>
        <source>as at the beginning</source>
        <translation>wie am Anfang</translation>
    </message>
    <message>
        <source>%1 lower than at the beginning</source>
        <translation>%1 niedriger als am Anfang</translation>
    </message>
    <message>
        <source>%1 higher than at the beginning</source>
        <translation>%1 höher als am Anfang</translation>
    </message>
    <message>
        <source>calmest hour, %1</source>
        <translation>ruhigste Stunde, %1</translation>
    </message>
    <message>
        <source>Resting</source>
        <extracomment>Heart rate at rest</extracomment>
        <translation>Ruhepuls</translation>
    </message>
    <message>
        <source>Lowest</source>
        <extracomment>%1 is a time of day
----------
%1 is a day</extracomment>
        <translation>Niedrigster</translation>
    </message>
    <message>
        <source>at %1</source>
        <translation>um %1</translation>
    </message>
    <message>
        <source>Highest</source>
        <translation>Höchster</translation>
    </message>
    <message>
        <source>Above %1</source>
        <translation>Über %1</translation>
    </message>
    <message>
        <source>not once</source>
        <translation>kein einziges Mal</translation>
    </message>
    <message>
        <source>on %1</source>
        <translation>am %1</translation>
    </message>
    <message>
        <source>%1 above %2, between %3 and %4</source>
        <extracomment>%1 is a number of minutes or hours, %2 a heart rate, %3 and %4 times of day</extracomment>
        <translation>%1 über %2, zwischen %3 und %4</translation>
    </message>
    <message>
        <source>1 minute</source>
        <translation>1 Minute</translation>
    </message>
    <message numerus="yes">
        <source>%n minutes</source>
        <translation>
            <numerusform>%n Minute</numerusform>
            <numerusform>%n Minuten</numerusform>
        </translation>
    </message>
    <message>
        <source>Resting rate the same as on %1</source>
        <extracomment>%1 is a day</extracomment>
        <translation>Ruhepuls wie am %1</translation>
    </message>
    <message>
        <source>Resting rate down %1 since %2</source>
        <extracomment>%1 is a number, %2 a day</extracomment>
        <translation>Ruhepuls seit dem %2 um %1 gesunken</translation>
    </message>
    <message>
        <source>Resting rate up %1 since %2</source>
        <translation>Ruhepuls seit dem %2 um %1 gestiegen</translation>
    </message>
    <message>
        <source>Resting rate like %1</source>
        <extracomment>%1 is for instance &quot;the week before&quot;</extracomment>
        <translation>Ruhepuls wie %1</translation>
    </message>
    <message>
        <source>Resting rate %1 below %2</source>
        <extracomment>%1 is a number, %2 for instance &quot;the week before&quot;</extracomment>
        <translation>Ruhepuls %1 niedriger als %2</translation>
    </message>
    <message>
        <source>Resting rate %1 above %2</source>
        <translation>Ruhepuls %1 höher als %2</translation>
    </message>
    <message>
        <source>%1 on average, between %2 and %3</source>
        <translation>Durchschnittlich %1, zwischen %2 und %3</translation>
    </message>
    <message>
        <source>line: daily average</source>
        <translation>Linie: Tagesdurchschnitt</translation>
    </message>
    <message>
        <source>line: weekly average</source>
        <translation>Linie: Wochendurchschnitt</translation>
    </message>
    <message>
        <source>line: monthly average</source>
        <translation>Linie: Monatsdurchschnitt</translation>
    </message>
    <message>
        <source>every minute</source>
        <translation>jede Minute</translation>
    </message>
    <message>
        <source>line: average of %1</source>
        <translation>Linie: Durchschnitt über %1</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>The name of a device, and what the line shows
----------
A stage of sleep, and how long it lasted</extracomment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>a day</source>
        <translation>am Tag</translation>
    </message>
    <message>
        <source>%1 steps</source>
        <translation>%1 Schritte</translation>
    </message>
    <message>
        <source>Goal reached with %1 steps</source>
        <translation>Ziel mit %1 Schritten erreicht</translation>
    </message>
    <message>
        <source>%1 steps, %2 below the goal</source>
        <translation>%1 Schritte, %2 unter dem Ziel</translation>
    </message>
    <message>
        <source>usually %1 a day</source>
        <translation>üblich sind %1 am Tag</translation>
    </message>
    <message>
        <source>In all</source>
        <translation>Insgesamt</translation>
    </message>
    <message>
        <source>steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>Goal</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>of %1</source>
        <translation>von %1</translation>
    </message>
    <message>
        <source>Busiest</source>
        <translation>Am aktivsten</translation>
    </message>
    <message>
        <source>Walking</source>
        <translation>In Bewegung</translation>
    </message>
    <message>
        <source>minutes with steps</source>
        <translation>Minuten mit Schritten</translation>
    </message>
    <message>
        <source>no minute with steps</source>
        <translation>keine Minute mit Schritten</translation>
    </message>
    <message>
        <source>First steps</source>
        <translation>Erste Schritte</translation>
    </message>
    <message>
        <source>last at %1</source>
        <translation>letzte um %1</translation>
    </message>
    <message numerus="yes">
        <source>Goal reached on %1 of %n days</source>
        <extracomment>%1 is a number</extracomment>
        <translation>
            <numerusform>Ziel an %1 von %n Tag erreicht</numerusform>
            <numerusform>Ziel an %1 von %n Tagen erreicht</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>A month and its number: &quot;September: 8,820&quot;</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>best: %1</source>
        <extracomment>%1 is a day of the week</extracomment>
        <translation>bester: %1</translation>
    </message>
    <message>
        <source>Weekdays</source>
        <translation>Werktage</translation>
    </message>
    <message>
        <source>Weekends</source>
        <translation>Wochenenden</translation>
    </message>
    <message>
        <source>Most</source>
        <translation>Meiste</translation>
    </message>
    <message>
        <source>%1 asleep</source>
        <extracomment>%1 is how long</extracomment>
        <translation>%1 geschlafen</translation>
    </message>
    <message>
        <source>%1 asleep, as usual</source>
        <translation>%1 geschlafen, wie üblich</translation>
    </message>
    <message>
        <source>%1 asleep, %2 more than your average</source>
        <translation>%1 geschlafen, %2 mehr als im Durchschnitt</translation>
    </message>
    <message>
        <source>%1 asleep, %2 less than your average</source>
        <translation>%1 geschlafen, %2 weniger als im Durchschnitt</translation>
    </message>
    <message>
        <source>to bed as usual</source>
        <translation>wie üblich ins Bett</translation>
    </message>
    <message>
        <source>to bed %1 later</source>
        <translation>%1 später ins Bett</translation>
    </message>
    <message>
        <source>to bed %1 earlier</source>
        <translation>%1 früher ins Bett</translation>
    </message>
    <message>
        <source>In bed</source>
        <translation>Im Bett</translation>
    </message>
    <message>
        <source>%1, usually %2</source>
        <extracomment>Both are percentages</extracomment>
        <translation>%1, üblich %2</translation>
    </message>
    <message>
        <source>%1 asleep in one night</source>
        <translation>%1 geschlafen in einer Nacht</translation>
    </message>
    <message numerus="yes">
        <source>%1 asleep on average of %n nights</source>
        <extracomment>%1 is how long</extracomment>
        <translation>
            <numerusform>%1 geschlafen in %n Nacht</numerusform>
            <numerusform>Durchschnittlich %1 geschlafen in %n Nächten</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 asleep on average, like %2</source>
        <extracomment>%1 is how long, %2 for instance &quot;the week before&quot;</extracomment>
        <translation>Durchschnittlich %1 geschlafen, wie %2</translation>
    </message>
    <message>
        <source>%1 asleep on average, %2 more than %3</source>
        <extracomment>%1 and %2 are how long, %3 for instance &quot;the week before&quot;</extracomment>
        <translation>Durchschnittlich %1 geschlafen, %2 mehr als %3</translation>
    </message>
    <message>
        <source>%1 asleep on average, %2 less than %3</source>
        <translation>Durchschnittlich %1 geschlafen, %2 weniger als %3</translation>
    </message>
    <message>
        <source>to %1</source>
        <translation>zum %1</translation>
    </message>
    <message>
        <source>Longest</source>
        <extracomment>A night</extracomment>
        <translation>Längste</translation>
    </message>
    <message>
        <source>Shortest</source>
        <translation>Kürzeste</translation>
    </message>
    <message>
        <source>Deep</source>
        <translation>Tief</translation>
    </message>
    <message>
        <source>%1 of the night</source>
        <translation>%1 der Nacht</translation>
    </message>
    <message>
        <source>To bed</source>
        <translation>Ins Bett</translation>
    </message>
    <message>
        <source>up at %1</source>
        <translation>auf um %1</translation>
    </message>
    <message>
        <source>Goal reached</source>
        <translation>Ziel erreicht</translation>
    </message>
    <message>
        <source>Below</source>
        <translation>Darunter</translation>
    </message>
    <message>
        <source>All values, middle half of the hours</source>
        <translation>Alle Werte, mittlere Hälfte der Stunden</translation>
    </message>
    <message>
        <source>Nights recorded, %1 of %2</source>
        <translation>Nächte aufgezeichnet, %1 von %2</translation>
    </message>
    <message>
        <source>No sleep recorded, %1</source>
        <translation>Kein Schlaf aufgezeichnet, %1</translation>
    </message>
    <message>
        <source>%1 bpm on average</source>
        <translation>durchschnittlich %1 S/min</translation>
    </message>
    <message>
        <source>%1 bpm</source>
        <translation>%1 S/min</translation>
    </message>
    <message>
        <source>%1, from %2 to %3</source>
        <extracomment>%1 is when, %2 and %3 the lowest and the highest heart rate</extracomment>
        <translation>%1, von %2 bis %3</translation>
    </message>
    <message>
        <source>%1 steps a day</source>
        <translation>%1 Schritte am Tag</translation>
    </message>
    <message>
        <source>%1, %2 in all</source>
        <translation>%1, insgesamt %2</translation>
    </message>
    <message>
        <source>Night to %1, %2</source>
        <extracomment>%1 is a day, %2 and %3 are times of day</extracomment>
        <translation>Nacht zum %1, %2</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n nights</source>
        <translation>
            <numerusform>%1, %n Nacht</numerusform>
            <numerusform>%1, %n Nächte</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, by a clock that was wrong</source>
        <extracomment>%1 is when a value was measured, by a clock that nobody can trust</extracomment>
        <translation>%1, nach einer falsch gehenden Uhr</translation>
    </message>
    <message>
        <source>The clock was wrong</source>
        <translation>Die Uhr ging falsch</translation>
    </message>
    <message>
        <source>No sleep recorded</source>
        <translation>Kein Schlaf aufgezeichnet</translation>
    </message>
    <message>
        <source>Not worn</source>
        <translation>Nicht getragen</translation>
    </message>
    <message>
        <source>Nothing recorded</source>
        <translation>Nichts aufgezeichnet</translation>
    </message>
    <message>
        <source>No value</source>
        <translation>Kein Wert</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Bis</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Phase</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Night to</source>
        <extracomment>A night, by the day on which it ended</extracomment>
        <translation>Nacht zum</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>Auf</translation>
    </message>
    <message>
        <source>Asleep</source>
        <translation>Geschlafen</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Leicht</translation>
    </message>
    <message>
        <source>REM</source>
        <translation>REM</translation>
    </message>
    <message>
        <source>Awake</source>
        <translation>Wach</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Heart rate, bpm</source>
        <translation>Puls, S/min</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>Average, bpm</source>
        <translation>Durchschnitt, S/min</translation>
    </message>
    <message>
        <source>Worn</source>
        <translation>Getragen</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>Night to %1</source>
        <extracomment>%1 is a day such as Friday 20 November</extracomment>
        <translation>Nacht zum %1</translation>
    </message>
</context>
<context>
    <name>pulsekeep::KeyDoctor</name>
    <message>
        <source>The key was accepted</source>
        <translation>Der Schlüssel wurde angenommen</translation>
    </message>
    <message>
        <source>This is a complete key</source>
        <translation>Das ist ein vollständiger Schlüssel</translation>
    </message>
    <message>
        <source>There are keys of several devices in this text</source>
        <translation>In diesem Text sind Schlüssel mehrerer Geräte</translation>
    </message>
    <message>
        <source>One digit is missing</source>
        <translation>Eine Ziffer fehlt</translation>
    </message>
    <message>
        <source>%1 digits are missing</source>
        <translation>%1 Ziffern fehlen</translation>
    </message>
    <message>
        <source>32 of 32 digits, 16 bytes</source>
        <extracomment>Both numbers are those of a complete key</extracomment>
        <translation>32 von 32 Ziffern, 16 Bytes</translation>
    </message>
    <message>
        <source>at character %1</source>
        <extracomment>Where something is wrong in a text; %1 counts from 1</extracomment>
        <translation>bei Zeichen %1</translation>
    </message>
    <message>
        <source>%1 of 32 digits</source>
        <translation>%1 von 32 Ziffern</translation>
    </message>
    <message>
        <source>None of them is at the address of this device. Choose the one to use.</source>
        <translation>Keiner davon gehört zur Adresse dieses Geräts. Wählen Sie den, der verwendet werden soll.</translation>
    </message>
    <message>
        <source>The last digit is often lost while copying. Compare the end of the key with where it came from.</source>
        <translation>Beim Kopieren geht oft die letzte Ziffer verloren. Vergleichen Sie das Ende des Schlüssels mit der Quelle.</translation>
    </message>
</context>
<context>
    <name>pulsekeep::LiveFeed</name>
    <message>
        <source>Connecting to %1</source>
        <translation>%1 wird verbunden</translation>
    </message>
    <message>
        <source>%1 answers, logging in</source>
        <extracomment>%1 is the name of a device</extracomment>
        <translation>%1 antwortet, Anmeldung läuft</translation>
    </message>
    <message>
        <source>Reading model and battery</source>
        <translation>Modell und Akku werden gelesen</translation>
    </message>
    <message>
        <source>Setting the clock</source>
        <translation>Uhr stellen</translation>
    </message>
    <message>
        <source>Waiting for the first value</source>
        <translation>Warten auf den ersten Wert</translation>
    </message>
</context>
<context>
    <name>pulsekeep::OverviewModel</name>
    <message>
        <source>dddd d MMMM yyyy</source>
        <extracomment>A date with its day of the week, as QLocale writes formats</extracomment>
        <translation>dddd, d. MMMM yyyy</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>%1 is a day such as &quot;yesterday&quot; or &quot;18 November&quot;, %2 a time of day
----------
%1 is the name of a device, %2 when it measured</extracomment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <extracomment>Heart rates of a day; %1 is the lowest, %2 the highest</extracomment>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>Today %1</source>
        <extracomment>%1 is for instance &quot;48 to 105&quot;</extracomment>
        <translation>Heute %1</translation>
    </message>
    <message>
        <source>That day %1</source>
        <translation>An diesem Tag %1</translation>
    </message>
    <message>
        <source>Resting rate as in your last 30 days</source>
        <translation>Ruhepuls wie in Ihren letzten 30 Tagen</translation>
    </message>
    <message>
        <source>Resting rate %1 lower than your last 30 days</source>
        <extracomment>%1 is beats per minute</extracomment>
        <translation>Ruhepuls %1 niedriger als in Ihren letzten 30 Tagen</translation>
    </message>
    <message>
        <source>Resting rate %1 higher than your last 30 days</source>
        <extracomment>%1 is beats per minute</extracomment>
        <translation>Ruhepuls %1 höher als in Ihren letzten 30 Tagen</translation>
    </message>
    <message>
        <source>today</source>
        <translation>heute</translation>
    </message>
    <message>
        <source>%1 to your goal of %2</source>
        <extracomment>%1 is a number of steps, %2 the goal</extracomment>
        <translation>Noch %1 bis zu Ihrem Ziel von %2</translation>
    </message>
    <message>
        <source>%1 below your goal of %2</source>
        <translation>%1 unter Ihrem Ziel von %2</translation>
    </message>
    <message>
        <source>Goal of %1 reached</source>
        <translation>Ziel von %1 erreicht</translation>
    </message>
    <message>
        <source>%1 a day in a week, as in the week before</source>
        <extracomment>%1 is a number of steps</extracomment>
        <translation>%1 am Tag in einer Woche, wie in der Woche davor</translation>
    </message>
    <message>
        <source>%1 a day in a week, %2 more than the week before</source>
        <extracomment>Both are numbers of steps</extracomment>
        <translation>%1 am Tag in einer Woche, %2 mehr als in der Woche davor</translation>
    </message>
    <message>
        <source>%1 a day in a week, %2 fewer than the week before</source>
        <translation>%1 am Tag in einer Woche, %2 weniger als in der Woche davor</translation>
    </message>
    <message>
        <source>last night</source>
        <extracomment>%1 is a day such as &quot;18 November&quot;</extracomment>
        <translation>letzte Nacht</translation>
    </message>
    <message>
        <source>to %1</source>
        <translation>bis %1</translation>
    </message>
    <message>
        <source>As long as your average</source>
        <translation>So lang wie Ihr Durchschnitt</translation>
    </message>
    <message>
        <source>%1 min more than your average</source>
        <translation>%1 min mehr als Ihr Durchschnitt</translation>
    </message>
    <message>
        <source>%1 min less than your average</source>
        <translation>%1 min weniger als Ihr Durchschnitt</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>gestern</translation>
    </message>
    <message>
        <source>d MMMM</source>
        <extracomment>A day and its month, as QLocale writes formats</extracomment>
        <translation>d. MMMM</translation>
    </message>
    <message>
        <source>d MMMM yyyy</source>
        <translation>d. MMMM yyyy</translation>
    </message>
</context>
<context>
    <name>pulsekeep::Pairing</name>
    <message>
        <source>trying again</source>
        <translation>neuer Versuch</translation>
    </message>
    <message>
        <source>It is waiting for your tap</source>
        <translation>Es wartet auf Ihr Antippen</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>How far the reading has come; %1 is a day, %2 a time of day</extracomment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>d MMMM</source>
        <translation>d. MMMM</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <extracomment>How far the reading of a device&apos;s memory has come: &quot;40 of 100&quot;</extracomment>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Firmware %1</source>
        <translation>Firmware %1</translation>
    </message>
    <message>
        <source>connecting</source>
        <translation>Verbindung wird aufgebaut</translation>
    </message>
    <message numerus="yes">
        <source>%n readings</source>
        <translation>
            <numerusform>%n Messwert</numerusform>
            <numerusform>%n Messwerte</numerusform>
        </translation>
    </message>
    <message>
        <source>nothing new</source>
        <translation>nichts Neues</translation>
    </message>
    <message>
        <source>%1 minutes</source>
        <translation>%1 Minuten</translation>
    </message>
    <message>
        <source>stopped; it goes on with the next sync</source>
        <translation>angehalten; geht mit der nächsten Synchronisierung weiter</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>abgelehnt</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>keine Antwort</translation>
    </message>
    <message>
        <source>connection lost</source>
        <translation>Verbindung abgebrochen</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
</context>
<context>
    <name>pulsekeep::PairingTasks</name>
    <message>
        <source>%1 s</source>
        <extracomment>A duration in seconds</extracomment>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>not needed</source>
        <translation>nicht nötig</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>Verbunden</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>Verbinden</translation>
    </message>
    <message>
        <source>Agreed on a safe connection</source>
        <translation>Sichere Verbindung vereinbart</translation>
    </message>
    <message>
        <source>Agree on a safe connection</source>
        <translation>Sichere Verbindung vereinbaren</translation>
    </message>
    <message>
        <source>The band agreed</source>
        <translation>Das Band hat zugestimmt</translation>
    </message>
    <message>
        <source>Let the band agree</source>
        <translation>Das Band zustimmen lassen</translation>
    </message>
    <message>
        <source>The watch agreed</source>
        <translation>Die Uhr hat zugestimmt</translation>
    </message>
    <message>
        <source>Let the watch agree</source>
        <translation>Die Uhr zustimmen lassen</translation>
    </message>
    <message>
        <source>The device agreed</source>
        <translation>Das Gerät hat zugestimmt</translation>
    </message>
    <message>
        <source>Let the device agree</source>
        <translation>Das Gerät zustimmen lassen</translation>
    </message>
    <message>
        <source>Showed the key</source>
        <translation>Schlüssel vorgezeigt</translation>
    </message>
    <message>
        <source>Show the key</source>
        <translation>Schlüssel vorzeigen</translation>
    </message>
    <message>
        <source>Logged in</source>
        <translation>Angemeldet</translation>
    </message>
    <message>
        <source>Log in</source>
        <translation>Anmelden</translation>
    </message>
    <message>
        <source>Set its clock</source>
        <translation>Uhr stellen</translation>
    </message>
    <message>
        <source>%1 recognised</source>
        <extracomment>%1 is the name of a model</extracomment>
        <translation>%1 erkannt</translation>
    </message>
    <message>
        <source>Recognise the model</source>
        <translation>Modell erkennen</translation>
    </message>
    <message>
        <source>Read what it had kept</source>
        <translation>Gelesen, was es gespeichert hatte</translation>
    </message>
    <message>
        <source>Read what it has kept</source>
        <translation>Lesen, was es gespeichert hat</translation>
    </message>
</context>
<context>
    <name>pulsekeep::PeopleModel</name>
    <message>
        <source>Everybody needs a name.</source>
        <translation>Jeder braucht einen Namen.</translation>
    </message>
    <message>
        <source>Somebody is called that already.</source>
        <translation>So heißt schon jemand.</translation>
    </message>
    <message>
        <source>Year, month and day</source>
        <translation>Jahr, Monat und Tag</translation>
    </message>
    <message>
        <source>Nobody here was born then.</source>
        <translation>Damals wurde hier niemand geboren.</translation>
    </message>
    <message>
        <source>%1 was added.</source>
        <extracomment>%1 is a person&apos;s name</extracomment>
        <translation>%1 wurde hinzugefügt.</translation>
    </message>
    <message>
        <source>%1 was changed.</source>
        <extracomment>%1 is a person&apos;s name</extracomment>
        <translation>%1 wurde geändert.</translation>
    </message>
    <message>
        <source>%1 was removed.</source>
        <extracomment>%1 is a person&apos;s name</extracomment>
        <translation>%1 wurde entfernt.</translation>
    </message>
    <message>
        <source>Its readings are nobody’s in particular.</source>
        <translation>Seine Messwerte gehören niemand Bestimmtem.</translation>
    </message>
    <message>
        <source>Its readings are %1’s.</source>
        <translation>Seine Messwerte gehören %1.</translation>
    </message>
</context>
<context>
    <name>pulsekeep::Preferences</name>
    <message>
        <source>Your choice could not be kept.</source>
        <translation>Ihre Auswahl ließ sich nicht speichern.</translation>
    </message>
    <message>
        <source>The file %1 cannot be written.</source>
        <translation>Die Datei %1 lässt sich nicht schreiben.</translation>
    </message>
    <message>
        <source>It counts until you close Pulsekeep. Free some space, or give yourself the right to write that file.</source>
        <translation>Sie gilt, bis Sie Pulsekeep schließen. Schaffen Sie Platz, oder geben Sie sich das Recht, diese Datei zu schreiben.</translation>
    </message>
</context>
<context>
    <name>pulsekeep::PressureEntry</name>
    <message>
        <source>Type a number from %1 to %2.</source>
        <extracomment>%1 and %2 are whole numbers</extracomment>
        <translation>Geben Sie eine Zahl von %1 bis %2 ein.</translation>
    </message>
    <message>
        <source>The lower value is below the upper one.</source>
        <translation>Der untere Wert liegt unter dem oberen.</translation>
    </message>
    <message>
        <source>Type a day such as %1 and a time such as 07:10.</source>
        <extracomment>%1 is a date such as 2026-11-20</extracomment>
        <translation>Schreiben Sie einen Tag wie %1 und eine Uhrzeit wie 07:10.</translation>
    </message>
    <message>
        <source>That is yet to come.</source>
        <translation>Das liegt noch in der Zukunft.</translation>
    </message>
</context>
<context>
    <name>pulsekeep::PressureTable</name>
    <message>
        <source>irregular heartbeat</source>
        <translation>unregelmäßiger Herzschlag</translation>
    </message>
    <message>
        <source>movement</source>
        <translation>Bewegung</translation>
    </message>
    <message>
        <source>loose cuff</source>
        <translation>lockere Manschette</translation>
    </message>
    <message>
        <source>morning</source>
        <translation>morgens</translation>
    </message>
    <message>
        <source>evening</source>
        <translation>abends</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>Formats of a day, as QLocale writes them; %1 is a time of day</extracomment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>typed in</source>
        <translation>eingetippt</translation>
    </message>
    <message>
        <source>imported</source>
        <translation>importiert</translation>
    </message>
</context>
<context>
    <name>pulsekeep::PressureView</name>
    <message>
        <source>European Society of Hypertension, 2023</source>
        <translation>Europäische Gesellschaft für Hypertonie (ESH), 2023</translation>
    </message>
    <message>
        <source>European Society of Cardiology, 2024</source>
        <translation>Europäische Gesellschaft für Kardiologie (ESC), 2024</translation>
    </message>
    <message>
        <source>American College of Cardiology and American Heart Association, 2017</source>
        <translation>American College of Cardiology und American Heart Association, 2017</translation>
    </message>
    <message>
        <source>A limit that your doctor gave you</source>
        <translation>Ein Grenzwert aus Ihrer Arztpraxis</translation>
    </message>
    <message>
        <source>Your choice could not be kept.</source>
        <translation>Ihre Auswahl ließ sich nicht speichern.</translation>
    </message>
    <message>
        <source>The file of settings cannot be written.</source>
        <translation>Die Einstellungsdatei lässt sich nicht schreiben.</translation>
    </message>
    <message>
        <source>It counts until you close Pulsekeep.</source>
        <translation>Sie gilt, bis Sie Pulsekeep schließen.</translation>
    </message>
    <message>
        <source>No readings in this time</source>
        <translation>Keine Messungen in diesem Zeitraum</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n values below %2</source>
        <extracomment>%1 is a number, %n as well, %2 a limit such as 135/85</extracomment>
        <translation>
            <numerusform>%1 von %n Wert unter %2</numerusform>
            <numerusform>%1 von %n Werten unter %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n readings below %2</source>
        <extracomment>%1 is a number, %n as well, %2 a limit such as 135/85</extracomment>
        <translation>
            <numerusform>%1 von %n Messung unter %2</numerusform>
            <numerusform>%1 von %n Messungen unter %2</numerusform>
        </translation>
    </message>
    <message>
        <source>the limit that you have set.</source>
        <translation>dem Grenzwert, den Sie gesetzt haben.</translation>
    </message>
    <message>
        <source>the limit for measuring at home. Classes: %1.</source>
        <translation>dem Grenzwert für die Messung zu Hause. Klassen: %1.</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n readings</source>
        <translation>
            <numerusform>%1 von %n Messung</numerusform>
            <numerusform>%1 von %n Messungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n readings</source>
        <translation>
            <numerusform>%n Messung</numerusform>
            <numerusform>%n Messungen</numerusform>
        </translation>
    </message>
    <message>
        <source>Morning</source>
        <translation>Morgen</translation>
    </message>
    <message>
        <source>Evening</source>
        <translation>Abend</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>up to %1</source>
        <extracomment>%1 is a day</extracomment>
        <translation>bis %1</translation>
    </message>
    <message>
        <source>Days below the limit</source>
        <extracomment>Part of the days whose mean lies below the limit</extracomment>
        <translation>Tage unter dem Grenzwert</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n days</source>
        <extracomment>Numbers of days</extracomment>
        <translation>
            <numerusform>%1 von %n Tag</numerusform>
            <numerusform>%1 von %n Tagen</numerusform>
        </translation>
    </message>
    <message>
        <source>Average</source>
        <translation>Durchschnitt</translation>
    </message>
    <message>
        <source>mmHg</source>
        <translation>mmHg</translation>
    </message>
    <message>
        <source>%1 to %2 over %3 to %4</source>
        <extracomment>Blood pressure; %1 to %4 are the lowest and highest values</extracomment>
        <translation>%1 bis %2 zu %3 bis %4</translation>
    </message>
    <message>
        <source>Pulse pressure</source>
        <translation>Pulsdruck</translation>
    </message>
    <message>
        <source>half between %1 and %2</source>
        <extracomment>%1 and %2 are numbers</extracomment>
        <translation>die Hälfte zwischen %1 und %2</translation>
    </message>
    <message>
        <source>Pulse</source>
        <translation>Puls</translation>
    </message>
    <message>
        <source>bpm</source>
        <translation>S/min</translation>
    </message>
    <message numerus="yes">
        <source>%n with irregular heartbeat</source>
        <translation>
            <numerusform>%n mit unregelmäßigem Herzschlag</numerusform>
            <numerusform>%n mit unregelmäßigem Herzschlag</numerusform>
        </translation>
    </message>
    <message>
        <source>no irregular heartbeat shown</source>
        <translation>kein unregelmäßiger Herzschlag angezeigt</translation>
    </message>
    <message>
        <source>Your newest value, %1 of %2, %3, is very high.</source>
        <extracomment>%1 is a value such as 184/112, %2 a day, %3 a time of day</extracomment>
        <translation>Ihr neuester Wert, %1 vom %2, %3, ist sehr hoch.</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>%1 is a value such as 148/92, %2 the name of its class</extracomment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1, %2, %3</source>
        <extracomment>%1 is a day, %2 a time of day, %3 &quot;morning&quot; or &quot;evening&quot;</extracomment>
        <translation>%1, %2, %3</translation>
    </message>
    <message>
        <source>pulse %1</source>
        <extracomment>%1 is a number of beats a minute</extracomment>
        <translation>Puls %1</translation>
    </message>
    <message numerus="yes">
        <source>mean of %n readings</source>
        <translation>
            <numerusform>Mittel aus %n Messung</numerusform>
            <numerusform>Mittel aus %n Messungen</numerusform>
        </translation>
    </message>
    <message>
        <source>The note was deleted.</source>
        <translation>Die Notiz wurde gelöscht.</translation>
    </message>
    <message>
        <source>The note was kept.</source>
        <translation>Die Notiz ist gespeichert.</translation>
    </message>
    <message>
        <source>The reading is left out.</source>
        <translation>Die Messung zählt nicht mit.</translation>
    </message>
    <message>
        <source>The reading counts again.</source>
        <translation>Die Messung zählt wieder mit.</translation>
    </message>
    <message>
        <source>The reading was deleted.</source>
        <translation>Die Messung wurde gelöscht.</translation>
    </message>
    <message>
        <source>The reading was changed.</source>
        <translation>Die Messung wurde geändert.</translation>
    </message>
    <message>
        <source>The reading was added.</source>
        <translation>Die Messung wurde eingetragen.</translation>
    </message>
</context>
<context>
    <name>pulsekeep::Recorder</name>
    <message>
        <source>%1, %2</source>
        <extracomment>Name of a recording; %1 is a day, %2 a time of day</extracomment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>d MMMM</source>
        <translation>d. MMMM</translation>
    </message>
</context>
<context>
    <name>pulsekeep::ReportJob</name>
    <message>
        <source>Type a day as year, month and day, such as %1.</source>
        <extracomment>%1 is a date such as 2026-11-20</extracomment>
        <translation>Schreiben Sie einen Tag als Jahr, Monat und Tag, etwa %1.</translation>
    </message>
    <message>
        <source>The first day is after the last.</source>
        <translation>Der erste Tag liegt nach dem letzten.</translation>
    </message>
    <message>
        <source>The file %1 could not be written.</source>
        <translation>Die Datei %1 ließ sich nicht schreiben.</translation>
    </message>
    <message>
        <source>Choose another folder, or check the disk and the folder&apos;s permissions.</source>
        <translation>Wählen Sie einen anderen Ordner, oder prüfen Sie den Datenträger und die Rechte des Ordners.</translation>
    </message>
    <message>
        <source>The report is in %1.</source>
        <extracomment>%1 is a file with its folder</extracomment>
        <translation>Der Bericht liegt in %1.</translation>
    </message>
    <message>
        <source>The report was handed to %1.</source>
        <extracomment>%1 is the name of a printer</extracomment>
        <translation>Der Bericht wurde an %1 übergeben.</translation>
    </message>
</context>
<context>
    <name>pulsekeep::SyncSchedule</name>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 is the name of a device, %2 a sentence that says what is wrong</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>d MMMM</source>
        <translation>d. MMMM</translation>
    </message>
    <message>
        <source>%1 has not been synced since %2. Keep it near this computer.</source>
        <extracomment>%1 is the name of a device, %2 a day such as &quot;12 November&quot;</extracomment>
        <translation>%1 wurde seit dem %2 nicht synchronisiert. Lassen Sie es in der Nähe dieses Computers.</translation>
    </message>
</context>
</TS>
