// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/finding_text.h"

#include "models/date_text.h"

#include <QCoreApplication>

namespace viatica {

namespace {

struct Messages
{
    Q_DECLARE_TR_FUNCTIONS(viatica::Finding)
};

/// "35 min", "2 h", "2 h 10 min".
QString minutesText(qint64 minutes)
{
    const qint64 hours = minutes / 60;
    const qint64 rest = minutes % 60;
    if (hours == 0)
        return Messages::tr("%1 min").arg(rest);
    return rest == 0 ? Messages::tr("%1 h").arg(hours) : Messages::tr("%1 h %2 min").arg(hours).arg(rest);
}

QString name(const Finding& finding, qsizetype index)
{
    return finding.names.value(index);
}

bool isCar(const Finding& finding, qsizetype index)
{
    return index < finding.items.size() && finding.items.at(index).kind == ItemKind::CarRental;
}

QString shortConnection(const Finding& finding)
{
    const QString time = minutesText(finding.minutes);
    const QString needed = minutesText(finding.neededMinutes);
    if (finding.place == finding.otherPlace)
        return Messages::tr("There are only %1 to change from %2 to %3 in %4; at least %5 are advisable.")
            .arg(time, name(finding, 0), name(finding, 1), finding.place, needed);
    return Messages::tr("There are only %1 to get from %2 to %3 for %4; at least %5 are advisable.")
        .arg(time, finding.place, finding.otherPlace, name(finding, 1), needed);
}

QString differentPlaces(const Finding& finding)
{
    const QString sentence = isCar(finding, 1)
                                 ? Messages::tr("%1 arrives in %2, but the car of %3 is picked up in %4.")
                                 : Messages::tr("%1 arrives in %2, but %3 leaves from %4.");
    return sentence.arg(name(finding, 0), finding.place, name(finding, 1), finding.otherPlace);
}

QString overlap(const QLocale& locale, const Finding& finding)
{
    const bool areStays = !finding.items.isEmpty() && finding.items.first().kind == ItemKind::Hotel;
    if (areStays)
        return Messages::tr("%1 and %2 are both booked for the night of %3.")
            .arg(name(finding, 0), name(finding, 1), shortDate(locale, finding.from));
    return Messages::tr("%1 and %2 are at the same time.").arg(name(finding, 0), name(finding, 1));
}

QString outsideTrip(const QLocale& locale, const Finding& finding)
{
    const QString sentence = finding.from < finding.to
                                 ? Messages::tr("%1 (%2) lies before the first day of the trip, %3.")
                                 : Messages::tr("%1 (%2) lies after the last day of the trip, %3.");
    return sentence.arg(name(finding, 0), shortDate(locale, finding.from), shortDate(locale, finding.to));
}

QString sentenceAlone(const QLocale& locale, const Finding& finding)
{
    switch (finding.kind) {
    case FindingKind::ImpossibleConnection:
        return Messages::tr("%1 leaves %2 before %3 arrives in %4.")
            .arg(name(finding, 1), minutesText(-finding.minutes), name(finding, 0), finding.place);
    case FindingKind::ShortConnection:
        return shortConnection(finding);
    case FindingKind::DifferentPlaces:
        return differentPlaces(finding);
    case FindingKind::Overlap:
        return overlap(locale, finding);
    case FindingKind::NightWithoutBed:
        return Messages::tr("There is no bed for %Ln night(s), %1.", nullptr, int(finding.nights()))
            .arg(dateRange(locale, finding.from, finding.to));
    case FindingKind::CheckOutAfterReturn:
        return Messages::tr("The check-out of %1 is on %2, but %3 leaves on %4 already.")
            .arg(name(finding, 0), shortDate(locale, finding.from), name(finding, 1), shortDate(locale, finding.to));
    case FindingKind::CarAfterDeparture:
        return Messages::tr("The car of %1 is due back after %2 has left.").arg(name(finding, 0), name(finding, 1));
    case FindingKind::CarElsewhere:
        return Messages::tr("The car of %1 is handed back in %2, but %3 leaves from %4.")
            .arg(name(finding, 0), finding.place, name(finding, 1), finding.otherPlace);
    case FindingKind::OutsideTrip:
        return outsideTrip(locale, finding);
    case FindingKind::NoWayBack:
        return Messages::tr("The trip begins in %1, but it ends in %2.").arg(finding.place, finding.otherPlace);
    case FindingKind::ZoneOfOtherPlace:
        return Messages::tr("The times of %1 are in the zone %2, but the one of %3 is %4.")
            .arg(name(finding, 0), finding.zone, finding.place, finding.expectedZone);
    case FindingKind::Duplicate:
        break;
    }
    return Messages::tr("%1 is booked twice.").arg(name(finding, 0));
}

} // namespace

QString findingSentence(const QLocale& locale, const Finding& finding)
{
    const QString sentence = sentenceAlone(locale, finding);
    QStringList people;
    for (const ItemTraveller& traveller : finding.travellers)
        if (!traveller.name.isEmpty())
            people << traveller.name;
    if (people.isEmpty())
        return sentence;
    return Messages::tr("%1 (%2)", "a sentence, and whom it concerns")
        .arg(sentence, locale.createSeparatedList(people));
}

QString displayName(FindingSeverity severity)
{
    switch (severity) {
    case FindingSeverity::Error:
        return Messages::tr("Error");
    case FindingSeverity::Warning:
        return Messages::tr("Warning");
    case FindingSeverity::Hint:
        break;
    }
    return Messages::tr("Hint");
}

QString displayName(Remedy remedy)
{
    switch (remedy) {
    case Remedy::EditItem:
        return Messages::tr("Edit…");
    case Remedy::EditTrip:
        return Messages::tr("Edit trip…");
    case Remedy::AddStay:
        return Messages::tr("Add stay…");
    case Remedy::AddFlight:
        break;
    }
    return Messages::tr("Add flight…");
}

} // namespace viatica
