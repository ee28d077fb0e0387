// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHashFunctions>
#include <QString>
#include <QUuid>

#include <optional>

namespace viatica {

/// The primary key of one kind of row. Ids of different kinds never convert to each other, so that a trip's id
/// cannot be handed to a voucher. A default-constructed id is null and names no row.
template <class Tag>
class Id
{
public:
    constexpr Id() = default;
    explicit constexpr Id(const QUuid& uuid) : m_uuid(uuid) {}

    /// A new random id (version 4). Ids are made in the program, so that a repeated write is recognised.
    static Id create() { return Id(QUuid::createUuid()); }

    /// Reads the 36-character form; nothing else is accepted.
    static std::optional<Id> fromString(QStringView text)
    {
        if (text.size() != 36)
            return std::nullopt;
        const QUuid uuid = QUuid::fromString(text);
        return uuid.isNull() ? std::nullopt : std::optional(Id(uuid));
    }

    [[nodiscard]] bool isNull() const { return m_uuid.isNull(); }
    [[nodiscard]] const QUuid& uuid() const { return m_uuid; }
    /// Lower case, 36 characters, without braces: the form PostgreSQL prints.
    [[nodiscard]] QString toString() const { return m_uuid.toString(QUuid::WithoutBraces); }

    friend bool operator==(const Id& a, const Id& b) { return a.m_uuid == b.m_uuid; }
    friend bool operator!=(const Id& a, const Id& b) { return !(a == b); }
    friend bool operator<(const Id& a, const Id& b) { return a.m_uuid < b.m_uuid; }
    friend size_t qHash(const Id& id, size_t seed = 0) { return qHash(id.m_uuid, seed); }

private:
    QUuid m_uuid;
};

using UserId = Id<struct UserTag>;
using TripId = Id<struct TripTag>;
using CompanionId = Id<struct CompanionTag>;
using VoucherId = Id<struct VoucherTag>;
using AttachmentId = Id<struct AttachmentTag>;
using InvitationId = Id<struct InvitationTag>;
using FlightId = Id<struct FlightTag>;
using HotelId = Id<struct HotelTag>;
using TransportationId = Id<struct TransportationTag>;
using CarRentalId = Id<struct CarRentalTag>;
using EventId = Id<struct EventTag>;
using SessionId = Id<struct SessionTag>;
using TrashId = Id<struct TrashTag>;

} // namespace viatica
