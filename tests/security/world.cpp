// SPDX-License-Identifier: GPL-3.0-or-later
#include "world.h"

#include <QCryptographicHash>
#include <QRegularExpression>
#include <QUuid>

namespace viatica::test {

namespace {

constexpr auto people = R"sql(
INSERT INTO users (id, email, password, "firstName", "lastName") VALUES
    ('{anna}', 'anna@example.org', '!', 'Anna', 'Andersson'),
    ('{ben}', 'ben@example.org', '!', 'Ben', 'Brown'),
    ('{carla}', 'carla@example.org', '!', 'Carla', 'Conti'),
    ('{dora}', 'dora@example.org', '!', 'Dora', 'Dahl');
INSERT INTO airports (iata, name, city, country) VALUES ('FCO', 'Fiumicino', 'Rome', 'Italy');
INSERT INTO viatica.lists (name, edition) VALUES ('airports', 1);
)sql";

constexpr auto annasRows = R"sql(
INSERT INTO trips (id, "userId", name, "departureDate", "returnDate", description) VALUES
    ('{trip}', '{anna}', 'Rome', '2027-03-01', '2027-03-08', 'the surprise'),
    ('{privateTrip}', '{anna}', 'Oslo', '2027-05-01', '2027-05-02', NULL);
INSERT INTO travel_companions (id, "createdBy", "userId", name, email) VALUES
    ('{chris}', '{anna}', NULL, 'Chris', 'chris@example.net'),
    ('{benProfile}', '{anna}', '{ben}', 'Ben', 'ben@example.org'),
    ('{frida}', '{anna}', NULL, 'Frida', NULL);
INSERT INTO companion_relationships (id, "companionId", "userId") VALUES ('{relationship}', '{benProfile}', '{ben}');
INSERT INTO trip_companions (id, "tripId", "companionId") VALUES
    ('{chrisOnTrip}', '{trip}', '{chris}'), ('{benOnTrip}', '{trip}', '{benProfile}');
INSERT INTO flights (id, "userId", "tripId", "flightNumber", origin, destination, "departureDateTime",
                     "arrivalDateTime") VALUES
    ('{flight}', '{anna}', '{trip}', 'AZ100', 'OSL', 'FCO', '2027-03-01 08:00Z', '2027-03-01 11:00Z'),
    ('{privateFlight}', '{anna}', '{privateTrip}', 'SK1', 'FCO', 'OSL', '2027-05-01 08:00Z', '2027-05-01 11:00Z'),
    ('{lonelyFlight}', '{anna}', NULL, 'SK2', 'FCO', 'OSL', '2027-06-01 08:00Z', '2027-06-01 11:00Z');
INSERT INTO hotels (id, "userId", "tripId", name, "checkInDateTime", "checkOutDateTime") VALUES
    ('{hotel}', '{anna}', '{trip}', 'Locarno', '2027-03-01 14:00Z', '2027-03-08 10:00Z');
INSERT INTO transportation (id, "userId", "tripId", method, origin, destination, "departureDateTime",
                            "arrivalDateTime") VALUES
    ('{ride}', '{anna}', '{trip}', 'TRAIN', 'FCO', 'Termini', '2027-03-01 12:00Z', '2027-03-01 12:40Z');
INSERT INTO car_rentals (id, "userId", "tripId", company, "pickupLocation", "dropoffLocation", "pickupDateTime",
                         "dropoffDateTime") VALUES
    ('{car}', '{anna}', '{trip}', 'Avis', 'Termini', 'FCO', '2027-03-04 08:00Z', '2027-03-08 08:00Z');
INSERT INTO events (id, "userId", "tripId", name, "startDateTime") VALUES
    ('{event}', '{anna}', '{trip}', 'Opera', '2027-03-05 19:00Z');
INSERT INTO item_companions (id, "itemType", "itemId", "travelerType", "travelerId", "seatNumber") VALUES
    ('{assignment}', 'FLIGHT', '{flight}', 'COMPANION', '{chris}', '12A');
INSERT INTO vouchers (id, "userId", type, issuer, "voucherNumber", "totalValue", status) VALUES
    ('{voucher}', '{anna}', 'TRAVEL_CREDIT', 'ITA', 'ANNA-1', 100, 'OPEN');
INSERT INTO voucher_attachments (id, "voucherId", "flightId", "travelerType", "travelerId", "amountUsed") VALUES
    ('{attachment}', '{voucher}', '{flight}', 'COMPANION', '{chris}', 40);
INSERT INTO trip_invitations (id, "tripId", "invitedUserId", "invitedBy", status) VALUES
    ('{accepted}', '{trip}', '{ben}', '{anna}', 'accepted'), ('{pending}', '{trip}', '{carla}', '{anna}', 'pending');
INSERT INTO viatica.trash (id, "userId", kind, "rowId", title, content) VALUES
    ('{trashed}', '{anna}', 'TRIP', '{oldTrip}', 'Paris', '{"tables": {"trips": []}, "names": {}}');
INSERT INTO viatica.ignored_findings ("userId", "tripId", key) VALUES
    ('{anna}', '{trip}', 'overlap-1'), ('{ben}', '{trip}', 'overlap-2');
)sql";

constexpr auto dorasRows = R"sql(
INSERT INTO trips (id, "userId", name, "departureDate", "returnDate") VALUES
    ('{doraTrip}', '{dora}', 'Lima', '2027-03-01', '2027-03-08');
INSERT INTO travel_companions (id, "createdBy", name, email) VALUES
    ('{doraCompanion}', '{dora}', 'Dan', 'chris@example.net');
