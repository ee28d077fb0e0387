// SPDX-License-Identifier: GPL-3.0-or-later
#include "security/world.h"

#include <QtTest>

using namespace viatica;
using namespace viatica::test;
using Identity = World::Identity;

namespace {

/// The five tables of items, with what a program has to give that knows only the specification.
struct ItemTable
{
    const char* table;
    const char* kind;
    const char* columns;
    const char* values;
    const char* item; ///< Anna's on her trip
};

const QList<ItemTable> itemTables{
    {"flights", "FLIGHT", R"("flightNumber", origin, destination, "departureDateTime", "arrivalDateTime")",
     "'AZ1', 'A', 'B', now(), now()", "flight"},
    {"hotels", "HOTEL", R"(name, "checkInDateTime", "checkOutDateTime")", "'x', now(), now()", "hotel"},
    {"transportation", "TRANSPORTATION",
     R"(method, origin, destination, "departureDateTime", "arrivalDateTime")",
     "'BUS', 'A', 'B', now(), now()", "ride"},
    {"car_rentals", "CAR_RENTAL",
     R"(company, "pickupLocation", "dropoffLocation", "pickupDateTime", "dropoffDateTime")",
     "'x', 'A', 'B', now(), now()", "car"},
    {"events", "EVENT", R"(name, "startDateTime")", "'x', now()", "event"},
};

} // namespace

