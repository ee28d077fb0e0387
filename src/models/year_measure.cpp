// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/year_measure.h"

#include "models/distance_text.h"

#include <QCoreApplication>

namespace viatica {

namespace {

struct Spec
{
    const char* key;
    const char* name;
    const char* explanation;
    qint64 TripStatistics::Year::*number; ///< null for the distance, which is no count
};

const Spec& specOf(YearMeasure measure)
{
    using Year = TripStatistics::Year;
    static const std::array<Spec, yearMeasures.size()> specs{{
        {"trips", QT_TRANSLATE_NOOP("viatica::YearMeasure", "Trips"),
         QT_TRANSLATE_NOOP("viatica::YearMeasure", "Trips that depart in this year."), &Year::trips},
        {"days", QT_TRANSLATE_NOOP("viatica::YearMeasure", "Days"),
         QT_TRANSLATE_NOOP("viatica::YearMeasure", "Days of the trips, first and last day included."),
         &Year::days},
        {"nights", QT_TRANSLATE_NOOP("viatica::YearMeasure", "Nights"),
         QT_TRANSLATE_NOOP("viatica::YearMeasure", "Nights in hotels."), &Year::nights},
        {"flights", QT_TRANSLATE_NOOP("viatica::YearMeasure", "Flights"),
         QT_TRANSLATE_NOOP("viatica::YearMeasure", "Flights on the trips."), &Year::flights},
        {"distance", QT_TRANSLATE_NOOP("viatica::YearMeasure", "Distance"),
         QT_TRANSLATE_NOOP("viatica::YearMeasure", "Flown, by the shortest way between the airports."),
         nullptr},
        {"countries", QT_TRANSLATE_NOOP("viatica::YearMeasure", "Countries"),
         QT_TRANSLATE_NOOP("viatica::YearMeasure", "Countries that were flown to or from."),
         &Year::countries},
        {"airports", QT_TRANSLATE_NOOP("viatica::YearMeasure", "Airports"),
         QT_TRANSLATE_NOOP("viatica::YearMeasure", "Airports that were flown to or from."), &Year::airports},
        {"airlines", QT_TRANSLATE_NOOP("viatica::YearMeasure", "Airlines"),
         QT_TRANSLATE_NOOP("viatica::YearMeasure", "Airlines, by the flight numbers."), &Year::airlines},
        {"vouchers", QT_TRANSLATE_NOOP("viatica::YearMeasure", "Vouchers"),
         QT_TRANSLATE_NOOP("viatica::YearMeasure", "Uses of vouchers on the flights."), &Year::vouchersUsed},
    }};
    return specs.at(std::size_t(measure));
}

} // namespace

QString toString(YearMeasure measure)
{
    return QString::fromLatin1(specOf(measure).key);
}

std::optional<YearMeasure> yearMeasureFromString(const QString& text)
{
    for (const YearMeasure measure : yearMeasures)
        if (text == toString(measure))
            return measure;
    return std::nullopt;
}

QString measureName(YearMeasure measure)
{
    return QCoreApplication::translate("viatica::YearMeasure", specOf(measure).name);
}

QString measureExplanation(YearMeasure measure)
{
    return QCoreApplication::translate("viatica::YearMeasure", specOf(measure).explanation);
}

double measureValue(const QLocale& locale, const TripStatistics::Year& year, YearMeasure measure)
{
    const auto number = specOf(measure).number;
    return number ? double(year.*number) : localDistance(locale, year.kilometers);
}

QString measureText(const QLocale& locale, const TripStatistics::Year& year, YearMeasure measure)
{
    const auto number = specOf(measure).number;
    return number ? locale.toString(year.*number) : distanceText(locale, year.kilometers);
}

} // namespace viatica
