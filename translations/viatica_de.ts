<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en_GB">
<context>
    <name>AboutDialog</name>
    <message>
        <source>About Viatica</source>
        <translation>Über Viatica</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Licence and attributions</source>
        <translation>Lizenz und Quellen</translation>
    </message>
</context>
<context>
    <name>CarRentalForm</name>
    <message>
        <source>Co&amp;mpany</source>
        <translation>Verm&amp;ieter</translation>
    </message>
    <message>
        <source>Rental company</source>
        <translation>Autovermietung</translation>
    </message>
    <message>
        <source>Vehicle</source>
        <translation>Fahrzeug</translation>
    </message>
    <message>
        <source>&amp;Pick-up place</source>
        <translation>&amp;Abholort</translation>
    </message>
    <message>
        <source>Pick-up place</source>
        <translation>Abholort</translation>
    </message>
    <message>
        <source>Pick-&amp;up</source>
        <translation>Abh&amp;olung</translation>
    </message>
    <message>
        <source>Time &amp;zone</source>
        <translation>Zei&amp;tzone</translation>
    </message>
    <message>
        <source>Time zone of the pick-up</source>
        <translation>Zeitzone der Abholung</translation>
    </message>
    <message>
        <source>&amp;Return place</source>
        <translation>&amp;Rückgabeort</translation>
    </message>
    <message>
        <source>Return place</source>
        <translation>Rückgabeort</translation>
    </message>
    <message>
        <source>Re&amp;turn</source>
        <translation>Rüc&amp;kgabe</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Zeitzone</translation>
    </message>
    <message>
        <source>Time zone of the return</source>
        <translation>Zeitzone der Rückgabe</translation>
    </message>
    <message>
        <source>Position of the pick-up: latitude and longitude</source>
        <translation>Position der Abholung: Breite und Länge</translation>
    </message>
    <message>
        <source>Position of the return: latitude and longitude</source>
        <translation>Position der Rückgabe: Breite und Länge</translation>
    </message>
    <message>
        <source>Ve&amp;hicle</source>
        <translation>Fahr&amp;zeug</translation>
    </message>
    <message>
        <source>Pos&amp;ition</source>
        <translation>&amp;Position</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>Position</translation>
    </message>
</context>
<context>
    <name>ConflictDialog</name>
    <message>
        <source>All &amp;Mine</source>
        <translation>Überall &amp;meine</translation>
    </message>
    <message>
        <source>All &amp;Theirs</source>
        <translation>Überall &amp;andere</translation>
    </message>
