<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="en_GB">
<context>
    <name>viatica::DateText</name>
    <message numerus="yes">
        <source>in %n day(s)</source>
        <translation>
            <numerusform>in %n day</numerusform>
            <numerusform>in %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>%n day ago</numerusform>
            <numerusform>%n days ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n month(s)</source>
        <translation>
            <numerusform>in %n month</numerusform>
            <numerusform>in %n months</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n month(s) ago</source>
        <translation>
            <numerusform>%n month ago</numerusform>
            <numerusform>%n months ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n year(s)</source>
        <translation>
            <numerusform>in %n year</numerusform>
            <numerusform>in %n years</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n year(s) ago</source>
        <translation>
            <numerusform>%n year ago</numerusform>
            <numerusform>%n years ago</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>viatica::DuplicateTripDialog</name>
    <message numerus="yes">
        <source>%Ln day(s)</source>
        <translation>
            <numerusform>%Ln day</numerusform>
            <numerusform>%Ln days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>viatica::ExportDialog</name>
    <message numerus="yes">
        <source>The %Ln trip(s) that are &amp;listed</source>
        <translation>
            <numerusform>The %Ln trip that is &amp;listed</numerusform>
            <numerusform>The %Ln trips that are &amp;listed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;All %Ln trip(s)</source>
        <translation>
            <numerusform>&amp;All (%Ln trip)</numerusform>
            <numerusform>&amp;All %Ln trips</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%L1 of %Ln trip(s)</source>
        <translation>
            <numerusform>%L1 of %Ln trip</numerusform>
            <numerusform>%L1 of %Ln trips</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>viatica::FilterButton</name>
    <message numerus="yes">
        <source>%1, %Ln trip(s)</source>
        <translation>
            <numerusform>%1, %Ln trip</numerusform>
            <numerusform>%1, %Ln trips</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>viatica::MoveTripDialog</name>
    <message numerus="yes">
        <source>%Ln day(s) later</source>
        <translation>
            <numerusform>%Ln day later</numerusform>
            <numerusform>%Ln days later</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln day(s) earlier</source>
        <translation>
            <numerusform>%Ln day earlier</numerusform>
            <numerusform>%Ln days earlier</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln flight(s) must be changed with the airline.</source>
        <translation>
            <numerusform>%Ln flight must be changed with the airline.</numerusform>
            <numerusform>%Ln flights must be changed with the airline.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln booking(s) will be outside the trip.</source>
        <translation>
            <numerusform>%Ln booking will be outside the trip.</numerusform>
            <numerusform>%Ln bookings will be outside the trip.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>viatica::TripChanges</name>
    <message numerus="yes">
        <source>%Ln trip(s) were deleted.</source>
        <translation>
            <numerusform>%Ln trip was deleted.</numerusform>
            <numerusform>%Ln trips were deleted.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln trip(s) are back.</source>
        <translation>
            <numerusform>%Ln trip is back.</numerusform>
            <numerusform>%Ln trips are back.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>viatica::TripDetailsPane</name>
    <message numerus="yes">
        <source>%Ln trip(s)</source>
        <translation>
            <numerusform>%Ln trip</numerusform>
            <numerusform>%Ln trips</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln day(s)</source>
        <translation>
            <numerusform>%Ln day</numerusform>
            <numerusform>%Ln days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln booking(s) in all. What you do now is done with all of them.</source>
        <translation>
            <numerusform>%Ln booking in all. What you do now is done with all of them.</numerusform>
            <numerusform>%Ln bookings in all. What you do now is done with all of them.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>viatica::TripDialog</name>
    <message numerus="yes">
        <source>%Ln day(s)</source>
        <translation>
            <numerusform>%Ln day</numerusform>
            <numerusform>%Ln days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>viatica::TripOutline</name>
    <message numerus="yes">
        <source>%Ln night(s)</source>
        <translation>
            <numerusform>%Ln night</numerusform>
            <numerusform>%Ln nights</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>viatica::TripText</name>
    <message numerus="yes">
        <source>%n flight(s)</source>
        <translation>
            <numerusform>%n flight</numerusform>
            <numerusform>%n flights</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hotel(s)</source>
        <translation>
            <numerusform>%n hotel</numerusform>
            <numerusform>%n hotels</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ride(s)</source>
        <translation>
            <numerusform>%n ride</numerusform>
            <numerusform>%n rides</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rental car(s)</source>
        <translation>
            <numerusform>%n rental car</numerusform>
            <numerusform>%n rental cars</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n event(s)</source>
        <translation>
            <numerusform>%n event</numerusform>
            <numerusform>%n events</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n companion(s)</source>
        <translation>
            <numerusform>%n companion</numerusform>
            <numerusform>%n companions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 and %Ln more</source>
        <comment>names and a number</comment>
        <translation>
            <numerusform>%1 and %Ln more</numerusform>
            <numerusform>%1 and %Ln more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>viatica::TripsPage</name>
    <message numerus="yes">
        <source>%Ln trip(s) found</source>
        <translation>
            <numerusform>%Ln trip found</numerusform>
            <numerusform>%Ln trips found</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln trip(s) were not deleted, because they are gone already or belong to somebody else.</source>
        <translation>
            <numerusform>%Ln trip was not deleted, because it is gone already or belongs to somebody else.</numerusform>
            <numerusform>%Ln trips were not deleted, because they are gone already or belong to somebody else.</numerusform>
        </translation>
    </message>
</context>
</TS>
