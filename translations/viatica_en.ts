<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="en_GB">
<context>
    <name>viatica::ConflictDialog</name>
    <message numerus="yes">
        <source>%Ln field(s) to decide.</source>
        <translation>
            <numerusform>%Ln field to decide.</numerusform>
            <numerusform>%Ln fields to decide.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>viatica::ConnectionCheck</name>
    <message numerus="yes">
        <source>Viatica&apos;s tables are of an older version (%Ln step(s) behind).</source>
        <translation>
            <numerusform>Viatica&apos;s tables are of an older version (%Ln step behind).</numerusform>
            <numerusform>Viatica&apos;s tables are of an older version (%Ln steps behind).</numerusform>
        </translation>
    </message>
</context>
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
    <name>viatica::DurationText</name>
    <message numerus="yes">
        <source>%Ln hour(s)</source>
        <translation>
            <numerusform>%Ln hour</numerusform>
            <numerusform>%Ln hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln minute(s)</source>
        <translation>
            <numerusform>%Ln minute</numerusform>
            <numerusform>%Ln minutes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>viatica::ExportDialog</name>
    <message numerus="yes">
        <source>%L1 of %Ln trip(s)</source>
        <translation>
            <numerusform>%L1 of %Ln trip</numerusform>
            <numerusform>%L1 of %Ln trips</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The %Ln selected trip(s)</source>
        <translation>
            <numerusform>The %Ln selected trip</numerusform>
            <numerusform>The %Ln selected trips</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The %Ln trip(s) that are listed</source>
        <translation>
            <numerusform>The %Ln trip that is listed</numerusform>
            <numerusform>The %Ln trips that are listed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %Ln trip(s)</source>
        <translation>
            <numerusform>All %Ln trip</numerusform>
            <numerusform>All %Ln trips</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>viatica::ExportPreview</name>
    <message numerus="yes">
        <source>The beginning of %Ln trip(s).</source>
        <translation>
            <numerusform>The beginning of %Ln trip.</numerusform>
            <numerusform>The beginning of %Ln trips.</numerusform>
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
    <name>viatica::Finding</name>
    <message numerus="yes">
        <source>There is no bed for %Ln night(s), %1.</source>
        <translation>
            <numerusform>There is no bed for %Ln night, %1.</numerusform>
            <numerusform>There is no bed for %Ln nights, %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>viatica::FormParts</name>
    <message numerus="yes">
        <source>+%Ln day(s)</source>
        <translation>
            <numerusform>+%Ln day</numerusform>
            <numerusform>+%Ln days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>−%Ln day(s)</source>
        <translation>
            <numerusform>−%Ln day</numerusform>
            <numerusform>−%Ln days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>viatica::HotelForm</name>
    <message numerus="yes">
        <source>%Ln night(s)</source>
        <translation>
            <numerusform>%Ln night</numerusform>
            <numerusform>%Ln nights</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>viatica::ItemChanges</name>
    <message numerus="yes">
        <source>%Ln booking(s) were deleted.</source>
        <translation>
            <numerusform>%Ln booking was deleted.</numerusform>
            <numerusform>%Ln bookings were deleted.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln booking(s) are back.</source>
        <translation>
            <numerusform>%Ln booking is back.</numerusform>
            <numerusform>%Ln bookings are back.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln booking(s) are in the trash.</source>
        <translation>
            <numerusform>%Ln booking is in the trash.</numerusform>
            <numerusform>%Ln bookings are in the trash.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln booking(s) were added.</source>
        <translation>
            <numerusform>%Ln booking was added.</numerusform>
            <numerusform>%Ln bookings were added.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln booking(s) are in no trip now.</source>
        <translation>
            <numerusform>%Ln booking is in no trip now.</numerusform>
            <numerusform>%Ln bookings are in no trip now.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln booking(s) were moved to “%1”.</source>
        <translation>
            <numerusform>%Ln booking was moved to “%1”.</numerusform>
            <numerusform>%Ln bookings were moved to “%1”.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln booking(s) are back where they were.</source>
        <translation>
            <numerusform>%Ln booking is back where it was.</numerusform>
            <numerusform>%Ln bookings are back where they were.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>viatica::ItemCommands</name>
    <message numerus="yes">
        <source>%Ln booking(s) were not deleted, because they are gone already or belong to somebody else.</source>
        <translation>
            <numerusform>%Ln booking was not deleted, because it is gone already or belongs to somebody else.</numerusform>
            <numerusform>%Ln bookings were not deleted, because they are gone already or belong to somebody else.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln booking(s)</source>
        <translation>
            <numerusform>%Ln booking</numerusform>
            <numerusform>%Ln bookings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln booking(s) were not moved, because they are gone already or belong to somebody else.</source>
        <translation>
            <numerusform>%Ln booking was not moved, because it is gone already or belongs to somebody else.</numerusform>
            <numerusform>%Ln bookings were not moved, because they are gone already or belong to somebody else.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>viatica::ItineraryPrint</name>
    <message numerus="yes">
        <source>%Ln day(s)</source>
        <translation>
            <numerusform>%Ln day</numerusform>
            <numerusform>%Ln days</numerusform>
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
    <name>viatica::RankingModel</name>
    <message numerus="yes">
        <source>%1: %Ln flight(s)</source>
        <translation>
            <numerusform>%1: %Ln flight</numerusform>
            <numerusform>%1: %Ln flights</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %Ln departure(s) and arrival(s)</source>
        <translation>
            <numerusform>%1: %Ln departure or arrival</numerusform>
            <numerusform>%1: %Ln departures and arrivals</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>viatica::RestoreResultDialog</name>
    <message numerus="yes">
        <source>%Ln thing(s) are back, but not all that hung on them</source>
        <translation>
            <numerusform>%Ln thing is back, but not all that hung on it</numerusform>
            <numerusform>%Ln things are back, but not all that hung on them</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>viatica::RetryCountdown</name>
    <message numerus="yes">
        <source>Next try in %Ln second(s)</source>
        <translation>
            <numerusform>Next try in %Ln second</numerusform>
            <numerusform>Next try in %Ln seconds</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>viatica::Timeline</name>
    <message numerus="yes">
        <source>%Ln day(s)</source>
        <translation>
            <numerusform>%Ln day</numerusform>
            <numerusform>%Ln days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln night(s)</source>
        <translation>
            <numerusform>%Ln night</numerusform>
            <numerusform>%Ln nights</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>viatica::TrashPage</name>
    <message numerus="yes">
        <source>What was deleted is kept for %Ln day(s).</source>
        <translation>
            <numerusform>What was deleted is kept for %Ln day.</numerusform>
            <numerusform>What was deleted is kept for %Ln days.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>What you delete waits here for %Ln day(s).</source>
        <translation>
            <numerusform>What you delete waits here for %Ln day.</numerusform>
            <numerusform>What you delete waits here for %Ln days.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln thing(s) were not in the trash any more.</source>
        <translation>
            <numerusform>%Ln thing was not in the trash any more.</numerusform>
            <numerusform>%Ln things were not in the trash any more.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln thing(s) are back.</source>
        <translation>
            <numerusform>%Ln thing is back.</numerusform>
            <numerusform>%Ln things are back.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln thing(s) could not come back.</source>
        <translation>
            <numerusform>%Ln thing could not come back.</numerusform>
            <numerusform>%Ln things could not come back.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln thing(s) are still in the trash.</source>
        <translation>
            <numerusform>%Ln thing is still in the trash.</numerusform>
            <numerusform>%Ln things are still in the trash.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %Ln thing(s) for good?</source>
        <translation>
            <numerusform>Delete %Ln thing for good?</numerusform>
            <numerusform>Delete %Ln things for good?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete all %Ln thing(s) in the trash for good?</source>
        <translation>
            <numerusform>Delete the only thing in the trash for good?</numerusform>
            <numerusform>Delete all %Ln things in the trash for good?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln thing(s) were deleted for good.</source>
        <translation>
            <numerusform>%Ln thing was deleted for good.</numerusform>
            <numerusform>%Ln things were deleted for good.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>viatica::TrashTableModel</name>
    <message numerus="yes">
        <source>%Ln more day(s)</source>
        <translation>
            <numerusform>%Ln more day</numerusform>
            <numerusform>%Ln more days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>viatica::TravellersEditor</name>
    <message numerus="yes">
        <source>A seat can have at most %Ln character(s).</source>
        <translation>
            <numerusform>A seat can have at most %Ln character.</numerusform>
            <numerusform>A seat can have at most %Ln characters.</numerusform>
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
    <message numerus="yes">
        <source>%Ln trip(s) are in the trash.</source>
        <translation>
            <numerusform>%Ln trip is in the trash.</numerusform>
            <numerusform>%Ln trips are in the trash.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>viatica::TripContext</name>
    <message numerus="yes">
        <source>%Ln day(s)</source>
        <translation>
            <numerusform>%Ln day</numerusform>
            <numerusform>%Ln days</numerusform>
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
    <message numerus="yes">
        <source>%Ln finding(s)</source>
        <translation>
            <numerusform>%Ln finding</numerusform>
            <numerusform>%Ln findings</numerusform>
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
    <message numerus="yes">
        <source>%Ln trip(s) are in %1.</source>
        <translation>
            <numerusform>%Ln trip is in %1.</numerusform>
            <numerusform>%Ln trips are in %1.</numerusform>
        </translation>
    </message>
</context>
</TS>
