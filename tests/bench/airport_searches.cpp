// SPDX-License-Identifier: GPL-3.0-or-later
#include "airport_searches.h"

#include "measurement.h"

#include "db/database.h"
#include "domain/search_text.h"
#include "services/airport_service.h"
#include "services/cache_service.h"
#include "services/reference_data.h"
#include "services/seed_service.h"
#include "services/session.h"
#include "support/airport_queries.h"
#include "support/await.h"
#include "support/fake_clock.h"
#include "support/test_database.h"

#include <QFile>

#include <algorithm>
#include <cstdio>
#include <optional>

namespace viatica::bench {

namespace {

using namespace viatica::test;

constexpr int limit = 10;
constexpr int buildRuns = 10;

/// All that is typed on the way to the whole text counts: "t", "to", "tok", …
QStringList keystrokes()
{
    QStringList texts;
    for (const AirportQuery& query : airportQueries) {
        const QString typed = QString::fromUtf8(query.typed);
        for (qsizetype length = 1; length <= typed.size(); ++length)
            texts << typed.left(length);
    }
    return texts;
}

/// What one would write without an index: every airport's folded text is looked at, exact codes and cities first.
class LinearScan
{
public:
    explicit LinearScan(QList<Airport> airports)
        : m_airports(std::move(airports))
    {
        for (const Airport& airport : std::as_const(m_airports))
            m_texts << foldedForSearch(airport.iata + QLatin1Char(' ') + airport.city + QLatin1Char(' ') + airport.name);
    }

    [[nodiscard]] QList<Airport> search(const QString& typed) const
    {
        const QString text = foldedForSearch(typed);
        QList<std::pair<int, qsizetype>> found;
        for (qsizetype i = 0; i < m_texts.size(); ++i)
            if (const qsizetype at = m_texts.at(i).indexOf(text); at >= 0)
                found.append({at == 0 ? 0 : 1, i});
        std::sort(found.begin(), found.end(), [this](const auto& a, const auto& b) {
            return a.first != b.first ? a.first < b.first
                                      : m_airports.at(a.second).rank > m_airports.at(b.second).rank;
        });
        QList<Airport> airports;
        for (qsizetype i = 0; i < std::min<qsizetype>(limit, found.size()); ++i)
            airports << m_airports.at(found.at(i).second);
        return airports;
    }

private:
    QList<Airport> m_airports;
    QStringList m_texts;
};

qint64 residentBytes()
{
    QFile file(QStringLiteral("/proc/self/statm"));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    return file.readAll().split(' ').value(1).toLongLong() * 4096;
}

QJsonObject report(const char* name, const Series& series)
{
    std::printf("%-36s %9.4f %9.4f %9.4f\n", name, series.median(), series.p99(), series.longest());
    return {{QStringLiteral("median"), series.median()},
            {QStringLiteral("p99"), series.p99()},
            {QStringLiteral("longest"), series.longest()}};
}

constexpr auto specification = R"(SELECT iata, name, city, country, latitude, longitude FROM airports
    WHERE LOWER(city) LIKE LOWER($1) OR LOWER(name) LIKE LOWER($1)
    ORDER BY CASE WHEN LOWER(iata) = LOWER($2) THEN 0 ELSE 1 END, CASE WHEN LOWER(city) = LOWER($2) THEN 0 ELSE 1 END,
             name ASC LIMIT 10)";

} // namespace

QJsonObject measureAirportSearches(int runs)
{
    const TestDatabase testDatabase;
    Database database(testDatabase.profile());
    Session session;
    CacheService cache;
    const FakeClock clock;
    SeedService seeds(database, session, cache, clock);

    Series seeding;
    seeding.add(milliseconds([&] { (void)await(seeds.seedAirports()); }));
    PlainLibpq libpq(testDatabase.profile().libpqParameters(), {});
    libpq.prepare("search", specification);

    Series reading;
    Series building;
    std::optional<AirportIndex> index;
    QList<Airport> airports;
    AirportNames names;
    const qint64 before = residentBytes();
    for (int run = 0; run < buildRuns; ++run) {
        reading.add(milliseconds([&] {
            airports = listedAirports();
            names = listedAirportNames();
        }));
        building.add(milliseconds([&] { index.emplace(airports, names); }));
    }
    const qint64 after = residentBytes();
    const LinearScan scan(airports);
    AirportService service(&database, session, cache);
    (void)await(service.searchAirports(QStringLiteral("first"), limit));

    Series indexed;
    Series cold;
    Series cached;
    Series scanned;
    Series byStatement;
    const QStringList texts = keystrokes();
    for (int run = 0; run < std::max(1, runs / 20); ++run) {
        cache.invalidateAirports();
        for (const QString& text : texts) {
            indexed.add(milliseconds([&] { (void)index->search(text, limit); }));
            cold.add(milliseconds([&] { (void)service.searchAirports(text, limit).result(); }));
            cached.add(milliseconds([&] { (void)service.searchAirports(text, limit).result(); }));
            scanned.add(milliseconds([&] { (void)scan.search(text); }));
        }
    }
    for (const QString& text : texts) {
        const QByteArray typed = text.toUtf8();
        byStatement.add(milliseconds([&] { libpq.execute("search", {'%' + typed + '%', typed}); }));
    }

    std::printf("Airports, %lld keystrokes (ms: median, p99, longest)\n", qlonglong(texts.size()));
    const QJsonObject figures{
        {QStringLiteral("index"), report("index", indexed)},
        {QStringLiteral("service"), report("service", cold)},
        {QStringLiteral("cached"), report("service, asked again", cached)},
        {QStringLiteral("scan"), report("scan over all", scanned)},
        {QStringLiteral("statement"), report("the specification's statement", byStatement)},
        {QStringLiteral("reading"), report("reading the lists", reading)},
        {QStringLiteral("building"), report("building the index", building)},
        {QStringLiteral("seeding"), report("loading the table", seeding)},
        {QStringLiteral("indexBytes"), qint64(index->bytes())},
        {QStringLiteral("residentBytes"), after - before},
    };
    std::printf("index: %.1f MB in tables, %.1f MB resident with the airports\n\n", double(index->bytes()) / 1e6,
                double(after - before) / 1e6);
    return figures;
}

} // namespace viatica::bench
