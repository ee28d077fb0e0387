// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/raw_client.h"
#include "support/test_database.h"

#include <QByteArray>
#include <QMap>
#include <QMetaType>

#include <memory>

namespace viatica::test {

/// Replaces each {name} by an id that belongs to this name alone: the same in every text and every run, so
/// that statements can speak of {anna} and {flight}.
[[nodiscard]] QByteArray withIds(const QByteArray& sql);
[[nodiscard]] QString idOf(const QByteArray& name);

/// A database with four people, written by its owner without any function of the program:
///
/// - {anna} has {trip} with an item of each kind ({flight}, {hotel}, {ride}, {car}, {event}), the companions
/// {chris}
///   and {benProfile} on it, {assignment} of Chris to the flight, {voucher} of 100.00 with {attachment}
///   of 40.00; beside it {privateTrip} with {privateFlight}, {lonelyFlight} without a trip, the companion
///   {frida} on no trip, and {trashed} in the trash. There is an airport.
/// - {ben} may read {trip}: he accepted {accepted}.
/// - {carla} is asked along by {pending} and has not answered.
/// - {dora} has nothing to do with it, and has {doraTrip}, {doraFlight}, {doraCompanion} on it,
/// {doraAssignment},
///   {doraVoucher} with {doraAttachment}, {doraTrashed}.
class World
{
public:
    World();

    /// Who is at the other end of a hostile connection.
    enum class Identity {
        NoSetting, ///< a connection that never heard of sessions
        NoToken,
        Forged,      ///< a random token
        NotAToken,   ///< text that could do harm where it is not a value
        HashOfToken, ///< what somebody finds who reads Anna's session in a stolen copy of the database
        Expired,     ///< a token of Anna's that was valid until a minute ago
        SignedOut,   ///< a token of Anna's that she gave up
        Anna,
        Ben,
        Carla,
        Dora,
    };
    static const QList<std::pair<Identity, const char*>>& identities();
    [[nodiscard]] static bool isSignedIn(Identity identity) { return identity >= Identity::Anna; }

    /// A connection as viatica_app; the same one every time.
    RawClient& as(Identity identity);
    /// One more of them.
    [[nodiscard]] std::unique_ptr<RawClient> connect(Identity identity) const;
    /// The owner of everything.
    RawClient& owner() { return m_owner; }
    [[nodiscard]] const ConnectionProfile& profile() const { return m_database.profile(); }
    [[nodiscard]] static QByteArray token(Identity identity);

    /// What a statement does, in a transaction that is rolled back: the number of rows that it touched or
    /// returned, or the SQLSTATE, with the rule's name behind it where there is one ("23503
    /// flights_trip_id_fkey").
    [[nodiscard]] QString outcome(Identity identity, const QByteArray& sql);
    [[nodiscard]] static QString outcomeOn(RawClient& client, const QByteArray& sql);

private:
    TestDatabase m_database;
    RawClient m_owner;
    QMap<Identity, std::shared_ptr<RawClient>> m_clients;
};

} // namespace viatica::test

Q_DECLARE_METATYPE(viatica::test::World::Identity)
