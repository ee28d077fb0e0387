// SPDX-License-Identifier: GPL-3.0-or-later
#include "world.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QtTest>

#include <algorithm>
#include <array>
#include <thread>
#include <vector>

using namespace viatica;
using namespace viatica::test;
using Identity = World::Identity;

namespace {

/// More on Anna's trip, so that everything that can hang on a row does; and all of it long ago.
constexpr auto more = R"sql(
INSERT INTO item_companions (id, "itemType", "itemId", "travelerType", "travelerId") VALUES
    ('{hotelChris}', 'HOTEL', '{hotel}', 'COMPANION', '{chris}'), ('{rideAnna}', 'TRANSPORTATION', '{ride}', 'USER', '{anna}'),
    ('{carBen}', 'CAR_RENTAL', '{car}', 'COMPANION', '{benProfile}'), ('{eventAnna}', 'EVENT', '{event}', 'USER', '{anna}'),
    ('{lonelyFrida}', 'FLIGHT', '{lonelyFlight}', 'COMPANION', '{frida}');
INSERT INTO voucher_attachments (id, "voucherId", "flightId", "travelerType", "travelerId", "amountUsed") VALUES
    ('{ownUse}', '{voucher}', '{flight}', 'USER', '{anna}', 7.50),
    ('{lonelyUse}', '{voucher}', '{lonelyFlight}', 'USER', '{anna}', 2.50);
UPDATE travel_companions SET "userId" = '{dora}' WHERE id = '{frida}';
INSERT INTO companion_relationships (id, "companionId", "userId") VALUES ('{fridaDora}', '{frida}', '{dora}');
UPDATE viatica.trip_members SET since = '2026-01-01 00:00:00.000001Z';
DELETE FROM viatica.trash;
)sql";

const QList<const char*> tables{"users",
                                "trips",
                                "flights",
                                "hotels",
                                "transportation",
                                "car_rentals",
                                "events",
                                "trip_companions",
                                "travel_companions",
                                "item_companions",
                                "vouchers",
                                "voucher_attachments",
                                "trip_invitations",
                                "companion_relationships",
                                "viatica.trip_members"};

QJsonObject object(const QString& json)
{
    return QJsonDocument::fromJson(json.toUtf8()).object();
}

/// "COMPANION Chris GONE, …" of what a restore left out.
QString leftOut(const QJsonObject& result)
{
    QStringList texts;
    const QJsonArray array = result[QStringLiteral("leftOut")].toArray();
    for (const QJsonValue value : array)
        texts << QStringList{value[QStringLiteral("kind")].toString(),
                             value[QStringLiteral("title")].toString(),
                             value[QStringLiteral("reason")].toString()}
                     .join(QLatin1Char(' '));
    texts.sort();
    return texts.join(QStringLiteral(", "));
}

} // namespace

