// SPDX-License-Identifier: GPL-3.0-or-later
// Search over trips and all that is in them.
#include "services/guarded.h"
#include "services/service_error.h"
#include "services/session.h"
#include "services/text_search.h"
#include "services/trip_items.h"
#include "services/trip_rows.h"
#include "services/trip_service.h"
#include "services/trip_sql.h"

#include <QCoreApplication>

namespace viatica {

namespace {

constexpr int longestSearch = 200;
// More words than that do not make a search sharper, but each is compared with every text.
constexpr qsizetype mostWords = 12;

struct Messages
{
    Q_DECLARE_TR_FUNCTIONS(viatica::TripService)
};

// How well a text speaks for its trip; the lower the better. A name that begins with the word has one less.
constexpr const char* nameClass = "2";
constexpr const char* itemClass = "3";
constexpr const char* descriptionClass = "4";

/// The searched texts of a kind's items, of those for which @p condition holds.
QByteArray itemTexts(const tripitems::ItemTable& table, const QByteArray& condition)
{
    const bool isFlight = table.kind == ItemKind::Flight;
    QByteArray columns;
    for (const tripitems::ItemColumn& column : table.columns)
        if (column.searched)
            columns += QByteArray(", i.\"") + column.name + '"';
    // A flight is looked for by its cities as well, and its number with or without the space.
    if (isFlight)
        columns += R"(, replace(i."flightNumber", ' ', ''), a."city", a."name", b."city", b."name")";
    return QByteArray("SELECT i.\"tripId\", ") + itemClass + ", concat_ws(' '" + columns + ") FROM " +
           table.name + " i" +
           (isFlight
                ? R"( LEFT JOIN airports a ON a."iata" = i."origin" LEFT JOIN airports b ON b."iata" = i."destination")"
                : "") +
           " WHERE " + condition;
}

QByteArray searchStatement()
{
    const QByteArray user = "$1::uuid";
    QByteArray texts = QByteArray("SELECT t.\"id\", ") + nameClass +
                       ", t.\"name\" FROM visible t UNION ALL SELECT t.\"id\", " + descriptionClass +
                       ", t.\"description\" FROM visible t";
    for (const tripitems::ItemTable& table : tripitems::itemTables()) {
        texts += " UNION ALL " + itemTexts(table, R"(i."tripId" IS NOT NULL AND i."userId" = )" + user);
        texts += " UNION ALL " +
                 itemTexts(table, R"(i."tripId" = ANY((SELECT viatica.shared_trip_ids())::uuid[]))");
    }
    const QByteArray columns = tripsql::storedColumns() + ", t.\"description\"";
    return R"(WITH words AS MATERIALIZED (SELECT lower(w.p COLLATE "und-x-icu") AS p FROM unnest($2::text[]) AS w(p)), )"
           "visible AS MATERIALIZED (SELECT " +
           columns + " FROM trips t WHERE " + tripsql::owned(user) + " UNION ALL SELECT " + columns +
           " FROM trips t WHERE " + tripsql::shared(user) +
           "), texts(trip, class, content) AS MATERIALIZED (SELECT x.trip, x.class, lower(x.content COLLATE "
           "\"und-x-icu\")"
           " FROM (" +
           texts + ") AS x(trip, class, content)), found AS (SELECT x.trip, w.p, min(CASE WHEN x.class = " +
           nameClass
           // Without its first "%" the pattern is that of a beginning.
           + " AND x.content LIKE substr(w.p, 2) THEN x.class - 1 ELSE x.class END) AS class"
             " FROM texts x JOIN words w ON x.content LIKE w.p GROUP BY x.trip, w.p),"
             " ranked AS (SELECT f.trip, sum(f.class) AS score FROM found f GROUP BY f.trip"
             " HAVING count(*) = (SELECT count(*) FROM words)),"
             " page AS MATERIALIZED (SELECT " +
           tripsql::carriedColumns() +
           R"(, r.score FROM ranked r JOIN visible t ON t."id" = r.trip)"
           R"( ORDER BY r.score, t."departureDate" DESC, t."id" LIMIT $3) SELECT )" +
           signedIn("$1") + ", " + tripsql::summaryColumns("page", user) +
           " FROM (SELECT) AS one LEFT JOIN page ON true" +
           tripsql::joinOwnerNames(TripOwnership::OwnAndShared, user) +
           R"( ORDER BY page.score, page."departureDate" DESC, page."id")";
}

QStringList patternsFor(const QString& text)
{
    const QStringList words = searchWords(searchText(text));
    QStringList patterns;
    for (const QString& word : words.mid(0, mostWords))
        patterns << containsPattern(word);
    return patterns;
}

} // namespace

QFuture<QList<TripSummary>> TripService::searchTrips(const QString& text, int limit)
{
    return guarded<QList<TripSummary>>([&] {
        const UserId user = signedInUser();
        if (limit < 1 || limit > longestSearch) {
            const QString sentence = Messages::tr("Please ask for 1 to %1.").arg(longestSearch);
            throw Error(ErrorKind::Validation, sentence, {{QStringLiteral("limit"), sentence}});
        }
        const QList<QString> patterns = patternsFor(text);
        if (patterns.isEmpty())
            return readyFuture(QList<TripSummary>());
        return m_database.run([=](Connection& connection) {
            static const Statement statement(searchStatement());
            const Result result = connection.execute(statement, user, patterns, limit);
            QList<TripSummary> trips;
            for (int i = 0; i < result.rowCount(); ++i) {
                RowReader row = result.row(i);
                requireSignedIn(row.next<bool>());
                const TripSummary trip = readSummary(row);
                if (!trip.id.isNull())
                    trips.append(trip);
            }
            return trips;
        });
    });
}

} // namespace viatica
