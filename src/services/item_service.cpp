// SPDX-License-Identifier: GPL-3.0-or-later
// What the services of the five kinds have in common, once for all.
#include "services/item_service.h"

#include "domain/item_rules.h"
#include "domain/trip.h"
#include "domain/validation.h"
#include "services/base_service.h"
#include "services/flight_zones.h"
#include "services/guarded.h"
#include "services/item_cursor.h"
#include "services/item_services.h"
#include "services/item_travellers.h"
#include "services/trip_items.h"
#include "services/trip_sql.h"

#include <QCoreApplication>
#include <QPointer>

#include <algorithm>

namespace viatica {

namespace {

constexpr int largestPage = 1'000;

struct Messages
{
    Q_DECLARE_TR_FUNCTIONS(viatica::ItemService)
};

template <class Entity>
const tripitems::ItemTable& tableOf()
{
    return tripitems::itemTable(Declaration<Entity>::kind);
}

/// The draft as it is stored. @throws Error(Validation) with the faults of the draft and of the travellers
template <class Entity>
typename Declaration<Entity>::Draft checked(const typename Declaration<Entity>::Draft& draft,
                                            const QList<ItemTraveller>& travellers)
{
    auto clean = normalized(draft);
    FieldErrors faults = validate(clean);
    faults.insert(validate(travellers));
    throwIfInvalid(faults, Messages::tr("This cannot be saved like this."));
    return clean;
}

template <class Entity>
ItemRef refOfId(decltype(Entity::id) id)
{
    return {Declaration<Entity>::kind, id.uuid()};
}

template <class Entity>
QList<ItemRef> refsOf(const QList<decltype(Entity::id)>& ids)
{
    QList<ItemRef> refs;
    for (const auto id : ids)
        refs.append(refOfId<Entity>(id));
    return refs;
}

/// What an update says that found its row gone: a deleted trip took its items with it. @throws always
[[noreturn]] void throwGone(Connection& connection, const Error& gone, TripId trip, UserId user)
{
    if (trip.isNull() || BaseService<Trip>::findById(connection, trip, user))
        throw gone;
    const QString sentence = Messages::tr("The trip was deleted meanwhile, and this with it.");
    throw Error(ErrorKind::InvalidReference, sentence, {{QStringLiteral("tripId"), sentence}});
}

/// The columns of "i" with its version and its travellers.
template <class Entity>
QByteArray recordColumns(const QByteArray& columns)
{
    return columns + ", i.xmin::text, " + travellersOf(tableOf<Entity>().type, "i.\"id\"");
}

template <class Entity>
QByteArray getStatement()
{
    return "SELECT " + signedIn("$2") + ", " + recordColumns<Entity>(sql::columns<Entity>("i")) +
           " FROM (SELECT) AS one LEFT JOIN " + tableOf<Entity>().name + R"( i ON i."id" = $1::uuid)";
}

template <class Entity>
QByteArray listByTripStatement()
{
    const QByteArray start = "i." + sql::quoted(tableOf<Entity>().start);
    return "SELECT " + signedIn("$2") + R"(, t."id" IS NOT NULL, )" +
           recordColumns<Entity>(sql::listedColumns<Entity>("i")) +
           R"( FROM (SELECT) AS one LEFT JOIN trips t ON t."id" = $1::uuid AND )" +
           tripsql::ownedOrShared("$2::uuid") + " LEFT JOIN " + tableOf<Entity>().name +
           R"( i ON i."tripId" = t."id" ORDER BY )" + start + R"(, i."id")";
}

/// $1 is the owner, $2 how many; a following page begins after the instant $3 and the id $4.
template <class Entity>
QByteArray listStandaloneStatement(bool continued)
{
    const QByteArray start = "i." + sql::quoted(tableOf<Entity>().start);
    const QByteArray micros = Codec<QDateTime>::select(start);
    return "SELECT " + signedIn("$1") + ", " + micros + ", " +
           recordColumns<Entity>(sql::listedColumns<Entity>("i")) + " FROM (SELECT) AS one LEFT JOIN " +
           tableOf<Entity>().name + R"( i ON i."userId" = $1::uuid AND i."tripId" IS NULL)" +
           (continued ? " AND (" + micros + R"(, i."id") > ($3::bigint, $4::uuid))" : QByteArray()) +
           " ORDER BY " + start + R"(, i."id" LIMIT $2)";
}

/// $1 is the original, $2 the owner, $3 the copy, $4 its day or NULL.
template <class Entity>
QByteArray duplicateStatement()
{
    const tripitems::ItemTable& table = tableOf<Entity>();
    const QByteArray firstDay =
        tripitems::localTime("i." + sql::quoted(table.start), "i." + sql::quoted(table.startZone)) + "::date";
    const tripitems::CopiedColumns copied =
        tripitems::copiedColumns(table, "coalesce($4::date - " + firstDay + ", 0)");
    return QByteArray("INSERT INTO ") + table.name + R"( AS n ("id", "userId", "tripId", )" + copied.names +
           R"() SELECT $3::uuid, i."userId", i."tripId", )" + copied.values + " FROM " + table.name +
           R"( i WHERE i."id" = $1::uuid AND i."userId" = $2::uuid ON CONFLICT ("id") DO NOTHING RETURNING )" +
           sql::columns<Entity>("n") + ", n.xmin::text";
}

/// Reads what recordColumns() selects of sql::listedColumns().
template <class Entity>
ItemRecord<Entity> readListedRecord(RowReader& row)
{
    ItemRecord<Entity> record;
    row.readListed<Entity>(record.item);
    record.item.version.value = row.next<QString>();
    record.travellers = travellersFromJson(row.next<QByteArray>());
    return record;
}

template <class Entity>
ItemPage<Entity> readPage(const Result& result, int limit)
{
    ItemPage<Entity> page;
    ItemCursor last;
    for (int i = 0; i < result.rowCount(); ++i) {
        RowReader row = result.row(i);
        requireSignedIn(row.next<bool>());
        const auto start = row.next<qint64>();
        const ItemRecord<Entity> record = readListedRecord<Entity>(row);
        if (record.item.id.isNull())
            break;
        // One more than asked for was read, to know whether there is a next page.
        if (page.rows.size() == limit) {
            page.next = toText(last);
            break;
        }
        last = {start, record.item.id.uuid()};
        page.rows.append(record);
    }
    return page;
}

/// @throws Error(Validation) when the copy lies where no calendar reaches
template <class Entity>
void requireUsableTimes(const Entity& item)
{
    const bool hasEnd = endOf(item).isValid();
    if (!itemrules::isUsable(startOf(item)) || (hasEnd && !itemrules::isUsable(endOf(item))))
        throw Error(ErrorKind::Validation, Messages::tr("This cannot be copied to this day."));
}

} // namespace

template <class Entity>
QFuture<ItemRecord<Entity>> ItemService<Entity>::get(EntityId id)
{
    return guarded<Record>([&] {
        return m_all.m_database.run([id, user = m_all.signedInUser()](Connection& connection) {
            static const Statement statement(getStatement<Entity>());
            const Result result = connection.execute(statement, id, user);
            RowReader row = result.row(0);
            requireSignedIn(row.next<bool>());
            Record record;
            row.read<Entity>(record.item);
            record.item.version.value = row.next<QString>();
            record.travellers = travellersFromJson(row.next<QByteArray>());
            if (record.item.id.isNull())
                throw notFound();
            return record;
        });
    });
}

template <class Entity>
QFuture<Entity> ItemService<Entity>::create(const Draft& draft, const QList<ItemTraveller>& travellers,
                                            EntityId id)
{
    return guarded<Entity>([&] {
        const UserId user = m_all.signedInUser();
        const QList<ItemTraveller> people = normalized(travellers);
        const Draft clean = checked<Entity>(draft, people);
        return withZones(m_all.m_airports, &m_all, clean,
                         [=, this](const Draft& complete) { return insert(user, id, complete, people); });
    });
}

template <class Entity>
QFuture<Entity> ItemService<Entity>::insert(UserId user, EntityId id, const Draft& draft,
                                            const QList<ItemTraveller>& travellers)
{
    return m_all.m_database.run(
        [=](Connection& connection) {
            if (travellers.isEmpty())
                return BaseService<Entity>::create(connection, id, user, draft);
            Transaction transaction(connection);
            const Entity item = BaseService<Entity>::create(connection, id, user, draft);
            writeTravellers(connection, refOf(item), travellers);
            transaction.commit();
            return item;
        },
        [all = QPointer(&m_all), user](const Entity& item) {
            if (all)
                all->noteChanged(user, {item.tripId});
        });
}

template <class Entity>
QFuture<Entity> ItemService<Entity>::update(EntityId id, const Draft& draft,
                                            const std::optional<QList<ItemTraveller>>& travellers,
                                            const RowVersion& version)
{
    return guarded<Entity>([&] {
        const UserId user = m_all.signedInUser();
        const auto people = travellers ? std::optional(normalized(*travellers)) : std::nullopt;
        const Draft clean = checked<Entity>(draft, people.value_or(QList<ItemTraveller>()));
        return withZones(m_all.m_airports, &m_all, clean, [=, this](const Draft& complete) {
            return write(user, id, complete, people, version);
        });
    });
}

template <class Entity>
QFuture<Entity> ItemService<Entity>::write(UserId user, EntityId id, const Draft& draft,
                                           const std::optional<QList<ItemTraveller>>& travellers,
                                           const RowVersion& version)
{
    return m_all.m_database.run(
        [=](Connection& connection) {
            try {
                if (!travellers)
                    return BaseService<Entity>::update(connection, id, user, draft, version);
                Transaction transaction(connection);
                const Entity item = BaseService<Entity>::update(connection, id, user, draft, version);
                writeTravellers(connection, refOf(item), *travellers);
                transaction.commit();
                return item;
            } catch (const Error& error) {
                if (error.kind() == ErrorKind::Stale && error.current<Entity>() == nullptr)
                    throwGone(connection, error, draft.tripId, user);
                throw;
            }
        },
        // It may have been in another trip before.
        [all = QPointer(&m_all), user](const Entity&) {
            if (all)
                all->noteChanged(user, {});
        });
}

template <class Entity>
QFuture<QList<TrashedItem>> ItemService<Entity>::remove(const QList<EntityId>& ids)
{
    return m_all.remove(refsOf<Entity>(ids));
}

template <class Entity>
QFuture<ItemMove> ItemService<Entity>::moveToTrip(const QList<EntityId>& ids, TripId trip)
{
    return m_all.moveToTrip(refsOf<Entity>(ids), trip);
}

template <class Entity>
QFuture<Entity> ItemService<Entity>::duplicate(EntityId id, const QDate& newDay, EntityId copy)
{
    return guarded<Entity>([&] {
        const UserId user = m_all.signedInUser();
        return m_all.m_database.run(
            [=](Connection& connection) {
                static const Statement statement(duplicateStatement<Entity>());
                Transaction transaction(connection);
                const Result made = connection.execute(statement, id, user, copy, newDay);
                if (made.isEmpty()) {
                    // Made before, by a run whose answer was lost; or there is nothing to copy.
                    if (const auto before = BaseService<Entity>::findById(connection, copy, user))
                        return *before;
                    const auto original = BaseService<Entity>::findById(connection, id, user);
                    if (!original)
                        throw notFound();
                    throw onlyForTheOwner();
                }
                const Entity item = BaseService<Entity>::read(made.row(0));
                requireUsableTimes(item);
                copyTravellers(connection, refOfId<Entity>(id), copy.uuid());
                transaction.commit();
                return item;
            },
            [all = QPointer(&m_all), user](const Entity& item) {
                if (all)
                    all->noteChanged(user, {item.tripId});
            });
    });
}

template <class Entity>
QFuture<QList<ItemRecord<Entity>>> ItemService<Entity>::listByTrip(TripId trip)
{
    return guarded<QList<Record>>([&] {
        return m_all.m_database.run([trip, user = m_all.signedInUser()](Connection& connection) {
            static const Statement statement(listByTripStatement<Entity>());
            const Result result = connection.execute(statement, trip, user);
            QList<Record> records;
            for (int i = 0; i < result.rowCount(); ++i) {
                RowReader row = result.row(i);
                requireSignedIn(row.next<bool>());
                if (!row.next<bool>())
                    throw notFound();
                const Record record = readListedRecord<Entity>(row);
                if (!record.item.id.isNull())
                    records.append(record);
            }
            return records;
        });
    });
}

template <class Entity>
QFuture<ItemPage<Entity>> ItemService<Entity>::listStandalone(int limit, const QString& after)
{
    return guarded<ItemPage<Entity>>([&] {
        const UserId user = m_all.signedInUser();
        const int size = std::clamp(limit, 1, largestPage);
        const auto cursor = after.isEmpty() ? std::nullopt : std::optional(itemCursorFromText(after));
        return m_all.m_database.run([=](Connection& connection) {
            static const Statement first(listStandaloneStatement<Entity>(false));
            static const Statement following(listStandaloneStatement<Entity>(true));
            if (!cursor)
                return readPage<Entity>(connection.execute(first, user, size + 1), size);
            return readPage<Entity>(
                connection.execute(following, user, size + 1, cursor->start, EntityId(cursor->id)), size);
        });
    });
}

template class ItemService<Flight>;
template class ItemService<Hotel>;
template class ItemService<Transportation>;
template class ItemService<CarRental>;
template class ItemService<Event>;

} // namespace viatica
