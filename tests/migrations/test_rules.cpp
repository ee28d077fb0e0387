// SPDX-License-Identifier: GPL-3.0-or-later
#include "security/world.h"

#include <QtTest>

#include <algorithm>

using namespace viatica;
using namespace viatica::test;

namespace {

/// A row that is accepted as it stands; a rule is tried by one value in it.
struct ValidRow
{
    const char* table;
    QMap<QByteArray, QString> values;
};

QString text(const char* value)
{
    return QString::fromUtf8(value);
}

const QList<ValidRow> validRows{
    {"users",
     {{"email", text("new@example.org")},
      {"password", text("!")},
      {"firstName", text("A")},
      {"lastName", text("B")}}},
    {"trips",
     {{"userId", idOf("anna")},
      {"name", text("x")},
      {"departureDate", text("2027-03-01")},
      {"returnDate", text("2027-03-02")}}},
    {"flights",
     {{"userId", idOf("anna")},
      {"flightNumber", text("AZ1")},
      {"origin", text("FCO")},
      {"destination", text("OSL")},
      {"departureDateTime", text("2027-03-01 10:00Z")},
      {"arrivalDateTime", text("2027-03-01 12:00Z")}}},
    {"hotels",
     {{"userId", idOf("anna")},
      {"name", text("x")},
      {"checkInDateTime", text("2027-03-01 10:00Z")},
      {"checkOutDateTime", text("2027-03-02 10:00Z")}}},
    {"transportation",
     {{"userId", idOf("anna")},
      {"method", text("TRAIN")},
      {"origin", text("A")},
      {"destination", text("B")},
      {"departureDateTime", text("2027-03-01 10:00Z")},
      {"arrivalDateTime", text("2027-03-01 12:00Z")}}},
    {"car_rentals",
     {{"userId", idOf("anna")},
      {"company", text("x")},
      {"pickupLocation", text("A")},
      {"dropoffLocation", text("B")},
      {"pickupDateTime", text("2027-03-01 10:00Z")},
      {"dropoffDateTime", text("2027-03-01 12:00Z")}}},
    {"events", {{"userId", idOf("anna")}, {"name", text("x")}, {"startDateTime", text("2027-03-01 10:00Z")}}},
    {"travel_companions", {{"createdBy", idOf("anna")}, {"name", text("x")}}},
    {"trip_companions", {{"tripId", idOf("trip")}, {"companionId", idOf("frida")}}},
    {"item_companions",
     {{"itemType", text("HOTEL")},
      {"itemId", idOf("hotel")},
      {"travelerType", text("COMPANION")},
      {"travelerId", idOf("chris")}}},
    {"vouchers",
     {{"userId", idOf("anna")},
      {"type", text("GENERAL")},
      {"issuer", text("x")},
      {"voucherNumber", text("NEW-1")},
      {"totalValue", text("100")},
      {"status", text("OPEN")}}},
    {"voucher_attachments",
     {{"voucherId", idOf("voucher")},
      {"flightId", idOf("lonelyFlight")},
      {"travelerType", text("USER")},
      {"travelerId", idOf("anna")},
      {"amountUsed", text("10")}}},
    {"trip_invitations",
     {{"tripId", idOf("trip")}, {"invitedUserId", idOf("dora")}, {"invitedBy", idOf("anna")}}},
    {"companion_relationships", {{"companionId", idOf("chris")}, {"userId", idOf("dora")}}},
};

/// One value, and the rule that refuses it; "" where it is accepted.
struct Value
{
    const char* table;
    const char* column;
    QString value;
    const char* expected;
};

const QString null;

const QList<Value> values{
    {"users", "firstName", text("   "), "23514 users_first_name_length"},
    {"users", "lastName", text(""), "23514 users_last_name_length"},
    {"users", "firstName", text("x").repeated(101), "22001"},
    {"users", "firstName", text("🧳").repeated(100), ""},
    {"users", "email", text("anna@example.org"), "23505 users_email_key"},
    {"users", "email", null, "23502"},

    {"trips", "returnDate", text("2027-02-28"), "23514 trips_return_not_before_departure"},
    {"trips", "returnDate", text("2027-03-01"), ""},
    {"trips", "returnDate", text("infinity"), "23514 trips_dates_finite"},
    {"trips", "purpose", text("fun"), "23514 trips_purpose_known"},
    {"trips", "purpose", text("business"), ""},
    {"trips", "purpose", null, ""},
    {"trips", "name", text("x").repeated(255), ""},
    {"trips", "name", text("x").repeated(256), "22001"},
    {"trips", "userId", idOf("missing"), "23503 trips_user_id_fkey"},
    {"trips", "userId", null, "23502"},

    // An hour on the clock is not an instant: it lands before it left, by the wall.
    {"flights", "arrivalDateTime", text("2027-03-01 11:30+02"), "23514 flights_arrival_not_before_departure"},
    {"flights", "arrivalDateTime", text("2027-03-01 09:30-02"), ""},
    {"flights", "arrivalDateTime", text("2027-03-01 10:00Z"), ""},
    {"flights", "departureDateTime", text("-infinity"), "23514 flights_times_finite"},
    {"flights", "tripId", idOf("missing"), "23503 flights_trip_id_fkey"},
    {"flights", "tripId", idOf("doraTrip"), "23503 flights_trip_id_fkey"},
    {"flights", "tripId", idOf("trip"), ""},
    {"flights", "userId", null, "23502"},
    {"flights", "flightNumber", text("x").repeated(21), "22001"},
    {"hotels", "checkOutDateTime", text("2027-03-01 09:59Z"), "23514 hotels_check_out_not_before_check_in"},
    {"hotels", "checkOutDateTime", text("infinity"), "23514 hotels_times_finite"},
    {"hotels", "latitude", text("12345.0"), "22003"},
    {"hotels", "latitude", text("-33.946111"), ""},
    {"transportation", "arrivalDateTime", text("2027-03-01 09:59Z"),
     "23514 transportation_arrival_not_before_departure"},
    {"transportation", "arrivalDateTime", text("infinity"), "23514 transportation_times_finite"},
    {"transportation", "method", text("ROCKET"), "23514 transportation_method_known"},
    {"transportation", "method", text("RIDESHARE"), ""},
    {"car_rentals", "dropoffDateTime", text("2027-03-01 09:59Z"),
     "23514 car_rentals_dropoff_not_before_pickup"},
    {"car_rentals", "dropoffDateTime", text("infinity"), "23514 car_rentals_times_finite"},
    {"events", "endDateTime", text("2027-03-01 09:59Z"), "23514 events_end_not_before_start"},
    {"events", "endDateTime", text("2027-03-01 10:00Z"), ""},
    {"events", "endDateTime", text("infinity"), "23514 events_times_finite"},
    {"events", "startDateTime", text("-infinity"), "23514 events_times_finite"},

    {"travel_companions", "email", text("CHRIS@example.net"), "23505 travel_companions_created_by_email"},
    {"travel_companions", "email", text("dora@example.org"), ""},
    {"travel_companions", "email", text(""), ""},
    {"travel_companions", "dateOfBirth", text("infinity"), "23514 travel_companions_dates_finite"},
    {"travel_companions", "createdBy", null, "23502"},
    {"trip_companions", "companionId", idOf("chris"), "23505 trip_companions_trip_id_companion_id_key"},
    {"trip_companions", "tripId", idOf("missing"), "23503 trip_companions_trip_id_fkey"},

    {"item_companions", "itemType", text("CRUISE"), "23514 item_companions_item_type_known"},
    {"item_companions", "itemType", text("FLIGHT"), "23503 item_companions_item_exists"},
    {"item_companions", "itemId", idOf("missing"), "23503 item_companions_item_exists"},
    {"item_companions", "travelerType", text("PET"), "23514 item_companions_traveler_type_known"},
    {"item_companions", "travelerId", idOf("missing"), "23503 item_companions_traveler_allowed"},
    {"item_companions", "travelerId", idOf("frida"), "23503 item_companions_traveler_allowed"},
    {"item_companions", "travelerId", idOf("doraCompanion"), "23503 item_companions_traveler_allowed"},
    {"item_companions", "travelerId", idOf("anna"), "23503 item_companions_traveler_allowed"},

    {"vouchers", "type", text(" "), "23514 vouchers_type_not_empty"},
    {"vouchers", "type", text("SOMETHING_NEW"), ""},
    {"vouchers", "currency", text("eur"), "23514 vouchers_currency_form"},
    {"vouchers", "currency", text("€"), "23514 vouchers_currency_form"},
    {"vouchers", "currency", text("JPY"), ""},
    {"vouchers", "currency", null, ""},
    {"vouchers", "status", text("LOST"), "23514 vouchers_status_known"},
    {"vouchers", "status", null, ""},
    {"vouchers", "totalValue", text("-0.01"), "23514 vouchers_total_not_negative"},
    {"vouchers", "totalValue", text("NaN"), "23514 vouchers_total_not_negative"},
    {"vouchers", "totalValue", text("99999999.99"), ""},
    {"vouchers", "totalValue", text("100000000"), "22003"},
    {"vouchers", "totalValue", text("0"), ""},
    {"vouchers", "totalValue", null, ""},
    {"vouchers", "usedAmount", text("100.01"), "23514 vouchers_used_not_above_total"},
    {"vouchers", "usedAmount", text("100"), ""},
    {"vouchers", "openingUsedAmount", text("-1"), "23514 vouchers_opening_not_negative"},
    {"vouchers", "openingUsedAmount", text("NaN"), "23514 vouchers_opening_not_negative"},
    {"vouchers", "openingUsedAmount", text("100.01"), "23514 vouchers_used_not_above_total"},
    {"vouchers", "expirationDate", text("infinity"), "23514 vouchers_dates_finite"},
    {"vouchers", "voucherNumber", text("ANNA-1"), "23505 vouchers_voucher_number"},
    {"vouchers", "voucherNumber", text("DORA-1"), "23505 vouchers_voucher_number"},
    {"vouchers", "voucherNumber", text("anna-1"), ""},
    {"vouchers", "parentVoucherId", idOf("voucher"), ""},
    {"vouchers", "parentVoucherId", idOf("missing"), "23503 vouchers_parent_voucher_id_fkey"},
    {"vouchers", "parentVoucherId", idOf("doraVoucher"), "23503 vouchers_parent_voucher_id_fkey"},

    {"voucher_attachments", "amountUsed", text("60.01"), "VI001"},
    {"voucher_attachments", "amountUsed", text("60"), ""},
    {"voucher_attachments", "amountUsed", text("0"), ""},
    {"voucher_attachments", "amountUsed", text("-0.01"), "23514 voucher_attachments_amount_not_negative"},
    {"voucher_attachments", "amountUsed", text("NaN"), "23514 voucher_attachments_amount_not_negative"},
    {"voucher_attachments", "travelerType", text("PET"), "23514 voucher_attachments_traveler_type_known"},
    {"voucher_attachments", "travelerId", idOf("missing"), "23503 voucher_attachments_traveler_allowed"},
    {"voucher_attachments", "travelerId", idOf("dora"), "23503 voucher_attachments_traveler_allowed"},
    {"voucher_attachments", "travelerType", text("COMPANION"), "23503 voucher_attachments_traveler_allowed"},
    {"voucher_attachments", "voucherId", idOf("missing"), "23503 voucher_attachments_voucher_id_fkey"},
    {"voucher_attachments", "flightId", idOf("missing"), "23503 voucher_attachments_flight_id_fkey"},

    {"trip_invitations", "status", text("maybe"), "23514 trip_invitations_status_known"},
    {"trip_invitations", "invitedUserId", idOf("carla"), "23505 trip_invitations_open_once"},
    {"trip_invitations", "invitedUserId", idOf("missing"), "23503 trip_invitations_invited_user_id_fkey"},
    {"companion_relationships", "companionId", idOf("missing"),
     "23503 companion_relationships_companion_id_fkey"},
};

} // namespace

