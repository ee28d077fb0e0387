<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="en_GB">
<context>
    <name>viatica::Cli</name>
    <message numerus="yes">
        <source>%n step(s); “viaticactl db migrate” applies them</source>
        <translation>
            <numerusform>%n step; “viaticactl db migrate” applies them</numerusform>
            <numerusform>%n steps; “viaticactl db migrate” applies them</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n step(s) applied.</source>
        <translation>
            <numerusform>%n step applied.</numerusform>
            <numerusform>%n steps applied.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 to %2 (%n day(s))</source>
        <translation>
            <numerusform>%1 to %2 (%n day)</numerusform>
            <numerusform>%1 to %2 (%n days)</numerusform>
        </translation>
    </message>
</context>
</TS>