/// An item belongs to its trip's owner, whoever writes it and wherever it moves, and people go with it as far
/// as they travel along.
class TestItems : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_world = std::make_unique<World>(); }
    void cleanupTestCase() { m_world.reset(); }
    void init() { owner().script("BEGIN"); }
    void cleanup() { owner().script("ROLLBACK"); }

    void aProgramThatKnowsOnlyTheSpecificationWritesItems_data() { everyTable(); }
    void aProgramThatKnowsOnlyTheSpecificationWritesItems()
    {
        QFETCH(int, table);
        const ItemTable& items = itemTables.at(table);
        QCOMPARE(value(insert(items, "\"tripId\"", "'{trip}'") + " RETURNING \"userId\""), idOf("anna"));
        QCOMPARE(value(insert(items, "\"tripId\"", "'{doraTrip}'") + " RETURNING \"userId\""), idOf("dora"));
    }

    void aProgramWithASessionLeavesTheOwnerOut_data() { everyTable(); }
    void aProgramWithASessionLeavesTheOwnerOut()
    {
        QFETCH(int, table);
        const ItemTable& items = itemTables.at(table);
        QCOMPARE(m_world->outcome(Identity::Anna, insert(items, "\"tripId\"", "'{trip}'")),
                 QStringLiteral("1"));
        const QString missing = QStringLiteral("23503 %1_trip_id_fkey").arg(QLatin1String(items.table));
        QCOMPARE(m_world->outcome(Identity::Anna, insert(items, "\"tripId\"", "'{missing}'")), missing);
        QCOMPARE(m_world->outcome(Identity::Anna, insert(items, "\"tripId\"", "'{doraTrip}'")), missing);
        QCOMPARE(m_world->outcome(Identity::Anna,
                                  insert(items, "\"userId\", \"tripId\"", "'{anna}', '{doraTrip}'")),
                 missing);
        QCOMPARE(m_world->outcome(Identity::Anna,
                                  insert(items, "\"userId\", \"tripId\"", "'{dora}', '{doraTrip}'")),
                 QStringLiteral("42501"));
        QCOMPARE(m_world->outcome(Identity::Anna, insert(items, "\"userId\"", "'{anna}'")),
                 QStringLiteral("1"));
    }

    void anItemsOwnerIsItsTripsOwner_data() { everyTable(); }
    void anItemsOwnerIsItsTripsOwner()
    {
        QFETCH(int, table);
        const ItemTable& items = itemTables.at(table);
        const QByteArray name = items.table;
        const auto missing = QStringLiteral("23503 %1_trip_id_fkey").arg(QLatin1String(name));
        const auto refused = [&](const QByteArray& sql) {
            owner().script("SAVEPOINT one");
            QString outcome = QStringLiteral("accepted");
            try {
                owner().query(withIds(sql));
            } catch (const SqlError& error) {
                outcome = error.sqlState() + QLatin1Char(' ') + error.constraint();
            }
            owner().script("ROLLBACK TO one");
            return outcome;
        };
        // Not even the owner of the tables can mix them up.
        QCOMPARE(refused(insert(items, "\"userId\", \"tripId\"", "'{dora}', '{trip}'")), missing);
        QCOMPARE(refused("UPDATE " + name + " SET \"userId\" = '{dora}' WHERE \"tripId\" = '{trip}'"),
                 missing);
        QCOMPARE(refused("UPDATE " + name + " SET \"tripId\" = '{doraTrip}' WHERE \"tripId\" = '{trip}'"),
                 missing);
        QCOMPARE(refused(insert(items, "notes", "'neither trip nor owner'")), QStringLiteral("23502 "));
        QCOMPARE(refused("UPDATE " + name + " SET \"userId\" = NULL"), QStringLiteral("23502 "));
    }

    void anItemMovesBetweenTripsAndOutOfThem_data() { everyTable(); }
    void anItemMovesBetweenTripsAndOutOfThem()
    {
        QFETCH(int, table);
        const ItemTable& items = itemTables.at(table);
        const QByteArray name = items.table;
        const QByteArray move = "UPDATE " + name + " SET \"tripId\" = %1 WHERE id = '{" + items.item + "}'";
        const QByteArray read = "SELECT concat_ws(' ', \"tripId\", \"userId\") FROM " + name +
                                " WHERE id = '{" + items.item + "}'";
        for (const char* trip : {"'{privateTrip}'", "NULL", "'{trip}'"}) {
            run(QByteArray(move).replace("%1", trip));
            const QByteArray moved = QByteArray(trip).replace("NULL", "").replace("'", "");
            QCOMPARE(value(read),
                     QString::fromUtf8((withIds(moved) + ' ' + idOf("anna").toUtf8()).trimmed()));
        }
    }

    void whoTravelsAlongStaysWhereTheTripHasThem_data() { everyTable(); }
    void whoTravelsAlongStaysWhereTheTripHasThem()
    {
        QFETCH(int, table);
        const ItemTable& items = itemTables.at(table);
        const QByteArray item = QByteArray("'{") + items.item + "}'";
        run("DELETE FROM item_companions");
        run(QByteArray(
                "INSERT INTO item_companions (\"itemType\", \"itemId\", \"travelerType\", \"travelerId\") "
                "VALUES "
                "('%k', %i, 'USER', '{anna}'), ('%k', %i, 'COMPANION', '{chris}'), ('%k', %i, 'COMPANION', "
                "'{benProfile}')")
                .replace("%k", items.kind)
                .replace("%i", item));
        run("INSERT INTO trip_companions (\"tripId\", \"companionId\") VALUES ('{privateTrip}', '{chris}')");
        const QByteArray who = "SELECT count(*) FROM item_companions";
        // Out of the trip everybody stays; on a trip that has Chris, Ben does not.
        run(QByteArray("UPDATE ") + items.table + " SET \"tripId\" = NULL WHERE id = " + item);
        QCOMPARE(value(who), QStringLiteral("3"));
        run(QByteArray("UPDATE ") + items.table + " SET \"tripId\" = '{privateTrip}' WHERE id = " + item);
        QCOMPARE(
            value("SELECT string_agg(\"travelerType\", ' ' ORDER BY \"travelerType\") FROM item_companions"),
            QStringLiteral("COMPANION USER"));
        // Off the trip is off its items, and the item takes the rest along.
        run("DELETE FROM trip_companions WHERE \"tripId\" = '{privateTrip}'");
        QCOMPARE(value(who), QStringLiteral("1"));
        run(QByteArray("DELETE FROM ") + items.table + " WHERE id = " + item);
        QCOMPARE(value(who), QStringLiteral("0"));
    }

    void leavingOneTripKeepsTheCompanionOnOthers()
    {
        run("INSERT INTO trip_companions (\"tripId\", \"companionId\") VALUES ('{privateTrip}', '{chris}')");
        run("INSERT INTO item_companions (\"itemType\", \"itemId\", \"travelerType\", \"travelerId\") VALUES "
            "('FLIGHT', '{privateFlight}', 'COMPANION', '{chris}'), ('FLIGHT', '{lonelyFlight}', "
            "'COMPANION', '{chris}')");
        run("DELETE FROM trip_companions WHERE id = '{chrisOnTrip}'");
        QCOMPARE(value("SELECT string_agg(\"itemId\"::text, ' ' ORDER BY \"itemId\" = '{lonelyFlight}') FROM "
                       "item_companions WHERE \"travelerId\" = '{chris}'"),
                 idOf("privateFlight") + QLatin1Char(' ') + idOf("lonelyFlight"));
        // The use of the voucher is money, and stays.
        QCOMPARE(value("SELECT count(*) FROM voucher_attachments WHERE id = '{attachment}'"),
                 QStringLiteral("1"));
    }

    void aCompanionOnATripCannotBeDeletedNorOneInAUse_data()
    {
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<QString>("expected");
        QTest::newRow("on a trip") << QByteArray("DELETE FROM voucher_attachments")
                                   << QStringLiteral("23503 trip_companions_companion_id_fkey");
        QTest::newRow("in a use") << QByteArray("DELETE FROM trip_companions")
                                  << QStringLiteral("23503 voucher_attachments_traveler_kept");
    }
    void aCompanionOnATripCannotBeDeletedNorOneInAUse()
    {
        QFETCH(QByteArray, before);
        QFETCH(QString, expected);
        run(before);
        run("DELETE FROM travel_companions WHERE id = '{chris}'");
        try {
            owner().script("SET CONSTRAINTS ALL IMMEDIATE");
            QFAIL("it was deleted");
        } catch (const SqlError& error) {
            QCOMPARE(error.sqlState() + QLatin1Char(' ') + error.constraint(), expected);
        }
    }

    void aTripTakesAllItsItemsAlong()
    {
        run("DELETE FROM trips WHERE id = '{trip}'");
        owner().script("SET CONSTRAINTS ALL IMMEDIATE");
        for (const ItemTable& items : itemTables)
            QCOMPARE(
                value(QByteArray("SELECT count(*) FROM ") + items.table + " WHERE \"tripId\" = '{trip}'"),
                QStringLiteral("0"));
        for (const char* empty :
             {"item_companions WHERE \"itemId\" <> '{doraFlight}'",
              "trip_companions WHERE \"tripId\" = '{trip}'", "trip_invitations", "viatica.trip_members",
              "voucher_attachments WHERE \"voucherId\" = '{voucher}'"})
            QCOMPARE(value(QByteArray("SELECT count(*) FROM ") + empty), QStringLiteral("0"));
        QCOMPARE(value("SELECT \"usedAmount\" FROM vouchers WHERE id = '{voucher}'"), QStringLiteral("0.00"));
        QCOMPARE(value("SELECT count(*) FROM travel_companions WHERE \"createdBy\" = '{anna}'"),
                 QStringLiteral("3"));
    }

    void anAccountGoesWithAllItHas_data()
    {
        QTest::addColumn<bool>("newKeys");
        QTest::newRow("as it is") << false;
        QTest::newRow("with keys in the order of a restored dump") << true;
    }
    void anAccountGoesWithAllItHas()
    {
        QFETCH(bool, newKeys);
        run("INSERT INTO vouchers (id, \"userId\", type, issuer, \"voucherNumber\", \"totalValue\", "
            "\"parentVoucherId\") "
            "VALUES ('{child}', '{anna}', 'GENERAL', 'x', 'C-1', 60, '{voucher}'), "
            "('{grandchild}', '{anna}', 'GENERAL', 'x', 'C-2', 60, '{child}')");
        run("INSERT INTO item_companions (\"itemType\", \"itemId\", \"travelerType\", \"travelerId\") VALUES "
            "('EVENT', '{event}', 'USER', '{anna}'), ('FLIGHT', '{lonelyFlight}', 'COMPANION', '{chris}')");
        // Anna is on others' trips and in their address books too.
        run("INSERT INTO trip_invitations (\"tripId\", \"invitedUserId\", \"invitedBy\", status) VALUES "
            "('{doraTrip}', '{anna}', '{dora}', 'accepted')");
        run("UPDATE travel_companions SET \"userId\" = '{anna}' WHERE id = '{doraCompanion}'");
        run("INSERT INTO companion_relationships (\"companionId\", \"userId\") VALUES ('{doraCompanion}', "
            "'{anna}')");
        owner().script("SET CONSTRAINTS ALL IMMEDIATE; SET CONSTRAINTS ALL DEFERRED");
        if (newKeys)
            makeKeysAnew();
        run("DELETE FROM users WHERE id = '{anna}'");
        owner().script("SET CONSTRAINTS ALL IMMEDIATE");

        const auto tables = owner().query("SELECT oid::regclass::text FROM pg_class WHERE relkind = 'r' AND "
                                          "relnamespace::regnamespace::text IN "
                                          "('public', 'viatica')");
        for (const QStringList& table : tables)
            for (const char* id :
                 {"anna", "trip", "privateTrip", "flight", "lonelyFlight", "chris", "voucher", "child"})
                QCOMPARE(owner().value("SELECT t::text FROM " + table.at(0).toUtf8() +
                                           " t WHERE strpos(t::text, $1) > 0",
                                       {idOf(id)}),
                         QString());
        // Nothing of others went.
        QCOMPARE(value("SELECT count(*) FROM users"), QStringLiteral("3"));
        QCOMPARE(value("SELECT count(*) FROM trips"), QStringLiteral("1"));
        QCOMPARE(value("SELECT name || coalesce(\"userId\"::text, ' free') FROM travel_companions"),
                 QStringLiteral("Dan free"));
        QCOMPARE(value("SELECT count(*) FROM voucher_attachments"), QStringLiteral("1"));
        QCOMPARE(value("SELECT count(*) FROM viatica.trash"), QStringLiteral("1"));
    }

    void aUserDeletesTheAccountByFunctionWithAllItHas()
    {
        World own;
        own.owner().query(
            "UPDATE users SET password = viatica.bcrypt('correct horse', viatica.bcrypt_salt(4))");
        RawClient& anna = own.as(Identity::Anna);
        const QString attempt =
            anna.value("SELECT viatica.begin_sign_in('anna@example.org', 'correct horse')");
        QCOMPARE(anna.value("SELECT viatica.delete_account($1, 'correct horse')", {attempt}),
                 QStringLiteral("OK"));
        QCOMPARE(own.owner().value("SELECT string_agg(\"firstName\", ' ' ORDER BY 1) FROM users"),
                 QStringLiteral("Ben Carla Dora"));
        QCOMPARE(own.owner().value("SELECT string_agg(name, ' ') FROM trips"), QStringLiteral("Lima"));
        QCOMPARE(anna.value("SELECT count(*) FROM trips"), QStringLiteral("0"));
    }