/// The rules hold in the database itself, for every program that writes it, and say their names.
class TestRules : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_world = std::make_unique<World>(); }
    void cleanupTestCase() { m_world.reset(); }

    void aValidRowIsAccepted_data()
    {
        QTest::addColumn<int>("row");
        for (int i = 0; i < validRows.size(); ++i)
            QTest::newRow(validRows.at(i).table) << i;
    }
    void aValidRowIsAccepted()
    {
        QFETCH(int, row);
        QCOMPARE(insert(validRows.at(row).table, validRows.at(row).values), QString());
    }

    void aValueThatBreaksARuleIsRefusedByItsName_data()
    {
        QTest::addColumn<int>("value");
        for (int i = 0; i < values.size(); ++i)
            QTest::addRow("%s.%s = %.30s", values.at(i).table, values.at(i).column,
                          values.at(i).value.isNull() ? "NULL" : values.at(i).value.toUtf8().constData())
                << i;
    }
    void aValueThatBreaksARuleIsRefusedByItsName()
    {
        QFETCH(int, value);
        const Value& tried = values.at(value);
        const auto row = std::find_if(validRows.begin(), validRows.end(), [&](const ValidRow& valid) {
            return QByteArray(valid.table) == tried.table;
        });
        auto changed = row->values;
        changed[tried.column] = tried.value;
        QCOMPARE(insert(tried.table, changed), QString::fromLatin1(tried.expected));
    }

    void everyRuleIsTried()
    {
        QStringList untried;
        const auto rules =
            m_world->owner().query("SELECT conname FROM pg_constraint WHERE contype = 'c' AND connamespace = "
                                   "'public'::regnamespace AND conname NOT IN ('vouchers_parent_not_itself', "
                                   "'vouchers_used_not_negative')");
        for (const QStringList& rule : rules)
            if (std::none_of(values.begin(), values.end(), [&](const Value& value) {
                    return QString::fromLatin1(value.expected).endsWith(QLatin1Char(' ') + rule.at(0));
                }))
                untried << rule.at(0);
        QCOMPARE(untried, QStringList());
    }

    void aVoucherIsNoReissueOfItselfNorOfItsOwnReissues()
    {
        RawClient& owner = m_world->owner();
        QCOMPARE(
            World::outcomeOn(owner, "UPDATE vouchers SET \"parentVoucherId\" = id WHERE id = '{voucher}'"),
            QStringLiteral("23514 vouchers_parent_not_itself"));
        owner.script(
            withIds("BEGIN; INSERT INTO vouchers (id, \"userId\", type, issuer, \"voucherNumber\", "
                    "\"totalValue\", \"parentVoucherId\") VALUES ('{child}', '{anna}', 'GENERAL', 'x', 'C', "
                    "60, '{voucher}')"));
        const QString state = owner.stateOf(
            withIds("UPDATE vouchers SET \"parentVoucherId\" = '{child}' WHERE id = '{voucher}'"));
        owner.script("ROLLBACK");
        QCOMPARE(state, QStringLiteral("23514"));
    }

    void theTimeOfAChangeMovesByItselfUnlessItIsGiven_data()
    {
        QTest::addColumn<QByteArray>("table");
        for (const ValidRow& row : validRows)
            QTest::newRow(row.table) << QByteArray(row.table);
    }
    void theTimeOfAChangeMovesByItselfUnlessItIsGiven()
    {
        QFETCH(QByteArray, table);
        RawClient& owner = m_world->owner();
        owner.script("BEGIN");
        const QByteArray all = "SELECT count(*) FROM " + table + " WHERE \"updatedAt\" ";
        owner.script("UPDATE " + table + " SET \"updatedAt\" = '2026-01-01Z'");
        QVERIFY(owner.value(all + "= '2026-01-01Z'").toInt() > 0);
        QCOMPARE(owner.value(all + "<> '2026-01-01Z'"), QStringLiteral("0"));
        owner.script("UPDATE " + table + " SET \"createdAt\" = \"createdAt\"");
        QCOMPARE(owner.value(all + "<> now()"), QStringLiteral("0"));
        owner.script("ROLLBACK");
    }

    void namesSortAsPeopleExpectInTheIndexToo()
    {
        QCOMPARE(m_world->owner().value("SELECT string_agg(n, ' ' ORDER BY n COLLATE \"und-x-icu\") FROM "
                                        "unnest(ARRAY['zebra', 'Äpfel', 'apple', 'Zürich', 'Öl']) n"),
                 QStringLiteral("Äpfel apple Öl zebra Zürich"));
    }

private:
    /// In a transaction that is rolled back, with what is looked at when it ends. @returns "" or the rule
    QString insert(const QByteArray& table, const QMap<QByteArray, QString>& row)
    {
        QByteArrayList columns;
        QByteArrayList places;
        QStringList parameters;
        for (auto value = row.begin(); value != row.end(); ++value) {
            columns << '"' + value.key() + '"';
            parameters << value.value();
            places << '$' + QByteArray::number(parameters.size());
        }
        RawClient& owner = m_world->owner();
        QString outcome;
        owner.script("BEGIN");
        try {
            owner.query("INSERT INTO " + table + " (" + columns.join(", ") + ") VALUES (" +
                            places.join(", ") + ')',
                        parameters);
            owner.script("SET CONSTRAINTS ALL IMMEDIATE");
        } catch (const SqlError& error) {
            // What a constraint of NOT NULL is called is the server's affair.
            outcome = QStringList{error.sqlState(), error.constraint()}.join(QLatin1Char(' ')).trimmed();
        }
        owner.script("ROLLBACK");
        return outcome;
    }

    std::unique_ptr<World> m_world;
};

QTEST_GUILESS_MAIN(TestRules)
#include "test_rules.moc"