/// What is deleted comes back as it was, or says why not; and the trash is nobody else's.
class TestTrash : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_world = std::make_unique<World>();
        owner().script(withIds(more));
        for (const char* table : tables)
            if (QByteArray(table) != "viatica.trip_members")
                owner().script(QByteArray("UPDATE ") + table +
                               " SET \"createdAt\" = '2026-01-01 00:00:00.000001Z', \"updatedAt\" = "
                               "'2026-02-02 03:04:05.678901Z'");
    }
    void cleanup() { m_world.reset(); }

    void everyKindComesBackAsItWas_data()
    {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<QByteArray>("id");
        QTest::addColumn<QString>("title");
        QTest::addColumn<QString>("restored");
        const auto row = [](const char* kind, const char* id, const QString& title, const char* restored) {
            QTest::addRow("%s %s", kind, id)
                << QString::fromLatin1(kind) << QByteArray(id) << title << QString::fromLatin1(restored);
        };
        row("TRIP", "trip", QStringLiteral("Rome"),
            R"({"trips": 1, "events": 1, "hotels": 1, "flights": 1, "car_rentals": 1, "trip_members": 1, )"
            R"("transportation": 1, "item_companions": 5, "trip_companions": 2, "trip_invitations": 2, )"
            R"("voucher_attachments": 2})");
        row("TRIP", "privateTrip", QStringLiteral("Oslo"), R"({"trips": 1, "flights": 1})");
        row("FLIGHT", "flight", QStringLiteral("AZ100 OSL – FCO"),
            R"({"flights": 1, "item_companions": 1, "voucher_attachments": 2})");
        row("FLIGHT", "lonelyFlight", QStringLiteral("SK2 FCO – OSL"),
            R"({"flights": 1, "item_companions": 1, "voucher_attachments": 1})");
        row("HOTEL", "hotel", QStringLiteral("Locarno"), R"({"hotels": 1, "item_companions": 1})");
        row("TRANSPORTATION", "ride", QStringLiteral("FCO – Termini"),
            R"({"transportation": 1, "item_companions": 1})");
        row("CAR_RENTAL", "car", QStringLiteral("Avis"), R"({"car_rentals": 1, "item_companions": 1})");
        row("EVENT", "event", QStringLiteral("Opera"), R"({"events": 1, "item_companions": 1})");
        row("VOUCHER", "voucher", QStringLiteral("ITA ANNA-1"),
            R"({"vouchers": 1, "voucher_attachments": 3})");
        row("COMPANION", "frida", QStringLiteral("Frida"),
            R"({"item_companions": 1, "travel_companions": 1, "companion_relationships": 1})");
    }
    void everyKindComesBackAsItWas()
    {
        QFETCH(QString, kind);
        QFETCH(QByteArray, id);
        QFETCH(QString, title);
        QFETCH(QString, restored);
        // Rows that were not deleted may have moved with the deleted ones: the voucher of a flight.
        const bool withVoucherTimes = kind == QStringLiteral("VOUCHER");
        const QStringList before = everything(withVoucherTimes);
        const auto trashed =
            anna().query("SELECT * FROM viatica.trash_rows($1, ARRAY[$2]::uuid[])", {kind, idOf(id)});
        QCOMPARE(trashed.size(), 1);
        QCOMPARE(trashed.at(0).mid(1), QStringList({idOf(id), title}));
        QVERIFY(everything(withVoucherTimes) != before);
        QCOMPARE(mentions(id), QString());
        QCOMPARE(anna().query("SELECT id, \"userId\", kind, \"rowId\", title FROM viatica.trash").value(0),
                 QStringList({trashed.at(0).at(0), idOf("anna"), kind, idOf(id), title}));

        const QJsonObject result = restore(trashed.at(0).at(0));
        QCOMPARE(result[QStringLiteral("kind")].toString(), kind);
        QCOMPARE(result[QStringLiteral("id")].toString(), idOf(id));
        QCOMPARE(result[QStringLiteral("title")].toString(), title);
        QCOMPARE(result[QStringLiteral("restored")].toObject(), object(restored));
        QCOMPARE(leftOut(result), QString());
        QCOMPARE(everything(withVoucherTimes), before);
        QCOMPARE(anna().value("SELECT count(*) FROM viatica.trash"), QStringLiteral("0"));
    }

    void balancesFollowWhatGoesAndComes()
    {
        QCOMPARE(used(), QStringLiteral("50.00 PARTIALLY_USED"));
        const QString trashed = trash("TRIP", "trip");
        QCOMPARE(used(), QStringLiteral("2.50 PARTIALLY_USED"));
        restore(trashed);
        QCOMPARE(used(), QStringLiteral("50.00 PARTIALLY_USED"));
    }

    void aSharedTripIsSharedAgain()
    {
        RawClient& ben = m_world->as(Identity::Ben);
        const QString trashed = trash("TRIP", "trip");
        QCOMPARE(ben.value("SELECT count(*) FROM trips"), QStringLiteral("0"));
        QCOMPARE(m_world->as(Identity::Carla).value("SELECT count(*) FROM viatica.pending_invitations()"),
                 QStringLiteral("0"));
        restore(trashed);
        QCOMPARE(ben.value("SELECT count(*) FROM trips"), QStringLiteral("1"));
        QCOMPARE(m_world->as(Identity::Carla).value("SELECT count(*) FROM viatica.pending_invitations()"),
                 QStringLiteral("1"));
    }

    void severalAreDeletedAtOnceAndEachComesBackByItself()
    {
        const auto trashed =
            anna().query(withIds("SELECT \"trashId\" FROM viatica.trash_rows('TRIP', ARRAY['{trip}', "
                                 "'{privateTrip}', '{trip}', '{doraTrip}', '{missing}', NULL]::uuid[])"));
        QCOMPARE(trashed.size(), 2);
        QCOMPARE(anna().value("SELECT count(*) FROM trips"), QStringLiteral("0"));
        QCOMPARE(owner().value("SELECT count(*) FROM trips"), QStringLiteral("1"));
        for (const QStringList& row : trashed)
            restore(row.at(0));
        QCOMPARE(anna().value("SELECT count(*) FROM trips"), QStringLiteral("2"));
        for (const char* none :
             {"SELECT FROM viatica.trash_rows('TRIP', '{}')", "SELECT FROM viatica.trash_rows('TRIP', NULL)"})
            QCOMPARE(m_world->outcomeOn(anna(), none), QStringLiteral("0"));
        for (const char* wrong :
             {"SELECT FROM viatica.trash_rows('USER', '{}')", "SELECT FROM viatica.trash_rows(NULL, '{}')"})
            QCOMPARE(m_world->outcomeOn(anna(), wrong), QStringLiteral("23514 trash_kind_known"));
    }

    void aFlightAndItsTripComeBackInEitherOrder()
    {
        const QStringList before = everything(false);
        const QString flight = trash("FLIGHT", "flight");
        const QString trip = trash("TRIP", "trip");
        restore(trip);
        QCOMPARE(leftOut(restore(flight)), QString());
        QCOMPARE(everything(false), before);

        const QString again = trash("FLIGHT", "flight");
        const QString tripAgain = trash("TRIP", "trip");
        QCOMPARE(leftOut(restore(again)), QStringLiteral("TRIP Rome GONE"));
        QVERIFY(anna().value(withIds("SELECT \"tripId\" FROM flights WHERE id = '{flight}'")).isNull());
        restore(tripAgain);
        QCOMPARE(anna().value("SELECT count(*) FROM flights"), QStringLiteral("3"));
    }

    void whatVanishedIsLeftOutAndNamed_data()
    {
        QTest::addColumn<QByteArray>("kind");
        QTest::addColumn<QByteArray>("id");
        QTest::addColumn<QByteArray>("meanwhile");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char* name, const char* kind, const char* id, const char* meanwhile,
                            const QString& expected) {
            QTest::newRow(name) << QByteArray(kind) << QByteArray(id) << QByteArray(meanwhile) << expected;
        };
        row("a companion of the trip", "TRIP", "trip",
            "DELETE FROM travel_companions WHERE id = '{benProfile}'",
            QStringLiteral("COMPANION Ben GONE, COMPANION Ben NOT_ON_TRIP"));
        row("a companion of a use", "TRIP", "trip", "DELETE FROM travel_companions WHERE id = '{chris}'",
            QStringLiteral(
                "COMPANION Chris GONE, COMPANION Chris NOT_ON_TRIP, VOUCHER_USE ITA ANNA-1 TRAVELER_GONE"));
        row("a companion of an item", "HOTEL", "hotel",
            "DELETE FROM trip_companions WHERE id = '{chrisOnTrip}'",
            QStringLiteral("COMPANION Chris NOT_ON_TRIP"));
        row("the voucher", "FLIGHT", "flight", "DELETE FROM vouchers WHERE id = '{voucher}'",
            QStringLiteral("VOUCHER_USE ITA ANNA-1 VOUCHER_GONE, VOUCHER_USE ITA ANNA-1 VOUCHER_GONE"));
        row("the trip", "EVENT", "event", "DELETE FROM trips WHERE id = '{trip}'",
            QStringLiteral("TRIP Rome GONE"));
        row("a flight of a voucher", "VOUCHER", "voucher", "DELETE FROM flights WHERE id = '{lonelyFlight}'",
            QStringLiteral("VOUCHER_USE SK2 FCO – OSL FLIGHT_GONE"));
        row("a member's account", "TRIP", "trip", "DELETE FROM users WHERE id = '{ben}'",
            QStringLiteral("INVITATION Ben Brown GONE, MEMBER Ben Brown GONE"));
        row("an invited account", "TRIP", "trip", "DELETE FROM users WHERE id = '{carla}'",
            QStringLiteral("INVITATION Carla Conti GONE"));
        row("a companion's account", "COMPANION", "frida", "DELETE FROM users WHERE id = '{dora}'",
            QStringLiteral("ACCOUNT Frida GONE"));
        row("a companion's item", "COMPANION", "frida", "DELETE FROM flights WHERE id = '{lonelyFlight}'",
            QStringLiteral("FLIGHT SK2 FCO – OSL GONE"));
        row("a companion's item, which is on a trip now", "COMPANION", "frida",
            "UPDATE flights SET \"tripId\" = '{trip}' WHERE id = '{lonelyFlight}'",
            QStringLiteral("COMPANION Frida NOT_ON_TRIP"));
    }
    void whatVanishedIsLeftOutAndNamed()
    {
        QFETCH(QByteArray, kind);
        QFETCH(QByteArray, id);
        QFETCH(QByteArray, meanwhile);
        QFETCH(QString, expected);
        const QString trashed = trash(kind, id);
        owner().script(withIds(meanwhile));
        const QJsonObject result = restore(trashed);
        QCOMPARE(leftOut(result), expected);
        QCOMPARE(result[QStringLiteral("id")].toString(), idOf(id));
        QCOMPARE(
            owner().value("SELECT \"openingUsedAmount\" + (SELECT coalesce(sum(\"amountUsed\"), 0) FROM "
                          "voucher_attachments WHERE \"voucherId\" = v.id) = \"usedAmount\" FROM vouchers v "
                          "ORDER BY 1 LIMIT 1"),
            QStringLiteral("t"));
    }

    void aRestoreThatCannotBeIsRefusedWhole_data()
    {
        QTest::addColumn<QByteArray>("kind");
        QTest::addColumn<QByteArray>("id");
        QTest::addColumn<QByteArray>("meanwhile");
        QTest::addColumn<QString>("expected");
        QTest::addColumn<QString>("withoutUses"); ///< what is left out then; null where it does not help
        const auto row = [](const char* name, const char* kind, const char* id, const char* meanwhile,
                            const char* expected, const QString& withoutUses) {
            QTest::newRow(name) << QByteArray(kind) << QByteArray(id) << QByteArray(meanwhile)
                                << QString::fromLatin1(expected) << withoutUses;
        };
        row("a voucher whose number was given again", "VOUCHER", "voucher",
            R"(INSERT INTO vouchers ("userId", type, issuer, "voucherNumber") VALUES ('{anna}', 'GENERAL', 'x', 'ANNA-1'))",
            "23505 vouchers_voucher_number", {});
        row("a voucher whose number somebody else has now", "VOUCHER", "voucher",
            R"(INSERT INTO vouchers ("userId", type, issuer, "voucherNumber") VALUES ('{dora}', 'GENERAL', 'x', 'ANNA-1'))",
            "23505 vouchers_voucher_number", {});
        const auto unwanted =
            QStringLiteral("VOUCHER_USE ITA ANNA-1 UNWANTED, VOUCHER_USE ITA ANNA-1 UNWANTED");
        const auto spend =
            R"(INSERT INTO voucher_attachments ("voucherId", "flightId", "travelerType", "travelerId",
                              "amountUsed") VALUES ('{voucher}', '{lonelyFlight}', 'USER', '{anna}', 60))";
        row("a flight whose voucher was spent", "FLIGHT", "flight", spend, "VI001", unwanted);
        row("a trip whose voucher was spent", "TRIP", "trip", spend, "VI001", unwanted);
        row("a flight whose voucher was reissued", "FLIGHT", "flight",
            R"(INSERT INTO vouchers ("userId", type, issuer, "voucherNumber", "totalValue", "parentVoucherId")
               VALUES ('{anna}', 'GENERAL', 'x', 'ANNA-2', 90, '{voucher}'))",
            "VI001", unwanted);
        row("a companion whose address was given again", "COMPANION", "frida",
            R"(UPDATE travel_companions SET email = 'frida@example.net' WHERE id = '{chris}')",
            "23505 travel_companions_created_by_email", {});
        row("a row whose id was taken", "EVENT", "event",
            R"(INSERT INTO events (id, "userId", name, "startDateTime") VALUES ('{event}', '{anna}', 'x', now()))",
            "23505 events_pkey", {});
    }
    void aRestoreThatCannotBeIsRefusedWhole()
    {
        QFETCH(QByteArray, kind);
        QFETCH(QByteArray, id);
        QFETCH(QByteArray, meanwhile);
        QFETCH(QString, expected);
        QFETCH(QString, withoutUses);
        owner().script(
            withIds("UPDATE travel_companions SET email = 'frida@example.net' WHERE id = '{frida}'"));
        const QString trashed = trash(kind, id);
        owner().script(withIds(meanwhile));
        const QStringList before = everything(true);
        QCOMPARE(outcomeOfRestore(trashed, false), expected);
        QCOMPARE(everything(true), before);
        QCOMPARE(anna().value("SELECT count(*) FROM viatica.trash"), QStringLiteral("1"));
        if (withoutUses.isNull()) {
            QCOMPARE(outcomeOfRestore(trashed, true), expected);
            return;
        }
        QCOMPARE(leftOut(restore(trashed, true)), withoutUses);
        QCOMPARE(anna().value("SELECT count(*) FROM viatica.trash"), QStringLiteral("0"));
    }

    void aFlightComesBackWithItsVoucherThatHasExpiredSince()
    {
        const QString trashed = trash("FLIGHT", "flight");
        owner().script(
            withIds("UPDATE vouchers SET \"expirationDate\" = '2027-01-01' WHERE id = '{voucher}'"));
        QCOMPARE(anna().value("SELECT viatica.expire_vouchers('2027-03-01')"), QStringLiteral("1"));
        QCOMPARE(leftOut(restore(trashed)), QString());
        QCOMPARE(used(), QStringLiteral("50.00 EXPIRED"));
    }

    void vouchersComeBackWithTheirPlaceInTheChain_data()
    {
        QTest::addColumn<QByteArray>("id");
        for (const char* id : {"first", "middle", "last"})
            QTest::newRow(id) << QByteArray(id);
    }
    void vouchersComeBackWithTheirPlaceInTheChain()
    {
        QFETCH(QByteArray, id);
        owner().script(withIds(R"sql(
            INSERT INTO vouchers (id, "userId", type, issuer, "voucherNumber", "totalValue", "openingUsedAmount",
                                  "parentVoucherId") VALUES
                ('{first}', '{anna}', 'GENERAL', 'x', 'C-1', 100, 20, NULL),
                ('{middle}', '{anna}', 'GENERAL', 'x', 'C-2', 80, 5, '{first}'),
                ('{last}', '{anna}', 'GENERAL', 'x', 'C-3', 75, 0, '{middle}'))sql"));
        const QByteArray chain =
            "SELECT string_agg(concat_ws(' ', \"voucherNumber\", status, \"usedAmount\", "
            "\"parentVoucherId\"), ', ' ORDER BY \"voucherNumber\") FROM vouchers";
        const QString before = anna().value(chain);
        QVERIFY2(before.contains(QStringLiteral("C-1 TRANSFERRED")), qPrintable(before));
        const QString trashed = trash("VOUCHER", id);
        QCOMPARE(leftOut(restore(trashed)), QString());
        QCOMPARE(anna().value(chain), before);
    }

    void certificatesComeBackAsTheyWere_data()
    {
        QTest::addColumn<QByteArray>("state");
        QTest::newRow("open") << QByteArray("SELECT");
        QTest::newRow("used by hand") << QByteArray("SELECT viatica.mark_certificate('{certificate}', true)");
        QTest::newRow("used on a flight") << QByteArray(
            R"(INSERT INTO voucher_attachments ("voucherId", "flightId", "travelerType", "travelerId", "amountUsed")
               VALUES ('{certificate}', '{lonelyFlight}', 'USER', '{anna}', 0))");
        QTest::newRow("expired") << QByteArray("SELECT viatica.expire_vouchers('2030-01-01')");
    }
    void certificatesComeBackAsTheyWere()
    {
        QFETCH(QByteArray, state);
        owner().script(
            withIds(R"(INSERT INTO vouchers (id, "userId", type, issuer, "voucherNumber", "expirationDate")
                                  VALUES ('{certificate}', '{anna}', 'UPGRADE', 'LH', 'U-1', '2029-01-01'))"));
        anna().query(withIds(state));
        const QStringList before = everything(true);
        restore(trash("VOUCHER", "certificate"));
        QCOMPARE(everything(true), before);
    }

    void aCompanionInUseCannotBeDeleted()
    {
        QCOMPARE(m_world->outcomeOn(anna(), "SELECT FROM viatica.trash_rows('COMPANION', ARRAY['{frida}', "
                                            "'{chris}']::uuid[])"),
                 QStringLiteral("23503 trip_companions_companion_id_fkey"));
        owner().script("DELETE FROM trip_companions");
        QCOMPARE(m_world->outcomeOn(anna(),
                                    "SELECT FROM viatica.trash_rows('COMPANION', ARRAY['{chris}']::uuid[])"),
                 QStringLiteral("23503 voucher_attachments_traveler_kept"));
    }

    void aRestoreHappensOnce()
    {
        const QString trashed = trash("TRIP", "trip");
        std::array<QString, 2> outcomes;
        std::vector<std::thread> threads;
        threads.reserve(outcomes.size());
        for (QString& outcome : outcomes)
            threads.emplace_back([&] {
                const auto client = m_world->connect(Identity::Anna);
                outcome = client->stateOf("SELECT viatica.restore($1)", {trashed});
            });
        for (std::thread& thread : threads)
            thread.join();
        std::sort(outcomes.begin(), outcomes.end());
        QCOMPARE(outcomes.at(0), QString());
        QCOMPARE(outcomes.at(1), QStringLiteral("P0002"));
        QCOMPARE(anna().value("SELECT count(*) FROM trips"), QStringLiteral("2"));
    }

    void onlyTheOwnersTrashIsReached_data()
    {
        QTest::addColumn<World::Identity>("identity");
        for (const auto& [identity, name] : World::identities())
            if (identity != Identity::Anna)
                QTest::newRow(name) << identity;
    }
    void onlyTheOwnersTrashIsReached()
    {
        QFETCH(World::Identity, identity);
        const QString trashed = trash("TRIP", "trip");
        RawClient& other = m_world->as(identity);
        QCOMPARE(other.stateOf("SELECT viatica.restore($1)", {trashed}), QStringLiteral("P0002"));
        QCOMPARE(other.stateOf("SELECT viatica.restore($1, true)", {trashed}), QStringLiteral("P0002"));
        QCOMPARE(other.value("SELECT viatica.empty_trash(ARRAY[$1]::uuid[])", {trashed}),
                 QStringLiteral("0"));
        QCOMPARE(other.value("SELECT count(*) FROM viatica.trash"), QStringLiteral("0"));
        QCOMPARE(anna().value("SELECT viatica.empty_trash(ARRAY[$1]::uuid[])", {trashed}),
                 QStringLiteral("1"));
    }

    void columnsThatALaterVersionAddsOrDropsAreNoHindrance()
    {
        const QString trashed = trash("TRIP", "trip");
        owner().script("ALTER TABLE trips ADD COLUMN later int NOT NULL DEFAULT 7; ALTER TABLE hotels DROP "
                       "COLUMN phone");
        QCOMPARE(leftOut(restore(trashed)), QString());
        QCOMPARE(owner().value(withIds("SELECT later FROM trips WHERE id = '{trip}'")), QStringLiteral("7"));
        QCOMPARE(anna().value("SELECT count(*) FROM hotels"), QStringLiteral("1"));
    }

    void afterThirtyDaysTheTrashIsEmptied_data()
    {
        QTest::addColumn<bool>("signingIn");
        QTest::newRow("when a session goes on") << false;
        QTest::newRow("when somebody signs in") << true;
    }
    void afterThirtyDaysTheTrashIsEmptied()
    {
        QFETCH(bool, signingIn);
        owner().script(withIds(R"sql(
            INSERT INTO viatica.trash ("userId", kind, "rowId", title, "deletedAt", content)
            SELECT u, 'TRIP', gen_random_uuid(), d || ' days', now() - d * interval '1 day', '{}'
            FROM unnest(ARRAY['{anna}', '{dora}']::uuid[]) u, unnest(ARRAY[29, 31]) d)sql"));
        if (signingIn) {
            owner().query(
                "UPDATE users SET password = viatica.bcrypt('correct horse', viatica.bcrypt_salt(4))");
            const QString attempt =
                anna().value("SELECT viatica.begin_sign_in('anna@example.org', 'correct horse')");
            QCOMPARE(anna().value(
                         "SELECT status FROM viatica.sign_in($1, 'anna@example.org', 'correct horse', '')",
                         {attempt}),
                     QStringLiteral("OK"));
        } else {
            QCOMPARE(anna().query("SELECT FROM viatica.resume_session()").size(), 1);
        }
        QCOMPARE(anna().value("SELECT string_agg(title, ',') FROM viatica.trash"), QStringLiteral("29 days"));
        QCOMPARE(owner().value(withIds("SELECT count(*) FROM viatica.trash WHERE \"userId\" = '{dora}'")),
                 QStringLiteral("2"));
    }

private:
    RawClient& anna() { return m_world->as(Identity::Anna); }
    RawClient& owner() { return m_world->owner(); }

    QString trash(const QByteArray& kind, const QByteArray& id)
    {
        return anna().value("SELECT \"trashId\" FROM viatica.trash_rows($1, ARRAY[$2]::uuid[])",
                            {QString::fromLatin1(kind), idOf(id)});
    }

    QJsonObject restore(const QString& trashId, bool withoutUses = false)
    {
        return object(anna().value("SELECT viatica.restore($1, $2)",
                                   {trashId, withoutUses ? QStringLiteral("t") : QStringLiteral("f")}));
    }

    QString outcomeOfRestore(const QString& trashId, bool withoutUses)
    {
        try {
            restore(trashId, withoutUses);
        } catch (const SqlError& error) {
            return QStringList{error.sqlState(), error.constraint()}.join(QLatin1Char(' ')).trimmed();
        }
        return {};
    }

    /// Every row of every table, byte for byte. @param withVoucherTimes whether vouchers must not even have
    /// moved
    QStringList everything(bool withVoucherTimes)
    {
        QStringList rows;
        for (const char* table : tables) {
            const bool times = withVoucherTimes || QByteArray(table) != "vouchers";
            const auto found = owner().query(QByteArray("SELECT (to_jsonb(t) ") +
                                             (times ? "" : "- 'updatedAt'") + ")::text FROM " + table + " t");
            for (const QStringList& row : found)
                rows << QLatin1String(table) + row.at(0);
        }
        rows.sort();
        return rows;
    }

    /// The first row outside the trash that still names an id; null when there is none.
    QString mentions(const QByteArray& id)
    {
        for (const char* table : tables) {
            QString row = owner().value(
                QByteArray("SELECT t::text FROM ") + table + " t WHERE strpos(t::text, $1) > 0", {idOf(id)});
            if (!row.isNull())
                return row;
        }
        return {};
    }

    QString used()
    {
        return owner().value(
            withIds("SELECT \"usedAmount\" || ' ' || status FROM vouchers WHERE id = '{voucher}'"));
    }

    std::unique_ptr<World> m_world;
};

QTEST_GUILESS_MAIN(TestTrash)
#include "test_trash.moc"
