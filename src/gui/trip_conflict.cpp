// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/trip_conflict.h"

#include "services/trip_service.h"

#include <QCoreApplication>

namespace viatica {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(viatica::TripConflict)
};

} // namespace

QString tripFieldName(const QString& column)
{
    static constexpr std::pair<const char*, const char*> names[]{
        {"name", QT_TRANSLATE_NOOP("viatica::TripConflict", "Name")},
        {"departureDate", QT_TRANSLATE_NOOP("viatica::TripConflict", "Departure")},
        {"returnDate", QT_TRANSLATE_NOOP("viatica::TripConflict", "Return")},
        {"purpose", QT_TRANSLATE_NOOP("viatica::TripConflict", "Purpose")},
        {"description", QT_TRANSLATE_NOOP("viatica::TripConflict", "Description")},
    };
    for (const auto& [known, text] : names)
        if (column == QLatin1String(known))
            return QCoreApplication::translate("viatica::TripConflict", text);
    return column;
}

QDialog* resolveTripConflict(QWidget* parent, TripService& trips, TripId id, const TripConflict& conflict,
                             ConflictOccasion occasion, std::function<void(const TripConflictOutcome&)> done)
{
    ConflictSubject<Trip> subject;
    subject.name = [](const TripDraft& trip) { return trip.name; };
    subject.saveAsNewText = Texts::tr("It was deleted, or is no longer yours to change. What you have is still here and "
                                      "can be saved as a new trip.");
    subject.fields = [](const QLocale& locale, const TripDraft& base, const TripDraft& mine, const TripDraft& theirs) {
        return conflictFields<Trip>(locale, base, mine, theirs, tripFieldName);
    };
    subject.draftFields = [](const QLocale& locale, const TripDraft& draft) {
        return draftFields<Trip>(locale, draft, tripFieldName);
    };
    subject.update = [&trips, id](const TripDraft& draft, const RowVersion& version) {
        return trips.updateTrip(id, draft, version);
    };
    subject.create = [&trips, copy = TripId::create()](const TripDraft& draft) { return trips.createTrip(draft, copy); };
    return resolveConflict<Trip>(parent, subject, conflict, occasion, std::move(done));
}

} // namespace viatica