</context>
<context>
    <name>ConnectPage</name>
    <message>
        <source>Connect to a server</source>
        <translation>Mit einem Server verbinden</translation>
    </message>
    <message>
        <source>Whoever runs the database gives you these details. A whole address (postgresql://…) can be pasted as the server.</source>
        <translation>Diese Angaben kommen von der Person, die die Datenbank betreibt. Eine ganze Adresse (postgresql://…) kann als Server eingefügt werden.</translation>
    </message>
    <message>
        <source>&amp;Server</source>
        <translation>&amp;Server</translation>
    </message>
    <message>
        <source>P&amp;ort</source>
        <translation>P&amp;ort</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Port</translation>
    </message>
    <message>
        <source>&amp;Database</source>
        <translation>Da&amp;tenbank</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>Datenbank</translation>
    </message>
    <message>
        <source>&amp;Login</source>
        <translation>&amp;Login</translation>
    </message>
    <message>
        <source>&amp;Password of the login</source>
        <translation>&amp;Passwort des Logins</translation>
    </message>
    <message>
        <source>Login</source>
        <translation>Login</translation>
    </message>
    <message>
        <source>Password of the login</source>
        <translation>Passwort des Logins</translation>
    </message>
    <message>
        <source>Encr&amp;yption</source>
        <translation>Verschlüssel&amp;ung</translation>
    </message>
    <message>
        <source>Encryption</source>
        <translation>Verschlüsselung</translation>
    </message>
    <message>
        <source>Ce&amp;rtificate of the authority that vouches for the server</source>
        <translation>Ze&amp;rtifikat der Stelle, die für den Server bürgt</translation>
    </message>
    <message>
        <source>Certificate of the authority that vouches for the server</source>
        <translation>Zertifikat der Stelle, die für den Server bürgt</translation>
    </message>
    <message>
        <source>The usual one of this computer</source>
        <translation>Das übliche dieses Computers</translation>
    </message>
    <message>
        <source>&amp;Choose…</source>
        <translation>Aus&amp;wählen…</translation>
    </message>
    <message>
        <source>&amp;Name in your list of databases</source>
        <translation>&amp;Name in der Liste der Datenbanken</translation>
    </message>
    <message>
        <source>Name in your list of databases</source>
        <translation>Name in der Liste der Datenbanken</translation>
    </message>
    <message>
        <source>&amp;Make the Tables</source>
        <translation>Tab&amp;ellen anlegen</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Zurück</translation>
    </message>
    <message>
        <source>Test Connect&amp;ion</source>
        <translation>Verb&amp;indung prüfen</translation>
    </message>
    <message>
        <source>Connec&amp;t</source>
        <translation>&amp;Verbinden</translation>
    </message>
</context>
<context>
    <name>DatabasesDialog</name>
    <message>
        <source>Open Database</source>
        <translation>Datenbank öffnen</translation>
    </message>
    <message>
        <source>&amp;Databases</source>
        <translation>&amp;Datenbanken</translation>
    </message>
    <message>
        <source>Databases</source>
        <translation>Datenbanken</translation>
    </message>
    <message>
        <source>&amp;Add…</source>
        <translation>&amp;Hinzufügen…</translation>
    </message>
    <message>
        <source>&amp;Edit…</source>
        <translation>&amp;Bearbeiten…</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Entfernen</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>S&amp;chließen</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>Ö&amp;ffnen</translation>
    </message>
</context>
<context>
    <name>DiagnosticsDialog</name>
    <message>
        <source>Diagnostics</source>
        <translation>Diagnose</translation>
    </message>
    <message>
        <source>Facts</source>
        <translation>Angaben</translation>
    </message>
    <message>
        <source>Passwords and sessions are never among these facts.</source>
        <translation>Passwörter und Sitzungen sind nie unter diesen Angaben.</translation>
    </message>
    <message>
        <source>&amp;Copy as Text</source>
        <translation>Als &amp;Text kopieren</translation>
    </message>
    <message>
        <source>&amp;Refresh</source>
        <translation>&amp;Aktualisieren</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>S&amp;chließen</translation>
    </message>
</context>
<context>
    <name>DuplicateItemDialog</name>
    <message>
        <source>Duplicate Booking</source>
        <translation>Buchung vervielfältigen</translation>
    </message>
    <message>
        <source>D&amp;ay</source>
        <translation>&amp;Tag</translation>
    </message>
    <message>
        <source>Day of the copy</source>
        <translation>Tag der Kopie</translation>
    </message>
    <message>
        <source>The copy begins at the same local time, with the same travellers; codes and seats are not copied.</source>
        <translation>Die Kopie beginnt zur selben Ortszeit, mit denselben Reisenden; Codes und Sitze werden nicht kopiert.</translation>
    </message>
</context>
<context>
    <name>DuplicateTripDialog</name>
    <message>
        <source>Duplicate Trip</source>
        <translation>Reise duplizieren</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>Name of the copy</source>
        <translation>Name der Kopie</translation>
    </message>
    <message>
        <source>D&amp;eparture</source>
        <translation>&amp;Abreise</translation>
    </message>
    <message>
        <source>Day of departure of the copy</source>
        <translation>Tag der Abreise der Kopie</translation>
    </message>
    <message>
        <source>Not copied: uses of vouchers, confirmation codes, seats and rooms, invitations.</source>
        <translation>Nicht kopiert werden: eingesetzte Gutscheine, Buchungscodes, Plätze und Zimmer, Einladungen.</translation>
    </message>
</context>
<context>
    <name>EventForm</name>
    <message>
        <source>&amp;Name</source>
        <translation>Na&amp;me</translation>
    </message>
    <message>
        <source>Name of the event</source>
        <translation>Name der Veranstaltung</translation>
    </message>
    <message>
        <source>Cate&amp;gory</source>
        <translation>&amp;Kategorie</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Kategorie</translation>
    </message>
    <message>
        <source>En&amp;ds</source>
        <translation>E&amp;nde</translation>
    </message>
    <message>
        <source>P&amp;lace</source>
        <translation>&amp;Ort</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>&amp;Address</source>
        <translation>&amp;Adresse</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Time &amp;zone</source>
        <translation>Zei&amp;tzone</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Zeitzone</translation>
    </message>
    <message>
        <source>Posi&amp;tion</source>
        <translation>&amp;Position</translation>
    </message>
    <message>
        <source>Position: latitude and longitude</source>
        <translation>Position: Breite und Länge</translation>
    </message>
    <message>
        <source>&amp;Phone</source>
        <translation>Tele&amp;fon</translation>
    </message>
    <message>
        <source>Phone number</source>
        <translation>Telefonnummer</translation>
    </message>
    <message>
        <source>E-&amp;mail</source>
        <translation>E-Mai&amp;l</translation>
    </message>
    <message>
        <source>E-mail address</source>
        <translation>E-Mail-Adresse</translation>
    </message>
    <message>
        <source>&amp;Web address</source>
        <translation>&amp;Webadresse</translation>
    </message>
    <message>
        <source>Web address</source>
        <translation>Webadresse</translation>
    </message>
    <message>
        <source>Beg&amp;ins</source>
        <translation>Beg&amp;inn</translation>
    </message>
    <message>
        <source>All da&amp;y</source>
        <translation>&amp;Ganztägig</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Export Trips</source>
        <translation>Reisen exportieren</translation>
    </message>
    <message>
        <source>&amp;Which</source>
        <translation>&amp;Welche</translation>
    </message>
    <message>
        <source>Which</source>
        <translation>Welche</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>One row for each &amp;item of a trip: flights, stays and the like</source>
        <translation>Eine Zeile für jeden &amp;Eintrag einer Reise: Flüge, Unterkünfte und so weiter</translation>
    </message>
    <message>
        <source>&amp;Columns</source>
        <translation>S&amp;palten</translation>
    </message>
    <message>
        <source>Move the column up (Alt+Up)</source>
        <translation>Spalte nach oben (Alt+Auf)</translation>
    </message>
    <message>
        <source>Move the column up</source>
        <translation>Spalte nach oben</translation>
    </message>
    <message>
        <source>Move the column down (Alt+Down)</source>
        <translation>Spalte nach unten (Alt+Ab)</translation>
    </message>
    <message>
        <source>Move the column down</source>
        <translation>Spalte nach unten</translation>
    </message>
    <message>
        <source>All columns in their usual order</source>
        <translation>Alle Spalten in ihrer üblichen Reihenfolge</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>&amp;Preview</source>
        <translation>&amp;Vorschau</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>&amp;Browse…</source>
        <translation>Du&amp;rchsuchen…</translation>
    </message>
    <message>
        <source>Mark as UTF-8 for &amp;spreadsheets (byte order mark)</source>
        <translation>Für &amp;Tabellenprogramme als UTF-8 kennzeichnen (Byte Order Mark)</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
</context>
<context>
    <name>FlightForm</name>
    <message>
        <source>Flight &amp;number</source>
        <translation>Flug&amp;nummer</translation>
    </message>
    <message>
        <source>Flight number</source>
        <translation>Flugnummer</translation>
    </message>
    <message>
        <source>&amp;From</source>
        <translation>V&amp;on</translation>
    </message>
    <message>
        <source>From: airport</source>
        <translation>Von: Flughafen</translation>
    </message>
    <message>
        <source>Time &amp;zone</source>
        <translation>Ze&amp;itzone</translation>
    </message>
    <message>
        <source>Time zone of the departure</source>
        <translation>Zeitzone des Abflugs</translation>
    </message>
    <message>
        <source>&amp;Departure</source>
        <translation>&amp;Abflug</translation>
    </message>
    <message>
        <source>&amp;To</source>
        <translation>Na&amp;ch</translation>
    </message>
    <message>
        <source>To: airport</source>
        <translation>Nach: Flughafen</translation>
    </message>
    <message>
        <source>Ti&amp;me zone</source>
        <translation>&amp;Zeitzone</translation>
    </message>
    <message>
        <source>Time zone of the arrival</source>
        <translation>Zeitzone der Ankunft</translation>
    </message>
    <message>
        <source>&amp;Arrival</source>
        <translation>An&amp;kunft</translation>
    </message>
    <message>
        <source>Add the &amp;return flight</source>
        <translation>&amp;Rückflug hinzufügen</translation>
    </message>
    <message>
        <source>Flight n&amp;umber</source>
        <translation>Flugn&amp;ummer</translation>
    </message>
    <message>
        <source>Flight number of the return flight</source>
        <translation>Flugnummer des Rückflugs</translation>
    </message>
    <message>
        <source>De&amp;parture</source>
        <translation>Ab&amp;flug</translation>
    </message>
    <message>
        <source>Arriva&amp;l</source>
        <translation>Ankunf&amp;t</translation>
    </message>
</context>
<context>
    <name>HotelForm</name>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>Name of the hotel</source>
        <translation>Name des Hotels</translation>
    </message>
    <message>
        <source>City</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>&amp;Address</source>
        <translation>&amp;Adresse</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Check-&amp;in</source>
        <translation>Check-&amp;in</translation>
    </message>
    <message>
        <source>Check-&amp;out</source>
        <translation>Check-o&amp;ut</translation>
    </message>
    <message>
        <source>Time &amp;zone</source>
        <translation>&amp;Zeitzone</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Zeitzone</translation>
    </message>
    <message>
        <source>&amp;Room</source>
        <translation>Zimme&amp;r</translation>
    </message>
    <message>
        <source>Room</source>
        <translation>Zimmer</translation>
    </message>
    <message>
        <source>&amp;Phone</source>
        <translation>&amp;Telefon</translation>
    </message>
    <message>
        <source>Phone number</source>
        <translation>Telefonnummer</translation>
    </message>
    <message>
        <source>Posi&amp;tion</source>
        <translation>&amp;Position</translation>
    </message>
    <message>
        <source>Position: latitude and longitude</source>
        <translation>Position: Breite und Länge</translation>
    </message>
    <message>
        <source>Cit&amp;y</source>
        <translation>&amp;Ort</translation>
    </message>
</context>
<context>
    <name>ItemDialog</name>
    <message>
        <source>&amp;Booking code</source>
        <translation>&amp;Buchungscode</translation>
    </message>
    <message>
        <source>Booking code</source>
        <translation>Buchungscode</translation>
    </message>
    <message>
        <source>Tra&amp;vellers</source>
        <translation>Reisen&amp;de</translation>
    </message>
    <message>
        <source>Not&amp;es</source>
        <translation>Notiz&amp;en</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
</context>
<context>
    <name>MoveItemsDialog</name>
    <message>
        <source>Move to Trip</source>
        <translation>In Reise verschieben</translation>
    </message>
    <message>
        <source>Search for a trip</source>
        <translation>Eine Reise suchen</translation>
    </message>
    <message>
        <source>Name of the trip</source>
        <translation>Name der Reise</translation>
    </message>
    <message>
        <source>Trips</source>
        <translation>Reisen</translation>
    </message>
</context>
<context>
    <name>MoveTripDialog</name>
    <message>
        <source>Move Dates</source>
        <translation>Reise verschieben</translation>
    </message>
    <message>
        <source>New d&amp;eparture</source>
        <translation>Neue &amp;Abreise</translation>
    </message>
    <message>
        <source>New day of departure</source>
        <translation>Neuer Tag der Abreise</translation>
    </message>
    <message>
        <source>&amp;Bookings move along, each at the same local time</source>
        <translation>&amp;Buchungen ziehen mit, jede zur selben Ortszeit</translation>
    </message>
    <message>
        <source>What would change</source>
        <translation>Was sich ändern würde</translation>
    </message>
</context>
<context>
    <name>ProgressPage</name>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Zurück</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Erscheinungsbild</translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <translation>Wie das &amp;System</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Hell</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Dunkel</translation>
    </message>
    <message>
        <source>L&amp;anguage</source>
        <translation>Sp&amp;rache</translation>
    </message>
    <message>
        <source>The language of the texts changes at the next start. Dates and numbers follow the system.</source>
        <translation>Die Sprache der Texte wechselt beim nächsten Start. Datum und Zahlen folgen dem System.</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Fenster</translation>
    </message>
    <message>
        <source>Start with the &amp;page that was open last</source>
        <translation>Mit der zuletzt geöffneten Sei&amp;te beginnen</translation>
    </message>
    <message>
        <source>Show the &amp;tool bar</source>
        <translation>S&amp;ymbolleiste anzeigen</translation>
    </message>
</context>
<context>
    <name>ShortcutsDialog</name>
    <message>
        <source>Keyboard Shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Search shortcuts</source>
        <translation>Tastenkürzel suchen</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>No shortcut has that in its name.</source>
        <translation>Kein Tastenkürzel hat das in seinem Namen.</translation>
    </message>
</context>
<context>
    <name>SignInPage</name>
    <message>
        <source>Sign in</source>
        <translation>Anmelden</translation>
    </message>
    <message>
        <source>E-&amp;mail</source>
        <translation>E-&amp;Mail</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>&amp;Password</source>
        <translation>&amp;Passwort</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Passwort</translation>
    </message>
    <message>
        <source>Stay signed in on this &amp;computer</source>
        <translation>Auf diesem &amp;Computer angemeldet bleiben</translation>
    </message>
    <message>
        <source>Create an &amp;Account</source>
        <translation>&amp;Konto anlegen</translation>
    </message>
    <message>
        <source>&amp;Sign In</source>
        <translation>Anme&amp;lden</translation>
    </message>
</context>
<context>
    <name>StartPage</name>
    <message>
        <source>Welcome to Viatica</source>
        <translation>Willkommen bei Viatica</translation>
    </message>
    <message>
        <source>Trips, bookings and travel credits in one place, which is yours.</source>
        <translation>Reisen, Buchungen und Guthaben an einem Ort, der Ihnen gehört.</translation>
    </message>
    <message>
        <source>&amp;Start on this computer</source>
        <translation>Auf diesem &amp;Computer beginnen</translation>
    </message>
    <message>
        <source>Your data stays in a private database on this computer; there is nothing to set up.</source>
        <translation>Die Daten bleiben in einer privaten Datenbank auf diesem Computer; einzurichten gibt es nichts.</translation>
    </message>
    <message>
        <source>&amp;Connect to a server</source>
        <translation>Mit einem &amp;Server verbinden</translation>
    </message>
    <message>
        <source>Use a PostgreSQL database that your family or your company runs.</source>
        <translation>Eine PostgreSQL-Datenbank verwenden, die Familie oder Firma betreibt.</translation>
    </message>
    <message>
        <source>&amp;Look around with sample data</source>
        <translation>Mit Beispieldaten &amp;umsehen</translation>
    </message>
    <message>
        <source>Two years of a travelling family, ready to explore. You can make your own account at any time.</source>
        <translation>Zwei Jahre einer reisenden Familie, bereit zum Erkunden. Ein eigenes Konto lässt sich jederzeit anlegen.</translation>
    </message>
</context>
<context>
    <name>StatisticsPage</name>
    <message>
        <source>Statistics</source>
        <translation>Statistik</translation>
    </message>
    <message>
        <source>Copy Ta&amp;ble</source>
        <translation>Tabelle &amp;kopieren</translation>
    </message>
    <message>
        <source>The table of the years, as text for a spreadsheet.</source>
        <translation>Die Tabelle der Jahre, als Text für eine Tabellenkalkulation.</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>Abbre&amp;chen</translation>
    </message>
    <message>
        <source>By Year</source>
        <translation>Nach Jahren</translation>
    </message>
    <message>
        <source>Sh&amp;ow:</source>
        <translation>Anz&amp;eigen:</translation>
    </message>
</context>
<context>
    <name>TransportationForm</name>
    <message>
        <source>&amp;Means</source>
        <translation>&amp;Mittel</translation>
    </message>
    <message>
        <source>Means of transport</source>
        <translation>Verkehrsmittel</translation>
    </message>
    <message>
        <source>Carr&amp;ier</source>
        <translation>Unterne&amp;hmen</translation>
    </message>
    <message>
        <source>Carrier</source>
        <translation>Unternehmen</translation>
    </message>
    <message>
        <source>N&amp;umber</source>
        <translation>N&amp;ummer</translation>
    </message>
    <message>
        <source>Number of the train, bus or ferry</source>
        <translation>Nummer von Zug, Bus oder Fähre</translation>
    </message>
    <message>
        <source>&amp;From</source>
        <translation>V&amp;on</translation>
    </message>
    <message>
        <source>From: place</source>
        <translation>Von: Ort</translation>
    </message>
    <message>
        <source>&amp;Departure</source>
        <translation>&amp;Abfahrt</translation>
    </message>
    <message>
        <source>Time &amp;zone</source>
        <translation>Zei&amp;tzone</translation>
    </message>
    <message>
        <source>Time zone of the departure</source>
        <translation>Zeitzone der Abfahrt</translation>
    </message>
    <message>
        <source>&amp;To</source>
        <translation>Na&amp;ch</translation>
    </message>
    <message>
        <source>To: place</source>
        <translation>Nach: Ort</translation>
    </message>
    <message>
        <source>&amp;Arrival</source>
        <translation>An&amp;kunft</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Zeitzone</translation>
    </message>
    <message>
        <source>Time zone of the arrival</source>
        <translation>Zeitzone der Ankunft</translation>
    </message>
    <message>
        <source>Position of the departure: latitude and longitude</source>
        <translation>Position der Abfahrt: Breite und Länge</translation>
    </message>
    <message>
        <source>Position of the arrival: latitude and longitude</source>
        <translation>Position der Ankunft: Breite und Länge</translation>
    </message>
    <message>
        <source>&amp;Position</source>
        <translation>&amp;Position</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>Position</translation>
    </message>
</context>
<context>
    <name>TrashPage</name>
    <message>
        <source>Trash</source>
        <translation>Papierkorb</translation>
    </message>
    <message>
        <source>E&amp;mpty Trash…</source>
        <translation>Papierkorb l&amp;eeren…</translation>
    </message>
    <message>
        <source>&amp;Restore</source>
        <translation>&amp;Wiederherstellen</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>Abbre&amp;chen</translation>
    </message>
</context>
<context>
    <name>TripDetailsPane</name>
    <message>
        <source>More about this trip</source>
        <translation>Mehr zu dieser Reise</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Beschreibung</translation>
    </message>
    <message>
        <source>Days of the trip</source>
        <translation>Tage der Reise</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>Abbre&amp;chen</translation>
    </message>
    <message>
        <source>A&amp;dd</source>
        <translation>&amp;Hinzufügen</translation>
    </message>
    <message>
        <source>Add a booking</source>
        <translation>Eine Buchung hinzufügen</translation>
    </message>
</context>
<context>
    <name>TripDialog</name>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Tokyo in spring</source>
        <translation>Tokio im Frühling</translation>
    </message>
    <message>
        <source>D&amp;eparture</source>
        <translation>&amp;Abreise</translation>
    </message>
    <message>
        <source>Day of departure</source>
        <translation>Tag der Abreise</translation>
    </message>
    <message>
        <source>&amp;Return</source>
        <translation>&amp;Rückkehr</translation>
    </message>
    <message>
        <source>Day of return</source>
        <translation>Tag der Rückkehr</translation>
    </message>
    <message>
        <source>&amp;Purpose</source>
        <translation>&amp;Zweck</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>Zweck</translation>
    </message>
    <message>
        <source>Descr&amp;iption</source>
        <translation>&amp;Beschreibung</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Beschreibung</translation>
    </message>
</context>
<context>
    <name>TripsPage</name>
    <message>
        <source>Trips</source>
        <translation>Reisen</translation>
    </message>
    <message>
        <source>Search in trips</source>
        <translation>In Reisen suchen</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>&amp;New Trip</source>
        <translation>&amp;Neue Reise</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>Abbre&amp;chen</translation>
    </message>
</context>
<context>
    <name>UnfiledPage</name>
    <message>
        <source>Unfiled</source>
        <translation>Ohne Reise</translation>
    </message>
    <message>
        <source>A&amp;dd</source>
        <translation>Hin&amp;zufügen</translation>
    </message>
    <message>
        <source>Add a booking</source>
        <translation>Eine Buchung hinzufügen</translation>
    </message>
    <message>
        <source>&amp;Move to Trip…</source>
        <translation>In Reise ver&amp;schieben…</translation>
    </message>
    <message>
        <source>Bookings that belong to no trip yet.</source>
        <translation>Buchungen, die noch zu keiner Reise gehören.</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Abbrechen</translation>
    </message>
    <message>
        <source>Bookings in no trip</source>
        <translation>Buchungen in keiner Reise</translation>
    </message>
</context>
<context>
    <name>WelcomePage</name>
    <message>
        <source>First &amp;name</source>
        <translation>&amp;Vorname</translation>
    </message>
    <message>
        <source>&amp;Last name</source>
        <translation>&amp;Nachname</translation>
    </message>
    <message>
        <source>First name</source>
        <translation>Vorname</translation>
    </message>
    <message>
        <source>Last name</source>
        <translation>Nachname</translation>
    </message>
    <message>
        <source>E-&amp;mail</source>
        <translation>E-&amp;Mail</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>&amp;Password</source>
        <translation>&amp;Passwort</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Passwort</translation>
    </message>
    <message>
        <source>Stay signed in on this &amp;computer</source>
        <translation>Auf diesem &amp;Computer angemeldet bleiben</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Zurück</translation>
    </message>
</context>
<context>
    <name>viatica::AboutDialog</name>
    <message>
        <source>Airports</source>
        <translation>Flughäfen</translation>
    </message>
    <message>
        <source>public domain</source>
        <translation>gemeinfrei</translation>
    </message>
    <message>
        <source>Time zones of airports</source>
        <translation>Zeitzonen der Flughäfen</translation>
    </message>
    <message>
        <source>Cities and rank of airports, modified</source>
        <translation>Städte und Rang der Flughäfen, verändert</translation>
    </message>
    <message>
        <source>Codes of countries</source>
        <translation>Codes der Länder</translation>
    </message>
    <message>
        <source>Names of countries</source>
        <translation>Namen der Länder</translation>
    </message>
    <message>
        <source>Icons</source>
        <translation>Symbole</translation>
    </message>
    <message>
        <source>Windows and texts</source>
        <translation>Fenster und Texte</translation>
    </message>
    <message>
        <source>Database and its client library</source>
        <translation>Datenbank und ihre Client-Bibliothek</translation>
    </message>
    <message>
        <source>Passwords in the system&apos;s keychain</source>
        <translation>Passwörter im Schlüsselbund des Systems</translation>
    </message>
    <message>
        <source>Version %1. A travel planner on your own database.</source>
        <translation>Version %1. Ein Reiseplaner auf der eigenen Datenbank.</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>S&amp;chließen</translation>
    </message>
    <message>
        <source>Viatica is free software under the %1, or any later version. It comes without any warranty.</source>
        <translation>Viatica ist freie Software unter der %1 oder jeder späteren Version. Es wird ohne jede Gewährleistung weitergegeben.</translation>
    </message>
    <message>
        <source>GNU General Public License, version 3</source>
        <translation>GNU General Public License, Version 3</translation>
    </message>
    <message>
        <source>It stands on the work of others:</source>
        <translation>Es steht auf der Arbeit anderer:</translation>
    </message>
</context>
<context>
    <name>viatica::AccountFlow</name>
    <message>
        <source>Your session has ended. Please sign in again.</source>
        <translation>Die Sitzung ist zu Ende. Bitte noch einmal anmelden.</translation>
    </message>
</context>
<context>
    <name>viatica::Actions</name>
    <message>
        <source>&amp;New Trip…</source>
        <translation>&amp;Neue Reise…</translation>
    </message>
    <message>
        <source>&amp;Edit Trip…</source>
        <translation>Reise &amp;bearbeiten…</translation>
    </message>
    <message>
        <source>Dup&amp;licate…</source>
        <translation>D&amp;uplizieren…</translation>
    </message>
    <message>
        <source>&amp;Move Dates…</source>
        <translation>Reise &amp;verschieben…</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Löschen</translation>
    </message>
    <message>
        <source>E&amp;xport Trips…</source>
        <translation>Reisen e&amp;xportieren…</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederholen</translation>
    </message>
    <message>
        <source>Select &amp;All</source>
        <translation>&amp;Alles auswählen</translation>
    </message>
    <message>
        <source>&amp;Search</source>
        <translation>&amp;Suchen</translation>
    </message>
    <message>
        <source>&amp;Refresh</source>
        <translation>Ak&amp;tualisieren</translation>
    </message>
    <message>
        <source>&amp;Tool Bar</source>
        <translation>S&amp;ymbolleiste</translation>
    </message>
    <message>
        <source>As the &amp;System</source>
        <translation>Wie das &amp;System</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Hell</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Dunkel</translation>
    </message>
    <message>
        <source>Search &amp;Everything…</source>
        <translation>&amp;Alles durchsuchen…</translation>
    </message>
    <message>
        <source>Show &amp;Details</source>
        <translation>&amp;Details anzeigen</translation>
    </message>
    <message>
        <source>&amp;Columns…</source>
        <translation>S&amp;palten…</translation>
    </message>
    <message>
        <source>&amp;Trips</source>
        <translation>&amp;Reisen</translation>
    </message>
    <message>
        <source>T&amp;rash</source>
        <translation>&amp;Papierkorb</translation>
    </message>
    <message>
        <source>Restore &amp;from Trash</source>
        <translation>Wieder&amp;herstellen</translation>
    </message>
    <message>
        <source>Delete for &amp;Good…</source>
        <translation>Endgül&amp;tig löschen…</translation>
    </message>
    <message>
        <source>Em&amp;pty Trash…</source>
        <translation>&amp;Papierkorb leeren…</translation>
    </message>
    <message>
        <source>&amp;Open Database…</source>
        <translation>Datenbank ö&amp;ffnen…</translation>
    </message>
    <message>
        <source>Make Your Own A&amp;ccount…</source>
        <translation>Eigenes &amp;Konto anlegen…</translation>
    </message>
    <message>
        <source>Si&amp;gn Out</source>
        <translation>Ab&amp;melden</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>Se&amp;ttings…</source>
        <translation>&amp;Einstellungen…</translation>
    </message>
    <message>
        <source>&amp;Keyboard Shortcuts…</source>
        <translation>&amp;Tastenkürzel…</translation>
    </message>
    <message>
        <source>&amp;Diagnostics…</source>
        <translation>&amp;Diagnose…</translation>
    </message>
    <message>
        <source>&amp;About Viatica</source>
        <translation>Ü&amp;ber Viatica</translation>
    </message>
    <message>
        <source>Trips</source>
        <translation>Reisen</translation>
    </message>
    <message>
        <source>Trash</source>
        <translation>Papierkorb</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Bearbeiten</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Ansicht</translation>
    </message>
    <message>
        <source>Go</source>
        <translation>Gehe zu</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Erscheinungsbild</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Programm</translation>
    </message>
    <message>
        <source>&amp;Copy Table</source>
        <translation>Tabelle &amp;kopieren</translation>
    </message>
    <message>
        <source>St&amp;atistics</source>
        <translation>&amp;Statistik</translation>
    </message>
    <message>
        <source>Add &amp;Flight…</source>
        <translation>&amp;Flug hinzufügen…</translation>
    </message>
    <message>
        <source>Add &amp;Stay…</source>
        <translation>&amp;Unterkunft hinzufügen…</translation>
    </message>
    <message>
        <source>Add &amp;Train or Other Ride…</source>
        <translation>&amp;Zug oder andere Fahrt hinzufügen…</translation>
    </message>
    <message>
        <source>Add &amp;Car Rental…</source>
        <translation>&amp;Mietwagen hinzufügen…</translation>
    </message>
    <message>
        <source>Add E&amp;vent…</source>
        <translation>&amp;Veranstaltung hinzufügen…</translation>
    </message>
    <message>
        <source>&amp;Edit Booking…</source>
        <translation>Buchung &amp;bearbeiten…</translation>
    </message>
    <message>
        <source>Dup&amp;licate Booking…</source>
        <translation>Buchung ve&amp;rvielfältigen…</translation>
    </message>
    <message>
        <source>&amp;Move to Trip…</source>
        <translation>In Reise ver&amp;schieben…</translation>
    </message>
    <message>
        <source>&amp;Delete Booking</source>
        <translation>Buchung &amp;löschen</translation>
    </message>
    <message>
        <source>Copy Booking C&amp;ode</source>
        <translation>Buchungs&amp;code kopieren</translation>
    </message>
    <message>
        <source>Show &amp;Ignored Findings</source>
        <translation>&amp;Ignorierte Befunde zeigen</translation>
    </message>
    <message>
        <source>&amp;Print Itinerary…</source>
        <translation>Reiseplan &amp;drucken…</translation>
    </message>
    <message>
        <source>Save Itinerary as PD&amp;F…</source>
        <translation>Reiseplan als &amp;PDF speichern…</translation>
    </message>
    <message>
        <source>Print &amp;with Notes</source>
        <translation>Mit N&amp;otizen drucken</translation>
    </message>
    <message>
        <source>U&amp;nfiled</source>
        <translation>&amp;Ohne Reise</translation>
    </message>
    <message>
        <source>Bookings</source>
        <translation>Buchungen</translation>
    </message>
</context>
<context>
    <name>viatica::AirportField</name>
    <message>
        <source>Code, city or name</source>
        <translation>Code, Ort oder Name</translation>
    </message>
</context>
<context>
    <name>viatica::AskEachTimeStore</name>
    <message>
        <source>Viatica asks for passwords at each start.</source>
        <translation>Viatica fragt bei jedem Start nach Passwörtern.</translation>
    </message>
</context>
<context>
    <name>viatica::BarChart</name>
    <message>
        <source>%1: %2</source>
        <comment>a bar&apos;s label and its number</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>viatica::BusyLine</name>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Working</source>
        <translation>In Arbeit</translation>
    </message>
</context>
<context>
    <name>viatica::CalendarPopup</name>
    <message>
        <source>Calendar</source>
        <translation>Kalender</translation>
    </message>
</context>
<context>
    <name>viatica::CarRental</name>
    <message>
        <source>Please enter the rental company.</source>
        <translation>Bitte die Autovermietung eingeben.</translation>
    </message>
    <message>
        <source>Please enter where you pick the car up.</source>
        <translation>Bitte eingeben, wo das Auto abgeholt wird.</translation>
    </message>
    <message>
        <source>Please enter where you return the car.</source>
        <translation>Bitte eingeben, wo das Auto zurückgegeben wird.</translation>
    </message>
    <message>
        <source>Please enter when you pick the car up.</source>
        <translation>Bitte eingeben, wann das Auto abgeholt wird.</translation>
    </message>
    <message>
        <source>Please enter when you return the car.</source>
        <translation>Bitte eingeben, wann das Auto zurückgegeben wird.</translation>
    </message>
    <message>
        <source>The car must be returned after it is picked up.</source>
        <translation>Das Auto muss nach der Abholung zurückgegeben werden.</translation>
    </message>
</context>
<context>
    <name>viatica::CarRentalForm</name>
    <message>
        <source>Pick-up</source>
        <translation>Abholung</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>Rückgabe</translation>
    </message>
</context>
<context>
    <name>viatica::CheckList</name>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>Encryption</source>
        <translation>Verschlüsselung</translation>
    </message>
    <message>
        <source>Login</source>
        <translation>Login</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>Datenbank</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>Tabellen</translation>
    </message>
    <message>
        <source>Rights</source>
        <translation>Rechte</translation>
    </message>
    <message>
        <source>all right</source>
        <translation>in Ordnung</translation>
    </message>
    <message>
        <source>weak</source>
        <translation>schwach</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>not tried</source>
        <translation>nicht versucht</translation>
    </message>
    <message>
        <source>Result of the test</source>
        <translation>Ergebnis der Prüfung</translation>
    </message>
    <message>
        <source>%1: %2. %3</source>
        <translation>%1: %2. %3</translation>
    </message>
</context>
<context>
    <name>viatica::Cli</name>
    <message>
        <source>See “%1 --help”.</source>
        <translation>Siehe „%1 --help“.</translation>
    </message>
    <message>
        <source>There is an argument too many. %1</source>
        <translation>Ein Argument ist zu viel. %1</translation>
    </message>
    <message>
        <source>There is no command “%1”. %2</source>
        <translation>Einen Befehl „%1“ gibt es nicht. %2</translation>
    </message>
    <message>
        <source>--%1 is given twice.</source>
        <translation>--%1 ist zweimal angegeben.</translation>
    </message>
    <message>
        <source>--%1 takes no value.</source>
        <translation>--%1 nimmt keinen Wert.</translation>
    </message>
    <message>
        <source>--%1 needs a value (%2).</source>
        <translation>--%1 braucht einen Wert (%2).</translation>
    </message>
    <message>
        <source>A secret is never taken from an argument, because every user of this computer can read those. Passwords come from the terminal, from VIATICA_PASSWORD or from --password-fd, a session from VIATICA_SESSION.</source>
        <translation>Ein Geheimnis wird nie aus einem Argument genommen, denn diese kann jeder Benutzer dieses Computers lesen. Passwörter kommen vom Terminal, aus VIATICA_PASSWORD oder von --password-fd, eine Sitzung aus VIATICA_SESSION.</translation>
    </message>
    <message>
        <source>“%1” is not an option here; options of a command stand behind it. %2</source>
        <translation>„%1“ ist hier keine Option; die Optionen eines Befehls stehen hinter ihm. %2</translation>
    </message>
    <message>
        <source>There is no option “%1”. %2</source>
        <translation>Eine Option „%1“ gibt es nicht. %2</translation>
    </message>
    <message>
        <source>Which command? There are: %1. %2</source>
        <translation>Welcher Befehl? Es gibt: %1. %2</translation>
    </message>
    <message>
        <source>Which of these? %1. %2</source>
        <translation>Welcher davon? %1. %2</translation>
    </message>
    <message>
        <source>%1 is missing. %2</source>
        <translation>%1 fehlt. %2</translation>
    </message>
    <message>
        <source>--%1 is missing. %2</source>
        <translation>--%1 fehlt. %2</translation>
    </message>
    <message>
        <source>Usage:</source>
        <translation>Aufruf:</translation>
    </message>
    <message>
        <source>Options:</source>
        <translation>Optionen:</translation>
    </message>
    <message>
        <source>Options of every command:</source>
        <translation>Optionen jedes Befehls:</translation>
    </message>
    <message>
        <source>postgresql://…; else DATABASE_URL, else PG* variables, else the private local server</source>
        <translation>postgresql://…; sonst DATABASE_URL, sonst die PG*-Variablen, sonst der private lokale Server</translation>
    </message>
    <message>
        <source>who, where no session is remembered or given in VIATICA_SESSION</source>
        <translation>wer, wenn keine Sitzung gemerkt oder in VIATICA_SESSION angegeben ist</translation>
    </message>
    <message>
        <source>read the password from this file descriptor; else VIATICA_PASSWORD, else the terminal</source>
        <translation>das Passwort von diesem Dateideskriptor lesen; sonst VIATICA_PASSWORD, sonst das Terminal</translation>
    </message>
    <message>
        <source>print one JSON document; of a failure too: kind, message, fields</source>
        <translation>ein JSON-Dokument ausgeben; auch bei einem Fehler: kind, message, fields</translation>
    </message>
    <message>
        <source>Viatica in the terminal: the desktop program&apos;s data for scripts, servers and tests.</source>
        <translation>Viatica im Terminal: die Daten des Desktop-Programms für Skripte, Server und Tests.</translation>
    </message>
    <message>
        <source> COMMAND [options]</source>
        <translation> BEFEHL [Optionen]</translation>
    </message>
    <message>
        <source>Commands:</source>
        <translation>Befehle:</translation>
    </message>
    <message>
        <source>“%1 COMMAND --help” says more.
Exit status: 0 done, 1 refused, 2 wrong usage, 3 no connection.
</source>
        <translation>„%1 BEFEHL --help“ sagt mehr.
Rückgabewert: 0 erledigt, 1 abgelehnt, 2 falscher Aufruf, 3 keine Verbindung.
</translation>
    </message>
    <message>
        <source>Making the database on this computer…</source>
        <translation>Die Datenbank auf diesem Computer wird angelegt…</translation>
    </message>
    <message>
        <source>Bringing the database back after a crash; this may take a while…</source>
        <translation>Die Datenbank wird nach einem Absturz wiederhergestellt; das kann eine Weile dauern…</translation>
    </message>
    <message>
        <source>Waiting for another Viatica program…</source>
        <translation>Warten auf ein anderes Viatica-Programm…</translation>
    </message>
    <message>
        <source>This is for the private local server only; another database is chosen (by --database, DATABASE_URL or PG* variables).</source>
        <translation>Das gilt nur für den privaten lokalen Server; gewählt ist eine andere Datenbank (mit --database, DATABASE_URL oder den PG*-Variablen).</translation>
    </message>
    <message>
        <source>Nobody is signed in. Use “viaticactl user sign-in --email …”, or give VIATICA_SESSION, or --email with a password.</source>
        <translation>Niemand ist angemeldet. Mit „viaticactl user sign-in --email …“ anmelden, oder VIATICA_SESSION angeben, oder --email mit einem Passwort.</translation>
    </message>
    <message>
        <source>--password-fd takes the number of an open file descriptor.</source>
        <translation>--password-fd nimmt die Nummer eines offenen Dateideskriptors.</translation>
    </message>
    <message>
        <source>Password: </source>
        <translation>Passwort: </translation>
    </message>
    <message>
        <source>A password is needed: from the terminal, from VIATICA_PASSWORD or from --password-fd.</source>
        <translation>Ein Passwort wird gebraucht: vom Terminal, aus VIATICA_PASSWORD oder von --password-fd.</translation>
    </message>
    <message>
        <source>The same again: </source>
        <translation>Noch einmal dasselbe: </translation>
    </message>
    <message>
        <source>The two passwords differ.</source>
        <translation>Die beiden Passwörter unterscheiden sich.</translation>
    </message>
    <message>
        <source>There is no keychain here.</source>
        <translation>Hier gibt es keinen Schlüsselbund.</translation>
    </message>
    <message>
        <source>There is nothing to read on file descriptor %1.</source>
        <translation>Vom Dateideskriptor %1 ist nichts zu lesen.</translation>
    </message>
    <message>
        <source>There is no password on file descriptor %1.</source>
        <translation>Auf dem Dateideskriptor %1 steht kein Passwort.</translation>
    </message>
    <message>
        <source>There is no database on this computer yet. The first command that needs one makes it, in %1.</source>
        <translation>Auf diesem Computer gibt es noch keine Datenbank. Der erste Befehl, der eine braucht, legt sie an, und zwar in %1.</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>PostgreSQL %1</source>
        <translation>PostgreSQL %1</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>Datenbank</translation>
    </message>
    <message>
        <source>Login</source>
        <translation>Login</translation>
    </message>
    <message>
        <source>Data folder</source>
        <translation>Datenordner</translation>
    </message>
    <message>
        <source>Private server</source>
        <translation>Privater Server</translation>
    </message>
    <message>
        <source>was running</source>
        <translation>lief schon</translation>
    </message>
    <message>
        <source>started for this command</source>
        <translation>für diesen Befehl gestartet</translation>
    </message>
    <message>
        <source>Schema</source>
        <translation>Schema</translation>
    </message>
    <message>
        <source>not set up</source>
        <translation>nicht eingerichtet</translation>
    </message>
    <message>
        <source>step %1, %2</source>
        <translation>Schritt %1, %2</translation>
    </message>
    <message>
        <source>Pending</source>
        <translation>Ausstehend</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>%1; “viaticactl db migrate” applies them</source>
        <translation>%1; „viaticactl db migrate“ führt sie aus</translation>
    </message>
    <message>
        <source>The schema was up to date.</source>
        <translation>Das Schema war aktuell.</translation>
    </message>
    <message>
        <source>Steps applied: %1</source>
        <translation>Ausgeführte Schritte: %1</translation>
    </message>
    <message>
        <source>Taken back: %1</source>
        <translation>Zurückgenommen: %1</translation>
    </message>
    <message>
        <source>There is nothing to take back.</source>
        <translation>Es gibt nichts zurückzunehmen.</translation>
    </message>
    <message>
        <source>%1 airports in the list, %2 of them new or changed.</source>
        <translation>%1 Flughäfen in der Liste, davon %2 neu oder geändert.</translation>
    </message>
    <message>
        <source>Added: %1 trips, %2 bookings, %3 companions, %4 vouchers.</source>
        <translation>Hinzugefügt: %1 Reisen, %2 Buchungen, %3 Mitreisende, %4 Gutscheine.</translation>
    </message>
    <message>
        <source>“%1” may use Viatica&apos;s data now.</source>
        <translation>„%1“ darf jetzt die Daten von Viatica verwenden.</translation>
    </message>
    <message>
        <source>%1 tables analyzed and their indexes built anew; removed: %2 vouchers that expired more than two years ago, %3 invitations answered more than 90 days ago.
</source>
        <translation>%1 Tabellen analysiert und ihre Indizes neu aufgebaut; entfernt: %2 Gutscheine, die vor mehr als zwei Jahren abgelaufen sind, %3 Einladungen, die vor mehr als 90 Tagen beantwortet wurden.
</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>Index</source>
        <translation>Index</translation>
    </message>
    <message>
        <source>Scans</source>
        <translation>Zugriffe</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>Bytes</translation>
    </message>
    <message>
        <source>The private server has stopped.</source>
        <translation>Der private Server ist beendet.</translation>
    </message>
    <message>
        <source>The private server was not running.</source>
        <translation>Der private Server lief nicht.</translation>
    </message>
    <message>
        <source>What the database is and whether its schema is current.</source>
        <translation>Was die Datenbank ist und ob ihr Schema aktuell ist.</translation>
    </message>
    <message>
        <source>Brings the schema up to date.</source>
        <translation>Bringt das Schema auf den neuesten Stand.</translation>
    </message>
    <message>
        <source>Takes the newest step of the schema back, with the data in it.</source>
        <translation>Nimmt den neuesten Schritt des Schemas zurück, samt den Daten darin.</translation>
    </message>
    <message>
        <source>Loads the program&apos;s list of airports.</source>
        <translation>Lädt die Flughafenliste des Programms.</translation>
    </message>
    <message>
        <source>Gives the signed-in user sample trips, companions and vouchers.</source>
        <translation>Gibt dem angemeldeten Benutzer Beispielreisen, Mitreisende und Gutscheine.</translation>
    </message>
    <message>
        <source>Lets a login of the server use Viatica&apos;s data.</source>
        <translation>Lässt ein Login des Servers die Daten von Viatica verwenden.</translation>
    </message>
    <message>
        <source>Tidies up, analyzes the tables, builds their indexes anew, and shows how much each is used.</source>
        <translation>Räumt auf, analysiert die Tabellen, baut ihre Indizes neu auf und zeigt, wie oft jeder benutzt wird.</translation>
    </message>
    <message>
        <source>Stops the private local server when nobody uses it.</source>
        <translation>Beendet den privaten lokalen Server, wenn ihn niemand benutzt.</translation>
    </message>
    <message>
        <source>The output cannot be written: %1.</source>
        <translation>Die Ausgabe kann nicht geschrieben werden: %1.</translation>
    </message>
    <message>
        <source>Something went wrong inside Viatica (%1).</source>
        <translation>In Viatica ist etwas schiefgegangen (%1).</translation>
    </message>
    <message>
        <source>An argument is not in UTF-8.</source>
        <translation>Ein Argument ist nicht in UTF-8.</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>Abgebrochen.</translation>
    </message>
    <message>
        <source>--limit takes a number from 1 to 200.</source>
        <translation>--limit nimmt eine Zahl von 1 bis 200.</translation>
    </message>
    <message>
        <source>The trash is empty.</source>
        <translation>Der Papierkorb ist leer.</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>Gelöscht</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>Id</translation>
    </message>
    <message>
        <source>
More with --after %1</source>
        <translation>
Mehr mit --after %1</translation>
    </message>
    <message>
        <source>There is no such thing in the trash.</source>
        <translation>Das gibt es im Papierkorb nicht.</translation>
    </message>
    <message>
        <source>“%1” is back.</source>
        <translation>„%1“ ist wieder da.</translation>
    </message>
    <message>
        <source>Left out: %1 (%2)</source>
        <translation>Weggelassen: %1 (%2)</translation>
    </message>
    <message>
        <source>What was deleted in the last 30 days.</source>
        <translation>Was in den letzten 30 Tagen gelöscht wurde.</translation>
    </message>
    <message>
        <source>how many at once, 1 to 200</source>
        <translation>wie viele auf einmal, 1 bis 200</translation>
    </message>
    <message>
        <source>go on behind an earlier page</source>
        <translation>hinter einer früheren Seite weitermachen</translation>
    </message>
    <message>
        <source>Brings something back, with all that went with it.</source>
        <translation>Stellt etwas wieder her, mit allem, was mit ihm ging.</translation>
    </message>
    <message>
        <source>all but the uses of vouchers, where a balance was spent since</source>
        <translation>alles außer eingesetzten Gutscheinen, wo ein Guthaben seither ausgegeben wurde</translation>
    </message>
    <message>
        <source>No trips.</source>
        <translation>Keine Reisen.</translation>
    </message>
    <message>
        <source>
%1 of %2. More with --after %3</source>
        <translation>
%1 von %2. Mehr mit --after %3</translation>
    </message>
    <message>
        <source>Nothing to change: give at least one of --name, --from, --to, --purpose, --description.</source>
        <translation>Nichts zu ändern: mindestens eines von --name, --from, --to, --purpose, --description angeben.</translation>
    </message>
    <message>
        <source>“%1” is in the trash. Back with: viaticactl trash restore %2</source>
        <translation>„%1“ ist im Papierkorb. Zurück mit: viaticactl trash restore %2</translation>
    </message>
    <message>
        <source>--format takes csv.</source>
        <translation>--format nimmt csv.</translation>
    </message>
    <message>
        <source>With --json, --output names the file; the report is the document.</source>
        <translation>Mit --json nennt --output die Datei; das Dokument ist der Bericht.</translation>
    </message>
    <message>
        <source>The standard output is closed.</source>
        <translation>Die Standardausgabe ist geschlossen.</translation>
    </message>
    <message>
        <source>%1 trips written to %2.</source>
        <translation>%1 Reisen nach %2 geschrieben.</translation>
    </message>
    <message>
        <source>which trips; all by default</source>
        <translation>welche Reisen; ohne Angabe alle</translation>
    </message>
    <message>
        <source>only trips with this in name or description</source>
        <translation>nur Reisen mit diesem Text im Namen oder in der Beschreibung</translation>
    </message>
    <message>
        <source>what the order follows</source>
        <translation>wonach geordnet wird</translation>
    </message>
    <message>
        <source>ascending or descending</source>
        <translation>aufsteigend oder absteigend</translation>
    </message>
    <message>
        <source>what the trip is called</source>
        <translation>wie die Reise heißt</translation>
    </message>
    <message>
        <source>day of departure, 2027-06-01</source>
        <translation>Tag der Abreise, 2027-06-01</translation>
    </message>
    <message>
        <source>day of return</source>
        <translation>Tag der Rückkehr</translation>
    </message>
    <message>
        <source>pleasure, business or other</source>
        <translation>pleasure, business oder other</translation>
    </message>
    <message>
        <source>notes on the trip</source>
        <translation>Notizen zur Reise</translation>
    </message>
    <message>
        <source>the same from a file, or with - from the standard input</source>
        <translation>dasselbe aus einer Datei, oder mit - von der Standardeingabe</translation>
    </message>
    <message>
        <source>how many at once, 1 to 1000; 20 by default</source>
        <translation>wie viele auf einmal, 1 bis 1000; ohne Angabe 20</translation>
    </message>
    <message>
        <source>the form of the file</source>
        <translation>das Format der Datei</translation>
    </message>
    <message>
        <source>where to; the standard output by default</source>
        <translation>wohin; ohne Angabe zur Standardausgabe</translation>
    </message>
    <message>
        <source>one row for each flight, stay and so on, beside its trip</source>
        <translation>eine Zeile für jeden Flug, jede Unterkunft und so weiter, neben seiner Reise</translation>
    </message>
    <message>
        <source>begin with a byte order mark, for spreadsheets that need one</source>
        <translation>mit einer Byte Order Mark beginnen, für Tabellenprogramme, die eine brauchen</translation>
    </message>
    <message>
        <source>Trips of the user and those shared with them.</source>
        <translation>Die Reisen des Benutzers und die mit ihm geteilten.</translation>
    </message>
    <message>
        <source>A trip with all that hangs on it.</source>
        <translation>Eine Reise mit allem, was daran hängt.</translation>
    </message>
    <message>
        <source>Makes a trip.</source>
        <translation>Legt eine Reise an.</translation>
    </message>
    <message>
        <source>Changes what is given of a trip.</source>
        <translation>Ändert, was von einer Reise angegeben ist.</translation>
    </message>
    <message>
        <source>Puts a trip into the trash.</source>
        <translation>Legt eine Reise in den Papierkorb.</translation>
    </message>
    <message>
        <source>How many trips, days, flights and nights.</source>
        <translation>Wie viele Reisen, Tage, Flüge und Nächte.</translation>
    </message>
    <message>
        <source>Writes trips to a file.</source>
        <translation>Schreibt Reisen in eine Datei.</translation>
    </message>
    <message>
        <source>--description-file cannot be read: %1.</source>
        <translation>--description-file kann nicht gelesen werden: %1.</translation>
    </message>
    <message>
        <source>--description-file is not a text in UTF-8.</source>
        <translation>--description-file ist kein Text in UTF-8.</translation>
    </message>
    <message>
        <source>--%1 takes one of: %2.</source>
        <translation>--%1 nimmt eines von: %2.</translation>
    </message>
    <message>
        <source>--limit takes a number from 1 to 1000.</source>
        <translation>--limit nimmt eine Zahl von 1 bis 1000.</translation>
    </message>
    <message>
        <source>There is no such trip.</source>
        <translation>Diese Reise gibt es nicht.</translation>
    </message>
    <message>
        <source>“%1” is not a date; a date looks like 2027-06-01.</source>
        <translation>„%1“ ist kein Datum; ein Datum sieht aus wie 2027-06-01.</translation>
    </message>
    <message>
        <source>“%1” is not a purpose; it is pleasure, business or other.</source>
        <translation>„%1“ ist kein Zweck; möglich sind pleasure, business oder other.</translation>
    </message>
    <message>
        <source>--description and --description-file are the same; give one.</source>
        <translation>--description und --description-file sind dasselbe; bitte nur eines angeben.</translation>
    </message>
    <message>
        <source>Please correct what is wrong with the trip.</source>
        <translation>Bitte berichtigen, was an der Reise nicht stimmt.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Dates</source>
        <translation>Zeitraum</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>Tage</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>Zweck</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Beschreibung</translation>
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
        <source>Items</source>
        <translation>Einträge</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personen</translation>
    </message>
    <message>
        <source>%1 (of %2)</source>
        <translation>%1 (von %2)</translation>
    </message>
    <message>
        <source>Shared by</source>
        <translation>Geteilt von</translation>
    </message>
    <message>
        <source>With</source>
        <translation>Mit</translation>
    </message>
    <message>
        <source>flight</source>
        <translation>Flug</translation>
    </message>
    <message>
        <source>stay</source>
        <translation>Unterkunft</translation>
    </message>
    <message>
        <source>ground</source>
        <translation>Fahrt</translation>
    </message>
    <message>
        <source>car</source>
        <translation>Mietwagen</translation>
    </message>
    <message>
        <source>event</source>
        <translation>Veranstaltung</translation>
    </message>
    <message>
        <source>Begins (UTC)</source>
        <translation>Beginn (UTC)</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Trips</source>
        <translation>Reisen</translation>
    </message>
    <message>
        <source>Upcoming</source>
        <translation>Künftige</translation>
    </message>
    <message>
        <source>Current</source>
        <translation>Laufende</translation>
    </message>
    <message>
        <source>Past</source>
        <translation>Vergangene</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Jahr</translation>
    </message>
    <message>
        <source>Flights</source>
        <translation>Flüge</translation>
    </message>
    <message>
        <source>Nights</source>
        <translation>Nächte</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Seit</translation>
    </message>
    <message>
        <source>The session cannot be kept: %1 Use --print-session and hand the token over in VIATICA_SESSION, or give --email and a password with each command.</source>
        <translation>Die Sitzung kann nicht aufbewahrt werden: %1 Mit --print-session das Token ausgeben und in VIATICA_SESSION übergeben, oder bei jedem Befehl --email und ein Passwort angeben.</translation>
    </message>
    <message>
        <source>The account is made, but you are not signed in: %1 Use “viaticactl user sign-in --print-session”, or give --email and a password with each command.</source>
        <translation>Das Konto ist angelegt, aber die Anmeldung ist nicht geglückt: %1 Mit „viaticactl user sign-in --print-session“ anmelden, oder bei jedem Befehl --email und ein Passwort angeben.</translation>
    </message>
    <message>
        <source>Welcome, %1.</source>
        <translation>Willkommen, %1.</translation>
    </message>
    <message>
        <source>Signed in as %1.</source>
        <translation>Angemeldet als %1.</translation>
    </message>
    <message>
        <source>--email is missing.</source>
        <translation>--email fehlt.</translation>
    </message>
    <message>
        <source>%1 is signed out.</source>
        <translation>%1 ist abgemeldet.</translation>
    </message>
    <message>
        <source>this one</source>
        <translation>diese</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Programm</translation>
    </message>
    <message>
        <source>Last used</source>
        <translation>Zuletzt benutzt</translation>
    </message>
    <message>
        <source>Ends</source>
        <translation>Endet</translation>
    </message>
    <message>
        <source>print the session&apos;s token, for VIATICA_SESSION, instead of keeping it</source>
        <translation>das Token der Sitzung für VIATICA_SESSION ausgeben, statt es aufzubewahren</translation>
    </message>
    <message>
        <source>Makes an account (with --email) and signs in.</source>
        <translation>Legt ein Konto an (mit --email) und meldet an.</translation>
    </message>
    <message>
        <source>first name</source>
        <translation>Vorname</translation>
    </message>
    <message>
        <source>last name</source>
        <translation>Nachname</translation>
    </message>
    <message>
        <source>Signs in (with --email).</source>
        <translation>Meldet an (mit --email).</translation>
    </message>
    <message>
        <source>Ends the session and forgets it.</source>
        <translation>Beendet die Sitzung und vergisst sie.</translation>
    </message>
    <message>
        <source>Who is signed in.</source>
        <translation>Wer angemeldet ist.</translation>
    </message>
    <message>
        <source>Where the user is signed in.</source>
        <translation>Wo der Benutzer angemeldet ist.</translation>
    </message>
    <message>
        <source>--limit takes a number from 1 to 100.</source>
        <translation>--limit nimmt eine Zahl von 1 bis 100.</translation>
    </message>
    <message>
        <source>No airport fits that.</source>
        <translation>Dazu passt kein Flughafen.</translation>
    </message>
    <message>
        <source>City</source>
        <translation>Stadt</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Land</translation>
    </message>
    <message>
        <source>There is no airport with this code.</source>
        <translation>Es gibt keinen Flughafen mit diesem Code.</translation>
    </message>
    <message>
        <source>ICAO code</source>
        <translation>ICAO-Code</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Zeitzone</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>Lage</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1, of an airline that is not in the list</source>
        <translation>%1, einer Fluggesellschaft, die nicht in der Liste steht</translation>
    </message>
    <message>
        <source>Airports by code, city or name, the most likely first.</source>
        <translation>Flughäfen nach Code, Stadt oder Name, die wahrscheinlichsten zuerst.</translation>
    </message>
    <message>
        <source>how many, 1 to 100; 10 if not given</source>
        <translation>wie viele, 1 bis 100; ohne Angabe 10</translation>
    </message>
    <message>
        <source>An airport by its IATA or ICAO code.</source>
        <translation>Ein Flughafen nach seinem IATA- oder ICAO-Code.</translation>
    </message>
    <message>
        <source>Takes a flight number apart.</source>
        <translation>Zerlegt eine Flugnummer.</translation>
    </message>
    <message>
        <source>Airports new or changed: %1</source>
        <translation>Neue oder geänderte Flughäfen: %1</translation>
    </message>
    <message>
        <source>The trip has no finding with this key.</source>
        <translation>Die Reise hat keinen Befund mit diesem Schlüssel.</translation>
    </message>
    <message>
        <source>ignored</source>
        <translation>ignoriert</translation>
    </message>
    <message>
        <source>Nothing to complain about.</source>
        <translation>Nichts auszusetzen.</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Schwere</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>Befund</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>What does not fit together on a trip.</source>
        <translation>Was auf einer Reise nicht zusammenpasst.</translation>
    </message>
    <message>
        <source>also what is ignored</source>
        <translation>auch, was ignoriert wird</translation>
    </message>
    <message>
        <source>do not tell this finding any more</source>
        <translation>diesen Befund nicht mehr melden</translation>
    </message>
    <message>
        <source>tell it again</source>
        <translation>ihn wieder melden</translation>
    </message>
    <message>
        <source>There is no such booking.</source>
        <translation>Diese Buchung gibt es nicht.</translation>
    </message>
    <message>
        <source>Please give either --trip ID or --standalone.</source>
        <translation>Bitte entweder --trip ID oder --standalone angeben.</translation>
    </message>
    <message>
        <source>Nothing to change: give at least one of its options.</source>
        <translation>Nichts zu ändern: Bitte mindestens eine der Optionen angeben.</translation>
    </message>
    <message>
        <source>Nothing is booked.</source>
        <translation>Nichts ist gebucht.</translation>
    </message>
    <message>
        <source>those of this trip</source>
        <translation>die dieser Reise</translation>
    </message>
    <message>
        <source>those that are in no trip</source>
        <translation>die, die zu keiner Reise gehören</translation>
    </message>
    <message>
        <source>into this trip</source>
        <translation>in diese Reise</translation>
    </message>
    <message>
        <source>into no trip</source>
        <translation>in keine Reise</translation>
    </message>
    <message>
        <source>how many at once, 1 to 1000; 200 by default</source>
        <translation>wie viele auf einmal, 1 bis 1000; ohne Angabe 200</translation>
    </message>
    <message>
        <source>Adds a booking.</source>
        <translation>Legt eine Buchung an.</translation>
    </message>
    <message>
        <source>The bookings of a trip, or those in none.</source>
        <translation>Die Buchungen einer Reise oder die ohne Reise.</translation>
    </message>
    <message>
        <source>A booking.</source>
        <translation>Eine Buchung.</translation>
    </message>
    <message>
        <source>Changes what is given of a booking.</source>
        <translation>Ändert, was von einer Buchung angegeben ist.</translation>
    </message>
    <message>
        <source>Puts a booking into the trash.</source>
        <translation>Legt eine Buchung in den Papierkorb.</translation>
    </message>
    <message>
        <source>Puts a booking into another trip, or into none.</source>
        <translation>Verschiebt eine Buchung in eine andere Reise oder in keine.</translation>
    </message>
    <message>
        <source>Copies a booking, without its code and seats.</source>
        <translation>Kopiert eine Buchung, ohne Code und Plätze.</translation>
    </message>
    <message>
        <source>on another day, at the same time of day</source>
        <translation>an einem anderen Tag, zur selben Uhrzeit</translation>
    </message>
    <message>
        <source>2027-06-01T14:05 on the clock of the place, or with an offset or Z</source>
        <translation>2027-06-01T14:05 nach der Uhr des Ortes, oder mit Abweichung von UTC oder Z</translation>
    </message>
    <message>
        <source>one of: %1</source>
        <translation>eines von: %1</translation>
    </message>
    <message>
        <source>its time zone, Europe/Berlin</source>
        <translation>die Zeitzone dort, Europe/Berlin</translation>
    </message>
    <message>
        <source>“%1” is not a number of degrees.</source>
        <translation>„%1“ ist keine Gradzahl.</translation>
    </message>
    <message>
        <source>Please say yes or no.</source>
        <translation>Bitte yes oder no angeben.</translation>
    </message>
    <message>
        <source>“%1” is not one of: %2.</source>
        <translation>„%1“ ist keines von: %2.</translation>
    </message>
    <message>
        <source>--traveller takes “me” or the id of a companion, and a seat behind a colon.</source>
        <translation>--traveller nimmt „me“ oder die Id einer Begleitung und nach einem Doppelpunkt den Platz.</translation>
    </message>
    <message>
        <source>the trip that it belongs to; none: it stands alone</source>
        <translation>die Reise, zu der es gehört; ohne Angabe zu keiner</translation>
    </message>
    <message>
        <source>the time zone of both ends</source>
        <translation>die Zeitzone beider Enden</translation>
    </message>
    <message>
        <source>where a clock shows a time twice, the first is meant</source>
        <translation>wo die Uhr eine Zeit zweimal zeigt, ist die erste gemeint</translation>
    </message>
    <message>
        <source>where a clock shows a time twice, the second is meant</source>
        <translation>wo die Uhr eine Zeit zweimal zeigt, ist die zweite gemeint</translation>
    </message>
    <message>
        <source>who travels on it; once for each</source>
        <translation>wer damit reist; für jeden einmal</translation>
    </message>
    <message>
        <source>nobody in particular travels on it</source>
        <translation>niemand Bestimmtes reist damit</translation>
    </message>
    <message>
        <source>--traveller and --no-travellers contradict each other; give one.</source>
        <translation>--traveller und --no-travellers widersprechen sich; bitte nur eines angeben.</translation>
    </message>
    <message>
        <source>Please correct what is wrong with it.</source>
        <translation>Bitte berichtigen Sie, was daran nicht stimmt.</translation>
    </message>
    <message>
        <source>me</source>
        <translation>ich</translation>
    </message>
    <message>
        <source>Begins</source>
        <translation>Beginn</translation>
    </message>
    <message>
        <source>Travellers</source>
        <translation>Reisende</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>Trip</source>
        <translation>Reise</translation>
    </message>
    <message>
        <source>In which time zone is %1? Please give it, or an offset from UTC.</source>
        <translation>In welcher Zeitzone ist %1? Bitte angeben, oder eine Abweichung von UTC.</translation>
    </message>
    <message>
        <source>There is no time zone “%1”.</source>
        <translation>Es gibt keine Zeitzone „%1“.</translation>
    </message>
    <message>
        <source>The clocks of %1 skip %2; the time after it is %3.</source>
        <translation>Die Uhren von %1 überspringen %2; danach ist es %3.</translation>
    </message>
    <message>
        <source>The clocks of %1 show %2 twice. Give --first (%3) or --second (%4).</source>
        <translation>Die Uhren von %1 zeigen %2 zweimal. Bitte --first (%3) oder --second (%4) angeben.</translation>
    </message>
    <message>
        <source>“%1” is not a time; a time looks like 2027-06-01T14:05.</source>
        <translation>„%1“ ist keine Zeit; eine Zeit sieht so aus: 2027-06-01T14:05.</translation>
    </message>
    <message>
        <source>“%1” is not a time.</source>
        <translation>„%1“ ist keine Zeit.</translation>
    </message>
    <message>
        <source>How often</source>
        <translation>Wie oft</translation>
    </message>
    <message>
        <source>km</source>
        <translation>km</translation>
    </message>
    <message>
        <source>Countries</source>
        <translation>Länder</translation>
    </message>
    <message>
        <source>Airports</source>
        <translation>Flughäfen</translation>
    </message>
    <message>
        <source>Airlines</source>
        <translation>Fluggesellschaften</translation>
    </message>
    <message>
        <source>Vouchers used</source>
        <translation>Gutscheine verwendet</translation>
    </message>
    <message>
        <source>Airport</source>
        <translation>Flughafen</translation>
    </message>
    <message>
        <source>Airline</source>
        <translation>Fluggesellschaft</translation>
    </message>
    <message>
        <source>%1 is not on that trip and does not travel on it any more.</source>
        <translation>%1 ist nicht auf jener Reise und reist darauf nicht mehr mit.</translation>
    </message>
    <message>
        <source>There is no such voucher.</source>
        <translation>Diesen Gutschein gibt es nicht.</translation>
    </message>
    <message>
        <source>There is no such flight.</source>
        <translation>Diesen Flug gibt es nicht.</translation>
    </message>
    <message>
        <source>--traveller takes “me” or the id of a companion.</source>
        <translation>--traveller nimmt „me“ oder die Kennung einer Begleitung.</translation>
    </message>
    <message>
        <source>--used takes yes or no.</source>
        <translation>--used nimmt yes oder no.</translation>
    </message>
    <message>
        <source>No vouchers.</source>
        <translation>Keine Gutscheine.</translation>
    </message>
    <message>
        <source>--days takes a number from 0 to 36500.</source>
        <translation>--days nimmt eine Zahl von 0 bis 36500.</translation>
    </message>
    <message>
        <source>The voucher is in the trash. Back with: viaticactl trash restore %1</source>
        <translation>Der Gutschein ist im Papierkorb. Zurück mit: viaticactl trash restore %1</translation>
    </message>
    <message>
        <source>--amount is needed.</source>
        <translation>--amount wird gebraucht.</translation>
    </message>
    <message>
        <source>--id takes a UUID.</source>
        <translation>--id nimmt eine UUID.</translation>
    </message>
    <message>
        <source>There is no such use of a voucher.</source>
        <translation>Diese Verwendung eines Gutscheins gibt es nicht.</translation>
    </message>
    <message>
        <source>The file cannot be written: %1.</source>
        <translation>Die Datei kann nicht geschrieben werden: %1.</translation>
    </message>
    <message>
        <source>%1 rows written to %2.</source>
        <translation>%1 Zeilen nach %2 geschrieben.</translation>
    </message>
    <message>
        <source>whole numbers of vouchers, not only their ends</source>
        <translation>Gutscheinnummern ganz, nicht nur ihr Ende</translation>
    </message>
    <message>
        <source>the id of the flight</source>
        <translation>die Kennung des Fluges</translation>
    </message>
    <message>
        <source>who travels: me, or the id of a companion; me by default</source>
        <translation>wer reist: me oder die Kennung einer Begleitung; ohne Angabe me</translation>
    </message>
    <message>
        <source>open, partially_used, used, expired or transferred, as of today</source>
        <translation>open, partially_used, used, expired oder transferred, nach heutigem Stand</translation>
    </message>
    <message>
        <source>only of this type</source>
        <translation>nur von dieser Art</translation>
    </message>
    <message>
        <source>only of this issuer</source>
        <translation>nur von diesem Aussteller</translation>
    </message>
    <message>
        <source>only in this currency</source>
        <translation>nur in dieser Währung</translation>
    </message>
    <message>
        <source>only what expires within so many days</source>
        <translation>nur was innerhalb so vieler Tage verfällt</translation>
    </message>
    <message>
        <source>in issuer, number and account</source>
        <translation>in Aussteller, Nummer und Konto</translation>
    </message>
    <message>
        <source>one row for each use in place of each voucher</source>
        <translation>eine Zeile je Verwendung statt je Gutschein</translation>
    </message>
    <message>
        <source>Vouchers, the earliest expiry first.</source>
        <translation>Gutscheine, der früheste Verfall zuerst.</translation>
    </message>
    <message>
        <source>A voucher with its number.</source>
        <translation>Ein Gutschein mit seiner Nummer.</translation>
    </message>
    <message>
        <source>What can still be used and expires soon.</source>
        <translation>Was noch verwendet werden kann und bald verfällt.</translation>
    </message>
    <message>
        <source>within so many days; 30 by default</source>
        <translation>innerhalb so vieler Tage; ohne Angabe 30</translation>
    </message>
    <message>
        <source>Sums per currency.</source>
        <translation>Summen je Währung.</translation>
    </message>
    <message>
        <source>A voucher&apos;s uses and its reissues.</source>
        <translation>Die Verwendungen eines Gutscheins und seine Neuausstellungen.</translation>
    </message>
    <message>
        <source>Which vouchers could pay for a flight.</source>
        <translation>Welche Gutscheine einen Flug bezahlen könnten.</translation>
    </message>
    <message>
        <source>what is to be paid, 1234.50</source>
        <translation>was zu bezahlen ist, 1234.50</translation>
    </message>
    <message>
        <source>its currency, as EUR</source>
        <translation>dessen Währung, etwa EUR</translation>
    </message>
    <message>
        <source>Writes vouchers or their uses to a file.</source>
        <translation>Schreibt Gutscheine oder ihre Verwendungen in eine Datei.</translation>
    </message>
    <message>
        <source>Makes a voucher.</source>
        <translation>Legt einen Gutschein an.</translation>
    </message>
    <message>
        <source>Changes what is given of a voucher.</source>
        <translation>Ändert an einem Gutschein, was angegeben ist.</translation>
    </message>
    <message>
        <source>Says that a certificate is used, or that it is not.</source>
        <translation>Sagt, dass ein Gutschein ohne Wert verwendet ist oder dass er es nicht ist.</translation>
    </message>
    <message>
        <source>whether it is used</source>
        <translation>ob er verwendet ist</translation>
    </message>
    <message>
        <source>Puts a voucher into the trash.</source>
        <translation>Legt einen Gutschein in den Papierkorb.</translation>
    </message>
    <message>
        <source>Uses a voucher on a flight.</source>
        <translation>Verwendet einen Gutschein für einen Flug.</translation>
    </message>
    <message>
        <source>how much, 1234.50; left out for a certificate</source>
        <translation>wie viel, 1234.50; entfällt bei einem Gutschein ohne Wert</translation>
    </message>
    <message>
        <source>of the use: a repeat with the same is the same use</source>
        <translation>der Verwendung: eine Wiederholung mit derselben ist dieselbe Verwendung</translation>
    </message>
    <message>
        <source>Takes a use back.</source>
        <translation>Nimmt eine Verwendung zurück.</translation>
    </message>
    <message>
        <source>A new voucher for what is left.</source>
        <translation>Ein neuer Gutschein über den Rest.</translation>
    </message>
    <message>
        <source>the number of the new voucher</source>
        <translation>die Nummer des neuen Gutscheins</translation>
    </message>
    <message>
        <source>its last day, 2027-06-30, or none</source>
        <translation>sein letzter Tag, 2027-06-30, oder none</translation>
    </message>
    <message>
        <source>who issued it, if it is another</source>
        <translation>wer ihn ausgestellt hat, falls es ein anderer ist</translation>
    </message>
    <message>
        <source>--%1 takes a number from %2 to %3.</source>
        <translation>--%1 nimmt eine Zahl von %2 bis %3.</translation>
    </message>
    <message>
        <source>TRAVEL_CREDIT, FLIGHT, HOTEL, UPGRADE, COMPANION, GIFT_CARD or GENERAL</source>
        <translation>TRAVEL_CREDIT, FLIGHT, HOTEL, UPGRADE, COMPANION, GIFT_CARD oder GENERAL</translation>
    </message>
    <message>
        <source>who issued it</source>
        <translation>wer ihn ausgestellt hat</translation>
    </message>
    <message>
        <source>the number of the voucher</source>
        <translation>die Nummer des Gutscheins</translation>
    </message>
    <message>
        <source>a code such as EUR</source>
        <translation>ein Kürzel wie EUR</translation>
    </message>
    <message>
        <source>what it is worth, 1234.50; none for a certificate</source>
        <translation>was er wert ist, 1234.50; none für einen Gutschein ohne Wert</translation>
    </message>
    <message>
        <source>what was used of it before</source>
        <translation>was davon schon vorher verwendet wurde</translation>
    </message>
    <message>
        <source>the account that it belongs to</source>
        <translation>das Konto, zu dem er gehört</translation>
    </message>
    <message>
        <source>notes on the voucher</source>
        <translation>Notizen zum Gutschein</translation>
    </message>
    <message>
        <source>Please correct what is wrong with the voucher.</source>
        <translation>Bitte berichtigen Sie, was am Gutschein nicht stimmt.</translation>
    </message>
    <message>
        <source>--status takes one of: open, partially_used, used, expired, transferred.</source>
        <translation>--status nimmt eines von: open, partially_used, used, expired, transferred.</translation>
    </message>
    <message>
        <source>Expires</source>
        <translation>Verfällt</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>Issuer</source>
        <translation>Aussteller</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nummer</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Übrig</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <source>Used</source>
        <translation>Verwendet</translation>
    </message>
    <message>
        <source>Voucher</source>
        <translation>Gutschein</translation>
    </message>
    <message>
        <source>Flight</source>
        <translation>Flug</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Traveller</source>
        <translation>Reisende</translation>
    </message>
    <message>
        <source>No vouchers with a value.</source>
        <translation>Keine Gutscheine mit einem Wert.</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Währung</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Gesamt</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>Verfallen</translation>
    </message>
    <message>
        <source>30 days</source>
        <translation>30 Tage</translation>
    </message>
    <message>
        <source>60 days</source>
        <translation>60 Tage</translation>
    </message>
    <message>
        <source>90 days</source>
        <translation>90 Tage</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>Verwenden</translation>
    </message>
    <message>
        <source>Not covered: %1</source>
        <translation>Nicht gedeckt: %1</translation>
    </message>
</context>
<context>
    <name>viatica::Codec</name>
    <message>
        <source>The database holds a value that this version of Viatica cannot read (%1).</source>
        <translation>Die Datenbank enthält einen Wert, den diese Version von Viatica nicht lesen kann (%1).</translation>
    </message>
</context>
<context>
    <name>viatica::ColumnDialog</name>
    <message>
        <source>Move &amp;Up</source>
        <translation>Nach &amp;oben</translation>
    </message>
    <message>
        <source>Move &amp;Down</source>
        <translation>Nach &amp;unten</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>Columns of the &amp;list</source>
        <translation>Spalten der &amp;Liste</translation>
    </message>
    <message>
        <source>Columns of the list</source>
        <translation>Spalten der Liste</translation>
    </message>
    <message>
        <source>&amp;Reset</source>
        <translation>&amp;Zurücksetzen</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>S&amp;chließen</translation>
    </message>
    <message>
        <source>While the list is narrow, some columns give way by themselves.</source>
        <translation>Solange die Liste schmal ist, weichen einige Spalten von selbst.</translation>
    </message>
</context>
<context>
    <name>viatica::CommandLine</name>
    <message>
        <source>Viatica, a travel planner on your own database.</source>
        <translation>Viatica, ein Reiseplaner auf der eigenen Datenbank.</translation>
    </message>
    <message>
        <source>The database to use: postgresql://user@host/name. Without it DATABASE_URL, the PG* variables, or the private database on this computer.</source>
        <translation>Die Datenbank: postgresql://user@host/name. Ohne sie DATABASE_URL, die PG*-Variablen oder die private Datenbank auf diesem Computer.</translation>
    </message>
</context>
<context>
    <name>viatica::Composition</name>
    <message>
        <source>Opening your trips</source>
        <translation>Die Reisen werden geöffnet</translation>
    </message>
</context>
<context>
    <name>viatica::Conflict</name>
    <message>
        <source>“%1” was changed by somebody else</source>
        <translation>„%1“ wurde von jemand anderem geändert</translation>
    </message>
    <message>
        <source>It was saved elsewhere while you were editing it. Choose field by field what to keep; nothing is saved before you say so.</source>
        <translation>Während des Bearbeitens wurde anderswo gespeichert. Bitte Feld für Feld wählen, was bleibt; vorher wird nichts gespeichert.</translation>
    </message>
    <message>
        <source>Since the change that you take back, the same was changed again. Choose field by field what to keep; nothing is saved before you say so.</source>
        <translation>Seit der Änderung, die Sie zurücknehmen, wurde dasselbe noch einmal geändert. Bitte Feld für Feld wählen, was bleibt; vorher wird nichts gespeichert.</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>Meine Fassung</translation>
    </message>
    <message>
        <source>As it was</source>
        <translation>Wie vorher</translation>
    </message>
    <message>
        <source>Theirs</source>
        <translation>Andere Fassung</translation>
    </message>
    <message>
        <source>As it is now</source>
        <translation>Wie jetzt</translation>
    </message>
    <message>
        <source>&amp;Keep Editing</source>
        <translation>&amp;Weiter bearbeiten</translation>
    </message>
    <message>
        <source>&amp;Leave It as It Is</source>
        <translation>&amp;So lassen</translation>
    </message>
    <message>
        <source>“%1” is gone</source>
        <translation>„%1“ gibt es nicht mehr</translation>
    </message>
    <message>
        <source>What you typed</source>
        <translation>Die Eingaben</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Zurück</translation>
    </message>
    <message>
        <source>Saving was cancelled. What you chose is still here.</source>
        <translation>Das Speichern wurde abgebrochen. Die Auswahl ist noch da.</translation>
    </message>
    <message>
        <source>It was saved once more meanwhile. This is the newest state; what you chose is still chosen where it means the same.</source>
        <translation>Inzwischen wurde noch einmal gespeichert. Dies ist der neueste Stand; die Auswahl gilt weiter, wo sie dasselbe bedeutet.</translation>
    </message>
    <message>
        <source>What you chose is kept: save again when the connection is back.</source>
        <translation>Die Auswahl bleibt: noch einmal speichern, sobald die Verbindung wieder da ist.</translation>
    </message>
    <message>
        <source>The connection is back. What you chose is kept: please save again.</source>
        <translation>Die Verbindung ist wieder da. Die Auswahl ist noch da: bitte erneut speichern.</translation>
    </message>
</context>
<context>
    <name>viatica::ConflictDialog</name>
    <message>
        <source>&amp;Discard</source>
        <translation>&amp;Verwerfen</translation>
    </message>
    <message>
        <source>Deleted Meanwhile</source>
        <translation>Inzwischen gelöscht</translation>
    </message>
    <message>
        <source>Changed Meanwhile</source>
        <translation>Inzwischen geändert</translation>
    </message>
    <message>
        <source>Save as &amp;New</source>
        <translation>Als &amp;neue speichern</translation>
    </message>
    <message>
        <source>&amp;Save Merged</source>
        <translation>&amp;Ergebnis speichern</translation>
    </message>
    <message>
        <source>Merged</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>(empty)</source>
        <translation>(leer)</translation>
    </message>
    <message>
        <source>Keep this</source>
        <translation>Dies behalten</translation>
    </message>
    <message>
        <source>both changed it</source>
        <translation>beide geändert</translation>
    </message>
    <message>
        <source>only I changed it</source>
        <translation>nur von mir geändert</translation>
    </message>
    <message>
        <source>only they changed it</source>
        <translation>nur dort geändert</translation>
    </message>
    <message>
        <source>Not decided yet</source>
        <translation>Noch nicht entschieden</translation>
    </message>
    <message numerus="yes">
        <source>%Ln field(s) to decide.</source>
        <translation>
            <numerusform>%Ln Feld ist noch zu entscheiden.</numerusform>
            <numerusform>%Ln Felder sind noch zu entscheiden.</numerusform>
        </translation>
    </message>
    <message>
        <source>Everything is decided.</source>
        <translation>Alles ist entschieden.</translation>
    </message>
    <message>
        <source>Please choose which of the two to keep.</source>
        <translation>Bitte wählen, welche der beiden Fassungen bleibt.</translation>
    </message>
    <message>
        <source>&amp;Cancel Saving</source>
        <translation>Speichern abbre&amp;chen</translation>
    </message>
</context>
<context>
    <name>viatica::ConnectError</name>
    <message>
        <source>No database server answers in the folder %1.</source>
        <translation>Im Ordner %1 antwortet kein Datenbankserver.</translation>
    </message>
    <message>
        <source>None of the servers can be reached: %1.</source>
        <translation>Keiner der Server ist erreichbar: %1.</translation>
    </message>
    <message>
        <source>There is no server named “%1”. Please check the name and your network.</source>
        <translation>Einen Server namens „%1“ gibt es nicht. Bitte den Namen und das Netzwerk prüfen.</translation>
    </message>
    <message>
        <source>“%1” does not accept connections on port %2. Please check the port, and that the server is running.</source>
        <translation>„%1“ nimmt am Port %2 keine Verbindungen an. Bitte den Port prüfen, und ob der Server läuft.</translation>
    </message>
    <message>
        <source>The server refused the login “%1”: name or password is wrong.</source>
        <translation>Der Server hat das Login „%1“ abgelehnt: Name oder Passwort ist falsch.</translation>
    </message>
    <message>
        <source>The server does not let “%1” in from this computer, or only with TLS or another way of proving who you are. Its administrator can change that (pg_hba.conf).</source>
        <translation>Der Server lässt „%1“ von diesem Computer aus nicht herein, oder nur mit TLS oder einem anderen Nachweis. Wer ihn verwaltet, kann das ändern (pg_hba.conf).</translation>
    </message>
    <message>
        <source>The server has no database named “%1”.</source>
        <translation>Der Server hat keine Datenbank namens „%1“.</translation>
    </message>
    <message>
        <source>The server has no connection left. Please try again in a moment.</source>
        <translation>Der Server hat keine Verbindung mehr frei. Bitte gleich noch einmal versuchen.</translation>
    </message>
    <message>
        <source>The server is starting up or shutting down. Please try again in a moment.</source>
        <translation>Der Server startet gerade oder fährt herunter. Bitte gleich noch einmal versuchen.</translation>
    </message>
    <message>
        <source>The database “%1” has not been set up for Viatica yet: its administrator runs “viaticactl db migrate” once.</source>
        <translation>Die Datenbank „%1“ ist noch nicht für Viatica eingerichtet: Wer sie verwaltet, führt einmal „viaticactl db migrate“ aus.</translation>
    </message>
    <message>
        <source>The login “%1” may not use Viatica&apos;s data: its administrator runs “viaticactl db grant %1” once.</source>
        <translation>Das Login „%1“ darf die Daten von Viatica nicht verwenden: Ihr Eigentümer führt einmal „viaticactl db grant %1“ aus.</translation>
    </message>
    <message>
        <source>What answers there does not take the connection&apos;s options. If it is a connection pooler, it must pool whole sessions, not transactions.</source>
        <translation>Was dort antwortet, nimmt die Optionen der Verbindung nicht an. Ist es ein Connection-Pooler, muss er ganze Sitzungen bündeln, nicht Transaktionen.</translation>
    </message>
    <message>
        <source>The server did not let the connection in.</source>
        <translation>Der Server hat die Verbindung nicht zugelassen.</translation>
    </message>
    <message>
        <source>The server asks for the password of “%1”.</source>
        <translation>Der Server fragt nach dem Passwort von „%1“.</translation>
    </message>
    <message>
        <source>No safe connection to “%1”: the server does not offer TLS, or its certificate is not valid for this name (TLS mode %2).</source>
        <translation>Keine sichere Verbindung zu „%1“: Der Server bietet kein TLS an, oder sein Zertifikat gilt nicht für diesen Namen (TLS-Modus %2).</translation>
    </message>
    <message>
        <source>What answers at “%1” ended the conversation; it may not be a PostgreSQL server, or it was just stopped.</source>
        <translation>Was unter „%1“ antwortet, hat das Gespräch beendet; vielleicht ist es kein PostgreSQL-Server, oder er wurde eben beendet.</translation>
    </message>
    <message>
        <source>“%1” does not answer. Please check the name, the port and your network.</source>
        <translation>„%1“ antwortet nicht. Bitte den Namen, den Port und das Netzwerk prüfen.</translation>
    </message>
    <message>
        <source>The private database on this computer does not answer.</source>
        <translation>Die private Datenbank auf diesem Computer antwortet nicht.</translation>
    </message>
</context>
<context>
    <name>viatica::ConnectPage</name>
    <message>
        <source>Cance&amp;l the Test</source>
        <translation>Prü&amp;fung abbrechen</translation>
    </message>
    <message>
        <source>Test Connect&amp;ion</source>
        <translation>Verb&amp;indung prüfen</translation>
    </message>
    <message>
        <source>Connect to a server</source>
        <translation>Mit einem Server verbinden</translation>
    </message>
    <message>
        <source>Change the connection</source>
        <translation>Verbindung ändern</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <translation>%1 auf %2</translation>
    </message>
    <message>
        <source>Others on the way could listen, or pose as the server. The window keeps this marked.</source>
        <translation>Andere könnten unterwegs mitlesen oder sich als der Server ausgeben. Das Fenster weist ständig darauf hin.</translation>
    </message>
    <message>
        <source>Certificate of the Authority</source>
        <translation>Zertifikat der Stelle</translation>
    </message>
    <message>
        <source>Certificates (*.crt *.pem *.cer);;All files (*)</source>
        <translation>Zertifikate (*.crt *.pem *.cer);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>The test was cancelled. Nothing was changed.</source>
        <translation>Die Prüfung wurde abgebrochen. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>This was cancelled. It can be taken up again at any time.</source>
        <translation>Das wurde abgebrochen. Es lässt sich jederzeit wieder aufnehmen.</translation>
    </message>
</context>
<context>
    <name>viatica::ConnectionCheck</name>
    <message>
        <source>The server answers.</source>
        <translation>Der Server antwortet.</translation>
    </message>
    <message>
        <source>The server lets “%1” in.</source>
        <translation>Der Server lässt „%1“ herein.</translation>
    </message>
    <message>
        <source>The database “%1” is there.</source>
        <translation>Die Datenbank „%1“ ist da.</translation>
    </message>
    <message>
        <source>Not encrypted; nothing leaves this computer.</source>
        <translation>Nicht verschlüsselt; nichts verlässt diesen Computer.</translation>
    </message>
    <message>
        <source>Not encrypted: others on the way can read your password and your data.</source>
        <translation>Nicht verschlüsselt: Andere können unterwegs Ihr Passwort und Ihre Daten lesen.</translation>
    </message>
    <message>
        <source>Encrypted with %1, but nothing proves that this is the right server.</source>
        <translation>Verschlüsselt mit %1, aber nichts beweist, dass dies der richtige Server ist.</translation>
    </message>
    <message>
        <source>Encrypted with %1.</source>
        <translation>Verschlüsselt mit %1.</translation>
    </message>
    <message>
        <source>The database is empty. You may set it up for Viatica now.</source>
        <translation>Die Datenbank ist leer. Sie darf jetzt für Viatica eingerichtet werden.</translation>
    </message>
    <message>
        <source>The database has not been set up for Viatica, and “%1” may not do it: ask its owner to run “viaticactl db migrate” once.</source>
        <translation>Die Datenbank ist nicht für Viatica eingerichtet, und „%1“ darf das nicht tun: Ihr Eigentümer führt einmal „viaticactl db migrate“ aus.</translation>
    </message>
    <message>
        <source>Viatica&apos;s tables are there.</source>
        <translation>Die Tabellen von Viatica sind da.</translation>
    </message>
    <message>
        <source>“%1” may not use Viatica&apos;s tables: ask their owner to run “viaticactl db grant %1” once.</source>
        <translation>„%1“ darf die Tabellen von Viatica nicht verwenden: Ihr Eigentümer führt einmal „viaticactl db grant %1“ aus.</translation>
    </message>
    <message numerus="yes">
        <source>Viatica&apos;s tables are of an older version (%Ln step(s) behind).</source>
        <translation>
            <numerusform>Die Tabellen von Viatica sind von einer älteren Version (%Ln Schritt zurück).</numerusform>
            <numerusform>Die Tabellen von Viatica sind von einer älteren Version (%Ln Schritte zurück).</numerusform>
        </translation>
    </message>
    <message>
        <source>You may bring them up to date now.</source>
        <translation>Sie dürfen jetzt aktualisiert werden.</translation>
    </message>
    <message>
        <source>Ask their owner to run “viaticactl db migrate”.</source>
        <translation>Ihr Eigentümer kann „viaticactl db migrate“ ausführen.</translation>
    </message>
    <message>
        <source>Viatica&apos;s tables are up to date.</source>
        <translation>Die Tabellen von Viatica sind aktuell.</translation>
    </message>
    <message>
        <source>“%1” may use them.</source>
        <translation>„%1“ darf sie verwenden.</translation>
    </message>
    <message>
        <source>“%1” may not enter the database “%2”: ask its owner for the right to connect (GRANT CONNECT ON DATABASE).</source>
        <translation>„%1“ darf die Datenbank „%2“ nicht betreten: Ihr Eigentümer kann das Recht zum Verbinden geben (GRANT CONNECT ON DATABASE).</translation>
    </message>
    <message>
        <source>The way there is as you want it.</source>
        <translation>Der Weg dorthin ist so, wie Sie ihn wünschen.</translation>
    </message>
</context>
<context>
    <name>viatica::ConnectionFields</name>
    <message>
        <source>A port is a number from 1 to 65535; usually it is 5432.</source>
        <translation>Ein Port ist eine Zahl von 1 bis 65535; üblich ist 5432.</translation>
    </message>
    <message>
        <source>Give one port, or one for each server.</source>
        <translation>Bitte einen Port angeben, oder einen für jeden Server.</translation>
    </message>
    <message>
        <source>Please enter the server&apos;s name or address.</source>
        <translation>Bitte den Namen oder die Adresse des Servers eingeben.</translation>
    </message>
    <message>
        <source>Between two commas a server is missing.</source>
        <translation>Zwischen zwei Kommas fehlt ein Server.</translation>
    </message>
    <message>
        <source>A server is a name or an address, such as db.example.org.</source>
        <translation>Ein Server ist ein Name oder eine Adresse, etwa db.example.org.</translation>
    </message>
    <message>
        <source>Please enter the database&apos;s name.</source>
        <translation>Bitte den Namen der Datenbank eingeben.</translation>
    </message>
    <message>
        <source>Please enter the login&apos;s name on the server.</source>
        <translation>Bitte das Login eingeben.</translation>
    </message>
    <message>
        <source>There is no such file, or it cannot be read.</source>
        <translation>Diese Datei gibt es nicht, oder sie kann nicht gelesen werden.</translation>
    </message>
    <message>
        <source>Safe: encrypted, and the server proves its name</source>
        <translation>Sicher: verschlüsselt, Name des Servers bewiesen</translation>
    </message>
    <message>
        <source>Weaker: encrypted, the server proves who vouches for it</source>
        <translation>Schwächer: verschlüsselt, nur die Stelle bewiesen</translation>
    </message>
    <message>
        <source>Weak: encrypted, but the server proves nothing</source>
        <translation>Schwach: verschlüsselt, aber nichts bewiesen</translation>
    </message>
    <message>
        <source>Weak: encrypted if the server offers it</source>
        <translation>Schwach: verschlüsselt, wenn der Server es anbietet</translation>
    </message>
    <message>
        <source>Weak: encrypted if the server demands it</source>
        <translation>Schwach: verschlüsselt, wenn der Server es verlangt</translation>
    </message>
    <message>
        <source>Unsafe: not encrypted</source>
        <translation>Unsicher: nicht verschlüsselt</translation>
    </message>
</context>
<context>
    <name>viatica::ConnectionProfile</name>
    <message>
        <source>There are %1 ports for %2 hosts; give one port, or one for each.</source>
        <translation>Das sind %1 Ports für %2 Server; bitte einen Port angeben, oder einen für jeden.</translation>
    </message>
    <message>
        <source>“%1” is not a port; a port is a number from 1 to 65535.</source>
        <translation>„%1“ ist kein Port; ein Port ist eine Zahl von 1 bis 65535.</translation>
    </message>
    <message>
        <source>“%1” is not a TLS mode; use verify-full, verify-ca, require, prefer, allow or disable.</source>
        <translation>„%1“ ist kein TLS-Modus; möglich sind verify-full, verify-ca, require, prefer, allow und disable.</translation>
    </message>
    <message>
        <source>“%1” is not a number of seconds to wait for a connection.</source>
        <translation>„%1“ ist keine Zahl von Sekunden, die auf eine Verbindung gewartet wird.</translation>
    </message>
    <message>
        <source>A database URL begins with postgresql://, for example postgresql://name@host:5432/database.</source>
        <translation>Eine Datenbank-URL beginnt mit postgresql://, zum Beispiel postgresql://name@host:5432/database.</translation>
    </message>
    <message>
        <source>The database URL cannot be read. It has the form postgresql://name@host:5432/database; special characters in a name or password are written as %40 for @, %3A for : and so on.</source>
        <translation>Die Datenbank-URL kann nicht gelesen werden. Sie hat die Form postgresql://name@host:5432/database; Sonderzeichen in Namen oder Passwort werden als %40 für @, %3A für : und so weiter geschrieben.</translation>
    </message>
</context>
<context>
    <name>viatica::ConnectionWatch</name>
    <message>
        <source>&amp;Enter Password…</source>
        <translation>&amp;Passwort eingeben…</translation>
    </message>
    <message>
        <source>&amp;Other Database…</source>
        <translation>Andere Da&amp;tenbank…</translation>
    </message>
</context>
<context>
    <name>viatica::Constraint</name>
    <message>
        <source>There is an account with this e-mail address already.</source>
        <translation>Mit dieser E-Mail-Adresse gibt es schon ein Konto.</translation>
    </message>
    <message>
        <source>This is not an e-mail address. It should look like name@example.org.</source>
        <translation>Das ist keine E-Mail-Adresse. Sie sollte aussehen wie name@example.org.</translation>
    </message>
    <message>
        <source>A password needs 8 to 72 bytes (accented letters and emoji count for two to four).</source>
        <translation>Ein Passwort braucht 8 bis 72 Bytes (Umlaute und Emoji zählen zwei bis vier).</translation>
    </message>
    <message>
        <source>A name needs 1 to 100 characters.</source>
        <translation>Ein Name braucht 1 bis 100 Zeichen.</translation>
    </message>
    <message>
        <source>The return cannot be before the departure.</source>
        <translation>Die Rückkehr kann nicht vor der Abreise liegen.</translation>
    </message>
    <message>
        <source>A trip needs a day of departure and a day of return.</source>
        <translation>Eine Reise braucht einen Tag der Abreise und einen Tag der Rückkehr.</translation>
    </message>
    <message>
        <source>The purpose is pleasure, business or other.</source>
        <translation>Der Zweck ist privat, geschäftlich oder ein anderer.</translation>
    </message>
    <message>
        <source>This trip does not exist any more.</source>
        <translation>Diese Reise gibt es nicht mehr.</translation>
    </message>
    <message>
        <source>The arrival cannot be before the departure.</source>
        <translation>Die Ankunft kann nicht vor dem Abflug oder der Abfahrt liegen.</translation>
    </message>
    <message>
        <source>A flight needs a departure and an arrival.</source>
        <translation>Ein Flug braucht einen Abflug und eine Ankunft.</translation>
    </message>
    <message>
        <source>The check-out cannot be before the check-in.</source>
        <translation>Der Check-out kann nicht vor dem Check-in liegen.</translation>
    </message>
    <message>
        <source>A stay needs a check-in and a check-out.</source>
        <translation>Eine Unterkunft braucht einen Check-in und einen Check-out.</translation>
    </message>
    <message>
        <source>This is not a known means of transport.</source>
        <translation>Das ist kein bekanntes Verkehrsmittel.</translation>
    </message>
    <message>
        <source>A journey needs a departure and an arrival.</source>
        <translation>Eine Fahrt braucht eine Abfahrt und eine Ankunft.</translation>
    </message>
    <message>
        <source>The car cannot be returned before it is picked up.</source>
        <translation>Der Wagen kann nicht zurückgegeben werden, bevor er abgeholt ist.</translation>
    </message>
    <message>
        <source>A rental needs a pick-up and a return.</source>
        <translation>Ein Mietwagen braucht eine Abholung und eine Rückgabe.</translation>
    </message>
    <message>
        <source>The end cannot be before the start.</source>
        <translation>Das Ende kann nicht vor dem Beginn liegen.</translation>
    </message>
    <message>
        <source>An event needs a start.</source>
        <translation>Eine Veranstaltung braucht einen Beginn.</translation>
    </message>
    <message>
        <source>You have a companion with this e-mail address already.</source>
        <translation>Mit dieser E-Mail-Adresse gibt es schon eine Begleitperson.</translation>
    </message>
    <message>
        <source>This is not a date of birth.</source>
        <translation>Das ist kein Geburtsdatum.</translation>
    </message>
    <message>
        <source>This companion is on the trip already.</source>
        <translation>Diese Person reist schon mit.</translation>
    </message>
    <message>
        <source>This companion is on a trip, or does not exist any more.</source>
        <translation>Diese Person reist irgendwo mit, oder es gibt sie nicht mehr.</translation>
    </message>
    <message>
        <source>This item does not exist any more.</source>
        <translation>Diesen Eintrag gibt es nicht mehr.</translation>
    </message>
    <message>
        <source>This traveller is not on the trip.</source>
        <translation>Diese Person ist nicht auf der Reise.</translation>
    </message>
    <message>
        <source>This traveller is on the item already.</source>
        <translation>Diese Person ist schon bei diesem Eintrag.</translation>
    </message>
    <message>
        <source>No account has this e-mail address.</source>
        <translation>Mit dieser E-Mail-Adresse gibt es kein Konto.</translation>
    </message>
    <message>
        <source>You are on your own trip already.</source>
        <translation>Auf der eigenen Reise sind Sie schon.</translation>
    </message>
    <message>
        <source>This person has an open invitation to the trip already.</source>
        <translation>Diese Person hat schon eine offene Einladung zu der Reise.</translation>
    </message>
    <message>
        <source>The trip is shared with this person already.</source>
        <translation>Die Reise ist schon mit dieser Person geteilt.</translation>
    </message>
    <message>
        <source>This voucher number is taken.</source>
        <translation>Diese Gutscheinnummer ist vergeben.</translation>
    </message>
    <message>
        <source>A voucher needs a type.</source>
        <translation>Ein Gutschein braucht eine Art.</translation>
    </message>
    <message>
        <source>A currency is a code of three capital letters, like USD.</source>
        <translation>Eine Währung ist ein Code aus drei Großbuchstaben, etwa EUR.</translation>
    </message>
    <message>
        <source>A value cannot be negative.</source>
        <translation>Ein Wert kann nicht negativ sein.</translation>
    </message>
    <message>
        <source>An amount cannot be negative.</source>
        <translation>Ein Betrag kann nicht negativ sein.</translation>
    </message>
    <message>
        <source>The value cannot be below what is used of it.</source>
        <translation>Der Wert kann nicht unter dem liegen, was davon verbraucht ist.</translation>
    </message>
    <message>
        <source>This is not a date of expiry.</source>
        <translation>Das ist kein Ablaufdatum.</translation>
    </message>
    <message>
        <source>The original voucher does not exist any more.</source>
        <translation>Den ursprünglichen Gutschein gibt es nicht mehr.</translation>
    </message>
    <message>
        <source>A voucher cannot be a reissue of itself.</source>
        <translation>Ein Gutschein kann nicht aus sich selbst neu ausgestellt sein.</translation>
    </message>
    <message>
        <source>The status of a voucher with a value follows from its amounts.</source>
        <translation>Der Status eines Gutscheins mit Wert folgt aus seinen Beträgen.</translation>
    </message>
    <message>
        <source>This certificate is used on a flight.</source>
        <translation>Dieses Zertifikat ist für einen Flug eingesetzt.</translation>
    </message>
    <message>
        <source>This voucher does not exist any more.</source>
        <translation>Diesen Gutschein gibt es nicht mehr.</translation>
    </message>
    <message>
        <source>This flight does not exist any more.</source>
        <translation>Diesen Flug gibt es nicht mehr.</translation>
    </message>
    <message>
        <source>This traveller does not exist any more.</source>
        <translation>Diese reisende Person gibt es nicht mehr.</translation>
    </message>
    <message>
        <source>This companion is named in the use of a voucher.</source>
        <translation>Diese Begleitperson steht im Einsatz eines Gutscheins.</translation>
    </message>
    <message>
        <source>This voucher has no value; nothing can be taken from it.</source>
        <translation>Dieser Gutschein hat keinen Wert; von ihm kann nichts genommen werden.</translation>
    </message>
</context>
<context>
    <name>viatica::DataFolder</name>
    <message>
        <source>The folder %1 for your trips cannot be made. Check that the folder above it can be written and that the disk is not full, or choose another one with VIATICA_DATA_DIR.</source>
        <translation>Der Ordner %1 für die Reisen kann nicht angelegt werden. Bitte prüfen, ob der Ordner darüber beschreibbar und die Platte nicht voll ist, oder mit VIATICA_DATA_DIR einen anderen wählen.</translation>
    </message>
    <message>
        <source>%1 is a file; your trips need a folder. Choose one with VIATICA_DATA_DIR.</source>
        <translation>%1 ist eine Datei; die Reisen brauchen einen Ordner. Bitte mit VIATICA_DATA_DIR einen wählen.</translation>
    </message>
    <message>
        <source>The folder %1 is the data folder of a PostgreSQL server of its own. Choose another folder for your trips with VIATICA_DATA_DIR. Nothing was changed.</source>
        <translation>Der Ordner %1 ist der Datenordner eines eigenen PostgreSQL-Servers. Bitte mit VIATICA_DATA_DIR einen anderen Ordner für die Reisen wählen. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>PostgreSQL does not run as root but as the user “%1”, who cannot enter %2. Choose another folder for your trips with VIATICA_DATA_DIR, for example /var/lib/viatica, or start Viatica as an ordinary user.</source>
        <translation>PostgreSQL läuft nicht als root, sondern als Benutzer „%1“, der %2 nicht betreten kann. Bitte mit VIATICA_DATA_DIR einen anderen Ordner für die Reisen wählen, zum Beispiel /var/lib/viatica, oder Viatica als gewöhnlicher Benutzer starten.</translation>
    </message>
    <message>
        <source>The folder %1 for your trips cannot be written. Change its permissions or choose another one with VIATICA_DATA_DIR.</source>
        <translation>In den Ordner %1 für die Reisen kann nicht geschrieben werden. Bitte seine Rechte ändern oder mit VIATICA_DATA_DIR einen anderen wählen.</translation>
    </message>
    <message>
        <source>The database in %1 belongs to the user “%2”, but Viatica runs as “%3”. Start it as that user, or choose another folder with VIATICA_DATA_DIR.</source>
        <translation>Die Datenbank in %1 gehört dem Benutzer „%2“, Viatica läuft aber als „%3“. Bitte als dieser Benutzer starten oder mit VIATICA_DATA_DIR einen anderen Ordner wählen.</translation>
    </message>
    <message>
        <source>The folder %1 should hold your trips, but it is not a whole PostgreSQL database: its file PG_VERSION is missing or damaged. Bring the folder back from a backup, or move it away to start with an empty one. Nothing was changed.</source>
        <translation>Der Ordner %1 sollte die Reisen enthalten, ist aber keine ganze PostgreSQL-Datenbank: Seine Datei PG_VERSION fehlt oder ist beschädigt. Bitte den Ordner aus einer Sicherung zurückholen, oder ihn beiseitelegen, um mit einem leeren zu beginnen. Nichts wurde geändert.</translation>
    </message>
</context>
<context>
    <name>viatica::Database</name>
    <message>
        <source>The program is closing.</source>
        <translation>Das Programm wird beendet.</translation>
    </message>
    <message>
        <source>The database is busy with earlier work. Please try again.</source>
        <translation>Die Datenbank ist noch mit früherer Arbeit beschäftigt. Bitte noch einmal versuchen.</translation>
    </message>
</context>
<context>
    <name>viatica::DatabaseError</name>
    <message>
        <source>There is one like this already.</source>
        <translation>So etwas gibt es schon.</translation>
    </message>
    <message>
        <source>This refers to something that does not exist any more, or something else still needs it.</source>
        <translation>Das verweist auf etwas, das es nicht mehr gibt, oder etwas anderes braucht es noch.</translation>
    </message>
    <message>
        <source>Something that is needed was left out.</source>
        <translation>Etwas Nötiges wurde weggelassen.</translation>
    </message>
    <message>
        <source>This breaks a rule of the database.</source>
        <translation>Das verletzt eine Regel der Datenbank.</translation>
    </message>
    <message>
        <source>A text is too long.</source>
        <translation>Ein Text ist zu lang.</translation>
    </message>
    <message>
        <source>A number is too large.</source>
        <translation>Eine Zahl ist zu groß.</translation>
    </message>
    <message>
        <source>A value has a form that the database does not take.</source>
        <translation>Ein Wert hat eine Form, die die Datenbank nicht annimmt.</translation>
    </message>
    <message>
        <source>You may not do this, or you are not signed in any more.</source>
        <translation>Das ist Ihnen nicht erlaubt, oder Sie sind nicht mehr angemeldet.</translation>
    </message>
    <message>
        <source>The voucher does not have that much left.</source>
        <translation>So viel ist auf dem Gutschein nicht mehr übrig.</translation>
    </message>
    <message>
        <source>The voucher cannot be used: it is expired, used or transferred.</source>
        <translation>Der Gutschein kann nicht eingesetzt werden: Er ist abgelaufen, verbraucht oder übertragen.</translation>
    </message>
    <message>
        <source>This does not exist any more.</source>
        <translation>Das gibt es nicht mehr.</translation>
    </message>
    <message>
        <source>Others are changing the same data at this moment. Please try again.</source>
        <translation>Andere ändern gerade dieselben Daten. Bitte noch einmal versuchen.</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>Abgebrochen.</translation>
    </message>
    <message>
        <source>The database took too long. Please try again.</source>
        <translation>Die Datenbank hat zu lange gebraucht. Bitte noch einmal versuchen.</translation>
    </message>
    <message>
        <source>The disk of the database server is full. Nothing was saved; please make room there and try again.</source>
        <translation>Die Platte des Datenbankservers ist voll. Nichts wurde gespeichert; bitte dort Platz schaffen und noch einmal versuchen.</translation>
    </message>
    <message>
        <source>The server has no connection left.</source>
        <translation>Der Server hat keine Verbindung mehr frei.</translation>
    </message>
    <message>
        <source>The database server was stopped.</source>
        <translation>Der Datenbankserver wurde beendet.</translation>
    </message>
    <message>
        <source>The database server is starting up or shutting down.</source>
        <translation>Der Datenbankserver startet gerade oder fährt herunter.</translation>
    </message>
    <message>
        <source>The program and the database misunderstood each other.</source>
        <translation>Das Programm und die Datenbank haben einander missverstanden.</translation>
    </message>
    <message>
        <source>The connection to the database was lost.</source>
        <translation>Die Verbindung zur Datenbank ging verloren.</translation>
    </message>
    <message>
        <source>This server only gives data out; it takes no changes.</source>
        <translation>Dieser Server gibt Daten nur heraus; Änderungen nimmt er nicht an.</translation>
    </message>
    <message>
        <source>The database&apos;s structure does not fit this version of Viatica (%1).</source>
        <translation>Der Aufbau der Datenbank passt nicht zu dieser Version von Viatica (%1).</translation>
    </message>
    <message>
        <source>The database reports a fault (%1).</source>
        <translation>Die Datenbank meldet einen Fehler (%1).</translation>
    </message>
    <message>
        <source>The database does not answer any more.</source>
        <translation>Die Datenbank antwortet nicht mehr.</translation>
    </message>
    <message>
        <source>Please sign in again.</source>
        <translation>Bitte noch einmal anmelden.</translation>
    </message>
    <message>
        <source>Something went wrong inside Viatica (%1).</source>
        <translation>In Viatica ist etwas schiefgegangen (%1).</translation>
    </message>
</context>
<context>
    <name>viatica::DatabaseOpening</name>
    <message>
        <source>Connect to %1</source>
        <translation>Mit %1 verbinden</translation>
    </message>
    <message>
        <source>Make the private database on this computer</source>
        <translation>Private Datenbank auf diesem Computer anlegen</translation>
    </message>
    <message>
        <source>Start the private database</source>
        <translation>Private Datenbank starten</translation>
    </message>
    <message>
        <source>Make the tables</source>
        <translation>Tabellen anlegen</translation>
    </message>
    <message>
        <source>Check the tables</source>
        <translation>Tabellen prüfen</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Anmelden</translation>
    </message>
    <message>
        <source>Make your account</source>
        <translation>Konto anlegen</translation>
    </message>
    <message>
        <source>Make an account to look around with</source>
        <translation>Konto zum Umsehen anlegen</translation>
    </message>
    <message>
        <source>Fill it with trips</source>
        <translation>Mit Reisen füllen</translation>
    </message>
    <message>
        <source>Setting up</source>
        <translation>Einrichtung</translation>
    </message>
    <message>
        <source>Opening your trips</source>
        <translation>Die Reisen werden geöffnet</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Zurück</translation>
    </message>
    <message>
        <source>&amp;Other Database…</source>
        <translation>Andere Da&amp;tenbank…</translation>
    </message>
    <message>
        <source>This was ended before it was done. Nothing is lost.</source>
        <translation>Das wurde vorzeitig beendet. Nichts ist verloren.</translation>
    </message>
    <message>
        <source>Private database on this computer</source>
        <translation>Private Datenbank auf diesem Computer</translation>
    </message>
</context>
<context>
    <name>viatica::DatabasesDialog</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Wo</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>Dieser Computer</translation>
    </message>
    <message>
        <source>Private database, no server needed</source>
        <translation>Private Datenbank, kein Server nötig</translation>
    </message>
    <message>
        <source>Not secured</source>
        <translation>Nicht gesichert</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Offen</translation>
    </message>
    <message>
        <source>Remove Database</source>
        <translation>Datenbank entfernen</translation>
    </message>
    <message>
        <source>Take “%1” off the list?</source>
        <translation>„%1“ von der Liste nehmen?</translation>
    </message>
    <message>
        <source>Nothing on the server changes. The password and the session that are kept here are forgotten.</source>
        <translation>Auf dem Server ändert sich nichts. Das hier aufbewahrte Passwort und die Sitzung werden vergessen.</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Entfernen</translation>
    </message>
    <message>
        <source>&amp;Keep</source>
        <translation>&amp;Behalten</translation>
    </message>
</context>
<context>
    <name>viatica::DateField</name>
    <message>
        <source>Show a calendar</source>
        <translation>Kalender zeigen</translation>
    </message>
    <message>
        <source>Show a calendar (Alt+Down)</source>
        <translation>Kalender zeigen (Alt+Pfeil nach unten)</translation>
    </message>
    <message>
        <source>Enter a date, such as %1.</source>
        <translation>Bitte ein Datum angeben, etwa %1.</translation>
    </message>
    <message>
        <source>This is no date. Enter one such as %1.</source>
        <translation>Das ist kein Datum. Bitte eines wie %1 angeben.</translation>
    </message>
</context>
<context>
    <name>viatica::DateText</name>
    <message numerus="yes">
        <source>in %n day(s)</source>
        <translation>
            <numerusform>in %n Tag</numerusform>
            <numerusform>in %n Tagen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>vor %n Tag</numerusform>
            <numerusform>vor %n Tagen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n month(s)</source>
        <translation>
            <numerusform>in %n Monat</numerusform>
            <numerusform>in %n Monaten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n month(s) ago</source>
        <translation>
            <numerusform>vor %n Monat</numerusform>
            <numerusform>vor %n Monaten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n year(s)</source>
        <translation>
            <numerusform>in %n Jahr</numerusform>
            <numerusform>in %n Jahren</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n year(s) ago</source>
        <translation>
            <numerusform>vor %n Jahr</numerusform>
            <numerusform>vor %n Jahren</numerusform>
        </translation>
    </message>
    <message>
        <source>today</source>
        <translation>heute</translation>
    </message>
    <message>
        <source>day %1 of %2</source>
        <translation>Tag %1 von %2</translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation>morgen</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>gestern</translation>
    </message>
</context>
<context>
    <name>viatica::DiagnosticsDialog</name>
    <message>
        <source>No database is open yet.</source>
        <translation>Noch ist keine Datenbank geöffnet.</translation>
    </message>
    <message>
        <source>The server does not answer. %1</source>
        <translation>Der Server antwortet nicht. %1</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Programm</translation>
    </message>
    <message>
        <source>Viatica</source>
        <translation>Viatica</translation>
    </message>
    <message>
        <source>Qt</source>
        <translation>Qt</translation>
    </message>
    <message>
        <source>System</source>
        <translation>System</translation>
    </message>
    <message>
        <source>Kernel</source>
        <translation>Kernel</translation>
    </message>
    <message>
        <source>Window system</source>
        <translation>Fenstersystem</translation>
    </message>
    <message>
        <source>Language and formats</source>
        <translation>Sprache und Formate</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Zeitzone</translation>
    </message>
    <message>
        <source>Font</source>
        <translation>Schrift</translation>
    </message>
    <message>
        <source>Screen</source>
        <translation>Bildschirm</translation>
    </message>
    <message>
        <source>%1 × %2, scale %3</source>
        <translation>%1 × %2, Skalierung %3</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>PostgreSQL</source>
        <translation>PostgreSQL</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>Datenbank</translation>
    </message>
    <message>
        <source>Login</source>
        <translation>Login</translation>
    </message>
    <message>
        <source>Schema</source>
        <translation>Schema</translation>
    </message>
    <message>
        <source>Steps not yet applied</source>
        <translation>Noch nicht ausgeführte Schritte</translation>
    </message>
    <message>
        <source>Encryption</source>
        <translation>Verschlüsselung</translation>
    </message>
    <message>
        <source>none needed, on this computer</source>
        <translation>nicht nötig, auf diesem Computer</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>Round trip</source>
        <translation>Hin und zurück</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Verbindung</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>connected</source>
        <translation>verbunden</translation>
    </message>
    <message>
        <source>not connected</source>
        <translation>nicht verbunden</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Data folder</source>
        <translation>Datenordner</translation>
    </message>
    <message>
        <source>libpq</source>
        <translation>libpq</translation>
    </message>
    <message>
        <source>Open connections</source>
        <translation>Offene Verbindungen</translation>
    </message>
    <message>
        <source>Opened since the start</source>
        <translation>Seit dem Start geöffnet</translation>
    </message>
    <message>
        <source>Statements</source>
        <translation>Anweisungen</translation>
    </message>
    <message>
        <source>Round trips</source>
        <translation>Hin- und Rückwege</translation>
    </message>
    <message>
        <source>Cache</source>
        <translation>Zwischenspeicher</translation>
    </message>
    <message>
        <source>Entries</source>
        <translation>Einträge</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>Hits</source>
        <translation>Treffer</translation>
    </message>
    <message>
        <source>Misses</source>
        <translation>Fehlgriffe</translation>
    </message>
    <message>
        <source>Evicted</source>
        <translation>Verdrängt</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>Abgelaufen</translation>
    </message>
    <message>
        <source>Invalidated</source>
        <translation>Ungültig gemacht</translation>
    </message>
    <message>
        <source>Not stored, out of date</source>
        <translation>Veraltet, nicht aufbewahrt</translation>
    </message>
</context>
<context>
    <name>viatica::Dialogs</name>
    <message>
        <source>No Browser</source>
        <translation>Kein Browser</translation>
    </message>
    <message>
        <source>No browser was found for %1.</source>
        <translation>Für %1 wurde kein Browser gefunden.</translation>
    </message>
</context>
<context>
    <name>viatica::Distance</name>
    <message>
        <source>mi</source>
        <translation>mi</translation>
    </message>
    <message>
        <source>km</source>
        <translation>km</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>a number and its unit</comment>
        <translation>%1 %2</translation>
    </message>
</context>
<context>
    <name>viatica::DuplicateItemDialog</name>
    <message>
        <source>A copy of “%1”, to begin on</source>
        <translation>Eine Kopie von „%1“, mit Beginn am</translation>
    </message>
    <message>
        <source>Please say on which day.</source>
        <translation>Bitte den Tag angeben.</translation>
    </message>
    <message>
        <source>D&amp;uplicate</source>
        <translation>Ver&amp;vielfältigen</translation>
    </message>
    <message>
        <source>Dis&amp;card</source>
        <translation>Ver&amp;werfen</translation>
    </message>
</context>
<context>
    <name>viatica::DuplicateTripDialog</name>
    <message>
        <source>D&amp;uplicate</source>
        <translation>&amp;Duplizieren</translation>
    </message>
    <message>
        <source>Dis&amp;card</source>
        <translation>&amp;Verwerfen</translation>
    </message>
    <message>
        <source>&amp;Cancel Copying</source>
        <translation>Kopieren abbre&amp;chen</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>dates, days</comment>
        <translation>%1, %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln day(s)</source>
        <translation>
            <numerusform>%Ln Tag</numerusform>
            <numerusform>%Ln Tage</numerusform>
        </translation>
    </message>
    <message>
        <source>The trip has no bookings: the copy begins with its companions and its text.</source>
        <translation>Die Reise hat keine Buchungen: Die Kopie beginnt mit ihren Mitreisenden und ihrem Text.</translation>
    </message>
    <message>
        <source>Copied with it: %1. Each moves by as many days as the trip, at the same local time.</source>
        <translation>Mitkopiert werden: %1. Alles verschiebt sich um so viele Tage wie die Reise, zur selben Ortszeit.</translation>
    </message>
    <message>
        <source>Copying was cancelled. What you typed is still here.</source>
        <translation>Das Kopieren wurde abgebrochen. Die Eingaben sind noch da.</translation>
    </message>
    <message>
        <source>The connection is back. What you typed is still here: please try again.</source>
        <translation>Die Verbindung ist wieder da. Die Eingaben sind noch hier: bitte erneut versuchen.</translation>
    </message>
</context>
<context>
    <name>viatica::DurationText</name>
    <message>
        <source>%L1 min</source>
        <comment>minutes</comment>
        <translation>%L1 min</translation>
    </message>
    <message>
        <source>%L1 h</source>
        <comment>hours</comment>
        <translation>%L1 h</translation>
    </message>
    <message>
        <source>%L1 h %L2 min</source>
        <comment>hours, minutes</comment>
        <translation>%L1 h %L2 min</translation>
    </message>
    <message numerus="yes">
        <source>%Ln hour(s)</source>
        <translation>
            <numerusform>%Ln Stunde</numerusform>
            <numerusform>%Ln Stunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln minute(s)</source>
        <translation>
            <numerusform>%Ln Minute</numerusform>
            <numerusform>%Ln Minuten</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>viatica::Entity</name>
    <message>
        <source>This was left as it is.</source>
        <translation>Das blieb, wie es ist.</translation>
    </message>
    <message>
        <source>This is gone.</source>
        <translation>Das ist fort.</translation>
    </message>
</context>
<context>
    <name>viatica::Event</name>
    <message>
        <source>Please enter what it is.</source>
        <translation>Bitte eingeben, was es ist.</translation>
    </message>
    <message>
        <source>Please enter when it begins.</source>
        <translation>Bitte eingeben, wann es beginnt.</translation>
    </message>
    <message>
        <source>Please enter when it ends.</source>
        <translation>Bitte eingeben, wann es endet.</translation>
    </message>
    <message>
        <source>The end cannot be before the beginning.</source>
        <translation>Das Ende kann nicht vor dem Beginn liegen.</translation>
    </message>
    <message>
        <source>This is no e-mail address.</source>
        <translation>Das ist keine E-Mail-Adresse.</translation>
    </message>
    <message>
        <source>Please enter a web address that begins with https:// or http://.</source>
        <translation>Bitte eine Webadresse eingeben, die mit https:// oder http:// beginnt.</translation>
    </message>
</context>
<context>
    <name>viatica::EventForm</name>
    <message>
        <source>Begin</source>
        <translation>Beginn</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Ende</translation>
    </message>
    <message>
        <source>Concert, dinner, meeting</source>
        <translation>Konzert, Essen, Besprechung</translation>
    </message>
    <message>
        <source>An end is a date and a time. Leave both empty if nobody knows it.</source>
        <translation>Ein Ende besteht aus Datum und Uhrzeit. Ist es nicht bekannt, bitte beides leer lassen.</translation>
    </message>
    <message>
        <source>if known</source>
        <translation>falls bekannt</translation>
    </message>
</context>
<context>
    <name>viatica::ExportColumns</name>
    <message>
        <source>Id</source>
        <translation>Id</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Departure</source>
        <translation>Abreise</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>Rückkehr</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>Zweck</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Beschreibung</translation>
    </message>
    <message>
        <source>Number of flights</source>
        <translation>Zahl der Flüge</translation>
    </message>
    <message>
        <source>Number of hotel stays</source>
        <translation>Zahl der Hotelaufenthalte</translation>
    </message>
    <message>
        <source>Number of ground transports</source>
        <translation>Zahl der Fahrten</translation>
    </message>
    <message>
        <source>Number of car rentals</source>
        <translation>Zahl der Mietwagen</translation>
    </message>
    <message>
        <source>Number of events</source>
        <translation>Zahl der Veranstaltungen</translation>
    </message>
    <message>
        <source>Number of companions</source>
        <translation>Zahl der Mitreisenden</translation>
    </message>
    <message>
        <source>Made at</source>
        <translation>Angelegt am</translation>
    </message>
    <message>
        <source>Changed at</source>
        <translation>Geändert am</translation>
    </message>
    <message>
        <source>Shared by</source>
        <translation>Geteilt von</translation>
    </message>
    <message>
        <source>Item: kind</source>
        <translation>Eintrag: Art</translation>
    </message>
    <message>
        <source>Item: number or name</source>
        <translation>Eintrag: Nummer oder Name</translation>
    </message>
    <message>
        <source>Item: from, place</source>
        <translation>Eintrag: von, Ort</translation>
    </message>
    <message>
        <source>Item: to</source>
        <translation>Eintrag: nach</translation>
    </message>
    <message>
        <source>Item: start, local time</source>
        <translation>Eintrag: Beginn, Ortszeit</translation>
    </message>
    <message>
        <source>Item: time zone of the start</source>
        <translation>Eintrag: Zeitzone des Beginns</translation>
    </message>
    <message>
        <source>Item: end, local time</source>
        <translation>Eintrag: Ende, Ortszeit</translation>
    </message>
    <message>
        <source>Item: time zone of the end</source>
        <translation>Eintrag: Zeitzone des Endes</translation>
    </message>
    <message>
        <source>Item: confirmation code</source>
        <translation>Eintrag: Buchungscode</translation>
    </message>
    <message>
        <source>Item: travellers</source>
        <translation>Eintrag: Reisende</translation>
    </message>
</context>
<context>
    <name>viatica::ExportDialog</name>
    <message>
        <source>trips.csv</source>
        <translation>reisen.csv</translation>
    </message>
    <message>
        <source>&amp;Export</source>
        <translation>E&amp;xportieren</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message numerus="yes">
        <source>The %Ln selected trip(s)</source>
        <translation>
            <numerusform>Die %Ln ausgewählte Reise</numerusform>
            <numerusform>Die %Ln ausgewählten Reisen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The %Ln trip(s) that are listed</source>
        <translation>
            <numerusform>Die %Ln aufgelistete Reise</numerusform>
            <numerusform>Die %Ln aufgelisteten Reisen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %Ln trip(s)</source>
        <translation>
            <numerusform>Die einzige Reise</numerusform>
            <numerusform>Alle %Ln Reisen</numerusform>
        </translation>
    </message>
    <message>
        <source>All trips</source>
        <translation>Alle Reisen</translation>
    </message>
    <message>
        <source>Export Trips</source>
        <translation>Reisen exportieren</translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>CSV-Dateien (*.csv)</translation>
    </message>
    <message>
        <source>This file exists and will be replaced.</source>
        <translation>Diese Datei gibt es schon; sie wird ersetzt.</translation>
    </message>
    <message>
        <source>Please tick at least one column.</source>
        <translation>Bitte mindestens eine Spalte ankreuzen.</translation>
    </message>
    <message>
        <source>Please name a file.</source>
        <translation>Bitte eine Datei nennen.</translation>
    </message>
    <message>
        <source>This is a folder. Please name a file in it.</source>
        <translation>Das ist ein Ordner. Bitte eine Datei darin nennen.</translation>
    </message>
    <message>
        <source>There is no such folder.</source>
        <translation>Diesen Ordner gibt es nicht.</translation>
    </message>
    <message numerus="yes">
        <source>%L1 of %Ln trip(s)</source>
        <translation>
            <numerusform>%L1 von %Ln Reise</numerusform>
            <numerusform>%L1 von %Ln Reisen</numerusform>
        </translation>
    </message>
    <message>
        <source>The export was cancelled. Nothing was written.</source>
        <translation>Der Export wurde abgebrochen. Nichts wurde geschrieben.</translation>
    </message>
    <message>
        <source>The connection is back. Nothing was written yet: please export again.</source>
        <translation>Die Verbindung ist wieder da. Noch wurde nichts geschrieben: bitte erneut exportieren.</translation>
    </message>
</context>
<context>
    <name>viatica::ExportPreview</name>
    <message>
        <source>Preview</source>
        <translation>Vorschau</translation>
    </message>
    <message>
        <source>Reading the first trips…</source>
        <translation>Die ersten Reisen werden gelesen…</translation>
    </message>
    <message>
        <source>Stop &amp;Reading</source>
        <translation>Lesen abbre&amp;chen</translation>
    </message>
    <message>
        <source>There is no preview.</source>
        <translation>Es gibt keine Vorschau.</translation>
    </message>
    <message>
        <source>Try A&amp;gain</source>
        <translation>Er&amp;neut versuchen</translation>
    </message>
    <message>
        <source>There are no trips: the file will have a heading and nothing else.</source>
        <translation>Es gibt keine Reisen: Die Datei wird eine Kopfzeile haben und sonst nichts.</translation>
    </message>
    <message>
        <source>This is the whole file.</source>
        <translation>Das ist die ganze Datei.</translation>
    </message>
    <message numerus="yes">
        <source>The beginning of %Ln trip(s).</source>
        <translation>
            <numerusform>Der Anfang von %Ln Reise.</numerusform>
            <numerusform>Der Anfang von %Ln Reisen.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>viatica::FilterButton</name>
    <message numerus="yes">
        <source>%1, %Ln trip(s)</source>
        <translation>
            <numerusform>%1, %Ln Reise</numerusform>
            <numerusform>%1, %Ln Reisen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>viatica::Finding</name>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 h</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 h %2 min</translation>
    </message>
    <message>
        <source>There are only %1 to change from %2 to %3 in %4; at least %5 are advisable.</source>
        <translation>In %4 bleiben nur %1, um von %2 in %3 umzusteigen; ratsam sind mindestens %5.</translation>
    </message>
    <message>
        <source>There are only %1 to get from %2 to %3 for %4; at least %5 are advisable.</source>
        <translation>Von %2 nach %3 zu %4 bleiben nur %1; ratsam sind mindestens %5.</translation>
    </message>
    <message>
        <source>%1 arrives in %2, but the car of %3 is picked up in %4.</source>
        <translation>%1 kommt in %2 an, aber der Wagen von %3 wird in %4 abgeholt.</translation>
    </message>
    <message>
        <source>%1 arrives in %2, but %3 leaves from %4.</source>
        <translation>%1 kommt in %2 an, aber %3 geht ab %4.</translation>
    </message>
    <message>
        <source>%1 and %2 are both booked for the night of %3.</source>
        <translation>%1 und %2 sind beide für die Nacht vom %3 gebucht.</translation>
    </message>
    <message>
        <source>%1 and %2 are at the same time.</source>
        <translation>%1 und %2 sind zur selben Zeit.</translation>
    </message>
    <message>
        <source>%1 (%2) lies before the first day of the trip, %3.</source>
        <translation>%1 (%2) liegt vor dem ersten Tag der Reise, dem %3.</translation>
    </message>
    <message>
        <source>%1 (%2) lies after the last day of the trip, %3.</source>
        <translation>%1 (%2) liegt nach dem letzten Tag der Reise, dem %3.</translation>
    </message>
    <message>
        <source>%1 leaves %2 before %3 arrives in %4.</source>
        <translation>%1 geht %2 vor der Ankunft von %3 in %4.</translation>
    </message>
    <message numerus="yes">
        <source>There is no bed for %Ln night(s), %1.</source>
        <translation>
            <numerusform>Für %Ln Nacht fehlt ein Bett, %1.</numerusform>
            <numerusform>Für %Ln Nächte fehlt ein Bett, %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>The check-out of %1 is on %2, but %3 leaves on %4 already.</source>
        <translation>Der Check-out von %1 ist am %2, aber %3 geht schon am %4.</translation>
    </message>
    <message>
        <source>The car of %1 is due back after %2 has left.</source>
        <translation>Der Wagen von %1 ist erst zurückzugeben, wenn %2 schon fort ist.</translation>
    </message>
    <message>
        <source>The car of %1 is handed back in %2, but %3 leaves from %4.</source>
        <translation>Der Wagen von %1 wird in %2 zurückgegeben, aber %3 geht ab %4.</translation>
    </message>
    <message>
        <source>The trip begins in %1, but it ends in %2.</source>
        <translation>Die Reise beginnt in %1, endet aber in %2.</translation>
    </message>
    <message>
        <source>The times of %1 are in the zone %2, but the one of %3 is %4.</source>
        <translation>Die Zeiten von %1 stehen in der Zone %2, aber die von %3 ist %4.</translation>
    </message>
    <message>
        <source>%1 is booked twice.</source>
        <translation>%1 ist doppelt gebucht.</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>a sentence, and whom it concerns</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>Hint</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Bearbeiten …</translation>
    </message>
    <message>
        <source>Edit trip…</source>
        <translation>Reise bearbeiten …</translation>
    </message>
    <message>
        <source>Add stay…</source>
        <translation>Aufenthalt hinzufügen …</translation>
    </message>
    <message>
        <source>Add flight…</source>
        <translation>Flug hinzufügen …</translation>
    </message>
</context>
<context>
    <name>viatica::FindingService</name>
    <message>
        <source>This is not the key of a finding.</source>
        <translation>Das ist kein Schlüssel eines Befunds.</translation>
    </message>
</context>
<context>
    <name>viatica::Flight</name>
    <message>
        <source>Please enter the flight number.</source>
        <translation>Bitte die Flugnummer eingeben.</translation>
    </message>
    <message>
        <source>Please enter where the flight departs.</source>
        <translation>Bitte eingeben, wo der Flug startet.</translation>
    </message>
    <message>
        <source>Please enter where the flight arrives.</source>
        <translation>Bitte eingeben, wo der Flug landet.</translation>
    </message>
    <message>
        <source>Please enter when the flight departs.</source>
        <translation>Bitte eingeben, wann der Flug startet.</translation>
    </message>
    <message>
        <source>Please enter when the flight arrives.</source>
        <translation>Bitte eingeben, wann der Flug landet.</translation>
    </message>
    <message>
        <source>The flight must arrive after it departs, seen with the time zones.</source>
        <translation>Der Flug muss – die Zeitzonen eingerechnet – nach dem Abflug landen.</translation>
    </message>
</context>
<context>
    <name>viatica::FlightForm</name>
    <message>
        <source>Departure</source>
        <translation>Abflug</translation>
    </message>
    <message>
        <source>Arrival</source>
        <translation>Ankunft</translation>
    </message>
    <message>
        <source>Departure of the return flight</source>
        <translation>Abflug des Rückflugs</translation>
    </message>
    <message>
        <source>Arrival of the return flight</source>
        <translation>Ankunft des Rückflugs</translation>
    </message>
    <message>
        <source>%1 km</source>
        <translation>%1 km</translation>
    </message>
    <message>
        <source>The way back cannot begin before the arrival.</source>
        <translation>Der Rückflug kann nicht vor der Ankunft beginnen.</translation>
    </message>
</context>
<context>
    <name>viatica::FlightNumber</name>
    <message>
        <source>A flight number is an airline&apos;s code and one to four digits, such as LH 400.</source>
        <translation>Eine Flugnummer besteht aus dem Code einer Fluggesellschaft und ein bis vier Ziffern, zum Beispiel LH 400.</translation>
    </message>
    <message>
        <source>The airline&apos;s code is missing in front of the digits, such as LH in LH 400.</source>
        <translation>Vor den Ziffern fehlt der Code der Fluggesellschaft, zum Beispiel LH in LH 400.</translation>
    </message>
    <message>
        <source>A flight number begins with the airline&apos;s code: two letters or a letter and a digit, or three letters.</source>
        <translation>Eine Flugnummer beginnt mit dem Code der Fluggesellschaft: zwei Buchstaben, ein Buchstabe und eine Ziffer oder drei Buchstaben.</translation>
    </message>
    <message>
        <source>The digits are missing behind the airline&apos;s code.</source>
        <translation>Nach dem Code der Fluggesellschaft fehlen die Ziffern.</translation>
    </message>
    <message>
        <source>A flight number has at most four digits.</source>
        <translation>Eine Flugnummer hat höchstens vier Ziffern.</translation>
    </message>
    <message>
        <source>No flight has the number 0.</source>
        <translation>Kein Flug hat die Nummer 0.</translation>
    </message>
    <message>
        <source>Behind the digits of a flight number stands at most one letter.</source>
        <translation>Nach den Ziffern einer Flugnummer steht höchstens ein Buchstabe.</translation>
    </message>
</context>
<context>
    <name>viatica::FormParts</name>
    <message numerus="yes">
        <source>+%Ln day(s)</source>
        <translation>
            <numerusform>+%Ln Tag</numerusform>
            <numerusform>+%Ln Tage</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>−%Ln day(s)</source>
        <translation>
            <numerusform>−%Ln Tag</numerusform>
            <numerusform>−%Ln Tage</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>viatica::FutureWatch</name>
    <message>
        <source>This was cancelled.</source>
        <translation>Das wurde abgebrochen.</translation>
    </message>
    <message>
        <source>Something went wrong in Viatica (%1).</source>
        <translation>In Viatica ist etwas schiefgegangen (%1).</translation>
    </message>
</context>
<context>
    <name>viatica::Hotel</name>
    <message>
        <source>Please enter the name of the hotel.</source>
        <translation>Bitte den Namen des Hotels eingeben.</translation>
    </message>
    <message>
        <source>Please enter when you check in.</source>
        <translation>Bitte den Check-in eingeben.</translation>
    </message>
    <message>
        <source>Please enter when you check out.</source>
        <translation>Bitte den Check-out eingeben.</translation>
    </message>
    <message>
        <source>The check-out must be after the check-in.</source>
        <translation>Der Check-out muss nach dem Check-in liegen.</translation>
    </message>
</context>
<context>
    <name>viatica::HotelForm</name>
    <message>
        <source>Check-in</source>
        <translation>Check-in</translation>
    </message>
    <message>
        <source>Check-out</source>
        <translation>Check-out</translation>
    </message>
    <message numerus="yes">
        <source>%Ln night(s)</source>
        <translation>
            <numerusform>%Ln Nacht</numerusform>
            <numerusform>%Ln Nächte</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>viatica::Item</name>
    <message>
        <source>Flight</source>
        <translation>Flug</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>Unterkunft</translation>
    </message>
    <message>
        <source>Ground transport</source>
        <translation>Fahrt</translation>
    </message>
    <message>
        <source>Car rental</source>
        <translation>Mietwagen</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Veranstaltung</translation>
    </message>
    <message>
        <source>This can have at most %1 characters; it has %2.</source>
        <translation>Hier sind höchstens %1 Zeichen möglich; es sind %2.</translation>
    </message>
    <message>
        <source>This contains a character that cannot be stored.</source>
        <translation>Das enthält ein Zeichen, das nicht gespeichert werden kann.</translation>
    </message>
    <message>
        <source>There is no time zone “%1”.</source>
        <translation>Es gibt keine Zeitzone „%1“.</translation>
    </message>
    <message>
        <source>The latitude lies between −90 and 90 degrees.</source>
        <translation>Die geografische Breite liegt zwischen −90 und 90 Grad.</translation>
    </message>
    <message>
        <source>The longitude lies between −180 and 180 degrees.</source>
        <translation>Die geografische Länge liegt zwischen −180 und 180 Grad.</translation>
    </message>
    <message>
        <source>Please choose who travels.</source>
        <translation>Bitte wählen, wer mitreist.</translation>
    </message>
    <message>
        <source>Somebody is named twice.</source>
        <translation>Jemand ist doppelt genannt.</translation>
    </message>
</context>
<context>
    <name>viatica::ItemChanges</name>
    <message>
        <source>“%1” was deleted.</source>
        <translation>„%1“ wurde gelöscht.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln booking(s) were deleted.</source>
        <translation>
            <numerusform>%Ln Buchung wurde gelöscht.</numerusform>
            <numerusform>%Ln Buchungen wurden gelöscht.</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” is back.</source>
        <translation>„%1“ ist zurück.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln booking(s) are back.</source>
        <translation>
            <numerusform>%Ln Buchung ist zurück.</numerusform>
            <numerusform>%Ln Buchungen sind zurück.</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” is in the trash.</source>
        <translation>„%1“ ist im Papierkorb.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln booking(s) are in the trash.</source>
        <translation>
            <numerusform>%Ln Buchung ist im Papierkorb.</numerusform>
            <numerusform>%Ln Buchungen sind im Papierkorb.</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” was added.</source>
        <translation>„%1“ wurde hinzugefügt.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln booking(s) were added.</source>
        <translation>
            <numerusform>%Ln Buchung wurde hinzugefügt.</numerusform>
            <numerusform>%Ln Buchungen wurden hinzugefügt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln booking(s) are in no trip now.</source>
        <translation>
            <numerusform>%Ln Buchung gehört jetzt zu keiner Reise.</numerusform>
            <numerusform>%Ln Buchungen gehören jetzt zu keiner Reise.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln booking(s) were moved to “%1”.</source>
        <translation>
            <numerusform>%Ln Buchung wurde nach „%1“ verschoben.</numerusform>
            <numerusform>%Ln Buchungen wurden nach „%1“ verschoben.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln booking(s) are back where they were.</source>
        <translation>
            <numerusform>%Ln Buchung ist wieder, wo sie war.</numerusform>
            <numerusform>%Ln Buchungen sind wieder, wo sie waren.</numerusform>
        </translation>
    </message>
    <message>
        <source>This was moved or deleted again meanwhile.</source>
        <translation>Das wurde inzwischen erneut verschoben oder gelöscht.</translation>
    </message>
    <message>
        <source>“%1” was changed.</source>
        <translation>„%1“ wurde geändert.</translation>
    </message>
    <message>
        <source>“%1” is as it was.</source>
        <translation>„%1“ ist, wie es war.</translation>
    </message>
</context>
<context>
    <name>viatica::ItemCommands</name>
    <message numerus="yes">
        <source>%Ln booking(s) were not deleted, because they are gone already or belong to somebody else.</source>
        <translation>
            <numerusform>%Ln Buchung wurde nicht gelöscht, weil sie schon fort ist oder jemand anderem gehört.</numerusform>
            <numerusform>%Ln Buchungen wurden nicht gelöscht, weil sie schon fort sind oder jemand anderem gehören.</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>„%1“</translation>
    </message>
    <message numerus="yes">
        <source>%Ln booking(s)</source>
        <translation>
            <numerusform>%Ln Buchung</numerusform>
            <numerusform>%Ln Buchungen</numerusform>
        </translation>
    </message>
    <message>
        <source>Not on that trip, and so not on what was moved any more: %1.</source>
        <translation>Nicht auf jener Reise und daher nicht mehr auf dem Verschobenen: %1.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln booking(s) were not moved, because they are gone already or belong to somebody else.</source>
        <translation>
            <numerusform>%Ln Buchung wurde nicht verschoben, weil sie schon fort ist oder jemand anderem gehört.</numerusform>
            <numerusform>%Ln Buchungen wurden nicht verschoben, weil sie schon fort sind oder jemand anderem gehören.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>viatica::ItemConflict</name>
    <message>
        <source>It was deleted, or is no longer yours to change. What you typed is still here and can be saved as a new one.</source>
        <translation>Es wurde gelöscht oder gehört nicht mehr Ihnen. Ihre Eingaben sind noch da und können neu gespeichert werden.</translation>
    </message>
</context>
<context>
    <name>viatica::ItemDialog</name>
    <message>
        <source>New Flight</source>
        <translation>Neuer Flug</translation>
    </message>
    <message>
        <source>Edit Flight</source>
        <translation>Flug bearbeiten</translation>
    </message>
    <message>
        <source>New Stay</source>
        <translation>Neue Unterkunft</translation>
    </message>
    <message>
        <source>Edit Stay</source>
        <translation>Unterkunft bearbeiten</translation>
    </message>
    <message>
        <source>New Ground Transport</source>
        <translation>Neue Fahrt</translation>
    </message>
    <message>
        <source>Edit Ground Transport</source>
        <translation>Fahrt bearbeiten</translation>
    </message>
    <message>
        <source>New Car Rental</source>
        <translation>Neuer Mietwagen</translation>
    </message>
    <message>
        <source>Edit Car Rental</source>
        <translation>Mietwagen bearbeiten</translation>
    </message>
    <message>
        <source>New Event</source>
        <translation>Neue Veranstaltung</translation>
    </message>
    <message>
        <source>Edit Event</source>
        <translation>Veranstaltung bearbeiten</translation>
    </message>
    <message>
        <source>&amp;Cancel Saving</source>
        <translation>Speichern abbre&amp;chen</translation>
    </message>
    <message>
        <source>Dis&amp;card</source>
        <translation>&amp;Verwerfen</translation>
    </message>
    <message>
        <source>That text has %1 characters; notes can have at most %2. It was not pasted.</source>
        <translation>Dieser Text hat %1 Zeichen; Notizen können höchstens %2 haben. Er wurde nicht eingefügt.</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Speichern</translation>
    </message>
    <message>
        <source>Seat</source>
        <comment>of the only traveller</comment>
        <translation>Platz</translation>
    </message>
    <message>
        <source>The flight is saved, but not yet the flight back. %1</source>
        <translation>Der Flug ist gespeichert, der Rückflug noch nicht. %1</translation>
    </message>
    <message>
        <source>“%1” is saved. Somebody else has changed it meanwhile; their change was kept: %2.</source>
        <translation>„%1“ ist gespeichert. Jemand anderes hat die Reise inzwischen geändert; diese Änderung ist erhalten: %2.</translation>
    </message>
    <message>
        <source>Saving was cancelled. What you typed is still here.</source>
        <translation>Das Speichern wurde abgebrochen. Die Eingaben sind noch da.</translation>
    </message>
    <message>
        <source>What you typed is still here.</source>
        <translation>Die Eingaben sind noch da.</translation>
    </message>
    <message>
        <source>S&amp;ign In</source>
        <translation>An&amp;melden</translation>
    </message>
    <message>
        <source>Nothing of what you typed is lost: save again when the connection is back.</source>
        <translation>Von den Eingaben ist nichts verloren: noch einmal speichern, sobald die Verbindung wieder da ist.</translation>
    </message>
    <message>
        <source>The connection is back. What you typed is still here: please save again.</source>
        <translation>Die Verbindung ist wieder da. Die Eingaben sind noch hier: bitte erneut speichern.</translation>
    </message>
    <message>
        <source>&amp;Keep It Without a Trip</source>
        <translation>Ohne Reise be&amp;halten</translation>
    </message>
    <message>
        <source>Save what you typed?</source>
        <translation>Eingaben speichern?</translation>
    </message>
    <message>
        <source>&amp;Keep Editing</source>
        <translation>&amp;Weiter bearbeiten</translation>
    </message>
</context>
<context>
    <name>viatica::ItemField</name>
    <message>
        <source>Yes</source>
        <translation>Ja</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Nein</translation>
    </message>
    <message>
        <source>No trip</source>
        <translation>Keine Reise</translation>
    </message>
    <message>
        <source>A trip</source>
        <translation>Eine Reise</translation>
    </message>
    <message>
        <source>Flight number</source>
        <translation>Flugnummer</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Nach</translation>
    </message>
    <message>
        <source>Departure</source>
        <translation>Abflug</translation>
    </message>
    <message>
        <source>Arrival</source>
        <translation>Ankunft</translation>
    </message>
    <message>
        <source>Time zone of the departure</source>
        <translation>Zeitzone des Abflugs</translation>
    </message>
    <message>
        <source>Time zone of the arrival</source>
        <translation>Zeitzone der Ankunft</translation>
    </message>
    <message>
        <source>Seat</source>
        <translation>Platz</translation>
    </message>
    <message>
        <source>Booking code</source>
        <translation>Buchungscode</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>Trip</source>
        <translation>Reise</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>City</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>Web address</source>
        <translation>Webadresse</translation>
    </message>
    <message>
        <source>Check-in</source>
        <translation>Check-in</translation>
    </message>
    <message>
        <source>Check-out</source>
        <translation>Check-out</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Zeitzone</translation>
    </message>
    <message>
        <source>Latitude</source>
        <translation>Breite</translation>
    </message>
    <message>
        <source>Longitude</source>
        <translation>Länge</translation>
    </message>
    <message>
        <source>Room</source>
        <translation>Zimmer</translation>
    </message>
    <message>
        <source>Means of transport</source>
        <translation>Verkehrsmittel</translation>
    </message>
    <message>
        <source>Carrier</source>
        <translation>Unternehmen</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nummer</translation>
    </message>
    <message>
        <source>Latitude of the departure</source>
        <translation>Breite der Abfahrt</translation>
    </message>
    <message>
        <source>Longitude of the departure</source>
        <translation>Länge der Abfahrt</translation>
    </message>
    <message>
        <source>Latitude of the arrival</source>
        <translation>Breite der Ankunft</translation>
    </message>
    <message>
        <source>Longitude of the arrival</source>
        <translation>Länge der Ankunft</translation>
    </message>
    <message>
        <source>Rental company</source>
        <translation>Autovermietung</translation>
    </message>
    <message>
        <source>Vehicle</source>
        <translation>Fahrzeug</translation>
    </message>
    <message>
        <source>Pick-up place</source>
        <translation>Abholort</translation>
    </message>
    <message>
        <source>Return place</source>
        <translation>Rückgabeort</translation>
    </message>
    <message>
        <source>Pick-up</source>
        <translation>Abholung</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>Rückgabe</translation>
    </message>
    <message>
        <source>Time zone of the pick-up</source>
        <translation>Zeitzone der Abholung</translation>
    </message>
    <message>
        <source>Time zone of the return</source>
        <translation>Zeitzone der Rückgabe</translation>
    </message>
    <message>
        <source>Latitude of the pick-up</source>
        <translation>Breite der Abholung</translation>
    </message>
    <message>
        <source>Longitude of the pick-up</source>
        <translation>Länge der Abholung</translation>
    </message>
    <message>
        <source>Latitude of the return</source>
        <translation>Breite der Rückgabe</translation>
    </message>
    <message>
        <source>Longitude of the return</source>
        <translation>Länge der Rückgabe</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Kategorie</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>Beginn</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Ende</translation>
    </message>
    <message>
        <source>All day</source>
        <translation>Ganztägig</translation>
    </message>
</context>
<context>
    <name>viatica::ItemService</name>
    <message>
        <source>This cannot be saved like this.</source>
        <translation>So kann das nicht gespeichert werden.</translation>
    </message>
    <message>
        <source>The trip was deleted meanwhile, and this with it.</source>
        <translation>Die Reise wurde inzwischen gelöscht, und dies mit ihr.</translation>
    </message>
    <message>
        <source>This cannot be copied to this day.</source>
        <translation>Auf diesen Tag kann das nicht kopiert werden.</translation>
    </message>
</context>
<context>
    <name>viatica::ItineraryPrint</name>
    <message numerus="yes">
        <source>%Ln day(s)</source>
        <translation>
            <numerusform>%Ln Tag</numerusform>
            <numerusform>%Ln Tage</numerusform>
        </translation>
    </message>
    <message>
        <source>Page %L1 of %L2</source>
        <translation>Seite %L1 von %L2</translation>
    </message>
</context>
<context>
    <name>viatica::KeychainStore</name>
    <message>
        <source>The system&apos;s keychain was not unlocked.</source>
        <translation>Der Schlüsselbund des Systems wurde nicht entsperrt.</translation>
    </message>
    <message>
        <source>The system&apos;s keychain refuses access.</source>
        <translation>Der Schlüsselbund des Systems verweigert den Zugriff.</translation>
    </message>
    <message>
        <source>This system has no keychain.</source>
        <translation>Dieses System hat keinen Schlüsselbund.</translation>
    </message>
    <message>
        <source>The system&apos;s keychain cannot be used.</source>
        <translation>Der Schlüsselbund des Systems kann nicht benutzt werden.</translation>
    </message>
    <message>
        <source>The system&apos;s keychain does not answer.</source>
        <translation>Der Schlüsselbund des Systems antwortet nicht.</translation>
    </message>
</context>
<context>
    <name>viatica::LocalCluster</name>
    <message>
        <source>This computer has no free port for the database: %1.</source>
        <translation>Dieser Computer hat keinen freien Port für die Datenbank: %1.</translation>
    </message>
    <message>
        <source>The database for your trips cannot be made in %1.</source>
        <translation>Die Datenbank für die Reisen kann in %1 nicht angelegt werden.</translation>
    </message>
    <message>
        <source>The database with your trips in %1 does not start.</source>
        <translation>Die Datenbank mit den Reisen in %1 startet nicht.</translation>
    </message>
    <message>
        <source>The database in %1 does not stop.</source>
        <translation>Die Datenbank in %1 lässt sich nicht beenden.</translation>
    </message>
    <message>
        <source>The database in %1 is still busy and has not stopped; it will do so by itself.</source>
        <translation>Die Datenbank in %1 ist noch beschäftigt und nicht beendet; das wird sie von selbst tun.</translation>
    </message>
</context>
<context>
    <name>viatica::LocalServer</name>
    <message>
        <source>Another Viatica program has been starting or stopping the database in %1 for a long time. End that program and start Viatica again.</source>
        <translation>Ein anderes Viatica-Programm startet oder beendet seit Langem die Datenbank in %1. Bitte jenes Programm beenden und Viatica noch einmal starten.</translation>
    </message>
    <message>
        <source>The database with your trips has stopped right after its start.</source>
        <translation>Die Datenbank mit den Reisen hat sich gleich nach ihrem Start beendet.</translation>
    </message>
    <message>
        <source>Another Viatica program is using the database in %1. Close it first.</source>
        <translation>Ein anderes Viatica-Programm benutzt die Datenbank in %1. Bitte zuerst jenes schließen.</translation>
    </message>
</context>
<context>
    <name>viatica::MainWindow</name>
    <message>
        <source>Tool Bar</source>
        <translation>Symbolleiste</translation>
    </message>
    <message>
        <source>Viatica</source>
        <translation>Viatica</translation>
    </message>
    <message>
        <source>You are looking at sample data. It is made anew each time; your own trips belong in your own account.</source>
        <translation>Das sind Beispieldaten. Sie entstehen jedes Mal neu; die eigenen Reisen gehören in ein eigenes Konto.</translation>
    </message>
    <message>
        <source>Make Your Own A&amp;ccount</source>
        <translation>Eigenes Kon&amp;to anlegen</translation>
    </message>
    <message>
        <source>Re&amp;store Without the Voucher Uses</source>
        <translation>Ohne Gutscheineinsatz &amp;zurückholen</translation>
    </message>
    <message>
        <source>Connected, not secured</source>
        <translation>Verbunden, nicht gesichert</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>Verbunden</translation>
    </message>
    <message>
        <source>Not connected</source>
        <translation>Nicht verbunden</translation>
    </message>
    <message>
        <source>What was read stays here; Viatica tries again by itself.</source>
        <translation>Was gelesen wurde, bleibt hier; Viatica versucht es von selbst wieder.</translation>
    </message>
    <message>
        <source>&amp;Retry Now</source>
        <translation>&amp;Jetzt versuchen</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>T&amp;heme</source>
        <translation>&amp;Erscheinungsbild</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>&amp;Gehe zu</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>Boo&amp;kings</source>
        <translation>Bu&amp;chungen</translation>
    </message>
</context>
<context>
    <name>viatica::MaintenanceService</name>
    <message>
        <source>The server has no login named “%1”.</source>
        <translation>Der Server hat kein Login namens „%1“.</translation>
    </message>
    <message>
        <source>There is no such login.</source>
        <translation>Dieses Login gibt es nicht.</translation>
    </message>
    <message>
        <source>This takes the login that owns Viatica&apos;s tables; the one in use may not do it.</source>
        <translation>Das braucht das Login, dem die Tabellen von Viatica gehören; das benutzte darf es nicht.</translation>
    </message>
    <message>
        <source>This cannot be the name of a login.</source>
        <translation>Das kann nicht der Name eines Logins sein.</translation>
    </message>
</context>
<context>
    <name>viatica::Migrator</name>
    <message>
        <source>This login may not set up Viatica&apos;s tables. The owner of the database does it once, with “viaticactl db migrate”.</source>
        <translation>Dieses Login darf die Tabellen von Viatica nicht anlegen. Der Eigentümer der Datenbank tut es einmal, mit „viaticactl db migrate“.</translation>
    </message>
    <message>
        <source>The server lacks the extension pgcrypto. Its administrator installs it (package postgresql-contrib), then Viatica can be set up.</source>
        <translation>Dem Server fehlt die Erweiterung pgcrypto. Wer ihn verwaltet, installiert sie (Paket postgresql-contrib), dann lässt sich Viatica einrichten.</translation>
    </message>
    <message>
        <source>The history of this database has a gap before step %1. It was changed by hand; Viatica leaves it alone.</source>
        <translation>Die Geschichte dieser Datenbank hat vor Schritt %1 eine Lücke. Sie wurde von Hand geändert; Viatica rührt sie nicht an.</translation>
    </message>
    <message>
        <source>This database was set up by a newer version of Viatica. Please update the program.</source>
        <translation>Diese Datenbank wurde von einer neueren Version von Viatica eingerichtet. Bitte das Programm aktualisieren.</translation>
    </message>
    <message>
        <source>Step %1 of this database&apos;s history is not the one that this version of Viatica knows. Viatica leaves it alone.</source>
        <translation>Schritt %1 in der Geschichte dieser Datenbank ist nicht der, den diese Version von Viatica kennt. Viatica rührt sie nicht an.</translation>
    </message>
    <message>
        <source>This database holds tables of another program (%1). Viatica leaves them alone; please choose an empty database.</source>
        <translation>Diese Datenbank enthält Tabellen eines anderen Programms (%1). Viatica rührt sie nicht an; bitte eine leere Datenbank wählen.</translation>
    </message>
    <message>
        <source>This database has not been set up for Viatica yet: its owner runs “viaticactl db migrate” once.</source>
        <translation>Diese Datenbank ist noch nicht für Viatica eingerichtet: Ihr Eigentümer führt einmal „viaticactl db migrate“ aus.</translation>
    </message>
    <message>
        <source>This database is of an older version of Viatica: its owner runs “viaticactl db migrate” once.</source>
        <translation>Diese Datenbank ist von einer älteren Version von Viatica: Ihr Eigentümer führt einmal „viaticactl db migrate“ aus.</translation>
    </message>
</context>
<context>
    <name>viatica::MomentEdit</name>
    <message>
        <source>%1, date</source>
        <translation>%1, Datum</translation>
    </message>
    <message>
        <source>%1, time</source>
        <translation>%1, Uhrzeit</translation>
    </message>
    <message>
        <source>There was no such day in %1: the calendar went past it.</source>
        <translation>Diesen Tag gab es in %1 nicht: Der Kalender hat ihn übersprungen.</translation>
    </message>
    <message>
        <source>There is no %1 on this day in %2: the clock is set forward over it.</source>
        <translation>%1 gibt es an diesem Tag in %2 nicht: Die Uhr wird vorgestellt.</translation>
    </message>
    <message>
        <source>The clock in %1 is set back on this day: it shows %2 twice. Which one is it?</source>
        <translation>Die Uhr in %1 wird an diesem Tag zurückgestellt: Sie zeigt %2 zweimal. Welche ist gemeint?</translation>
    </message>
    <message>
        <source>First (%1)</source>
        <translation>Die erste (%1)</translation>
    </message>
    <message>
        <source>Second (%1)</source>
        <translation>Die zweite (%1)</translation>
    </message>
</context>
<context>
    <name>viatica::Money</name>
    <message>
        <source>Amounts in %1 and %2 cannot be put together.</source>
        <translation>Beträge in %1 und %2 lassen sich nicht zusammenrechnen.</translation>
    </message>
    <message>
        <source>An amount can be at most 99,999,999.99.</source>
        <translation>Ein Betrag kann höchstens 99.999.999,99 sein.</translation>
    </message>
    <message>
        <source>Please enter an amount.</source>
        <translation>Bitte einen Betrag eingeben.</translation>
    </message>
    <message>
        <source>This is no amount.</source>
        <translation>Das ist kein Betrag.</translation>
    </message>
    <message>
        <source>An amount cannot be below zero.</source>
        <translation>Ein Betrag kann nicht kleiner als null sein.</translation>
    </message>
    <message>
        <source>Amounts in %1 have no decimals.</source>
        <translation>Beträge in %1 haben keine Nachkommastellen.</translation>
    </message>
    <message>
        <source>Amounts in %1 have at most two decimals.</source>
        <translation>Beträge in %1 haben höchstens zwei Nachkommastellen.</translation>
    </message>
    <message>
        <source>There is no currency “%1”. Please enter a code such as EUR or USD.</source>
        <translation>Es gibt keine Währung „%1“. Bitte ein Kürzel wie EUR oder USD eingeben.</translation>
    </message>
    <message>
        <source>Amounts in %1 have three decimals, and the database keeps two, so this currency cannot be used.</source>
        <translation>Beträge in %1 haben drei Nachkommastellen, die Datenbank führt zwei; diese Währung geht deshalb nicht.</translation>
    </message>
</context>
<context>
    <name>viatica::MoveItemsDialog</name>
    <message>
        <source>Move %1 to</source>
        <comment>bookings</comment>
        <translation>%1 verschieben nach</translation>
    </message>
    <message>
        <source>&amp;Move</source>
        <translation>Ver&amp;schieben</translation>
    </message>
    <message>
        <source>Dis&amp;card</source>
        <translation>Ver&amp;werfen</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>trip, dates</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>No trip</source>
        <translation>Keine Reise</translation>
    </message>
    <message>
        <source>No trip has this in its name.</source>
        <translation>Keine Reise hat das im Namen.</translation>
    </message>
</context>
<context>
    <name>viatica::MoveTripDialog</name>
    <message>
        <source>Nothing is booked</source>
        <translation>Nichts ist gebucht</translation>
    </message>
    <message>
        <source>This trip has no bookings: its dates alone move.</source>
        <translation>Diese Reise hat keine Buchungen: Nur ihre Tage verschieben sich.</translation>
    </message>
    <message>
        <source>&amp;Move the Trip</source>
        <translation>Reise &amp;verschieben</translation>
    </message>
    <message>
        <source>&amp;Leave It</source>
        <translation>&amp;So lassen</translation>
    </message>
    <message>
        <source>&amp;Cancel Moving</source>
        <translation>Verschieben abbre&amp;chen</translation>
    </message>
    <message>
        <source>as it is now</source>
        <translation>wie bisher</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>dates, how much later</comment>
        <translation>%1, %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln day(s) later</source>
        <translation>
            <numerusform>%Ln Tag später</numerusform>
            <numerusform>%Ln Tage später</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln day(s) earlier</source>
        <translation>
            <numerusform>%Ln Tag früher</numerusform>
            <numerusform>%Ln Tage früher</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln flight(s) must be changed with the airline.</source>
        <translation>
            <numerusform>%Ln Flug muss bei der Fluggesellschaft umgebucht werden.</numerusform>
            <numerusform>%Ln Flüge müssen bei der Fluggesellschaft umgebucht werden.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln booking(s) will be outside the trip.</source>
        <translation>
            <numerusform>%Ln Buchung wird außerhalb der Reise liegen.</numerusform>
            <numerusform>%Ln Buchungen werden außerhalb der Reise liegen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Somebody else has just changed this trip. Nothing was moved; this is how it is now.</source>
        <translation>Jemand anderes hat diese Reise eben geändert. Nichts wurde verschoben; so ist sie jetzt.</translation>
    </message>
    <message>
        <source>&amp;Try Again</source>
        <translation>E&amp;rneut versuchen</translation>
    </message>
    <message>
        <source>The trip departs on this day already. Choose another one.</source>
        <translation>Die Reise beginnt schon an diesem Tag. Bitte einen anderen wählen.</translation>
    </message>
    <message>
        <source>Moving was cancelled.</source>
        <translation>Das Verschieben wurde abgebrochen.</translation>
    </message>
</context>
<context>
    <name>viatica::NoticeBar</name>
    <message>
        <source>Close this message</source>
        <translation>Diese Meldung schließen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>viatica::PasswordEdit</name>
    <message>
        <source>Hide the password</source>
        <translation>Passwort verbergen</translation>
    </message>
    <message>
        <source>Show the password</source>
        <translation>Passwort anzeigen</translation>
    </message>
</context>
<context>
    <name>viatica::PositionField</name>
    <message>
        <source>This is no place on the globe. Enter latitude and longitude, such as 48.1374, 11.5755 or 48°08′15″N 11°34′32″E.</source>
        <translation>Das ist kein Ort auf der Erde. Bitte Breite und Länge eingeben, etwa 48.1374, 11.5755 oder 48°08′15″N 11°34′32″E.</translation>
    </message>
</context>
<context>
    <name>viatica::PostgresBinaries</name>
    <message>
        <source>Install PostgreSQL %1 from www.postgresql.org/download/windows and start Viatica again.</source>
        <translation>Bitte PostgreSQL %1 von www.postgresql.org/download/windows installieren und Viatica noch einmal starten.</translation>
    </message>
    <message>
        <source>Install it with “brew install postgresql@%1”, or install Postgres.app, and start Viatica again.</source>
        <translation>Bitte mit „brew install postgresql@%1“ installieren, oder Postgres.app installieren, und Viatica noch einmal starten.</translation>
    </message>
    <message>
        <source>Install it with “sudo apt install postgresql-%1” and start Viatica again.</source>
        <translation>Bitte mit „sudo apt install postgresql-%1“ installieren und Viatica noch einmal starten.</translation>
    </message>
    <message>
        <source>Install it with “sudo dnf install postgresql-server postgresql-contrib” (version %1) and start Viatica again.</source>
        <translation>Bitte mit „sudo dnf install postgresql-server postgresql-contrib“ (Version %1) installieren und Viatica noch einmal starten.</translation>
    </message>
    <message>
        <source>Install it with “sudo pacman -S postgresql” (version %1) and start Viatica again.</source>
        <translation>Bitte mit „sudo pacman -S postgresql“ (Version %1) installieren und Viatica noch einmal starten.</translation>
    </message>
    <message>
        <source>Install the server programs of PostgreSQL %1 (initdb, pg_ctl and postgres) with your system&apos;s package manager and start Viatica again.</source>
        <translation>Bitte die Serverprogramme von PostgreSQL %1 (initdb, pg_ctl und postgres) mit der Paketverwaltung des Systems installieren und Viatica noch einmal starten.</translation>
    </message>
    <message>
        <source>Your trips are kept by PostgreSQL %1, but only PostgreSQL %2 is installed here, which cannot open them. %3 Nothing was changed.</source>
        <translation>Die Reisen verwaltet PostgreSQL %1, hier ist aber nur PostgreSQL %2 installiert, das sie nicht öffnen kann. %3 Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>Viatica needs PostgreSQL %1 or later to keep your trips, but only PostgreSQL %2 is installed here. %3</source>
        <translation>Viatica braucht PostgreSQL %1 oder neuer, um die Reisen zu verwalten, hier ist aber nur PostgreSQL %2 installiert. %3</translation>
    </message>
    <message>
        <source>PostgreSQL, which keeps your trips, is not installed here. %1</source>
        <translation>PostgreSQL, das die Reisen verwaltet, ist hier nicht installiert. %1</translation>
    </message>
</context>
<context>
    <name>viatica::ProgressPage</name>
    <message>
        <source>&amp;Cancel</source>
        <translation>Abbre&amp;chen</translation>
    </message>
    <message>
        <source>&amp;Try Again</source>
        <translation>E&amp;rneut versuchen</translation>
    </message>
</context>
<context>
    <name>viatica::Ranking</name>
    <message>
        <source>%1 (%2)</source>
        <comment>a name and its code</comment>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>viatica::RankingCards</name>
    <message>
        <source>Airports</source>
        <translation>Flughäfen</translation>
    </message>
    <message>
        <source>Airlines</source>
        <translation>Fluggesellschaften</translation>
    </message>
    <message>
        <source>Countries</source>
        <translation>Länder</translation>
    </message>
</context>
<context>
    <name>viatica::RankingModel</name>
    <message numerus="yes">
        <source>%1: %Ln flight(s)</source>
        <translation>
            <numerusform>%1: %Ln Flug</numerusform>
            <numerusform>%1: %Ln Flüge</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %Ln departure(s) and arrival(s)</source>
        <translation>
            <numerusform>%1: %Ln Abflug oder Ankunft</numerusform>
            <numerusform>%1: %Ln Abflüge und Ankünfte</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>viatica::ReferenceData</name>
    <message>
        <source>A list that belongs to Viatica cannot be read.</source>
        <translation>Eine Liste, die zu Viatica gehört, kann nicht gelesen werden.</translation>
    </message>
</context>
<context>
    <name>viatica::RestoreResultDialog</name>
    <message>
        <source>Not Everything Is Back</source>
        <translation>Nicht alles ist wieder da</translation>
    </message>
    <message>
        <source>“%1” is back, but not all that hung on it</source>
        <translation>„%1“ ist wieder da, aber nicht alles, was daran hing</translation>
    </message>
    <message numerus="yes">
        <source>%Ln thing(s) are back, but not all that hung on them</source>
        <translation>
            <numerusform>%Ln Eintrag ist wieder da, aber nicht alles, was daran hing</numerusform>
            <numerusform>%Ln Einträge sind wieder da, aber nicht alles, was daran hing</numerusform>
        </translation>
    </message>
    <message>
        <source>What was left out</source>
        <translation>Was weggelassen wurde</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>S&amp;chließen</translation>
    </message>
</context>
<context>
    <name>viatica::RetryCountdown</name>
    <message numerus="yes">
        <source>Next try in %Ln second(s)</source>
        <translation>
            <numerusform>Nächster Versuch in %Ln Sekunde</numerusform>
            <numerusform>Nächster Versuch in %Ln Sekunden</numerusform>
        </translation>
    </message>
    <message>
        <source>Trying…</source>
        <translation>Versuch läuft…</translation>
    </message>
</context>
<context>
    <name>viatica::SearchPalette</name>
    <message>
        <source>Trips, pages and actions</source>
        <translation>Reisen, Seiten und Aktionen</translation>
    </message>
    <message>
        <source>Search everything</source>
        <translation>Alles durchsuchen</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Gefunden</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Seite</translation>
    </message>
    <message>
        <source>Trips cannot be searched now. %1</source>
        <translation>Reisen können gerade nicht gesucht werden. %1</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>Suche läuft…</translation>
    </message>
    <message>
        <source>Nothing here is called “%1”.</source>
        <translation>Hier heißt nichts „%1“.</translation>
    </message>
</context>
<context>
    <name>viatica::SeedService</name>
    <message>
        <source>Sample</source>
        <translation>Familie</translation>
    </message>
    <message>
        <source>Traveller</source>
        <translation>Beispiel</translation>
    </message>
    <message>
        <source>The airports are loaded by the owner of the database; this login may not.</source>
        <translation>Die Flughäfen lädt der Eigentümer der Datenbank; dieses Login darf es nicht.</translation>
    </message>
</context>
<context>
    <name>viatica::ServerAccount</name>
    <message>
        <source>PostgreSQL does not run as root, and this system has neither a user “postgres” nor “nobody” to run it as. Start Viatica as an ordinary user.</source>
        <translation>PostgreSQL läuft nicht als root, und dieses System hat weder einen Benutzer „postgres“ noch „nobody“, als der es laufen könnte. Bitte Viatica als gewöhnlicher Benutzer starten.</translation>
    </message>
    <message>
        <source>%1 cannot be handed to the user “%2”, which runs the database: %3.</source>
        <translation>%1 kann nicht dem Benutzer „%2“ übergeben werden, unter dem die Datenbank läuft: %3.</translation>
    </message>
    <message>
        <source>PostgreSQL does not run as root, and this system does not let Viatica run it as the user “%1”. Start Viatica as an ordinary user.</source>
        <translation>PostgreSQL läuft nicht als root, und dieses System lässt es Viatica nicht als Benutzer „%1“ starten. Bitte Viatica als gewöhnlicher Benutzer starten.</translation>
    </message>
</context>
<context>
    <name>viatica::ServerCommand</name>
    <message>
        <source>Starting the database was cancelled.</source>
        <translation>Der Start der Datenbank wurde abgebrochen.</translation>
    </message>
    <message>
        <source>%1 cannot be run: %2.</source>
        <translation>%1 kann nicht ausgeführt werden: %2.</translation>
    </message>
    <message>
        <source>%1 has not finished in time; the disk may be very slow. Start Viatica again.</source>
        <translation>%1 ist nicht rechtzeitig fertig geworden; vielleicht ist die Platte sehr langsam. Bitte Viatica noch einmal starten.</translation>
    </message>
</context>
<context>
    <name>viatica::ServerFailure</name>
    <message>
        <source>The disk cannot be written. Nothing was lost.</source>
        <translation>Auf die Platte kann nicht geschrieben werden. Nichts ging verloren.</translation>
    </message>
    <message>
        <source>Its files are damaged (%1). Bring the folder back from a backup, or move it away to start with an empty one. Nothing was changed.</source>
        <translation>Ihre Dateien sind beschädigt (%1). Bitte den Ordner aus einer Sicherung zurückholen, oder ihn beiseitelegen, um mit einem leeren zu beginnen. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>Processes of its last run are still working. Wait a minute and start Viatica again; if that does not help, start the computer again.</source>
        <translation>Prozesse ihres letzten Laufs arbeiten noch. Bitte eine Minute warten und Viatica noch einmal starten; hilft das nicht, den Computer neu starten.</translation>
    </message>
    <message>
        <source>PostgreSQL says: %1. Nothing was changed.</source>
        <translation>PostgreSQL meldet: %1. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>PostgreSQL does not say why. Start Viatica again; if that does not help, start the computer again.</source>
        <translation>PostgreSQL nennt keinen Grund. Bitte Viatica noch einmal starten; hilft das nicht, den Computer neu starten.</translation>
    </message>
    <message>
        <source>The disk is full. Please make at least 200 MB free there and try again. Nothing was lost.</source>
        <translation>Die Platte ist voll. Bitte dort mindestens 200 MB freimachen und es erneut versuchen. Nichts ging verloren.</translation>
    </message>
</context>
<context>
    <name>viatica::Service</name>
    <message>
        <source>Please sign in again.</source>
        <translation>Bitte noch einmal anmelden.</translation>
    </message>
    <message>
        <source>This does not exist any more.</source>
        <translation>Das gibt es nicht mehr.</translation>
    </message>
    <message>
        <source>There is one with the same number already. Please save again as new.</source>
        <translation>Mit dieser Nummer gibt es schon etwas. Bitte noch einmal als neu speichern.</translation>
    </message>
    <message>
        <source>This was changed meanwhile.</source>
        <translation>Das wurde inzwischen geändert.</translation>
    </message>
    <message>
        <source>This was deleted meanwhile.</source>
        <translation>Das wurde inzwischen gelöscht.</translation>
    </message>
    <message>
        <source>Only the owner can do this.</source>
        <translation>Das kann nur der Eigentümer.</translation>
    </message>
    <message>
        <source>The place to go on from is not one of this list.</source>
        <translation>Die Stelle, an der es weitergehen soll, gehört nicht zu dieser Liste.</translation>
    </message>
</context>
<context>
    <name>viatica::SettingsDialog</name>
    <message>
        <source>&amp;Close</source>
        <translation>S&amp;chließen</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
</context>
<context>
    <name>viatica::SharedLock</name>
    <message>
        <source>The lock file %1 cannot be opened: %2.</source>
        <translation>Die Sperrdatei %1 kann nicht geöffnet werden: %2.</translation>
    </message>
</context>
<context>
    <name>viatica::ShortcutsDialog</name>
    <message>
        <source>&amp;Close</source>
        <translation>S&amp;chließen</translation>
    </message>
    <message>
        <source> or </source>
        <translation> oder </translation>
    </message>
</context>
<context>
    <name>viatica::SideBar</name>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
    <message>
        <source>Account: %1</source>
        <translation>Konto: %1</translation>
    </message>
</context>
<context>
    <name>viatica::SignInDialog</name>
    <message>
        <source>Sign In Again</source>
        <translation>Noch einmal anmelden</translation>
    </message>
</context>
<context>
    <name>viatica::SignInPage</name>
    <message>
        <source>Please enter your password.</source>
        <translation>Bitte das Passwort eingeben.</translation>
    </message>
    <message>
        <source>Sign in again</source>
        <translation>Noch einmal anmelden</translation>
    </message>
    <message>
        <source>Sign &amp;Out</source>
        <translation>Abm&amp;elden</translation>
    </message>
    <message>
        <source>Signing in was cancelled. What you typed is still here.</source>
        <translation>Die Anmeldung wurde abgebrochen. Die Eingaben sind noch da.</translation>
    </message>
    <message>
        <source>The connection is back. Please sign in now.</source>
        <translation>Die Verbindung ist wieder da. Bitte jetzt anmelden.</translation>
    </message>
    <message>
        <source>Cance&amp;l Signing In</source>
        <translation>Anmeldung abbrec&amp;hen</translation>
    </message>
</context>
<context>
    <name>viatica::SocketFolder</name>
    <message>
        <source>The folder %1, through which programs reach the database, cannot be made: %2.</source>
        <translation>Der Ordner %1, über den Programme die Datenbank erreichen, kann nicht angelegt werden: %2.</translation>
    </message>
    <message>
        <source>The folder %1, through which programs reach the database, belongs to somebody else, who could read your trips there. Have it removed, then start Viatica again.</source>
        <translation>Der Ordner %1, über den Programme die Datenbank erreichen, gehört jemand anderem, der dort die Reisen lesen könnte. Bitte ihn entfernen lassen, dann Viatica noch einmal starten.</translation>
    </message>
    <message>
        <source>The folder %1 cannot be closed to other users: %2.</source>
        <translation>Der Ordner %1 kann nicht vor anderen Benutzern verschlossen werden: %2.</translation>
    </message>
</context>
<context>
    <name>viatica::StatisticsPage</name>
    <message>
        <source>Trips</source>
        <translation>Reisen</translation>
    </message>
    <message>
        <source>Upcoming</source>
        <translation>Kommende</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Laufende</translation>
    </message>
    <message>
        <source>Past</source>
        <translation>Vergangene</translation>
    </message>
    <message>
        <source>&amp;Sign In</source>
        <translation>Anme&amp;lden</translation>
    </message>
    <message>
        <source>&amp;Try Again</source>
        <translation>E&amp;rneut versuchen</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>what is counted, and how many</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 by year</source>
        <translation>%1 nach Jahren</translation>
    </message>
    <message>
        <source>Adding up your trips…</source>
        <translation>Die Reisen werden zusammengezählt…</translation>
    </message>
    <message>
        <source>Of your own trips. Each counts in the year in which it departs.</source>
        <translation>Aus den eigenen Reisen. Jede zählt in dem Jahr, in dem sie beginnt.</translation>
    </message>
    <message>
        <source>The statistics could not be read</source>
        <translation>Die Statistik konnte nicht gelesen werden</translation>
    </message>
    <message>
        <source>Nothing to count yet</source>
        <translation>Noch nichts zu zählen</translation>
    </message>
    <message>
        <source>Days, nights, flights and distances of your trips are added up here.</source>
        <translation>Hier werden Tage, Nächte, Flüge und Strecken Ihrer Reisen zusammengezählt.</translation>
    </message>
    <message>
        <source>&amp;New Trip</source>
        <translation>&amp;Neue Reise</translation>
    </message>
    <message>
        <source>The table is on the clipboard.</source>
        <translation>Die Tabelle ist in der Zwischenablage.</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>what is counted, and its unit</comment>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>viatica::StepList</name>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Erledigt</translation>
    </message>
</context>
<context>
    <name>viatica::Suggestion</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>viatica::SuggestionField</name>
    <message>
        <source>Suggestions</source>
        <translation>Vorschläge</translation>
    </message>
</context>
<context>
    <name>viatica::TextSearch</name>
    <message>
        <source>The search text contains a character that cannot be searched for.</source>
        <translation>Der Suchtext enthält ein Zeichen, nach dem nicht gesucht werden kann.</translation>
    </message>
    <message>
        <source>A search text can have at most %1 characters.</source>
        <translation>Ein Suchtext kann höchstens %1 Zeichen haben.</translation>
    </message>
</context>
<context>
    <name>viatica::TimeField</name>
    <message>
        <source>Enter a time, such as %1.</source>
        <translation>Bitte eine Uhrzeit angeben, etwa %1.</translation>
    </message>
    <message>
        <source>This is no time. Enter one such as %1.</source>
        <translation>Das ist keine Uhrzeit. Bitte eine wie %1 angeben.</translation>
    </message>
</context>
<context>
    <name>viatica::Timeline</name>
    <message>
        <source>before the trip</source>
        <translation>vor der Reise</translation>
    </message>
    <message>
        <source>after the trip</source>
        <translation>nach der Reise</translation>
    </message>
    <message>
        <source>Day %1</source>
        <translation>Tag %1</translation>
    </message>
    <message>
        <source>nothing planned</source>
        <translation>nichts geplant</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <comment>two days</comment>
        <translation>%1 – %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln day(s)</source>
        <translation>
            <numerusform>%Ln Tag</numerusform>
            <numerusform>%Ln Tage</numerusform>
        </translation>
    </message>
    <message>
        <source>all day</source>
        <translation>ganztägig</translation>
    </message>
    <message>
        <source>Layover in %1</source>
        <comment>code of an airport</comment>
        <translation>Umsteigen in %1</translation>
    </message>
    <message>
        <source>%1, ignored</source>
        <comment>severity of a finding</comment>
        <translation>%1, ignoriert</translation>
    </message>
    <message>
        <source>Check-in</source>
        <translation>Check-in</translation>
    </message>
    <message>
        <source>Pick-up</source>
        <translation>Abholung</translation>
    </message>
    <message>
        <source>Night %1 of %2</source>
        <translation>Nacht %1 von %2</translation>
    </message>
    <message>
        <source>In the air</source>
        <translation>In der Luft</translation>
    </message>
    <message>
        <source>On the way</source>
        <translation>Unterwegs</translation>
    </message>
    <message>
        <source>Day %1 of %2</source>
        <translation>Tag %1 von %2</translation>
    </message>
    <message>
        <source>Check-out</source>
        <translation>Check-out</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>Rückgabe</translation>
    </message>
    <message>
        <source>Arrival</source>
        <translation>Ankunft</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Ende</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>bis %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln night(s)</source>
        <translation>
            <numerusform>%Ln Nacht</numerusform>
            <numerusform>%Ln Nächte</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 in all from %2</source>
        <comment>a duration, an airport</comment>
        <translation>%1 insgesamt ab %2</translation>
    </message>
    <message>
        <source>until %1</source>
        <comment>a time</comment>
        <translation>bis %1</translation>
    </message>
    <message>
        <source>until %1 on %2</source>
        <comment>a time and a day</comment>
        <translation>bis %1 am %2</translation>
    </message>
    <message>
        <source>code %1</source>
        <translation>Code %1</translation>
    </message>
    <message>
        <source>You</source>
        <comment>a traveller</comment>
        <translation>Sie</translation>
    </message>
</context>
<context>
    <name>viatica::TimelineDelegate</name>
    <message>
        <source>Show Again</source>
        <translation>Wieder zeigen</translation>
    </message>
    <message>
        <source>Ignore</source>
        <translation>Ignorieren</translation>
    </message>
    <message>
        <source>Today · %1</source>
        <translation>Heute · %1</translation>
    </message>
</context>
<context>
    <name>viatica::Transportation</name>
    <message>
        <source>Train</source>
        <translation>Zug</translation>
    </message>
    <message>
        <source>Bus</source>
        <translation>Bus</translation>
    </message>
    <message>
        <source>Ferry</source>
        <translation>Fähre</translation>
    </message>
    <message>
        <source>Taxi</source>
        <translation>Taxi</translation>
    </message>
    <message>
        <source>Shuttle</source>
        <translation>Shuttle</translation>
    </message>
    <message>
        <source>Underground</source>
        <translation>U-Bahn</translation>
    </message>
    <message>
        <source>Ride share</source>
        <translation>Fahrdienst</translation>
    </message>
    <message>
        <source>Ride</source>
        <translation>Fahrt</translation>
    </message>
    <message>
        <source>Please enter where the ride begins.</source>
        <translation>Bitte eingeben, wo die Fahrt beginnt.</translation>
    </message>
    <message>
        <source>Please enter where the ride ends.</source>
        <translation>Bitte eingeben, wo die Fahrt endet.</translation>
    </message>
    <message>
        <source>Please enter when the ride begins.</source>
        <translation>Bitte eingeben, wann die Fahrt beginnt.</translation>
    </message>
    <message>
        <source>Please enter when the ride ends.</source>
        <translation>Bitte eingeben, wann die Fahrt endet.</translation>
    </message>
    <message>
        <source>The ride must end after it begins, seen with the time zones.</source>
        <translation>Die Fahrt muss – die Zeitzonen eingerechnet – nach ihrem Beginn enden.</translation>
    </message>
</context>
<context>
    <name>viatica::TransportationForm</name>
    <message>
        <source>Departure</source>
        <translation>Abfahrt</translation>
    </message>
    <message>
        <source>Arrival</source>
        <translation>Ankunft</translation>
    </message>
</context>
<context>
    <name>viatica::TrashPage</name>
    <message>
        <source>Select in the list what is to come back.</source>
        <translation>In der Liste auswählen, was zurückkommen soll.</translation>
    </message>
    <message>
        <source>Restoring, %L1 of %L2 done…</source>
        <translation>Wird wiederhergestellt, %L1 von %L2 erledigt…</translation>
    </message>
    <message>
        <source>Restoring…</source>
        <translation>Wird wiederhergestellt…</translation>
    </message>
    <message>
        <source>Reading the trash…</source>
        <translation>Der Papierkorb wird gelesen…</translation>
    </message>
    <message numerus="yes">
        <source>What was deleted is kept for %Ln day(s).</source>
        <translation>
            <numerusform>Gelöschtes bleibt %Ln Tag aufbewahrt.</numerusform>
            <numerusform>Gelöschtes bleibt %Ln Tage aufbewahrt.</numerusform>
        </translation>
    </message>
    <message>
        <source>The trash could not be read</source>
        <translation>Der Papierkorb konnte nicht gelesen werden</translation>
    </message>
    <message>
        <source>&amp;Sign In</source>
        <translation>Anme&amp;lden</translation>
    </message>
    <message>
        <source>&amp;Try Again</source>
        <translation>E&amp;rneut versuchen</translation>
    </message>
    <message>
        <source>Nothing in the trash</source>
        <translation>Der Papierkorb ist leer</translation>
    </message>
    <message numerus="yes">
        <source>What you delete waits here for %Ln day(s).</source>
        <translation>
            <numerusform>Gelöschtes wartet hier %Ln Tag lang.</numerusform>
            <numerusform>Gelöschtes wartet hier %Ln Tage lang.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln thing(s) were not in the trash any more.</source>
        <translation>
            <numerusform>%Ln Eintrag war nicht mehr im Papierkorb.</numerusform>
            <numerusform>%Ln Einträge waren nicht mehr im Papierkorb.</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” is back.</source>
        <translation>„%1“ ist wieder da.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln thing(s) are back.</source>
        <translation>
            <numerusform>%Ln Eintrag ist wieder da.</numerusform>
            <numerusform>%Ln Einträge sind wieder da.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln thing(s) could not come back.</source>
        <translation>
            <numerusform>%Ln Eintrag konnte nicht zurückkommen.</numerusform>
            <numerusform>%Ln Einträge konnten nicht zurückkommen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Re&amp;store Without the Voucher Uses</source>
        <translation>Ohne Gutscheineinsatz &amp;zurückholen</translation>
    </message>
    <message>
        <source>Restoring was cancelled.</source>
        <translation>Das Wiederherstellen wurde abgebrochen.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln thing(s) are still in the trash.</source>
        <translation>
            <numerusform>%Ln Eintrag ist noch im Papierkorb.</numerusform>
            <numerusform>%Ln Einträge sind noch im Papierkorb.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Go On</source>
        <translation>&amp;Fortsetzen</translation>
    </message>
    <message>
        <source>Delete for Good</source>
        <translation>Endgültig löschen</translation>
    </message>
    <message>
        <source>Delete “%1” for good?</source>
        <translation>„%1“ endgültig löschen?</translation>
    </message>
    <message numerus="yes">
        <source>Delete %Ln thing(s) for good?</source>
        <translation>
            <numerusform>%Ln Eintrag endgültig löschen?</numerusform>
            <numerusform>%Ln Einträge endgültig löschen?</numerusform>
        </translation>
    </message>
    <message>
        <source>This cannot be undone.</source>
        <translation>Das lässt sich nicht rückgängig machen.</translation>
    </message>
    <message>
        <source>&amp;Delete for Good</source>
        <translation>Endgültig &amp;löschen</translation>
    </message>
    <message>
        <source>&amp;Keep</source>
        <translation>&amp;Behalten</translation>
    </message>
    <message>
        <source>Empty Trash</source>
        <translation>Papierkorb leeren</translation>
    </message>
    <message numerus="yes">
        <source>Delete all %Ln thing(s) in the trash for good?</source>
        <translation>
            <numerusform>Den einzigen Eintrag im Papierkorb endgültig löschen?</numerusform>
            <numerusform>Alle %Ln Einträge im Papierkorb endgültig löschen?</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Empty Trash</source>
        <translation>Papierkorb &amp;leeren</translation>
    </message>
    <message numerus="yes">
        <source>%Ln thing(s) were deleted for good.</source>
        <translation>
            <numerusform>%Ln Eintrag wurde endgültig gelöscht.</numerusform>
            <numerusform>%Ln Einträge wurden endgültig gelöscht.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>viatica::TrashService</name>
    <message>
        <source>This is not in the trash any more.</source>
        <translation>Das ist nicht mehr im Papierkorb.</translation>
    </message>
    <message>
        <source>A voucher that was used here has since been spent elsewhere. It can be restored without its voucher uses.</source>
        <translation>Ein hier eingesetzter Gutschein wurde seither anderswo ausgegeben. Ohne Gutscheineinsatz lässt es sich wiederherstellen.</translation>
    </message>
    <message>
        <source>Another voucher has this voucher&apos;s number now. Give that one another number, then restore this.</source>
        <translation>Die Nummer dieses Gutscheins hat jetzt ein anderer. Bitte jenem eine andere Nummer geben, dann diesen wiederherstellen.</translation>
    </message>
    <message>
        <source>Something without a name</source>
        <translation>Etwas ohne Namen</translation>
    </message>
    <message>
        <source>The use of %1 was left out, as you wished.</source>
        <translation>Der Einsatz von %1 wurde wie gewünscht weggelassen.</translation>
    </message>
    <message>
        <source>The use of %1 was left out: the voucher was deleted.</source>
        <translation>Der Einsatz von %1 wurde weggelassen: Der Gutschein wurde gelöscht.</translation>
    </message>
    <message>
        <source>The use of %1 was left out: the flight was deleted.</source>
        <translation>Der Einsatz von %1 wurde weggelassen: Der Flug wurde gelöscht.</translation>
    </message>
    <message>
        <source>The use of %1 was left out: its traveller was deleted.</source>
        <translation>Der Einsatz von %1 wurde weggelassen: Die reisende Person wurde gelöscht.</translation>
    </message>
    <message>
        <source>%1 is not on the trip any more and was left out of its items.</source>
        <translation>%1 ist nicht mehr auf der Reise und fehlt daher bei ihren Einträgen.</translation>
    </message>
    <message>
        <source>The link to %1 was left out, as you wished.</source>
        <translation>Die Verknüpfung mit %1 wurde wie gewünscht weggelassen.</translation>
    </message>
    <message>
        <source>%1 was left out: it was deleted or has changed meanwhile.</source>
        <translation>%1 wurde weggelassen: Das wurde inzwischen gelöscht oder geändert.</translation>
    </message>
</context>
<context>
    <name>viatica::TrashSteps</name>
    <message>
        <source>This is gone already: somebody else has deleted it.</source>
        <translation>Das ist schon fort: Jemand anderes hat es gelöscht.</translation>
    </message>
    <message>
        <source>This is not in the trash any more.</source>
        <translation>Das ist nicht mehr im Papierkorb.</translation>
    </message>
</context>
<context>
    <name>viatica::TrashTableModel</name>
    <message numerus="yes">
        <source>%Ln more day(s)</source>
        <translation>
            <numerusform>noch %Ln Tag</numerusform>
            <numerusform>noch %Ln Tage</numerusform>
        </translation>
    </message>
    <message>
        <source>Trip</source>
        <translation>Reise</translation>
    </message>
    <message>
        <source>Flight</source>
        <translation>Flug</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>Unterkunft</translation>
    </message>
    <message>
        <source>Ground transport</source>
        <translation>Fahrt</translation>
    </message>
    <message>
        <source>Car rental</source>
        <translation>Mietwagen</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Veranstaltung</translation>
    </message>
    <message>
        <source>Voucher</source>
        <translation>Gutschein</translation>
    </message>
    <message>
        <source>Companion</source>
        <translation>Begleitperson</translation>
    </message>
    <message>
        <source>Without a name</source>
        <translation>Ohne Namen</translation>
    </message>
    <message>
        <source>until today</source>
        <translation>bis heute</translation>
    </message>
    <message>
        <source>Kept until %1</source>
        <translation>Aufbewahrt bis %1</translation>
    </message>
    <message>
        <source>%1 “%2”, deleted on %3, kept %4.</source>
        <translation>%1 „%2“, gelöscht am %3, aufbewahrt: %4.</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>Gelöscht</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>Aufbewahrt</translation>
    </message>
</context>
<context>
    <name>viatica::TrashTableView</name>
    <message>
        <source>Trash</source>
        <translation>Papierkorb</translation>
    </message>
</context>
<context>
    <name>viatica::TravellersEditor</name>
    <message>
        <source>Seat</source>
        <translation>Platz</translation>
    </message>
    <message>
        <source>%1 travels</source>
        <translation>%1 reist mit</translation>
    </message>
    <message>
        <source>Seat of %1</source>
        <translation>Platz von %1</translation>
    </message>
    <message numerus="yes">
        <source>A seat can have at most %Ln character(s).</source>
        <translation>
            <numerusform>Ein Platz kann höchstens %Ln Zeichen haben.</numerusform>
            <numerusform>Ein Platz kann höchstens %Ln Zeichen haben.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>viatica::Trip</name>
    <message>
        <source>Business</source>
        <translation>Geschäftlich</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Anderes</translation>
    </message>
    <message>
        <source>Pleasure</source>
        <translation>Privat</translation>
    </message>
    <message>
        <source>Please give the trip a name.</source>
        <translation>Bitte der Reise einen Namen geben.</translation>
    </message>
    <message>
        <source>The name can have at most 255 characters; it has %1.</source>
        <translation>Der Name kann höchstens 255 Zeichen haben; er hat %1.</translation>
    </message>
    <message>
        <source>The name contains a character that cannot be stored.</source>
        <translation>Der Name enthält ein Zeichen, das nicht gespeichert werden kann.</translation>
    </message>
    <message>
        <source>Please enter the day of departure.</source>
        <translation>Bitte den Tag der Abreise eingeben.</translation>
    </message>
    <message>
        <source>Please enter the day of return.</source>
        <translation>Bitte den Tag der Rückkehr eingeben.</translation>
    </message>
    <message>
        <source>The return cannot be before the departure.</source>
        <translation>Die Rückkehr kann nicht vor der Abreise liegen.</translation>
    </message>
    <message>
        <source>The description can have at most %1 characters; it has %2.</source>
        <translation>Die Beschreibung kann höchstens %1 Zeichen haben; sie hat %2.</translation>
    </message>
    <message>
        <source>The description contains a character that cannot be stored.</source>
        <translation>Die Beschreibung enthält ein Zeichen, das nicht gespeichert werden kann.</translation>
    </message>
</context>
<context>
    <name>viatica::TripChanges</name>
    <message>
        <source>“%1” was created.</source>
        <translation>„%1“ wurde angelegt.</translation>
    </message>
    <message>
        <source>“%1” is in the trash.</source>
        <translation>„%1“ ist im Papierkorb.</translation>
    </message>
    <message>
        <source>“%1” was changed.</source>
        <translation>„%1“ wurde geändert.</translation>
    </message>
    <message>
        <source>“%1” is as it was.</source>
        <translation>„%1“ ist wie vorher.</translation>
    </message>
    <message>
        <source>“%1” is back.</source>
        <translation>„%1“ ist wieder da.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln trip(s) are back.</source>
        <translation>
            <numerusform>%Ln Reise ist wieder da.</numerusform>
            <numerusform>%Ln Reisen sind wieder da.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln trip(s) are in the trash.</source>
        <translation>
            <numerusform>%Ln Reise ist im Papierkorb.</numerusform>
            <numerusform>%Ln Reisen sind im Papierkorb.</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” was moved.</source>
        <translation>„%1“ wurde verschoben.</translation>
    </message>
    <message>
        <source>“%1” is back on its days.</source>
        <translation>„%1“ ist wieder an den alten Tagen.</translation>
    </message>
    <message>
        <source>“%1” was deleted.</source>
        <translation>„%1“ wurde gelöscht.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln trip(s) were deleted.</source>
        <translation>
            <numerusform>%Ln Reise wurde gelöscht.</numerusform>
            <numerusform>%Ln Reisen wurden gelöscht.</numerusform>
        </translation>
    </message>
    <message>
        <source>This is gone already: somebody else has deleted it.</source>
        <translation>Das ist schon fort: Jemand anderes hat es gelöscht.</translation>
    </message>
    <message>
        <source>This is not in the trash any more.</source>
        <translation>Das ist nicht mehr im Papierkorb.</translation>
    </message>
    <message>
        <source>This was left as it is.</source>
        <translation>Das bleibt so, wie es ist.</translation>
    </message>
    <message>
        <source>This trip is gone.</source>
        <translation>Diese Reise gibt es nicht mehr.</translation>
    </message>
    <message>
        <source>The trip is saved as you chose; its bookings were not moved.</source>
        <translation>Die Reise ist wie gewählt gespeichert; ihre Buchungen wurden nicht verschoben.</translation>
    </message>
</context>
<context>
    <name>viatica::TripConflict</name>
    <message>
        <source>It was deleted, or is no longer yours to change. What you have is still here and can be saved as a new trip.</source>
        <translation>Die Reise wurde gelöscht, oder Sie dürfen sie nicht mehr ändern. Die Eingaben sind noch da und können als neue Reise gespeichert werden.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Departure</source>
        <translation>Abreise</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>Rückkehr</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>Zweck</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Beschreibung</translation>
    </message>
</context>
<context>
    <name>viatica::TripContext</name>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message numerus="yes">
        <source>%Ln day(s)</source>
        <translation>
            <numerusform>%Ln Tag</numerusform>
            <numerusform>%Ln Tage</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %2 h</source>
        <comment>days and hours</comment>
        <translation>%1 %2 h</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 h</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 h %2 min</translation>
    </message>
</context>
<context>
    <name>viatica::TripCsvExport</name>
    <message>
        <source>The file cannot be written: %1.</source>
        <translation>Die Datei kann nicht geschrieben werden: %1.</translation>
    </message>
    <message>
        <source>The export was cancelled.</source>
        <translation>Der Export wurde abgebrochen.</translation>
    </message>
</context>
<context>
    <name>viatica::TripDetailsPane</name>
    <message>
        <source>Edit this trip</source>
        <translation>Diese Reise bearbeiten</translation>
    </message>
    <message>
        <source>This trip</source>
        <translation>Diese Reise</translation>
    </message>
    <message>
        <source>E&amp;xport This Trip…</source>
        <translation>Diese Reise e&amp;xportieren…</translation>
    </message>
    <message>
        <source>Nothing booked yet</source>
        <translation>Noch nichts gebucht</translation>
    </message>
    <message>
        <source>Flights, stays, rides and events of this trip will be listed here, day by day.</source>
        <translation>Flüge, Unterkünfte, Fahrten und Veranstaltungen dieser Reise stehen hier, Tag für Tag.</translation>
    </message>
    <message>
        <source>No trip chosen</source>
        <translation>Keine Reise ausgewählt</translation>
    </message>
    <message>
        <source>Choose a trip in the list to see its days here.</source>
        <translation>In der Liste eine Reise auswählen, um hier ihre Tage zu sehen.</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>trips, days</comment>
        <translation>%1, %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln trip(s)</source>
        <translation>
            <numerusform>%Ln Reise</numerusform>
            <numerusform>%Ln Reisen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln day(s)</source>
        <translation>
            <numerusform>%Ln Tag</numerusform>
            <numerusform>%Ln Tage</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln booking(s) in all. What you do now is done with all of them.</source>
        <translation>
            <numerusform>Insgesamt %Ln Buchung. Aktionen gelten jetzt für alle.</numerusform>
            <numerusform>Insgesamt %Ln Buchungen. Aktionen gelten jetzt für alle.</numerusform>
        </translation>
    </message>
    <message>
        <source>What you do now is done with all of them.</source>
        <translation>Aktionen gelten jetzt für alle.</translation>
    </message>
    <message>
        <source>%1&apos;s trip, shared with you</source>
        <translation>Reise von %1, mit Ihnen geteilt</translation>
    </message>
    <message>
        <source>With %1</source>
        <comment>names</comment>
        <translation>Mit %1</translation>
    </message>
    <message>
        <source>Show &amp;Less</source>
        <translation>&amp;Weniger anzeigen</translation>
    </message>
    <message>
        <source>Show the &amp;Whole Description</source>
        <translation>&amp;Mehr anzeigen</translation>
    </message>
    <message>
        <source>Reading was cancelled</source>
        <translation>Das Lesen wurde abgebrochen</translation>
    </message>
    <message>
        <source>&amp;Read Again</source>
        <translation>Noch ein&amp;mal lesen</translation>
    </message>
    <message>
        <source>This trip is gone</source>
        <translation>Diese Reise gibt es nicht mehr</translation>
    </message>
    <message>
        <source>The trip could not be read</source>
        <translation>Die Reise konnte nicht gelesen werden</translation>
    </message>
    <message>
        <source>Try &amp;Again</source>
        <translation>Noch ein&amp;mal versuchen</translation>
    </message>
    <message>
        <source>Copy as &amp;Text</source>
        <translation>Als &amp;Text kopieren</translation>
    </message>
    <message>
        <source>Add to this trip</source>
        <translation>Zu dieser Reise hinzufügen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln finding(s)</source>
        <translation>
            <numerusform>%Ln Befund</numerusform>
            <numerusform>%Ln Befunde</numerusform>
        </translation>
    </message>
    <message>
        <source>Show &amp;Again</source>
        <translation>&amp;Wieder zeigen</translation>
    </message>
    <message>
        <source>&amp;Ignore</source>
        <translation>&amp;Ignorieren</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
</context>
<context>
    <name>viatica::TripDialog</name>
    <message>
        <source>New Trip</source>
        <translation>Neue Reise</translation>
    </message>
    <message>
        <source>Edit Trip</source>
        <translation>Reise bearbeiten</translation>
    </message>
    <message>
        <source>What you typed is back: Viatica was ended before it was saved.</source>
        <translation>Die Eingaben sind wieder da: Viatica wurde vor dem Speichern beendet.</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Speichern</translation>
    </message>
    <message>
        <source>Dis&amp;card</source>
        <translation>&amp;Verwerfen</translation>
    </message>
    <message>
        <source>That text has %1 characters; a description can have at most %2. It was not pasted.</source>
        <translation>Dieser Text hat %1 Zeichen; eine Beschreibung kann höchstens %2 haben. Er wurde nicht eingefügt.</translation>
    </message>
    <message>
        <source>&amp;Cancel Saving</source>
        <translation>Speichern abbre&amp;chen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln day(s)</source>
        <translation>
            <numerusform>%Ln Tag</numerusform>
            <numerusform>%Ln Tage</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” is saved. Somebody else has changed it meanwhile; their change was kept: %2.</source>
        <translation>„%1“ ist gespeichert. Jemand anderes hat die Reise inzwischen geändert; diese Änderung ist erhalten: %2.</translation>
    </message>
    <message>
        <source>Saving was cancelled. What you typed is still here.</source>
        <translation>Das Speichern wurde abgebrochen. Die Eingaben sind noch da.</translation>
    </message>
    <message>
        <source>What you typed is still here.</source>
        <translation>Die Eingaben sind noch da.</translation>
    </message>
    <message>
        <source>S&amp;ign In</source>
        <translation>An&amp;melden</translation>
    </message>
    <message>
        <source>Nothing of what you typed is lost: save again when the connection is back.</source>
        <translation>Von den Eingaben ist nichts verloren: noch einmal speichern, sobald die Verbindung wieder da ist.</translation>
    </message>
    <message>
        <source>Save what you typed?</source>
        <translation>Eingaben speichern?</translation>
    </message>
    <message>
        <source>&amp;Keep Editing</source>
        <translation>&amp;Weiter bearbeiten</translation>
    </message>
    <message>
        <source>The connection is back. What you typed is still here: please save again.</source>
        <translation>Die Verbindung ist wieder da. Die Eingaben sind noch hier: bitte erneut speichern.</translation>
    </message>
</context>
<context>
    <name>viatica::TripItem</name>
    <message>
        <source>Seat %1</source>
        <translation>Platz %1</translation>
    </message>
    <message>
        <source>Flight %1 from %2 to %3</source>
        <translation>Flug %1 von %2 nach %3</translation>
    </message>
    <message>
        <source>Room %1</source>
        <translation>Zimmer %1</translation>
    </message>
    <message>
        <source>%1 %2 from %3 to %4</source>
        <comment>train, carrier and number, places</comment>
        <translation>%1 %2 von %3 nach %4</translation>
    </message>
</context>
<context>
    <name>viatica::TripMoveModel</name>
    <message>
        <source>Clocks skip %1 on that day: it becomes %2</source>
        <translation>Die Uhr überspringt %1 an diesem Tag: daraus wird %2</translation>
    </message>
    <message>
        <source>%1 comes twice on that day: the second is meant</source>
        <translation>%1 gibt es an diesem Tag zweimal: gemeint ist das zweite Mal</translation>
    </message>
    <message>
        <source>Outside the trip</source>
        <translation>Außerhalb der Reise</translation>
    </message>
    <message>
        <source>The airline will not move with you</source>
        <translation>Umbuchung nötig</translation>
    </message>
    <message>
        <source>stays</source>
        <translation>bleibt</translation>
    </message>
    <message>
        <source>then %1</source>
        <translation>dann %1</translation>
    </message>
    <message>
        <source>Booking</source>
        <translation>Buchung</translation>
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
        <source>To know</source>
        <translation>Hinweis</translation>
    </message>
</context>
<context>
    <name>viatica::TripPrinting</name>
    <message>
        <source>Save Itinerary as PDF</source>
        <translation>Reiseplan als PDF speichern</translation>
    </message>
    <message>
        <source>PDF files (*.pdf)</source>
        <translation>PDF-Dateien (*.pdf)</translation>
    </message>
    <message>
        <source>The file could not be written: %1</source>
        <translation>Die Datei konnte nicht geschrieben werden: %1</translation>
    </message>
</context>
<context>
    <name>viatica::TripService</name>
    <message>
        <source>The trip cannot be copied to this day.</source>
        <translation>Die Reise kann nicht auf diesen Tag kopiert werden.</translation>
    </message>
    <message>
        <source>The trip cannot be moved to this day.</source>
        <translation>Die Reise kann nicht auf diesen Tag verschoben werden.</translation>
    </message>
    <message>
        <source>Please ask for 1 to %1.</source>
        <translation>Bitte 1 bis %1 anfordern.</translation>
    </message>
    <message>
        <source>The trip cannot be saved like this.</source>
        <translation>Die Reise kann so nicht gespeichert werden.</translation>
    </message>
</context>
<context>
    <name>viatica::TripTableModel</name>
    <message>
        <source>shared by %1</source>
        <translation>geteilt von %1</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>Nothing booked yet</source>
        <translation>Noch nichts gebucht</translation>
    </message>
    <message>
        <source>Click to sort</source>
        <translation>Klicken zum Sortieren</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Dates</source>
        <translation>Zeitraum</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>Tage</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>Zweck</translation>
    </message>
    <message>
        <source>Items</source>
        <translation>Einträge</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personen</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
</context>
<context>
    <name>viatica::TripTableView</name>
    <message>
        <source>Trips</source>
        <translation>Reisen</translation>
    </message>
    <message>
        <source>18 months ago</source>
        <translation>vor 18 Monaten</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>&amp;Arrange Columns…</source>
        <translation>Spalten &amp;anordnen…</translation>
    </message>
    <message>
        <source>&amp;Reset Columns</source>
        <translation>Spalten &amp;zurücksetzen</translation>
    </message>
</context>
<context>
    <name>viatica::TripText</name>
    <message numerus="yes">
        <source>%n flight(s)</source>
        <translation>
            <numerusform>%n Flug</numerusform>
            <numerusform>%n Flüge</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hotel(s)</source>
        <translation>
            <numerusform>%n Hotel</numerusform>
            <numerusform>%n Hotels</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ride(s)</source>
        <translation>
            <numerusform>%n Fahrt</numerusform>
            <numerusform>%n Fahrten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rental car(s)</source>
        <translation>
            <numerusform>%n Mietwagen</numerusform>
            <numerusform>%n Mietwagen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n event(s)</source>
        <translation>
            <numerusform>%n Veranstaltung</numerusform>
            <numerusform>%n Veranstaltungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n Tag</numerusform>
            <numerusform>%n Tage</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n companion(s)</source>
        <translation>
            <numerusform>%n Begleitperson</numerusform>
            <numerusform>%n Begleitpersonen</numerusform>
        </translation>
    </message>
    <message>
        <source>shared by %1</source>
        <translation>geteilt von %1</translation>
    </message>
    <message>
        <source>Came back %1</source>
        <comment>3 months ago</comment>
        <translation>Rückkehr %1</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <comment>names and a name</comment>
        <translation>%1 und %2</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %Ln more</source>
        <comment>names and a number</comment>
        <translation>
            <numerusform>%1 und %Ln weitere Person</numerusform>
            <numerusform>%1 und %Ln weitere</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>viatica::TripsPage</name>
    <message>
        <source>Show the details of the chosen trip</source>
        <translation>Details der ausgewählten Reise anzeigen</translation>
    </message>
    <message>
        <source>&amp;Upcoming</source>
        <translation>Kün&amp;ftige</translation>
    </message>
    <message>
        <source>No&amp;w</source>
        <translation>La&amp;ufende</translation>
    </message>
    <message>
        <source>&amp;Past</source>
        <translation>&amp;Vergangene</translation>
    </message>
    <message>
        <source>&amp;All</source>
        <translation>All&amp;e</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Speichern…</translation>
    </message>
    <message>
        <source>Reading trips, %L1 so far…</source>
        <translation>Reisen werden gelesen, bisher %L1…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln trip(s) found</source>
        <translation>
            <numerusform>%Ln Reise gefunden</numerusform>
            <numerusform>%Ln Reisen gefunden</numerusform>
        </translation>
    </message>
    <message>
        <source>The trips could not be read</source>
        <translation>Die Reisen konnten nicht gelesen werden</translation>
    </message>
    <message>
        <source>&amp;Try Again</source>
        <translation>E&amp;rneut versuchen</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Nichts gefunden</translation>
    </message>
    <message>
        <source>No trip here has “%1” in its name or description.</source>
        <translation>Keine Reise hier hat „%1“ im Namen oder in der Beschreibung.</translation>
    </message>
    <message>
        <source>&amp;Clear Search</source>
        <translation>Suche &amp;leeren</translation>
    </message>
    <message>
        <source>Where to?</source>
        <translation>Wohin?</translation>
    </message>
    <message>
        <source>Your trips will be listed here. Begin with the next one.</source>
        <translation>Hier werden alle Reisen stehen. Am besten mit der nächsten beginnen.</translation>
    </message>
    <message>
        <source>&amp;New Trip</source>
        <translation>&amp;Neue Reise</translation>
    </message>
    <message>
        <source>Nothing planned</source>
        <translation>Nichts geplant</translation>
    </message>
    <message>
        <source>Trips that are still to come are listed here.</source>
        <translation>Hier stehen Reisen, die noch kommen.</translation>
    </message>
    <message>
        <source>At home</source>
        <translation>Zu Hause</translation>
    </message>
    <message>
        <source>A trip is listed here from its first day to its last.</source>
        <translation>Hier steht eine Reise vom ersten bis zum letzten Tag.</translation>
    </message>
    <message>
        <source>No past trips</source>
        <translation>Keine vergangenen Reisen</translation>
    </message>
    <message>
        <source>Trips move here on the day after their return.</source>
        <translation>Am Tag nach der Rückkehr kommen Reisen hierher.</translation>
    </message>
    <message>
        <source>E&amp;xport What Is Chosen…</source>
        <translation>Auswahl e&amp;xportieren…</translation>
    </message>
    <message>
        <source>“%1” is %2&apos;s trip. You can see it, but only they can change it.</source>
        <translation>„%1“ ist eine Reise von %2. Sie können sie sehen, aber nicht ändern.</translation>
    </message>
    <message>
        <source>“%1” is saved. It is listed under %2.</source>
        <translation>„%1“ ist gespeichert und steht unter „%2“.</translation>
    </message>
    <message>
        <source>&amp;Show</source>
        <translation>An&amp;zeigen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln trip(s) were not deleted, because they are gone already or belong to somebody else.</source>
        <translation>
            <numerusform>%Ln Reise wurde nicht gelöscht, weil sie schon weg ist oder jemand anderem gehört.</numerusform>
            <numerusform>%Ln Reisen wurden nicht gelöscht, weil sie schon weg sind oder jemand anderem gehören.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Sign In</source>
        <translation>Anme&amp;lden</translation>
    </message>
    <message numerus="yes">
        <source>%Ln trip(s) are in %1.</source>
        <translation>
            <numerusform>%Ln Reise ist in %1.</numerusform>
            <numerusform>%Ln Reisen sind in %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Show in &amp;Folder</source>
        <translation>&amp;Im Ordner anzeigen</translation>
    </message>
    <message>
        <source>“%1” is saved; the search does not find it.</source>
        <translation>„%1“ ist gespeichert; die Suche findet diese Reise nicht.</translation>
    </message>
    <message>
        <source>The itinerary is in %1.</source>
        <translation>Der Reiseplan ist in %1.</translation>
    </message>
</context>
<context>
    <name>viatica::UndoBar</name>
    <message>
        <source>This takes longer than usual…</source>
        <translation>Das dauert länger als sonst…</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>Abbre&amp;chen</translation>
    </message>
    <message>
        <source>&amp;Sign In</source>
        <translation>Anme&amp;lden</translation>
    </message>
    <message>
        <source>Tr&amp;y Again</source>
        <translation>Erneut ver&amp;suchen</translation>
    </message>
    <message>
        <source>Un&amp;do</source>
        <translation>Rüc&amp;kgängig</translation>
    </message>
    <message>
        <source>Re&amp;do</source>
        <translation>Wiederh&amp;olen</translation>
    </message>
</context>
<context>
    <name>viatica::UnfiledModel</name>
    <message>
        <source>%1, %2</source>
        <comment>date, time</comment>
        <translation>%1, %2</translation>
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
        <source>Where</source>
        <translation>Wo</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
</context>
<context>
    <name>viatica::UnfiledPage</name>
    <message>
        <source>Add a booking</source>
        <translation>Eine Buchung hinzufügen</translation>
    </message>
    <message>
        <source>The bookings could not be read</source>
        <translation>Die Buchungen konnten nicht gelesen werden</translation>
    </message>
    <message>
        <source>&amp;Sign In</source>
        <translation>&amp;Anmelden</translation>
    </message>
    <message>
        <source>&amp;Try Again</source>
        <translation>&amp;Erneut versuchen</translation>
    </message>
    <message>
        <source>Everything is filed</source>
        <translation>Alles ist eingeordnet</translation>
    </message>
    <message>
        <source>Bookings that belong to no trip yet are listed here.</source>
        <translation>Buchungen, die noch zu keiner Reise gehören, stehen hier.</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
</context>
<context>
    <name>viatica::User</name>
    <message>
        <source>Please enter a name.</source>
        <translation>Bitte einen Namen eingeben.</translation>
    </message>
    <message>
        <source>A name can have at most 100 characters.</source>
        <translation>Ein Name kann höchstens 100 Zeichen haben.</translation>
    </message>
    <message>
        <source>This contains a character that cannot be stored.</source>
        <translation>Das enthält ein Zeichen, das nicht gespeichert werden kann.</translation>
    </message>
    <message>
        <source>A password needs at least 8 characters.</source>
        <translation>Ein Passwort braucht mindestens 8 Zeichen.</translation>
    </message>
    <message>
        <source>Please enter an e-mail address.</source>
        <translation>Bitte eine E-Mail-Adresse eingeben.</translation>
    </message>
    <message>
        <source>This is not an e-mail address. It should look like name@example.org.</source>
        <translation>Das ist keine E-Mail-Adresse. Sie sollte aussehen wie name@example.org.</translation>
    </message>
    <message>
        <source>A password can have at most 72 bytes (accented letters and emoji count for two to four).</source>
        <translation>Ein Passwort kann höchstens 72 Bytes haben (Umlaute und Emoji zählen zwei bis vier).</translation>
    </message>
</context>
<context>
    <name>viatica::UserService</name>
    <message>
        <source>There were too many failed attempts. Please try again in 15 minutes.</source>
        <translation>Das waren zu viele Fehlversuche. Bitte in 15 Minuten noch einmal versuchen.</translation>
    </message>
    <message>
        <source>There were too many failed attempts. You can try again at %1.</source>
        <translation>Das waren zu viele Fehlversuche. Um %1 geht es wieder.</translation>
    </message>
    <message>
        <source>Please enter your password.</source>
        <translation>Bitte das Passwort eingeben.</translation>
    </message>
    <message>
        <source>This contains a character that no password can have.</source>
        <translation>Das enthält ein Zeichen, das kein Passwort haben kann.</translation>
    </message>
    <message>
        <source>Checking the password took too long. Please try again.</source>
        <translation>Die Prüfung des Passworts hat zu lange gedauert. Bitte noch einmal versuchen.</translation>
    </message>
    <message>
        <source>The password is wrong.</source>
        <translation>Das Passwort ist falsch.</translation>
    </message>
    <message>
        <source>This session has ended already.</source>
        <translation>Diese Sitzung ist schon zu Ende.</translation>
    </message>
    <message>
        <source>The e-mail address or the password is wrong.</source>
        <translation>Die E-Mail-Adresse oder das Passwort ist falsch.</translation>
    </message>
    <message>
        <source>Please check what is marked.</source>
        <translation>Bitte prüfen, was gekennzeichnet ist.</translation>
    </message>
</context>
<context>
    <name>viatica::Voucher</name>
    <message>
        <source>Travel credit</source>
        <translation>Reiseguthaben</translation>
    </message>
    <message>
        <source>Flight</source>
        <translation>Flug</translation>
    </message>
    <message>
        <source>Hotel</source>
        <translation>Hotel</translation>
    </message>
    <message>
        <source>Upgrade</source>
        <translation>Upgrade</translation>
    </message>
    <message>
        <source>Companion</source>
        <translation>Begleitung</translation>
    </message>
    <message>
        <source>Gift card</source>
        <translation>Geschenkkarte</translation>
    </message>
    <message>
        <source>General</source>
        <translation>Allgemein</translation>
    </message>
    <message>
        <source>Nothing can be used of a voucher without a value.</source>
        <translation>Von einem Gutschein ohne Wert kann kein Betrag verwendet sein.</translation>
    </message>
    <message>
        <source>The value must be more than zero. Leave it out for a certificate.</source>
        <translation>Der Wert muss größer als null sein. Lassen Sie ihn bei einem Gutschein ohne Wert weg.</translation>
    </message>
    <message>
        <source>No more can be used than the voucher is worth.</source>
        <translation>Es kann nicht mehr verwendet sein, als der Gutschein wert ist.</translation>
    </message>
    <message>
        <source>Partly used</source>
        <translation>Teils verwendet</translation>
    </message>
    <message>
        <source>Used</source>
        <translation>Verwendet</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>Verfallen</translation>
    </message>
    <message>
        <source>Reissued</source>
        <translation>Neu ausgestellt</translation>
    </message>
    <message>
        <source>Open</source>
        <comment>a voucher of which nothing is used</comment>
        <translation>Offen</translation>
    </message>
    <message>
        <source>Please choose a type.</source>
        <translation>Bitte wählen Sie eine Art.</translation>
    </message>
    <message>
        <source>Please enter who issued the voucher.</source>
        <translation>Bitte geben Sie ein, wer den Gutschein ausgestellt hat.</translation>
    </message>
    <message>
        <source>Please enter the number of the voucher.</source>
        <translation>Bitte geben Sie die Nummer des Gutscheins ein.</translation>
    </message>
    <message>
        <source>This is not a date of expiry.</source>
        <translation>Das ist kein Verfallsdatum.</translation>
    </message>
</context>
<context>
    <name>viatica::VoucherService</name>
    <message>
        <source>The voucher cannot be saved like this.</source>
        <translation>Der Gutschein kann so nicht gespeichert werden.</translation>
    </message>
    <message>
        <source>Amounts of this voucher are used on flights; it needs its value.</source>
        <translation>Beträge dieses Gutscheins sind für Flüge verwendet; er braucht seinen Wert.</translation>
    </message>
    <message>
        <source>Amounts in %1 are used on flights; the currency has to stay.</source>
        <translation>Beträge in %1 sind für Flüge verwendet; die Währung muss bleiben.</translation>
    </message>
    <message>
        <source>The value cannot be below the %1 that are used of it.</source>
        <translation>Der Wert kann nicht unter den %1 liegen, die davon verwendet sind.</translation>
    </message>
    <message>
        <source>%1 is in %2.</source>
        <translation>%1 lautet auf %2.</translation>
    </message>
    <message>
        <source>This traveller is not on the flight.</source>
        <translation>Diese Person reist nicht auf dem Flug.</translation>
    </message>
    <message>
        <source>The amount must be more than zero.</source>
        <translation>Der Betrag muss größer als null sein.</translation>
    </message>
    <message>
        <source>This voucher has no value; it is used as a whole.</source>
        <translation>Dieser Gutschein hat keinen Wert; er wird als Ganzes verwendet.</translation>
    </message>
    <message>
        <source>%1 expired on %2.</source>
        <translation>%1 ist am %2 verfallen.</translation>
    </message>
    <message>
        <source>%1 was reissued; what was left is on the new voucher.</source>
        <translation>%1 wurde neu ausgestellt; der Rest ist auf dem neuen Gutschein.</translation>
    </message>
    <message>
        <source>%1 is used up.</source>
        <translation>%1 ist aufgebraucht.</translation>
    </message>
    <message>
        <source>%1 has %2 left; %3 is more than that.</source>
        <translation>Auf %1 sind noch %2 übrig; %3 ist mehr als das.</translation>
    </message>
    <message>
        <source>The voucher cannot be reissued like this.</source>
        <translation>Der Gutschein kann so nicht neu ausgestellt werden.</translation>
    </message>
    <message>
        <source>Nothing is left on this voucher that could be reissued.</source>
        <translation>Auf diesem Gutschein ist nichts mehr übrig, das neu ausgestellt werden könnte.</translation>
    </message>
    <message>
        <source>This cannot be the cost of a flight.</source>
        <translation>Das kann nicht der Preis eines Fluges sein.</translation>
    </message>
    <message>
        <source>The voucher cannot be used like this.</source>
        <translation>Der Gutschein kann so nicht verwendet werden.</translation>
    </message>
</context>
<context>
    <name>viatica::VoucherUse</name>
    <message>
        <source>Please choose a voucher.</source>
        <translation>Bitte wählen Sie einen Gutschein.</translation>
    </message>
    <message>
        <source>The same use is there twice.</source>
        <translation>Dieselbe Verwendung ist zweimal da.</translation>
    </message>
    <message>
        <source>Please choose a flight.</source>
        <translation>Bitte wählen Sie einen Flug.</translation>
    </message>
    <message>
        <source>Please choose a traveller.</source>
        <translation>Bitte wählen Sie, wer reist.</translation>
    </message>
</context>
<context>
    <name>viatica::WelcomePage</name>
    <message>
        <source>Welcome to Viatica</source>
        <translation>Willkommen bei Viatica</translation>
    </message>
    <message>
        <source>Create an account</source>
        <translation>Konto anlegen</translation>
    </message>
    <message>
        <source>Trips, bookings and travel credits in one place, which is yours.</source>
        <translation>Reisen, Buchungen und Guthaben an einem Ort, der Ihnen gehört.</translation>
    </message>
    <message>
        <source>Start on this computer</source>
        <translation>Auf diesem Computer beginnen</translation>
    </message>
    <message>
        <source>Your account</source>
        <translation>Das Konto</translation>
    </message>
    <message>
        <source>Your data stays in a private database on this computer; there is nothing to set up. The account keeps others who use this computer out of it.</source>
        <translation>Die Daten bleiben in einer privaten Datenbank auf diesem Computer; einzurichten gibt es nichts. Das Konto hält andere fern, die diesen Computer benutzen.</translation>
    </message>
    <message>
        <source>You sign in with the e-mail address and the password.</source>
        <translation>Angemeldet wird mit der E-Mail-Adresse und dem Passwort.</translation>
    </message>
    <message>
        <source>&amp;Start</source>
        <translation>Beg&amp;innen</translation>
    </message>
    <message>
        <source>Create &amp;Account</source>
        <translation>&amp;Konto anlegen</translation>
    </message>
    <message>
        <source>I Have an Acco&amp;unt</source>
        <translation>Konto v&amp;orhanden</translation>
    </message>
    <message>
        <source>Making the account was cancelled. What you typed is still here.</source>
        <translation>Das Anlegen des Kontos wurde abgebrochen. Die Eingaben sind noch da.</translation>
    </message>
    <message>
        <source>The connection is back. You can go on now.</source>
        <translation>Die Verbindung ist wieder da. Jetzt kann es weitergehen.</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>Abbre&amp;chen</translation>
    </message>
</context>
<context>
    <name>viatica::YearMeasure</name>
    <message>
        <source>Trips</source>
        <translation>Reisen</translation>
    </message>
    <message>
        <source>Trips that depart in this year.</source>
        <translation>Reisen, die in diesem Jahr beginnen.</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>Tage</translation>
    </message>
    <message>
        <source>Days of the trips, first and last day included.</source>
        <translation>Tage der Reisen, erster und letzter eingeschlossen.</translation>
    </message>
    <message>
        <source>Nights</source>
        <translation>Nächte</translation>
    </message>
    <message>
        <source>Nights in hotels.</source>
        <translation>Nächte in Hotels.</translation>
    </message>
    <message>
        <source>Flights</source>
        <translation>Flüge</translation>
    </message>
    <message>
        <source>Flights on the trips.</source>
        <translation>Flüge auf den Reisen.</translation>
    </message>
    <message>
        <source>Distance</source>
        <translation>Strecke</translation>
    </message>
    <message>
        <source>Flown, by the shortest way between the airports.</source>
        <translation>Geflogen, auf dem kürzesten Weg zwischen den Flughäfen.</translation>
    </message>
    <message>
        <source>Countries</source>
        <translation>Länder</translation>
    </message>
    <message>
        <source>Countries that were flown to or from.</source>
        <translation>Länder, in denen ein Flug begann oder endete.</translation>
    </message>
    <message>
        <source>Airports</source>
        <translation>Flughäfen</translation>
    </message>
    <message>
        <source>Airports that were flown to or from.</source>
        <translation>Flughäfen, an denen ein Flug begann oder endete.</translation>
    </message>
    <message>
        <source>Airlines</source>
        <translation>Airlines</translation>
    </message>
    <message>
        <source>Airlines, by the flight numbers.</source>
        <translation>Fluggesellschaften, nach den Flugnummern.</translation>
    </message>
    <message>
        <source>Vouchers</source>
        <translation>Gutscheine</translation>
    </message>
    <message>
        <source>Uses of vouchers on the flights.</source>
        <translation>Einsätze von Gutscheinen bei den Flügen.</translation>
    </message>
</context>
<context>
    <name>viatica::YearTableModel</name>
    <message>
        <source>Year</source>
        <translation>Jahr</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>what is counted, and how many</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <comment>a year, and what it adds up to</comment>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>a heading and its unit</comment>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>viatica::ZoneField</name>
    <message>
        <source>Zone or city</source>
        <translation>Zone oder Ort</translation>
    </message>
</context>
</TS>
