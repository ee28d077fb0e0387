// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/airline.h"
#include "domain/airport_index.h"
#include "domain/flight_number.h"

#include <QFuture>
#include <QObject>

#include <functional>
#include <memory>
#include <optional>

namespace viatica {

class CacheService;
class Database;
class Session;
class Connection;

/// What a text says as a flight number.
struct ParsedFlightNumber
{
    std::optional<FlightNumber> number;
    std::optional<Airline> airline; ///< of the number, where the program's list has it
    QString problem;                ///< why there is no number, as a sentence; else empty
};

/// Airports, airlines and flight numbers. Searching happens in an index in memory, which is built off the GUI thread:
/// from the database's table once somebody is signed in, until then (and where that table is empty) from the list in
/// the program. Where the table is older than that list, the list counts, and of the table only what the list lacks.
class AirportService final : public QObject
{
    Q_OBJECT

public:
    /// @p database may be null: the program's list is all there is then.
    AirportService(Database* database, Session& session, CacheService& cache, QObject* parent = nullptr);
    ~AirportService() override;

    /// By IATA code, by the code that an airport had before it was given a new one, or by ICAO code; in any case, with
    /// spaces around. Nothing when there is none. Errors: those of the connection, for a code that the index lacks.
    QFuture<std::optional<Airport>> getAirportByCode(const QString& code);
    /// The airports that fit what is being typed, the most likely first; see AirportIndex::search for the order. Ready at
    /// once when the index is there; takes less than a millisecond then. @p limit 1 to 100
    QFuture<QList<Airport>> searchAirports(const QString& query, int limit = 10);

    using Index = std::shared_ptr<const AirportIndex>;
    /// The airports that searches find, for rules that look at many of them. Ready at once when the index is there. Whoever
    /// keeps it asks again after airportsChanged().
    QFuture<Index> index();

    // From lists in the program, so these answer at once.

    /// By IATA or ICAO designator, in any case.
    [[nodiscard]] std::optional<Airline> getAirlineByCode(const QString& code);
    [[nodiscard]] ParsedFlightNumber parseFlightNumber(const QString& text);

    /// Builds the index from what the database has now; until that is there the former one answers. It is built at the
    /// first question in any case: a program calls this when it has nothing better to do, so that no one waits then.
    void reload();

Q_SIGNALS:
    /// Searches may find something else from now on.
    void airportsChanged();

private:
    [[nodiscard]] bool asksDatabase() const;
    void whenIndexed(std::function<void()> action);
    void build();
    void buildFromDatabase();
    void buildFromProgram();
    void setIndex(const Index& index);
    QList<Airport> searchIndex(const QString& query, int limit);
    QFuture<std::optional<Airport>> findByCode(const QString& code);
    QFuture<std::optional<Airport>> readByCode(const QString& code);

    Database* const m_database;
    Session& m_session;
    CacheService& m_cache;
    Index m_index;           ///< null until the first one is built
    quint64 m_build = 0;     ///< counts builds: only the newest may become the index
    bool m_building = false;
    QList<std::function<void()>> m_waiting; ///< for the first index
    QHash<QString, Airline> m_airlines;     ///< by both designators; read at the first question
};

} // namespace viatica
