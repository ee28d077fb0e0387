// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace viatica {

/// How many trips each filter has, for the buttons above the list.
struct TripCounts
{
    qint64 upcoming = 0;
    qint64 current = 0;
    qint64 past = 0;
    qint64 all = 0;
};

/// What a user's own trips add up to.
struct TripStatistics
{
    struct Year
    {
        int year = 0; ///< of the departure
        qint64 trips = 0;
        qint64 days = 0; ///< both ends counted
        qint64 flights = 0;
        double kilometers = 0;   ///< along great circles, of flights between airports that the database knows
        qint64 countries = 0;    ///< in which an airport was flown to or from
        qint64 airports = 0;     ///< likewise
        qint64 airlines = 0;     ///< by the designators of flight numbers
        qint64 nights = 0;       ///< in hotels, by local dates
        qint64 vouchersUsed = 0; ///< uses of vouchers on flights
    };
    /// Something that was flown, and how often.
    struct Flown
    {
        QString code; ///< of an airport (IATA), an airline (as in flight numbers), a country (ISO 3166-1, may
                      ///< be empty)
        QString name; ///< of the airport's city or of the country in English; empty for an airline
        qint64 count = 0; ///< departures and arrivals, or flights of an airline
    };
    static constexpr int mostFlown = 10; ///< entries of each list below

    TripCounts trips;
    QList<Year> years;      ///< the newest first
    QList<Flown> airports;  ///< the most frequent first
    QList<Flown> airlines;  ///< likewise
    QList<Flown> countries; ///< likewise
};

} // namespace viatica