private:
    static void everyTable()
    {
        QTest::addColumn<int>("table");
        for (int i = 0; i < itemTables.size(); ++i)
            QTest::newRow(itemTables.at(i).table) << i;
    }

    static QByteArray insert(const ItemTable& items, const QByteArray& columns, const QByteArray& values)
    {
        return QByteArray("INSERT INTO ") + items.table + " (" + columns + ", " + items.columns +
               ") VALUES (" + values + ", " + items.values + ')';
    }

    /// Drops and makes every foreign key again, in the order of their names, as a dump restores them:
    /// triggers fire in the order in which they were made.
    void makeKeysAnew()
    {
        const auto keys = owner().query("SELECT conrelid::regclass::text, quote_ident(conname), "
                                        "pg_get_constraintdef(oid) FROM pg_constraint "
                                        "WHERE contype = 'f' AND connamespace = 'public'::regnamespace ORDER "
                                        "BY conrelid::regclass::text, conname");
        for (const QStringList& key : keys)
            run("ALTER TABLE " + key.at(0).toUtf8() + " DROP CONSTRAINT " + key.at(1).toUtf8());
        for (const QStringList& key : keys)
            run("ALTER TABLE " + key.at(0).toUtf8() + " ADD CONSTRAINT " + key.at(1).toUtf8() + ' ' +
                key.at(2).toUtf8());
    }

    RawClient& owner() { return m_world->owner(); }
    void run(const QByteArray& sql) { owner().query(withIds(sql)); }
    QString value(const QByteArray& sql) { return owner().value(withIds(sql)); }

    std::unique_ptr<World> m_world;
};

QTEST_GUILESS_MAIN(TestItems)
#include "test_items.moc"