INSERT INTO trip_companions (id, "tripId", "companionId") VALUES ('{danOnTrip}', '{doraTrip}', '{doraCompanion}');
INSERT INTO flights (id, "userId", "tripId", "flightNumber", origin, destination, "departureDateTime",
                     "arrivalDateTime") VALUES
    ('{doraFlight}', '{dora}', '{doraTrip}', 'LA1', 'OSL', 'LIM', '2027-03-01 08:00Z', '2027-03-01 21:00Z');
INSERT INTO item_companions (id, "itemType", "itemId", "travelerType", "travelerId") VALUES
    ('{doraAssignment}', 'FLIGHT', '{doraFlight}', 'COMPANION', '{doraCompanion}');
INSERT INTO vouchers (id, "userId", type, issuer, "voucherNumber", "totalValue", status) VALUES
    ('{doraVoucher}', '{dora}', 'TRAVEL_CREDIT', 'LATAM', 'DORA-1', 100, 'OPEN');
INSERT INTO voucher_attachments (id, "voucherId", "flightId", "travelerType", "travelerId", "amountUsed") VALUES
    ('{doraAttachment}', '{doraVoucher}', '{doraFlight}', 'USER', '{dora}', 10);
INSERT INTO viatica.trash (id, "userId", kind, "rowId", title, content) VALUES
    ('{doraTrashed}', '{dora}', 'TRIP', '{doraOldTrip}', 'Cusco', '{"tables": {"trips": []}, "names": {}}');
)sql";

QByteArray quoted(const QByteArray& option)
{
    QByteArray result;
    for (const char c : option) {
        if (c == ' ' || c == '\\')
            result += '\\';
        result += c;
    }
    return result;
}

} // namespace

QString idOf(const QByteArray& name)
{
    return QUuid::createUuidV5(QUuid(), name).toString(QUuid::WithoutBraces);
}

QByteArray withIds(const QByteArray& sql)
{
    static const QRegularExpression name(QStringLiteral(R"(\{([a-zA-Z]+)\})"));
    QString text = QString::fromUtf8(sql);
    for (auto found = name.match(text); found.hasMatch(); found = name.match(text))
        text.replace(found.capturedStart(), found.capturedLength(), idOf(found.captured(1).toUtf8()));
    return text.toUtf8();
}

const QList<std::pair<World::Identity, const char*>>& World::identities()
{
    static const QList<std::pair<Identity, const char*>> all{
        {Identity::NoSetting, "without a session"},
        {Identity::NoToken, "with an empty token"},
        {Identity::Forged, "with a forged token"},
        {Identity::NotAToken, "with hostile text as token"},
        {Identity::HashOfToken, "with the hash of Anna's token"},
        {Identity::Expired, "with an expired token"},
        {Identity::SignedOut, "with a token that was given up"},
        {Identity::Anna, "the owner"},
        {Identity::Ben, "a member of the trip"},
        {Identity::Carla, "the invited"},
        {Identity::Dora, "a stranger"},
    };
    return all;
}

QByteArray World::token(Identity identity)
{
    const auto hash = [](const QByteArray& text) {
        return QCryptographicHash::hash(text, QCryptographicHash::Sha256);
    };
    switch (identity) {
    case Identity::NoSetting:
    case Identity::NoToken:
        return {};
    case Identity::NotAToken:
        return "' OR true --";
    case Identity::HashOfToken:
        return hash(QByteArray::fromHex(token(Identity::Anna))).toHex();
    default:
        return hash("token " + QByteArray::number(int(identity))).toHex();
    }
}

World::World()
    : m_owner(m_database.profile())
{
    m_owner.script(withIds(QByteArray(people) + annasRows + dorasRows));
    const auto open = [&](Identity identity, const char* user, const char* expires) {
        m_owner.query(withIds(R"(INSERT INTO viatica.sessions ("userId", "tokenHash", "expiresAt"))"
                              " VALUES ($1, sha256(decode($2, 'hex')), now() + $3::interval)"),
                      {idOf(user), QString::fromLatin1(token(identity)), QString::fromLatin1(expires)});
    };
    open(Identity::Anna, "anna", "30 days");
    open(Identity::Ben, "ben", "30 days");
    open(Identity::Carla, "carla", "30 days");
    open(Identity::Dora, "dora", "30 days");
    open(Identity::Expired, "anna", "-1 minute");
    open(Identity::SignedOut, "anna", "30 days");
    as(Identity::SignedOut).query("SELECT viatica.sign_out()");
    m_clients.clear();
}

std::unique_ptr<RawClient> World::connect(Identity identity) const
{
    QByteArray options = "-c role=viatica_app";
    if (identity != Identity::NoSetting)
        options += " -c viatica.session=" + quoted(token(identity));
    return std::make_unique<RawClient>(profile(), options);
}

RawClient& World::as(Identity identity)
{
    auto& client = m_clients[identity];
    if (!client)
        client = connect(identity);
    return *client;
}

QString World::outcomeOn(RawClient& client, const QByteArray& sql)
{
    QString outcome;
    client.script("BEGIN");
    try {
        outcome = QString::number(client.affected(withIds(sql)));
    } catch (const SqlError& error) {
        outcome = QStringList{error.sqlState(), error.constraint()}.join(QLatin1Char(' ')).trimmed();
    }
    client.script("ROLLBACK");
    return outcome;
}

QString World::outcome(Identity identity, const QByteArray& sql)
{
    return outcomeOn(as(identity), sql);
}

} // namespace viatica::test
